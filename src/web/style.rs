//! The style sheet, under a name that changes with it, so that browsers may keep it for good.

use axum::http::header;
use axum::response::{IntoResponse, Response};
use std::sync::OnceLock;

const STYLE: &str = include_str!("../../assets/style.css");

/// `/console/style-<hash>.css`
pub fn path() -> &'static str {
    static PATH: OnceLock<String> = OnceLock::new();
    PATH.get_or_init(|| format!("/console/style-{:016x}.css", crate::ids::text_hash(STYLE) as u64))
}

pub async fn sheet() -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/css; charset=utf-8"),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
    ];
    (headers, STYLE).into_response()
}

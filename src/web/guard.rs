//! What keeps others out: headers on every response, where a form may come from, and how often a sign-in may fail.
//!
//! The referrer policy is `same-origin` and not `no-referrer`, which would make browsers send `Origin: null` with
//! Steward's own forms. Other sites are told nothing either way. <https://fetch.spec.whatwg.org/#origin-header>

use super::Console;
use super::refusal::Refusal;
use crate::ids::{At, Span};
use axum::extract::{ConnectInfo, Request, State};
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

const CSP: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; \
                   base-uri 'none'";
/// No page takes longer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Headers that every response has, errors too.
const HEADERS: [(HeaderName, &str); 7] = [
    (header::CONTENT_SECURITY_POLICY, CSP),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "same-origin"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
];

/// Around every request: a limit of time, an error page where one is due, the headers.
pub async fn around(State(console): State<Console>, request: Request, next: Next) -> Response {
    let languages = request.headers().get(header::ACCEPT_LANGUAGE).cloned();
    let response = match tokio::time::timeout(PATIENCE, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Refusal::Slow.into_response(),
    };
    let mut response = super::refusal::shown(response, languages.as_ref());
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // The style sheet says that it may be kept; nothing else may.
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    if console.is_https() {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    response
}

/// Was this form sent from a page of ours? Browsers say where a request comes from in `Sec-Fetch-Site` (on trustworthy
/// addresses) and in `Origin`. Without both, the form's token alone decides.
///
/// # Errors
/// `Forged` when it came from elsewhere.
pub fn from_here(headers: &HeaderMap, console: &Console) -> Result<(), Refusal> {
    let text = |name| headers.get(name).map(|value: &HeaderValue| value.to_str().unwrap_or("?"));
    let site = text(HeaderName::from_static("sec-fetch-site"));
    let origin = text(header::ORIGIN);
    let from_site = site.is_none_or(|site| matches!(site, "same-origin" | "none"));
    let from_origin = match (origin, &*console.public_url) {
        (None, _) => true,
        (Some(origin), Some(public)) => origin == public,
        (Some(origin), None) => {
            let host = text(header::HOST).unwrap_or_default();
            !host.is_empty() && origin.split_once("://").is_some_and(|(_, from)| from == host)
        }
    };
    if from_site && from_origin { Ok(()) } else { Err(Refusal::Forged) }
}

/// Who asks: the address of the connection, or behind a proxy on this machine or network the one that it names last.
pub fn address(request: &axum::http::request::Parts) -> Option<IpAddr> {
    let peer = request.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip())?;
    let is_near = match peer {
        IpAddr::V4(ip) => ip.is_loopback() || ip.is_private(),
        IpAddr::V6(ip) => ip.is_loopback() || ip.is_unique_local(),
    };
    if !is_near {
        return Some(peer);
    }
    let named = request.headers.get_all("x-forwarded-for").iter().next_back();
    let last = named.and_then(|value| value.to_str().ok()).and_then(|list| list.rsplit(',').next());
    last.and_then(|text| text.trim().parse().ok()).or(Some(peer))
}

/// Links that did not open, by address and in all, within the running minute. A link cannot be guessed; whoever tries all
/// the same is told no more whether it was one that is over.
#[derive(Debug, Default)]
pub struct Failures(Mutex<(At, HashMap<Option<IpAddr>, u32>)>);

impl Failures {
    const BY_ADDRESS: u32 = 30;
    const IN_ALL: u32 = 600;

    /// One more; were there too many before?
    pub fn failed(&self, address: Option<IpAddr>, now: At) -> bool {
        let mut counted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if now.since(counted.0) >= Span::MINUTE {
            *counted = (now, HashMap::new());
        }
        let by = &mut counted.1;
        let too_many =
            by.get(&address).is_some_and(|n| *n >= Self::BY_ADDRESS) || by.values().sum::<u32>() >= Self::IN_ALL;
        if !too_many {
            *by.entry(address).or_default() += 1;
        }
        too_many
    }
}

/// What axum itself refuses has no page yet.
pub async fn nothing_there() -> Response {
    StatusCode::NOT_FOUND.into_response()
}

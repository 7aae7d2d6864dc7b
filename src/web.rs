//! The only room that knows axum: `/health` and `/metrics`, and the managers' console under `/console`.
//!
//! All of it listens on one address. A reverse proxy passes `/console` alone; the rest is for this machine.
//!
//! Nothing is changed here. A form becomes the same `Command` as in Discord and is judged by `decide`; what is shown is
//! looked at through `House`. Who reads is `Visitor`: a handler that takes one (or `Filled`, for a form) is open to who may
//! see its section, and to nobody else.

pub mod fields;
pub mod frame;
mod guard;
pub mod house;
mod pages;
pub mod pass;
pub mod refusal;
mod serve;
mod sign_in;
mod style;
pub mod visitor;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::StatusCode;
use axum::routing::get;
use house::House;
use std::sync::Arc;

/// No form is larger.
const LARGEST: usize = 64 * 1024;

/// What is served beside the console, asked afresh for each request.
pub struct Pages {
    pub metrics: Box<dyn Fn() -> String + Send + Sync>,
    /// `Err` says what is wrong.
    pub health: Box<dyn Fn() -> Result<String, String> + Send + Sync>,
}

/// What every handler of the console has.
#[derive(Clone)]
pub struct Console {
    pub house: Arc<dyn House>,
    /// `https://steward.example.org`: where browsers find the console, when that is set.
    public_url: Arc<Option<String>>,
    sessions: Arc<visitor::Sessions>,
    failures: Arc<guard::Failures>,
    /// What pages add up, for some seconds.
    sums: Arc<pages::sums::Sums>,
}

impl Console {
    /// `public_url`: as `Config::public_url` has it.
    pub fn new(house: Arc<dyn House>, public_url: Option<String>) -> Console {
        let public_url = Arc::new(public_url);
        Console { house, public_url, sessions: Arc::default(), failures: Arc::default(), sums: Arc::default() }
    }

    fn is_https(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }

    /// Browsers take the name with `__Host-` over TLS alone, and only for this host and all its paths.
    fn cookie_name(&self) -> &'static str {
        if self.is_https() { "__Host-steward" } else { "steward" }
    }
}

/// Serves until `stop` resolves.
pub async fn serve(
    listener: tokio::net::TcpListener,
    router: Router,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    serve::serve(listener, router, serve::Limits::default(), stop).await;
    Ok(())
}

/// `/health` and `/metrics`.
pub fn router(pages: Pages) -> Router {
    let pages = Arc::new(pages);
    let for_health = Arc::clone(&pages);
    let health = move || async move {
        match (for_health.health)() {
            Ok(text) => (StatusCode::OK, text),
            Err(text) => (StatusCode::SERVICE_UNAVAILABLE, text),
        }
    };
    Router::new().route("/health", get(health)).route("/metrics", get(move || async move { (pages.metrics)() }))
}

/// `/console` and what lies under it.
pub fn console(console: Console) -> Router {
    let around = axum::middleware::from_fn_with_state(console.clone(), guard::around);
    let inside = pages::routes()
        .route("/console/in/{link}", get(sign_in::show).post(sign_in::enter))
        .route("/console/out", axum::routing::post(sign_in::leave))
        .route(style::path(), get(style::sheet))
        .fallback(guard::nothing_there);
    inside.layer(DefaultBodyLimit::max(LARGEST)).layer(around).with_state(console)
}

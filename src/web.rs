//! The only room that knows axum. For now `/health` and `/metrics`, on a local port; the managers' console joins here.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;
use std::net::SocketAddr;
use std::sync::Arc;

/// What the pages show, asked afresh for each request.
pub struct Pages {
    pub metrics: Box<dyn Fn() -> String + Send + Sync>,
    /// `Err` says what is wrong.
    pub health: Box<dyn Fn() -> Result<String, String> + Send + Sync>,
}

/// Serves until `stop` resolves.
///
/// # Errors
/// When the address cannot be listened on.
pub async fn serve(
    address: SocketAddr,
    pages: Pages,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let listener = tokio::net::TcpListener::bind(address).await?;
    axum::serve(listener, router(pages)).with_graceful_shutdown(stop).await
}

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

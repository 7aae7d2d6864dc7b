//! Logs and metrics. A log line reads alone, and never holds the text of a message, a token or a reporter's name.

use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use std::io::IsTerminal;
use tracing_subscriber::EnvFilter;

/// serenity at INFO costs 9 µs an event, and its gateway logs (pieces of) payloads when one cannot be read; resvg tells of
/// every missing glyph.
pub const DEFAULT_FILTER: &str =
    "info,serenity=warn,serenity::gateway::ws=error,serenity::gateway::shard=error,sqlx=warn,usvg=error";

/// Logs go to standard error. `RUST_LOG` wins over the config's filter.
pub fn logs(filter: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(filter));
    // A second call, as in tests, changes nothing.
    let colours = std::io::stderr().is_terminal();
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_ansi(colours)
        .with_target(false)
        .try_init();
}

/// What `/metrics` shows. A second call, as in tests, gives a handle that shows nothing.
pub fn metrics() -> PrometheusHandle {
    PrometheusBuilder::new().install_recorder().unwrap_or_else(|_| PrometheusBuilder::new().build_recorder().handle())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_default_filter_silences_what_is_dear_or_indiscreet() {
        let parsed = EnvFilter::try_new(DEFAULT_FILTER).unwrap().to_string();
        for directive in
            ["serenity=warn", "serenity::gateway::ws=error", "serenity::gateway::shard=error", "usvg=error"]
        {
            assert!(parsed.split(',').any(|d| d == directive), "{directive} in {parsed}");
        }
    }
}

//! Discord, and the only room that knows serenity and poise: what arrives becomes an `Event`, an `Effect` becomes
//! requests, and nothing is decided here.
//!
//! Reading order: `listen` (gateway → sink) · `translate` (serenity event → `Event`) · `api` (one HTTP client for
//! everything that is sent) · `perform` (one act → requests) · `lanes` (many acts, in order, without one holding up
//! another) · `recover` (acts left over from a crash) · `catch_up` (what was missed) · `past` (threads and reactions of the
//! time before) · `commands` · `connect` and `online` (start, and what is missing).
//!
//! Exceptions: requests are sent by our own small client, not by serenity's. Its builders send a ban's purge in the
//! query, its rate limiter cannot be used behind a proxy, and neither reports what the performer has to know.

pub mod api;
pub mod catch_up;
pub mod commands;
pub mod connect;
pub mod front_door;
pub mod lanes;
pub mod listen;
pub mod online;
pub mod past;
pub mod perform;
pub mod recover;
pub mod translate;

pub use api::{Api, ApiError};
pub use connect::{ConnectError, Gateway, Where};
pub use lanes::Performer;
pub use listen::{Heard, Sink};
pub use translate::{Me, translate};

use crate::ids::At;

/// The wall clock. Only the edge reads it; everything further in is told the time.
pub fn now() -> At {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    At(i64::try_from(since.as_millis()).unwrap_or(i64::MAX))
}

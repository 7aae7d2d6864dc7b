//! The Discord room from outside: payload → `Event`, `Effect` → request, and what it makes of Discord's answers.
//!
//! `payloads` and `requests` are tables. `answers`, `lanes` and `recovery` talk to a server that answers as scripted;
//! `gateway` and `start` play the whole line with the real serenity and poise against the fake.

#[path = "fake/mod.rs"]
mod fake;

#[path = "discord/answers.rs"]
mod answers;
#[path = "discord/gateway.rs"]
mod gateway;
#[path = "discord/lanes.rs"]
mod lanes;
#[path = "discord/past.rs"]
mod past;
#[path = "discord/payloads.rs"]
mod payloads;
#[path = "discord/recovery.rs"]
mod recovery;
#[path = "discord/requests.rs"]
mod requests;
#[path = "discord/start.rs"]
mod start;

use std::sync::Arc;
use steward::discord::Api;
use steward::effect::{Act, Effect, Part};
use steward::ids::{ActKey, At, ChannelId, EventId, GuildId, MessageId};

pub const GUILD: GuildId = GuildId(41_771_983_423_143_937);
pub const CHANNEL: ChannelId = ChannelId(1_400_000_000_000_000_010);

pub fn act(effect: Effect) -> Act {
    numbered(1, effect)
}

pub fn numbered(n: u32, effect: Effect) -> Act {
    Act {
        key: EventId(77).act(n),
        not_after: None,
        after: Vec::new(),
        only_if_done: false,
        case: None,
        part: Part::Other,
        effect,
    }
}

pub fn key(n: u32) -> ActKey {
    EventId(77).act(n)
}

/// A message's id, made that many milliseconds before now.
pub fn aged(ms: i64, n: u64) -> MessageId {
    let at = steward::discord::now();
    MessageId(steward::discord::recover::first_id(At(at.0 - ms)) + n)
}

pub fn api(url: &str) -> Arc<Api> {
    Arc::new(Api::new(&"a.test.token".into(), Some(url)).expect("a client"))
}

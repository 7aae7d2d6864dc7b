//! What the bot asked for, and what people saw of it.
//!
//! Exception: answers to commands are seen by one person only and are kept apart from what the community sees.

use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use std::time::Instant;

/// One request, as it came in and as it was answered.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    pub number: usize,
    #[serde(skip)]
    pub arrived: Instant,
    pub method: String,
    /// Below `/api/v10`.
    pub path: String,
    pub query: Vec<(String, String)>,
    /// Names in lower case; the token is left out.
    pub headers: BTreeMap<String, String>,
    /// `null` when there was none.
    pub body: Value,
    pub files: Vec<String>,
    pub status: u16,
    /// The body of the answer, also when it was lost.
    pub answer: String,
    /// The answer never reached the bot.
    pub lost: bool,
    pub seen: Vec<Seen>,
}

/// One thing that somebody in the community can see.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seen {
    Said {
        channel: u64,
        message: u64,
        text: String,
        nonce: String,
    },
    Private {
        member: u64,
        message: u64,
        text: String,
        nonce: String,
    },
    Edited {
        channel: u64,
        message: u64,
        text: String,
    },
    Removed {
        channel: u64,
        message: u64,
    },
    Reacted {
        channel: u64,
        message: u64,
        emoji: String,
    },
    /// `until` as it was asked for; empty when lifted.
    TimedOut {
        member: u64,
        until: String,
    },
    Renamed {
        member: u64,
        name: String,
    },
    Roles {
        member: u64,
        roles: Vec<u64>,
    },
    Kicked {
        member: u64,
    },
    Banned {
        member: u64,
        purge_seconds: u64,
    },
    Unbanned {
        member: u64,
    },
    ThreadOpened {
        channel: u64,
        thread: u64,
        title: String,
    },
    AddedToThread {
        thread: u64,
        member: u64,
    },
    ChannelChanged {
        channel: u64,
    },
    InvitesPaused {
        paused: bool,
    },
    /// The answer to a command or button.
    Answered {
        interaction: u64,
        text: String,
    },
}

/// What one would say happened twice: the same words to the same place, or the same measure against the same member.
///
/// Messages are compared by place and text, because a second sending may carry another nonce.
pub fn twice(seen: &[Seen]) -> Vec<Seen> {
    let mut counted: BTreeMap<Seen, u32> = BTreeMap::new();
    for one in seen {
        let same = match one.clone() {
            Seen::Said { channel, text, .. } => Seen::Said { channel, message: 0, text, nonce: String::new() },
            Seen::Private { member, text, .. } => Seen::Private { member, message: 0, text, nonce: String::new() },
            // An edit to what it already says, and a time-out to the same hour, show nobody anything.
            Seen::Edited { .. } | Seen::TimedOut { .. } | Seen::Roles { .. } => continue,
            Seen::Answered { .. } | Seen::ChannelChanged { .. } => continue,
            other => other,
        };
        *counted.entry(same).or_default() += 1;
    }
    counted.into_iter().filter(|(_, times)| *times > 1).map(|(one, _)| one).collect()
}

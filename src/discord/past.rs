//! What is asked of Discord about the time before Steward came, besides messages: threads that were archived by then, and
//! who reacted.
//!
//! Exceptions: of private threads only those are asked for that Steward is a member of; of those who reacted, the first
//! hundred.

use super::catch_up::patiently;
use super::translate::guild;
use crate::discord::api::{Api, ApiError, Reply};
use crate::event::Channel;
use crate::ids::{At, ChannelId, MessageId, UserId};
use serde::Deserialize;
use serde_json::Value;
use std::fmt::Write as _;
use std::time::Duration;

const PAGE: usize = 100;

/// Which archived threads of a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    Public,
    /// Private ones that Steward is a member of.
    Joined,
}

/// One page of archived threads, the latest first.
#[derive(Debug, Default)]
pub struct Archived {
    /// Each thread, and when it was archived.
    pub threads: Vec<(Channel, At)>,
    /// Where the next page begins; `None` when there is none.
    pub before: Option<String>,
    /// How long Discord wants to be left alone.
    pub pause: Duration,
}

/// The archived threads of a channel, from the place that the page before told.
///
/// # Errors
/// `Refused` when they may not be read, or the channel has none by its kind; otherwise when Discord cannot be asked.
pub async fn archived(api: &Api, channel: ChannelId, which: Which, before: Option<&str>) -> Result<Archived, ApiError> {
    #[derive(Deserialize)]
    struct Page {
        threads: Vec<Value>,
        has_more: bool,
    }
    let place = match which {
        Which::Public => "threads/archived/public",
        Which::Joined => "users/@me/threads/archived/private",
    };
    let mut path = format!("/channels/{channel}/{place}?limit={PAGE}");
    if let Some(before) = before {
        path.push_str(&format!("&before={}", encoded(before)));
    }
    let reply: Reply = patiently(api, &path).await?;
    let page: Page = reply.json()?;
    // Public threads are in the order of their archiving, joined ones in the order of their ids.
    let last = page.threads.last().and_then(|thread| match which {
        Which::Public => thread["thread_metadata"]["archive_timestamp"].as_str(),
        Which::Joined => thread["id"].as_str(),
    });
    let before = last.filter(|_| page.has_more).map(str::to_owned);
    let threads = page.threads.into_iter().filter_map(|json| {
        let at = json["thread_metadata"]["archive_timestamp"].as_str()?.parse::<jiff::Timestamp>().ok()?;
        let thread = serde_json::from_value(json).ok()?;
        Some((guild::channel(thread), At::from(at)))
    });
    Ok(Archived { threads: threads.collect(), before, pause: reply.pause.unwrap_or_default() })
}

/// The people who reacted to a message with this, bots left out; and how long Discord wants to be left alone.
///
/// # Errors
/// `Refused` when the message is gone or may not be read; otherwise when Discord cannot be asked.
pub async fn reacted(
    api: &Api,
    channel: ChannelId,
    message: MessageId,
    emoji: &str,
) -> Result<(Vec<UserId>, Duration), ApiError> {
    let path = format!("/channels/{channel}/messages/{message}/reactions/{}?limit={PAGE}", encoded(emoji));
    let reply = patiently(api, &path).await?;
    let users: Vec<Value> = reply.json()?;
    let people = users.iter().filter(|user| user["bot"] != true);
    let ids = people.filter_map(|user| user["id"].as_str()?.parse().ok()).collect();
    Ok((ids, reply.pause.unwrap_or_default()))
}

/// For a path or a query: everything but letters, digits and `-._~` as `%XX`.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

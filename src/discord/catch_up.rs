//! What happened while nobody listened: messages after a channel's mark, audit-log entries after the last one known.
//!
//! Discord keeps no session over a restart, so every start is a gap; a sink that was full leaves smaller ones. What is
//! read here becomes the same events, with the same ids, as if it had been heard.
//!
//! Exceptions: a message that cannot be read is counted and passed over. Messages read back carry no roles of their
//! writer; Steward knows them from the member list.

use crate::discord::api::{Api, ApiError, Reply, Request};
use crate::discord::now;
use crate::discord::translate::{audit, read_back};
use crate::event::{Event, What};
use crate::ids::{At, ChannelId, DISCORD_EPOCH_MS, EntryId, EventId, GuildId, MessageId};
use serde::Deserialize;
use serde_json::Value;
use std::time::Duration;

const PAGE: usize = 100;
const TRIES: u32 = 5;

/// A request that may be repeated, repeated: waits as long as Discord says, and a few times when it has trouble.
///
/// # Errors
/// What Discord said last.
pub async fn patiently(api: &Api, path: &str) -> Result<Reply, ApiError> {
    let request = Request::get(path.to_owned());
    let mut failures = 0;
    loop {
        let wait = match api.send(&request).await {
            Ok(reply) => return Ok(reply),
            Err(ApiError::Limited { after, .. }) => after,
            Err(error @ (ApiError::Refused { .. } | ApiError::Unreadable(_) | ApiError::Stopped)) => return Err(error),
            Err(error) => {
                failures += 1;
                if failures == TRIES {
                    return Err(error);
                }
                Duration::from_millis(250 << failures)
            }
        };
        tokio::time::sleep(wait).await;
    }
}

/// One page of a channel's messages, oldest first.
pub struct Page {
    pub found: Vec<Found>,
    /// There may be more.
    pub full: bool,
    /// How long Discord wants to be left alone.
    pub pause: Duration,
}

/// A message of a page.
pub struct Found {
    pub id: MessageId,
    /// `None` when it could not be read.
    pub event: Option<Event>,
    /// With what people reacted, as `Reaction::emoji` has it.
    pub emoji: Vec<String>,
}

/// The messages right after a mark.
///
/// # Errors
/// `Refused` when the channel may not be read; otherwise when Discord cannot be asked.
pub async fn page(api: &Api, guild: GuildId, channel: ChannelId, after: MessageId) -> Result<Page, ApiError> {
    let path = format!("/channels/{channel}/messages?after={after}&limit={PAGE}");
    let reply = patiently(api, &path).await?;
    let found: Vec<Value> = reply.json()?;
    let full = found.len() >= PAGE;
    let mut found: Vec<_> = found.into_iter().filter_map(|json| one(json, guild)).collect();
    found.sort_unstable_by_key(|message| message.id);
    Ok(Page { found, full, pause: reply.pause.unwrap_or_default() })
}

/// Reads a channel's messages after a mark, oldest first, at most `most` of them, and ends with `CaughtUp`.
/// Gives back how many there were; a channel that may not be read has none.
///
/// # Errors
/// When Discord cannot be asked: what was given so far stands, and `CaughtUp` was not said.
pub async fn messages(
    api: &Api,
    guild: GuildId,
    channel: ChannelId,
    after: MessageId,
    most: usize,
    mut each: impl FnMut(Event),
) -> Result<usize, ApiError> {
    let (mut mark, mut count) = (after, 0);
    while count < most {
        let Page { found, full, pause } = match page(api, guild, channel, mark).await {
            Ok(page) => page,
            Err(ApiError::Refused { .. }) => break,
            Err(error) => return Err(error),
        };
        let Some(last) = found.last().map(|message| message.id) else {
            break;
        };
        if last <= mark {
            break;
        }
        mark = last;
        for event in found.into_iter().filter_map(|message| message.event) {
            count += 1;
            each(event);
        }
        if !full {
            break;
        }
        tokio::time::sleep(pause).await;
    }
    let at = now();
    let id = EventId::of("caught-up", &[channel.0, mark.0, at.0 as u64]);
    let last = (mark != after || count > 0).then_some(mark);
    each(Event { id, guild, at, seen: at, what: What::CaughtUp { channel, last } });
    Ok(count)
}

fn one(json: Value, guild: GuildId) -> Option<Found> {
    let id: MessageId = json["id"].as_str()?.parse().ok()?;
    let emoji = json["reactions"].as_array().into_iter().flatten().filter_map(|it| emoji(&it["emoji"])).collect();
    let event = serde_json::from_value(json).ok().map(|message| read_back(message, guild, now()));
    if event.is_none() {
        metrics::counter!("steward_catch_up_unknown_total").increment(1);
    }
    Some(Found { id, event, emoji })
}

/// The character itself, or `name:id`.
fn emoji(json: &Value) -> Option<String> {
    let name = json["name"].as_str()?;
    Some(json["id"].as_str().map_or_else(|| name.to_owned(), |id| format!("{name}:{id}")))
}

/// Reads the audit log after an entry, oldest first. Gives back the last entry seen; `None` when there was nothing
/// newer, or the log may not be read.
///
/// # Errors
/// When Discord cannot be asked.
pub async fn audit_log(
    api: &Api,
    guild: GuildId,
    after: EntryId,
    mut each: impl FnMut(Event),
) -> Result<Option<EntryId>, ApiError> {
    #[derive(Deserialize)]
    struct Log {
        audit_log_entries: Vec<Value>,
    }
    let (mut mark, mut last) = (after, None);
    loop {
        let path = format!("/guilds/{guild}/audit-logs?after={mark}&limit={PAGE}");
        let reply = match patiently(api, &path).await {
            Ok(reply) => reply,
            Err(ApiError::Refused { .. }) => return Ok(last),
            Err(error) => return Err(error),
        };
        let log: Log = reply.json()?;
        let full = log.audit_log_entries.len() >= PAGE;
        let mut entries: Vec<(EntryId, Value)> = log
            .audit_log_entries
            .into_iter()
            .filter_map(|json| Some((json["id"].as_str()?.parse().ok()?, json)))
            .collect();
        entries.sort_unstable_by_key(|(id, _)| *id);
        entries.retain(|(id, _)| *id > mark);
        let Some(newest) = entries.last().map(|(id, _)| *id) else {
            return Ok(last);
        };
        (mark, last) = (newest, Some(newest));
        for (id, json) in entries {
            match serde_json::from_value(json) {
                Ok(entry) => {
                    let at = At((id.0 >> 22) as i64 + DISCORD_EPOCH_MS);
                    let what = What::Audit(Box::new(audit::entry(entry)));
                    each(Event { id: EventId::of("audit", &[id.0]), guild, at, seen: now(), what });
                }
                Err(_) => metrics::counter!("steward_catch_up_unknown_total").increment(1),
            }
        }
        if !full {
            return Ok(last);
        }
        tokio::time::sleep(reply.pause.unwrap_or_default()).await;
    }
}

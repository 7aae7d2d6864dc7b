//! What was missed: a channel after its mark, the audit log after its last entry, and what was shed under load.

use super::doors::{Doors, Input};
use crate::discord::{Api, catch_up, now};
use crate::event::{Event, What};
use crate::ids::{At, ChannelId, EntryId, EventId, GuildId, MessageId, Span};
use crate::ledger::AUDIT_MARK;
use crate::store::Store;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::sync::mpsc::UnboundedReceiver;

/// Messages of one channel that are read back at most; a longer absence is not made up for.
pub const MOST: usize = 10_000;
const TRIES: u32 = 5;
/// Gaps that are looked into at once.
const AT_ONCE: usize = 4;

#[derive(Debug, Clone, Copy)]
pub enum Gap {
    Channel {
        guild: GuildId,
        channel: ChannelId,
        after: MessageId,
    },
    /// `after`: the last entry seen; `None` the first time, when only the present end is noted.
    Audit {
        guild: GuildId,
        after: Option<EntryId>,
    },
    /// Messages were dropped because the queue was full.
    Shed {
        guild: GuildId,
        channel: ChannelId,
    },
}

pub async fn run(api: Arc<Api>, mut gaps: UnboundedReceiver<Gap>, doors: Doors, store: Store) {
    let permits = Arc::new(Semaphore::new(AT_ONCE));
    while let Some(gap) = gaps.recv().await {
        let (api, doors, store, permits) = (Arc::clone(&api), doors.clone(), store.clone(), Arc::clone(&permits));
        tokio::spawn(async move {
            let _permit = permits.acquire().await;
            match gap {
                Gap::Channel { guild, channel, after } => channel_after(&api, &doors, guild, channel, after).await,
                Gap::Audit { guild, after } => audit(&api, &doors, guild, after).await,
                Gap::Shed { guild, channel } => shed(&api, &doors, &store, guild, channel).await,
            }
        });
    }
}

async fn channel_after(api: &Api, doors: &Doors, guild: GuildId, channel: ChannelId, after: MessageId) {
    let mut mark = after;
    for attempt in 1..=TRIES {
        let result = catch_up::messages(api, guild, channel, mark, MOST, |event| {
            if let What::Message(message) = &event.what {
                mark = mark.max(message.id);
            }
            doors.send(guild, Input::Back(event));
        })
        .await;
        match result {
            Ok(count) => {
                metrics::counter!("steward_caught_up_total").increment(count as u64);
                return;
            }
            Err(error) if attempt == TRIES => {
                tracing::warn!(guild.id = %guild, channel.id = %channel, "What was missed cannot be read: {error}");
            }
            Err(_) => tokio::time::sleep(Duration::from_secs(1 << attempt)).await,
        }
    }
    // The channel goes on without what was missed.
    let (at, id) = (now(), EventId::of("caught-up-without", &[channel.0, mark.0]));
    let what = What::CaughtUp { channel, last: None };
    doors.send(guild, Input::Back(Event { id, guild, at, seen: at, what }));
}

async fn audit(api: &Api, doors: &Doors, guild: GuildId, after: Option<EntryId>) {
    let begin = after.unwrap_or(EntryId(snowflake(now().minus(Span::MINUTE))));
    let read = catch_up::audit_log(api, guild, begin, |event| doors.send(guild, Input::Back(event))).await;
    let last = match read {
        Ok(last) => Some(MessageId(last.unwrap_or(begin).0)),
        Err(error) => {
            tracing::warn!(guild.id = %guild, "The audit log cannot be read: {error}");
            None
        }
    };
    let (at, id) = (now(), EventId::of("audit-read", &[guild.0, last.unwrap_or_default().0]));
    let what = What::CaughtUp { channel: AUDIT_MARK, last };
    doors.send(guild, Input::Back(Event { id, guild, at, seen: at, what }));
}

/// What the store does not have of the last minutes was shed. Marks have passed it, so the store is asked one by one, once
/// it holds whatever was heard before these messages were read.
async fn shed(api: &Api, doors: &Doors, store: &Store, guild: GuildId, channel: ChannelId) {
    let after = MessageId(snowflake(now().minus(Span::MINUTE.times(10))));
    let mut found = Vec::new();
    if let Err(error) = catch_up::messages(api, guild, channel, after, MOST, |event| found.push(event)).await {
        tracing::warn!(guild.id = %guild, channel.id = %channel, "What was shed cannot be read: {error}");
        return;
    }
    doors.kept(guild).await;
    for mut event in found {
        if let What::Message(message) = event.what {
            match store.activity(guild, message.id).await {
                Ok(None) => {
                    event.what = What::Missed(message);
                    doors.send(guild, Input::Event(event));
                }
                Ok(Some(_)) => {}
                Err(error) => tracing::warn!("Shed messages cannot be told from others: {error}"),
            }
        }
    }
}

/// The first id of a point in time.
fn snowflake(at: At) -> u64 {
    (at.0.saturating_sub(crate::ids::DISCORD_EPOCH_MS).max(0) as u64) << 22
}

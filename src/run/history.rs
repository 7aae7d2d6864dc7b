//! Reads channels' history on request, behind everything else: one page a second at most, and the channel that has come
//! least far first. How far it has come is committed with what was found, so that a restart goes on from there, and a message that the store
//! has is passed over.

use super::live::{Doors, Input};
use crate::discord::{Api, ApiError, catch_up, now};
use crate::event::{Event, What};
use crate::ids::{EventId, GuildId, MessageId};
use crate::ledger::BackfillRow;
use crate::store::Store;
use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

/// Between two pages.
const PACE: Duration = Duration::from_secs(1);
/// Between two looks for something to read.
const LOOK_EVERY: Duration = Duration::from_secs(5);

pub async fn run(api: Arc<Api>, doors: Doors, store: Store) {
    loop {
        match store.next_backfill().await {
            Ok(Some((guild, row))) => {
                read_page(&api, &doors, &store, guild, row).await;
                // What was found is kept before the next page is asked for: the store says how far it has come.
                doors.kept(guild).await;
                tokio::time::sleep(PACE).await;
            }
            Ok(None) => tokio::time::sleep(LOOK_EVERY).await,
            Err(error) => {
                tracing::warn!("What history is to be read cannot be told: {error}");
                tokio::time::sleep(LOOK_EVERY).await;
            }
        }
    }
}

/// Reads one page of a channel.
async fn read_page(api: &Api, doors: &Doors, store: &Store, guild: GuildId, mut row: BackfillRow) {
    let page = match catch_up::page(api, guild, row.channel, row.read).await {
        Ok(page) => page,
        // A channel that is gone or closed has no history for Steward.
        Err(ApiError::Refused { .. }) => {
            row.done = true;
            return tell(doors, guild, row);
        }
        Err(error) => {
            tracing::warn!(guild.id = %guild, channel.id = %row.channel, "History cannot be read now: {error}");
            return tokio::time::sleep(LOOK_EVERY).await;
        }
    };
    let last = page.events.last().map_or(row.read, |(id, _)| *id);
    let ids: Vec<MessageId> = page.events.iter().map(|(id, _)| *id).collect();
    let known: HashSet<MessageId> = match store.known_messages(guild, &ids).await {
        Ok(known) => known,
        Err(error) => {
            tracing::warn!(guild.id = %guild, "Messages of before cannot be told from known ones: {error}");
            return tokio::time::sleep(LOOK_EVERY).await;
        }
    };
    for (id, event) in page.events {
        let Some(mut event) = event.filter(|_| id <= row.until && !known.contains(&id)) else { continue };
        if let What::Message(message) = event.what {
            event.what = What::Past(message);
            event.id = EventId::of("past", &[id.0]);
            row.messages += 1;
            doors.send(guild, Input::Event(event));
        }
    }
    row.done = !page.full || last >= row.until || last <= row.read;
    row.read = last.max(row.read);
    tell(doors, guild, row);
    tokio::time::sleep(page.pause).await;
}

/// How far it has come, behind the messages that were found.
fn tell(doors: &Doors, guild: GuildId, row: BackfillRow) {
    let at = now();
    let id = EventId::of("history", &[row.channel.0, row.read.0, u64::from(row.done)]);
    doors.send(guild, Input::Event(Event { id, guild, at, seen: at, what: What::HistoryRead(row) }));
}

//! Reads channels' history on request, behind everything else: one request a second at most, and the channel that has come
//! least far first. How far it has come is committed with what was found, so that a restart goes on from there, and a
//! message that the store has is passed over.
//!
//! Of a channel, the threads that were archived by then are looked for first; each is then read like a channel. Of
//! reactions, those that mark an answer as the solution are asked for, since each costs a request.

use super::doors::{Doors, Input};
use super::policies::Policies;
use crate::champions::history::first_id;
use crate::discord::catch_up::{Found, Page};
use crate::discord::past::{self, Which};
use crate::discord::{Api, ApiError, Me, catch_up, now};
use crate::event::{Event, Message, MessageKind, Reaction, What};
use crate::ids::{ChannelId, EventId, GuildId, MessageId, Span, text_hash};
use crate::ledger::{BackfillRow, Progress};
use crate::store::{Store, StoreError};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

/// Between two requests.
const PACE: Duration = Duration::from_secs(1);
/// Between two looks for something to read.
const LOOK_EVERY: Duration = Duration::from_secs(3);
/// Marks of one page that are asked about.
const MARKS: usize = 20;

/// What the reading works with.
pub struct History {
    pub api: Arc<Api>,
    pub doors: Doors,
    pub store: Store,
    pub policies: Arc<Policies>,
    pub me: Me,
}

/// Why the reading waits.
#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error(transparent)]
    Discord(#[from] ApiError),
    #[error(transparent)]
    Store(#[from] StoreError),
}

pub async fn run(history: History) {
    loop {
        let worked = match history.store.next_backfill().await {
            Ok(None) => Ok(false),
            Ok(Some((guild, row))) => history.go_on(guild, row).await.map(|()| true),
            Err(error) => Err(error.into()),
        };
        match worked {
            Ok(true) => tokio::time::sleep(PACE).await,
            Ok(false) => tokio::time::sleep(LOOK_EVERY).await,
            Err(error) => {
                tracing::warn!("History cannot be read now: {error}");
                tokio::time::sleep(LOOK_EVERY).await;
            }
        }
    }
}

impl History {
    /// One step of a channel. What was found is kept before the next one: the store says how far it has come.
    async fn go_on(&self, guild: GuildId, row: BackfillRow) -> Result<(), Trouble> {
        match row.progress {
            Progress::Threads => self.find_threads(guild, row).await?,
            _ => self.read_page(guild, row).await?,
        }
        self.doors.kept(guild).await;
        Ok(())
    }

    /// All threads of a channel that were archived since the beginning; then the channel itself is next.
    async fn find_threads(&self, guild: GuildId, mut row: BackfillRow) -> Result<(), Trouble> {
        // Of an attempt that was broken off, too.
        self.doors.kept(guild).await;
        let known: HashMap<ChannelId, BackfillRow> =
            self.store.backfill(guild).await?.into_iter().map(|row| (row.channel, row)).collect();
        for which in [Which::Public, Which::Joined] {
            let mut before = None;
            loop {
                let page = match past::archived(&self.api, row.channel, which, before.as_deref()).await {
                    Ok(page) => page,
                    // What may be read of the channel itself is seen when that is read.
                    Err(ApiError::Refused { .. }) => break,
                    Err(error) => return Err(error.into()),
                };
                for (thread, archived) in &page.threads {
                    // Steward's own private threads are conversations about cases.
                    let wanted = *archived > row.from.created_at() && thread.owner != Some(self.me.user);
                    let read = known.get(&thread.id);
                    if wanted && read.is_none_or(|read| read.progress.is_over() && read.from > row.from) {
                        self.say(guild, "past-thread", &[thread.id.0], What::ChannelSeen(thread.clone()));
                        let until = row.until.max(first_id(now()));
                        let progress = Progress::Messages;
                        self.tell(
                            guild,
                            BackfillRow { channel: thread.id, read: row.from, until, messages: 0, progress, ..row },
                        );
                    }
                }
                let older = which == Which::Public
                    && page.threads.last().is_some_and(|(_, archived)| *archived <= row.from.created_at());
                tokio::time::sleep(page.pause.max(PACE)).await;
                match page.before {
                    Some(next) if !older => before = Some(next),
                    _ => break,
                }
            }
        }
        row.progress = Progress::Messages;
        self.tell(guild, row);
        Ok(())
    }

    /// Reads one page of a channel.
    async fn read_page(&self, guild: GuildId, mut row: BackfillRow) -> Result<(), Trouble> {
        let page = match catch_up::page(&self.api, guild, row.channel, row.read).await {
            Ok(page) => page,
            Err(ApiError::Refused { status: status @ (400 | 403 | 404), .. }) => {
                // A forum has no messages of its own, and what is gone has no history; what is closed is told of.
                row.progress = if status == 403 { Progress::Closed } else { Progress::Done };
                self.tell(guild, row);
                return Ok(());
            }
            Err(error) => return Err(error.into()),
        };
        let Page { mut found, full, pause } = page;
        let last = found.last().map_or(row.read, |message| message.id);
        let ids: Vec<MessageId> = found.iter().map(|message| message.id).collect();
        let known: HashSet<MessageId> = self.store.known_messages(guild, &ids).await?;
        found.retain(|message| message.id <= row.until);
        tokio::time::sleep(pause).await;
        let marks = self.marks(guild, row.channel, &found).await?;
        for Found { id, event, .. } in found {
            let Some(mut event) = event else { continue };
            let at = event.at;
            if let (false, What::Message(message)) = (known.contains(&id), event.what) {
                event.what = What::Past(message);
                event.id = EventId::of("past", &[id.0]);
                row.messages += 1;
                self.doors.send(guild, Input::Event(event));
            }
            // When it was made is told by nobody; like an export, right after the message.
            for reaction in marks.iter().filter(|mark| mark.message == id) {
                let parts = [id.0, reaction.member.0, text_hash(&reaction.emoji) as u64];
                let (id, at, what) =
                    (EventId::of("past-mark", &parts), at.plus(Span(1)), What::Reaction(reaction.clone()));
                self.doors.send(guild, Input::Event(Event { id, guild, at, seen: now(), what }));
            }
        }
        let over = !full || last >= row.until || last <= row.read;
        row.progress = if over { Progress::Done } else { Progress::Messages };
        row.read = last.max(row.read);
        self.tell(guild, row);
        Ok(())
    }

    /// Who marked answers of this page as the solution.
    async fn marks(&self, guild: GuildId, channel: ChannelId, found: &[Found]) -> Result<Vec<Reaction>, Trouble> {
        let (_, settings) = self.policies.of(guild);
        let mut marked = Vec::new();
        for Found { event, emoji, .. } in found {
            let Some(What::Message(message)) = event.as_ref().map(|event| &event.what) else { continue };
            let solving = emoji.iter().filter(|emoji| settings.champions.marks_solved(emoji));
            marked.extend(solving.filter(|_| may_answer(message)).map(|emoji| (message, emoji)));
        }
        // Where there are too many, what answers somebody for sure comes first.
        marked.sort_by_key(|(message, _)| message.reply_to.is_none());
        let mut marks = Vec::new();
        for (message, emoji) in marked.into_iter().take(MARKS) {
            tokio::time::sleep(PACE).await;
            let (people, pause) = match past::reacted(&self.api, channel, message.id, emoji).await {
                Ok(found) => found,
                Err(ApiError::Refused { .. }) => continue,
                Err(error) => return Err(error.into()),
            };
            marks.extend(people.into_iter().map(|member| Reaction {
                channel,
                message: message.id,
                message_author: Some(message.author.id),
                member,
                emoji: emoji.clone(),
                added: true,
                known: Vec::new(),
            }));
            tokio::time::sleep(pause).await;
        }
        Ok(marks)
    }

    /// How far it has come, behind what was found.
    fn tell(&self, guild: GuildId, row: BackfillRow) {
        let parts = [row.channel.0, row.read.0, row.progress as u64];
        self.say(guild, "history", &parts, What::HistoryRead(row));
    }

    fn say(&self, guild: GuildId, kind: &str, parts: &[u64], what: What) {
        let (id, at) = (EventId::of(kind, parts), now());
        self.doors.send(guild, Input::Event(Event { id, guild, at, seen: at, what }));
    }
}

/// Written by a person, and not what opened a thread.
fn may_answer(message: &Message) -> bool {
    let person = message.kind == MessageKind::Said && !message.author.bot && !message.author.webhook;
    person && message.id.0 != message.channel.0
}

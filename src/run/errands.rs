//! Where acts go once they are kept: most to Discord; what Steward does by itself is done here.
//!
//! A digest is read and counted away from the workers' threads, and comes back as an event before its order is settled: both
//! are decided in that order, so that an order that is done has left its digest behind. One that is repeated after a crash
//! finds the digest kept and gives that back. Mail is handed over as `mail` says.

use super::console::{Answers, Tickets};
use super::doors::{Doors, Input};
use crate::digest::figures::Digest;
use crate::digest::numbers;
use crate::digest::page::{self, Names};
use crate::digest::source::Known;
use crate::digest::week::Week;
use crate::discord::{Performer, now};
use crate::effect::{Act, Effect};
use crate::event::{DigestOrder, Event, Outcome, What};
use crate::facts::Facts;
use crate::ids::{At, EventId, GuildId};
use crate::mail::{Mail, Mailer, PATIENCE};
use crate::office::settings;
use crate::say::Language;
use crate::store::{Store, StoreError};
use jiff::tz::TimeZone;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::runtime::Handle;

/// Pauses between tries to make a digest. After the last one its order is given up; the clock gives another one.
const PAUSES: [Duration; 3] = [Duration::from_secs(1), Duration::from_secs(10), Duration::from_secs(60)];

/// Cheap to clone.
#[derive(Clone)]
pub struct Errands {
    pub performer: Performer,
    pub doors: Doors,
    pub tickets: Arc<Tickets>,
    pub answers: Arc<Answers>,
    pub desk: Arc<Desk>,
}

/// What Steward's own work needs.
pub struct Desk {
    store: Store,
    /// `None`: no server takes mail.
    mailer: Option<Mailer>,
    runtime: Handle,
    /// Digests that are being made.
    making: AtomicUsize,
}

impl Desk {
    /// Work runs on the runtime that this is called on.
    pub fn new(store: Store, mailer: Option<Mailer>) -> Desk {
        Desk { store, mailer, runtime: Handle::current(), making: AtomicUsize::new(0) }
    }
}

impl Errands {
    /// Takes an act; never blocks. From any thread.
    pub fn submit(&self, guild: GuildId, act: Act) {
        if let Some(act) = self.own(guild, act) {
            self.performer.submit(guild, act);
        }
    }

    /// The same for an act left over from before a crash, first handed in at `since`.
    pub fn submit_since(&self, guild: GuildId, act: Act, since: At) {
        if let Some(act) = self.own(guild, act) {
            self.performer.submit_since(guild, act, since);
        }
    }

    /// What is soon done and worth waiting for. Mail that waits for its server is not: that may take hours.
    pub fn pending(&self) -> usize {
        self.performer.pending() + self.desk.making.load(Ordering::SeqCst)
    }

    /// Does what is Steward's own business; gives back what is Discord's.
    fn own(&self, guild: GuildId, mut act: Act) -> Option<Act> {
        if matches!(act.effect, Effect::MakeDigest(_) | Effect::Mail { .. }) {
            self.begin(guild, act);
            return None;
        }
        let settled = self.answers.take(&act).or_else(|| self.tickets.fill(&mut act).err());
        match settled {
            Some(outcome) => {
                self.tell(guild, Event::settled(guild, act, outcome, now()));
                None
            }
            None => Some(act),
        }
    }

    fn tell(&self, guild: GuildId, event: Event) {
        self.doors.send(guild, Input::Event(event));
    }

    fn begin(&self, guild: GuildId, act: Act) {
        let (errands, making) = (self.clone(), matches!(act.effect, Effect::MakeDigest(_)));
        self.desk.making.fetch_add(usize::from(making), Ordering::SeqCst);
        self.desk.runtime.spawn(async move {
            let outcome = match &act.effect {
                _ if act.not_after.is_some_and(|limit| now() > limit) => Outcome::Dropped { why: "too late".into() },
                Effect::MakeDigest(order) => errands.make(guild, &act, order).await,
                Effect::Mail { to, subject, text, html } => {
                    let (id, list) = (format!("digest.{}", act.key), format!("digest.{guild}"));
                    errands.mail(guild, to, Mail { subject, text, html, id: &id, list: &list }).await
                }
                _ => return,
            };
            errands.tell(guild, Event::settled(guild, act, outcome, now()));
            errands.desk.making.fetch_sub(usize::from(making), Ordering::SeqCst);
        });
    }

    async fn make(&self, guild: GuildId, act: &Act, order: &DigestOrder) -> Outcome {
        let mut pauses = PAUSES.iter();
        loop {
            match (self.count(guild, order.week).await, pauses.next()) {
                (Ok(digest), _) => {
                    let page = self.page(guild, &digest).await;
                    self.tell(guild, made(guild, act, digest, order, page, now()));
                    return Outcome::Done { channel: None, message: None };
                }
                (Err(error), Some(pause)) => {
                    tracing::warn!(guild.id = %guild, "The digest of {} is tried again: {error}", order.week);
                    tokio::time::sleep(*pause).await;
                }
                (Err(error), None) => {
                    tracing::error!(guild.id = %guild, "The digest of {} could not be made: {error}", order.week);
                    return Outcome::Refused { status: 0, code: 0, text: error.to_string() };
                }
            }
        }
    }

    /// The digest as it was frozen, else counted now.
    async fn count(&self, guild: GuildId, week: Week) -> anyhow::Result<Digest> {
        if let Some(kept) = self.desk.store.digest(guild, week).await? {
            return Ok(kept);
        }
        // What was decided until now is counted.
        self.doors.kept(guild).await;
        let look = self.doors.look(guild, |facts, policy| (Known::of(facts, policy), facts.zone().clone()));
        let (known, zone) = look.await.ok_or_else(|| anyhow::anyhow!("nothing is known of this community"))?;
        let counted = counted(&self.desk.store, guild, week, known, zone, now()).await?;
        counted.ok_or_else(|| anyhow::anyhow!("counting failed"))
    }

    /// The page that goes out by mail, where somebody wants it so.
    async fn page(&self, guild: GuildId, digest: &Digest) -> Option<String> {
        let wanted = digest.clone();
        let look = self.doors.look(guild, move |facts, _| page_parts(&wanted, facts));
        let (names, language, console) = look.await.flatten()?;
        let digest = digest.clone();
        let page = move || page::page(&digest, &names, language, console.as_deref());
        tokio::task::spawn_blocking(page).await.ok()
    }

    async fn mail(&self, guild: GuildId, to: &[String], mail: Mail<'_>) -> Outcome {
        let outcome = match &self.desk.mailer {
            Some(mailer) => mailer.deliver(&mail, to, &PATIENCE).await,
            None => {
                let text = "no server takes mail; set [mail] server in steward.toml".to_owned();
                Outcome::Refused { status: 0, code: 0, text }
            }
        };
        if let Outcome::Refused { status, .. } = &outcome {
            tracing::warn!(
                guild.id = %guild, smtp.status = status,
                "A digest was not taken as mail; `/manage digest settings` says why"
            );
        }
        outcome
    }
}

/// What its page takes, where somebody wants a digest by mail.
pub(super) fn page_parts(digest: &Digest, facts: &Facts) -> Option<(Names, Language, Option<String>)> {
    let wanted = !settings::digest(facts).mail.is_empty();
    wanted.then(|| (Names::known(digest, facts), facts.guild.language(), facts.guild.settings.console.clone()))
}

/// A digest, counted from what the store holds; `None` when counting failed, which is a fault of ours.
pub(super) async fn counted(
    store: &Store,
    guild: GuildId,
    week: Week,
    known: Known,
    zone: TimeZone,
    now: At,
) -> Result<Option<Digest>, StoreError> {
    let source = store.digest_source(guild, week, &zone, now).await?;
    let count = move || numbers::digest(&source, &known, &zone, now);
    Ok(tokio::task::spawn_blocking(count).await.ok())
}

/// What was made, as an event.
pub(super) fn made(
    guild: GuildId,
    act: &Act,
    digest: Digest,
    order: &DigestOrder,
    page: Option<String>,
    at: At,
) -> Event {
    let id = EventId::of("digest-made", &[act.key.0 as u64]);
    let what = What::DigestMade { digest: Box::new(digest), wanted: order.wanted.clone(), page };
    Event { id, guild, at, seen: at, what }
}

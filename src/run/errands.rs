//! Where acts go once they are kept: most to Discord; what Steward does by itself is done here.
//!
//! A digest is read and counted away from the workers' threads, and comes back as an event before its order is settled: both
//! are decided in that order, so that an order that is done has left its digest behind. One that is repeated after a crash
//! finds the digest kept and gives that back. Mail is handed over as `mail` says, and its row says `sending` from the moment
//! in which it is: what waited for its server when the process ended is tried again.

use super::console::{Answers, Tickets};
use super::doors::{Doors, Input};
use super::writer::Order;
use crate::digest::figures::Digest;
use crate::digest::numbers;
use crate::digest::page::{self, Names};
use crate::digest::source::Known;
use crate::digest::week::Week;
use crate::discord::{Performer, now};
use crate::effect::{Act, Effect};
use crate::event::{DigestOrder, Event, Outcome, What};
use crate::facts::Facts;
use crate::ids::{ActKey, At, EventId, GuildId};
use crate::mail::{Mail, Mailer, Note, PATIENCE};
use crate::office::settings;
use crate::say::Language;
use crate::store::{Store, StoreError};
use crossbeam_channel::Sender;
use jiff::tz::TimeZone;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::oneshot;

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
    orders: Sender<Order>,
    /// Digests that are being made, and mails that are being handed over.
    busy: AtomicUsize,
    /// No mail begins any more.
    closed: AtomicBool,
}

impl Desk {
    /// Work runs on the runtime that this is called on.
    pub fn new(store: Store, mailer: Option<Mailer>, orders: Sender<Order>) -> Desk {
        let (runtime, busy, closed) = (Handle::current(), AtomicUsize::new(0), AtomicBool::new(false));
        Desk { store, mailer, runtime, orders, busy, closed }
    }

    /// The process stops: what was not begun waits for the next start.
    pub fn close(&self) {
        self.closed.store(true, Ordering::SeqCst);
    }

    async fn mark(&self, key: ActKey, sending: bool) -> bool {
        let (answer, marked) = oneshot::channel();
        // An error means that the writer is gone: the process is stopping.
        let _ = self.orders.send(Order::Mark { key, sending, answer });
        marked.await.unwrap_or(false)
    }
}

/// Something that is soon done, as long as this lives.
struct Busy(Arc<Desk>);

impl Busy {
    fn new(desk: &Arc<Desk>) -> Busy {
        desk.busy.fetch_add(1, Ordering::SeqCst);
        Busy(Arc::clone(desk))
    }
}

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.busy.fetch_sub(1, Ordering::SeqCst);
    }
}

/// A mail on its way, and how far it is.
struct OnItsWay {
    desk: Arc<Desk>,
    key: ActKey,
    /// While it is being handed over, and until what became of it is told.
    handing: Mutex<Option<Busy>>,
}

impl OnItsWay {
    fn set(&self, handing: Option<Busy>) {
        *self.handing.lock().unwrap_or_else(PoisonError::into_inner) = handing;
    }
}

impl Note for OnItsWay {
    async fn begins(&self) -> bool {
        let busy = Busy::new(&self.desk);
        // Whoever closes sees that something is busy, or this sees that it is closed.
        if self.desk.closed.load(Ordering::SeqCst) {
            drop(busy);
            return std::future::pending().await;
        }
        let marked = self.desk.mark(self.key, true).await;
        self.set(marked.then_some(busy));
        marked
    }

    async fn came_back(&self) {
        // Not kept: after a crash now, nobody can tell, and it is not sent again.
        self.desk.mark(self.key, false).await;
        self.set(None);
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
        self.performer.pending() + self.desk.busy.load(Ordering::SeqCst)
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
        let errands = self.clone();
        let making = matches!(act.effect, Effect::MakeDigest(_)).then(|| Busy::new(&self.desk));
        self.desk.runtime.spawn(async move {
            let way = OnItsWay { desk: Arc::clone(&errands.desk), key: act.key, handing: Mutex::default() };
            let outcome = match &act.effect {
                _ if act.not_after.is_some_and(|limit| now() > limit) => Outcome::Dropped { why: "too late".into() },
                Effect::MakeDigest(order) => errands.make(guild, &act, order).await,
                Effect::Mail { to, id, subject, text, html } => {
                    let list = format!("digest.{guild}");
                    errands.mail(guild, to, &Mail { subject, text, html, id, list: &list }, &way).await
                }
                _ => return,
            };
            errands.tell(guild, Event::settled(guild, act, outcome, now()));
            drop((making, way));
        });
    }

    async fn make(&self, guild: GuildId, act: &Act, order: &DigestOrder) -> Outcome {
        let mut pauses = PAUSES.iter();
        loop {
            // Whoever is erased from here on may be in what is made.
            let erased = self.doors.look(guild, |facts, _| facts.office.erased).await.unwrap_or_default();
            match (self.count(guild, order.week).await, pauses.next()) {
                (Ok(digest), _) => {
                    let page = self.page(guild, &digest).await;
                    self.tell(guild, made(guild, act, (digest, page, erased), order, now()));
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

    async fn mail(&self, guild: GuildId, to: &str, mail: &Mail<'_>, way: &OnItsWay) -> Outcome {
        let outcome = match &self.desk.mailer {
            Some(mailer) => mailer.deliver(mail, to, &PATIENCE, way).await,
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
    (digest, page, erased): (Digest, Option<String>, u32),
    order: &DigestOrder,
    at: At,
) -> Event {
    let id = EventId::of("digest-made", &[act.key.0 as u64]);
    let what = What::DigestMade { digest: Box::new(digest), wanted: order.wanted.clone(), page, erased };
    Event { id, guild, at, seen: at, what }
}

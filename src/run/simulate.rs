//! The dry run: another interpreter of the same acts. Nothing leaves the machine; every act succeeds at once, and what
//! comes back is an event, as it would be from Discord.
//!
//! Rows are marked simulated by the data folder they are in; `run` refuses such a folder, and this one a live one.

use super::errands::{counted, made, page_parts};
use super::policies::Policies;
use super::worker::{Outcomes, Worker};
use crate::conduct::case::CaseNumber;
use crate::digest::figures::Digest;
use crate::digest::page;
use crate::digest::source::Known as KnownNow;
use crate::effect::{Act, Effect};
use crate::event::{Event, Known, Needs, Noted, Outcome, What};
use crate::facts::members::Members;
use crate::ids::{At, EventId, GuildId, MessageId};
use crate::store::{Store, StoreError, Writer};
use std::collections::VecDeque;
use std::sync::Arc;

/// Rows that are put into one transaction.
const ROWS: usize = 6_000;
/// Rows of engagement that one tick settles.
const DUE_AT_ONCE: u32 = 2_000;
/// Bytes of a file with all that is kept about somebody: Discord takes ten million in one message.
const EXPORT_MOST: usize = 8_000_000;

/// `None` is success.
pub type OutcomeOf = Box<dyn FnMut(&Act) -> Option<Outcome> + Send>;

pub struct Simulation {
    /// What becomes of an act; in a replay everything succeeds.
    outcome_of: OutcomeOf,
    worker: Worker,
    store: Store,
    writer: Writer,
    now: At,
    /// Digests to be made, once what was decided is committed.
    orders: Vec<(GuildId, Act)>,
}

impl Simulation {
    pub async fn new(policies: Arc<Policies>, store: Store, writer: Writer) -> Result<Simulation, StoreError> {
        let mut worker = Worker::new(policies).with_secret(store.secret().await?);
        for guild in store.guilds().await? {
            let mut members = Members::default();
            let remembered = store.remembered(guild, At(0), |row| members.insert(row)).await?;
            worker.remember(guild, remembered, members);
        }
        Ok(Simulation { outcome_of: Box::new(|_| None), worker, store, writer, now: At(0), orders: Vec::new() })
    }

    /// Lets acts end otherwise.
    pub fn with_outcomes(self, outcome_of: OutcomeOf) -> Simulation {
        Simulation { outcome_of, ..self }
    }

    /// One event, everything that follows from it at once, and what has become due meanwhile.
    pub async fn take(&mut self, event: Event, watch: &mut dyn FnMut(&Outcomes)) -> Result<(), StoreError> {
        self.advance(event.seen, watch).await?;
        self.settle(event, watch).await?;
        if self.worker.batch.rows() >= ROWS {
            self.commit().await?;
        }
        Ok(())
    }

    /// Time passes until then. What engagement has due before is carried out at its time, as it would have been.
    pub async fn advance(&mut self, until: At, watch: &mut dyn FnMut(&Outcomes)) -> Result<(), StoreError> {
        // Exports can jump back; time here does not.
        let until = self.now.max(until);
        while let Some(at) = self.worker.next_look().filter(|at| *at < until) {
            self.now = self.now.max(at);
            self.tick(watch).await?;
        }
        self.now = until;
        self.tick(watch).await
    }

    async fn tick(&mut self, watch: &mut dyn FnMut(&Outcomes)) -> Result<(), StoreError> {
        for tick in self.worker.ticks(self.now) {
            self.settle(tick, watch).await?;
        }
        Ok(())
    }

    /// An event, and what follows from it in turn.
    async fn settle(&mut self, event: Event, watch: &mut dyn FnMut(&Outcomes)) -> Result<(), StoreError> {
        let (mut next, mut ordered) = (VecDeque::from([event]), false);
        while let Some(event) = next.pop_front() {
            let seen = event.seen;
            self.settle_one(event, watch).await?;
            next.extend(self.worker.take_next());
            for (guild, act) in std::mem::take(&mut self.orders) {
                next.extend(self.make(guild, act, seen).await?);
                ordered = true;
            }
        }
        // An order is not left standing because nothing else happens.
        if ordered {
            self.commit().await?;
        }
        Ok(())
    }

    /// A digest, as the live loop makes it.
    async fn make(&mut self, guild: GuildId, act: Act, now: At) -> Result<Vec<Event>, StoreError> {
        let done = Outcome::Done { channel: None, message: None };
        let outcome = (self.outcome_of)(&act).unwrap_or(done);
        let mut events = Vec::new();
        if let (Effect::MakeDigest(order), true) = (&act.effect, outcome.is_done()) {
            let known = self.worker.facts(guild).zip(self.worker.policy(guild));
            let known = known.map(|(facts, policy)| (KnownNow::of(facts, policy), facts.zone().clone()));
            let digest = match (self.store.digest(guild, order.week).await?, known) {
                (Some(kept), _) => Some(kept),
                (None, Some((known, zone))) => counted(&self.store, guild, order.week, known, zone, now).await?,
                (None, None) => None,
            };
            let page = |digest: &Digest| {
                let (names, language, console) = page_parts(digest, self.worker.facts(guild)?)?;
                Some(page::page(digest, &names, language, console.as_deref()))
            };
            events.extend(digest.map(|digest| {
                let page = page(&digest);
                let erased = self.worker.facts(guild).map_or(0, |facts| facts.office.erased);
                made(guild, &act, (digest, page, erased), order, now)
            }));
        }
        events.push(Event::settled(guild, act, outcome, now));
        Ok(events)
    }

    async fn settle_one(&mut self, mut event: Event, watch: &mut dyn FnMut(&Outcomes)) -> Result<(), StoreError> {
        let need = self.worker.needs(&event);
        if !need.nothing() {
            self.commit().await?;
            let known = known(&self.store, event.guild, &need).await?;
            Worker::supply(&mut event, known);
        }
        let (guild, seen) = (event.guild, event.seen);
        self.worker.take(event, &mut *watch);
        // Acts wait in the batch until it is committed; the results follow in the order of the acts.
        let mut done = 0;
        loop {
            let batch = self.worker.batch.of(guild);
            let Some(act) = batch.acts.get(done).cloned() else { break };
            done += 1;
            let mut ready = if act.after.is_empty() { vec![(guild, act)] } else { Vec::new() };
            while let Some((guild, act)) = ready.pop() {
                if matches!(act.effect, Effect::MakeDigest(_)) {
                    self.orders.push((guild, act));
                    continue;
                }
                let otherwise = (self.outcome_of)(&act);
                for result in results_of(guild, act, seen, otherwise) {
                    self.worker.take(result, &mut *watch);
                }
                ready.append(&mut self.worker.batch.release);
            }
        }
        if done > 0 {
            self.commit().await?;
        }
        if let Some((guild, gone)) = self.worker.take_erased() {
            self.commit().await?;
            let mut members = Members::default();
            let remembered = self.store.remembered(guild, self.now, |row| members.insert(row)).await?;
            self.worker.forget(guild, &gone, remembered, members);
        }
        Ok(())
    }

    pub async fn commit(&mut self) -> Result<(), StoreError> {
        let batch = self.worker.hand_over();
        let commits: Vec<_> = batch.guilds.iter().map(|guild| guild.commit()).collect();
        if !commits.is_empty() {
            self.writer.commit(&commits).await?;
        }
        drop(commits);
        self.worker.batch.reuse(batch);
        Ok(())
    }

    pub fn store(&self) -> &Store {
        &self.store
    }

    /// The latest time that was heard of.
    pub fn now(&self) -> At {
        self.now
    }

    pub fn worker(&self) -> &Worker {
        &self.worker
    }

    /// Commits what is left and gives the parts back.
    pub async fn finish(mut self) -> Result<(Store, Worker), StoreError> {
        self.commit().await?;
        Ok((self.store, self.worker))
    }

    /// Commits what is left and closes the database: one file, nothing beside it.
    pub async fn close(mut self) -> Result<(), StoreError> {
        self.commit().await?;
        self.store.close().await;
        self.writer.close().await;
        Ok(())
    }
}

/// The rows that a decision asked for.
pub async fn known(store: &Store, guild: GuildId, needs: &Needs) -> Result<Known, StoreError> {
    let mut known = Known::default();
    for number in &needs.cases {
        known.cases.extend(store.case(guild, *number).await?);
    }
    let of = |number: Option<CaseNumber>| known.cases.iter().find(|case| Some(case.number) == number).cloned();
    let (on_card, asked) = (of(needs.card_of), of(needs.before));
    if let Some((_, card)) = on_card.and_then(|case| case.card) {
        known.card = store.cases_on_card(guild, card).await?;
    }
    if let Some((channel, message)) = asked.and_then(|case| case.channel.zip(case.message)) {
        known.before = store.before(guild, channel, message, 10).await?;
    }
    if let Some(member) = needs.cases_of {
        known.history = store.cases_of(guild, member, 25).await?;
    }
    if let Some(message) = needs.message {
        let row = store.activity(guild, message).await?;
        let answered = match row.as_ref().and_then(|row| row.reply_to) {
            Some(answered) => store.activity(guild, answered).await?,
            None => None,
        };
        known.messages = row.into_iter().chain(answered).collect();
    }
    if let Some(member) = needs.proposals_of {
        known.proposals = store.proposals_of(guild, member).await?;
    }
    if let Some(by) = needs.due_by {
        (known.due, known.next_due) = store.due(guild, by, DUE_AT_ONCE).await?;
    }
    if let Some(member) = needs.nudges_of {
        known.nudges = store.nudges_of(guild, member).await?;
    }
    if let Some(need) = needs.noted {
        let stays = store.stays(guild, need.member, need.at).await?;
        let file = match need.file {
            Some(reader) => Some(store.export(guild, need.member, reader, need.at, Some(EXPORT_MOST)).await?),
            None => None,
        };
        known.noted = Some(Box::new(Noted { stays, file }));
    }
    if let Some(message) = needs.not_credited {
        known.not_credited = store.not_credited(guild, message).await?;
    }
    Ok(known)
}

/// Everything succeeds; whose invite it was nobody can say.
fn results_of(guild: GuildId, act: Act, now: At, otherwise: Option<Outcome>) -> Vec<Event> {
    let mut results = Vec::new();
    if let Effect::ResolveInvite { code, message } = &act.effect {
        let id = EventId::of("invite", &[act.key.0 as u64]);
        let what = What::InviteResolved { code: code.clone(), leads_to: None, message: message.clone() };
        results.push(Event { id, guild, at: message.id.created_at(), seen: now, what });
    }
    let (channel, message) = match &act.effect {
        Effect::Send { channel, .. } | Effect::PrivateThread { channel, .. } => {
            (Some(*channel), Some(MessageId(act.key.0 as u64 >> 1)))
        }
        Effect::EditMessage { channel, message, .. } => (Some(*channel), Some(*message)),
        _ => (None, None),
    };
    let outcome = otherwise.unwrap_or(Outcome::Done { channel, message });
    results.insert(0, Event::settled(guild, act, outcome, now));
    results
}

//! A worker: the guilds that are hashed onto it, and what happens to an event. The same code serves the live loop, a
//! replay and the demo; only who commits and who performs differ.

use super::batch::{Batch, GuildBatch, is_changing};
use super::policies::Policies;
use crate::champions::review;
use crate::decide::{Decision, decide};
use crate::effect::{Act, Effect};
use crate::event::{Event, Known, Needs, Outcome, What};
use crate::facts::Facts;
use crate::facts::guild::GuildView;
use crate::facts::members::Members;
use crate::ids::{ActKey, At, EventId, GuildId, IdMap, Span, UserId};
use crate::ledger::{Record, Remembered};
use crate::policy::Policy;
use crate::{lurkers, office};
use std::collections::HashMap;
use std::sync::Arc;

/// An act that waits for others.
struct Waiting {
    guild: GuildId,
    act: Act,
    since: At,
    /// Those that are not settled yet.
    left: Vec<ActKey>,
    /// One of the others was not done.
    untrue: bool,
}

/// A kick or ban waits no longer than this for its notice: whoever threatens does not go on because others are written
/// to first.
const NOTICE_PATIENCE: Span = Span(10_000);

pub struct Worker {
    policies: Arc<Policies>,
    epoch: u64,
    guilds: IdMap<GuildId, Guild>,
    /// Acts that wait until others are settled.
    waiting: HashMap<ActKey, Waiting>,
    /// Who waits for an act.
    followers: HashMap<ActKey, Vec<ActKey>>,
    /// What follows from what was decided, to be decided next; it may need rows of the store.
    next: Vec<Event>,
    /// Members who were erased by the last decision, until memory stands on what the store knows then.
    erased: Option<(GuildId, Vec<UserId>)>,
    /// Bans that are not settled yet. They wait for their notice; an unban that overtook one would mean nothing.
    bans: HashMap<(GuildId, UserId), ActKey>,
    pub batch: Batch,
    /// What needs an act is handed over by itself, ahead of clean rows. A simulation has nobody who waits.
    hurries: bool,
    /// What assignments follow from in a guild that the store does not know yet.
    secret: Vec<u8>,
}

struct Guild {
    facts: Facts,
    policy: Arc<Policy>,
    /// The policy in force has been written down.
    policy_written: bool,
}

/// What an event came to, for those who watch: summaries, the story of the demo.
pub struct Outcomes<'a> {
    pub event: &'a Event,
    pub decision: &'a Decision,
    pub facts: &'a Facts,
    pub policy: &'a Policy,
}

impl Worker {
    pub fn new(policies: Arc<Policies>) -> Worker {
        let epoch = policies.epoch();
        Worker {
            policies,
            epoch,
            guilds: IdMap::default(),
            waiting: HashMap::new(),
            followers: HashMap::new(),
            next: Vec::new(),
            erased: None,
            bans: HashMap::new(),
            batch: Batch::default(),
            hurries: false,
            secret: Vec::new(),
        }
    }

    /// For the live loop, where somebody waits for what is done.
    pub fn hurrying(self) -> Worker {
        Worker { hurries: true, ..self }
    }

    pub fn with_secret(self, secret: Vec<u8>) -> Worker {
        Worker { secret, ..self }
    }

    /// Takes over a guild as the store remembers it.
    pub fn remember(&mut self, guild: GuildId, remembered: Remembered, members: Members) {
        // What was not kept is never settled.
        self.bans.retain(|(other, _), _| *other != guild);
        let facts = Facts::rebuild(guild, remembered, members);
        self.insert(guild, facts);
    }

    /// The same after members were erased and that was kept: of the others stays what no row tells.
    pub fn forget(&mut self, guild: GuildId, gone: &[UserId], remembered: Remembered, members: Members) {
        let Some(known) = self.guilds.get_mut(&guild) else { return };
        let before = std::mem::take(&mut known.facts);
        known.facts = Facts::rebuild(guild, remembered, members);
        known.facts.take_over(before, gone);
    }

    fn insert(&mut self, guild: GuildId, mut facts: Facts) {
        let (policy, settings) = self.policies.of(guild);
        if let Some(known) = self.guilds.get(&guild) {
            // A rebuild keeps what only the gateway tells.
            facts.guild = Arc::clone(&known.facts.guild);
        }
        facts.guild = Arc::new(facts.guild.with_settings(settings));
        self.guilds.insert(guild, Guild { facts, policy, policy_written: false });
    }

    pub fn facts(&self, guild: GuildId) -> Option<&Facts> {
        self.guilds.get(&guild).map(|guild| &guild.facts)
    }

    pub fn policy(&self, guild: GuildId) -> Option<&Arc<Policy>> {
        self.guilds.get(&guild).map(|guild| &guild.policy)
    }

    pub fn view(&self, guild: GuildId) -> Option<&Arc<GuildView>> {
        self.guilds.get(&guild).map(|guild| &guild.facts.guild)
    }

    pub fn guilds(&self) -> impl Iterator<Item = GuildId> {
        self.guilds.keys().copied()
    }

    /// Rows of the store that this event's decision needs.
    pub fn needs(&self, event: &Event) -> Needs {
        let facts = self.facts(event.guild);
        let waiting = |member| facts.and_then(|f| f.waiting_notices.get(&member)).cloned().unwrap_or_default();
        let remembered =
            |channel, message| facts.and_then(|f| f.turns(channel)).is_some_and(|turns| turns.seen(message).is_some());
        let mut needs = event.what.needs(waiting, remembered);
        if matches!(event.what, What::Tick { .. }) && facts.is_some_and(|facts| facts.lurkers.looks(event.at)) {
            needs.due_by = Some(event.at);
        }
        if let (What::Command(command), Some(facts)) = (&event.what, facts) {
            needs.noted = office::privacy::needs(command, event.at, facts);
        }
        needs
    }

    /// Puts the rows into the event that asked for them.
    pub fn supply(event: &mut Event, found: Known) {
        match &mut event.what {
            What::Command(command) => command.known = found,
            What::Reaction(reaction) => reaction.known = found.messages,
            What::Settled { known, .. } | What::Tick { known, .. } => **known = found,
            _ => {}
        }
    }

    /// A newer policy takes effect from the next event on.
    fn refresh(&mut self) {
        let epoch = self.policies.epoch();
        if epoch == self.epoch {
            return;
        }
        self.epoch = epoch;
        for (id, guild) in &mut self.guilds {
            let (policy, settings) = self.policies.of(*id);
            guild.policy_written &= guild.policy.hash == policy.hash;
            guild.policy = policy;
            guild.facts.guild = Arc::new(guild.facts.guild.with_settings(settings));
        }
    }

    /// Decides, remembers, and collects what is to be committed and done.
    pub fn take(&mut self, event: Event, mut watch: impl FnMut(&Outcomes)) {
        self.refresh();
        if !self.guilds.contains_key(&event.guild) {
            let mut facts = Facts::new(event.guild);
            facts.lurkers.secret.clone_from(&self.secret);
            self.insert(event.guild, facts);
        }
        let Some(guild) = self.guilds.get_mut(&event.guild) else { return };
        let mut decision = decide(&event, &guild.facts, &guild.policy);
        guild.facts.apply(&event, &decision, &guild.policy);
        watch(&Outcomes { event: &event, decision: &decision, facts: &guild.facts, policy: &guild.policy });

        let gone: Vec<UserId> = decision.records.iter().filter_map(Record::erases).collect();
        if !gone.is_empty() {
            self.erased = Some((event.guild, gone));
        }

        let ahead = self.hurries
            && !decision.acts.is_empty()
            && matches!(event.what, What::Message(_))
            && self.batch.ahead.is_none()
            && self.batch.may_wait(event.guild, is_changing(&decision.records));
        if ahead {
            let (marks, records) = decision
                .records
                .drain(..)
                .partition::<Vec<_>, _>(|record| matches!(record, Record::Mark { .. }) || record.is_recognition());
            decision.records = marks;
            self.batch.ahead = Some(GuildBatch { guild: event.guild, records, acts: Vec::new(), at: event.seen });
        }
        let batch = self.batch.of(event.guild);
        batch.at = batch.at.max(event.seen);
        batch.records.append(&mut decision.records);
        if !guild.policy_written {
            guild.policy_written = true;
            batch.records.push(Record::PolicyInForce { hash: guild.policy.hash.clone(), at: event.at });
        }
        let mut acts = Vec::with_capacity(decision.acts.len());
        for mut act in decision.acts.drain(..) {
            match &act.effect {
                Effect::Ban { member, .. } => drop(self.bans.insert((event.guild, member.id), act.key)),
                Effect::Unban { member, .. } if act.after.is_empty() => {
                    act.after.extend(self.bans.get(&(event.guild, *member)));
                }
                _ => {}
            }
            if !act.after.is_empty() {
                let left = act.after.clone();
                self.hold(Waiting { guild: event.guild, act: act.clone(), since: event.seen, left, untrue: false });
            }
            acts.push(act);
        }
        match &mut self.batch.ahead {
            Some(first) if ahead => first.acts = acts,
            _ => self.batch.of(event.guild).acts.append(&mut acts),
        }
        if let What::Settled { act, outcome, .. } = &event.what {
            if let Effect::Ban { member, .. } = &act.effect {
                self.bans.retain(|who, key| *who != (event.guild, member.id) || *key != act.key);
            }
            self.release(act.key, outcome, event.seen);
        }
    }

    fn hold(&mut self, waiting: Waiting) {
        for key in &waiting.left {
            self.followers.entry(*key).or_default().push(waiting.act.key);
        }
        self.waiting.insert(waiting.act.key, waiting);
    }

    /// What waited for nothing but this act goes now; or it is no longer true, and then that is the next event.
    fn release(&mut self, settled: ActKey, outcome: &Outcome, now: At) {
        for key in self.followers.remove(&settled).unwrap_or_default() {
            let Some(waiting) = self.waiting.get_mut(&key) else { continue };
            waiting.left.retain(|left| *left != settled);
            waiting.untrue |= !outcome.is_done();
            if !waiting.left.is_empty() {
                continue;
            }
            let Some(Waiting { guild, act, untrue, .. }) = self.waiting.remove(&key) else { continue };
            if untrue && act.only_if_done {
                self.next.push(Event::settled(guild, act, Outcome::Untrue, now));
            } else {
                self.batch.release.push((guild, act));
            }
        }
    }

    /// Events that follow from what was decided, to be decided now.
    pub fn take_next(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.next)
    }

    /// Whom what was decided last erases: once it is kept, their guild is to be read back (`forget`) before anything else
    /// is decided there.
    pub fn take_erased(&mut self) -> Option<(GuildId, Vec<UserId>)> {
        self.erased.take()
    }

    /// An act from before the start. What lifts a ban waits for that ban, wherever it stands; `left`: what it still waits
    /// for; `untrue`: another act that it waited for was not done.
    pub fn left_over(&mut self, guild: GuildId, act: Act, since: At, left: Vec<ActKey>, untrue: bool) {
        if let Effect::Ban { member, .. } = &act.effect {
            self.bans.insert((guild, member.id), act.key);
        }
        if !left.is_empty() {
            self.hold(Waiting { guild, act, since, left, untrue });
        }
    }

    /// Kicks and bans that have waited long enough for their notice go now.
    pub fn overdue(&mut self, now: At) {
        let late = |_: &ActKey, waiting: &mut Waiting| {
            let is_exit = matches!(waiting.act.effect, Effect::Ban { .. } | Effect::Kick { .. });
            is_exit && now.since(waiting.since) > NOTICE_PATIENCE
        };
        self.batch.release.extend(self.waiting.extract_if(late).map(|(_, w)| (w.guild, w.act)));
    }

    /// Whether what was said while nobody listened is still being read: engagement waits for it.
    pub fn catches_up(&mut self, guild: GuildId, so: bool) {
        if let Some(guild) = self.guilds.get_mut(&guild) {
            guild.facts.lurkers.catching_up = so;
        }
    }

    /// When engagement has something due next, in any guild.
    pub fn next_look(&self) -> Option<At> {
        self.guilds.values().filter_map(|guild| guild.facts.lurkers.next_look()).min()
    }

    /// Guilds in which a measure has run out, or somebody is to be reviewed, as ticks.
    pub fn ticks(&self, now: At) -> Vec<Event> {
        let due = self.guilds.iter().filter_map(|(id, guild)| {
            let due = guild.facts.due(now);
            let facts = &guild.facts;
            if due.is_empty()
                && !review::is_due(&facts.champions, now)
                && !lurkers::is_due(facts, now)
                && !office::digest::is_due(facts, now)
            {
                return None;
            }
            let parts = [id.0, due.first().map_or(0, |first| first.case.0), due.len() as u64, now.0 as u64];
            let what = What::Tick { due, known: Box::default() };
            Some(Event { id: EventId::of("tick", &parts), guild: *id, at: now, seen: now, what })
        });
        let mut ticks: Vec<_> = due.collect();
        ticks.sort_unstable_by_key(|event| event.guild);
        ticks
    }

    /// What was decided about one message, to be committed ahead of the rest.
    pub fn hand_over_ahead(&mut self) -> Option<Batch> {
        let first = self.batch.ahead.take()?;
        Some(Batch { guilds: vec![first], ..Batch::default() })
    }

    /// What is to be committed, with the rows of members who changed.
    pub fn hand_over(&mut self) -> Batch {
        let mut batch = std::mem::take(&mut self.batch);
        for changed in &mut batch.guilds {
            if let Some(guild) = self.guilds.get_mut(&changed.guild) {
                changed
                    .records
                    .extend(guild.facts.members.take_dirty().into_iter().map(|row| Record::Member(Box::new(row))));
            }
        }
        batch
    }
}

//! A worker's thread in the live loop: takes what arrives, in bunches, holds the live events of channels that are being
//! caught up on, and hands over what is to be committed.

mod rebuild;
mod waiting_cards;

use super::catch_up::Gap;
use super::doors::Input;
use super::live::Views;
use super::simulate;
use super::worker::{Outcomes, Worker};
use super::writer::Order;
use crate::discord::translate::{Me, translate};
use crate::discord::{now, online};
use crate::event::{Event, What};
use crate::facts::Facts;
use crate::ids::{ChannelId, EntryId, EventId, GuildId, MessageId, UserId};
use crate::ledger::AUDIT_MARK;
use crate::policy::names::unresolved;
use crate::store::Store;
use crossbeam_channel::{Receiver, RecvTimeoutError, Sender};
use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::mpsc;

/// Rows of clean messages wait this long for company, or until there are so many.
const GATHER: Duration = Duration::from_millis(20);
const GATHER_ROWS: usize = 6_000;
/// When inputs come in bunches of at least this many, the worker lets the next bunch gather for a moment: waking up for
/// each one costs more than deciding it.
const BUNCH: usize = 16;
const NAP: Duration = Duration::from_micros(250);
const MOST_AT_ONCE: usize = 4_096;
/// Between two looks at what is due, when one was not enough: what people do is heard in between.
const BREATH: Duration = Duration::from_millis(10);
/// Without a member list, gaps are looked into after this.
const MEMBERS_WITHIN: Duration = Duration::from_secs(10);

/// A worker at its place in the live loop.
pub struct Seat {
    pub worker: Worker,
    pub me: Me,
    pub orders: Sender<Order>,
    pub views: Views,
    pub gaps: mpsc::UnboundedSender<Gap>,
    pub store: Store,
    pub runtime: tokio::runtime::Handle,
    /// Live events of channels that are being caught up on.
    pub held: HashMap<(GuildId, ChannelId), Vec<Event>>,
    /// Gaps that are looked into once the members and their roles are known, or after this.
    pub gaps_waiting: HashMap<GuildId, (Instant, Vec<Gap>)>,
    pub pending_since: Option<Instant>,
    /// Members who were erased and whom memory still knows, because the store could not be read.
    pub unforgotten: Vec<(GuildId, Vec<UserId>)>,
}

impl Seat {
    /// Until told to stop; what was decided by then is handed over.
    pub fn run(mut self, inputs: &Receiver<Input>) {
        let mut tick_at = Instant::now() + Duration::from_secs(1);
        loop {
            let now_i = Instant::now();
            let until = self.pending_since.map_or(tick_at, |since| tick_at.min(since + GATHER));
            match inputs.recv_timeout(until.saturating_duration_since(now_i)) {
                Ok(Input::Stop) | Err(RecvTimeoutError::Disconnected) => break,
                Ok(input) => {
                    let mut count = 1;
                    self.take(input);
                    let mut stop = false;
                    while count < MOST_AT_ONCE {
                        match inputs.try_recv() {
                            Ok(Input::Stop) => {
                                stop = true;
                                break;
                            }
                            Ok(input) => self.take(input),
                            Err(_) => break,
                        }
                        count += 1;
                    }
                    if stop {
                        break;
                    }
                    if count >= BUNCH {
                        std::thread::sleep(NAP);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
            }
            if Instant::now() >= tick_at {
                let more = self.tick();
                tick_at = Instant::now() + if more { BREATH } else { Duration::from_secs(1) };
            }
            if self.pending_since.is_some_and(|since| since.elapsed() >= GATHER) {
                self.hand_over();
            }
        }
        self.hand_over();
    }

    /// Once a second, and sooner again while more is due than one look takes: true then.
    fn tick(&mut self) -> bool {
        for (guild, gone) in std::mem::take(&mut self.unforgotten) {
            self.forget(guild, gone);
        }
        for guild in self.worker.guilds().collect::<Vec<_>>() {
            let so = self.catches_up(guild);
            self.worker.catches_up(guild, so);
        }
        let (now, mut more) = (now(), false);
        for tick in self.worker.ticks(now) {
            let guild = tick.guild;
            let decided = self.decide(tick);
            more |= decided && self.worker.facts(guild).is_some_and(|facts| facts.lurkers.looks(now));
        }
        self.worker.overdue(now);
        if self.worker.batch.is_urgent() {
            self.hand_over();
        }
        let waiting = std::mem::take(&mut self.gaps_waiting);
        for (guild, (until, gaps)) in waiting {
            if Instant::now() >= until {
                self.look_into(gaps);
            } else {
                self.gaps_waiting.insert(guild, (until, gaps));
            }
        }
        // A reload may have changed what the last gate has to know.
        let mut views = self.views.write().unwrap_or_else(PoisonError::into_inner);
        for guild in self.worker.guilds() {
            if let Some(view) = self.worker.view(guild) {
                views.insert(guild, Arc::clone(view));
            }
        }
        more
    }

    /// From the start until the guild has appeared, its members are known, and its channels are read up to now.
    fn catches_up(&self, guild: GuildId) -> bool {
        let appeared = self.worker.view(guild).is_some_and(|view| view.complete);
        !appeared || self.gaps_waiting.contains_key(&guild) || self.held.keys().any(|(held, _)| *held == guild)
    }

    fn take(&mut self, input: Input) {
        match input {
            Input::Heard(heard) => {
                let me = self.me;
                // Nearly always one event, which then allocates nothing.
                let mut first = None;
                let mut rest = Vec::new();
                translate(heard, &me, |event| match first {
                    None => first = Some(event),
                    Some(_) => rest.push(event),
                });
                for event in first.into_iter().chain(rest) {
                    self.hear(event);
                }
            }
            Input::Event(event) => _ = self.decide(event),
            Input::Back(event) => {
                let done = match &event.what {
                    What::CaughtUp { channel, .. } => Some((event.guild, *channel)),
                    _ => None,
                };
                self.decide(event);
                for held in done.and_then(|key| self.held.remove(&key)).unwrap_or_default() {
                    self.decide(held);
                }
            }
            Input::Rebuild(guilds) => self.rebuild(guilds),
            Input::Forget(guild, gone) => self.forget(guild, gone),
            Input::Release(guild, act) => {
                self.worker.batch.release.push((guild, *act));
                self.hand_over();
            }
            Input::Flush(answer) => {
                self.flush();
                let _ = answer.send(());
            }
            Input::Look(guild, look) => {
                let known = self.worker.facts(guild).zip(self.worker.policy(guild));
                let known = known.map(|(facts, policy)| (facts, &**policy));
                // A fault of who looks must not silence every community; their answer is dropped with it.
                let looked = std::panic::catch_unwind(AssertUnwindSafe(|| look(known)));
                if looked.is_err() {
                    metrics::counter!("steward_panics_total").increment(1);
                    tracing::error!(guild.id = %guild, "A look at what is remembered failed");
                }
            }
            Input::Stop => {}
        }
    }

    /// A live event: held while its channel is being caught up on.
    fn hear(&mut self, event: Event) {
        if !self.held.is_empty()
            && let Some(channel) = channel_of(&event)
            && let Some(held) = self.held.get_mut(&(event.guild, channel))
        {
            held.push(event);
            return;
        }
        let guild = event.guild;
        let appeared = matches!(&event.what, What::GuildSeen(seen) if !seen.partial);
        let members = matches!(event.what, What::MembersSeen(_));
        self.decide(event);
        if appeared {
            self.look_for_gaps(guild);
        }
        let all_known = |facts: &Facts| facts.members.with_known_roles() as u64 >= facts.guild.member_count;
        if members
            && self.worker.facts(guild).is_some_and(all_known)
            && let Some((_, gaps)) = self.gaps_waiting.remove(&guild)
        {
            self.look_into(gaps);
        }
    }

    /// False when the event could not be judged, or is tried again.
    fn decide(&mut self, mut event: Event) -> bool {
        let need = self.worker.needs(&event);
        if !need.nothing() {
            // What is reacted to and not remembered was committed long ago.
            if !matches!(event.what, What::Reaction(_)) {
                self.flush();
            }
            match self.runtime.block_on(simulate::known(&self.store, event.guild, &need)) {
                Ok(known) => Worker::supply(&mut event, known),
                // Time goes on by itself: what is due is tried again the next second.
                Err(error) if matches!(event.what, What::Tick { .. }) => {
                    tracing::error!(guild.id = %event.guild, "What is due could not be read: {error}");
                    return false;
                }
                Err(error) => tracing::error!(guild.id = %event.guild, "Rows for a command could not be read: {error}"),
            }
        }
        let guild = event.guild;
        let shows = matches!(
            event.what,
            What::GuildSeen(_)
                | What::ChannelSeen(_)
                | What::ChannelGone(_)
                | What::RoleSeen(_)
                | What::RoleGone(_)
                | What::MembersSeen(_)
                | What::MemberChanged(_)
        );
        let worker = &mut self.worker;
        let mut matched = Vec::new();
        // A fault of ours in one event must not silence every community.
        let taken = std::panic::catch_unwind(AssertUnwindSafe(|| {
            worker.take(event, |outcome| rules_of(outcome, &mut matched))
        }));
        if taken.is_err() {
            metrics::counter!("steward_panics_total").increment(1);
            tracing::error!(guild.id = %guild, "An event could not be judged; its guild is rebuilt without it");
            self.restore(guild);
            return false;
        }
        if shows && let Some(view) = self.worker.view(guild) {
            self.views.write().unwrap_or_else(PoisonError::into_inner).insert(guild, Arc::clone(view));
        }
        if let Some(first) = self.worker.hand_over_ahead() {
            let _ = self.orders.send(Order::First(first));
        }
        if let Some((guild, gone)) = self.worker.take_erased() {
            self.forget(guild, gone);
        }
        for next in self.worker.take_next() {
            self.decide(next);
        }
        if self.worker.batch.is_urgent() || self.worker.batch.rows() >= GATHER_ROWS {
            self.hand_over();
        } else if self.pending_since.is_none() && !self.worker.batch.is_empty() {
            self.pending_since = Some(Instant::now());
        }
        // Somebody waits for what was handed over, nobody for the log.
        for rule in matched {
            tracing::info!(guild.id = %guild, rule.name = %rule, "Rule `{rule}` matched");
            metrics::counter!("steward_hits_total", "rule" => rule).increment(1);
        }
        true
    }

    fn hand_over(&mut self) {
        self.pending_since = None;
        let batch = self.worker.hand_over();
        if !batch.is_empty() {
            let _ = self.orders.send(Order::Commit(batch));
        }
    }

    /// Everything decided so far is committed when this returns.
    fn flush(&mut self) {
        self.hand_over();
        let (answer, done) = crossbeam_channel::bounded(1);
        if self.orders.send(Order::Flush(answer)).is_ok() {
            let _ = done.recv();
        }
    }

    fn look_into(&self, gaps: Vec<Gap>) {
        for gap in gaps {
            let _ = self.gaps.send(gap);
        }
    }

    /// After a guild (re)appears: channels whose last message passed the mark are caught up on; their live events wait.
    fn look_for_gaps(&mut self, guild: GuildId) {
        let (Some(facts), Some(policy)) = (self.worker.facts(guild), self.worker.policy(guild)) else { return };
        for (rule, missing) in unresolved(policy, &facts.guild) {
            tracing::warn!(guild.id = %guild, rule.name = %rule, "Rule `{rule}` names a {missing} that is not here");
        }
        if facts.guild.complete {
            for lacked in online::missing(facts.guild.my_permissions()) {
                tracing::warn!(guild.id = %guild, "Missing permission “{}”: {}", lacked.name, lacked.costs);
            }
        }
        let mut behind = Vec::new();
        let mut first_seen = Vec::new();
        let marks = facts.channels.iter().filter(|(id, _)| **id != AUDIT_MARK).map(|(_, known)| known.mark);
        let newest = marks.max().unwrap_or_default();
        for channel in facts.guild.channels_and_threads() {
            // An empty channel is seen up to its own id, which is older than anything that will stand in it.
            let last = channel.last_message.unwrap_or(MessageId(channel.id.0));
            match facts.channels.get(&channel.id).map(|known| known.mark) {
                Some(mark) if mark != MessageId(0) => {
                    if last > mark {
                        behind.push((channel.id, mark));
                    }
                }
                // Made while nobody looked: a thread's first message has the thread's own id.
                _ if newest != MessageId(0) && channel.id.0 > newest.0 => {
                    behind.push((channel.id, MessageId(channel.id.0 - 1)));
                }
                _ => first_seen.push((channel.id, last)),
            }
        }
        let audit = facts.channels.get(&AUDIT_MARK).map(|known| EntryId(known.mark.0));
        // Where nobody has looked before, looking begins now.
        for (channel, last) in first_seen {
            let (id, at) = (EventId::of("first-seen", &[channel.0, last.0]), now());
            let what = What::CaughtUp { channel, last: Some(last) };
            self.decide(Event { id, guild, at, seen: at, what });
        }
        self.post_waiting_cards(guild);
        let mut gaps = vec![Gap::Audit { guild, after: audit }];
        self.held.entry((guild, AUDIT_MARK)).or_default();
        for (channel, after) in behind {
            self.held.entry((guild, channel)).or_default();
            gaps.push(Gap::Channel { guild, channel, after });
        }
        // Messages read back tell no roles: who is staff is known once the members are.
        self.gaps_waiting.insert(guild, (Instant::now() + MEMBERS_WITHIN, gaps));
    }
}

fn rules_of(outcome: &Outcomes, matched: &mut Vec<String>) {
    matched.extend(outcome.decision.breaches.iter().map(|breach| outcome.policy.rule(breach.rule).name.clone()));
}

fn channel_of(event: &Event) -> Option<ChannelId> {
    match &event.what {
        What::Message(message) | What::Edited(message) => Some(message.channel),
        What::Deleted { channel, .. } => Some(*channel),
        What::Reaction(reaction) => Some(reaction.channel),
        What::Audit(_) => Some(AUDIT_MARK),
        _ => None,
    }
}

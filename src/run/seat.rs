//! A worker's thread in the live loop: takes what arrives, in bunches, holds the live events of channels that are being
//! caught up on, and hands over what is to be committed.

use super::AUDIT_MARK;
use super::catch_up::Gap;
use super::live::{Input, Views};
use super::simulate;
use super::worker::Worker;
use super::writer::Order;
use crate::discord::now;
use crate::discord::translate::{Me, translate};
use crate::event::{Event, What};
use crate::ids::{ChannelId, EntryId, EventId, GuildId, MessageId};
use crate::policy::names::unresolved;
use crate::store::Store;
use crossbeam_channel::{Receiver, RecvTimeoutError, Sender};
use std::collections::HashMap;
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
    pub pending_since: Option<Instant>,
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
                tick_at = Instant::now() + Duration::from_secs(1);
                for tick in self.worker.ticks(now()) {
                    self.decide(tick);
                }
            }
            if self.pending_since.is_some_and(|since| since.elapsed() >= GATHER) {
                self.hand_over();
            }
        }
        self.hand_over();
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
            Input::Event(event) => self.decide(event),
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
        let is_guild = matches!(event.what, What::GuildSeen(_));
        let guild = event.guild;
        self.decide(event);
        if is_guild {
            self.look_for_gaps(guild);
        }
    }

    fn decide(&mut self, mut event: Event) {
        let need = self.worker.needs(&event);
        if !need.nothing() {
            self.flush();
            match self.runtime.block_on(simulate::known(&self.store, event.guild, &need)) {
                Ok(known) => Worker::supply(&mut event, known),
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
        self.worker.take(event, |outcome| {
            for breach in &outcome.decision.breaches {
                let rule = &outcome.policy.rule(breach.rule).name;
                metrics::counter!("steward_hits_total", "rule" => rule.clone()).increment(1);
                tracing::info!(guild.id = %outcome.event.guild, rule.name = %rule, "Rule `{rule}` matched");
            }
        });
        if shows && let Some(view) = self.worker.view(guild) {
            self.views.write().unwrap_or_else(PoisonError::into_inner).insert(guild, Arc::clone(view));
        }
        if self.worker.batch.is_urgent() || self.worker.batch.rows() >= GATHER_ROWS {
            self.hand_over();
        } else if self.pending_since.is_none() && !self.worker.batch.is_empty() {
            self.pending_since = Some(Instant::now());
        }
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

    fn rebuild(&mut self, guilds: Vec<GuildId>) {
        self.flush();
        for guild in guilds {
            match self.runtime.block_on(self.store.remembered(guild, now())) {
                Ok(remembered) => {
                    self.worker.remember(guild, remembered);
                    self.look_for_gaps(guild);
                }
                Err(error) => tracing::error!(guild.id = %guild, "A guild could not be rebuilt: {error}"),
            }
        }
    }

    /// After a guild (re)appears: channels whose last message passed the mark are caught up on; their live events wait.
    fn look_for_gaps(&mut self, guild: GuildId) {
        let (Some(facts), Some(policy)) = (self.worker.facts(guild), self.worker.policy(guild)) else { return };
        for (rule, missing) in unresolved(policy, &facts.guild) {
            tracing::warn!(guild.id = %guild, rule.name = %rule, "Rule `{rule}` names a {missing} that is not here");
        }
        let mut behind = Vec::new();
        let mut first_seen = Vec::new();
        for channel in facts.guild.channels.values() {
            // An empty channel is seen up to its own id, which is older than anything that will stand in it.
            let last = channel.last_message.unwrap_or(MessageId(channel.id.0));
            match facts.channels.get(&channel.id).map(|known| known.mark) {
                Some(mark) if mark != MessageId(0) => {
                    if last > mark {
                        behind.push((channel.id, mark));
                    }
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
        for (channel, after) in behind {
            self.held.entry((guild, channel)).or_default();
            let _ = self.gaps.send(Gap::Channel { guild, channel, after });
        }
        let _ = self.gaps.send(Gap::Audit { guild, after: audit });
    }
}

fn channel_of(event: &Event) -> Option<ChannelId> {
    match &event.what {
        What::Message(message) | What::Edited(message) => Some(message.channel),
        What::Deleted { channel, .. } => Some(*channel),
        What::Reaction(reaction) => Some(reaction.channel),
        _ => None,
    }
}

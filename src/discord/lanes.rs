//! The performer: takes acts from the loop and sees each one through, in lanes.
//!
//! A lane is a route and what Discord counts its limit by (a channel, a guild). Inside a lane acts keep their order and
//! go one at a time; lanes do not wait for one another, so that a 429 in one holds up no other. Deletions of one channel
//! that wait together become bulk deletes. An idle lane is not there: its task ends and its entry goes.
//!
//! What repeats: 429 after the server's delay and 5xx with a growing one, at most `PATIENCE` long. A message whose fate
//! is uncertain is repeated only while Discord remembers its nonce; later it is `Unknown` and never sent again. 403 and
//! 404 are answers.

use crate::discord::api::Api;
use crate::discord::perform::{Attempt, Tried, after_error, delete_many, delete_one, done, perform};
use crate::discord::now;
use crate::effect::{Act, Effect};
use crate::event::{Event, Outcome, What};
use crate::ids::{At, ChannelId, EventId, GuildId, MessageId, Span};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::Semaphore;

/// How long Discord surely remembers a nonce.
pub const NONCE: Span = Span(2 * Span::MINUTE.0);
/// An interaction's token lives that long.
pub const REPLY: Span = Span(15 * Span::MINUTE.0);
/// Messages older than this are not deleted in bulk: 14 days, less five minutes for clocks that differ.
pub const BULK_AGE: Span = Span(14 * Span::DAY.0 - 5 * Span::MINUTE.0);
/// How long an act that has no end of its own is tried.
const PATIENCE: Span = Span::HOUR;
/// Requests under way at once.
const AT_ONCE: usize = 32;

/// The last gate before every request: may this still be done? `Err` says why not.
pub type LastGate = dyn Fn(GuildId, &Act) -> Result<(), String> + Send + Sync;
/// Where results go: `What::Settled`, and what Discord told besides.
pub type Report = dyn Fn(Event) + Send + Sync;

/// Cheap to clone.
#[derive(Clone)]
pub struct Performer {
    shared: Arc<Shared>,
}

struct Shared {
    api: Arc<Api>,
    gate: Box<LastGate>,
    report: Box<Report>,
    runtime: Handle,
    lanes: Mutex<HashMap<Lane, VecDeque<Job>>>,
    permits: Semaphore,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Lane {
    Deletions(ChannelId),
    Posts(ChannelId),
    Edits(ChannelId),
    Threads(ChannelId),
    /// Opening private channels is limited as a whole, and quarantines bots that do it fast.
    Private,
    Members(GuildId),
    Kicks(GuildId),
    Bans(GuildId),
    Guild(GuildId),
    Invites,
    Reply(String),
}

struct Job {
    guild: GuildId,
    act: Act,
    /// When it was first handed in.
    since: At,
}

impl Performer {
    /// Requests run on `runtime`. `gate` is asked right before each one, `report` is told each result.
    pub fn new(
        api: Arc<Api>,
        runtime: Handle,
        gate: impl Fn(GuildId, &Act) -> Result<(), String> + Send + Sync + 'static,
        report: impl Fn(Event) + Send + Sync + 'static,
    ) -> Performer {
        let (gate, report) = (Box::new(gate), Box::new(report));
        let lanes = Mutex::default();
        let permits = Semaphore::new(AT_ONCE);
        Performer { shared: Arc::new(Shared { api, gate, report, runtime, lanes, permits }) }
    }

    /// Takes an act; never blocks. From any thread.
    pub fn submit(&self, guild: GuildId, act: Act) {
        self.submit_since(guild, act, now());
    }

    /// The same for an act that was first handed in earlier, before a crash.
    pub fn submit_since(&self, guild: GuildId, act: Act, since: At) {
        let lane = lane(guild, &act.effect);
        let job = Job { guild, act, since };
        let mut lanes = self.shared.lanes();
        if let Some(waiting) = lanes.get_mut(&lane) {
            waiting.push_back(job);
            return;
        }
        lanes.insert(lane.clone(), VecDeque::from([job]));
        drop(lanes);
        let shared = Arc::clone(&self.shared);
        self.shared.runtime.spawn(async move { shared.run(lane).await });
    }

    /// Acts that wait or are under way.
    pub fn pending(&self) -> usize {
        self.shared.lanes().values().map(|waiting| waiting.len().max(1)).sum()
    }
}

fn lane(guild: GuildId, effect: &Effect) -> Lane {
    match effect {
        Effect::DeleteMessage { channel, .. } => Lane::Deletions(*channel),
        Effect::Send { channel, .. } => Lane::Posts(*channel),
        Effect::EditMessage { channel, .. } => Lane::Edits(*channel),
        Effect::PrivateThread { channel, .. } => Lane::Threads(*channel),
        Effect::Dm { .. } => Lane::Private,
        Effect::Timeout { .. } | Effect::LiftTimeout { .. } => Lane::Members(guild),
        Effect::Kick { .. } => Lane::Kicks(guild),
        Effect::Ban { .. } | Effect::Unban { .. } => Lane::Bans(guild),
        Effect::PauseInvites { .. } => Lane::Guild(guild),
        Effect::ResolveInvite { .. } => Lane::Invites,
        Effect::Answer { reply, .. } => Lane::Reply(reply.token.clone()),
    }
}

impl Shared {
    fn lanes(&self) -> MutexGuard<'_, HashMap<Lane, VecDeque<Job>>> {
        self.lanes.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn run(&self, lane: Lane) {
        loop {
            let batch = {
                let mut lanes = self.lanes();
                let Some(waiting) = lanes.get_mut(&lane) else { return };
                let batch = next_batch(waiting, now());
                if batch.is_empty() {
                    lanes.remove(&lane);
                    return;
                }
                batch
            };
            let pause = match lane {
                Lane::Deletions(channel) => self.delete(channel, batch).await,
                _ => {
                    let mut pause = None;
                    for job in batch {
                        pause = self.see_through(job).await;
                    }
                    pause
                }
            };
            if let Some(pause) = pause {
                tokio::time::sleep(pause).await;
            }
        }
    }

    /// Tries one act until it is settled. Gives back how long the route is used up.
    async fn see_through(&self, job: Job) -> Option<Duration> {
        let mut patience = Patience::new(job.since);
        loop {
            if let Err(outcome) = self.may_still(&job) {
                self.settle(&job, outcome, None);
                return None;
            }
            let Attempt { result, pause } = {
                let _permit = self.permits.acquire().await;
                perform(&self.api, job.guild, &job.act, now()).await
            };
            match result {
                Tried::Settled(outcome) => {
                    self.settle(&job, outcome, None);
                    return pause;
                }
                Tried::Learned(outcome, what) => {
                    self.settle(&job, outcome, Some(what));
                    return pause;
                }
                Tried::Again { after, uncertain } => {
                    patience.tried(uncertain);
                    match patience.wait(&job.act.effect, after, now()) {
                        Ok(wait) => tokio::time::sleep(wait).await,
                        Err(outcome) => {
                            self.settle(&job, outcome, None);
                            return None;
                        }
                    }
                }
            }
        }
    }

    /// Deletes messages of one channel: in bulk when there are several, one by one when Discord does not take them so.
    async fn delete(&self, channel: ChannelId, jobs: Vec<Job>) -> Option<Duration> {
        let mut patience = Patience::new(jobs.iter().map(|job| job.since).min().unwrap_or_default());
        let mut waiting = jobs;
        loop {
            // The gate may refuse some of them, and the clock others.
            waiting.retain(|job| match self.may_still(job) {
                Ok(()) => true,
                Err(outcome) => {
                    self.settle(job, outcome, None);
                    false
                }
            });
            let first = waiting.first()?;
            let by_message: BTreeMap<MessageId, &Job> =
                waiting.iter().filter_map(|job| Some((message_of(&job.act.effect)?, job))).collect();
            let ids: Vec<MessageId> = by_message.keys().copied().collect();
            let reason = joined_reason(by_message.values().map(|job| &job.act.effect));
            let request = match ids.as_slice() {
                [one] => delete_one(channel, *one, &reason),
                many => delete_many(channel, many, &reason),
            };
            let answer = {
                let _permit = self.permits.acquire().await;
                self.api.send(&request).await
            };
            metrics::counter!("steward_deletions_total").increment(ids.len() as u64);
            let effect = first.act.effect.clone();
            let result = match answer {
                Ok(reply) => {
                    self.settle_all(&waiting, done(None, None));
                    return reply.pause;
                }
                Err(error) => after_error(&effect, error),
            };
            match result {
                // A single one of many may be at fault (too old after all): each gets its own request and answer.
                Tried::Settled(Outcome::Refused { status: 400, .. }) if ids.len() > 1 => {
                    for job in waiting {
                        if let Some(pause) = self.see_through(job).await {
                            tokio::time::sleep(pause).await;
                        }
                    }
                    return None;
                }
                Tried::Settled(outcome) | Tried::Learned(outcome, _) => {
                    self.settle_all(&waiting, outcome);
                    return None;
                }
                Tried::Again { after, uncertain } => {
                    patience.tried(uncertain);
                    match patience.wait(&effect, after, now()) {
                        Ok(wait) => tokio::time::sleep(wait).await,
                        Err(outcome) => {
                            self.settle_all(&waiting, outcome);
                            return None;
                        }
                    }
                }
            }
        }
    }

    fn may_still(&self, job: &Job) -> Result<(), Outcome> {
        if job.act.not_after.is_some_and(|limit| now() > limit) {
            return Err(Outcome::Dropped { why: "too late".into() });
        }
        (self.gate)(job.guild, &job.act).map_err(|why| Outcome::Dropped { why })
    }

    fn settle_all(&self, jobs: &[Job], outcome: Outcome) {
        for job in jobs {
            self.settle(job, outcome.clone(), None);
        }
    }

    fn settle(&self, job: &Job, outcome: Outcome, learned: Option<What>) {
        let (guild, at) = (job.guild, now());
        let result = match &outcome {
            Outcome::Done { .. } => "done",
            Outcome::Refused { .. } => "refused",
            Outcome::Unknown => "unknown",
            Outcome::Dropped { .. } => "dropped",
        };
        metrics::counter!("steward_acts_total", "result" => result).increment(1);
        if let Outcome::Refused { status, code, text } = &outcome {
            tracing::warn!(guild.id = %guild, act.key = %job.act.key, http.status = status, discord.code = code,
                "Discord refused an act: {text}");
        }
        (self.report)(settled_event(guild, &job.act, outcome, at));
        if let Some(what) = learned {
            let id = EventId::of("learned", &[job.act.key.0 as u64]);
            (self.report)(Event { id, guild, at, seen: at, what });
        }
    }
}

/// The event that says what became of an act. An act is settled once, so its key is the whole id.
pub fn settled_event(guild: GuildId, act: &Act, outcome: Outcome, at: At) -> Event {
    let id = EventId::of("settled", &[act.key.0 as u64]);
    Event { id, guild, at, seen: at, what: What::Settled { act: Box::new(act.clone()), outcome } }
}

fn message_of(effect: &Effect) -> Option<MessageId> {
    match effect {
        Effect::DeleteMessage { message, .. } => Some(*message),
        _ => None,
    }
}

/// The next act, or every deletion that may go with the first one: young enough, at most 100 different messages.
fn next_batch(waiting: &mut VecDeque<Job>, now: At) -> Vec<Job> {
    const MOST: usize = 100;
    let Some(first) = waiting.pop_front() else { return Vec::new() };
    let young = |effect: &Effect| {
        message_of(effect).is_some_and(|message| now.since(message.created_at()) < BULK_AGE)
    };
    let Some(message) = message_of(&first.act.effect) else { return vec![first] };
    let joins = young(&first.act.effect);
    let mut different = std::collections::BTreeSet::from([message]);
    let mut batch = vec![first];
    let mut rest = VecDeque::with_capacity(waiting.len());
    while let Some(job) = waiting.pop_front() {
        let again = message_of(&job.act.effect).is_some_and(|message| different.contains(&message));
        let new = joins && different.len() < MOST && young(&job.act.effect);
        if again || new {
            different.extend(message_of(&job.act.effect));
            batch.push(job);
        } else {
            rest.push_back(job);
        }
    }
    *waiting = rest;
    batch
}

fn joined_reason<'a>(effects: impl Iterator<Item = &'a Effect>) -> String {
    let mut reasons: Vec<&str> = Vec::new();
    for effect in effects {
        if let Effect::DeleteMessage { reason, .. } = effect
            && !reasons.contains(&reason.as_str())
        {
            reasons.push(reason);
        }
    }
    reasons.join("; ")
}

/// How long an act is tried, and how long to wait in between.
struct Patience {
    since: At,
    failures: u32,
    uncertain: bool,
}

impl Patience {
    fn new(since: At) -> Patience {
        Patience { since, failures: 0, uncertain: false }
    }

    fn tried(&mut self, uncertain: bool) {
        self.uncertain |= uncertain;
    }

    /// The server's delay, else one that doubles from a quarter of a second to a minute. `Err`: no more.
    fn wait(&mut self, effect: &Effect, after: Option<Duration>, now: At) -> Result<Duration, Outcome> {
        let wait = after.unwrap_or_else(|| {
            self.failures += 1;
            Duration::from_millis(250 << (self.failures - 1).min(8)).min(Duration::from_secs(60))
        });
        let next = now.plus(Span(i64::try_from(wait.as_millis()).unwrap_or(i64::MAX)));
        let age = next.since(self.since);
        match effect {
            // An answer is an edit: repeating it changes nothing.
            Effect::Answer { .. } if age > REPLY => Err(Outcome::Dropped { why: "too late to answer".into() }),
            Effect::Answer { .. } => Ok(wait),
            _ if self.uncertain && !effect.is_idempotent() && age > NONCE => Err(Outcome::Unknown),
            _ if age > PATIENCE.max(Span(0)) && self.uncertain => Err(Outcome::Unknown),
            _ if age > PATIENCE => Err(Outcome::Dropped { why: "Discord did not take it for an hour".into() }),
            _ => Ok(wait),
        }
    }
}

//! The performer: takes acts from the loop and sees each one through, in lanes.
//!
//! A lane is a route and what Discord counts its limit by (a channel, a guild). Inside a lane acts keep their order and
//! go one at a time; lanes do not wait for one another, so that a 429 in one holds up no other. Deletions of one channel
//! that wait together become bulk deletes. An idle lane is not there: its task ends and its entry goes.
//!
//! What repeats: 429 after the server's delay and 5xx with a growing one, an hour at most. A message whose fate
//! is uncertain is repeated only while Discord remembers its nonce; later it is `Unknown` and never sent again. 403 and
//! 404 are answers.

mod batch;
mod patience;

pub use batch::BULK_AGE;
pub use patience::{NONCE, REPLY};

use crate::discord::api::Api;
use crate::discord::now;
use crate::discord::perform::{Attempt, Tried, after_error, delete_many, delete_one, done, perform};
use crate::effect::{Act, Effect};
use crate::event::{Event, Outcome, What};
use crate::ids::{At, ChannelId, EventId, GuildId, MessageId};
use batch::{Job, Lane, joined_reason, lane, message_of, next_batch};
use patience::Patience;
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::{Notify, Semaphore};

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
    /// Told when the last lane ends.
    idle: Notify,
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
        let (permits, idle) = (Semaphore::new(AT_ONCE), Notify::new());
        Performer { shared: Arc::new(Shared { api, gate, report, runtime, lanes, permits, idle }) }
    }

    /// Takes an act; never blocks. From any thread.
    pub fn submit(&self, guild: GuildId, act: Act) {
        let at = now();
        self.queue(Job { guild, act, since: at, from: at, uncertain: false });
    }

    /// The same for an act left over from before a crash, first handed in at `since`. A young one may have been tried. One
    /// that is known not to have been is `submit`ted.
    pub fn submit_since(&self, guild: GuildId, act: Act, since: At) {
        let from = now();
        let uncertain = from.since(since) < NONCE;
        self.queue(Job { guild, act, since, from, uncertain });
    }

    fn queue(&self, job: Job) {
        let lane = lane(job.guild, &job.act.effect);
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

    /// Waits until every act handed in is settled.
    pub async fn idle(&self) {
        loop {
            let told = self.shared.idle.notified();
            if self.shared.lanes().is_empty() {
                return;
            }
            told.await;
        }
    }

    /// Acts that wait or are under way, a bulk deletion counted once.
    pub fn pending(&self) -> usize {
        self.shared.lanes().values().map(|waiting| waiting.len().max(1)).sum()
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
                let Some(waiting) = lanes.get_mut(&lane) else {
                    return;
                };
                let batch = next_batch(waiting, now());
                if batch.is_empty() {
                    lanes.remove(&lane);
                    if lanes.is_empty() {
                        self.idle.notify_waiters();
                    }
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
        let mut patience = Patience::new(job.since, job.from, job.uncertain);
        loop {
            if let Err(outcome) = self.may_still(&job) {
                self.settle(&job, outcome, None);
                return None;
            }
            let Attempt { result, pause } = {
                // Somebody looks at a waiting answer: it does not queue behind other requests.
                let _permit = match job.act.effect {
                    Effect::Answer { .. } => None,
                    _ => self.permits.acquire().await.ok(),
                };
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
        let from = jobs.iter().map(|job| job.from).min().unwrap_or_default();
        let mut patience = Patience::new(from, from, false);
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
            Outcome::Dropped { .. } | Outcome::Untrue => "dropped",
        };
        metrics::counter!("steward_acts_total", "result" => result).increment(1);
        if let Outcome::Refused { status, code, text } = &outcome {
            tracing::warn!(guild.id = %guild, act.key = %job.act.key, http.status = status, discord.code = code,
                "Discord refused an act: {text}");
        }
        // What was learned goes first: after a crash in between it is asked again.
        if let Some(what) = learned {
            let id = EventId::of("learned", &[job.act.key.0 as u64]);
            let written = match &what {
                What::InviteResolved { message, .. } => message.edited.unwrap_or(message.id.created_at()),
                _ => at,
            };
            (self.report)(Event { id, guild, at: written, seen: at, what });
        }
        (self.report)(Event::settled(guild, job.act.clone(), outcome, at));
    }
}

//! The writer: the one thread that commits. Everything that waits goes into one transaction; then what is new is
//! performed.
//!
//! A passing failure (a full disk, a locked file) is said once and tried again until it passes: acts wait meanwhile. After
//! `PATIENCE`, or when the process is told to stop, it ends with the reason, the data untouched. Any other failure makes
//! the worker rebuild the guilds concerned.

use super::batch::{Batch, GuildBatch};
use crate::effect::Act;
use crate::ids::{ActKey, At, GuildId, UserId};
use crate::office::privacy::Keep;
use crate::store::{StoreError, Writer};
use crossbeam_channel::{Receiver, RecvTimeoutError, Sender};
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::oneshot;

pub enum Order {
    /// What was decided about one message that needs an act. It passes clean rows that wait.
    First(Batch),
    Commit(Batch),
    /// This guild's facts stand again on what was kept; until then its batches are not taken.
    Rebuilt(GuildId),
    /// Answered once everything before it is committed.
    Flush(Sender<()>),
    /// An act is done from now on, or certainly was not: `Writer::mark`. Answered `false` if that could not be kept.
    Mark {
        key: ActKey,
        sending: bool,
        answer: oneshot::Sender<bool>,
    },
    Stop,
}

/// How the writer reaches the others.
pub struct Reach {
    pub perform: Box<dyn Fn(GuildId, Act) + Send>,
    /// These guilds' facts hold what was not kept.
    pub rebuild: Box<dyn Fn(Vec<GuildId>) + Send>,
    /// These members were erased because they left long ago.
    pub forget: Box<dyn Fn(GuildId, Vec<UserId>) + Send>,
    pub failed: Box<dyn Fn(StoreError) + Send>,
    /// The database takes nothing at the moment, and why; `None` once it does again.
    pub troubled: Box<dyn Fn(Option<String>) + Send>,
    /// Set when the process stops: nothing is waited out any more.
    pub stopping: Arc<AtomicBool>,
    pub now: fn() -> At,
    pub keep: Keep,
}

/// How long a passing failure is waited out.
const PATIENCE: Duration = Duration::from_secs(600);
const TRY_AGAIN: Duration = Duration::from_millis(200);
const PRUNE_EVERY: Duration = Duration::from_secs(3600);
/// More batches than this are not put into one transaction.
const MOST: usize = 64;

/// Runs until told to stop; everything that was ordered before is committed then.
pub fn run(mut writer: Writer, orders: &Receiver<Order>, reach: &Reach) -> std::io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
    let mut prune_at = Instant::now() + Duration::from_secs(60);
    let (mut ahead, mut batches): (Vec<Batch>, Vec<Batch>) = Default::default();
    let mut poisoned = HashSet::new();
    loop {
        let first = match orders.recv_timeout(prune_at.saturating_duration_since(Instant::now())) {
            Ok(order) => order,
            Err(RecvTimeoutError::Timeout) => {
                prune_at = Instant::now() + runtime.block_on(prune(&mut writer, reach));
                continue;
            }
            Err(RecvTimeoutError::Disconnected) => Order::Stop,
        };
        let (mut waiting, mut marks, mut stop) = (Vec::new(), Vec::new(), false);
        let mut next = Some(first);
        while let Some(order) = next.take() {
            match order {
                Order::First(mut batch) => {
                    batch.forget(&poisoned);
                    let may_pass = batches.iter().all(|other| batch.may_pass(other));
                    if may_pass { &mut ahead } else { &mut batches }.push(batch);
                }
                Order::Commit(mut batch) => {
                    batch.forget(&poisoned);
                    batches.push(batch);
                }
                Order::Rebuilt(guild) => drop(poisoned.remove(&guild)),
                Order::Flush(answer) => waiting.push(answer),
                Order::Mark { key, sending, answer } => marks.push((key, sending, answer)),
                Order::Stop => stop = true,
            }
            if !stop && waiting.is_empty() && marks.is_empty() && ahead.len() + batches.len() < MOST {
                next = orders.try_recv().ok();
            }
        }
        for batches in [&mut ahead, &mut batches] {
            // What the first of the two lost, the second builds on.
            batches.iter_mut().for_each(|batch| batch.forget(&poisoned));
            if !batches.is_empty() {
                let failed = runtime.block_on(commit(&mut writer, batches, reach));
                poisoned.extend(failed);
            }
        }
        for (key, sending, answer) in marks {
            let _ = answer.send(runtime.block_on(mark(&mut writer, key, sending, reach)));
        }
        for answer in waiting {
            let _ = answer.send(());
        }
        if Instant::now() >= prune_at && !stop {
            prune_at = Instant::now() + runtime.block_on(prune(&mut writer, reach));
        }
        if stop {
            runtime.block_on(writer.close());
            return Ok(());
        }
    }
}

/// Forgets a bite of what is too old. Gives back when to come again: soon, while there is more.
async fn prune(writer: &mut Writer, reach: &Reach) -> Duration {
    match writer.prune((reach.now)(), &reach.keep).await {
        Ok(pruned) if pruned.more => Duration::from_millis(100),
        Ok(_) => {
            forget_left(writer, reach).await;
            PRUNE_EVERY
        }
        Err(error) => {
            tracing::warn!("What is too old could not be removed: {error}");
            PRUNE_EVERY
        }
    }
}

/// Erases some of those who left long ago.
async fn forget_left(writer: &mut Writer, reach: &Reach) {
    let mut by_guild: BTreeMap<GuildId, Vec<UserId>> = BTreeMap::new();
    match writer.forget_left((reach.now)(), &reach.keep).await {
        Ok(gone) => gone.into_iter().for_each(|(guild, member)| by_guild.entry(guild).or_default().push(member)),
        Err(error) => tracing::warn!("Members who left long ago could not be erased: {error}"),
    }
    for (guild, gone) in by_guild {
        (reach.forget)(guild, gone);
    }
}

async fn mark(writer: &mut Writer, key: ActKey, sending: bool, reach: &Reach) -> bool {
    let marked = patiently(reach, async || writer.mark(key, sending).await).await;
    marked.unwrap_or_else(|error| {
        tracing::error!("It could not be kept how far an act has come: {error}");
        false
    })
}

/// Commits all that waits, guild by guild where the whole is refused. Gives back the guilds whose part was not kept.
async fn commit(writer: &mut Writer, batches: &mut Vec<Batch>, reach: &Reach) -> Vec<GuildId> {
    let commits: Vec<_> = batches.iter().flat_map(|batch| batch.guilds.iter().map(GuildBatch::commit)).collect();
    metrics::counter!("steward_commits_total").increment(1);
    let mut failed = Vec::new();
    let new = match patiently(reach, async || writer.commit(&commits).await).await {
        Ok(new) => new,
        Err(error) if error.is_passing() => {
            // Nothing is taken any more: what is lost here is read again at the next start.
            failed.extend(commits.iter().map(|c| c.guild));
            (reach.failed)(error);
            Vec::new()
        }
        Err(_) => {
            let mut new = Vec::new();
            for commit in &commits {
                if failed.contains(&commit.guild) {
                    continue;
                }
                match patiently(reach, async || writer.commit(std::slice::from_ref(commit)).await).await {
                    Ok(keys) => new.extend(keys),
                    Err(error) => {
                        tracing::error!(guild.id = %commit.guild, "A batch was not kept, and its guild is rebuilt: {error}");
                        failed.push(commit.guild);
                    }
                }
            }
            (reach.rebuild)(failed.clone());
            new
        }
    };
    perform(writer, batches, &new.into_iter().collect(), &failed, reach).await;
    batches.clear();
    failed
}

/// A passing failure is waited out.
async fn patiently<T>(reach: &Reach, mut attempt: impl AsyncFnMut() -> Result<T, StoreError>) -> Result<T, StoreError> {
    let started = Instant::now();
    let mut told = false;
    loop {
        let result = attempt().await;
        match &result {
            Err(error)
                if error.is_passing() && !reach.stopping.load(Ordering::Relaxed) && started.elapsed() < PATIENCE =>
            {
                if !std::mem::replace(&mut told, true) {
                    (reach.troubled)(Some(error.to_string()));
                }
                tokio::time::sleep(TRY_AGAIN).await;
            }
            _ => {
                if told && result.is_ok() {
                    (reach.troubled)(None);
                }
                return result;
            }
        }
    }
}

/// Hands on the acts that are new, and those that waited for another one.
async fn perform(writer: &mut Writer, batches: &mut [Batch], new: &HashSet<ActKey>, failed: &[GuildId], reach: &Reach) {
    let mut release = Vec::new();
    for batch in batches {
        for guild in &mut batch.guilds {
            for act in guild.acts.drain(..) {
                if act.after.is_empty() && new.contains(&act.key) {
                    (reach.perform)(guild.guild, act);
                }
            }
        }
        release.extend(batch.release.drain(..).filter(|(guild, _)| !failed.contains(guild)));
    }
    if release.is_empty() {
        return;
    }
    let keys: Vec<_> = release.iter().map(|(_, act)| act.key).collect();
    match patiently(reach, async || writer.release(&keys).await).await {
        Ok(released) => {
            let released: HashSet<_> = released.into_iter().collect();
            for (guild, act) in release.into_iter().filter(|(_, act)| released.contains(&act.key)) {
                (reach.perform)(guild, act);
            }
        }
        // They stay pending and are looked at again at the next start.
        Err(error) => tracing::error!("Acts that waited could not be released: {error}"),
    }
}

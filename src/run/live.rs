//! `steward run`: the loop with the real Discord at one end and the disk at the other.

use super::catch_up::{self, Gap};
use super::policies::Policies;
use super::worker::Worker;
use super::writer::{self, Order, Reach};
use super::{AUDIT_MARK, recovery, simulate};
use crate::conduct::gate;
use crate::config::Config;
use crate::discord::online::invite_link;
use crate::discord::listen::{self, Heard, Sink};
use crate::discord::translate::{Me, translate};
use crate::discord::{Api, Performer, Where, connect, now, online};
use crate::event::{Event, Need, What};
use crate::facts::guild::GuildView;
use crate::ids::{ChannelId, EntryId, EventId, GuildId, MessageId};
use crate::policy::compile::{Fault, unresolved};
use crate::store::{Mode, Store, StoreError};
use crate::{telemetry, web};
use anyhow::{Context as _, bail};
use crossbeam_channel::{Receiver, RecvTimeoutError, Sender, unbounded};
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, PoisonError, RwLock};
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

/// What reaches a worker.
pub enum Input {
    /// From the gateway, just now.
    Heard(Heard),
    /// Results and what else is known already.
    Event(Event),
    /// Read back from before: passes those that are held, and `CaughtUp` lets them go.
    Back(Event),
    /// What these guilds remember was not kept.
    Rebuild(Vec<GuildId>),
    Stop,
}

/// The workers' doors.
#[derive(Clone)]
pub struct Doors(Arc<Vec<Sender<Input>>>);

impl Doors {
    fn of(&self, guild: GuildId) -> &Sender<Input> {
        // Snowflakes differ in their time bits; the lower 22 are often zero.
        &self.0[((guild.0 >> 22) % self.0.len() as u64) as usize]
    }
    pub fn send(&self, guild: GuildId, input: Input) {
        // A worker that is gone means the process is stopping.
        let _ = self.of(guild).send(input);
    }
    fn stop(&self) {
        for door in self.0.iter() {
            let _ = door.send(Input::Stop);
        }
    }
}

impl Sink for Doors {
    fn push(&self, heard: Heard) {
        self.send(heard.guild, Input::Heard(heard));
    }
    fn waiting(&self, guild: GuildId) -> usize {
        self.of(guild).len()
    }
}

type Views = Arc<RwLock<HashMap<GuildId, Arc<GuildView>>>>;

/// Runs until told to stop or until something fails for good.
pub async fn run(config_folder: Option<PathBuf>, data: &Path, config: Config) -> anyhow::Result<()> {
    let started = Instant::now();
    let metrics = telemetry::metrics();
    let config = Arc::new(config);
    let token = config.token().map_err(anyhow::Error::msg)?;
    let policies = Arc::new(Policies::load(Arc::clone(&config)).map_err(|faults| anyhow::anyhow!(listed(&faults)))?);
    let (store, db_writer) = Store::open(data, Mode::Live).await?;

    let place = Where { token, api_url: config.api_url.clone() };
    let api = Arc::new(Api::new(&place.token, place.api_url.as_deref())?);
    let (me, granted) = connect::sign_in(&api, &place).await?;
    crate::discord::commands::register(&api, &me).await.context("the commands could not be registered")?;
    eprintln!("Steward is signed in. Invite it with:\n  {}", invite_link(&me));
    for missing in online::missing_intents(granted) {
        eprintln!("Missing intent “{}”: {}", missing.name, missing.costs);
    }

    let (orders, inbox) = unbounded::<Order>();
    let mut doors = Vec::new();
    let mut inputs = Vec::new();
    for _ in 0..config.workers {
        let (door, input) = unbounded::<Input>();
        doors.push(door);
        inputs.push(input);
    }
    let doors = Doors(Arc::new(doors));
    let views = Views::default();
    let (failed, mut failures) = mpsc::unbounded_channel::<StoreError>();
    let (gaps, gap_inbox) = mpsc::unbounded_channel::<Gap>();

    let gate_views = Arc::clone(&views);
    let gate = move |guild: GuildId, act: &crate::effect::Act| {
        let view = gate_views.read().unwrap_or_else(PoisonError::into_inner).get(&guild).cloned();
        view.map_or(Ok(()), |view| gate::pass(&view, act))
    };
    let report_doors = doors.clone();
    let performer = Performer::new(
        Arc::clone(&api),
        tokio::runtime::Handle::current(),
        gate,
        move |event| report_doors.send(event.guild, Input::Event(event)),
    );

    let mut workers: Vec<Worker> = (0..config.workers).map(|_| Worker::new(Arc::clone(&policies))).collect();
    for guild in store.guilds().await? {
        let at = ((guild.0 >> 22) % config.workers as u64) as usize;
        workers[at].remember(guild, store.remembered(guild, now()).await?);
    }
    let leftovers = recovery::read(&store).await?;
    recovery::wait(&leftovers, |guild, act| {
        workers[((guild.0 >> 22) % config.workers as u64) as usize].wait_for(guild, act);
    });

    let perform = performer.clone();
    let rebuild_doors = doors.clone();
    let reach = Reach {
        perform: Box::new(move |guild, act| perform.submit(guild, act)),
        rebuild: Box::new(move |guilds| {
            for guild in guilds {
                rebuild_doors.send(guild, Input::Rebuild(vec![guild]));
            }
        }),
        failed: Box::new(move |error| drop(failed.send(error))),
        now,
        keep_text: config.keep_text,
        keep_evidence: config.keep_evidence,
    };
    let writer_thread = std::thread::Builder::new()
        .name("writer".into())
        .spawn(move || writer::run(db_writer, &inbox, &reach))
        .context("no thread can be had for the writer")?;
    let mut threads = Vec::new();
    for (worker, input) in workers.into_iter().zip(inputs) {
        let desk = Bench {
            worker,
            me,
            orders: orders.clone(),
            views: Arc::clone(&views),
            gaps: gaps.clone(),
            store: store.clone(),
            runtime: tokio::runtime::Handle::current(),
            held: HashMap::new(),
            pending_since: None,
        };
        let thread = std::thread::Builder::new().name("worker".into()).spawn(move || desk.run(&input));
        threads.push(thread.context("no thread can be had for a worker")?);
    }

    let catching_up = tokio::spawn(catch_up::run(Arc::clone(&api), gap_inbox, doors.clone(), store.clone()));
    let mut gateway =
        connect::connect(Arc::clone(&api), place, granted, me, Arc::new(doors.clone()), listen::Shedding::default()).await?;
    let recovering = tokio::spawn(recovery::run(Arc::clone(&api), me, leftovers, performer.clone(), doors.clone()));

    let (stop_web, web_stopped) = tokio::sync::oneshot::channel::<()>();
    if let Some(address) = config.listen {
        let health_doors = doors.clone();
        let pages = web::Pages {
            metrics: Box::new(move || metrics.render()),
            health: Box::new(move || Ok(format!("up {} s, {} waiting\n", started.elapsed().as_secs(), waiting(&health_doors)))),
        };
        tokio::spawn(async move {
            let stop = async { drop(web_stopped.await) };
            if let Err(error) = web::serve(address, pages, stop).await {
                tracing::warn!("/health and /metrics are not served: {address}: {error}. Set another `[http] listen`, or \"off\"");
            }
        });
    }
    tracing::info!(policy.hash = %policies.base().hash, "Steward is running");

    let missed = Arc::clone(&gateway.missed);
    let result = attend(&mut gateway, &mut failures, &policies, config_folder.as_deref(), &missed, &gaps).await;

    gateway.stop().await;
    catching_up.abort();
    recovering.abort();
    doors.stop();
    for thread in threads {
        let _ = tokio::task::spawn_blocking(move || thread.join()).await;
    }
    // What was already handed to Discord gets a moment to be answered; the rest is found again at the next start.
    let patience = Instant::now() + Duration::from_secs(2);
    while performer.pending() > 0 && Instant::now() < patience {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let _ = orders.send(Order::Stop);
    let _ = tokio::task::spawn_blocking(move || writer_thread.join()).await;
    drop(stop_web);
    store.close().await;
    result
}

/// Waits for signals and failures.
async fn attend(
    gateway: &mut crate::discord::Gateway,
    failures: &mut mpsc::UnboundedReceiver<StoreError>,
    policies: &Policies,
    config_folder: Option<&Path>,
    missed: &listen::Missed,
    gaps: &mpsc::UnboundedSender<Gap>,
) -> anyhow::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hang_up = signal(SignalKind::hangup())?;
    let mut look = tokio::time::interval(Duration::from_secs(1));
    loop {
        tokio::select! {
            _ = terminate.recv() => return Ok(()),
            _ = tokio::signal::ctrl_c() => return Ok(()),
            _ = hang_up.recv() => reload(policies, config_folder),
            Some(error) = failures.recv() => return Err(error.into()),
            ended = gateway.ended() => {
                ended?;
                bail!("the connection to Discord ended");
            }
            _ = look.tick() => {
                for (guild, channel) in listen::take_missed(missed) {
                    let _ = gaps.send(Gap::Shed { guild, channel });
                }
            }
        }
    }
}

fn reload(policies: &Policies, config_folder: Option<&Path>) {
    let result = Config::load(config_folder).and_then(|config| policies.reload(Arc::new(config)));
    match result {
        Ok(hash) => tracing::info!(policy.hash = %hash, "A new policy is in force"),
        Err(faults) => tracing::error!("The new policy is refused, and the old one stays:\n{}", listed(&faults)),
    }
}

/// Faults, a line each.
pub fn listed(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

fn waiting(doors: &Doors) -> usize {
    doors.0.iter().map(Sender::len).sum()
}

/// A worker at its place in the live loop.
struct Bench {
    worker: Worker,
    me: Me,
    orders: Sender<Order>,
    views: Views,
    gaps: mpsc::UnboundedSender<Gap>,
    store: Store,
    runtime: tokio::runtime::Handle,
    /// Live events of channels that are being caught up on.
    held: HashMap<(GuildId, ChannelId), Vec<Event>>,
    pending_since: Option<Instant>,
}

impl Bench {
    fn run(mut self, inputs: &Receiver<Input>) {
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
        if need != Need::Nothing {
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
            let Some(last) = channel.last_message else { continue };
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

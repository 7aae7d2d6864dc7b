//! `steward run`: the loop with the real Discord at one end and the disk at the other.

use super::catch_up::{self, Gap};
use super::console::{self, Answers, Backend, Inlet, Tickets};
use super::doors::{Doors, Input};
use super::errands::{Desk, Errands};
use super::history::{self, History};
use super::policies::{Policies, apart};
use super::recovery;
use super::seat::Seat;
use super::worker::Worker;
use super::writer::{self, Order, Reach};
use crate::conduct::gate;
use crate::config::Config;
use crate::discord::listen;
use crate::discord::online::invite_link;
use crate::discord::{Api, Performer, Where, connect, now, online};
use crate::effect::Act;
use crate::facts::guild::GuildView;
use crate::facts::members::Members;
use crate::ids::GuildId;
use crate::mail::Mailer;
use crate::policy::compile::Fault;
use crate::store::{Held, Mode, StoreError};
use crate::{telemetry, web};
use anyhow::{Context as _, bail};
use crossbeam_channel::unbounded;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError, RwLock};
use std::time::{Duration, Instant};
use tokio::sync::mpsc;

/// How often the journal is moved into the database file.
const CHECKPOINT_EVERY: Duration = Duration::from_millis(500);

/// The same number on Linux (but for MIPS) and macOS.
const SIGXFSZ: i32 = 25;

pub type Views = Arc<RwLock<HashMap<GuildId, Arc<GuildView>>>>;

/// Runs until told to stop or until something fails for good.
pub async fn run(config_folder: Option<PathBuf>, data: &Path, config: Config) -> anyhow::Result<()> {
    let started = Instant::now();
    // Past a limit on file sizes the system would end the process; the write's own error says what is wrong.
    let _file_size_limit = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::from_raw(SIGXFSZ))?;
    let metrics = telemetry::metrics();
    let config = Arc::new(config);
    let token = config.token().map_err(anyhow::Error::msg)?;
    let policies = apart(|| Policies::load(Arc::clone(&config)));
    let policies = Arc::new(policies.map_err(|faults| anyhow::anyhow!(listed(&faults)))?);
    let mailer = config.mail.as_ref().map(|server| server.settings().and_then(Mailer::new));
    let mailer = mailer.transpose().map_err(anyhow::Error::msg)?;
    // Data that cannot be used is said before Discord is asked; new data is made once Discord lets Steward in.
    let held = Held::take(data)?;
    let opened = if held.is_new() { Err(held) } else { Ok(held.open(Mode::Live).await?) };

    let place = Where { token, api_url: config.api_url.clone() };
    let api = Arc::new(Api::new(&place.token, place.api_url.as_deref())?);
    let (me, granted) = connect::sign_in(&api, &place).await?;
    let (store, db_writer) = match opened {
        Ok(opened) => opened,
        Err(held) => held.open(Mode::Live).await?,
    };
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
    let doors = Doors::new(doors);
    let views = Views::default();
    let (failed, mut failures) = mpsc::unbounded_channel::<StoreError>();
    let (gaps, gap_inbox) = mpsc::unbounded_channel::<Gap>();

    let gate_views = Arc::clone(&views);
    let gate = move |guild: GuildId, act: &Act| {
        let view = gate_views.read().unwrap_or_else(PoisonError::into_inner).get(&guild).cloned();
        view.map_or(Ok(()), |view| gate::pass(&view, act))
    };
    let report_doors = doors.clone();
    let performer = Performer::new(Arc::clone(&api), tokio::runtime::Handle::current(), gate, move |event| {
        report_doors.send(event.guild, Input::Event(event))
    });

    let tickets = Arc::new(Tickets::new(console::address(config.public_url.as_deref(), config.listen)));
    let answers = Arc::new(Answers::default());
    let errands = Errands {
        performer,
        doors: doors.clone(),
        tickets: Arc::clone(&tickets),
        answers: Arc::clone(&answers),
        desk: Arc::new(Desk::new(store.clone(), mailer, orders.clone())),
    };

    let secret = store.secret().await?;
    let worker = || Worker::new(Arc::clone(&policies)).with_secret(secret.clone()).hurrying();
    let mut workers: Vec<Worker> = std::iter::repeat_with(worker).take(config.workers).collect();
    for guild in store.guilds().await? {
        let at = ((guild.0 >> 22) % config.workers as u64) as usize;
        let mut members = Members::default();
        let remembered = store.remembered(guild, now(), |row| members.insert(row)).await?;
        workers[at].remember(guild, remembered, members);
    }
    let leftovers = recovery::read(&store).await?;
    recovery::tell(&leftovers, |row, left, untrue| {
        let worker = &mut workers[((row.guild.0 >> 22) % config.workers as u64) as usize];
        worker.left_over(row.guild, row.act.clone(), row.inserted_at, left, untrue);
    });

    let trouble = Trouble::default();
    let writers_trouble = Arc::clone(&trouble);
    let stopping = Arc::new(AtomicBool::new(false));
    let perform = errands.clone();
    let rebuild_doors = doors.clone();
    let forget_doors = doors.clone();
    let reach = Reach {
        perform: Box::new(move |guild, act| perform.submit(guild, act)),
        rebuild: Box::new(move |guilds| {
            for guild in guilds {
                rebuild_doors.send(guild, Input::Rebuild(vec![guild]));
            }
        }),
        forget: Box::new(move |guild, gone| forget_doors.send(guild, Input::Forget(guild, gone))),
        failed: Box::new(move |error| drop(failed.send(error))),
        troubled: Box::new(move |why| say_trouble(&writers_trouble, why)),
        stopping: Arc::clone(&stopping),
        now,
        keep: config.community.keep,
    };
    let writer_thread = std::thread::Builder::new()
        .name("writer".into())
        .spawn(move || writer::run(db_writer, &inbox, &reach))
        .context("no thread can be had for the writer")?;
    let mut threads = Vec::new();
    for (worker, input) in workers.into_iter().zip(inputs) {
        let seat = Seat {
            worker,
            me,
            orders: orders.clone(),
            views: Arc::clone(&views),
            gaps: gaps.clone(),
            store: store.clone(),
            runtime: tokio::runtime::Handle::current(),
            held: HashMap::new(),
            gaps_waiting: HashMap::new(),
            pending_since: None,
            unforgotten: Vec::new(),
        };
        let thread = std::thread::Builder::new().name("worker".into()).spawn(move || seat.run(&input));
        threads.push(thread.context("no thread can be had for a worker")?);
    }

    let catching_up = tokio::spawn(catch_up::run(Arc::clone(&api), gap_inbox, doors.clone(), store.clone()));
    let reading_history = tokio::spawn(history::run(History {
        api: Arc::clone(&api),
        doors: doors.clone(),
        store: store.clone(),
        policies: Arc::clone(&policies),
        me,
    }));
    let inlet = Arc::new(Inlet { doors: doors.clone(), tickets });
    let mut gateway =
        connect::connect(Arc::clone(&api), place, granted, me, inlet, listen::Shedding::default()).await?;
    let recovering = tokio::spawn(recovery::run(Arc::clone(&api), me, leftovers, errands.clone(), doors.clone()));

    let (stop_web, web_stopped) = tokio::sync::oneshot::channel::<()>();
    if let Some(address) = config.listen {
        let health_doors = doors.clone();
        let pages = web::Pages {
            metrics: Box::new(move || metrics.render()),
            health: Box::new(move || {
                let up = format!("up {} s, {} waiting\n", started.elapsed().as_secs(), health_doors.all_waiting());
                match &*trouble.lock().unwrap_or_else(PoisonError::into_inner) {
                    Some((why, since)) => {
                        Err(format!("{up}nothing is kept or done for {} s: {why}\n", since.elapsed().as_secs()))
                    }
                    None => Ok(up),
                }
            }),
        };
        let house = Backend { doors: doors.clone(), store: store.clone(), answers, clock: Box::new(now) };
        let console = web::Console::new(Arc::new(house), config.public_url.clone());
        let router = web::router(pages).merge(web::console(console));
        tokio::spawn(async move {
            let stop = async { drop(web_stopped.await) };
            let served = match tokio::net::TcpListener::bind(address).await {
                Ok(listener) => web::serve(listener, router, stop).await,
                Err(error) => Err(error),
            };
            if let Err(error) = served {
                tracing::warn!(
                    "/health, /metrics and /console are not served: {address}: {error}. Set another `[http] listen`, or \
                     \"off\""
                );
            }
        });
    }
    let journal = store.clone();
    let checkpoints = tokio::spawn(async move {
        loop {
            tokio::time::sleep(CHECKPOINT_EVERY).await;
            // What passes hits the writer too, which says so.
            if let Err(error) = journal.checkpoint().await
                && !error.is_passing()
            {
                tracing::warn!("The journal could not be moved into the database: {error}");
            }
        }
    });
    tracing::info!(policy.hash = %policies.base().hash, "Steward is running");

    let missed = Arc::clone(&gateway.missed);
    let alive = || threads.iter().all(|thread| !thread.is_finished()) && !writer_thread.is_finished();
    let result = attend(&mut gateway, &mut failures, &policies, config_folder.as_deref(), &missed, &gaps, &alive).await;

    gateway.stop().await;
    catching_up.abort();
    reading_history.abort();
    checkpoints.abort();
    recovering.abort();
    errands.desk.close();
    settle(&doors, &errands).await;
    stopping.store(true, Ordering::Relaxed);
    doors.stop();
    for thread in threads {
        let _ = tokio::task::spawn_blocking(move || thread.join()).await;
    }
    let _ = orders.send(Order::Stop);
    let _ = tokio::task::spawn_blocking(move || writer_thread.join()).await;
    drop(stop_web);
    store.close().await;
    // What could not be kept on the way out.
    result.and_then(|()| failures.try_recv().map_or(Ok(()), |error| Err(error.into())))
}

/// Why the database takes nothing, and since when.
type Trouble = Arc<Mutex<Option<(String, Instant)>>>;

fn say_trouble(trouble: &Trouble, why: Option<String>) {
    // Whoever reads the log and asks `/health` then hears the same.
    *trouble.lock().unwrap_or_else(PoisonError::into_inner) = why.clone().map(|why| (why, Instant::now()));
    match &why {
        Some(why) => tracing::error!("Nothing is kept or done until this passes: {why}"),
        None => tracing::info!("The database takes rows again, and what waited is done"),
    }
}

/// What was handed to Discord gets a moment to be answered, and the answers to be committed, with what follows from them;
/// the rest is found again at the next start.
async fn settle(doors: &Doors, errands: &Errands) {
    let patience = Instant::now() + Duration::from_secs(2);
    while Instant::now() < patience {
        // Results are reported before an act stops being pending.
        let was_idle = errands.pending() == 0;
        let all = doors.clone();
        let _ = tokio::task::spawn_blocking(move || all.flush(patience)).await;
        if errands.pending() > 0 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        } else if was_idle {
            return;
        }
    }
}

/// Waits for signals and failures.
async fn attend(
    gateway: &mut crate::discord::Gateway,
    failures: &mut mpsc::UnboundedReceiver<StoreError>,
    policies: &Policies,
    config_folder: Option<&Path>,
    missed: &listen::Missed,
    gaps: &mpsc::UnboundedSender<Gap>,
    alive: &impl Fn() -> bool,
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
                if !alive() {
                    bail!("a part of Steward stopped working; start it again, and report what the log says before this");
                }
                for (guild, channel) in listen::take_missed(missed) {
                    let _ = gaps.send(Gap::Shed { guild, channel });
                }
            }
        }
    }
}

fn reload(policies: &Policies, config_folder: Option<&Path>) {
    let result = apart(|| Config::load(config_folder).and_then(|config| policies.reload(Arc::new(config))));
    match result {
        Ok(hash) => tracing::info!(policy.hash = %hash, "A new policy is in force"),
        Err(faults) => tracing::error!("The new policy is refused, and the old one stays:\n{}", listed(&faults)),
    }
}

/// Faults, a line each.
pub fn listed(faults: &[Fault]) -> String {
    faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

//! A Discord to test against: REST and gateway in one process, with a memory, a journal and faults on demand.
//!
//! It plays one bot's view of Discord v10 and refuses what it does not expect: an unknown route, field or limit is a
//! *surprise*, answered with 400, and `assert_no_surprises` fails the test with the list. What people in the
//! community would see is kept apart (`seen_by_members`), so that a double act shows.
//!
//! In a test: `let fake = Fake::start(Setup::default()).await;`, point the bot at `fake.url()`, `fake.say(…)`, then
//! `fake.until("the insult is gone", |journal| …).await`. From another process: the same under `/fake/…`, see
//! `control`. Exceptions: one shard; the bot's permissions are not computed (script a 403 where one is wanted), but
//! the hierarchy of roles is.

// Each test binary and the load tool use a part of this.
#![allow(dead_code, unused_imports)]

mod applications;
mod channels;
mod check;
mod control;
mod faults;
mod gateway;
mod guilds;
mod http;
mod intents;
mod journal;
mod payload;
pub mod people;
mod posts;
mod routes;
mod serve;
mod threads;
pub mod world;

pub use faults::{Fault, Trouble};
pub use gateway::Out;
pub use journal::{Entry, Seen, twice};
pub use payload::time;
pub use world::{Setup, World};

use gateway::Hub;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::sync::{Notify, watch};

/// How long `until` waits before it gives up and shows the journal.
const PATIENCE: Duration = Duration::from_secs(20);
/// Above this many unsent events, `room` waits.
const ROOM: usize = 4_096;

#[derive(Clone)]
pub struct Fake {
    shared: Arc<Shared>,
}

pub struct Shared {
    core: Mutex<Core>,
    /// Counts changes that a test may wait for.
    changes: watch::Sender<u64>,
    /// Events that wait for the socket.
    queued: Arc<AtomicUsize>,
    room: Notify,
    /// While true, no event leaves.
    held: watch::Sender<bool>,
    tell: UnboundedSender<usize>,
    told: tokio::sync::Mutex<UnboundedReceiver<usize>>,
    port: u16,
}

/// Everything under one lock, so that what a request changes and the events it causes stay in one order.
pub struct Core {
    pub world: World,
    pub hub: Hub,
    pub journal: Vec<Entry>,
    pub faults: Vec<Fault>,
    pub surprises: Vec<String>,
    pub gateway_url: String,
    queued: Arc<AtomicUsize>,
}

impl Core {
    fn note_queued(&self, count: usize) {
        self.queued.fetch_add(count, Ordering::Relaxed);
    }

    /// Sends an event to the bot.
    pub fn dispatch(&mut self, name: &str, data: &str) {
        // Counted before it is sent: the writer may take it at once.
        self.note_queued(1);
        let sent = self.hub.dispatch(name, data);
        self.queued.fetch_sub(1 - sent.min(1), Ordering::Relaxed);
    }
}

impl Shared {
    fn core(&self) -> MutexGuard<'_, Core> {
        self.core.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn changed(&self) {
        self.changes.send_modify(|count| *count += 1);
    }

    fn taken(&self, count: usize) {
        let before = self.queued.fetch_sub(count, Ordering::Relaxed);
        if before.saturating_sub(count) < ROOM / 2 {
            self.room.notify_waiters();
        }
    }
}

impl Fake {
    /// Starts on two free local ports.
    ///
    /// # Panics
    /// When the machine gives no local port: there is nothing to test with then.
    pub async fn start(setup: Setup) -> Fake {
        Fake::start_on(setup, 0).await
    }

    /// As `start`, with REST on a port of one's choice.
    pub async fn start_on(setup: Setup, port: u16) -> Fake {
        let rest = TcpListener::bind(("127.0.0.1", port)).await.expect("a local port for REST");
        let gateway = TcpListener::bind(("127.0.0.1", 0)).await.expect("a local port");
        let address = |listener: &TcpListener| listener.local_addr().map_or(0, |at| at.port());
        let queued = Arc::new(AtomicUsize::new(0));
        let core = Core {
            world: World::new(setup),
            hub: Hub::default(),
            journal: Vec::new(),
            faults: Vec::new(),
            surprises: Vec::new(),
            gateway_url: format!("ws://127.0.0.1:{}", address(&gateway)),
            queued: queued.clone(),
        };
        let (tell, told) = unbounded_channel();
        let shared = Arc::new(Shared {
            core: Mutex::new(core),
            changes: watch::Sender::new(0),
            queued,
            room: Notify::new(),
            held: watch::Sender::new(false),
            tell,
            told: tokio::sync::Mutex::new(told),
            port: address(&rest),
        });
        tokio::spawn(serve::rest(shared.clone(), rest));
        tokio::spawn(serve::gateway(shared.clone(), gateway));
        Fake { shared }
    }

    /// What the bot is given as `api-url`.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.shared.port)
    }

    /// Everything, to look at or to change. Do not hold it across an `await`.
    pub fn core(&self) -> MutexGuard<'_, Core> {
        self.shared.core()
    }

    pub fn journal(&self) -> Vec<Entry> {
        self.core().journal.clone()
    }

    /// What people in the community saw of the bot, in order. Answers to commands are left out.
    pub fn seen_by_members(&self) -> Vec<Seen> {
        let core = self.core();
        let all = core.journal.iter().flat_map(|entry| &entry.seen);
        all.filter(|seen| !matches!(seen, Seen::Answered { .. })).cloned().collect()
    }

    /// # Panics
    /// With the list, when the bot did anything that the fake does not expect.
    #[track_caller]
    pub fn assert_no_surprises(&self) {
        let surprises = self.core().surprises.clone();
        assert!(surprises.is_empty(), "surprises:\n  {}", surprises.join("\n  "));
    }

    /// Waits until the journal fulfils a condition.
    ///
    /// # Panics
    /// With the journal, when it does not within `PATIENCE`.
    pub async fn until(&self, what: &str, fulfilled: impl Fn(&[Entry]) -> bool) {
        self.wait(what, |core| fulfilled(&core.journal)).await;
    }

    /// Waits until a bot has identified or resumed and its line is open.
    pub async fn connected(&self) {
        self.wait("a bot at the gateway", |core| core.hub.connected()).await;
    }

    pub async fn disconnected(&self) {
        self.wait("no bot at the gateway", |core| !core.hub.connected()).await;
    }

    /// Waits until anything about the fake fulfils a condition.
    ///
    /// # Panics
    /// With the journal, when it does not within `PATIENCE`.
    pub async fn wait(&self, what: &str, fulfilled: impl Fn(&Core) -> bool) {
        let mut changes = self.shared.changes.subscribe();
        let waited = tokio::time::timeout(PATIENCE, async {
            while !fulfilled(&self.core()) {
                if changes.changed().await.is_err() {
                    return;
                }
            }
        });
        if waited.await.is_err() {
            panic!("waited in vain for: {what}\n{}", self.story());
        }
    }

    /// The journal in a line a request, for a failing test.
    pub fn story(&self) -> String {
        let core = self.core();
        let mut out = format!(
            "identified {} times, resumed {}, connected: {}\n",
            core.hub.identified,
            core.hub.resumed,
            core.hub.connected()
        );
        for entry in &core.journal {
            let (method, path, status) = (&entry.method, &entry.path, entry.status);
            out.push_str(&format!("{method} {path} {} -> {status}\n", entry.body));
        }
        for surprise in &core.surprises {
            out.push_str(&format!("surprise: {surprise}\n"));
        }
        out
    }

    pub fn fault(&self, fault: Fault) {
        self.core().faults.push(fault);
    }

    pub fn clear_faults(&self) {
        self.core().faults.clear();
    }

    /// The number of the journal entry that a `Tell…` fault speaks of.
    pub async fn told(&self) -> usize {
        self.shared.told.lock().await.recv().await.unwrap_or_default()
    }

    pub fn forget_nonces(&self) {
        self.core().world.forget_nonces();
    }

    /// Moves the fake's clock; the bot's own stays where it is.
    pub fn advance(&self, by: Duration) {
        self.core().world.ahead_ms += i64::try_from(by.as_millis()).unwrap_or_default();
    }

    /// An event with any payload. See `people` for the ordinary ones.
    pub fn dispatch(&self, name: &str, data: &serde_json::Value) {
        self.core().dispatch(name, &data.to_string());
    }

    /// Anything at all to the bot, well formed or not.
    pub fn send_raw(&self, out: Out) {
        let mut core = self.core();
        core.note_queued(1);
        let sent = core.hub.send(out);
        self.shared.queued.fetch_sub(1 - sent.min(1), Ordering::Relaxed);
    }

    /// Breaks the gateway's line, with a close code or without a word.
    pub fn drop_line(&self, code: Option<u16>) {
        self.send_raw(Out::Close(code));
    }

    /// Holds all events back until `release`.
    pub fn hold(&self) {
        self.shared.held.send_replace(true);
    }

    pub fn release(&self) {
        self.shared.held.send_replace(false);
    }

    /// Waits until the socket has taken most of what was said: for senders that go as fast as it does.
    pub async fn room(&self) {
        loop {
            let room = self.shared.room.notified();
            if self.shared.queued.load(Ordering::Relaxed) < ROOM {
                return;
            }
            room.await;
        }
    }

    /// Events that still wait for the socket.
    pub fn queued(&self) -> usize {
        self.shared.queued.load(Ordering::Relaxed)
    }
}

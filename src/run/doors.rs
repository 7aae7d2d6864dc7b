//! The workers' doors: what reaches a worker, and how it is sent there.

use crate::discord::Heard;
use crate::effect::Act;
use crate::event::Event;
use crate::facts::Facts;
use crate::ids::{GuildId, UserId};
use crate::policy::Policy;
use crossbeam_channel::Sender;
use std::sync::Arc;
use std::time::Instant;
use tokio::sync::oneshot;

/// What reaches a worker.
pub enum Input {
    /// From the gateway, just now.
    Heard(Heard),
    /// Results and what else is known already.
    Event(Event),
    /// Read back from before: passes those that are held, and `CaughtUp` lets them go.
    Back(Event),
    /// An act from before the start that waited and may go now.
    Release(GuildId, Box<Act>),
    /// What these guilds remember was not kept.
    Rebuild(Vec<GuildId>),
    /// Members who were erased because they left long ago.
    Forget(GuildId, Vec<UserId>),
    /// Answered once everything before it is committed.
    Flush(Sender<()>),
    /// Somebody looks at what is remembered of a guild.
    Look(GuildId, Box<Look>),
    Stop,
}

/// A look at a guild's facts, on its worker's thread; `None` when there is no such guild. It is short: everything else of
/// that worker waits meanwhile.
pub type Look = dyn FnOnce(Option<(&Facts, &Policy)>) + Send;

/// The workers' doors.
#[derive(Clone)]
pub struct Doors(Arc<Vec<Sender<Input>>>);

impl Doors {
    /// One for each worker; at least one.
    pub fn new(doors: Vec<Sender<Input>>) -> Doors {
        Doors(Arc::new(doors))
    }
    fn of(&self, guild: GuildId) -> &Sender<Input> {
        // Snowflakes differ in their time bits; the lower 22 are often zero.
        &self.0[((guild.0 >> 22) % self.0.len() as u64) as usize]
    }
    pub fn send(&self, guild: GuildId, input: Input) {
        // A worker that is gone means the process is stopping.
        let _ = self.of(guild).send(input);
    }
    /// Returns once everything that was sent to this guild's worker before is decided and committed.
    pub async fn kept(&self, guild: GuildId) {
        let (answer, done) = crossbeam_channel::bounded(1);
        self.send(guild, Input::Flush(answer));
        // An error means that the worker is gone: the process is stopping.
        let _ = tokio::task::spawn_blocking(move || done.recv()).await;
    }
    /// What `look` finds in a guild's facts, as they are once everything that was sent before is decided. `None`: there is no
    /// such guild, or the process is stopping.
    pub async fn look<T: Send + 'static>(
        &self,
        guild: GuildId,
        look: impl FnOnce(&Facts, &Policy) -> T + Send + 'static,
    ) -> Option<T> {
        let (answer, told) = oneshot::channel();
        let look = move |known: Option<(&Facts, &Policy)>| {
            drop(answer.send(known.map(|(facts, policy)| look(facts, policy))));
        };
        self.send(guild, Input::Look(guild, Box::new(look)));
        told.await.ok().flatten()
    }
    pub(super) fn stop(&self) {
        for door in self.0.iter() {
            let _ = door.send(Input::Stop);
        }
    }
    /// Everything sent before is decided and committed when this returns, unless that takes too long.
    pub(super) fn flush(&self, until: Instant) {
        let asked = self.0.iter().map(|door| {
            let (answer, done) = crossbeam_channel::bounded(1);
            let _ = door.send(Input::Flush(answer));
            done
        });
        for done in asked.collect::<Vec<_>>() {
            let _ = done.recv_deadline(until);
        }
    }
    /// How many wait where an event of this guild would go.
    pub fn waiting(&self, guild: GuildId) -> usize {
        self.of(guild).len()
    }
    /// Inputs that no worker has taken yet.
    pub fn all_waiting(&self) -> usize {
        self.0.iter().map(Sender::len).sum()
    }
}

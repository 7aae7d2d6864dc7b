//! What the console asks of the rest of Steward, in Steward's own words. `run::console` answers, with the workers' doors
//! and the store; here neither is known.
//!
//! What is remembered is looked at on the thread of the guild's worker: a look is short, and copies out what it needs.

pub mod reads;

use crate::event::{Ask, Invoker};
use crate::facts::Facts;
use crate::ids::{At, GuildId};
use crate::policy::Policy;
use std::pin::Pin;

/// Something that is waited for.
pub type Soon<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;
/// Rows of the store.
pub type Reading<'a, T> = Soon<'a, Result<T, Trouble>>;
pub type Look = Box<dyn FnOnce(&Facts, &Policy) + Send>;

/// The store could not be read, and why. For the log; the reader of a page is not told more than that it failed.
#[derive(Debug, Clone, thiserror::Error)]
#[error("{0}")]
pub struct Trouble(pub String);

pub trait House: reads::Reads + 'static {
    fn now(&self) -> At;
    /// Shows a guild to `look`. `false`: there is no such guild, or Steward is stopping.
    fn look(&self, guild: GuildId, look: Look) -> Soon<'_, bool>;
    /// A form, as the command that it stands for: judged like one given in Discord, and answered once that is committed.
    /// `None`: there was no answer within ten seconds; it may still be carried out.
    fn ask(&self, guild: GuildId, by: Invoker, ask: Ask) -> Soon<'_, Option<crate::effect::Post>>;
}

impl dyn House {
    /// What `look` sees in a guild; `None` where there is no such guild.
    pub async fn see<T: Send + 'static>(
        &self,
        guild: GuildId,
        look: impl FnOnce(&Facts, &Policy) -> T + Send + 'static,
    ) -> Option<T> {
        let (tell, told) = tokio::sync::oneshot::channel();
        let look = Box::new(move |facts: &Facts, policy: &Policy| drop(tell.send(look(facts, policy))));
        if self.look(guild, look).await { told.await.ok() } else { None }
    }
}

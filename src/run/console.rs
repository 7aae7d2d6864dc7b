//! What the console has behind it: the secrets of its links, the forms that wait for their answers, and the house itself,
//! with the workers' doors and the store.

mod reads;

use super::doors::{Doors, Input};
use crate::discord::{Heard, Sink};
use crate::effect::{Act, Effect, Post};
use crate::event::{Ask, Command, Event, Invoker, Known, Outcome, ReplyHandle, What};
use crate::ids::{At, ChannelId, EventId, GuildId};
use crate::office::rows::Fingerprint;
use crate::office::sign_in::ticket_in;
use crate::store::{Store, StoreError};
use crate::web::house::{House, Look, Soon, Trouble};
use crate::web::pass::Pass;
use std::collections::{HashMap, VecDeque};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::oneshot;

/// A form waits so long for its answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// A secret is kept a little longer than its link opens.
const KEPT: Duration = Duration::from_secs(6 * 60);
/// Links whose secrets are kept; beyond that the oldest go.
const MOST: usize = 1_000;

/// The secrets of one-time links, from when they were asked for until they are sent. In memory alone.
pub struct Tickets {
    /// Where browsers find the console: an origin. `None` when it is not served.
    address: Option<String>,
    drawn: Mutex<VecDeque<(Instant, Pass)>>,
}

impl Tickets {
    pub fn new(address: Option<String>) -> Tickets {
        Tickets { address, drawn: Mutex::default() }
    }

    /// # Errors
    /// When the system gives no random bytes.
    pub fn draw(&self, guild: GuildId) -> Result<Fingerprint, String> {
        let pass = Pass::draw(guild).map_err(|error| error.to_string())?;
        let fingerprint = pass.fingerprint();
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        drawn.push_back((Instant::now(), pass));
        while drawn.len() > MOST || drawn.front().is_some_and(|(at, _)| at.elapsed() > KEPT) {
            drawn.pop_front();
        }
        Ok(fingerprint)
    }

    /// The address of a link. Its secret is forgotten.
    pub fn link(&self, ticket: Fingerprint) -> Option<String> {
        let mut drawn = self.drawn.lock().unwrap_or_else(PoisonError::into_inner);
        let at = drawn.iter().position(|(_, pass)| pass.fingerprint() == ticket)?;
        let (_, pass) = drawn.remove(at)?;
        Some(format!("{}/console/in/{}", self.address.as_deref()?, pass.reveal()))
    }

    /// Puts the addresses into an answer.
    ///
    /// # Errors
    /// What became of the act instead, when a secret or a file is gone, as after a restart: the answer would lead nowhere,
    /// or hand over nothing.
    pub fn fill(&self, act: &mut Act) -> Result<(), Outcome> {
        let Effect::Answer { post, .. } = &mut act.effect else { return Ok(()) };
        if post.files.iter().any(|(_, content)| content.is_empty()) {
            return Err(Outcome::Dropped { why: "the file is gone".into() });
        }
        for (_, address) in &mut post.links {
            if let Some(ticket) = ticket_in(address) {
                let gone = || Outcome::Dropped { why: "the link's secret is gone".into() };
                *address = self.link(ticket).ok_or_else(gone)?;
            }
        }
        Ok(())
    }
}

/// Where browsers find the console: as set, else the address that is listened on.
pub fn address(public_url: Option<&str>, listen: Option<SocketAddr>) -> Option<String> {
    let listen = listen?;
    let local = || match listen.ip().is_unspecified() {
        true => format!("http://127.0.0.1:{}", listen.port()),
        false => format!("http://{listen}"),
    };
    Some(public_url.map_or_else(local, str::to_owned))
}

/// The answer to a form of the console: nobody else's business.
pub fn is_own(act: &Act) -> bool {
    matches!(&act.effect, Effect::Answer { reply, .. } if reply.is_console())
}

/// Forms that wait for what was decided.
#[derive(Default)]
pub struct Answers(Mutex<HashMap<String, oneshot::Sender<Post>>>);

impl Answers {
    fn waits(&self, reply: &ReplyHandle) -> oneshot::Receiver<Post> {
        let (give, given) = oneshot::channel();
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.retain(|_, give| !give.is_closed());
        waiting.insert(reply.token.clone(), give);
        given
    }

    /// What became of an act that is the console's own; `None` for every other.
    pub fn take(&self, act: &Act) -> Option<Outcome> {
        let Effect::Answer { reply, post } = &act.effect else { return None };
        if !is_own(act) {
            return None;
        }
        let waits = self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&reply.token);
        Some(match waits.is_some_and(|give| give.send(post.clone()).is_ok()) {
            true => Outcome::Done { channel: None, message: None },
            false => Outcome::Dropped { why: "nobody waits for it any more".into() },
        })
    }
}

/// The doors as the gateway sees them, with the secrets that `/console` draws.
pub struct Inlet {
    pub doors: Doors,
    pub tickets: Arc<Tickets>,
}

impl Sink for Inlet {
    fn push(&self, heard: Heard) {
        self.doors.send(heard.guild, Input::Heard(heard));
    }
    fn waiting(&self, guild: GuildId) -> usize {
        self.doors.waiting(guild)
    }
    fn draw_ticket(&self, guild: GuildId) -> Result<Fingerprint, String> {
        self.tickets.draw(guild)
    }
}

/// The house that the console stands in.
pub struct Backend {
    pub doors: Doors,
    pub store: Store,
    pub answers: Arc<Answers>,
    pub clock: Box<dyn Fn() -> At + Send + Sync>,
}

impl House for Backend {
    fn now(&self) -> At {
        (self.clock)()
    }

    fn look(&self, guild: GuildId, look: Look) -> Soon<'_, bool> {
        Box::pin(async move { self.doors.look(guild, look).await.is_some() })
    }

    fn ask(&self, guild: GuildId, by: Invoker, ask: Ask) -> Soon<'_, Option<Post>> {
        Box::pin(async move {
            let nonce = Pass::draw(guild).ok()?.fingerprint();
            let reply = ReplyHandle::console(&nonce.to_string());
            let given = self.answers.waits(&reply);
            let now = self.now();
            let command = Command { by, channel: ChannelId(0), reply, ask, known: Known::default() };
            let parts: Vec<u64> =
                nonce.bytes().chunks(8).map(|part| part.iter().fold(0, |n, b| n << 8 | u64::from(*b))).collect();
            let id = EventId::of("console", &parts);
            let what = What::Command(Box::new(command));
            self.doors.send(guild, Input::Event(Event { id, guild, at: now, seen: now, what }));
            tokio::time::timeout(PATIENCE, given).await.ok()?.ok()
        })
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Trouble {
        Trouble(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::effect::Part;
    use crate::ids::ActKey;

    /// An answer with this file: is it sent?
    fn check(content: &str, is_sent: bool) {
        let files = vec![("about-me.json".to_owned(), content.to_owned())];
        let post = Post { files, ..Post::text("Here is everything.") };
        let effect = Effect::Answer { reply: ReplyHandle::default(), post };
        let mut act = Act {
            key: ActKey(1),
            effect,
            case: None,
            part: Part::Other,
            not_after: None,
            after: Vec::new(),
            only_if_done: false,
        };
        assert_eq!(Tickets::new(None).fill(&mut act).is_ok(), is_sent, "{content}");
    }

    #[test]
    fn an_answer_whose_file_did_not_outlive_a_restart_is_not_sent_without_it() {
        check("{}", true);
        check("", false);
    }
}

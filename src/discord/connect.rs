//! The gateway: serenity's client on a current-thread runtime in a thread of its own.
//!
//! One runtime, one `RawEventHandler`: that is what keeps events in order. `EventHandler` and the framework slot stay
//! empty, because each would cost a clone and a task an event.
//!
//! Exceptions: with `api-url` set, serenity's rate limiter must be off (with it on, the proxy is silently ignored), and
//! a gateway address that does not come from there is an error: serenity falls back to Discord's own when it cannot
//! fetch it, and a test would talk to the real Discord.

use crate::discord::api::{Api, ApiError};
use crate::discord::commands::Desk;
use crate::discord::listen::{self, Listener, Missed, Shedding, Sink};
use crate::discord::translate::Me;
use crate::ids::UserId;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;
use serenity::all::{ClientBuilder, CreateAllowedMentions, GatewayError, GatewayIntents, HttpBuilder};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::oneshot;

/// Where Discord is, and how to be let in.
#[derive(Clone)]
pub struct Where {
    pub token: SecretString,
    /// A proxy that limits rates, or a test server; `None` for Discord itself.
    pub api_url: Option<String>,
}

/// Why there is no connection, each with what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConnectError {
    #[error(
        "Discord does not know this token. Copy it again from https://discord.com/developers/applications, page “Bot”, \
         button “Reset Token”, into DISCORD_TOKEN"
    )]
    WrongToken,
    #[error(
        "Discord does not give Steward an intent that it asks for (close code 4014). Turn on “Server Members Intent” and \
         “Message Content Intent” at https://discord.com/developers/applications, page “Bot”, and start again"
    )]
    DisallowedIntents,
    #[error(
        "Discord does not know an intent that Steward asks for (close code 4013). This Steward is too old or too new for it"
    )]
    UnknownIntents,
    #[error("Discord cannot be reached at {base}: {why}. Look at the network{}", hint(.proxied))]
    Unreachable { base: String, why: String, proxied: bool },
    #[error(
        "the gateway's address is {found}, and {expected} was announced by `[discord] api-url`: nothing was connected"
    )]
    ForeignGateway { expected: String, found: String },
    #[error("{0}")]
    Api(#[from] ApiError),
    #[error("the connection to Discord's gateway ended: {0}")]
    Ended(String),
    #[error("no thread can be had for the gateway: {0}")]
    NoThread(String),
}

fn hint(proxied: &bool) -> &'static str {
    if *proxied { ", and at `[discord] api-url`" } else { "" }
}

/// Everything that Steward listens to; never presences.
pub fn intents() -> GatewayIntents {
    GatewayIntents::GUILDS
        | GatewayIntents::GUILD_MEMBERS
        | GatewayIntents::GUILD_MODERATION
        | GatewayIntents::GUILD_INVITES
        | GatewayIntents::GUILD_MESSAGES
        | GatewayIntents::GUILD_MESSAGE_REACTIONS
        | GatewayIntents::GUILD_MESSAGE_POLLS
        | GatewayIntents::GUILD_VOICE_STATES
        | GatewayIntents::GUILD_SCHEDULED_EVENTS
        | GatewayIntents::DIRECT_MESSAGES
        | GatewayIntents::DIRECT_MESSAGE_REACTIONS
        | GatewayIntents::DIRECT_MESSAGE_POLLS
        | GatewayIntents::MESSAGE_CONTENT
        | GatewayIntents::AUTO_MODERATION_CONFIGURATION
        | GatewayIntents::AUTO_MODERATION_EXECUTION
}

/// The privileged intents that the application has been given. Without one of them Steward runs with less.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Granted {
    pub members: bool,
    pub content: bool,
}

impl Granted {
    pub fn intents(self) -> GatewayIntents {
        let mut wanted = intents();
        wanted.set(GatewayIntents::GUILD_MEMBERS, self.members);
        wanted.set(GatewayIntents::MESSAGE_CONTENT, self.content);
        wanted
    }
}

/// Who we are and what we were given. The first request of all: it finds a wrong token and an address that is not there.
///
/// # Errors
/// `WrongToken`, `Unreachable`, or what else Discord says.
pub async fn sign_in(api: &Api, place: &Where) -> Result<(Me, Granted), ConnectError> {
    #[derive(Deserialize)]
    struct Myself {
        id: UserId,
    }
    #[derive(Deserialize)]
    struct Application {
        #[serde(deserialize_with = "digits")]
        id: u64,
        #[serde(default)]
        flags: u64,
    }
    let told = |error| explain(error, place);
    let user: Myself = api.get("/users/@me").await.map_err(told)?;
    let application: Application = api.get("/applications/@me").await.map_err(told)?;
    // Discord's application flags; the lower bit for bots in many guilds, the higher for those in few.
    let has = |bits: u64| application.flags & bits != 0;
    let granted = Granted { members: has(1 << 14 | 1 << 15), content: has(1 << 18 | 1 << 19) };
    Ok((Me { user: user.id, application: application.id }, granted))
}

fn digits<'de, D: serde::Deserializer<'de>>(d: D) -> Result<u64, D::Error> {
    UserId::deserialize(d).map(|id| id.0)
}

fn explain(error: ApiError, place: &Where) -> ConnectError {
    match error {
        ApiError::Refused { status: 401, .. } => ConnectError::WrongToken,
        ApiError::Lost { base, why } | ApiError::Unreachable { base, why } => {
            ConnectError::Unreachable { base, why, proxied: place.api_url.is_some() }
        }
        other => ConnectError::Api(other),
    }
}

/// A running connection.
pub struct Gateway {
    thread: Option<std::thread::JoinHandle<()>>,
    stop: Option<oneshot::Sender<()>>,
    ended: oneshot::Receiver<Result<(), ConnectError>>,
    /// Channels of which messages were shed because the sink was full.
    pub missed: Missed,
}

/// Connects and returns at once; events go to `sink` from then on.
///
/// # Errors
/// When the gateway's address cannot be had, or no thread.
pub async fn connect<S: Sink>(
    api: Arc<Api>,
    place: Where,
    granted: Granted,
    me: Me,
    sink: Arc<S>,
    shedding: Shedding,
) -> Result<Gateway, ConnectError> {
    #[derive(Deserialize)]
    struct Address {
        url: String,
    }
    let expected = api.get::<Address>("/gateway").await.map_err(|e| explain(e, &place))?.url;
    let missed = Missed::default();
    let (stop, stopped) = oneshot::channel();
    let (tell, ended) = oneshot::channel();
    let for_thread = Arc::clone(&missed);
    let body = move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let result = match runtime {
            Ok(runtime) => {
                let desk = Arc::new(Desk::new(api, me, Arc::clone(&sink)));
                let (ask, wanted) = tokio::sync::mpsc::unbounded_channel();
                let members_wanted = granted.members.then_some(ask);
                let desk_there = Arc::clone(&desk);
                let listener = Listener { sink, shedding, missed: for_thread, desk: desk_there, members_wanted };
                let result = runtime.block_on(async move {
                    tokio::spawn(listen::ask_for_members(wanted));
                    run(place, granted, expected, listener, desk, stopped).await
                });
                runtime.shutdown_background();
                result
            }
            Err(error) => Err(ConnectError::NoThread(error.to_string())),
        };
        let _ = tell.send(result);
    };
    let thread = std::thread::Builder::new()
        .name("gateway".into())
        .spawn(body)
        .map_err(|error| ConnectError::NoThread(error.to_string()))?;
    Ok(Gateway { thread: Some(thread), stop: Some(stop), ended, missed })
}

async fn run<S: Sink>(
    place: Where,
    granted: Granted,
    expected: String,
    listener: Listener<S>,
    desk: Arc<Desk>,
    stopped: oneshot::Receiver<()>,
) -> Result<(), ConnectError> {
    let mut http = HttpBuilder::new(place.token.expose_secret()).default_allowed_mentions(CreateAllowedMentions::new());
    if let Some(url) = &place.api_url {
        http = http.proxy(url.trim_end_matches('/')).ratelimiter_disabled(true);
    }
    let mut client = ClientBuilder::new_with_http(http.build(), granted.intents())
        .raw_event_handler(listener)
        .await
        .map_err(|error| explain_serenity(error, &place))?;
    let found = client.ws_url.lock().await.clone();
    if found != expected {
        return Err(ConnectError::ForeignGateway { expected, found });
    }
    let shards = Arc::clone(&client.shard_manager);
    desk.open(Arc::clone(&shards));
    tokio::select! {
        ended = client.start_autosharded() => ended.map_err(|error| explain_serenity(error, &place)),
        _ = stopped => {
            // A polite goodbye ends the session at Discord; it is worth a second, no more.
            let _ = tokio::time::timeout(Duration::from_secs(1), shards.shutdown_all()).await;
            Ok(())
        }
    }
}

fn explain_serenity(error: serenity::Error, place: &Where) -> ConnectError {
    match error {
        serenity::Error::Gateway(GatewayError::InvalidAuthentication) => ConnectError::WrongToken,
        serenity::Error::Gateway(GatewayError::DisallowedGatewayIntents) => ConnectError::DisallowedIntents,
        serenity::Error::Gateway(GatewayError::InvalidGatewayIntents) => ConnectError::UnknownIntents,
        serenity::Error::Http(error) if error.status_code().is_some_and(|status| status.as_u16() == 401) => {
            ConnectError::WrongToken
        }
        serenity::Error::Http(error) => ConnectError::Unreachable {
            base: place.api_url.clone().unwrap_or_else(|| "https://discord.com".into()),
            why: error.to_string(),
            proxied: place.api_url.is_some(),
        },
        other => ConnectError::Ended(other.to_string()),
    }
}

impl Gateway {
    /// Waits until the connection has ended for good; serenity reconnects by itself where it can.
    ///
    /// # Errors
    /// Why it ended, when nobody stopped it.
    pub async fn ended(&mut self) -> Result<(), ConnectError> {
        match (&mut self.ended).await {
            Ok(result) => result,
            Err(_) => Err(ConnectError::Ended("its thread is gone".into())),
        }
    }

    /// Says goodbye and waits for the thread, which takes about a second at most.
    pub async fn stop(mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            let _ = tokio::task::spawn_blocking(move || thread.join()).await;
        }
    }
}

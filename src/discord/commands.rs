//! The desk where commands and buttons are taken in: acknowledged at once, then pushed into the sink as events.
//!
//! poise has the commands' names, options, translations and permissions, registers them and reads their arguments; each
//! command function only says what was asked for. What follows is decided like everything else and comes back as
//! `Effect::Answer`, which fills in the answer that was promised here. Discord waits three seconds for the promise and
//! fifteen minutes for the answer.
//!
//! Exceptions: buttons and forms are not poise's; their custom ids are `ButtonId`s. A button that shows a notice in another
//! language changes the message it hangs on, one opens a form, every other one answers to the presser alone. When the promise cannot be
//! made, nothing is asked: the person sees that it failed and asks again.

pub mod choices;
pub mod definitions;
mod form;

use crate::conduct::case::CaseNumber;
use crate::discord::api::{Api, ApiError, Request};
use crate::discord::listen::{Heard, Inner, Sink};
use crate::discord::now;
use crate::discord::translate::{Me, message};
use crate::effect::ButtonId;
use crate::event::{
    Ask, Command, Event, Invoker, Known, Manage, OfficeAsk, PrivacyAsk, ReplyHandle, Target, Waiting, What,
};
use crate::ids::{At, ChannelId, EventId, GuildId, MessageId, RoleId, UserId};
use crate::office::rows::Fingerprint;
use reqwest::Method;
use serde_json::json;
use serenity::all::{ComponentInteraction, Context, FullEvent, Interaction, ModalInteraction, ShardManager, User};
use std::sync::{Arc, OnceLock};

/// What a command's function works with.
pub type Ctx<'a> = poise::ApplicationContext<'a, Counter, Refused>;

/// Why a command was not taken in.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    #[error("it could not be acknowledged: {0}")]
    NotAcknowledged(#[from] ApiError),
    #[error("it came from outside any server")]
    NoGuild,
    #[error("there is no way into the console: {0}")]
    NoTicket(String),
}

/// Takes commands in and hands them on.
pub struct Desk {
    counter: Counter,
    options: poise::FrameworkOptions<Counter, Refused>,
    shards: OnceLock<Arc<ShardManager>>,
}

/// The part of the desk that command functions see.
pub struct Counter {
    api: Arc<Api>,
    me: Me,
    push: Box<dyn Fn(Heard) + Send + Sync>,
    draw_ticket: Box<dyn Fn(GuildId) -> Result<Fingerprint, String> + Send + Sync>,
}

/// How the promise is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Promise {
    /// An answer that only the asker sees.
    Ephemeral,
    /// A change of the message that the button hangs on.
    Update,
}

impl Desk {
    pub fn new<S: Sink>(api: Arc<Api>, me: Me, sink: Arc<S>) -> Desk {
        let options = poise::FrameworkOptions {
            commands: definitions::all(),
            on_error: |error| Box::pin(async move { log(&error) }),
            initialize_owners: false,
            ..Default::default()
        };
        let tickets = Arc::clone(&sink);
        let draw_ticket = Box::new(move |guild| tickets.draw_ticket(guild));
        let push = Box::new(move |heard| sink.push(heard));
        Desk { counter: Counter { api, me, push, draw_ticket }, options, shards: OnceLock::new() }
    }

    /// poise wants the shards; they exist only once the client does.
    pub fn open(&self, shards: Arc<ShardManager>) {
        let _ = self.shards.set(shards);
    }

    pub async fn interaction(&self, ctx: &Context, interaction: Interaction) {
        metrics::counter!("steward_interactions_total").increment(1);
        match interaction {
            Interaction::Component(pressed) => {
                if let Err(error) = self.counter.pressed(pressed).await {
                    tracing::warn!("A button was not taken in: {error}");
                }
            }
            Interaction::Modal(filled) => {
                if let Err(error) = self.counter.filled(filled).await {
                    tracing::warn!("A form was not taken in: {error}");
                }
            }
            interaction => {
                let Some(shard_manager) = self.shards.get() else {
                    return;
                };
                let framework = poise::FrameworkContext {
                    serenity_context: ctx,
                    bot_id: self.counter.me.user.0.into(),
                    options: &self.options,
                    user_data: &self.counter,
                    shard_manager,
                };
                poise::dispatch_event(framework, FullEvent::InteractionCreate { interaction }).await;
            }
        }
    }
}

fn log(error: &poise::FrameworkError<'_, Counter, Refused>) {
    match error {
        poise::FrameworkError::Command { error, ctx, .. } => {
            tracing::warn!(command.name = %ctx.command().qualified_name, "A command was not taken in: {error}");
        }
        // The text of the others may quote arguments, which are somebody's words.
        other => {
            let command = other.ctx().map(|ctx| ctx.command().qualified_name.clone()).unwrap_or_default();
            tracing::warn!(command.name = %command, "A command could not be read");
        }
    }
}

impl Counter {
    /// Makes the promise, then asks.
    pub(crate) async fn take_in(&self, ctx: Ctx<'_>, ask: Ask) -> Result<(), Refused> {
        let i = ctx.interaction;
        let guild = GuildId(i.guild_id.ok_or(Refused::NoGuild)?.get());
        self.promise(i.id.get(), &i.token, Promise::Ephemeral).await?;
        let member = i.member.as_deref();
        let by = Invoker {
            id: UserId(i.user.id.get()),
            name: member.and_then(|m| m.nick.clone()).or(i.user.global_name.clone()).unwrap_or(i.user.name.clone()),
            roles: member.map(|m| message::roles(m.roles.clone())).unwrap_or_default(),
            permissions: member.and_then(|m| m.permissions).map_or(0, |p| p.bits()),
            locale: Some(i.locale.clone()),
        };
        let place = (guild, ChannelId(i.channel_id.get()), i.id.get(), i.token.clone());
        self.ask(place, by, ask);
        Ok(())
    }

    /// The way into the console. The secret of the link stays where it was drawn.
    pub(crate) async fn console(&self, ctx: Ctx<'_>) -> Result<(), Refused> {
        let guild = GuildId(ctx.interaction.guild_id.ok_or(Refused::NoGuild)?.get());
        let ticket = (self.draw_ticket)(guild).map_err(Refused::NoTicket)?;
        self.take_in(ctx, Ask::Office(OfficeAsk::Console { ticket })).await
    }

    async fn pressed(&self, i: ComponentInteraction) -> Result<(), Refused> {
        let button = ButtonId::parse(&i.data.custom_id);
        if button == Some(ButtonId::AskForMe) && i.guild_id.is_some() {
            return self.form(i.id.get(), &i.token, &i.locale).await;
        }
        let asked = button.and_then(|id| asked_by(id, i.guild_id.map(|id| GuildId(id.get()))));
        let Some((Some(guild), ask, promise)) = asked else {
            // An old or foreign button: Discord still wants an answer.
            return self.promise(i.id.get(), &i.token, Promise::Update).await;
        };
        self.promise(i.id.get(), &i.token, promise).await?;
        let (nick, roles, permissions) = match i.member {
            Some(m) => (m.nick, message::roles(m.roles), m.permissions.map_or(0, |p| p.bits())),
            None => (None, Vec::new(), 0),
        };
        let by = Invoker {
            id: UserId(i.user.id.get()),
            name: nick.or(i.user.global_name).unwrap_or(i.user.name),
            roles,
            permissions,
            locale: Some(i.locale),
        };
        self.ask((guild, ChannelId(i.channel_id.get()), i.id.get(), i.token), by, ask);
        Ok(())
    }

    /// A form was sent: a question without a name.
    async fn filled(&self, i: ModalInteraction) -> Result<(), Refused> {
        let guild = i.guild_id.map(|id| GuildId(id.get()));
        let (Some(guild), Some(ButtonId::AskForMe)) = (guild, ButtonId::parse(&i.data.custom_id)) else {
            return self.promise(i.id.get(), &i.token, Promise::Update).await;
        };
        self.promise(i.id.get(), &i.token, Promise::Ephemeral).await?;
        let by = Invoker {
            id: UserId(i.user.id.get()),
            permissions: i.member.as_ref().and_then(|m| m.permissions).map_or(0, |p| p.bits()),
            name: i.member.as_ref().and_then(|m| m.nick.clone()).or(i.user.global_name).unwrap_or(i.user.name),
            roles: i.member.map(|m| message::roles(m.roles)).unwrap_or_default(),
            locale: Some(i.locale),
        };
        let text = form::question_in(i.data.components);
        self.ask((guild, ChannelId(i.channel_id.get()), i.id.get(), i.token), by, Ask::Question { text });
        Ok(())
    }

    /// Opens the form for a question without a name. It is the answer to a command or button; what is sent with it comes
    /// as an interaction of its own.
    pub(crate) async fn form(&self, id: u64, token: &str, locale: &str) -> Result<(), Refused> {
        let request = Request::new(Method::POST, format!("/interactions/{id}/{token}/callback"));
        self.api.send(&request.json(form::question(locale)).interaction()).await?;
        Ok(())
    }

    async fn promise(&self, id: u64, token: &str, promise: Promise) -> Result<(), Refused> {
        /// Seen by one person only, among Discord's message flags.
        const EPHEMERAL: u32 = 1 << 6;
        let body = match promise {
            Promise::Ephemeral => json!({ "type": 5, "data": { "flags": EPHEMERAL } }),
            Promise::Update => json!({ "type": 6 }),
        };
        let request = Request::new(Method::POST, format!("/interactions/{id}/{token}/callback"));
        self.api.send(&request.json(body).interaction()).await?;
        Ok(())
    }

    fn ask(&self, (guild, channel, interaction, token): (GuildId, ChannelId, u64, String), by: Invoker, ask: Ask) {
        let reply = ReplyHandle { application: self.me.application, token };
        let at = MessageId(interaction).created_at();
        let command = Command { by, channel, reply, ask, known: Known::default() };
        let what = What::Command(Box::new(command));
        let event = Event { id: EventId::of("command", &[interaction]), guild, at, seen: now(), what };
        (self.push)(Heard { guild, at: event.seen, inner: Inner::Asked(Box::new(event)) });
    }
}

/// What a button asks for, in which guild; nothing for a form pressed where there is no guild.
fn asked_by(id: ButtonId, pressed_in: Option<GuildId>) -> Option<(Option<GuildId>, Ask, Promise)> {
    Some(match id {
        ButtonId::Card { case, press } => (pressed_in, Ask::Card { case: CaseNumber(case), press }, Promise::Ephemeral),
        ButtonId::SecondLook { guild, case } => {
            (Some(GuildId(guild)), Ask::SecondLook { case: CaseNumber(case) }, Promise::Ephemeral)
        }
        ButtonId::NoticeIn { guild, case, language } => {
            (Some(GuildId(guild)), Ask::NoticeIn { case: CaseNumber(case), language }, Promise::Update)
        }
        ButtonId::OnMessage { channel, message, press } => {
            let ask = Ask::OnMessage { channel: ChannelId(channel), message: MessageId(message), press };
            (pressed_in, ask, Promise::Ephemeral)
        }
        ButtonId::Credit { credit, counts } => {
            (pressed_in, Ask::Manage(Manage::Credit { credit, counts }), Promise::Ephemeral)
        }
        ButtonId::TakeBack { credit, until } => {
            (pressed_in, Ask::TakeBack { credit, until: At(until) }, Promise::Ephemeral)
        }
        ButtonId::Approve { member } => {
            let member = Target { id: UserId(member), ..Target::default() };
            (pressed_in, Ask::Manage(Manage::Approve { member, words: None }), Promise::Ephemeral)
        }
        ButtonId::Nudge { guild, press, of } => (Some(GuildId(guild)), Ask::Nudge { press, of }, Promise::Ephemeral),
        ButtonId::Pick { role } => (pressed_in, Ask::Pick { role: RoleId(role) }, Promise::Ephemeral),
        ButtonId::Erase => {
            let ask = Ask::Office(OfficeAsk::Privacy(PrivacyAsk::Erase { sure: true }));
            (pressed_in, ask, Promise::Ephemeral)
        }
        ButtonId::AboutMe => (pressed_in, Ask::Office(OfficeAsk::Privacy(PrivacyAsk::Show)), Promise::Ephemeral),
        ButtonId::Show { what: Waiting::Queue } => (pressed_in, Ask::Manage(Manage::Queue), Promise::Ephemeral),
        ButtonId::Show { what: Waiting::Questions } => (pressed_in, Ask::Manage(Manage::Questions), Promise::Ephemeral),
        ButtonId::AskForMe => return None,
    })
}

/// Whom a command is about, with the roles that Discord sent along.
pub(crate) fn target(ctx: &Ctx<'_>, user: User) -> Target {
    let member = ctx.interaction.data.resolved.members.get(&user.id);
    Target {
        id: UserId(user.id.get()),
        roles: member.map(|m| message::roles(m.roles.clone())),
        name: member.and_then(|m| m.nick.clone()).or(user.global_name).unwrap_or(user.name),
        bot: user.bot,
    }
}

/// Tells Discord which commands there are, replacing what it knew.
///
/// # Errors
/// Any `ApiError`.
pub async fn register(api: &Api, me: &Me) -> Result<(), ApiError> {
    let path = format!("/applications/{}/commands", me.application);
    api.send(&Request::new(Method::PUT, path).json(definitions::as_json())).await?;
    Ok(())
}

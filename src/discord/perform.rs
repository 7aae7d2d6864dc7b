//! One act, carried out: each `Effect` as the requests that it stands for, and Discord's answer as an outcome.
//!
//! Nothing is chosen here and nothing is repeated: `lanes` repeats what may be repeated, after the delay named here.
//! What the world already is (a message gone, a ban lifted) counts as done.
//!
//! Exception: a private thread takes two requests. When the second cannot be told, the act is `Unknown`.

pub mod post;

use crate::discord::api::{Api, ApiError, Reply, Request};
use crate::effect::{Act, Effect, Post};
use crate::event::{Outcome, What};
use crate::ids::{ActKey, At, ChannelId, GuildId, MessageId, Span, UserId};
use reqwest::Method;
use serde::Deserialize;
use serde_json::json;
use std::time::Duration;

/// Discord's error codes that mean "already so". <https://discord.com/developers/docs/topics/opcodes-and-status-codes#json>
mod code {
    pub const UNKNOWN_CHANNEL: u32 = 10003;
    pub const UNKNOWN_MEMBER: u32 = 10007;
    pub const UNKNOWN_MESSAGE: u32 = 10008;
    pub const UNKNOWN_ROLE: u32 = 10011;
    pub const UNKNOWN_BAN: u32 = 10026;
}

/// A time-out may last less than 28 days; a minute stays free for clocks that differ.
pub const LONGEST_TIMEOUT: Span = Span(28 * Span::DAY.0 - Span::MINUTE.0);

/// What an attempt came to.
#[derive(Debug)]
pub struct Attempt {
    pub result: Tried,
    /// The route has nothing left for that long.
    pub pause: Option<Duration>,
}

#[derive(Debug)]
pub enum Tried {
    Settled(Outcome),
    /// Settled, and Discord told something that was asked for.
    Learned(Outcome, What),
    /// To be tried again: not before `after` if Discord named it, and `uncertain` if it may have happened already.
    Again {
        after: Option<Duration>,
        uncertain: bool,
    },
}

/// Carries out one act. `now` bounds a time-out.
pub async fn perform(api: &Api, guild: GuildId, act: &Act, now: At) -> Attempt {
    match carry_out(api, guild, act, now).await {
        Ok(done) => done,
        Err(error) => Attempt { result: after_error(&act.effect, error), pause: None },
    }
}

async fn carry_out(api: &Api, guild: GuildId, act: &Act, now: At) -> Result<Attempt, ApiError> {
    let key = act.key;
    match &act.effect {
        Effect::Send { channel, post } => send(api, *channel, post, key).await.map(sent),
        Effect::Dm { member, post, .. } => {
            let channel = dm_channel(api, *member).await?;
            send(api, channel, post, key).await.map(sent)
        }
        Effect::PrivateThread { channel, title, member, post } => {
            private_thread(api, *channel, title, *member, post, key).await
        }
        Effect::ResolveInvite { code, message } => {
            let leads_to = resolve_invite(api, code).await?;
            let what = What::InviteResolved { code: code.clone(), leads_to, message: message.clone() };
            Ok(Attempt { result: Tried::Learned(done(None, None), what), pause: None })
        }
        Effect::PauseInvites { paused, reason } => {
            let request = pause_invites(api, guild, *paused, reason).await?;
            api.send(&request).await.map(plainly)
        }
        Effect::EditMessage { channel, message, post } => {
            let (channel_id, message_id) = (*channel, *message);
            let path = move || format!("/channels/{channel_id}/messages/{message_id}");
            let reply = api.send(&built(post, move |post| post::replace(path(), post, key)).await).await?;
            Ok(settled(done(Some(*channel), Some(*message)), &reply))
        }
        Effect::Answer { reply, post } => {
            let reply = reply.clone();
            api.send(&built(post, move |post| post::answer(&reply, post, key)).await).await.map(plainly)
        }
        _ => match request(guild, act, now) {
            Some(request) => api.send(&request).await.map(plainly),
            None => {
                let why = "this is not Discord's business".to_owned();
                Ok(Attempt { result: Tried::Settled(Outcome::Dropped { why }), pause: None })
            }
        },
    }
}

/// The request of an act that is one request; for the others, their last one as far as it is known beforehand.
/// `None` for what Discord has no part in.
pub fn request(guild: GuildId, act: &Act, now: At) -> Option<Request> {
    let member_path = |id: UserId| format!("/guilds/{guild}/members/{id}");
    let ban_path = |id: UserId| format!("/guilds/{guild}/bans/{id}");
    Some(match &act.effect {
        Effect::DeleteMessage { channel, message, reason } => delete_one(*channel, *message, reason),
        Effect::Timeout { member, until, reason } => {
            let until = (*until).min(now.plus(LONGEST_TIMEOUT)).to_string();
            let body = json!({ "communication_disabled_until": until });
            Request::new(Method::PATCH, member_path(member.id)).json(body).reason(reason)
        }
        Effect::LiftTimeout { member, reason } => {
            let body = json!({ "communication_disabled_until": null });
            Request::new(Method::PATCH, member_path(member.id)).json(body).reason(reason)
        }
        Effect::Kick { member, reason, .. } => Request::new(Method::DELETE, member_path(member.id)).reason(reason),
        Effect::Ban { member, purge_seconds, reason, .. } => {
            let body = json!({ "delete_message_seconds": (*purge_seconds).min(604_800) });
            Request::new(Method::PUT, ban_path(member.id)).json(body).reason(reason)
        }
        // Discord's description of its API asks for a body here, though nothing is in it.
        Effect::Unban { member, reason } => {
            Request::new(Method::DELETE, ban_path(*member)).json(json!({})).reason(reason)
        }
        Effect::GiveRole { member, role, reason } => {
            Request::new(Method::PUT, format!("{}/roles/{role}", member_path(*member))).reason(reason)
        }
        Effect::TakeRole { member, role, reason } => {
            Request::new(Method::DELETE, format!("{}/roles/{role}", member_path(*member))).reason(reason)
        }
        Effect::Send { channel, post } | Effect::PrivateThread { channel, post, .. } => {
            post::create(*channel, post, act.key)
        }
        Effect::Dm { member, post, .. } => post::create(ChannelId(member.0), post, act.key),
        Effect::EditMessage { channel, message, post } => {
            post::replace(format!("/channels/{channel}/messages/{message}"), post, act.key)
        }
        Effect::Answer { reply, post } => post::answer(reply, post, act.key),
        Effect::PauseInvites { reason, .. } => Request::new(Method::PATCH, format!("/guilds/{guild}")).reason(reason),
        Effect::ResolveInvite { code, .. } => Request::get(format!("/invites/{}", path_part(code))),
        Effect::Pin { channel, message, reason } => {
            Request::new(Method::PUT, format!("/channels/{channel}/messages/pins/{message}")).reason(reason)
        }
        Effect::MakeDigest(_) | Effect::Mail { .. } => return None,
    })
}

pub fn delete_one(channel: ChannelId, message: MessageId, reason: &str) -> Request {
    Request::new(Method::DELETE, format!("/channels/{channel}/messages/{message}")).reason(reason)
}

/// `messages`: 2 to 100 different ids, younger than 14 days.
pub fn delete_many(channel: ChannelId, messages: &[MessageId], reason: &str) -> Request {
    Request::new(Method::POST, format!("/channels/{channel}/messages/bulk-delete"))
        .json(json!({ "messages": messages }))
        .reason(reason)
}

/// What an error means for an act: settled, or to be tried again.
pub fn after_error(effect: &Effect, error: ApiError) -> Tried {
    match error {
        ApiError::Limited { after, .. } => Tried::Again { after: Some(after), uncertain: false },
        ApiError::Stopped => Tried::Again { after: Some(Duration::from_secs(30)), uncertain: false },
        ApiError::Unreachable { .. } => Tried::Again { after: None, uncertain: false },
        ApiError::Server { .. } | ApiError::Lost { .. } => Tried::Again { after: None, uncertain: true },
        // It was carried out, and said so in a way that cannot be read.
        ApiError::Unreadable(_) => Tried::Settled(Outcome::Unknown),
        ApiError::Refused { status, code, text } => match (effect, code) {
            (Effect::DeleteMessage { .. }, code::UNKNOWN_MESSAGE | code::UNKNOWN_CHANNEL)
            | (Effect::Unban { .. }, code::UNKNOWN_BAN)
            | (Effect::TakeRole { .. }, code::UNKNOWN_MEMBER | code::UNKNOWN_ROLE) => Tried::Settled(done(None, None)),
            // An invite that leads nowhere is an answer.
            (Effect::ResolveInvite { code, message }, _) if status == 404 => {
                let (code, message) = (code.clone(), message.clone());
                Tried::Learned(done(None, None), What::InviteResolved { code, leads_to: None, message })
            }
            _ => Tried::Settled(Outcome::Refused { status, code, text }),
        },
    }
}

pub fn done(channel: Option<ChannelId>, message: Option<MessageId>) -> Outcome {
    Outcome::Done { channel, message }
}

fn settled(outcome: Outcome, reply: &Reply) -> Attempt {
    Attempt { result: Tried::Settled(outcome), pause: reply.pause }
}

fn plainly(reply: Reply) -> Attempt {
    settled(done(None, None), &reply)
}

fn sent((channel, message, pause): (ChannelId, MessageId, Option<Duration>)) -> Attempt {
    Attempt { result: Tried::Settled(done(Some(channel), Some(message))), pause }
}

#[derive(Deserialize)]
struct Created<Id> {
    id: Id,
}

/// A post as a request. Drawing takes a while, so that posts with pictures are built beside everything else.
async fn built(post: &Post, build: impl Fn(&Post) -> Request + Clone + Send + 'static) -> Request {
    if post.pictures.is_empty() {
        return build(post);
    }
    let (with, again) = (post.clone(), build.clone());
    match tokio::task::spawn_blocking(move || build(&with)).await {
        Ok(request) => request,
        // A fault in drawing: the post goes without its pictures.
        Err(_) => again(&Post { pictures: Vec::new(), ..post.clone() }),
    }
}

async fn send(
    api: &Api,
    channel: ChannelId,
    post: &Post,
    key: ActKey,
) -> Result<(ChannelId, MessageId, Option<Duration>), ApiError> {
    let reply = api.send(&built(post, move |post| post::create(channel, post, key)).await).await?;
    let message: Created<MessageId> = reply.json()?;
    Ok((channel, message.id, reply.pause))
}

/// The private channel with a member; asking again gives the same one.
pub async fn dm_channel(api: &Api, member: UserId) -> Result<ChannelId, ApiError> {
    let request = Request::new(Method::POST, "/users/@me/channels".into()).json(json!({ "recipient_id": member }));
    let channel: Created<ChannelId> = api.send(&request).await?.json()?;
    Ok(channel.id)
}

async fn private_thread(
    api: &Api,
    channel: ChannelId,
    title: &str,
    member: UserId,
    post: &Post,
    key: ActKey,
) -> Result<Attempt, ApiError> {
    const UNKNOWN: Attempt = Attempt { result: Tried::Settled(Outcome::Unknown), pause: None };
    /// A private thread, in Discord's numbering of channels.
    const PRIVATE: u8 = 12;
    let body = json!({
        "name": post::clipped(title, 100),
        "type": PRIVATE,
        "invitable": false,
        "auto_archive_duration": 10_080,
    });
    let create = Request::new(Method::POST, format!("/channels/{channel}/threads")).json(body);
    let thread: Created<ChannelId> = match api.send(&create).await {
        Err(error) if error.is_uncertain() => return Ok(UNKNOWN),
        reply => reply?.json()?,
    };
    let add = Request::new(Method::PUT, format!("/channels/{}/thread-members/{member}", thread.id));
    // From here on a second try would make a second thread: what can wait is waited for here.
    let said = built(post, move |post| post::create(thread.id, post, key)).await;
    for request in [add, said] {
        let mut tries = 0;
        let reply = loop {
            tries += 1;
            match api.send(&request).await {
                Ok(reply) => break reply,
                Err(ApiError::Limited { after, .. }) if tries < 5 => tokio::time::sleep(after).await,
                Err(ApiError::Server { .. } | ApiError::Lost { .. } | ApiError::Unreachable { .. }) if tries < 3 => {
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
                Err(refused @ ApiError::Refused { .. }) => return Err(refused),
                Err(_) => return Ok(UNKNOWN),
            }
        };
        if request.method == Method::POST {
            let message: Created<MessageId> = reply.json()?;
            return Ok(sent((thread.id, message.id, reply.pause)));
        }
    }
    Ok(UNKNOWN)
}

async fn resolve_invite(api: &Api, code: &str) -> Result<Option<GuildId>, ApiError> {
    #[derive(Deserialize)]
    struct Invite {
        guild: Option<Created<GuildId>>,
    }
    let invite: Invite = api.get(&format!("/invites/{}", path_part(code))).await?;
    Ok(invite.guild.map(|guild| guild.id))
}

/// The guild's features with invites paused or not, every other one kept.
async fn pause_invites(api: &Api, guild: GuildId, paused: bool, reason: &str) -> Result<Request, ApiError> {
    const PAUSED: &str = "INVITES_DISABLED";
    #[derive(Deserialize)]
    struct Features {
        features: Vec<String>,
    }
    let known: Features = api.get(&format!("/guilds/{guild}")).await?;
    let mut features: Vec<String> = known.features.into_iter().filter(|feature| feature != PAUSED).collect();
    if paused {
        features.push(PAUSED.into());
    }
    let request = Request::new(Method::PATCH, format!("/guilds/{guild}"));
    Ok(request.json(json!({ "features": features })).reason(reason))
}

/// A part of a path that somebody else wrote: nothing in it may lead elsewhere.
fn path_part(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_')).take(100).collect()
}

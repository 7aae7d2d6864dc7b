//! Acts left over from a crash: may they be done again?
//!
//! What changes nothing the second time is repeated. A message is repeated while Discord still knows its nonce; an older
//! one is looked for where it should stand: there, it is settled; not there, it was never sent, and is; and where that
//! cannot be told it is not sent again. Before a kick, a ban or an unban is repeated, the present state is read, and a
//! newer ruling by a person wins.

use crate::discord::api::{Api, ApiError};
use crate::discord::catch_up::patiently;
use crate::discord::lanes::{NONCE, REPLY};
use crate::discord::perform::{dm_channel, done, post::clipped, post::shown};
use crate::discord::translate::{Me, stamp};
use crate::effect::{Act, Effect, Post};
use crate::event::Outcome;
use crate::ids::{At, ChannelId, DISCORD_EPOCH_MS, GuildId, MessageId, Span, UserId};
use serde::Deserialize;
use std::collections::BTreeSet;

/// What to do with a leftover.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Recovery {
    /// Hand it to the performer (`submit_since`, with its own time).
    Again,
    /// It was looked for and was never done: hand it in as if it were new. Its nonce's time begins with the next try.
    Anew,
    /// It is settled.
    Settled(Outcome),
}

/// An outbox row that was neither settled nor given up.
#[derive(Debug, Clone)]
pub struct Leftover<'a> {
    pub guild: GuildId,
    pub act: &'a Act,
    pub inserted_at: At,
    /// It may have been tried; otherwise it was still waiting.
    pub was_sending: bool,
    /// A later act that is left over too undoes it: a ban and its lifting.
    pub overruled: bool,
}

/// Clocks here and at Discord may differ by this much.
const SLACK: Span = Span(10_000);
/// Younger than this, a message is sent again without looking: what is left of Discord's memory covers the way there.
const FRESH: Span = Span(NONCE.0 - 30_000);
/// Pages of 100 messages that are looked through for one lost message.
const PAGES: usize = 50;

/// Decides over one leftover. `claimed` holds messages known as results of other acts, and grows by what is found, so
/// that two acts of the same text do not both find the same message.
///
/// # Errors
/// When Discord cannot be asked; the row stays as it is.
pub async fn recover(
    api: &Api,
    me: &Me,
    leftover: &Leftover<'_>,
    claimed: &mut BTreeSet<MessageId>,
    now: At,
) -> Result<Recovery, ApiError> {
    let Leftover { guild, act, inserted_at, was_sending, overruled } = *leftover;
    let age = now.since(inserted_at);
    let too_late = act.not_after.is_some_and(|limit| now > limit);
    let dropped = |why: &str| Ok(Recovery::Settled(Outcome::Dropped { why: why.into() }));
    if too_late && !was_sending {
        return dropped("too late");
    }
    let found = match &act.effect {
        Effect::Answer { .. } if age > REPLY => return dropped("too late to answer"),
        Effect::Answer { .. }
        | Effect::DeleteMessage { .. }
        | Effect::Timeout { .. }
        | Effect::LiftTimeout { .. }
        | Effect::GiveRole { .. }
        | Effect::TakeRole { .. }
        | Effect::EditMessage { .. }
        | Effect::PauseInvites { .. }
        | Effect::ResolveInvite { .. }
        | Effect::Pin { .. }
        | Effect::MakeDigest(_) => return Ok(Recovery::Again),
        // It is marked when it is handed over, and not before; nobody can be asked what became of it then.
        Effect::Mail { .. } => {
            return Ok(if was_sending { Recovery::Settled(Outcome::Unknown) } else { Recovery::Again });
        }
        Effect::Ban { .. } if overruled && !was_sending => return dropped(LIFTED),
        Effect::Unban { .. } if overruled => return dropped(BANNED_AGAIN),
        _ if !was_sending => return Ok(Recovery::Again),
        Effect::Kick { member, .. } => return kick(api, guild, member.id, inserted_at).await,
        Effect::Ban { member, .. } => return ban(api, leftover, member.id).await,
        Effect::Unban { member, .. } => {
            // A ban of Steward's own is the one that this lifts: a newer one would be left over too.
            let by_hand = |entry: &Entry| entry.user_id != Some(me.user);
            let again = ruled_since(api, guild, *member, audit::BAN, inserted_at, by_hand).await?;
            return if again { dropped(BANNED_AGAIN) } else { Ok(Recovery::Again) };
        }
        Effect::Send { .. } | Effect::Dm { .. } if age < FRESH && !too_late => {
            return Ok(Recovery::Again);
        }
        Effect::Send { channel, post } => find(api, me, *channel, post, inserted_at, claimed).await,
        Effect::Dm { member, post, .. } => match dm_channel(api, *member).await {
            Ok(channel) => find(api, me, channel, post, inserted_at, claimed).await,
            Err(error) => Err(error),
        },
        Effect::PrivateThread { channel, title, post, .. } => {
            match find_thread(api, me, guild, *channel, title, inserted_at).await {
                // There is no such thread: it was never made.
                Ok(None) if too_late => return dropped("too late"),
                Ok(None) => return Ok(Recovery::Anew),
                // The thread stands there: it is not made twice, whether its message arrived or not.
                Ok(Some(thread)) => match find(api, me, thread, post, inserted_at, claimed).await {
                    Ok(Look::Absent) => Ok(Look::Unclear),
                    other => other,
                },
                Err(error) => Err(error),
            }
        }
    };
    match found {
        Ok(Look::Found(channel, message)) => Ok(Recovery::Settled(done(Some(channel), Some(message)))),
        Ok(Look::Absent) if too_late => dropped("too late"),
        // It never stood there: a notice or a card that was owed is sent.
        Ok(Look::Absent) => Ok(Recovery::Anew),
        // Too much was written since, or Steward may no longer look: nobody can tell.
        Ok(Look::Unclear) | Err(ApiError::Refused { .. }) => Ok(Recovery::Settled(Outcome::Unknown)),
        Err(error) => Err(error),
    }
}

async fn kick(api: &Api, guild: GuildId, member: UserId, inserted_at: At) -> Result<Recovery, ApiError> {
    #[derive(Deserialize)]
    struct Present {
        joined_at: Option<serenity::model::Timestamp>,
    }
    match patiently(api, &format!("/guilds/{guild}/members/{member}")).await {
        Err(ApiError::Refused { status: 404, .. }) => Ok(Recovery::Settled(done(None, None))),
        Err(ApiError::Refused { .. }) => Ok(Recovery::Again),
        Err(error) => Err(error),
        Ok(reply) => {
            let present: Present = reply.json()?;
            // Back since: the kick was done, and it is over.
            let back = present.joined_at.is_some_and(|joined| stamp(joined) > inserted_at.plus(SLACK));
            Ok(if back { Recovery::Settled(done(None, None)) } else { Recovery::Again })
        }
    }
}

async fn ban(api: &Api, leftover: &Leftover<'_>, member: UserId) -> Result<Recovery, ApiError> {
    let Leftover { guild, inserted_at, overruled, .. } = *leftover;
    match patiently(api, &format!("/guilds/{guild}/bans/{member}")).await {
        Ok(_) => Ok(Recovery::Settled(done(None, None))),
        Err(ApiError::Refused { .. }) => {
            let lifted =
                overruled || ruled_since(api, guild, member, audit::UNBAN, inserted_at, |_: &Entry| true).await?;
            let why = || Outcome::Dropped { why: LIFTED.into() };
            Ok(if lifted { Recovery::Settled(why()) } else { Recovery::Again })
        }
        Err(error) => Err(error),
    }
}

const LIFTED: &str = "lifted meanwhile";
const BANNED_AGAIN: &str = "banned again meanwhile";

/// Kinds of audit-log entries. <https://discord.com/developers/docs/resources/audit-log#audit-log-entry-object-audit-log-events>
mod audit {
    pub const BAN: u8 = 22;
    pub const UNBAN: u8 = 23;
}

#[derive(Deserialize)]
struct Entry {
    id: MessageId,
    target_id: Option<UserId>,
    /// Who did it.
    user_id: Option<UserId>,
}

/// Has one of those who count done this to the member since? `false` when the log may not be read.
async fn ruled_since(
    api: &Api,
    guild: GuildId,
    member: UserId,
    kind: u8,
    since: At,
    counts: impl Fn(&Entry) -> bool,
) -> Result<bool, ApiError> {
    #[derive(Deserialize)]
    struct Log {
        audit_log_entries: Vec<Entry>,
    }
    let path = format!("/guilds/{guild}/audit-logs?action_type={kind}&limit=100");
    match patiently(api, &path).await {
        Ok(reply) => {
            let log: Log = reply.json()?;
            // An entry's id tells its time as every other id does.
            let newer = |entry: &&Entry| entry.target_id == Some(member) && entry.id.created_at() > since.plus(SLACK);
            Ok(log.audit_log_entries.iter().filter(newer).any(counts))
        }
        Err(ApiError::Refused { .. }) => Ok(false),
        Err(error) => Err(error),
    }
}

#[derive(Deserialize)]
struct Standing {
    id: MessageId,
    author: Writer,
    #[serde(default)]
    content: String,
    #[serde(default)]
    embeds: Vec<StandingEmbed>,
}

#[derive(Deserialize)]
struct Writer {
    id: UserId,
}

#[derive(Deserialize)]
struct StandingEmbed {
    #[serde(default, rename = "type")]
    kind: Option<String>,
    #[serde(default)]
    title: String,
    #[serde(default)]
    description: String,
}

/// What looking for a message came to.
enum Look {
    Found(ChannelId, MessageId),
    /// Everything since was read, and it is not there.
    Absent,
    /// More was written since than is looked through.
    Unclear,
}

/// Looks for a message of Steward's with this text, sent at about that time or later.
async fn find(
    api: &Api,
    me: &Me,
    channel: ChannelId,
    post: &Post,
    inserted_at: At,
    claimed: &mut BTreeSet<MessageId>,
) -> Result<Look, ApiError> {
    let mut after = first_id(inserted_at.minus(SLACK));
    for _ in 0..PAGES {
        let reply = patiently(api, &format!("/channels/{channel}/messages?after={after}&limit=100")).await?;
        let mut page: Vec<Standing> = reply.json()?;
        page.sort_unstable_by_key(|message| message.id);
        let own = |message: &&Standing| message.author.id == me.user && !claimed.contains(&message.id);
        if let Some(message) = page.iter().filter(own).find(|message| says(message, post)) {
            claimed.insert(message.id);
            return Ok(Look::Found(channel, message.id));
        }
        match page.last() {
            Some(last) if page.len() == 100 => after = last.id.0,
            _ => return Ok(Look::Absent),
        }
    }
    Ok(Look::Unclear)
}

fn says(message: &Standing, post: &Post) -> bool {
    // Discord adds embeds of its own for links; those that were sent are `rich`.
    let sent_with = |embed: &&StandingEmbed| embed.kind.as_deref().is_none_or(|kind| kind == "rich");
    let embeds: Vec<&StandingEmbed> = message.embeds.iter().filter(sent_with).collect();
    message.content.trim() == clipped(&post.text, 2000).trim()
        && (post.embeds.len()..=shown(post)).contains(&embeds.len())
        && embeds.iter().zip(&post.embeds).all(|(standing, sent)| {
            standing.title.trim() == clipped(&sent.title, 256).trim()
                && standing.description.trim() == clipped(&sent.text, 4096).trim()
        })
}

/// A thread of Steward's own with this title, made at about that time or later.
async fn find_thread(
    api: &Api,
    me: &Me,
    guild: GuildId,
    channel: ChannelId,
    title: &str,
    inserted_at: At,
) -> Result<Option<ChannelId>, ApiError> {
    #[derive(Deserialize)]
    struct Active {
        threads: Vec<Thread>,
    }
    #[derive(Deserialize)]
    struct Thread {
        id: ChannelId,
        parent_id: Option<ChannelId>,
        owner_id: Option<UserId>,
        name: String,
    }
    let active: Active = patiently(api, &format!("/guilds/{guild}/threads/active")).await?.json()?;
    let title = clipped(title, 100);
    let mine = |t: &Thread| {
        t.parent_id == Some(channel)
            && t.owner_id == Some(me.user)
            && t.name.trim() == title.trim()
            && t.id.created_at() > inserted_at.minus(SLACK)
    };
    Ok(active.threads.into_iter().find(mine).map(|thread| thread.id))
}

/// The smallest id of that moment.
pub fn first_id(at: At) -> u64 {
    u64::try_from(at.0 - DISCORD_EPOCH_MS).unwrap_or(0) << 22
}

//! What Steward does to the world: acts with ids and final text, nothing left to choose.
//!
//! An act is written to the outbox before it is tried. `discord/perform` has one `match` over `Effect`.
//! Kicks and bans need a `Warrant`, which only a person's ruling or a spam clause gives.

mod button;
mod mail;

pub use button::ButtonId;

use crate::event::{Message, ReplyHandle};
use crate::ids::{ActKey, At, ChannelId, MessageId, RoleId, UserId};
use serde::{Deserialize, Serialize};

/// An effect with everything the outbox needs to know of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Act {
    pub key: ActKey,
    /// Not tried after this: too late is not sent.
    pub not_after: Option<At>,
    /// Waits until all of these are settled, however they ended.
    pub after: Vec<ActKey>,
    /// And is not sent as it is unless all of them were done: it would tell of what did not happen.
    pub only_if_done: bool,
    /// The case it belongs to, to be settled by the result.
    pub case: Option<crate::conduct::case::CaseNumber>,
    /// What the case expects of it.
    pub part: Part,
    pub effect: Effect,
}

/// Which part of a case an act is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// The measure itself: its result settles the case.
    Measure,
    /// Taking a message away.
    Removal,
    /// Ending a measure, by time or because it was wrong: its row ends when Discord says that it is done.
    End,
    /// Telling the member.
    Notice,
    /// Telling the moderators.
    Card,
    /// Answering a command, or anything else.
    Other,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "do")]
pub enum Effect {
    DeleteMessage {
        channel: ChannelId,
        message: MessageId,
        reason: String,
    },
    Timeout {
        member: Subject,
        until: At,
        reason: String,
    },
    LiftTimeout {
        member: Subject,
        reason: String,
    },
    Kick {
        member: Subject,
        warrant: Warrant,
        reason: String,
    },
    /// `purge_seconds`: 0 to 604,800.
    Ban {
        member: Subject,
        warrant: Warrant,
        purge_seconds: u32,
        reason: String,
    },
    Unban {
        member: UserId,
        reason: String,
    },
    GiveRole {
        member: UserId,
        role: RoleId,
        reason: String,
    },
    TakeRole {
        member: UserId,
        role: RoleId,
        reason: String,
    },
    /// A message in a channel.
    Send {
        channel: ChannelId,
        post: Post,
    },
    /// A private message. Closed: `Settled` with refused 50007; `channel` is where a private thread may take its place.
    Dm {
        member: UserId,
        post: Post,
        channel: Option<ChannelId>,
    },
    /// A private thread with one member, for when private messages are closed.
    PrivateThread {
        channel: ChannelId,
        title: String,
        member: UserId,
        post: Post,
    },
    EditMessage {
        channel: ChannelId,
        message: MessageId,
        post: Post,
    },
    /// The answer to a command or button, seen by the one who asked.
    Answer {
        reply: ReplyHandle,
        post: Post,
    },
    /// Pause or resume invites, keeping the guild's other features.
    PauseInvites {
        paused: bool,
        reason: String,
    },
    /// Pins a message.
    Pin {
        channel: ChannelId,
        message: MessageId,
        reason: String,
    },
    /// A digest is made from the store; it comes back as `DigestMade`. Not Discord's business.
    MakeDigest(crate::event::DigestOrder),
    /// By SMTP, to one address. Not Discord's business either.
    Mail {
        #[serde(deserialize_with = "mail::address")]
        to: String,
        /// The same whenever this message is tried, so that whoever gets it can tell: letters, digits, dots and dashes.
        #[serde(default)]
        id: String,
        subject: String,
        text: String,
        html: String,
    },
    /// Ask Discord where an invite leads; the answer comes back with the message.
    ResolveInvite {
        code: String,
        message: Box<Message>,
    },
}

/// A member as an act's target, with what the last gate needs: their roles when it was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subject {
    pub id: UserId,
    pub roles: Vec<RoleId>,
}

/// Leave to kick or ban. There are two ways to get one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Warrant(Ground);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Ground {
    Person(UserId),
    SpamClause(String),
}

impl Warrant {
    /// A person ruled so.
    pub fn by_person(ruler: UserId) -> Warrant {
        Warrant(Ground::Person(ruler))
    }
    /// The policy marks this clause as spam; `None` for any other.
    pub fn by_clause(clause: &crate::policy::Clause) -> Option<Warrant> {
        clause.spam.then(|| Warrant(Ground::SpamClause(clause.id.clone())))
    }
}

/// A message to be sent. Nobody is pinged but those in `ping`.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Post {
    /// At most 2,000 characters (UTF-16 units are not what Discord counts).
    pub text: String,
    pub embeds: Vec<Embed>,
    /// Rows of buttons: at most 5 rows of 5.
    pub buttons: Vec<Vec<Button>>,
    pub ping: Vec<UserId>,
    pub ping_roles: Vec<RoleId>,
    pub silent: bool,
    /// Attached as a file: name and content.
    pub files: Vec<(String, String)>,
    /// Drawn as PNG when it is sent.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<Picture>,
    /// Buttons that lead somewhere: label and address.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<(String, String)>,
}

impl Post {
    /// Words alone.
    pub fn text(text: impl Into<String>) -> Post {
        Post { text: text.into(), ..Post::default() }
    }
}

/// A picture of a post.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Picture {
    /// `joined.png`
    pub name: String,
    /// What it shows, for those who do not see it.
    pub alt: String,
    pub svg: String,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Embed {
    pub title: String,
    pub text: String,
    /// 0xRRGGBB
    pub colour: Option<u32>,
    pub fields: Vec<(String, String)>,
    pub footer: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// At most 100 characters; read back by `discord/commands`.
    pub id: ButtonId,
    /// At most 80 characters.
    pub label: String,
    pub look: Look,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Look {
    Plain,
    Main,
    Good,
    Danger,
}

impl Effect {
    /// May be repeated after a crash without anybody noticing.
    pub fn is_idempotent(&self) -> bool {
        !matches!(
            self,
            Effect::Send { .. }
                | Effect::Dm { .. }
                | Effect::PrivateThread { .. }
                | Effect::Answer { .. }
                | Effect::Mail { .. }
        )
    }

    /// Whether its row says `sending` only from the moment in which it may happen, and not from when it is handed in. For
    /// what can wait for hours and may be neither lost nor done twice: whoever does it marks it (`Writer::mark`).
    pub fn is_marked_late(&self) -> bool {
        matches!(self, Effect::Mail { .. })
    }
}

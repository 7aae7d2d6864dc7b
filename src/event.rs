//! What can happen: every change that Steward hears of, in Steward's own words.
//!
//! Gateway payloads, slash commands, buttons, console forms, clock ticks, answers to Steward's own requests and lines of
//! an export all become an `Event`, and nothing else is ever judged. An event carries the time it happened (`at`) and
//! the time it was heard (`seen`); `decide` knows no other clock.

mod command;
mod engagement;
mod office;

pub use command::*;
pub use engagement::*;
pub use office::*;

use crate::conduct::case::{CaseNumber, CaseRow};
use crate::effect::Act;
use crate::ids::{At, ChannelId, EntryId, EventId, GuildId, MessageId, RoleId, Span, UserId};
use crate::ledger::{Activity, BackfillRow};
use serde::{Deserialize, Serialize};

/// Later than this, an event is still judged, deleted and recorded, but causes no time-out, flood, raid or nudge.
pub const LATE: Span = Span(10 * 60_000);

#[derive(Debug, Clone)]
pub struct Event {
    pub id: EventId,
    pub guild: GuildId,
    /// When it happened.
    pub at: At,
    /// When Steward heard of it; equal to `at` in a replay.
    pub seen: At,
    pub what: What,
}

impl Event {
    /// What became of an act. An act is settled once, so its key is the whole id.
    pub fn settled(guild: GuildId, act: Act, outcome: Outcome, at: At) -> Event {
        let id = EventId::of("settled", &[act.key.0 as u64]);
        Event { id, guild, at, seen: at, what: What::Settled { act: Box::new(act), outcome, known: Box::default() } }
    }

    pub fn is_late(&self) -> bool {
        self.seen.since(self.at) > LATE
    }
}

#[derive(Debug, Clone)]
pub enum What {
    /// A guild is there, with its roles and channels: at start, after an outage, and when its settings change.
    GuildSeen(Box<Guild>),
    GuildGone,
    ChannelSeen(Channel),
    ChannelGone(ChannelId),
    RoleSeen(Role),
    RoleGone(RoleId),
    /// Members from a chunk of the member list; no joins.
    MembersSeen(Vec<Member>),
    Joined(Box<Member>),
    MemberChanged(Box<Member>),
    Left(UserId),

    Message(Box<Message>),
    /// The same, read back after it was shed under load: marks have passed it, and the store was asked that it is new.
    Missed(Box<Message>),
    /// One from before Steward was here, read from an export or from the channel's history: what people did for each
    /// other counts, and nobody is held to rules that nobody kept then.
    Past(Box<Message>),
    /// An edit that may have changed the text. The message stands as it is after the edit.
    Edited(Box<Message>),
    Deleted {
        channel: ChannelId,
        messages: Vec<MessageId>,
    },
    Reaction(Reaction),
    PollVote {
        channel: ChannelId,
        message: MessageId,
        member: UserId,
        answer: u32,
        added: bool,
    },
    /// Somebody joined a voice channel.
    VoiceJoined {
        channel: ChannelId,
        member: UserId,
    },
    /// Somebody is interested in a scheduled event, or no longer.
    EventInterest {
        event: u64,
        member: UserId,
        added: bool,
    },
    /// Members who joined a thread.
    ThreadJoined {
        thread: ChannelId,
        members: Vec<UserId>,
    },
    /// All messages of the channel before this point have been seen: catch-up is over.
    CaughtUp {
        channel: ChannelId,
        last: Option<MessageId>,
    },

    /// Somebody used Discord's own moderation; also Steward's own acts, which are told apart by `by`.
    Audit(Box<AuditEntry>),
    /// Discord's AutoMod acted.
    Native(Box<NativeAction>),

    Command(Box<Command>),

    /// What became of an act. Its case rides along where the act was a notice that was no longer true.
    Settled {
        act: Box<Act>,
        outcome: Outcome,
        known: Box<Known>,
    },
    /// Whose invite it was: the answer to `Effect::ResolveInvite`.
    InviteResolved {
        code: String,
        leads_to: Option<GuildId>,
        message: Box<Message>,
    },

    /// A digest was made, as an act asked for. `page`: the same as an HTML file, when it goes out by mail.
    DigestMade {
        digest: Box<crate::digest::figures::Digest>,
        wanted: Wanted,
        page: Option<String>,
        /// How many had been erased when it was begun, since the process began.
        erased: u32,
    },

    /// So far has a channel's history been read.
    HistoryRead(BackfillRow),
    /// Cases without a card, now that there is a channel for them.
    CardsWanted(Vec<CaseRow>),
    /// Time passes. Measures that have run out ride along, and what engagement has due, as `What::needs` asks for it.
    Tick {
        due: Vec<DueMeasure>,
        known: Box<Known>,
    },
}

/// A message as it was written, with everything in it that carries text.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Message {
    pub id: MessageId,
    pub channel: ChannelId,
    pub author: Author,
    pub kind: MessageKind,
    pub content: String,
    pub edited: Option<At>,
    pub reply_to: Option<MessageId>,
    pub reply_to_author: Option<UserId>,
    pub mentions: Vec<UserId>,
    pub mention_roles: Vec<RoleId>,
    pub mention_everyone: bool,
    pub attachments: Vec<Attachment>,
    /// All texts of each embed, joined by line breaks.
    pub embeds: Vec<String>,
    pub stickers: Vec<String>,
    /// Question, then answers.
    pub poll: Vec<String>,
    /// Texts of forwarded messages: contents, embeds and attachment names of each snapshot.
    pub forwards: Vec<String>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MessageKind {
    /// Written by somebody: plain messages and replies.
    #[default]
    Said,
    /// A thread's first message, or its title on creation.
    ThreadTitle,
    Join,
    /// Whatever else Discord writes itself.
    System,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    pub id: UserId,
    /// The account's name (`@name`).
    pub name: String,
    /// The name shown: nickname, else global name.
    pub shown: Option<String>,
    pub bot: bool,
    pub webhook: bool,
    /// Known for live messages; for exports, as far as written.
    pub roles: Vec<RoleId>,
    pub joined: Option<At>,
    /// Read back from history, which tells neither roles nor nickname.
    pub partial: bool,
}

impl Author {
    pub fn display(&self) -> &str {
        self.shown.as_deref().unwrap_or(&self.name)
    }
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    pub name: String,
    pub description: Option<String>,
    pub content_type: Option<String>,
    pub bytes: u64,
    /// Pixels, for pictures and films.
    pub width: u32,
    pub height: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Reaction {
    pub channel: ChannelId,
    pub message: MessageId,
    pub message_author: Option<UserId>,
    pub member: UserId,
    /// The character itself, or `name:id` for a custom one.
    pub emoji: String,
    pub added: bool,
    /// Rows of the message and of the one it answers, where memory does not have them: `What::needs` asks for them.
    pub known: Vec<Activity>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Member {
    pub id: UserId,
    pub name: String,
    pub shown: Option<String>,
    pub bot: bool,
    pub roles: Vec<RoleId>,
    pub joined: Option<At>,
    /// Membership screening not finished.
    pub pending: bool,
    pub timed_out_until: Option<At>,
    /// Discord's member flags, as sent (onboarding and others).
    pub flags: u32,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Guild {
    pub id: GuildId,
    pub name: String,
    pub owner: UserId,
    /// Discord's locale of the guild, `en-US`.
    pub locale: String,
    pub roles: Vec<Role>,
    pub channels: Vec<Channel>,
    /// Steward's own member.
    pub me: UserId,
    pub my_roles: Vec<RoleId>,
    pub features: Vec<String>,
    pub member_count: u64,
    /// A change of settings: channels, my roles and the count are not told and stay as they are.
    pub partial: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Role {
    pub id: RoleId,
    pub name: String,
    pub position: i32,
    /// Discord's permission bits.
    pub permissions: u64,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Channel {
    pub id: ChannelId,
    pub name: String,
    /// The category of a channel, or the channel of a thread.
    pub parent: Option<ChannelId>,
    pub thread: bool,
    /// Of a thread: only those who were invited see it, whoever sees its channel.
    pub private: bool,
    /// Of a thread: nobody writes there at the moment.
    pub archived: bool,
    pub overwrites: Vec<Overwrite>,
    pub last_message: Option<MessageId>,
    pub slowmode_seconds: u16,
    /// Who opened the thread.
    pub owner: Option<UserId>,
    /// Of a forum: the tags that its posts can have, by id.
    pub tags: Vec<(u64, String)>,
    /// Of a post in a forum: the tags that it has.
    pub applied: Vec<u64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overwrite {
    /// A role's or a member's id.
    pub of: u64,
    pub allow: u64,
    pub deny: u64,
}

/// What a person (or another bot) did in Discord's own interface.
#[derive(Debug, Clone, PartialEq)]
pub struct AuditEntry {
    pub id: EntryId,
    pub by: Option<UserId>,
    pub target: Option<UserId>,
    pub reason: Option<String>,
    pub did: AuditAct,
}

#[derive(Debug, Clone, PartialEq)]
pub enum AuditAct {
    Kick,
    Ban,
    Unban,
    Timeout {
        until: At,
    },
    TimeoutLifted,
    MessagesDeleted {
        channel: ChannelId,
        count: u64,
    },
    /// Anything else: recorded nowhere.
    Other,
}

#[derive(Debug, Clone, PartialEq)]
pub struct NativeAction {
    pub rule: u64,
    pub member: UserId,
    pub channel: Option<ChannelId>,
    /// Absent when the message was blocked.
    pub message: Option<MessageId>,
    pub content: String,
    pub matched: Option<String>,
}

/// What became of an act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Done. For a message sent: where and which.
    Done { channel: Option<ChannelId>, message: Option<MessageId> },
    /// Discord said no, for good: HTTP status, Discord's error code and text.
    Refused { status: u16, code: u32, text: String },
    /// Nobody can tell whether it happened; it is not repeated.
    Unknown,
    /// Not sent, because it was too late or no longer wanted.
    Dropped { why: String },
    /// Not sent, because not all of what it tells of was done. A notice is then written from what was.
    Untrue,
}

impl Outcome {
    pub fn is_done(&self) -> bool {
        matches!(self, Outcome::Done { .. })
    }
}

/// A measure whose time has come to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueMeasure {
    pub case: CaseNumber,
    pub member: UserId,
    pub ends: MeasureEnd,
}

/// What ends when a measure runs out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MeasureEnd {
    Ban,
    /// Discord lifts it by itself; the row ends.
    Timeout,
    InvitesPause,
}

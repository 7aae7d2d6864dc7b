//! What Steward does to the world: acts with ids and final text, nothing left to choose.
//!
//! An act is written to the outbox before it is tried. `discord/perform` has one `match` over `Effect`.
//! Kicks and bans need a `Warrant`, which only a person's ruling or a spam clause gives.

use crate::event::{Message, ReplyHandle};
use crate::ids::{ActKey, At, ChannelId, CreditId, DueKey, MessageId, RoleId, UserId};
use serde::{Deserialize, Serialize};
use std::fmt;

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

/// What a button asks for when pressed; `Display` is its custom id, `parse` reads it back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ButtonId {
    Card {
        case: u64,
        press: crate::event::Press,
    },
    /// The guild rides along: a notice is pressed in a private message, which has none.
    SecondLook {
        guild: u64,
        case: u64,
    },
    NoticeIn {
        guild: u64,
        case: u64,
        language: String,
    },
    /// What can be said of a message.
    OnMessage {
        channel: u64,
        message: u64,
        press: crate::event::OnMessage,
    },
    /// A credit that waits: it counts, or it does not.
    Credit {
        credit: CreditId,
        counts: bool,
    },
    /// Thanks are taken back, until that time in milliseconds.
    TakeBack {
        credit: CreditId,
        until: i64,
    },
    /// A champion is approved.
    Approve {
        member: u64,
    },
    /// A button of engagement, which may hang in a private message.
    Nudge {
        guild: u64,
        press: crate::event::NudgePress,
        of: DueKey,
    },
    /// Opens the form for a question without a name.
    AskForMe,
    /// A role of the panel.
    Pick {
        role: u64,
    },
}

/// A button's words, as they stand in custom ids: short, and never changed, because old cards keep them.
const PRESSES: [(crate::event::Press, &str); 9] = [
    (crate::event::Press::Apply, "apply"),
    (crate::event::Press::DeleteOnly, "delete-only"),
    (crate::event::Press::Right, "right"),
    (crate::event::Press::NotABreach, "not-a-breach"),
    (crate::event::Press::Undo, "undo"),
    (crate::event::Press::Unsure, "unsure"),
    (crate::event::Press::Open, "open"),
    (crate::event::Press::Uphold, "uphold"),
    (crate::event::Press::StepAside, "step-aside"),
];

const ON_MESSAGE: [(crate::event::OnMessage, &str); 3] = [
    (crate::event::OnMessage::Solved, "solved"),
    (crate::event::OnMessage::Unsolved, "unsolved"),
    (crate::event::OnMessage::Thank, "thank"),
];

const NUDGES: [(crate::event::NudgePress, &str); 8] = [
    (crate::event::NudgePress::JustReading, "reading"),
    (crate::event::NudgePress::Something, "something"),
    (crate::event::NudgePress::RemindMe, "remind"),
    (crate::event::NudgePress::Stop, "stop"),
    (crate::event::NudgePress::Allow, "allow"),
    (crate::event::NudgePress::Take, "take"),
    (crate::event::NudgePress::Done, "done"),
    (crate::event::NudgePress::Pass, "pass"),
];

impl fmt::Display for ButtonId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ButtonId::Card { case, press } => {
                let word = PRESSES.iter().find(|(known, _)| known == press).map_or("open", |(_, word)| word);
                write!(f, "card:{case}:{word}")
            }
            ButtonId::SecondLook { guild, case } => write!(f, "look:{guild}:{case}"),
            ButtonId::NoticeIn { guild, case, language } => write!(f, "lang:{guild}:{case}:{language}"),
            ButtonId::OnMessage { channel, message, press } => {
                let word = ON_MESSAGE.iter().find(|(known, _)| known == press).map_or("thank", |(_, word)| word);
                write!(f, "message:{channel}:{message}:{word}")
            }
            ButtonId::Credit { credit, counts: true } => write!(f, "credit:{credit}:counts"),
            ButtonId::Credit { credit, counts: false } => write!(f, "credit:{credit}:not"),
            ButtonId::TakeBack { credit, until } => write!(f, "back:{credit}:{until}"),
            ButtonId::Approve { member } => write!(f, "approve:{member}"),
            ButtonId::Nudge { guild, press, of } => {
                let word = NUDGES.iter().find(|(known, _)| known == press).map_or("stop", |(_, word)| word);
                write!(f, "nudge:{guild}:{of}:{word}")
            }
            ButtonId::AskForMe => write!(f, "ask"),
            ButtonId::Pick { role } => write!(f, "pick:{role}"),
        }
    }
}

impl ButtonId {
    /// Reads a custom id back; `None` for what Steward never wrote.
    pub fn parse(text: &str) -> Option<ButtonId> {
        let mut parts = text.split(':');
        let kind = parts.next()?;
        let id = match kind {
            "card" => {
                let (case, word) = (parts.next()?.parse().ok()?, parts.next()?);
                let press = PRESSES.iter().find(|(_, known)| *known == word)?.0;
                ButtonId::Card { case, press }
            }
            "look" => ButtonId::SecondLook { guild: parts.next()?.parse().ok()?, case: parts.next()?.parse().ok()? },
            "lang" => ButtonId::NoticeIn {
                guild: parts.next()?.parse().ok()?,
                case: parts.next()?.parse().ok()?,
                language: parts.next().filter(|l| !l.is_empty() && l.len() <= 10)?.to_owned(),
            },
            "message" => {
                let (channel, message, word) =
                    (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
                let press = ON_MESSAGE.iter().find(|(_, known)| *known == word)?.0;
                ButtonId::OnMessage { channel, message, press }
            }
            "credit" => {
                let credit = parts.next()?.parse().ok()?;
                let counts = match parts.next()? {
                    "counts" => true,
                    "not" => false,
                    _ => return None,
                };
                ButtonId::Credit { credit, counts }
            }
            "back" => ButtonId::TakeBack { credit: parts.next()?.parse().ok()?, until: parts.next()?.parse().ok()? },
            "approve" => ButtonId::Approve { member: parts.next()?.parse().ok()? },
            "nudge" => {
                let (guild, of, word) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
                let press = NUDGES.iter().find(|(_, known)| *known == word)?.0;
                ButtonId::Nudge { guild, press, of }
            }
            "ask" => ButtonId::AskForMe,
            "pick" => ButtonId::Pick { role: parts.next()?.parse().ok()? },
            _ => return None,
        };
        parts.next().is_none().then_some(id)
    }
}

impl Effect {
    /// May be repeated after a crash without anybody noticing.
    pub fn is_idempotent(&self) -> bool {
        !matches!(self, Effect::Send { .. } | Effect::Dm { .. } | Effect::PrivateThread { .. } | Effect::Answer { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Press;

    #[test]
    fn a_button_reads_back_what_it_wrote_and_nothing_else() {
        let mut ids: Vec<ButtonId> =
            PRESSES.iter().map(|(press, _)| ButtonId::Card { case: 7, press: *press }).collect();
        ids.push(ButtonId::SecondLook { guild: u64::MAX, case: u64::MAX });
        ids.push(ButtonId::NoticeIn { guild: 1, case: 2, language: "zh-CN".into() });
        ids.extend(ON_MESSAGE.map(|(press, _)| ButtonId::OnMessage { channel: u64::MAX, message: u64::MAX, press }));
        ids.extend([true, false].map(|counts| ButtonId::Credit { credit: CreditId(-7), counts }));
        ids.push(ButtonId::TakeBack { credit: CreditId(-7), until: i64::MAX });
        ids.push(ButtonId::Approve { member: u64::MAX });
        ids.extend(NUDGES.map(|(press, _)| ButtonId::Nudge { guild: u64::MAX, press, of: DueKey(i64::MIN) }));
        ids.extend([ButtonId::AskForMe, ButtonId::Pick { role: u64::MAX }]);
        for id in ids {
            let text = id.to_string();
            assert_eq!(ButtonId::parse(&text), Some(id), "{text}");
            assert!(text.len() <= 100, "{text}");
        }
        for text in [
            "",
            "card",
            "card:7",
            "card:x:apply",
            "card:7:dance",
            "card:7:apply:more",
            "lang:1:2:",
            "-1:2",
            "credit:1:x",
        ] {
            assert_eq!(ButtonId::parse(text), None, "{text}");
        }
        assert_eq!(ButtonId::parse("card:7:undo"), Some(ButtonId::Card { case: 7, press: Press::Undo }));
    }
}

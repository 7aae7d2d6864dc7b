//! What people ask of Steward: commands, menu entries, buttons; by whom, and which rows the answer needs.

use super::{Message, Outcome, What};
use crate::conduct::case::{CaseNumber, CaseRow};
use crate::effect::Part;
use crate::ids::{ChannelId, RoleId, Span, UserId};
use crate::ledger::Said;
use serde::{Deserialize, Serialize};

/// A slash command, a menu entry or a button, by whom, and how to answer.
#[derive(Debug, Clone)]
pub struct Command {
    pub by: Invoker,
    pub channel: ChannelId,
    /// Discord's handle for the answer, good for 15 minutes.
    pub reply: ReplyHandle,
    pub ask: Ask,
    /// Rows fetched by key before the decision, as `Ask::needs` asked for them.
    pub known: Known,
}

#[derive(Debug, Clone, Default)]
pub struct Invoker {
    pub id: UserId,
    pub name: String,
    pub roles: Vec<RoleId>,
    /// Permission bits in that channel, as Discord computed them.
    pub permissions: u64,
    /// The person's own locale, `nl`, `zh-CN`.
    pub locale: Option<String>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyHandle {
    pub application: u64,
    pub token: String,
}

/// What is asked for.
#[derive(Debug, Clone)]
pub enum Ask {
    Warn {
        member: Target,
        reason: String,
        clause: Option<String>,
    },
    Timeout {
        member: Target,
        length: Span,
        reason: String,
        clause: Option<String>,
    },
    Untimeout {
        member: Target,
        reason: String,
    },
    Kick {
        member: Target,
        reason: String,
        clause: Option<String>,
    },
    /// `purge`: delete the member's messages of this long.
    Ban {
        member: Target,
        reason: String,
        clause: Option<String>,
        length: Option<Span>,
        purge: Span,
    },
    Unban {
        member: UserId,
        reason: String,
    },
    Case {
        number: CaseNumber,
    },
    History {
        member: Target,
    },
    Rules,
    /// "Why (not) flagged?" on a message.
    Why(Box<Message>),
    Card {
        case: CaseNumber,
        press: Press,
    },
    /// "A person should look at this" in a notice.
    SecondLook {
        case: CaseNumber,
    },
    /// The notice of this case again, in another language.
    NoticeIn {
        case: CaseNumber,
        language: String,
    },
}

/// Whom a command is about. Roles are known when Discord resolved a member.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Target {
    pub id: UserId,
    pub name: String,
    pub bot: bool,
    pub roles: Option<Vec<RoleId>>,
}

/// A button of a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Press {
    /// Alert stage: do what the rule proposes. Counts as Right.
    Apply,
    DeleteOnly,
    /// Enforce stage: it was right.
    Right,
    /// Alert stage: not a breach. Counts as Wrong.
    NotABreach,
    /// Enforce stage: take it back. Counts as Wrong.
    Undo,
    Unsure,
    /// Somebody does not want to decide this case; why is not asked.
    StepAside,
    /// Show what was said, to the one who asks only.
    Open,
    /// A second look was asked for and the decision stands.
    Uphold,
}

/// Rows that an event's decision needs from the store.
#[derive(Debug, Clone, Default)]
pub struct Known {
    pub cases: Vec<CaseRow>,
    /// For `/history`, the newest first.
    pub history: Vec<CaseRow>,
    /// All cases that stand on the case's card, the oldest first.
    pub card: Vec<CaseRow>,
    /// The ten messages before the case's, the oldest first.
    pub before: Vec<Said>,
}

/// Which rows those are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Needs {
    pub cases: Vec<CaseNumber>,
    /// The latest cases of this member.
    pub cases_of: Option<UserId>,
    /// What stands on this case's card.
    pub card_of: Option<CaseNumber>,
    /// What was said before this case's message.
    pub before: Option<CaseNumber>,
}

impl Needs {
    pub fn nothing(&self) -> bool {
        *self == Needs::default()
    }
}

impl What {
    /// `waiting`: cases of which somebody who gives a command has not been told yet.
    pub fn needs(&self, waiting: impl Fn(UserId) -> Vec<CaseNumber>) -> Needs {
        let command = match self {
            What::Command(command) => command,
            What::Settled { act, outcome: Outcome::Untrue, .. } if act.part == Part::Notice => {
                return Needs { cases: act.case.into_iter().collect(), ..Needs::default() };
            }
            _ => return Needs::default(),
        };
        let mut needs = Needs { cases: waiting(command.by.id), ..Needs::default() };
        match &command.ask {
            Ask::Case { number: case } => needs.cases.push(*case),
            Ask::Card { case, press } => {
                needs.cases.push(*case);
                match press {
                    Press::Open => needs.before = Some(*case),
                    _ => needs.card_of = Some(*case),
                }
            }
            Ask::SecondLook { case } | Ask::NoticeIn { case, .. } => needs.cases.push(*case),
            Ask::History { member } => needs.cases_of = Some(member.id),
            _ => {}
        }
        needs
    }
}

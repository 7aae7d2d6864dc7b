//! What waits for somebody, who is to do it, and where.

use crate::conduct::case::CaseNumber;
use crate::ids::{At, ChannelId, MessageId, UserId};
use crate::text::Lang;
use serde::{Deserialize, Serialize};

/// What waits for somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum ToDo {
    /// Questions without an answer. The oldest five.
    Questions { count: u32, oldest: Vec<Place> },
    /// Cases on which a person has to say something.
    Cases { count: u32, since: At, numbers: Vec<CaseNumber> },
    /// Members who asked that somebody looks again.
    SecondLooks { count: u32, since: At, numbers: Vec<CaseNumber> },
    /// Proposals of recognition.
    Champions { count: u32, since: At, members: Vec<UserId> },
    /// Champions who have gone quiet.
    Lapsed { count: u32, members: Vec<UserId> },
    /// A campaign is over, or paused itself: what follows from it?
    Campaign { campaign: String, why: Waits },
    /// A rule that is wrong too often, or suddenly hits much more than it did.
    Rule { rule: String, why: Trouble },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Waits {
    Over,
    Paused,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// Hits beyond what is usual.
    Runaway,
    /// Moderators said wrong more often than the code of conduct allows.
    Imprecise,
}

/// Who is to do it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Owner {
    Helpers,
    Moderators,
    Managers,
}

impl ToDo {
    pub fn owner(&self) -> Owner {
        match self {
            ToDo::Questions { .. } => Owner::Helpers,
            ToDo::Cases { .. } | ToDo::SecondLooks { .. } => Owner::Moderators,
            ToDo::Champions { .. } | ToDo::Lapsed { .. } | ToDo::Campaign { .. } | ToDo::Rule { .. } => Owner::Managers,
        }
    }

    /// The page of the console on which it is done.
    pub fn page(&self) -> String {
        match self {
            ToDo::Questions { .. } => "questions".into(),
            ToDo::Cases { .. } => "cases?state=open".into(),
            ToDo::SecondLooks { .. } => "cases?state=second-look".into(),
            ToDo::Champions { .. } => "champions".into(),
            ToDo::Lapsed { .. } => "champions#lapsed".into(),
            ToDo::Campaign { .. } => "engagement#campaigns".into(),
            ToDo::Rule { rule, .. } => format!("rules/{}", crate::say::address_part(rule)),
        }
    }
}

/// A message.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Place {
    pub channel: ChannelId,
    pub message: MessageId,
    pub at: At,
    pub language: Lang,
}

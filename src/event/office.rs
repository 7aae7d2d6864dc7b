//! What people ask of the office: the digest, the console, settings, privacy; and what a digest was made for.

use super::{ReplyHandle, Target};
use crate::digest::week::Week;
use crate::ids::{At, UserId};
use crate::office::rows::Fingerprint;
use crate::policy::source::Stage;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone)]
pub enum OfficeAsk {
    Digest(DigestAsk),
    /// A way into the console. The link itself never comes here.
    Console {
        ticket: Fingerprint,
    },
    /// The link was followed, and whoever holds it goes in.
    Enter {
        ticket: Fingerprint,
        session: Fingerprint,
    },
    Leave {
        session: Fingerprint,
    },
    /// A rule's stage.
    Stage {
        rule: String,
        stage: Stage,
        why: String,
    },
    /// A setting that may be made at run time; no value takes it back.
    Setting {
        key: String,
        value: Option<String>,
    },
    Privacy(PrivacyAsk),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DigestAsk {
    /// Sends that of the last whole week, if it was not sent.
    Now,
    /// The same, shown to the one who asks and to nobody else.
    Preview,
    Settings {
        day: Option<String>,
        at: Option<String>,
        channel: Option<String>,
        on: Option<bool>,
    },
}

#[derive(Debug, Clone, PartialEq)]
pub enum PrivacyAsk {
    /// What Steward notes about you.
    Show,
    Export,
    Erase {
        sure: bool,
    },
    OptOut(bool),
    /// By a manager: the post that says it to everybody, in this channel, pinned.
    Post,
    /// By a manager, about somebody who asked for it.
    ExportOther {
        member: Target,
    },
    EraseOther {
        member: Target,
    },
}

impl PrivacyAsk {
    /// About whom, by whom it is asked.
    pub fn about(&self, by: UserId) -> UserId {
        match self {
            PrivacyAsk::ExportOther { member } | PrivacyAsk::EraseOther { member } => member.id,
            _ => by,
        }
    }

    /// The rows that the answer needs.
    pub fn needs(&self, by: UserId, at: At) -> Option<NotedNeed> {
        let file = match self {
            PrivacyAsk::Export => Some(Reader::Themselves),
            PrivacyAsk::ExportOther { .. } => Some(Reader::Manager),
            _ => None,
        };
        let none = matches!(self, PrivacyAsk::OptOut(_) | PrivacyAsk::Post);
        (!none).then(|| NotedNeed { member: self.about(by), at, file })
    }
}

/// What of a member is asked of the store.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotedNeed {
    pub member: UserId,
    pub at: At,
    /// All of it, as a file for this reader.
    pub file: Option<Reader>,
}

/// Who reads what is kept about a member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// The member, or whoever runs Steward and hands it to them.
    Themselves,
    /// A manager, whom the member asked for it: what they asked without a name is not in it.
    Manager,
}

/// What the store tells of a member.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Noted {
    pub stays: Stays,
    pub file: Option<Export>,
}

/// What stays when a member asks to be erased: first, cases that are open, whose strike still counts or whose measure still
/// runs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Stays {
    pub cases: u32,
    /// Those of them that wait for a moderator.
    pub open: u32,
    /// When the last of what has an end no longer counts.
    pub until: Option<At>,
    /// Cases of others that have to know who had a part in them or decided them.
    pub named: u32,
    /// What was done for the community: it stands in the log under the name of who still looks after it.
    pub logged: u32,
}

/// Everything that is kept about a member, as a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Export {
    /// JSON, UTF-8.
    pub json: String,
    /// Lists that were too long and are cut, by name.
    pub cut: Vec<String>,
    /// Rows in it.
    pub rows: usize,
}

/// What a digest is made for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "for")]
pub enum Wanted {
    /// Its time has come.
    Schedule,
    /// Somebody wants it sent now.
    Now { by: UserId, reply: ReplyHandle },
    /// Somebody wants to see it.
    Preview { by: UserId, locale: Option<String>, reply: ReplyHandle },
}

/// A digest that is to be made, carried by its effect.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct DigestOrder {
    pub week: Week,
    pub wanted: Wanted,
}

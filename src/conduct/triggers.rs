//! What a rule looks for: one file a trigger, each with its settings, its defaults and its judgement.
//!
//! Words, patterns and names have no file here: they are entries of the policy's one shared matcher.

pub mod copies;
pub mod flood;
pub mod invites;
pub mod links;
pub mod mentions;
pub mod native;
pub mod newcomer;
pub mod personal_data;
pub mod raid;
pub mod secrets;
pub mod selling;
pub mod shouting;
pub mod zalgo;

use crate::ids::{ChannelId, MessageId};
use crate::policy::Named;
use crate::text::{Reading, Span};

pub enum Trigger {
    Words,
    Pattern,
    /// As words, but only on the surface `name`.
    Names,
    Links(links::Links),
    Invites(invites::Invites),
    Mentions(mentions::Mentions),
    Flood(flood::Flood),
    Copies(copies::Copies),
    Honeypot(Vec<Named>),
    Shouting(shouting::Shouting),
    Zalgo(zalgo::Zalgo),
    Secrets(secrets::SecretKinds),
    PersonalData(personal_data::PersonalData),
    Selling(selling::Selling),
    Newcomer(newcomer::Newcomer),
    Native(native::Native),
    Raid(raid::Raid),
}

impl Trigger {
    /// The key in the policy file.
    pub fn name(&self) -> &'static str {
        match self {
            Trigger::Words => "words",
            Trigger::Pattern => "pattern",
            Trigger::Names => "names",
            Trigger::Links(_) => "links",
            Trigger::Invites(_) => "invites",
            Trigger::Mentions(_) => "mentions",
            Trigger::Flood(_) => "flood",
            Trigger::Copies(_) => "copies",
            Trigger::Honeypot(_) => "honeypot",
            Trigger::Shouting(_) => "shouting",
            Trigger::Zalgo(_) => "zalgo",
            Trigger::Secrets(_) => "secrets",
            Trigger::PersonalData(_) => "personal-data",
            Trigger::Selling(_) => "selling",
            Trigger::Newcomer(_) => "newcomer",
            Trigger::Native(_) => "native",
            Trigger::Raid(_) => "raid",
        }
    }

    /// Looks at more than the text itself: what the member did before, or what others did. `judge` leaves it out.
    pub fn needs_history(&self) -> bool {
        matches!(
            self,
            Trigger::Flood(_)
                | Trigger::Copies(_)
                | Trigger::Honeypot(_)
                | Trigger::Newcomer(_)
                | Trigger::Native(_)
                | Trigger::Raid(_)
        )
    }
}

/// What a trigger found in a text.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    pub reading: Reading,
    pub span: Span,
    pub why: String,
    /// For the notice: see `CaseRow::detail`.
    pub detail: Option<String>,
    /// Copies of the message elsewhere.
    pub also: Vec<(ChannelId, MessageId)>,
}

impl Finding {
    /// A finding about the text as a whole.
    pub fn whole(text: &str, why: impl Into<String>) -> Finding {
        Finding {
            reading: Reading::Raw,
            span: Span { start: 0, end: text.len() as u32 },
            why: why.into(),
            detail: None,
            also: Vec::new(),
        }
    }
    pub fn at(span: Span, why: impl Into<String>) -> Finding {
        Finding { reading: Reading::Raw, span, why: why.into(), detail: None, also: Vec::new() }
    }
}

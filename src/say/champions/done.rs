//! Answers: what a command or a button of recognition did, and why it did not.

use super::{named, tier};
use crate::champions::WhyNot;
use crate::ids::{ChannelId, UserId};
use crate::say::{Language, escape_within, limit, say};

/// What somebody tried that credits a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tried {
    /// `/thanks`, or the button that thanks.
    Thank,
    Mark,
    Unmark,
    /// Thanks taken back.
    TakeBack,
    /// A credit that waits.
    Settle,
    /// A nomination or a contribution.
    Log,
}

/// Why nobody is credited. `name`: whom it was about.
pub fn not_credited(language: Language, tried: Tried, why: WhyNot, name: &str) -> String {
    let key = match (tried, why) {
        (Tried::Settle, WhyNot::Oneself) => "refuse-credit-own",
        (Tried::Settle, WhyNot::Before) => "refuse-credit-settled",
        (Tried::Settle, WhyNot::Gone) => "refuse-credit-gone",
        (Tried::TakeBack, WhyNot::Gone) => "refuse-nothing-to-undo",
        (Tried::Unmark, WhyNot::Gone) => "refuse-no-mark",
        (Tried::Mark, WhyNot::Oneself) => "refuse-mark-oneself",
        (Tried::Log, WhyNot::Oneself) => "refuse-log-oneself",
        (_, WhyNot::Oneself) => "refuse-thanks-oneself",
        (_, WhyNot::Bot) => "refuse-credit-bot",
        (_, WhyNot::NotInConversation) => return say(language, "refuse-thanks-stranger", &[named(name)]),
        (_, WhyNot::OptedOut) => "refuse-opted-out",
        (_, WhyNot::NotYours) => "refuse-mark-not-yours",
        (_, WhyNot::Nobody) => "refuse-mark-nobody",
        (_, WhyNot::Before) => "refuse-credit-before",
        (_, WhyNot::Gone) => "refuse-message-gone",
    };
    say(language, key, &[])
}

/// Why a manager's command is not carried out. `name`s are escaped here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Refusal<'a> {
    /// Nobody decides about themselves.
    Oneself,
    NoProposal {
        name: &'a str,
    },
    /// Staff are scored and never ranked.
    NotRanked {
        name: &'a str,
    },
    Link {
        text: &'a str,
    },
    NoRecord {
        name: &'a str,
    },
    /// The minutes in which thanks can be taken back are over.
    TooLate,
}

pub fn refusal(language: Language, refusal: Refusal) -> String {
    match refusal {
        Refusal::Oneself => say(language, "refuse-approve-own", &[]),
        Refusal::NoProposal { name } => say(language, "refuse-no-proposal", &[named(name)]),
        Refusal::NotRanked { name } => say(language, "refuse-not-ranked", &[named(name)]),
        Refusal::Link { text } => say(language, "refuse-link", &[("text", escape_within(text, limit::NAME).into())]),
        Refusal::TooLate => say(language, "refuse-undo-late", &[]),
        Refusal::NoRecord { name } => say(language, "record-empty", &[named(name)]),
    }
}

/// What was done. `name`s are escaped here.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Done<'a> {
    Thanked { name: &'a str },
    TakenBack { name: &'a str },
    Marked { name: &'a str },
    Unmarked,
    Counts,
    Dropped,
    Declined { name: &'a str },
    Nominated { name: &'a str },
    Contributed { name: &'a str },
    Promoted { name: &'a str, tier: &'a str },
    Renewed { name: &'a str, tier: &'a str },
    Lowered { name: &'a str, tier: &'a str },
    Alumni { name: &'a str },
    Considered { name: &'a str },
    Record { name: &'a str },
}

pub fn done(language: Language, done: Done) -> String {
    let about = |key: &str, name: &str| say(language, key, &[named(name)]);
    let to = |key: &str, name: &str, to: &str| say(language, key, &[named(name), tier(to)]);
    match done {
        Done::Thanked { name } => about("thanks-noted", name),
        Done::TakenBack { name } => about("thanks-undone", name),
        Done::Marked { name } => about("solved-noted", name),
        Done::Unmarked => say(language, "unsolved-noted", &[]),
        Done::Counts => say(language, "credit-counts", &[]),
        Done::Dropped => say(language, "credit-dropped", &[]),
        Done::Declined { name } => about("declined", name),
        Done::Nominated { name } => about("nominated", name),
        Done::Contributed { name } => about("contributed", name),
        Done::Promoted { name, tier } => to("approved-tier", name, tier),
        Done::Renewed { name, tier } => to("approved-renewed", name, tier),
        Done::Lowered { name, tier } => to("approved-lowered", name, tier),
        Done::Alumni { name } => about("approved-alumni", name),
        Done::Considered { name } => about("approved-considered", name),
        Done::Record { name } => about("record-answer", name),
    }
}

/// Where the thank-you goes; `None` says that no channel is set.
pub fn posted(language: Language, channel: Option<ChannelId>) -> String {
    match channel {
        Some(channel) => say(language, "approved-posted", &[("channel", channel.into())]),
        None => say(language, "approved-no-channel", &[]),
    }
}

/// A role that stands too high for Steward.
pub fn role_too_high(language: Language, role: &str) -> String {
    say(language, "approved-role-high", &[("role", escape_within(role, limit::NAME).into())])
}

/// Discord, or the last gate, refused to change a role: a line for managers.
pub fn role_refused(language: Language, member: UserId, role: crate::ids::RoleId, text: &str) -> String {
    let args = [
        ("who", member.into()),
        ("role", format!("<@&{role}>").into()),
        ("text", escape_within(text, limit::FIELD).into()),
    ];
    say(language, "role-refused", &args)
}

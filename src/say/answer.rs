//! Answers to commands: refusals with the reason, and what was done.

use super::permission::Permission;
use super::{Arg, Language, cut, defuse, escape_within, limit, list, say, span, stamp};
use crate::conduct::case::CaseNumber;
use crate::ids::{At, Span, UserId};

/// Why a command is not carried out. `name`s are members' shown names, escaped here.
#[derive(Debug, Clone, PartialEq)]
pub enum Refusal<'a> {
    Yourself,
    /// The target is Steward.
    Me,
    Bot {
        name: &'a str,
    },
    /// The target stands at or above the one who asks.
    AboveYou {
        name: &'a str,
    },
    /// The target stands at or above Steward.
    AboveMe {
        name: &'a str,
    },
    Owner {
        name: &'a str,
    },
    /// Administrators cannot be timed out.
    Administrator {
        name: &'a str,
    },
    Staff {
        name: &'a str,
    },
    Protected {
        name: &'a str,
    },
    YouLack(Permission),
    ILack(Permission),
    NoCase(CaseNumber),
    NoMember {
        name: &'a str,
    },
    NotTimedOut {
        name: &'a str,
    },
    NotBanned {
        name: &'a str,
    },
    /// `known`: ids of the clauses there are.
    NoClause {
        clause: &'a str,
        known: &'a [&'a str],
    },
    Span {
        text: &'a str,
    },
    TooLong,
    /// The case is about the one who asks.
    Recused(CaseNumber),
    /// The history is that of the one who asks.
    OwnHistory,
    /// Somebody who looks after the community is part of the case.
    Part(CaseNumber),
    /// Nobody else could decide it, so the same person may, later.
    NobodyElse {
        case: CaseNumber,
        from: At,
    },
    /// A case about staff.
    ManagersOnly(CaseNumber),
    Settled {
        case: CaseNumber,
        by: UserId,
    },
    /// The second look is not for who decided.
    OwnSecondLook(CaseNumber),
    NotYours,
    ModeratorsOnly,
    EvidenceGone(CaseNumber),
    ServerOnly,
    /// The case is no longer in the state that this button is for.
    Press(CaseNumber),
    /// A message that is too old or unknown.
    MessageNotKnown,
}

pub fn refusal(language: Language, refusal: &Refusal) -> String {
    let named = |key: &str, name: &str| say(language, key, &[("name", escape_within(name, limit::NAME).into())]);
    let about = |key: &str, case: CaseNumber| say(language, key, &[("case", case.into())]);
    let permission =
        |key: &str, permission: Permission| say(language, key, &[("permission", permission.name(language).into())]);
    match refusal {
        Refusal::Yourself => say(language, "refuse-yourself", &[]),
        Refusal::Me => say(language, "refuse-me", &[]),
        Refusal::Bot { name } => named("refuse-bot", name),
        Refusal::AboveYou { name } => named("refuse-above-you", name),
        Refusal::AboveMe { name } => named("refuse-above-me", name),
        Refusal::Owner { name } => named("refuse-owner", name),
        Refusal::Administrator { name } => named("refuse-administrator", name),
        Refusal::Staff { name } => named("refuse-staff", name),
        Refusal::Protected { name } => named("refuse-protected", name),
        Refusal::YouLack(lacked) => permission("refuse-you-lack", *lacked),
        Refusal::ILack(lacked) => permission("refuse-i-lack", *lacked),
        Refusal::NoCase(case) => about("refuse-no-case", *case),
        Refusal::NoMember { name } => named("refuse-no-member", name),
        Refusal::NotTimedOut { name } => named("refuse-not-timed-out", name),
        Refusal::NotBanned { name } => named("refuse-not-banned", name),
        Refusal::NoClause { clause, known } => {
            let known = list(language, known.iter().take(40).map(|id| defuse(id)));
            let args = [("clause", escape_within(clause, limit::NAME).into()), ("clauses", cut(&known, 1_500).into())];
            say(language, "refuse-no-clause", &args)
        }
        Refusal::Span { text } => say(language, "refuse-span", &[("text", escape_within(text, limit::NAME).into())]),
        Refusal::TooLong => say(language, "refuse-too-long", &[]),
        Refusal::Recused(case) => about("refuse-recused", *case),
        Refusal::OwnHistory => say(language, "refuse-own-history", &[]),
        Refusal::Part(case) => about("refuse-part", *case),
        Refusal::NobodyElse { case, from } => {
            say(language, "refuse-nobody-else", &[("case", (*case).into()), ("when", stamp(*from).into())])
        }
        Refusal::ManagersOnly(case) => about("refuse-managers", *case),
        Refusal::Settled { case, by } => {
            say(language, "refuse-settled", &[("who", (*by).into()), ("case", (*case).into())])
        }
        Refusal::OwnSecondLook(case) => about("refuse-own-second-look", *case),
        Refusal::NotYours => say(language, "refuse-not-yours", &[]),
        Refusal::ModeratorsOnly => say(language, "refuse-moderators", &[]),
        Refusal::EvidenceGone(case) => about("refuse-evidence-gone", *case),
        Refusal::ServerOnly => say(language, "refuse-not-here", &[]),
        Refusal::Press(case) => about("refuse-press", *case),
        Refusal::MessageNotKnown => say(language, "refuse-not-known", &[]),
    }
}

/// What a command or a card's button did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    Warned,
    TimedOut {
        until: At,
    },
    Lifted,
    Kicked,
    /// `purged`: messages of this long went too.
    Banned {
        until: Option<At>,
        purged: Option<Span>,
    },
    Unbanned,
    Applied,
    DeletedOnly,
    Dismissed,
    Right,
    Undone,
    Unsure,
    Upheld,
    SteppedAside,
}

/// "Mina is timed out until …; case 12."
pub fn done(language: Language, name: &str, case: CaseNumber, done: Done) -> String {
    let name = ("name", Arg::from(escape_within(name, limit::NAME)));
    let case = ("case", Arg::from(case));
    match done {
        Done::Warned => say(language, "done-warned", &[name, case]),
        Done::TimedOut { until } => say(language, "done-timed-out", &[name, case, ("when", stamp(until).into())]),
        Done::Lifted => say(language, "done-lifted", &[name, case]),
        Done::Kicked => say(language, "done-kicked", &[name, case]),
        Done::Banned { until, purged } => {
            let banned = match until {
                None => say(language, "done-banned", &[name, case]),
                Some(until) => say(language, "done-banned-until", &[name, case, ("when", stamp(until).into())]),
            };
            match purged {
                None => banned,
                Some(purged) => {
                    let purged = say(language, "done-purged", &[("span", span(language, purged).into())]);
                    super::sentences(language, &banned, &purged)
                }
            }
        }
        Done::Unbanned => say(language, "done-unbanned", &[name, case]),
        Done::Applied => say(language, "done-applied", &[case]),
        Done::DeletedOnly => say(language, "done-deleted", &[case]),
        Done::Dismissed => say(language, "done-dismissed", &[case]),
        Done::Right => say(language, "done-right", &[case]),
        Done::Undone => say(language, "done-undone", &[name, case]),
        Done::Unsure => say(language, "done-unsure", &[case]),
        Done::SteppedAside => say(language, "done-stepped-aside", &[case]),
        Done::Upheld => say(language, "done-upheld", &[name, case]),
    }
}

/// Whether the member knows: after a notice was delivered, or when private messages are closed.
pub fn told(language: Language, delivered: bool) -> String {
    match delivered {
        true => say(language, "done-told", &[]),
        false => say(language, "done-told-later", &[]),
    }
}

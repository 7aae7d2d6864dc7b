//! `/me`: where somebody stands and why, breaks, and opting out.

use super::{Line, line, listed, more, tier};
use crate::champions::evidence::{Caps, Kind};
use crate::champions::tiers::Needs;
use crate::effect::Embed;
use crate::ids::At;
use crate::say::{Language, cut, escape_within, limit, say, stamp};

/// Where somebody stands, ready to be said.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Account<'a> {
    pub tier: Option<&'a str>,
    pub alumni: bool,
    pub staff: bool,
    pub break_until: Option<At>,
    /// A strike stands that stops proposals.
    pub strike: bool,
    /// Proposed for this tier.
    pub proposed: Option<&'a str>,
    /// The weightiest first.
    pub parts: Vec<Part>,
    pub threads: Vec<Line>,
    pub caps: Caps,
    pub waiting: Vec<Line>,
    /// What comes next; `None` for staff.
    pub next: Option<Next<'a>>,
}

/// One kind of credit in somebody's score.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Part {
    pub kind: Kind,
    /// Of the whole, 0 to 1.
    pub share: f64,
    pub people: u32,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Next<'a> {
    Highest,
    /// `missing`: to this tier. `share`: which part of the score that it needs is missing, 0 to 1.
    Tier {
        name: &'a str,
        missing: Needs,
        share: f64,
    },
}

/// Every limit, with its words.
const CAPS: [(Caps, &str); 9] = [
    (Caps::PAIR_FULL, "cap-pair-full"),
    (Caps::SAME_DAY, "cap-same-day"),
    (Caps::CONVERSATION, "cap-conversation"),
    (Caps::GIVEN, "cap-given"),
    (Caps::ROOM, "cap-room"),
    (Caps::RETURNED, "cap-returned"),
    (Caps::UNKNOWN, "cap-unknown"),
    (Caps::WELCOMES, "cap-welcomes"),
    (Caps::REACTIONS, "cap-reactions"),
];

/// Each limit that bit, as a sentence.
pub fn caps(language: Language, caps: Caps) -> Vec<String> {
    CAPS.iter().filter(|(cap, _)| caps.has(*cap)).map(|(_, key)| say(language, key, &[])).collect()
}

/// `/me why`.
pub fn why(language: Language, account: &Account) -> Embed {
    let one = |key: &str| say(language, key, &[]);
    let mut head = vec![match account.tier {
        Some(name) => say(language, "me-tier", &[tier(name)]),
        None if account.alumni => one("me-alumni"),
        None if account.staff => one("me-staff"),
        None => one("me-no-tier"),
    }];
    if account.parts.is_empty() && account.waiting.is_empty() {
        head.push(one("me-nothing"));
    }
    head.extend(account.break_until.map(|until| say(language, "me-break", &[("when", stamp(until).into())])));
    if account.strike {
        head.push(one("me-strike"));
    }
    head.extend(account.proposed.map(|name| say(language, "me-proposed", &[tier(name)])));
    let mut fields = Vec::new();
    let mut field = |name: String, lines: Vec<String>| {
        if !lines.is_empty() {
            fields.push((cut(&name, limit::TITLE), listed(lines, limit::FIELD, more(language))));
        }
    };
    field(one("me-field-parts"), account.parts.iter().map(|it| part(language, it)).collect());
    field(one("me-field-threads"), account.threads.iter().map(|it| line(language, it)).collect());
    field(one("me-field-caps"), caps(language, account.caps));
    let waiting: Vec<String> = account.waiting.iter().map(|it| line(language, it)).collect();
    let note = (!waiting.is_empty()).then(|| one("me-waiting"));
    field(one("me-field-waiting"), note.into_iter().chain(waiting).collect());
    match account.next {
        Some(Next::Highest) => head.push(one("next-highest")),
        Some(Next::Tier { name, missing, share }) => {
            field(say(language, "me-field-next", &[tier(name)]), next(language, missing, share));
        }
        None => {}
    }
    Embed { title: one("me-title"), text: head.join("\n"), fields, ..Embed::default() }
}

fn part(language: Language, part: &Part) -> String {
    let key = match part.kind {
        Kind::Solved => "part-solved",
        Kind::Thanks => "part-thanks",
        Kind::AskerReaction => "part-asker-reaction",
        Kind::Welcome => "part-welcome",
        Kind::PeerReaction => "part-peer-reaction",
        Kind::Contribution | Kind::Nomination => "part-contribution",
    };
    let what = match part.kind {
        Kind::Contribution | Kind::Nomination => say(language, key, &[]),
        _ => say(language, key, &[("n", part.people.into())]),
    };
    let share = match part.share {
        share if share >= 0.6 => "share-most",
        share if share >= 0.4 => "share-half",
        share if share >= 0.15 => "share-some",
        _ => "share-little",
    };
    say(language, "part-line", &[("what", what.into()), ("share", say(language, share, &[]).into())])
}

fn next(language: Language, missing: Needs, share: f64) -> Vec<String> {
    let mut lines = Vec::new();
    if missing.people > 0 {
        lines.push(say(language, "next-people", &[("n", missing.people.into())]));
    }
    if missing.weeks > 0 {
        lines.push(say(language, "next-weeks", &[("n", missing.weeks.into())]));
    }
    if missing.score > 0.0 {
        let key = match share {
            share if share < 0.2 => "next-score-little",
            share if share < 0.6 => "next-score-some",
            _ => "next-score-much",
        };
        lines.push(say(language, key, &[]));
    }
    if lines.is_empty() {
        lines.push(say(language, "next-nothing", &[]));
    }
    lines
}

/// What `/me break`, `back`, `opt-out` and `opt-in` came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Wished<'a> {
    Break {
        until: At,
    },
    BreakEnded,
    NoBreak,
    /// No date; `example` is one.
    NoDate {
        text: &'a str,
        example: &'a str,
    },
    Past {
        date: &'a str,
    },
    TooFar {
        days: u32,
        date: &'a str,
    },
    OptedOut,
    OptedOutBefore,
    OptedIn,
    OptedInBefore,
    /// `/me why` of somebody who opted out.
    NothingToShow,
}

pub fn wished(language: Language, wished: Wished) -> String {
    let one = |key: &str| say(language, key, &[]);
    match wished {
        Wished::Break { until } => say(language, "break-set", &[("when", stamp(until).into())]),
        Wished::BreakEnded => one("break-ended"),
        Wished::NoBreak => one("break-none"),
        Wished::NoDate { text, example } => {
            let args = [("text", escape_within(text, limit::NAME).into()), ("example", example.into())];
            say(language, "break-form", &args)
        }
        Wished::Past { date } => say(language, "break-past", &[("date", date.into())]),
        Wished::TooFar { days, date } => say(language, "break-far", &[("n", days.into()), ("date", date.into())]),
        Wished::OptedOut => one("opt-out-done"),
        Wished::OptedOutBefore => one("opt-out-before"),
        Wished::OptedIn => one("opt-in-done"),
        Wished::OptedInBefore => one("opt-in-before"),
        Wished::NothingToShow => one("me-opted-out"),
    }
}

//! Where somebody stands: predicates over stored facts, the first that holds wins.
//!
//! Windows of messages and signals are whole weeks: the running one and so many before it (`signals`). Joining, first and
//! last messages are known to the moment, and so are spans that begin there.
//!
//! What the words of the table leave open is decided so:
//! - *Excluded* comes first, so that somebody who has not finished screening stands there and never under *gated*; gated is
//!   who began the onboarding and did not finish it, while the community has one.
//! - A segment of silence is for those whose joining is known. Of others (exports tell of no joins and no leaves) it is not
//!   known whether they are here: *unknown*.
//! - *Silent* comes before *lapsed champion*: who has not written for twelve weeks is silent, whatever they were.

use super::signals::Weekly;
use crate::facts::members::week_of;
use crate::ids::{At, Span};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[repr(u8)]
pub enum Segment {
    /// Bots, staff, and whoever is not to be approached.
    Excluded,
    /// Here since before anybody looked, and not long enough looked at.
    Unknown,
    /// Screening or onboarding is not finished.
    Gated,
    /// Wrote first, and nobody has answered.
    Unanswered,
    NewSilent,
    NewPeeking,
    OneShot,
    /// The true lurker: here, and silent.
    SilentPresent,
    SilentDark,
    LapsedChampion,
    Lapsed,
    Active,
    Occasional,
}

impl Segment {
    pub const ALL: [Segment; 13] = [
        Segment::Excluded,
        Segment::Unknown,
        Segment::Gated,
        Segment::Unanswered,
        Segment::NewSilent,
        Segment::NewPeeking,
        Segment::OneShot,
        Segment::SilentPresent,
        Segment::SilentDark,
        Segment::LapsedChampion,
        Segment::Lapsed,
        Segment::Active,
        Segment::Occasional,
    ];

    /// As it is written in files and shown: `silent-present`.
    pub fn name(self) -> &'static str {
        match self {
            Segment::Excluded => "excluded",
            Segment::Unknown => "unknown",
            Segment::Gated => "gated",
            Segment::Unanswered => "unanswered",
            Segment::NewSilent => "new-silent",
            Segment::NewPeeking => "new-peeking",
            Segment::OneShot => "one-shot",
            Segment::SilentPresent => "silent-present",
            Segment::SilentDark => "silent-dark",
            Segment::LapsedChampion => "lapsed-champion",
            Segment::Lapsed => "lapsed",
            Segment::Active => "active",
            Segment::Occasional => "occasional",
        }
    }

    pub fn parse(name: &str) -> Option<Segment> {
        Segment::ALL.into_iter().find(|segment| segment.name() == name)
    }
}

/// What is known of one member.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Person {
    pub bot: bool,
    pub staff: bool,
    pub timed_out: bool,
    /// Screening is not finished.
    pub pending: bool,
    /// A strike still weighs something.
    pub struck: bool,
    pub opted_out: bool,
    /// When the account was made.
    pub account: At,
    pub joined: Option<At>,
    /// From here on it is known who was silent.
    pub observed: Option<At>,
    /// Onboarding was begun and not finished.
    pub onboarding: bool,
    /// Ever, and when the first and the last of them were.
    pub messages: u32,
    pub first_message: Option<At>,
    pub last_message: Option<At>,
    /// Their first message has no reply by another person.
    pub unanswered: bool,
    pub weekly: Weekly,
    /// Holds a tier of recognition.
    pub champion: bool,
}

/// Younger accounts are left alone.
const ACCOUNT_AGE: Span = Span::DAY;
/// So long somebody is new.
const NEW: Span = Span(14 * Span::DAY.0);
/// So long it takes to know who was here before.
const OBSERVED: Span = Span(28 * Span::DAY.0);
/// A first message without an answer is looked at from here to there.
const UNANSWERED: (Span, Span) = (Span(30 * Span::MINUTE.0), Span(72 * Span::HOUR.0));
/// One or two messages, the last of them so long ago.
const ONE_SHOT: (Span, Span) = (Span(7 * Span::DAY.0), Span(90 * Span::DAY.0));
const FEW: std::ops::RangeInclusive<u32> = 1..=2;
/// A champion is missed after this.
const MISSED: Span = Span(21 * Span::DAY.0);
/// A regular wrote so many in weeks 5 to 17.
const REGULAR: u32 = 10;

type Predicate = fn(&Person, At) -> bool;

/// The first that holds wins; `Occasional` is the rest.
const TABLE: [(Segment, Predicate); 13] = [
    (Segment::Excluded, |p, now| {
        p.bot || p.staff || p.timed_out || p.pending || p.struck || p.opted_out || now.since(p.account) < ACCOUNT_AGE
    }),
    (Segment::Unknown, |p, now| {
        p.observed
            .is_none_or(|observed| now.since(observed) < OBSERVED && p.joined.is_none_or(|joined| joined < observed))
    }),
    (Segment::Gated, |p, now| p.onboarding && p.is_new(now)),
    (Segment::Unanswered, |p, now| {
        let (from, to) = UNANSWERED;
        let waits = |first: At| (from..=to).contains(&now.since(first));
        FEW.contains(&p.messages) && p.unanswered && p.first_message.is_some_and(waits)
    }),
    (Segment::NewSilent, |p, now| p.is_new(now) && p.messages == 0 && !p.has_signal(now, 2)),
    (Segment::NewPeeking, |p, now| p.is_new(now) && p.messages == 0),
    (Segment::OneShot, |p, now| {
        let (after, to) = ONE_SHOT;
        let ago = |last: At| now.since(last) > after && now.since(last) <= to;
        FEW.contains(&p.messages) && p.last_message.is_some_and(ago)
    }),
    (Segment::Unknown, |p, now| p.joined.is_none() && p.wrote(now, 0..=12) == 0),
    (Segment::SilentPresent, |p, now| p.is_silent(now) && p.has_signal(now, 4)),
    (Segment::SilentDark, Person::is_silent),
    (Segment::LapsedChampion, |p, now| p.champion && p.last_message.is_none_or(|last| now.since(last) > MISSED)),
    (Segment::Lapsed, |p, now| p.wrote(now, 5..=17) >= REGULAR && p.wrote(now, 0..=4) == 0),
    (Segment::Active, |p, now| p.wrote(now, 0..=4) > 0),
];

impl Person {
    fn is_new(&self, now: At) -> bool {
        self.joined.is_some_and(|joined| now.since(joined) <= NEW)
    }

    fn is_silent(&self, now: At) -> bool {
        self.joined.is_some_and(|joined| now.since(joined) > NEW) && self.wrote(now, 0..=12) == 0
    }

    /// Messages in those weeks before the running one, which is 0.
    fn wrote(&self, now: At, ago: std::ops::RangeInclusive<u16>) -> u32 {
        self.weekly.messages(week_of(now), ago)
    }

    /// A signal in the running week or so many before it.
    fn has_signal(&self, now: At, weeks: u16) -> bool {
        self.weekly.has_signal(week_of(now), 0..=weeks)
    }
}

pub fn segment(person: &Person, now: At) -> Segment {
    let found = TABLE.iter().find(|(_, holds)| holds(person, now));
    found.map_or(Segment::Occasional, |(segment, _)| *segment)
}

#[cfg(test)]
mod tests;

//! Where somebody stands: predicates over stored facts, the first that holds wins.

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

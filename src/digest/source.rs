//! What a digest is computed from: plain rows and sums that the store delivers, and what only memory and files know.
//!
//! No texts and no names. Rows carry the times at which something became known, so that every week is told as it stood
//! when it ended: what came, went, was answered, deleted or revoked later changes nothing about it, and the week before
//! reads as it did a week ago.
//!
//! Exceptions, told as they stand now because nothing older is kept: who is staff, a case's measure and what moderators
//! last said of it, whether a campaign runs, an answer that was taken away after it was counted.

use super::figures::{BEFORE, Place};
use super::week::Week;
use crate::champions::evidence::Kind;
use crate::conduct::case::{CaseNumber, Verdict};
use crate::facts::Facts;
use crate::ids::{At, ChannelId, GuildId, MessageId, Span, UserId};
use crate::lurkers::rows::{Run, Week as PromptWeek};
use crate::lurkers::segments::Segment;
use crate::policy::Policy;
use crate::policy::source::Stage;
use crate::text::Lang;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, HashSet};

/// The week that is told and those before it.
pub const WEEKS: usize = BEFORE + 1;

/// Weeks that a figure looks back from the end of its own: precision.
pub const BACK: usize = 8;

/// Older questions are not asked about any more.
pub const ASKED_WITHIN: Span = Span(30 * Span::DAY.0);

/// Where the weeks begin and end: of those that are told, and of those that these look back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edges(Vec<At>);

impl Edges {
    pub fn of(week: Week, zone: &TimeZone) -> Edges {
        let first = -((BEFORE + BACK) as i64);
        Edges((first..=1).map(|ago| week.plus(ago).bounds(zone).0).collect())
    }

    /// Beginning and end of a week: `place` is 0 for the oldest of nine and 8 for the one that is told.
    pub fn week(&self, place: usize) -> (At, At) {
        (self.at(BACK + place), self.at(BACK + place + 1))
    }

    /// The beginning of the week that lies so many weeks before this one; 16 before the told one at most.
    pub fn back(&self, place: usize, weeks: usize) -> At {
        self.at((BACK + place).saturating_sub(weeks))
    }

    /// Of everything.
    pub fn first(&self) -> At {
        self.at(0)
    }

    fn at(&self, place: usize) -> At {
        self.0.get(place).or(self.0.last()).copied().unwrap_or_default()
    }
}

#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    pub guild: GuildId,
    pub week: Week,
    pub edges: Edges,
    /// From here on it is known who came, left and wrote.
    pub known_since: Option<At>,
    /// From when on Steward is here: who came and left, and what was against the rules, history does not tell.
    pub here_since: Option<At>,
    /// People here when the week ended.
    pub members: u32,
    /// Whoever came or left within the weeks, bots not counted.
    pub stays: Vec<Stay>,
    pub firsts: Vec<First>,
    /// Messages of each of the nine weeks, the oldest week first.
    pub written: Vec<Vec<Written>>,
    pub questions: Vec<Question>,
    pub credits: Vec<Credited>,
    /// Everybody's tiers as they came and went, in the order of time.
    pub tiers: Vec<Held>,
    /// Members of each segment when the week began, and when it ended.
    pub began: BTreeMap<Segment, u32>,
    pub ended: BTreeMap<Segment, u32>,
    pub moves: Vec<(Option<Segment>, Segment, u32)>,
    pub runs: Vec<Campaigned>,
    pub cases: Vec<Case>,
    /// When somebody asked for a second look, and who.
    pub second_looks: Vec<(At, UserId)>,
    /// Hits of a rule within a quarter of an hour that begins then; those of staff left out.
    pub hits: Vec<(String, At, u32)>,
    pub waiting: Waiting,
}

/// From joining to leaving; somebody who came back has several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stay {
    pub member: UserId,
    pub joined: Option<At>,
    pub left: Option<At>,
    /// Their first message of all.
    pub wrote: Option<At>,
}

/// Somebody's first message here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct First {
    pub member: UserId,
    pub message: MessageId,
    pub at: At,
    /// When they had joined, if that is known.
    pub joined: Option<At>,
    pub deleted: Option<At>,
    /// The first reply by another person, as far as one came in the same week.
    pub reply: Option<At>,
}

/// What somebody wrote in a week in one language: messages that stood when the week ended, of people and not of machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    pub author: UserId,
    pub language: Lang,
    pub messages: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    pub at: At,
    pub language: Lang,
    /// The first answer by another person.
    pub answered: Option<At>,
    /// Its asker said that it is over, or it was marked so.
    pub closed: Option<At>,
    pub deleted: Option<At>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Credited {
    pub helper: UserId,
    pub helped: UserId,
    pub kind: Kind,
    pub at: At,
    pub channel: Option<ChannelId>,
    /// The helper's message, else what carries the evidence.
    pub message: Option<MessageId>,
    pub conversation: Option<MessageId>,
    /// Sure enough to count without a person's word.
    pub sure: bool,
    /// Whether it counts now, and whether it waits.
    pub counts: bool,
    pub waits: bool,
    /// When that last changed.
    pub changed: Option<At>,
}

impl Credited {
    /// Did it count at that moment? Before its last change it stood as it was written.
    pub fn counted_at(&self, moment: At) -> bool {
        if self.changed.is_some_and(|changed| changed >= moment) { self.sure } else { self.counts }
    }

    pub fn waited_at(&self, moment: At) -> bool {
        if self.changed.is_some_and(|changed| changed >= moment) { !self.sure } else { self.waits }
    }
}

/// From then on somebody held this tier, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    pub at: At,
    pub member: UserId,
    pub tier: Option<u8>,
}

/// A run of a campaign.
#[derive(Debug, Clone, PartialEq)]
pub struct Campaigned {
    pub run: Run,
    pub treated: Arm,
    pub control: Arm,
    /// Of a public prompt.
    pub weeks: Vec<PromptWeek>,
}

/// One arm when the week ended.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Arm {
    pub members: u32,
    pub wrote: u32,
    pub left: u32,
    pub opted_out: u32,
    pub reported: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    pub at: At,
    /// Without its version.
    pub clause: String,
    pub rules: Vec<String>,
    /// `remind`, `warn`, `timeout`, `kick`, `ban`, `none`.
    pub measure: &'static str,
    pub verdict: Option<Verdict>,
    /// When a person first said what they think of it.
    pub decided: Option<At>,
    /// It was opened for a person to decide.
    pub waited: bool,
}

/// What waits when the digest is made, the oldest first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Waiting {
    /// How many people asked one of the questions, or for a second look.
    pub people: u32,
    pub questions: Vec<Place>,
    pub cases: Vec<(CaseNumber, At)>,
    pub second_looks: Vec<(CaseNumber, At)>,
    pub proposals: Vec<(UserId, At)>,
    pub lapsed: Vec<UserId>,
}

/// What only memory and files know.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Known {
    pub staff: HashSet<UserId>,
    /// Names of the tiers, the lowest first.
    pub tiers: Vec<String>,
    pub rules: BTreeMap<String, Stage>,
}

impl Known {
    pub fn of(facts: &Facts, policy: &Policy) -> Known {
        let everybody = facts.members.standings().map(|standing| standing.member);
        let staff = everybody.filter(|member| facts.guild.is_staff(*member, facts.members.roles(*member)));
        Known {
            staff: staff.collect(),
            tiers: facts.guild.settings.champions.tiers.rules.iter().map(|tier| tier.name.clone()).collect(),
            rules: policy.rules.iter().map(|rule| (rule.name.clone(), facts.stage(rule))).collect(),
        }
    }
}

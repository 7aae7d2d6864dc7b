//! A week's digest as it is kept: figures and whom they are about, without a word of prose and without a name.
//!
//! Names are looked up when it is shown, so that whoever is erased is gone from old digests too: members stand here by their
//! ids, as strings of digits. What is shown in which words is decided where it is shown, in any language.

mod name;
mod to_do;

pub use name::{Name, Unit};
pub use to_do::{Owner, Place, ToDo, Trouble, Waits};

use super::week::Week;
use crate::ids::{At, ChannelId, GuildId, MessageId, Span, UserId};
use crate::lurkers::segments::Segment;
use crate::text::Lang;
use serde::{Deserialize, Serialize};

/// Weeks before the one that is told of, for what is usual.
pub const BEFORE: usize = 8;

/// A figure over fewer than this says nothing by being higher or lower.
pub const ENOUGH: u32 = 10;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Digest {
    /// Which version of this file's types wrote it: 1.
    pub format: u32,
    pub guild: GuildId,
    pub week: Week,
    /// IANA name of the zone in which the week is meant.
    pub zone: String,
    pub from: At,
    pub until: At,
    /// When the figures were computed: what is censored is so at `until`, what is waiting waited then.
    pub made: At,
    /// From when on the community's facts are known; the weeks before tell nothing.
    pub known_since: Option<At>,
    /// People here at the end of the week, bots not counted.
    pub members: u32,
    /// What waits, what matters most first. The first three make the first screen.
    pub to_do: Vec<ToDo>,
    /// People whose question or second look is among it, each counted once.
    pub people_waiting: u32,
    /// What is unlike other weeks, the clearest first. The first two make the first screen.
    pub changes: Vec<Change>,
    /// One thing to celebrate.
    pub joy: Option<Joy>,
    pub figures: Vec<Figure>,
    pub languages: Vec<OfLanguage>,
    /// Share of the week's messages by each tenth of those who wrote, the most active first; empty below `ENOUGH` writers.
    pub curve: Vec<f64>,
    /// How long newcomers' first messages, and questions, waited for a reply.
    pub first_reply: Survival,
    pub question_reply: Survival,
    pub recognition: Recognition,
    pub engagement: Engagement,
    pub conduct: Conduct,
}

impl Digest {
    pub fn figure(&self, name: Name) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.name == name)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Figure {
    pub name: Name,
    /// `None` when it cannot be told: nothing to compute it from, or (of a median) more than half still wait.
    pub value: Option<f64>,
    /// Over how many it is computed: people, messages, questions, cases.
    pub n: u32,
    /// The same of the eight weeks before, the oldest first; `None` for a week that is not wholly known.
    pub before: Vec<Option<f64>>,
    /// What is usual, from at least four known weeks before.
    pub usual: Option<Usual>,
    pub judged: Judged,
}

impl Figure {
    /// The week before.
    pub fn last_week(&self) -> Option<f64> {
        self.before.last().copied().flatten()
    }
}

/// Median of the weeks before, and three median absolute deviations around it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Usual {
    pub median: f64,
    pub low: f64,
    pub high: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Judged {
    /// Fewer than `ENOUGH`, or fewer than four weeks before are known: too few to compare.
    TooFew,
    Usual,
    Higher,
    Lower,
}

/// A figure that is not as usual, of the whole community or of those who speak one language.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Change {
    pub name: Name,
    pub language: Option<Lang>,
    pub value: f64,
    pub usual: Usual,
    pub n: u32,
}

impl Change {
    /// Better than usual? `None` where neither is.
    pub fn is_better(&self) -> Option<bool> {
        self.name.more_is_better().map(|more| more == (self.value > self.usual.median))
    }
}

/// Something to be glad about.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum Joy {
    /// Somebody who joined within the last fortnight helped somebody.
    NewcomerHelped { member: UserId, place: Option<Place> },
    /// Somebody rose to a tier, by its place.
    Promoted { member: UserId, tier: u8 },
    /// Somebody wrote who was counted as silent, there or unseen.
    SilentWrote { count: u32 },
    /// Every question of the week has an answer.
    AllAnswered { questions: u32 },
    /// More people helped than in any of the eight weeks before.
    MostHelped { helped: u32 },
    /// So many people helped somebody.
    Helpers { helpers: u32, helped: u32 },
}

/// Those who speak one language: nobody's neglect shall disappear in an average.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct OfLanguage {
    pub language: Lang,
    /// People who wrote in it.
    pub active: u32,
    pub messages: u32,
    /// `Questions`, `Unanswered` and `AnswerMedian` of this language.
    pub figures: Vec<Figure>,
    pub reply: Survival,
}

/// How many still wait after a time, by Kaplan–Meier: whoever has no reply when the week ends is censored then.
/// E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Survival {
    pub n: u32,
    pub answered: u32,
    pub median: Option<Span>,
    /// Time and the share that still waits from then on; at most 100 steps, the first being (0, 1) and left out.
    pub steps: Vec<(Span, f64)>,
    /// Share answered within 24 hours.
    pub within_day: Option<f64>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Recognition {
    /// One row a tier, the lowest first: how many hold it, and how they came and went in the week.
    pub tiers: Vec<Tier>,
    /// Those who helped most people in the week, five at most.
    pub helpers: Vec<Helped>,
    /// Who holds a tier at the end of the week, the highest first; twenty at most.
    pub champions: Vec<Champion>,
    /// Credits that wait for a person's word.
    pub pending: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tier {
    /// Its place, from 0, and its name as the community has it.
    pub tier: u8,
    pub name: String,
    pub hold: u32,
    pub promoted: u32,
    /// Held it before and hold it still.
    pub held: u32,
    /// Left it in the week: stepped down, or became alumni.
    pub lapsed: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Helped {
    pub member: UserId,
    /// How many people.
    pub people: u32,
    /// Where: three conversations at most.
    pub threads: Vec<(ChannelId, MessageId)>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Champion {
    pub member: UserId,
    pub tier: u8,
    pub since: At,
    /// People helped in the week, and where.
    pub people: u32,
    pub threads: Vec<(ChannelId, MessageId)>,
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Engagement {
    /// Members of each segment at the end of the week, and at its beginning.
    pub segments: Vec<(Segment, u32, u32)>,
    /// From, to, how many within the week; the largest first, twelve at most. `None`: was not here before.
    pub flows: Vec<(Option<Segment>, Segment, u32)>,
    pub campaigns: Vec<Campaign>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Campaign {
    pub campaign: String,
    /// `running`, `paused`, `stopped`, `ended`.
    pub state: String,
    pub shadow: bool,
    pub started: At,
    /// Those who get it, and those held out.
    pub invited: Arm,
    pub held_out: Arm,
    pub brought: Brought,
    /// Stopped being approached, left, reported what they were sent: in each arm.
    pub guardrails: [(u32, u32); 3],
}

/// One side of a comparison.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Arm {
    /// Assigned; where weeks are compared, the silent ones of each week.
    pub people: u32,
    /// How many weeks, where weeks are compared.
    pub weeks: Option<u32>,
    /// How many of them wrote: only once it was looked at, or where nothing is compared.
    pub wrote: Option<u32>,
}

/// What a campaign brought in.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "what")]
pub enum Brought {
    /// Nobody is held out.
    NotCompared,
    /// Not looked at yet; so many people or weeks are planned.
    Collecting { planned: u32 },
    /// It ended, and there is nothing to tell of.
    Unknown,
    /// A difference of shares, with its 95 % interval.
    Told { uplift: f64, low: f64, high: f64 },
}

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Conduct {
    /// Cases of the week by clause: its id, and how many of each measure (`remind`, `warn`, `timeout`, `kick`, `ban`, `none`).
    pub clauses: Vec<(String, Vec<(String, u32)>)>,
    pub rules: Vec<Rule>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Rule {
    pub rule: String,
    /// `shadow`, `alert`, `enforce`.
    pub stage: String,
    pub hits: u32,
    /// Of the eight weeks before.
    pub usual: Option<Usual>,
    /// What moderators said in the last eight weeks: right, wrong.
    pub right: u32,
    pub wrong: u32,
    pub runaway: bool,
}

//! Cases: the one ledger for what rules and people do, and the states they pass through.
//!
//! A case is written before anything is done (`Intended`), and settled by what Discord answers. A breach in the alert
//! stage is a case that waits for a moderator (`Open`). A shadow breach is a hit and never a case.

use crate::ids::{At, ChannelId, EventId, MessageId, Span, UserId};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Counted per guild, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CaseNumber(pub u64);

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CaseRow {
    pub number: CaseNumber,
    /// The event that opened it: the same event opens one case.
    pub event: EventId,
    pub kind: CaseKind,
    pub state: CaseState,
    pub at: At,
    /// Whom it is about.
    pub member: UserId,
    pub member_name: String,
    pub actor: Actor,
    /// `clause@version`, the version being the policy's short hash.
    pub clause: Option<String>,
    /// Names of every rule that was broken, the heaviest first.
    pub rules: Vec<String>,
    /// Points of the strike before fading; 0 for none.
    pub points: u32,
    /// How fast they fade.
    pub half_life: Span,
    pub measure: Measure,
    /// What of it Discord did not do.
    pub not_done: NotDone,
    /// What a person wrote, or what the rule found, in plain words.
    pub reason: String,
    /// What a notice needs besides: of a secret its name and where to rotate it (tab between), of personal data its
    /// kind, of copies the number of channels.
    pub detail: Option<String>,
    pub channel: Option<ChannelId>,
    pub message: Option<MessageId>,
    /// What was written; evidence lives 90 days.
    pub evidence: Option<String>,
    /// Hash of the evidence, which stays.
    pub evidence_hash: Option<i64>,
    /// Language that the notice was written in.
    pub language: String,
    /// Where its card stands.
    pub card: Option<(ChannelId, MessageId)>,
    /// Moderators' word on it.
    pub verdict: Option<Verdict>,
    /// Who gave that word first.
    pub decided_by: Option<UserId>,
    /// Who looked again, because the member asked for it or because the first one was part of the case.
    pub reviewed_by: Option<UserId>,
    /// Nobody else was there to decide or to look again, so that one person did it alone.
    pub no_second_reviewer: bool,
    /// The member asked for a second look.
    pub second_look: Option<At>,
    /// The member looks after the community: only managers and the owner open it.
    pub about_staff: bool,
    /// To whom it was written: whom the message answers, and whom it mentions. They do not decide it.
    pub addressed: Vec<UserId>,
    /// Moderators who stepped aside.
    pub recused: Vec<UserId>,
}

impl CaseRow {
    /// May they hear of it at all, managers or only moderators? Whether its member was staff when it was opened counts, and
    /// not whether they are today.
    pub fn is_for(&self, manager: bool) -> bool {
        manager || !self.about_staff
    }

    /// A case about nothing in particular yet, opened by the rules: everything else has its default, and whoever opens it
    /// says what differs.
    pub fn opened(number: CaseNumber, event: EventId, at: At, kind: CaseKind, member: UserId) -> CaseRow {
        CaseRow {
            number,
            event,
            kind,
            state: CaseState::Open,
            at,
            member,
            member_name: String::new(),
            actor: Actor::Rules,
            clause: None,
            rules: Vec::new(),
            points: 0,
            half_life: HALF_LIFE,
            measure: Measure::None,
            not_done: NotDone::default(),
            reason: String::new(),
            detail: None,
            channel: None,
            message: None,
            evidence: None,
            evidence_hash: None,
            language: String::new(),
            card: None,
            verdict: None,
            decided_by: None,
            reviewed_by: None,
            no_second_reviewer: false,
            second_look: None,
            about_staff: false,
            addressed: Vec::new(),
            recused: Vec::new(),
        }
    }
}

/// Of a case that names no clause.
const HALF_LIFE: Span = Span(90 * Span::DAY.0);

/// Parts of a case that were decided and are not known to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct NotDone {
    /// Some message of it still stands.
    pub removal: bool,
    pub measure: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseKind {
    /// A breach of the code of conduct.
    Breach,
    /// An account in somebody else's hands: no strike, the roles stay.
    Compromised,
    /// A leaked secret or somebody's personal data: no strike.
    Leak,
    /// Many joins at once.
    Raid,
    /// A measure by a person, by command or in Discord's own interface.
    Ruling,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseState {
    /// Waits for a moderator.
    Open,
    /// Decided, not yet confirmed by Discord.
    Intended,
    /// Done.
    Applied,
    /// Discord refused; a person has to look.
    Failed,
    /// A moderator said it was no breach: nothing was done.
    Dismissed,
    /// Taken back: its strike no longer counts.
    Undone,
}

impl CaseState {
    /// Do the points of a case in this state count towards its member's standing?
    pub fn counts(self) -> bool {
        matches!(self, CaseState::Intended | CaseState::Applied | CaseState::Failed)
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    Right,
    Wrong,
    Unsure,
}

/// Who decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Actor {
    /// The policy, through Steward.
    Rules,
    Person(UserId),
    /// Discord's AutoMod.
    Native,
}

/// The harshest thing a case does to a member. Ordered from mild to harsh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    #[default]
    None,
    /// A message taken away, or a request to post it otherwise.
    Remind,
    Warn,
    Timeout {
        until: At,
    },
    Kick,
    /// `until`: temporary.
    Ban {
        until: Option<At>,
    },
    /// Undoing one: lifting a time-out or a ban.
    Lift,
    PauseInvites,
}

macro_rules! words {
    ($name:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        impl $name {
            /// The word that the store keeps.
            pub fn as_str(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }
        impl FromStr for $name {
            type Err = String;
            fn from_str(word: &str) -> Result<Self, String> {
                match word {
                    $($word => Ok($name::$variant),)+
                    _ => Err(format!("`{word}` is no {}", stringify!($name))),
                }
            }
        }
    };
}

words!(CaseKind { Breach = "breach", Compromised = "compromised", Leak = "leak", Raid = "raid", Ruling = "ruling" });
words!(CaseState {
    Open = "open",
    Intended = "intended",
    Applied = "applied",
    Failed = "failed",
    Dismissed = "dismissed",
    Undone = "undone",
});
words!(Verdict { Right = "right", Wrong = "wrong", Unsure = "unsure" });

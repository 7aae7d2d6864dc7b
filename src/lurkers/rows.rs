//! What engagement writes down, in the store's terms but without SQL.
//!
//! Four kinds of rows are many and have tables of their own: moves between segments, what is due, nudges, assignments.
//! Everything else is few: a `Kept` document under its kind and key, the newest one of a key in the place of those
//! before.

mod asked;
mod nudge;

pub use asked::{Answer, Asked, Consent};
pub use nudge::{NudgeEnd, NudgeRow, Via};

use super::segments::Segment;
use super::trial::assign::Arm;
use crate::ids::{ActKey, At, ChannelId, DueKey, MessageId, UserId};
use crate::text::Lang;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// Somebody stands elsewhere now.
    Moved {
        member: UserId,
        from: Option<Segment>,
        to: Segment,
        at: At,
    },
    /// Somebody was here, and is no more, or came back since without having been seen to leave.
    Stayed {
        member: UserId,
        joined: Option<At>,
        left: At,
    },
    /// Something is to be done at a time. The first row of a key stands.
    Due(DueRow),
    /// It was looked at: done, dropped, or put off.
    DueSettled {
        key: DueKey,
        at: At,
        how: DueEnd,
    },
    /// Somebody was sent something of their own.
    Nudged(NudgeRow),
    /// What came of it; the first answer stands.
    NudgeEnded {
        key: DueKey,
        at: At,
        how: NudgeEnd,
    },
    /// Somebody is part of a run of a campaign ([`Run::id`]), once and for all.
    Assigned {
        campaign: String,
        member: UserId,
        arm: Arm,
        at: At,
    },
    /// What happened to somebody within the time that a campaign looks at. Of each kind the first stands.
    Came {
        campaign: String,
        member: UserId,
        what: Came,
        at: At,
    },
    Keep(Box<Kept>),
    Drop {
        kind: &'static str,
        key: String,
    },
}

/// Something to be done at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct DueRow {
    pub key: DueKey,
    /// Not before this.
    pub at: At,
    /// Too late after this: dropped.
    pub not_after: At,
    pub what: Due,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "due")]
pub enum Due {
    /// A newcomer's message may still be without an answer: to those who help with its topic in its language.
    Responders { member: UserId, message: MessageId },
    /// Nobody answered: to the greeter on duty.
    Greeter { member: UserId, message: MessageId },
    /// The public prompt of a week of a run ([`Run::id`]).
    Prompt { run: String },
    /// The daily look at a run: its end, its next prompt.
    Look { run: String },
    /// A campaign's step for one member.
    Step { campaign: String, member: UserId, step: u8 },
    /// The daily welcome of those who came.
    WelcomeRoll,
    /// A task offered to a greeter and not taken goes to the next one.
    TaskOffered { task: DueKey, greeter: UserId },
    /// A question without a name may still have no answer: to those who help with its topic in its language.
    AskedWaits { question: ActKey, member: UserId },
    /// Answers to a question without a name are brought to who asked it.
    Answers { question: ActKey, member: UserId },
    /// By now something should have come of a nudge.
    Ignored { nudge: DueKey, member: UserId },
    /// What this version cannot read: dropped, so that it holds nothing else up.
    Unreadable,
}

impl Due {
    /// Whom it is about, if it is about one: forgotten with them. A task goes on without a greeter who is gone.
    pub fn member(&self) -> Option<UserId> {
        match self {
            Due::Responders { member, .. }
            | Due::Greeter { member, .. }
            | Due::Step { member, .. }
            | Due::Answers { member, .. }
            | Due::AskedWaits { member, .. }
            | Due::Ignored { member, .. } => Some(*member),
            Due::Prompt { .. } | Due::Look { .. } | Due::WelcomeRoll | Due::TaskOffered { .. } | Due::Unreadable => {
                None
            }
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DueEnd {
    Done,
    /// Not wanted any more, or too late.
    Dropped,
    /// Not now: at this time again.
    PutOff(At),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Came {
    /// A visible message: the primary outcome.
    Wrote,
    Left,
    OptedOut,
    Reported,
}

/// A small document. `kind` and `key` are its place in the store; `member` is whom it is about, if it is about one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Kept {
    /// From here on it is known who was silent; history that is read moves that back.
    Observed {
        since: At,
        /// From here on Steward is here: who came and left, and what was against the rules, history does not tell.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        here: Option<At>,
    },
    /// Everything of this engine waits, until a manager says otherwise.
    Paused {
        paused: bool,
        by: UserId,
        at: At,
    },
    Consent {
        member: UserId,
        consent: Consent,
    },
    /// Somebody's first message here.
    First(First),
    /// Somebody helps newcomers.
    Helper(Helper),
    Greeter {
        member: UserId,
        since: At,
        away_until: Option<At>,
    },
    Task(Task),
    /// A campaign as it goes.
    Run(Run),
    /// One week of a public prompt.
    Week(Week),
    /// A question that was asked without a name.
    Asked(Asked),
    /// Somebody took part in an interest's channels.
    TookPart {
        member: UserId,
        interest: String,
    },
    /// The small thing that somebody was offered last.
    Offered {
        member: UserId,
        what: String,
    },
    /// A poll that may be open.
    Poll {
        channel: ChannelId,
        message: MessageId,
        at: At,
        language: Lang,
    },
    /// What private messages met at Discord.
    Breaker {
        state: String,
    },
    /// A post of Steward's that stays: the panel, the welcome.
    Post {
        name: String,
        channel: ChannelId,
        message: MessageId,
    },
}

/// A newcomer's first message, and who answered it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct First {
    pub member: UserId,
    pub channel: ChannelId,
    pub message: MessageId,
    pub at: At,
    pub language: Lang,
    /// The first reply by another person: who and when.
    pub answered: Option<(UserId, At)>,
    /// Its beginning, for those who might answer; emptied once somebody did.
    #[serde(default)]
    pub quote: String,
}

/// Somebody who wants to hear of newcomers' questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Helper {
    pub member: UserId,
    /// Names of interests; empty for any.
    pub topics: Vec<String>,
    pub languages: Vec<Lang>,
    pub since: At,
    /// When they were told of a question in the last seven days.
    pub told: Vec<At>,
}

/// Something for a greeter to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Task {
    pub key: DueKey,
    pub about: UserId,
    pub why: TaskWhy,
    /// Where: a newcomer's message.
    pub place: Option<(ChannelId, MessageId)>,
    pub at: At,
    /// Whom it was offered to, the last one being the present one.
    pub offered: Vec<UserId>,
    /// The community's own words for it: a campaign's.
    #[serde(default)]
    pub words: String,
    pub ended: Option<(At, TaskEnd)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskWhy {
    Unanswered,
    LapsedChampion,
    Campaign,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TaskEnd {
    Done,
    /// It took care of itself.
    NotNeeded,
    /// Nobody took it.
    Nobody,
}

/// A campaign as it goes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Run {
    pub campaign: String,
    pub state: RunState,
    /// Its text when it was started: what changes later starts anew.
    pub hash: i64,
    pub started: At,
    pub by: Option<UserId>,
    /// Nothing is sent: a dry run.
    pub shadow: bool,
    /// Members to be assigned, and when it is looked at at the latest.
    pub planned: u32,
    pub ends: At,
    /// 0 for no experiment.
    pub holdout: f64,
    /// Why it stopped or paused.
    pub why: String,
    /// The result as it was told, frozen.
    pub told: Option<String>,
    /// When it ended or was stopped.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<At>,
}

impl Run {
    /// A campaign may be started again: each run has members and weeks of its own.
    pub fn id(&self) -> String {
        format!("{}@{}", self.campaign, self.started.seconds())
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RunState {
    Running,
    Paused,
    Stopped,
    Ended,
}

/// A week of a public prompt: the seven days from when it is posted, or would have been.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Week {
    /// The run that it belongs to ([`Run::id`]).
    pub run: String,
    /// 0 for the run's first one.
    pub week: u32,
    pub began: At,
    pub on: bool,
    /// Members whom the campaign is for when it began, how many of them wrote in it, and how many pressed “Stop”.
    pub silent: u32,
    pub wrote: u32,
    pub stopped: u32,
    /// Where it was posted: one channel a language.
    pub posts: Vec<(ChannelId, MessageId)>,
}

impl Kept {
    pub fn kind(&self) -> &'static str {
        match self {
            Kept::Observed { .. } => "observed",
            Kept::Paused { .. } => "paused",
            Kept::Consent { .. } => "consent",
            Kept::First(_) => "first",
            Kept::Helper(_) => "helper",
            Kept::Greeter { .. } => "greeter",
            Kept::Task(_) => "task",
            Kept::Run(_) => "run",
            Kept::Week(_) => "week",
            Kept::Asked(_) => "asked",
            Kept::TookPart { .. } => "took-part",
            Kept::Offered { .. } => "offered",
            Kept::Poll { .. } => "poll",
            Kept::Breaker { .. } => "breaker",
            Kept::Post { .. } => "post",
        }
    }

    pub fn key(&self) -> String {
        match self {
            Kept::Observed { .. } | Kept::Paused { .. } | Kept::Breaker { .. } => String::new(),
            Kept::Consent { member, .. } | Kept::Greeter { member, .. } | Kept::Offered { member, .. } => {
                member.to_string()
            }
            Kept::Poll { message, .. } => message.to_string(),
            Kept::First(first) => first.member.to_string(),
            Kept::Helper(helper) => helper.member.to_string(),
            Kept::Task(task) => task.key.to_string(),
            Kept::Run(run) => run.id(),
            Kept::Week(week) => format!("{}/{}", week.run, week.week),
            Kept::Asked(asked) => asked.act.to_string(),
            Kept::TookPart { member, interest } => format!("{member}/{interest}"),
            Kept::Post { name, .. } => name.clone(),
        }
    }

    /// Whom it is about: erased with them.
    pub fn member(&self) -> Option<UserId> {
        match self {
            Kept::Consent { member, .. }
            | Kept::Greeter { member, .. }
            | Kept::Offered { member, .. }
            | Kept::TookPart { member, .. } => Some(*member),
            Kept::First(first) => Some(first.member),
            Kept::Helper(helper) => Some(helper.member),
            Kept::Task(task) => Some(task.about),
            Kept::Asked(asked) => Some(asked.member),
            Kept::Observed { .. }
            | Kept::Paused { .. }
            | Kept::Run(_)
            | Kept::Week(_)
            | Kept::Breaker { .. }
            | Kept::Poll { .. }
            | Kept::Post { .. } => None,
        }
    }
}

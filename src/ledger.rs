//! What is written down: every kind of row that a decision can add or change, in the store's terms but without SQL.
//!
//! A decision is a list of these and of acts; both are committed in one transaction. Every record is an upsert or an
//! insert that a second arrival of the same event leaves as it is.

use crate::champions::evidence::{Credit, State as CreditState};
use crate::champions::{Decided, ProposalRow, QuestionChange, QuestionRow, TierRow, WhyNot, Wish};
use crate::conduct::case::{CaseNumber, CaseRow, CaseState, Verdict};
use crate::event::{MeasureEnd, Outcome};
use crate::ids::{ActKey, At, ChannelId, CreditId, EventId, MessageId, UserId};
use crate::policy::source::{Stage, Surface};
use crate::text::{Lang, Reading, Span};
use serde::{Deserialize, Serialize};

/// In the table of marks, the last entry of the audit log that was seen stands under this channel, which does not exist.
pub const AUDIT_MARK: ChannelId = ChannelId(0);

#[derive(Debug, Clone, PartialEq)]
pub enum Record {
    /// One message, whatever was in it.
    Activity(Activity),
    /// A message's text, kept for backtests and for "why", as long as `[privacy] keep-text` says.
    Text {
        message: MessageId,
        at: At,
        text: String,
    },
    /// Those texts go, and the activity rows are marked deleted.
    Gone {
        messages: Vec<MessageId>,
        at: At,
    },
    /// A member as known now.
    Member(Box<MemberRow>),
    /// Everything in the channel up to this message has been seen.
    Mark {
        channel: ChannelId,
        message: MessageId,
    },
    Hit(Box<HitRow>),
    CaseOpened(Box<CaseRow>),
    /// Change of a case: only what is `Some` is written.
    CaseChanged(Box<CaseChange>),
    /// A measure that ends by itself at `due`. A newer one of the same kind for the same member takes its place.
    Measure {
        case: CaseNumber,
        member: UserId,
        ends: MeasureEnd,
        due: At,
    },
    /// It ended, was lifted, or was superseded.
    MeasureEnded {
        member: UserId,
        ends: MeasureEnd,
        at: At,
    },
    /// A rule's stage, changed at run time; it wins until the rule's text changes.
    StageSet {
        rule: String,
        rule_hash: i64,
        stage: Stage,
        by: Option<UserId>,
        at: At,
        why: String,
    },
    /// A text that a moderator gave back may pass until then.
    Pass {
        text_hash: i64,
        until: At,
    },
    /// A notice that could not be delivered, for the member's next command; and its delivery.
    NoticeWaiting {
        case: CaseNumber,
        member: UserId,
    },
    NoticeTold {
        case: CaseNumber,
    },
    /// Somebody was asked, once, to post a long text as a file.
    AskedAsFile {
        member: UserId,
        at: At,
    },
    /// The last locale that Discord told of a member.
    Locale {
        member: UserId,
        locale: String,
    },
    /// What became of an act.
    Settled {
        key: ActKey,
        outcome: Outcome,
        at: At,
    },
    /// The policy in force.
    PolicyInForce {
        hash: String,
        at: At,
    },
    /// One piece of evidence of what somebody did for somebody.
    Credit(Box<Credit>),
    /// A credit counts now, or no longer.
    CreditChanged {
        credit: CreditId,
        state: CreditState,
        at: At,
        by: Option<UserId>,
    },
    /// Thanks that nobody was credited for, why, and whom they were meant for if that can be told.
    NotCredited {
        message: MessageId,
        at: At,
        why: WhyNot,
        meant: Option<UserId>,
    },
    Question(Box<QuestionRow>),
    QuestionChanged(Box<QuestionChange>),
    /// Somebody is proposed for a tier, or to leave it. Managers decide; one open proposal a member.
    Proposed(Box<ProposalRow>),
    ProposalDecided(Box<Decided>),
    /// A member's tier from now on.
    Tier(TierRow),
    /// What a member wants of recognition: their whole present wish.
    Wish {
        member: UserId,
        wish: Wish,
        at: At,
    },
    /// `other` replied to `member`, and is kept among the few whom that one has met; somebody who says less made room.
    Met {
        member: UserId,
        other: UserId,
        instead_of: Option<UserId>,
    },
    /// How far a channel's history has been read.
    Backfill(BackfillRow),
    /// A row of engagement.
    Lurkers(Box<crate::lurkers::rows::Row>),
    /// Of the digest, the console, settings and privacy.
    Office(Box<crate::office::rows::Row>),
}

impl Record {
    /// Whom this erases.
    pub fn erases(&self) -> Option<UserId> {
        match self {
            Record::Office(row) => match **row {
                crate::office::rows::Row::Erase { member, .. } => Some(member),
                _ => None,
            },
            _ => None,
        }
    }

    /// A row of recognition or engagement. No act of conduct waits for it, and it stands in no order with rows of the code
    /// of conduct.
    pub fn is_recognition(&self) -> bool {
        matches!(
            self,
            Record::Credit(_)
                | Record::CreditChanged { .. }
                | Record::NotCredited { .. }
                | Record::Question(_)
                | Record::QuestionChanged(_)
                | Record::Proposed(_)
                | Record::ProposalDecided(_)
                | Record::Tier(_)
                | Record::Wish { .. }
                | Record::Met { .. }
                | Record::Backfill(_)
                | Record::Lurkers(_)
        )
    }
}

/// How far a channel's history has been read, on somebody's request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackfillRow {
    pub channel: ChannelId,
    /// From here on; the id stands for a point in time.
    pub from: MessageId,
    /// Up to here, where live events begin.
    pub until: MessageId,
    /// Read so far.
    pub read: MessageId,
    /// Messages found.
    pub messages: u64,
    pub progress: Progress,
}

/// Where the reading of a channel's history stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// The threads that were archived before Steward came are looked for first.
    Threads,
    Messages,
    Done,
    /// Discord does not let Steward read it.
    Closed,
}

impl Progress {
    /// Nothing more is read.
    pub fn is_over(self) -> bool {
        matches!(self, Progress::Done | Progress::Closed)
    }
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Activity {
    pub message: MessageId,
    pub channel: ChannelId,
    pub author: UserId,
    pub at: At,
    pub reply_to: Option<MessageId>,
    pub language: Lang,
    /// Bytes of the text in UTF-8.
    pub bytes: u32,
    /// `flag::*`
    pub flags: u32,
}

/// Bits of `Activity::flags`.
pub mod flag {
    pub const BOT: u32 = 1;
    pub const ATTACHMENT: u32 = 2;
    pub const LINK: u32 = 4;
    pub const QUESTION: u32 = 8;
    pub const MENTION: u32 = 32;
    pub const SYSTEM: u32 = 128;
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct MemberRow {
    pub member: UserId,
    pub name: String,
    pub shown: Option<String>,
    pub bot: bool,
    pub joined: Option<At>,
    pub left: Option<At>,
    pub first_message: Option<At>,
    pub last_message: Option<At>,
    pub messages: u32,
    pub locale: Option<String>,
    /// Language of their own messages, by a simple majority; two letters.
    pub language: Option<String>,
    /// Distinct weeks with a message, and the last of them (`facts::members::week_of`).
    pub weeks: u32,
    pub last_week: u32,
    /// Bit n: wrote n weeks before the last one.
    pub weeks_seen: u64,
    /// Messages and signals of eighteen weeks, and the newest of those (`lurkers::signals::Weekly`).
    pub messages_by_week: u64,
    pub signals_by_week: u32,
    pub bucket_week: u16,
    /// Bits of `facts::members::engagement::stand`.
    pub stands: u8,
    /// Where they stood when that was last looked at.
    pub segment: Option<crate::lurkers::segments::Segment>,
}

/// A rule matched, in whatever stage. One row an event and rule.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HitRow {
    pub event: EventId,
    pub at: At,
    pub rule: String,
    /// `clause@version`.
    pub clause: String,
    pub stage: Stage,
    pub member: UserId,
    pub channel: Option<ChannelId>,
    pub message: Option<MessageId>,
    pub surface: Surface,
    pub reading: Reading,
    pub span: Span,
    /// What was written there; goes with the message's text.
    pub quote: String,
    /// In words: what matched.
    pub why: String,
    pub case: Option<CaseNumber>,
    /// The author is staff: recorded and shown to managers, never acted on.
    pub exempt: bool,
}

#[derive(Debug, Clone, PartialEq, Default)]
pub struct CaseChange {
    pub number: CaseNumber,
    pub state: Option<CaseState>,
    pub verdict: Option<Verdict>,
    pub decided_by: Option<UserId>,
    /// When somebody said what they think of it. The first time stands.
    pub decided_at: Option<At>,
    pub reviewed_by: Option<UserId>,
    pub no_second_reviewer: bool,
    /// All who stepped aside by now.
    pub recused: Option<Vec<UserId>>,
    pub card: Option<(ChannelId, MessageId)>,
    pub second_look: Option<At>,
    /// What went wrong, in Discord's words.
    pub failure: Option<String>,
    pub measure: Option<crate::conduct::case::Measure>,
    /// Parts that were not done; added to those that are known already.
    pub not_done: crate::conduct::case::NotDone,
    pub points: Option<u32>,
    /// The strike that begins to count with this change; `points` and the half-life are written from it.
    pub strike: Option<StandingStrike>,
}

/// A message as far as it is remembered, for those who look at what came before a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    pub message: MessageId,
    pub author: UserId,
    /// While it is kept.
    pub text: Option<String>,
    pub deleted: bool,
}

/// What is read back at start, to rebuild a guild's `Facts`.
#[derive(Debug, Clone, Default)]
pub struct Remembered {
    pub marks: Vec<(ChannelId, MessageId)>,
    /// Strikes that may still weigh something: of cases that count and are younger than ten half-lives.
    pub strikes: Vec<StandingStrike>,
    pub last_case: CaseNumber,
    /// What waits: cards not yet posted, notices not yet told.
    pub waiting_notices: Vec<(UserId, CaseNumber)>,
    pub stages: Vec<(String, i64, Stage)>,
    pub passes: Vec<(i64, At)>,
    /// The latest cases about messages, the oldest first.
    pub cases: Vec<CaseRow>,
    /// The latest cases that have a card, the oldest first.
    pub talks: Vec<CaseRow>,
    /// Who was asked once to post a long text as a file, and when.
    pub asked_as_file: Vec<(UserId, At)>,
    /// Member and kind of measures that are running, with their case and end.
    pub measures: Vec<(UserId, MeasureEnd, CaseNumber, At)>,
    /// Messages of the last two hours before the newest one, with their texts as far as those are kept: who was talking.
    pub recent: Vec<(Activity, Option<String>)>,
    /// First messages of people within the last day before the newest one, the oldest first.
    pub first_messages: Vec<Activity>,
    /// Credits that can still weigh something.
    pub credits: Vec<Credit>,
    /// Questions that are open, or were closed lately.
    pub questions: Vec<QuestionRow>,
    /// Proposals that wait for a decision.
    pub proposals: Vec<ProposalRow>,
    pub tiers: Vec<TierRow>,
    pub wishes: Vec<(UserId, Wish)>,
    pub met: Vec<(UserId, UserId)>,
    pub backfill: Vec<BackfillRow>,
    pub lurkers: crate::lurkers::memory::Remembered,
    pub office: crate::office::memory::Remembered,
}

/// A strike that counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StandingStrike {
    pub case: CaseNumber,
    pub member: UserId,
    pub points: u32,
    pub half_life: crate::ids::Span,
    pub at: At,
}

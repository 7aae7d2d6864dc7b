//! What the console's pages ask of the store, and what they get: plain rows, and sums where a page shows a sum. The store
//! reads them, the pages show them, and neither knows the other.

use super::rows::AuditRow;
use crate::conduct::case::{CaseNumber, CaseRow, CaseState, Verdict};
use crate::effect::Part;
use crate::event::Outcome;
use crate::ids::{At, UserId};
use crate::ledger::MemberRow;
use crate::lurkers::segments::Segment;
use crate::policy::source::Stage;

/// Who looks: what they may not see is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looker {
    pub id: UserId,
    /// Cases about staff are for managers.
    pub manager: bool,
}

/// So many wait, the oldest since then.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Queue {
    pub count: u32,
    pub since: Option<At>,
}

/// Cases that wait for somebody.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Waiting {
    pub open: Queue,
    pub second_looks: Queue,
    /// Discord refused what was decided.
    pub failed: Queue,
}

/// Where a case stands, as a list can be asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseFilter {
    In(CaseState),
    /// The member asked that somebody looks again, and nobody has answered.
    SecondLook,
}

/// A page of cases, the newest first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CaseQuery {
    pub filter: Option<CaseFilter>,
    pub clause: Option<String>,
    pub rule: Option<String>,
    pub member: Option<UserId>,
    /// Only those before this number.
    pub before: Option<CaseNumber>,
}

/// One case with what belongs to it.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseRead {
    pub case: CaseRow,
    pub failure: Option<String>,
    /// When somebody first said what they think of it.
    pub decided_at: Option<At>,
    pub acts: Vec<ActRead>,
}

/// An act of a case, and what became of it.
#[derive(Debug, Clone, PartialEq)]
pub struct ActRead {
    pub at: At,
    pub part: Part,
    /// `None` while it is on its way.
    pub settled: Option<(At, Outcome)>,
}

/// What a rule did within a time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleUse {
    pub rule: String,
    pub hits: u32,
    /// Distinct.
    pub members: u32,
    pub last: At,
}

/// On how many cases of a rule somebody said what they think of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Said {
    pub right: u32,
    pub wrong: u32,
    pub unsure: u32,
}

impl Said {
    pub fn add(&mut self, verdict: Verdict, cases: u32) {
        match verdict {
            Verdict::Right => self.right += cases,
            Verdict::Wrong => self.wrong += cases,
            Verdict::Unsure => self.unsure += cases,
        }
    }

    /// Over how many the precision is.
    pub fn n(&self) -> u32 {
        self.right + self.wrong
    }
}

/// A stage that somebody set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageRead {
    pub at: At,
    pub stage: Stage,
    pub by: Option<UserId>,
    pub why: String,
}

/// A page of the audit log, the newest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AuditQuery {
    pub by: Option<UserId>,
    /// Any of these words; empty for all.
    pub what: Vec<String>,
    /// Only those before this place in the log.
    pub before: Option<i64>,
}

/// A line of the log with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditRead {
    pub place: i64,
    pub row: AuditRow,
}

/// Where members stand, and who came from where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Standing {
    pub segments: Vec<(Segment, u32)>,
    /// From, to, how many; the largest first. `None`: was not here before.
    pub flows: Vec<(Option<Segment>, Segment, u32)>,
}

/// A member's row, with their number of cases.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberRead {
    pub member: MemberRow,
    pub nudges: u32,
}

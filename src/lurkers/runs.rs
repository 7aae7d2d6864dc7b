//! Campaigns as they go: what is remembered of each run, and what its numbers are.
//!
//! `start` begins and ends runs, `assign` says who is part of one, `outcome` what came of it, when it pauses itself, and
//! the one look at its end.

pub mod assign;
pub mod outcome;
pub mod start;
#[cfg(test)]
mod tests;

use super::campaign::Campaign;
use super::rows::{Came, Kept, NudgeRow, Row, Run, RunState, Via, Week};
use super::trial::assign::Arm;
use crate::decide::Decision;
use crate::facts::Facts;
use crate::ids::{At, Span, UserId};
use crate::ledger::Record;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};

/// So long after somebody became part of a campaign it is looked at what they did.
pub const WINDOW: Span = Span(14 * Span::DAY.0);

/// What is remembered of runs.
#[derive(Debug, Default)]
pub struct Runs {
    /// By [`Run::id`].
    runs: BTreeMap<String, Run>,
    /// Of runs that are not over.
    assigned: HashMap<String, HashMap<UserId, Assigned>>,
    weeks: HashMap<String, Vec<Week>>,
}

/// Somebody's part in a run: 16 bytes, as a campaign that is for everybody may have a million of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Assigned {
    pub at: At,
    marks: u8,
}

const TREATED: u8 = 1;
const NUDGED: u8 = 2;
const WROTE: u8 = 4;
const LEFT: u8 = 8;
const OPTED_OUT: u8 = 16;
const REPORTED: u8 = 32;

fn mark_of(what: Came) -> u8 {
    match what {
        Came::Wrote => WROTE,
        Came::Left => LEFT,
        Came::OptedOut => OPTED_OUT,
        Came::Reported => REPORTED,
    }
}

impl Assigned {
    pub fn arm(&self) -> Arm {
        if self.has(TREATED) { Arm::Treated } else { Arm::Control }
    }

    fn has(&self, mark: u8) -> bool {
        self.marks & mark != 0
    }

    /// Did this happen to them?
    pub fn came(&self, what: Came) -> bool {
        self.has(mark_of(what))
    }

    /// Is it still looked at what they do?
    pub fn is_watched(&self, now: At) -> bool {
        self.at <= now && now.since(self.at) <= WINDOW
    }
}

/// One arm in numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tally {
    pub members: u32,
    /// Those who were sent something.
    pub nudged: u32,
    pub wrote: u32,
    pub left: u32,
    pub opted_out: u32,
    pub reported: u32,
}

impl Tally {
    fn add(&mut self, member: &Assigned) {
        self.members += 1;
        for (count, mark) in [
            (&mut self.nudged, NUDGED),
            (&mut self.wrote, WROTE),
            (&mut self.left, LEFT),
            (&mut self.opted_out, OPTED_OUT),
            (&mut self.reported, REPORTED),
        ] {
            *count += u32::from(member.has(mark));
        }
    }
}

/// What a run came to, frozen when it was told: the numbers; the words are made from them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "by")]
pub enum Told {
    Members { control: Tally, treated: Tally },
    Weeks { weeks: Vec<Week> },
}

impl Runs {
    pub fn rebuild(&mut self, assigned: &[Row], nudges: &[NudgeRow]) {
        for row in assigned {
            self.apply(row);
        }
        for nudge in nudges {
            self.nudged(nudge);
        }
    }

    pub fn apply(&mut self, row: &Row) {
        match row {
            Row::Assigned { campaign, member, arm, at } => {
                let marks = if *arm == Arm::Treated { TREATED } else { 0 };
                let members = self.assigned.entry(campaign.clone()).or_default();
                members.entry(*member).or_insert(Assigned { at: *at, marks });
            }
            Row::Came { campaign, member, what, .. } => {
                if let Some(known) = self.assigned.get_mut(campaign).and_then(|members| members.get_mut(member)) {
                    known.marks |= mark_of(*what);
                }
            }
            Row::Nudged(nudge) => self.nudged(nudge),
            _ => {}
        }
    }

    pub fn keep(&mut self, kept: &Kept) {
        match kept {
            Kept::Run(run) => {
                let id = run.id();
                if !run.is_going() {
                    self.assigned.remove(&id);
                }
                self.runs.insert(id, run.clone());
            }
            Kept::Week(week) => {
                let weeks = self.weeks.entry(week.run.clone()).or_default();
                match weeks.iter_mut().find(|known| known.week == week.week) {
                    Some(known) => known.clone_from(week),
                    None => weeks.push(week.clone()),
                }
            }
            _ => {}
        }
    }

    fn nudged(&mut self, nudge: &NudgeRow) {
        let Some(id) = self.going_by(&nudge.campaign).map(Run::id) else { return };
        let members = self.assigned.get_mut(&id).filter(|_| nudge.via != Via::Shadow);
        let known = members.and_then(|members| members.get_mut(&nudge.member));
        // An earlier run of the same campaign may have sent it.
        if let Some(known) = known.filter(|known| known.at <= nudge.at) {
            known.marks |= NUDGED;
        }
    }

    pub fn get(&self, id: &str) -> Option<&Run> {
        self.runs.get(id)
    }

    /// Running or paused.
    pub fn going(&self) -> impl Iterator<Item = &Run> {
        self.runs.values().filter(|run| run.is_going())
    }

    pub fn running(&self) -> impl Iterator<Item = &Run> {
        self.runs.values().filter(|run| run.state == RunState::Running)
    }

    /// The run of this campaign that goes; there is one at most.
    pub fn going_of(&self, campaign: &str) -> Option<&Run> {
        self.going().find(|run| run.campaign == campaign)
    }

    /// The run that goes, by its own id or by its campaign's name.
    pub fn going_by(&self, name: &str) -> Option<&Run> {
        self.get(name).filter(|run| run.is_going()).or_else(|| self.going_of(name))
    }

    /// The latest run of this campaign, going or over.
    pub fn latest(&self, campaign: &str) -> Option<&Run> {
        self.runs.values().filter(|run| run.campaign == campaign).max_by_key(|run| run.started)
    }

    pub fn assigned(&self, id: &str, member: UserId) -> Option<&Assigned> {
        self.assigned.get(id)?.get(&member)
    }

    /// How many are part of a run.
    pub fn size(&self, id: &str) -> u32 {
        self.assigned.get(id).map_or(0, |members| members.len() as u32)
    }

    /// How many have become part of it since then.
    pub fn since(&self, id: &str, since: At) -> u32 {
        let members = self.assigned.get(id).into_iter().flat_map(HashMap::values);
        members.filter(|member| member.at > since).count() as u32
    }

    /// In the order of time.
    pub fn weeks(&self, id: &str) -> &[Week] {
        self.weeks.get(id).map_or(&[], |weeks| weeks)
    }

    /// Control and treated: of those whose time is over, or of all.
    pub fn tallies(&self, id: &str, over_by: Option<At>) -> (Tally, Tally) {
        let (mut control, mut treated) = (Tally::default(), Tally::default());
        for member in self.assigned.get(id).into_iter().flat_map(HashMap::values) {
            if over_by.is_some_and(|now| now.since(member.at) < WINDOW) {
                continue;
            }
            match member.arm() {
                Arm::Control => control.add(member),
                Arm::Treated => treated.add(member),
            }
        }
        (control, treated)
    }
}

impl Run {
    pub fn is_going(&self) -> bool {
        matches!(self.state, RunState::Running | RunState::Paused)
    }

    /// When it was over; while it goes on, when it is at the latest.
    pub fn over_at(&self) -> At {
        self.ended.unwrap_or(self.ends)
    }

    /// Is somebody or some week left out, to compare with?
    pub fn is_measured(&self) -> bool {
        self.holdout > 0.0
    }

    pub fn result(&self) -> Option<Told> {
        serde_json::from_str(self.told.as_deref()?).ok()
    }
}

/// The campaign of a name, as its file says it now.
pub fn campaign<'f>(facts: &'f Facts, name: &str) -> Option<&'f Campaign> {
    facts.guild.settings.lurkers.campaigns.iter().find(|campaign| campaign.name == name)
}

/// And of a run, unless its file was changed or taken away since it began.
pub fn campaign_of<'f>(facts: &'f Facts, run: &Run) -> Option<&'f Campaign> {
    campaign(facts, &run.campaign).filter(|campaign| campaign.hash == run.hash)
}

pub(super) fn note(decision: &mut Decision, row: Row) {
    decision.records.push(Record::Lurkers(Box::new(row)));
}

fn keep(decision: &mut Decision, run: Run) {
    note(decision, Row::Keep(Box::new(Kept::Run(run))));
}

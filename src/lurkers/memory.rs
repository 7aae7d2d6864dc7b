//! What engagement remembers of a guild: a part of `Facts`, built from rows alone. What is weekly of each member stands
//! with the members.

use super::rows::{Consent, DueEnd, DueRow, First, Kept, NudgeRow, Row};
use crate::ids::{At, UserId};
use std::collections::HashMap;

/// Interests of one community; members have a bit for each. Beyond that only roles say who is interested.
const INTERESTS: usize = 64;

#[derive(Debug, Default)]
pub struct Lurkers {
    /// What assignments follow from; drawn once for an installation.
    pub secret: Vec<u8>,
    /// From here on it is known who was silent.
    pub observed_since: Option<At>,
    pub paused: bool,
    consents: HashMap<UserId, Consent>,
    /// First messages of members, and who answered them.
    firsts: HashMap<UserId, First>,
    /// Interests that somebody took part in; members hold a bit for each by its place.
    interests: Vec<String>,
    /// The hour up to which members have been looked at.
    pub(super) looked_at: Option<i64>,
    /// When the first row is due that waits in the store.
    pub next_due: Option<At>,
}

/// What is read back at start.
#[derive(Debug, Clone, Default)]
pub struct Remembered {
    pub secret: Vec<u8>,
    pub kept: Vec<Kept>,
    /// Of the last 180 days, and those ignored ever.
    pub nudges: Vec<NudgeRow>,
    /// Of campaigns that are not over: campaign, member, arm, when; with what came of it.
    pub assigned: Vec<Row>,
    pub next_due: Option<At>,
}

impl Lurkers {
    pub fn rebuild(remembered: Remembered) -> Lurkers {
        let mut lurkers = Lurkers { secret: remembered.secret, next_due: remembered.next_due, ..Lurkers::default() };
        for kept in &remembered.kept {
            lurkers.keep(kept);
        }
        lurkers
    }

    pub fn apply(&mut self, row: &Row) {
        match row {
            Row::Keep(kept) => self.keep(kept),
            Row::Due(DueRow { at, .. }) | Row::DueSettled { how: DueEnd::PutOff(at), .. } => self.is_due(*at),
            _ => {}
        }
    }

    fn is_due(&mut self, at: At) {
        self.next_due = Some(self.next_due.map_or(at, |next| next.min(at)));
    }

    /// Whether rows of the store are to be looked at.
    pub fn looks(&self, now: At) -> bool {
        self.next_due.is_some_and(|next| next <= now)
    }

    /// They were, up to `now`; `next` is the first of those that were left.
    pub fn looked(&mut self, next: Option<At>, now: At) {
        if self.looks(now) {
            self.next_due = next;
        }
    }

    fn keep(&mut self, kept: &Kept) {
        match kept {
            Kept::Observed { since } => self.observed_since = Some(*since),
            Kept::Paused { paused, .. } => self.paused = *paused,
            Kept::First(first) => drop(self.firsts.insert(first.member, *first)),
            Kept::TookPart { interest, .. }
                if self.interest(interest).is_none() && self.interests.len() < INTERESTS =>
            {
                self.interests.push(interest.clone());
            }
            Kept::Consent { member, consent } => drop(self.consents.insert(*member, *consent)),
            _ => {}
        }
    }

    /// The place of an interest's bit, once somebody took part in it.
    pub fn interest(&self, name: &str) -> Option<u32> {
        self.interests.iter().position(|known| known == name).map(|place| place as u32)
    }

    pub fn first_of(&self, member: UserId) -> Option<&First> {
        self.firsts.get(&member)
    }

    pub fn consent(&self, member: UserId) -> Consent {
        self.consents.get(&member).copied().unwrap_or_default()
    }
}

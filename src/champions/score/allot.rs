//! The limits of a day and of a conversation: how much of a row is granted, given the rows before it.
//!
//! Rows of a day use up its limits in the order of time and id. A late or revoked row therefore works its day out
//! again, and a later day only where the same conversation went on. Amounts are whole thousandths of a point, so that
//! the result is the same in whatever order the rows came in.

use super::standing::{Row, RowAt, Standing, Who};
use crate::champions::evidence::{Caps, Kind};
use crate::ids::IdMap;
use std::collections::BTreeSet;

/// What one local day has used up.
#[derive(Debug, Default)]
pub(super) struct Day {
    pub day: i32,
    given: IdMap<Who, u32>,
    received: IdMap<Who, u32>,
    /// Offered and granted between two people, at most one row's worth a day in each of these pools: help, reactions of
    /// others, contributions.
    between: IdMap<(Who, Who, u8), (u32, u32)>,
    /// By a giver in a conversation, with the days before.
    said: IdMap<(Who, u64), u32>,
}

fn pool(kind: Kind) -> u8 {
    match kind {
        Kind::PeerReaction => 1,
        Kind::Contribution | Kind::Nomination => 2,
        Kind::Solved | Kind::Thanks | Kind::AskerReaction | Kind::Welcome => 0,
    }
}

fn thousandths(points: f64) -> u32 {
    (points * 1000.0).round() as u32
}

impl Standing {
    /// The newest row of all, already listed.
    pub(super) fn append(&mut self, at: RowAt) {
        let day = self.rows[at as usize].day;
        if self.newest.day != day {
            self.newest = Day { day, ..Day::default() };
        }
        let mut newest = std::mem::take(&mut self.newest);
        self.grant(at, &mut newest);
        self.newest = newest;
    }

    /// Works out days again, and later ones that depend on them.
    pub(super) fn work_out_from(&mut self, days: impl IntoIterator<Item = i32>) {
        let mut stale = BTreeSet::from_iter(days);
        while let Some(day) = stale.pop_first() {
            for row in self.work_out(day) {
                let row = &self.rows[row as usize];
                let conversation = self.conversations.get(&(row.giver, row.conversation));
                let same = conversation.into_iter().flatten().map(|other| self.rows[*other as usize].day);
                stale.extend(same.filter(|other| *other > day));
            }
        }
    }

    /// Works out one day; the rows of which now more or less is granted.
    fn work_out(&mut self, day: i32) -> Vec<RowAt> {
        let rows = self.days.get(&day).cloned().unwrap_or_default();
        let before: Vec<u32> = rows.iter().map(|at| std::mem::take(&mut self.rows[*at as usize].granted)).collect();
        let mut used = Day { day, ..Day::default() };
        rows.iter().for_each(|at| self.grant(*at, &mut used));
        if day >= self.newest.day {
            self.newest = used;
        }
        let changed = rows.into_iter().zip(before).filter(|(at, was)| self.rows[*at as usize].granted != *was);
        changed.map(|(at, _)| at).collect()
    }

    /// What is granted of a row after those before it: it may raise what passed between the two today up to its own
    /// worth, as far as the giver's day, the helper's day and the conversation allow.
    fn grant(&mut self, at: RowAt, used: &mut Day) {
        let rules = self.rules;
        let Row { helper, giver, conversation, worth, kind, counts, .. } = self.rows[at as usize];
        let (mut offered, mut granted, mut caps) = (0, 0, Caps::default());
        if counts && worth > 0 {
            let limit = |left: u32, cap: Caps, granted: &mut u32, caps: &mut Caps| {
                *caps = caps.with(cap.when(left < *granted));
                *granted = left.min(*granted);
            };
            let between = (helper, giver, pool(kind));
            let passed = used.between.get(&between).copied().unwrap_or_default();
            offered = worth.saturating_sub(passed.0);
            granted = worth;
            limit(worth.saturating_sub(passed.1), Caps::SAME_DAY, &mut granted, &mut caps);
            if kind.is_help() {
                let given = used.given.get(&giver).copied().unwrap_or(0);
                limit(thousandths(rules.giving).saturating_sub(given), Caps::GIVEN, &mut granted, &mut caps);
                if conversation != 0 {
                    let said = *used.said.entry((giver, conversation)).or_insert_with(|| {
                        let rows = self.conversations.get(&(giver, conversation)).into_iter().flatten();
                        let rows = rows.map(|at| &self.rows[*at as usize]).filter(|row| row.day < used.day);
                        rows.filter(|row| row.kind.is_help()).map(|row| row.granted).sum()
                    });
                    let left = thousandths(rules.conversation).saturating_sub(said);
                    limit(left, Caps::CONVERSATION, &mut granted, &mut caps);
                }
            }
            if matches!(kind, Kind::Thanks | Kind::AskerReaction | Kind::Welcome | Kind::Contribution) {
                let received = used.received.get(&helper).copied().unwrap_or(0);
                limit(thousandths(rules.room).saturating_sub(received), Caps::ROOM, &mut granted, &mut caps);
                *used.received.entry(helper).or_default() += granted;
            }
            used.between.insert(between, (passed.0 + offered, passed.1 + granted));
            if kind.is_help() {
                *used.given.entry(giver).or_default() += granted;
                if conversation != 0 {
                    *used.said.entry((giver, conversation)).or_default() += granted;
                }
            }
        }
        let row = &mut self.rows[at as usize];
        (row.offered, row.granted, row.caps) = (offered, granted, caps);
    }
}

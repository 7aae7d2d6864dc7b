//! Who held which tier and stood where, what came of campaigns and rules, and what waits: counted again like the rest.

use crate::recount::{Recount, week_before};
use crate::scribe::asker;
use crate::world::{Fact, RULES, SEGMENTS};
use std::collections::{BTreeMap, BTreeSet};
use steward::conduct::case::Verdict;
use steward::ids::{At, MessageId};
use steward::lurkers::rows::Came;
use steward::lurkers::segments::Segment;
use steward::policy::source::Stage;

const DAY: i64 = 24 * 3_600_000;

impl Recount<'_> {
    /// The tier that each held at a moment, and since when.
    pub fn tiers(&self, moment: At) -> BTreeMap<u64, (u8, At)> {
        let mut held = BTreeMap::new();
        for fact in self.facts {
            match fact {
                Fact::Tier { who, tier: Some(tier), at, .. } if *at < moment => drop(held.insert(*who, (*tier, *at))),
                Fact::Tier { who, tier: None, at, .. } if *at < moment => drop(held.remove(who)),
                _ => {}
            }
        }
        held
    }

    fn stood(&self, who: u64, moment: At) -> Option<Segment> {
        let here = self
            .stays()
            .iter()
            .any(|(member, joined, left)| *member == who && *joined < moment && left.is_none_or(|left| left >= moment));
        let moved = self.facts.iter().rev().find_map(|it| match it {
            Fact::Moved { who: w, to, at, .. } if *w == who && *at < moment => Some(*to),
            _ => None,
        });
        moved.filter(|_| here)
    }

    /// Segment, members at the end and at the beginning of the week.
    pub fn segments(&self) -> Vec<(Segment, u32, u32)> {
        let (from, until) = week_before(0);
        let count = |segment, moment| (1..14).filter(|who| self.stood(*who, moment) == Some(segment)).count() as u32;
        let mut all: Vec<_> = SEGMENTS.into_iter().map(|it| (it, count(it, until), count(it, from))).collect();
        all.retain(|it| it.1 + it.2 > 0);
        all.sort();
        all
    }

    pub fn flows(&self) -> Vec<(Option<Segment>, Segment, u32)> {
        let (begin, until) = week_before(0);
        let mut flows = BTreeMap::new();
        for fact in self.facts {
            if let Fact::Moved { from, to, at, .. } = fact
                && (begin..until).contains(at)
            {
                *flows.entry((*from, *to)).or_insert(0) += 1;
            }
        }
        let mut flows: Vec<_> = flows.into_iter().map(|((from, to), n)| (from, to, n)).collect();
        flows.sort_by_key(|(from, to, n)| (u32::MAX - n, *from, *to));
        flows.truncate(12);
        flows
    }

    /// Members of an arm, and how many of them something came of.
    pub fn arm(&self, of: bool, what: Option<Came>) -> u32 {
        let (_, until) = week_before(0);
        let came = |who: u64| {
            what.is_none_or(|what| {
                self.facts
                    .iter()
                    .any(|it| matches!(it, Fact::Came { who: w, what: came, at } if *w == who && *came == what && *at < until))
            })
        };
        let part = |fact: &&Fact| matches!(fact, Fact::Assigned { who, treated, at } if *treated == of && *at < until && came(*who));
        self.facts.iter().filter(part).count() as u32
    }

    /// Cases of the week by clause and measure.
    pub fn clauses(&self) -> BTreeMap<(usize, &'static str), u32> {
        let (from, until) = week_before(0);
        let mut counts = BTreeMap::new();
        for fact in self.facts {
            if let Fact::Opened { clause, measure, at, .. } = fact
                && (from..until).contains(at)
            {
                *counts.entry((*clause, ["none", "remind", "warn", "none"][*measure])).or_insert(0) += 1;
            }
        }
        counts
    }

    /// Whether a rule shows up at all.
    pub fn is_shown(&self, rule: usize) -> bool {
        self.hits(0, rule) > 0 || self.verdicts(0, Some(rule)) != (0, 0)
    }

    /// Of what is asked at a moment: questions of thirty days without answer or end.
    pub fn asked_still(&self, now: At) -> Vec<MessageId> {
        let mut found = Vec::new();
        for fact in self.facts {
            let Fact::Asked { question, at, .. } = fact else { continue };
            let over = self.facts.iter().any(|it| match it {
                Fact::Answered { question: q, at } | Fact::Closed { question: q, at, .. } => {
                    q == question && *at <= now
                }
                _ => false,
            });
            if !over && *at <= now && now.0 - at.0 <= 30 * DAY {
                found.push(*question);
            }
        }
        found
    }

    /// Who asked that, and who asked for a second look at a case in which something was done and nobody said right or wrong.
    pub fn people_waiting(&self, now: At) -> BTreeSet<u64> {
        let of_cases = self.facts.iter().filter_map(|fact| {
            let Fact::SecondLook { case, who, at } = fact else { return None };
            let is_over = self.facts.iter().any(|it| match it {
                Fact::Judged { case: of, verdict, .. } => of == case && *verdict != Verdict::Unsure,
                Fact::Opened { case: of, stage, .. } => of == case && *stage == Stage::Alert,
                _ => false,
            });
            (*at <= now && !is_over).then_some(*who)
        });
        of_cases.chain(self.asked_still(now).into_iter().map(|question| asker(question).0)).collect()
    }

    pub fn proposed_still(&self, now: At) -> BTreeSet<u64> {
        let proposed = self.facts.iter().filter_map(|it| match it {
            Fact::Proposed { who, at } if *at <= now => Some(*who),
            // Proposed long before.
            Fact::Tier { who, by_proposal: true, at, .. } if *at > now => Some(*who),
            _ => None,
        });
        proposed.collect()
    }

    pub fn rules(&self) -> impl Iterator<Item = usize> + '_ {
        (0..RULES.len()).filter(|rule| self.is_shown(*rule))
    }
}

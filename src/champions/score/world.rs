//! A small community for tests: people, and credits on days counted from its beginning.

use super::{People, Person};
use super::{Rules, Score, Standing};
use crate::champions::evidence::{Credit, Kind};
use crate::champions::flags::{Flag, flags};
use crate::champions::tiers::Tiers;
use crate::ids::{At, MessageId, Span, UserId};
use std::collections::HashMap;

/// The local day on which it begins.
const FIRST_DAY: i32 = 20_000;

#[derive(Debug, Clone, Default)]
pub struct Somebody {
    pub weeks: u32,
    pub staff: bool,
    pub tier: bool,
    pub met: Vec<UserId>,
}

#[derive(Default)]
pub struct World {
    pub credits: Vec<Credit>,
    pub people: HashMap<UserId, Somebody>,
    pub last_day: i32,
}

impl People for World {
    fn person(&self, member: UserId) -> Person<'_> {
        self.people.get(&member).map_or_else(Person::default, |p| Person {
            weeks_active: p.weeks,
            staff: p.staff,
            tier: p.tier,
            met: &p.met,
        })
    }
}

/// The formula as first written down: four weeks make somebody known, returns are followed through one other person,
/// nothing limits welcomes or conversations.
pub fn first_rules() -> Rules {
    Rules { vouches: None, through: 1, welcomes: (f64::INFINITY, 0.0), conversation: f64::INFINITY, ..Rules::default() }
}

pub const fn user(n: u64) -> UserId {
    UserId(1_000 + n)
}

impl World {
    /// Ends on this day.
    pub fn of(days: i32) -> World {
        World { last_day: days, ..World::default() }
    }

    pub fn at(day: i32) -> At {
        At(i64::from(FIRST_DAY + day) * Span::DAY.0 + Span::HOUR.times(12).0)
    }

    pub fn now(&self) -> At {
        World::at(self.last_day)
    }

    /// People `from..to`, active for so many weeks, who were met by these.
    pub fn folk(&mut self, range: std::ops::Range<u64>, weeks: u32, met: &[u64]) -> &mut World {
        for n in range {
            let met = met.iter().filter(|other| **other != n).map(|n| user(*n)).collect();
            self.people.insert(user(n), Somebody { weeks, met, ..Somebody::default() });
        }
        self
    }

    pub fn staff(&mut self, n: u64) -> &mut World {
        self.people.insert(user(n), Somebody { weeks: 30, staff: true, ..Somebody::default() });
        self
    }

    /// One credit in a conversation of its own; times within the day follow the order of the calls.
    pub fn credit(&mut self, kind: Kind, helper: u64, giver: u64, day: i32) -> &mut Credit {
        let source = self.credits.len() as u64 + 1;
        let at = World::at(day).plus(Span(source as i64 % 10_000));
        let mut credit = Credit::new(kind, user(helper), user(giver), source, at, FIRST_DAY + day);
        credit.message = Some(MessageId(source));
        credit.conversation = Some(MessageId(source));
        self.credits.push(credit);
        let last = self.credits.len() - 1;
        &mut self.credits[last]
    }

    pub fn thanks(&mut self, helper: u64, giver: u64, day: i32) -> &mut Credit {
        self.credit(Kind::Thanks, helper, giver, day)
    }

    pub fn solved(&mut self, helper: u64, giver: u64, day: i32) -> &mut Credit {
        self.credit(Kind::Solved, helper, giver, day)
    }

    pub fn standing(&self, rules: Rules) -> Standing {
        Standing::of(rules, &self.credits)
    }

    pub fn score(&self, rules: Rules, helper: u64) -> Score {
        self.standing(rules).score(user(helper), self, self.now())
    }

    /// The tier that is reached, by name.
    pub fn tier_of(score: &Score, language_share: f64) -> String {
        let tiers = Tiers::default();
        tiers.reached(score, language_share).map_or("none", |tier| &tiers.rules[tier].name).to_owned()
    }

    pub fn flags(&self, helper: u64) -> Vec<Flag> {
        let standing = self.standing(Rules::default());
        flags(&standing, user(helper), &standing.score(user(helper), self, self.now()), self.now())
    }
}

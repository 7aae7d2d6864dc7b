//! Flags for managers: what a person should look at before believing a score. A flag takes nothing away.

use super::score::{Score, Standing};
use crate::ids::{At, Span, UserId};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// A share of the score from which the managers are told.
const MUCH: f64 = 0.6;
/// More people than this are no island.
const ISLAND: usize = 60;
/// Weeks that a jump is compared with, and how many of them are needed.
const WEEKS: usize = 26;
const FEWEST_WEEKS: usize = 8;
/// A week is a jump when it exceeds the median by this many median absolute deviations.
const DEVIATIONS: f64 = 3.0;
/// The deviation of quiet weeks is taken to be at least this many points, so that three thanks are no jump.
const SMALLEST_DEVIATION: f64 = 5.0;

#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flag {
    /// This share of what people known here gave comes from those who never had credit from, or for, anybody else.
    OnlyPartner { share: f64, people: u32 },
    /// This share comes from people who exchange credit only among themselves, with the helper, and with others who
    /// live on the same people.
    ClosedCircle { share: f64, people: u32 },
    /// All who exchange credit with the helper, with those, and so on, are no more people than these; nobody else here
    /// has to do with them.
    Island { people: usize },
    /// This share of all points was logged by managers and moderators, not given by people who were helped.
    Logged { share: f64 },
    /// Points in the last seven days, against the median of the weeks before.
    Jump { week: f64, median: f64 },
}

/// What managers should look at, in the order of the variants.
pub fn flags(standing: &Standing, helper: UserId, score: &Score, now: At) -> Vec<Flag> {
    let circle: HashSet<UserId> = score.pairs.iter().map(|pair| pair.who).chain([helper]).collect();
    // The rest is limited already, and somebody who asks once has one partner by nature.
    let known = || score.pairs.iter().filter(|pair| pair.known);
    let all: f64 = known().map(|pair| pair.counts).sum();
    let share_of = |chosen: &dyn Fn(UserId) -> bool| {
        let chosen = known().filter(|pair| chosen(pair.who));
        chosen.fold((0.0, 0), |(sum, people), pair| (sum + pair.counts / all.max(f64::MIN_POSITIVE), people + 1))
    };
    let mut found = Vec::new();
    let only = share_of(&|who| standing.partners(who, now).all(|other| other == helper));
    let closed = share_of(&|who| {
        standing.partners(who, now).all(|other| circle.contains(&other) || standing.lives_on(other, &circle, MUCH, now))
    });
    if only.0 > MUCH {
        found.push(Flag::OnlyPartner { share: only.0, people: only.1 });
    } else if closed.0 > MUCH {
        found.push(Flag::ClosedCircle { share: closed.0, people: closed.1 });
    }
    found.extend(island(standing, helper, now));
    let points = |logged: bool| -> f64 {
        score.credits.iter().filter(|credit| credit.logged || !logged).map(|credit| credit.granted).sum()
    };
    if points(true) > MUCH * points(false) {
        found.push(Flag::Logged { share: points(true) / points(false) });
    }
    found.extend(jump(score, now));
    found
}

/// Who cannot be reached from the helper is the rest; it must be the greater part for this to mean something.
fn island(standing: &Standing, helper: UserId, now: At) -> Option<Flag> {
    let (mut reached, mut next) = (HashSet::from([helper]), vec![helper]);
    while let Some(member) = next.pop() {
        next.extend(standing.partners(member, now).filter(|other| reached.insert(*other)));
        if reached.len() > ISLAND {
            return None;
        }
    }
    let people = reached.len();
    (people > 1 && standing.people() > 2 * people).then_some(Flag::Island { people })
}

/// Points granted in the last seven days against those of up to 26 weeks before, counted from the first credit.
fn jump(score: &Score, now: At) -> Option<Flag> {
    let mut weeks = [0.0; WEEKS + 1];
    let mut first = 0;
    for credit in &score.credits {
        let week = (now.since(credit.at).0 / Span::DAY.times(7).0) as usize;
        first = first.max(week.min(WEEKS));
        if let Some(sum) = weeks.get_mut(week) {
            *sum += credit.granted;
        }
    }
    let (week, before) = (weeks[0], &weeks[1..=first]);
    let centre = median(before.to_vec());
    let deviation = median(before.iter().map(|w| (w - centre).abs()).collect()).max(SMALLEST_DEVIATION);
    let jumped = before.len() >= FEWEST_WEEKS && week > centre + DEVIATIONS * deviation;
    jumped.then_some(Flag::Jump { week, median: centre })
}

fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    let middle = numbers.len() / 2;
    match numbers.len() {
        0 => 0.0,
        n if n % 2 == 1 => numbers[middle],
        _ => (numbers[middle - 1] + numbers[middle]) / 2.0,
    }
}

#[cfg(test)]
mod tests;

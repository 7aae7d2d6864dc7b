//! Credit that returns: of what a helper gave, how much reaches those who gave to the helper.
//!
//! Everybody is taken to pass on what they got from the helper, in proportion to what they gave to each, and never more
//! than they gave. So rings are seen however they are built, while one thanks to somebody can return but once at each
//! step: nobody whom a helper thanked can spoil all that others gave to the helper. Amounts are faded points before the
//! limits of a day, for limits must not hide what was given back.

use super::standing::{Node, PairAt, Standing, Who};
use crate::ids::At;

/// Less than this, in points, is not followed further.
pub(super) const TRACE: f64 = 0.1;

/// Faded points that were given, by pair and by giver: worked out when asked for, or once for all.
pub(super) enum Faded {
    At(At),
    Known { pairs: Vec<f64>, givers: Vec<f64> },
}

impl Faded {
    pub fn of_all(standing: &Standing, now: At) -> Faded {
        let pairs: Vec<f64> =
            (0..standing.pairs.len()).map(|pair| standing.sums(pair as PairAt, now).offered).collect();
        let all = |node: &Node| node.gives.iter().map(|pair| pairs[*pair as usize]).sum();
        let givers = standing.people.iter().map(all).collect();
        Faded::Known { pairs, givers }
    }

    fn in_pair(&self, standing: &Standing, pair: PairAt) -> f64 {
        match self {
            Faded::At(now) => standing.sums(pair, *now).offered,
            Faded::Known { pairs, .. } => pairs[pair as usize],
        }
    }

    fn by(&self, standing: &Standing, giver: Who) -> f64 {
        match self {
            Faded::At(_) => {
                standing.people[giver as usize].gives.iter().map(|pair| self.in_pair(standing, *pair)).sum()
            }
            Faded::Known { givers, .. } => givers[giver as usize],
        }
    }
}

/// Room for following credit; kept from one helper to the next.
#[derive(Default)]
pub(super) struct Reach {
    /// What got to whom in this step and in the next, and in all steps so far.
    here: Spread,
    next: Spread,
    all: Spread,
}

/// Points by person, and who has any.
#[derive(Default)]
struct Spread {
    points: Vec<f64>,
    touched: Vec<Who>,
}

impl Spread {
    fn add(&mut self, who: Who, points: f64) {
        if points > 0.0 {
            if self.points[who as usize] == 0.0 {
                self.touched.push(who);
            }
            self.points[who as usize] += points;
        }
    }

    fn clear(&mut self, people: usize) {
        self.points.resize(people, 0.0);
        self.touched.drain(..).for_each(|who| self.points[who as usize] = 0.0);
    }
}

impl Standing {
    /// What came back to those who gave to `helper`, in the order of the helper's pairs. `given` tells the faded points
    /// that were given.
    pub(super) fn returned(&self, helper: Who, given: &Faded, reach: &mut Reach) -> Vec<f64> {
        let Reach { here, next, all } = reach;
        [&mut *here, &mut *next, &mut *all].into_iter().for_each(|spread| spread.clear(self.people.len()));
        for pair in &self.people[helper as usize].gives {
            here.add(self.pairs[*pair as usize].helper, given.in_pair(self, *pair));
        }
        for step in 0..=self.rules.through {
            here.touched.sort_unstable_by_key(|who| self.people[*who as usize].id);
            here.touched.iter().for_each(|who| all.add(*who, here.points[*who as usize]));
            if step == self.rules.through {
                break;
            }
            for via in &here.touched {
                let got = here.points[*via as usize];
                let gave = if got < TRACE { 0.0 } else { given.by(self, *via) };
                if gave <= 0.0 {
                    continue;
                }
                let share = (got / gave).min(1.0);
                for pair in &self.people[*via as usize].gives {
                    let to = self.pairs[*pair as usize].helper;
                    if to != helper {
                        next.add(to, share * given.in_pair(self, *pair));
                    }
                }
            }
            std::mem::swap(here, next);
            next.clear(self.people.len());
        }
        let earns = self.people[helper as usize].earns.iter();
        earns.map(|pair| all.points[self.pairs[*pair as usize].giver as usize]).collect()
    }
}

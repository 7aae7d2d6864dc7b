//! The score of a helper: a pure function of the credits that are held and the time.
//!
//! ```text
//! granted  of a row: its worth, as far as the giver's day (10), the helper's day (30, solved exempt) and what one
//!          giver can give in one conversation (10) allow; between two people one row's worth a day, the heaviest
//! x_hb     = sum of granted(h from b) · 2^(-age/90d)
//! y_hb     = what b has from h, directly and through up to five others who pass on what they got ([`returned`])
//! c_hb     = (1 - 0.75·min(1, y/x)) · 15·(1 - exp(-x/15))
//! A, U     = sum of c over people who are known here, and over the rest; welcomes at most 10 and half of other help
//! K        = sum over managers of 15·(1 - exp(-k/15)), k being the contributions that they logged
//! S        = A + min(U, 30 + A/3) + K + min(reactions of others, 0.2·(A + min(U, …)))
//! D        = known people with y ≤ 2/3·x and x ≥ 1 without welcomes;  W = weeks with help in the last 13
//! ```
//!
//! Known here is who is active in at least four weeks and was met (replied to) by somebody established other than the
//! helper, or in whose conversation with the helper somebody established took part. Each voucher who is not
//! staff vouches for at most three of a helper's people, and none whose own thanks all go to that helper ([`vouch`]).
//!
//! Amounts are points. [`Standing`] is the form that is held in memory.

mod allot;
mod people;
mod returned;
mod standing;
mod vouch;

#[cfg(test)]
mod attacks;
#[cfg(test)]
mod profiles;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod world;

use super::evidence::{Caps, Kind};
use crate::ids::{At, CreditId, Span, UserId};
pub use people::{ESTABLISHED_WEEKS, MOST_MET, People, Person, meet};
use returned::{Faded, Reach};
pub use standing::Standing;
use standing::{PairAt, Row, RowAt, Who};
use std::collections::HashSet;

/// Weeks that W looks back on.
const WEEKS: i64 = 13;

/// The numbers of the formula.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rules {
    pub half_life: Span,
    /// Points that one giver can give on one local day, and in one conversation.
    pub giving: f64,
    pub conversation: f64,
    /// Points that one helper can receive on one local day; solved marks neither count nor stop there.
    pub room: f64,
    /// Where a pair saturates.
    pub pair_full: f64,
    /// How much returned credit takes away at most.
    pub returned: f64,
    /// Through how many others returned credit is followed.
    pub through: usize,
    /// Credit from people who are not known here: at most this, and this share of the rest.
    pub unknown: (f64, f64),
    /// Welcomes: at most this, and this share of other help.
    pub welcomes: (f64, f64),
    /// Reactions of others, as a share of help.
    pub reactions: f64,
    /// How many of a helper's people one voucher vouches for; without, being around for long enough will do.
    pub vouches: Option<usize>,
    /// Weeks after which somebody can be known.
    pub known_after: u32,
}

impl Default for Rules {
    fn default() -> Rules {
        Rules {
            half_life: Span::DAY.times(90),
            giving: 10.0,
            conversation: 10.0,
            room: 30.0,
            pair_full: 15.0,
            returned: 0.75,
            through: 5,
            unknown: (30.0, 1.0 / 3.0),
            welcomes: (10.0, 0.5),
            reactions: 0.2,
            vouches: Some(3),
            known_after: 4,
        }
    }
}

/// A helper's score, with what it is made of. Amounts in points.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Score {
    pub total: f64,
    /// From people who are known here, and from the rest after its limit.
    pub known: f64,
    pub unknown: f64,
    pub contributions: f64,
    pub reactions: f64,
    /// Known people helped, and weeks with help in the last 13.
    pub people: u32,
    pub weeks: u32,
    /// Everybody who was helped, most helped first.
    pub pairs: Vec<PairScore>,
    /// The credits behind it, newest first.
    pub credits: Vec<Counted>,
    /// Every limit that bit, on a row or on the whole.
    pub caps: Caps,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PairScore {
    pub who: UserId,
    /// Faded credit from them, the part of it that is for welcomes, and what they have from the helper.
    pub given: f64,
    pub welcomes: f64,
    pub returned: f64,
    /// What of it counts.
    pub counts: f64,
    pub known: bool,
    /// Among the people of D.
    pub helped: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Counted {
    pub id: CreditId,
    pub kind: Kind,
    pub at: At,
    /// Points granted, before they fade.
    pub granted: f64,
    pub caps: Caps,
    /// Entered by somebody else than the one who was helped.
    pub logged: bool,
}

/// Faded sums of one pair.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    help: f64,
    offered: f64,
    welcomes: f64,
    reactions: f64,
    contributions: f64,
}

impl Rules {
    /// Rows from before this weigh less than a thousandth of what they did: to be forgotten.
    pub fn horizon(&self, now: At) -> At {
        now.minus(self.half_life.times(10))
    }

    /// What a thousandth of a point of that time still weighs, in points.
    fn fading(&self, row: &Row, now: At) -> f64 {
        (-now.since(row.at).0 as f64 / self.half_life.0.max(1) as f64).exp2() / 1000.0
    }

    fn saturated(&self, x: f64) -> f64 {
        self.pair_full * (1.0 - (-x / self.pair_full).exp())
    }
}

fn limit(amount: f64, (base, share): (f64, f64), of: f64) -> f64 {
    amount.min(base + share * of)
}

impl Standing {
    /// One member's score at a time; rows after it are left out.
    pub fn score(&self, helper: UserId, people: &impl People, now: At) -> Score {
        let who = self.who(helper);
        who.map_or_else(Score::default, |who| self.score_of(who, people, now, &Faded::At(now), &mut Reach::default()))
    }

    /// Everybody's score, by member.
    pub fn scores(&self, people: &impl People, now: At) -> Vec<(UserId, Score)> {
        let given = Faded::of_all(self, now);
        let earning = (0..self.people.len()).filter(|who| !self.people[*who].earns.is_empty());
        let mut reach = Reach::default();
        let score = |who: usize| {
            let score = self.score_of(who as Who, people, now, &given, &mut reach);
            (self.people[who].id, score)
        };
        earning.map(score).collect()
    }

    /// Everybody with whom the member exchanged help until then, in either direction.
    pub fn partners(&self, member: UserId, now: At) -> impl Iterator<Item = UserId> {
        let node = self.who(member).map(|who| &self.people[who as usize]);
        let pairs = node.into_iter().flat_map(|node| node.earns.iter().chain(&node.gives));
        let live = pairs.filter(move |pair| self.help_rows(**pair, now).next().is_some());
        live.map(move |pair| &self.pairs[*pair as usize]).map(move |pair| {
            let (helper, giver) = (self.people[pair.helper as usize].id, self.people[pair.giver as usize].id);
            if helper == member { giver } else { helper }
        })
    }

    /// Does more than this share of those who credit the member belong to the circle?
    pub fn lives_on(&self, member: UserId, circle: &HashSet<UserId>, share: f64, now: At) -> bool {
        let earns = self.who(member).into_iter().flat_map(|who| &self.people[who as usize].earns);
        let givers = earns.filter(|pair| self.help_rows(**pair, now).next().is_some());
        let givers = givers.map(|pair| self.people[self.pairs[*pair as usize].giver as usize].id);
        let (inside, all) = givers.fold((0, 0), |(n, all), id| (n + u32::from(circle.contains(&id)), all + 1));
        f64::from(inside) > share * f64::from(all)
    }

    /// Rows of a pair that count, also those of which a limit left nothing.
    fn rows_of(&self, pair: PairAt, now: At) -> impl Iterator<Item = &Row> {
        let rows = self.pairs[pair as usize].rows.iter();
        rows.map(|at: &RowAt| &self.rows[*at as usize]).filter(move |row| row.counts && row.at <= now)
    }

    fn help_rows(&self, pair: PairAt, now: At) -> impl Iterator<Item = &Row> {
        self.rows_of(pair, now).filter(|row| row.kind.is_help() && row.granted > 0)
    }

    fn sums(&self, pair: PairAt, now: At) -> Sums {
        let mut sums = Sums::default();
        for row in self.rows_of(pair, now) {
            let fading = self.rules.fading(row, now);
            let faded = fading * f64::from(row.granted);
            match row.kind {
                Kind::PeerReaction => sums.reactions += faded,
                Kind::Contribution | Kind::Nomination => sums.contributions += faded,
                Kind::Solved | Kind::Thanks | Kind::AskerReaction | Kind::Welcome => {
                    sums.help += faded;
                    sums.offered += fading * f64::from(row.offered);
                }
            }
            if row.kind == Kind::Welcome {
                sums.welcomes += faded;
            }
        }
        sums
    }

    fn score_of(&self, helper: Who, people: &impl People, now: At, given: &Faded, reach: &mut Reach) -> Score {
        let rules = &self.rules;
        let returned = self.returned(helper, given, reach);
        let known = self.known(helper, people, now);
        let (mut score, mut weeks) = (Score::default(), 0u32);
        let (mut reactions, mut help, mut welcomes) = (0.0, [0.0; 2], [0.0; 2]);
        for (place, pair) in self.people[helper as usize].earns.iter().enumerate() {
            let sums = self.sums(*pair, now);
            reactions += sums.reactions;
            score.contributions += rules.saturated(sums.contributions);
            let back = returned[place];
            let share = if sums.help > 0.0 { (back / sums.help).min(1.0) } else { 0.0 };
            for row in self.rows_of(*pair, now) {
                let week = now.since(row.at).0 / Span::DAY.times(7).0;
                // Help that is mostly returned is no week of help.
                if week < WEEKS && row.kind.is_help() && row.granted > 0 && share <= 2.0 / 3.0 {
                    weeks |= 1 << week;
                }
                let granted = f64::from(row.granted) / 1000.0;
                score.caps = score.caps.with(row.caps);
                let Row { id, kind, at, caps, logged, .. } = *row;
                score.credits.push(Counted { id, kind, at, granted, caps, logged });
            }
            if sums.help <= 0.0 {
                continue;
            }
            let full = rules.saturated(sums.help);
            let counts = full * (1.0 - rules.returned * share);
            let is_known = known[place];
            let welcome = counts * sums.welcomes / sums.help;
            help[usize::from(is_known)] += counts - welcome;
            welcomes[usize::from(is_known)] += welcome;
            let helped = is_known && share <= 2.0 / 3.0 && sums.help - sums.welcomes >= 1.0;
            score.people += u32::from(helped);
            score.caps = score.caps.with(Caps::RETURNED.when(share > 0.0));
            score.caps = score.caps.with(Caps::PAIR_FULL.when(full < 0.75 * sums.help));
            score.pairs.push(PairScore {
                who: self.people[self.pairs[*pair as usize].giver as usize].id,
                given: sums.help,
                welcomes: sums.welcomes,
                returned: back,
                counts,
                known: is_known,
                helped,
            });
        }
        let (all_welcomes, other) = (welcomes[0] + welcomes[1], help[0] + help[1]);
        let kept = limit(all_welcomes, rules.welcomes, other);
        let share = if all_welcomes > 0.0 { kept / all_welcomes } else { 0.0 };
        let unknown = help[0] + welcomes[0] * share;
        score.known = help[1] + welcomes[1] * share;
        score.unknown = limit(unknown, rules.unknown, score.known);
        score.reactions = limit(reactions, (0.0, rules.reactions), score.known + score.unknown);
        score.total = score.known + score.unknown + score.contributions + score.reactions;
        score.weeks = weeks.count_ones();
        let whole = [
            Caps::WELCOMES.when(kept < all_welcomes),
            Caps::UNKNOWN.when(score.unknown < unknown),
            Caps::REACTIONS.when(score.reactions < reactions),
        ];
        score.caps = whole.into_iter().fold(score.caps, Caps::with);
        score.pairs.sort_by(|a, b| b.counts.total_cmp(&a.counts).then(a.who.cmp(&b.who)));
        score.credits.sort_unstable_by_key(|c| (std::cmp::Reverse(c.at), c.id));
        score
    }
}

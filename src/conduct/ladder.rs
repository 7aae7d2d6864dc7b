//! The ladder: from the standing weight of a member's strikes to a measure.
//!
//! A strike weighs its points when it falls and half of that after each half-life of its clause. The rung is the
//! highest whose threshold the standing weight reaches, the weight being rounded to a tenth so that two minor strikes of
//! a few days apart still make two. The rungs are those of the Contributor Covenant's enforcement guidelines.

use crate::ids::{At, Span};
use crate::ledger::StandingStrike;

#[derive(Debug, Clone, PartialEq, Default)]
pub struct Ladder {
    /// Ascending by threshold.
    pub rungs: Vec<Rung>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rung {
    /// Standing weight, in points.
    pub at: f64,
    pub step: Step,
}

/// What a rung does. Ordered from mild to harsh.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Remind,
    Warn,
    Timeout(Span),
    /// A person decides about more; meanwhile the longest time-out below holds.
    AskModerators,
}

/// A strike older than this many half-lives weighs less than a thousandth of its points and is forgotten.
pub const FORGOTTEN_AFTER: i64 = 10;

/// What a strike still weighs.
pub fn weight(points: u32, at: At, half_life: Span, now: At) -> f64 {
    let age = now.since(at).0.max(0) as f64;
    f64::from(points) * (-age / half_life.0.max(1) as f64).exp2()
}

/// Sum over a member's strikes, rounded to a tenth of a point.
pub fn standing<'a>(strikes: impl IntoIterator<Item = &'a StandingStrike>, now: At) -> f64 {
    let sum: f64 = strikes.into_iter().map(|s| weight(s.points, s.at, s.half_life, now)).sum();
    (sum * 10.0).round() / 10.0
}

impl Ladder {
    /// The rung that this standing reaches.
    pub fn rung(&self, standing: f64) -> Option<Rung> {
        self.rungs.iter().rev().find(|r| r.at <= standing).copied()
    }

    /// The rung that one more strike of these points would reach: for "what happens next".
    pub fn next(&self, standing: f64, points: u32) -> Option<Rung> {
        self.rung(standing + f64::from(points))
    }

    /// The longest time-out on or below a rung: what holds while moderators are asked.
    pub fn longest_timeout(&self) -> Option<Span> {
        self.rungs
            .iter()
            .filter_map(|r| match r.step {
                Step::Timeout(span) => Some(span),
                _ => None,
            })
            .max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conduct::case::CaseNumber;
    use crate::ids::UserId;

    fn ladder() -> Ladder {
        Ladder {
            rungs: vec![
                Rung { at: 1.0, step: Step::Remind },
                Rung { at: 2.0, step: Step::Warn },
                Rung { at: 4.0, step: Step::Timeout(Span::HOUR) },
                Rung { at: 6.0, step: Step::Timeout(Span::DAY) },
                Rung { at: 10.0, step: Step::AskModerators },
            ],
        }
    }

    /// Strikes as (points, age in days), half-life 90 days.
    fn check(strikes: &[(u32, i64)], expected: Option<Step>) {
        let now = At(1_800_000_000_000);
        let strikes: Vec<_> = strikes
            .iter()
            .map(|&(points, days)| StandingStrike {
                case: CaseNumber(1),
                member: UserId(1),
                points,
                half_life: Span::DAY.times(90),
                at: now.minus(Span::DAY.times(days)),
            })
            .collect();
        let rung = ladder().rung(standing(&strikes, now));
        assert_eq!(rung.map(|r| r.step), expected, "{strikes:?}");
    }

    #[test]
    fn the_rung_is_the_highest_that_the_standing_weight_reaches() {
        check(&[], None);
        check(&[(1, 0)], Some(Step::Remind));
        check(&[(1, 0), (1, 0)], Some(Step::Warn));
        check(&[(1, 0), (1, 2)], Some(Step::Warn));
        check(&[(4, 0)], Some(Step::Timeout(Span::HOUR)));
        check(&[(4, 0), (4, 0)], Some(Step::Timeout(Span::DAY)));
        check(&[(8, 0), (2, 0)], Some(Step::AskModerators));
    }

    #[test]
    fn strikes_fade_by_half_with_each_half_life() {
        check(&[(4, 90)], Some(Step::Warn));
        check(&[(4, 180)], Some(Step::Remind));
        check(&[(4, 900)], None);
        check(&[(1, 0), (1, 30)], Some(Step::Remind));
    }

    #[test]
    fn a_strike_from_the_future_weighs_its_points_and_no_more() {
        check(&[(2, -5)], Some(Step::Warn));
    }
}

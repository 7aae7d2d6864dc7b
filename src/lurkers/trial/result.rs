//! What a campaign's numbers say, once: nothing before the planned size or the end, then the uplift with its interval.
//!
//! Whoever looks every day and stops at the first good day finds an effect where there is none (P. Armitage, C. K.
//! McPherson, B. C. Rowe 1969: ten looks turn 5 % of false alarms into 19 %). So nothing about the outcome leaves
//! this file before its time, not even a hint.

use super::fisher;
use super::newcombe::{self, Interval};
use super::split::{self, Split};
use crate::ids::{At, Span};

/// The longest that a campaign collects.
pub const LONGEST: Span = Span(8 * 7 * Span::DAY.0);

/// Confidence of the interval, and the p below which something is said.
pub const LEVEL: f64 = 0.95;
pub const ALPHA: f64 = 0.05;

/// Fewest members that every cell (did, did not, in either arm) should hold if the campaign did nothing (W. G.
/// Cochran 1954).
const FEWEST: f64 = 5.0;

/// One arm: who was assigned to it and has had the 14 days since, and how many of them wrote something.
///
/// Everybody assigned counts, reached or not (intention to treat).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Count {
    pub members: u32,
    pub acted: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Arms {
    pub control: Count,
    pub treated: Count,
}

/// What was laid down before the start.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Terms {
    /// The part of all members that is left out.
    pub holdout: f64,
    /// Members in both arms together ([`super::plan::size`]).
    pub planned: u32,
    pub end: At,
}

/// What may be said now.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Look {
    Collecting {
        n: u32,
        planned: u32,
    },
    /// The arms cannot be compared.
    Broken(Split),
    /// The end came, and one of the arms has nobody in it.
    Empty,
    Told(Outcome),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    pub arms: Arms,
    pub planned: u32,
    /// The treated share less the control share, with its 95 % interval.
    pub uplift: f64,
    pub interval: Interval,
    /// The uplift as a part of the control share; `None` where no control did anything.
    pub relative: Option<f64>,
    /// Fisher's exact p, two-sided.
    pub p: f64,
    pub verdict: Verdict,
    /// Some cell is too thin for a word: "not enough to tell". The verdict is then always [`Verdict::NotShown`].
    pub thin: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    Worked,
    Harmed,
    NotShown,
}

impl Arms {
    pub fn members(&self) -> u32 {
        self.control.members.saturating_add(self.treated.members)
    }

    /// Would some cell hold fewer than five members if both arms behaved alike?
    pub(super) fn thin(&self) -> bool {
        let all = f64::from(self.control.members) + f64::from(self.treated.members);
        let acted = f64::from(self.control.acted) + f64::from(self.treated.acted);
        let smaller = f64::from(self.control.members.min(self.treated.members));
        all == 0.0 || acted.min(all - acted) * smaller / all < FEWEST
    }
}

impl Outcome {
    /// Did the end come before the planned size?
    pub fn short(&self) -> bool {
        self.arms.members() < self.planned
    }

    /// Is there a word to say, or only that there is not enough to tell?
    pub fn enough(&self) -> bool {
        self.verdict != Verdict::NotShown || !(self.thin || self.short())
    }
}

/// The end of a campaign that starts then.
pub fn end(start: At) -> At {
    start.plus(LONGEST)
}

/// What may be said of a campaign now. The caller stops assigning once this is no longer [`Look::Collecting`], and
/// keeps the answer: it is the only one.
pub fn look(arms: &Arms, terms: &Terms, now: At) -> Look {
    let n = arms.members();
    if n < terms.planned && now < terms.end {
        return Look::Collecting { n, planned: terms.planned };
    }
    let split = split::check(arms.control.members, arms.treated.members, terms.holdout);
    if split.broken {
        return Look::Broken(split);
    }
    compare(arms, terms.planned).map_or(Look::Empty, Look::Told)
}

/// The comparison itself; `None` when an arm is empty or more acted in it than it holds.
fn compare(arms: &Arms, planned: u32) -> Option<Outcome> {
    let Arms { control, treated } = *arms;
    let interval = newcombe::difference(treated.acted, treated.members, control.acted, control.members, LEVEL)?;
    let share = |count: Count| f64::from(count.acted) / f64::from(count.members);
    let uplift = share(treated) - share(control);
    Some(Outcome {
        arms: *arms,
        planned,
        uplift,
        interval,
        relative: (control.acted > 0).then(|| uplift / share(control)),
        p: exact(arms),
        verdict: verdict(arms, interval),
        thin: arms.thin(),
    })
}

/// The rule that "worked" means, also for the planned size: the interval leaves out 0, Fisher's p is below 0.05, and no
/// cell is thin.
///
/// Fisher's test alone keeps false alarms at or below 5 % for every size and every rate (it is exact, and thinness
/// depends on nothing but the margins that it takes as given). Newcombe's interval alone claims an effect
/// where there is none in up to 5.7 % (two arms of 50 at a rate of 49 %). Asking for both never shows a manager
/// "worked" beside an interval with 0 in it.
pub(super) fn verdict(arms: &Arms, interval: Interval) -> Verdict {
    if arms.thin() || !significant(arms, interval) {
        Verdict::NotShown
    } else if interval.low > 0.0 {
        Verdict::Worked
    } else {
        Verdict::Harmed
    }
}

/// The rule without regard to thin cells.
pub(super) fn significant(arms: &Arms, interval: Interval) -> bool {
    !interval.contains(0.0) && exact(arms) < ALPHA
}

fn exact(arms: &Arms) -> f64 {
    let Arms { control, treated } = *arms;
    let idle = |count: Count| count.members.saturating_sub(count.acted);
    fisher::two_sided(treated.acted, idle(treated), control.acted, idle(control))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const END: At = At(LONGEST.0);

    fn arms((x, n): (u32, u32), (acted, members): (u32, u32)) -> Arms {
        Arms { control: Count { members: n, acted: x }, treated: Count { members, acted } }
    }

    fn at_end(control: (u32, u32), treated: (u32, u32)) -> Look {
        let holdout = f64::from(control.1) / f64::from(control.1 + treated.1).max(1.0);
        look(&arms(control, treated), &Terms { holdout, planned: 500, end: END }, END)
    }

    /// Control and treated as (acted, members); expected: verdict, thin, enough.
    fn check(control: (u32, u32), treated: (u32, u32), expected: (Verdict, bool, bool)) {
        let Look::Told(told) = at_end(control, treated) else { panic!("{:?}", at_end(control, treated)) };
        assert_eq!((told.verdict, told.thin, told.enough()), expected, "{told:?}");
        assert!(told.interval.contains(told.uplift), "{told:?}");
    }

    #[test]
    fn a_clear_uplift_worked_and_a_clear_loss_harmed() {
        check((5, 100), (60, 400), (Verdict::Worked, false, true));
        check((20, 100), (40, 400), (Verdict::Harmed, false, true));
        check((10, 100), (40, 400), (Verdict::NotShown, false, true));
    }

    #[test]
    fn small_arms_tell_the_interval_and_that_it_is_not_enough() {
        check((0, 5), (5, 5), (Verdict::NotShown, true, false));
        check((1, 100), (10, 400), (Verdict::NotShown, true, false));
        check((0, 100), (0, 400), (Verdict::NotShown, true, false));
        // Not thin, but the end came before the planned 500.
        check((8, 40), (36, 160), (Verdict::NotShown, false, false));
        // Fewer than planned, and yet clear.
        check((4, 40), (56, 160), (Verdict::Worked, false, true));
    }

    #[test]
    fn where_the_interval_and_the_exact_test_disagree_nothing_is_claimed() {
        // The interval leaves out 0, p is above 0.05.
        let (control, treated) = ((4, 100), (42, 400));
        let Look::Told(told) = at_end(control, treated) else { panic!("told") };
        assert!(told.interval.low > 0.0 && told.p >= ALPHA, "{told:?}");
        assert_eq!(told.verdict, Verdict::NotShown);
    }

    #[test]
    fn uplift_is_told_in_points_and_relative() {
        let Look::Told(told) = at_end((10, 100), (60, 400)) else { panic!("told") };
        assert!((told.uplift - 0.05).abs() < 1e-12 && (told.relative.unwrap() - 0.5).abs() < 1e-12);
        let Look::Told(told) = at_end((0, 100), (60, 400)) else { panic!("told") };
        assert_eq!(told.relative, None);
    }

    #[test]
    fn nothing_is_told_before_its_time() {
        let telling = arms((0, 99), (400, 400));
        let broken = arms((90, 300), (10, 199));
        let terms = Terms { holdout: 0.2, planned: 500, end: END };
        for arms in [telling, broken, Arms::default()] {
            let early = look(&arms, &terms, At(END.0 - 1));
            assert_eq!(early, Look::Collecting { n: arms.members(), planned: 500 });
        }
        let full = arms((0, 100), (400, 400));
        assert!(matches!(look(&full, &terms, At(0)), Look::Told(_)), "the planned size is reached");
        assert!(matches!(look(&telling, &terms, END), Look::Told(_)), "the end has come");
        assert!(matches!(look(&broken, &terms, END), Look::Broken(split) if split.broken));
        assert_eq!(look(&Arms::default(), &terms, END), Look::Empty);
        assert_eq!(look(&arms((0, 0), (1, 4)), &terms, END), Look::Empty);
        assert_eq!(end(At(7)), At(7 + 4_838_400_000), "eight weeks");
    }

    proptest! {
        #[test]
        fn a_claim_always_leaves_out_0_and_the_interval_agrees_with_its_sign(
            n1 in 1u32..2000, n2 in 1u32..2000, a in 0.0..=1.0f64, b in 0.0..=1.0f64,
        ) {
            let acted = |n: u32, share: f64| ((f64::from(n) * share) as u32, n);
            let Look::Told(told) = at_end(acted(n1, a), acted(n2, b)) else { panic!("told") };
            match told.verdict {
                Verdict::Worked => prop_assert!(told.interval.low > 0.0 && told.p < ALPHA && !told.thin),
                Verdict::Harmed => prop_assert!(told.interval.high < 0.0 && told.p < ALPHA && !told.thin),
                Verdict::NotShown => prop_assert!(told.interval.contains(0.0) || told.p >= ALPHA || told.thin),
            }
        }
    }
}

//! How many members it takes to see an uplift, and what a community of this size can see at all.
//!
//! The planned size is measured with the very rule that decides in the end ([`super::result`]), not with a formula for
//! another test: exact tests ask for more members than the formulas of the normal approximation promise.

use super::newcombe;
use super::normal;
use super::result::{self, ALPHA, Arms, Count, LEVEL};
use super::weights::Weights;

/// How often a true uplift of the wished size is to be found.
pub const POWER: f64 = 0.8;

/// What is planned for: a little more than the promise, as a campaign can end some members past its plan, and the
/// power of an exact test does not rise evenly with every member.
const AIM: f64 = POWER + 0.01;

/// Larger plans are no plans, and a larger community is told what this many can show.
const MOST: u32 = 1_000_000;

/// From here on chance splits the arms so evenly that the power no longer depends on it.
const MANY: u32 = 10_000;

/// Counts less likely than this change no figure that anybody reads.
const NEGLIGIBLE: f64 = 1e-7;

/// Is this a rate, a holdout and an uplift that can be planned with?
fn sound(base_rate: f64, holdout: f64, uplift: f64) -> bool {
    (0.0..1.0).contains(&base_rate) && 0.0 < holdout && holdout < 1.0 && 0.0 < uplift && base_rate + uplift <= 1.0
}

/// The least uplift that a campaign among so many members can hope to show: below it, even the simple formula gives
/// less than 80 % power (two-sided 5 %). `None` where no uplift would do, or the arguments are no fractions.
///
/// The uplift d for which `d = (z(0.975) + z(0.8)) · sqrt(p0(1 - p0)/control + p1(1 - p1)/treated)` with `p1 = p0 +
/// d` (J. L. Fleiss 1981, "Statistical methods for rates and proportions", without continuity correction). A floor:
/// say "no less than". What the rule that decides can show is [`shown_uplift`], which is somewhat more.
pub fn least_uplift(members: u32, base_rate: f64, holdout: f64) -> Option<f64> {
    let reach = normal::reach(LEVEL) + normal::upper_quantile(1.0 - POWER);
    let n = f64::from(members);
    let error = |uplift: f64| {
        let raised = base_rate + uplift;
        (base_rate * (1.0 - base_rate) / (n * holdout) + raised * (1.0 - raised) / (n * (1.0 - holdout))).sqrt()
    };
    smallest(base_rate, holdout, |uplift| uplift >= reach * error(uplift))
}

/// The least uplift that a campaign among so many members shows with 80 % power, under the rule that decides: at a
/// base rate of 5 % and a holdout of 20 % it is 9.9 points for 500 members and 4.2 for 2,000.
pub fn shown_uplift(members: u32, base_rate: f64, holdout: f64) -> Option<f64> {
    let members = members.min(MOST);
    smallest(base_rate, holdout, |uplift| power(members, base_rate, holdout, uplift) >= AIM)
}

/// The least uplift that will do, to a hundredth of a point.
///
/// Searched from below in steps of a point: where everybody but the controls acts, cells are thin again, so that the
/// largest uplift may do worse than a smaller one.
fn smallest(base_rate: f64, holdout: f64, will_do: impl Fn(f64) -> bool) -> Option<f64> {
    let most = 1.0 - base_rate;
    if !sound(base_rate, holdout, most) {
        return None;
    }
    let mut high =
        (1..=100).map(|points| f64::from(points) / 100.0).find(|uplift| *uplift <= most && will_do(*uplift))?;
    let mut low = high - 0.01;
    while high - low > 1e-4 {
        let middle = f64::midpoint(low, high);
        if will_do(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(high)
}

/// Members needed in both arms together, so that an uplift of `uplift` or more over `base_rate` is called "worked" at
/// least 80 times in 100. `None` when a million would not do, or the arguments are no fractions.
pub fn size(base_rate: f64, holdout: f64, uplift: f64) -> Option<u32> {
    if !sound(base_rate, holdout, uplift) {
        return None;
    }
    let will_do = |members: u32| power(members, base_rate, holdout, uplift) >= AIM;
    let (mut low, mut high) = (1, 16);
    while !will_do(high) {
        if high >= MOST {
            return None;
        }
        (low, high) = (high, high.saturating_mul(2).min(MOST));
    }
    // To one part in 200, from above: closer is below what a guess of the base rate is worth.
    while high - low > 1 + high / 200 {
        let middle = low.midpoint(high);
        if will_do(middle) {
            high = middle;
        } else {
            low = middle;
        }
    }
    Some(high)
}

/// How often a true uplift is called "worked" among so many members.
///
/// The arms fill by chance: the mean over the split, at seven points of its normal approximation, 0.8 standard
/// deviations apart. Among many members the expected split speaks for all.
pub fn power(members: u32, base_rate: f64, holdout: f64, uplift: f64) -> f64 {
    let n = f64::from(members);
    let spread = (n * holdout * (1.0 - holdout)).sqrt();
    let (mut sum, mut weights) = (0.0, 0.0);
    let steps = if members < MANY { 3 } else { 0 };
    for step in -steps..=steps {
        let deviations = 0.8 * f64::from(step);
        let weight = (-deviations * deviations / 2.0).exp();
        let control = ((n * holdout + deviations * spread).round().max(0.0) as u32).min(members);
        sum += weight * power_of_split(control, members - control, base_rate, base_rate + uplift);
        weights += weight;
    }
    sum / weights
}

/// How often "worked" is said when the arms have these sizes and rates: summed over all outcomes.
///
/// For each number of controls who act, the fewest treated who make it significant grows with that number, so the
/// edge is followed instead of asking for every pair. Thin cells have an edge of another shape and are left out one
/// by one.
fn power_of_split(control: u32, treated: u32, control_rate: f64, treated_rate: f64) -> f64 {
    let z = normal::reach(LEVEL);
    let arms = |x: u32, y: u32| Arms {
        control: Count { members: control, acted: x },
        treated: Count { members: treated, acted: y },
    };
    let significant = |x: u32, y: u32| {
        let interval = newcombe::hybrid((y, treated), (x, control), z);
        interval.is_some_and(|interval| interval.low > 0.0 && result::significant(&arms(x, y), interval))
    };
    let above = Weights::binomial(treated, treated_rate).likely(NEGLIGIBLE * ALPHA);
    let mut edge = 0;
    let mut power = 0.0;
    for (x, p) in Weights::binomial(control, control_rate).likely(NEGLIGIBLE) {
        while above.get(edge).is_some_and(|(y, _)| !significant(x, *y)) {
            edge += 1;
        }
        power += p * above.iter().skip(edge).filter(|(y, _)| !arms(x, *y).thin()).map(|(_, p)| p).sum::<f64>();
    }
    power
}

#[cfg(test)]
mod tests {
    use super::super::result::Verdict;
    use super::*;

    fn check(got: Option<f64>, expected: Option<f64>) {
        match (got, expected) {
            (Some(got), Some(known)) => assert!((got - known).abs() < 0.0005, "{got}, not {known}"),
            (got, expected) => assert_eq!(got, expected),
        }
    }

    #[test]
    fn the_calculator_says_what_a_community_cannot_see() {
        check(least_uplift(500, 0.05, 0.2), Some(0.077));
        check(least_uplift(2000, 0.05, 0.2), Some(0.036));
        check(least_uplift(500, 0.05, 0.5), Some(0.0692));
        check(least_uplift(0, 0.05, 0.2), None);
        check(least_uplift(1, 0.05, 0.2), None);
        for (base_rate, holdout) in
            [(-0.1, 0.2), (1.0, 0.2), (0.05, 0.0), (0.05, 1.0), (f64::NAN, 0.2), (0.05, f64::NAN)]
        {
            check(least_uplift(500, base_rate, holdout), None);
        }
    }

    #[test]
    fn the_rule_that_decides_shows_somewhat_less_than_the_formula() {
        for (members, expected) in [(100, 0.3427), (500, 0.099), (2000, 0.042)] {
            check(shown_uplift(members, 0.05, 0.2), Some(expected));
            assert!(least_uplift(members, 0.05, 0.2) < shown_uplift(members, 0.05, 0.2));
        }
        check(shown_uplift(20, 0.05, 0.2), None);
        check(shown_uplift(0, 0.05, 0.2), None);
    }

    #[test]
    fn the_planned_size_has_the_power_and_much_less_has_not() {
        for (base_rate, holdout, uplift) in [
            (0.05, 0.2, 0.1),
            (0.05, 0.2, 0.05),
            (0.05, 0.5, 0.1),
            (0.02, 0.2, 0.05),
            (0.3, 0.2, 0.1),
            (0.8, 0.2, 0.1),
            (0.0, 0.2, 0.1),
        ] {
            let planned = size(base_rate, holdout, uplift).unwrap();
            let power = |members| power(members, base_rate, holdout, uplift);
            for more in (0..40).step_by(3) {
                assert!(power(planned + more) >= POWER, "{base_rate} {holdout} {uplift}: {planned} + {more}");
            }
            assert!(power(planned * 9 / 10) < POWER, "{base_rate} {holdout} {uplift}: {planned}");
        }
    }

    #[test]
    fn what_cannot_be_planned_has_no_size() {
        for (base_rate, holdout, uplift) in [
            (0.05, 0.2, 0.0),
            (0.05, 0.2, -0.1),
            (0.95, 0.2, 0.1),
            (0.05, 0.0, 0.1),
            (0.05, 1.0, 0.1),
            (f64::NAN, 0.2, 0.1),
            (0.05, 0.2, 0.0001),
        ] {
            assert_eq!(size(base_rate, holdout, uplift), None, "{base_rate} {holdout} {uplift}");
        }
    }

    /// Every pair of counts, asked one by one.
    fn by_every_outcome(control: u32, treated: u32, control_rate: f64, treated_rate: f64) -> f64 {
        let above = Weights::binomial(treated, treated_rate).likely(0.0);
        let mut power = 0.0;
        for (x, p) in Weights::binomial(control, control_rate).likely(0.0) {
            for (y, q) in &above {
                let arms = Arms {
                    control: Count { members: control, acted: x },
                    treated: Count { members: treated, acted: *y },
                };
                let interval = newcombe::difference(*y, treated, x, control, LEVEL).unwrap();
                let worked = result::verdict(&arms, interval) == Verdict::Worked;
                power += if worked { p * q } else { 0.0 };
            }
        }
        power
    }

    #[test]
    fn following_the_edge_agrees_with_asking_for_every_outcome() {
        for (control, treated, low, high) in [
            (20, 80, 0.05, 0.3),
            (40, 40, 0.3, 0.5),
            (30, 120, 0.1, 0.25),
            (20, 80, 0.7, 0.97),
            (60, 20, 0.5, 0.9),
            (9, 9, 0.1, 0.9),
        ] {
            let (followed, asked) =
                (power_of_split(control, treated, low, high), by_every_outcome(control, treated, low, high));
            assert!((followed - asked).abs() < 1e-5, "{control} {treated} {low} {high}: {followed} {asked}");
        }
    }
}

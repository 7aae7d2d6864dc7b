//! The interval of a share, and of the difference between two shares.
//!
//! The usual textbook interval (Wald's) fails where it matters here: small shares, small arms, unequal arms.

use super::normal;

/// What the data do not rule out, lowest to highest.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

impl Interval {
    pub fn contains(&self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

/// The interval of a share when `x` of `n` do something (E. B. Wilson 1927, without continuity correction).
///
/// `level` is the confidence, such as 0.95. `None` for nobody, or for more doing it than there are.
pub fn wilson(x: u32, n: u32, level: f64) -> Option<Interval> {
    scored(x, n, normal::reach(level))
}

/// The interval of `x1/n1 - x2/n2` (R. G. Newcombe 1998, Statistics in Medicine 17:873, method 10: a hybrid of two
/// Wilson intervals, without continuity correction).
///
/// `None` where one of the groups is empty, or says more than it holds.
pub fn difference(x1: u32, n1: u32, x2: u32, n2: u32, level: f64) -> Option<Interval> {
    hybrid((x1, n1), (x2, n2), normal::reach(level))
}

/// As [`difference`], with the number of standard errors in place of a level: for those who ask very often.
pub(super) fn hybrid((x1, n1): (u32, u32), (x2, n2): (u32, u32), z: f64) -> Option<Interval> {
    let (one, two) = (scored(x1, n1, z)?, scored(x2, n2, z)?);
    let (p1, p2) = (f64::from(x1) / f64::from(n1), f64::from(x2) / f64::from(n2));
    Some(Interval {
        low: p1 - p2 - (p1 - one.low).hypot(two.high - p2),
        high: p1 - p2 + (one.high - p1).hypot(p2 - two.low),
    })
}

fn scored(x: u32, n: u32, z: f64) -> Option<Interval> {
    if n == 0 || x > n {
        return None;
    }
    let (x, n, zz) = (f64::from(x), f64::from(n), z * z);
    let middle = (x + zz / 2.0) / (n + zz);
    let half = z * (x * (n - x) / n + zz / 4.0).sqrt() / (n + zz);
    // A share of none or all is a bound itself; rounding must not put it outside.
    Some(Interval { low: (middle - half).clamp(0.0, x / n), high: (middle + half).clamp(x / n, 1.0) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(got: Option<Interval>, expected: Option<(f64, f64)>) {
        match (got, expected) {
            (Some(got), Some((low, high))) => {
                assert!((got.low - low).abs() < 5.1e-5 && (got.high - high).abs() < 5.1e-5, "{got:?} not {low} {high}");
            }
            (got, expected) => assert!(got.is_none() && expected.is_none(), "{got:?} {expected:?}"),
        }
    }

    #[test]
    fn newcombes_own_examples_come_out() {
        // Newcombe 1998, table II, rows of method 10, contrasts (a) to (h).
        for ((x1, n1, x2, n2), expected) in [
            ((56, 70, 48, 80), (0.0524, 0.3339)),
            ((9, 10, 3, 10), (0.1705, 0.8090)),
            ((6, 7, 2, 7), (0.0582, 0.8062)),
            ((5, 56, 0, 29), (-0.0381, 0.1926)),
            ((0, 10, 0, 20), (-0.1611, 0.2775)),
            ((0, 10, 0, 10), (-0.2775, 0.2775)),
            ((10, 10, 0, 20), (0.6791, 1.0)),
            ((10, 10, 0, 10), (0.6075, 1.0)),
        ] {
            check(difference(x1, n1, x2, n2, 0.95), Some(expected));
        }
    }

    #[test]
    fn wilsons_interval_of_one_share_comes_out() {
        // Newcombe 1998, Statistics in Medicine 17:857 (single proportions), table I, method 3.
        for ((x, n), expected) in [
            ((81, 263), (0.2553, 0.3662)),
            ((15, 148), (0.0624, 0.1605)),
            ((0, 20), (0.0, 0.1611)),
            ((1, 29), (0.0061, 0.1718)),
        ] {
            check(wilson(x, n, 0.95), Some(expected));
        }
    }

    #[test]
    fn nobody_and_too_many_say_nothing() {
        check(wilson(0, 0, 0.95), None);
        check(wilson(3, 2, 0.95), None);
        check(difference(0, 0, 1, 2, 0.95), None);
        check(difference(1, 2, 0, 0, 0.95), None);
        check(difference(3, 2, 1, 2, 0.95), None);
    }

    fn shares() -> impl Strategy<Value = (u32, u32)> {
        (1u32..3_000_000).prop_flat_map(|n| (0..=n, Just(n)))
    }

    proptest! {
        #[test]
        fn the_interval_holds_what_was_seen_and_mirrors(
            (x1, n1) in shares(), (x2, n2) in shares(), level in 0.5..0.999f64,
        ) {
            let seen = f64::from(x1) / f64::from(n1) - f64::from(x2) / f64::from(n2);
            let there = difference(x1, n1, x2, n2, level).unwrap();
            let back = difference(x2, n2, x1, n1, level).unwrap();
            prop_assert!(there.contains(seen));
            prop_assert!(there.low >= -1.0 - 1e-12 && there.high <= 1.0 + 1e-12);
            prop_assert!((there.low + back.high).abs() < 1e-12 && (there.high + back.low).abs() < 1e-12);
        }

        #[test]
        fn more_confidence_is_wider((x1, n1) in shares(), (x2, n2) in shares()) {
            let (narrow, wide) = (difference(x1, n1, x2, n2, 0.8).unwrap(), difference(x1, n1, x2, n2, 0.95).unwrap());
            prop_assert!(wide.low <= narrow.low && narrow.high <= wide.high);
        }
    }
}

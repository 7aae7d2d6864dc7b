//! The exact test of two shares: how often would chance alone deal something as unlikely as this?

use super::weights::Weights;

/// Two-sided p of the table `a b / c d` (R. A. Fisher 1934): the probability, with all margins as they are, of every
/// table that is no likelier than this one (the reading of J. O. Irwin 1935, which R's `fisher.test` uses too).
///
/// Rows are the groups, columns those who did and those who did not. 1 when a margin is empty; 0 below about 10^-300.
/// Takes on the order of the standard deviation of `a` in steps: 20,000 at counts of a million.
pub fn two_sided(a: u32, b: u32, c: u32, d: u32) -> f64 {
    let [a, b, c, d] = [a, b, c, d].map(u64::from);
    Weights::hypergeometric(a + b, c + d, a + c).no_likelier(a).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check((a, b, c, d): (u32, u32, u32, u32), expected: f64) {
        let got = two_sided(a, b, c, d);
        assert!((got / expected - 1.0).abs() < 5e-5, "{a} {b} {c} {d}: {got}, not {expected}");
    }

    #[test]
    fn published_tables_come_out() {
        // The lady tasting tea (Fisher 1935).
        check((3, 1, 1, 3), 0.4857);
        check((4, 0, 0, 4), 0.028_571);
        // Convictions of twins (Fisher 1934; the example of R's fisher.test).
        check((2, 10, 15, 3), 0.000_536_7);
        // Exact fractions, counted by hand.
        check((8, 2, 1, 5), 0.034_965);
        check((1, 9, 11, 3), 0.002_759_5);
    }

    #[test]
    fn empty_margins_and_even_tables_say_nothing() {
        for table in
            [(0, 0, 0, 0), (0, 5, 0, 9), (5, 0, 9, 0), (0, 0, 3, 4), (3, 4, 0, 0), (500_000, 500_000, 500_000, 500_000)]
        {
            check(table, 1.0);
        }
    }

    /// The definition, by logarithms of factorials: another way to the same number.
    fn by_factorials(a: u32, b: u32, c: u32, d: u32) -> f64 {
        let [a, b, c, d] = [a, b, c, d].map(|n| n as usize);
        let mut logs = vec![0.0f64];
        for n in 1..=a + b + c + d {
            logs.push(logs[n - 1] + (n as f64).ln());
        }
        let choose = |n: usize, k: usize| logs[n] - logs[k] - logs[n - k];
        let log = |k: usize| choose(a + b, k) + choose(c + d, a + c - k) - choose(a + b + c + d, a + c);
        let low = (a + c).saturating_sub(c + d);
        let seen = log(a) + 1e-7;
        (low..=(a + b).min(a + c)).map(log).filter(|p| *p <= seen).map(f64::exp).sum()
    }

    #[test]
    fn large_tables_agree_with_factorials() {
        for (a, b, c, d) in [
            (500_000, 500_000, 498_900, 501_100),
            (1_000_000, 1_000_000, 1_000_000, 998_000),
            (50_100, 949_900, 49_400, 950_600),
            (10, 999_990, 30, 999_970),
            (700, 300, 300, 700),
        ] {
            let (got, known) = (two_sided(a, b, c, d), by_factorials(a, b, c, d));
            assert!((got / known - 1.0).abs() < 1e-5, "{a} {b} {c} {d}: {got}, not {known}");
        }
    }

    proptest! {
        #[test]
        fn any_table_agrees_with_factorials(a in 0u32..60, b in 0u32..60, c in 0u32..60, d in 0u32..60) {
            let (got, known) = (two_sided(a, b, c, d), by_factorials(a, b, c, d));
            prop_assert!((got - known).abs() < 1e-9, "{got} {known}");
        }

        #[test]
        fn turning_the_table_changes_nothing(
            a in 0u32..100_000, b in 0u32..100_000, c in 0u32..100_000, d in 0u32..100_000,
        ) {
            let p = two_sided(a, b, c, d);
            prop_assert!((0.0..=1.0).contains(&p));
            for q in [two_sided(c, d, a, b), two_sided(b, a, d, c), two_sided(a, c, b, d)] {
                prop_assert!((p - q).abs() <= 1e-6 * p, "{p} {q}");
            }
        }
    }
}

//! Were the arms filled as they should be? A skewed split means that somebody was lost on the way (a crash, a filter
//! that looks at the arm), and then the arms can no longer be compared.

use super::{normal, weights::Weights};

/// Below this p a split is no accident. Strict, as a false alarm throws weeks away (Fabijan et al. 2019, "Diagnosing
/// Sample Ratio Mismatch in Online Controlled Experiments").
const BROKEN: f64 = 0.001;

/// Fewest members that each arm should hold before the chi-square approximation is fit (W. G. Cochran 1954).
const FEWEST: f64 = 5.0;

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Split {
    pub chi_square: f64,
    /// How often chance alone splits as badly as this.
    pub p: f64,
    pub broken: bool,
}

/// Compares the sizes of the arms with the holdout: Pearson's chi-square (1900) with one degree of freedom.
///
/// Where an arm should hold fewer than five, p is the exact binomial one: there chi-square calls a single control
/// among few members at a holdout of 1 % impossible.
pub fn check(control: u32, treated: u32, holdout: f64) -> Split {
    let holdout = if holdout.is_finite() { holdout.clamp(0.0, 1.0) } else { 0.0 };
    let (seen, all) = (f64::from(control), f64::from(control) + f64::from(treated));
    let (expected, miss) = (all * holdout, (seen - all * holdout).powi(2));
    let chi_square = if miss == 0.0 { 0.0 } else { miss / expected + miss / (all - expected) };
    let p = if expected.min(all - expected) >= FEWEST {
        2.0 * normal::tail(chi_square.sqrt())
    } else {
        Weights::binomial(control.saturating_add(treated), holdout).no_likelier(u64::from(control))
    };
    Split { chi_square, p, broken: p < BROKEN }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verify((control, treated, holdout): (u32, u32, f64), (chi_square, p, broken): (f64, f64, bool)) {
        let got = check(control, treated, holdout);
        let near = |a: f64, b: f64| a == b || (a - b).abs() < 1e-4;
        assert!(near(got.chi_square, chi_square) && near(got.p, p), "{control}/{treated} at {holdout}: {got:?}");
        assert_eq!(got.broken, broken, "{control}/{treated} at {holdout}");
    }

    #[test]
    fn a_skewed_split_is_broken_and_a_fair_one_is_not() {
        verify((100, 400, 0.2), (0.0, 1.0, false));
        verify((120, 380, 0.2), (5.0, 0.0253, false));
        verify((130, 370, 0.2), (11.25, 0.0008, true));
        verify((821, 815, 0.5), (0.0220, 0.8821, false));
        verify((1000, 1200, 0.5), (18.1818, 0.0, true));
    }

    #[test]
    fn small_and_empty_arms_are_judged_exactly() {
        verify((0, 0, 0.2), (0.0, 1.0, false));
        verify((1, 0, 0.01), (99.0, 0.01, false));
        verify((5, 0, 0.2), (20.0, 0.00032, true));
        verify((0, 3, 0.2), (0.75, 1.0, false));
        verify((0, 40, 0.0), (0.0, 1.0, false));
        verify((1, 40, 0.0), (f64::INFINITY, 0.0, true));
        verify((40, 0, 1.0), (0.0, 1.0, false));
    }
}

//! The probabilities of a count under chance (binomial, hypergeometric), as weights relative to the likeliest count.
//!
//! Each weight follows from its neighbour by a ratio, outward from the likeliest. Nothing overflows, and nothing is
//! lost as when logarithms of large factorials are subtracted: after 20,000 steps about eleven digits still hold.

/// Weights smaller than this are nothing: they can no longer be told from 0 in the sums that follow.
const NOTHING: f64 = 1e-300;

/// Tables whose weights differ by less than this count as equally likely (as R's `fisher.test` does): two ways of
/// computing the same probability differ in the last digits.
const TIE: f64 = 1e-7;

/// The weights of `first`, `first + 1`, …; counts outside have none.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Weights {
    first: u64,
    weights: Vec<f64>,
}

impl Weights {
    /// `mode` is the likeliest count, `up(k)` the probability of `k + 1` over that of `k`.
    fn around(mode: u64, low: u64, high: u64, up: impl Fn(u64) -> f64) -> Weights {
        let mut weights = Vec::new();
        let (mut first, mut weight) = (mode, 1.0);
        while first > low {
            weight /= up(first - 1);
            if weight < NOTHING {
                break;
            }
            weights.push(weight);
            first -= 1;
        }
        weights.reverse();
        weights.push(1.0);
        weight = 1.0;
        for count in mode..high {
            weight *= up(count);
            if weight < NOTHING {
                break;
            }
            weights.push(weight);
        }
        Weights { first, weights }
    }

    /// How many of `n` do what each does with probability `rate`; none when that is no number.
    pub(super) fn binomial(n: u32, rate: f64) -> Weights {
        let rate = if rate.is_finite() { rate.clamp(0.0, 1.0) } else { 0.0 };
        let n = u64::from(n);
        let mode = (((n + 1) as f64 * rate) as u64).min(n);
        Weights::around(mode, 0, n, |k| (n - k) as f64 / (k + 1) as f64 * (rate / (1.0 - rate)))
    }

    /// How many of the `marked` are among `drawn`, when those are drawn blindly from the marked and the `others`.
    pub(super) fn hypergeometric(marked: u64, others: u64, drawn: u64) -> Weights {
        let (low, high) = (drawn.saturating_sub(others), marked.min(drawn));
        let mode = u128::from(marked + 1) * u128::from(drawn + 1) / u128::from(marked + others + 2);
        let mode = u64::try_from(mode).unwrap_or(high).clamp(low, high);
        Weights::around(mode, low, high, |k| {
            (marked - k) as f64 * (drawn - k) as f64 / ((k + 1) as f64 * (others + k + 1 - drawn) as f64)
        })
    }

    /// The probability of all counts that are no likelier than the one seen.
    pub(super) fn no_likelier(&self, seen: u64) -> f64 {
        let at = seen.checked_sub(self.first).and_then(|at| usize::try_from(at).ok());
        let Some(limit) = at.and_then(|at| self.weights.get(at)).map(|weight| weight * (1.0 + TIE)) else { return 0.0 };
        let rare: f64 = self.weights.iter().filter(|weight| **weight <= limit).sum();
        rare / self.weights.iter().sum::<f64>()
    }

    /// Counts with their probabilities, without those whose probability is below `least`.
    pub(super) fn likely(&self, least: f64) -> Vec<(u32, f64)> {
        let sum: f64 = self.weights.iter().sum();
        let counts = (self.first..).zip(&self.weights).map(|(count, weight)| (count, weight / sum));
        counts.filter(|(_, p)| *p >= least).filter_map(|(count, p)| Some((u32::try_from(count).ok()?, p))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(weights: Weights, expected: &[(u32, f64)]) {
        let got = weights.likely(0.0);
        assert_eq!(got.len(), expected.len(), "{got:?}");
        for ((count, p), (known, q)) in got.iter().zip(expected) {
            assert_eq!(count, known);
            assert!((p - q).abs() < 1e-15, "{got:?}");
        }
    }

    #[test]
    fn small_distributions_are_exact() {
        let sixteenth = 1.0 / 16.0;
        check(Weights::binomial(4, 0.5), &[(0, sixteenth), (1, 0.25), (2, 6.0 * sixteenth), (3, 0.25), (4, sixteenth)]);
        check(Weights::binomial(3, 0.0), &[(0, 1.0)]);
        check(Weights::binomial(3, 1.0), &[(3, 1.0)]);
        check(Weights::binomial(3, f64::NAN), &[(0, 1.0)]);
        check(Weights::binomial(0, 0.3), &[(0, 1.0)]);
        let seventieth = 1.0 / 70.0;
        check(
            Weights::hypergeometric(4, 4, 4),
            &[(0, seventieth), (1, 16.0 * seventieth), (2, 36.0 * seventieth), (3, 16.0 * seventieth), (4, seventieth)],
        );
        check(Weights::hypergeometric(3, 1, 3), &[(2, 0.75), (3, 0.25)]);
        check(Weights::hypergeometric(0, 9, 4), &[(0, 1.0)]);
    }
}

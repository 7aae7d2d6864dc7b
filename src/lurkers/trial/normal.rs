//! The normal distribution: tail and quantile, to about thirteen digits.

use std::f64::consts::{PI, SQRT_2};

/// Probability of a standard normal value above `z` (half of the complementary error function of z / √2).
///
/// Near the middle by the series of Abramowitz and Stegun (1964) 7.1.6, whose terms are all positive; further out by
/// the continued fraction 7.1.14, which keeps its digits however small the tail.
pub(super) fn tail(z: f64) -> f64 {
    if z < 0.0 {
        return 1.0 - tail(-z);
    }
    let x = z / SQRT_2;
    if x < 2.0 {
        let (mut term, mut sum) = (x, x);
        for n in 1..60 {
            term *= 2.0 * x * x / f64::from(2 * n + 1);
            sum += term;
        }
        return 0.5 - (-x * x).exp() * sum / PI.sqrt();
    }
    let fraction = (1..=80).rev().fold(x, |below, n| x + f64::from(n) / 2.0 / below);
    (-x * x).exp() / fraction / PI.sqrt() / 2.0
}

/// The value that a standard normal one exceeds with probability `p`; the middle for what is no probability.
///
/// Newton's method on [`tail`], kept between bounds that close in.
pub(super) fn upper_quantile(p: f64) -> f64 {
    if !(p > 0.0 && p < 1.0) {
        return 0.0;
    }
    if p > 0.5 {
        return -upper_quantile(1.0 - p);
    }
    let (mut low, mut high, mut z) = (0.0f64, 39.0f64, 1.0f64);
    for _ in 0..100 {
        let miss = tail(z) - p;
        if miss > 0.0 {
            low = z;
        } else {
            high = z;
        }
        let density = (-z * z / 2.0).exp() / (2.0 * PI).sqrt();
        let newton = z + miss / density;
        let next = if newton > low && newton < high { newton } else { low.midpoint(high) };
        if (next - z).abs() < 1e-15 {
            break;
        }
        z = next;
    }
    z
}

/// How many standard errors a two-sided interval of this level reaches out: 1.96 for 0.95.
pub(super) fn reach(level: f64) -> f64 {
    upper_quantile((1.0 - level) / 2.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_agree_with_the_tables() {
        // Half of erfc(x) at z = x√2: Abramowitz and Stegun (1964), table 7.1, and further digits.
        for (x, erfc) in [
            (0.0, 1.0),
            (0.5, 0.479_500_122_186_953_5),
            (1.0, 0.157_299_207_050_285_13),
            (2.0, 0.004_677_734_981_047_266),
            (3.0, 2.209_049_699_858_544e-5),
            (5.0, 1.537_459_794_428_035e-12),
        ] {
            let got = 2.0 * tail(x * SQRT_2);
            assert!((got / erfc - 1.0).abs() < 1e-12, "{x}: {got}");
            assert!((2.0 * tail(-x * SQRT_2) - (2.0 - erfc)).abs() < 1e-12, "-{x}");
        }
    }

    #[test]
    fn quantiles_agree_with_the_tables() {
        for (p, z) in [
            (0.5, 0.0),
            (0.2, 0.841_621_233_572_914_3),
            (0.025, 1.959_963_984_540_054),
            (0.005, 2.575_829_303_548_900_4),
            (0.0005, 3.290_526_731_491_926),
            (0.975, -1.959_963_984_540_054),
            (0.0, 0.0),
            (f64::NAN, 0.0),
        ] {
            assert!((upper_quantile(p) - z).abs() < 1e-12, "{p}: {}", upper_quantile(p));
        }
        assert!((reach(0.95) - 1.959_963_984_540_054).abs() < 1e-12);
    }
}

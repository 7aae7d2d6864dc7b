//! Dice for simulations: the same throws at every run.

/// SplitMix64 (G. L. Steele, D. Lea, C. H. Flood 2014).
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Between 0 and 1, 1 not included.
    pub(super) fn share(&mut self) -> f64 {
        (self.bits() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// How many of `n` hit, each with probability `rate`: the gaps between hits are geometric (L. Devroye 1986).
    pub(super) fn hits(&mut self, n: u32, rate: f64) -> u32 {
        let (mut hits, mut at) = (0, 0.0);
        loop {
            at += 1.0 + ((1.0 - self.share()).ln() / (1.0 - rate).ln()).floor();
            // Not "greater": at a rate of 0 the gap is no number.
            if at <= f64::from(n) { hits += 1 } else { return hits }
        }
    }
}

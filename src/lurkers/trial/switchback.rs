//! Public prompts: everybody in the channel sees them, so it is weeks that are left out, not members.
//!
//! Weeks come in blocks of two, one with the prompt and one without, in an order that follows from the secret: whatever
//! changes slowly (a season, growth) meets both alike. The comparison asks nothing of the data but that order: it
//! compares what was seen with what every other order would have shown (R. A. Fisher 1935; E. J. G. Pitman 1937).
//! What a prompt does in the week after it counts for that week; an effect that lasts is therefore told too small.

use super::assign;
use super::newcombe::Interval;
use super::result::Verdict;
use crate::ids::{GuildId, UserId};
use std::collections::BTreeMap;

/// Fewest blocks: with six, chance alone gives all differences one sign in 2 of 64 cases (3 %), with five in 2 of 32
/// (6 %).
pub const LEAST_BLOCKS: u32 = 6;

/// Most blocks: two years and a half.
pub const MOST_BLOCKS: u32 = 64;

/// Up to this many blocks every order is looked at: a million.
const ALL_ORDERS: u32 = 20;

/// Orders that are looked at beyond, the same ones for ever: enough for p to be right within 0.002.
const SAMPLE: usize = 1 << 17;

/// One order in this many, at either end, is too rare to be chance: 5 % together.
const TAIL: usize = 40;

/// One whole week of a campaign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week {
    /// Weeks since the campaign's start, the first being 0.
    pub number: u32,
    /// Was it assigned the prompt ([`on`])?
    pub on: bool,
    /// Members who could have written, and who did.
    pub members: u32,
    pub acted: u32,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Look {
    Collecting { blocks: u32, planned: u32 },
    Told(Outcome),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Outcome {
    pub blocks: u32,
    /// Mean weekly rates with and without the prompt, and their difference with its 95 % interval.
    pub on: f64,
    pub off: f64,
    pub uplift: f64,
    pub interval: Interval,
    /// Two-sided p of the randomisation test: the share of orders with a difference at least as large.
    pub p: f64,
    pub verdict: Verdict,
}

/// Is the prompt posted in this week (0 is the first)? One week of each two, which one is up to the secret.
pub fn on(secret: &[u8], guild: GuildId, campaign: &str, week: u32) -> bool {
    // A block has no member; its number takes that place in the hash.
    let first = assign::share(secret, guild, campaign, UserId(u64::from(week / 2))) < 0.5;
    first == week.is_multiple_of(2)
}

/// What may be said of a campaign after these weeks, in any order. Only whole blocks count: both weeks over, one on
/// and one off, somebody there in both.
///
/// Nothing is said before `planned` blocks (no fewer than six); then the first that many are told, and later weeks
/// change nothing: one look, however often it is asked.
pub fn look(weeks: &[Week], planned: u32) -> Look {
    let planned = planned.clamp(LEAST_BLOCKS, MOST_BLOCKS);
    let mut pairs: BTreeMap<u32, (Option<f64>, Option<f64>)> = BTreeMap::new();
    for week in weeks.iter().filter(|week| week.members > 0) {
        let rate = f64::from(week.acted) / f64::from(week.members);
        let pair = pairs.entry(week.number / 2).or_default();
        *(if week.on { &mut pair.0 } else { &mut pair.1 }) = Some(rate);
    }
    let whole = pairs.values().filter_map(|(on, off)| Some(((*on)?, (*off)?)));
    let blocks: Vec<(f64, f64)> = whole.take(planned as usize).collect();
    if blocks.len() < planned as usize {
        return Look::Collecting { blocks: blocks.len() as u32, planned };
    }
    let mean = |rate: fn(&(f64, f64)) -> f64| blocks.iter().map(rate).sum::<f64>() / blocks.len() as f64;
    let differences: Vec<f64> = blocks.iter().map(|(on, off)| on - off).collect();
    let (interval, p) = randomised(&differences);
    let verdict = match interval {
        Interval { low, .. } if low > 0.0 => Verdict::Worked,
        Interval { high, .. } if high < 0.0 => Verdict::Harmed,
        _ => Verdict::NotShown,
    };
    let (on, off) = (mean(|block| block.0), mean(|block| block.1));
    Look::Told(Outcome { blocks: planned, on, off, uplift: on - off, interval, p, verdict })
}

/// The 95 % interval of the mean difference, and the two-sided p of "no difference".
///
/// Under an effect of t, every sign of each `difference - t` was as likely as the other. Turning the signs of a set
/// of blocks leaves the sum at least as large exactly when the mean of that set is at most t. So the means of all
/// sets of blocks, in order, are the points where the p of the test changes (J. A. Hartigan 1969), and the interval
/// of every t that the test does not reject lies between the m-th lowest and the m-th highest. It needs no normal
/// distribution, as a t interval would with a handful of weeks, and it never contradicts p: it leaves out 0 exactly
/// when p is below 0.05.
fn randomised(differences: &[f64]) -> (Interval, f64) {
    let mut means = set_means(differences);
    let orders = means.len() + 1;
    let sum: f64 = differences.iter().sum();
    let beyond = means.iter().filter(|mean| if sum > 0.0 { **mean <= 0.0 } else { **mean >= 0.0 }).count();
    let p = (2.0 * (1 + beyond) as f64 / orders as f64).min(1.0);
    let rank = (orders - 1) / TAIL;
    let last = means.len() - rank;
    let low = *means.select_nth_unstable_by(rank - 1, f64::total_cmp).1;
    let high = *means.select_nth_unstable_by(last, f64::total_cmp).1;
    (Interval { low, high }, p)
}

/// The mean difference of every set of blocks but the empty one, or of as many sets as are looked at.
fn set_means(differences: &[f64]) -> Vec<f64> {
    // What rounding leaves of a sum that is 0 must not fall on one side of it.
    let rounding = 1e-12 * differences.iter().map(|d| d.abs()).sum::<f64>();
    let mean = |set: u64, sum: f64| if sum.abs() <= rounding { 0.0 } else { sum / f64::from(set.count_ones()) };
    let blocks = differences.len() as u32;
    if blocks <= ALL_ORDERS {
        // With each block come all sets of the blocks before, once more with it.
        let mut sums = vec![0.0];
        for difference in differences {
            sums.extend_from_within(..);
            let with = sums.len() / 2;
            sums[with..].iter_mut().for_each(|sum| *sum += difference);
        }
        return (0..).zip(sums).skip(1).map(|(set, sum)| mean(set, sum)).collect();
    }
    let within = u64::MAX >> (u64::BITS - blocks);
    let sets = (1u64..).map(|seed| scatter(seed) & within).filter(|set| *set != 0);
    let sum = |set: u64| (0..).zip(differences).filter(|(block, _)| set >> block & 1 == 1).map(|(_, d)| d).sum();
    sets.take(SAMPLE - 1).map(|set| mean(set, sum(set))).collect()
}

/// The sequence of SplitMix64 (G. L. Steele, D. Lea, C. H. Flood 2014): evenly scattered bits, the same for ever.
fn scatter(index: u64) -> u64 {
    let mut bits = index.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Weeks of 1000 members with these (on, off) counts a block, the order within blocks alternating.
    fn weeks(blocks: &[(u32, u32)]) -> Vec<Week> {
        let pair = |(block, (on, off)): (u32, &(u32, u32))| {
            let week = |on: bool, acted: u32| Week {
                number: block * 2 + u32::from(on == (block % 2 == 0)),
                on,
                members: 1000,
                acted,
            };
            [week(true, *on), week(false, *off)]
        };
        (0..).zip(blocks).flat_map(pair).collect()
    }

    fn told(blocks: &[(u32, u32)]) -> Outcome {
        match look(&weeks(blocks), 0) {
            Look::Told(outcome) => outcome,
            Look::Collecting { .. } => panic!("still collecting {blocks:?}"),
        }
    }

    /// Expected: points of difference, low and high in thousandths; p; verdict.
    fn check(blocks: &[(u32, u32)], (uplift, low, high): (f64, f64, f64), p: f64, verdict: Verdict) {
        let got = told(blocks);
        let near = |a: f64, b: f64| (a * 1000.0 - b).abs() < 1e-9;
        assert!(near(got.uplift, uplift) && near(got.interval.low, low) && near(got.interval.high, high), "{got:?}");
        assert!((got.p - p).abs() < 1e-12 && got.verdict == verdict, "{got:?}");
    }

    #[test]
    fn six_blocks_of_one_sign_are_shown_and_their_range_is_the_interval() {
        let up = [(60, 50), (70, 50), (55, 50), (64, 50), (58, 50), (59, 50)];
        check(&up, (11.0, 5.0, 20.0), 2.0 / 64.0, Verdict::Worked);
        check(&up.map(|(on, off)| (off, on)), (-11.0, -20.0, -5.0), 2.0 / 64.0, Verdict::Harmed);
        // One block the other way: the order with that block turned, and itself, at both ends.
        check(
            &[(60, 50), (70, 50), (45, 50), (64, 50), (58, 50), (59, 50)],
            (56.0 / 6.0, -5.0, 20.0),
            4.0 / 64.0,
            Verdict::NotShown,
        );
    }

    #[test]
    fn no_difference_shows_nothing() {
        check(&[(50, 50); 6], (0.0, 0.0, 0.0), 1.0, Verdict::NotShown);
        check(
            &[(60, 50), (50, 60), (61, 50), (50, 61), (70, 50), (50, 70)],
            (0.0, -20.0, 20.0),
            1.0,
            Verdict::NotShown,
        );
    }

    #[test]
    fn darwins_maize_comes_out() {
        // Differences of fifteen pairs (C. Darwin 1876); Fisher 1935 counts 863 + 863 of 32768 orders as far or
        // further.
        let inches = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48];
        let pairs = inches.map(|d| ((100 + d) as u32, 100));
        let Look::Told(got) = look(&weeks(&pairs), 15) else { panic!("told") };
        assert!((got.p - 1726.0 / 32768.0).abs() < 1e-12, "{got:?}");
        assert!(got.interval.low < 0.0 && got.interval.low > -0.001, "{got:?}");
    }

    #[test]
    fn only_whole_blocks_count_and_later_ones_change_nothing() {
        let up = [(60, 50), (70, 50), (55, 50), (64, 50), (58, 50), (59, 50), (0, 1000), (0, 1000)];
        let all = weeks(&up);
        for known in 0..12 {
            assert_eq!(look(&all[..known], 6), Look::Collecting { blocks: known as u32 / 2, planned: 6 });
        }
        assert_eq!(look(&all[..12], 6), look(&all, 6));
        assert_eq!(look(&all[..15], 8), Look::Collecting { blocks: 7, planned: 8 });
        let mut holed = weeks(&up[..6]);
        holed[3].members = 0;
        assert_eq!(look(&holed, 6), Look::Collecting { blocks: 5, planned: 6 });
        holed[3] = Week { on: true, ..holed[2] };
        assert_eq!(look(&holed, 6), Look::Collecting { blocks: 5, planned: 6 });
    }

    #[test]
    fn many_blocks_are_judged_from_a_sample_that_agrees_with_all_orders() {
        let blocks: Vec<(u32, u32)> = (0..21).map(|n| (50 + n * 7 % 23, 50 + n * 5 % 19)).collect();
        let differences: Vec<f64> = blocks.iter().map(|(on, off)| f64::from(*on) - f64::from(*off)).collect();
        let (interval, p) = randomised(&differences);
        assert_eq!((interval, p), randomised(&differences));
        // Every order, by another way: a count of the orders for each sum.
        let mut sums = BTreeMap::from([(0i64, 1u64)]);
        for d in &differences {
            let mut next = BTreeMap::new();
            for (sum, orders) in sums {
                *next.entry(sum + *d as i64).or_default() += orders;
                *next.entry(sum - *d as i64).or_default() += orders;
            }
            sums = next;
        }
        let seen = differences.iter().sum::<f64>() as i64;
        let far: u64 = sums.iter().filter(|(sum, _)| sum.abs() >= seen.abs()).map(|(_, orders)| orders).sum();
        let exact = far as f64 / (1u64 << 21) as f64;
        assert!((p - exact).abs() < 0.002 && p > 0.05, "{p} {exact}");
    }

    #[test]
    fn each_block_has_one_week_on_and_the_secret_says_which() {
        let on = |secret: &[u8], week| on(secret, GuildId(1), "question of the week", week);
        let mut first = 0;
        for block in 0..1000 {
            assert_ne!(on(b"a", 2 * block), on(b"a", 2 * block + 1), "{block}");
            first += u32::from(on(b"a", 2 * block));
        }
        assert!((450..550).contains(&first), "{first}");
        assert!((0..100).any(|week| on(b"a", week) != on(b"b", week)));
    }

    proptest! {
        #[test]
        fn the_interval_leaves_out_0_exactly_when_p_is_below_a_twentieth(
            blocks in proptest::collection::vec((0u32..100, 0u32..100), 6..10),
        ) {
            let Look::Told(got) = look(&weeks(&blocks), blocks.len() as u32) else { panic!("told") };
            prop_assert_eq!(got.p < 0.05, !got.interval.contains(0.0));
            prop_assert!(got.interval.low <= got.uplift + 1e-12 && got.uplift <= got.interval.high + 1e-12);
        }
    }
}

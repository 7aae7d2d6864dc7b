//! When a campaign stops itself, whatever it may have achieved. Looked at after every answer; the managers may resume.

use super::fisher;
use super::result::Count;

/// Opt-outs from which their share counts, and the share of those nudged that is too much.
///
/// The least number of people is stated in opt-outs and not in nudges: three within a hundred are 3 % already. One or
/// two are chance (one opt-out among the first 33 would be "3 %"), and a campaign that people detest stops at the
/// third instead of having to reach a hundred first. Of campaigns that 10 % of the members opt out of, all but 2 in
/// 1000 are paused before the hundredth nudge. Before the 500th it is 83 in 100 where 3 % opt out, 10 where 1 % do,
/// and 2 where 0.5 % do: a pause costs a manager a click, going on costs members.
const LEAST_OPT_OUTS: u32 = 3;
const MOST_OPTING_OUT_PERCENT: u64 = 3;

/// Below this p (Fisher, two-sided) more leaving among the treated is no accident. Stricter than for the result, as
/// this is looked at every day: over eight weeks of daily looks a harmless campaign is paused by it about twice in a
/// hundred.
const LEAVING: f64 = 0.01;

/// What is known of a campaign until now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Seen {
    /// Members who were sent something, and how many of them opted out after it.
    pub nudged: u32,
    pub opted_out: u32,
    /// Reports of something that the campaign sent.
    pub reported: u32,
    /// `acted` is having left the community. Everybody assigned, reached or not.
    pub control: Count,
    pub treated: Count,
}

/// Why a campaign pauses.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pause {
    Reported {
        reports: u32,
    },
    OptOuts {
        opted_out: u32,
        nudged: u32,
    },
    /// More of the treated left than of the control.
    Leaving {
        treated: Count,
        control: Count,
        p: f64,
    },
}

/// Must the campaign pause? The gravest reason, if there is one.
pub fn check(seen: &Seen) -> Option<Pause> {
    let Seen { nudged, opted_out, reported, control, treated } = *seen;
    if reported > 0 {
        return Some(Pause::Reported { reports: reported });
    }
    let many = u64::from(opted_out) * 100 >= MOST_OPTING_OUT_PERCENT * u64::from(nudged);
    if many && opted_out >= LEAST_OPT_OUTS {
        return Some(Pause::OptOuts { opted_out, nudged });
    }
    // By cross-multiplication, so that an empty arm is no more than the other.
    let more =
        u64::from(treated.acted) * u64::from(control.members) > u64::from(control.acted) * u64::from(treated.members);
    if !more {
        return None;
    }
    let stayed = |count: Count| count.members.saturating_sub(count.acted);
    let p = fisher::two_sided(treated.acted, stayed(treated), control.acted, stayed(control));
    (p < LEAVING).then_some(Pause::Leaving { treated, control, p })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verify(seen: Seen, expected: Option<&str>) {
        let got = check(&seen).map(|pause| match pause {
            Pause::Reported { .. } => "reported",
            Pause::OptOuts { .. } => "opt-outs",
            Pause::Leaving { .. } => "leaving",
        });
        assert_eq!(got, expected, "{seen:?}");
    }

    fn opted(opted_out: u32, nudged: u32) -> Seen {
        Seen { nudged, opted_out, ..Seen::default() }
    }

    fn left(control: (u32, u32), treated: (u32, u32)) -> Seen {
        let count = |(acted, members)| Count { members, acted };
        Seen { control: count(control), treated: count(treated), ..Seen::default() }
    }

    #[test]
    fn one_report_pauses() {
        verify(Seen { nudged: 1000, reported: 1, ..Seen::default() }, Some("reported"));
        verify(Seen { reported: 2, ..opted(50, 100) }, Some("reported"));
    }

    #[test]
    fn three_percent_opting_out_pauses_and_one_or_two_people_do_not() {
        verify(opted(0, 0), None);
        verify(opted(1, 1), None);
        verify(opted(2, 20), None);
        verify(opted(3, 3), Some("opt-outs"));
        verify(opted(3, 100), Some("opt-outs"));
        verify(opted(3, 101), None);
        verify(opted(29, 1000), None);
        verify(opted(21, 700), Some("opt-outs"));
        verify(opted(30, 1000), Some("opt-outs"));
    }

    #[test]
    fn more_leaving_among_the_treated_pauses_and_fewer_does_not() {
        verify(left((2, 100), (50, 400)), Some("leaving"));
        verify(left((5, 100), (40, 400)), None);
        verify(left((40, 100), (50, 400)), None);
        verify(left((0, 0), (50, 400)), None);
        verify(left((0, 4), (9, 16)), None);
    }

    /// How often a campaign is paused by opt-outs before `nudged` people were reached, when each opts out at `rate`:
    /// exact, by following how likely each number of opt-outs is while nothing has paused yet.
    fn paused(rate: f64, nudged: u32) -> f64 {
        let mut going = vec![1.0f64];
        for n in 1..=nudged {
            let mut next = vec![0.0; going.len() + 1];
            for (opted_out, p) in going.iter().enumerate() {
                next[opted_out] += p * (1.0 - rate);
                next[opted_out + 1] += p * rate;
            }
            let goes_on = |opted_out: usize| check(&opted(opted_out as u32, n)).is_none();
            going = (0..).zip(next).map(|(opted_out, p)| if goes_on(opted_out) { p } else { 0.0 }).collect();
            while going.last() == Some(&0.0) {
                going.pop();
            }
        }
        1.0 - going.iter().sum::<f64>()
    }

    #[test]
    fn detested_campaigns_stop_early_and_harmless_ones_seldom() {
        for (rate, nudged, expected) in
            [(0.005, 500, 0.0156), (0.01, 500, 0.0963), (0.03, 500, 0.8296), (0.1, 100, 0.9981)]
        {
            let got = paused(rate, nudged);
            assert!((got - expected).abs() < 0.0005, "{rate} of {nudged}: {got}");
        }
    }
}

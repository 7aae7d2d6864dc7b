//! How long people waited, when not everybody's waiting is over.
//!
//! The product-limit estimate of E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", JASA
//! 53 (1958): whoever still waits when nobody looks any more counts among those who wait up to then, and is not dropped.

use super::usual::rounded;
use crate::digest::figures::Survival;
use crate::ids::Span;

/// Steps that are kept of a curve.
const STEPS: usize = 100;

/// One who waited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    pub length: Span,
    /// It ended with a reply; else nobody looked any further.
    pub answered: bool,
}

impl Wait {
    /// From a beginning until a reply, or until it was last looked at.
    pub fn of(from: crate::ids::At, reply: Option<crate::ids::At>, until: crate::ids::At) -> Wait {
        match reply.filter(|reply| *reply < until) {
            Some(reply) => Wait { length: Span(reply.since(from).0.max(0)), answered: true },
            None => Wait { length: Span(until.since(from).0.max(0)), answered: false },
        }
    }
}

pub fn survival(mut waits: Vec<Wait>) -> Survival {
    // At the same moment replies come before those who are looked at no longer.
    waits.sort_unstable_by_key(|wait| (wait.length, !wait.answered));
    let mut steps: Vec<(Span, f64)> = Vec::new();
    let (mut waiting, mut share) = (waits.len(), 1.0);
    for same in waits.chunk_by(|a, b| a.length == b.length) {
        let answered = same.iter().filter(|wait| wait.answered).count();
        if answered > 0 {
            share = if answered == waiting { 0.0 } else { share * (waiting - answered) as f64 / waiting as f64 };
            steps.push((same[0].length, rounded(share)));
        }
        waiting -= same.len();
    }
    let watched = waits.last().map_or(Span(0), |wait| wait.length);
    Survival {
        n: waits.len() as u32,
        answered: waits.iter().filter(|wait| wait.answered).count() as u32,
        median: steps.iter().find(|(_, share)| *share <= 0.5).map(|(length, _)| *length),
        within_day: within(&steps, watched, Span::DAY).map(rounded),
        steps: thinned(steps),
    }
}

/// The share that was answered by then; unknown when nobody who waited was looked at for so long.
fn within(steps: &[(Span, f64)], watched: Span, length: Span) -> Option<f64> {
    let share = steps.iter().take_while(|(at, _)| *at <= length).last().map_or(1.0, |(_, share)| *share);
    (watched >= length || share == 0.0).then_some(1.0 - share)
}

/// At most so many steps, evenly, the first and the last among them.
fn thinned(steps: Vec<(Span, f64)>) -> Vec<(Span, f64)> {
    if steps.len() <= STEPS {
        return steps;
    }
    let last = steps.len() - 1;
    (0..STEPS).filter_map(|n| steps.get(n * last / (STEPS - 1)).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(text: &str) -> Vec<Wait> {
        let one = |word: &str| {
            let length = Span::DAY.times(word.trim_end_matches('+').parse().unwrap());
            Wait { length, answered: !word.ends_with('+') }
        };
        text.split_whitespace().map(one).collect()
    }

    /// Lengths in days, `+` for those that were not seen to end; expected: day and share that still waits, to three places.
    fn check(waits: &str, steps: &str, median: Option<i64>, within_day: Option<f64>) {
        let told = survival(days(waits));
        let shown: Vec<String> =
            told.steps.iter().map(|(at, share)| format!("{}:{share:.3}", at.0 / Span::DAY.0)).collect();
        assert_eq!(shown.join(" "), steps, "{waits}");
        assert_eq!(told.median, median.map(|days| Span::DAY.times(days)), "{waits}");
        match (told.within_day, within_day) {
            (Some(told), Some(expected)) => assert!((told - expected).abs() < 1e-6, "{waits}: {told}"),
            (told, expected) => assert_eq!(told, expected, "{waits}"),
        }
    }

    #[test]
    fn the_leukemia_trial_of_freireich_and_others_comes_out_as_in_textbooks() {
        // E. J. Freireich et al., Blood 21 (1963): weeks of remission under 6-mercaptopurine; estimates as in D. R. Cox and
        // D. Oakes, "Analysis of Survival Data" (1984), table 1.1 and chapter 4.
        check(
            "6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+",
            "6:0.857 7:0.807 10:0.753 13:0.690 16:0.627 22:0.538 23:0.448",
            Some(23),
            Some(0.0),
        );
        // The placebo arm, where nobody was lost: half of 21 had relapsed after 8 weeks.
        check(
            "1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23",
            "1:0.905 2:0.810 3:0.762 4:0.667 5:0.571 8:0.381 11:0.286 12:0.190 15:0.143 17:0.095 22:0.048 23:0.000",
            Some(8),
            Some(2.0 / 21.0),
        );
    }

    #[test]
    fn whoever_still_waits_is_not_dropped() {
        check("1 3+ 3+ 3+", "1:0.750", None, Some(0.25));
        check("1 1 3+ 3+", "1:0.500", Some(1), Some(0.5));
        check("3+", "", None, Some(0.0));
    }

    #[test]
    fn what_was_not_watched_for_a_day_is_not_told() {
        check("", "", None, None);
        check("0 0+", "0:0.500", Some(0), None);
        check("0 0", "0:0.000", Some(0), Some(1.0));
    }

    #[test]
    fn a_long_curve_keeps_its_first_and_its_last_step() {
        let waits = (1..=1_000).map(|n| Wait { length: Span(n), answered: true }).collect();
        let told = survival(waits);
        assert_eq!((told.steps.len(), told.steps[0].0, told.steps[99].0), (100, Span(1), Span(1_000)));
        assert_eq!(told.median, Some(Span(500)));
    }
}

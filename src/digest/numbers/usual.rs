//! What is usual, and whether a figure is not.
//!
//! Usual is the median of the weeks before, and three median absolute deviations around it: one odd week among eight
//! moves neither (F. R. Hampel, "The influence curve and its role in robust estimation", JASA 69 (1974)). Quiet weeks are
//! often all alike; so that one person more is no event then, the band is never narrower than one in counts, one point in
//! shares, a minute in times, and a tenth of the median in counts and times.

use crate::digest::figures::{BEFORE, ENOUGH, Figure, Judged, Name, Unit, Usual};

/// Weeks that must be known to say what is usual.
pub const KNOWN: usize = 4;

const DEVIATIONS: f64 = 3.0;
const TENTH: f64 = 0.1;
const POINT: f64 = 0.01;
const MINUTE: f64 = 60_000.0;

/// A band is left when it is left by more than a thousandth: what was rounded is off by less.
const OUTSIDE: f64 = 1.001;

/// Fractions are kept to six places, so that a frozen number reads back as the same one.
pub fn rounded(value: f64) -> f64 {
    const PLACES: f64 = 1e6;
    (value * PLACES).round() / PLACES
}

/// The middle, or the mean of the two in the middle.
pub fn median(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_unstable_by(f64::total_cmp);
    let half = values.len() / 2;
    let upper = *values.get(half)?;
    Some(if values.len().is_multiple_of(2) { (values[half - 1] + upper) / 2.0 } else { upper })
}

/// Of a figure in this unit; nothing when fewer than four weeks are known. The ends of the band may lie below nothing and
/// above everything.
pub fn usual(unit: Unit, before: &[Option<f64>]) -> Option<Usual> {
    let known: Vec<f64> = before.iter().copied().flatten().collect();
    let middle = median(known.iter().copied()).filter(|_| known.len() >= KNOWN)?;
    let deviation = median(known.iter().map(|value| (value - middle).abs()))?;
    let least = match unit {
        Unit::Count => (TENTH * middle.abs()).max(1.0),
        Unit::Share => POINT,
        Unit::Time => (TENTH * middle).max(MINUTE),
    };
    let reach = (DEVIATIONS * deviation).max(least);
    Some(Usual { median: middle, low: middle - reach, high: middle + reach })
}

/// Is it outside of what is usual?
pub fn is_outside(value: f64, usual: &Usual) -> bool {
    distance(value, usual) > OUTSIDE
}

/// How far off it is, in reaches of the band: above 1 it is outside.
pub fn distance(value: f64, usual: &Usual) -> f64 {
    // One end of a band that is shown may have been cut.
    (value - usual.median).abs() / (usual.high - usual.median).max(usual.median - usual.low)
}

/// A figure of nine weeks, the told one last: its value and over how many it is computed.
pub fn figure(name: Name, weeks: &[(Option<f64>, u32)]) -> Figure {
    let (value, n) = weeks.last().copied().unwrap_or_default();
    let value = value.map(rounded);
    let known = weeks.iter().rev().skip(1).map(|(value, _)| value.map(rounded));
    let mut before: Vec<Option<f64>> = known.chain(std::iter::repeat(None)).take(BEFORE).collect();
    before.reverse();
    let band = usual(name.unit(), &before);
    let judged = judge(name.unit(), value, n, band.as_ref());
    Figure { name, value, n, before, usual: band.map(|band| within_reason(name, band)), judged }
}

/// Of a count, what is usual may be enough where this week is not: that nobody wrote is worth saying.
fn judge(unit: Unit, value: Option<f64>, n: u32, usual: Option<&Usual>) -> Judged {
    let (Some(value), Some(usual)) = (value, usual) else { return Judged::TooFew };
    let over = match unit {
        Unit::Count => f64::from(n).max(usual.median.abs()),
        Unit::Share | Unit::Time => f64::from(n),
    };
    if over < f64::from(ENOUGH) {
        Judged::TooFew
    } else if !is_outside(value, usual) {
        Judged::Usual
    } else if value > usual.median {
        Judged::Higher
    } else {
        Judged::Lower
    }
}

/// No band is shown below nothing or above everything.
pub fn within_reason(name: Name, band: Usual) -> Usual {
    let low = if name == Name::Net { band.low } else { band.low.max(0.0) };
    let high = if name.unit() == Unit::Share { band.high.min(1.0) } else { band.high };
    Usual { median: rounded(band.median), low: rounded(low), high: rounded(high) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Judged::{Higher, Lower, TooFew};

    fn check(name: Name, before: &[f64], now: (f64, u32), expected: Judged) {
        let mut weeks: Vec<(Option<f64>, u32)> = before.iter().map(|value| (Some(*value), 50)).collect();
        weeks.push((Some(now.0), now.1));
        let figure = figure(name, &weeks);
        assert_eq!(figure.judged, expected, "{figure:?}");
        assert_eq!(figure.before.len(), BEFORE);
        assert_eq!(figure.last_week(), before.last().copied());
    }

    const CALM: [f64; 8] = [100.0, 104.0, 96.0, 100.0, 98.0, 102.0, 100.0, 300.0];

    #[test]
    fn a_week_beyond_three_deviations_is_higher_or_lower() {
        // Median 100, deviations 0 4 4 0 2 2 0 200: their median is 2; the band is a tenth of the median.
        check(Name::Messages, &CALM, (110.0, 110), Judged::Usual);
        check(Name::Messages, &CALM, (111.0, 111), Higher);
        check(Name::Messages, &CALM, (89.0, 89), Lower);
        // Median 50, deviations 20 10 10 0 0 10 10 20: 30 to each side.
        let wide = [30.0, 40.0, 60.0, 50.0, 50.0, 40.0, 60.0, 70.0];
        check(Name::Messages, &wide, (80.0, 80), Judged::Usual);
        check(Name::Messages, &wide, (81.0, 81), Higher);
        check(Name::Messages, &wide, (19.0, 19), Lower);
    }

    #[test]
    fn weeks_that_were_all_alike_leave_a_little_room() {
        check(Name::Joined, &[12.0; 8], (13.0, 13), Judged::Usual);
        check(Name::Joined, &[12.0; 8], (14.0, 14), Higher);
        check(Name::Unanswered, &[0.25; 8], (0.26, 50), Judged::Usual);
        check(Name::Unanswered, &[0.25; 8], (0.27, 50), Higher);
        check(Name::AnswerMedian, &[300_000.0; 8], (360_000.0, 50), Judged::Usual);
        check(Name::AnswerMedian, &[300_000.0; 8], (361_000.0, 50), Higher);
    }

    #[test]
    fn too_few_are_not_compared() {
        check(Name::Unanswered, &[0.25; 8], (1.0, 9), TooFew);
        check(Name::Joined, &[4.0; 8], (9.0, 9), TooFew);
        check(Name::Joined, &[40.0; 8], (0.0, 0), Lower);
        check(Name::Joined, &[40.0; 3], (0.0, 0), TooFew);
        check(Name::Net, &[0.0; 8], (-9.0, 9), TooFew);
        check(Name::Net, &[0.0; 8], (-9.0, 15), Lower);
    }

    #[test]
    fn weeks_that_are_not_known_say_nothing_of_what_is_usual() {
        let mut weeks = vec![(None, 0); 4];
        weeks.extend([(Some(10.0), 10); 5]);
        let told = figure(Name::Joined, &weeks);
        assert_eq!(told.usual, Some(Usual { median: 10.0, low: 9.0, high: 11.0 }));
        weeks[4].0 = None;
        let told = figure(Name::Joined, &weeks);
        assert_eq!((told.usual, told.judged), (None, TooFew));
    }

    #[test]
    fn a_shown_band_ends_at_nothing_and_at_everything() {
        let share =
            figure(Name::Stay, &[(Some(0.5), 20), (Some(1.0), 20), (Some(0.0), 20), (Some(0.9), 20), (Some(0.4), 20)]);
        let Some(band) = share.usual else { panic!("{share:?}") };
        assert_eq!((band.low, band.high), (0.0, 1.0));
        let net =
            figure(Name::Net, &[(Some(0.0), 20), (Some(2.0), 20), (Some(-2.0), 20), (Some(0.0), 20), (Some(0.0), 20)]);
        assert!(net.usual.is_some_and(|band| band.low == -3.0), "{net:?}");
    }
}

//! When managers are told to look twice.

use super::*;
use crate::champions::evidence::{Caps, Kind};
use crate::champions::score::Counted;
use crate::ids::CreditId;

const NOW: At = At(1_800_000_000_000);

/// Points by week, the newest first; the weeks before a jump and its size, if it is one.
fn check(weeks: &[f64], expected: Option<(f64, f64)>) {
    let credit = |(week, granted): (usize, &f64)| Counted {
        id: CreditId(week as i64),
        kind: Kind::Thanks,
        at: NOW.minus(Span::DAY.times(7 * week as i64 + 1)),
        granted: *granted,
        caps: Caps::default(),
        logged: false,
    };
    let score = Score { credits: weeks.iter().enumerate().map(credit).collect(), ..Score::default() };
    let expected = expected.map(|(week, median)| Flag::Jump { week, median });
    assert_eq!(jump(&score, NOW), expected, "{weeks:?}");
}

#[test]
fn a_week_far_above_the_own_weeks_is_a_jump() {
    check(&[60.0, 10.0, 15.0, 5.0, 10.0, 20.0, 10.0, 0.0, 10.0], Some((60.0, 10.0)));
    check(&[25.0, 10.0, 15.0, 5.0, 10.0, 20.0, 10.0, 0.0, 10.0], None);
    check(&[15.1, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 5.0], Some((15.1, 0.0)));
    check(&[15.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 5.0], None);
}

#[test]
fn who_varies_much_jumps_later() {
    check(&[80.0, 10.0, 60.0, 0.0, 50.0, 5.0, 70.0, 20.0, 40.0], None);
}

#[test]
fn without_weeks_to_compare_with_there_is_no_jump() {
    check(&[500.0, 5.0, 5.0], None);
    check(&[500.0], None);
    check(&[], None);
}

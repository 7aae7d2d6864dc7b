//! The rule by example; `lives` tries it on whole lives.

use super::*;

fn day(n: i64) -> At {
    At(1_800_000_000_000).plus(Span::DAY.times(n))
}

fn sent(n: i64) -> Row {
    Row::Sent { at: day(n) }
}

fn answered(of: i64, n: i64) -> Row {
    Row::Answered { sent: day(of), at: day(n) }
}

fn said(n: i64, word: Word) -> Row {
    Row::Said { at: day(n), word }
}

/// What the rule says on this day, in days.
fn verdict(rows: &[Row], now: i64) -> Result<(), Why> {
    may(&Past::of(rows), &Wishes::of(rows), day(now))
}

fn check(rows: &[Row], now: i64, expected: Result<(), Why>) {
    assert_eq!(verdict(rows, now), expected, "day {now} after {rows:?}");
}

#[test]
fn one_in_fourteen_days_and_three_in_a_hundred_and_eighty() {
    let all = [sent(0), answered(0, 1), sent(14), answered(14, 15), sent(28), answered(28, 29)];
    check(&[], 0, Ok(()));
    check(&all[..2], 13, Err(Why::TooSoon(day(14))));
    check(&all[..2], 14, Ok(()));
    check(&all[..4], 20, Err(Why::TooSoon(day(28))));
    check(&all, 28, Err(Why::Enough(day(180))));
    check(&all, 179, Err(Why::Enough(day(180))));
    check(&all, 180, Ok(()));
    check(&[&all[..], &[sent(180), answered(180, 181)]].concat(), 193, Err(Why::Enough(day(194))));
}

#[test]
fn two_ignored_in_a_row_are_followed_by_a_rest() {
    let ignored = [sent(0), sent(14)];
    check(&ignored, 20, Err(Why::TooSoon(day(28))));
    check(&ignored, 21, Err(Why::Resting(day(111))));
    check(&ignored, 110, Err(Why::Resting(day(111))));
    check(&ignored, 111, Ok(()));
    // An answer on the last of seven days counts, one after them does not.
    check(&[sent(0), sent(14), answered(14, 20)], 28, Ok(()));
    check(&[sent(0), sent(14), answered(14, 21)], 28, Err(Why::Resting(day(111))));
    check(&[sent(0), answered(0, 1), sent(14)], 28, Ok(()));
    check(&[sent(0), sent(14), answered(14, 15), sent(28)], 180, Ok(()));
}

#[test]
fn three_ignored_end_it_unless_the_member_asks() {
    let third = [sent(0), sent(14), sent(111)];
    check(&third, 117, Err(Why::Enough(day(180))));
    check(&third, 118, Err(Why::Never));
    check(&third, 99_999, Err(Why::Never));
    let apart = [sent(0), sent(200), answered(200, 201), sent(400), sent(600), sent(800)];
    check(&apart[..4], 420, Ok(()));
    check(&apart[..5], 606, Err(Why::TooSoon(day(614))));
    check(&apart[..5], 607, Err(Why::Never));
    check(&apart, 9999, Err(Why::Never));
    let forgiven = [sent(0), sent(200), answered(200, 201), sent(400), sent(600), said(601, Word::Ask)];
    check(&[&forgiven[..], &[sent(800), sent(1000)]].concat(), 1007, Err(Why::Resting(day(1097))));
    let asked = [&third[..], &[said(130, Word::Ask)]].concat();
    check(&asked, 130, Err(Why::Enough(day(180))));
    check(&asked, 180, Ok(()));
    check(&[&asked[..], &[sent(180), sent(194)]].concat(), 201, Err(Why::Resting(day(291))));
}

#[test]
fn the_member_has_the_last_word() {
    check(&[said(0, Word::Reading)], 179, Err(Why::Reading(day(180))));
    check(&[said(0, Word::Reading)], 180, Ok(()));
    check(&[said(0, Word::Reading), said(5, Word::Ask)], 6, Ok(()));
    check(&[said(0, Word::Stop)], 99_999, Err(Why::Stopped));
    check(&[said(0, Word::Stop), said(1, Word::Reading), said(2, Word::Back)], 999, Err(Why::Stopped));
    check(&[said(0, Word::Stop), said(1, Word::Ask)], 1, Ok(()));
    // The clock was set back between two clicks: what was said last still holds.
    check(&[said(50, Word::Ask), said(10, Word::Stop)], 60, Err(Why::Stopped));
    check(&[said(50, Word::Stop), said(10, Word::Ask)], 11, Ok(()));
    check(&[said(50, Word::Reading), said(10, Word::Reading)], 195, Err(Why::Reading(day(230))));
    let away = Word::Break { until: day(30) };
    check(&[said(0, away)], 29, Err(Why::OnBreak(day(30))));
    check(&[said(0, away)], 30, Ok(()));
    check(&[said(0, away), said(3, Word::Back)], 3, Ok(()));
    check(&[said(0, away), said(3, Word::Ask)], 3, Err(Why::OnBreak(day(30))));
    check(&[said(0, away), said(3, Word::Break { until: day(9) })], 9, Ok(()));
    // A word about nudges is an answer to the last one.
    check(&[sent(0), sent(14), said(15, Word::Back)], 28, Ok(()));
}

#[test]
fn closed_doors_and_members_who_left_are_not_written_to() {
    check(&[Row::Closed { at: day(0) }], 89, Err(Why::Closed(day(90))));
    check(&[Row::Closed { at: day(0) }], 90, Ok(()));
    check(&[Row::Closed { at: day(0) }, said(1, Word::Ask)], 2, Err(Why::Closed(day(90))));
    check(&[Row::Closed { at: day(50) }, Row::Closed { at: day(10) }], 105, Err(Why::Closed(day(140))));
    check(&[Row::Left { at: day(0) }], 9999, Err(Why::Left));
    check(&[Row::Left { at: day(0) }, Row::Joined { at: day(3) }], 3, Ok(()));
    check(&[sent(0), Row::Left { at: day(1) }, Row::Joined { at: day(3) }], 3, Err(Why::TooSoon(day(14))));
}

#[test]
fn the_earliest_moment_looks_past_every_reason() {
    let check = |rows: &[Row], now: i64, expected: Option<i64>| {
        let earliest = earliest(&Past::of(rows), &Wishes::of(rows), day(now));
        assert_eq!(earliest, expected.map(day), "from day {now} after {rows:?}");
        // Nobody has to ask again for the hours that quiet hours add.
        for later in expected.map_or(0..0, |from| from..from + 400) {
            assert_eq!(verdict(rows, later), Ok(()), "from day {later} on after {rows:?}");
        }
    };
    check(&[], 5, Some(5));
    check(&[sent(0), answered(0, 1)], 2, Some(14));
    // Too soon until day 28; by then the second one counts as ignored as well.
    check(&[sent(0), sent(14)], 15, Some(111));
    check(&[sent(0), sent(14), sent(111)], 112, None);
    check(&[sent(0), said(1, Word::Break { until: day(9) })], 2, Some(14));
    check(&[said(1, Word::Stop)], 2, None);
}

#[test]
fn what_is_stored_is_small_and_reads_back() {
    let rows = [sent(0), answered(0, 1), sent(14), sent(111), said(112, Word::Reading), Row::Closed { at: day(113) }];
    let (past, wishes) = (Past::of(&rows), Wishes::of(&rows));
    let json = serde_json::to_string(&(past, wishes)).unwrap();
    assert_eq!(serde_json::from_str::<(Past, Wishes)>(&json).unwrap(), (past, wishes), "{json}");
    assert!(json.len() < 320, "{} bytes: {json}", json.len());
    assert!(size_of::<Past>() <= 72 && size_of::<Wishes>() <= 40);
    assert_eq!(serde_json::from_str::<Past>("{}").unwrap(), Past::default());
    assert!(serde_json::from_str::<Past>(r#"{"sends":[]}"#).is_err(), "an unknown field");
}

//! Quiet hours and things on schedule, over every transition of many zones.

use super::*;
use jiff::civil::date as on;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// With gaps and folds at night, at midnight, before midnight, of half an hour and of two, with a summer time that is
/// called winter, a pause for Ramadan, laws that changed, and none at all.
const ZONES: [&str; 23] = [
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Asuncion",
    "America/Havana",
    "America/Los_Angeles",
    "America/New_York",
    "America/Nuuk",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Beirut",
    "Asia/Kathmandu",
    "Asia/Seoul",
    "Asia/Shanghai",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Europe/Amsterdam",
    "Europe/Dublin",
    "Europe/London",
    "Pacific/Auckland",
    "Pacific/Chatham",
];

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

fn clock(text: &str) -> Time {
    text.parse().unwrap()
}

fn at(text: &str) -> At {
    At::from(text.parse::<Timestamp>().unwrap())
}

/// Every zone with five years of it; Apia with the years around the day that it skipped.
fn five_years() -> impl Iterator<Item = (TimeZone, At, At)> {
    let years = |name: &str, from: i16| {
        let zone = zone(name);
        let [from, until] = [from, from + 5].map(|year| start_of(&zone, on(year, 1, 1)));
        (zone, from, until)
    };
    ZONES.into_iter().map(move |name| years(name, 2024)).chain([years("Pacific/Apia", 2009)])
}

fn transitions(zone: &TimeZone, from: At, until: At) -> Vec<At> {
    let after = zone.following(from.timestamp()).map(|t| At::from(t.timestamp()));
    after.take_while(|t| *t < until).collect()
}

/// Night and weekends; the hours around a change alone; an open hour that a change may swallow; over midnight; none.
fn settings(zone: &TimeZone) -> Vec<Quiet> {
    [("21:00", "09:00", false), ("00:30", "02:30", true), ("03:00", "02:00", true), ("23:00", "00:15", false)]
        .into_iter()
        .chain([("00:00", "00:00", false), ("09:00", "21:00", true)])
        .map(|(from, until, weekends)| Quiet::new(zone.clone(), clock(from), clock(until), weekends).unwrap())
        .collect()
}

/// The rule in other words: minutes of the day, counted around.
fn allowed(quiet: &Quiet, at: At) -> bool {
    let local = at.timestamp().to_zoned(quiet.zone.clone());
    let minutes = |time: Time| i64::from(time.hour()) * 60 + i64::from(time.minute());
    let length = (minutes(quiet.until) - minutes(quiet.from)).rem_euclid(1440);
    let into = (minutes(local.time()) - minutes(quiet.from)).rem_euclid(1440);
    into >= length && (quiet.weekends || local.weekday().to_monday_zero_offset() < 5)
}

#[test]
fn the_next_moment_is_the_first_that_quiet_hours_allow() {
    let check = |name: &str, hours: (&str, &str, bool), from: &str, expected: &str| {
        let quiet = Quiet::new(zone(name), clock(hours.0), clock(hours.1), hours.2).unwrap();
        assert_eq!(quiet.next(at(from)), at(expected), "{name} {hours:?} from {from}");
    };
    let usual = ("21:00", "09:00", false);
    check("Europe/Amsterdam", usual, "2026-03-04T12:00:00Z", "2026-03-04T12:00:00Z");
    check("Europe/Amsterdam", usual, "2026-03-04T20:00:00Z", "2026-03-05T08:00:00Z");
    check("Europe/Amsterdam", usual, "2026-03-05T07:59:59.999Z", "2026-03-05T08:00:00Z");
    // From Friday evening to Monday morning, over the change to summer time.
    check("Europe/Amsterdam", usual, "2026-03-27T20:00:00Z", "2026-03-30T07:00:00Z");
    // 02:30 is skipped: the clock shows 03:00 then.
    check("Europe/Amsterdam", ("01:00", "02:30", true), "2026-03-29T00:10:00Z", "2026-03-29T01:00:00Z");
    // 02:30 comes twice; the first one counts, and between 02:00 and 02:30 it is quiet once more.
    check("Europe/Amsterdam", ("01:00", "02:30", true), "2026-10-24T23:10:00Z", "2026-10-25T00:30:00Z");
    check("Europe/Amsterdam", ("01:00", "02:30", true), "2026-10-25T01:10:00Z", "2026-10-25T01:30:00Z");
    // The one open hour is skipped.
    check("Europe/Amsterdam", ("03:00", "02:00", true), "2026-03-29T00:10:00Z", "2026-03-30T00:00:00Z");
    // Friday, 30 December 2011 never came to Samoa: from Thursday night to Monday.
    check("Pacific/Apia", usual, "2011-12-30T07:00:00Z", "2012-01-01T19:00:00Z");
    check("Asia/Seoul", ("00:00", "00:00", true), "2026-03-07T18:00:00Z", "2026-03-07T18:00:00Z");
}

#[test]
fn what_cannot_be_kept_is_refused_with_a_remedy() {
    let check = |zone: TimeZone, from: &str, until: &str, expected: Option<Impossible>| {
        assert_eq!(Quiet::new(zone, clock(from), clock(until), false).err(), expected, "{from} to {until}");
    };
    check(TimeZone::UTC, "21:00", "09:00", None);
    check(TimeZone::UTC, "10:00", "09:00", None);
    check(TimeZone::UTC, "09:00", "09:00", None);
    check(TimeZone::UTC, "09:59", "09:00", Some(Impossible::HardlyOpen));
    check(TimeZone::UTC, "00:30", "23:45", Some(Impossible::HardlyOpen));
    check(TimeZone::UTC, "21:00:00.5", "09:00", Some(Impossible::Fraction));
    check(TimeZone::unknown(), "21:00", "09:00", Some(Impossible::NoZone));
    for reason in [Impossible::NoZone, Impossible::Fraction, Impossible::HardlyOpen] {
        assert!(reason.to_string().contains("; "), "{reason} says no remedy");
    }
}

#[test]
fn around_every_transition_nothing_allowed_is_missed() {
    for (zone, from, until) in five_years() {
        for quiet in settings(&zone) {
            for transition in transitions(&zone, from, until) {
                // Backwards by five minutes, which every edge is a multiple of, so that the next allowed one is known.
                let mut expected = None;
                for step in (-300..900).rev() {
                    let now = transition.plus(Span::MINUTE.times(5 * step));
                    assert_eq!(quiet.allows(now), allowed(&quiet, now), "{quiet:?} at {now}");
                    if allowed(&quiet, now) {
                        expected = Some(now);
                    }
                    if step < 30 {
                        assert_eq!(Some(quiet.next(now)), expected, "{quiet:?} from {now}");
                    }
                }
            }
        }
    }
}

#[test]
fn every_hour_of_five_years_has_an_allowed_moment_soon() {
    for (zone, from, until) in five_years() {
        let quiet = Quiet::usual(zone).unwrap();
        let mut now = from;
        while now < until {
            let next = quiet.next(now);
            assert!(allowed(&quiet, next) && next >= now, "{quiet:?} from {now}: {next}");
            assert!(next == now || !allowed(&quiet, next.minus(Span(1))), "{quiet:?} from {now}: {next}");
            assert!(next.since(now) <= Span::HOUR.times(62), "{quiet:?} from {now}: {next}");
            now = now.plus(Span::HOUR);
        }
    }
}

#[test]
fn a_daily_thing_happens_once_on_every_day_that_there_is() {
    for (zone, from, until) in five_years() {
        let mut days = BTreeSet::new();
        let mut now = from;
        while now < until {
            days.insert(date(&zone, now));
            now = now.plus(Span::MINUTE.times(30));
        }
        for time in ["00:00", "00:30", "02:30", "12:00", "23:30"] {
            let daily = Daily { zone: zone.clone(), at: clock(time) };
            let all = occurrences(from, until, |after| daily.after(after));
            let shown: Vec<Date> = all.iter().map(|at| date(&zone, *at)).collect();
            assert_eq!(shown, days.iter().copied().collect::<Vec<_>>(), "{time} in {zone:?}");
            for at in all {
                on_time(&zone, at, clock(time));
            }
        }
    }
}

#[test]
fn a_weekly_thing_happens_once_in_every_week() {
    for (zone, from, until) in five_years() {
        for day in Weekday::Monday.cycle_forward().take(7) {
            for time in ["00:00", "02:30", "23:30"] {
                let weekly = Weekly { zone: zone.clone(), day, at: clock(time) };
                let all = occurrences(from, until, |after| weekly.after(after));
                for pair in all.windows(2) {
                    let [one, two] = [pair[0], pair[1]].map(|at| monday(date(&zone, at)));
                    assert_eq!(one.checked_add(7.days()).unwrap(), two, "{weekly:?} at {} and {}", pair[0], pair[1]);
                }
                assert!(all.len() >= 260, "{weekly:?}: {} weeks", all.len());
                for at in all {
                    on_time(&zone, at, clock(time));
                }
            }
        }
    }
}

fn monday(date: Date) -> Date {
    let back = i64::from(date.weekday().to_monday_zero_offset());
    date.checked_sub(back.days()).unwrap()
}

fn occurrences(from: At, until: At, after: impl Fn(At) -> At) -> Vec<At> {
    let next = |at: At| Some(after(at)).filter(|at| *at < until);
    std::iter::successors(next(from.minus(Span(1))), |at| next(*at)).collect()
}

/// The clock shows this time, for the first time, or skips it right here.
fn on_time(zone: &TimeZone, at: At, time: Time) {
    let local = |at: At| at.timestamp().to_zoned(zone.clone()).datetime();
    let here = local(at);
    if here.time() == time {
        let wanted = zone.to_ambiguous_zoned(here).earlier().unwrap();
        assert_eq!(At::from(wanted.timestamp()), at, "the second {time} in {zone:?}");
        return;
    }
    let skipped = [(at.minus(Span(1)), at), (at, at.plus(Span(1)))].into_iter().any(|(before, after)| {
        let days = [local(before).date(), local(after).date()];
        let candidates = [days[0], days[0].tomorrow().unwrap(), days[1]].map(|day| day.to_datetime(time));
        candidates.into_iter().any(|wanted| local(before) < wanted && wanted < local(after))
    });
    assert!(skipped, "{at} in {zone:?} is not {time}");
}

#[test]
fn a_skipped_time_and_a_time_that_comes_twice() {
    let daily = |name: &str, time: &str, after: &str, expected: &str| {
        let daily = Daily { zone: zone(name), at: clock(time) };
        assert_eq!(daily.after(at(after)), at(expected), "{time} in {name} after {after}");
    };
    daily("Europe/Amsterdam", "02:30", "2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z");
    daily("Europe/Amsterdam", "02:30", "2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z");
    daily("Europe/Amsterdam", "02:30", "2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    daily("America/Havana", "00:30", "2026-03-08T00:00:00Z", "2026-03-08T05:00:00Z");
    // In Nuuk the hour before midnight is skipped, so that the skipped part ends on the next day.
    daily("America/Nuuk", "23:30", "2026-03-28T12:00:00Z", "2026-03-29T00:59:59.999Z");
    daily("Pacific/Apia", "12:00", "2011-12-29T22:00:00Z", "2011-12-30T22:00:00Z");
    let weekly = Weekly { zone: zone("Pacific/Apia"), day: Weekday::Friday, at: clock("12:00") };
    assert_eq!(weekly.after(at("2011-12-29T22:00:00Z")), at("2011-12-30T10:00:00Z"), "the Friday that never came");
}

#[test]
fn beyond_all_calendars_nothing_panics() {
    let quiet = Quiet::usual(zone("Asia/Seoul")).unwrap();
    let daily = Daily { zone: zone("Asia/Seoul"), at: clock("10:00") };
    let weekly = Weekly { zone: zone("Asia/Seoul"), day: Weekday::Sunday, at: clock("10:00") };
    let all = |end: At| [quiet.next(end), daily.after(end), weekly.after(end)];
    for end in [At(i64::MAX), Timestamp::MAX.into()] {
        assert_eq!(all(end), [NEVER; 3], "{end:?}");
    }
    for start in [At(i64::MIN), Timestamp::MIN.into()] {
        let soon = At::from(Timestamp::MIN).plus(Span::DAY.times(9));
        assert!(all(start).into_iter().all(|next| start <= next && next < soon), "{start:?}: {:?}", all(start));
    }
}

fn any_zone() -> impl Strategy<Value = TimeZone> {
    prop::sample::select(&ZONES[..]).prop_map(zone)
}

fn any_moment() -> impl Strategy<Value = At> {
    (at("2020-01-01T00:00:00Z").0..at("2032-01-01T00:00:00Z").0).prop_map(At)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    #[test]
    fn nothing_between_now_and_next_is_allowed(
        zone in any_zone(), now in any_moment(), from in 0i8..96, until in 0i8..96, weekends: bool,
    ) {
        let quarter = |n: i8| time(n / 4, n % 4 * 15, 0, 0);
        let Ok(quiet) = Quiet::new(zone, quarter(from), quarter(until), weekends) else { return Ok(()) };
        let next = quiet.next(now);
        prop_assert!(quiet.allows(next));
        prop_assert_eq!(quiet.next(next), next);
        let mut minute = now;
        while minute < next {
            prop_assert!(!allowed(&quiet, minute), "{} is allowed already", minute);
            minute = minute.plus(Span::MINUTE);
        }
    }

    #[test]
    fn nothing_on_schedule_lies_between_now_and_the_next(zone in any_zone(), now in any_moment(), quarter in 0i8..96) {
        let daily = Daily { zone, at: time(quarter / 4, quarter % 4 * 15, 0, 0) };
        let next = daily.after(now);
        prop_assert!(next > now && next.since(now) <= Span::HOUR.times(49));
        prop_assert_eq!(daily.after(next.minus(Span(1))), next);
        prop_assert_eq!(daily.after(At(now.0.midpoint(next.0))), next);
    }
}

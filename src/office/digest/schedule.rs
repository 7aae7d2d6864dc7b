//! When a week's digest is due: once in the week after it, on a day and at a time of the community's own clock.

use crate::digest::settings::Settings;
use crate::digest::week::Week;
use crate::ids::{At, Span};
use crate::lurkers::quiet::Weekly;
use jiff::tz::TimeZone;

pub fn weekly(settings: &Settings, zone: &TimeZone) -> Weekly {
    Weekly { zone: zone.clone(), day: settings.day, at: settings.at }
}

/// When the digest of this week is due.
pub fn time_of(week: Week, weekly: &Weekly) -> At {
    let (_, end) = week.bounds(&weekly.zone);
    weekly.after(end.minus(Span(1)))
}

/// The latest week whose digest is due by now, and since when. What was missed before that is not made up for.
pub fn due(weekly: &Weekly, now: At) -> (Week, At) {
    let last = Week::of(now, &weekly.zone).plus(-1);
    let due = |week| (week, time_of(week, weekly));
    let (week, since) = due(last);
    if since <= now { (week, since) } else { due(last.plus(-1)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{Weekday, time};
    use proptest::prelude::*;

    const ZONES: [&str; 10] = [
        "UTC",
        "Europe/Amsterdam",
        "America/New_York",
        "Asia/Seoul",
        "Asia/Kolkata",
        // Half an hour; midnight that is skipped; a day that was skipped; fourteen hours ahead; far behind.
        "Australia/Lord_Howe",
        "America/Asuncion",
        "Pacific/Apia",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
    ];

    fn at(text: &str) -> At {
        At::from(text.parse::<jiff::Timestamp>().unwrap())
    }

    fn of(zone: &str, day: Weekday, hour: i8, minute: i8) -> Weekly {
        Weekly { zone: TimeZone::get(zone).unwrap(), day, at: time(hour, minute, 0, 0) }
    }

    fn check(weekly: &Weekly, now: &str, week: &str, since: &str) {
        assert_eq!(due(weekly, at(now)), (week.parse().unwrap(), at(since)), "{now}");
    }

    #[test]
    fn monday_at_nine_by_the_communitys_clock_tells_of_the_week_that_ended() {
        let weekly = of("Europe/Amsterdam", Weekday::Monday, 9, 0);
        check(&weekly, "2026-11-23T07:59:59Z", "2026-W46", "2026-11-16T08:00:00Z");
        check(&weekly, "2026-11-23T08:00:00Z", "2026-W47", "2026-11-23T08:00:00Z");
        check(&weekly, "2026-11-29T22:59:59Z", "2026-W47", "2026-11-23T08:00:00Z");
        // In summer an hour earlier.
        check(&weekly, "2026-07-06T07:00:00Z", "2026-W27", "2026-07-06T07:00:00Z");
    }

    #[test]
    fn another_day_tells_of_the_same_week_later() {
        let weekly = of("Asia/Seoul", Weekday::Sunday, 23, 30);
        check(&weekly, "2026-11-29T14:29:59Z", "2026-W46", "2026-11-22T14:30:00Z");
        check(&weekly, "2026-11-29T14:30:00Z", "2026-W47", "2026-11-29T14:30:00Z");
        let weekly = of("UTC", Weekday::Monday, 0, 0);
        check(&weekly, "2026-11-23T00:00:00Z", "2026-W47", "2026-11-23T00:00:00Z");
        check(&weekly, "2026-11-22T23:59:59.999Z", "2026-W46", "2026-11-16T00:00:00Z");
    }

    #[test]
    fn clocks_that_change_send_once() {
        // 02:30 does not exist on 29 March, and comes twice on 25 October.
        let weekly = of("Europe/Amsterdam", Weekday::Sunday, 2, 30);
        check(&weekly, "2026-03-29T01:00:00Z", "2026-W12", "2026-03-29T01:00:00Z");
        check(&weekly, "2026-10-25T00:30:00Z", "2026-W42", "2026-10-25T00:30:00Z");
        check(&weekly, "2026-10-25T01:30:00Z", "2026-W42", "2026-10-25T00:30:00Z");
    }

    prop_compose! {
        fn any_weekly()(zone in 0..ZONES.len(), day in 1i8..=7, minutes in 0i16..1440) -> Weekly {
            let day = Weekday::from_monday_one_offset(day).unwrap();
            of(ZONES[zone], day, (minutes / 60) as i8, (minutes % 60) as i8)
        }
    }

    proptest! {
        /// 2005 to 2040, so that zones that changed their rules are met.
        #[test]
        fn every_week_is_due_once_and_within_the_week_after_it(weekly in any_weekly(), now in 1_104_537_600_000i64..2_208_988_800_000) {
            let now = At(now);
            let (week, since) = due(&weekly, now);
            let (from, until) = week.plus(1).bounds(&weekly.zone);
            prop_assert!(from <= since && since < until);
            prop_assert!(since <= now && now < time_of(week.plus(1), &weekly));
            // From one moment to the next nothing is due twice, and no week is left out.
            prop_assert_eq!(due(&weekly, since), (week, since));
            prop_assert_eq!(due(&weekly, since.minus(Span(1))).0, week.plus(-1));
            prop_assert_eq!(weekly.after(since), time_of(week.plus(1), &weekly));
        }
    }
}

//! A week of the calendar: Monday to Sunday in a community's own time zone, counted as ISO 8601 does.

use crate::ids::At;
use jiff::ToSpan;
use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The week that begins on this Monday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Week(Date);

impl Week {
    /// The week in which a moment lies.
    pub fn of(at: At, zone: &TimeZone) -> Week {
        Week::with(crate::lurkers::quiet::date(zone, at))
    }

    fn with(date: Date) -> Week {
        let since = date.weekday().since(Weekday::Monday);
        Week(date.saturating_sub(i64::from(since).days()))
    }

    pub fn monday(self) -> Date {
        self.0
    }

    pub fn sunday(self) -> Date {
        self.0.saturating_add(6.days())
    }

    /// So many weeks later, or earlier.
    pub fn plus(self, weeks: i64) -> Week {
        Week(self.0.saturating_add((7 * weeks).days()))
    }

    /// Its first moment, and the first moment after it: 167 to 169 hours apart where clocks change.
    pub fn bounds(self, zone: &TimeZone) -> (At, At) {
        let start = |week: Week| crate::lurkers::quiet::start_of(zone, week.0);
        (start(self), start(self.plus(1)))
    }
}

/// `2026-W47`
impl fmt::Display for Week {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let iso = self.0.iso_week_date();
        write!(f, "{:04}-W{:02}", iso.year(), iso.week())
    }
}

impl FromStr for Week {
    type Err = String;
    fn from_str(text: &str) -> Result<Week, String> {
        let read = || {
            let (year, week) = text.split_once("-W")?;
            ISOWeekDate::new(year.parse().ok()?, week.parse().ok()?, Weekday::Monday).ok()
        };
        let iso = read().ok_or_else(|| format!("`{text}` is no week; write for example `2026-W47`"))?;
        Ok(Week(iso.date()))
    }
}

impl Serialize for Week {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Week {
    fn deserialize<D: serde::Deserializer<'de>>(d: D) -> Result<Week, D::Error> {
        String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(zone: &str, at: &str, expected: &str, hours: i64) {
        let zone = TimeZone::get(zone).unwrap();
        let at = At::from(at.parse::<jiff::Timestamp>().unwrap());
        let week = Week::of(at, &zone);
        let (from, until) = week.bounds(&zone);
        assert_eq!(week.to_string(), expected);
        assert_eq!(expected.parse::<Week>(), Ok(week));
        assert!(from <= at && at < until);
        assert_eq!(until.since(from).0, hours * 3_600_000, "{expected}");
        assert_eq!(Week::of(until, &zone), week.plus(1));
        assert_eq!(Week::of(from.minus(crate::ids::Span(1)), &zone), week.plus(-1));
    }

    #[test]
    fn a_week_is_the_calendars_in_the_communitys_zone() {
        check("UTC", "2026-11-22T23:59:59Z", "2026-W47", 168);
        check("Asia/Seoul", "2026-11-22T15:00:00Z", "2026-W48", 168);
        check("Europe/Amsterdam", "2026-10-25T12:00:00Z", "2026-W43", 169);
        check("Europe/Amsterdam", "2026-03-29T12:00:00Z", "2026-W13", 167);
        check("UTC", "2027-01-01T00:00:00Z", "2026-W53", 168);
        check("UTC", "2024-12-31T00:00:00Z", "2025-W01", 168);
    }

    #[test]
    fn what_is_no_week_is_said() {
        for text in ["", "2026", "2026-47", "2026-W54", "W47", "2026-W00"] {
            assert!(text.parse::<Week>().is_err(), "{text}");
        }
    }
}

//! What a community sets for its digest: `[community.digest]` of `steward.toml`, `[digest]` of a community's own file.

use crate::policy::Named;
use jiff::civil::{Time, Weekday, time};

#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    pub on: bool,
    /// When the digest of the week before goes out, by the community's clock.
    pub day: Weekday,
    pub at: Time,
    /// Without it: the managers' channel, else the moderators'.
    pub channel: Option<Named>,
    /// Addresses that get it by mail besides.
    pub mail: Vec<String>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { on: true, day: Weekday::Monday, at: time(9, 0, 0, 0), channel: None, mail: Vec::new() }
    }
}

/// The days as they are written in files and stored.
const DAYS: [(Weekday, &str); 7] = [
    (Weekday::Monday, "monday"),
    (Weekday::Tuesday, "tuesday"),
    (Weekday::Wednesday, "wednesday"),
    (Weekday::Thursday, "thursday"),
    (Weekday::Friday, "friday"),
    (Weekday::Saturday, "saturday"),
    (Weekday::Sunday, "sunday"),
];

/// `monday`, in either case.
pub fn day(text: &str) -> Option<Weekday> {
    DAYS.iter().find(|(_, name)| name.eq_ignore_ascii_case(text.trim())).map(|(day, _)| *day)
}

pub fn day_name(day: Weekday) -> &'static str {
    DAYS.iter().find(|(known, _)| *known == day).map_or("monday", |(_, name)| name)
}

/// `09:00`, of the community's clock.
pub fn time_of_day(text: &str) -> Option<Time> {
    let (hour, minute) = text.trim().split_once(':')?;
    let whole = |part: &str| {
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        part.parse::<i8>().ok().filter(|_| digits)
    };
    Time::new(whole(hour)?, whole(minute)?, 0, 0).ok()
}

/// `09:00`
pub fn time_name(at: Time) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// Whether this can be an address for mail. The server that takes the mail knows better; this catches slips.
pub fn is_address(text: &str) -> bool {
    let plain =
        text.len() <= 254 && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>,;\"".contains(c));
    plain
        && text.split_once('@').is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(time_of_day(text).map(time_name).as_deref(), expected, "{text:?}");
    }

    #[test]
    fn a_time_of_day_is_hours_and_minutes() {
        for (text, expected) in [("09:00", "09:00"), ("9:5", "09:05"), (" 23:59 ", "23:59"), ("0:00", "00:00")] {
            check(text, Some(expected));
        }
        for text in ["", "9", "24:00", "12:60", "-1:00", "+9:00", "9:00:00", "009:00", "nine", ":", "9:"] {
            check(text, None);
        }
    }

    #[test]
    fn a_day_reads_back_what_it_wrote() {
        for (weekday, name) in DAYS {
            assert_eq!(day(name), Some(weekday));
            assert_eq!(day(&name.to_uppercase()), Some(weekday));
            assert_eq!(day_name(weekday), name);
        }
        assert_eq!(day("someday"), None);
    }

    #[test]
    fn an_address_has_a_name_and_a_host() {
        for text in ["a@b", "eva.jansen+digest@example.org", "이@한국.example"] {
            assert!(is_address(text), "{text}");
        }
        for text in ["", "@", "a@", "@b", "a b@c", "a@b@c", "Eva <a@b>", "a@b\nbcc: c@d", "a@b,c@d"] {
            assert!(!is_address(text), "{text}");
        }
    }
}

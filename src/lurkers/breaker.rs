//! What Discord bears of a guild's bot: how often a DM channel is opened, and what follows when Discord refuses a DM.
//!
//! The numbers are far below Discord's own limits, which it does not publish: a bot that meets them is taken for a
//! spammer. The codes are those of its documentation ("JSON error codes").

use super::pace::Row;
use super::quiet::{NEVER, date, start_of};
use crate::ids::{At, Span};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

/// New DM channels in a local day.
pub const A_DAY: u8 = 10;
/// Between two of them.
pub const SPACING: Span = Span(90_000);
/// How long all DMs stop after 40003.
pub const STOP: Span = Span::DAY;

/// "You are opening direct messages too fast."
pub const TOO_FAST: u32 = 40003;
/// "Cannot send messages to this user."
pub const CLOSED: u32 = 50007;
/// "Cannot send messages to this user due to having no mutual guilds."
pub const NO_MUTUAL_GUILDS: u32 = 50278;

/// A guild's DMs so far. A day begins when its date is first shown, and an earlier date that is shown again (by a fold
/// over midnight, or a clock that was set back) does not begin a new one.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Breaker {
    /// The day of the last opening, and how many there were on it.
    day: Option<Date>,
    opened: u8,
    last: Option<At>,
    stopped_until: Option<At>,
}

/// Not before this moment, for this reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Until {
    pub at: At,
    pub why: Limit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// All DMs stand still after 40003.
    Stopped,
    /// Ten channels today.
    Day,
    /// One channel in 90 seconds.
    Spacing,
}

/// What follows from Discord's answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    Nothing,
    /// All DMs stop until then. The managers are told; those that fail in the meantime are not told of.
    Managers {
        until: At,
    },
    /// A row for the member whom the DM was for.
    Member(Row),
}

/// Whether a DM may be sent into a channel that is open already.
pub fn may_send(breaker: &Breaker, now: At) -> Result<(), Until> {
    match breaker.stopped_until {
        Some(at) if now < at => Err(Until { at, why: Limit::Stopped }),
        _ => Ok(()),
    }
}

/// Whether a DM channel may be opened. Call `opened` before it is tried.
pub fn may_open(breaker: &Breaker, now: At, zone: &TimeZone) -> Result<(), Until> {
    may_send(breaker, now)?;
    if let Some(day) = breaker.day.filter(|day| breaker.opened >= A_DAY && date(zone, now) <= *day) {
        let at = day.tomorrow().map_or(NEVER, |tomorrow| start_of(zone, tomorrow));
        return Err(Until { at, why: Limit::Day });
    }
    match breaker.last.map(|last| last.plus(SPACING)) {
        Some(at) if now < at => Err(Until { at, why: Limit::Spacing }),
        _ => Ok(()),
    }
}

impl Breaker {
    /// A DM channel is being opened.
    pub fn opened(&mut self, now: At, zone: &TimeZone) {
        let today = date(zone, now);
        if self.day.is_none_or(|day| day < today) {
            (self.day, self.opened) = (Some(today), 0);
        }
        self.opened = self.opened.saturating_add(1);
        self.last = self.last.max(Some(now));
    }

    /// Discord refused a DM with this code.
    pub fn settled(&mut self, code: u32, now: At) -> Told {
        match code {
            TOO_FAST => {
                let known = may_send(self, now).is_err();
                let until = self.stopped_until.max(Some(now.plus(STOP))).unwrap_or(NEVER);
                self.stopped_until = Some(until);
                if known { Told::Nothing } else { Told::Managers { until } }
            }
            CLOSED => Told::Member(Row::Closed { at: now }),
            NO_MUTUAL_GUILDS => Told::Member(Row::Left { at: now }),
            _ => Told::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::Timestamp;

    fn at(text: &str) -> At {
        At::from(text.parse::<Timestamp>().unwrap())
    }

    fn stored(breaker: &Breaker) -> Breaker {
        serde_json::from_str(&serde_json::to_string(breaker).unwrap()).unwrap()
    }

    /// Opens as soon as it may, `count` times from `from` on, and says when.
    fn openings(breaker: &mut Breaker, from: &str, count: usize, zone: &TimeZone) -> Vec<At> {
        let mut now = at(from);
        let mut times = Vec::new();
        while times.len() < count {
            match may_open(breaker, now, zone) {
                Ok(()) => {
                    breaker.opened(now, zone);
                    *breaker = stored(breaker);
                    times.push(now);
                }
                Err(until) => {
                    assert!(until.at > now, "{until:?} at {now}");
                    now = until.at;
                }
            }
        }
        times
    }

    #[test]
    fn ten_channels_a_local_day_ninety_seconds_apart() {
        let check = |zone: &str, from: &str, expected: &[(usize, &str)]| {
            let zone = TimeZone::get(zone).unwrap();
            let times = openings(&mut Breaker::default(), from, 25, &zone);
            for (nth, moment) in expected {
                assert_eq!(times[*nth], at(moment), "the {nth}th from {from}");
            }
        };
        let noon = "2026-05-05T10:00:00Z";
        check("Europe/Amsterdam", noon, &[(1, "2026-05-05T10:01:30Z"), (9, "2026-05-05T10:13:30Z")]);
        check("Europe/Amsterdam", noon, &[(10, "2026-05-05T22:00:00Z"), (20, "2026-05-06T22:00:00Z")]);
        // Before midnight two, after it ten.
        check("Asia/Seoul", "2026-05-05T14:58:00Z", &[(2, "2026-05-05T15:01:00Z"), (12, "2026-05-06T15:00:00Z")]);
        // Midnight is skipped, and the day begins at one.
        check("America/Havana", "2026-03-07T12:00:00Z", &[(10, "2026-03-08T05:00:00Z"), (20, "2026-03-09T04:00:00Z")]);
        // 29 December was followed by the 31st.
        check("Pacific/Apia", "2011-12-29T12:00:00Z", &[(10, "2011-12-30T10:00:00Z"), (20, "2011-12-31T10:00:00Z")]);
        // Seven before midnight; one minute after it, it was 23:01 again: that began no other day.
        let fold = "2010-11-07T02:20:00Z";
        check("America/St_Johns", fold, &[(16, "2010-11-07T02:44:00Z"), (17, "2010-11-08T03:30:00Z")]);
    }

    #[test]
    fn a_clock_that_is_set_back_opens_nothing_more() {
        let zone = TimeZone::UTC;
        let mut breaker = Breaker::default();
        openings(&mut breaker, "2026-05-05T10:00:00Z", 3, &zone);
        // This one was on its way, and asked nobody.
        breaker.opened(at("2026-05-01T10:00:00Z"), &zone);
        let refused = Until { at: at("2026-05-05T10:04:30Z"), why: Limit::Spacing };
        assert_eq!(may_open(&breaker, at("2026-05-01T10:00:00Z"), &zone), Err(refused));
        openings(&mut breaker, "2026-05-05T12:00:00Z", 6, &zone);
        let refused = Until { at: at("2026-05-06T00:00:00Z"), why: Limit::Day };
        assert_eq!(may_open(&breaker, at("2026-05-01T10:00:00Z"), &zone), Err(refused));
    }

    #[test]
    fn too_fast_stops_all_dms_for_a_day_and_is_told_once() {
        let mut breaker = Breaker::default();
        let mut check = |code: u32, now: &str, told: Told, stopped: Option<&str>| {
            assert_eq!(breaker.settled(code, at(now)), told, "{code} at {now}");
            breaker = stored(&breaker);
            let stopped = stopped.map(|until| Until { at: at(until), why: Limit::Stopped });
            assert_eq!(may_send(&breaker, at(now)).err(), stopped, "{code} at {now}");
            assert_eq!(may_open(&breaker, at(now), &TimeZone::UTC).err(), stopped, "{code} at {now}");
        };
        let first = Told::Managers { until: at("2026-05-06T10:00:00Z") };
        check(50001, "2026-05-05T09:00:00Z", Told::Nothing, None);
        check(40003, "2026-05-05T10:00:00Z", first, Some("2026-05-06T10:00:00Z"));
        check(40003, "2026-05-05T10:00:02Z", Told::Nothing, Some("2026-05-06T10:00:02Z"));
        // An answer that was on its way while the clock was set back.
        check(40003, "2026-05-05T08:00:00Z", Told::Nothing, Some("2026-05-06T10:00:02Z"));
        check(50001, "2026-05-06T10:00:01Z", Told::Nothing, Some("2026-05-06T10:00:02Z"));
        check(50001, "2026-05-06T10:00:02Z", Told::Nothing, None);
        let again = Told::Managers { until: at("2026-05-08T10:00:00Z") };
        check(40003, "2026-05-07T10:00:00Z", again, Some("2026-05-08T10:00:00Z"));
    }

    #[test]
    fn what_concerns_one_member_stops_nobody_else() {
        let now = at("2026-05-05T10:00:00Z");
        for (code, row) in [(50007, Row::Closed { at: now }), (50278, Row::Left { at: now })] {
            let mut breaker = Breaker::default();
            assert_eq!(breaker.settled(code, now), Told::Member(row), "{code}");
            assert_eq!(breaker, Breaker::default(), "{code}");
        }
    }
}

//! When the clock on the wall allows writing: a guild's quiet hours and weekends, and things that happen once a day or
//! once a week.
//!
//! Between two transitions of a zone its clock runs evenly, so all of this walks from edge to edge: to the next time of
//! day that matters or to the next transition, whichever comes first. Past the last moment that calendars reach (the
//! year 9999) the answer is `NEVER`.

use crate::ids::{At, Span};
use jiff::civil::{Date, DateTime, Time, Weekday, time};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Timestamp, ToSpan};
use std::fmt;

/// After everything that has a date.
pub const NEVER: At = At(i64::MAX);

/// The shortest part of a day that quiet hours may leave: less could fall into the hour that a change to summer time
/// skips.
const LEAST_OPEN: SignedDuration = SignedDuration::from_hours(1);

/// A guild's quiet hours: nothing is sent from `from` until `until` (not included), nor on Saturdays and Sundays unless
/// `weekends`.
#[derive(Debug, Clone, PartialEq)]
pub struct Quiet {
    zone: TimeZone,
    from: Time,
    until: Time,
    weekends: bool,
}

/// Quiet hours that cannot be kept, in words that say the remedy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Impossible {
    /// The zone is not one of the IANA database.
    NoZone,
    /// A time with a fraction of a second.
    Fraction,
    /// Less than an hour a day is left.
    HardlyOpen,
}

impl fmt::Display for Impossible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Impossible::NoZone => "quiet hours need a known time zone; write for example `Europe/Amsterdam`",
            Impossible::Fraction => "quiet hours begin and end on whole seconds; write for example `21:00`",
            Impossible::HardlyOpen => {
                "these quiet hours leave less than an hour a day; end them earlier, or make both times equal for none"
            }
        })
    }
}

impl std::error::Error for Impossible {}

impl Quiet {
    /// `from == until` means no quiet hours.
    pub fn new(zone: TimeZone, from: Time, until: Time, weekends: bool) -> Result<Quiet, Impossible> {
        if zone.is_unknown() {
            return Err(Impossible::NoZone);
        }
        if from.subsec_nanosecond() != 0 || until.subsec_nanosecond() != 0 {
            return Err(Impossible::Fraction);
        }
        // Open from `until` to `from`, over midnight when `from` is the earlier one.
        let open = until.duration_until(from);
        let open = if open.is_negative() { open + SignedDuration::from_hours(24) } else { open };
        if from != until && open < LEAST_OPEN {
            return Err(Impossible::HardlyOpen);
        }
        Ok(Quiet { zone, from, until, weekends })
    }

    /// From nine in the evening until nine in the morning, and at weekends.
    pub fn usual(zone: TimeZone) -> Result<Quiet, Impossible> {
        Quiet::new(zone, time(21, 0, 0, 0), time(9, 0, 0, 0), false)
    }

    pub fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// Whether something may be sent at this moment.
    pub fn allows(&self, at: At) -> bool {
        self.open(self.zone.to_datetime(moment(at)))
    }

    /// The first moment that allows, `at` itself or later.
    pub fn next(&self, at: At) -> At {
        let mut now = moment(at);
        while !self.open(self.zone.to_datetime(now)) {
            match self.edge(now) {
                Some(edge) => now = edge,
                None => return NEVER,
            }
        }
        // A moment out of every calendar's reach was judged as the nearest that has a date.
        At::from(now).max(at)
    }

    fn open(&self, local: DateTime) -> bool {
        let (clock, day) = (local.time(), local.weekday());
        let hours = if self.from <= self.until {
            clock < self.from || self.until <= clock
        } else {
            self.until <= clock && clock < self.from
        };
        hours && (self.weekends || !matches!(day, Weekday::Saturday | Weekday::Sunday))
    }

    /// The next moment at which quiet could end: the end of the quiet hours, midnight, or a transition.
    fn edge(&self, now: Timestamp) -> Option<Timestamp> {
        let local = self.zone.to_datetime(now);
        let tomorrow = local.date().tomorrow().ok()?.to_datetime(Time::midnight());
        let ends = local.date().to_datetime(self.until);
        let mark = if local < ends { ends } else { tomorrow };
        let evenly = now.checked_add(local.duration_until(mark)).ok()?;
        let transition = self.zone.following(now).next().map(|t| t.timestamp());
        Some(transition.map_or(evenly, |t| t.min(evenly)))
    }
}

/// Once a week, on `day` at `at`.
#[derive(Debug, Clone, PartialEq)]
pub struct Weekly {
    pub zone: TimeZone,
    pub day: Weekday,
    pub at: Time,
}

impl Weekly {
    /// The next occurrence strictly after `after`: one in each local week, Monday to Sunday.
    ///
    /// A time that a transition skips happens when the skipped part ends (where that is the next week already: just
    /// before it begins). A time that comes twice happens the first time.
    pub fn after(&self, after: At) -> At {
        let yesterday = date(&self.zone, after).saturating_sub(1.days());
        let Ok(first) = yesterday.nth_weekday(1, self.day) else { return NEVER };
        upcoming(&self.zone, first, 7, self.at, after, |shown, wanted| week(shown) == week(wanted))
    }
}

/// Once a day, at `at`.
#[derive(Debug, Clone, PartialEq)]
pub struct Daily {
    pub zone: TimeZone,
    pub at: Time,
}

impl Daily {
    /// The next occurrence strictly after `after`: one on each local day that exists.
    ///
    /// A time that a transition skips happens when the skipped part ends (where that is the next day already: just
    /// before it begins); a day that is skipped altogether has none. A time that comes twice happens the first time.
    pub fn after(&self, after: At) -> At {
        upcoming(&self.zone, date(&self.zone, after), 1, self.at, after, |shown, wanted| shown == wanted)
    }
}

/// The first moment of a local day; of the next one if the zone skips it.
pub fn start_of(zone: &TimeZone, day: Date) -> At {
    shown(zone, day.to_datetime(Time::midnight())).map_or(NEVER, At::from)
}

/// The local date at a moment.
pub fn date(zone: &TimeZone, at: At) -> Date {
    zone.to_datetime(moment(at)).date()
}

fn week(date: Date) -> (i16, i8) {
    let week = date.iso_week_date();
    (week.year(), week.week())
}

/// The first occurrence strictly after `after`, of those on `first` and every `step` days from there. Those of days
/// before the one that the clock shows are over, whatever the clock does. `same` says whether the date that the clock
/// shows is in the period of the wanted one.
fn upcoming(zone: &TimeZone, first: Date, step: i64, at: Time, after: At, same: fn(Date, Date) -> bool) -> At {
    let mut day = first;
    loop {
        let occurrence = shown(zone, day.to_datetime(at)).map(At::from).and_then(|end| {
            let before = end.minus(Span(1));
            [end, before].into_iter().find(|moment| same(date(zone, *moment), day))
        });
        if let Some(occurrence) = occurrence.filter(|occurrence| *occurrence > after) {
            return occurrence;
        }
        let Ok(next) = day.checked_add(step.days()) else { return NEVER };
        day = next;
    }
}

/// The first moment at which the clock shows this time or a later one.
fn shown(zone: &TimeZone, local: DateTime) -> Option<Timestamp> {
    match zone.to_ambiguous_timestamp(local).offset() {
        AmbiguousOffset::Unambiguous { offset } => offset.to_timestamp(local).ok(),
        AmbiguousOffset::Fold { before, .. } => before.to_timestamp(local).ok(),
        AmbiguousOffset::Gap { before, .. } => {
            // By the old offset the skipped time lies at the transition or shortly after it.
            let late = before.to_timestamp(local).ok()?.checked_add(1.nanosecond()).ok()?;
            zone.preceding(late).next().map(|transition| transition.timestamp())
        }
    }
}

/// As a timestamp; what lies out of reach becomes the nearest that has one.
fn moment(at: At) -> Timestamp {
    let nearest = if at.0 < 0 { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::from_millisecond(at.0).unwrap_or(nearest)
}

#[cfg(test)]
mod tests;

//! Points and lengths of time in words. In messages a point in time is Discord's own stamp, which every reader sees in
//! their own zone; `date` is for everything else.

use super::{Language, say};
use crate::ids::{At, Span};
use jiff::tz::TimeZone;

/// Discord's mark for a point in time, shown to each reader in their own zone and language: `<t:1785765600:f>`.
pub fn stamp(at: At) -> String {
    format!("<t:{}:f>", at.seconds())
}

/// A date with weekday, time and zone, for plain text: "Monday 3 August 2026, 14:05 CEST".
pub fn date(language: Language, at: At, zone: &TimeZone) -> String {
    let zoned = at.timestamp().to_zoned(zone.clone());
    let month = say(language, "month-name", &[("n", i64::from(zoned.month()).into())]);
    let weekday = i64::from(zoned.weekday().to_monday_one_offset());
    let weekday = say(language, "weekday-name", &[("n", weekday.into())]);
    let args = [
        ("weekday", weekday.into()),
        ("day", i64::from(zoned.day()).into()),
        ("month", month.into()),
        ("year", zoned.year().to_string().into()),
        ("time", format!("{:02}:{:02}", zoned.hour(), zoned.minute()).into()),
        ("zone", zoned.strftime("%Z").to_string().into()),
    ];
    say(language, "date-full", &args)
}

/// A length of time in its two largest units: "an hour", "7 days", "een uur", "1시간 30분". Nothing is less than a second.
pub fn span(language: Language, span: Span) -> String {
    let (first, second) = units(span);
    let first = unit(language, first);
    match second {
        None => first,
        Some(second) => {
            let second = unit(language, second);
            say(language, "span-and", &[("first", first.into()), ("second", second.into())])
        }
    }
}

/// A length of time within which something counts: four weeks to 31 days are "a month".
pub(super) fn period(language: Language, within: Span) -> String {
    match within.0 / Span::DAY.0 {
        28..=31 => say(language, "span-month", &[]),
        _ => span(language, coarse(within)),
    }
}

/// A pause as a thing: "an hour's pause".
pub fn pause(language: Language, length: Span) -> String {
    match units(length) {
        ((n, Unit::Days), None) => say(language, "pause-days", &[("n", n.into())]),
        ((n, Unit::Hours), None) => say(language, "pause-hours", &[("n", n.into())]),
        _ => say(language, "pause-other", &[("span", span(language, length).into())]),
    }
}

/// Above two days, hours do not matter.
fn coarse(span: Span) -> Span {
    match span.0 / Span::DAY.0 {
        0..=1 => span,
        days => Span::DAY.times(days),
    }
}

#[derive(Clone, Copy)]
enum Unit {
    Days,
    Hours,
    Minutes,
    Seconds,
}

fn units(span: Span) -> ((i64, Unit), Option<(i64, Unit)>) {
    let mut rest = span.0.max(Span::SECOND.0);
    let mut found = [
        (Span::DAY, Unit::Days),
        (Span::HOUR, Unit::Hours),
        (Span::MINUTE, Unit::Minutes),
        (Span::SECOND, Unit::Seconds),
    ]
    .into_iter()
    .map(|(length, unit)| {
        let n = rest / length.0;
        rest %= length.0;
        (n, unit)
    })
    .skip_while(|(n, _)| *n == 0);
    let first = found.next().unwrap_or((1, Unit::Seconds));
    let second = found.next().filter(|(n, _)| *n > 0);
    (first, second)
}

fn unit(language: Language, (n, unit): (i64, Unit)) -> String {
    let args = [("n", n.into())];
    match unit {
        Unit::Days => say(language, "span-days", &args),
        Unit::Hours => say(language, "span-hours", &args),
        Unit::Minutes => say(language, "span-minutes", &args),
        Unit::Seconds => say(language, "span-seconds", &args),
    }
}

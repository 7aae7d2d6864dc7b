//! Random lives of a guild's members, and a judge who reads the whole log: no cap, rest, quiet hour or opt-out is ever
//! broken, however the clock leaps.
//!
//! The judge shares no code with what it judges: it looks through all rows for each nudge.

use super::breaker::{Breaker, Told, may_open, may_send};
use super::pace::{Past, Row, Wishes, Word, may};
use super::quiet::Quiet;
use crate::ids::{At, Span};
use jiff::tz::TimeZone;
use proptest::prelude::*;

const MEMBERS: usize = 14;

#[derive(Debug, Clone, Copy)]
enum Step {
    Wait(Span),
    /// The clock is set.
    Leap(Span),
    /// Everybody is tried, with a minute in between.
    Round,
    Nudge(usize),
    /// A click on the nth nudge before the last.
    Answer(usize, usize),
    Say(usize, Said),
    Leave(usize),
    Join(usize),
    /// Discord's answer to a DM.
    Refuse(usize, u32),
    /// From now on with what was stored; `true`: with what the rows give.
    Restart(bool),
}

#[derive(Debug, Clone, Copy)]
enum Said {
    Ask,
    Reading,
    Stop,
    Break(i64),
    Back,
}

/// One line of the log.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Line {
    Member(usize, Row),
    TooFast { at: At, told: bool },
}

struct Guild {
    now: At,
    quiet: Quiet,
    breaker: Breaker,
    members: Vec<(Past, Wishes)>,
    log: Vec<Line>,
    /// Whether each attempt was allowed by the rule, and what the judge thought of it.
    attempts: Vec<(bool, Vec<&'static str>)>,
}

impl Guild {
    fn new(zone: &str) -> Guild {
        let quiet = Quiet::usual(TimeZone::get(zone).unwrap()).unwrap();
        let now = At(1_799_000_000_000);
        let members = vec![Default::default(); MEMBERS];
        Guild { now, quiet, breaker: Breaker::default(), members, log: Vec::new(), attempts: Vec::new() }
    }

    fn write(&mut self, member: usize, row: Row) {
        let (past, wishes) = &mut self.members[member];
        past.take(&row);
        wishes.take(&row);
        self.log.push(Line::Member(member, row));
    }

    /// Every nudge opens a channel, as if each were the member's first.
    fn nudge(&mut self, member: usize) {
        let (past, wishes) = &self.members[member];
        let allowed = may(past, wishes, self.now).is_ok()
            && self.quiet.allows(self.now)
            && may_open(&self.breaker, self.now, self.quiet.zone()).is_ok();
        self.attempts.push((allowed, breaches(&self.log, member, self.now, self.quiet.zone())));
        if allowed {
            self.breaker.opened(self.now, self.quiet.zone());
            self.write(member, Row::Sent { at: self.now });
        }
    }

    fn step(&mut self, step: &Step) {
        let at = self.now;
        match *step {
            Step::Wait(span) | Step::Leap(span) => self.now = at.plus(span),
            Step::Nudge(member) => self.nudge(member),
            Step::Round => {
                for member in 0..MEMBERS {
                    self.nudge(member);
                    self.now = self.now.plus(Span::MINUTE);
                }
            }
            Step::Answer(member, nth) => {
                if let Some(sent) = sends(&rows(&self.log, member)).iter().rev().nth(nth) {
                    self.write(member, Row::Answered { sent: *sent, at });
                }
            }
            Step::Say(member, said) => {
                let word = match said {
                    Said::Ask => Word::Ask,
                    Said::Reading => Word::Reading,
                    Said::Stop => Word::Stop,
                    Said::Break(days) => Word::Break { until: at.plus(Span::DAY.times(days)) },
                    Said::Back => Word::Back,
                };
                self.write(member, Row::Said { at, word });
            }
            Step::Leave(member) => self.write(member, Row::Left { at }),
            Step::Join(member) => self.write(member, Row::Joined { at }),
            Step::Refuse(member, code) => match self.breaker.settled(code, at) {
                Told::Member(row) => self.write(member, row),
                Told::Managers { .. } => self.log.push(Line::TooFast { at, told: true }),
                Told::Nothing => self.log.push(Line::TooFast { at, told: false }),
            },
            Step::Restart(recount) => {
                let json = serde_json::to_string(&(&self.members, &self.breaker)).unwrap();
                (self.members, self.breaker) = serde_json::from_str(&json).unwrap();
                for member in (0..MEMBERS).filter(|_| recount) {
                    let rows = rows(&self.log, member);
                    let counted = (Past::of(&rows), Wishes::of(&rows));
                    assert_eq!(counted, self.members[member], "recount and increment differ after {rows:?}");
                }
            }
        }
    }
}

fn rows(log: &[Line], of: usize) -> Vec<Row> {
    let own = |line: &Line| match line {
        Line::Member(member, row) if *member == of => Some(*row),
        _ => None,
    };
    log.iter().filter_map(own).collect()
}

fn sends(rows: &[Row]) -> Vec<At> {
    let sent = |row: &Row| if let Row::Sent { at } = row { Some(*at) } else { None };
    rows.iter().filter_map(sent).collect()
}

/// Everything that a nudge to this member at this moment would break, by all that was logged before.
fn breaches(log: &[Line], member: usize, now: At, zone: &TimeZone) -> Vec<&'static str> {
    let days = |from: At, n: i64| At(from.0 + n * 86_400_000);
    let rows = rows(log, member);
    let sent = sends(&rows);
    let asked = rows.iter().rposition(|row| matches!(row, Row::Said { word: Word::Ask, .. })).map_or(0, |i| i + 1);
    let since = &rows[asked..];
    let says = |row: &&Row, words: &[Word]| matches!(row, Row::Said { word, .. } if words.contains(word));
    let mut found = Vec::new();
    let mut breach = |broken: bool, what: &'static str| found.extend(broken.then_some(what));

    breach(sent.iter().any(|at| now < days(*at, 14)), "two in 14 days");
    breach(sent.iter().filter(|at| now < days(**at, 180)).count() >= 3, "four in 180 days");
    breach(since.iter().any(|row| says(&row, &[Word::Stop])), "after a stop");
    let reading = |row: &Row| matches!(row, Row::Said { at, word: Word::Reading } if now < days(*at, 180));
    breach(since.iter().any(reading), "just reading");
    let breaks = rows.iter().rev().find_map(|row| match row {
        Row::Said { word: Word::Break { until }, .. } => Some(*until),
        Row::Said { word: Word::Back, at } => Some(At(at.0.min(now.0))),
        _ => None,
    });
    breach(breaks.is_some_and(|until| now < until), "on a break");
    let closed = |row: &Row| matches!(row, Row::Closed { at } if now < days(*at, 90));
    breach(rows.iter().any(closed), "closed");
    let gone = rows.iter().rev().find(|row| matches!(row, Row::Left { .. } | Row::Joined { .. }));
    breach(matches!(gone, Some(Row::Left { .. })), "left");

    // What came of each nudge since the member last asked, the oldest first: some answer, nothing, or still open.
    let outcome = |of: At| {
        let answers = (0..rows.len()).any(|i| match rows[i] {
            Row::Answered { sent, at } => sent == of && at < days(of, 7),
            Row::Said { at, .. } => sends(&rows[..i]).last() == Some(&of) && at < days(of, 7),
            _ => false,
        });
        if answers { Some(true) } else { (now >= days(of, 7)).then_some(false) }
    };
    let outcomes: Vec<(At, bool)> = sends(since).into_iter().filter_map(|at| Some((at, outcome(at)?))).collect();
    breach(outcomes.iter().filter(|(_, answered)| !answered).count() >= 3, "three ignored");
    if let [.., (_, false), (second, false)] = outcomes[..] {
        breach(now < days(second, 97), "two ignored, no rest");
    }

    let local = now.timestamp().to_zoned(zone.clone());
    breach(local.hour() < 9 || local.hour() >= 21, "at night");
    breach(local.weekday().to_monday_one_offset() > 5, "at the weekend");

    let date = |at: At| at.timestamp().to_zoned(zone.clone()).date();
    let (mut today, mut close, mut stopped) = (0, false, false);
    for line in log {
        match line {
            Line::Member(_, Row::Sent { at }) => {
                today += usize::from(date(*at) == date(now));
                close |= now.0 < at.0 + 90_000;
            }
            Line::TooFast { at, .. } => stopped |= now < days(*at, 1),
            Line::Member(..) => {}
        }
    }
    breach(today >= 10, "eleven channels a day");
    breach(close, "within 90 seconds");
    breach(stopped, "after 40003");
    found
}

/// Whether the managers heard of each stop, and of each once.
fn told_once(log: &[Line]) -> bool {
    log.iter().enumerate().all(|(i, line)| match line {
        Line::TooFast { at, told } => {
            let standing =
                |line: &Line| matches!(line, Line::TooFast { at: before, .. } if at.0 < before.0 + 86_400_000);
            *told != log[..i].iter().any(standing)
        }
        Line::Member(..) => true,
    })
}

fn span(minutes: i64) -> Span {
    Span::MINUTE.times(minutes)
}

fn steps(leaps: bool) -> impl Strategy<Value = Vec<Step>> {
    // Few of them live much.
    let member = || prop_oneof![3 => 0..2usize, 1 => 0..MEMBERS];
    let said = prop_oneof![
        4 => Just(Said::Ask),
        1 => Just(Said::Reading),
        1 => Just(Said::Stop),
        1 => (1i64..60).prop_map(Said::Break),
        1 => Just(Said::Back),
    ];
    let leap = move |days: i64, minutes: i64| match leaps {
        true => Step::Leap(Span(span(minutes).0 + Span::DAY.times(days).0)),
        false => Step::Restart(true),
    };
    let step = prop_oneof![
        12 => (1i64..20, 0i64..1440).prop_map(|(days, minutes)| Step::Wait(span(days * 1440 + minutes))),
        6 => (1i64..240).prop_map(|minutes| Step::Wait(span(minutes))),
        1 => (60i64..200).prop_map(|days| Step::Wait(span(days * 1440))),
        2 => (-20i64..20, 0i64..1440).prop_map(move |(days, minutes)| leap(days, minutes)),
        12 => Just(Step::Round),
        12 => member().prop_map(Step::Nudge),
        10 => (member(), 0usize..2).prop_map(|(member, nth)| Step::Answer(member, nth)),
        3 => (member(), said).prop_map(|(member, said)| Step::Say(member, said)),
        1 => member().prop_map(Step::Leave),
        2 => member().prop_map(Step::Join),
        1 => (member(), prop::sample::select(vec![40003, 50007, 50278])).prop_map(|(m, code)| Step::Refuse(m, code)),
        2 => any::<bool>().prop_map(Step::Restart),
    ];
    prop::collection::vec(step, 1..250)
}

fn live(zone: &str, steps: &[Step]) -> Guild {
    let mut guild = Guild::new(zone);
    steps.iter().for_each(|step| guild.step(step));
    guild
}

fn zones() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["Europe/Amsterdam", "America/New_York", "Asia/Seoul", "Australia/Lord_Howe"])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(96) })]

    #[test]
    fn nothing_is_ever_broken_however_the_clock_leaps(zone in zones(), steps in steps(true)) {
        let guild = live(zone, &steps);
        for (i, line) in guild.log.iter().enumerate() {
            if let Line::Member(member, Row::Sent { at }) = line {
                let broken = breaches(&guild.log[..i], *member, *at, guild.quiet.zone());
                prop_assert!(broken.is_empty(), "{broken:?} by a nudge to {member} at {at}");
            }
        }
        prop_assert!(told_once(&guild.log));
    }

    #[test]
    fn with_a_steady_clock_nothing_is_refused_without_a_reason(zone in zones(), steps in steps(false)) {
        for (allowed, broken) in live(zone, &steps).attempts {
            prop_assert_eq!(allowed, broken.is_empty(), "{:?}", broken);
        }
    }
}

#[test]
fn the_judge_finds_every_breach() {
    // A Tuesday, two in the afternoon.
    let now = At::from("2026-05-05T12:00:00Z".parse::<jiff::Timestamp>().unwrap());
    let zone = TimeZone::get("Europe/Amsterdam").unwrap();
    let ago = |days: i64| now.minus(Span::DAY.times(days));
    let sent = |days: i64| Line::Member(0, Row::Sent { at: ago(days) });
    let said = |days: i64, word: Word| Line::Member(0, Row::Said { at: ago(days), word });
    let answered = |days: i64| Line::Member(0, Row::Answered { sent: ago(days), at: ago(days - 1) });
    let check = |log: &[Line], at: At, expected: &[&str]| {
        assert_eq!(breaches(log, 0, at, &zone), expected, "{log:?} at {at}");
    };
    check(&[], now, &[]);
    check(&[sent(13), answered(13)], now, &["two in 14 days"]);
    let three = [sent(179), answered(179), sent(100), answered(100), sent(50), answered(50)];
    check(&three, now, &["four in 180 days"]);
    check(&[said(900, Word::Stop)], now, &["after a stop"]);
    check(&[said(900, Word::Stop), said(899, Word::Ask)], now, &[]);
    check(&[said(179, Word::Reading)], now, &["just reading"]);
    check(&[said(9, Word::Break { until: ago(-1) })], now, &["on a break"]);
    check(&[said(9, Word::Break { until: ago(-1) }), said(8, Word::Back)], now, &[]);
    check(&[Line::Member(0, Row::Closed { at: ago(89) })], now, &["closed"]);
    check(&[Line::Member(0, Row::Left { at: ago(899) })], now, &["left"]);
    check(&[sent(900), sent(600), answered(600), sent(500), sent(300)], now, &["three ignored"]);
    check(&[sent(300), sent(96)], now, &["two ignored, no rest"]);
    check(&[sent(300), sent(97)], now, &[]);
    check(&[], now.plus(Span::HOUR.times(7)), &["at night"]);
    check(&[], now.plus(Span::DAY.times(4)), &["at the weekend"]);
    let other = |minutes: i64| Line::Member(1, Row::Sent { at: now.minus(Span::MINUTE.times(minutes)) });
    check(&[other(1)], now, &["within 90 seconds"]);
    check(&(2..12).map(other).collect::<Vec<_>>(), now, &["eleven channels a day"]);
    check(&[Line::TooFast { at: now.minus(Span::HOUR), told: true }], now, &["after 40003"]);
    for (tellings, expected) in [([true, false], true), ([true, true], false), ([false, false], false)] {
        let log = tellings.map(|told| Line::TooFast { at: now, told });
        assert_eq!(told_once(&log), expected, "{tellings:?}");
    }
}

#[test]
fn whoever_always_answers_hears_three_times_in_half_a_year() {
    let hours = |n: i64| Step::Wait(span(n * 60));
    let day = [hours(8), Step::Nudge(0), hours(8), Step::Nudge(0), Step::Answer(0, 0), hours(8), Step::Nudge(0)];
    let guild = live("Asia/Seoul", &day.repeat(360));
    assert!(may_send(&guild.breaker, guild.now).is_ok());
    assert_eq!(sends(&rows(&guild.log, 0)).len(), 6);
}

//! The judge: everything that a private message breaks, by all that was logged before it.

use super::world::{Dm, Line, ZONE};
use jiff::tz::TimeZone;
use steward::event::NudgePress;
use steward::ids::{At, UserId};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

fn after(at: At, days: i64) -> At {
    At(at.0 + days * DAY)
}

fn date(at: At) -> jiff::civil::Date {
    at.timestamp().to_zoned(TimeZone::get(ZONE).unwrap()).date()
}

pub fn breaches(log: &[Line], dm: &Dm) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut breach = |broken: bool, what: &'static str| found.extend(broken.then_some(what));
    let (now, to) = (dm.at, dm.to);
    let sent: Vec<&Dm> = log.iter().filter_map(|line| if let Line::Dm(dm) = line { Some(dm) } else { None }).collect();

    breach(sent.iter().any(|other| other.act == dm.act), "the same act twice");
    let same = |other: &&&Dm| other.nudge == dm.nudge;
    breach(sent.iter().any(|other| same(&other)), "the same nudge twice");
    let paused = log.iter().rev().find_map(|line| if let Line::Paused(paused) = line { Some(*paused) } else { None });
    breach(paused == Some(true), "while everything is paused");

    let local = now.timestamp().to_zoned(TimeZone::get(ZONE).unwrap());
    breach(local.hour() < 9 || local.hour() >= 21, "at night");
    breach(local.weekday().to_monday_one_offset() > 5, "at the weekend");

    let refused = |code: u32, who: Option<UserId>| {
        let wanted = move |line: &&Line| {
            matches!(line, Line::Refused { to, code: known, .. }
            if *known == code && who.is_none_or(|who| who == *to))
        };
        log.iter().filter(wanted).map(|line| if let Line::Refused { at, .. } = line { *at } else { At(0) }).max()
    };
    breach(refused(40003, None).is_some_and(|at| now < after(at, 1)), "within a day of too many");
    breach(refused(50007, Some(to)).is_some_and(|at| now < after(at, 90)), "to closed messages");

    // A channel is open once a message went through it.
    let undelivered =
        |act| log.iter().any(|line| matches!(line, Line::Refused { act: refused, .. } if *refused == act));
    let opens =
        |n: usize, other: &Dm| !sent[..n].iter().any(|before| before.to == other.to && !undelivered(before.act));
    if opens(sent.len(), dm) {
        let openings: Vec<&&Dm> = (0..).zip(&sent).filter(|(n, other)| opens(*n, other)).map(|(_, it)| it).collect();
        breach(openings.iter().filter(|other| date(other.at) == date(now)).count() >= 10, "eleven channels a day");
        breach(openings.iter().any(|other| now.0 < other.at.0 + 90_000), "within 90 seconds");
    }

    let own: Vec<&Line> = log.iter().filter(|line| line.member() == Some(to)).collect();
    let here = own.iter().rev().find_map(|line| match line {
        Line::Left { .. } => Some(false),
        Line::Joined { .. } => Some(true),
        _ => None,
    });
    breach(here == Some(false), "to who has left");
    let broken_off =
        own.iter().rev().find_map(|line| if let Line::Break { until, .. } = line { Some(*until) } else { None });
    breach(broken_off.flatten().is_some_and(|until| now < until), "on a break");
    match dm.campaign.as_str() {
        "/help-topics" => volunteers(&own, 0, "no helper", &mut breach),
        "/greet" => volunteers(&own, 2, "no greeter", &mut breach),
        _ => reminder(log, &own, dm, &mut breach),
    }
    let weekly =
        sent.iter().filter(|other| other.to == to && other.campaign == "/help-topics" && now < after(other.at, 7));
    breach(dm.campaign == "/help-topics" && weekly.count() >= 3, "a fourth question in a week");
    found
}

/// `join`: how the one joins, the next number being how they leave.
fn volunteers(own: &[&Line], join: usize, what: &'static str, breach: &mut impl FnMut(bool, &'static str)) {
    let wants = own.iter().rev().find_map(|line| match line {
        Line::Volunteer { how, .. } if *how == join => Some(true),
        Line::Volunteer { how, .. } if *how == join + 1 => Some(false),
        // The button of one list takes somebody off that one, any other stops everything.
        Line::Pressed { press: NudgePress::Stop, of, .. } => match of.as_str() {
            "/help-topics" if join == 2 => None,
            "/greet" if join == 0 => None,
            _ => Some(false),
        },
        Line::Left { .. } | Line::Refused { code: 50278, .. } => Some(false),
        _ => None,
    });
    breach(wants != Some(true), what);
}

fn reminder(log: &[Line], own: &[&Line], dm: &Dm, breach: &mut impl FnMut(bool, &'static str)) {
    let now = dm.at;
    let pressed = |line: &Line, wanted: NudgePress| matches!(line, Line::Pressed { press, .. } if *press == wanted);
    // Their last word about reminders.
    let asked = own.iter().rposition(|line| pressed(line, NudgePress::RemindMe));
    let Some(asked) = asked else { return breach(true, "unasked") };
    let since = &own[asked + 1..];
    let stops =
        |line: &&&Line| matches!(line, Line::Pressed { press: NudgePress::Stop, of, .. } if !of.starts_with('/'));
    breach(since.iter().any(|line| stops(&line)), "after a stop");
    breach(since.iter().any(|line| pressed(line, NudgePress::JustReading)), "just reading");
    breach(since.iter().any(|line| matches!(line, Line::Left { .. })), "asked before they left");
    let running = log.iter().rev().find_map(|line| match line {
        Line::Run { campaign, running, .. } if *campaign == dm.campaign => Some(*running),
        _ => None,
    });
    breach(running != Some(true), "of a campaign that does not run");

    let sent: Vec<&Dm> = own
        .iter()
        .filter_map(|line| if let Line::Dm(dm) = line { Some(dm) } else { None })
        .filter(|dm| !dm.campaign.starts_with('/'))
        .collect();
    breach(sent.iter().any(|other| now < after(other.at, 14)), "two in 14 days");
    breach(sent.iter().filter(|other| now < after(other.at, 180)).count() >= 3, "four in 180 days");

    // What came of each since they last asked, by time: something, nothing, or still open.
    let came = |other: &Dm| {
        let place = own.iter().position(|line| matches!(line, Line::Dm(known) if known.act == other.act)).unwrap_or(0);
        let something = own[place + 1..].iter().any(|line| match line {
            Line::Pressed { at, .. } | Line::Wrote { at, .. } => at.0 - other.at.0 < 7 * DAY,
            Line::Refused { act, .. } => *act == other.act,
            _ => false,
        });
        if something { Some(true) } else { (now >= after(other.at, 7)).then_some(false) }
    };
    let asked_at = own[asked].at();
    let mut counted: Vec<&&Dm> = sent.iter().filter(|other| other.at > asked_at).collect();
    counted.sort_by_key(|other| other.at);
    let outcomes: Vec<(At, bool)> = counted.iter().filter_map(|other| Some((other.at, came(other)?))).collect();
    breach(outcomes.iter().filter(|(_, answered)| !answered).count() >= 3, "three ignored");
    if let [.., (_, false), (second, false)] = outcomes[..] {
        breach(now < after(second, 97), "two ignored, no rest");
    }
}

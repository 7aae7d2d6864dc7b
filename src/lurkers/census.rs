//! The census: where everybody stands, from the facts. Each member is looked at once a day, in an hour of their own, so that
//! a large community costs little at a time; a change is written down.
//!
//! Exception: who was silent or unknown, and has shown nothing for eighteen weeks, is looked at once a week.

use super::memory::Lurkers;
use super::rows::Row;
use super::segments::{Person, Segment, segment};
use crate::decide::Decision;
use crate::event::{Event, MeasureEnd};
use crate::facts::Facts;
use crate::facts::members::engagement::{Standing, stand};
use crate::facts::members::week_of;
use crate::ids::{At, Span, UserId};
use crate::ledger::Record;
use crate::text::Lang;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// Hours of a day. After a longer pause nobody is looked at twice.
const HOURS: i64 = 24;

/// One tick looks at about so many members at the most; more hours than that are made up for in the ticks that follow.
const AT_ONCE: usize = 50_000;

/// Discord's name for a community that asks newcomers what they are here for.
const ONBOARDING: &str = "GUILD_ONBOARDING";

fn hour(at: At) -> i64 {
    at.0.div_euclid(Span::HOUR.0)
}

/// A member's hour of the day.
fn bucket(member: UserId) -> i64 {
    (member.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as i64 % HOURS
}

/// The hours, oldest first, whose members are looked at now; `None` when nobody is due.
fn hours(lurkers: &Lurkers, members: usize, now: At) -> Option<RangeInclusive<i64>> {
    let now = hour(now);
    // A clock that was far ahead must not stop the census until then.
    let looked = lurkers.looked_at.filter(|looked| *looked <= now + HOURS);
    let last = looked.unwrap_or(now - HOURS).max(now - HOURS);
    let at_once = (AT_ONCE * HOURS as usize / members.max(1)).clamp(1, HOURS as usize) as i64;
    let next = last + 1..=now.min(last + at_once);
    (members > 0 && !next.is_empty() && !lurkers.catching_up).then_some(next)
}

/// Is anybody to be looked at?
pub fn is_due(facts: &Facts, now: At) -> bool {
    hours(&facts.lurkers, facts.members.len(), now).is_some()
}

/// Where the census stands after a tick.
pub fn gone_on(lurkers: &mut Lurkers, members: usize, now: At) {
    if let Some(done) = hours(lurkers, members, now) {
        lurkers.looked_at = Some(*done.end());
    }
}

/// Members whose hour has come, each with the segment in which they stand now. Bots and who has left are left out.
pub fn due(facts: &Facts, now: At) -> impl Iterator<Item = (Standing, Segment)> {
    let hours = hours(&facts.lurkers, facts.members.len(), now);
    let last = hours.as_ref().map_or(0, |hours| *hours.end());
    // A bit for each hour of the day.
    let looked = hours.into_iter().flatten().fold(0u32, |bits, hour| bits | 1 << hour.rem_euclid(HOURS));
    let due = facts.members.standings_of(move |member| looked >> bucket(member) & 1 == 1);
    let due = due.filter(move |standing| is_here(standing) && !rests(standing, last, now));
    due.map(move |standing| (standing, segment(&person(&standing, facts, now), now)))
}

/// Quiet for so long that a look a week is enough, and this is not its day. `last`: the latest hour that is looked at.
fn rests(standing: &Standing, last: i64, now: At) -> bool {
    let own = bucket(standing.member);
    let day = (last - (last - own).rem_euclid(HOURS)).div_euclid(HOURS);
    let still = matches!(standing.segment, Some(Segment::SilentDark | Segment::Unknown));
    still && standing.weekly.is_quiet(week_of(now)) && (day + own).rem_euclid(7) != 0
}

/// Looks at the members whose hour has come, and writes down who stands elsewhere now.
pub fn go_on(event: &Event, facts: &Facts, decision: &mut Decision) {
    let moved = due(facts, event.at).filter(|(standing, now)| standing.segment != Some(*now));
    decision.records.extend(moved.map(|(standing, to)| {
        let row = Row::Moved { member: standing.member, from: standing.segment, to, at: event.at };
        Record::Lurkers(Box::new(row))
    }));
}

fn is_here(standing: &Standing) -> bool {
    !standing.bot && !standing.left
}

/// What the facts say of a member, in the terms of the segments.
pub fn person(standing: &Standing, facts: &Facts, now: At) -> Person {
    let member = standing.member;
    let guild = &facts.guild;
    let begun = standing.stands & (stand::ONBOARDING_BEGUN | stand::ONBOARDING_FINISHED) == stand::ONBOARDING_BEGUN;
    let until = |due: Option<At>| due.is_some_and(|until| now < until);
    let timed_out_here = facts.measures.get(&(member, MeasureEnd::Timeout)).map(|(_, due)| *due);
    Person {
        bot: standing.bot,
        staff: guild.is_staff(member, facts.members.roles(member)),
        timed_out: until(facts.members.timed_out_until(member)) || until(timed_out_here),
        pending: standing.stands & stand::PENDING != 0,
        struck: facts.standing(member, now) > 0.0,
        opted_out: facts.lurkers.consent(member).stopped || facts.opted_out(member),
        account: member.created_at(),
        joined: standing.joined,
        observed: facts.lurkers.observed_since,
        onboarding: begun && guild.features.iter().any(|feature| feature == ONBOARDING),
        messages: standing.messages,
        first_message: standing.first_message,
        last_message: standing.last_message,
        unanswered: facts.lurkers.help.first(member).is_some_and(|first| first.answered.is_none()),
        weekly: standing.weekly,
        champion: facts.tier_of(member).is_some(),
    }
}

/// Where somebody stands at this moment; `None` for whom nobody has heard of, for bots, and for those who left.
pub fn stands(member: UserId, facts: &Facts, now: At) -> Option<Segment> {
    let standing = facts.members.standing(member).filter(is_here)?;
    Some(segment(&person(&standing, facts, now), now))
}

/// Everybody who is here, without bots, with the segment in which they stand at this moment.
pub fn everybody(facts: &Facts, now: At) -> impl Iterator<Item = (UserId, Segment)> {
    let here = facts.members.standings().filter(is_here);
    here.map(move |standing| (standing.member, segment(&person(&standing, facts, now), now)))
}

/// How many stand where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counts {
    pub all: BTreeMap<Segment, usize>,
    /// By the members' language; `Lang::Unknown` for those of whom nothing says it.
    pub by_language: BTreeMap<&'static str, BTreeMap<Segment, usize>>,
}

pub fn counts(facts: &Facts, now: At) -> Counts {
    let mut counts = Counts::default();
    for (member, segment) in everybody(facts, now) {
        *counts.all.entry(segment).or_default() += 1;
        let language: Lang = facts.spoken_by(member);
        *counts.by_language.entry(language.code()).or_default().entry(segment).or_default() += 1;
    }
    counts
}

#[cfg(test)]
mod tests;

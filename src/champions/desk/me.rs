//! `/me`: where somebody stands and why, breaks, and opting out.

use super::Request;
use crate::champions::evidence::{self, Kind, State};
use crate::champions::score::{Rules, Score};
use crate::champions::tiers::Change;
use crate::champions::{Wish, awards};
use crate::decide::Decision;
use crate::effect::Post;
use crate::event::{Event, Me};
use crate::facts::Facts;
use crate::ids::{At, Span, UserId};
use crate::ledger::Record;
use crate::say::champions::Line;
use crate::say::champions::me::{Account, Next, Part, Wished, why, wished};
use jiff::civil::Date;
use std::collections::HashSet;

/// Conversations shown, as far as they fit.
const THREADS: usize = 12;
/// Breaks that ended so long ago matter to no period any more.
const BREAKS_FOR: Span = Span(2 * 365 * Span::DAY.0);

pub(super) fn asked(request: Request, me: &Me, decision: &mut Decision) -> Post {
    let said = match me {
        Me::Why => return account(request),
        Me::Break { until } => pause(request, until.as_deref(), decision),
        Me::OptOut(out) => opt(request, *out, decision),
    };
    Post::text(said)
}

fn account(request: Request) -> Post {
    let (facts, me, now) = (request.facts, request.by(), request.now());
    let (champions, settings) = (&facts.champions, request.settings());
    if champions.opted_out(me) {
        return Post::text(wished(request.language, Wished::NothingToShow));
    }
    let score = champions.standing.score(me, &request.people(), now);
    let row = champions.tiers.get(&me);
    let held = row.and_then(|row| row.tier);
    let staff = request.is_staff(me) || request.is_moderator();
    let proposed = champions.proposals.get(&me).filter(|it| matches!(it.change, Change::Promote | Change::Renew));
    let wish = champions.wish(me);
    let waiting = evidence::queue(champions.credits_of(me), now);
    let account = Account {
        tier: held.map(|tier| settings.tier_name(tier)),
        alumni: row.is_some_and(|row| row.alumni),
        staff,
        break_until: wish.and_then(|wish| running(wish, now)).map(|(_, until)| until),
        strike: facts.standing(me, now) >= settings.tiers.strike,
        proposed: proposed.and_then(|it| it.tier).map(|tier| settings.tier_name(tier)),
        parts: parts(request, &score),
        threads: threads(request, me, &score),
        caps: score.caps,
        waiting: waiting.into_iter().map(|credit| request.line(credit, Some(credit.beneficiary))).collect(),
        next: if staff { None } else { next(request, held, &score) },
    };
    Post { embeds: vec![why(request.language, &account)], ..Post::default() }
}

/// What of a row is left, in points.
fn faded(at: At, granted: f64, now: At) -> f64 {
    let half_lives = now.since(at).0 as f64 / Rules::default().half_life.0 as f64;
    granted * (-half_lives).exp2()
}

/// The kinds of credit in a score, the weightiest first.
fn parts(request: Request, score: &Score) -> Vec<Part> {
    let mut sums: Vec<(Kind, f64, HashSet<UserId>)> = Vec::new();
    for counted in score.credits.iter().filter(|counted| counted.granted > 0.0) {
        let weight = faded(counted.at, counted.granted, request.now());
        let giver = request.facts.champions.credit(counted.id).map(|credit| credit.beneficiary);
        match sums.iter_mut().find(|(kind, ..)| *kind == counted.kind) {
            Some((_, sum, givers)) => {
                *sum += weight;
                givers.extend(giver);
            }
            None => sums.push((counted.kind, weight, giver.into_iter().collect())),
        }
    }
    sums.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let all: f64 = sums.iter().map(|(_, sum, _)| sum).sum();
    let part = |(kind, sum, givers): (Kind, f64, HashSet<UserId>)| Part {
        kind,
        share: sum / all.max(f64::MIN_POSITIVE),
        people: givers.len() as u32,
    };
    sums.into_iter().map(part).collect()
}

/// The weightiest credits, as lines that lead to their conversations.
pub(super) fn threads(request: Request, member: UserId, score: &Score) -> Vec<Line> {
    let mut counted: Vec<_> = score.credits.iter().filter(|counted| counted.granted > 0.0).collect();
    let weight = |at, granted| faded(at, granted, request.now());
    counted.sort_by(|a, b| weight(b.at, b.granted).total_cmp(&weight(a.at, a.granted)).then(a.id.cmp(&b.id)));
    let credits = counted.iter().filter_map(|counted| request.facts.champions.credit(counted.id));
    let own = credits.filter(|credit| credit.helper == member && credit.state == State::Counted);
    let lines = own.map(|credit| request.line(credit, Some(credit.beneficiary)));
    lines.filter(|line| line.link.is_some()).take(THREADS).collect()
}

fn next<'a>(request: Request<'a>, held: Option<u8>, score: &Score) -> Option<Next<'a>> {
    let tiers = &request.settings().tiers;
    let share = request.language_share(request.by());
    let Some((next, missing)) = tiers.missing(held.map(usize::from), score, share) else {
        return held.map(|_| Next::Highest);
    };
    let needed = tiers.needs(next, share).map_or(1.0, |needs| needs.score);
    let name = tiers.rules.get(next).map_or("", |rule| &rule.name);
    Some(Next::Tier { name, missing, share: missing.score / needed.max(f64::MIN_POSITIVE) })
}

/// The break that is running.
fn running(wish: &Wish, now: At) -> Option<(At, At)> {
    wish.breaks.iter().copied().find(|(from, until)| *from <= now && now < *until)
}

fn pause(request: Request, until: Option<&str>, decision: &mut Decision) -> String {
    let (language, now, me) = (request.language, request.now(), request.by());
    let mut wish = request.facts.champions.wish(me).cloned().unwrap_or_default();
    let before = running(&wish, now);
    let said = match until {
        None => match before {
            None => return wished(language, Wished::NoBreak),
            Some(_) => Wished::BreakEnded,
        },
        Some(day) => match day_of(request, day) {
            Ok(until) => Wished::Break { until },
            Err(refused) => return refused,
        },
    };
    let ends = if let Wished::Break { until } = said { until } else { now };
    wish.breaks.retain(|(_, until)| now.since(*until) < BREAKS_FOR);
    match wish.breaks.iter_mut().find(|known| Some(**known) == before) {
        Some(running) => running.1 = ends,
        None => wish.breaks.push((now, ends)),
    }
    decision.records.push(Record::Wish { member: me, wish, at: now });
    wished(language, said)
}

/// The beginning of that day in the community's zone, or what is wrong with it.
fn day_of(request: Request, day: &str) -> Result<At, String> {
    let (language, now, settings) = (request.language, request.now(), request.settings());
    let today = now.timestamp().to_zoned(settings.zone.clone()).date();
    let after = |days: i64| today.saturating_add(jiff::Span::new().days(days)).to_string();
    let day = day.trim();
    // Only the whole form: `2026-1-2` and `20260102` are more likely a slip than a date.
    let written = (day.len() == 10).then(|| day.parse::<Date>().ok()).flatten();
    let start = written.and_then(|date| Some((date, At::from(date.to_zoned(settings.zone.clone()).ok()?.timestamp()))));
    let Some((date, at)) = start else {
        return Err(wished(language, Wished::NoDate { text: day, example: &after(28) }));
    };
    if date <= today {
        return Err(wished(language, Wished::Past { date: &date.to_string() }));
    }
    let longest = settings.tiers.longest_break;
    if at.since(now) > longest {
        let days = (longest.0 / Span::DAY.0).max(1);
        return Err(wished(language, Wished::TooFar { days: days as u32, date: &after(days) }));
    }
    Ok(at)
}

fn opt(request: Request, out: bool, decision: &mut Decision) -> String {
    let (facts, me) = (request.facts, request.by());
    let said = match (facts.champions.opted_out(me), out) {
        (true, true) => Wished::OptedOutBefore,
        (false, false) => Wished::OptedInBefore,
        (false, true) => Wished::OptedOut,
        (true, false) => Wished::OptedIn,
    };
    wanted(request.event, me, out, facts, decision);
    wished(request.language, said)
}

/// Not to be noted, or again; whether that is anything new.
pub fn wanted(event: &Event, member: UserId, out: bool, facts: &Facts, decision: &mut Decision) -> bool {
    if facts.champions.opted_out(member) == out {
        return false;
    }
    let wish = Wish { opted_out: out, ..facts.champions.wish(member).cloned().unwrap_or_default() };
    decision.records.push(Record::Wish { member, wish, at: event.at });
    if out {
        without_tier(event, member, facts, decision);
    }
    true
}

/// Whoever is noted no more holds no tier, nor its role.
pub fn without_tier(event: &Event, member: UserId, facts: &Facts, decision: &mut Decision) {
    if facts.champions.tiers.get(&member).is_some_and(|row| row.tier.is_some() || row.alumni) {
        awards::set_tier(event, member, None, false, facts, decision);
    }
}

//! The review: scores become proposals.
//!
//! Each member has an hour of the week, so that a large community's review costs little at a time. Looked at are those whose
//! credits changed since, and those who hold a tier. What lifts somebody is proposed in any week, what lowers somebody in
//! the first week of a month alone.

use super::awards;
use super::evidence::{Kind, State};
use super::flags::flags;
use super::memory::{Champions, Known};
use super::tiers::{self, Change, Standpoint};
use super::{ProposalRow, TierRow};
use crate::decide::Decision;
use crate::event::Event;
use crate::facts::Facts;
use crate::ids::{At, Span, UserId};
use crate::ledger::Record;

/// Hours of a week.
const BUCKETS: i64 = 168;
/// Hours made up for at one tick, after a pause.
const AT_ONCE: i64 = 24;
/// What managers declined is not proposed again before this.
const NOT_AGAIN: Span = Span(28 * Span::DAY.0);
/// A nomination is looked at within this time.
const NOMINATED_FOR: Span = Span(90 * Span::DAY.0);
/// The monthly review is in the first week of a month.
const FIRST_WEEK: i8 = 7;

fn hour(at: At) -> i64 {
    at.0.div_euclid(Span::HOUR.0)
}

/// A member's hour of the week.
fn bucket(member: UserId) -> i64 {
    (member.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as i64 % BUCKETS
}

/// The hours, oldest first, whose members are looked at now. `None` when nobody is due.
fn hours(champions: &Champions, now: At) -> Option<std::ops::RangeInclusive<i64>> {
    let last = champions.reviewed.unwrap_or_else(|| hour(now) - BUCKETS).max(hour(now) - BUCKETS);
    let next = last + 1..=hour(now).min(last + AT_ONCE);
    (!next.is_empty() && champions.reviewable()).then_some(next)
}

/// Is anybody due?
pub fn is_due(champions: &Champions, now: At) -> bool {
    hours(champions, now).is_some()
}

/// Where the review stands after a tick.
pub fn gone_on(champions: &mut Champions, now: At) {
    match hours(champions, now) {
        None => champions.reviewed = Some(hour(now)),
        Some(done) => {
            champions.forget(now);
            champions.reviewed = Some(*done.end());
            champions.changed.retain(|member| !done.clone().any(|hour| hour.rem_euclid(BUCKETS) == bucket(*member)));
        }
    }
}

/// Looks at the members whose hour has come.
pub fn go_on(event: &Event, facts: &Facts, decision: &mut Decision) {
    let Some(hours) = hours(&facts.champions, event.at) else { return };
    let its_hour = |member: &UserId| hours.clone().any(|hour| hour.rem_euclid(BUCKETS) == bucket(*member));
    let mut due: Vec<UserId> = facts.champions.changed.iter().copied().filter(its_hour).collect();
    due.extend(facts.champions.tiers.values().filter(|row| row.tier.is_some()).map(|row| row.member).filter(its_hour));
    due.sort_unstable();
    due.dedup();
    if due.is_empty() {
        return;
    }
    let shares = facts.members.language_shares(event.at);
    for member in due {
        let share = facts.members.get(member).and_then(|known| known.language);
        let share = share.and_then(|language| shares.get(&language).copied()).unwrap_or(1.0);
        look_at(event, member, share, facts, decision);
    }
}

fn look_at(event: &Event, member: UserId, language_share: f64, facts: &Facts, decision: &mut Decision) {
    let champions = &facts.champions;
    let settings = &facts.guild.settings.champions;
    let held = champions.tier(member).is_some();
    let lowest = settings.tiers.rules.first().map_or(0, |rule| rule.people.min(2)) as usize;
    let nomination = champions.credits_of(member).rev().find(|credit| {
        credit.kind == Kind::Nomination
            && credit.state == State::Counted
            && event.at.since(credit.at) < NOMINATED_FOR
            && champions
                .declined
                .get(&member)
                .is_none_or(|(change, _, at)| *change != Change::Consider || *at < credit.at)
    });
    if !held && nomination.is_none() && champions.credits_of(member).take(lowest).count() < lowest {
        return;
    }
    let about = standpoint(member, language_share, nomination.map(|credit| credit.id), event.at, facts);
    let people = Known::of(facts);
    let score_at = |at: At| champions.standing.score(member, &people, at);
    let Some(mut proposal) = tiers::review(&about, &settings.tiers, event.at, score_at, &[]) else { return };
    let lowers = matches!(proposal.change, Change::Demote | Change::Alumni);
    let local = event.at.timestamp().to_zoned(settings.zone.clone());
    if lowers && local.day() > FIRST_WEEK && !about.left {
        return;
    }
    let to = proposal.to.map(|tier| tier as u8);
    if let Some(open) = champions.proposals.get(&member)
        && !(open.change == Change::Consider && proposal.change == Change::Promote)
    {
        return;
    }
    let declined = champions.declined.get(&member);
    if declined
        .is_some_and(|(change, tier, at)| *change == proposal.change && *tier == to && event.at.since(*at) < NOT_AGAIN)
    {
        return;
    }
    let score = score_at(event.at);
    proposal.flags = flags(&champions.standing, member, &score, event.at);
    let words = nomination.and_then(|credit| credit.link.clone()).unwrap_or_default();
    let row = ProposalRow {
        member,
        at: event.at,
        change: proposal.change,
        tier: to,
        reason: proposal.reason,
        score: score.total,
        people: score.people,
        weeks: score.weeks,
        evidence: proposal.evidence,
        flags: proposal.flags,
        by: nomination.and_then(|credit| credit.logged_by),
        words,
        decided: None,
    };
    let automatic =
        settings.automatic_first_tier && row.change == Change::Promote && to == Some(0) && row.flags.is_empty();
    decision.records.push(Record::Proposed(Box::new(row.clone())));
    if automatic {
        awards::approve(event, &row, None, None, facts, decision);
    }
}

/// Was somebody nominated shortly before they got their tier?
fn vouched(member: UserId, since: At, champions: &Champions) -> bool {
    let nominated = champions.credits_of(member).filter(|credit| credit.kind == Kind::Nomination && credit.counts());
    nominated.into_iter().any(|credit| credit.at <= since && since.since(credit.at) < NOMINATED_FOR)
}

/// What a review knows of a member besides the score.
pub fn standpoint(
    member: UserId,
    language_share: f64,
    nomination: Option<crate::ids::CreditId>,
    now: At,
    facts: &Facts,
) -> Standpoint {
    let champions = &facts.champions;
    let tier = champions.tiers.get(&member).and_then(|row: &TierRow| Some((usize::from(row.tier?), row.since)));
    let wish = champions.wish(member);
    Standpoint {
        member,
        tier,
        breaks: wish.map(|wish| wish.breaks.clone()).unwrap_or_default(),
        staff: facts.guild.is_staff(member, facts.members.roles(member)),
        opted_out: wish.is_some_and(|wish| wish.opted_out),
        left: facts.members.has_left(member),
        strikes: facts.standing(member, now),
        language_share,
        nomination,
        vouched: tier.is_some_and(|(_, since)| vouched(member, since, champions)),
    }
}

//! Carrying out a case: the measure, the notice that tells the member, and the end of what is temporary.
//!
//! Ban and kick notices go before the act, because nobody can be written to afterwards; all others go after it, and only
//! when it was done.

use super::case::{Actor, CaseKind, CaseRow, Measure};
use super::notices;
use crate::decide::Decision;
use crate::effect::{Effect, Part, Subject, Warrant};
use crate::event::{Event, MeasureEnd};
use crate::facts::Facts;
use crate::ids::{ActKey, At, RoleId, Span, UserId};
use crate::ledger::{CaseChange, Record};
use crate::policy::Policy;
use crate::say::{Language, reason};

/// The member under whom the pause of invites stands, which is about nobody.
pub const NOBODY: UserId = UserId(0);

/// How long invites stay paused unless a moderator opens them again.
pub const INVITES_PAUSE: Span = Span(6 * 3_600_000);

/// Later than this a notice helps nobody.
const NOTICE_WITHIN: Span = Span(6 * 3_600_000);

/// `removals`: those that the notice tells of. Gives back the key of the measure, if Discord has to do something.
pub fn carry_out(
    event: &Event,
    case: &CaseRow,
    roles: &[RoleId],
    removals: Vec<ActKey>,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) -> Option<ActKey> {
    let member = Subject { id: case.member, roles: roles.to_vec() };
    let reason = audit_reason(case, facts);
    let measure = match case.measure {
        Measure::None | Measure::Remind | Measure::Warn | Measure::PauseInvites => None,
        Measure::Timeout { until } => {
            Some(decision.act(event.id, Some(case.number), Part::Measure, Effect::Timeout { member, until, reason }))
        }
        Measure::Lift => None,
        Measure::Kick | Measure::Ban { .. } => {
            let warrant = warrant(case, policy)?;
            let notice = notice(event, case, Vec::new(), facts, policy, decision);
            let effect = match case.measure {
                Measure::Ban { .. } => Effect::Ban { member, warrant, purge_seconds: purge(event), reason },
                _ => Effect::Kick { member, warrant, reason },
            };
            let key = decision.act(event.id, Some(case.number), Part::Measure, effect);
            if let Some(act) = decision.last_act() {
                act.after.extend(notice);
            }
            remember_end(case, event.at, decision);
            return Some(key);
        }
    };
    remember_end(case, event.at, decision);
    if measure.is_none() && removals.is_empty() {
        // Nothing that Discord could refuse: the case is applied as soon as it is written.
        let state = Some(super::case::CaseState::Applied);
        let change = CaseChange { number: case.number, state, ..CaseChange::default() };
        decision.records.push(Record::CaseChanged(Box::new(change)));
    }
    let parts = removals.into_iter().chain(measure).collect();
    notice(event, case, parts, facts, policy, decision);
    measure
}

/// Tells the member, once all the parts that it tells of are done; should one of them not be, it is written anew from the
/// others (`settle::told_anew`). Returns the key of the notice.
pub fn notice(
    event: &Event,
    case: &CaseRow,
    after: Vec<ActKey>,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) -> Option<ActKey> {
    if facts.members.get(case.member).is_some_and(|m| m.bot) {
        return None;
    }
    let language = Language::parse(&case.language).unwrap_or_default();
    let post = notices::post(case, language, facts, policy);
    let effect = Effect::Dm { member: case.member, post, channel: case.channel };
    let key = decision.act(event.id, Some(case.number), Part::Notice, effect);
    if let Some(act) = decision.last_act() {
        act.only_if_done = !after.is_empty();
        act.after = after;
        act.not_after = Some(event.seen.plus(NOTICE_WITHIN));
    }
    Some(key)
}

fn remember_end(case: &CaseRow, at: At, decision: &mut Decision) {
    let (ends, due) = match case.measure {
        Measure::Timeout { until } => (MeasureEnd::Timeout, until),
        Measure::Ban { until: Some(until) } => (MeasureEnd::Ban, until),
        // A ban without end takes the place of one that would have ended.
        Measure::Ban { until: None } => {
            let ends = MeasureEnd::Ban;
            decision.records.push(Record::MeasureEnded { member: case.member, ends, at });
            return;
        }
        _ => return,
    };
    decision.records.push(Record::Measure { case: case.number, member: case.member, ends, due });
}

/// A person's ruling, or a clause that the policy marks as spam; nothing else.
fn warrant(case: &CaseRow, policy: &Policy) -> Option<Warrant> {
    match (case.actor, case.decided_by) {
        (Actor::Person(who), _) | (_, Some(who)) => Some(Warrant::by_person(who)),
        _ => {
            let rules = case.rules.iter().filter_map(|name| policy.rule_named(name)).map(|i| policy.rule(i));
            rules.filter(|r| r.respond.ban || r.respond.kick).find_map(|r| Warrant::by_clause(policy.clause_of(r)))
        }
    }
}

/// A spam ban takes the last day's messages along; a person says by themselves how much.
fn purge(event: &Event) -> u32 {
    match &event.what {
        crate::event::What::Command(command) => match command.ask {
            crate::event::Ask::Ban { purge, .. } => (purge.0 / 1000).clamp(0, 604_800) as u32,
            _ => 0,
        },
        _ => 86_400,
    }
}

fn audit_reason(case: &CaseRow, facts: &Facts) -> String {
    let language = facts.guild.language();
    match case.actor {
        Actor::Person(who) => {
            let name = facts.members.display(who).unwrap_or_default();
            reason::by_person(language, case.number, name, &case.reason)
        }
        _ => {
            let rules: Vec<&str> = case.rules.iter().map(String::as_str).collect();
            let clause = case.clause.as_deref().and_then(|c| c.split('@').next()).unwrap_or_default();
            reason::by_rules(language, case.number, &rules, clause)
        }
    }
}

/// Undoes what a case did: the time-out or the ban ends, the text comes back to its writer and may pass for a day.
pub fn take_back(event: &Event, case: &CaseRow, by: &str, facts: &Facts, decision: &mut Decision) {
    let language = facts.guild.language();
    let reason = reason::undo(language, case.number, by);
    let running = |ends| {
        let known = facts.measures.get(&(case.member, ends));
        known.is_some_and(|(number, due)| *number == case.number && *due > event.at)
    };
    let effect = match case.measure {
        Measure::Timeout { .. } if running(MeasureEnd::Timeout) => {
            let member = Subject { id: case.member, roles: facts.members.roles(case.member).to_vec() };
            Some(Effect::LiftTimeout { member, reason })
        }
        Measure::Ban { .. } => Some(Effect::Unban { member: case.member, reason }),
        Measure::PauseInvites => {
            Some(Effect::PauseInvites { paused: false, reason: reason::raid_over(language, case.number) })
        }
        _ => None,
    };
    let pause_lifted = matches!(effect, Some(Effect::LiftTimeout { .. }));
    let end = effect.map(|effect| decision.act(event.id, Some(case.number), Part::End, effect));
    if case.kind == CaseKind::Raid {
        return;
    }
    if let Some(hash) = case.evidence_hash {
        decision.records.push(Record::Pass { text_hash: hash, until: event.at.plus(Span::DAY) });
    }
    let own = Language::parse(&case.language).unwrap_or_default();
    let post = notices::undone(case, own, pause_lifted, facts);
    let effect = Effect::Dm { member: case.member, post, channel: case.channel };
    decision.act(event.id, Some(case.number), Part::Notice, effect);
    if let Some(act) = decision.last_act() {
        // It tells of the end, so it waits for it.
        act.after.extend(end);
        act.only_if_done = end.is_some();
    }
}

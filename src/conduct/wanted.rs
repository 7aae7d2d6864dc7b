//! What rules ask for, and what the ladder says to it: from breaches to a plan and a measure.

use super::case::{CaseNumber, Measure};
use super::ladder::{Ladder, Step, standing};
use super::merge::{Plan, Sanction};
use crate::event::MeasureEnd;
use crate::facts::Facts;
use crate::ids::{At, Span, UserId};
use crate::ledger::StandingStrike;
use crate::policy::{Policy, RuleIndex};

/// What the rules ask for together, the circumstances considered.
pub fn plan(
    rules: impl Iterator<Item = RuleIndex>,
    member: UserId,
    late: bool,
    facts: &Facts,
    policy: &Policy,
) -> Plan {
    let asked = facts.asked_as_file.contains_key(&member);
    let softened = |rule| {
        let own = wanted(policy, rule);
        match (own.ask_as_file, asked) {
            (false, _) => own,
            // Only the first time; after that a flood is a flood.
            (true, true) => Plan { ask_as_file: false, ..own },
            (true, false) => Plan { strike: None, delete: false, sanction: Sanction::None, ..own },
        }
    };
    let mut plan = rules.map(softened).fold(Plan::default(), Plan::merge);
    if late {
        plan.sanction = Sanction::None;
    }
    plan
}

/// What one rule asks for.
pub fn wanted(policy: &Policy, index: RuleIndex) -> Plan {
    let rule = policy.rule(index);
    let respond = &rule.respond;
    Plan {
        rules: [index].into(),
        strike: respond.strike.then(|| (rule.severity.points(), index)),
        delete: respond.delete,
        ask_as_file: respond.ask_as_file,
        pause_invites: respond.pause_invites,
        sanction: match respond {
            r if r.ban => Sanction::Ban(index),
            r if r.kick => Sanction::Kick(index),
            r => r.timeout.map_or(Sanction::None, Sanction::Timeout),
        },
    }
}

/// The harsher of what the rules and the ladder ask for.
pub fn measure(plan: &Plan, member: UserId, now: At, late: bool, facts: &Facts, ladder: &Ladder) -> Measure {
    let points = plan.strike.map_or(0, |(points, _)| points);
    let own = match plan.sanction {
        Sanction::None => Measure::None,
        Sanction::Timeout(span) => Measure::Timeout { until: now.plus(span) },
        Sanction::Kick(_) => Measure::Kick,
        Sanction::Ban(_) => Measure::Ban { until: None },
    };
    // A shorter pause does not cut a longer one that is running.
    let running = facts.measures.get(&(member, MeasureEnd::Timeout)).map(|(_, due)| Measure::Timeout { until: *due });
    let own = if matches!(own, Measure::Timeout { .. }) { own.max(running.unwrap_or_default()) } else { own };
    own.max(ladder_measure(points, member, now, late, facts, ladder))
}

/// What the ladder says to one more strike of these points.
pub fn ladder_measure(points: u32, member: UserId, now: At, late: bool, facts: &Facts, ladder: &Ladder) -> Measure {
    match step(points, member, now, facts, ladder) {
        None => Measure::None,
        Some(Step::Remind) => Measure::Remind,
        Some(Step::Warn) => Measure::Warn,
        Some(_) if late => Measure::Warn,
        Some(Step::Timeout(span)) => Measure::Timeout { until: now.plus(span) },
        Some(Step::AskModerators) => match ladder.longest_timeout() {
            Some(span) => Measure::Timeout { until: now.plus(span) },
            None => Measure::Warn,
        },
    }
}

/// Does one more strike of these points reach the rung where a person decides?
pub fn asks_moderators(points: u32, member: UserId, now: At, facts: &Facts, ladder: &Ladder) -> bool {
    step(points, member, now, facts, ladder) == Some(Step::AskModerators)
}

/// The rung that one more strike of these points reaches.
fn step(points: u32, member: UserId, now: At, facts: &Facts, ladder: &Ladder) -> Option<Step> {
    if points == 0 {
        return None;
    }
    let this = StandingStrike { case: CaseNumber(0), member, points, half_life: Span::DAY, at: now };
    let before = facts.strikes.get(&member).map_or(&[][..], Vec::as_slice);
    ladder.rung(standing(before.iter().chain([&this]), now)).map(|rung| rung.step)
}

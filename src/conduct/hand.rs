//! What moderators do by hand, in Discord's own interface, becomes a case too: through the audit log, once, and never
//! what Steward did itself.

use super::case::{Actor, CaseKind, CaseNumber, CaseRow, CaseState, Measure};
use crate::decide::Decision;
use crate::event::{AuditAct, AuditEntry, Event, MeasureEnd};
use crate::facts::Facts;
use crate::ids::UserId;
use crate::ledger::Record;

pub fn recorded(event: &Event, entry: &AuditEntry, facts: &Facts, decision: &mut Decision) {
    let (Some(by), Some(member)) = (entry.by, entry.target) else { return };
    if by == facts.guild.me {
        return;
    }
    let measure = match entry.did {
        AuditAct::Kick => Measure::Kick,
        AuditAct::Ban => Measure::Ban { until: None },
        AuditAct::Unban | AuditAct::TimeoutLifted => Measure::Lift,
        AuditAct::Timeout { until } => Measure::Timeout { until },
        AuditAct::MessagesDeleted { .. } | AuditAct::Other => return,
    };
    // A newer act by hand takes the place of what was to end by itself.
    match entry.did {
        AuditAct::Ban | AuditAct::Unban => ended(member, MeasureEnd::Ban, event, facts, decision),
        AuditAct::TimeoutLifted | AuditAct::Timeout { .. } => {
            ended(member, MeasureEnd::Timeout, event, facts, decision)
        }
        _ => {}
    }
    let number = CaseNumber(facts.last_case.0 + 1);
    let row = CaseRow {
        state: CaseState::Applied,
        member_name: facts.members.display(member).unwrap_or_default().to_owned(),
        actor: Actor::Person(by),
        measure,
        reason: entry.reason.clone().unwrap_or_default(),
        language: facts.guild.language().as_str().to_owned(),
        decided_by: Some(by),
        about_staff: facts.guild.is_staff(member, facts.members.roles(member)),
        ..CaseRow::opened(number, event.id, event.at, CaseKind::Ruling, member)
    };
    decision.records.push(Record::CaseOpened(Box::new(row)));
}

fn ended(member: UserId, ends: MeasureEnd, event: &Event, facts: &Facts, decision: &mut Decision) {
    if facts.measures.contains_key(&(member, ends)) {
        decision.records.push(Record::MeasureEnded { member, ends, at: event.at });
    }
}

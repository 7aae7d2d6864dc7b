//! The rows that a matched rule leaves: a hit, and a case where the rule asks for one. Breaches and arrivals make theirs
//! here.

use super::case::{CaseKind, CaseNumber, CaseRow};
use super::triggers::Trigger;
use crate::event::Event;
use crate::facts::Facts;
use crate::ids::{At, EventId, UserId};
use crate::ledger::HitRow;
use crate::policy::source::Surface;
use crate::policy::{Policy, Rule};
use crate::text::{Reading, Span};

/// A case under a rule: its kind, clause and fading.
pub fn under(rule: &Rule, number: CaseNumber, id: EventId, at: At, member: UserId, policy: &Policy) -> CaseRow {
    let clause = policy.clause_of(rule);
    CaseRow {
        clause: Some(policy.cite(clause)),
        rules: vec![rule.name.clone()],
        half_life: clause.half_life,
        ..CaseRow::opened(number, id, at, kind_of(&rule.trigger), member)
    }
}

/// The row of a rule that matched, with what was found still to be filled in.
pub fn hit_under(rule: &Rule, event: &Event, member: UserId, facts: &Facts, policy: &Policy) -> HitRow {
    HitRow {
        event: event.id,
        at: event.at,
        rule: rule.name.clone(),
        clause: policy.cite(policy.clause_of(rule)),
        stage: facts.stage(rule),
        member,
        channel: None,
        message: None,
        surface: Surface::Content,
        reading: Reading::Raw,
        span: Span::default(),
        quote: String::new(),
        why: String::new(),
        case: None,
        exempt: false,
    }
}

fn kind_of(trigger: &Trigger) -> CaseKind {
    match trigger {
        Trigger::Copies(_) | Trigger::Honeypot(_) => CaseKind::Compromised,
        Trigger::Secrets(_) | Trigger::PersonalData(_) => CaseKind::Leak,
        Trigger::Raid(_) => CaseKind::Raid,
        _ => CaseKind::Breach,
    }
}

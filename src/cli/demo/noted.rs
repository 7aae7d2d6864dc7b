//! What recognition made of an event, in the words that "Why (not) credited?" has for it.

use super::shown::plain;
use crate::champions::evidence::{Credit, Kind, State};
use crate::demo::Demo;
use crate::event::What;
use crate::ledger::Record;
use crate::run::worker::Outcomes;
use crate::say::Language;
use crate::say::champions::message::{Not, OnIt, why};

/// A line each; never none.
pub fn lines(outcome: &Outcomes, demo: &Demo) -> Vec<String> {
    let mut lines = Vec::new();
    for record in &outcome.decision.records {
        match record {
            Record::Credit(credit) => lines.push(format!("{}{}", on_it(credit, outcome, demo), how(credit))),
            Record::CreditChanged { credit, state, .. } => {
                let Some(credit) = outcome.facts.champions.credit(*credit) else { continue };
                let waited = if *state == State::Counted { " (it waited until now)" } else { "" };
                lines.push(format!("{}{waited}", on_it(credit, outcome, demo)));
            }
            _ => {}
        }
    }
    if lines.is_empty() {
        lines.push(nobody(outcome));
    }
    lines
}

/// Why nobody is credited: as it was noted, else by what the text says.
fn nobody(outcome: &Outcomes) -> String {
    let records = &outcome.decision.records;
    let noted = records.iter().find_map(|record| match record {
        Record::NotCredited { why, .. } => Some(Not::Reason(*why)),
        _ => None,
    });
    match noted.or_else(|| spoken_of(outcome)) {
        Some(not) => format!("nobody is credited. {}", last_line(&why(Language::En, &[], not, 500))),
        None if records.iter().any(|record| matches!(record, Record::Question(_))) => "a question is open".to_owned(),
        None => "nobody is credited".to_owned(),
    }
}

/// Thanks that are none.
fn spoken_of(outcome: &Outcomes) -> Option<Not> {
    let What::Message(message) = &outcome.event.what else { return None };
    let judged = outcome.policy.phrases.judge_thanks(&message.content, outcome.decision.language);
    judged.err().filter(|why| why.speaks_of_thanks()).map(Not::Text)
}

fn on_it(credit: &Credit, outcome: &Outcomes, demo: &Demo) -> String {
    let caps = outcome.facts.champions.standing.caps_of(credit.id).unwrap_or_default();
    let from = Some(credit.beneficiary);
    let line = OnIt { kind: credit.kind, helper: credit.helper, from, state: credit.state, caps };
    plain(last_line(&why(Language::En, &[line], Not::Unnoted, 500)).trim_start_matches("- "), demo)
}

fn last_line(text: &str) -> &str {
    text.lines().last().unwrap_or_default()
}

/// How it is known who is thanked, by the confidence.
fn how(credit: &Credit) -> &'static str {
    match credit.confidence {
        _ if credit.kind != Kind::Thanks => "",
        1.0.. => " (said in an answer)",
        0.95.. => " (named)",
        0.8.. => " (spoke to them last, and the talk leads there too)",
        _ => " (the talk alone leads there)",
    }
}

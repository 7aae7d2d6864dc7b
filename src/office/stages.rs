//! A rule's stage, set by a manager while Steward runs. It holds until the rule's text changes, and its reason is kept.

use super::audit;
use crate::decide::Decision;
use crate::effect::Post;
use crate::event::{Command, Event};
use crate::facts::Facts;
use crate::ledger::Record;
use crate::policy::Policy;
use crate::policy::source::Stage;
use crate::say::stages::{self, NotSet};

/// The longest reason, in characters.
pub const LONGEST_REASON: usize = 400;

pub fn set(
    event: &Event,
    command: &Command,
    (rule, stage, why): (&str, Stage, &str),
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) -> Post {
    let language = facts.language_for(&command.by);
    let answer = |text| Post::text(text);
    let why = why.trim();
    if !facts.is_manager(&command.by) {
        return super::managers_only(language);
    }
    let Some(known) = policy.rule_named(rule).map(|index| policy.rule(index)) else {
        return answer(stages::not_set(language, NotSet::NoRule { rule }));
    };
    if why.is_empty() || why.chars().count() > LONGEST_REASON {
        return answer(stages::not_set(language, NotSet::Reason { most: LONGEST_REASON as u32 }));
    }
    if facts.stage(known) == stage {
        return answer(stages::not_set(language, NotSet::Already { rule, stage }));
    }
    decision.records.push(Record::StageSet {
        rule: known.name.clone(),
        rule_hash: known.hash,
        stage,
        by: Some(command.by.id),
        at: event.seen,
        why: why.to_owned(),
    });
    audit::note(event, command, "stage-set", None, &known.name, stage_word(stage), decision);
    answer(stages::set(language, rule, stage))
}

/// As it stands in the files.
fn stage_word(stage: Stage) -> &'static str {
    match stage {
        Stage::Shadow => "shadow",
        Stage::Alert => "alert",
        Stage::Enforce => "enforce",
    }
}

//! What Steward says to moderators when it starts or comes back, and when the code of conduct changes.

use super::permission::Permission;
use super::{Language, cut, defuse, escape_within, limit, say, span};
use crate::ids::Span;

/// How many rules do what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    pub enforce: u32,
    pub alert: u32,
    pub shadow: u32,
}

/// The first time in a community.
pub fn awake(language: Language, community: &str, rules: Rules) -> String {
    let args = [
        ("community", escape_within(community, limit::NAME).into()),
        ("rules", (rules.enforce + rules.alert + rules.shadow).into()),
        ("enforce", rules.enforce.into()),
        ("alert", rules.alert.into()),
        ("shadow", rules.shadow.into()),
    ];
    say(language, "start-awake", &args)
}

/// After a gap: what was caught up on, and how many cases wait.
pub fn back(language: Language, away: Span, messages: u32, cases: u32) -> String {
    let away = ("span", span(language, away).into());
    match cases {
        0 => say(language, "start-back-calm", &[away, ("messages", messages.into())]),
        _ => say(language, "start-back", &[away, ("messages", messages.into()), ("cases", cases.into())]),
    }
}

/// The permissions that are missing, each with its cost. Empty for none.
pub fn lacks(language: Language, permissions: &[Permission]) -> String {
    if permissions.is_empty() {
        return String::new();
    }
    let mut text = say(language, "start-lacks", &[]);
    for permission in permissions {
        text.push_str("\n- ");
        text.push_str(&permission.line(language));
    }
    cut(&text, limit::MESSAGE)
}

/// A privileged intent that is off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    MessageContent,
    Members,
}

pub fn intent_off(language: Language, intent: Intent) -> String {
    match intent {
        Intent::MessageContent => say(language, "start-intent-content", &[]),
        Intent::Members => say(language, "start-intent-members", &[]),
    }
}

/// A new policy is in force; `version` is its short hash.
pub fn policy_loaded(language: Language, version: &str) -> String {
    say(language, "start-policy-loaded", &[("version", defuse(version).into())])
}

/// A policy was refused and the old one stays.
pub fn policy_refused(language: Language, error: &str) -> String {
    say(language, "start-policy-refused", &[("error", escape_within(error, 1_500).into())])
}

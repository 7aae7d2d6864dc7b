//! What is said when a manager sets the stage of a rule.

use super::why::stage_name as name;
use super::{Language, escape_within, limit, say};
use crate::policy::source::Stage;

/// Why nothing was set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSet<'a> {
    NoRule {
        rule: &'a str,
    },
    /// A reason is missing, or longer than so many characters.
    Reason {
        most: u32,
    },
    Already {
        rule: &'a str,
        stage: Stage,
    },
}

pub fn set(language: Language, rule: &str, stage: Stage) -> String {
    let args = [("rule", escape_within(rule, limit::NAME).into()), ("stage", name(language, stage).into())];
    say(language, "stage-set", &args)
}

pub fn not_set(language: Language, why: NotSet) -> String {
    let named = |rule| escape_within(rule, limit::NAME);
    match why {
        NotSet::NoRule { rule } => say(language, "stage-no-rule", &[("rule", named(rule).into())]),
        NotSet::Reason { most } => say(language, "stage-reason", &[("most", most.into())]),
        NotSet::Already { rule, stage } => {
            say(language, "stage-already", &[("rule", named(rule).into()), ("stage", name(language, stage).into())])
        }
    }
}

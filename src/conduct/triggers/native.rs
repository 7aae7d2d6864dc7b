//! What Discord's own AutoMod acted on. Its event fires once an action, and a blocked message has no id: the same member,
//! rule and text within 15 seconds are one.

use crate::event::NativeAction;
use crate::ids::{GuildId, Span, text_hash};

pub const SAME_WITHIN: Span = Span(15_000);

#[derive(Debug, Default)]
pub struct Native {
    /// Ids of native rules that are left out.
    pub except: Vec<String>,
}

impl Native {
    pub fn judges(&self, action: &NativeAction) -> bool {
        !self.except.iter().any(|rule| *rule == action.rule.to_string())
    }
}

/// What makes two executions the same.
pub fn fingerprint(guild: GuildId, action: &NativeAction) -> i64 {
    text_hash(&format!("{guild}/{}/{}/{}", action.rule, action.member, action.content))
}

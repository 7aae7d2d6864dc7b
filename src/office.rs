//! What managers ask of Steward as a whole, and members about what is theirs: the weekly digest, the console's doors, settings
//! made at run time, who did what, privacy.
//!
//! `rows` is what is written down, `memory` what is remembered of it. Everything else of the office comes in here and goes to
//! the file of its kind.

pub mod audit;
pub mod digest;
pub mod memory;
pub mod privacy;
pub mod reads;
pub mod rows;
pub mod settings;
pub mod sign_in;
pub mod stages;

use crate::decide::Decision;
use crate::effect::{Act, Post};
use crate::event::{Command, Event, OfficeAsk, Outcome};
use crate::facts::Facts;
use crate::policy::Policy;
use crate::say::Language;
use crate::say::answer::{Refusal, refusal};
use crate::say::permission::Permission;

/// A command, a button or a form. Gives back the answer.
pub fn asked(
    event: &Event,
    command: &Command,
    ask: &OfficeAsk,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) -> Post {
    match ask {
        OfficeAsk::Digest(_) | OfficeAsk::Setting { .. } if !facts.is_manager(&command.by) => {
            managers_only(facts.language_for(&command.by))
        }
        OfficeAsk::Digest(ask) => digest::asked(event, command, ask, facts, decision),
        OfficeAsk::Setting { key, value } => settings::asked(event, command, key, value.as_deref(), facts, decision),
        OfficeAsk::Console { .. } | OfficeAsk::Enter { .. } | OfficeAsk::Leave { .. } => {
            sign_in::asked(event, command, ask, facts, decision)
        }
        OfficeAsk::Stage { rule, stage, why } => {
            stages::set(event, command, (rule, *stage, why), facts, policy, decision)
        }
        OfficeAsk::Privacy(ask) => privacy::asked(event, command, ask, facts, decision),
    }
}

/// What became of an act.
pub fn settled(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, decision: &mut Decision) {
    digest::settled(event, act, outcome, facts, decision);
    privacy::settled(event, act, outcome, facts, decision);
}

/// Only who manages the server may ask for this.
fn managers_only(language: Language) -> Post {
    Post::text(refusal(language, &Refusal::YouLack(Permission::ManageGuild)))
}

//! What managers ask of Steward as a whole, and members about what is theirs: the weekly digest, the console's doors, settings
//! made at run time, who did what, privacy.
//!
//! `rows` is what is written down, `memory` what is remembered of it. Everything else of the office comes in here and goes to
//! the file of its kind.

pub mod audit;
pub mod memory;
pub mod privacy;
pub mod reads;
pub mod rows;
pub mod sign_in;
pub mod stages;

use crate::decide::Decision;
use crate::digest::figures::Digest;
use crate::effect::{Act, Post};
use crate::event::{Command, Event, OfficeAsk, Outcome, Wanted};
use crate::facts::Facts;
use crate::ids::At;
use crate::policy::Policy;

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
        OfficeAsk::Digest(_) => Post::default(),
        OfficeAsk::Console { .. } | OfficeAsk::Enter { .. } | OfficeAsk::Leave { .. } => {
            sign_in::asked(event, command, ask, facts, decision)
        }
        OfficeAsk::Stage { rule, stage, why } => {
            stages::set(event, command, (rule, *stage, why), facts, policy, decision)
        }
        OfficeAsk::Setting { .. } => Post::default(),
        OfficeAsk::Privacy(ask) => privacy::asked(event, command, ask, facts, decision),
    }
}

/// Time passes.
pub fn tick(event: &Event, facts: &Facts, decision: &mut Decision) {
    let _ = (event, facts, decision);
}

/// Is there something to do at a tick?
pub fn is_due(facts: &Facts, now: At) -> bool {
    let _ = (facts, now);
    false
}

/// A digest was made, as an act asked for.
pub fn made(
    event: &Event,
    digest: &Digest,
    wanted: &Wanted,
    page: Option<&str>,
    facts: &Facts,
    decision: &mut Decision,
) {
    let _ = (event, digest, wanted, page, facts, decision);
}

/// What became of an act.
pub fn settled(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, decision: &mut Decision) {
    privacy::settled(event, act, outcome, facts, decision);
}

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
use crate::digest::figures::Digest;
use crate::effect::{Act, Post};
use crate::event::{Command, Event, OfficeAsk, Outcome, Wanted};
use crate::facts::Facts;
use crate::facts::guild::permission;
use crate::ids::At;
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
        OfficeAsk::Digest(_) | OfficeAsk::Setting { .. } if !is_manager(command, facts) => {
            managers_only(command, facts)
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

/// Time passes.
pub fn tick(event: &Event, facts: &Facts, decision: &mut Decision) {
    digest::tick(event, facts, decision);
}

/// Is there something to do at a tick?
pub fn is_due(facts: &Facts, now: At) -> bool {
    digest::is_due(facts, now)
}

/// A tick was decided about.
pub fn gone_on(facts: &mut Facts, now: At) {
    if is_due(facts, now) {
        let next = digest::next_look(facts, now);
        facts.office.looked(next);
    }
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
    digest::made(event, digest, wanted, page, facts, decision);
}

/// What became of an act.
pub fn settled(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, decision: &mut Decision) {
    digest::settled(event, act, outcome, facts, decision);
    privacy::settled(event, act, outcome, facts, decision);
}

/// The language of whoever asks.
fn language_of(command: &Command, facts: &Facts) -> Language {
    command.by.locale.as_deref().and_then(Language::parse).unwrap_or_else(|| facts.guild.language())
}

/// Permissions of one channel make nobody a manager of all.
fn is_manager(command: &Command, facts: &Facts) -> bool {
    let (guild, by) = (&facts.guild, &command.by);
    let held = if guild.complete { guild.permissions(by.id, &by.roles) } else { by.permissions };
    held & permission::MANAGERS != 0
}

fn managers_only(command: &Command, facts: &Facts) -> Post {
    let lacks = Refusal::YouLack(Permission::ManageGuild);
    Post { text: refusal(language_of(command, facts), &lacks), ..Post::default() }
}

//! The commands as people see them: names, options, permissions, and their words in four languages.
//!
//! Names of commands are the same in every language, because people tell them to one another; descriptions, options and
//! choices are translated. Members see few; what moderators and managers use is hidden from them by default permissions,
//! which a server can change in its own settings.

mod console;
mod digest;
mod engagement;
mod journey;
mod manage;
mod members;
mod moderation;
mod privacy;

use crate::discord::commands::{Counter, Refused};
use serde_json::Value;

/// Every command, for poise.
pub fn all() -> Vec<poise::Command<Counter, Refused>> {
    use moderation::*;
    let moderators = vec![warn(), timeout(), untimeout(), kick(), ban(), unban(), case(), history()];
    let everybody =
        [members::rules(), members::thanks(), members::me(), members::champions(), members::menu(), privacy::privacy()];
    let taking_part = [engagement::ask(), engagement::help_topics(), engagement::greet()];
    moderators.into_iter().chain(everybody).chain(taking_part).chain([manage::manage(), console::console()]).collect()
}

/// Every command, as Discord takes it.
pub fn as_json() -> Value {
    serde_json::to_value(poise::builtins::create_application_commands(&all())).unwrap_or_default()
}

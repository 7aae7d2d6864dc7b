//! Engine 3, engagement: who is silent, what may bring them in without pestering anybody, and whether it worked.
//!
//! `signals` and `segments` say where somebody stands, from stored facts alone. `rows` is what is written down, `memory`
//! what is remembered of it. Steps of the journey each have a file: `first_answer` (an unanswered newcomer's question
//! goes to those who can answer), `prompt` (a public, low-stakes question once a week), `offers` (one small thing for
//! whoever clicks), `reminder` (for those who asked for one), `greeters` (tasks for volunteers). `schedule` carries out
//! what is due, within the bounds of `pace` and `quiet`; `runs` are campaigns as they go, and `trial` tells what they
//! were worth.

pub mod breaker;
pub mod campaign;
pub mod memory;
pub mod pace;
pub mod quiet;
pub mod rows;
pub mod segments;
pub mod settings;
pub mod share;
pub mod trial;

#[cfg(test)]
mod lives;

use crate::decide::Decision;
use crate::effect::{Act, Post};
use crate::event::{Command, Event, Known, Message, Outcome};
use crate::facts::Facts;
use crate::ids::UserId;
use crate::policy::Policy;

/// Somebody wrote, and whom it answers stands in the decision's turn.
pub fn said(_event: &Event, _message: &Message, _facts: &Facts, _decision: &mut Decision) {}

/// Time passes: what is due, and the members whose hour of the day it is.
pub fn tick(_event: &Event, _known: &Known, _facts: &Facts, _decision: &mut Decision) {}

/// What became of an act.
pub fn settled(_event: &Event, _act: &Act, _outcome: &Outcome, _facts: &Facts, _decision: &mut Decision) {}

/// Somebody left.
pub fn left(_event: &Event, _member: UserId, _facts: &Facts, _decision: &mut Decision) {}

/// A command or button of engagement. Gives back the answer.
pub fn asked(_event: &Event, _command: &Command, _facts: &Facts, _policy: &Policy, _decision: &mut Decision) -> Post {
    Post::default()
}

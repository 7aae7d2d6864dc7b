//! Engine 3, engagement: who is silent, what may bring them in without pestering anybody, and whether it worked.
//!
//! `signals` and `segments` say where somebody stands, from stored facts alone. `rows` is what is written down, `memory`
//! what is remembered of it. Steps of the journey each have a file: `first_answer` (an unanswered newcomer's question
//! goes to those who can answer), `prompt` (a public, low-stakes question once a week), `offers` (one small thing for
//! whoever clicks), `reminder` (for those who asked for one), `greeters` (tasks for volunteers). `schedule` carries out
//! what is due, within the bounds of `pace` and `quiet`; `ask` posts questions without a name and brings the answers; `runs` are campaigns as they go, and `trial` tells what they
//! were worth.

pub mod ask;
pub mod campaign;
pub mod consent;
mod desk;
pub mod door;
pub mod interests;
pub mod memory;
pub mod offers;
pub mod rows;
pub mod segments;
pub mod settings;
pub mod trial;

use crate::decide::Decision;
use crate::effect::{Act, Post};
use crate::event::{Command, Event, Known, Member, Message, Outcome};
use crate::facts::Facts;
use crate::ids::{MessageId, UserId};
use crate::ledger::Record;
use crate::policy::Policy;
use rows::{Due, Row};

/// Somebody wrote, and whom it answers stands in the decision's turn.
pub fn said(event: &Event, message: &Message, facts: &Facts, decision: &mut Decision) {
    ask::said(event, message, facts, decision);
    offers::said(event.at, message, facts, decision);
}

/// Somebody changed what they wrote.
pub fn edited(message: &Message, facts: &Facts, decision: &mut Decision) {
    ask::edited(message, facts, decision);
}

/// Messages are gone.
pub fn deleted(messages: &[MessageId], facts: &Facts, decision: &mut Decision) {
    ask::deleted(messages, facts, decision);
    offers::deleted(messages, facts, decision);
}

/// Time passes: what is due, and the members whose hour of the day it is.
pub fn tick(event: &Event, known: &Known, facts: &Facts, decision: &mut Decision) {
    for row in &known.due {
        let how = match &row.what {
            Due::Answers { question, .. } => ask::bring(event, row, *question, facts, decision),
            Due::WelcomeRoll => door::welcome(event, row, facts, decision),
            _ => continue,
        };
        let row = Row::DueSettled { key: row.key, at: event.at, how };
        decision.records.push(Record::Lurkers(Box::new(row)));
    }
}

/// What became of an act.
pub fn settled(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, decision: &mut Decision) {
    ask::settled(event, act, outcome, facts, decision);
    door::settled(event, act, outcome, facts, decision);
}

/// Somebody came.
pub fn joined(event: &Event, member: &Member, facts: &Facts, decision: &mut Decision) {
    door::joined(event, member, facts, decision);
}

/// Somebody left.
pub fn left(_event: &Event, _member: UserId, _facts: &Facts, _decision: &mut Decision) {}

/// A command or button of engagement. Gives back the answer.
pub fn asked(event: &Event, command: &Command, facts: &Facts, policy: &Policy, decision: &mut Decision) -> Post {
    desk::asked(event, command, facts, policy, decision)
}

//! Engine 3, engagement: who is silent, what may bring them in without pestering anybody, and whether it worked.
//!
//! `signals` and `segments` say where somebody stands, from stored facts alone. `rows` is what is written down, `memory`
//! what is remembered of it. Steps of the journey each have a file: `first_answer` (an unanswered newcomer's question
//! goes to those who can answer), `prompt` (a public, low-stakes question once a week), `offers` (one small thing for
//! whoever clicks), `reminder` (for those who asked for one), `greeters` (tasks for volunteers). `schedule` carries out
//! what is due, within the bounds of `pace` and `quiet`, and `delivery` says what became of it; `volunteers` are those who
//! help and greet, and `gaps` says where one is missing; `ask` posts questions without a name and brings the answers;
//! `runs` are campaigns as they go, and `trial` tells what they were worth.

pub mod ask;
pub mod breaker;
pub mod campaign;
pub mod census;
pub mod consent;
mod delivery;
mod desk;
pub mod door;
pub mod first_answer;
pub mod gaps;
pub mod greeters;
pub mod interests;
pub mod memory;
pub mod offers;
pub mod pace;
pub mod preview;
pub mod prompt;
pub mod quiet;
mod reminder;
pub mod rows;
pub mod runs;
pub mod schedule;
pub mod segments;
pub mod settings;
pub mod share;
pub mod signals;
pub mod trial;
mod volunteers;

#[cfg(test)]
mod lives;

pub use desk::{results, state};

use crate::decide::Decision;
use crate::effect::{Act, Post};
use crate::event::{Ask, Command, Event, Known, Member, Message, MessageKind, NudgePress, Outcome};
use crate::facts::Facts;
use crate::ids::{At, MessageId, Span, UserId};
use crate::ledger::{BackfillRow, Record};
use crate::policy::Policy;
use rows::{Kept, NudgeEnd, Row};

/// Somebody wrote, and whom it answers stands in the decision's turn.
pub fn said(event: &Event, message: &Message, facts: &Facts, decision: &mut Decision) {
    ask::said(event, message, facts, decision);
    offers::said(event.at, message, facts, decision);
    let person = !message.author.bot && !message.author.webhook && !facts.is_own(message);
    if person && message.kind == MessageKind::Said {
        schedule::answered(event.at, message.author.id, NudgeEnd::Answered, facts, decision);
        first_answer::said(event, message, facts, decision);
        interests::said(message, facts, decision);
        runs::outcome::wrote(event, message, facts, decision);
    }
}

/// Somebody changed what they wrote.
pub fn edited(message: &Message, facts: &Facts, decision: &mut Decision) {
    ask::edited(message, facts, decision);
}

/// It was judged again, with what is known by now: what the code of conduct takes up waits for no answer.
pub fn judged_again(event: &Event, message: &Message, facts: &Facts, decision: &mut Decision) {
    if first_answer::is_taken_away(message, decision) {
        first_answer::deleted(event, &[message.id], facts, decision);
    }
}

/// Messages are gone.
pub fn deleted(event: &Event, messages: &[MessageId], facts: &Facts, decision: &mut Decision) {
    ask::deleted(messages, facts, decision);
    offers::deleted(messages, facts, decision);
    first_answer::deleted(event, messages, facts, decision);
}

/// The same of long ago: it tells what somebody is interested in, and nothing follows from it.
pub fn said_before(message: &Message, facts: &Facts, decision: &mut Decision) {
    if message.kind == MessageKind::Said && !message.author.bot && !message.author.webhook {
        interests::said(message, facts, decision);
    }
}

/// A guild is seen: from the first time on it is known who is silent, who comes and who leaves.
pub fn guild_seen(event: &Event, facts: &Facts, decision: &mut Decision) {
    if facts.lurkers.here_since.is_none() {
        observed(facts.lurkers.observed_since.unwrap_or(event.at), Some(event.at), decision);
    }
}

/// History has been read further: once all of it is read that was asked for, it is known who was silent since.
pub fn history_read(row: &BackfillRow, facts: &Facts, decision: &mut Decision) {
    if let Some(from) = facts.history_from(row)
        && facts.lurkers.observed_since.is_some_and(|since| from < since)
    {
        observed(from, facts.lurkers.here_since, decision);
    }
}

fn observed(since: At, here: Option<At>, decision: &mut Decision) {
    decision.records.push(Record::Lurkers(Box::new(Row::Keep(Box::new(Kept::Observed { since, here })))));
}

/// Time passes: what is due, and the members whose hour of the day it is.
pub fn tick(event: &Event, known: &Known, facts: &Facts, decision: &mut Decision) {
    ask::tick(event.at, facts, decision);
    schedule::carry_out(event, known, facts, decision);
    census::go_on(event, facts, decision);
    if census::is_due(facts, event.at) {
        first_answer::expire(event.at, facts, decision);
    }
    if facts.lurkers.runs.running().next().is_some() && !facts.lurkers.paused {
        let due: Vec<_> = census::due(facts, event.at).map(|(standing, segment)| (standing.member, segment)).collect();
        runs::assign::consider(event, &due, facts, decision);
    }
}

/// Is there something to do at a tick? What is due stands in the store, and who is looked at in memory.
pub fn is_due(facts: &Facts, now: At) -> bool {
    facts.lurkers.looks(now) || census::is_due(facts, now)
}

/// What became of an act.
pub fn settled(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, decision: &mut Decision) {
    ask::settled(event, act, outcome, facts, decision);
    door::settled(event, act, outcome, facts, decision);
    prompt::settled(event, act, outcome, facts, decision);
    delivery::settled(event, act, outcome, facts, decision);
}

/// Somebody came.
pub fn joined(event: &Event, member: &Member, facts: &Facts, decision: &mut Decision) {
    seen_again(event, member, facts, decision);
    door::joined(event, member, facts, decision);
}

/// Somebody left.
pub fn left(event: &Event, member: UserId, facts: &Facts, decision: &mut Decision) {
    runs::outcome::left(event, member, facts, decision);
    delivery::gone(member, event.at, facts, decision);
    if !facts.members.has_left(member) {
        let joined = facts.members.get(member).and_then(|known| known.joined);
        schedule::note(Row::Stayed { member, joined, left: event.at }, decision);
    }
}

/// Two reports of one joining differ by less than this.
const SAME_JOIN: Span = Span::MINUTE;

/// Somebody is here who joined later than is known, and nobody saw them leave.
pub fn seen_again(event: &Event, member: &Member, facts: &Facts, decision: &mut Decision) {
    let known = facts.members.get(member.id).filter(|_| !facts.members.has_left(member.id));
    let Some(before) = known.and_then(|known| known.joined) else { return };
    let joined = member.joined.unwrap_or(event.at);
    if joined.since(before) > SAME_JOIN {
        schedule::note(Row::Stayed { member: member.id, joined: Some(before), left: joined }, decision);
    }
}

/// Nothing more of this kind, or again; whether that is anything new.
pub fn wanted(event: &Event, member: UserId, out: bool, facts: &Facts, decision: &mut Decision) -> bool {
    if facts.lurkers.consent(member).stopped == out {
        return false;
    }
    if out {
        schedule::answered(event.at, member, NudgeEnd::Stopped, facts, decision);
    }
    consent::wanted(event.at, member, out, facts, decision);
    runs::outcome::consented(event, facts, decision);
    true
}

/// A command or button of engagement. Gives back the answer.
pub fn asked(event: &Event, command: &Command, facts: &Facts, policy: &Policy, decision: &mut Decision) -> Post {
    if let Ask::Nudge { press, of } = &command.ask {
        let how = if *press == NudgePress::Stop { NudgeEnd::Stopped } else { NudgeEnd::Answered };
        schedule::answered(event.at, command.by.id, how, facts, decision);
        prompt::pressed(event, command.by.id, *press, *of, facts, decision);
    }
    let post = volunteers::asked(event, command, facts, decision)
        .unwrap_or_else(|| desk::asked(event, command, facts, policy, decision));
    runs::outcome::consented(event, facts, decision);
    post
}

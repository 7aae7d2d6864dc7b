//! What Discord answered: cases are settled by it, closed private messages find another way, and what failed is shown to
//! moderators with the remedy. Nothing is tried again here.

use super::case::{CaseRow, CaseState, NotDone};
use super::measures::{self, NOBODY};
use super::{cards, notices};
use crate::decide::Decision;
use crate::effect::{Act, Effect, Part, Post};
use crate::event::{Event, MeasureEnd, Outcome};
use crate::facts::Facts;
use crate::facts::guild::permission;
use crate::ids::UserId;
use crate::ledger::{CaseChange, Record};
use crate::policy::Policy;
use crate::say::note::Note;
use crate::say::permission::Permission;

/// Discord: opening private messages too fast.
pub const DM_TOO_FAST: u32 = 40_003;
/// Discord: cannot send messages to this user.
pub const DM_CLOSED: u32 = 50_007;
/// Discord: no guild in common.
pub const DM_NO_GUILD: u32 = 50_278;
/// Discord: missing access, missing permissions.
const MISSING: [u32; 2] = [50_001, 50_013];

pub fn settled(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    decision.records.push(Record::Settled { key: act.key, outcome: outcome.clone(), at: event.at });
    match (act.part, outcome) {
        (Part::Card, Outcome::Done { channel: Some(channel), message: Some(message) }) => {
            change(act, decision, |c| c.card = Some((*channel, *message)));
            cards::complete(event, act, (*channel, *message), facts, policy, decision);
        }
        // Somebody took the card away: what was to be added stands on a new one.
        (Part::Card, Outcome::Refused { .. }) => cards::anew(event, act, decision),
        (Part::Measure | Part::Removal, Outcome::Done { .. }) => {
            change(act, decision, |c| c.state = Some(CaseState::Applied));
        }
        (Part::Measure | Part::Removal, Outcome::Refused { text, code, .. }) => {
            not_done(event, act, text, facts, decision);
            cards::failure(event, act, &note_of(act, *code, text), facts, decision);
        }
        (Part::Measure | Part::Removal, Outcome::Dropped { why }) => {
            not_done(event, act, why, facts, decision);
            cards::failure(event, act, &Note::Refused { text: why.clone() }, facts, decision);
        }
        (Part::Measure | Part::Removal, Outcome::Unknown) => {
            change(act, decision, |c| c.not_done = part_of(act));
            cards::failure(event, act, &Note::Unknown, facts, decision);
        }
        (Part::End, outcome) => end(event, act, outcome, facts, decision),
        (Part::Other, Outcome::Untrue) => answer_otherwise(event, act, facts, decision),
        (Part::Notice, Outcome::Refused { code, .. }) => another_way(event, act, *code, facts, decision),
        _ => {}
    }
}

/// The answer to a command waited for what was not done: who gave it hears so.
fn answer_otherwise(event: &Event, act: &Act, facts: &Facts, decision: &mut Decision) {
    let (Effect::Answer { reply, .. }, Some(case)) = (&act.effect, act.case) else { return };
    let language = facts.guild.language();
    let title = crate::say::say(language, "case-title", &[("case", case.into())]);
    let text = format!("{title}: {}", crate::say::case_file::state(language, CaseState::Failed));
    let post = Post::text(text);
    decision.act(event.id, Some(case), Part::Other, Effect::Answer { reply: reply.clone(), post });
    if let Some(again) = decision.last_act() {
        again.not_after = act.not_after;
    }
}

/// A notice told of parts that were not all done: it is written from those that were, and left out if nothing remains.
pub fn told_anew(event: &Event, act: &Act, case: &CaseRow, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    if !notices::is_due(case, policy) {
        return;
    }
    measures::notice(event, case, Vec::new(), facts, policy, decision);
    if let Some(again) = decision.last_act() {
        again.not_after = act.not_after;
    }
}

/// A part of a case failed for good: a person has to look, and what it would have begun does not run.
fn not_done(event: &Event, act: &Act, why: &str, facts: &Facts, decision: &mut Decision) {
    change(act, decision, |c| {
        c.state = Some(CaseState::Failed);
        c.failure = Some(why.to_owned());
        c.not_done = part_of(act);
    });
    let Some((member, ends)) = begins(&act.effect) else { return };
    let runs = facts.measures.get(&(member, ends)).map(|(case, _)| *case);
    if runs.is_some() && runs == act.case {
        decision.records.push(Record::MeasureEnded { member, ends, at: event.at });
    }
}

fn part_of(act: &Act) -> NotDone {
    NotDone { removal: act.part == Part::Removal, measure: act.part == Part::Measure }
}

/// Which measure an act begins, and for whom.
fn begins(effect: &Effect) -> Option<(UserId, MeasureEnd)> {
    match effect {
        Effect::Ban { member, .. } => Some((member.id, MeasureEnd::Ban)),
        Effect::Timeout { member, .. } => Some((member.id, MeasureEnd::Timeout)),
        Effect::PauseInvites { paused: true, .. } => Some((NOBODY, MeasureEnd::InvitesPause)),
        _ => None,
    }
}

/// A measure has ended, or should have.
fn end(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, decision: &mut Decision) {
    let (member, ends) = match &act.effect {
        Effect::Unban { member, .. } => (*member, MeasureEnd::Ban),
        Effect::LiftTimeout { member, .. } => (member.id, MeasureEnd::Timeout),
        Effect::PauseInvites { .. } => (NOBODY, MeasureEnd::InvitesPause),
        _ => return,
    };
    match outcome {
        Outcome::Done { .. } => decision.records.push(Record::MeasureEnded { member, ends, at: event.at }),
        Outcome::Refused { text, code, .. } => {
            cards::failure(event, act, &note_of(act, *code, text), facts, decision);
        }
        Outcome::Dropped { why } => cards::failure(event, act, &Note::Refused { text: why.clone() }, facts, decision),
        Outcome::Unknown => cards::failure(event, act, &Note::Unknown, facts, decision),
        Outcome::Untrue => {}
    }
}

fn change(act: &Act, decision: &mut Decision, set: impl FnOnce(&mut CaseChange)) {
    let Some(number) = act.case else { return };
    let mut change = CaseChange { number, ..CaseChange::default() };
    set(&mut change);
    decision.records.push(Record::CaseChanged(Box::new(change)));
}

fn note_of(act: &Act, code: u32, text: &str) -> Note {
    let needed = match &act.effect {
        Effect::DeleteMessage { .. } => permission::MANAGE_MESSAGES,
        Effect::Timeout { .. } | Effect::LiftTimeout { .. } => permission::MODERATE,
        Effect::Kick { .. } => permission::KICK,
        Effect::Ban { .. } | Effect::Unban { .. } => permission::BAN,
        Effect::PauseInvites { .. } => permission::MANAGE_GUILD,
        _ => 0,
    };
    match Permission::of_bit(needed) {
        Some(lacked) if MISSING.contains(&code) => Note::Lacks(lacked),
        _ => Note::Refused { text: text.to_owned() },
    }
}

/// Private messages are closed: a private thread where it happened, else the member's next command.
fn another_way(event: &Event, act: &Act, code: u32, facts: &Facts, decision: &mut Decision) {
    let (Some(case), true) = (act.case, [DM_CLOSED, DM_NO_GUILD, DM_TOO_FAST].contains(&code) || code == 0) else {
        return waits(act, decision);
    };
    if let Effect::Dm { member, post, channel: Some(channel) } = &act.effect {
        let able = facts.guild.my_permissions_in(*channel);
        let needed = permission::PRIVATE_THREADS | permission::SEND_IN_THREADS;
        let present = facts.members.get(*member).is_some();
        if code != DM_NO_GUILD && present && able & needed == needed && facts.guild.complete {
            let effect = Effect::PrivateThread {
                channel: *channel,
                title: crate::say::say(facts.guild.language(), "case-title", &[("case", case.into())]),
                member: *member,
                post: post.clone(),
            };
            decision.act(event.id, Some(case), Part::Notice, effect);
            return;
        }
    }
    waits(act, decision);
}

fn waits(act: &Act, decision: &mut Decision) {
    let (Effect::Dm { member, .. } | Effect::PrivateThread { member, .. }) = &act.effect else { return };
    if let Some(case) = act.case {
        decision.records.push(Record::NoticeWaiting { case, member: *member });
    }
}

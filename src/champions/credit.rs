//! From events to the ledger: what a message, an edit, a deletion, a reaction or a mark credits, and what it takes away.
//!
//! Nothing is ever asked or said in a channel: a credit that is not sure waits in the queue and in the helper's own `/me`.

pub mod marks;
pub mod spoken;

use super::evidence::{Credit, Kind, Loss, State, Withdrawn, settles};
use super::graph::Turns;
use super::memory::Known;
use super::{Closed, QuestionChange, QuestionRow, WhyNot};
use crate::champions::evidence::People;
use crate::decide::Decision;
use crate::event::Event;
use crate::facts::Facts;
use crate::ids::{At, ChannelId, CreditId, MessageId, UserId};
use crate::ledger::Record;

/// Witnesses kept of a conversation.
const WITNESSES: usize = 4;

/// What a credit rests on, as far as it is known.
#[derive(Debug, Clone, Copy)]
pub struct Ground {
    pub channel: ChannelId,
    /// The thanks, or the answer that was marked or reacted to.
    pub message: MessageId,
    /// The answer that earned it, when that is another message.
    pub answer: Option<MessageId>,
    /// The message that opened the conversation.
    pub conversation: Option<MessageId>,
    /// When the evidence came.
    pub at: At,
}

/// May `helper` be credited by `giver` at all?
///
/// # Errors
/// Why not.
pub fn allowed(helper: UserId, giver: UserId, facts: &Facts) -> Result<(), WhyNot> {
    if helper == giver {
        return Err(WhyNot::Oneself);
    }
    let machine = |who| who == facts.guild.me || facts.members.get(who).is_some_and(|known| known.bot);
    if machine(helper) || machine(giver) {
        return Err(WhyNot::Bot);
    }
    if facts.champions.opted_out(helper) || facts.champions.opted_out(giver) {
        return Err(WhyNot::OptedOut);
    }
    Ok(())
}

/// A row for this helper, ready to be written. `source` tells one piece of evidence from another of the same kind
/// between the same two.
fn row(
    kind: Kind,
    (helper, giver): (UserId, UserId),
    source: u64,
    ground: Ground,
    confidence: f32,
    turns: Option<&Turns>,
    facts: &Facts,
) -> Credit {
    let day = facts.guild.settings.champions.day(ground.at);
    let mut credit = Credit::new(kind, helper, giver, source, ground.at, day).sure(confidence);
    credit.message = Some(ground.message);
    credit.answer = ground.answer.filter(|answer| *answer != ground.message);
    credit.channel = Some(ground.channel);
    credit.conversation = ground.conversation;
    if let Some(turns) = turns {
        credit.witnesses = witnesses(turns, ground.conversation, (helper, giver), facts);
    }
    credit
}

/// Others who took part in the conversation: staff first, then who is here longest.
fn witnesses(
    turns: &Turns,
    conversation: Option<MessageId>,
    (helper, giver): (UserId, UserId),
    facts: &Facts,
) -> Vec<UserId> {
    let Some(conversation) = conversation else { return Vec::new() };
    let known = Known::of(facts);
    let mut others: Vec<(bool, u32, UserId)> = Vec::new();
    for who in turns.took_part(conversation) {
        let noted = who != helper && who != giver && !facts.champions.opted_out(who);
        if noted && !others.iter().any(|(.., other)| *other == who) {
            let person = known.person(who);
            others.push((person.staff, person.weeks_active, who));
        }
    }
    others.sort_unstable_by(|a, b| b.cmp(a));
    others.truncate(WITNESSES);
    others.into_iter().map(|(.., who)| who).collect()
}

/// Writes a credit down, unless it is there and stands. What waited for such evidence is settled by it.
fn give(credit: Credit, at: At, facts: &Facts, decision: &mut Decision) {
    match facts.champions.credit(credit.id).map(|known| known.state) {
        None => {}
        // What a person refused stays refused.
        Some(State::Revoked { why: Withdrawn::Refused, .. }) => return,
        Some(State::Pending) if credit.counts() => {
            let state = State::Counted;
            decision.records.push(Record::CreditChanged { credit: credit.id, state, at, by: None });
            return;
        }
        Some(State::Revoked { .. }) => {
            let state = credit.state;
            decision.records.push(Record::CreditChanged { credit: credit.id, state, at, by: None });
            return;
        }
        Some(_) => return,
    }
    let settled: Vec<CreditId> = credit
        .conversation
        .into_iter()
        .flat_map(|conversation| facts.champions.credits_in(conversation))
        .filter(|pending| settles(&credit, pending))
        .map(|pending| pending.id)
        .collect();
    for id in settled {
        decision.records.push(Record::CreditChanged { credit: id, state: State::Counted, at, by: None });
    }
    decision.records.push(Record::Credit(Box::new(credit)));
}

/// What rested on something that is gone no longer counts.
pub fn lost(loss: Loss, at: At, facts: &Facts, decision: &mut Decision) {
    for (credit, why) in facts.champions.voided_by(loss) {
        decision.records.push(Record::CreditChanged { credit, state: State::Revoked { at, why }, at, by: None });
    }
}

/// Messages are gone: what rested on them does, and questions among them end.
pub fn deleted(event: &Event, channel: ChannelId, messages: &[MessageId], facts: &Facts, decision: &mut Decision) {
    for message in messages {
        lost(Loss::Deleted(*message), event.at, facts, decision);
        if let Some(question) = facts.champions.question(channel, *message).filter(|q| q.closed.is_none()) {
            close(question, None, Closed::Deleted, event.at, decision);
        }
    }
}

/// A question ends.
fn close(
    question: &QuestionRow,
    answered: Option<(MessageId, UserId, At)>,
    how: Closed,
    at: At,
    decision: &mut Decision,
) {
    let answered = question.answered.or(answered);
    let answers = question.answers.max(u32::from(answered.is_some()));
    let change = QuestionChange {
        message: question.message,
        channel: question.channel,
        answered,
        answers,
        closed: Some((at, how)),
    };
    decision.records.push(Record::QuestionChanged(Box::new(change)));
}

/// The latest question of this member in a channel that is open.
fn open_question(facts: &Facts, channel: ChannelId, asker: UserId) -> Option<&QuestionRow> {
    let of_asker = |question: &&QuestionRow| question.asker == asker && question.closed.is_none();
    facts.champions.questions_in(channel).rev().find(of_asker)
}

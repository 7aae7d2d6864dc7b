//! Messages: thanks, questions, answers and welcomes; and what an edit adds or takes away.

use super::{Ground, allowed, close, give, lost, open_question, row};
use crate::champions::evidence::{Kind, Loss, edited_in};
use crate::champions::graph::{Nobody, Said, Speaker, Thanked, Turn, Turns};
use crate::champions::memory::{Known, Newcomer};
use crate::champions::{Closed, QuestionChange, QuestionRow, WhyNot};
use crate::decide::Decision;
use crate::event::{Event, Message, MessageKind, What};
use crate::facts::Facts;
use crate::ids::{At, MessageId, Span, UserId};
use crate::ledger::{Activity, Record, flag};
use crate::policy::Policy;
use crate::text::Lang;

/// A welcome counts this much: a reply or a mention is plain.
const WELCOME: f32 = 0.96;

/// A question goes on for so long, until somebody answers.
const ASKS_ON: Span = Span(Span::HOUR.0);
/// So long after an answer its writer is still helping.
const HELPS_ON: Span = Span(10 * 60_000);
/// Questions of a channel that are looked at, the latest first.
const QUESTIONS_LOOKED_AT: usize = 8;

/// A message as the graph reads it.
pub fn as_said(message: &Message, at: At) -> Said<'_> {
    let machine = message.author.bot || message.author.webhook;
    Said {
        id: message.id,
        at,
        author: message.author.id,
        speaker: if machine { Speaker::Machine } else { Speaker::Person },
        name: &message.author.name,
        shown: message.author.shown.as_deref(),
        content: &message.content,
        reply_to: message.reply_to,
        reply_to_author: message.reply_to_author,
        mentions: &message.mentions,
    }
}

/// A row of the store as the graph reads it, for the memory after a start.
pub fn from_row<'a>(row: &Activity, name: &'a str, text: &'a str) -> Said<'a> {
    let machine = row.flags & flag::BOT != 0;
    Said {
        id: row.message,
        at: row.at,
        author: row.author,
        speaker: if machine { Speaker::Machine } else { Speaker::Person },
        name,
        shown: None,
        content: text,
        reply_to: row.reply_to,
        reply_to_author: None,
        mentions: &[],
    }
}

/// What a message is in its conversation, and what follows for those who help.
pub fn said(event: &Event, message: &Message, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    if message.kind != MessageKind::Said {
        return;
    }
    let new;
    let past = matches!(event.what, What::Past(_));
    let turns = match if past { facts.past_turns(message.channel) } else { facts.turns(message.channel) } {
        Some(turns) => turns,
        None => {
            new = facts.new_turns(message.channel);
            &new
        }
    };
    let turn = turns.consider(&as_said(message, event.at));
    let author = message.author.id;
    let person = !message.author.bot && !message.author.webhook;
    let mut thanked = false;
    if person && !facts.champions.opted_out(author) {
        let replying = turn.speaks_to().is_some() || helps_here(author, message, event.at, facts);
        let said = policy.phrases.read(&message.content, decision.language, replying);
        let closes = said.closes.is_some();
        thanked = said.thanks.is_ok();
        if thanked {
            thanks(event.at, message, turns, &turn, facts, decision);
        }
        if (thanked || closes)
            && let Some(question) = open_question(facts, message.channel, author)
        {
            let helper = thanked_in(decision, message.id);
            let answered = helper.map(|(answer, who)| (answer.unwrap_or(message.id), who, event.at));
            close(question, answered, Closed::Said, event.at, decision);
        } else if !thanked && said.asks.is_some() && !asks_on(author, message, event.at, facts) {
            let row = QuestionRow {
                message: message.id,
                channel: message.channel,
                asker: author,
                at: event.at,
                language: decision.language,
                answered: None,
                answers: 0,
                closed: None,
            };
            decision.records.push(Record::Question(Box::new(row)));
        }
    }
    if person && let Some(to) = turn.speaks_to() {
        answers(event.at, message, to, facts, decision);
        // Whoever only thanks a newcomer does not welcome them.
        if !thanked {
            welcomes(event.at, message, to, &turn, turns, facts, decision);
        }
        let noted = !facts.champions.opted_out(author) && !facts.champions.opted_out(to);
        if noted && let Some(instead_of) = facts.champions.meets(to, author, &Known::of(facts)) {
            decision.records.push(Record::Met { member: to, other: author, instead_of });
        }
    }
    decision.turn = Some(turn);
}

/// Who answered somebody here a moment ago asks back with a question mark, and not the community.
fn helps_here(author: UserId, message: &Message, at: At, facts: &Facts) -> bool {
    let lately = |then: At| at.since(then) <= HELPS_ON;
    let mut asked = facts.champions.questions_in(message.channel).rev().take(QUESTIONS_LOOKED_AT);
    asked.any(|question| question.answered.is_some_and(|(_, who, then)| who == author && lately(then)))
}

/// Whoever waits for a first answer and writes on ("any ideas?", "please help") asks the same thing.
fn asks_on(author: UserId, message: &Message, at: At, facts: &Facts) -> bool {
    let open = open_question(facts, message.channel, author);
    open.is_some_and(|question| question.answered.is_none() && at.since(question.at) <= ASKS_ON)
}

/// The first whom this decision credits for the thanks in a message.
fn thanked_in(decision: &Decision, message: MessageId) -> Option<(Option<MessageId>, UserId)> {
    decision.records.iter().find_map(|record| match record {
        Record::Credit(credit) if credit.message == Some(message) => Some((credit.answer, credit.helper)),
        _ => None,
    })
}

/// Thanks: those who are meant are credited; when nobody can be, the reason is written down.
fn thanks(at: At, message: &Message, turns: &Turns, turn: &Turn, facts: &Facts, decision: &mut Decision) {
    let (mut why_not, mut meant) = (None, None);
    match turns.thanked_by(turn) {
        Ok(thanked) => {
            let before = decision.records.len();
            for Thanked { helper, confidence, .. } in thanked {
                if let Err(why) = allowed(helper, turn.author(), facts) {
                    (why_not, meant) = (Some(why), Some(helper));
                    continue;
                }
                // A thanks often begins a conversation of its own, by rule; the answer's is the one that was had.
                let answer = turns.last_of(helper, turn);
                let conversation = answer.and_then(|answer| turns.seen(answer)).map(|seen| seen.opened);
                let ground = Ground {
                    channel: message.channel,
                    message: message.id,
                    answer,
                    conversation: conversation.or(Some(turns.conversation_of(turn))),
                    at,
                };
                let credit =
                    row(Kind::Thanks, (helper, turn.author()), message.id.0, ground, confidence, Some(turns), facts);
                give(credit, at, facts, decision);
            }
            if decision.records.len() > before {
                return;
            }
        }
        Err(nobody) => (why_not, meant) = why_nobody(nobody, turn.author()),
    }
    // Opting out leaves no row behind, not even this one.
    if let Some(why) = why_not.filter(|why| *why != WhyNot::OptedOut) {
        let meant = meant.filter(|who| !facts.champions.opted_out(*who));
        decision.records.push(Record::NotCredited { message: message.id, at, why, meant });
    }
}

/// Why, and who was meant all the same.
fn why_nobody(nobody: Nobody, author: UserId) -> (Option<WhyNot>, Option<UserId>) {
    let (why, meant) = match nobody {
        Nobody::Forgotten | Nobody::Unknown => (WhyNot::Nobody, None),
        Nobody::ByMachine => (WhyNot::Bot, None),
        Nobody::Machine(who) => (WhyNot::Bot, Some(who)),
        Nobody::Oneself => (WhyNot::Oneself, Some(author)),
        Nobody::NotHere(who) => (WhyNot::NotInConversation, Some(who)),
    };
    (Some(why), meant)
}

/// Somebody speaks to whoever has an open question here: that is an answer.
fn answers(at: At, message: &Message, to: UserId, facts: &Facts, decision: &mut Decision) {
    if to == message.author.id {
        return;
    }
    let Some(question) = open_question(facts, message.channel, to) else { return };
    // An answer is an answer; who does not want to be noted is not.
    let who = if facts.champions.opted_out(message.author.id) { UserId(0) } else { message.author.id };
    let answered = question.answered.or(Some((message.id, who, at)));
    let answers = question.answers.saturating_add(1);
    let change =
        QuestionChange { message: question.message, channel: question.channel, answered, answers, closed: None };
    decision.records.push(Record::QuestionChanged(Box::new(change)));
}

/// The first person who speaks to a newcomer within a day of their first message.
fn welcomes(at: At, message: &Message, to: UserId, turn: &Turn, turns: &Turns, facts: &Facts, decision: &mut Decision) {
    if !facts.champions.has_newcomers() {
        return;
    }
    let Some(newcomer) = facts.champions.newcomer(message.channel, to, at) else { return };
    if allowed(message.author.id, to, facts).is_err() {
        return;
    }
    let ground = Ground {
        channel: message.channel,
        message: message.id,
        answer: None,
        conversation: Some(turns.conversation_of(turn)),
        at,
    };
    // One welcome a newcomer: the source is their first message.
    let welcome = row(Kind::Welcome, (message.author.id, to), newcomer.message.0, ground, WELCOME, Some(turns), facts);
    give(welcome, at, facts, decision);
}

/// Is this the first message of somebody new?
pub fn newcomer(message: &Message, at: At, facts: &Facts) -> Option<Newcomer> {
    let author = &message.author;
    let said = message.kind == MessageKind::Said;
    if !said
        || author.bot
        || author.webhook
        || facts.members.get(author.id).is_some_and(|known| known.first_message.is_some())
    {
        return None;
    }
    let known = || facts.members.get(author.id).and_then(|known| known.joined);
    let newcomer = Newcomer { member: author.id, message: message.id, channel: message.channel, at };
    joined_lately(author.joined.or_else(known), at).then_some(newcomer)
}

/// Who was here long before Steward was is no newcomer; where it is not known, the first message decides.
fn joined_lately(joined: Option<At>, at: At) -> bool {
    joined.is_none_or(|joined| at.since(joined) <= Span::DAY.times(90))
}

/// The same from a row of the store, after a start.
pub fn newcomer_in(first: &Activity, facts: &Facts) -> Option<Newcomer> {
    let machine = first.flags & (flag::BOT | flag::SYSTEM) != 0;
    let joined = facts.members.get(first.author).and_then(|known| known.joined);
    let new = !machine && joined_lately(joined, first.at);
    new.then_some(Newcomer { member: first.author, message: first.message, channel: first.channel, at: first.at })
}

/// An edit may have added thanks, or taken them out.
pub fn edited(
    event: &Event,
    message: &Message,
    language: Lang,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    if message.kind != MessageKind::Said || message.author.bot || message.author.webhook {
        return;
    }
    let thanked = policy.phrases.thanks(&message.content, language).is_some();
    if !thanked {
        return lost(Loss::EditedOut(message.id), event.at, facts, decision);
    }
    let known: Vec<_> = facts
        .champions
        .credits_on(message.id)
        .filter(|credit| credit.kind == Kind::Thanks && credit.message == Some(message.id))
        .collect();
    if known.iter().any(|credit| credit.stands()) {
        return;
    }
    let Some(at) = edited_in(message.id.created_at(), event.at) else { return };
    if facts.champions.opted_out(message.author.id) {
        return;
    }
    let Some(turns) = facts.turns(message.channel) else { return };
    let turn = turns.reconsider(&as_said(message, message.id.created_at()));
    thanks(at, message, turns, &turn, facts, decision);
}

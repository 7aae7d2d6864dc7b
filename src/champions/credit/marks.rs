//! Marks: reactions, the asker's ✅, "this solved it", the forum's tag, and thanks said to Steward.

use super::{Ground, allowed, close, give, lost, open_question, row};
use crate::champions::evidence::{Credit, Kind, Loss, State, Withdrawn, share_of_mark};
use crate::champions::graph::Turns;
use crate::champions::{Closed, QuestionRow, WhyNot};
use crate::decide::Decision;
use crate::event::{Channel, Event, Reaction};
use crate::facts::Facts;
use crate::ids::{At, ChannelId, CreditId, MessageId, Span, UserId};
use crate::ledger::{Activity, Record, flag};

/// Answers of one question that can be marked.
const MARKS: usize = 5;
/// A forum's tag credits whoever answered, but not for sure.
const TAGGED: f32 = 0.7;
/// Whoever is thanked with `/thanks` wrote something within this time.
const HERE_WITHIN: Span = Span(30 * Span::DAY.0);

/// Reactions that say no: they are nobody's thanks.
const DISAPPROVING: [&str; 16] =
    ["👎", "❌", "✖", "🚫", "⛔", "😡", "🤬", "💩", "🤡", "🙄", "🤮", "🤢", "😠", "🖕", "💀", "😒"];

/// A message that is not in front of us, as far as it is known.
#[derive(Debug, Clone, Copy)]
struct Answer {
    id: MessageId,
    channel: ChannelId,
    author: UserId,
    /// The one that it answers.
    to: Option<(MessageId, UserId)>,
    conversation: Option<MessageId>,
    machine: bool,
}

/// What is known of a message: from the channel's memory, else from the rows that were fetched.
fn find(channel: ChannelId, message: MessageId, known: &[Activity], facts: &Facts) -> Option<Answer> {
    let turns = [facts.turns(channel), facts.past_turns(channel)];
    if let Some(seen) = turns.into_iter().flatten().find_map(|turns| turns.seen(message)) {
        return Some(Answer {
            id: message,
            channel,
            author: seen.author,
            to: seen.answers,
            conversation: Some(seen.opened),
            machine: seen.machine,
        });
    }
    let row = known.iter().find(|row| row.message == message)?;
    let to = row.reply_to.and_then(|to| known.iter().find(|row| row.message == to));
    let thread = facts.guild.channel(row.channel).filter(|c| c.thread);
    let opener = thread.and_then(|thread| Some((MessageId(thread.id.0), thread.owner?)));
    let to = to.map(|to| (to.message, to.author)).or(opener.filter(|(first, _)| *first != message));
    Some(Answer {
        id: message,
        channel: row.channel,
        author: row.author,
        to,
        conversation: thread.map(|thread| MessageId(thread.id.0)).or(to.map(|(to, _)| to)),
        machine: row.flags & flag::BOT != 0,
    })
}

/// The message, if somebody may be credited for it.
fn by_a_person(channel: ChannelId, message: MessageId, known: &[Activity], facts: &Facts) -> Result<Answer, WhyNot> {
    let answer = find(channel, message, known, facts).ok_or(WhyNot::Gone)?;
    if answer.machine { Err(WhyNot::Bot) } else { Ok(answer) }
}

/// The question that a message answers: its thread's, the one that it replies to, or the open one of whom it speaks to.
fn question_of<'f>(answer: &Answer, facts: &'f Facts) -> Option<&'f QuestionRow> {
    let opened = answer.conversation.and_then(|first| facts.champions.question(answer.channel, first));
    let replied = answer.to.and_then(|(to, _)| facts.champions.question(answer.channel, to));
    let asker = answer.to.map(|(_, who)| who);
    let of_asker = || {
        let asked = facts.champions.questions_in(answer.channel).rev();
        asked.filter(|question| question.message < answer.id).find(|question| Some(question.asker) == asker)
    };
    replied.or(opened).or_else(of_asker).filter(|question| question.message != answer.id)
}

/// Whoever asked: the question's asker, the thread's owner, else whom the message answers.
fn asker_of(answer: &Answer, facts: &Facts) -> Option<UserId> {
    let thread = facts.guild.channel(answer.channel).filter(|channel| channel.thread);
    let owner = thread.and_then(|thread| thread.owner);
    question_of(answer, facts).map(|question| question.asker).or(owner).or(answer.to.map(|(_, who)| who))
}

/// A reaction, or its end.
pub fn reacted(event: &Event, reaction: &Reaction, facts: &Facts, decision: &mut Decision) {
    let (message, by) = (reaction.message, reaction.member);
    let bare = reaction.emoji.trim_end_matches('\u{fe0f}');
    if DISAPPROVING.contains(&bare) || facts.members.get(by).is_some_and(|known| known.bot) {
        return;
    }
    let solves = facts.guild.settings.champions.marks_solved(&reaction.emoji);
    if !reaction.added {
        let marked = solves && facts.champions.credits_on(message).any(|credit| is_mark(credit, by));
        let loss = if marked { Loss::Unmarked(message) } else { Loss::Unreacted { message, by } };
        return lost(loss, event.at, facts, decision);
    }
    let Some(answer) = find(reaction.channel, message, &reaction.known, facts) else { return };
    if answer.machine || allowed(answer.author, by, facts).is_err() {
        return;
    }
    let asker = asker_of(&answer, facts);
    if asker == Some(by) {
        if solves {
            let _ = solved(&answer, by, by, event.at, facts, decision);
        } else if question_of(&answer, facts).is_some() {
            let ground = ground(&answer, event.at);
            let credit =
                row(Kind::AskerReaction, (answer.author, by), message.0, ground, 1.0, here(&answer, facts), facts);
            give(credit, event.at, facts, decision);
        }
    } else if asker.is_some_and(|asker| asker != answer.author) && question_of(&answer, facts).is_some() {
        let credit = row(
            Kind::PeerReaction,
            (answer.author, by),
            message.0,
            ground(&answer, event.at),
            1.0,
            here(&answer, facts),
            facts,
        );
        give(credit, event.at, facts, decision);
    }
}

fn is_mark(credit: &Credit, by: UserId) -> bool {
    credit.kind == Kind::Solved && (credit.logged_by == Some(by) || credit.beneficiary == by)
}

fn here<'f>(answer: &Answer, facts: &'f Facts) -> Option<&'f Turns> {
    let both = [facts.turns(answer.channel), facts.past_turns(answer.channel)];
    both.into_iter().flatten().find(|turns| turns.seen(answer.id).is_some())
}

fn ground(answer: &Answer, at: At) -> Ground {
    Ground { channel: answer.channel, message: answer.id, answer: None, conversation: answer.conversation, at }
}

/// The mark on an answer, with everything that follows.
fn solved(
    answer: &Answer,
    by: UserId,
    asker: UserId,
    at: At,
    facts: &Facts,
    decision: &mut Decision,
) -> Result<UserId, WhyNot> {
    allowed(answer.author, asker, facts)?;
    let stands = |credit: &&Credit| credit.kind == Kind::Solved && credit.counts();
    if facts.champions.credits_on(answer.id).any(|credit| stands(&credit)) {
        return Err(WhyNot::Before);
    }
    // Several may have helped: each further mark of a question weighs less, and beyond a few none does.
    let marks = match answer.conversation {
        Some(conversation) => {
            let here = facts.champions.credits_in(conversation).filter(stands);
            here.filter(|credit| credit.beneficiary == asker).count()
        }
        None => 0,
    };
    if marks >= MARKS {
        return Err(WhyNot::Before);
    }
    let mut credit =
        row(Kind::Solved, (answer.author, asker), answer.id.0, ground(answer, at), 1.0, here(answer, facts), facts);
    credit.weight = (marks > 0).then(|| share_of_mark(marks + 1));
    credit.logged_by = (by != asker).then_some(by);
    give(credit, at, facts, decision);
    if let Some(question) = question_of(answer, facts).filter(|question| question.closed.is_none()) {
        close(question, Some((answer.id, answer.author, at)), Closed::Solved, at, decision);
    }
    Ok(answer.author)
}

/// "This solved it", from the menu or a button: by the asker, or by a moderator for them. Gives back whom it credits.
///
/// # Errors
/// Why nobody is credited.
pub fn mark(
    channel: ChannelId,
    message: MessageId,
    (by, moderator): (UserId, bool),
    at: At,
    known: &[Activity],
    facts: &Facts,
    decision: &mut Decision,
) -> Result<UserId, WhyNot> {
    let answer = by_a_person(channel, message, known, facts)?;
    if answer.author == by {
        return Err(WhyNot::Oneself);
    }
    // Whoever has an open question here may name the answer, also when nothing says that it answers them.
    let own = open_question(facts, channel, by).map(|question| question.asker);
    let asker = asker_of(&answer, facts).filter(|asker| *asker == by || moderator || own.is_none()).or(own);
    match asker {
        Some(asker) if asker == by || moderator => solved(&answer, by, asker, at, facts, decision),
        Some(_) => Err(WhyNot::NotYours),
        None => Err(WhyNot::Nobody),
    }
}

/// The mark is taken back: by whoever made it, the asker, or a moderator.
///
/// # Errors
/// `NotYours`, or `Gone` when there is no mark.
pub fn unmark(
    message: MessageId,
    (by, moderator): (UserId, bool),
    at: At,
    facts: &Facts,
    decision: &mut Decision,
) -> Result<(), WhyNot> {
    let marks: Vec<_> =
        facts.champions.credits_on(message).filter(|credit| credit.kind == Kind::Solved && credit.stands()).collect();
    if marks.is_empty() {
        return Err(WhyNot::Gone);
    }
    if !moderator && !marks.iter().any(|credit| is_mark(credit, by)) {
        return Err(WhyNot::NotYours);
    }
    lost(Loss::Unmarked(message), at, facts, decision);
    Ok(())
}

/// Thanks to the writer of a message, said with a button. Gives back who is credited, and the credit.
///
/// # Errors
/// Why nobody is credited.
pub fn thank(
    channel: ChannelId,
    message: MessageId,
    by: UserId,
    at: At,
    known: &[Activity],
    facts: &Facts,
    decision: &mut Decision,
) -> Result<(UserId, CreditId), WhyNot> {
    let answer = by_a_person(channel, message, known, facts)?;
    allowed(answer.author, by, facts)?;
    let mut credit =
        row(Kind::Thanks, (answer.author, by), message.0, ground(&answer, at), 1.0, here(&answer, facts), facts);
    // The button is the evidence, and no message: an edit of the answer takes no thanks out of it.
    (credit.message, credit.answer, credit.logged_by) = (None, Some(answer.id), Some(by));
    if facts.champions.credit(credit.id).is_some_and(|known| known.stands()) {
        return Err(WhyNot::Before);
    }
    let id = credit.id;
    give(credit, at, facts, decision);
    Ok((answer.author, id))
}

/// `/thanks`: to somebody who wrote something lately. The same two on the same day are one thanks. Gives back the credit.
///
/// # Errors
/// Why nobody is credited.
pub fn thank_member(
    event: &Event,
    channel: ChannelId,
    (helper, by): (UserId, UserId),
    reason: &str,
    facts: &Facts,
    decision: &mut Decision,
) -> Result<CreditId, WhyNot> {
    allowed(helper, by, facts)?;
    let wrote = facts.members.get(helper).and_then(|known| known.last_message);
    if wrote.is_none_or(|at| event.at.since(at) > HERE_WITHIN) {
        return Err(WhyNot::NotInConversation);
    }
    let day = facts.guild.settings.champions.day(event.at);
    let source = crate::ids::EventId::of("thanks", &[event.guild.0, day as u64]).0 as u64;
    let ground = Ground { channel, message: MessageId(0), answer: None, conversation: None, at: event.at };
    let mut credit = row(Kind::Thanks, (helper, by), source, ground, 1.0, None, facts);
    (credit.message, credit.logged_by) = (None, Some(by));
    credit.link = Some(reason.to_owned()).filter(|reason| !reason.is_empty());
    if facts.champions.credit(credit.id).is_some_and(|known| known.stands()) {
        return Err(WhyNot::Before);
    }
    let id = credit.id;
    give(credit, event.at, facts, decision);
    Ok(id)
}

/// Thanks said to Steward are taken back by whoever said them; said again, they count again. Gives back whom they were for.
///
/// # Errors
/// `Gone` when there is nothing of theirs to take back.
pub fn take_back(
    credit: CreditId,
    by: UserId,
    at: At,
    facts: &Facts,
    decision: &mut Decision,
) -> Result<UserId, WhyNot> {
    let own = |known: &&Credit| known.kind == Kind::Thanks && known.logged_by == Some(by) && known.stands();
    let known = facts.champions.credit(credit).filter(own).ok_or(WhyNot::Gone)?;
    let state = State::Revoked { at, why: Withdrawn::ThanksTakenBack };
    decision.records.push(Record::CreditChanged { credit, state, at, by: Some(by) });
    Ok(known.helper)
}

/// A forum post got the tag that says it is solved: the question ends, and who answered it last waits for a credit.
pub fn tagged(event: &Event, post: &Channel, facts: &Facts, decision: &mut Decision) {
    let Some(before) = facts.guild.channel(post.id).filter(|channel| channel.thread) else { return };
    let forum = post.parent.and_then(|parent| facts.guild.channel(parent));
    let settings = &facts.guild.settings.champions;
    let solves = |tag: &u64| {
        let named = forum.and_then(|forum| forum.tags.iter().find(|(id, _)| id == tag));
        named.is_some_and(|(_, name)| settings.tag_solves(name))
    };
    if !post.applied.iter().any(solves) || before.applied.iter().any(solves) {
        return;
    }
    let Some(question) = facts.champions.questions_in(post.id).find(|question| question.closed.is_none()) else {
        return;
    };
    close(question, None, Closed::Tagged, event.at, decision);
    let credited = facts
        .champions
        .credits_in(MessageId(post.id.0))
        .any(|credit| credit.kind.is_help() && credit.kind != Kind::Welcome && credit.stands());
    let last = facts.turns(post.id).and_then(|turns| turns.last_to(question.asker));
    if let Some(seen) = last.filter(|_| !credited)
        && allowed(seen.author, question.asker, facts).is_ok()
        && !seen.machine
    {
        let ground = Ground {
            channel: post.id,
            message: seen.message,
            answer: None,
            conversation: Some(MessageId(post.id.0)),
            at: event.at,
        };
        let credit = row(
            Kind::Solved,
            (seen.author, question.asker),
            seen.message.0,
            ground,
            TAGGED,
            facts.turns(post.id),
            facts,
        );
        give(credit, event.at, facts, decision);
    }
}

/// A credit that waits is settled by a person.
///
/// # Errors
/// `Before` when it no longer waits, `Gone` when there is none.
pub fn settle(
    credit: CreditId,
    counts: bool,
    by: UserId,
    at: At,
    facts: &Facts,
    decision: &mut Decision,
) -> Result<(), WhyNot> {
    let known = facts.champions.credit(credit).ok_or(WhyNot::Gone)?;
    if known.state != State::Pending {
        return Err(WhyNot::Before);
    }
    if known.helper == by {
        return Err(WhyNot::Oneself);
    }
    let state = match counts {
        true => State::Counted,
        false => State::Revoked { at, why: Withdrawn::Refused },
    };
    decision.records.push(Record::CreditChanged { credit, state, at, by: Some(by) });
    Ok(())
}

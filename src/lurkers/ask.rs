//! Questions without a name: Steward posts them, and brings the answers back.
//!
//! Who asked stands in the ledger alone. Moderators may look it up in the message menu, and each look is noted with the
//! question. Answers are replies to the post, or what is said in its thread; those of a few minutes are brought together.
//! Where private messages are closed or not wanted, they are shown at the asker's next command.
//!
//! Exceptions: what is removed for a breach is not brought; the asker's own replies are no answers; nothing is brought
//! to who has left.

pub(super) mod helpers;

use super::desk::Request;
use super::rows::{Answer, Asked, Due, DueEnd, DueRow, Kept, Row};
use super::schedule::Round;
use crate::decide::Decision;
use crate::effect::{Act, Effect, Embed, Part, Post};
use crate::event::{Ask, Command, Event, Message, MessageKind, NudgePress, Outcome};
use crate::facts::Facts;
use crate::facts::guild::permission;
use crate::ids::{ActKey, At, ChannelId, DueKey, MessageId, Span, UserId};
use crate::ledger::Record;
use crate::say::Language;
use crate::say::lurkers::ask as say;
use crate::say::lurkers::button;
use crate::text::Lang;
use std::collections::HashMap;

/// The longest question, in characters.
pub const LONGEST: usize = 1_500;
/// Answers of this time are brought together.
const GATHER: Span = Span(5 * 60_000);
/// Later than this an answer is not written to anybody any more.
const STALE: Span = Span(3 * Span::DAY.0);
/// So long is a question remembered; who replies later reaches nobody.
const KEPT_FOR: Span = Span(30 * Span::DAY.0);
/// Answers that wait for one asker, and characters kept of each.
const MOST_WAITING: usize = 10;
const ANSWER: usize = 400;
const MOST_LOOKS: usize = 20;
/// Room for answers in a private message and beside another answer.
const ROOM: usize = 1_900;

/// Questions of the last thirty days.
#[derive(Debug, Default)]
pub struct Questions {
    rows: HashMap<ActKey, Asked>,
    by_message: HashMap<MessageId, ActKey>,
}

impl Questions {
    pub(super) fn keep(&mut self, asked: &Asked) {
        let old = |known: &Asked| asked.at.since(known.at) > KEPT_FOR;
        if !self.rows.contains_key(&asked.act) {
            self.rows.retain(|_, known| !old(known));
            let rows = &self.rows;
            self.by_message.retain(|_, act| rows.contains_key(act));
        }
        self.by_message.extend(asked.message.map(|message| (message, asked.act)));
        self.rows.insert(asked.act, asked.clone());
    }

    pub(super) fn forget(&mut self, key: &str) {
        let Ok(act) = key.parse() else { return };
        let gone = self.rows.remove(&act);
        gone.and_then(|gone| gone.message).map(|message| self.by_message.remove(&message));
    }

    pub fn of_message(&self, message: MessageId) -> Option<&Asked> {
        self.rows.get(self.by_message.get(&message)?)
    }

    /// What this member asked, the newest first.
    pub fn of(&self, member: UserId) -> Vec<&Asked> {
        let mut own: Vec<&Asked> = self.rows.values().filter(|asked| asked.member == member).collect();
        own.sort_unstable_by_key(|asked| std::cmp::Reverse((asked.at, asked.act)));
        own
    }

    /// Questions that stand there and that nobody has answered: where, which message, when, in which language.
    pub fn unanswered(&self) -> impl Iterator<Item = (ChannelId, MessageId, At, Lang)> {
        let open = self.rows.values().filter(|asked| asked.answers == 0 && !asked.gone);
        open.filter_map(|asked| Some((asked.channel, asked.message?, asked.at, asked.language)))
    }

    /// How many stand there of the last thirty days, and how many of those have no answer.
    pub fn counts(&self, now: At) -> (u32, u32) {
        let lately = self.rows.values().filter(|asked| now.since(asked.at) <= KEPT_FOR && !asked.gone);
        lately.fold((0, 0), |(all, open), asked| (all + 1, open + u32::from(asked.answers == 0)))
    }

    fn old(&self, now: At) -> impl Iterator<Item = &Asked> {
        self.rows.values().filter(move |asked| now.since(asked.at) > KEPT_FOR)
    }
}

fn keep(asked: Asked, decision: &mut Decision) {
    push(Row::Keep(Box::new(Kept::Asked(asked))), decision);
}

fn push(row: Row, decision: &mut Decision) {
    decision.records.push(Record::Lurkers(Box::new(row)));
}

fn drop_row(asked: &Asked, decision: &mut Decision) {
    push(Row::Drop { kind: "asked", key: asked.act.to_string() }, decision);
}

/// `/ask`, and the form. The text was found to keep the code of conduct.
pub(super) fn asked(request: Request, text: &str, decision: &mut Decision) -> Post {
    let said = match place(request, text) {
        Ok(channel) => {
            post(request, text, channel, decision);
            let consent = request.facts.lurkers.consent(request.by());
            let brought = !consent.stopped && consent.closed_until.is_none_or(|until| until <= request.now());
            say::Asked::Posted { channel, brought }
        }
        Err(refused) => refused,
    };
    Post::text(say::asked(request.language, said))
}

/// The channel that a question is for; `None` where the one that the settings name is not there.
pub fn goes_to(command: &Command, facts: &Facts) -> Option<ChannelId> {
    match &facts.guild.settings.lurkers.ask_channel {
        Some(named) => facts.guild.channel_named(named),
        None => Some(command.channel),
    }
}

/// Where it goes, or why it goes nowhere.
fn place(request: Request, text: &str) -> Result<ChannelId, say::Asked<'static>> {
    let (facts, settings, by) = (request.facts, request.settings(), request.by());
    if !text.chars().any(char::is_alphanumeric) {
        return Err(say::Asked::Empty);
    }
    if text.chars().count() > LONGEST {
        return Err(say::Asked::Long { most: LONGEST as u32 });
    }
    let today = facts.lurkers.questions.of(by).into_iter().filter(|it| request.now().since(it.at) < Span::DAY);
    let today: Vec<At> = today.map(|asked| asked.at).collect();
    if today.len() >= usize::from(settings.ask_limit) {
        let first_free = today.get(usize::from(settings.ask_limit).saturating_sub(1)).copied();
        let again = first_free.unwrap_or(request.now()).plus(Span::DAY);
        return Err(say::Asked::Limit { limit: u32::from(settings.ask_limit), again });
    }
    let channel = goes_to(request.command, facts).ok_or(say::Asked::GonePlace)?;
    if facts.members.timed_out_until(by).is_some_and(|until| request.now() < until) {
        return Err(say::Asked::NoPlace { channel });
    }
    let thread = facts.guild.channel(channel).is_some_and(|known| known.thread);
    let needed = permission::VIEW_CHANNEL | if thread { permission::SEND_IN_THREADS } else { permission::SEND };
    if facts.guild.complete {
        if facts.guild.permissions_in(channel, by, &request.command.by.roles) & needed != needed {
            return Err(say::Asked::NoPlace { channel });
        }
        if facts.guild.my_permissions_in(channel) & needed != needed {
            return Err(say::Asked::CannotSend { channel });
        }
    }
    Ok(channel)
}

fn post(request: Request, text: &str, channel: ChannelId, decision: &mut Decision) {
    let (event, facts) = (request.event, request.facts);
    let prior = Some(facts.channel_language(channel)).filter(|prior| *prior != Lang::Unknown);
    let language = crate::text::language(text, prior);
    // The line above it is for those who read there.
    let reader = Language::parse(language.code()).unwrap_or_else(|| facts.guild.language());
    let effect = Effect::Send { channel, post: say::post(reader, text) };
    let act = decision.act(event.id, None, Part::Other, effect);
    keep(Asked::new(act, request.by(), channel, event.at, language), decision);
}

/// Nobody can look up any more who asked what is old.
pub(super) fn tick(now: At, facts: &Facts, decision: &mut Decision) {
    facts.lurkers.questions.old(now).for_each(|old| drop_row(old, decision));
}

/// The question that a message answers.
fn answered_by<'f>(message: &Message, facts: &'f Facts) -> Option<&'f Asked> {
    let questions = &facts.lurkers.questions;
    let replied = message.reply_to.and_then(|to| questions.of_message(to));
    // A thread that begins at a message has that message's id.
    let asked = replied.or_else(|| questions.of_message(MessageId(message.channel.0)))?;
    let author = &message.author;
    let person = !author.bot && !author.webhook && !facts.is_own(message);
    (person && author.id != asked.member && message.kind == MessageKind::Said && !asked.gone).then_some(asked)
}

/// Somebody wrote: if it answers a question, it waits to be brought.
pub(super) fn said(event: &Event, message: &Message, facts: &Facts, decision: &mut Decision) {
    let Some(asked) = answered_by(message, facts) else { return };
    if decision.removes(message.id) {
        return;
    }
    let mut asked = asked.clone();
    asked.answers = asked.answers.saturating_add(1);
    if asked.waiting.len() < MOST_WAITING {
        let text = crate::say::cut(&message.content, ANSWER);
        asked.waiting.push(Answer { channel: message.channel, message: message.id, text });
    }
    if !asked.held {
        let key = DueKey::of("answers", "", &[asked.act.0 as u64, u64::from(asked.answers)]);
        let at = event.at.plus(GATHER);
        let what = Due::Answers { question: asked.act, member: asked.member };
        push(Row::Due(DueRow { key, at, not_after: at.plus(STALE), what }), decision);
    }
    keep(asked, decision);
}

/// An answer that waits reads differently now, or was removed for it.
pub(super) fn edited(message: &Message, facts: &Facts, decision: &mut Decision) {
    let waits = |asked: &&Asked| asked.waiting.iter().any(|answer| answer.message == message.id);
    let Some(asked) = facts.lurkers.questions.rows.values().find(waits) else { return };
    let mut asked = asked.clone();
    match decision.removes(message.id) {
        true => asked.waiting.retain(|answer| answer.message != message.id),
        false => asked.waiting.iter_mut().filter(|answer| answer.message == message.id).for_each(|answer| {
            answer.text = crate::say::cut(&message.content, ANSWER);
        }),
    }
    keep(asked, decision);
}

/// Messages are gone: questions, or answers that wait.
pub(super) fn deleted(messages: &[MessageId], facts: &Facts, decision: &mut Decision) {
    let questions = &facts.lurkers.questions;
    if questions.rows.is_empty() {
        return;
    }
    let waits = |asked: &&Asked| asked.waiting.iter().any(|answer| messages.contains(&answer.message));
    let of_answers = questions.rows.values().filter(waits);
    let touched = messages.iter().filter_map(|message| questions.of_message(*message)).chain(of_answers);
    let mut done = Vec::new();
    for asked in touched {
        if done.contains(&asked.act) {
            continue;
        }
        done.push(asked.act);
        let mut asked = asked.clone();
        asked.gone |= asked.message.is_some_and(|own| messages.contains(&own));
        let before = asked.waiting.len();
        asked.waiting.retain(|answer| !messages.contains(&answer.message));
        asked.answers = asked.answers.saturating_sub((before - asked.waiting.len()) as u16);
        keep(asked, decision);
    }
}

/// The answers that wait go to the asker. Gives back how the row is settled.
pub(super) fn bring(round: &mut Round, row: &DueRow, question: ActKey) -> DueEnd {
    let (facts, now) = (round.facts, round.now());
    let questions = &facts.lurkers.questions;
    let Some(asked) = questions.rows.get(&question).filter(|asked| !asked.waiting.is_empty()) else {
        return DueEnd::Dropped;
    };
    if facts.members.has_left(asked.member) {
        return DueEnd::Dropped;
    }
    if asked.dm.is_some() {
        return DueEnd::PutOff(now.plus(GATHER));
    }
    let mut asked = asked.clone();
    let consent = facts.lurkers.consent(asked.member);
    if consent.stopped || consent.closed_until.is_some_and(|until| now < until) {
        asked.held = true;
        keep(asked, round.decision);
        return DueEnd::Done;
    }
    let language = facts.language_of(asked.member);
    let text = told(&asked, &asked.waiting, language, facts, ROOM);
    let stop = button::row(language, facts.id, &[NudgePress::Stop], row.key);
    let post = Post { text, buttons: vec![stop], ..Post::default() };
    let known = questions.of(asked.member).iter().any(|other| other.brought > 0);
    match round.bring(row, asked.member, known, post) {
        Ok(()) => {
            asked.on_the_way = std::mem::take(&mut asked.waiting);
            asked.dm = Some(row.key.act(0));
            keep(asked, round.decision);
            DueEnd::Done
        }
        Err(at) => DueEnd::PutOff(at),
    }
}

fn told(asked: &Asked, answers: &[Answer], language: Language, facts: &Facts, most: usize) -> String {
    let at = |channel: ChannelId, message: MessageId| {
        format!("https://discord.com/channels/{}/{channel}/{message}", facts.id)
    };
    let links: Vec<String> = answers.iter().map(|answer| at(answer.channel, answer.message)).collect();
    let answers = answers.iter().zip(&links).map(|(answer, link)| say::Answer { link, text: &answer.text });
    let answers: Vec<say::Answer> = answers.collect();
    let question = at(asked.channel, asked.message.unwrap_or_default());
    say::answers(language, &facts.guild.name, &question, &answers, most)
}

/// What became of a post, of a private message with answers, or of an answer to `/ask` that was not true.
pub(super) fn settled(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, decision: &mut Decision) {
    let questions = &facts.lurkers.questions;
    match (&act.effect, outcome) {
        (Effect::Send { .. }, Outcome::Done { channel, message: Some(message) }) => {
            let Some(asked) = questions.rows.get(&act.key) else { return };
            let channel = channel.unwrap_or(asked.channel);
            helpers::plan(asked, event.at, facts, decision);
            keep(Asked { message: Some(*message), channel, ..asked.clone() }, decision);
        }
        (Effect::Dm { .. }, outcome) => {
            let Some(asked) = questions.rows.values().find(|asked| asked.dm == Some(act.key)) else { return };
            let mut asked = asked.clone();
            let sent = std::mem::take(&mut asked.on_the_way);
            asked.dm = None;
            if outcome.is_done() {
                asked.brought = asked.brought.saturating_add(sent.len() as u16);
            } else {
                asked.waiting = sent.into_iter().chain(asked.waiting).collect();
                asked.held = true;
            }
            keep(asked, decision);
        }
        (Effect::Answer { reply, .. }, Outcome::Untrue) => {
            let question = act.after.iter().find_map(|key| questions.rows.get(key));
            let Some(asked) = question.filter(|asked| asked.message.is_none()) else { return };
            let text = say::asked(facts.language_of(asked.member), say::Asked::NotSent);
            let post = Post::text(text);
            decision.act(event.id, None, Part::Other, Effect::Answer { reply: reply.clone(), post });
            if let Some(again) = decision.last_act() {
                again.not_after = act.not_after;
            }
            drop_row(asked, decision);
        }
        _ => {}
    }
}

/// What could not be brought stands in the answer to the asker's next command.
pub fn told_here(command: &Command, facts: &Facts, decision: &mut Decision) {
    // A notice in another language stands where it stood, which may be a thread that moderators read.
    if matches!(command.ask, Ask::NoticeIn { .. }) {
        return;
    }
    let questions = facts.lurkers.questions.of(command.by.id);
    let Some(asked) = questions.into_iter().find(|asked| asked.held && !asked.waiting.is_empty()) else { return };
    let own = command.by.locale.as_deref().and_then(Language::parse);
    let language = own.unwrap_or_else(|| facts.guild.language());
    let answers = decision.acts.iter_mut().filter(|act| !act.only_if_done);
    let Some(post) = answers.rev().find_map(|act| match &mut act.effect {
        Effect::Answer { post, .. } => Some(post),
        _ => None,
    }) else {
        return;
    };
    let room = ROOM.saturating_sub(post.text.chars().count());
    if room < 600 {
        return;
    }
    let text = told(asked, &asked.waiting, language, facts, room);
    post.text = format!("{}\n\n{text}", post.text).trim_start().to_owned();
    let brought = asked.brought.saturating_add(asked.waiting.len() as u16);
    keep(Asked { waiting: Vec::new(), brought, ..asked.clone() }, decision);
}

/// Who asked, for moderators; that they looked is noted. `None` for any other message, and for anybody else.
pub fn about(
    event: &Event,
    command: &Command,
    message: MessageId,
    facts: &Facts,
    decision: &mut Decision,
) -> Option<Embed> {
    let asked = facts.lurkers.questions.of_message(message)?;
    let own = command.by.locale.as_deref().and_then(Language::parse);
    let language = own.unwrap_or_else(|| facts.guild.language());
    if !facts.is_moderator(&command.by) {
        return None;
    }
    let mut noted = asked.clone();
    if command.by.id != asked.member && noted.looked.len() < MOST_LOOKS {
        noted.looked.push((command.by.id, event.at));
        keep(noted, decision);
    }
    Some(Embed { text: say::asker(language, asked.member), ..Embed::default() })
}

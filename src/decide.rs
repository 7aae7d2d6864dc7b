//! The one place where it is decided what an event leads to.
//!
//! Total and synchronous: no clock (the time is in the event), no randomness, no failure. The engines meet here and
//! nowhere else.

use crate::champions::credit::{self, marks, spoken};
use crate::champions::graph::Turn;
use crate::champions::{desk as recognition, review};
use crate::conduct::case::CaseNumber;
use crate::conduct::judge::Breach;
use crate::conduct::windows::Sent;
use crate::conduct::{arrivals, borrowed, cards, clockwork, desk, hand, respond, rulings, settle};
use crate::effect::{Act, Effect, Part, Post};
use crate::event::{Ask, Author, Command, Event, Message, MessageKind, What};
use crate::facts::Facts;
use crate::ids::{ActKey, EventId, MessageId};
use crate::ledger::{AUDIT_MARK, Activity, Record, flag};
use crate::lurkers;
use crate::office;
use crate::policy::Policy;
use crate::say::lurkers::ask::{Asked, asked};
use crate::text::Lang;

/// What follows from an event: what is written down, and what is done.
#[derive(Debug, Default)]
pub struct Decision {
    pub records: Vec<Record>,
    pub acts: Vec<Act>,
    /// Of a message: its language, what the windows remember of it, and what it broke.
    pub language: Lang,
    pub sent: Option<Sent>,
    /// Of a message: its place in the conversation.
    pub turn: Option<Turn>,
    pub breaches: Vec<Breach>,
}

impl Decision {
    /// Adds an act; the key follows from the event and the act's place.
    pub fn act(&mut self, event: EventId, case: Option<CaseNumber>, part: Part, effect: Effect) -> ActKey {
        let key = event.act(self.acts.len() as u32);
        self.acts.push(Act { key, not_after: None, after: Vec::new(), only_if_done: false, case, part, effect });
        key
    }

    /// The number for the next case that this decision opens.
    pub fn next_case(&self, facts: &Facts) -> CaseNumber {
        let opened = self.records.iter().filter(|record| matches!(record, Record::CaseOpened(_))).count();
        CaseNumber(facts.last_case.0 + 1 + opened as u64)
    }

    /// The message is taken away by what was decided so far.
    pub fn removes(&self, message: MessageId) -> bool {
        let gone = |act: &Act| matches!(&act.effect, Effect::DeleteMessage { message: gone, .. } if *gone == message);
        self.acts.iter().any(gone)
    }

    /// The act added last.
    pub fn last_act(&mut self) -> Option<&mut Act> {
        self.acts.last_mut()
    }
}

pub fn decide(event: &Event, facts: &Facts, policy: &Policy) -> Decision {
    let mut decision = Decision::default();
    if facts.has_seen(event) {
        return decision;
    }
    match &event.what {
        What::Message(message) | What::Missed(message) => {
            respond::to_message(event, message, facts, policy, &mut decision);
            spoken::said(event, message, facts, policy, &mut decision);
            lurkers::said(event, message, facts, &mut decision);
            // The title of a thread is no message: its id is that of the thread's first one.
            if message.kind != MessageKind::ThreadTitle {
                decision.records.push(Record::Mark { channel: message.channel, message: message.id });
                // What Steward itself writes is nobody's activity.
                if !facts.is_own(message) {
                    let activity = activity(event, message, &decision);
                    decision.records.push(Record::Activity(activity));
                }
            }
        }
        What::Past(message) => {
            decision.language = language_of(message, facts);
            spoken::said(event, message, facts, policy, &mut decision);
            lurkers::said_before(message, facts, &mut decision);
            if message.kind != MessageKind::ThreadTitle {
                let activity = activity(event, message, &decision);
                decision.records.push(Record::Activity(activity));
            }
        }
        What::Edited(message) => {
            respond::to_edit(event, message, facts, policy, &mut decision);
            let language = language_of(message, facts);
            spoken::edited(event, message, language, facts, policy, &mut decision);
            lurkers::edited(message, facts, &mut decision);
            lurkers::judged_again(event, message, facts, &mut decision);
        }
        What::InviteResolved { code, leads_to, message } => {
            respond::to_invite(event, message, code, *leads_to, facts, policy, &mut decision);
            lurkers::judged_again(event, message, facts, &mut decision);
        }
        What::Deleted { channel, messages } => {
            decision.records.push(Record::Gone { messages: messages.clone(), at: event.at });
            credit::deleted(event, *channel, messages, facts, &mut decision);
            lurkers::deleted(event, messages, facts, &mut decision);
        }
        What::Reaction(reaction) => marks::reacted(event, reaction, facts, &mut decision),
        What::Left(member) => {
            lurkers::left(event, *member, facts, &mut decision);
            office::privacy::out_of_office(event, facts, &mut decision);
        }
        // Signals: counted with the members, by week.
        What::PollVote { .. } | What::VoiceJoined { .. } | What::EventInterest { .. } | What::ThreadJoined { .. } => {}
        What::ChannelSeen(channel) => marks::tagged(event, channel, facts, &mut decision),
        What::Joined(member) | What::MemberChanged(member) => {
            arrivals::to_member(event, member, facts, policy, &mut decision);
            if matches!(event.what, What::Joined(_)) {
                lurkers::joined(event, member, facts, &mut decision);
            }
        }
        What::Native(action) => respond::to_native(event, action, facts, policy, &mut decision),
        What::Audit(entry) => {
            hand::recorded(event, entry, facts, &mut decision);
            let message = crate::ids::MessageId(entry.id.0);
            decision.records.push(Record::Mark { channel: AUDIT_MARK, message });
        }
        What::CaughtUp { channel, last: Some(message) } => {
            decision.records.push(Record::Mark { channel: *channel, message: *message });
        }
        What::Settled { act, outcome, known } => {
            settle::settled(event, act, outcome, facts, policy, &mut decision);
            if let Some(case) = known.cases.first() {
                settle::told_anew(event, act, case, facts, policy, &mut decision);
            }
            recognition::settled(event, act, outcome, facts, &mut decision);
            // Before engagement, which has a word for every answer that nobody else speaks up for.
            office::settled(event, act, outcome, facts, &mut decision);
            lurkers::settled(event, act, outcome, facts, &mut decision);
        }
        What::HistoryRead(row) => {
            decision.records.push(Record::Backfill(*row));
            lurkers::history_read(row, facts, &mut decision);
        }
        What::GuildSeen(_) => lurkers::guild_seen(event, facts, &mut decision),
        What::CardsWanted(cases) => {
            for case in cases {
                cards::post_alone(event, case, facts, policy, &mut decision);
            }
        }
        What::Tick { due, known } => {
            clockwork::ended(event, due, facts, &mut decision);
            review::go_on(event, facts, &mut decision);
            lurkers::tick(event, known, facts, &mut decision);
            office::digest::tick(event, facts, &mut decision);
            office::privacy::out_of_office(event, facts, &mut decision);
        }
        What::Command(command) => match &command.ask {
            Ask::Card { .. } | Ask::SecondLook { .. } | Ask::NoticeIn { .. } | Ask::Case { .. } => {
                desk::pressed(event, command, facts, policy, &mut decision);
            }
            Ask::Lurkers(_)
            | Ask::Campaign(_)
            | Ask::Nudges
            | Ask::Nudge { .. }
            | Ask::HelpTopics(_)
            | Ask::Greet(_) => {
                let post = lurkers::asked(event, command, facts, policy, &mut decision);
                rulings::answer(event, command, post, facts, policy, &mut decision);
            }
            Ask::Pick { .. } | Ask::FrontDoor(_) => {
                let post = lurkers::asked(event, command, facts, policy, &mut decision);
                answer_when_done(event, command, post, facts, policy, &mut decision);
            }
            Ask::Question { text } => {
                let post = question(event, command, text, facts, policy, &mut decision);
                answer_when_done(event, command, post, facts, policy, &mut decision);
            }
            Ask::Thanks { .. }
            | Ask::OnMessage { .. }
            | Ask::TakeBack { .. }
            | Ask::Me(_)
            | Ask::Champions
            | Ask::Manage(_) => {
                let post = recognition::asked(event, command, facts, &mut decision);
                rulings::answer(event, command, post, facts, policy, &mut decision);
            }
            Ask::Why(message) => {
                let rules = desk::explained(event, command, message, facts, policy);
                let mut post = recognition::about(event, command, message, rules, facts, policy);
                post.embeds.extend(lurkers::ask::about(event, command, message.id, facts, &mut decision));
                rulings::answer(event, command, post, facts, policy, &mut decision);
            }
            Ask::Office(ask) => {
                let post = office::asked(event, command, ask, facts, policy, &mut decision);
                rulings::answer(event, command, post, facts, policy, &mut decision);
            }
            Ask::History { .. } | Ask::Rules => {
                desk::asked(event, command, facts, policy, &mut decision);
            }
            _ => rulings::ruled(event, command, facts, policy, &mut decision),
        },
        What::DigestMade { digest, wanted, page, erased } => {
            let made = (&**digest, page.as_deref(), *erased);
            office::digest::made(event, made, wanted, facts, &mut decision);
        }
        What::MembersSeen(members) => {
            members.iter().for_each(|member| lurkers::seen_again(event, member, facts, &mut decision));
        }
        What::GuildGone
        | What::ChannelGone(_)
        | What::RoleSeen(_)
        | What::RoleGone(_)
        | What::CaughtUp { last: None, .. } => {}
    }
    if let What::Command(command) = &event.what {
        office::audit::command(event, command, facts, &mut decision);
        lurkers::ask::told_here(command, facts, &mut decision);
        if let Some(locale) = &command.by.locale {
            decision.records.push(Record::Locale { member: command.by.id, locale: locale.clone() });
        }
    }
    decision
}

/// A question without a name is published by Steward: it keeps the code of conduct, or it is refused with the reason.
fn question(
    event: &Event,
    command: &Command,
    text: &str,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) -> Post {
    let by = &command.by;
    let author = Author { id: by.id, name: by.name.clone(), roles: by.roles.clone(), ..Author::default() };
    let language = facts.language_for(&command.by);
    // What may be said where it was asked may be a breach where it will stand.
    let channel = lurkers::ask::goes_to(command, facts).unwrap_or(command.channel);
    match borrowed::unfit(&author, channel, text, event.at, language, facts, policy) {
        None => lurkers::asked(event, command, facts, policy, decision),
        Some(unfit) => {
            let refused = Asked::Refused { clause: &unfit.clause, why: &unfit.why };
            Post::text(asked(language, refused))
        }
    }
}

/// The answer tells of what was decided just now, and is given once that was done.
fn answer_when_done(
    event: &Event,
    command: &Command,
    post: Post,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    let told: Vec<ActKey> = decision.acts.iter().map(|act| act.key).collect();
    rulings::answer(event, command, post, facts, policy, decision);
    if let Some(answer) = decision.last_act() {
        answer.only_if_done = !told.is_empty();
        answer.after = told;
    }
}

/// The language of a text, with its channel's as the prior.
fn language_of(message: &Message, facts: &Facts) -> Lang {
    let prior = Some(facts.channel_language(message.channel)).filter(|prior| *prior != Lang::Unknown);
    crate::text::language(&message.content, prior)
}

fn activity(event: &Event, message: &Message, decision: &Decision) -> Activity {
    let mut flags = 0;
    let mut set = |on: bool, bit: u32| flags |= if on { bit } else { 0 };
    set(message.author.bot || message.author.webhook, flag::BOT);
    set(!message.attachments.is_empty(), flag::ATTACHMENT);
    set(message.content.contains("://"), flag::LINK);
    set(message.content.contains(['?', '？']), flag::QUESTION);
    set(!message.mentions.is_empty(), flag::MENTION);
    set(matches!(message.kind, MessageKind::System | MessageKind::Join), flag::SYSTEM);
    Activity {
        message: message.id,
        channel: message.channel,
        author: message.author.id,
        at: event.at,
        reply_to: message.reply_to,
        language: decision.language,
        bytes: message.content.len() as u32,
        flags,
    }
}

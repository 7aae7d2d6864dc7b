//! J0: nobody's first words stay without an answer. After half an hour those who offered to help with the topic, in the
//! language, are told, one after the other and silently; after four hours a greeter. It stops at the first reply of
//! another person.
//!
//! This is help and not treatment: nobody is left out to compare with. Only the hours at which a helper may be told hold
//! it back.
//!
//! Exceptions: whoever begins by replying to somebody talks to them already. Where there is neither helper nor greeter
//! nothing is planned, and the overview says what is missing. What the code of conduct took away, and what its writer
//! deleted, waits for nobody, and an answer that was taken away is none. Those who look after the community are no
//! newcomers; whoever does not want to be noted, or is held to account for something, is not spoken of to others; and
//! what is said in a private thread stays there.

use super::memory::HELP;
use super::rows::{Consent, Due, DueEnd, DueRow, First, Helper, Kept, NudgeEnd, NudgeRow, Row, TaskEnd};
use super::schedule::{Letter, PATIENCE, Round, keep, note};
use super::share::{self, Languages, Need, Nobody, Offer, Topics};
use crate::decide::Decision;
use crate::event::{Event, Message};
use crate::facts::Facts;
use crate::facts::guild::permission;
use crate::ids::{At, ChannelId, DueKey, MessageId, Span, UserId};
use crate::ledger::Record;
use crate::say::lurkers::helper as say;
use crate::text::Lang;

/// Later than this an answer is no first answer any more.
pub const WINDOW: Span = Span(72 * Span::HOUR.0);
/// Nobody new is told of a question while the one who was told may still be on the way.
pub(super) const NEXT: Span = Span::HOUR;
/// The same once somebody said that they look.
pub(super) const LOOKING: Span = Span(2 * Span::HOUR.0);
/// So many helpers are told of one question.
pub(super) const MOST: usize = 3;
/// In the channel for helpers so many are named.
pub(super) const NAMED: usize = 2;
/// What came while Steward was away may have been answered in the same time.
const SETTLING: Span = Span(10 * 60_000);
/// First messages are remembered for this long, and their beginnings until nobody is told any more.
const REMEMBERED: Span = Span(35 * Span::DAY.0);
/// Here so long unseen, somebody's first message that is seen is their first.
const OBSERVED: Span = Span(28 * Span::DAY.0);
/// So many messages of somebody are their first ones.
const FIRST: u32 = 2;
/// Characters kept of a question.
const QUOTE: usize = 300;

pub(super) fn key_of(message: MessageId) -> DueKey {
    DueKey::of("responders", "", &[message.0])
}

pub(super) fn greeter_key_of(message: MessageId) -> DueKey {
    DueKey::of("greeter", "", &[message.0])
}

/// Of telling this helper of this question.
fn telling(message: MessageId, helper: UserId) -> DueKey {
    DueKey::of("help", HELP, &[message.0, helper.0])
}

/// Somebody wrote: an answer to a newcomer, or a newcomer's first words.
pub fn said(event: &Event, message: &Message, facts: &Facts, decision: &mut Decision) {
    let begins = is_first(event, message, facts);
    if let Some(first) = answers(message, begins, facts, decision) {
        let by = message.author.id;
        let answered = First { answered: Some((by, event.at)), quote: String::new(), ..first.clone() };
        keep(Kept::First(answered), decision);
        end(first, event.at, facts, decision);
        let told = facts.lurkers.sent.get(telling(first.message, by)).filter(|nudge| nudge.ended.is_none());
        if let Some(nudge) = told {
            note(Row::NudgeEnded { key: nudge.key, at: event.at, how: NudgeEnd::Answered }, decision);
        }
    } else if begins && message.reply_to.is_none() && !is_taken_away(message, decision) && may_begin(message, facts) {
        begin(event, message, facts, decision);
    }
}

/// The newcomer's first words that this answers. Two newcomers who ask one after the other do not answer each other,
/// unless they say so.
fn answers<'a>(message: &Message, begins: bool, facts: &'a Facts, decision: &Decision) -> Option<&'a First> {
    let to = decision.turn.as_ref()?.speaks_to()?;
    let first = waiting(to, facts).filter(|first| message.id > first.message)?;
    let plain = message.reply_to.is_some() || message.mentions.contains(&to);
    if decision.removes(message.id) {
        return None;
    }
    (plain || !begins && waiting(message.author.id, facts).is_none()).then_some(first)
}

/// Nobody waits any more.
fn end(first: &First, at: At, facts: &Facts, decision: &mut Decision) {
    for key in [key_of(first.message), greeter_key_of(first.message)] {
        note(Row::DueSettled { key, at, how: DueEnd::Dropped }, decision);
    }
    super::greeters::end(super::greeters::task_for(first.message), TaskEnd::NotNeeded, at, facts, decision);
}

fn is_first(event: &Event, message: &Message, facts: &Facts) -> bool {
    let author = &message.author;
    let known = facts.members.get(author.id);
    if known.is_some_and(|known| known.messages >= FIRST) || facts.lurkers.help.first(author.id).is_some() {
        return false;
    }
    // Of somebody who was here before anybody looked it is known only after a while that they never wrote.
    let joined = author.joined.or(known.and_then(|known| known.joined));
    let since = facts.lurkers.observed_since.unwrap_or(event.at);
    joined.is_none_or(|joined| joined >= since || event.at.since(joined) <= OBSERVED)
        || event.at.since(since) >= OBSERVED
}

/// May others be told of it?
fn may_begin(message: &Message, facts: &Facts) -> bool {
    let author = &message.author;
    let roles = if author.partial { facts.members.roles(author.id) } else { &author.roles };
    let private = facts.guild.channel(message.channel).is_some_and(|channel| channel.private);
    !private && !facts.guild.is_staff(author.id, roles) && !facts.opted_out(author.id)
}

/// The code of conduct removed it, or made a case of it.
pub(super) fn is_taken_away(message: &Message, decision: &Decision) -> bool {
    decision.removes(message.id) || decision.records.iter().any(|record| matches!(record, Record::CaseOpened(_)))
}

fn begin(event: &Event, message: &Message, facts: &Facts, decision: &mut Decision) {
    let help = &facts.lurkers.help;
    let known = |language: &Lang| *language != Lang::Unknown;
    let spoken = Some(decision.language).filter(known).or(Some(facts.channel_language(message.channel)).filter(known));
    let community = Lang::parse(facts.guild.language().as_str()).unwrap_or_default();
    let (member, channel) = (message.author.id, message.channel);
    let first = First {
        member,
        channel,
        message: message.id,
        at: event.at,
        language: spoken.unwrap_or(community),
        answered: None,
        quote: crate::say::cut(&message.content, QUOTE),
    };
    let settings = &facts.guild.settings.lurkers;
    let not_before = if event.is_late() { event.seen.plus(SETTLING) } else { event.at };
    let due = |key: DueKey, after: Span, what: Due| {
        Row::Due(DueRow { key, at: event.at.plus(after).max(not_before), not_after: event.at.plus(WINDOW), what })
    };
    let (id, greets) = (message.id, help.greeters().next().is_some());
    if help.helpers().next().is_some() {
        note(due(key_of(id), settings.helpers_after, Due::Responders { member, message: id }), decision);
    }
    if greets {
        note(due(greeter_key_of(id), settings.greeter_after, Due::Greeter { member, message: id }), decision);
    }
    keep(Kept::First(first), decision);
}

/// First messages that are long past are forgotten. Once an hour, and not at every newcomer: in a raid there are thousands.
pub(super) fn expire(now: At, facts: &Facts, decision: &mut Decision) {
    for first in facts.lurkers.help.firsts() {
        let age = now.since(first.at);
        if age > REMEMBERED {
            note(Row::Drop { kind: "first", key: first.member.to_string() }, decision);
        } else if age > WINDOW && !first.quote.is_empty() {
            keep(Kept::First(First { quote: String::new(), ..first.clone() }), decision);
        }
    }
}

/// Messages are gone: what somebody took back waits for nobody.
pub fn deleted(event: &Event, messages: &[MessageId], facts: &Facts, decision: &mut Decision) {
    let gone: Vec<&First> = facts.lurkers.help.firsts().filter(|first| messages.contains(&first.message)).collect();
    for first in gone {
        end(first, event.at, facts, decision);
        note(Row::Drop { kind: "first", key: first.member.to_string() }, decision);
    }
}

/// Somebody left: their question, and their place among the helpers.
pub(super) fn left(member: UserId, at: At, facts: &Facts, decision: &mut Decision) {
    if let Some(first) = facts.lurkers.help.first(member) {
        end(first, at, facts, decision);
        note(Row::Drop { kind: "first", key: member.to_string() }, decision);
    }
    if facts.lurkers.help.helper(member).is_some() {
        note(Row::Drop { kind: "helper", key: member.to_string() }, decision);
    }
}

/// The first words of somebody who is still here, and still waits.
pub(super) fn waiting(member: UserId, facts: &Facts) -> Option<&First> {
    let first = facts.lurkers.help.first(member).filter(|first| first.answered.is_none())?;
    (!facts.members.has_left(member) && !facts.opted_out(member)).then_some(first)
}

/// The same, where others may be told of it now.
pub(super) fn to_hand_on<'a>(member: UserId, round: &Round<'a>) -> Option<&'a First> {
    let facts = round.facts;
    waiting(member, facts).filter(|_| facts.standing(member, round.now()) <= 0.0)
}

/// Half an hour has passed, or the one who was told did not answer.
pub(super) fn due(round: &mut Round, row: &DueRow, member: UserId) -> DueEnd {
    let facts = round.facts;
    let Some(first) = to_hand_on(member, round).filter(|first| key_of(first.message) == row.key) else {
        return DueEnd::Dropped;
    };
    let settings = &facts.guild.settings.lurkers;
    let told = |helper: &Helper| facts.lurkers.sent.get(telling(first.message, helper.member)).is_some();
    let not: Vec<UserId> =
        facts.lurkers.help.helpers().filter(|it| told(it)).map(|it| it.member).chain([member]).collect();
    if not.len() > MOST {
        return DueEnd::Done;
    }
    if let Err(at) = round.hour() {
        return DueEnd::PutOff(at);
    }
    let in_channel = settings.helpers_channel.is_some();
    let offers = offers(first, in_channel, round);
    let turns = match share::choose(&offers, need(first, facts), &not, settings.helper_cap, usize::MAX) {
        Ok(turns) => turns,
        // Somebody may offer, or have a turn again, while the question still waits.
        Err(Nobody::NobodySpeaks(_) | Nobody::NobodyKnows(_) | Nobody::AllAtTheirCap | Nobody::NobodyElse) => {
            return DueEnd::PutOff(round.now().plus(NEXT));
        }
    };
    if in_channel {
        // The overview says that the channel is not there.
        let Some(channel) = super::greeters::channel(facts) else { return DueEnd::PutOff(round.now().plus(NEXT)) };
        return in_the_channel(round, row, first, channel, &turns);
    }
    let mut again = None::<At>;
    for helper in turns {
        let post = say::question(facts.language_of(helper), &about(first, facts), telling(first.message, helper));
        let key = telling(first.message, helper);
        match round.write(row, Letter { member: helper, campaign: HELP, step: 0, key, post }) {
            Ok(()) => {
                count(helper, round);
                return DueEnd::PutOff(round.now().plus(NEXT));
            }
            // Whose turn it is comes first, if it does not take long.
            Err(at) if at.since(round.now()) <= PATIENCE => return DueEnd::PutOff(at),
            Err(at) => again = Some(again.map_or(at, |soonest| soonest.min(at))),
        }
    }
    again.map_or(DueEnd::Dropped, DueEnd::PutOff)
}

fn in_the_channel(round: &mut Round, row: &DueRow, first: &First, channel: ChannelId, turns: &[UserId]) -> DueEnd {
    let named: Vec<UserId> = turns.iter().copied().take(NAMED).collect();
    let guild = &round.facts.guild;
    let mut question = about(first, round.facts);
    // Others read here than where it was asked.
    if guild.permissions_in(first.channel, UserId(0), &[]) & permission::VIEW_CHANNEL == 0 {
        question.quote = "";
    }
    let post = say::in_channel(guild.language(), &question, &named);
    match round.post(row, channel, post) {
        Ok(()) => {
            named.into_iter().for_each(|helper| count(helper, round));
            DueEnd::Done
        }
        Err(at) => DueEnd::PutOff(at),
    }
}

/// One more in the helper's week.
pub(super) fn count(helper: UserId, round: &mut Round) {
    let now = round.now();
    let known = round.helpers.get(&helper).or_else(|| round.facts.lurkers.help.helper(helper));
    let Some(known) = known.cloned() else { return };
    let lately = known.told.iter().copied().filter(|at| now.since(*at) < share::WEEK);
    let told: Vec<At> = lately.chain([now]).collect();
    let changed = Helper { told, ..known };
    keep(Kept::Helper(changed.clone()), round.decision);
    round.helpers.insert(helper, changed);
}

fn about<'a>(first: &'a First, facts: &'a Facts) -> say::Question<'a> {
    say::Question {
        guild: facts.id,
        community: &facts.guild.name,
        member: first.member,
        channel: first.channel,
        message: first.message,
        at: first.at,
        quote: &first.quote,
    }
}

/// Interests, a bit each, by their place in the settings; more than 64 share the last one.
fn bit(place: usize) -> u64 {
    1 << place.min(63)
}

fn languages(of: &[Lang]) -> Languages {
    let places = of.iter().filter_map(|lang| Lang::ALL.iter().position(|known| known == lang));
    Languages(places.fold(0, |bits, place| bits | bit(place)))
}

/// Names of the interests that a channel is about.
pub(super) fn interests_of(channel: ChannelId, facts: &Facts) -> Vec<&str> {
    let interests = facts.guild.settings.lurkers.interests.iter();
    let here = interests.filter(|it| it.channels.iter().any(|named| facts.guild.channel_is(channel, named)));
    here.map(|it| it.name.as_str()).collect()
}

/// What a question needs: the interests of its channel, in its language.
pub(super) fn need(first: &First, facts: &Facts) -> Need {
    let topics = Topics(places(&interests_of(first.channel, facts), facts));
    Need { topics, languages: languages(&[first.language]) }
}

fn topics(helper: &Helper, facts: &Facts) -> Topics {
    let own: Vec<&str> = helper.topics.iter().map(String::as_str).collect();
    Topics(if own.is_empty() { u64::MAX } else { places(&own, facts) })
}

fn places(names: &[&str], facts: &Facts) -> u64 {
    let interests = facts.guild.settings.lurkers.interests.iter().enumerate();
    interests.filter(|(_, it)| names.contains(&it.name.as_str())).fold(0, |bits, (place, _)| bits | bit(place))
}

/// When a helper was written to: remembered for longer than `told`, so that a clock that was set back gives no new week.
fn written(helper: UserId, facts: &Facts) -> Vec<At> {
    let sent = facts.lurkers.sent.of(helper).iter().filter(|nudge| nudge.campaign == HELP);
    sent.map(|nudge| nudge.at).collect()
}

/// Those who may be told at all.
pub(super) fn offers(first: &First, in_channel: bool, round: &Round) -> Vec<Offer> {
    let (facts, now) = (round.facts, round.now());
    let able = facts.lurkers.help.helpers().filter(|helper| is_able(helper.member, in_channel, now, facts));
    let able = able.filter(|helper| facts.may_read(helper.member, first.channel));
    let able = able.map(|helper| round.helpers.get(&helper.member).unwrap_or(helper));
    able.map(|helper| Offer {
        member: helper.member,
        topics: topics(helper, facts),
        languages: languages(&helper.languages),
        lately: share::lately(&helper.told, now).max(share::lately(&written(helper.member, facts), now)),
        last: helper.told.iter().max().copied(),
    })
    .collect()
}

/// A volunteer who is here, on no break, and takes private messages where those are needed.
pub(super) fn is_able(member: UserId, in_channel: bool, now: At, facts: &Facts) -> bool {
    let consent: Consent = facts.lurkers.consent(member);
    let closed = consent.closed_until.is_some_and(|until| now < until);
    !consent.stopped
        && (in_channel || !closed)
        && !facts.members.has_left(member)
        && facts.on_break_until(member, now).is_none()
}

/// The question that a helper was told of, while it waits.
pub(super) fn told_of<'a>(nudge: &NudgeRow, facts: &'a Facts) -> Option<&'a First> {
    let mut waiting = facts.lurkers.help.firsts().filter(|first| first.answered.is_none());
    waiting.find(|first| telling(first.message, nudge.member) == nudge.key)
}

/// Whose row goes on when a helper could not be told.
pub(super) fn undelivered(nudge: &NudgeRow, facts: &Facts) -> Option<DueKey> {
    told_of(nudge, facts).map(|first| key_of(first.message))
}

//! J4: tasks for volunteers who welcome newcomers. A task is offered to one greeter after the other, a day each, and
//! whoever takes it has three; when nobody is left, it ends, and the overview says so.
//!
//! The row `TaskOffered` of the present one waits for as long as the task is open. Pressing a button moves it: the next
//! one is then told at an hour at which somebody may be told.

use super::first_answer;
use super::memory::{GREET, Greeter};
use super::rows::{Due, DueEnd, DueRow, Kept, NudgeEnd, NudgeRow, Row, Task, TaskEnd, TaskWhy};
use super::schedule::{Letter, PATIENCE, Round, keep, note};
use crate::decide::Decision;
use crate::facts::Facts;
use crate::ids::{At, ChannelId, DueKey, MessageId, Span, UserId};
use crate::say::lurkers::greeter as say;

/// Not taken within this, it goes to the next one; and the same once it was taken and is not done.
const TO_TAKE: Span = Span::DAY;
pub(super) const TO_DO: Span = Span(3 * Span::DAY.0);
/// A task that nobody did by then ends.
const OPEN: Span = Span(14 * Span::DAY.0);
/// Ended tasks are remembered for this long.
const REMEMBERED: Span = Span(35 * Span::DAY.0);

/// The task that comes of a newcomer's unanswered message.
pub(super) fn task_for(message: MessageId) -> DueKey {
    DueKey::of("task", "", &[message.0])
}

/// Of offering this task to this greeter.
fn offering(task: DueKey, greeter: UserId) -> DueKey {
    DueKey::of("offer", GREET, &[task.0 as u64, greeter.0])
}

/// The row that waits for the so-manieth who has the task; 0 before anybody has. Not by who that is: somebody may take it
/// a second time, and the first row of a key stands.
fn turn(task: DueKey, nth: usize) -> DueKey {
    DueKey::of("turn", GREET, &[task.0 as u64, nth as u64])
}

/// Something for a person to do: for the census and for campaigns. The same of one week is one task.
pub(super) fn call(at: At, about: UserId, why: TaskWhy, words: &str, facts: &Facts, decision: &mut Decision) {
    let week = u64::from(crate::facts::members::week_of(at));
    let key = DueKey::of("task", words, &[facts.id.0, about.0, why as u64, week]);
    open(key, at, about, why, None, words, facts, decision);
}

#[expect(clippy::too_many_arguments, reason = "the parts of a row")]
fn open(
    key: DueKey,
    at: At,
    about: UserId,
    why: TaskWhy,
    place: Option<(ChannelId, MessageId)>,
    words: &str,
    facts: &Facts,
    decision: &mut Decision,
) {
    if facts.lurkers.help.task(key).is_some() {
        return;
    }
    for old in facts.lurkers.help.tasks().filter(|task| at.since(task.at) > REMEMBERED) {
        note(Row::Drop { kind: "task", key: old.key.to_string() }, decision);
    }
    let task = Task { key, about, why, place, at, offered: Vec::new(), words: words.to_owned(), ended: None };
    keep(Kept::Task(task), decision);
    note(Row::Due(next_row(key, &[], at, at.plus(OPEN))), decision);
}

fn next_row(task: DueKey, offered: &[UserId], at: At, not_after: At) -> DueRow {
    let greeter = offered.last().copied().unwrap_or_default();
    DueRow { key: turn(task, offered.len()), at, not_after, what: Due::TaskOffered { task, greeter } }
}

/// Nobody did it in time: it is nobody's to do any more.
pub(super) fn too_late(round: &mut Round, key: DueKey) {
    if let Some(task) = round.facts.lurkers.help.task(key).filter(|task| task.ended.is_none()) {
        over(task, TaskEnd::Nobody, round.now(), round.decision);
    }
}

/// Four hours have passed and nobody has answered a newcomer.
pub(super) fn newcomer_waits(round: &mut Round, member: UserId) -> DueEnd {
    let Some(first) = first_answer::to_hand_on(member, round) else { return DueEnd::Dropped };
    let (key, place) = (task_for(first.message), Some((first.channel, first.message)));
    open(key, round.now(), member, TaskWhy::Unanswered, place, "", round.facts, round.decision);
    DueEnd::Done
}

/// The task goes to whoever is next.
pub(super) fn offer(round: &mut Round, row: &DueRow, key: DueKey) -> DueEnd {
    let facts = round.facts;
    let Some(task) = facts.lurkers.help.task(key).filter(|task| task.ended.is_none()) else {
        return DueEnd::Dropped;
    };
    if facts.members.has_left(task.about) || (task.why == TaskWhy::Unanswered && answered(task, facts)) {
        return over(task, TaskEnd::NotNeeded, round.now(), round.decision);
    }
    if let Err(at) = round.hour() {
        return DueEnd::PutOff(at);
    }
    let in_channel = facts.guild.settings.lurkers.helpers_channel.is_some();
    let next = turns(task, in_channel, round.now(), facts);
    if next.is_empty() {
        return over(task, TaskEnd::Nobody, round.now(), round.decision);
    }
    if let Some(greeter) = next.first().copied().filter(|_| in_channel) {
        // The overview says that the channel is not there.
        let Some(channel) = channel(facts) else { return DueEnd::PutOff(round.now().plus(Span::HOUR)) };
        let post = say::in_channel(facts.guild.language(), greeter, &about(task, facts));
        return match round.post(row, channel, post) {
            Ok(()) => passed_to(greeter, task, row, round),
            Err(at) => DueEnd::PutOff(at),
        };
    }
    let mut again = None::<At>;
    for greeter in next {
        let nudge = offering(key, greeter);
        let post = say::task(facts.language_of(greeter), &about(task, facts), nudge);
        match round.write(row, Letter { member: greeter, campaign: GREET, step: 0, key: nudge, post }) {
            Ok(()) => return passed_to(greeter, task, row, round),
            // Whose turn it is comes first, if it does not take long.
            Err(at) if at.since(round.now()) <= PATIENCE => return DueEnd::PutOff(at),
            Err(at) => again = Some(again.map_or(at, |soonest| soonest.min(at))),
        }
    }
    again.map_or(DueEnd::Dropped, DueEnd::PutOff)
}

fn passed_to(greeter: UserId, task: &Task, row: &DueRow, round: &mut Round) -> DueEnd {
    let mut offered = task.offered.clone();
    offered.push(greeter);
    note(Row::Due(next_row(task.key, &offered, round.now().plus(TO_TAKE), row.not_after)), round.decision);
    keep(Kept::Task(Task { offered, ..task.clone() }), round.decision);
    DueEnd::Done
}

fn over(task: &Task, how: TaskEnd, at: At, decision: &mut Decision) -> DueEnd {
    keep(Kept::Task(Task { ended: Some((at, how)), ..task.clone() }), decision);
    DueEnd::Done
}

fn answered(task: &Task, facts: &Facts) -> bool {
    first_answer::waiting(task.about, facts).is_none()
}

pub(super) fn about<'a>(task: &'a Task, facts: &'a Facts) -> say::Task<'a> {
    let first = facts.lurkers.help.first(task.about).filter(|_| task.why == TaskWhy::Unanswered);
    say::Task {
        guild: facts.id,
        community: &facts.guild.name,
        key: task.key,
        about: task.about,
        why: task.why,
        place: task.place,
        at: task.at,
        quote: first.map_or("", |first| &first.quote),
        words: &task.words,
    }
}

/// Greeters on duty who were not offered this one yet: who has the fewest tasks, then whose last one is longest ago.
fn turns(task: &Task, in_channel: bool, now: At, facts: &Facts) -> Vec<UserId> {
    let help = &facts.lurkers.help;
    let on_duty = help.greeters().filter(|greeter| {
        let away = greeter.away_until.is_some_and(|until| now < until);
        let reads = task.place.is_none_or(|(channel, _)| facts.may_read(greeter.member, channel));
        !away
            && reads
            && !task.offered.contains(&greeter.member)
            && greeter.member != task.about
            && first_answer::is_able(greeter.member, in_channel, now, facts)
    });
    let turn = |greeter: &Greeter| {
        let own = || help.tasks().filter(|task| task.offered.contains(&greeter.member));
        let open = help.tasks().filter(|task| is_with(task, greeter.member)).count();
        (open, own().map(|task| task.at).max(), greeter.member)
    };
    let mut turns: Vec<_> = on_duty.map(turn).collect();
    turns.sort_unstable();
    turns.into_iter().map(|(_, _, member)| member).collect()
}

/// Where volunteers are told, if a channel is set and is there.
pub(super) fn channel(facts: &Facts) -> Option<ChannelId> {
    let channel = facts.guild.channel_named(facts.guild.settings.lurkers.helpers_channel.as_ref()?)?;
    facts.guild.channel(channel).map(|_| channel)
}

/// Is it this one's to do at present?
pub(super) fn is_with(task: &Task, greeter: UserId) -> bool {
    task.ended.is_none() && task.offered.last() == Some(&greeter)
}

/// It is done, or took care of itself.
pub(super) fn end(key: DueKey, how: TaskEnd, at: At, facts: &Facts, decision: &mut Decision) {
    let Some(task) = facts.lurkers.help.task(key).filter(|task| task.ended.is_none()) else { return };
    over(task, how, at, decision);
    note(Row::DueSettled { key: present(task), at, how: DueEnd::Dropped }, decision);
    // Whoever was asked ignored nothing when it took care of itself.
    heard(task, facts, at, decision);
}

/// Something came of what the present one was told.
fn heard(task: &Task, facts: &Facts, at: At, decision: &mut Decision) {
    let told = task.offered.last().and_then(|last| facts.lurkers.sent.get(offering(task.key, *last)));
    if let Some(nudge) = told.filter(|nudge| nudge.ended.is_none()) {
        note(Row::NudgeEnded { key: nudge.key, at, how: NudgeEnd::Answered }, decision);
    }
}

/// The row that waits for the present one.
fn present(task: &Task) -> DueKey {
    turn(task.key, task.offered.len())
}

/// The present one takes it: it stays with them for a while.
pub(super) fn take(task: &Task, facts: &Facts, at: At, decision: &mut Decision) {
    heard(task, facts, at, decision);
    note(Row::DueSettled { key: present(task), at, how: DueEnd::PutOff(at.plus(TO_DO)) }, decision);
}

/// The present one passes it on.
pub(super) fn pass(task: &Task, at: At, decision: &mut Decision) {
    note(Row::DueSettled { key: present(task), at, how: DueEnd::PutOff(at) }, decision);
}

/// In a channel anybody who greets may take it.
pub(super) fn taken_over(task: &Task, by: UserId, at: At, decision: &mut Decision) {
    note(Row::DueSettled { key: present(task), at, how: DueEnd::Done }, decision);
    let offered: Vec<UserId> = task.offered.iter().copied().chain([by]).collect();
    note(Row::Due(next_row(task.key, &offered, at.plus(TO_DO), task.at.plus(OPEN))), decision);
    keep(Kept::Task(Task { offered, ..task.clone() }), decision);
}

/// Whose row goes on when a greeter could not be told.
pub(super) fn undelivered(nudge: &NudgeRow, facts: &Facts) -> Option<DueKey> {
    let mut open = facts.lurkers.help.tasks().filter(|task| is_with(task, nudge.member));
    open.find(|task| offering(task.key, nudge.member) == nudge.key).map(present)
}

/// Somebody left: their tasks go on to others, and those about them are over.
pub(super) fn left(member: UserId, at: At, facts: &Facts, decision: &mut Decision) {
    for task in facts.lurkers.help.tasks().filter(|task| task.ended.is_none()) {
        if task.about == member {
            end(task.key, TaskEnd::NotNeeded, at, facts, decision);
        } else if is_with(task, member) {
            pass(task, at, decision);
        }
    }
    if facts.lurkers.help.greeter(member).is_some() {
        note(Row::Drop { kind: "greeter", key: member.to_string() }, decision);
    }
}

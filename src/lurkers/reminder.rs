//! A campaign's step for one member. J3: a private message to those who pressed "Remind me", and to nobody else; or a task
//! for a greeter, who is a person and finds better words.
//!
//! Whether a message goes now is said by the member's own words and past (`pace`), by the hour and by Discord. Whoever has
//! written since they asked needs no reminder.

use super::campaign::{Campaign, Way};
use super::greeters;
use super::pace::{self, Wishes};
use super::rows::{Due, DueEnd, DueRow, NudgeRow, Row, Run, RunState, TaskWhy, Via};
use super::runs::campaign_of;
use super::schedule::{Letter, Round, note};
use super::segments::Segment;
use super::trial::assign::Arm;
use crate::effect::Post;
use crate::facts::Facts;
use crate::ids::{At, DueKey, Span, UserId};
use crate::say::Language;
use crate::say::lurkers::reminder as say;

pub(super) fn due(round: &mut Round, row: &DueRow) -> DueEnd {
    let Due::Step { campaign, member, step } = &row.what else { return DueEnd::Dropped };
    let (facts, runs, now) = (round.facts, &round.facts.lurkers.runs, round.now());
    let Some(run) = runs.going_by(campaign) else { return DueEnd::Dropped };
    let treated = runs.assigned(&run.id(), *member).is_some_and(|part| part.arm() == Arm::Treated);
    // A file that was changed since is no longer what was started.
    let Some(campaign) = campaign_of(facts, run).filter(|_| treated) else { return DueEnd::Dropped };
    if run.state == RunState::Paused {
        return DueEnd::PutOff(now.plus(Span::HOUR));
    }
    match campaign.way {
        Way::Reminder => remind(round, row, (run, campaign), *member, *step),
        Way::Task => task(round, (run, campaign), *member),
        Way::Prompt { .. } => DueEnd::Dropped,
    }
}

fn remind(round: &mut Round, row: &DueRow, (run, campaign): (&Run, &Campaign), member: UserId, step: u8) -> DueEnd {
    let facts = round.facts;
    // Of this step of this run for this member, for ever.
    let key = DueKey::of("nudge", &run.id(), &[facts.id.0, member.0, u64::from(step)]);
    if facts.lurkers.sent.get(key).is_some() || !is_wanted(member, facts) {
        return DueEnd::Dropped;
    }
    if let Some(later) = later(member, round.now(), facts) {
        return later;
    }
    if let Err(at) = round.hour() {
        return DueEnd::PutOff(at);
    }
    let name = &campaign.name;
    if run.shadow {
        let (campaign, at) = (name.clone(), round.now());
        let nudge = NudgeRow { key, campaign, member, step, at, via: Via::Shadow, act: None, ended: None };
        note(Row::Nudged(nudge), round.decision);
        return DueEnd::Done;
    }
    let post = post(campaign, member, key, facts);
    match round.write(row, Letter { member, campaign: name, step, key, post }) {
        Ok(()) => DueEnd::Done,
        Err(at) => DueEnd::PutOff(at),
    }
}

/// For a person to do; of a dry run nobody hears.
fn task(round: &mut Round, (run, campaign): (&Run, &Campaign), member: UserId) -> DueEnd {
    let facts = round.facts;
    if facts.lurkers.consent(member).stopped || facts.members.has_left(member) {
        return DueEnd::Dropped;
    }
    let champions = campaign.segments.as_slice() == [Segment::LapsedChampion];
    let why = if champions { TaskWhy::LapsedChampion } else { TaskWhy::Campaign };
    let words = campaign.texts.get(&facts.guild.language()).map_or("", String::as_str);
    if !run.shadow {
        greeters::call(round.now(), member, why, words, facts, round.decision);
    }
    DueEnd::Done
}

/// They asked for it, are here, and have not written since.
fn is_wanted(member: UserId, facts: &Facts) -> bool {
    let Some(asked) = facts.lurkers.consent(member).remind_since else { return false };
    let wrote = facts.members.get(member).and_then(|known| known.last_message);
    wrote.is_none_or(|wrote| wrote <= asked) && !facts.opted_out(member)
}

/// By what they were sent, and what they said that they want: not now, or not at all.
fn later(member: UserId, now: At, facts: &Facts) -> Option<DueEnd> {
    let consent = facts.lurkers.consent(member);
    let wishes = Wishes {
        stopped: consent.stopped,
        reading_until: consent.reading_until,
        break_until: facts.on_break_until(member, now),
    };
    let past = facts.lurkers.sent.past(member, &consent, facts.members.has_left(member));
    // Who is held to account for something at present is left alone.
    if facts.standing(member, now) > 0.0 {
        return Some(DueEnd::PutOff(now.plus(pace::ANSWER)));
    }
    pace::may(&past, &wishes, now).err()?;
    Some(pace::earliest(&past, &wishes, now).map_or(DueEnd::Dropped, DueEnd::PutOff))
}

fn post(campaign: &Campaign, member: UserId, key: DueKey, facts: &Facts) -> Post {
    let own = facts.language_of(member);
    let spoken = [own, facts.guild.language(), Language::En].into_iter().find(|it| campaign.texts.contains_key(it));
    let language = spoken.unwrap_or(own);
    let words = spoken.and_then(|language| campaign.texts.get(&language)).map_or("", String::as_str);
    say::reminder(language, facts.id, &facts.guild.name, words, key)
}

//! J3: a private message to those who pressed "Remind me", and to nobody else.
//!
//! Whether it goes now is said by the member's own words and past (`pace`), by the hour and by Discord. Whoever has
//! written since they asked needs no reminder.

use super::campaign::{Campaign, Way};
use super::pace::{self, Wishes};
use super::rows::{DueEnd, DueRow, NudgeRow, Row, RunState, Via};
use super::schedule::{Letter, Round, note};
use crate::effect::Post;
use crate::facts::Facts;
use crate::ids::{At, DueKey, UserId};
use crate::say::Language;
use crate::say::lurkers::reminder as say;

/// Of this step of this campaign for this member, for ever.
fn key_of(campaign: &str, member: UserId, step: u8, facts: &Facts) -> DueKey {
    DueKey::of("nudge", campaign, &[facts.id.0, member.0, u64::from(step)])
}

/// `run`: which run of which campaign.
pub(super) fn due(round: &mut Round, row: &DueRow, run: &str, member: UserId, step: u8) -> DueEnd {
    let facts = round.facts;
    let Some((campaign, state, shadow)) = running(run, facts) else { return DueEnd::Dropped };
    match state {
        RunState::Running => {}
        // It may go on.
        RunState::Paused => return DueEnd::PutOff(round.now().plus(crate::ids::Span::HOUR)),
        RunState::Stopped | RunState::Ended => return DueEnd::Dropped,
    }
    let key = key_of(run, member, step, facts);
    if facts.lurkers.sent.get(key).is_some() || !is_wanted(member, facts) {
        return DueEnd::Dropped;
    }
    if let Some(later) = later(member, round.now(), facts) {
        return later;
    }
    if let Err(at) = round.hour() {
        return DueEnd::PutOff(at);
    }
    if shadow {
        let nudge = NudgeRow {
            key,
            campaign: run.to_owned(),
            member,
            step,
            at: round.now(),
            via: Via::Shadow,
            act: None,
            ended: None,
        };
        note(Row::Nudged(nudge), round.decision);
        return DueEnd::Done;
    }
    let post = post(campaign, member, key, facts);
    match round.write(row, Letter { member, campaign: run, step, key, post }) {
        Ok(()) => DueEnd::Done,
        Err(at) => DueEnd::PutOff(at),
    }
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

/// A run's campaign as it stands in the files, its state, and whether it is a dry run.
fn running<'a>(run: &str, facts: &'a Facts) -> Option<(&'a Campaign, RunState, bool)> {
    let known = facts.lurkers.run(run)?;
    let mut campaigns = facts.guild.settings.lurkers.campaigns.iter();
    let campaign =
        campaigns.find(|it| it.name == known.campaign && it.hash == known.hash && it.way == Way::Reminder)?;
    Some((campaign, known.state, known.shadow))
}

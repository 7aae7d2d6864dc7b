//! J1: a small question in public, once a week, without a ping and without a sound; and the weeks in which it was asked or
//! was not, counted alike.
//!
//! A week begins when the prompt is posted, or would have been, so that what it does falls into its own week. All weeks are
//! kept, but for those in which something was in the way: those are left out of the comparison.

use super::campaign::{Campaign, Way};
use super::census;
use super::consent::READING;
use super::quiet::Weekly;
use super::rows::{Consent, Due, DueEnd, DueRow, Kept, Row, Run, RunState, Week};
use super::runs::assign::{why_not, why_not_with};
use super::runs::{campaign_of, note, outcome};
use super::trial::switchback;
use crate::decide::Decision;
use crate::effect::{Act, Effect, Part, Post};
use crate::event::{Event, NudgePress, Outcome};
use crate::facts::Facts;
use crate::facts::guild::permission;
use crate::ids::{ActKey, At, ChannelId, DueKey, Span, UserId};
use crate::policy::Named;
use crate::say::Language;
use crate::say::lurkers::button;
use crate::say::lurkers::campaign::Pause;

const WEEK: Span = Span(7 * Span::DAY.0);
/// Later than this it is no longer posted in its week.
const LATE: Span = Span(12 * Span::HOUR.0);

/// Why a prompt cannot be posted in a channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    Gone { name: String },
    NotAllowed { channel: ChannelId },
}

/// Where it goes: the first of the channels for each language.
pub fn places(channels: &[Named], facts: &Facts) -> Result<Vec<(ChannelId, Language)>, Vec<Trouble>> {
    let (mut places, mut troubles): (Vec<(ChannelId, Language)>, _) = (Vec::new(), Vec::new());
    for named in channels {
        let known = facts.guild.channel_named(named).filter(|channel| facts.guild.channel(*channel).is_some());
        let Some(channel) = known else {
            let name = match named {
                Named::Id(id) => id.to_string(),
                Named::Name(name) => format!("#{name}"),
            };
            troubles.push(Trouble::Gone { name });
            continue;
        };
        let needed = permission::VIEW_CHANNEL | permission::SEND;
        if facts.guild.my_permissions_in(channel) & needed != needed {
            troubles.push(Trouble::NotAllowed { channel });
            continue;
        }
        let language = language_in(channel, facts);
        if !places.iter().any(|(_, other)| *other == language) {
            places.push((channel, language));
        }
    }
    if troubles.is_empty() { Ok(places) } else { Err(troubles) }
}

/// The language that is spoken in a channel, as far as Steward speaks it.
fn language_in(channel: ChannelId, facts: &Facts) -> Language {
    Language::parse(facts.channel_language(channel).code()).unwrap_or_else(|| facts.guild.language())
}

fn weekly(campaign: &Campaign, facts: &Facts) -> Option<Weekly> {
    let Way::Prompt { day, at, .. } = &campaign.way else { return None };
    Some(Weekly { zone: facts.guild.settings.champions.zone.clone(), day: *day, at: *at })
}

/// When a run's first week begins.
pub fn first(run: &Run, campaign: &Campaign, facts: &Facts) -> At {
    weekly(campaign, facts).map_or(run.started, |weekly| weekly.after(run.started))
}

fn key(run: &str, guild: u64, week: u32) -> DueKey {
    DueKey::of("prompt", run, &[guild, u64::from(week)])
}

/// Which week of the run begins then. Changes of clocks move a beginning by hours, never by half a week.
fn number(run: &Run, campaign: &Campaign, at: At, facts: &Facts) -> u32 {
    let since = at.since(first(run, campaign, facts)).0;
    u32::try_from((since + WEEK.0 / 2).div_euclid(WEEK.0)).unwrap_or(0)
}

/// Plans the next week. Planning it twice changes nothing.
pub fn plan(event: &Event, run: &Run, campaign: &Campaign, facts: &Facts, decision: &mut Decision) {
    let Some(weekly) = weekly(campaign, facts) else { return };
    let at = weekly.after(event.at.max(run.started));
    let key = key(&run.id(), event.guild.0, number(run, campaign, at, facts));
    let what = Due::Prompt { run: run.id() };
    note(decision, Row::Due(DueRow { key, at, not_after: at.plus(WEEK), what }));
}

/// A week begins.
pub fn due(event: &Event, row: &DueRow, id: &str, facts: &Facts, decision: &mut Decision) -> DueEnd {
    let Some(run) = facts.lurkers.runs.get(id).filter(|run| run.is_going()) else { return DueEnd::Dropped };
    let Some(campaign) = campaign_of(facts, run) else { return DueEnd::Dropped };
    let Way::Prompt { channels, .. } = &campaign.way else { return DueEnd::Dropped };
    plan(event, run, campaign, facts, decision);
    if run.state != RunState::Running || facts.lurkers.paused || event.at.since(row.at) > LATE {
        return DueEnd::Dropped;
    }
    let places = match places(channels, facts) {
        Ok(places) => places,
        Err(troubles) => {
            outcome::pause(event, run, &Pause::Channels(troubles), facts, decision);
            return DueEnd::Dropped;
        }
    };
    let number = number(run, campaign, row.at, facts);
    let on = !run.is_measured() || switchback::on(&facts.lurkers.secret, event.guild, &run.campaign, number);
    let week = Week {
        run: id.to_owned(),
        week: number,
        began: event.at,
        on,
        silent: silent(campaign, facts, event.at),
        wrote: 0,
        stopped: 0,
        posts: Vec::new(),
    };
    note(decision, Row::Keep(Box::new(Kept::Week(week))));
    if on && !run.shadow {
        for (n, (channel, language)) in (0..).zip(places) {
            let post = post(campaign, language, row.key, facts);
            decision.acts.push(Act {
                key: row.key.act(n),
                not_after: Some(row.at.plus(LATE)),
                after: Vec::new(),
                only_if_done: false,
                case: None,
                part: Part::Other,
                effect: Effect::Send { channel, post },
            });
        }
    }
    DueEnd::Done
}

/// What is posted in a channel of this language.
pub fn post(campaign: &Campaign, language: Language, of: DueKey, facts: &Facts) -> Post {
    let text = campaign.texts.get(&language).or_else(|| campaign.texts.get(&facts.guild.language()));
    let text = text.or_else(|| campaign.texts.values().next()).cloned().unwrap_or_default();
    let presses = [NudgePress::JustReading, NudgePress::Something, NudgePress::Stop];
    let mut buttons = vec![button::ask(language)];
    buttons.extend(button::row(language, facts.id, &presses, of));
    Post { text, buttons: vec![buttons], silent: true, ..Post::default() }
}

/// Members whom the campaign is for.
fn silent(campaign: &Campaign, facts: &Facts, now: At) -> u32 {
    let fits = |(member, segment): &(UserId, _)| why_not(campaign, *member, *segment, facts, now).is_none();
    census::everybody(facts, now).filter(fits).count() as u32
}

/// The week that it is in each run of a prompt.
fn weeks(facts: &Facts, now: At) -> impl Iterator<Item = (&Run, &Week)> {
    let runs = &facts.lurkers.runs;
    runs.running().filter_map(move |run| {
        let week = runs.weeks(&run.id()).iter().max_by_key(|week| week.week)?;
        (week.began <= now && !is_over(week, now)).then_some((run, week))
    })
}

pub fn is_over(week: &Week, now: At) -> bool {
    now >= week.began.plus(WEEK)
}

/// Somebody wrote: for the first time in this week, and they were silent when it began?
pub fn wrote(event: &Event, member: UserId, facts: &Facts, decision: &mut Decision) {
    for (run, week) in weeks(facts, event.at) {
        let Some((campaign, segment)) = campaign_of(facts, run).zip(census::stands(member, facts, event.at)) else {
            continue;
        };
        let known = facts.members.get(member).unwrap_or_default();
        let before = |at: Option<At>| at.is_none_or(|at| at < week.began);
        if before(known.joined)
            && before(known.last_message)
            && why_not_with(&wanted_by(member, week, facts), campaign, member, segment, facts, event.at).is_none()
        {
            let week = Week { wrote: week.wrote + 1, ..week.clone() };
            note(decision, Row::Keep(Box::new(Kept::Week(week))));
        }
    }
}

/// What somebody wanted when a week began. Whoever pressed "just reading" since is one of those who are counted: only in
/// weeks with the prompt can they have pressed it on the prompt.
fn wanted_by(member: UserId, week: &Week, facts: &Facts) -> Consent {
    let consent = facts.lurkers.consent(member);
    let before = |until: &At| until.minus(READING) < week.began;
    Consent { reading_until: consent.reading_until.filter(before), ..consent }
}

/// Somebody pressed a button of a prompt. Three in a hundred who want no more of it, or more, and it pauses.
pub fn pressed(event: &Event, member: UserId, press: NudgePress, of: DueKey, facts: &Facts, decision: &mut Decision) {
    // Whoever presses it again has said so before.
    if press != NudgePress::Stop || facts.lurkers.consent(member).stopped {
        return;
    }
    for (run, week) in weeks(facts, event.at) {
        if key(&run.id(), event.guild.0, week.week) != of {
            continue;
        }
        let week = Week { stopped: week.stopped + 1, ..week.clone() };
        let others = facts.lurkers.runs.weeks(&week.run).iter().filter(|other| other.week != week.week);
        let stopped = others.map(|other| other.stopped).sum::<u32>() + week.stopped;
        let of = week.silent;
        note(decision, Row::Keep(Box::new(Kept::Week(week))));
        let seen = super::trial::guard::Seen { nudged: of, opted_out: stopped, ..Default::default() };
        if super::trial::guard::check(&seen).is_some() {
            outcome::pause(event, run, &Pause::OptOuts { n: stopped, of }, facts, decision);
        }
    }
}

/// A prompt was posted, or Discord would not have it.
pub fn settled(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, decision: &mut Decision) {
    let Effect::Send { channel, .. } = &act.effect else { return };
    let Some((run, week)) = weeks(facts, event.at).find(|(run, week)| carries(run, week, act.key, event.guild.0))
    else {
        return;
    };
    match outcome {
        Outcome::Done { channel: Some(channel), message: Some(message) } => {
            let mut week = week.clone();
            week.posts.push((*channel, *message));
            note(decision, Row::Keep(Box::new(Kept::Week(week))));
        }
        Outcome::Refused { text, .. } => {
            let why = Pause::Refused { channel: *channel, text: text.clone() };
            outcome::pause(event, run, &why, facts, decision);
        }
        _ => {}
    }
}

fn carries(run: &Run, week: &Week, act: ActKey, guild: u64) -> bool {
    // There are no more languages than these.
    let key = key(&run.id(), guild, week.week);
    (0..Language::ALL.len() as u32).any(|n| key.act(n) == act)
}

//! Beginning and ending runs: only what can be said to everybody in their language begins, and how large it will be is
//! laid down before.

use super::{Told, campaign, keep, note};
use crate::decide::Decision;
use crate::event::Event;
use crate::facts::Facts;
use crate::ids::{At, DueKey, Span, UserId};
use crate::lurkers::campaign::{Campaign, Way};
use crate::lurkers::prompt;
use crate::lurkers::quiet::NEVER;
use crate::lurkers::rows::{Due, DueRow, Row, Run, RunState};
use crate::lurkers::trial::{plan, switchback};
use crate::policy::Named;
use crate::say::Language;
use std::collections::BTreeSet;

/// Below this, experiments show nothing that anybody would call small: off unless asked for.
pub const FEWEST_MEMBERS: u64 = 2_000;

/// Weeks in which something was in the way are made up for by so many more at the most. Which ones count depends on
/// nothing that was seen in them, so it is one look nevertheless.
const SPARE_WEEKS: u32 = 4;

/// What began.
#[derive(Debug, Clone, PartialEq)]
pub enum Begun {
    /// With how it is measured.
    New { run: Run, measured: Measured },
    /// It was paused, and goes on.
    GoesOn,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// Members in both arms together, and the end at the latest.
    Members { planned: u32, ends: At },
    /// So many weeks, half of them without.
    Weeks { planned: u32 },
    /// The community is too small for it to show anything; so many members.
    TooSmall { members: u64 },
    /// Switched off, or help, which is kept from nobody.
    Off,
}

/// Why nothing began.
#[derive(Debug, Clone, PartialEq)]
pub enum Refused {
    /// There is no campaign of this name; those that there are.
    Unknown {
        known: Vec<String>,
    },
    Going,
    /// It was paused, and its file was changed since: it has to be stopped and started anew.
    Changed,
    /// It was paused, and begun otherwise: as a dry run (`shadow`) or in earnest.
    Otherwise {
        shadow: bool,
    },
    /// Its text is missing in these languages.
    Missing(Vec<Language>),
    Channels(Vec<prompt::Trouble>),
    /// No number of members would show a difference this small.
    NoPlan,
}

pub fn start(
    event: &Event,
    name: &str,
    shadow: bool,
    by: UserId,
    facts: &Facts,
    decision: &mut Decision,
) -> Result<Begun, Refused> {
    let Some(campaign) = campaign(facts, name) else {
        let known = facts.guild.settings.lurkers.campaigns.iter().map(|campaign| campaign.name.clone());
        return Err(Refused::Unknown { known: known.collect() });
    };
    let before = facts.lurkers.runs.going_of(name);
    if before.is_some_and(|run| run.state == RunState::Running) {
        return Err(Refused::Going);
    }
    if before.is_some_and(|run| run.hash != campaign.hash) {
        return Err(Refused::Changed);
    }
    if let Some(run) = before.filter(|run| run.shadow != shadow) {
        return Err(Refused::Otherwise { shadow: run.shadow });
    }
    let missing = missing(campaign, facts);
    if !missing.is_empty() {
        return Err(Refused::Missing(missing));
    }
    if let Way::Prompt { channels, .. } = &campaign.way {
        prompt::places(channels, facts).map_err(Refused::Channels)?;
    }
    if let Some(run) = before {
        let run = Run { state: RunState::Running, why: String::new(), ..run.clone() };
        looks(event, &run, event.at, decision);
        prompt::plan(event, &run, campaign, facts, decision);
        keep(decision, run);
        return Ok(Begun::GoesOn);
    }
    let measured = measure(campaign, event.at, facts).ok_or(Refused::NoPlan)?;
    let mut run = Run {
        campaign: campaign.name.clone(),
        state: RunState::Running,
        hash: campaign.hash,
        started: event.at,
        by: Some(by),
        shadow,
        planned: 0,
        ends: NEVER,
        holdout: 0.0,
        why: String::new(),
        told: None,
        ended: None,
    };
    match measured {
        Measured::Members { planned, ends } => {
            (run.planned, run.ends, run.holdout) = (planned, ends, holdout(campaign, facts))
        }
        Measured::Weeks { planned } => {
            (run.planned, run.holdout) = (planned, 0.5);
            let weeks = i64::from(planned + SPARE_WEEKS);
            run.ends = prompt::first(&run, campaign, facts).plus(Span::DAY.times(7 * weeks));
        }
        Measured::TooSmall { .. } | Measured::Off => {}
    }
    looks(event, &run, event.at, decision);
    prompt::plan(event, &run, campaign, facts, decision);
    keep(decision, run.clone());
    Ok(Begun::New { run, measured })
}

fn holdout(campaign: &Campaign, facts: &Facts) -> f64 {
    campaign.holdout.unwrap_or(facts.guild.settings.lurkers.holdout)
}

/// The share of members, or of weeks, that a run begun now would leave out.
pub fn would_leave_out(campaign: &Campaign, facts: &Facts) -> f64 {
    match measure(campaign, At(0), facts) {
        Some(Measured::Members { .. }) => holdout(campaign, facts),
        Some(Measured::Weeks { .. }) => 0.5,
        Some(Measured::TooSmall { .. } | Measured::Off) | None => 0.0,
    }
}

/// People of this community, as far as is known.
pub fn members(facts: &Facts) -> u64 {
    facts.guild.member_count.max(facts.members.len() as u64)
}

/// How it will be known whether it worked; `None` where that cannot be planned.
fn measure(campaign: &Campaign, now: At, facts: &Facts) -> Option<Measured> {
    let holdout = holdout(campaign, facts);
    let members = members(facts);
    if campaign.way == Way::Task || holdout <= 0.0 {
        return Some(Measured::Off);
    }
    match facts.guild.settings.lurkers.experiments {
        Some(false) => return Some(Measured::Off),
        None if members < FEWEST_MEMBERS => return Some(Measured::TooSmall { members }),
        _ => {}
    }
    if let Way::Prompt { .. } = campaign.way {
        let blocks = u32::try_from(campaign.lasts.0 / Span::DAY.times(14).0).unwrap_or(0);
        return Some(Measured::Weeks { planned: 2 * blocks.clamp(switchback::LEAST_BLOCKS, switchback::MOST_BLOCKS) });
    }
    let planned = plan::size(campaign.expected, holdout, campaign.worth)?;
    Some(Measured::Members { planned, ends: now.plus(campaign.lasts) })
}

/// Languages that the campaign has to speak here and does not: its own, else those that the community speaks.
pub fn missing(campaign: &Campaign, facts: &Facts) -> Vec<Language> {
    let of = |lang: crate::text::Lang| Language::parse(lang.code());
    let mut spoken: BTreeSet<Language> = match campaign.languages.is_empty() {
        false => campaign.languages.iter().filter_map(|lang| of(*lang)).collect(),
        true => {
            let set = facts.guild.settings.channel_languages.iter().filter_map(|(_, lang)| of(*lang));
            set.chain([facts.guild.language()]).collect()
        }
    };
    if let Way::Prompt { channels, .. } = &campaign.way {
        let found = channels.iter().filter_map(|named: &Named| facts.guild.channel_named(named));
        spoken.extend(found.filter_map(|channel| of(facts.channel_language(channel))));
    }
    spoken.into_iter().filter(|language| !campaign.texts.contains_key(language)).collect()
}

/// The next daily look at a run.
pub(super) fn looks(event: &Event, run: &Run, after: At, decision: &mut Decision) {
    let day = after.since(run.started).0.div_euclid(Span::DAY.0) + 1;
    let row = DueRow {
        key: DueKey::of("look", &run.id(), &[event.guild.0, day as u64]),
        at: run.started.plus(Span::DAY.times(day)),
        not_after: NEVER,
        what: Due::Look { run: run.id() },
    };
    note(decision, Row::Due(row));
}

/// Ends a run before its time. `false` when none goes. Who was part of it is remembered no longer, so the numbers of one
/// that is not measured are kept; of one that is, none may be told.
pub fn stop(name: &str, now: At, facts: &Facts, decision: &mut Decision) -> bool {
    let Some(run) = facts.lurkers.runs.going_of(name) else { return false };
    let (control, treated) = facts.lurkers.runs.tallies(&run.id(), None);
    let told = Some(Told::Members { control, treated }).filter(|_| !run.is_measured());
    let told = told.and_then(|told| serde_json::to_string(&told).ok());
    keep(decision, Run { state: RunState::Stopped, told, ended: Some(now), ..run.clone() });
    true
}

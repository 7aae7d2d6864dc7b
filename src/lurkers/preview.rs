//! Exactly who would get what of a campaign, when and why; and who would not, by the reason. Nothing is written, and which
//! arm somebody is in is shown nowhere.

use super::campaign::{Campaign, Way};
use super::census;
use super::prompt::{self, Trouble};
use super::quiet::{NEVER, Quiet, Weekly};
use super::runs::assign::{WhyNot, room, why_not};
use super::segments::Segment;
use crate::facts::Facts;
use crate::ids::{At, ChannelId, UserId};
use crate::say::Language;
use std::collections::BTreeMap;

/// What a campaign would do if it ran now.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Preview {
    /// By id.
    pub reached: Vec<Reached>,
    /// Of everybody here who is no bot.
    pub not: BTreeMap<WhyNot, u32>,
    /// Of a public prompt: where, in which language, and what is wrong with a place.
    pub places: Vec<(ChannelId, Language)>,
    pub troubles: Vec<Trouble>,
    /// When a prompt is posted next, or a reminder goes at the soonest.
    pub at: Option<At>,
    /// Languages that have no text.
    pub missing: Vec<Language>,
    /// Share of members, or one week of two, left out to compare with.
    pub left_out: f64,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reached {
    pub member: UserId,
    /// Why: where they stand.
    pub segment: Segment,
    /// Not before this: quiet hours and weekends are waited out.
    pub at: At,
}

pub fn preview(campaign: &Campaign, facts: &Facts, now: At) -> Preview {
    let runs = &facts.lurkers.runs;
    let run = runs.going_of(&campaign.name);
    let id = run.map(super::rows::Run::id);
    let mut room = run.map_or(u32::MAX, |run| room(run, &campaign.way, runs, now));
    let at = next_open(facts, now);
    let mut preview = Preview { left_out: left_out(campaign, facts), ..Preview::default() };
    let mut members: Vec<(UserId, Segment)> = census::everybody(facts, now).collect();
    members.sort_unstable();
    for (member, segment) in members {
        let assigned = id.as_deref().is_some_and(|id| runs.assigned(id, member).is_some());
        let why = match why_not(campaign, member, segment, facts, now) {
            None if assigned => Some(WhyNot::Assigned),
            None if room == 0 => Some(WhyNot::Full),
            why => why,
        };
        match why {
            Some(why) => *preview.not.entry(why).or_default() += 1,
            None => {
                room -= 1;
                preview.reached.push(Reached { member, segment, at });
            }
        }
    }
    preview.at = (campaign.way == Way::Reminder).then_some(at);
    preview.missing = super::runs::start::missing(campaign, facts);
    if let Way::Prompt { channels, day, at } = &campaign.way {
        let zone = facts.guild.settings.champions.zone.clone();
        preview.at = Some(Weekly { zone, day: *day, at: *at }.after(now));
        match prompt::places(channels, facts) {
            Ok(places) => preview.places = places,
            Err(troubles) => preview.troubles = troubles,
        }
    }
    preview
}

fn next_open(facts: &Facts, now: At) -> At {
    let settings = &facts.guild.settings.lurkers;
    let zone = facts.guild.settings.champions.zone.clone();
    Quiet::new(zone, settings.quiet.0, settings.quiet.1, settings.weekends).map_or(NEVER, |quiet| quiet.next(now))
}

/// What is left out, as the campaign runs or would run.
fn left_out(campaign: &Campaign, facts: &Facts) -> f64 {
    match facts.lurkers.runs.going_of(&campaign.name) {
        Some(run) => run.holdout,
        None => super::runs::start::would_leave_out(campaign, facts),
    }
}

//! Where members stand, how they moved, and how campaigns go.
//!
//! Whoever looks at an outcome before its time finds effects where there are none (`lurkers::trial::result`): of a campaign
//! that leaves some out, who wrote is told once it was looked at, and not before.

use super::usual::rounded;
use crate::digest::figures::{Arm, Brought, Campaign, Engagement};
use crate::digest::source::{Campaigned, Source};
use crate::ids::At;
use crate::lurkers::rows::{RunState, Week};
use crate::lurkers::runs::Told;
use crate::lurkers::runs::outcome::{arms, counted, terms};
use crate::lurkers::segments::Segment;
use crate::lurkers::trial::result::Look;
use crate::lurkers::trial::{result, switchback};
use std::cmp::Reverse;

const FLOWS: usize = 12;

pub fn engagement(source: &Source, place: usize) -> Engagement {
    let (from, until) = source.edges.week(place);
    let count = |of: &std::collections::BTreeMap<Segment, u32>, segment| of.get(&segment).copied().unwrap_or(0);
    let stood = |segment| (segment, count(&source.ended, segment), count(&source.began, segment));
    let mut flows = source.moves.clone();
    flows.sort_by_key(|(was, is, members)| (Reverse(*members), *was, *is));
    flows.truncate(FLOWS);
    let within = |it: &&Campaigned| it.run.started < until && (it.run.is_going() || it.run.over_at() >= from);
    let mut campaigns: Vec<Campaign> = source.runs.iter().filter(within).map(|it| campaign(it, until)).collect();
    campaigns.sort_by(|a, b| (a.started, &a.campaign).cmp(&(b.started, &b.campaign)));
    Engagement {
        segments: Segment::ALL.into_iter().map(stood).filter(|it| (it.1, it.2) != (0, 0)).collect(),
        flows,
        campaigns,
    }
}

/// As it stood when the week ended: what ended later was going on then.
fn campaign(of: &Campaigned, until: At) -> Campaign {
    let Campaigned { run, treated, control, weeks } = of;
    let goes_on = run.is_going() || run.over_at() >= until;
    let told = run.result().filter(|_| !goes_on);
    let is_told = told.is_some() || !run.is_measured();
    let arm = |people, wrote| Arm { people, weeks: None, wrote: is_told.then_some(wrote) };
    let (invited, held_out) = match &told {
        Some(Told::Members { control, treated }) => {
            (arm(treated.members, treated.wrote), arm(control.members, control.wrote))
        }
        // A public prompt is compared by weeks.
        _ if !weeks.is_empty() => (by_weeks(weeks, true, is_told), by_weeks(weeks, false, is_told)),
        _ => (arm(treated.members, treated.wrote), arm(control.members, control.wrote)),
    };
    Campaign {
        campaign: run.campaign.clone(),
        state: state(if goes_on && !run.is_going() { RunState::Running } else { run.state }).to_owned(),
        shadow: run.shadow,
        started: run.started,
        invited,
        held_out,
        brought: match told {
            _ if !run.is_measured() => Brought::NotCompared,
            Some(told) => brought(of, &told),
            None if goes_on => Brought::Collecting { planned: run.planned },
            None => Brought::Unknown,
        },
        guardrails: [
            (treated.opted_out, control.opted_out),
            (treated.left, control.left),
            (treated.reported, control.reported),
        ],
    }
}

fn by_weeks(weeks: &[Week], on: bool, is_told: bool) -> Arm {
    let mut arm = Arm { people: 0, weeks: Some(0), wrote: is_told.then_some(0) };
    for week in weeks.iter().filter(|week| week.on == on) {
        arm.people += week.silent;
        arm.weeks = arm.weeks.map(|weeks| weeks + 1);
        arm.wrote = arm.wrote.map(|wrote| wrote + week.wrote);
    }
    arm
}

/// The difference that the campaign's one look found.
fn brought(of: &Campaigned, told: &Told) -> Brought {
    let found = match told {
        Told::Members { control, treated } => match result::look(&arms(control, treated), &terms(&of.run), of.run.ends)
        {
            Look::Told(outcome) => Some((outcome.uplift, outcome.interval)),
            Look::Collecting { .. } | Look::Broken(_) | Look::Empty => None,
        },
        Told::Weeks { weeks } => match switchback::look(&counted(weeks), of.run.planned / 2) {
            switchback::Look::Told(outcome) => Some((outcome.uplift, outcome.interval)),
            switchback::Look::Collecting { .. } => None,
        },
    };
    match found {
        Some((uplift, interval)) => {
            Brought::Told { uplift: rounded(uplift), low: rounded(interval.low), high: rounded(interval.high) }
        }
        None => Brought::Unknown,
    }
}

fn state(state: RunState) -> &'static str {
    match state {
        RunState::Running => "running",
        RunState::Paused => "paused",
        RunState::Stopped => "stopped",
        RunState::Ended => "ended",
    }
}

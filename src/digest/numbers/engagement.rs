//! Where members stand, how they moved, and how campaigns go.
//!
//! Whoever looks at an outcome before its time finds effects where there are none (`lurkers::trial::result`): of a campaign
//! that leaves some out, who wrote is told once it was looked at, and not before.

use super::usual::rounded;
use crate::digest::figures::{Campaign, Engagement};
use crate::digest::source::{Campaigned, Source};
use crate::lurkers::rows::RunState;
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
    let within = |it: &&Campaigned| it.run.started < until && (it.run.is_going() || it.run.ends >= from);
    let mut campaigns: Vec<Campaign> = source.runs.iter().filter(within).map(campaign).collect();
    campaigns.sort_by(|a, b| (a.started, &a.campaign).cmp(&(b.started, &b.campaign)));
    Engagement {
        segments: Segment::ALL.into_iter().map(stood).filter(|it| (it.1, it.2) != (0, 0)).collect(),
        flows,
        campaigns,
    }
}

fn campaign(of: &Campaigned) -> Campaign {
    let Campaigned { run, treated, control, weeks } = of;
    let told = run.result();
    let (mut invited, mut held_out) = ((treated.members, treated.wrote), (control.members, control.wrote));
    // A public prompt is compared by weeks.
    for week in weeks {
        let arm = if week.on { &mut invited } else { &mut held_out };
        *arm = (arm.0 + week.silent, arm.1 + week.wrote);
    }
    if let Some(Told::Members { control, treated }) = &told {
        (invited, held_out) = ((treated.members, treated.wrote), (control.members, control.wrote));
    }
    if run.is_measured() && told.is_none() {
        (invited.1, held_out.1) = (0, 0);
    }
    Campaign {
        campaign: run.campaign.clone(),
        state: state(run.state).to_owned(),
        shadow: run.shadow,
        started: run.started,
        invited,
        held_out,
        planned: run.planned,
        uplift: told.filter(|_| run.is_measured()).and_then(|told| uplift(of, &told)),
        guardrails: [
            (treated.opted_out, control.opted_out),
            (treated.left, control.left),
            (treated.reported, control.reported),
        ],
    }
}

/// The difference that the campaign's one look found.
fn uplift(of: &Campaigned, told: &Told) -> Option<(f64, f64, f64)> {
    let (uplift, interval) = match told {
        Told::Members { control, treated } => match result::look(&arms(control, treated), &terms(&of.run), of.run.ends)
        {
            Look::Told(outcome) => Some((outcome.uplift, outcome.interval)),
            Look::Collecting { .. } | Look::Broken(_) | Look::Empty => None,
        },
        Told::Weeks { weeks } => match switchback::look(&counted(weeks), of.run.planned / 2) {
            switchback::Look::Told(outcome) => Some((outcome.uplift, outcome.interval)),
            switchback::Look::Collecting { .. } => None,
        },
    }?;
    Some((rounded(uplift), rounded(interval.low), rounded(interval.high)))
}

fn state(state: RunState) -> &'static str {
    match state {
        RunState::Running => "running",
        RunState::Paused => "paused",
        RunState::Stopped => "stopped",
        RunState::Ended => "ended",
    }
}

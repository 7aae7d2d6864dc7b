//! Campaigns: as they stood when the week ended, and never a result before its time.

use super::*;
use crate::digest::figures::{Arm as Side, Brought, Campaign};
use crate::digest::source::{Arm, Campaigned};
use crate::lurkers::rows::{Run, RunState};
use crate::lurkers::runs::{Tally, Told as Result};

fn run(state: RunState, holdout: f64, told: Option<&Result>) -> Run {
    Run {
        campaign: "hello".into(),
        state,
        hash: 1,
        started: day(-20, 0),
        by: None,
        shadow: false,
        planned: 400,
        ends: day(3, 0),
        holdout,
        why: String::new(),
        told: told.map(|told| serde_json::to_string(told).unwrap()),
        ended: None,
    }
}

fn campaigned(run: Run) -> Campaigned {
    let treated = Arm { members: 200, wrote: 60, left: 2, opted_out: 3, reported: 1 };
    let control = Arm { members: 210, wrote: 30, left: 4, opted_out: 0, reported: 0 };
    Campaigned { run, treated, control, weeks: Vec::new() }
}

fn campaign(run: Run) -> (Campaign, Vec<ToDo>) {
    let told = made(&Source { runs: vec![campaigned(run)], ..source() });
    (told.engagement.campaigns[0].clone(), told.to_do)
}

#[test]
fn a_campaign_tells_what_came_of_it_once_it_was_looked_at_and_not_before() {
    let (going, to_do) = campaign(run(RunState::Running, 0.5, None));
    let side = |people, wrote| Side { people, weeks: None, wrote };
    assert_eq!((going.invited, going.held_out), (side(200, None), side(210, None)));
    assert_eq!(going.brought, Brought::Collecting { planned: 400 });
    assert_eq!(going.guardrails, [(3, 0), (2, 4), (1, 0)]);
    assert_eq!(to_do, []);
    let arm = |members, wrote| Tally { members, wrote, ..Tally::default() };
    let result = Result::Members { control: arm(200, 20), treated: arm(200, 50) };
    let (over, to_do) = campaign(run(RunState::Ended, 0.5, Some(&result)));
    assert_eq!((over.invited, over.held_out), (side(200, Some(50)), side(200, Some(20))));
    let Brought::Told { uplift, low, high } = over.brought else { panic!("{over:?}") };
    assert!(uplift == 0.15 && 0.0 < low && low < uplift && uplift < high, "{over:?}");
    assert_eq!(to_do, [ToDo::Campaign { campaign: "hello".into(), why: Waits::Over }]);
    // What ended after the week was going on in it.
    let later = Run { ended: Some(day(7, 1)), ..run(RunState::Ended, 0.5, Some(&result)) };
    let (then, to_do) = campaign(later);
    assert_eq!((then.state.as_str(), then.brought), ("running", Brought::Collecting { planned: 400 }));
    assert_eq!((then.invited.wrote, to_do.len()), (None, 1), "and somebody is to look at it");
    let before = Run { ended: Some(day(-1, 0)), ..run(RunState::Ended, 0.5, Some(&result)) };
    let told = made(&Source { runs: vec![campaigned(before)], ..source() });
    assert!(told.engagement.campaigns.is_empty() && told.to_do.is_empty(), "it was over before");
    // Help that nobody is left out of is no experiment.
    let (open, to_do) = campaign(run(RunState::Paused, 0.0, None));
    assert_eq!((open.invited, open.brought), (side(200, Some(60)), Brought::NotCompared));
    assert_eq!(to_do, [ToDo::Campaign { campaign: "hello".into(), why: Waits::Paused }]);
}

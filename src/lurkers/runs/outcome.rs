//! What came of a run: outcomes within two weeks of becoming part of it, guardrails that pause it, and the one look at its
//! end, which is frozen in the run.

use super::start::looks;
use super::{Runs, Tally, Told, campaign_of, keep, note};
use crate::decide::Decision;
use crate::effect::{Effect, Part, Post};
use crate::event::{Event, Message, MessageKind};
use crate::facts::Facts;
use crate::ids::{At, UserId};
use crate::ledger::Record;
use crate::lurkers::campaign::Way;
use crate::lurkers::prompt;
use crate::lurkers::rows::{Came, DueEnd, Kept, Row, Run, RunState, Week};
use crate::lurkers::trial::result::{self, Arms, Count, Look, Terms};
use crate::lurkers::trial::{guard, switchback};
use crate::say::lurkers::campaign::{self as say, Pause};

/// Somebody wrote where others can read it.
pub fn wrote(event: &Event, message: &Message, facts: &Facts, decision: &mut Decision) {
    let author = &message.author;
    let person = message.kind == MessageKind::Said && !author.bot && !author.webhook && !facts.is_own(message);
    if !person || facts.lurkers.runs.going().next().is_none() || decision.removes(message.id) {
        return;
    }
    came(event, author.id, Came::Wrote, facts, decision);
    prompt::wrote(event, author.id, facts, decision);
}

pub fn left(event: &Event, member: UserId, facts: &Facts, decision: &mut Decision) {
    came(event, member, Came::Left, facts, decision);
}

/// Whoever stopped everything in this decision opted out of what they are part of. Called when everything else of the
/// engine is decided.
pub fn consented(event: &Event, facts: &Facts, decision: &mut Decision) {
    let stopped = |record: &Record| match record {
        Record::Lurkers(row) => match &**row {
            Row::Keep(kept) => match &**kept {
                Kept::Consent { member, consent } if consent.stopped => Some(*member),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    };
    let members: Vec<UserId> = decision.records.iter().filter_map(stopped).collect();
    for member in members.into_iter().filter(|member| !facts.lurkers.consent(*member).stopped) {
        came(event, member, Came::OptedOut, facts, decision);
    }
}

/// Somebody reported what a campaign sent them.
pub fn reported(event: &Event, member: UserId, facts: &Facts, decision: &mut Decision) {
    came(event, member, Came::Reported, facts, decision);
}

fn came(event: &Event, member: UserId, what: Came, facts: &Facts, decision: &mut Decision) {
    for run in facts.lurkers.runs.going() {
        let id = run.id();
        let Some(known) = facts.lurkers.runs.assigned(&id, member) else { continue };
        if !known.is_watched(event.at) || known.came(what) {
            continue;
        }
        note(decision, Row::Came { campaign: id.clone(), member, what, at: event.at });
        if what == Came::Wrote || run.state != RunState::Running {
            continue;
        }
        // What this decision adds is not in memory yet.
        let (mut control, mut treated) = facts.lurkers.runs.tallies(&id, None);
        let mut one = *known;
        one.marks = known.marks & (super::TREATED | super::NUDGED) | super::mark_of(what);
        let tally = if known.has(super::TREATED) { &mut treated } else { &mut control };
        let members = tally.members;
        let nudged = tally.nudged;
        tally.add(&one);
        (tally.members, tally.nudged) = (members, nudged);
        if let Some(why) = must_pause(&control, &treated, what) {
            pause(event, run, &why, facts, decision);
        }
    }
}

fn must_pause(control: &Tally, treated: &Tally, what: Came) -> Option<Pause> {
    let left = |tally: &Tally| Count { members: tally.members, acted: tally.left };
    let seen = guard::Seen {
        nudged: treated.nudged,
        opted_out: treated.opted_out,
        // One that a manager has looked at does not pause the run a second time.
        reported: if what == Came::Reported { treated.reported } else { 0 },
        control: left(control),
        treated: left(treated),
    };
    guard::check(&seen).map(|pause| match pause {
        guard::Pause::Reported { reports } => Pause::Reported { n: reports },
        guard::Pause::OptOuts { opted_out, nudged } => Pause::OptOuts { n: opted_out, of: nudged },
        guard::Pause::Leaving { treated, control, .. } => Pause::Leaving { treated, control },
    })
}

/// The run pauses itself, and those who look after the community are told.
pub fn pause(event: &Event, run: &Run, why: &Pause, facts: &Facts, decision: &mut Decision) {
    let language = facts.guild.language();
    let text = say::paused(language, &run.campaign, why);
    keep(decision, Run { state: RunState::Paused, why: say::why(language, why), ..run.clone() });
    tell(event, text, facts, decision);
}

fn tell(event: &Event, text: String, facts: &Facts, decision: &mut Decision) {
    if let Some(channel) = facts.guild.moderators_channel() {
        let post = Post::text(text);
        decision.act(event.id, None, Part::Other, Effect::Send { channel, post });
    }
}

/// The daily look.
pub fn look_due(event: &Event, id: &str, facts: &Facts, decision: &mut Decision) -> DueEnd {
    let Some(run) = facts.lurkers.runs.get(id).filter(|run| run.is_going()) else { return DueEnd::Dropped };
    match campaign_of(facts, run) {
        Some(campaign) => {
            if let Some(told) = told(run, &campaign.way, &facts.lurkers.runs, event.at) {
                let told = serde_json::to_string(&told).ok();
                keep(decision, Run { state: RunState::Ended, told, ended: Some(event.at), ..run.clone() });
                tell(event, say::ended(facts.guild.language(), &run.campaign), facts, decision);
                return DueEnd::Done;
            }
            prompt::plan(event, run, campaign, facts, decision);
        }
        None if run.state == RunState::Running => pause(event, run, &Pause::Changed, facts, decision),
        None => {}
    }
    looks(event, run, event.at, decision);
    DueEnd::Done
}

/// The numbers, once they may be told.
fn told(run: &Run, way: &Way, runs: &Runs, now: At) -> Option<Told> {
    if !run.is_measured() {
        return None;
    }
    let id = run.id();
    if let Way::Prompt { .. } = way {
        let weeks: Vec<Week> = runs.weeks(&id).iter().filter(|week| prompt::is_over(week, now)).cloned().collect();
        let done = matches!(switchback::look(&counted(&weeks), run.planned / 2), switchback::Look::Told(_));
        return (done || now >= run.ends).then_some(Told::Weeks { weeks });
    }
    let (control, treated) = runs.tallies(&id, Some(now));
    match result::look(&arms(&control, &treated), &terms(run), now) {
        Look::Collecting { .. } => None,
        Look::Broken(_) | Look::Empty | Look::Told(_) => Some(Told::Members { control, treated }),
    }
}

/// Weeks as the comparison of weeks takes them.
pub fn counted(weeks: &[Week]) -> Vec<switchback::Week> {
    let week = |week: &Week| switchback::Week {
        number: week.week,
        on: week.on,
        members: week.silent,
        acted: week.wrote.min(week.silent),
    };
    weeks.iter().map(week).collect()
}

pub fn arms(control: &Tally, treated: &Tally) -> Arms {
    let count = |tally: &Tally| Count { members: tally.members, acted: tally.wrote };
    Arms { control: count(control), treated: count(treated) }
}

pub fn terms(run: &Run) -> Terms {
    Terms { holdout: run.holdout, planned: run.planned, end: run.ends }
}

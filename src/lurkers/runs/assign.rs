//! Who is part of a run: everybody whom its campaign is for becomes part of it once, before anything is sent, and which
//! arm they are in is dealt then. What they do later changes neither.

use super::{Runs, WINDOW, campaign_of, note};
use crate::decide::Decision;
use crate::event::Event;
use crate::facts::Facts;
use crate::ids::{At, DueKey, Span, UserId};
use crate::lurkers::campaign::{Campaign, Way};
use crate::lurkers::rows::{Consent, Due, DueRow, Row, Run, TaskWhy};
use crate::lurkers::segments::Segment;
use crate::lurkers::trial::assign::{Arm, arm, share};
use crate::lurkers::{greeters, interests};
use crate::text::Lang;
use serde::Serialize;

/// A step that could not be taken for so long is not taken any more: there has to be time for something to come of it.
const STEP_LASTS: Span = Span(7 * Span::DAY.0);

/// Greeters are people: a run finds so many tasks for them in a day.
const TASKS_A_DAY: u32 = 5;

/// Why somebody is not reached by a campaign. The order is that of looking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WhyNot {
    /// They stand elsewhere.
    Segment,
    /// They want nothing of this.
    Stopped,
    /// They do not want to be noted.
    OptedOut,
    /// Just reading.
    Reading,
    OnBreak,
    Interest,
    Language,
    /// Nobody is reminded who did not ask for it.
    NotAsked,
    /// Their private messages are closed.
    Closed,
    /// They are part of it already.
    Assigned,
    /// The run has its members.
    Full,
}

/// Is the campaign for somebody who stands there?
pub fn why_not(campaign: &Campaign, member: UserId, segment: Segment, facts: &Facts, now: At) -> Option<WhyNot> {
    why_not_with(&facts.lurkers.consent(member), campaign, member, segment, facts, now)
}

/// The same, if this is what they want.
pub fn why_not_with(
    consent: &Consent,
    campaign: &Campaign,
    member: UserId,
    segment: Segment,
    facts: &Facts,
    now: At,
) -> Option<WhyNot> {
    let after = |until: Option<At>| until.is_some_and(|until| now < until);
    let asked = campaign.way != Way::Reminder || consent.remind_since.is_some();
    let checks = [
        (!campaign.segments.contains(&segment), WhyNot::Segment),
        (consent.stopped, WhyNot::Stopped),
        (facts.opted_out(member), WhyNot::OptedOut),
        (after(consent.reading_until), WhyNot::Reading),
        (after(facts.on_break_until(member, now)), WhyNot::OnBreak),
        (!campaign.interests.is_empty() && !is_interested(campaign, member, facts), WhyNot::Interest),
        (!campaign.languages.is_empty() && !speaks(&campaign.languages, member, facts), WhyNot::Language),
        (!asked, WhyNot::NotAsked),
        (campaign.way == Way::Reminder && after(consent.closed_until), WhyNot::Closed),
    ];
    checks.into_iter().find(|(holds, _)| *holds).map(|(_, why)| why)
}

fn is_interested(campaign: &Campaign, member: UserId, facts: &Facts) -> bool {
    let own = interests::of(member, facts.members.roles(member), facts);
    own.iter().any(|interest| campaign.interests.contains(&interest.name))
}

fn speaks(languages: &[Lang], member: UserId, facts: &Facts) -> bool {
    languages.contains(&facts.spoken_by(member))
}

/// How many more a run takes now.
pub fn room(run: &Run, way: &Way, runs: &Runs, now: At) -> u32 {
    if *way == Way::Task {
        return TASKS_A_DAY.saturating_sub(runs.since(&run.id(), now.minus(Span::DAY)));
    }
    // The last ones have their two weeks before the end, so that everybody counts.
    if run.is_measured() && run.ends.since(now) < WINDOW {
        return 0;
    }
    match run.planned {
        0 => u32::MAX,
        planned => planned.saturating_sub(runs.size(&run.id())),
    }
}

/// Looks at members and where they stand: whom a run is for becomes part of it.
pub fn consider(event: &Event, members: &[(UserId, Segment)], facts: &Facts, decision: &mut Decision) {
    for run in facts.lurkers.runs.running() {
        let Some(campaign) = campaign_of(facts, run) else { continue };
        // A public prompt leaves out weeks, not members.
        if matches!(campaign.way, Way::Prompt { .. }) {
            continue;
        }
        let (id, mut room) = (run.id(), room(run, &campaign.way, &facts.lurkers.runs, event.at));
        for (member, segment) in members {
            if room == 0 {
                break;
            }
            let known = facts.lurkers.runs.assigned(&id, *member).is_some();
            if known || why_not(campaign, *member, *segment, facts, event.at).is_some() {
                continue;
            }
            room -= 1;
            assign(event, *member, (run, &id), campaign, facts, decision);
        }
    }
}

fn assign(
    event: &Event,
    member: UserId,
    (run, id): (&Run, &str),
    campaign: &Campaign,
    facts: &Facts,
    decision: &mut Decision,
) {
    let arm = arm(share(&facts.lurkers.secret, event.guild, &run.campaign, member), run.holdout);
    note(decision, Row::Assigned { campaign: id.to_owned(), member, arm, at: event.at });
    match (arm, &campaign.way) {
        (Arm::Treated, Way::Reminder) => {
            let row = DueRow {
                key: DueKey::of("step", id, &[event.guild.0, member.0, 0]),
                at: event.at,
                not_after: event.at.plus(STEP_LASTS),
                what: Due::Step { campaign: id.to_owned(), member, step: 0 },
            };
            note(decision, Row::Due(row));
        }
        (Arm::Treated, Way::Task) if !run.shadow => {
            let words = campaign.texts.get(&facts.guild.language()).or_else(|| campaign.texts.values().next());
            let words = words.map_or("", String::as_str);
            greeters::call(event.at, member, TaskWhy::Campaign, words, facts, decision);
        }
        _ => {}
    }
}

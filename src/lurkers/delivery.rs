//! What became of private messages: who takes none, who is not here any more, and Discord's word that there were too
//! many.

use super::breaker::{CLOSED, NO_MUTUAL_GUILDS, TOO_FAST, Told};
use super::pace;
use super::rows::{Consent, DueEnd, Kept, NudgeEnd, Row};
use super::schedule::{keep, keep_breaker, note};
use super::{first_answer, greeters};
use crate::decide::Decision;
use crate::effect::{Act, Effect, Part, Post};
use crate::event::{Event, Outcome};
use crate::facts::Facts;
use crate::ids::{At, UserId};
use crate::say::lurkers::helper as say;

pub fn settled(event: &Event, act: &Act, outcome: &Outcome, facts: &Facts, decision: &mut Decision) {
    let Effect::Dm { member, .. } = &act.effect else { return };
    if let Outcome::Refused { code, .. } = outcome {
        refused(event, act, *member, *code, facts, decision);
    }
    let failed = matches!(outcome, Outcome::Refused { .. } | Outcome::Dropped { .. });
    let Some(nudge) = facts.lurkers.sent.carried_by(act.key, *member).filter(|_| failed) else { return };
    note(Row::NudgeEnded { key: nudge.key, at: event.at, how: NudgeEnd::Undelivered }, decision);
    // Somebody else is asked in their place, at once.
    let due = first_answer::undelivered(nudge, facts).or_else(|| greeters::undelivered(nudge, facts));
    if let Some(key) = due {
        note(Row::DueSettled { key, at: event.at, how: DueEnd::PutOff(event.at) }, decision);
    }
}

fn refused(event: &Event, act: &Act, member: UserId, code: u32, facts: &Facts, decision: &mut Decision) {
    let now = event.at;
    match code {
        TOO_FAST => {
            let mut breaker = facts.lurkers.sent.breaker.clone();
            let told = breaker.settled(code, now);
            keep_breaker(&breaker, decision);
            if let (Told::Managers { until }, Some(channel)) = (told, facts.guild.managers_channel()) {
                let text = say::too_fast(facts.guild.language(), until);
                let post = Post::text(text);
                decision.act(event.id, None, Part::Other, Effect::Send { channel, post });
            }
        }
        CLOSED if act.part == Part::Other => closed(member, now, facts, decision),
        NO_MUTUAL_GUILDS => gone(member, now, facts, decision),
        _ => {}
    }
}

fn closed(member: UserId, now: At, facts: &Facts, decision: &mut Decision) {
    let consent = facts.lurkers.consent(member);
    let until = consent.closed_until.max(Some(now.plus(pace::CLOSED)));
    keep(Kept::Consent { member, consent: Consent { closed_until: until, ..consent } }, decision);
}

/// Somebody is not here any more: nobody waits for them, and they are asked nothing. Whoever comes back asks anew.
pub(super) fn gone(member: UserId, now: At, facts: &Facts, decision: &mut Decision) {
    first_answer::left(member, now, facts, decision);
    greeters::left(member, now, facts, decision);
    let consent = facts.lurkers.consent(member);
    if consent.remind_since.is_some() {
        keep(Kept::Consent { member, consent: Consent { remind_since: None, ..consent } }, decision);
    }
}

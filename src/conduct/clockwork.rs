//! What ends by itself: bans with an end, and pauses of invites. Discord lifts time-outs; only their row ends here.

use crate::decide::Decision;
use crate::effect::{Effect, Part};
use crate::event::{DueMeasure, Event, MeasureEnd};
use crate::facts::Facts;
use crate::ledger::Record;
use crate::say::reason;

pub fn ended(event: &Event, due: &[DueMeasure], facts: &Facts, decision: &mut Decision) {
    let language = facts.guild.language();
    for measure in due {
        // A newer case may have taken its place since the row was read.
        let running = facts.measures.get(&(measure.member, measure.ends));
        if running.is_none_or(|(case, ends)| *case != measure.case || *ends > event.at) {
            continue;
        }
        let reason = reason::over(language, measure.case);
        let effect = match measure.ends {
            MeasureEnd::Ban => Some(Effect::Unban { member: measure.member, reason }),
            MeasureEnd::InvitesPause => Some(Effect::PauseInvites { paused: false, reason }),
            MeasureEnd::Timeout => None,
        };
        if let Some(effect) = effect {
            decision.act(event.id, Some(measure.case), Part::Other, effect);
        }
        let (member, ends) = (measure.member, measure.ends);
        decision.records.push(Record::MeasureEnded { member, ends, at: event.at });
    }
}

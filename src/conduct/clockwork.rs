//! What ends by itself: bans with an end, and pauses of invites. Discord lifts time-outs; only their row ends here.

use crate::decide::Decision;
use crate::effect::{Effect, Part};
use crate::event::{DueMeasure, Event, MeasureEnd};
use crate::facts::Facts;
use crate::ids::Span;
use crate::ledger::Record;
use crate::say::reason;

/// After a failed end.
pub const TRY_AGAIN: Span = Span(3_600_000);

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
        let (member, ends, case) = (measure.member, measure.ends, measure.case);
        match effect {
            Some(effect) => {
                decision.act(event.id, Some(case), Part::End, effect);
                // Over when it is done; should that fail, it is tried again then.
                let due = event.at.plus(TRY_AGAIN);
                decision.records.push(Record::Measure { case, member, ends, due });
            }
            None => decision.records.push(Record::MeasureEnded { member, ends, at: event.at }),
        }
    }
}

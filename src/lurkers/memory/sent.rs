//! What members were sent in private messages, and what came of it: as much of it as the bounds need.
//!
//! By the time that a nudge carries, not by the order in which it was written: after a leap of the clock a start gives
//! the same.

use crate::ids::{ActKey, At, DueKey, UserId};
use crate::lurkers::breaker::Breaker;
use crate::lurkers::pace::{LONG, Past, Row};
use crate::lurkers::rows::{Consent, NudgeEnd, NudgeRow, Via};
use std::collections::HashMap;

/// "Campaigns" of volunteers, who have bounds of their own. No file can have such a name.
pub const HELP: &str = "/help-topics";
pub const GREET: &str = "/greet";

#[derive(Debug, Default)]
pub struct Sent {
    /// Each member's by time.
    nudges: HashMap<UserId, Vec<NudgeRow>>,
    whose: HashMap<DueKey, UserId>,
    pub breaker: Breaker,
}

impl Sent {
    pub(super) fn rebuild(&mut self, nudges: Vec<NudgeRow>) {
        nudges.into_iter().for_each(|nudge| self.insert(nudge));
    }

    fn insert(&mut self, nudge: NudgeRow) {
        if self.whose.contains_key(&nudge.key) {
            return;
        }
        self.whose.insert(nudge.key, nudge.member);
        let own = self.nudges.entry(nudge.member).or_default();
        let place = own.partition_point(|known| known.at <= nudge.at);
        own.insert(place, nudge);
    }

    /// A new one. What no bound looks at any more is forgotten.
    pub(super) fn add(&mut self, nudge: &NudgeRow) {
        self.insert(nudge.clone());
        let Some(own) = self.nudges.get_mut(&nudge.member) else { return };
        let old = |known: &mut NudgeRow| {
            // Of what nothing has come yet it will be said that it was ignored.
            let counts = matches!(known.ended, None | Some((_, NudgeEnd::Ignored))) && !is_of_volunteers(known);
            !counts && nudge.at.since(known.at) > LONG
        };
        for gone in own.extract_if(.., old) {
            self.whose.remove(&gone.key);
        }
    }

    pub(super) fn end(&mut self, key: DueKey, at: At, how: NudgeEnd) {
        let own = self.whose.get(&key).and_then(|member| self.nudges.get_mut(member));
        let nudge = own.into_iter().flatten().find(|nudge| nudge.key == key);
        if let Some(nudge) = nudge {
            nudge.ended.get_or_insert((at, how));
        }
    }

    /// What cannot be read is what another version wrote: the limits begin anew.
    pub(super) fn keep_breaker(&mut self, state: &str) {
        self.breaker = serde_json::from_str(state).unwrap_or_default();
    }

    pub fn of(&self, member: UserId) -> &[NudgeRow] {
        self.nudges.get(&member).map_or(&[], |own| own)
    }

    /// Everything that is remembered, in no order.
    pub fn all(&self) -> impl Iterator<Item = &NudgeRow> {
        self.nudges.values().flatten()
    }

    pub fn get(&self, key: DueKey) -> Option<&NudgeRow> {
        self.of(*self.whose.get(&key)?).iter().find(|nudge| nudge.key == key)
    }

    pub fn carried_by(&self, act: ActKey, member: UserId) -> Option<&NudgeRow> {
        self.of(member).iter().find(|nudge| nudge.act == Some(act))
    }

    /// A private message has reached this member before, so that their channel is open.
    pub fn has_channel(&self, member: UserId) -> bool {
        let arrived = |nudge: &NudgeRow| !matches!(nudge.ended, Some((_, NudgeEnd::Undelivered)));
        self.of(member).iter().any(|nudge| nudge.via == Via::Dm && arrived(nudge))
    }

    /// What the pace of a member is judged by. What they are told as volunteers does not count.
    pub fn past(&self, member: UserId, consent: &Consent, left: bool) -> Past {
        let mut past = Past::default();
        for nudge in self.of(member).iter().filter(|nudge| nudge.via == Via::Dm && !is_of_volunteers(nudge)) {
            let sent = nudge.at;
            past.take(&Row::Sent { at: sent });
            // Whoever asks to be reminded starts anew; what did not arrive was not ignored.
            let forgiven = consent.remind_since.is_some_and(|asked| sent <= asked);
            match nudge.ended {
                _ if forgiven => past.take(&Row::Answered { sent, at: sent }),
                Some((_, NudgeEnd::Undelivered)) => past.take(&Row::Answered { sent, at: sent }),
                Some((at, NudgeEnd::Answered | NudgeEnd::Stopped)) => past.take(&Row::Answered { sent, at }),
                Some((_, NudgeEnd::Ignored)) | None => {}
            }
        }
        Past { closed_until: consent.closed_until, left, ..past }
    }
}

fn is_of_volunteers(nudge: &NudgeRow) -> bool {
    [HELP, GREET].contains(&nudge.campaign.as_str())
}

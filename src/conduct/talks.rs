//! Conversations that moderators are asked about: breaches in one channel within a few minutes, which stand on one card.
//!
//! Exceptions: raids, rulings and cases about staff have cards of their own.

use super::case::{CaseKind, CaseNumber, CaseRow, CaseState, Verdict};
use crate::effect::{Act, Effect, Part};
use crate::event::Outcome;
use crate::ids::{ChannelId, MessageId, Span};
use crate::ledger::CaseChange;
use std::collections::HashMap;

/// A case that comes later than this after the last one begins another conversation.
pub const WITHIN: Span = Span(5 * 60_000);
/// Discord takes ten embeds a message.
pub const MOST: usize = 10;

#[derive(Debug, Clone, Default)]
pub struct Talk {
    /// Without their evidence, the oldest first; the first one's card is the conversation's.
    pub cases: Vec<CaseRow>,
    /// Where the card stands, once Discord has said so.
    pub card: Option<(ChannelId, MessageId)>,
}

impl Talk {
    /// Is this case part of the conversation, and does somebody still look at its card?
    pub fn takes(&self, case: &CaseRow) -> bool {
        let last = self.cases.last().map(|last| last.at);
        let open = self.cases.iter().any(|case| !is_decided(case));
        open && self.cases.len() < MOST && last.is_some_and(|at| case.at.since(at) <= WITHIN)
    }
}

pub fn is_decided(case: &CaseRow) -> bool {
    matches!(case.verdict, Some(Verdict::Right | Verdict::Wrong))
        || matches!(case.state, CaseState::Dismissed | CaseState::Undone)
}

fn channel_of(case: &CaseRow) -> Option<ChannelId> {
    let alone = case.about_staff || matches!(case.kind, CaseKind::Raid | CaseKind::Ruling);
    case.channel.filter(|_| !alone)
}

/// The conversations of a guild that have a card, by their channel. Bounded: those that are over go.
#[derive(Debug, Clone, Default)]
pub struct Talks(HashMap<ChannelId, Talk>);

impl Talks {
    /// From the latest cases that have a card, the oldest first.
    pub fn rebuilt(cases: Vec<CaseRow>) -> Talks {
        let mut talks = Talks::default();
        for case in cases {
            let Some(channel) = channel_of(&case) else { continue };
            let talk = talks.0.entry(channel).or_default();
            if talk.card != case.card {
                *talk = Talk { cases: Vec::new(), card: case.card };
            }
            talk.cases.push(CaseRow { evidence: None, ..case });
        }
        talks
    }

    /// The conversation that a new case belongs to, with the case in it; `None` for a case whose card stands alone.
    pub fn with(&self, case: &CaseRow) -> Option<Talk> {
        let known = self.0.get(&channel_of(case)?).filter(|talk| talk.takes(case));
        let mut talk = known.cloned().unwrap_or_default();
        talk.cases.push(CaseRow { evidence: None, ..case.clone() });
        Some(talk)
    }

    pub fn opened(&mut self, case: &CaseRow) {
        self.0.retain(|_, talk| talk.cases.last().is_some_and(|last| case.at.since(last.at) <= WITHIN));
        if let (Some(channel), Some(talk)) = (channel_of(case), self.with(case)) {
            self.0.insert(channel, talk);
        }
    }

    pub fn changed(&mut self, change: &CaseChange) {
        let cases = self.0.values_mut().flat_map(|talk| &mut talk.cases);
        for case in cases.filter(|case| case.number == change.number) {
            case.state = change.state.unwrap_or(case.state);
            case.verdict = change.verdict.or(case.verdict);
            case.decided_by = change.decided_by.or(case.decided_by);
            case.reviewed_by = change.reviewed_by.or(case.reviewed_by);
            case.second_look = change.second_look.or(case.second_look);
        }
    }

    /// The conversation that this case began and whose card is not known yet.
    pub fn begun_by(&self, case: CaseNumber) -> Option<&Talk> {
        let began = |talk: &&Talk| talk.card.is_none() && talk.cases.first().is_some_and(|first| first.number == case);
        self.0.values().find(began)
    }

    /// A card was posted; or it could not be, or is gone: then the next case gets one of its own.
    pub fn settled(&mut self, act: &Act, outcome: &Outcome) {
        let (Part::Card, Some(case)) = (act.part, act.case) else { return };
        let began = |talk: &Talk| talk.card.is_none() && talk.cases.first().is_some_and(|first| first.number == case);
        match (&act.effect, outcome) {
            (Effect::Send { .. }, Outcome::Done { channel, message }) => {
                for talk in self.0.values_mut().filter(|talk| began(talk)) {
                    talk.card = channel.zip(*message);
                }
            }
            (Effect::Send { .. }, _) => self.0.retain(|_, talk| !began(talk)),
            (Effect::EditMessage { .. }, Outcome::Done { .. }) => {}
            (Effect::EditMessage { channel, message, .. }, _) => {
                self.0.retain(|_, talk| talk.card != Some((*channel, *message)));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{At, EventId, UserId};

    fn case(number: u64, minute: i64) -> CaseRow {
        let at = At(minute * 60_000);
        let case = CaseRow::opened(CaseNumber(number), EventId(number as i64), at, CaseKind::Breach, UserId(1));
        CaseRow { channel: Some(ChannelId(7)), ..case }
    }

    /// Cases opened one after the other, and which of them stand on the last one's card.
    fn check(cases: &[CaseRow], together: &[u64]) {
        let mut talks = Talks::default();
        let mut last = None;
        for case in cases {
            last = talks.with(case);
            talks.opened(case);
        }
        let numbers: Vec<u64> = last.iter().flat_map(|talk| &talk.cases).map(|case| case.number.0).collect();
        assert_eq!(numbers, together);
    }

    #[test]
    fn cases_of_one_channel_within_minutes_stand_together() {
        check(&[case(1, 0), case(2, 4), case(3, 8)], &[1, 2, 3]);
        check(&[case(1, 0), case(2, 6)], &[2]);
        check(&[case(1, 0), CaseRow { channel: Some(ChannelId(8)), ..case(2, 1) }], &[2]);
        check(&[case(1, 0), CaseRow { about_staff: true, ..case(2, 1) }], &[]);
        check(&[case(1, 0), CaseRow { kind: CaseKind::Raid, ..case(2, 1) }], &[]);
        let decided = CaseRow { verdict: Some(Verdict::Right), ..case(1, 0) };
        check(&[decided, case(2, 1)], &[2]);
        let many: Vec<CaseRow> = (1..=11).map(|n| case(n, 0)).collect();
        check(&many, &[11]);
    }
}

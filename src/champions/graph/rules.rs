//! The link by rule: cheap, made as a turn comes in, and what the ranker knows of conversations.
//!
//! A native reply first. Then who is named, if they spoke lately: their last turn. Then who named the author since the
//! author last spoke; then who answered the author since, by rule; then what whoever the author answered last has said
//! since. Then the author's own last turn. Else something begins, or in a thread, its opener is answered.

use super::turn::{Turn, Turns};
use crate::ids::{MessageId, Span, UserId};

/// Whoever is named must have spoken within this time.
const NAMED_WITHIN: Span = Span(15 * 60_000);
const ADDRESSED_WITHIN: Span = Span(30 * 60_000);
const GOES_ON_WITHIN: Span = Span(5 * 60_000);

impl Turns {
    pub(super) fn follow(&self, turn: &mut Turn) {
        let Some(target) = self.by_rule(turn) else { return };
        turn.follows = target.position;
        turn.to = target.author;
        turn.root = target.root;
        turn.opened = target.opened;
    }

    fn by_rule(&self, turn: &Turn) -> Option<&Turn> {
        if turn.native != MessageId(0) {
            return self.find(turn.native);
        }
        let own = self.own_last(turn).filter(|own| turn.at.since(own.at) <= ADDRESSED_WITHIN);
        let partner = own.map_or(UserId(0), |own| own.to);
        let (mut addressed, mut answered, mut went_on) = (None, None, None);
        for past in self.back(turn.position) {
            let age = turn.at.since(past.at);
            let since_own = own.is_none_or(|own| past.position > own.position);
            if age > ADDRESSED_WITHIN || !since_own && (!turn.calls() || age > NAMED_WITHIN) {
                break;
            }
            if age <= NAMED_WITHIN && turn.names(past.author) > 0 {
                return Some(past);
            }
            if !since_own {
                continue;
            }
            if past.names(turn.author) > 0 {
                addressed = addressed.or(Some(past));
            } else if !past.calls() && past.to == turn.author {
                answered = answered.or(Some(past));
            } else if !past.calls() && past.author == partner && age <= GOES_ON_WITHIN {
                went_on = went_on.or(Some(past));
            }
        }
        let own = own.filter(|own| turn.at.since(own.at) <= GOES_ON_WITHIN);
        addressed.or(answered).or(went_on).or(own).or_else(|| self.opened(turn))
    }

    /// In a thread, the newest turn of who opened it.
    fn opened(&self, turn: &Turn) -> Option<&Turn> {
        let opener = self.opener.filter(|opener| opener.author != turn.author)?;
        self.back(turn.position).find(|past| past.author == opener.author)
    }
}

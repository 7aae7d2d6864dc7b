//! Channels where turns simply follow each other, such as meetings.
//!
//! Where nobody names anybody and a few people take turns within the minute, there is one conversation, and each turn goes
//! on from the one before. The ranker has learned from channels with many conversations at once, and looks for another.
//! Whether it is so is seen in the channel's last turns alone: a channel can hold a meeting on Monday and help on Tuesday.
//!
//! Taking turns tells little by itself: busy channels look the same. That nobody needs a name does. Strict on purpose:
//! with five in a hundred turns that name somebody it would mistake help channels for meetings.

use super::turn::{Turn, Turns};
use crate::ids::{MessageId, Span};
use std::ops::RangeInclusive;

/// Turns that must have been seen.
const AT_LEAST: usize = 20;
/// In a hundred, how many may name somebody or be a reply, and how many must come from another person within a minute.
const MOST_NAMING: usize = 3;
const LEAST_TAKING_TURNS: usize = 50;
const WITHIN: Span = Span(60_000);
/// Two are a conversation, which the ranker knows; many do not wait for each other.
const VOICES: RangeInclusive<usize> = 3..=12;
/// After a longer silence something may begin.
const SILENCE: Span = Span(5 * 60_000);

impl Turns {
    /// The turn before, where that is what a turn goes on from.
    pub(super) fn in_meeting(&self, turn: &Turn) -> Option<&Turn> {
        let previous = self.back(turn.position).next()?;
        if turn.calls() || turn.machine || previous.machine || turn.at.since(previous.at) > SILENCE {
            return None;
        }
        let (mut seen, mut naming, mut taking_turns) = (0, 0, 0);
        let mut voices = Vec::new();
        let mut later = turn;
        for past in self.back(turn.position) {
            seen += 1;
            naming += usize::from(past.calls() || past.native != MessageId(0));
            taking_turns += usize::from(later.author != past.author && later.at.since(past.at) <= WITHIN);
            if !voices.contains(&past.author) && voices.len() <= *VOICES.end() {
                voices.push(past.author);
            }
            later = past;
        }
        let is_one = seen >= AT_LEAST
            && naming * 100 <= seen * MOST_NAMING
            && taking_turns * 100 >= seen * LEAST_TAKING_TURNS
            && VOICES.contains(&voices.len());
        is_one.then_some(previous)
    }
}

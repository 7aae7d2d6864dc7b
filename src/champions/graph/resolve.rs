//! Links: made plain by Discord, else by the ranker.

use super::features::Candidates;
use super::ranker::Ranker;
use super::turn::{MENTIONED, Turn, Turns};
use crate::ids::MessageId;

/// How sure the previous message is where turns follow each other.
const IN_MEETING: f32 = 0.6;

/// How a link is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// Discord's own reply.
    Reply,
    /// The author of the answered message is mentioned.
    Mention,
    /// Named in plain text.
    Name,
    /// In a thread, what answers nothing else answers its first message.
    Thread,
    /// Nothing says so; the conversation does.
    Graph,
}

/// One message answers another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Link {
    pub message: MessageId,
    /// `None`: it begins a conversation.
    pub reply_to: Option<MessageId>,
    pub how: How,
    /// How sure, between 0 and 1. Discord's own replies are 1.
    pub confidence: f32,
}

impl Turns {
    /// What a message answers. `None`: it is not remembered, or no longer well enough.
    ///
    /// Looks at nothing but earlier messages: the answer is the same now and when the message came.
    pub fn link(&self, message: MessageId) -> Option<Link> {
        let turn = self.find(message)?;
        if turn.native != MessageId(0) {
            return Some(Link { message, reply_to: Some(turn.native), how: How::Reply, confidence: 1.0 });
        }
        if !self.is_fresh(turn) {
            return None;
        }
        let (answered, confidence) = self.ranked(turn);
        let Some(answered) = answered else {
            let reply_to = self.opener.map(|opener| opener.message).filter(|first| *first != message);
            let how = if reply_to.is_some() { How::Thread } else { How::Graph };
            return Some(Link { message, reply_to, how, confidence });
        };
        let how = match turn.names(answered.author) {
            0 => How::Graph,
            MENTIONED => How::Mention,
            _ => How::Name,
        };
        Some(Link { message, reply_to: Some(answered.id), how, confidence })
    }

    /// The ranker's answer, `None` for a beginning, and how sure it is; in a meeting, the turn before.
    pub(super) fn ranked<'a>(&'a self, turn: &'a Turn) -> (Option<&'a Turn>, f32) {
        if let Some(previous) = self.in_meeting(turn) {
            return (Some(previous), IN_MEETING);
        }
        let candidates = self.candidates(turn);
        let best = Ranker::shipped().and_then(|ranker| ranker.best(&candidates.table(), self.allowed(&candidates)));
        let Some((best, confidence)) = best else {
            return (self.at(turn.follows).filter(|_| !turn.begins()), 0.5);
        };
        (candidates.turns.get(best).copied().filter(|answered| answered.position != turn.position), confidence)
    }

    /// Every turn that may be answered, with how sure the ranker is of it; the turn itself stands for a beginning.
    pub(super) fn shares<'a>(&'a self, turn: &'a Turn) -> impl Iterator<Item = (&'a Turn, f32)> {
        let candidates = self.candidates(turn);
        let shares = match Ranker::shipped() {
            Some(ranker) => ranker.shares(&candidates.table(), self.allowed(&candidates)),
            None => candidates.turns.map(|past| f32::from(u8::from(past.position == turn.follows))),
        };
        candidates.turns.into_iter().zip(shares).take(candidates.count)
    }

    /// Nothing begins in a thread but the thread.
    fn allowed(&self, candidates: &Candidates) -> std::ops::Range<usize> {
        usize::from(self.opener.is_some())..candidates.count
    }
}

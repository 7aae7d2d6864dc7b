//! What engagement remembers of a guild: a part of `Facts`, built from rows alone. What is weekly of each member stands
//! with the members.

mod help;
mod sent;

pub use help::{Greeter, Help};
pub use sent::{GREET, HELP, Sent};

use super::ask::Questions;
use super::offers::Polls;
use super::rows::{Consent, DueEnd, DueRow, Kept, NudgeRow, Row};
use super::runs::Runs;
use crate::ids::{At, ChannelId, MessageId, UserId};
use std::collections::HashMap;

/// Interests of one community; members have a bit for each. Beyond that only roles say who is interested.
const INTERESTS: usize = 64;

#[derive(Debug, Default)]
pub struct Lurkers {
    /// What assignments follow from; drawn once for an installation.
    pub secret: Vec<u8>,
    /// From here on it is known who was silent.
    pub observed_since: Option<At>,
    /// From when on Steward is here.
    pub here_since: Option<At>,
    pub paused: bool,
    consents: HashMap<UserId, Consent>,
    /// Interests that somebody took part in; members hold a bit for each by its place.
    interests: Vec<String>,
    /// The hour up to which members have been looked at.
    pub(super) looked_at: Option<i64>,
    pub help: Help,
    pub sent: Sent,
    /// Asked without a name.
    pub questions: Questions,
    pub polls: Polls,
    offered: HashMap<UserId, String>,
    posts: HashMap<String, (ChannelId, MessageId)>,
    /// Campaigns as they go.
    pub runs: Runs,
    /// When the first row is due that waits in the store.
    pub next_due: Option<At>,
    /// The live loop is still reading what was said while it was away. Until then nothing is due, and nobody is looked at:
    /// whoever waited may have been answered, and who is staff is not known.
    pub catching_up: bool,
}

/// What is read back at start.
#[derive(Debug, Clone, Default)]
pub struct Remembered {
    pub secret: Vec<u8>,
    pub kept: Vec<Kept>,
    /// Of the last 180 days, and of those before what was ignored or is still open.
    pub nudges: Vec<NudgeRow>,
    /// Of campaigns that are not over: campaign, member, arm, when; with what came of it.
    pub assigned: Vec<Row>,
    pub next_due: Option<At>,
}

impl Lurkers {
    pub fn rebuild(remembered: Remembered) -> Lurkers {
        let (secret, next_due) = (remembered.secret, remembered.next_due);
        let mut lurkers = Lurkers { secret, next_due, ..Lurkers::default() };
        for kept in &remembered.kept {
            lurkers.keep(kept);
        }
        lurkers.runs.rebuild(&remembered.assigned, &remembered.nudges);
        lurkers.sent.rebuild(remembered.nudges);
        lurkers
    }

    /// What began with the process, from what was remembered before a rebuild.
    pub fn take_over(&mut self, before: &Lurkers) {
        (self.looked_at, self.catching_up) = (before.looked_at, before.catching_up);
    }

    pub fn apply(&mut self, row: &Row) {
        self.runs.apply(row);
        match row {
            Row::Keep(kept) => self.keep(kept),
            Row::Nudged(nudge) => self.sent.add(nudge),
            Row::NudgeEnded { key, at, how } => self.sent.end(*key, *at, *how),
            Row::Due(DueRow { at, .. }) | Row::DueSettled { how: DueEnd::PutOff(at), .. } => self.is_due(*at),
            Row::Drop { kind: "asked", key } => self.questions.forget(key),
            Row::Drop { kind: "poll", key } => self.polls.forget(key),
            Row::Drop { kind: "post", key } => drop(self.posts.remove(key)),
            Row::Drop { kind, key } => self.help.forget(kind, key),
            _ => {}
        }
    }

    fn is_due(&mut self, at: At) {
        self.next_due = Some(self.next_due.map_or(at, |next| next.min(at)));
    }

    /// When rows of the store are to be looked at next. While everything is paused, none are.
    pub fn next_look(&self) -> Option<At> {
        self.next_due.filter(|_| !self.paused && !self.catching_up)
    }

    /// Whether rows of the store are to be looked at.
    pub fn looks(&self, now: At) -> bool {
        self.next_look().is_some_and(|next| next <= now)
    }

    /// They were, up to `now`; `next` is the first of those that were left.
    pub fn looked(&mut self, next: Option<At>, now: At) {
        if self.looks(now) {
            self.next_due = next;
        }
    }

    fn keep(&mut self, kept: &Kept) {
        match kept {
            Kept::Observed { since, here } => (self.observed_since, self.here_since) = (Some(*since), *here),
            Kept::Paused { paused, .. } => self.paused = *paused,
            Kept::TookPart { interest, .. } => {
                if self.interest(interest).is_none() && self.interests.len() < INTERESTS {
                    self.interests.push(interest.clone());
                }
            }
            Kept::Consent { member, consent } => drop(self.consents.insert(*member, *consent)),
            Kept::Post { name, channel, message } => {
                self.posts.insert(name.clone(), (*channel, *message));
            }
            Kept::Asked(asked) => self.questions.keep(asked),
            Kept::Poll { channel, message, at, language } => self.polls.keep((*channel, *message, *at, *language)),
            Kept::Offered { member, what } => drop(self.offered.insert(*member, what.clone())),
            Kept::Breaker { state } => self.sent.keep_breaker(state),
            kept => {
                self.help.keep(kept);
                self.runs.keep(kept);
            }
        }
    }

    /// Where a post of Steward's stands that stays: `panel`.
    pub fn post(&self, name: &str) -> Option<(ChannelId, MessageId)> {
        self.posts.get(name).copied()
    }

    /// What this member was offered last.
    pub fn offered(&self, member: UserId) -> Option<&str> {
        self.offered.get(&member).map(String::as_str)
    }

    /// The place of an interest's bit, once somebody took part in it.
    pub fn interest(&self, name: &str) -> Option<u32> {
        self.interests.iter().position(|known| known == name).map(|place| place as u32)
    }

    pub fn consent(&self, member: UserId) -> Consent {
        self.consents.get(&member).copied().unwrap_or_default()
    }
}

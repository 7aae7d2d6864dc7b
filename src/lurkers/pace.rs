//! Whether a member may be nudged now: what they were sent and what came of it, what they said they want, and the rule.
//!
//! Everything is rebuilt from rows, in the order in which they were written: a clock may leap, and the member's last
//! word is the one that was written last. A nudge from the future, left behind by such a leap, counts as if it were
//! from now on: silence is the safe mistake.
//!
//! A nudge counts as ignored when nothing came of it for seven days: no click, no word, no visible message. Seven days
//! hold every weekday, so that somebody who comes by once a week has had their chance, and they are over before the
//! next nudge could go. What comes later does not undo it, except when the member asks for nudges.

use crate::ids::{At, Span};
use serde::{Deserialize, Serialize};

/// At most one nudge a member in this time.
pub const APART: Span = Span(14 * Span::DAY.0);
/// At most `MOST` of them in this time.
pub const LONG: Span = Span(180 * Span::DAY.0);
pub const MOST: usize = 3;
/// How long something may come of a nudge.
pub const ANSWER: Span = Span(7 * Span::DAY.0);
/// So many ignored in a row, and there is a rest from when the last of them counts as ignored.
pub const IGNORED_REST: u8 = 2;
pub const REST: Span = Span(90 * Span::DAY.0);
/// So many ignored ever, and there is no other one.
pub const IGNORED_EVER: u8 = 3;
/// How long "just reading" holds.
pub const READING: Span = Span(180 * Span::DAY.0);
/// How long a member whose DMs are closed is not written to.
pub const CLOSED: Span = Span(90 * Span::DAY.0);

/// What happened between Steward and one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "row")]
pub enum Row {
    /// A nudge, written before it is sent.
    Sent {
        at: At,
    },
    /// Something came of the nudge that was sent at `sent`: a click on it, or a visible message.
    Answered {
        sent: At,
        at: At,
    },
    /// The member said something about nudges. That answers the last one, too.
    Said {
        at: At,
        word: Word,
    },
    /// Discord's 50007: the member takes no DMs from here.
    Closed {
        at: At,
    },
    /// The member is not in the guild (Discord's 50278 says so, too).
    Left {
        at: At,
    },
    Joined {
        at: At,
    },
}

/// What a member can say about nudges.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "word")]
pub enum Word {
    /// "Remind me", "allow": ends a stop, a rest and "just reading", and forgets what was ignored. The caps stay, and a
    /// break does.
    Ask,
    /// "Just reading."
    Reading,
    Stop,
    Break {
        until: At,
    },
    Back,
}

/// What a member wants, by their last words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Wishes {
    pub stopped: bool,
    pub reading_until: Option<At>,
    pub break_until: Option<At>,
}

/// What a member was sent and what came of it: no more of it than the rule needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub struct Past {
    /// The last nudges, the newest last. They tell those ignored in a row as well, since two of them bring a rest.
    pub sent: [Option<Sent>; MOST],
    /// How many of those before these were ignored since the member last asked.
    pub ignored_before: u8,
    pub closed_until: Option<At>,
    pub left: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sent {
    pub at: At,
    /// Something came of it in time, or the member has asked for nudges since.
    pub answered: bool,
}

/// Why a member is not nudged now. The first reason in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    Left,
    /// The member said stop.
    Stopped,
    /// Three ignored.
    Never,
    OnBreak(At),
    Reading(At),
    /// Their DMs are closed.
    Closed(At),
    /// Two ignored in a row.
    Resting(At),
    /// Three nudges in 180 days.
    Enough(At),
    /// One in 14 days.
    TooSoon(At),
}

impl Why {
    /// When this reason ends; never, unless the member does something.
    pub fn until(self) -> Option<At> {
        match self {
            Why::Left | Why::Stopped | Why::Never => None,
            Why::OnBreak(at) | Why::Reading(at) | Why::Closed(at) => Some(at),
            Why::Resting(at) | Why::Enough(at) | Why::TooSoon(at) => Some(at),
        }
    }
}

/// Whether a nudge may go to this member now. The hour is `Quiet`'s business.
pub fn may(past: &Past, wishes: &Wishes, now: At) -> Result<(), Why> {
    let ahead = |until: Option<At>| until.filter(|until| now < *until);
    let (ever, resting) = past.ignored(now);
    let enough = past.sent[0].map(|oldest| oldest.at.plus(LONG));
    let soon = past.newest().map(|last| last.at.plus(APART));
    let refusal = if past.left {
        Some(Why::Left)
    } else if wishes.stopped {
        Some(Why::Stopped)
    } else if ever >= IGNORED_EVER {
        Some(Why::Never)
    } else {
        (ahead(wishes.break_until).map(Why::OnBreak))
            .or_else(|| ahead(wishes.reading_until).map(Why::Reading))
            .or_else(|| ahead(past.closed_until).map(Why::Closed))
            .or_else(|| ahead(resting).map(Why::Resting))
            .or_else(|| ahead(enough).map(Why::Enough))
            .or_else(|| ahead(soon).map(Why::TooSoon))
    };
    refusal.map_or(Ok(()), Err)
}

/// The first moment from `now` on at which the member may be nudged, and at any later one, if nothing happens until
/// then; none: never.
pub fn earliest(past: &Past, wishes: &Wishes, now: At) -> Option<At> {
    let mut at = now;
    // Every reason ends later than the moment it was given for, and each is given a few times at most.
    while let Err(why) = may(past, wishes, at) {
        at = why.until()?;
    }
    Some(at)
}

impl Wishes {
    /// From all rows of a member, in the order in which they were written.
    pub fn of(rows: &[Row]) -> Wishes {
        let mut wishes = Wishes::default();
        rows.iter().for_each(|row| wishes.take(row));
        wishes
    }

    pub fn take(&mut self, row: &Row) {
        let Row::Said { at, word } = *row else { return };
        match word {
            Word::Ask => (self.stopped, self.reading_until) = (false, None),
            Word::Stop => self.stopped = true,
            // The longer one, should the clock have been set back in between.
            Word::Reading => self.reading_until = self.reading_until.max(Some(at.plus(READING))),
            Word::Break { until } => self.break_until = Some(until),
            Word::Back => self.break_until = None,
        }
    }
}

impl Past {
    /// From all rows of a member, in the order in which they were written.
    pub fn of(rows: &[Row]) -> Past {
        let mut past = Past::default();
        rows.iter().for_each(|row| past.take(row));
        past
    }

    pub fn take(&mut self, row: &Row) {
        match *row {
            Row::Sent { at } => self.send(at),
            Row::Answered { sent, at } => self.answer(sent, at),
            Row::Said { at, word } => {
                if let Some(last) = self.newest() {
                    self.answer(last.at, at);
                }
                if word == Word::Ask {
                    self.ignored_before = 0;
                    self.sent.iter_mut().flatten().for_each(|sent| sent.answered = true);
                }
            }
            Row::Closed { at } => self.closed_until = self.closed_until.max(Some(at.plus(CLOSED))),
            Row::Left { .. } => self.left = true,
            Row::Joined { .. } => self.left = false,
        }
    }

    fn newest(&self) -> Option<Sent> {
        self.sent[MOST - 1]
    }

    fn send(&mut self, at: At) {
        // Two others went after the oldest, so its seven days are over.
        let ignored = self.sent[0].is_some_and(|oldest| !oldest.answered);
        self.ignored_before = self.ignored_before.saturating_add(u8::from(ignored));
        self.sent.rotate_left(1);
        self.sent[MOST - 1] = Some(Sent { at, answered: false });
    }

    fn answer(&mut self, sent: At, at: At) {
        let nudge = self.sent.iter_mut().flatten().find(|nudge| nudge.at == sent);
        if let Some(nudge) = nudge.filter(|_| at < sent.plus(ANSWER)) {
            nudge.answered = true;
        }
    }

    /// How many were ignored since the member last asked, and until when to rest for those in a row.
    fn ignored(&self, now: At) -> (u8, Option<At>) {
        let (mut ever, mut in_a_row, mut rest) = (self.ignored_before, 0, None);
        for sent in self.sent.iter().flatten() {
            let over = sent.at.plus(ANSWER);
            if sent.answered {
                (in_a_row, rest) = (0, None);
            } else if over <= now {
                (ever, in_a_row) = (ever.saturating_add(1), in_a_row + 1);
                rest = (in_a_row >= IGNORED_REST).then(|| over.plus(REST));
            }
        }
        (ever, rest)
    }
}

#[cfg(test)]
mod tests;

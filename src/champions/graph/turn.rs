//! What is remembered of a channel: its last turns, compact and in order, and how a new one is taken in.

use super::names::Names;
use super::words::{self, Looks, Word};
use crate::ids::{At, MessageId, UserId};
use std::collections::VecDeque;

/// Turns that a link may look back over.
pub(super) const LOOK_BACK: u32 = 96;
/// Turns back to which own messages are followed with the ranker; further back, by rule.
pub(super) const CHAIN: u32 = 28;
/// Turns between an order and what a bot says to it.
pub(super) const CALLED: usize = 4;
/// Turns kept: the newest `KEPT - LOOK_BACK` can still be linked as when they were new, and the newest
/// `KEPT - LOOK_BACK - CHAIN - CALLED` be asked whom they thank.
const KEPT: usize = 160;
/// Words kept of a turn.
pub(super) const TOKENS: usize = 12;
/// People named in one turn that count.
const NAMED: usize = 3;

/// How plainly somebody is named.
pub(super) const IN_PASSING: u8 = 1;
pub(super) const IN_FRONT: u8 = 2;
pub(super) const MENTIONED: u8 = 3;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Speaker {
    #[default]
    Person,
    /// A bot or a webhook: it takes part in talk, and is never thanked.
    Machine,
}

/// A message as the graph needs it. System messages are none of its business.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    pub id: MessageId,
    pub at: At,
    pub author: UserId,
    pub speaker: Speaker,
    /// The account's name.
    pub name: &'a str,
    /// Nickname, else global name.
    pub shown: Option<&'a str>,
    pub content: &'a str,
    pub reply_to: Option<MessageId>,
    /// The author of that message, where Discord says so.
    pub reply_to_author: Option<UserId>,
    pub mentions: &'a [UserId],
}

/// One message, compact. Positions count the turns of the channel from its first.
#[derive(Debug, Clone)]
pub struct Turn {
    pub(super) id: MessageId,
    pub(super) at: At,
    pub(super) author: UserId,
    /// What Discord says it answers; 0 is nothing.
    pub(super) native: MessageId,
    pub(super) named: [UserId; NAMED],
    pub(super) how_named: [u8; NAMED],
    /// Of the words that say what it is about: hashes, then zeros.
    pub(super) tokens: [u32; TOKENS],
    pub(super) position: u32,
    /// The turn it answers by rule; its own position when it begins something.
    pub(super) follows: u32,
    /// The author of that; 0 for a beginning.
    pub(super) to: UserId,
    /// A bit for each of `tokens`, to see quickly that two turns share none.
    pub(super) sketch: u64,
    /// The first turn of its conversation, by rule, and that turn's message.
    pub(super) root: u32,
    pub(super) opened: MessageId,
    /// Deleted since: it stays for the sake of what answers it, and nobody is credited for it.
    pub(super) gone: bool,
    /// The author's turn before and after; its own position for none.
    pub(super) before: u32,
    pub(super) after: u32,
    pub(super) flags: u32,
    /// In bytes.
    pub(super) length: u16,
    pub(super) machine: bool,
}

impl Turn {
    /// How plainly this turn names `who`; 0 is not at all.
    pub(super) fn names(&self, who: UserId) -> u8 {
        self.named.iter().zip(self.how_named).find(|(named, _)| **named == who).map_or(0, |(_, how)| how)
    }

    /// It names somebody.
    pub(super) fn calls(&self) -> bool {
        self.how_named[0] != 0
    }

    pub(super) fn begins(&self) -> bool {
        self.follows == self.position
    }
}

/// The last turns of one channel.
#[derive(Debug, Default)]
pub struct Turns {
    pub(super) kept: VecDeque<Turn>,
    names: Names,
    /// Position of the next turn.
    next: u32,
    /// A thread or forum post: what says nothing else answers its first post.
    pub(super) opener: Option<Opener>,
}

/// How a thread began.
#[derive(Debug, Clone, Copy)]
pub(super) struct Opener {
    pub message: MessageId,
    pub author: UserId,
}

impl Turns {
    pub fn new() -> Turns {
        Turns::default()
    }

    /// Of a thread or a forum post, by whom it was opened and with which message.
    pub fn of_thread(message: MessageId, author: UserId) -> Turns {
        Turns { opener: Some(Opener { message, author }), ..Turns::default() }
    }

    /// A message as a turn of this conversation, without taking it in. What it answers by rule is settled now.
    pub fn consider(&self, said: &Said<'_>) -> Turn {
        let mut turn = Turn {
            id: said.id,
            at: said.at,
            author: said.author,
            native: said.reply_to.unwrap_or_default(),
            named: [UserId(0); NAMED],
            how_named: [0; NAMED],
            tokens: [0; TOKENS],
            position: self.next,
            follows: self.next,
            to: said.reply_to_author.unwrap_or_default(),
            sketch: 0,
            root: self.next,
            opened: said.id,
            gone: false,
            before: self.next,
            after: self.next,
            flags: 0,
            length: said.content.len().min(usize::from(u16::MAX)) as u16,
            machine: said.speaker == Speaker::Machine,
        };
        self.read(said, &mut turn);
        if let Some(last) = self.kept.iter().rev().take(LOOK_BACK as usize).find(|past| past.author == turn.author) {
            turn.before = last.position;
        }
        self.follow(&mut turn);
        turn
    }

    /// Takes in what was considered.
    pub fn take(&mut self, turn: Turn, said: &Said<'_>) {
        if turn.before != turn.position
            && let Some(first) = self.kept.front().map(|first| first.position)
            && let Some(last) = self.kept.get_mut(turn.before.wrapping_sub(first) as usize)
        {
            last.after = turn.position;
        }
        self.names.heard(said.name, said.author, said.at);
        if let Some(shown) = said.shown {
            self.names.heard(shown, said.author, said.at);
        }
        if self.kept.len() == KEPT {
            self.kept.pop_front();
        }
        // Not doubled: most channels are quiet, and there are many.
        if self.kept.len() == self.kept.capacity() {
            self.kept.reserve_exact(16);
        }
        self.next = turn.position.wrapping_add(1);
        self.kept.push_back(turn);
    }

    /// Takes a message in.
    pub fn push(&mut self, said: &Said<'_>) {
        let turn = self.consider(said);
        self.take(turn, said);
    }

    /// Who is named, what it is about, what it is like.
    fn read(&self, said: &Said<'_>, turn: &mut Turn) {
        let mut named = 0;
        let mut name = |who: UserId, how: u8, turn: &mut Turn| {
            if who == said.author {
                return;
            }
            if let Some(at) = turn.named.iter().take(named).position(|&other| other == who) {
                turn.how_named[at] = turn.how_named[at].max(how);
            } else if named < NAMED {
                turn.named[named] = who;
                turn.how_named[named] = how;
                named += 1;
            }
        };
        for &who in said.mentions {
            name(who, MENTIONED, turn);
        }
        let mut looks = Looks::of(said.content);
        let mut last: Option<Word> = None;
        let mut count = 0;
        let mut kept = 0;
        words::each_word(said.content, |word| {
            let at_front = count == 0;
            let found = self.names.find(word.full, word.marked, said.at).filter(|_| {
                word.marked || (word.called && at_front) || (!word.everyday() && (at_front || word.length >= 4))
            });
            let found = found.or_else(|| {
                let before = last.filter(|before| !before.called)?;
                self.names.find(words::pair(before.full, word.full), before.marked, said.at)
            });
            if let Some(who) = found {
                let marked = word.marked || last.is_some_and(|before| before.marked);
                let how = if marked {
                    MENTIONED
                } else if at_front {
                    IN_FRONT
                } else {
                    IN_PASSING
                };
                name(who, how, turn);
            }
            let telling = looks.word(&word, found.is_some());
            if telling && found.is_none() && word.length > 1 && kept < TOKENS {
                turn.tokens[kept] = (word.stem >> 32) as u32 | 1;
                kept += 1;
            }
            last = Some(word);
            count += 1;
        });
        turn.sketch = turn.tokens.iter().take(kept).fold(0, |sketch, token| sketch | 1 << (token >> 26));
        turn.flags = looks.flags;
    }

    /// The kept turn at a position.
    pub(super) fn at(&self, position: u32) -> Option<&Turn> {
        let first = self.kept.front()?.position;
        self.kept.get(position.wrapping_sub(first) as usize)
    }

    /// The turns that a link of the turn at `position` may look back over, newest first.
    pub(super) fn back(&self, position: u32) -> impl Iterator<Item = &Turn> {
        let first = self.kept.front().map_or(0, |turn| turn.position);
        let end = (position.wrapping_sub(first) as usize).min(self.kept.len());
        let start = end.saturating_sub(LOOK_BACK as usize);
        self.kept.range(start..end).rev()
    }

    pub(super) fn find(&self, id: MessageId) -> Option<&Turn> {
        // Nearly in order of ids: a message that came late stands a little behind its place.
        self.kept.iter().rev().find(|turn| turn.id == id)
    }

    /// All that a link of this turn may look back over is still remembered.
    pub(super) fn is_fresh(&self, turn: &Turn) -> bool {
        self.kept.front().is_some_and(|first| first.position == 0 || turn.position - first.position >= LOOK_BACK)
    }

    /// Bytes that this channel's memory takes.
    pub fn bytes(&self) -> usize {
        size_of::<Turns>() + self.kept.capacity() * size_of::<Turn>() + self.names.len() * 2 * 40
    }
}

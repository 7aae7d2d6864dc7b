//! Who can be meant by a name in the text: the people who spoke in this channel within the hour.
//!
//! A name of one word is known by that word, a name of two or three by its first two words or, when it is long enough,
//! by its first. Names in Han, kana or Hangul count only behind an `@`: such texts have no spaces to find them by.

use super::words::{self, Word};
use crate::ids::{At, Span, UserId};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A name means somebody who spoke this recently.
pub(super) const REMEMBERED: Span = Span::HOUR;
/// Names kept; beyond, those not heard for longest go.
const MOST: usize = 512;

/// Keys are hashes already.
#[derive(Default)]
pub(super) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }
    fn write_u64(&mut self, n: u64) {
        self.0 = n;
    }
}

#[derive(Debug, Clone, Copy)]
struct Called {
    who: UserId,
    at: At,
    /// Only behind an `@`.
    marked: bool,
    /// The first word of a longer name.
    part: bool,
}

#[derive(Debug, Default)]
pub(super) struct Names {
    known: HashMap<u64, Called, BuildHasherDefault<AsIs>>,
}

impl Names {
    /// Somebody of this name spoke.
    pub(super) fn heard(&mut self, name: &str, who: UserId, at: At) {
        let mut first: [Option<Word>; 2] = [None; 2];
        let mut count = 0;
        words::each_word(name, |word| {
            if let Some(slot) = first.get_mut(count) {
                *slot = Some(word);
            }
            count += 1;
        });
        let Some(word) = first[0] else { return };
        let marked = word.eastern;
        match first[1] {
            None => self.put(word.full, Called { who, at, marked, part: false }),
            Some(second) => {
                let marked = marked || second.eastern;
                self.put(words::pair(word.full, second.full), Called { who, at, marked, part: false });
                if word.length >= 4 && !word.everyday() {
                    self.put(word.full, Called { who, at, marked, part: true });
                }
            }
        }
    }

    fn put(&mut self, hash: u64, called: Called) {
        if called.part && self.known.get(&hash).is_some_and(|other| !other.part && other.who != called.who) {
            return;
        }
        self.known.insert(hash, called);
        if self.known.len() > MOST {
            self.forget(called.at);
        }
    }

    /// Drops who has not spoken for an hour, and if that is not half of all, the older half.
    fn forget(&mut self, now: At) {
        self.known.retain(|_, called| now.since(called.at) <= REMEMBERED);
        if self.known.len() > MOST / 2 {
            let mut times: Vec<At> = self.known.values().map(|called| called.at).collect();
            let (_, &mut middle, _) = times.select_nth_unstable(self.known.len() / 2);
            self.known.retain(|_, called| called.at > middle);
        }
    }

    pub(super) fn find(&self, hash: u64, marked: bool, now: At) -> Option<UserId> {
        let called = self.known.get(&hash)?;
        ((marked || !called.marked) && now.since(called.at) <= REMEMBERED).then_some(called.who)
    }

    pub(super) fn len(&self) -> usize {
        self.known.len()
    }
}

//! All phrases as one automaton, which reads a text forward from one place, one table look-up a byte.
//! Method: the states of `subsets`, packed into one array as Aoe, "An efficient digital search algorithm by using a
//! double-array structure", IEEE Transactions on Software Engineering 15 (1989) packs a trie.

use super::subsets::{Accept, States};

/// The compiled automaton. A state is a place in `slots`: its edge for a byte is that many slots further.
#[derive(Debug)]
pub(super) struct Matcher {
    /// The byte in the upper eight bits, then whether the state that it leads to reads a phrase, then that state. No two
    /// states are in one place, so a slot with the right byte is this state's.
    slots: Vec<u32>,
    /// By state: which of `accepts` are read there.
    reads: Vec<u16>,
    accepts: Vec<Vec<Accept>>,
    /// The states where a word starts, and inside a word.
    roots: [usize; 2],
    /// By root: how phrases begin. Most words of a text are told from the phrases by these few kilobytes, which stay in the
    /// processor's cache; `slots` does not.
    beginnings: Box<[Beginnings; 2]>,
}

const BYTE: u32 = 24;
const READS: u32 = 1 << 23;
const STATE: u32 = READS - 1;

impl Matcher {
    pub(super) fn new(states: States) -> Matcher {
        let places = packed(&states);
        let size = places.iter().max().map_or(0, |last| last + 256);
        let (mut slots, mut reads) = (vec![0; size], vec![0; size]);
        for (state, place) in places.iter().enumerate() {
            reads[*place] = states.reads(state);
            for (byte, next) in states.edges(state) {
                let flag = if states.reads(*next as usize) == 0 { 0 } else { READS };
                slots[place + usize::from(*byte)] = u32::from(*byte) << BYTE | flag | places[*next as usize] as u32;
            }
        }
        let beginnings = Box::new([0, 1].map(|root| Beginnings::new(&states, root)));
        Matcher { slots, reads, accepts: states.accepts, roots: [places[0], places[1]], beginnings }
    }

    /// Bytes held, about.
    pub(super) fn memory(&self) -> usize {
        let accepts: usize = self.accepts.iter().map(|list| size_of_val(list) + size_of_val(&list[..])).sum();
        size_of_val(&self.slots[..]) + size_of_val(&self.reads[..]) + size_of_val(&*self.beginnings) + accepts
    }

    /// Whether a phrase may start at byte `start`, by its first four bytes.
    #[inline]
    pub(super) fn may_start(&self, text: &[u8], start: usize, inside: bool) -> bool {
        let first = text.get(start..).and_then(|rest| rest.first_chunk());
        first.is_none_or(|first| self.beginnings[usize::from(inside)].may_be(*first))
    }

    /// Calls `read` with the end of each phrase that starts at byte `start`, shortest first. `inside` a word only phrases
    /// count whose word may go on to the left.
    #[inline]
    pub(super) fn read_from(&self, text: &[u8], start: usize, inside: bool, mut read: impl FnMut(usize, Accept)) {
        let mut state = self.roots[usize::from(inside)];
        for (at, byte) in text.iter().enumerate().skip(start) {
            let slot = self.slots[state + usize::from(*byte)];
            if slot >> BYTE != u32::from(*byte) {
                break;
            }
            state = (slot & STATE) as usize;
            if slot & READS != 0 {
                self.accepts[usize::from(self.reads[state])].iter().for_each(|accept| read(at + 1, *accept));
            }
        }
    }
}

/// How phrases begin: a bit for the hash of the first four bytes of each, and of the whole of those that are shorter.
#[derive(Debug)]
struct Beginnings {
    four: [u64; 1 << 10],
    three: [u64; 1 << 8],
    /// By first byte, a bit for the lower six bits of the second. A phrase of one byte sets all.
    two: [u64; 256],
}

impl Beginnings {
    fn new(states: &States, root: usize) -> Beginnings {
        let mut beginnings = Beginnings { four: [0; 1 << 10], three: [0; 1 << 8], two: [0; 256] };
        beginnings.follow(states, root, &mut Vec::new());
        beginnings
    }

    fn follow(&mut self, states: &States, state: usize, read: &mut Vec<u8>) {
        let is_phrase = states.reads(state) != 0;
        match *read.as_slice() {
            [a, b, c, d] => return set(&mut self.four, hash([a, b, c, d])),
            [a, b, c] if is_phrase => set(&mut self.three, hash([a, b, c, 0])),
            [a, b] if is_phrase => self.two[usize::from(a)] |= 1 << (b & 63),
            [a] if is_phrase => self.two[usize::from(a)] = u64::MAX,
            _ => {}
        }
        for (byte, next) in states.edges(state) {
            read.push(*byte);
            self.follow(states, *next as usize, read);
            read.pop();
        }
    }

    #[inline]
    fn may_be(&self, [a, b, c, d]: [u8; 4]) -> bool {
        has(&self.four, hash([a, b, c, d]))
            || has(&self.three, hash([a, b, c, 0]))
            || self.two[usize::from(a)] >> (b & 63) & 1 == 1
    }
}

#[inline]
fn hash(bytes: [u8; 4]) -> u32 {
    u32::from_le_bytes(bytes).wrapping_mul(0x9E37_79B1)
}

/// The word and the bit that a hash has among so many bits.
#[inline]
fn place(bits: &[u64], hash: u32) -> (usize, u64) {
    let place = (hash >> 16) as usize & (bits.len() * 64 - 1);
    (place / 64, 1 << (place % 64))
}

fn set(bits: &mut [u64], hash: u32) {
    let (word, bit) = place(bits, hash);
    bits[word] |= bit;
}

#[inline]
fn has(bits: &[u64], hash: u32) -> bool {
    let (word, bit) = place(bits, hash);
    bits[word] & bit != 0
}

/// The place of each state.
fn packed(states: &States) -> Vec<usize> {
    let (mut places, mut taken, mut full) = (Vec::new(), Vec::new(), vec![false; 512]);
    let mut lowest = 0;
    for state in 0..states.count() {
        let edges = states.edges(state);
        let mut place = lowest;
        while taken.get(place) == Some(&true) || edges.iter().any(|(byte, _)| full[place + usize::from(*byte)]) {
            place += 1;
            full.resize(full.len().max(place + 256), false);
        }
        // What is nearly full is not tried for ever.
        lowest += (place - lowest) / 16;
        taken.resize(taken.len().max(place + 1), false);
        taken[place] = true;
        edges.iter().for_each(|(byte, _)| full[place + usize::from(*byte)] = true);
        places.push(place);
    }
    places
}

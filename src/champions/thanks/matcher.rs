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
    /// By root and first byte: a bit for the lower six bits of each byte that may come second. Most words of a text are
    /// told from the phrases by these few kilobytes, which stay at hand.
    seconds: Box<[[u64; 256]; 2]>,
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
        let seconds = Box::new([0, 1].map(|root| seconds(&states, root)));
        Matcher { slots, reads, accepts: states.accepts, roots: [places[0], places[1]], seconds }
    }

    /// Bytes held, about.
    pub(super) fn memory(&self) -> usize {
        let accepts: usize = self.accepts.iter().map(|list| size_of_val(list) + size_of_val(&list[..])).sum();
        size_of_val(&self.slots[..]) + size_of_val(&self.reads[..]) + size_of_val(&*self.seconds) + accepts
    }

    /// Whether a phrase may start at byte `start`, by its first two bytes.
    #[inline]
    pub(super) fn may_start(&self, text: &[u8], start: usize, inside: bool) -> bool {
        let (Some(first), Some(second)) = (text.get(start), text.get(start + 1)) else { return true };
        self.seconds[usize::from(inside)][usize::from(*first)] >> (second & 63) & 1 == 1
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

/// By first byte: which bytes may come second, by their lower six bits. All, behind a phrase of one byte.
fn seconds(states: &States, root: usize) -> [u64; 256] {
    let mut seconds = [0; 256];
    for (first, next) in states.edges(root) {
        let next = *next as usize;
        let bits = states.edges(next).iter().fold(0, |bits, (second, _)| bits | 1 << (second & 63));
        seconds[usize::from(*first)] = if states.reads(next) == 0 { bits } else { u64::MAX };
    }
    seconds
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

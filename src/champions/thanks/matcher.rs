//! All phrases as one automaton, which reads a text forward from one place, one table look-up a byte.
//! Method: the states of `subsets`, packed into one array as Aoe, "An efficient digital search algorithm by using a
//! double-array structure", IEEE Transactions on Software Engineering 15 (1989) packs a trie.

use super::subsets::{Accept, States};

/// The compiled automaton. A state is a place in `slots`: its edge for a byte is that many slots further.
#[derive(Debug)]
pub(super) struct Matcher {
    /// The byte in the upper eight bits, the state that it leads to in the others. No two states are in one place, so a
    /// slot with the right byte is this state's.
    slots: Vec<u32>,
    /// By state: which of `accepts` are read there.
    reads: Vec<u16>,
    accepts: Vec<Vec<Accept>>,
    /// By a phrase's first byte: the state after it, where a word starts.
    words: Box<[u32; 256]>,
    /// The same inside a word, for phrases whose word may go on to the left.
    inside: Box<[u32; 256]>,
}

/// No state.
const NONE: u32 = 0;
/// States have so many bits.
const BITS: u32 = 24;

impl Matcher {
    pub(super) fn new(states: States) -> Matcher {
        let (places, mut slots) = packed(&states);
        for slot in slots.iter_mut().filter(|slot| **slot != 0) {
            let (byte, state) = (*slot >> BITS, *slot & ((1 << BITS) - 1));
            *slot = byte << BITS | places[state as usize];
        }
        let mut reads = vec![0; slots.len()];
        for (place, read) in places.iter().zip(&states.reads) {
            reads[*place as usize] = *read;
        }
        let table = |edges: &[(u8, u32)]| {
            let mut table = Box::new([NONE; 256]);
            edges.iter().for_each(|(byte, state)| table[usize::from(*byte)] = places[*state as usize]);
            table
        };
        Matcher { words: table(&states.words), inside: table(&states.inside), slots, reads, accepts: states.accepts }
    }

    /// Bytes held, about.
    pub(super) fn memory(&self) -> usize {
        let accepts: usize = self.accepts.iter().map(|list| size_of_val(list) + size_of_val(&list[..])).sum();
        size_of_val(&self.slots[..]) + size_of_val(&self.reads[..]) + accepts + 2 * size_of_val(&*self.words)
    }

    /// Calls `read` with the end of each phrase that starts at byte `start`, shortest first. `inside` a word only phrases
    /// count whose word may go on to the left.
    pub(super) fn read_from(&self, text: &[u8], start: usize, inside: bool, mut read: impl FnMut(usize, Accept)) {
        let roots = if inside { &self.inside } else { &self.words };
        let mut state = text.get(start).map_or(NONE, |byte| roots[usize::from(*byte)]);
        let mut end = start;
        while state != NONE {
            end += 1;
            let reads = self.reads[state as usize];
            if reads != 0 {
                self.accepts[usize::from(reads)].iter().for_each(|accept| read(end, *accept));
            }
            let Some(byte) = text.get(end) else { break };
            let slot = self.slots[state as usize + usize::from(*byte)];
            state = if slot >> BITS == u32::from(*byte) { slot & ((1 << BITS) - 1) } else { NONE };
        }
    }
}

/// The place of each state, and the slots with their edges, which lead to the numbers of states.
fn packed(states: &States) -> (Vec<u32>, Vec<u32>) {
    let (mut places, mut slots) = (vec![NONE], vec![0; 512]);
    let mut taken = vec![true];
    let mut lowest = 1;
    for range in states.ends.windows(2) {
        let edges = &states.edges[range[0]..range[1]];
        let fits = |place: usize, slots: &[u32]| edges.iter().all(|(byte, _)| slots[place + usize::from(*byte)] == 0);
        let mut place = lowest;
        while taken.get(place) == Some(&true) || !fits(place, &slots) {
            place += 1;
            slots.resize(slots.len().max(place + 256), 0);
        }
        // What is nearly full is not tried for ever.
        lowest += (place - lowest) / 16;
        taken.resize(taken.len().max(place + 1), false);
        taken[place] = true;
        places.push(place as u32);
        edges.iter().for_each(|(byte, state)| slots[place + usize::from(*byte)] = u32::from(*byte) << BITS | state);
    }
    (places, slots)
}

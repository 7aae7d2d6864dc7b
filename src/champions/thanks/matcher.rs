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
    /// By a phrase's first byte: its slot where a word starts.
    words: Box<[u32; 256]>,
    /// The same inside a word, for phrases whose word may go on to the left.
    inside: Box<[u32; 256]>,
}

/// The slot of nothing.
const NONE: u32 = 0;
const BYTE: u32 = 24;
const READS: u32 = 1 << 23;
const STATE: u32 = READS - 1;

impl Matcher {
    pub(super) fn new(states: States) -> Matcher {
        let places = packed(&states);
        let size = places.iter().max().map_or(0, |last| *last as usize + 256);
        let slot = |(byte, state): &(u8, u32)| {
            let reads = if states.reads[*state as usize] == 0 { 0 } else { READS };
            u32::from(*byte) << BYTE | reads | places[*state as usize]
        };
        let (mut slots, mut reads) = (vec![NONE; size], vec![0; size]);
        let mut from = 0;
        for ((place, end), read) in places.iter().map(|place| *place as usize).zip(&states.ends).zip(&states.reads) {
            reads[place] = *read;
            states.edges[from..*end].iter().for_each(|edge| slots[place + usize::from(edge.0)] = slot(edge));
            from = *end;
        }
        let table = |edges: &[(u8, u32)]| {
            let mut table = Box::new([NONE; 256]);
            edges.iter().for_each(|edge| table[usize::from(edge.0)] = slot(edge));
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
    #[inline]
    pub(super) fn read_from(&self, text: &[u8], start: usize, inside: bool, mut read: impl FnMut(usize, Accept)) {
        let roots = if inside { &self.inside } else { &self.words };
        let mut slot = text.get(start).map_or(NONE, |byte| roots[usize::from(*byte)]);
        let mut end = start;
        while slot != NONE {
            let state = (slot & STATE) as usize;
            end += 1;
            if slot & READS != 0 {
                self.accepts[usize::from(self.reads[state])].iter().for_each(|accept| read(end, *accept));
            }
            let Some(byte) = text.get(end) else { break };
            slot = self.slots[state + usize::from(*byte)];
            if slot >> BYTE != u32::from(*byte) {
                break;
            }
        }
    }
}

/// The place of each state.
fn packed(states: &States) -> Vec<u32> {
    let (mut places, mut taken, mut full) = (vec![0], vec![true], vec![false; 512]);
    let mut lowest = 1;
    for range in states.ends.windows(2) {
        let edges = &states.edges[range[0]..range[1]];
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
        places.push(place as u32);
    }
    places
}

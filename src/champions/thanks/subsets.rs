//! From the steps of all lines to states: each stands for all places in the lines that the same text leads to. The
//! combinations of a line are never written out.
//! Method: the subset construction of Rabin and Scott, "Finite automata and their decision problems", IBM Journal 3 (1959).
//!
//! Runs of a letter and of pauses are evened out where alternatives meet, as `plain` does inside a text: a letter that
//! was just read is passed over, of several pauses the strongest is read, and those at the ends are left out.

use std::collections::HashMap;

use super::pattern::Step;
use super::plain::strength;

/// A phrase that is read: its list, and what its ends ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Accept {
    pub list: u16,
    /// Only where a sentence starts.
    pub at_start: bool,
    /// Only where a sentence ends.
    pub at_end: bool,
    /// The word may go on to the right.
    pub open_right: bool,
}

/// What is wrong with a step.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Misplaced {
    pub step: usize,
    pub said: String,
}

/// All states. Nothing leads to the first two, in which nothing is read yet: where a word starts, and inside a word, for
/// phrases whose word may go on to the left.
#[derive(Debug, Default)]
pub(super) struct States {
    /// Of all states in turn: a byte that may come next, and the state that it leads to.
    edges: Vec<(u8, u32)>,
    /// By state: where its edges end.
    ends: Vec<usize>,
    /// By state: which of `accepts` are read there.
    reads: Vec<u16>,
    /// The first is none.
    pub accepts: Vec<Vec<Accept>>,
}

/// The number of the state inside a word.
const INSIDE: usize = 1;
/// More states or edges than this are a slip of the pen.
const MOST: usize = 1 << 20;

impl States {
    /// The states of the lines that start at steps `lines`.
    pub(super) fn new(steps: &[Step], lines: impl Iterator<Item = u32>) -> Result<States, Misplaced> {
        let mut states = States { accepts: vec![Vec::new()], ..States::default() };
        let mut known: HashMap<Vec<Accept>, u16> = HashMap::from([(Vec::new(), 0)]);
        let starts: Vec<u32> = lines.map(|line| line * 2).collect();
        let mut sets = Sets { queue: vec![(0, starts.clone()), (0, starts)], ..Sets::default() };
        let mut reached = Reached::default();
        while let Some((before, places)) = sets.queue.get(states.ends.len()).cloned() {
            reached.edges.clear();
            reached.accepts.clear();
            for place in places {
                let way = Way { before, at_start: place & 1 == 1, ..Way::default() };
                reached.follow(steps, place as usize / 2, way)?;
            }
            if states.ends.len() == INSIDE {
                reached.edges.retain(|edge| edge.open_left);
            }
            reached.accepts.sort_unstable();
            reached.accepts.dedup();
            let read = known.get(&reached.accepts).copied().unwrap_or_else(|| {
                let next = states.accepts.len() as u16;
                known.insert(reached.accepts.clone(), next);
                states.accepts.push(reached.accepts.clone());
                next
            });
            states.reads.push(read);
            sets.group(&mut reached.edges, &mut states.edges);
            states.ends.push(states.edges.len());
            if states.edges.len().max(sets.queue.len()) > MOST || states.accepts.len() > usize::from(u16::MAX) {
                return Err(Misplaced { step: 0, said: "too many combinations: split lines".to_owned() });
            }
        }
        Ok(states)
    }

    pub(super) fn count(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn edges(&self, state: usize) -> &[(u8, u32)] {
        let start = state.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.edges[start..self.ends[state]]
    }

    /// The number of the list in `accepts`.
    pub(super) fn reads(&self, state: usize) -> u16 {
        self.reads[state]
    }
}

/// How a place in a line is reached.
#[derive(Debug, Clone, Copy, Default)]
struct Way {
    /// The byte before it; 0 at the start.
    before: u8,
    /// The strongest of the pauses since then; 0 if there are none.
    pause: u8,
    open_left: bool,
    at_start: bool,
    at_end: bool,
    open_right: bool,
}

impl Way {
    /// The pause that a text must have here. Spaces and full stops at the ends of a phrase are left out.
    fn pending(&self, at_end: bool) -> Option<u8> {
        let left_out = matches!(self.pause, b' ' | b'.') && (self.before == 0 || at_end);
        (self.pause != 0 && !left_out).then_some(self.pause)
    }
}

/// A byte, and the place in a line that it leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Edge {
    byte: u8,
    /// The step, times two; one more if the phrase must start a sentence.
    place: u32,
    open_left: bool,
}

/// What can be read next, and what has been read.
#[derive(Debug, Default)]
struct Reached {
    edges: Vec<Edge>,
    accepts: Vec<Accept>,
}

impl Reached {
    fn follow(&mut self, steps: &[Step], at: usize, way: Way) -> Result<(), Misplaced> {
        let to = |byte, at: usize| {
            let place = at as u32 * 2 + u32::from(way.at_start);
            Edge { byte, place, open_left: way.open_left }
        };
        let misplaced = |sign: u8| {
            let said = format!("a `{}` in the middle: it may only stand at an end", char::from(sign));
            Err(Misplaced { step: at, said })
        };
        match &steps[at] {
            Step::Fork(places) => places.iter().try_for_each(|place| self.follow(steps, *place as usize, way))?,
            Step::Goto(place) => self.follow(steps, *place as usize, way)?,
            Step::Sign(byte) if strength(*byte).is_some() => {
                let stronger = strength(*byte) > strength(way.pause);
                self.follow(steps, at + 1, Way { pause: if stronger { *byte } else { way.pause }, ..way })?;
            }
            Step::Sign(_) if way.open_right => return misplaced(b'*'),
            Step::Sign(_) if way.at_end => return misplaced(b'$'),
            Step::Sign(byte) => match way.pending(false) {
                Some(pause) => self.edges.push(to(pause, at)),
                None if way.before == *byte && byte.is_ascii_lowercase() => self.follow(steps, at + 1, way)?,
                None => self.edges.push(to(*byte, at + 1)),
            },
            Step::Mark(_) | Step::End(_) if way.pending(true).is_some() => {
                self.edges.extend(way.pending(true).map(|pause| to(pause, at)));
            }
            Step::Mark(mark) => {
                let first = way.before == 0;
                let way = match mark {
                    b'^' if first => Way { at_start: true, ..way },
                    b'*' if first => Way { open_left: true, ..way },
                    b'^' => return misplaced(*mark),
                    b'*' => Way { open_right: true, ..way },
                    _ => Way { at_end: true, ..way },
                };
                self.follow(steps, at + 1, Way { pause: 0, ..way })?;
            }
            Step::End(list) => {
                let Way { at_start, at_end, open_right, .. } = way;
                self.accepts.push(Accept { list: *list, at_start, at_end, open_right });
            }
        }
        Ok(())
    }
}

/// A byte that was read, and the places that it led to.
type Set = (u8, Vec<u32>);

/// The sets of places that are states. Each is numbered once.
#[derive(Debug, Default)]
struct Sets {
    numbers: HashMap<Set, u32>,
    queue: Vec<Set>,
}

impl Sets {
    /// Adds to `grouped` each byte of `edges`, and the number of the set that it leads to.
    fn group(&mut self, edges: &mut Vec<Edge>, grouped: &mut Vec<(u8, u32)>) {
        edges.sort_unstable();
        edges.dedup();
        for same in edges.chunk_by(|a, b| a.byte == b.byte) {
            let byte = same[0].byte;
            // What was read matters only where a run of it is passed over.
            let before = if byte.is_ascii_lowercase() { byte } else { b' ' };
            let set = (before, same.iter().map(|edge| edge.place).collect::<Vec<u32>>());
            let number = match self.numbers.get(&set) {
                Some(number) => *number,
                None => {
                    let number = self.queue.len() as u32;
                    self.queue.push(set.clone());
                    self.numbers.insert(set, number);
                    number
                }
            };
            grouped.push((byte, number));
        }
    }
}

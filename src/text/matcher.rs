//! The matcher that all rules share: every word of every list and the literals of every pattern in one automaton.
//!
//! The automaton reads letter classes with runs shortened, so that one pass over plain text sees every word in every
//! spelling of look-alike digits and repeated letters; candidates are then compared sign by sign. Texts with symbols,
//! signs beyond ASCII or rows of single letters are fed again in the other orders that `tape` knows.
//!
//! Exceptions: what patterns match in is told in `patterns`.

use std::cell::RefCell;

use aho_corasick::Anchored;
use aho_corasick::automaton::{Automaton, StateID};
use serde::Serialize;

use super::builder::{Engine, List, Pattern, Target};
use super::entry::{Entries, Entry};
use super::scan::{ASCII, Word, is_suspicious};
use super::scope::Languages;
use super::tape::{self, GAP, Trim};
use super::units::Units;
use super::verify::Place;
use super::{Lang, Reading, Span, Text};

/// A word list in a [`Matcher`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct ListId(pub u16);

/// A pattern in a [`Matcher`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct PatternId(pub u16);

/// What a hit comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    List(ListId),
    Pattern(PatternId),
}

/// One place where a text matches a list or a pattern.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Hit {
    pub source: Source,
    /// The number of the entry in its list, from 0 in the order given; 0 for a pattern.
    pub entry: u32,
    /// The heaviest step that was needed.
    pub reading: Reading,
    /// What was written, disguise included.
    pub span: Span,
}

/// All lists and patterns, compiled. Share it between guilds and threads.
pub struct Matcher {
    pub(super) lists: Vec<List>,
    pub(super) patterns: Vec<Pattern>,
    pub(super) always: Vec<u16>,
    pub(super) entries: Entries,
    pub(super) targets: Vec<Target>,
    pub(super) engine: Engine,
}

/// Buffers kept from text to text.
#[derive(Default)]
pub(super) struct Scratch {
    pub tape: Vec<u32>,
    pub candidates: Vec<u16>,
    pub found: Vec<Hit>,
    pub excused: Vec<(u16, Span)>,
}

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

impl Matcher {
    /// Adds every hit of every list and pattern to `hits`, at most one for each source and span, in order of place.
    /// `lang` is the language of the text, `channel` the channel's; `Unknown` where there is none.
    pub fn find(&self, text: &Text, lang: Lang, channel: Lang, hits: &mut Vec<Hit>) {
        self.find_in(text, &Languages::known(lang, channel), hits);
    }

    /// As `find`, for a text of which the language is not known: it is detected only where the answer depends on it.
    pub fn find_detecting(&self, text: &Text, channel: Lang, hits: &mut Vec<Hit>) {
        self.find_in(text, &Languages::detected(text.raw(), channel), hits);
    }

    fn find_in(&self, text: &Text, languages: &Languages, hits: &mut Vec<Hit>) {
        let mut scratch = SCRATCH.take();
        match &self.engine {
            Engine::Dfa(dfa) => self.find_with(&**dfa, text, languages, &mut scratch),
            Engine::Nfa(nfa) => self.find_with(&**nfa, text, languages, &mut scratch),
            Engine::Nothing => self.run_patterns(text, false, &mut scratch),
        }
        if !scratch.found.is_empty() {
            self.settle(&mut scratch, hits);
        }
        scratch.candidates.clear();
        scratch.excused.clear();
        SCRATCH.set(scratch);
    }

    /// The entry as it stands in the list; "" if there is none.
    pub fn entry(&self, list: ListId, entry: u32) -> &str {
        let list = self.lists.get(list.0 as usize);
        list.and_then(|list| list.entries.get(entry as usize)).map_or("", |entry| entry)
    }

    /// Patterns that ran are compiled anew when they are next needed. For after a trial in which all of them ran.
    pub fn forget_compiled(&mut self) {
        self.patterns.iter_mut().for_each(Pattern::forget);
    }

    /// Bytes held by the automaton and the entries, about. Patterns that ran hold more.
    pub fn memory(&self) -> usize {
        let engine = match &self.engine {
            Engine::Dfa(dfa) => dfa.memory_usage(),
            Engine::Nfa(nfa) => nfa.memory_usage(),
            Engine::Nothing => 0,
        };
        let texts: usize =
            self.lists.iter().flat_map(|list| &list.entries).map(|entry| entry.len() + size_of::<Box<str>>()).sum();
        engine + self.entries.memory() + texts + self.targets.len() * size_of::<Target>()
    }

    fn find_with<A: Automaton>(&self, automaton: &A, text: &Text, languages: &Languages, scratch: &mut Scratch) {
        let Ok(start) = automaton.start_state(Anchored::No) else {
            return;
        };
        let closely = self.first_pass(automaton, start, text.raw().as_bytes(), &mut scratch.candidates);
        if closely {
            scratch.candidates.clear();
            let units = text.units();
            let mut tape = std::mem::take(&mut scratch.tape);
            let mut feed = |units: &Units, tape: &[u32]| {
                self.feed(automaton, start, units, tape, languages, scratch);
            };
            tape::plain(units, &mut tape);
            feed(units, &tape);
            for (trim, needed) in
                [(Trim::Nothing, units.symbols), (Trim::Marks, units.marks), (Trim::Digits, units.digits)]
            {
                if needed {
                    tape::symbols(units, trim, &mut tape);
                    feed(units, &tape);
                }
            }
            if units.masked {
                for vowel in ['a', 'e', 'i', 'o', 'u'] {
                    let units = units.unmasked(vowel);
                    tape::symbols(&units, Trim::Marks, &mut tape);
                    feed(&units, &tape);
                }
            }
            if units.singles >= 2 {
                tape::joined(units, &mut tape, |row| feed(units, row));
            }
            scratch.tape = tape;
        }
        self.run_patterns(text, closely, scratch);
    }

    /// One pass over plain ASCII. True if the text has to be read closely: another script, a sign of disguise, or a word
    /// that may be an entry.
    fn first_pass<A: Automaton>(&self, automaton: &A, start: StateID, bytes: &[u8], candidates: &mut Vec<u16>) -> bool {
        let mut state = automaton.next_state(Anchored::No, start, tape::GAP_CODE);
        let mut before = tape::GAP_CODE;
        let mut word = Word::default();
        for (at, &byte) in bytes.iter().enumerate() {
            let sign = ASCII[byte as usize];
            if sign.suspicious && is_suspicious(bytes, at) {
                return true;
            }
            if sign.code == tape::GAP_CODE {
                if before != tape::GAP_CODE && word.ends() {
                    return true;
                }
            } else {
                word.length += 1;
                word.seen |= sign.seen;
            }
            if sign.code == before {
                continue;
            }
            before = sign.code;
            state = automaton.next_state(Anchored::No, state, sign.code);
            if automaton.is_special(state)
                && automaton.is_match(state)
                && self.possible(automaton, state, bytes, at, candidates)
            {
                return true;
            }
        }
        if before != tape::GAP_CODE {
            if word.ends() {
                return true;
            }
            state = automaton.next_state(Anchored::No, state, tape::GAP_CODE);
            if automaton.is_match(state) && self.possible(automaton, state, bytes, bytes.len(), candidates) {
                return true;
            }
        }
        false
    }

    fn possible<A: Automaton>(
        &self,
        automaton: &A,
        state: StateID,
        bytes: &[u8],
        at: usize,
        candidates: &mut Vec<u16>,
    ) -> bool {
        (0..automaton.match_len(state)).any(|n| match self.targets[automaton.match_pattern(state, n).as_usize()] {
            Target::Pattern(id) => {
                candidates.push(id);
                false
            }
            Target::Entry(entry) => {
                let entry = &self.entries.all[entry as usize];
                !entry.exception && self.entries.plausible(entry, bytes, at)
            }
        })
    }

    fn feed<A: Automaton>(
        &self,
        automaton: &A,
        start: StateID,
        units: &Units,
        tape: &[u32],
        languages: &Languages,
        scratch: &mut Scratch,
    ) {
        let mut state = start;
        let mut before = None;
        for (at, &item) in tape.iter().enumerate() {
            if item == GAP {
                state = automaton.next_state(Anchored::No, state, tape::GAP_CODE);
                before = None;
            } else {
                let class = units.list[item as usize].class;
                if before == Some(class) {
                    continue;
                }
                before = Some(class);
                let (codes, n) = tape::codes(class);
                for &code in &codes[..n] {
                    state = automaton.next_state(Anchored::No, state, code);
                }
            }
            if !automaton.is_special(state) || !automaton.is_match(state) {
                continue;
            }
            for n in 0..automaton.match_len(state) {
                match self.targets[automaton.match_pattern(state, n).as_usize()] {
                    Target::Pattern(id) => scratch.candidates.push(id),
                    Target::Entry(entry) => {
                        let entry = &self.entries.all[entry as usize];
                        self.candidate(entry, units, tape, at, languages, scratch);
                    }
                }
            }
        }
    }

    fn candidate(
        &self,
        entry: &Entry,
        units: &Units,
        tape: &[u32],
        at: usize,
        languages: &Languages,
        scratch: &mut Scratch,
    ) {
        let list = &self.lists[entry.list as usize];
        let place = Place { units, tape, at, lang: list.lang.unwrap_or_else(|| languages.text()) };
        let Some(found) = self.entries.verify(entry, &place) else {
            return;
        };
        if entry.exception {
            scratch.excused.push((entry.list, found.span));
        } else if languages.allow(entry.script, list.lang, found.reading) {
            scratch.found.push(Hit {
                source: Source::List(ListId(entry.list)),
                entry: entry.number,
                reading: found.reading,
                span: found.span,
            });
        }
    }

    /// Drops what an exception covers and what was found twice, and hands over the rest.
    fn settle(&self, scratch: &mut Scratch, hits: &mut Vec<Hit>) {
        let excused = &mut scratch.excused;
        excused.sort_unstable();
        excused.dedup();
        scratch.found.sort_unstable_by_key(|hit| (hit.span, hit.source, hit.reading, hit.entry));
        scratch.found.dedup_by_key(|hit| (hit.span, hit.source));
        let covered = |hit: &Hit| match hit.source {
            Source::List(list) if self.lists[list.0 as usize].has_exceptions => {
                // Sorted by place: what covers the hit is among the last that begin before it.
                let before = excused.partition_point(|(of, span)| (*of, span.start) <= (list.0, hit.span.start));
                let near = excused[..before].iter().rev().take(64);
                near.take_while(|(of, _)| *of == list.0).any(|(_, span)| span.covers(hit.span))
            }
            _ => false,
        };
        hits.extend(scratch.found.drain(..).filter(|hit| !covered(hit)));
    }
}

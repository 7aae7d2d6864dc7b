//! The matcher that all rules share: every word of every list and the literals of every pattern in one automaton.
//!
//! The automaton reads letter classes with runs shortened, so that one pass over plain text sees every word in every
//! spelling of look-alike digits and repeated letters; candidates are then compared sign by sign. Texts with symbols,
//! signs beyond ASCII or rows of single letters are fed again in the other orders that `tape` knows.
//! Method of the automaton: Aho and Corasick, "Efficient string matching", CACM 18 (1975).
//!
//! Exceptions: patterns are regular expressions over the raw text, and over the decoded and skeleton readings where
//! these differ; only patterns of which a literal occurred run.

use std::cell::RefCell;
use std::sync::OnceLock;

use aho_corasick::automaton::Automaton;
use aho_corasick::{Anchored, MatchKind, StartKind, dfa, nfa};
use regex::Regex;
use serde::Serialize;

use super::entry::{Entries, Entry, Script};
use super::tape::{self, GAP, Trim};
use super::units::Units;
use super::verify::Place;
use super::{Lang, Reading, Span, Text, fold, literals};

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

/// How the entries of a list are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListOptions {
    /// Entries match inside words too.
    pub substring: bool,
    /// The list applies to texts in this language; without one to every text.
    pub lang: Option<Lang>,
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

/// What the automaton found.
#[derive(Clone, Copy)]
enum Target {
    Entry(u32),
    Pattern(u16),
}

/// Collects lists and patterns; [`MatcherBuilder::build`] compiles them.
#[derive(Default)]
pub struct MatcherBuilder {
    lists: Vec<List>,
    patterns: Vec<Pattern>,
    entries: Entries,
    targets: Vec<Target>,
    needles: Vec<Vec<u8>>,
}

struct List {
    entries: Vec<Box<str>>,
    lang: Option<Lang>,
    has_exceptions: bool,
}

/// Compiled when its literal first occurs: a thousand compiled expressions would take tens of megabytes.
struct Pattern {
    text: Box<str>,
    regex: OnceLock<Option<Regex>>,
    always: bool,
}

impl Pattern {
    fn regex(&self) -> Option<&Regex> {
        // `None` cannot happen: the same text compiled once in `MatcherBuilder::pattern`.
        self.regex
            .get_or_init(|| Regex::new(&self.text).ok())
            .as_ref()
    }
}

impl MatcherBuilder {
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a list. Whole words match, in any disguise; `word*` and `*word` are open at that end, words in a phrase may
    /// be any space apart. Han, kana and Thai entries match anywhere, Hangul ones where a word starts. A hit inside a
    /// match of an exception is none. Entries without letters keep their number and match nothing.
    pub fn list<'e>(
        &mut self,
        entries: impl Iterator<Item = &'e str>,
        exceptions: impl Iterator<Item = &'e str>,
        options: ListOptions,
    ) -> ListId {
        let id = self.lists.len() as u16;
        let mut list = List {
            entries: Vec::new(),
            lang: options.lang,
            has_exceptions: false,
        };
        for (number, entry) in (0..).zip(entries) {
            self.entry(entry, id, number, false, options);
            list.entries.push(entry.into());
        }
        for exception in exceptions {
            self.entry(exception, id, 0, true, options);
            list.has_exceptions = true;
        }
        self.lists.push(list);
        ListId(id)
    }

    fn entry(&mut self, text: &str, list: u16, number: u32, exception: bool, options: ListOptions) {
        let target = self.entries.all.len() as u32;
        if let Some(codes) = self
            .entries
            .add(text, list, number, exception, options.substring)
        {
            self.needles.push(codes);
            self.targets.push(Target::Entry(target));
        }
    }

    /// Adds a regular expression (syntax of the regex crate). The error says what is wrong with it.
    pub fn pattern(&mut self, regex: &str) -> Result<PatternId, String> {
        Regex::new(regex).map_err(|error| error.to_string())?;
        let hir = regex_syntax::parse(regex).map_err(|error| error.to_string())?;
        let id = self.patterns.len() as u16;
        let required = literals::required(&hir);
        self.patterns.push(Pattern {
            text: regex.into(),
            regex: OnceLock::new(),
            always: required.is_none(),
        });
        for codes in required.unwrap_or_default() {
            self.needles.push(codes);
            self.targets.push(Target::Pattern(id));
        }
        Ok(PatternId(id))
    }

    /// Compiles everything: about a quarter of a second for 10,000 words.
    pub fn build(self) -> Matcher {
        fold::warm();
        let engine = Engine::new(&self.needles);
        let always = (0..)
            .zip(&self.patterns)
            .filter(|(_, pattern)| pattern.always)
            .map(|(id, _)| id)
            .collect();
        Matcher {
            lists: self.lists,
            patterns: self.patterns,
            always,
            entries: self.entries,
            targets: self.targets,
            engine,
        }
    }
}

/// A DFA as long as it is small, else the compact NFA: slower, but its size stays near that of the words.
enum Engine {
    Dfa(Box<dfa::DFA>),
    Nfa(Box<nfa::contiguous::NFA>),
    Nothing,
}

/// The largest DFA, in bytes.
const DFA_LIMIT: usize = 16 << 20;

impl Engine {
    fn new(needles: &[Vec<u8>]) -> Engine {
        if needles.is_empty() {
            return Engine::Nothing;
        }
        let Ok(trie) = nfa::noncontiguous::Builder::new()
            .match_kind(MatchKind::Standard)
            .prefilter(false)
            .build(needles)
        else {
            return Engine::Nothing;
        };
        if dfa_size(needles) <= DFA_LIMIT
            && let Ok(dfa) = dfa::Builder::new()
                .start_kind(StartKind::Unanchored)
                .prefilter(false)
                .build_from_noncontiguous(&trie)
        {
            return Engine::Dfa(Box::new(dfa));
        }
        match nfa::contiguous::Builder::new()
            .prefilter(false)
            .dense_depth(3)
            .build_from_noncontiguous(&trie)
        {
            Ok(nfa) => Engine::Nfa(Box::new(nfa)),
            Err(_) => Engine::Nothing,
        }
    }
}

/// States (distinct prefixes) times transitions.
fn dfa_size(needles: &[Vec<u8>]) -> usize {
    let mut sorted: Vec<&[u8]> = needles.iter().map(Vec::as_slice).collect();
    sorted.sort_unstable();
    let mut used = [false; 256];
    let mut states = 1;
    let mut before: &[u8] = &[];
    for needle in sorted {
        let shared = before
            .iter()
            .zip(needle)
            .take_while(|(a, b)| a == b)
            .count();
        states += needle.len() - shared;
        needle.iter().for_each(|code| used[*code as usize] = true);
        before = needle;
    }
    let classes = used.iter().filter(|used| **used).count() + 2;
    states * classes.next_power_of_two() * 4
}

/// All lists and patterns, compiled. Share it between guilds and threads.
pub struct Matcher {
    lists: Vec<List>,
    patterns: Vec<Pattern>,
    always: Vec<u16>,
    entries: Entries,
    targets: Vec<Target>,
    engine: Engine,
}

/// Buffers kept from text to text.
#[derive(Default)]
struct Scratch {
    tape: Vec<u32>,
    candidates: Vec<u16>,
    found: Vec<Hit>,
    excused: Vec<(u16, Span)>,
}

thread_local! {
    static SCRATCH: RefCell<Scratch> = RefCell::default();
}

impl Matcher {
    /// Adds every hit of every list and pattern to `hits`, at most one for each source and span, in order of place.
    /// `lang` is the language of the text, `channel` the channel's; `Unknown` where there is none.
    pub fn find(&self, text: &Text, lang: Lang, channel: Lang, hits: &mut Vec<Hit>) {
        let mut scratch = SCRATCH.take();
        let languages = Languages {
            text: lang,
            channel,
        };
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
        list.and_then(|list| list.entries.get(entry as usize))
            .map_or("", |entry| entry)
    }

    /// Bytes held by the automaton and the entries, about. Patterns that ran hold more.
    pub fn memory(&self) -> usize {
        let engine = match &self.engine {
            Engine::Dfa(dfa) => dfa.memory_usage(),
            Engine::Nfa(nfa) => nfa.memory_usage(),
            Engine::Nothing => 0,
        };
        let texts: usize = self
            .lists
            .iter()
            .flat_map(|list| &list.entries)
            .map(|entry| entry.len() + size_of::<Box<str>>())
            .sum();
        engine + self.entries.memory() + texts + self.targets.len() * size_of::<Target>()
    }

    fn find_with<A: Automaton>(
        &self,
        automaton: &A,
        text: &Text,
        languages: Languages,
        scratch: &mut Scratch,
    ) {
        let Ok(start) = automaton.start_state(Anchored::No) else {
            return;
        };
        let closely = self.first_pass(
            automaton,
            start,
            text.raw().as_bytes(),
            languages,
            &mut scratch.candidates,
        );
        if closely {
            scratch.candidates.clear();
            let units = text.units();
            let mut tape = std::mem::take(&mut scratch.tape);
            let mut feed =
                |tape: &[u32]| self.feed(automaton, start, units, tape, languages, scratch);
            tape::plain(units, &mut tape);
            feed(&tape);
            if units.symbols {
                for trim in [Trim::Nothing, Trim::Marks, Trim::Digits] {
                    tape::symbols(units, trim, &mut tape);
                    feed(&tape);
                }
            }
            if units.singles >= 2 {
                tape::joined(units, &mut tape, &mut feed);
            }
            scratch.tape = tape;
        }
        self.run_patterns(text, closely, scratch);
    }

    /// One pass over plain ASCII. True if the text has to be read closely: another script, a sign of disguise, or a word
    /// that may be an entry.
    fn first_pass<A: Automaton>(
        &self,
        automaton: &A,
        start: aho_corasick::automaton::StateID,
        bytes: &[u8],
        languages: Languages,
        candidates: &mut Vec<u16>,
    ) -> bool {
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
                && self.possible(automaton, state, bytes, at, languages, candidates)
            {
                return true;
            }
        }
        if before != tape::GAP_CODE {
            if word.ends() {
                return true;
            }
            state = automaton.next_state(Anchored::No, state, tape::GAP_CODE);
            if automaton.is_match(state)
                && self.possible(automaton, state, bytes, bytes.len(), languages, candidates)
            {
                return true;
            }
        }
        false
    }

    fn possible<A: Automaton>(
        &self,
        automaton: &A,
        state: aho_corasick::automaton::StateID,
        bytes: &[u8],
        at: usize,
        languages: Languages,
        candidates: &mut Vec<u16>,
    ) -> bool {
        (0..automaton.match_len(state)).any(|n| {
            match self.targets[automaton.match_pattern(state, n).as_usize()] {
                Target::Pattern(id) => {
                    candidates.push(id);
                    false
                }
                Target::Entry(entry) => {
                    let entry = &self.entries.all[entry as usize];
                    !entry.exception
                        && languages.allow(
                            entry.script,
                            self.lists[entry.list as usize].lang,
                            Reading::Skeleton,
                        )
                        && self.entries.plausible(entry, bytes, at)
                }
            }
        })
    }

    fn feed<A: Automaton>(
        &self,
        automaton: &A,
        start: aho_corasick::automaton::StateID,
        units: &Units,
        tape: &[u32],
        languages: Languages,
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
        languages: Languages,
        scratch: &mut Scratch,
    ) {
        let list = &self.lists[entry.list as usize];
        let place = Place {
            units,
            tape,
            at,
            lang: list.lang.unwrap_or(languages.text),
        };
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

    /// Runs the patterns of which a literal occurred, over the raw text and, where a pattern finds nothing there and the
    /// text was read closely, over the readings that differ.
    fn run_patterns(&self, text: &Text, closely: bool, scratch: &mut Scratch) {
        let mut candidates = std::mem::take(&mut scratch.candidates);
        candidates.sort_unstable();
        candidates.dedup();
        let mut readings: Option<[Option<super::units::Rendered>; 2]> = None;
        for id in candidates.iter().chain(&self.always) {
            let Some(regex) = self.patterns[*id as usize].regex() else {
                continue;
            };
            let hit = |reading, span| Hit {
                source: Source::Pattern(PatternId(*id)),
                entry: 0,
                reading,
                span,
            };
            let known = scratch.found.len();
            for found in regex
                .find_iter(text.raw())
                .filter(|found| !found.is_empty())
            {
                let span = Span {
                    start: found.start() as u32,
                    end: found.end() as u32,
                };
                scratch.found.push(hit(Reading::Raw, span));
            }
            if !closely || scratch.found.len() > known {
                continue;
            }
            let units = text.units();
            let readings = readings.get_or_insert_with(|| {
                [
                    units.disguised.then(|| units.render(false)),
                    (units.disguised || units.symbols).then(|| units.render(true)),
                ]
            });
            for (n, rendered) in readings.iter().enumerate() {
                let Some(rendered) = rendered else { continue };
                for found in regex.find_iter(&rendered.text) {
                    let Some((first, last)) = rendered.units(found.range()) else {
                        continue;
                    };
                    let steps = units.list.get(first..=last).unwrap_or_default();
                    let step = steps.iter().map(|unit| unit.step).max().unwrap_or_default();
                    let least = if n == 0 {
                        Reading::Folded
                    } else {
                        Reading::Skeleton
                    };
                    scratch
                        .found
                        .push(hit(step.max(least), units.span(first, last)));
                }
                if scratch.found.len() > known {
                    break;
                }
            }
        }
        scratch.candidates = candidates;
    }

    /// Drops what an exception covers and what was found twice, and hands over the rest.
    fn settle(&self, scratch: &mut Scratch, hits: &mut Vec<Hit>) {
        let excused = &mut scratch.excused;
        excused.sort_unstable();
        excused.dedup();
        scratch
            .found
            .sort_unstable_by_key(|hit| (hit.span, hit.source, hit.reading, hit.entry));
        scratch.found.dedup_by_key(|hit| (hit.span, hit.source));
        let covered = |hit: &Hit| match hit.source {
            Source::List(list) if self.lists[list.0 as usize].has_exceptions => excused
                .iter()
                .any(|(of, span)| *of == list.0 && span.covers(hit.span)),
            _ => false,
        };
        hits.extend(scratch.found.drain(..).filter(|hit| !covered(hit)));
    }
}

/// The languages of a text and of its channel.
#[derive(Clone, Copy)]
struct Languages {
    text: Lang,
    channel: Lang,
}

impl Languages {
    /// Whether a list of language `list` applies to a match. A script of one language speaks for itself, and nobody
    /// disguises a word by accident.
    fn allow(self, script: Script, list: Option<Lang>, reading: Reading) -> bool {
        let Some(list) = list else { return true };
        if self.text == list || self.channel == list || self.text == Lang::Unknown {
            return true;
        }
        match script {
            Script::Latin => !self.text.is_latin() || reading >= Reading::Skeleton,
            Script::Cyrillic => !self.text.is_cyrillic(),
            Script::Han => !matches!(self.text, Lang::Zh | Lang::Ja),
            Script::Greek | Script::Other => true,
        }
    }
}

/// What the first pass needs to know of a byte.
#[derive(Clone, Copy)]
struct Sign {
    code: u8,
    /// 1 letter, 2 digit.
    seen: u8,
    suspicious: bool,
}

const ASCII: [Sign; 256] = {
    let mut table = [Sign {
        code: tape::GAP_CODE,
        seen: 0,
        suspicious: true,
    }; 256];
    let mut byte = 0;
    while byte < 128 {
        let b = byte as u8;
        table[byte] = Sign {
            code: tape::ascii_code(b),
            seen: if b.is_ascii_alphabetic() {
                1
            } else if b.is_ascii_digit() {
                2
            } else {
                0
            },
            suspicious: matches!(
                b,
                b'@' | b'$' | b'!' | b'|' | b'+' | b'(' | b'*' | b'_' | b'~' | b'`' | b'%' | b'&'
            ) || (b < 32 && !b.is_ascii_whitespace() && b != 11)
                || b == 127,
        };
        byte += 1;
    }
    table
};

/// Whether a sign that can be part of a disguise is one here: it touches a letter, or encodes something.
#[cold]
fn is_suspicious(bytes: &[u8], at: usize) -> bool {
    let byte = bytes[at];
    let touches = |test: fn(&u8) -> bool| {
        at.checked_sub(1)
            .and_then(|at| bytes.get(at))
            .is_some_and(test)
            || bytes.get(at + 1).is_some_and(test)
    };
    match byte {
        b'%' => bytes.get(at + 1).is_some_and(u8::is_ascii_hexdigit),
        b'&' => bytes
            .get(at + 1)
            .is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'#'),
        b'`' => true,
        b'@' | b'$' | b'!' | b'|' | b'+' | b'(' | b'*' | b'_' | b'~' => touches(|b| {
            b.is_ascii_alphanumeric() || matches!(b, b'@' | b'$' | b'!' | b'|' | b'+' | b'(')
        }),
        _ => true,
    }
}

/// The word that the first pass is in.
#[derive(Default)]
struct Word {
    length: u32,
    seen: u8,
    singles: u32,
}

impl Word {
    /// Ends the word; true if it mixes letters and digits or ends a row of three single letters.
    fn ends(&mut self) -> bool {
        self.singles = if self.length == 1 {
            self.singles + 1
        } else {
            0
        };
        let mixed = self.seen == 3;
        self.length = 0;
        self.seen = 0;
        mixed || self.singles >= 3
    }
}

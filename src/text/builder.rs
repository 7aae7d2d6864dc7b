//! From lists and patterns to one automaton.
//! Method: Aho and Corasick, "Efficient string matching", CACM 18 (1975).
//!
//! Exceptions: a pattern is checked at once but compiled only when one of its literals first occurs.

use std::sync::OnceLock;

use aho_corasick::{MatchKind, StartKind, dfa, nfa};
use regex::Regex;

use super::entry::Entries;
use super::matcher::{ListId, Matcher, PatternId};
use super::{Lang, fold, literals};

/// How the entries of a list are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListOptions {
    /// Entries match inside words too.
    pub substring: bool,
    /// The list applies to texts in this language; without one to every text.
    pub lang: Option<Lang>,
}

/// What the automaton found.
#[derive(Clone, Copy)]
pub(super) enum Target {
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

pub(super) struct List {
    pub entries: Vec<Box<str>>,
    pub lang: Option<Lang>,
    pub has_exceptions: bool,
}

/// Compiled when its literal first occurs: a thousand compiled expressions would take tens of megabytes.
pub(super) struct Pattern {
    text: Box<str>,
    regex: OnceLock<Option<Regex>>,
    always: bool,
}

impl Pattern {
    pub fn regex(&self) -> Option<&Regex> {
        // `None` cannot happen: the same text compiled once in `MatcherBuilder::pattern`.
        self.regex.get_or_init(|| Regex::new(&self.text).ok()).as_ref()
    }

    pub fn forget(&mut self) {
        self.regex.take();
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
        let mut list = List { entries: Vec::new(), lang: options.lang, has_exceptions: false };
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
        if let Some(codes) = self.entries.add(text, list, number, exception, options.substring) {
            self.needles.push(codes);
            self.targets.push(Target::Entry(target));
        }
    }

    /// Adds a regular expression (syntax of the regex crate). The error says what is wrong with it.
    pub fn pattern(&mut self, regex: &str) -> Result<PatternId, String> {
        Regex::new(regex).map_err(|error| error.to_string())?;
        let hir = regex_syntax::parse(regex).map_err(|error| error.to_string())?;
        let id = u16::try_from(self.patterns.len()).map_err(|_| "more than 65,535 patterns".to_owned())?;
        let required = literals::required(&hir);
        self.patterns.push(Pattern { text: regex.into(), regex: OnceLock::new(), always: required.is_none() });
        for codes in required.unwrap_or_default() {
            self.needles.push(codes);
            self.targets.push(Target::Pattern(id));
        }
        Ok(PatternId(id))
    }

    /// Compiles everything: about a quarter of a second for 10,000 words.
    pub fn build(mut self) -> Matcher {
        fold::warm();
        let engine = Engine::new(&self.needles);
        self.entries.fit();
        self.targets.shrink_to_fit();
        let always = (0..).zip(&self.patterns).filter(|(_, pattern)| pattern.always).map(|(id, _)| id).collect();
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
pub(super) enum Engine {
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
        let Ok(trie) =
            nfa::noncontiguous::Builder::new().match_kind(MatchKind::Standard).prefilter(false).build(needles)
        else {
            return Engine::Nothing;
        };
        if dfa_size(needles) <= DFA_LIMIT
            && let Ok(dfa) =
                dfa::Builder::new().start_kind(StartKind::Unanchored).prefilter(false).build_from_noncontiguous(&trie)
        {
            return Engine::Dfa(Box::new(dfa));
        }
        match nfa::contiguous::Builder::new().prefilter(false).dense_depth(3).build_from_noncontiguous(&trie) {
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
        let shared = before.iter().zip(needle).take_while(|(a, b)| a == b).count();
        states += needle.len() - shared;
        needle.iter().for_each(|code| used[*code as usize] = true);
        before = needle;
    }
    let classes = used.iter().filter(|used| **used).count() + 2;
    states * classes.next_power_of_two() * 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Hit, Text};

    /// Four ideographs, different for each number.
    fn word(n: usize) -> String {
        let sign = |n: usize| char::from_u32(0x4E00 + (n % 20_000) as u32);
        [n, n * 7 + 1, n * 13 + 2, n * 31].into_iter().filter_map(sign).collect()
    }

    fn check(words: usize, is_dfa: bool) {
        let words: Vec<String> = (0..words).map(word).collect();
        let mut builder = MatcherBuilder::new();
        builder.list(words.iter().map(String::as_str), std::iter::empty(), ListOptions::default());
        let matcher = builder.build();
        assert_eq!(matches!(matcher.engine, Engine::Dfa(_)), is_dfa);
        assert!(matcher.memory() < 40 << 20, "{}", matcher.memory());
        let mut hits: Vec<Hit> = Vec::new();
        let text = format!("it is {} indeed", words[words.len() / 2]);
        matcher.find(&Text::new(&text), Lang::Unknown, Lang::Unknown, &mut hits);
        assert!(!hits.is_empty(), "{text}");
    }

    #[test]
    fn a_few_words_make_a_dfa_and_very_many_a_compact_automaton() {
        check(1, true);
        check(500, true);
        check(30_000, false);
    }

    #[test]
    fn nothing_to_look_for_finds_nothing() {
        let mut hits: Vec<Hit> = Vec::new();
        let matcher = MatcherBuilder::new().build();
        matcher.find(&Text::new("anything at all"), Lang::Unknown, Lang::Unknown, &mut hits);
        assert_eq!(hits, []);
    }
}

//! The phrases of all languages, compiled: which of them stand in a message, and where.
//! Method: Aho and Corasick, "Efficient string matching", CACM 18 (1975).
//!
//! Two automata. The first walks over the raw bytes, with case and repeated letters evened out, and looks for the telling
//! words of each phrase: an ordinary message costs this walk and nothing else. The second reads the plain form of the
//! messages that are left, and knows every phrase.
//!
//! Exceptions: phrases that only count beside others (`before`, `later`, `beside` …) have no telling words.

use std::collections::BTreeMap;
use std::fmt;

use aho_corasick::automaton::Automaton;
use aho_corasick::nfa::contiguous;
use aho_corasick::{AhoCorasick, Anchored, MatchKind};
use serde::Deserialize;
use toml::Spanned;

use super::pattern::{Ends, Literal, literals};
use super::plain::Plain;
use super::telling::telling_words;
use crate::text::Lang;

/// What a phrase says. In files the key that its list has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Thanks,
    Warm,
    Local,
    Before,
    After,
    Later,
    Never,
    Ahead,
    Nobody,
    Returns,
    Request,
    Solved,
    Unsolved,
    Ask,
    Problem,
    QuestionWords,
    AsksBack,
    Rhetorical,
    Greeting,
    Beside,
}

/// Which kinds of phrases a message may have.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hints(u8);

impl Hints {
    pub const THANKS: Hints = Hints(1);
    pub const SOLVED: Hints = Hints(2);
    pub const ASKS: Hints = Hints(4);
    pub const GREETS: Hints = Hints(8);

    pub const ALL: Hints = Hints(15);

    pub fn has(self, other: Hints) -> bool {
        self.0 & other.0 != 0
    }

    /// Those that are in both.
    pub fn among(self, other: Hints) -> Hints {
        Hints(self.0 & other.0)
    }

    pub(super) fn add(&mut self, other: Hints) {
        self.0 |= other.0;
    }
}

impl Role {
    pub(super) fn hint(self) -> Option<Hints> {
        match self {
            Role::Thanks | Role::Warm | Role::Local | Role::Nobody | Role::Returns => Some(Hints::THANKS),
            Role::Solved => Some(Hints::SOLVED),
            Role::Ask | Role::Problem => Some(Hints::ASKS),
            Role::Greeting => Some(Hints::GREETS),
            _ => None,
        }
    }
}

/// A phrase in a message: bytes `start..end` of its plain form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    pub role: Role,
    pub lang: Lang,
    pub start: usize,
    pub end: usize,
}

impl Found {
    pub fn covers(&self, other: &Found) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    pub fn overlaps(&self, other: &Found) -> bool {
        self.start < other.end && other.start < self.end
    }
}

/// What is wrong with a phrase file, where, and what to write instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub lang: Lang,
    /// From 1; 0 if the whole file is meant.
    pub line: usize,
    pub column: usize,
    pub said: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "phrases for {}, line {}, column {}: {}", self.lang, self.line, self.column, self.said)
    }
}

impl std::error::Error for Fault {}

/// A phrase as a file has it.
pub(super) struct Written {
    pub role: Role,
    pub lang: Lang,
    pub literal: Literal,
}

/// What is kept of a phrase: its text is in the automaton.
struct Entry {
    role: Role,
    lang: Lang,
    ends: Ends,
    first: char,
    last: char,
    short: bool,
}

impl Entry {
    fn of(written: &Written) -> Entry {
        let text = &written.literal.text;
        Entry {
            role: written.role,
            lang: written.lang,
            ends: written.literal.ends,
            first: text.chars().next().unwrap_or(' '),
            last: text.chars().next_back().unwrap_or(' '),
            short: text.len() <= SHORT,
        }
    }
}

/// The compiled phrases. Build once, share.
pub struct Phrases {
    entries: Vec<Entry>,
    /// For every text of `finder`, the entries that it stands for.
    targets: Vec<Box<[u32]>>,
    finder: AhoCorasick,
    hinter: contiguous::NFA,
    hints: Vec<Hints>,
    languages: Vec<Lang>,
}

/// The curly apostrophe, U+2019.
const CURLY: [u8; 3] = [0xE2, 0x80, 0x99];
/// Bytes of a word so short that with a first letter written twice it is another one.
const SHORT: usize = 2;

impl Phrases {
    /// Compiles the files of `config/words/thanks.*.toml` and `questions.*.toml`; a language may have several sources.
    /// Their heads tell the keys, `pattern` the notation.
    pub fn compile(sources: &[(Lang, &str)]) -> Result<Phrases, Fault> {
        let mut written = Vec::new();
        for (lang, source) in sources {
            read(*lang, source, &mut written)?;
        }
        let mut texts: BTreeMap<&str, Vec<u32>> = BTreeMap::new();
        for (number, phrase) in (0..).zip(&written) {
            texts.entry(&phrase.literal.text).or_default().push(number);
        }
        let telling = telling_words(&written);
        let whole = |error: &dyn fmt::Display| Fault { said: error.to_string(), ..Fault::nowhere() };
        let finder = AhoCorasick::builder().match_kind(MatchKind::Standard).build(texts.keys());
        let hinter = contiguous::NFA::builder().dense_depth(3).build(telling.keys());
        Ok(Phrases {
            finder: finder.map_err(|e| whole(&e))?,
            hinter: hinter.map_err(|e| whole(&e))?,
            targets: texts.into_values().map(Vec::into_boxed_slice).collect(),
            hints: telling.into_values().collect(),
            languages: sources.iter().map(|(lang, _)| *lang).collect(),
            entries: written.iter().map(Entry::of).collect(),
        })
    }

    /// Whether there are phrases in this language.
    pub fn knows(&self, lang: Lang) -> bool {
        self.languages.contains(&lang)
    }

    /// Bytes held, about.
    pub fn memory(&self) -> usize {
        let targets = self.targets.len() * size_of::<Box<[u32]>>() + self.entries.len() * size_of::<u32>();
        self.finder.memory_usage() + self.hinter.memory_usage() + self.entries.len() * size_of::<Entry>() + targets
    }

    /// One walk over the raw bytes: what the message may have. Never misses a phrase that has a telling word.
    pub fn hints(&self, raw: &str) -> Hints {
        let mut hints = Hints::default();
        let automaton = &self.hinter;
        let Ok(start) = automaton.start_state(Anchored::No) else {
            return hints;
        };
        let mut state = automaton.next_state(Anchored::No, start, b' ');
        let mut before = b' ';
        let bytes = raw.as_bytes();
        let mut skip = 0;
        for (at, &byte) in bytes.iter().chain(b" ").enumerate() {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            // Apostrophes are left out, as in the plain form: "you're" is "youre".
            if byte == b'\'' {
                continue;
            }
            if byte == CURLY[0] && bytes.get(at..at + CURLY.len()) == Some(&CURLY[..]) {
                skip = CURLY.len() - 1;
                continue;
            }
            let byte = EVEN[byte as usize];
            if byte == before && REPEATS[byte as usize] {
                continue;
            }
            // Latin letters beside Korean or Chinese ones make a word of their own.
            if byte.is_ascii() != before.is_ascii() && byte != b' ' && before != b' ' {
                state = automaton.next_state(Anchored::No, state, b' ');
            }
            before = byte;
            state = automaton.next_state(Anchored::No, state, byte);
            if automaton.is_special(state) && automaton.is_match(state) {
                for n in 0..automaton.match_len(state) {
                    hints.add(self.hints[automaton.match_pattern(state, n).as_usize()]);
                }
            }
        }
        hints
    }

    /// Every phrase in `plain`, in order of place; of those in the same place and role the first.
    pub fn find(&self, plain: &Plain, found: &mut Vec<Found>) {
        for hit in self.finder.find_overlapping_iter(&plain.text) {
            for &number in &self.targets[hit.pattern().as_usize()] {
                let entry = &self.entries[number as usize];
                // "tty" is no long "ty".
                let stretched = entry.short && plain.is_run(hit.start());
                if !stretched && stands(entry, &plain.text, hit.start(), hit.end()) {
                    let end = if entry.ends.open_right { end_of_word(&plain.text, hit.end()) } else { hit.end() };
                    found.push(Found { role: entry.role, lang: entry.lang, start: hit.start(), end });
                }
            }
        }
        found.sort_unstable_by_key(|f| (f.start, f.end, f.role, f.lang));
    }
}

impl Fault {
    fn nowhere() -> Fault {
        Fault { lang: Lang::Unknown, line: 0, column: 0, said: String::new() }
    }
}

fn read(lang: Lang, source: &str, written: &mut Vec<Written>) -> Result<(), Fault> {
    let fault = |at: usize, said: String| {
        let before = source.get(..at).unwrap_or("");
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        Fault { lang, line, column, said }
    };
    let lists: BTreeMap<Role, Vec<Spanned<String>>> =
        toml::from_str(source).map_err(|e| fault(e.span().map_or(0, |span| span.start), e.message().to_owned()))?;
    for (role, phrases) in lists {
        for phrase in phrases {
            for literal in literals(phrase.get_ref()).map_err(|said| fault(phrase.span().start, said))? {
                written.push(Written { role, lang, literal });
            }
        }
    }
    Ok(())
}

/// Whether the phrase stands alone there, as its ends ask.
fn stands(entry: &Entry, text: &str, start: usize, end: usize) -> bool {
    let ends = entry.ends;
    if (ends.at_start && !at_sentence_start(text, start)) || (ends.at_end && !at_sentence_end(text, end)) {
        return false;
    }
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    let joined = |kind: fn(char) -> bool, own: char, beside: Option<char>| kind(own) && beside.is_some_and(kind);
    let left = ends.open_left || !(joined(latin, entry.first, before) || joined(syllable, entry.first, before));
    left && (ends.open_right || !joined(latin, entry.last, after))
}

/// Where the word ends that goes on at `at`. Han signs make no words.
fn end_of_word(text: &str, at: usize) -> usize {
    let goes_on = |c: char| latin(c) || syllable(c) || matches!(c, 'ㄱ'..='ㅣ');
    at + text[at..].find(|c| !goes_on(c)).unwrap_or(text.len() - at)
}

/// Before it nothing but who is spoken to.
fn at_sentence_start(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches([' ', ',', '@']);
    before.is_empty() || before.ends_with(['.', '?'])
}

/// After it nothing but who is spoken to.
fn at_sentence_end(text: &str, at: usize) -> bool {
    let after = text[at..].trim_start_matches([' ', ',', '@', '#']);
    after.is_empty() || after.starts_with(['.', '?'])
}

fn latin(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_' || (('\u{c0}'..'\u{250}').contains(&c))
}

fn syllable(c: char) -> bool {
    matches!(c as u32, 0xAC00..=0xD7A3)
}

/// A raw byte as the first walk reads it: small letters; a space for what is no letter; bytes beyond ASCII as they are.
const EVEN: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let b = byte as u8;
        table[byte] = if b.is_ascii_alphanumeric() || b >= 0x80 { b.to_ascii_lowercase() } else { b' ' };
        byte += 1;
    }
    table
};

/// Of which signs a run counts as one.
const REPEATS: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = (byte as u8).is_ascii_lowercase() || byte as u8 == b' ';
        byte += 1;
    }
    table
};

//! The phrases of all languages, compiled: which of them stand in a message, and where.
//!
//! `pattern` reads their lines, `matcher` makes an automaton of them, which is tried at every place of a message's plain
//! form where a phrase may start: at the start of each word, and inside words for phrases that may start there. Phrases
//! that only count beside others have automata of their own, one for each matter, which are tried only in messages that
//! have something to stand beside.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use toml::Spanned;

use super::matcher::Matcher;
use super::pattern::{Step, add_line};
use super::plain::Plain;
use super::subsets::{Accept, States};
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

/// What phrases are about. Those of one matter say nothing about another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::champions) enum Matter {
    Thanks,
    Solved,
    Asking,
    Greeting,
}

impl Matter {
    pub(in crate::champions) const ALL: [Matter; 4] =
        [Matter::Thanks, Matter::Solved, Matter::Asking, Matter::Greeting];
}

impl Role {
    /// Whether a phrase says something by itself. The others only count beside these, or in a sentence with a question mark.
    fn tells(self) -> bool {
        use Role::*;
        matches!(self, Thanks | Warm | Local | Nobody | Returns | Solved | Ask | Problem | Greeting)
    }

    pub(in crate::champions) fn matter(self) -> Matter {
        match self {
            Role::Thanks | Role::Warm | Role::Local | Role::Nobody | Role::Returns => Matter::Thanks,
            Role::Before | Role::After | Role::Later | Role::Never | Role::Ahead | Role::Request => Matter::Thanks,
            Role::Ask | Role::Problem | Role::QuestionWords | Role::AsksBack | Role::Rhetorical => Matter::Asking,
            Role::Solved | Role::Unsolved => Matter::Solved,
            Role::Greeting | Role::Beside => Matter::Greeting,
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
#[derive(Debug, Clone, Default, PartialEq, Eq)]
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

/// The compiled phrases. Build once, share.
pub struct Phrases {
    telling: Matcher,
    /// By matter.
    beside: [Matcher; 4],
    /// By number: what the phrases of a list say, and in which language.
    lists: Vec<(Role, Lang)>,
    languages: Vec<Lang>,
}

/// Bytes of a word so short that with a first letter written twice it is another one.
const SHORT: usize = 2;

impl Phrases {
    /// Compiles the files of `config/words/thanks.*.toml` and `questions.*.toml`; a language may have several sources.
    /// Their heads tell the keys, `pattern` the notation.
    pub fn compile(sources: &[(Lang, &str)]) -> Result<Phrases, Fault> {
        let (mut steps, mut lists) = (Vec::new(), Vec::new());
        let mut lines = Vec::new();
        for (lang, source) in sources {
            let fault = |at, said| Fault::at(*lang, source, at, said);
            let read: BTreeMap<Role, Vec<Spanned<String>>> = toml::from_str(source)
                .map_err(|e| fault(e.span().map_or(0, |span| span.start), e.message().to_owned()))?;
            for (role, phrases) in read {
                let end = steps.len() as u32;
                steps.push(Step::End(lists.len() as u16));
                lists.push((role, *lang));
                for phrase in phrases {
                    let first = steps.len() as u32;
                    lines.push(Line { first, role, lang: *lang, source, at: phrase.span().start });
                    add_line(&mut steps, phrase.get_ref(), end).map_err(|said| fault(phrase.span().start, said))?;
                }
            }
        }
        let matcher = |matter: Option<Matter>| {
            let of_it = |line: &&Line| matter == (!line.role.tells()).then(|| line.role.matter());
            let chosen = lines.iter().filter(of_it).map(|line| line.first);
            States::new(&steps, chosen).map(Matcher::new).map_err(|misplaced| {
                let after = lines.partition_point(|line| line.first as usize <= misplaced.step);
                let line = after.checked_sub(1).and_then(|line| lines.get(line));
                line.map_or_else(Fault::default, |line| Fault::at(line.lang, line.source, line.at, misplaced.said))
            })
        };
        let [thanks, solved, asking, greeting] = Matter::ALL.map(|matter| matcher(Some(matter)));
        Ok(Phrases {
            telling: matcher(None)?,
            beside: [thanks?, solved?, asking?, greeting?],
            lists,
            languages: sources.iter().map(|(lang, _)| *lang).collect(),
        })
    }

    /// Whether there are phrases in this language.
    pub fn knows(&self, lang: Lang) -> bool {
        self.languages.contains(&lang)
    }

    /// Bytes held, about.
    pub fn memory(&self) -> usize {
        self.telling.memory()
            + self.beside.iter().map(Matcher::memory).sum::<usize>()
            + self.lists.len() * size_of::<(Role, Lang)>()
    }

    /// Every phrase in `plain`, in order of place.
    pub fn find(&self, plain: &Plain) -> Vec<Found> {
        let mut found = self.find_telling(plain);
        self.find_beside(plain, &mut found, |_| true);
        found
    }

    /// Every phrase that says something by itself, in no order.
    pub(in crate::champions) fn find_telling(&self, plain: &Plain) -> Vec<Found> {
        let mut found = Vec::new();
        self.find_with(&self.telling, plain, &mut found);
        found
    }

    /// Adds the phrases of some matters that only count beside others, and puts all in order of place.
    pub(in crate::champions) fn find_beside(
        &self,
        plain: &Plain,
        found: &mut Vec<Found>,
        wanted: impl Fn(Matter) -> bool,
    ) {
        for (matter, matcher) in Matter::ALL.iter().zip(&self.beside) {
            if wanted(*matter) {
                self.find_with(matcher, plain, found);
            }
        }
        found.sort_unstable_by_key(|f| (f.start, f.end, f.role, f.lang));
        found.dedup();
    }

    fn find_with(&self, matcher: &Matcher, plain: &Plain, found: &mut Vec<Found>) {
        let text = &plain.text;
        let mut before = Script::Other;
        for (start, first) in text.char_indices() {
            // Latin words stand alone, Korean ones start a word, Chinese ones stand anywhere.
            let script = Script::of(first);
            let inside = script == before && script != Script::Other;
            before = script;
            if !matcher.may_start(text.as_bytes(), start, inside) {
                continue;
            }
            matcher.read_from(text.as_bytes(), start, inside, |end, accept| {
                // "tty" is no long "ty".
                let stretched = end - start <= SHORT && plain.is_run(start);
                if !stretched && stands(accept, text, start, end) {
                    let (role, lang) = self.lists[usize::from(accept.list)];
                    let end = if accept.open_right { end_of_word(text, end) } else { end };
                    found.push(Found { role, lang, start, end });
                }
            });
        }
    }
}

/// A line of a file.
struct Line<'a> {
    /// Its first step.
    first: u32,
    role: Role,
    lang: Lang,
    source: &'a str,
    /// Where it stands in `source`.
    at: usize,
}

impl Fault {
    fn at(lang: Lang, source: &str, at: usize, said: String) -> Fault {
        let before = source.get(..at).unwrap_or("");
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        Fault { lang, line, column, said }
    }
}

/// Whether a phrase at `start..end` stands as its ends ask.
fn stands(accept: Accept, text: &str, start: usize, end: usize) -> bool {
    let last = text[..end].chars().next_back();
    let goes_on = last.is_some_and(latin) && text[end..].chars().next().is_some_and(latin);
    (accept.open_right || !goes_on)
        && (!accept.at_start || at_sentence_start(text, start))
        && (!accept.at_end || at_sentence_end(text, end))
}

/// Where the word ends that goes on at `at`. Han signs make no words.
fn end_of_word(text: &str, at: usize) -> usize {
    let goes_on = |c: char| Script::of(c) != Script::Other || matches!(c, 'ㄱ'..='ㅣ');
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

/// Scripts that write words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Script {
    Latin,
    Hangul,
    Other,
}

impl Script {
    fn of(c: char) -> Script {
        match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' | '_' | '\u{c0}'..'\u{250}' => Script::Latin,
            '\u{ac00}'..='\u{d7a3}' => Script::Hangul,
            _ => Script::Other,
        }
    }
}

fn latin(c: char) -> bool {
    Script::of(c) == Script::Latin
}

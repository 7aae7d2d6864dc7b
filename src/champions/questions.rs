//! Questions in texts: does a message ask the community something, does it say that a problem is over, is it only a
//! greeting?
//!
//! A message is judged sentence by sentence. A phrase that asks ("does anyone know") is enough; a question mark needs
//! words before it; tag questions, small talk and questions back to somebody who asks ("did you restart it?") do not
//! count. A problem that is told without a question ("I get error 5") asks for help too.
//!
//! Exceptions: in an answer to somebody a question mark is conversation, so only a phrase that asks counts there. In a
//! language without phrases a longer sentence with a question mark does.

#[cfg(test)]
mod tests;

use super::thanks::phrases::{Found, Matter, Phrases, Role};
use super::thanks::plain::Plain;
use super::thanks::{NoThanks, Thanks};
use crate::text::{Lang, Span};

/// How a message asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Asking {
    /// It asks a question.
    Direct,
    /// It tells of something that does not work.
    Problem,
}

/// What a message asks of the community.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asks {
    /// The sentence, in bytes of the raw content.
    pub span: Span,
    pub kind: Asking,
}

/// Words that make a sentence with a question mark a question: beside a word that asks, and without one.
const LEAST_WORDS: usize = 4;
const LEAST_WORDS_ALONE: usize = 5;
/// Words that make a problem more than a sigh.
const LEAST_WORDS_OF_PROBLEM: usize = 4;
/// So many ends of problems are looked at in a message.
const MOST: usize = 16;
/// No greeting has more bytes.
const LONGEST_GREETING: usize = 200;

/// What a message says, as far as recognition and help are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    pub thanks: Result<Thanks, NoThanks>,
    pub asks: Option<Asks>,
    /// Where it says that a problem is over: "solved", "it works now".
    pub closes: Option<Span>,
    /// It is a greeting and nothing else.
    pub greeting: bool,
}

impl Phrases {
    /// Everything at once, for the price of one reading. `lang` is the text's or the channel's, `Unknown` tries all
    /// languages; `replying` if the message answers somebody else's.
    pub fn read(&self, raw: &str, lang: Lang, replying: bool) -> Said {
        let plain = Plain::of(raw);
        let mut found = self.find_telling(&plain);
        let told = Matter::ALL.map(|matter| found.iter().any(|f| f.role.matter() == matter));
        let asks = plain.text.contains('?');
        let greets = raw.len() <= LONGEST_GREETING;
        self.find_beside(&plain, &mut found, |matter| match matter {
            Matter::Asking => asks || told[matter as usize],
            Matter::Greeting => greets && told[matter as usize],
            _ => told[matter as usize],
        });
        // In a language without phrases nothing tells small talk from questions but the length.
        let foreign = lang != Lang::Unknown && !self.knows(lang);
        Said {
            thanks: self.thanks_in(raw, &plain, &found, lang),
            asks: asks_in(&plain, &found, foreign, replying),
            closes: closes_in(&plain, &found),
            greeting: greets && only_greets(&plain, &found),
        }
    }

    /// What the message asks.
    pub fn asks(&self, raw: &str, lang: Lang, replying: bool) -> Option<Asks> {
        self.read(raw, lang, replying).asks
    }

    /// Where the message says that a problem is over.
    pub fn closes(&self, raw: &str) -> Option<Span> {
        self.read(raw, Lang::Unknown, false).closes
    }

    /// Whether the message is a greeting and nothing else.
    pub fn greeting(&self, raw: &str) -> bool {
        self.read(raw, Lang::Unknown, false).greeting
    }
}

fn asks_in(plain: &Plain, found: &[Found], foreign: bool, replying: bool) -> Option<Asks> {
    let asks = |f: &Found| matches!(f.role, Role::Ask | Role::Problem);
    if !plain.text.contains('?') && !found.iter().any(asks) {
        return None;
    }
    let mut problem = None;
    let mut start = 0;
    while start < plain.text.len() {
        let (_, end) = plain.sentence(start);
        let first = found.partition_point(|f| f.start < start);
        let last = found.partition_point(|f| f.start < end);
        let sentence = Sentence { plain, found: &found[first..last], start, end };
        match sentence.asks(foreign, replying) {
            Some(Asking::Direct) => return Some(Asks { span: plain.span(start, end), kind: Asking::Direct }),
            Some(Asking::Problem) if problem.is_none() => {
                problem = Some(Asks { span: plain.span(start, end), kind: Asking::Problem });
            }
            _ => {}
        }
        start = end + 1;
    }
    problem
}

fn closes_in(plain: &Plain, found: &[Found]) -> Option<Span> {
    let closing = found.iter().filter(|f| f.role == Role::Solved).take(MOST).find(|phrase| {
        let (start, end) = plain.sentence(phrase.start);
        let before = |f: &Found| start <= f.start && f.start < phrase.end && !phrase.covers(f);
        let undone = |f: &Found| f.role == Role::Unsolved && before(f);
        !plain.text[end..].starts_with('?') && !found.iter().any(undone)
    })?;
    Some(plain.span(closing.start, closing.end))
}

fn only_greets(plain: &Plain, found: &[Found]) -> bool {
    let greets = |f: &&Found| matches!(f.role, Role::Greeting | Role::Beside);
    let covered = |at: usize| found.iter().filter(greets).any(|f| f.start <= at && at < f.end);
    let said = |c: char| c.is_alphanumeric() || c == '#';
    let any = found.iter().any(|f| f.role == Role::Greeting);
    any && plain.text.char_indices().all(|(at, c)| !said(c) || covered(at))
}

/// Bytes `start..end` of a message in plain form.
struct Sentence<'a> {
    plain: &'a Plain,
    found: &'a [Found],
    start: usize,
    end: usize,
}

impl Sentence<'_> {
    fn has(&self, role: Role) -> bool {
        self.found.iter().any(|f| f.role == role && self.start <= f.start && f.end <= self.end)
    }

    /// A phrase that asks and is no part of small talk or of a question back: "can I ask" in "can I ask a question?".
    fn has_open_ask(&self) -> bool {
        let inside = |f: &Found| self.start <= f.start && f.end <= self.end;
        let chatter = |f: &Found| matches!(f.role, Role::Rhetorical | Role::AsksBack);
        let within = |other: &Found, ask: &Found| ask.covers(other) && !other.covers(ask);
        let open = |ask: &Found| !self.found.iter().any(|o| chatter(o) && o.overlaps(ask) && !within(o, ask));
        self.found.iter().any(|f| f.role == Role::Ask && inside(f) && open(f))
    }

    fn asks(&self, foreign: bool, replying: bool) -> Option<Asking> {
        let words = words(self.plain.text.get(self.start..self.end).unwrap_or(""));
        let mark = self.plain.text[self.end..].starts_with('?');
        if self.has_open_ask() && words >= 2 {
            return Some(Asking::Direct);
        }
        if replying {
            return None;
        }
        let chatter = self.has(Role::Rhetorical) || self.has(Role::AsksBack);
        let least = if self.has(Role::QuestionWords) && !foreign { LEAST_WORDS } else { LEAST_WORDS_ALONE };
        if mark && !chatter && words >= least {
            return Some(Asking::Direct);
        }
        (self.has(Role::Problem) && !chatter && words >= LEAST_WORDS_OF_PROBLEM).then_some(Asking::Problem)
    }
}

/// How many words the text has. Two Han signs or Hangul syllables count as one.
fn words(text: &str) -> usize {
    let word = |part: &str| {
        let east = part.chars().filter(|c| !c.is_ascii() && *c >= '\u{1100}').count();
        let latin = part.chars().any(|c| c.is_alphanumeric() && c < '\u{1100}');
        east.div_ceil(2) + usize::from(latin)
    };
    text.split([' ', ',', '@', '#']).map(word).sum()
}

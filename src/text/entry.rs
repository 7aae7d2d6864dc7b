//! The entries of word lists: what is looked for, as the automaton and the comparison need it.
//!
//! Exceptions: an asterisk before or after an entry opens that end of the word (`*man` finds "milkman"). Brackets, quotes
//! and the marks that end a sentence are no part of an entry; any other sign at its ends has to stand there (`c#`, `.net`).

use std::ops::Range;

use super::fold::Kind;
use super::tape::{self, GAP};
use super::units::{Unit, Units};

/// The script that an entry is written in, by its first letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Latin,
    Cyrillic,
    Greek,
    Han,
    Other,
}

/// One sign of an entry.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    pub fold: char,
    pub base: char,
    pub look: char,
    pub kind: Kind,
}

/// A run of signs of one class, or a gap between words.
#[derive(Clone, Copy, Debug)]
pub(super) struct Run {
    /// `None` for a gap.
    pub class: Option<char>,
    pub from: u32,
    pub len: u32,
    /// A sign that has to stand in the gap: the `&` of `b&b`.
    pub needs: Option<char>,
}

/// An entry, or an exception of a list.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub list: u16,
    pub number: u32,
    pub exception: bool,
    pub script: Script,
    /// A word begins where the entry begins.
    pub lead: bool,
    /// A word ends where the entry ends.
    pub trail: bool,
    /// One ideograph: its neighbours must not be ideographs.
    pub alone: bool,
    pub letters: u32,
    /// Signs that have to stand right before and right after it: the `#` of `c#`.
    pub before: Option<char>,
    pub after: Option<char>,
    runs: Range<u32>,
}

/// All entries of a matcher, their signs side by side.
#[derive(Debug, Default)]
pub(super) struct Entries {
    pub all: Vec<Entry>,
    signs: Vec<Sign>,
    runs: Vec<Run>,
}

impl Entries {
    /// Adds an entry and returns its codes for the automaton; `None` if there is no word in it.
    pub fn add(&mut self, text: &str, list: u16, number: u32, exception: bool, substring: bool) -> Option<Vec<u8>> {
        let text = text.trim();
        let (open_start, text) = match text.strip_prefix('*') {
            Some(rest) if !rest.is_empty() => (true, rest),
            _ => (false, text),
        };
        let (open_end, text) = match text.strip_suffix('*') {
            Some(rest) if !rest.is_empty() => (true, rest),
            _ => (false, text),
        };
        let text = unframed(text);
        let units = Units::build(text, false);
        let mut tape = Vec::new();
        tape::symbols(&units, tape::Trim::Nothing, &mut tape);
        let tape = tape.strip_prefix(&[GAP]).unwrap_or(&tape);
        let tape = tape.strip_suffix(&[GAP]).unwrap_or(tape);
        let (first_at, last_at) = (*tape.first()? as usize, *tape.last()? as usize);
        let (first, last) = (units.list[first_at], units.list[last_at]);
        let sign = |at: Option<usize>, idle: &str| {
            let unit = at.and_then(|at| units.list.get(at))?;
            (unit.kind == Kind::Punctuation && !idle.contains(unit.base)).then_some(unit.base)
        };
        let before = sign(first_at.checked_sub(1), OPENING);
        let after = sign(Some(last_at + 1), CLOSING);
        let jamo = |unit: &Unit| matches!(unit.fold as u32, 0x1100..=0x11FF);
        let single = tape.len() == 1;
        let bare = before.is_none() && after.is_none() && !open_start && !open_end;
        if single && bare && matches!(first.kind, Kind::Letter | Kind::Digit | Kind::Symbol) {
            // One letter is no word: it would hit every row of single letters.
            return None;
        }
        let mut entry = Entry {
            list,
            number,
            exception,
            script: script(first),
            lead: match first.kind {
                Kind::Ideograph => false,
                Kind::Hangul => !exception && !jamo(&first),
                _ => true,
            } && !open_start
                && !substring,
            trail: match last.kind {
                Kind::Ideograph => false,
                Kind::Hangul => single,
                _ => true,
            } && !open_end
                && !substring,
            alone: single
                && first.kind == Kind::Ideograph
                && first.fold.is_alphanumeric()
                && !substring
                && !open_start
                && !open_end,
            letters: 0,
            before,
            after,
            runs: 0..0,
        };
        let runs_from = self.runs.len() as u32;
        let mut codes = Vec::new();
        if entry.lead {
            codes.push(tape::GAP_CODE);
        }
        for (n, &item) in tape.iter().enumerate() {
            if item == GAP {
                let needs =
                    tape.get(n.wrapping_sub(1)).zip(tape.get(n + 1)).and_then(|(&a, &b)| required_sign(&units, a, b));
                self.runs.push(Run { class: None, from: self.signs.len() as u32, len: 0, needs });
                codes.push(tape::GAP_CODE);
                continue;
            }
            let unit = units.list[item as usize];
            entry.letters += u32::from(!matches!(unit.kind, Kind::Digit | Kind::Symbol));
            match self.runs.get_mut(runs_from as usize..).and_then(|runs| runs.last_mut()) {
                Some(run) if run.class == Some(unit.class) => run.len += 1,
                _ => {
                    self.runs.push(Run { class: Some(unit.class), from: self.signs.len() as u32, len: 1, needs: None });
                    let (sign, n) = tape::codes(unit.class);
                    codes.extend_from_slice(&sign[..n]);
                }
            }
            self.signs.push(Sign { fold: unit.fold, base: unit.base, look: unit.look, kind: unit.kind });
        }
        if entry.trail {
            codes.push(tape::GAP_CODE);
        }
        entry.runs = runs_from..self.runs.len() as u32;
        self.all.push(entry);
        Some(codes)
    }

    /// Gives back what the vectors hold in reserve: nothing is added any more.
    pub fn fit(&mut self) {
        self.all.shrink_to_fit();
        self.signs.shrink_to_fit();
        self.runs.shrink_to_fit();
    }

    /// Whether raw ASCII text that ends before byte `end` could be the entry, judged by the lengths of its runs alone.
    pub fn plausible(&self, entry: &Entry, text: &[u8], end: usize) -> bool {
        if !entry.trail || !entry.lead {
            return true;
        }
        let mut at = end;
        let (mut longest, mut doubled) = (0, 0);
        let runs = self.runs(entry);
        for run in runs.iter().rev() {
            let code = run.class.map_or(tape::GAP_CODE, |class| tape::codes(class).0[0]);
            let from = at;
            while at > 0 && tape::ascii_code(text[at - 1]) == code {
                at -= 1;
            }
            let length = (from - at) as u32;
            if length < run.len {
                return false;
            }
            if length > run.len && run.class.is_some() {
                longest = longest.max(length);
                doubled += 1;
            }
        }
        doubled != 1 || longest >= 3
    }

    /// The runs of an entry.
    pub fn runs(&self, entry: &Entry) -> &[Run] {
        &self.runs[entry.runs.start as usize..entry.runs.end as usize]
    }

    /// The signs of a run.
    pub fn signs(&self, run: &Run) -> &[Sign] {
        &self.signs[run.from as usize..(run.from + run.len) as usize]
    }

    pub fn memory(&self) -> usize {
        self.all.len() * size_of::<Entry>() + self.signs.len() * size_of::<Sign>() + self.runs.len() * size_of::<Run>()
    }
}

/// Whether an entry can match anything: a single letter or digit, or nothing but marks, cannot.
pub fn is_entry(text: &str) -> bool {
    Entries::default().add(text, 0, 0, false, false).is_some()
}

/// What stands before and after a word without being part of it.
const OPENING: &str = "\"'“”‘’«»([{（【「『-–—…¿¡";
const CLOSING: &str = "\"'“”‘’«»)]}）】」』.,!?:;…。！？、，：；-–—";

/// Without brackets around all of it and exclamation marks behind it: inside a word those are letters.
fn unframed(text: &str) -> &str {
    let inner = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(text);
    let inner = inner.trim_end_matches(['!', '！']);
    if inner.contains(char::is_alphanumeric) { inner } else { text }
}

fn script(unit: Unit) -> Script {
    match unit.base as u32 {
        0..=0x24F => Script::Latin,
        0x370..=0x3FF => Script::Greek,
        0x400..=0x52F => Script::Cyrillic,
        0x3400..=0x4DBF | 0x4E00..=0x9FFF => Script::Han,
        _ => Script::Other,
    }
}

/// The sign that a gap of an entry insists on: anything but what people leave out or swap.
fn required_sign(units: &Units, from: u32, to: u32) -> Option<char> {
    let between = units.list.get(from as usize + 1..to as usize)?;
    between
        .iter()
        .find(|unit| unit.kind == Kind::Punctuation && !matches!(unit.base, '-' | '\'' | '’' | '.' | ',' | '‐' | '/'))
        .map(|unit| unit.base)
}

//! What was written: one text, its readings, its language, and the matcher that all rules share.
//!
//! A [`Text`] is the original with the readings that undo disguises, computed once and only as far as the text needs
//! them. Every reading keeps a way back to the original, so that a [`Hit`] quotes what was really written.
//!
//! Exceptions: fenced code of several lines is not read for words (see [`code_blocks`]); patterns and other triggers
//! that look into code read [`Text::raw`].

use std::cell::OnceCell;
use std::fmt;

use serde::Serialize;

mod builder;
mod code;
mod compare;
mod decode;
mod entry;
mod fold;
mod language;
mod letters;
mod literals;
mod matcher;
mod notes;
mod patterns;
mod readings;
mod scan;
mod scope;
mod tape;
#[cfg(test)]
mod tests;
mod units;
mod verify;

pub use builder::{ListOptions, MatcherBuilder};
pub use code::code_blocks;
pub use entry::is_entry;
pub use language::{Lang, language};
pub use matcher::{Hit, ListId, Matcher, PatternId, Source};
pub use readings::explain_readings;

/// A part of the original text, in bytes, on char boundaries: `start..end`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    pub start: u32,
    pub end: u32,
}

impl Span {
    /// The text that the span covers; empty if the span does not belong to this text.
    pub fn of<'a>(&self, text: &'a str) -> &'a str {
        text.get(self.start as usize..self.end as usize).unwrap_or("")
    }

    /// Whether `other` lies wholly inside this span.
    pub fn covers(&self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// The heaviest step that was needed to read a text so that a rule matched. Lighter ones come first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reading {
    /// As written.
    #[default]
    Raw,
    /// Compatibility forms, case and accents evened out.
    Folded,
    /// Invisible characters, combining marks and markup removed, tricks of writing direction undone.
    Stripped,
    /// Percent-encoding and HTML entities decoded.
    Decoded,
    /// Look-alike letters, letter emoji and leetspeak read as letters.
    Skeleton,
    /// Runs of a letter shortened.
    Collapsed,
    /// Separators between single letters removed.
    Joined,
}

impl Reading {
    /// The name in files and messages, the same as in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Reading::Raw => "raw",
            Reading::Folded => "folded",
            Reading::Stripped => "stripped",
            Reading::Decoded => "decoded",
            Reading::Skeleton => "skeleton",
            Reading::Collapsed => "collapsed",
            Reading::Joined => "joined",
        }
    }
}

impl fmt::Display for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A text as somebody wrote it, with its readings computed when they are first asked for.
#[derive(Debug)]
pub struct Text<'a> {
    raw: &'a str,
    units: OnceCell<units::Units>,
}

impl<'a> Text<'a> {
    /// Costs nothing: no reading is computed yet.
    pub fn new(raw: &'a str) -> Self {
        Text { raw, units: OnceCell::new() }
    }

    /// The text as written.
    pub fn raw(&self) -> &'a str {
        self.raw
    }

    /// The letters of the text after decoding, stripping and folding, each with its place in the original.
    fn units(&self) -> &units::Units {
        self.units.get_or_init(|| units::Units::of(self.raw))
    }
}

#[cfg(test)]
mod span_tests {
    use super::*;

    fn check(start: u32, end: u32, expected: &str) {
        assert_eq!(Span { start, end }.of("aé!"), expected);
    }

    #[test]
    fn a_span_that_does_not_belong_to_the_text_is_empty() {
        check(0, 3, "aé");
        check(2, 3, "");
        check(3, 9, "");
        check(3, 1, "");
    }

    #[test]
    fn a_reading_has_the_same_name_everywhere() {
        for reading in [
            Reading::Raw,
            Reading::Folded,
            Reading::Stripped,
            Reading::Decoded,
            Reading::Skeleton,
            Reading::Collapsed,
            Reading::Joined,
        ] {
            assert_eq!(serde_json::to_string(&reading).ok(), Some(format!("\"{reading}\"")));
        }
    }
}

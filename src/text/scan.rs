//! The first pass: which plain ASCII texts need no closer look. Most messages end here.
//!
//! Exceptions: a text with any sign beyond ASCII is always read closely.

use super::tape;

/// What the first pass needs to know of a byte.
#[derive(Clone, Copy)]
pub(super) struct Sign {
    pub code: u8,
    /// 1 letter, 2 digit.
    pub seen: u8,
    pub suspicious: bool,
}

pub(super) const ASCII: [Sign; 256] = {
    let mut table = [Sign { code: tape::GAP_CODE, seen: 0, suspicious: true }; 256];
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
                b'@' | b'$' | b'!' | b'|' | b'+' | b'(' | b'*' | b'#' | b'_' | b'~' | b'`' | b'%' | b'&'
            ) || (b < 32 && !b.is_ascii_whitespace() && b != 11)
                || b == 127,
        };
        byte += 1;
    }
    table
};

/// Whether a sign that can be part of a disguise is one here: it touches a letter, or encodes something.
#[cold]
pub(super) fn is_suspicious(bytes: &[u8], at: usize) -> bool {
    let get = |at: Option<usize>| at.and_then(|at| bytes.get(at)).copied().unwrap_or(b' ');
    let (before, after) = (get(at.checked_sub(1)), get(Some(at + 1)));
    let part = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'@' | b'$' | b'!' | b'|' | b'+' | b'(');
    match bytes[at] {
        b'%' => after.is_ascii_hexdigit(),
        b'&' => after.is_ascii_alphanumeric() || after == b'#',
        b'#' => before.is_ascii_alphabetic() && after.is_ascii_alphabetic(),
        // An exclamation mark at the end of a word is one.
        b'!' => after != b'!' && part(after),
        b'(' => part(after) && !closes(&bytes[at..]),
        b'@' | b'$' | b'|' | b'+' => part(before) || part(after),
        b'`' if after == b'`' => true,
        b'*' | b'_' | b'~' | b'`' => {
            let near = |b: &&u8| matches!(b, b'*' | b'_' | b'~' | b'`');
            let after = bytes[at..].iter().take(5).find(|b| !near(b));
            let before = bytes[..at].iter().rev().take(4).find(|b| !near(b));
            // Neither found: a longer row of markup, or an end of the text.
            part(after.copied().unwrap_or(b'a')) && part(before.copied().unwrap_or(b' '))
        }
        _ => true,
    }
}

/// Whether a bracket is closed before the next space, as in a call.
fn closes(bytes: &[u8]) -> bool {
    let chunk = bytes.iter().take(64).take_while(|b| !b.is_ascii_whitespace());
    chunk.into_iter().any(|b| *b == b')')
}

/// The word that the first pass is in.
#[derive(Default)]
pub(super) struct Word {
    pub length: u32,
    pub seen: u8,
    singles: u32,
}

impl Word {
    /// Ends the word; true if it mixes letters and digits or ends a row of three single letters.
    pub fn ends(&mut self) -> bool {
        self.singles = if self.length == 1 { self.singles + 1 } else { 0 };
        let mixed = self.seen == 3;
        self.length = 0;
        self.seen = 0;
        mixed || self.singles >= 3
    }
}

#[cfg(test)]
mod tests {
    use crate::text::{Hit, Lang, ListOptions, MatcherBuilder, Text};

    /// Whether the text had to be read closely: then its units were computed.
    fn check(text: &str, closely: bool) {
        let mut builder = MatcherBuilder::new();
        builder.list(["snail", "ass"].into_iter(), std::iter::empty(), ListOptions::default());
        let read = Text::new(text);
        let mut hits: Vec<Hit> = Vec::new();
        builder.build().find(&read, Lang::Unknown, Lang::Unknown, &mut hits);
        assert_eq!(read.units.get().is_some(), closely, "{text:?}");
    }

    #[test]
    fn plain_text_pays_for_one_reading() {
        for text in [
            "plain words, as they come",
            "see docs/install.html",
            "50 % of 100, more or less",
            "as good as it gets",
            "1.25",
            "a b",
            "",
        ] {
            check(text, false);
        }
    }

    #[test]
    fn whatever_may_be_a_disguise_is_read_closely() {
        for text in
            ["a snail", "sn@il", "%73nail", "s n a", "sna1l", "café", "`x`", "a\u{1}b", "&#115;", "sn#il", "snaaail"]
        {
            check(text, true);
        }
    }
}

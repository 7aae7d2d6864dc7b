//! A text with its disguises taken off, and the way back: what a link finder reads, where every byte knows the bytes of
//! the original that it stands for.
//!
//! Exceptions: only what shows a plain ASCII character is replaced. Letters of other scripts stay; whether they imitate
//! Latin ones is for `lookalike` to say.

use super::host::{invisible, is_dot};
use crate::text::Span;
use std::borrow::Cow;
use unicode_normalization::char::decompose_compatible;

/// A readable copy of a text, or the text itself where there was nothing to take off.
pub struct View<'a> {
    text: Cow<'a, str>,
    /// For every byte of `text`: where its character starts and ends in the original. Empty: the text is the original.
    map: Vec<(u32, u32)>,
}

/// Builds a view character by character.
#[derive(Default)]
pub struct Builder {
    text: String,
    map: Vec<(u32, u32)>,
}

impl Builder {
    /// Appends `c`, which stands for the bytes `start..end` of the original.
    pub fn push(&mut self, c: char, start: usize, end: usize) {
        self.text.push(c);
        self.map.resize(self.text.len(), (start as u32, end as u32));
    }

    pub fn done(self) -> View<'static> {
        View { text: Cow::Owned(self.text), map: self.map }
    }
}

impl<'a> View<'a> {
    /// The text without invisible characters, and with full-width, enclosed and mathematical letters as plain ones.
    pub fn new(raw: &'a str) -> View<'a> {
        if raw.is_ascii() {
            return View { text: Cow::Borrowed(raw), map: Vec::new() };
        }
        let mut out = Builder { text: String::with_capacity(raw.len()), map: Vec::with_capacity(raw.len()) };
        for (at, c) in raw.char_indices().filter(|(_, c)| !invisible(*c)) {
            let end = at + c.len_utf8();
            if c != '。' {
                out.push(plain(c), at, end);
                continue;
            }
            // The ideographic full stop ends sentences; between two Latin letters it is the dot of a host.
            let latin = |c: Option<char>| c.is_some_and(|c| plain(c).is_ascii_alphanumeric());
            let inside = latin(out.text.chars().next_back()) && latin(raw[end..].chars().find(|c| !invisible(*c)));
            out.push(if inside { '.' } else { c }, at, end);
        }
        out.done()
    }

    /// The same without markdown that stands between two characters of a word: `dis**co**rd`, `discord\.com`, `a||b||`.
    /// `None` when there is none of it.
    pub fn without_markdown(&self) -> Option<View<'static>> {
        let bytes = self.text.as_bytes();
        if !bytes.iter().any(|b| matches!(b, b'*' | b'|' | b'~' | b'`' | b'\\')) {
            return None;
        }
        let mut out = Builder::default();
        let mut skipped = false;
        for (at, c) in self.text.char_indices() {
            let mark = match c {
                '*' | '`' => true,
                '|' | '~' => bytes.get(at + 1) == Some(&(c as u8)) || (at > 0 && bytes[at - 1] == c as u8),
                '\\' => bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation),
                _ => false,
            };
            if mark {
                skipped = true;
                continue;
            }
            let span = self.span(at, at + c.len_utf8());
            out.push(c, span.start as usize, span.end as usize);
        }
        skipped.then(|| out.done())
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the original that `start..end` of the view stands for.
    pub fn span(&self, start: usize, end: usize) -> Span {
        if self.map.is_empty() || start >= end {
            return Span { start: start as u32, end: end as u32 };
        }
        Span { start: self.map[start].0, end: self.map[end - 1].1 }
    }
}

/// The plain ASCII character that `c` shows, or `c`.
pub fn plain(c: char) -> char {
    match c as u32 {
        0..=0x7F => c,
        0xFF01..=0xFF5E => char::from_u32(c as u32 - 0xFEE0).unwrap_or(c),
        _ if is_dot(c) && c != '。' => '.',
        // Letter-like, enclosed and mathematical letters and digits.
        0x2070..=0x209C | 0x2100..=0x214F | 0x2460..=0x24FF | 0x1D400..=0x1D7FF | 0x1F110..=0x1F169 => compatible(c),
        // Regional indicators are letters in a box.
        0x1F1E6..=0x1F1FF => char::from_u32(c as u32 - 0x1F1E6 + u32::from(b'a')).unwrap_or(c),
        0x2044 | 0x2215 | 0x29F8 => '/',
        _ => c,
    }
}

/// The single ASCII letter or digit that NFKC makes of `c` (brackets around it dropped), or `c`.
fn compatible(c: char) -> char {
    let mut found = None;
    let mut one = true;
    decompose_compatible(c, |part| match part {
        '(' | ')' | '.' => {}
        part if part.is_ascii_alphanumeric() && found.is_none() => found = Some(part),
        _ => one = false,
    });
    match found {
        Some(part) if one => part,
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(raw: &str, shown: &str) {
        let view = View::new(raw);
        assert_eq!(view.text(), shown, "{raw}");
        if let Some(stripped) = view.without_markdown() {
            for (at, c) in stripped.text().char_indices() {
                let span = stripped.span(at, at + c.len_utf8());
                assert!(raw.get(span.start as usize..span.end as usize).is_some(), "{raw}");
            }
        }
    }

    #[test]
    fn a_view_shows_what_a_reader_sees() {
        check("plain text.", "plain text.");
        check("dis\u{200b}co\u{ad}rd", "discord");
        check("ｄｉｓｃｏｒｄ．ｇｇ／ａ", "discord.gg/a");
        check("ⓓⓘⓢⓒⓞⓡⓓ", "discord");
        check("𝐝𝐢𝐬𝐜𝐨𝐫𝐝", "discord");
        check("🇩🇮🇸", "dis");
        check("로그를 보지 않으면", "로그를 보지 않으면");
    }

    #[test]
    fn markdown_inside_a_word_is_taken_off() {
        let strip = |raw: &str| View::new(raw).without_markdown().map(|v| v.text().to_string());
        assert_eq!(strip("dis**co**rd.com").as_deref(), Some("discord.com"));
        assert_eq!(strip("||dis||cord\\.gg").as_deref(), Some("discord.gg"));
        assert_eq!(strip("a | b"), None);
        assert_eq!(strip("nothing"), None);
    }
}

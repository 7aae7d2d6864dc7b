//! The plain form of a message that phrases are compared with: small letters, runs of a letter and apostrophes evened
//! out, one sign for each pause.
//!
//! What the author did not say is cut out and leaves a `#`: code, addresses, quoted lines, words in quotation marks.
//! A mention becomes `@`. Pauses are ` `, `,`, `.` and `?`; of several in a row the strongest stays.
//!
//! Exceptions: a message that stands in quotation marks as a whole is its author's own. A dot or an underscore
//! inside a word stays part of it, so that `say_thanks.txt` is one word.

use crate::text::Span;

/// A message in plain form.
#[derive(Debug, Default)]
pub struct Plain {
    pub text: String,
    /// For every byte of `text`: where the original sign starts, and where it ends.
    from: Vec<(u32, u32)>,
    /// Whether code or quotations were cut out.
    pub is_cut: bool,
}

/// Longer quotations are taken for two apostrophes that have nothing to do with each other.
const LONGEST_QUOTATION: usize = 200;

impl Plain {
    /// The plain form of a message's raw content. Linear in its length.
    pub fn of(raw: &str) -> Plain {
        let (text, from) = (String::with_capacity(raw.len()), Vec::with_capacity(raw.len()));
        let mut plain = Plain { text, from, is_cut: false };
        let mut closings = Closings { raw, cache: [None; 6] };
        let mut at = 0;
        while let Some(byte) = raw.as_bytes().get(at) {
            at = match byte {
                // Most signs are these. An `h` may start an address.
                b'a'..=b'g' | b'i'..=b'z' => plain.letter(*byte, at, at + 1),
                b' ' => plain.pause(b' ', at, at + 1),
                _ => plain.step(raw, at, &mut closings),
            };
        }
        plain
    }

    /// The plain form with nothing cut out.
    pub fn uncut(raw: &str) -> Plain {
        let mut plain = Plain::default();
        for (at, c) in raw.char_indices() {
            match c {
                '@' => plain.word('@', at, at + 1),
                _ => plain.sign(raw, at, c),
            };
        }
        plain
    }

    /// Whether the letter at byte `at` was written more than once.
    pub fn is_run(&self, at: usize) -> bool {
        self.text.as_bytes().get(at).is_some_and(u8::is_ascii)
            && self.from.get(at).is_some_and(|(from, to)| to - from > 1)
    }

    /// Where bytes `start..end` of the plain text stand in the original.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let first = self.from.get(start).map_or(0, |(from, _)| *from);
        let last = end.checked_sub(1).and_then(|end| self.from.get(end)).map_or(first, |(_, to)| *to);
        Span { start: first, end: last.max(first) }
    }

    /// The sentence around byte `at`: where it starts and where it ends, its closing `.` or `?` not included.
    pub fn sentence(&self, at: usize) -> (usize, usize) {
        let bytes = self.text.as_bytes();
        let closes = |b: &u8| matches!(b, b'.' | b'?');
        let at = at.min(bytes.len());
        let start = bytes[..at].iter().rposition(closes).map_or(0, |i| i + 1);
        let end = bytes[at..].iter().position(closes).map_or(bytes.len(), |i| at + i);
        (start, end)
    }

    /// Reads one sign, or all of a part that is cut out, and says where the next one starts.
    fn step(&mut self, raw: &str, at: usize, closings: &mut Closings) -> usize {
        let rest = &raw[at..];
        let Some(c) = rest.chars().next() else {
            return raw.len();
        };
        let starts_line = || raw[..at].bytes().rev().find(|b| *b != b' ').is_none_or(|b| b == b'\n');
        match c {
            '>' if rest.starts_with(">>> ") && starts_line() => return self.quoted(at, raw.len()),
            '>' if rest.starts_with("> ") && starts_line() => {
                let end = rest.find('\n').map_or(raw.len(), |i| at + i);
                return self.quoted(at, end);
            }
            '`' => {
                let fence = if rest.starts_with("```") { "```" } else { "`" };
                if let Some(length) = rest[fence.len()..].find(fence).filter(|n| *n > 0) {
                    return self.quoted(at, at + length + 2 * fence.len());
                }
            }
            '<' => {
                if let Some(end) = rest.find('>').filter(|n| *n < 64) {
                    let inside = &rest[1..end];
                    match inside.as_bytes().first() {
                        Some(b'@') => return self.word('@', at, at + end + 1),
                        Some(b'#' | b't' | b'h' | b'/') if !inside.contains(' ') => {
                            return self.word('#', at, at + end + 1);
                        }
                        Some(b':' | b'a') if inside.contains(':') => return self.pause(b' ', at, at + end + 1),
                        _ => {}
                    }
                }
            }
            '@' if rest[1..].starts_with(|c: char| c.is_alphanumeric() || c == '_') => {
                let name =
                    rest[1..].find(|c: char| !c.is_alphanumeric() && !matches!(c, '_' | '-')).unwrap_or(rest.len() - 1);
                return self.word('@', at, at + 1 + name);
            }
            'h' | 'H' if rest.get(..4).is_some_and(|s| s.eq_ignore_ascii_case("http")) && rest.len() > 7 => {
                let after = rest[4..].strip_prefix(['s', 'S']).unwrap_or(&rest[4..]);
                if after.starts_with("://") {
                    let end = rest.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(rest.len());
                    return self.word('#', at, at + end);
                }
            }
            _ => {
                if let Some(end) = closings.quotation(at, c) {
                    return self.quoted(at, end);
                }
            }
        }
        self.sign(raw, at, c)
    }

    fn quoted(&mut self, start: usize, end: usize) -> usize {
        self.is_cut = true;
        self.word('#', start, end)
    }

    fn sign(&mut self, raw: &str, at: usize, c: char) -> usize {
        let end = at + c.len_utf8();
        let c = match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
            _ => c,
        };
        match c {
            'a'..='z' | 'A'..='Z' => self.letter(c.to_ascii_lowercase() as u8, at, end),
            // Han signs and Hangul have no case.
            '0'..='9' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' => self.word(c, at, end),
            '.' | '_' if inside_word(raw, at) => self.word('_', at, end),
            '.' | '!' | '\n' | '…' | '。' => self.pause(b'.', at, end),
            '?' | '؟' => self.pause(b'?', at, end),
            ',' | ':' | ';' | '(' | ')' | '[' | ']' | '、' | '—' | '–' => self.pause(b',', at, end),
            '-' if raw[end..].starts_with(' ') => self.pause(b',', at, end),
            '\'' | '’' | '‘' | 'ʼ' | '´' | '`' | '*' | '_' | '~' | '|' | '"' | '“' | '”' => end,
            '\u{fe0f}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => end,
            _ if c.is_alphabetic() => c.to_lowercase().fold(end, |_, small| self.word(small, at, end)),
            _ => self.pause(b' ', at, end),
        }
    }

    /// A small Latin letter. A run of it is one sign, as long as it is one run in the original too.
    fn letter(&mut self, small: u8, start: usize, end: usize) -> usize {
        match self.from.last_mut() {
            Some(last) if last.1 as usize == start && self.text.as_bytes().last() == Some(&small) => {
                last.1 = end as u32
            }
            _ => {
                self.text.push(char::from(small));
                self.from.push((start as u32, end as u32));
            }
        }
        end
    }

    fn word(&mut self, c: char, start: usize, end: usize) -> usize {
        self.text.push(c);
        self.from.resize(self.text.len(), (start as u32, end as u32));
        end
    }

    /// Of several in a row the strongest stays.
    fn pause(&mut self, sign: u8, start: usize, end: usize) -> usize {
        if let Some(last) = self.text.as_bytes().last().and_then(|last| strength(*last)) {
            if strength(sign) <= Some(last) {
                return end;
            }
            self.text.pop();
            self.from.pop();
        }
        self.text.push(char::from(sign));
        self.from.push((start as u32, end as u32));
        end
    }
}

/// Which of several pauses stays; `None` for what is no pause.
pub(super) fn strength(byte: u8) -> Option<u8> {
    match byte {
        b' ' => Some(0),
        b',' => Some(1),
        b'.' => Some(2),
        b'?' => Some(3),
        _ => None,
    }
}

/// Whether the sign at `at` stands between two letters or digits.
fn inside_word(raw: &str, at: usize) -> bool {
    let bytes = raw.as_bytes();
    let alnum = |i: Option<usize>| i.and_then(|i| bytes.get(i)).is_some_and(u8::is_ascii_alphanumeric);
    alnum(at.checked_sub(1)) && alnum(Some(at + 1))
}

/// Finds where quotations end. A mark without a partner is looked for once, so that a text of marks stays linear.
struct Closings<'a> {
    raw: &'a str,
    /// For each kind of mark: from here on there is none.
    cache: [Option<usize>; 6],
}

const MARKS: [(char, char); 6] = [('"', '"'), ('“', '”'), ('「', '」'), ('«', '»'), ('『', '』'), ('‘', '’')];

impl Closings<'_> {
    /// The end of the quotation that `c` opens at `at`; `None` if it opens none.
    fn quotation(&mut self, at: usize, c: char) -> Option<usize> {
        let kind = MARKS.iter().position(|(open, _)| *open == c)?;
        // An inch mark opens nothing, nor does the end of a quotation.
        let (before, after) = (&self.raw[..at], &self.raw[at + c.len_utf8()..]);
        let ends = |next: char| next.is_whitespace() || matches!(next, ',' | ';' | ':' | '!' | '?' | ')');
        let opens = !c.is_ascii() || !before.ends_with(char::is_alphanumeric) && !after.starts_with(ends);
        if !opens || self.cache[kind].is_some_and(|none| at >= none) {
            return None;
        }
        let from = at + c.len_utf8();
        let close = MARKS[kind].1;
        let Some(length) = self.raw[from..].find([close, '\n']) else {
            self.cache[kind] = Some(at);
            return None;
        };
        let end = from + length;
        let closes = self.raw[end..].starts_with(close) && length > 0 && length <= LONGEST_QUOTATION;
        let whole = at == 0 && self.raw.trim_end().ends_with(close);
        (closes && !whole).then_some(end + close.len_utf8())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(raw: &str, expected: &str) {
        assert_eq!(Plain::of(raw).text, expected, "{raw:?}");
    }

    #[test]
    fn letters_are_small_and_runs_of_them_one() {
        check("THAAANKS a lot!!", "thanks a lot.");
        check("Don’t, I'm sorry…", "dont,im sory.");
        check("ＴＨＸ", "thx");
        check("3q 88", "3q 88");
        check("ÉÉN ㄳㄳ 谢谢", "één ㄳㄳ 谢谢");
    }

    #[test]
    fn the_strongest_pause_stays() {
        check("thanks :) ... ok ?!", "thanks.ok?");
        check("a -- b\nc", "a,b.c");
        check("ok 👍 thanks", "ok thanks");
        check("**bold**, ~~gone~~, ||hidden||", "bold,gone,hiden");
        check("say_thanks.txt 2.4.1", "say_thanks_txt 2_4_1");
    }

    #[test]
    fn what_the_author_did_not_say_is_cut_out() {
        check("> thanks\nno", "#.no");
        check(">>> thanks\nall of it", "#");
        check("the log says \"thanks\" and `thanks`", "the log says # and #");
        check("“谢谢” 是什么意思", "# 是什么意思");
        check("```\nthanks\n``` ok", "# ok");
        check("see https://example.org/thanks now", "se # now");
        check("<@123> @marlies-v thanks <:ty:12> <#5>", "@ @ thanks #");
        check("\"thanks, all of you\"", "thanks,al of you");
        check("\"a \"\"b\"\", thanks\"", "a #,thanks");
        check("a \"b\" \" thanks\"", "a # thanks");
        check("5\" disk and thanks", "5 disk and thanks");
        check("a < b, thanks", "a b,thanks");
    }

    #[test]
    fn a_span_leads_back_to_what_was_written() {
        let raw = "é <@5> Thaaanks!";
        let plain = Plain::of(raw);
        let at = plain.text.find("thanks").unwrap_or(0);
        assert_eq!(plain.span(at, at + 6).of(raw), "Thaaanks");
        assert_eq!(plain.span(0, 2).of(raw), "é");
        assert_eq!(plain.span(90, 99), Span::default());
    }
}

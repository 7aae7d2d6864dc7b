//! A text as a row of units: one sign after decoding, stripping and folding, with its place in the original.
//!
//! Exceptions: fenced code of several lines becomes one gap. Text after a right-to-left override is put in the order in
//! which it is seen.

use super::code::{addresses, code_blocks, inline_code};
use super::decode::{self, Item};
use super::fold::{Glyph, Glyphs, Kind, glyphs};
use super::letters::class;
use super::{Reading, Span};

/// One sign of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    pub fold: char,
    pub base: char,
    pub look: char,
    pub class: char,
    pub start: u32,
    pub end: u32,
    pub kind: Kind,
    /// The heaviest step from the original to `fold`.
    pub step: Reading,
    /// Something invisible stood before it.
    pub stripped: bool,
    /// It was written as a capital.
    pub upper: bool,
    marks: u8,
}

/// What the units of a text hold besides, gathered once.
#[derive(Debug, Default)]
pub(super) struct Units {
    pub list: Vec<Unit>,
    /// Some unit is not the plain sign that was written, case apart.
    pub disguised: bool,
    /// Symbols or markup stand next to letters.
    pub symbols: bool,
    /// Brackets or exclamation marks are among them.
    pub marks: bool,
    /// Digits stand next to letters, or signs between ideographs.
    pub digits: bool,
    /// Some letters are blotted out: `sn*il`.
    pub masked: bool,
    /// The longest row of single signs has at least this many.
    pub singles: u32,
    /// Letters that no Latin letter resembles: real Cyrillic, real Greek.
    pub cyrillic: bool,
    pub greek: bool,
    pub urls: Vec<Span>,
    pub code: Vec<Span>,
    /// Something invisible stands before the next unit.
    pub gap: bool,
}

impl Units {
    pub fn of(raw: &str) -> Units {
        Units::build(raw, true)
    }

    /// Without `decode` percent-encoding and entities stay as written.
    pub fn build(raw: &str, decode: bool) -> Units {
        let mut units = Units { list: Vec::with_capacity(raw.len()), ..Units::default() };
        let blocks = if raw.contains("```") { code_blocks(raw) } else { Vec::new() };
        let encoded = decode && decode::is_encoded(raw);
        let reversed = raw.contains(RLO);
        if encoded || reversed {
            let mut items = if encoded { decode::items(raw) } else { decode::plain(raw) };
            if reversed || items.iter().any(|item| item.c == RLO) {
                units.disguised = true;
                put_in_visual_order(&mut items);
            }
            units.disguised |= items.iter().any(|item| item.decoded);
            let mut blocks = blocks.iter().peekable();
            for item in items {
                units.push_outside(&mut blocks, item.c, item.start, item.end, item.decoded);
            }
        } else {
            let mut blocks = blocks.iter().peekable();
            for (at, c) in raw.char_indices() {
                let end = at + c.len_utf8();
                units.push_outside(&mut blocks, c, at as u32, end as u32, false);
            }
        }
        units.look_around();
        units.unpaired_bars();
        if raw.contains("://") {
            units.urls = addresses(raw);
        }
        if raw.contains('`') {
            units.code = inline_code(raw);
        }
        units
    }

    /// Whether the place lies in a plain URL.
    pub fn in_address(&self, span: Span) -> bool {
        self.urls.iter().any(|url| url.covers(span))
    }

    /// Whether the place lies in inline code that holds more than words: there symbols are syntax.
    pub fn in_code(&self, span: Span) -> bool {
        self.code.iter().any(|code| code.covers(span))
    }

    fn push_outside<'b>(
        &mut self,
        blocks: &mut std::iter::Peekable<impl Iterator<Item = &'b Span>>,
        c: char,
        start: u32,
        end: u32,
        decoded: bool,
    ) {
        while blocks.next_if(|block| block.end <= start).is_some() {}
        match blocks.peek() {
            Some(block) if block.start <= start => {
                if block.start == start {
                    self.push('\n', start, end, decoded);
                }
            }
            _ => self.push(c, start, end, decoded),
        }
    }

    fn push(&mut self, c: char, start: u32, end: u32, decoded: bool) {
        match glyphs(c) {
            Glyphs::One(glyph) => self.push_glyph(glyph, c, start, end, decoded),
            Glyphs::Many(many) => {
                for glyph in many {
                    self.push_glyph(*glyph, c, start, end, decoded);
                }
            }
        }
    }

    fn push_glyph(&mut self, glyph: Glyph, c: char, start: u32, end: u32, decoded: bool) {
        match glyph.kind {
            Kind::Ignorable => {
                self.disguised = true;
                self.gap = true;
                return;
            }
            Kind::Mark => return self.mark(c, end),
            Kind::Hangul if self.completes_syllable(glyph.fold, end) => return,
            _ => {}
        }
        let mut kind = glyph.kind;
        if c == '|'
            && let Some(last) = self.list.last_mut()
            && last.fold == '|'
        {
            last.kind = Kind::Markup;
            kind = Kind::Markup;
        }
        let step = if decoded {
            Reading::Decoded
        } else if c == glyph.fold {
            Reading::Raw
        } else if c as u32 >= 0x1F150 {
            Reading::Skeleton
        } else {
            Reading::Folded
        };
        self.disguised |= step > Reading::Folded || (!c.is_ascii() && c != glyph.base);
        self.list.push(Unit {
            fold: glyph.fold,
            base: glyph.base,
            look: glyph.look,
            class: class(glyph.look),
            start,
            end,
            kind,
            step,
            stripped: std::mem::take(&mut self.gap),
            upper: c != glyph.fold && c.is_uppercase(),
            marks: 0,
        });
    }

    /// A combining mark belongs to the unit before it: the first may make an accented letter, more are decoration.
    fn mark(&mut self, mark: char, end: u32) {
        let Some(last) = self.list.last_mut() else {
            return;
        };
        last.end = last.end.max(end);
        let composed = unicode_normalization::char::compose(last.fold, mark).map(glyphs);
        match composed {
            Some(Glyphs::One(glyph))
                if last.marks == 0 && glyph.kind == last.kind && (glyph.look == last.look || !last.look.is_ascii()) =>
            {
                last.fold = glyph.fold;
                last.base = glyph.base;
                last.look = glyph.look;
                last.class = class(glyph.look);
                last.step = last.step.max(Reading::Folded);
            }
            _ => {
                last.fold = last.base;
                last.step = last.step.max(Reading::Stripped);
            }
        }
        last.marks = last.marks.saturating_add(1);
        self.disguised = true;
    }

    /// Jamo written one by one make up a syllable.
    fn completes_syllable(&mut self, jamo: char, end: u32) -> bool {
        if !matches!(jamo as u32, 0x1161..=0x11FF) {
            return false;
        }
        let Some(last) = self.list.last_mut() else {
            return false;
        };
        let Some(syllable) = unicode_normalization::char::compose(last.fold, jamo) else {
            return false;
        };
        last.fold = syllable;
        last.base = syllable;
        last.look = syllable;
        last.class = syllable;
        last.end = last.end.max(end);
        last.step = last.step.max(Reading::Folded);
        self.disguised = true;
        true
    }

    /// Where units `first..=last` stand in the original.
    pub fn span(&self, first: usize, last: usize) -> Span {
        let mut span = Span { start: u32::MAX, end: 0 };
        for unit in self.list.get(first..=last).unwrap_or_default() {
            span.start = span.start.min(unit.start);
            span.end = span.end.max(unit.end);
        }
        span.start = span.start.min(span.end);
        span
    }
}

const RLO: char = '\u{202E}';

/// Reverses what follows a right-to-left override, up to its end, as a reader sees it.
fn put_in_visual_order(items: &mut [Item]) {
    let mut at = 0;
    while let Some(open) = items[at..].iter().position(|item| item.c == RLO).map(|i| at + i) {
        let close = items[open + 1..]
            .iter()
            .position(|item| matches!(item.c, '\u{202C}' | '\u{2069}' | '\n' | RLO))
            .map_or(items.len(), |i| open + 1 + i);
        items[open + 1..close].reverse();
        at = close.max(open + 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each unit's folded sign with what was written for it.
    fn check(text: &str, expected: &[(char, &str)]) {
        let units = Units::of(text);
        let found: Vec<(char, &str)> = units
            .list
            .iter()
            .map(|unit| {
                let span = Span { start: unit.start, end: unit.end };
                (unit.fold, span.of(text))
            })
            .collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn every_unit_knows_what_was_written_for_it() {
        check("Ab", &[('a', "A"), ('b', "b")]);
        check("a\u{200b}b", &[('a', "a"), ('b', "b")]);
        check("%C3%A9", &[('é', "%C3%A9")]);
        check("e\u{301}x", &[('é', "e\u{301}"), ('x', "x")]);
        check("e\u{301}\u{334}x", &[('e', "e\u{301}\u{334}"), ('x', "x")]);
        check("ﬁ", &[('f', "ﬁ"), ('i', "ﬁ")]);
        check("ㅅㅣ", &[('시', "ㅅㅣ")]);
        check("か\u{3099}", &[('が', "か\u{3099}")]);
        check("\u{202e}ab\u{202c}c", &[('b', "b"), ('a', "a"), ('c', "c")]);
        check("\u{301}", &[]);
    }
}

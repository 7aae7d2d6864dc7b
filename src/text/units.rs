//! A text as a row of units: one sign after decoding, stripping and folding, with its place in the original.
//!
//! Exceptions: fenced code of several lines becomes one gap. Text after a right-to-left override is put in the order in
//! which it is seen.

use super::code::code_blocks;
use super::decode::{self, Item};
use super::fold::{Glyph, Glyphs, Kind, glyphs};
use super::letters::{class, leet};
use super::{Reading, Span, Text};

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
    /// Symbols, markup or digits stand next to letters.
    pub symbols: bool,
    /// The longest row of single signs has at least this many.
    pub singles: u32,
    /// Letters that no Latin letter resembles: real Cyrillic, real Greek.
    pub cyrillic: bool,
    pub greek: bool,
    urls: Vec<Span>,
    code: Vec<Span>,
    gap: bool,
}

impl Units {
    pub fn of(raw: &str) -> Units {
        Units::build(raw, true)
    }

    /// Without `decode` percent-encoding and entities stay as written.
    pub fn build(raw: &str, decode: bool) -> Units {
        let mut units = Units {
            list: Vec::with_capacity(raw.len()),
            ..Units::default()
        };
        let blocks = if raw.contains("```") {
            code_blocks(raw)
        } else {
            Vec::new()
        };
        let encoded = decode && decode::is_encoded(raw);
        let reversed = raw.contains(RLO);
        if encoded || reversed {
            let mut items = if encoded {
                decode::items(raw)
            } else {
                decode::plain(raw)
            };
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
            units.urls = urls(raw);
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
                if last.marks == 0
                    && glyph.kind == last.kind
                    && (glyph.look == last.look || !last.look.is_ascii()) =>
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

    /// Notes what the tapes and guards need to know of the whole text.
    fn look_around(&mut self) {
        let mut row = 0;
        for i in 0..self.list.len() {
            let unit = self.list[i];
            let before = i.checked_sub(1).map(|i| self.list[i].kind);
            let after = self.list.get(i + 1).map(|unit| unit.kind);
            let beside =
                |test: fn(Kind) -> bool| before.is_some_and(test) || after.is_some_and(test);
            match unit.kind {
                Kind::Symbol | Kind::Markup => {
                    self.symbols |= beside(|kind| kind.is_word() || kind == Kind::Symbol);
                }
                Kind::Digit => self.symbols |= beside(|kind| kind == Kind::Letter),
                Kind::Letter if !unit.look.is_ascii() => match unit.base as u32 {
                    0x400..=0x52F => self.cyrillic = true,
                    0x370..=0x3FF => self.greek = true,
                    _ => {}
                },
                _ => {}
            }
            if self.is_single(i) {
                row += 1;
                self.singles = self.singles.max(row);
            } else if unit.kind.is_word() {
                row = 0;
            }
        }
    }

    /// One `||` alone opens no spoiler: the bars are letters.
    fn unpaired_bars(&mut self) {
        let bars = |unit: &&mut Unit| unit.kind == Kind::Markup && unit.base == '|';
        if self.list.iter_mut().filter(bars).count() == 2 {
            self.list
                .iter_mut()
                .filter(bars)
                .for_each(|unit| unit.kind = Kind::Symbol);
        }
    }

    /// Whether a letter, or a symbol that may stand for one, has no other beside it.
    pub fn is_single(&self, i: usize) -> bool {
        let Some(unit) = self.list.get(i) else {
            return false;
        };
        let symbol = unit.kind == Kind::Symbol;
        if !symbol && !unit.kind.is_word() {
            return false;
        }
        let apart = |other: Option<&Unit>| {
            other.is_none_or(|other| {
                !other.kind.is_word() && !(symbol && other.kind == Kind::Symbol)
            })
        };
        // `æ` is two units in one place.
        let same = |other: &&Unit| other.start == unit.start;
        let before = self.list[..i].iter().rev().find(|unit| !same(unit));
        apart(before) && apart(self.list[i..].iter().find(|unit| !same(unit)))
    }

    /// The units as a text of their own: folded letters, or with `skeleton` the letters that they look like.
    pub fn render(&self, skeleton: bool) -> Rendered {
        let mut rendered = Rendered::default();
        for (i, unit) in self.list.iter().enumerate() {
            let beside_word = |i: Option<usize>| {
                i.and_then(|i| self.list.get(i))
                    .is_some_and(|unit| matches!(unit.kind, Kind::Letter | Kind::Symbol))
            };
            let c = match unit.kind {
                Kind::Markup if unit.step == Reading::Raw => continue,
                Kind::Digit | Kind::Symbol if skeleton => {
                    if beside_word(i.checked_sub(1)) || beside_word(Some(i + 1)) {
                        leet(unit.base).first().copied().unwrap_or(unit.base)
                    } else {
                        unit.base
                    }
                }
                Kind::Letter if skeleton => unit.look,
                _ => unit.base,
            };
            rendered.places.push((rendered.text.len() as u32, i as u32));
            rendered.text.push(c);
        }
        rendered
    }

    /// Where units `first..=last` stand in the original.
    pub fn span(&self, first: usize, last: usize) -> Span {
        let mut span = Span {
            start: u32::MAX,
            end: 0,
        };
        for unit in self.list.get(first..=last).unwrap_or_default() {
            span.start = span.start.min(unit.start);
            span.end = span.end.max(unit.end);
        }
        span.start = span.start.min(span.end);
        span
    }
}

/// A reading as a text, with the unit of each of its characters.
#[derive(Debug, Default)]
pub(super) struct Rendered {
    pub text: String,
    places: Vec<(u32, u32)>,
}

impl Rendered {
    /// The first and last unit of a byte range of the text; `None` for an empty range.
    pub fn units(&self, range: std::ops::Range<usize>) -> Option<(usize, usize)> {
        let first = self
            .places
            .partition_point(|p| (p.0 as usize) < range.start);
        let past = self.places.partition_point(|p| (p.0 as usize) < range.end);
        let last = past.checked_sub(1).filter(|last| *last >= first)?;
        Some((self.places[first].1 as usize, self.places[last].1 as usize))
    }
}

const RLO: char = '\u{202E}';

/// Reverses what follows a right-to-left override, up to its end, as a reader sees it.
fn put_in_visual_order(items: &mut [Item]) {
    let mut at = 0;
    while let Some(open) = items[at..]
        .iter()
        .position(|item| item.c == RLO)
        .map(|i| at + i)
    {
        let close = items[open + 1..]
            .iter()
            .position(|item| matches!(item.c, '\u{202C}' | '\u{2069}' | '\n' | RLO))
            .map_or(items.len(), |i| open + 1 + i);
        items[open + 1..close].reverse();
        at = close.max(open + 1);
    }
}

/// Inline code in which something else than words and their disguises stands.
fn inline_code(raw: &str) -> Vec<Span> {
    let mut code = Vec::new();
    let mut open: Option<usize> = None;
    for (at, _) in raw.match_indices('`') {
        match open.take() {
            Some(start)
                if raw[start..at].contains(['=', ';', '{', '}', '[', ']', '<', '>', '"', '\\']) =>
            {
                code.push(Span {
                    start: start as u32,
                    end: at as u32,
                });
            }
            Some(start) if at > start + 1 => {}
            _ => open = Some(at),
        }
    }
    code
}

fn urls(raw: &str) -> Vec<Span> {
    let mut urls: Vec<Span> = Vec::new();
    for (at, _) in raw.match_indices("://") {
        if urls.last().is_some_and(|url| at < url.end as usize) {
            continue;
        }
        let scheme = raw[..at]
            .bytes()
            .rev()
            .take_while(|b| b.is_ascii_alphanumeric() || *b == b'+')
            .count();
        let length = raw[at..]
            .find(|c: char| c.is_whitespace() || matches!(c, '>' | '<' | '"' | ')'))
            .unwrap_or(raw.len() - at);
        urls.push(Span {
            start: (at - scheme) as u32,
            end: (at + length) as u32,
        });
    }
    urls
}

/// Every reading of a text that differs from the ones before it, for explaining why a rule did or did not match.
pub fn explain_readings(text: &Text) -> Vec<(Reading, String)> {
    let mut readings = vec![(Reading::Raw, text.raw().to_owned())];
    let mut add = |reading, found: String| {
        if readings.iter().all(|(_, known)| *known != found) {
            readings.push((reading, found));
        }
    };
    let folded = text.raw().chars().fold(String::new(), |mut out, c| {
        match glyphs(c) {
            Glyphs::One(glyph) if !matches!(glyph.kind, Kind::Mark | Kind::Ignorable) => {
                out.push(glyph.base)
            }
            Glyphs::One(_) => out.push(c),
            Glyphs::Many(many) => out.extend(many.iter().map(|glyph| glyph.base)),
        }
        out
    });
    add(Reading::Folded, folded);
    add(
        Reading::Stripped,
        Units::build(text.raw(), false).render(false).text,
    );
    let units = text.units();
    add(Reading::Decoded, units.render(false).text);
    let skeleton = units.render(true).text;
    let mut collapsed = String::new();
    let mut letters = skeleton.chars().peekable();
    while let Some(c) = letters.next() {
        let mut run = 1;
        while letters.next_if_eq(&c).is_some() {
            run += 1;
        }
        let keep = if run >= 3 && c.is_alphabetic() {
            1
        } else {
            run
        };
        collapsed.extend(std::iter::repeat_n(c, keep));
    }
    add(Reading::Skeleton, skeleton);
    add(Reading::Collapsed, collapsed);
    if units.singles >= 3 {
        let rendered = units.render(true);
        let joined = rendered
            .text
            .chars()
            .zip(&rendered.places)
            .filter(|(_, (_, i))| {
                let i = *i as usize;
                units.list[i].kind.is_word()
                    || !(i > 0 && units.is_single(i - 1) && units.is_single(i + 1))
            })
            .map(|(c, _)| c)
            .collect();
        add(Reading::Joined, joined);
    }
    readings
}

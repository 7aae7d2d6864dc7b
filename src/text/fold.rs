//! One character at a time: what kind of sign it is and which letter it is after compatibility forms, case and accents
//! are evened out. Looked up in a table that is computed once for all scripts that need one.
//!
//! Exceptions: Hangul syllables and Han need no table; й, kana with voicing marks and letters that only look accented
//! keep what sets them apart.

use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::letters::{enclosed, leet, lookalike};

/// What a sign is to the matcher.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A letter of a script that puts spaces between words.
    Letter,
    Digit,
    /// A Hangul syllable or jamo: words start after a space, particles follow.
    Hangul,
    /// Han, kana, Thai and their like, which write no spaces; emoji too.
    Ideograph,
    /// A symbol that can stand for a letter: `@`, `$`, `!`.
    Symbol,
    /// A sign of Discord's markup: `*`, `_`, `~`, a backtick, `||`.
    Markup,
    Space,
    Punctuation,
    /// Invisible: format characters and other default ignorables, control characters.
    Ignorable,
    /// A combining mark that decorates a letter.
    Mark,
}

impl Kind {
    /// Whether signs of this kind make up words.
    pub(super) fn is_word(self) -> bool {
        matches!(self, Kind::Letter | Kind::Digit | Kind::Hangul | Kind::Ideograph)
    }
}

/// A sign after folding.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// NFKC, lowercase.
    pub fold: char,
    /// The same without accents.
    pub base: char,
    /// The letter that it is or looks like, or stands for in leetspeak.
    pub look: char,
    pub kind: Kind,
}

impl Glyph {
    const fn plain(c: char, kind: Kind) -> Glyph {
        Glyph { fold: c, base: c, look: c, kind }
    }
}

/// A character's glyphs: nearly always one (`ß`, `ﬁ` and their like are several).
pub(super) enum Glyphs {
    One(Glyph),
    Many(&'static [Glyph]),
}

/// The glyphs of `c`.
pub(super) fn glyphs(c: char) -> Glyphs {
    let code = c as usize;
    match code {
        0xAC00..=0xD7A3 => return Glyphs::One(Glyph::plain(c, Kind::Hangul)),
        0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0x20000..=0x2FFFF => {
            return Glyphs::One(Glyph::plain(c, Kind::Ideograph));
        }
        _ => {}
    }
    let table = table();
    match table.pages.get(code >> 8) {
        Some(Some(page)) => {
            let glyph = page[code & 0xFF];
            if glyph.kind == Kind::Mark && glyph.look == MANY {
                Glyphs::Many(&table.many[glyph.fold as usize])
            } else {
                Glyphs::One(glyph)
            }
        }
        _ => Glyphs::One(Glyph::plain(c, outside(code))),
    }
}

/// Computes the table now rather than with the first text (about 20 ms).
pub(super) fn warm() {
    table();
}

/// Private use, tags and unassigned planes.
fn outside(code: usize) -> Kind {
    match code {
        0xE0000..=0xE0FFF => Kind::Ignorable,
        0xE000..=0xF8FF => Kind::Punctuation,
        _ => Kind::Ideograph,
    }
}

/// Marks the table's entry as a number in `many`.
const MANY: char = '\u{10FFFF}';

struct Table {
    pages: Vec<Option<Box<[Glyph; 256]>>>,
    many: Vec<Box<[Glyph]>>,
}

fn table() -> &'static Table {
    static TABLE: OnceLock<Table> = OnceLock::new();
    TABLE.get_or_init(|| {
        let mut many = Vec::new();
        let pages = (0..0x200usize)
            .map(|page| {
                // Han, Hangul syllables, surrogates, private use and the empty middle of plane 1.
                if matches!(page, 0x34..=0x4C | 0x4E..=0x9E | 0xAC..=0xD6 | 0xD8..=0xF8 | 0x120..=0x1CF) {
                    return None;
                }
                let mut glyphs = Box::new([Glyph::plain('\0', Kind::Punctuation); 256]);
                for (low, slot) in glyphs.iter_mut().enumerate() {
                    if let Some(c) = char::from_u32((page << 8 | low) as u32) {
                        *slot = one_or_many(c, &mut many);
                    }
                }
                Some(glyphs)
            })
            .collect();
        Table { pages, many }
    })
}

fn one_or_many(c: char, many: &mut Vec<Box<[Glyph]>>) -> Glyph {
    let found = compute(c);
    match (found.as_slice(), char::from_u32(many.len() as u32)) {
        ([one], _) => *one,
        (_, Some(number)) => {
            many.push(found.into_boxed_slice());
            Glyph { fold: number, base: number, look: MANY, kind: Kind::Mark }
        }
        _ => Glyph::plain(c, Kind::Punctuation),
    }
}

fn compute(c: char) -> Vec<Glyph> {
    if let Some(kind) = special(c) {
        return vec![Glyph::plain(c, kind)];
    }
    if let Some(letter) = enclosed(c) {
        return vec![Glyph::plain(letter, Kind::Letter)];
    }
    let expanded: &[char] = match c {
        'ß' | 'ẞ' => &['s', 's'],
        'æ' | 'Æ' | 'ǽ' | 'Ǽ' => &['a', 'e'],
        'œ' | 'Œ' => &['o', 'e'],
        _ => &[],
    };
    let folded: Vec<char> = if expanded.is_empty() {
        let lower: String = c.nfkc().flat_map(char::to_lowercase).collect();
        lower.nfkc().collect()
    } else {
        expanded.to_vec()
    };
    if folded.len() > 4 {
        // Whole phrases in one sign: a text of them would grow twenty-fold.
        return vec![Glyph::plain(c, Kind::Letter)];
    }
    if folded.first() == Some(&' ') || folded.is_empty() {
        // `´` and its like are a space with a mark in NFKC.
        return vec![Glyph::plain(c, Kind::Punctuation)];
    }
    folded.into_iter().filter(|&f| !is_mark(f) || is_mark(c)).map(glyph).collect()
}

fn glyph(fold: char) -> Glyph {
    let kind = kind(fold);
    let base = if kind == Kind::Letter { unaccented(fold) } else { fold };
    let look = match kind {
        Kind::Digit | Kind::Symbol => leet(base).first().copied().unwrap_or(base),
        Kind::Letter if !base.is_ascii() => lookalike(base).unwrap_or(base),
        _ => base,
    };
    Glyph { fold, base, look, kind }
}

fn unaccented(c: char) -> char {
    if matches!(c, 'й' | 'ѝ' | 'ǫ') {
        return c;
    }
    let mut parts = std::iter::once(c).nfd();
    match parts.next() {
        Some(first) if parts.all(is_mark) => match first {
            'ø' => 'o',
            'ł' => 'l',
            'đ' | 'ð' => 'd',
            'ħ' => 'h',
            'ŧ' => 't',
            'ı' => 'i',
            'ŋ' => 'n',
            other => other,
        },
        _ => c,
    }
}

fn special(c: char) -> Option<Kind> {
    if c.is_whitespace() || c == '\u{2800}' {
        return Some(Kind::Space);
    }
    if is_ignorable(c) || (c.is_control() && !c.is_whitespace()) {
        return Some(Kind::Ignorable);
    }
    is_mark(c).then_some(Kind::Mark)
}

fn kind(c: char) -> Kind {
    match c {
        '0'..='9' => return Kind::Digit,
        '*' | '_' | '~' | '`' => return Kind::Markup,
        _ if !leet(c).is_empty() => return Kind::Symbol,
        _ => {}
    }
    if c.is_whitespace() {
        return Kind::Space;
    }
    match c as u32 {
        0x1100..=0x11FF | 0x3131..=0x318E | 0xA960..=0xA97C | 0xAC00..=0xD7FB => Kind::Hangul,
        // Arrows, signs and pictures; a list may hold an emoji.
        0x203C
        | 0x2049
        | 0x2139
        | 0x2190..=0x245F
        | 0x2500..=0x27BF
        | 0x2900..=0x297F
        | 0x2B00..=0x2BFF
        | 0x1F000..=0x1FBFF => Kind::Ideograph,
        0x0E00..=0x0EFF
        | 0x1000..=0x109F
        | 0x1780..=0x17FF
        | 0x2E80..=0x2FDF
        | 0x3005..=0x3007
        | 0x3021..=0x3029
        | 0x3041..=0x3096
        | 0x309D..=0x309F
        | 0x30A1..=0x30FA
        | 0x30FC..=0x312F
        | 0x31A0..=0x31FF
        | 0x3400..=0x4DBF
        | 0x4E00..=0x9FFF
        | 0xF900..=0xFAFF
        | 0x16F00..=0x18CFF
        | 0x20000..=0x3FFFF
            if c.is_alphanumeric() || is_combining_mark(c) =>
        {
            Kind::Ideograph
        }
        _ if c.is_alphanumeric() || is_combining_mark(c) => Kind::Letter,
        _ => Kind::Punctuation,
    }
}

/// Combining marks that decorate: Latin, Cyrillic, Hebrew points, Arabic vowels, kana voicing, symbols. Vowel signs of
/// Indic and Thai words are letters.
fn is_mark(c: char) -> bool {
    matches!(c as u32, 0x0300..=0x036F | 0x0483..=0x0489 | 0x0591..=0x05BD | 0x05BF | 0x05C1..=0x05C2 | 0x05C4..=0x05C5
        | 0x05C7 | 0x0610..=0x061A | 0x064B..=0x065F | 0x0670 | 0x06D6..=0x06DC | 0x06DF..=0x06E4 | 0x06E7..=0x06E8
        | 0x06EA..=0x06ED | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x20D0..=0x20FF | 0x2DE0..=0x2DFF | 0x3099..=0x309A
        | 0xA66F..=0xA67D | 0xFE20..=0xFE2F)
}

/// Default_Ignorable_Code_Point of Unicode 16, the Arabic lengthening stroke and annotation marks.
fn is_ignorable(c: char) -> bool {
    matches!(c as u32, 0x00AD | 0x034F | 0x061C | 0x0640 | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F
        | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0
        | 0xFFF0..=0xFFFB | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, fold: &str, base: &str, look: &str) {
        let mut found = [String::new(), String::new(), String::new()];
        for c in text.chars() {
            let one;
            let all = match glyphs(c) {
                Glyphs::One(glyph) => {
                    one = [glyph];
                    &one[..]
                }
                Glyphs::Many(many) => many,
            };
            for glyph in all {
                found[0].push(glyph.fold);
                found[1].push(glyph.base);
                found[2].push(glyph.look);
            }
        }
        assert_eq!(found, [fold, base, look], "{text}");
    }

    #[test]
    fn letters_fold_to_their_base() {
        check("Crème", "crème", "creme", "creme");
        check("ＦＵＬＬ", "full", "full", "full");
        check("𝐡𝐞", "he", "he", "he");
        check("Straße", "strasse", "strasse", "strasse");
        check("ﬁx", "fix", "fix", "fix");
        check("Łódź", "łódź", "lodz", "lodz");
        check("🇫🅰", "fa", "fa", "fa");
        check("сука", "сука", "сука", "cyka");
        check("Йй", "йй", "йй", "йй");
        check("がガ", "がガ", "がガ", "がガ");
        check("性보", "性보", "性보", "性보");
        check("1$", "1$", "1$", "is");
    }

    #[test]
    fn every_sign_has_a_kind() {
        for (c, expected) in [
            ('a', Kind::Letter),
            ('9', Kind::Digit),
            ('보', Kind::Hangul),
            ('ㅅ', Kind::Hangul),
            ('性', Kind::Ideograph),
            ('ひ', Kind::Ideograph),
            ('ก', Kind::Ideograph),
            ('🖕', Kind::Ideograph),
            ('@', Kind::Symbol),
            ('*', Kind::Markup),
            ('\u{200b}', Kind::Ignorable),
            ('\u{301}', Kind::Mark),
            ('\u{3000}', Kind::Space),
            ('。', Kind::Punctuation),
            ('\u{e0041}', Kind::Ignorable),
            ('ि', Kind::Letter),
        ] {
            match glyphs(c) {
                Glyphs::One(glyph) => assert_eq!(glyph.kind, expected, "{c:?}"),
                Glyphs::Many(_) => panic!("{c:?} has several glyphs"),
            }
        }
    }
}

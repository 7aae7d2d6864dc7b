//! What the units of a text tell about the whole: which tapes it needs, which letters stand alone, which are blotted out.
//!
//! Exceptions: more than four blotted letters are markup or a glob, not words.

use super::fold::Kind;
use super::letters::class;
use super::tape::is_inserted;
use super::units::{Unit, Units};

impl Units {
    /// Notes what the tapes and guards need to know of the whole text.
    pub fn look_around(&mut self) {
        let mut row = 0;
        let mut masks = 0;
        for i in 0..self.list.len() {
            masks += u32::from(self.is_masked(i));
            let unit = self.list[i];
            let before = i.checked_sub(1).map(|i| self.list[i].kind);
            let after = self.list.get(i + 1).map(|unit| unit.kind);
            let beside = |test: fn(Kind) -> bool| before.is_some_and(test) || after.is_some_and(test);
            match unit.kind {
                Kind::Symbol => {
                    let touches = beside(|kind| kind.is_word() || kind == Kind::Symbol);
                    self.symbols |= touches;
                    self.marks |= touches && matches!(unit.base, '(' | '!' | '¡');
                    self.digits |= touches && matches!(unit.base, '|' | '+');
                    self.digits |= is_inserted(&self.list, i);
                }
                Kind::Markup => {
                    let part = |kind: Kind| kind.is_word() || matches!(kind, Kind::Symbol | Kind::Markup);
                    self.symbols |= before.is_some_and(part) && after.is_some_and(part);
                }
                Kind::Digit => {
                    self.digits |= beside(|kind| kind == Kind::Letter) || is_inserted(&self.list, i);
                }
                Kind::Punctuation => self.digits |= is_inserted(&self.list, i),
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
        self.masked = (1..=4).contains(&masks);
    }

    /// The units with every blotted letter read as `vowel`.
    pub fn unmasked(&self, vowel: char) -> Units {
        let mut list = self.list.clone();
        for (i, unit) in list.iter_mut().enumerate() {
            if self.is_masked(i) {
                unit.kind = Kind::Symbol;
                unit.look = vowel;
                unit.class = class(vowel);
            }
        }
        Units {
            list,
            disguised: true,
            cyrillic: self.cyrillic,
            greek: self.greek,
            urls: self.urls.clone(),
            code: self.code.clone(),
            ..Units::default()
        }
    }

    /// Whether a unit blots out a letter: one asterisk or hash between two letters.
    fn is_masked(&self, i: usize) -> bool {
        let letter = |i: Option<usize>| i.and_then(|i| self.list.get(i)).is_some_and(|unit| unit.kind == Kind::Letter);
        is_mask(self.list[i].base) && letter(i.checked_sub(1)) && letter(Some(i + 1))
    }

    /// One `||` alone opens no spoiler: the bars are letters.
    pub fn unpaired_bars(&mut self) {
        let bars = |unit: &&mut Unit| unit.kind == Kind::Markup && unit.base == '|';
        if self.list.iter_mut().filter(bars).count() == 2 {
            self.list.iter_mut().filter(bars).for_each(|unit| unit.kind = Kind::Symbol);
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
            other.is_none_or(|other| !(other.kind.is_word() || symbol && other.kind == Kind::Symbol))
        };
        // `æ` is two units in one place.
        let same = |other: &&Unit| other.start == unit.start;
        let before = self.list[..i].iter().rev().find(|unit| !same(unit));
        apart(before) && apart(self.list[i..].iter().find(|unit| !same(unit)))
    }
}

/// The signs that people blot letters out with.
pub(super) fn is_mask(sign: char) -> bool {
    matches!(sign, '*' | '#')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check_notes(text: &str, disguised: bool, symbols: bool, masked: bool, singles: u32) {
        let units = Units::of(text);
        assert_eq!(
            (units.disguised, units.symbols || units.digits, units.masked, units.singles),
            (disguised, symbols, masked, singles),
            "{text:?}"
        );
    }

    #[test]
    fn what_a_text_needs_is_noted() {
        check_notes("plain words", false, false, false, 0);
        check_notes("Plain Words", false, false, false, 0);
        check_notes("f00", false, true, false, 0);
        check_notes("a b c", false, false, false, 3);
        check_notes("sn*il", false, true, true, 0);
        check_notes("æ.b", true, false, false, 3);
        check_notes("sna\u{ad}il", true, false, false, 0);
    }
}

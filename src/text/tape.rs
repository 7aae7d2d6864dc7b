//! Tapes: the orders in which the units of a text are fed to the automaton. A tape leaves out what a disguise put
//! between letters and puts one gap wherever a word may end.
//!
//! Exceptions: a gap also stands between scripts, as 你是fool吗 holds a whole Latin word.

use super::fold::Kind;
use super::units::{Unit, Units};

/// A place on a tape where words end; any other item is the number of a unit.
pub(super) const GAP: u32 = u32::MAX;

/// The codes of the automaton's alphabet: one for a gap, one for each Latin letter class, several for other signs. Few
/// codes keep its tables small; first and later codes of a sign differ, so that no match begins in the middle of one.
pub(super) const GAP_CODE: u8 = 1;
#[cfg(test)]
const CODES: usize = 61;
const LATIN: u8 = 2;
const LEAD: u8 = 28;
const TAIL: u8 = 44;
const ASTRAL: u8 = 60;

/// The codes of a class of signs; how many of the six count comes second.
pub(super) fn codes(class: char) -> ([u8; 6], usize) {
    let code = class as u32;
    let nibble = |shift: u32| (code >> shift & 0xF) as u8;
    match code {
        0x61..=0x7A => ([LATIN + (code - 0x61) as u8, 0, 0, 0, 0, 0], 1),
        0..=0x7F => ([0; 6], 1),
        0x80..=0xFFFF => {
            let tail = [TAIL + nibble(8), TAIL + nibble(4), TAIL + nibble(0)];
            ([LEAD + nibble(12), tail[0], tail[1], tail[2], 0, 0], 4)
        }
        _ => ([ASTRAL, TAIL + nibble(16), TAIL + nibble(12), TAIL + nibble(8), TAIL + nibble(4), TAIL + nibble(0)], 6),
    }
}

/// The alphabet's code of an ASCII byte on the plain tape: a letter class, or a gap.
pub(super) const fn ascii_code(byte: u8) -> u8 {
    let letter = match byte {
        b'a'..=b'z' => byte,
        b'A'..=b'Z' => byte + 32,
        b'0' => b'o',
        b'1' => b'i',
        b'2' => b'z',
        b'3' => b'e',
        b'4' => b'a',
        b'5' => b's',
        b'6' | b'9' => b'g',
        b'7' => b't',
        b'8' => b'b',
        _ => return GAP_CODE,
    };
    LATIN + (super::letters::class(letter as char) as u8 - b'a')
}

#[derive(PartialEq)]
enum Family {
    Spaced,
    Hangul,
    Unspaced,
}

fn family(kind: Kind) -> Family {
    match kind {
        Kind::Hangul => Family::Hangul,
        Kind::Ideograph => Family::Unspaced,
        _ => Family::Spaced,
    }
}

fn gap(tape: &mut Vec<u32>) {
    if tape.last() != Some(&GAP) {
        tape.push(GAP);
    }
}

fn item(units: &[Unit], i: usize, tape: &mut Vec<u32>) {
    if let Some(&last) = tape.last()
        && last != GAP
        && family(units[last as usize].kind) != family(units[i].kind)
    {
        tape.push(GAP);
    }
    tape.push(i as u32);
}

/// Words as written; digits are letters, everything else is a gap.
pub(super) fn plain(units: &Units, tape: &mut Vec<u32>) {
    tape.clear();
    gap(tape);
    for (i, unit) in units.list.iter().enumerate() {
        if unit.kind.is_word() {
            item(&units.list, i, tape);
        } else {
            gap(tape);
        }
    }
    gap(tape);
}

/// How much at the ends of a chunk is no letter when symbols are letters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Trim {
    Nothing,
    /// Brackets and exclamation marks: `(sn@il!!!)`.
    Marks,
    /// Other weak symbols and digits too: `sn@il2`; and what was put between ideographs or syllables.
    Digits,
}

/// Symbols are letters too and markup is dropped.
pub(super) fn symbols(units: &Units, trim: Trim, tape: &mut Vec<u32>) {
    tape.clear();
    gap(tape);
    let list = &units.list;
    let mut at = 0;
    while at < list.len() {
        let in_chunk = |i: &usize| {
            let kind = list[*i].kind;
            kind.is_word()
                || matches!(kind, Kind::Symbol | Kind::Markup)
                || (trim == Trim::Digits && is_inserted(list, *i))
        };
        let length = (at..list.len()).take_while(in_chunk).count();
        if length == 0 {
            gap(tape);
            at += 1;
            continue;
        }
        let (mut from, mut to) = (at, at + length);
        at = to;
        let weak = |unit: &&Unit, marks: &[char]| {
            unit.kind == Kind::Markup
                || marks.contains(&unit.base)
                || (trim == Trim::Digits && (unit.kind == Kind::Digit || matches!(unit.base, '|' | '+')))
        };
        let shout = list[from..to].iter().rev().take_while(|unit| weak(unit, &['!'])).count();
        if trim != Trim::Nothing {
            from += list[from..to].iter().take_while(|unit| weak(unit, &['(', '!', '¡'])).count();
        }
        if trim != Trim::Nothing || shout >= 2 {
            to -= shout.min(to - from);
        }
        for i in from..to {
            if list[i].kind != Kind::Markup && !(trim == Trim::Digits && is_inserted(list, i)) {
                item(list, i, tape);
            }
        }
    }
    gap(tape);
}

/// Whether a sign was put between two syllables or ideographs, where nobody writes one: `시1발`.
pub(super) fn is_inserted(list: &[Unit], i: usize) -> bool {
    let east = |i: Option<usize>| {
        i.and_then(|i| list.get(i)).is_some_and(|unit| {
            matches!(unit.kind, Kind::Hangul) || (unit.kind == Kind::Ideograph && unit.fold.is_alphanumeric())
        })
    };
    let sign = match list[i].kind {
        Kind::Digit | Kind::Symbol => true,
        Kind::Punctuation => matches!(list[i].base, '.' | '-' | '^' | '·' | '/' | '#' | '\''),
        _ => false,
    };
    sign && east(i.checked_sub(1)) && east(Some(i + 1))
}

/// Only rows of single letters, without what stands between them. Calls `feed` with each row's tape: `f u c k` within
/// `what a f u c k` may begin after the `a`, so rows are fed with and without the one-letter words at their ends.
pub(super) fn joined(units: &Units, tape: &mut Vec<u32>, mut feed: impl FnMut(&[u32])) {
    let list = &units.list;
    let mut row: Vec<u32> = Vec::new();
    for i in 0..=list.len() {
        if units.is_single(i) {
            let far = row.last().is_some_and(|last| i - *last as usize > 6);
            if far {
                feed_row(units, &row, tape, &mut feed);
                row.clear();
            }
            row.push(i as u32);
        } else if i == list.len() || list[i].kind.is_word() {
            feed_row(units, &row, tape, &mut feed);
            row.clear();
        }
    }
}

fn feed_row(units: &Units, row: &[u32], tape: &mut Vec<u32>, feed: &mut impl FnMut(&[u32])) {
    if row.len() < 2 {
        return;
    }
    let list = &units.list;
    let between = |pair: &[u32]| &list[pair[0] as usize + 1..pair[1] as usize];
    let spaces = |pair: &[u32]| between(pair).iter().all(|unit| unit.kind == Kind::Space);
    // The two units of an `æ` are in one place.
    let apart = |pair: &&[u32]| list[pair[0] as usize].start != list[pair[1] as usize].start;
    let pairs = || row.windows(2).filter(apart);
    let narrowest = pairs().map(|pair| between(pair).len()).min().unwrap_or(1);
    let spaced = pairs().filter(|pair| spaces(pair)).count();
    // In `a f.u.c.k` the space ends a word, in `a. f u c k` the full stop does.
    let odd = match (spaced * 2).cmp(&pairs().count()) {
        std::cmp::Ordering::Less => Some(true),
        std::cmp::Ordering::Greater => Some(false),
        std::cmp::Ordering::Equal => None,
    };
    let ends_word = |pair: &[u32]| apart(&pair) && (between(pair).len() >= narrowest + 2 || Some(spaces(pair)) == odd);
    let is_word = |i: Option<&u32>| {
        i.is_some_and(|&i| {
            matches!(
                list[i as usize].base,
                'a' | 'i' | 'u' | 'o' | 'y' | 'e' | 'в' | 'и' | 'с' | 'у' | 'к' | 'о' | 'я' | 'а'
            )
        })
    };
    let (first, last) = (is_word(row.first()), is_word(row.last()));
    for (cut_first, cut_last) in [(false, false), (true, false), (false, true), (true, true)] {
        if (cut_first && !first) || (cut_last && !last) {
            continue;
        }
        tape.clear();
        gap(tape);
        for (n, &i) in row.iter().enumerate() {
            let cut = (cut_first && n == 1) || (cut_last && n + 1 == row.len());
            if n > 0 && (cut || ends_word(&row[n - 1..=n])) {
                gap(tape);
            }
            item(list, i as usize, tape);
        }
        gap(tape);
        feed(tape);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(units: &Units, tape: &[u32]) -> String {
        let letter = |&i: &u32| {
            if i == GAP { '·' } else { units.list[i as usize].look }
        };
        tape.iter().map(letter).collect()
    }

    fn check(text: &str, plain_tape: &str, symbol_tape: &str, trimmed: &str, rows: &[&str]) {
        let units = Units::of(text);
        let mut tape = Vec::new();
        plain(&units, &mut tape);
        assert_eq!(written(&units, &tape), plain_tape, "{text}");
        symbols(&units, Trim::Nothing, &mut tape);
        assert_eq!(written(&units, &tape), symbol_tape, "{text}");
        symbols(&units, Trim::Marks, &mut tape);
        assert_eq!(written(&units, &tape), trimmed, "{text}");
        let mut found = Vec::new();
        joined(&units, &mut tape, |row| found.push(written(&units, row)));
        assert_eq!(found, rows, "{text}");
    }

    #[test]
    fn each_tape_reads_its_own_disguise() {
        check("you f00l", "·you·fool·", "·you·fool·", "·you·fool·", &[]);
        check("(sn@il!!)", "·sn·il·", "·csnail·", "·snail·", &[]);
        check("**s**n_ail", "·s·n·ail·", "·snail·", "·snail·", &["·sn·"]);
        check(
            "what a s n a i l",
            "·what·a·s·n·a·i·l·",
            "·what·a·s·n·a·i·l·",
            "·what·a·s·n·a·i·l·",
            &["·asnail·", "·a·snail·"],
        );
        check("s.n.a   a.b", "·s·n·a·a·b·", "·s·n·a·a·b·", "·s·n·a·a·b·", &["·sna·ab·"]);
        check("你是fool吗", "·你是·fool·吗·", "·你是·fool·吗·", "·你是·fool·吗·", &[]);
    }

    #[test]
    fn codes_are_few_and_tell_signs_apart() {
        assert_eq!(codes('b').0[0], ascii_code(b'8'));
        assert_ne!(codes('性').0, codes('交').0);
        for class in ['a', 'z', '가', '힣', '\u{10FFFF}', '1'] {
            let (codes, n) = codes(class);
            assert!(codes[..n].iter().all(|code| (*code as usize) < CODES), "{class}");
        }
    }
}

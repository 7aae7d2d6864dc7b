//! The literals that a regular expression cannot match without, as codes of the automaton's alphabet.
//!
//! Exceptions: a pattern without a literal of two letters has none and always runs.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::fold::Kind;
use super::tape::{self, GAP};
use super::units::Units;

/// More alternatives than this are not worth looking for.
const MOST: usize = 64;

/// A set of code sequences of which one occurs in every text that the pattern matches; `None` if there is no useful one.
pub(super) fn required(hir: &Hir) -> Option<Vec<Vec<u8>>> {
    let found = best(hir)?;
    (weight(&found) >= 2).then_some(found)
}

/// The letters in the shortest sequence: short ones occur everywhere.
fn weight(set: &[Vec<u8>]) -> usize {
    let letters = |codes: &Vec<u8>| codes.iter().filter(|code| **code != tape::GAP_CODE).count();
    set.iter().map(letters).min().unwrap_or(0)
}

fn best(hir: &Hir) -> Option<Vec<Vec<u8>>> {
    match hir.kind() {
        HirKind::Concat(parts) => concat(parts),
        HirKind::Alternation(parts) => {
            let mut all = Vec::new();
            for part in parts {
                all.extend(best(part)?);
                if all.len() > MOST {
                    return None;
                }
            }
            all.sort();
            all.dedup();
            Some(all)
        }
        HirKind::Capture(capture) => best(&capture.sub),
        HirKind::Repetition(repetition) if repetition.min > 0 => best(&repetition.sub),
        HirKind::Literal(_) | HirKind::Class(_) => concat(std::slice::from_ref(hir)),
        _ => None,
    }
}

/// Joins neighbouring letters; anything else ends a sequence and may hold a better one itself.
fn concat(parts: &[Hir]) -> Option<Vec<Vec<u8>>> {
    let mut best_set: Option<Vec<Vec<u8>>> = None;
    let mut offer = |set: Vec<Vec<u8>>| {
        if best_set.as_ref().is_none_or(|best| weight(&set) > weight(best)) {
            best_set = Some(set);
        }
    };
    let mut run = String::new();
    for part in parts {
        if !extend(part, &mut run) {
            offer(vec![codes(&run)]);
            run.clear();
            if !matches!(part.kind(), HirKind::Literal(_) | HirKind::Class(_) | HirKind::Look(_))
                && let Some(set) = best(part)
            {
                offer(set);
            }
        }
    }
    offer(vec![codes(&run)]);
    best_set.filter(|set| weight(set) > 0)
}

/// Adds what `hir` always matches to `run`; false if that is not one known sequence of codes.
fn extend(hir: &Hir, run: &mut String) -> bool {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => true,
        HirKind::Literal(literal) => match std::str::from_utf8(&literal.0) {
            Ok(text) => {
                run.push_str(text);
                true
            }
            Err(_) => false,
        },
        HirKind::Class(Class::Unicode(class)) => {
            let mut signs = class
                .ranges()
                .iter()
                .flat_map(|range| (range.start() as u32..=range.end() as u32).take(40))
                .filter_map(char::from_u32)
                .take(40);
            let Some(first) = signs.next() else {
                return false;
            };
            let known = codes(first.encode_utf8(&mut [0; 4]));
            if signs.count() >= 39 || known.is_empty() {
                return false;
            }
            let ranges = class.ranges().iter().flat_map(|range| range.start()..=range.end());
            if ranges.into_iter().any(|c| codes(c.encode_utf8(&mut [0; 4])) != known) {
                return false;
            }
            run.push(first);
            true
        }
        HirKind::Capture(capture) => extend(&capture.sub, run),
        HirKind::Concat(parts) => {
            let before = run.len();
            let all = parts.iter().all(|part| extend(part, run));
            if !all {
                run.truncate(before);
            }
            all
        }
        // Runs are collapsed on the tape, so one or more of a sign are the same as one.
        HirKind::Repetition(repetition) if repetition.min > 0 => {
            let mut once = String::new();
            let simple = extend(&repetition.sub, &mut once) && once.chars().count() == 1;
            if simple {
                run.push_str(&once);
            }
            simple
        }
        _ => false,
    }
}

/// The codes of a literal on the plain tape. Its ends count only where the literal itself shows a gap.
fn codes(literal: &str) -> Vec<u8> {
    let units = Units::build(literal, false);
    let mut tape = Vec::new();
    tape::plain(&units, &mut tape);
    let gap_at = |i: Option<usize>| i.and_then(|i| units.list.get(i)).is_some_and(|unit| !unit.kind.is_word());
    let starts = gap_at(Some(0));
    let ends = gap_at(units.list.len().checked_sub(1));
    let from = usize::from(!starts);
    let to = tape.len() - usize::from(!ends).min(tape.len());
    let mut codes = Vec::new();
    let mut before = None;
    for &item in tape.get(from..to).unwrap_or_default() {
        let class = (item != GAP).then(|| units.list[item as usize].class);
        if class.is_some() && class == before {
            continue;
        }
        match class {
            Some(class) => {
                let (sign, n) = tape::codes(class);
                codes.extend_from_slice(&sign[..n]);
            }
            None => codes.push(tape::GAP_CODE),
        }
        before = class;
    }
    // A mark or an invisible sign has no place of its own on the tape.
    if literal.chars().any(|c| matches!(super::fold::glyphs(c), super::fold::Glyphs::One(glyph) if matches!(glyph.kind, Kind::Mark | Kind::Ignorable))) {
        return Vec::new();
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, expected: Option<&[&str]>) {
        let hir = regex_syntax::parse(pattern).expect("a valid pattern");
        let expected: Option<Vec<Vec<u8>>> = expected.map(|all| all.iter().map(|text| codes(text)).collect());
        assert_eq!(required(&hir), expected, "{pattern}");
    }

    #[test]
    fn a_pattern_needs_its_longest_literal() {
        check("snail", Some(&["snail"]));
        check("(?i)Free (nitro|robux)", Some(&["nitro", "robux"]));
        check(r"\bfree\s+nitro\b", Some(&["free nitro"]));
        check(r"\d{4}-token-[a-z]+", Some(&["-token-"]));
        check("[s5]nail|worm", Some(&["snail", "worm"]));
        check("(snail|worm)+x?", Some(&["snail", "worm"]));
        check("sno{2,}w", Some(&["snow"]));
    }

    #[test]
    fn a_pattern_without_letters_needs_none() {
        check(r"\d+", None);
        check("a|snail", None);
        check(r"<@&\d+>", None);
        check(".*", None);
        check("(snail)?", None);
        check("", None);
    }
}

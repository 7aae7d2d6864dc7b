//! Postal addresses as they are written in the Netherlands, Korea, China and the United States: street, number and the part that names
//! the place.
//!
//! Exceptions: a street alone, or a place alone, is no address of anybody.

use super::{Personal, PersonalKind, personal};
use regex::Regex;
use std::sync::OnceLock;

/// The shapes, each with a piece of text that every address of that shape holds.
const SHAPES: [&str; 4] = [
    // Keizersgracht 12, 1015 CN Amsterdam
    r"(?i:\b[\p{L}'.-]{2,30}(?:straat|laan|weg|plein|gracht|kade|singel|hof|dijk|dreef|steeg|park|pad))\s+\d{1,5}\s?[a-zA-Z]?(?:[-/]\d{1,4})?[, ]{1,3}[1-9]\d{3} ?[A-Z]{2}\b",
    // 12 Oak Hill Street, Springfield, IL 62704
    r"\b\d{1,5} (?:[NSEW]\.? )?(?:[A-Z][a-z]{1,15} ){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Way|Place|Pl)\b\.?[, ]{1,3}(?:(?:Apt|Unit|#)\.? ?\w{1,5}[, ]{1,3})?(?:[A-Z][a-z]{1,15} ?){1,3}, ?[A-Z]{2} \d{5}\b",
    // 서울시 강남구 테헤란로 152
    r"(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)\p{Hangul}{0,5}\s+(?:\p{Hangul}{1,5}[시군구]\s+){1,2}(?:\p{Hangul}{1,5}[읍면동]\s+)?[\p{Hangul}\d]{1,10}[로길]\s?\d{1,4}(?:-\d{1,4})?",
    // 北京市朝阳区建国路88号
    r"\p{Han}{2,8}[省市]\p{Han}{0,8}[市区县]\p{Han}{1,15}[路街道巷]\s?\d{1,5}\s?[号號弄]",
];

pub fn find(text: &str, found: &mut Vec<Personal>) {
    for at in 0..SHAPES.len() {
        if possible(text, at)
            && let Some(pattern) = pattern(at)
        {
            found.extend(pattern.find_iter(text).map(|m| personal(m.start(), m.end(), PersonalKind::Address)));
        }
    }
}

/// A cheap test before the pattern runs.
fn possible(text: &str, shape: usize) -> bool {
    match shape {
        // 1015 CN
        0 => text.as_bytes().windows(6).any(|w| {
            let letters = if w[4] == b' ' { &w[5..] } else { &w[4..] };
            w[..4].iter().all(u8::is_ascii_digit) && letters.iter().all(u8::is_ascii_uppercase)
        }),
        // IL 62704
        1 => text.as_bytes().windows(8).any(|w| {
            w[2] == b' ' && w[..2].iter().all(u8::is_ascii_uppercase) && w[3..].iter().all(u8::is_ascii_digit)
        }),
        2 => !text.is_ascii() && text.contains(['로', '길']),
        _ => !text.is_ascii() && text.contains(['号', '號', '弄']),
    }
}

/// Compiled when a text first may hold the shape: each takes a few hundred kilobytes.
fn pattern(shape: usize) -> Option<&'static Regex> {
    static PATTERNS: [OnceLock<Option<Regex>>; SHAPES.len()] = [const { OnceLock::new() }; SHAPES.len()];
    PATTERNS[shape].get_or_init(|| Regex::new(SHAPES[shape]).ok()).as_ref()
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_shape_compiles() {
        for shape in 0..super::SHAPES.len() {
            assert!(super::pattern(shape).is_some(), "{}", super::SHAPES[shape]);
        }
    }
}

//! Reasons in Discord's audit log: plain text, short, the whole stays in the store.
//!
//! Discord takes 512 characters after URL encoding; these stay within that and within 400 bytes.

use super::{Arg, Language, defuse, list, say, span};
use crate::conduct::case::CaseNumber;
use crate::ids::Span;
use unicode_segmentation::UnicodeSegmentation;

const BYTES: usize = 400;
const ENCODED: usize = 512;

/// An act by rules: "Steward case 12: insults (be-kind)". `clause` is the clause's id.
pub fn by_rules(language: Language, case: CaseNumber, rules: &[&str], clause: &str) -> String {
    let rules = list(language, rules.iter().take(5).map(|rule| defuse(rule)));
    let args = [("case", case.into()), ("rules", rules.into()), ("clause", defuse(clause).into())];
    short(&say(language, "reason-rules", &args))
}

/// An act by a person's command or button.
pub fn by_person(language: Language, case: CaseNumber, name: &str, reason: &str) -> String {
    let args = [("case", case.into()), ("name", defuse(name).into()), ("reason", defuse(reason).into())];
    short(&say(language, "reason-person", &args))
}

/// Something is taken back.
pub fn undo(language: Language, case: CaseNumber, name: &str) -> String {
    short(&say(language, "reason-undo", &[("case", case.into()), ("name", defuse(name).into())]))
}

/// A measure has run out.
pub fn over(language: Language, case: CaseNumber) -> String {
    short(&say(language, "reason-over", &[("case", case.into())]))
}

/// Invites are paused.
pub fn raid(language: Language, case: CaseNumber, joins: u32, within: Span) -> String {
    let within = Arg::from(span(language, within));
    short(&say(language, "reason-raid", &[("case", case.into()), ("count", joins.into()), ("span", within)]))
}

/// Invites are open again.
pub fn raid_over(language: Language, case: CaseNumber) -> String {
    short(&say(language, "reason-raid-over", &[("case", case.into())]))
}

/// Cut between graphemes to what the header takes.
pub(super) fn short(text: &str) -> String {
    let cost = |piece: &str| -> (usize, usize) {
        let encoded = piece.bytes().map(|b| if b.is_ascii_alphanumeric() || b"-_.~".contains(&b) { 1 } else { 3 });
        (piece.len(), encoded.sum())
    };
    let (bytes, encoded) = cost(text);
    if bytes <= BYTES && encoded <= ENCODED {
        return text.to_owned();
    }
    let (mut bytes, mut encoded) = cost("…");
    let mut kept = String::with_capacity(BYTES);
    for grapheme in text.graphemes(true) {
        let (more_bytes, more_encoded) = cost(grapheme);
        bytes += more_bytes;
        encoded += more_encoded;
        if bytes > BYTES || encoded > ENCODED {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.push('…');
    kept
}

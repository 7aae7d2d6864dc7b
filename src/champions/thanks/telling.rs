//! What the first walk over a message looks for: of each phrase the words that tell most.

use std::collections::BTreeMap;

use super::pattern::Literal;
use super::phrases::{Hints, Written};

/// Bytes of Latin words that tell enough.
const TELLING: usize = 12;
/// Bytes of three Han signs or Hangul syllables.
const THREE_SIGNS: usize = 9;

/// What the first walk looks for: a word of each phrase that has a hint. A phrase in which a word of a shorter one stands
/// needs none of its own.
pub(super) fn telling_words(written: &[Written]) -> BTreeMap<Vec<u8>, Hints> {
    let hinted = written.iter().filter_map(|phrase| Some((telling_word(&phrase.literal), phrase.role.hint()?)));
    let mut words: Vec<(Vec<u8>, Hints)> = hinted.collect();
    words.sort_unstable_by(|a, b| (a.0.len(), a).cmp(&(b.0.len(), b)));
    // Lines stand for thousands of texts with the same few words.
    words.dedup();
    let mut chosen: BTreeMap<Vec<u8>, Hints> = BTreeMap::new();
    for (word, hint) in words {
        let parts = (0..word.len()).flat_map(|from| (from + 1..=word.len()).map(move |to| (from, to)));
        let mut shorter = parts.filter_map(|(from, to)| chosen.get(word.get(from..to)?));
        if !shorter.any(|hints| hints.has(hint)) {
            // A part tells enough, and keeps the automaton small.
            let enough = word.len().min(if word.is_ascii() { TELLING } else { THREE_SIGNS });
            chosen.entry(word[..enough].to_vec()).or_default().add(hint);
        }
    }
    chosen
}

/// The two words of a phrase that tell most, as the first walk sees them: Han signs and Hangul if there are any, else the
/// longest two Latin words in a row. A closed end has a gap.
fn telling_word(literal: &Literal) -> Vec<u8> {
    let mut parts: Vec<String> = Vec::new();
    let mut before = ' ';
    for c in literal.text.chars() {
        let gap = matches!(c, ' ' | ',' | '.' | '?' | '@' | '_');
        if !gap {
            // Between scripts the walk puts a gap of its own.
            match parts.last_mut() {
                Some(last) if before != ' ' && before.is_ascii() == c.is_ascii() => last.push(c),
                _ => parts.push(c.to_string()),
            }
        }
        before = if gap { ' ' } else { c };
    }
    if let Some(east) = parts.iter().filter(|part| !part.is_ascii()).max_by_key(|part| part.len()) {
        return east.as_bytes().to_vec();
    }
    let pairs = parts.windows(2.min(parts.len().max(1)));
    let Some((number, pair)) = pairs.enumerate().max_by_key(|(_, pair)| pair.iter().map(String::len).sum::<usize>())
    else {
        return Vec::new();
    };
    let open_left = literal.ends.open_left && number == 0;
    let open_right = literal.ends.open_right && number + pair.len() == parts.len();
    let gap = |open: bool| if open { "" } else { " " };
    format!("{}{}{}", gap(open_left), pair.join(" "), gap(open_right)).into_bytes()
}

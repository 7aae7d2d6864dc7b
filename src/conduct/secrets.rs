//! Leaked secrets: tokens, keys and passwords by their published formats, with where to revoke each.
//!
//! One automaton over all prefixes and marks finds the candidates; each candidate then passes its own small check (letters, length,
//! structure, entropy). What no format covers and only a name betrays (`X_API_KEY=…`) is read by `assigned`.
//!
//! Exceptions: examples and placeholders (`AKIA…EXAMPLE`, `xxxx`) and publishable keys are no secrets.

mod assigned;
mod chat;
mod formats;
mod special;

use crate::text::Span;
use aho_corasick::{AhoCorasick, AhoCorasickKind, MatchKind};
use formats::{FORMATS, Format};
use special::CHECKS;

/// One leaked secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Secret {
    pub span: Span,
    /// `github-token`
    pub kind: &'static str,
    /// What a notice calls it: `GitHub token`.
    pub name: &'static str,
    /// Where its owner revokes or rotates it: an `https` address.
    pub rotate: &'static str,
}

/// A secret by its place in the text, before it is reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    start: usize,
    end: usize,
    kind: &'static str,
    name: &'static str,
    rotate: &'static str,
}

/// The shortest run of characters without a space that any secret needs.
const SHORTEST: usize = 15;

/// The compiled formats. Build once, share.
#[derive(Debug, Clone)]
pub struct Secrets {
    marks: AhoCorasick,
}

impl Default for Secrets {
    fn default() -> Self {
        Secrets::new()
    }
}

impl Secrets {
    pub fn new() -> Self {
        let marks = FORMATS.iter().map(|f| f.prefix).chain(CHECKS.iter().map(|c| c.0));
        let marks = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::DFA))
            .build(marks)
            .expect("a few hundred short constants compile, as every test shows");
        Secrets { marks }
    }

    /// Every secret of the text, in order, none inside another. Linear in the length of the text; never fails.
    pub fn find(&self, text: &str) -> Vec<Secret> {
        if !has_long_run(text.as_bytes()) {
            return Vec::new();
        }
        let mut found: Vec<Found> = Vec::new();
        let mut done = 0;
        for hit in self.marks.find_overlapping_iter(text) {
            // A check may read on to the end of its token; inside it nothing else is looked for.
            if hit.start() < done {
                continue;
            }
            let index = hit.pattern().as_usize();
            let secret = match FORMATS.get(index) {
                Some(format) => prefixed(text, hit.start(), hit.end(), format),
                None => CHECKS.get(index - FORMATS.len()).and_then(|(_, check)| check(text, hit.start(), hit.end())),
            };
            if let Some(secret) = secret {
                done = secret.end;
                found.push(secret);
            }
        }
        let known = found.len();
        assigned::find(text, &mut found);
        // What a format names is told by its name.
        let mut at = known;
        while at < found.len() {
            let other = found[at];
            if found[..known].iter().any(|k| k.start < other.end && other.start < k.end) {
                found.remove(at);
            } else {
                at += 1;
            }
        }
        found.sort_by_key(|f| f.start);
        found
            .iter()
            .map(|f| Secret {
                span: Span { start: f.start as u32, end: f.end as u32 },
                kind: f.kind,
                name: f.name,
                rotate: f.rotate,
            })
            .collect()
    }
}

/// A token with a prefix, when what follows has its letters, its length and looks random.
fn prefixed(text: &str, start: usize, end: usize, format: &Format) -> Option<Found> {
    let bytes = text.as_bytes();
    if start > 0
        && (bytes[start - 1].is_ascii_alphanumeric()
            || matches!(bytes[start - 1], b'_' | b'-' | b'+' | b'/' | b'.') && format.prefix.len() < 5)
    {
        return None;
    }
    let length = bytes[end..].iter().take(format.most + 1).take_while(|b| format.set.holds(**b)).count();
    if length < format.least || length > format.most {
        return None;
    }
    let stop = end + length;
    // A letter outside the set goes on with the word: this is something else.
    if bytes.get(stop).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'_') {
        return None;
    }
    let body = &text[end..stop];
    let genuine = match format.kind {
        "aws-key" => !body.ends_with("EXAMPLE") && random(body, 2.5) && body.bytes().any(|b| b.is_ascii_digit()),
        "aws-bedrock-key" => true,
        "anthropic-key" => {
            random(body, 3.0)
                && (format.prefix != "sk-ant-api03-" || body.ends_with("AA"))
                && (format.prefix != "sk-ant-admin01-" || mixed(&body[..93]))
        }
        "vault-token" if format.prefix == "s." => mixed(body) && body.bytes().any(|b| b.is_ascii_digit()),
        "notion-token" if format.prefix == "ntn_" => body.bytes().take(11).all(|b| b.is_ascii_digit()) && mixed(body),
        "1password-key" => body.len() == 34 && !body.bytes().any(|b| b.is_ascii_lowercase()) && random(body, 3.0),
        "hugging-face-token" | "notion-token" | "figma-token" => random(body, 3.0) && mixed(body),
        _ => random(body, 2.5),
    };
    genuine.then_some(Found { start, end: stop, kind: format.kind, name: format.name, rotate: format.rotate })
}

/// Small and capital letters, as random ones of this length always have.
fn mixed(body: &str) -> bool {
    body.bytes().any(|b| b.is_ascii_lowercase()) && body.bytes().any(|b| b.is_ascii_uppercase())
}

/// True when `body` has at least this Shannon entropy and is no placeholder.
fn random(body: &str, least: f32) -> bool {
    let dull = ["xxxxx", "XXXXX", "....."].iter().any(|d| body.contains(d)) || body.contains("12312312312");
    !dull && entropy(body) >= least
}

/// Shannon entropy in bits a character.
fn entropy(text: &str) -> f32 {
    let mut counts = [0u16; 256];
    for b in text.bytes().take(4000) {
        counts[b as usize] += 1;
    }
    let total = text.len().clamp(1, 4000) as f32;
    counts.iter().filter(|c| **c > 0).map(|c| f32::from(*c) / total).map(|p| -p * p.log2()).sum()
}

/// True when some run without a space is long enough for a secret. Looks at every 15th byte or so of an ordinary message.
fn has_long_run(bytes: &[u8]) -> bool {
    let mut from = 0;
    'next: while from + SHORTEST <= bytes.len() {
        for at in (from..from + SHORTEST).rev() {
            if bytes[at] <= b' ' {
                from = at + 1;
                continue 'next;
            }
        }
        return true;
    }
    false
}

#[cfg(test)]
mod tests;

//! Shouting: a long text nearly all in capitals. Scripts without capitals cannot shout; code, links, keys and names do not
//! count.

use super::Finding;
use crate::say::Language;
use crate::say::found::{Found, found};
use crate::text::{Span, code_blocks};

#[derive(Debug)]
pub struct Shouting {
    /// Share of the cased letters that are capitals, 0 to 1.
    pub share: f64,
    /// Fewer cased letters than this are never shouting.
    pub letters: u32,
}

impl Default for Shouting {
    fn default() -> Self {
        Shouting { share: 0.8, letters: 25 }
    }
}

impl Shouting {
    pub fn judge(&self, text: &str, language: Language) -> Option<Finding> {
        // Keys and certificates are mostly capitals.
        if text.len() < self.letters as usize || text.contains("-----BEGIN ") {
            return None;
        }
        // Signs beyond ASCII are taken for capitals here; what has too few even so need not be looked at word by word.
        let capitals = text.bytes().filter(|byte| byte.is_ascii_uppercase() || !byte.is_ascii()).count();
        if (capitals as f64) < (self.share * f64::from(self.letters)).floor() {
            return None;
        }
        let (mut upper, mut cased, mut words) = (0u32, 0u32, 0u32);
        let blocks = code_blocks(text);
        for (start, word) in words_of(text) {
            let here = Span { start: start as u32, end: (start + word.len()) as u32 };
            let is_name =
                word.contains(['/', '_', '=', '`', '<', ':', '$']) || word.bytes().any(|b| b.is_ascii_digit());
            if is_name || blocks.iter().any(|block| block.covers(here)) {
                continue;
            }
            let before = cased;
            for c in word.chars() {
                upper += u32::from(c.is_uppercase());
                cased += u32::from(c.is_uppercase() || c.is_lowercase());
            }
            words += u32::from(cased > before);
        }
        let share = f64::from(upper) / f64::from(cased.max(1));
        let shouted = words >= 3 && cased >= self.letters && share >= self.share;
        shouted.then(|| Finding::whole(text, found(language, &Found::Shouting { share })))
    }
}

fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, shouted: bool) {
        assert_eq!(Shouting::default().judge(text, Language::En).is_some(), shouted, "{text}");
    }

    #[test]
    fn a_sentence_in_capitals_is_shouting() {
        check("WHY DOES NOBODY EVER ANSWER MY QUESTIONS HERE", true);
        check("WAAROM GEEFT NIEMAND HIER OOIT ANTWOORD OP MIJN VRAAG", true);
    }

    #[test]
    fn names_code_and_other_scripts_are_not() {
        check("why does nobody ever answer my questions here", false);
        check("LOL OK", false);
        check("set DATABASE_URL=POSTGRES://LOCALHOST and RUST_LOG=DEBUG please", false);
        check("```\nERROR CONNECTION REFUSED BY THE REMOTE HOST\nFATAL ERROR\n```", false);
        check("왜 아무도 제 질문에 답을 안 해 주시나요 정말 궁금합니다", false);
        check("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", false);
        check("-----BEGIN OPENSSH PRIVATE KEY----- -----END OPENSSH PRIVATE KEY-----", false);
    }
}

//! Zalgo: letters with stacks of combining marks that cover the lines around them. Vietnamese, Thai, Hindi and the like
//! carry up to three marks on a letter and are left alone.

use super::Finding;
use crate::say::Language;
use crate::say::found::{Found, found};

#[derive(Debug)]
pub struct Zalgo {
    /// Combining marks on one letter that make a stack.
    pub stacked: u32,
    /// Letters with a stack that make a breach.
    pub letters: u32,
}

impl Default for Zalgo {
    fn default() -> Self {
        Zalgo { stacked: 4, letters: 3 }
    }
}

impl Zalgo {
    pub fn judge(&self, text: &str, language: Language) -> Option<Finding> {
        if text.is_ascii() {
            return None;
        }
        let (mut stacks, mut marks) = (0u32, 0u32);
        for c in text.chars() {
            if unicode_normalization::char::is_combining_mark(c) {
                marks += 1;
                stacks += u32::from(marks == self.stacked);
            } else {
                marks = 0;
            }
        }
        (stacks >= self.letters).then(|| Finding::whole(text, found(language, &Found::Zalgo)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, found: bool) {
        assert_eq!(Zalgo::default().judge(text, Language::En).is_some(), found, "{text}");
    }

    #[test]
    fn stacks_of_marks_are_found_and_ordinary_accents_are_not() {
        let stack = "\u{0301}\u{0302}\u{0303}\u{0316}\u{0317}";
        check(&format!("h{stack}e{stack}l{stack}p"), true);
        check(&format!("h{stack}elp"), false);
        check("Tiếng Việt có dấu, ภาษาไทยก็มี, हिन्दी में भी", false);
        check("cafe\u{0301} nai\u{0308}ve", false);
    }
}

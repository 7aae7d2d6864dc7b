//! Words for pages: a language, and the sentences of its file by their key.
//!
//! Texts are plain: whoever writes HTML escapes them there.

use super::{Arg, Language, say};

/// A language to write in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    language: Language,
}

impl Words {
    pub fn of(language: Language) -> Words {
        Words { language }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    /// For HTML's `lang`.
    pub fn code(&self) -> &'static str {
        self.language.as_str()
    }

    pub fn t(&self, key: &str) -> String {
        say(self.language, key, &[])
    }

    pub fn with(&self, key: &str, args: &[(&str, Arg)]) -> String {
        say(self.language, key, args)
    }
}

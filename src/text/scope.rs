//! Which lists apply to a text: those of its language or its channel's.
//!
//! Exceptions: a text of unknown language, a script that only one language at hand uses, and a disguise are read with
//! every list.

use std::cell::OnceCell;

use super::entry::Script;
use super::{Lang, Reading, language};

/// The languages of a text and of its channel.
pub(super) struct Languages<'t> {
    text: OnceCell<Lang>,
    channel: Lang,
    raw: &'t str,
}

impl<'t> Languages<'t> {
    pub fn known(text: Lang, channel: Lang) -> Languages<'t> {
        Languages { text: OnceCell::from(text), channel, raw: "" }
    }

    /// The language of `raw` is found out when it is first asked for.
    pub fn detected(raw: &'t str, channel: Lang) -> Languages<'t> {
        Languages { text: OnceCell::new(), channel, raw }
    }

    /// The language of the text.
    pub fn text(&self) -> Lang {
        let prior = (self.channel != Lang::Unknown).then_some(self.channel);
        *self.text.get_or_init(|| language(self.raw, prior))
    }

    /// Whether a list of language `list` applies to a match. A script of one language speaks for itself, and nobody
    /// disguises a word by accident.
    pub fn allow(&self, script: Script, list: Option<Lang>, reading: Reading) -> bool {
        let Some(list) = list else { return true };
        if self.channel == list || self.text() == list || self.text() == Lang::Unknown {
            return true;
        }
        match script {
            Script::Latin => reading >= Reading::Skeleton || !self.text().is_latin(),
            Script::Cyrillic => !self.text().is_cyrillic(),
            Script::Han => !matches!(self.text(), Lang::Zh | Lang::Ja),
            Script::Greek | Script::Other => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: Lang, channel: Lang, list: Lang, script: Script, expected: [bool; 2]) {
        let languages = Languages::known(text, channel);
        let found = [Reading::Raw, Reading::Skeleton].map(|reading| languages.allow(script, Some(list), reading));
        assert_eq!(found, expected, "{text} in {channel}, list {list}");
        assert!(languages.allow(script, None, Reading::Raw));
    }

    #[test]
    fn a_list_applies_to_its_language_its_channel_and_to_unknown_text() {
        use Lang::*;
        check(Nl, Unknown, Nl, Script::Latin, [true, true]);
        check(En, Nl, Nl, Script::Latin, [true, true]);
        check(En, Unknown, Nl, Script::Latin, [false, true]);
        check(Unknown, En, Nl, Script::Latin, [true, true]);
        check(Ko, Ko, En, Script::Latin, [true, true]);
    }

    #[test]
    fn a_script_speaks_for_its_language() {
        use Lang::*;
        check(En, En, Ko, Script::Other, [true, true]);
        check(En, En, Zh, Script::Han, [true, true]);
        check(Ja, Ja, Zh, Script::Han, [false, false]);
        check(Uk, Uk, Ru, Script::Cyrillic, [false, false]);
        check(En, En, Ru, Script::Cyrillic, [true, true]);
    }
}

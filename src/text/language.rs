//! The language of a text: by its script where that decides, else by whichlang, and "unknown" when it is too short.
//!
//! Exceptions: a text in two languages gets the one that its script shows, or the one that most of it is in.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

macro_rules! languages {
    ($($variant:ident $code:literal),+ $(,)?) => {
        /// A language that a text, a channel or a list can have. In files and JSON its ISO 639 code.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Lang {
            $($variant,)+
            #[default]
            Unknown,
        }

        impl Lang {
            /// All languages except `Unknown`.
            pub const ALL: &'static [Lang] = &[$(Lang::$variant),+];

            /// The ISO 639 code; "und" for `Unknown`, as in BCP 47.
            pub fn code(self) -> &'static str {
                match self {
                    $(Lang::$variant => $code,)+
                    Lang::Unknown => "und",
                }
            }
        }
    };
}

languages! {
    En "en", Nl "nl", Ko "ko", Zh "zh", De "de", Fr "fr", Es "es", It "it", Pt "pt", Ru "ru", Ja "ja", Ar "ar", Hi "hi",
    Sv "sv", Tr "tr", Vi "vi", Pl "pl", Cs "cs", Da "da", No "no", Fi "fi", Hu "hu", Fa "fa", Th "th", Uk "uk", Bg "bg",
    El "el", He "he", Ro "ro", Id "id", Fil "fil", Eo "eo", Kab "kab",
}

impl Lang {
    /// Reads a code such as "en", "nl-BE", "zh-CN" or "zh_Hant"; `None` for a language that Steward does not know.
    pub fn parse(code: &str) -> Option<Lang> {
        let primary = code.split(['-', '_']).next().unwrap_or("");
        let primary = match primary.to_ascii_lowercase().as_str() {
            "nb" | "nn" => "no".to_owned(),
            other => other.to_owned(),
        };
        Lang::ALL.iter().copied().find(|lang| lang.code() == primary)
    }

    /// Whether the language is written in Latin letters.
    pub fn is_latin(self) -> bool {
        !matches!(
            self,
            Lang::Ko
                | Lang::Zh
                | Lang::Ru
                | Lang::Ja
                | Lang::Ar
                | Lang::Hi
                | Lang::Fa
                | Lang::Th
                | Lang::Uk
                | Lang::Bg
                | Lang::El
                | Lang::He
                | Lang::Unknown
        )
    }

    /// Whether the language is written in Cyrillic letters.
    pub fn is_cyrillic(self) -> bool {
        matches!(self, Lang::Ru | Lang::Uk | Lang::Bg)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = std::borrow::Cow::<str>::deserialize(deserializer)?;
        if code == "und" {
            return Ok(Lang::Unknown);
        }
        Lang::parse(&code).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "unknown language `{code}`, expected a code such as \"en\", \"nl\", \"ko\" or \"zh-CN\""
            ))
        })
    }
}

/// The language of `text`; `prior` is the channel's language.
///
/// Hangul decides for Korean, kana for Japanese, Han without kana for Chinese (Japanese if that is the prior). Latin
/// text of fewer than 3 words is `Unknown`; of fewer than 6 words it is the prior's or `Unknown`, because a classifier
/// by character n-grams (whichlang) is seldom right on so little.
pub fn language(text: &str, prior: Option<Lang>) -> Lang {
    let mut count = Letters::default();
    let addresses = text.contains("://");
    for word in text.split_whitespace() {
        // Addresses and mentions say nothing about the language around them.
        if (addresses && word.contains("://")) || word.starts_with(['<', '@', '#']) {
            continue;
        }
        count.word(word);
    }
    if let Some(lang) = count.by_script(prior) {
        return lang;
    }
    if count.latin_words < 3 {
        return Lang::Unknown;
    }
    let guess = from_whichlang(whichlang::detect_language(text));
    if !guess.is_latin() {
        return Lang::Unknown;
    }
    if count.latin_words < 6 && prior != Some(guess) {
        return Lang::Unknown;
    }
    guess
}

#[derive(Default)]
struct Letters {
    latin_words: u32,
    latin: u32,
    hangul: u32,
    kana: u32,
    han: u32,
    cyrillic: u32,
    arabic: u32,
    devanagari: u32,
    thai: u32,
    greek: u32,
    hebrew: u32,
}

impl Letters {
    fn word(&mut self, word: &str) {
        let mut latin = 0;
        for c in word.chars() {
            match c as u32 {
                0x41..=0x5A | 0x61..=0x7A | 0xC0..=0x24F => latin += 1,
                0x370..=0x3FF => self.greek += 1,
                0x400..=0x52F => self.cyrillic += 1,
                0x590..=0x5FF => self.hebrew += 1,
                0x600..=0x6FF => self.arabic += 1,
                0x900..=0x97F => self.devanagari += 1,
                0xE00..=0xE7F => self.thai += 1,
                0x1100..=0x11FF | 0x3130..=0x318F | 0xAC00..=0xD7AF => self.hangul += 1,
                0x3040..=0x30FF => self.kana += 1,
                0x3400..=0x4DBF | 0x4E00..=0x9FFF => self.han += 1,
                _ => {}
            }
        }
        self.latin += latin;
        self.latin_words += u32::from(latin >= 2);
    }

    /// Each script counts only if it makes up a fair part of the letters: one borrowed sign changes no language.
    /// Syllables and ideographs say as much as two or three Latin letters, hence their weights.
    fn by_script(&self, prior: Option<Lang>) -> Option<Lang> {
        let east = self.hangul + self.kana + self.han;
        if east * 5 >= self.latin && east > 0 {
            return Some(if self.hangul >= self.kana && self.hangul >= self.han {
                Lang::Ko
            } else if self.kana > 0 || prior == Some(Lang::Ja) {
                Lang::Ja
            } else {
                Lang::Zh
            });
        }
        let others = [
            (self.cyrillic, Lang::Ru),
            (self.arabic, Lang::Ar),
            (self.devanagari, Lang::Hi),
            (self.thai, Lang::Th),
            (self.greek, Lang::El),
            (self.hebrew, Lang::He),
        ];
        let (most, lang) = others.into_iter().max_by_key(|(n, _)| *n)?;
        if most == 0 || most < self.latin {
            return None;
        }
        Some(match prior {
            Some(prior) if prior.is_cyrillic() && lang == Lang::Ru => prior,
            Some(Lang::Fa) if lang == Lang::Ar => Lang::Fa,
            _ => lang,
        })
    }
}

fn from_whichlang(lang: whichlang::Lang) -> Lang {
    use whichlang::Lang as W;
    match lang {
        W::Ara => Lang::Ar,
        W::Cmn => Lang::Zh,
        W::Deu => Lang::De,
        W::Eng => Lang::En,
        W::Fra => Lang::Fr,
        W::Hin => Lang::Hi,
        W::Ita => Lang::It,
        W::Jpn => Lang::Ja,
        W::Kor => Lang::Ko,
        W::Nld => Lang::Nl,
        W::Por => Lang::Pt,
        W::Rus => Lang::Ru,
        W::Spa => Lang::Es,
        W::Swe => Lang::Sv,
        W::Tur => Lang::Tr,
        W::Vie => Lang::Vi,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, prior: Option<Lang>, expected: Lang) {
        assert_eq!(language(text, prior), expected, "{text:?} in {prior:?}");
    }

    #[test]
    fn a_script_decides() {
        check("컨테이너가 시작되지 않아요", None, Lang::Ko);
        check("docker compose up 하면 에러가 나요", Some(Lang::En), Lang::Ko);
        check("这个容器启动不了", None, Lang::Zh);
        check("コンテナが起動しません", None, Lang::Ja);
        check("日本語", Some(Lang::Ja), Lang::Ja);
        check("Контейнер не запускается", None, Lang::Ru);
        check("Контейнер не запускається", Some(Lang::Uk), Lang::Uk);
        check("คอนเทนเนอร์ไม่เริ่มทำงาน", None, Lang::Th);
    }

    #[test]
    fn a_longer_text_shows_its_language() {
        check("the container does not start after the last update", None, Lang::En);
        check("de container start niet meer na de laatste update van gisteren", Some(Lang::En), Lang::Nl);
        check("der Container startet seit dem letzten Update leider nicht mehr", None, Lang::De);
    }

    #[test]
    fn a_short_text_says_nothing_unless_the_channel_agrees() {
        check("ok", Some(Lang::Nl), Lang::Unknown);
        check("", None, Lang::Unknown);
        check("it works now", Some(Lang::En), Lang::En);
        check("it works now", None, Lang::Unknown);
        check("https://example.org/a/b @someone :+1: ok", None, Lang::Unknown);
    }

    #[test]
    fn codes_are_read_with_their_regions() {
        for (code, lang) in [
            ("en", Some(Lang::En)),
            ("zh-CN", Some(Lang::Zh)),
            ("nl_BE", Some(Lang::Nl)),
            ("NB", Some(Lang::No)),
            ("xx", None),
            ("", None),
        ] {
            assert_eq!(Lang::parse(code), lang, "{code}");
        }
        for lang in Lang::ALL {
            assert_eq!(Lang::parse(lang.code()), Some(*lang));
        }
        assert_eq!(serde_json::to_string(&Lang::Zh).ok().as_deref(), Some("\"zh\""));
        assert_eq!(serde_json::from_str::<Lang>("\"ko-KR\"").ok(), Some(Lang::Ko));
        assert!(serde_json::from_str::<Lang>("\"klingon\"").is_err());
    }
}

//! Everything Steward says to people, in four languages. The sentences are in `config/locales/*.ftl`; the functions
//! here are the only way to them, so that nobody forgets a placeholder, a limit of Discord's, or to defuse what
//! somebody else wrote.
//!
//! Texts are compiled in, bundles are built once. Exceptions: what operators read in a terminal (`demo`, `replay`,
//! error messages) is English and stands where it is printed.

pub mod answer;
pub mod audit;
pub mod button;
pub mod card;
pub mod case_file;
pub mod champions;
pub mod console;
pub mod digest;
mod draft;
pub mod found;
pub mod lurkers;
pub mod note;
pub mod notice;
pub mod office;
pub mod permission;
pub mod plain;
pub mod privacy;
mod quote;
pub mod reason;
pub mod second_look;
pub mod sign_in;
pub mod stages;
pub mod start;
#[cfg(test)]
mod tests;
mod time;
pub mod why;
pub mod words;

pub use quote::{address_part, code_block, cut, defuse, escape, escape_within, spoiler};
pub use time::{date, pause, span, stamp};

use crate::effect::Post;
use crate::ids::{ChannelId, UserId};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::borrow::Cow;
use std::sync::OnceLock;
use unic_langid::{LanguageIdentifier, langid};

/// A language that Steward speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, serde::Serialize, serde::Deserialize)]
pub enum Language {
    #[default]
    #[serde(rename = "en")]
    En,
    #[serde(rename = "nl")]
    Nl,
    #[serde(rename = "ko")]
    Ko,
    #[serde(rename = "zh-CN")]
    ZhCn,
}

impl Language {
    /// In the order in which buttons offer them.
    pub const ALL: [Language; 4] = [Language::En, Language::Nl, Language::Ko, Language::ZhCn];

    /// Reads Discord's locales (`en-GB`, `nl`, `ko`, `zh-CN`) and bare language codes, in either case. Every Chinese
    /// locale is answered in simplified Chinese, which its readers follow better than English.
    pub fn parse(code: &str) -> Option<Language> {
        let primary = code.split(['-', '_']).next().unwrap_or(code);
        Language::ALL.into_iter().find(|language| {
            let own = language.as_str().split('-').next().unwrap_or_default();
            own.eq_ignore_ascii_case(primary)
        })
    }

    /// The name of the locale's file, and the form that is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Nl => "nl",
            Language::Ko => "ko",
            Language::ZhCn => "zh-CN",
        }
    }

    /// The language's name for itself, for buttons.
    pub fn native_name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::Nl => "Nederlands",
            Language::Ko => "한국어",
            Language::ZhCn => "中文",
        }
    }

    fn source(self) -> &'static str {
        match self {
            Language::En => include_str!("../config/locales/en.ftl"),
            Language::Nl => include_str!("../config/locales/nl.ftl"),
            Language::Ko => include_str!("../config/locales/ko.ftl"),
            Language::ZhCn => include_str!("../config/locales/zh-CN.ftl"),
        }
    }

    fn id(self) -> LanguageIdentifier {
        match self {
            Language::En => langid!("en"),
            Language::Nl => langid!("nl"),
            Language::Ko => langid!("ko"),
            Language::ZhCn => langid!("zh-CN"),
        }
    }
}

/// What fills a placeholder. Text goes in as it is: names and quotes pass through [`escape`] first.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    Text(Cow<'a, str>),
    Number(i64),
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Arg::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Arg::Text(Cow::Owned(text))
    }
}

impl From<u64> for Arg<'_> {
    fn from(n: u64) -> Self {
        Arg::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl From<u32> for Arg<'_> {
    fn from(n: u32) -> Self {
        Arg::Number(i64::from(n))
    }
}

impl From<i64> for Arg<'_> {
    fn from(n: i64) -> Self {
        Arg::Number(n)
    }
}

impl From<crate::conduct::case::CaseNumber> for Arg<'_> {
    fn from(case: crate::conduct::case::CaseNumber) -> Self {
        Arg::from(case.0)
    }
}

impl From<ChannelId> for Arg<'_> {
    fn from(channel: ChannelId) -> Self {
        Arg::from(format!("<#{channel}>"))
    }
}

impl From<UserId> for Arg<'_> {
    fn from(member: UserId) -> Self {
        Arg::from(format!("<@{member}>"))
    }
}

/// One text in a language. A key that the language lacks is said in English, a key that nobody knows is said as it is.
pub fn say(language: Language, key: &str, args: &[(&str, Arg)]) -> String {
    format_in(language, key, args).or_else(|| format_in(Language::En, key, args)).unwrap_or_else(|| key.to_owned())
}

fn format_in(language: Language, key: &str, args: &[(&str, Arg)]) -> Option<String> {
    #[cfg(test)]
    tests::heard(key);
    let bundle = &bundles()[language as usize];
    let pattern = bundle.get_message(key)?.value()?;
    let mut values = FluentArgs::with_capacity(args.len());
    for (name, arg) in args {
        let value = match arg {
            Arg::Text(text) => FluentValue::from(text.as_ref()),
            Arg::Number(n) => FluentValue::from(*n),
        };
        values.set(*name, value);
    }
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, Some(&values), &mut errors);
    debug_assert!(errors.is_empty(), "`{key}` in {language:?}: {errors:?}");
    Some(text.into_owned())
}

/// In the order of `Language::ALL`. What does not parse is left out here and found by the tests.
fn bundles() -> &'static [FluentBundle<FluentResource>; 4] {
    static BUNDLES: OnceLock<[FluentBundle<FluentResource>; 4]> = OnceLock::new();
    BUNDLES.get_or_init(|| {
        Language::ALL.map(|language| {
            let resource = match FluentResource::try_new(language.source().to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            let mut bundle = FluentBundle::new_concurrent(vec![language.id()]);
            bundle.set_use_isolating(false);
            bundle.add_resource_overriding(resource);
            bundle
        })
    })
}

/// A message as text, and the whole of what it had to shorten as a file (name, content).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Letter {
    /// At most 1,880 characters, and 2,000 when it had to wait.
    pub text: String,
    pub file: Option<(String, String)>,
}

impl From<Letter> for Post {
    fn from(letter: Letter) -> Post {
        Post { text: letter.text, files: letter.file.into_iter().collect(), ..Post::default() }
    }
}

/// Discord's limits, in characters.
mod limit {
    pub const MESSAGE: usize = 2_000;
    /// A notice leaves room for the line that says it had to wait.
    pub const LETTER: usize = 1_880;
    pub const TITLE: usize = 256;
    pub const DESCRIPTION: usize = 4_096;
    pub const FIELD: usize = 1_024;
    pub const BUTTON: usize = 80;
    /// What one embed holds in all.
    #[cfg(test)]
    pub const EMBED: usize = 6_000;
    /// Discord allows 32 for a display name and 100 for a guild's name.
    pub const NAME: usize = 100;
}

/// Titles of clauses, quoted and joined: “Be kind” and “No floods”.
fn clauses(language: Language, titles: &[&str]) -> String {
    let mut named = titles.iter().take(5).map(|title| {
        let title = escape_within(title, limit::NAME);
        say(language, "clause-name", &[("title", title.into())])
    });
    let first = named.next().unwrap_or_default();
    named.fold(first, |joined, next| say(language, "clauses-and", &[("first", joined.into()), ("last", next.into())]))
}

/// Things one after the other: a, b, c.
fn list<S: Into<String>>(language: Language, things: impl IntoIterator<Item = S>) -> String {
    let mut things = things.into_iter().map(Into::into);
    let first: String = things.next().unwrap_or_default();
    things.fold(first, |joined, next: String| {
        say(language, "list-and", &[("first", joined.into()), ("last", next.into())])
    })
}

/// Points with at most one decimal, and the comma where the language has it.
fn points(language: Language, points: f64) -> String {
    let rounded = (points * 10.0).round() / 10.0;
    let text = format!("{}", if rounded == 0.0 { 0.0 } else { rounded });
    match language {
        Language::Nl => text.replace('.', ","),
        _ => text,
    }
}

/// Two sentences after each other: with a space where the language has one.
pub fn sentences(language: Language, first: &str, second: &str) -> String {
    match language {
        Language::ZhCn => format!("{first}{second}"),
        _ => format!("{first} {second}"),
    }
}

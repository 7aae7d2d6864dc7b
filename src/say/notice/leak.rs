//! Notices of things that happen to people: a leaked secret, somebody's personal data, an account taken over. None of
//! them counts against anybody.

use super::super::draft::Draft;
use super::super::{Language, Letter, cut, escape_within, limit, say, stamp};
use super::{About, By};
use crate::ids::{At, ChannelId};

/// A secret in plain sight, now taken away if that could be done. `quote` has it masked already. `rotate`: where to withdraw it.
#[derive(Debug, Clone)]
pub struct Secret<'a> {
    pub about: About<'a>,
    pub channel: ChannelId,
    /// The secret's name, "GitHub token".
    pub kind: &'a str,
    pub removed: bool,
    pub rotate: Option<&'a str>,
    pub quote: &'a str,
}

pub fn secret(language: Language, notice: &Secret) -> Letter {
    let kind = escape_within(notice.kind, limit::NAME);
    let key = if notice.removed { "secret-removed" } else { "secret-kept" };
    let what = say(language, key, &[("channel", notice.channel.into()), ("kind", kind.into())]);
    let rotate = match notice.rotate {
        Some(url) => say(language, "secret-rotate", &[("url", cut(url, 300).into())]),
        None => say(language, "secret-rotate-there", &[]),
    };
    Draft::new(language)
        .line(what)
        .line(rotate)
        .line(say(language, "no-blame", &[]))
        .quote("secret-quote", notice.quote)
        .look(By::Steward)
        .finish(notice.about)
}

/// What kind of personal data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonalData {
    Phone,
    Card,
    Iban,
    Address,
    Email,
    NationalId,
}

impl PersonalData {
    pub fn name(self, language: Language) -> String {
        let key = match self {
            PersonalData::Phone => "personal-phone",
            PersonalData::Card => "personal-card",
            PersonalData::Iban => "personal-iban",
            PersonalData::Address => "personal-address",
            PersonalData::Email => "personal-email",
            PersonalData::NationalId => "personal-national-id",
        };
        say(language, key, &[])
    }
}

/// Somebody's personal data was taken out of sight. `quote` has it masked already.
#[derive(Debug, Clone)]
pub struct Personal<'a> {
    pub about: About<'a>,
    pub channel: ChannelId,
    pub kind: PersonalData,
    pub quote: &'a str,
}

pub fn personal(language: Language, notice: &Personal) -> Letter {
    let args = [("channel", notice.channel.into()), ("kind", notice.kind.name(language).into())];
    Draft::new(language)
        .line(say(language, "personal-removed", &args))
        .line(say(language, "no-blame", &[]))
        .quote("personal-quote", notice.quote)
        .look(By::Steward)
        .finish(notice.about)
}

/// The account is in somebody else's hands.
#[derive(Debug, Clone)]
pub struct Compromised<'a> {
    pub about: About<'a>,
    /// In how many channels the same message stood.
    pub channels: u32,
    /// Every copy is gone.
    pub removed: bool,
    /// The account is paused until then.
    pub until: Option<At>,
    pub quote: &'a str,
}

pub fn compromised(language: Language, notice: &Compromised) -> Letter {
    let done = match (notice.removed, notice.until.map(stamp)) {
        (true, Some(until)) => say(language, "compromised-done", &[("when", until.into())]),
        (false, Some(until)) => say(language, "compromised-paused", &[("when", until.into())]),
        (_, None) => say(language, "compromised-removed", &[]),
    };
    Draft::new(language)
        .line(say(language, "compromised-what", &[("count", notice.channels.into())]))
        .line(done)
        .line(say(language, "compromised-how", &[]))
        .line(say(language, "compromised-back", &[]))
        .quote("compromised-quote", notice.quote)
        .finish(notice.about)
}

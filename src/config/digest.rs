//! `[community.digest]`, or `[digest]` in a community's own file.

use super::CommunitySource;
use crate::digest::settings::{Settings, day, is_address, time_of_day};
use crate::policy::Named;
use serde::Deserialize;

/// Absent is the default; a community's own file replaces key by key.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct DigestSource {
    on: Option<bool>,
    day: Option<String>,
    at: Option<String>,
    channel: Option<String>,
    mail: Option<Vec<String>>,
}

/// The defaults with what is written over them.
pub(super) fn digest(source: &CommunitySource, fault: &mut dyn FnMut(&[&str], String)) -> Settings {
    let written = &source.digest;
    let mut settings = Settings::default();
    let mut tell = |key: &str, said: String| fault(&["digest", key], format!("[community.digest] {key}: {said}"));
    settings.on = written.on.unwrap_or(settings.on);
    if let Some(text) = &written.day {
        match day(text) {
            Some(day) => settings.day = day,
            None => tell("day", format!("`{text}` is no day of the week; write for example \"monday\"")),
        }
    }
    if let Some(text) = &written.at {
        match time_of_day(text) {
            Some(at) => settings.at = at,
            None => tell("at", format!("`{text}` is no time of day; write for example \"09:00\"")),
        }
    }
    settings.channel = written.channel.as_deref().map(Named::read);
    settings.mail = written.mail.clone().unwrap_or_default();
    if let Some(wrong) = settings.mail.iter().find(|address| !is_address(address)) {
        tell("mail", format!("`{wrong}` is no address; write for example [\"team@example.org\"]"));
    }
    settings
}

/// A community's own settings over those of all.
pub(super) fn merged(written: &DigestSource, own: Settings, base: Settings) -> Settings {
    Settings {
        on: if written.on.is_some() { own.on } else { base.on },
        day: if written.day.is_some() { own.day } else { base.day },
        at: if written.at.is_some() { own.at } else { base.at },
        channel: own.channel.or(base.channel),
        mail: if written.mail.is_some() { own.mail } else { base.mail },
    }
}

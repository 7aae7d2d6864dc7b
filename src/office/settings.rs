//! Settings that managers make at run time. They win over the files; every one is kept, with who made it and when.

use super::audit;
use super::rows::Row;
use crate::decide::Decision;
use crate::digest::settings::{Settings, day, day_name, time_name, time_of_day};
use crate::effect::Post;
use crate::event::{Command, Event};
use crate::facts::Facts;
use crate::facts::guild::permission;
use crate::ids::ChannelId;
use crate::ledger::Record;
use crate::policy::Named;
use crate::say::Language;
use crate::say::office::{Wrong, wrong};

/// What may be set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    DigestOn,
    DigestDay,
    DigestAt,
    DigestChannel,
}

impl Key {
    pub const ALL: [Key; 4] = [Key::DigestOn, Key::DigestDay, Key::DigestAt, Key::DigestChannel];

    /// As it is stored and stands in forms: `digest.day`.
    pub fn name(self) -> &'static str {
        match self {
            Key::DigestOn => "digest.on",
            Key::DigestDay => "digest.day",
            Key::DigestAt => "digest.at",
            Key::DigestChannel => "digest.channel",
        }
    }

    pub fn of(name: &str) -> Option<Key> {
        Key::ALL.into_iter().find(|key| key.name() == name)
    }

    /// The value as it is stored, or what is wrong with it.
    pub fn read<'v>(self, value: &'v str, facts: &Facts) -> Result<String, Wrong<'v>> {
        match self {
            Key::DigestOn => match value.trim() {
                "on" | "true" => Ok("on".into()),
                "off" | "false" => Ok("off".into()),
                _ => Err(Wrong::OnOff(value)),
            },
            Key::DigestDay => day(value).map(|day| day_name(day).to_owned()).ok_or(Wrong::Day(value)),
            Key::DigestAt => time_of_day(value).map(time_name).ok_or(Wrong::Time(value)),
            Key::DigestChannel => may_post(value, facts).map(|channel| channel.to_string()),
        }
    }
}

/// The channel, if Steward may write there.
fn may_post<'v>(value: &'v str, facts: &Facts) -> Result<ChannelId, Wrong<'v>> {
    let bare = value.trim().trim_start_matches("<#").trim_end_matches('>');
    let found = facts.guild.channel_named(&Named::read(bare));
    let Some(channel) = found.filter(|id| !facts.guild.complete || facts.guild.channel(*id).is_some()) else {
        return Err(Wrong::Channel(value));
    };
    match takes(channel, LETTER, facts) {
        true => Ok(channel),
        false => Err(Wrong::Closed(channel)),
    }
}

/// What a letter with its pictures needs.
pub const LETTER: u64 =
    permission::VIEW_CHANNEL | permission::SEND | permission::EMBED_LINKS | permission::ATTACH_FILES;

/// Whether Steward has these permissions there, as far as that is known.
pub fn takes(channel: ChannelId, needed: u64, facts: &Facts) -> bool {
    !facts.guild.complete || facts.guild.my_permissions_in(channel) & needed == needed
}

/// The digest's settings in force.
pub fn digest(facts: &Facts) -> Settings {
    with(facts, &[])
}

/// The same with changes that are being decided.
pub(super) fn with(facts: &Facts, changes: &[(Key, Option<String>)]) -> Settings {
    let files = &facts.guild.settings.digest;
    let set = |key: Key| match changes.iter().find(|(changed, _)| *changed == key) {
        Some((_, value)) => value.as_deref(),
        None => facts.office.setting(key.name()),
    };
    Settings {
        on: set(Key::DigestOn).map_or(files.on, |value| value == "on"),
        day: set(Key::DigestDay).and_then(day).unwrap_or(files.day),
        at: set(Key::DigestAt).and_then(time_of_day).unwrap_or(files.at),
        channel: set(Key::DigestChannel).map(Named::read).or_else(|| files.channel.clone()),
        mail: files.mail.clone(),
    }
}

/// Where the digest goes: as set, as long as there is such a channel; else to the managers, else to the moderators.
pub fn digest_channel(settings: &Settings, facts: &Facts) -> Option<ChannelId> {
    let here = |id: &ChannelId| !facts.guild.complete || facts.guild.channel(*id).is_some();
    let set = settings.channel.as_ref().and_then(|named| facts.guild.channel_named(named)).filter(here);
    set.or_else(|| facts.guild.managers_channel())
}

/// A form or command that sets one thing. Gives back the answer.
pub fn asked(
    event: &Event,
    command: &Command,
    key: &str,
    value: Option<&str>,
    facts: &Facts,
    decision: &mut Decision,
) -> Post {
    let language = facts.language_for(&command.by);
    match one(key, value, facts) {
        Ok(change) => {
            set(event, command, std::slice::from_ref(&change), decision);
            super::digest::shown(language, event.at, &[change], facts)
        }
        Err(why) => refused(language, &why),
    }
}

fn one<'v>(key: &'v str, value: Option<&'v str>, facts: &Facts) -> Result<(Key, Option<String>), Wrong<'v>> {
    let known = Key::of(key).ok_or(Wrong::Key(key))?;
    Ok((known, value.map(|value| known.read(value, facts)).transpose()?))
}

pub(super) fn refused(language: Language, why: &Wrong) -> Post {
    Post::text(wrong(language, why))
}

/// Writes down what is set, and who did it.
pub(super) fn set(event: &Event, command: &Command, changes: &[(Key, Option<String>)], decision: &mut Decision) {
    for (key, value) in changes {
        let row = Row::Setting { key: key.name().to_owned(), value: value.clone(), by: command.by.id, at: event.at };
        decision.records.push(Record::Office(Box::new(row)));
        let value = value.as_deref().unwrap_or_default();
        audit::note(event, command, "digest-setting", None, key.name(), value, decision);
    }
}

//! Answers of the office: what there is to say of a digest and its settings.

use super::{Language, cut, escape_within, limit, list, say, stamp};
use crate::digest::settings::{Settings, time_name};
use crate::digest::week::Week;
use crate::effect::Embed;
use crate::ids::{At, ChannelId, GuildId, MessageId};
use crate::office::digest::{NO_CHANNEL, lacking, of_now};
use crate::office::memory::Kept;
use crate::office::rows::{Delivered, Via};
use jiff::tz::TimeZone;

/// What is wrong with a setting. Texts are what somebody wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong<'a> {
    Key(&'a str),
    OnOff(&'a str),
    Day(&'a str),
    Time(&'a str),
    /// No such channel.
    Channel(&'a str),
    /// Steward may not write there.
    Closed(ChannelId),
}

/// Where a digest stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands<'a> {
    /// It has been sent.
    There(Option<(ChannelId, MessageId)>),
    UnderWay,
    /// It was sent just now.
    In(ChannelId),
    /// It is kept, and nobody said where it goes.
    Nowhere,
    /// It is kept, and was not taken.
    Failed {
        why: &'a str,
        tried: Option<ChannelId>,
    },
    /// It is kept, and nobody can tell whether it arrived.
    Unknown,
}

/// The settings of the digest, and where it stands.
#[derive(Debug, Clone, Copy)]
pub struct View<'a> {
    pub guild: GuildId,
    pub settings: &'a Settings,
    pub zone: &'a TimeZone,
    pub channel: Option<ChannelId>,
    pub next: Option<At>,
    pub last: Option<(Week, &'a Kept)>,
}

/// Addresses that are named in one sentence; the rest is counted.
const ADDRESSES: usize = 3;
/// Somebody else's words within a sentence of ours.
const WORDS: usize = 200;

fn link(guild: GuildId, (channel, message): (ChannelId, MessageId)) -> String {
    format!("https://discord.com/channels/{guild}/{channel}/{message}")
}

/// "week 47 of 2026"
pub fn week(language: Language, week: Week) -> String {
    let iso = week.monday().iso_week_date();
    let args = [("n", i64::from(iso.week()).into()), ("year", iso.year().to_string().into())];
    say(language, "digest-week-name", &args)
}

pub fn wrong(language: Language, why: &Wrong) -> String {
    let written =
        |key: &str, text: &str| say(language, key, &[("text", escape_within(&cut(text, limit::NAME), WORDS).into())]);
    match why {
        Wrong::Key(text) => written("digest-wrong-key", text),
        Wrong::OnOff(text) => written("digest-wrong-on", text),
        Wrong::Day(text) => written("digest-wrong-day", text),
        Wrong::Time(text) => written("digest-wrong-time", text),
        Wrong::Channel(text) => written("digest-wrong-channel", text),
        Wrong::Closed(channel) => say(language, "digest-wrong-closed", &[("channel", (*channel).into())]),
    }
}

pub fn working(language: Language) -> String {
    say(language, "digest-ask-working", &[])
}

/// Nothing is known of a whole week yet.
pub fn early(language: Language, since: At, next: At) -> String {
    say(language, "digest-ask-early", &[("since", stamp(since).into()), ("next", stamp(next).into())])
}

pub fn preview(language: Language) -> String {
    say(language, "digest-ask-preview", &[])
}

pub fn not_made(language: Language) -> String {
    say(language, "digest-ask-not-made", &[])
}

pub fn stands(language: Language, guild: GuildId, of: Week, stands: &Stands) -> String {
    let week = ("week", week(language, of).into());
    match stands {
        Stands::There(Some(place)) => say(language, "digest-ask-there", &[week, ("link", link(guild, *place).into())]),
        Stands::There(None) => say(language, "digest-ask-sent", &[week]),
        Stands::UnderWay => say(language, "digest-ask-under-way", &[week]),
        Stands::In(channel) => say(language, "digest-ask-in", &[week, ("channel", (*channel).into())]),
        Stands::Nowhere => say(language, "digest-ask-nowhere", &[week]),
        Stands::Failed { tried: Some(channel), why } => {
            say(language, "digest-ask-failed", &[week, ("channel", (*channel).into()), ("why", quoted(why).into())])
        }
        Stands::Failed { tried: None, .. } => say(language, "digest-ask-nowhere", &[week]),
        Stands::Unknown => say(language, "digest-ask-unknown", &[week]),
    }
}

fn quoted(why: &str) -> String {
    escape_within(&cut(why, WORDS), 2 * WORDS)
}

/// "Monday at 09:00"
pub fn day_and_time(language: Language, settings: &Settings) -> String {
    let day = i64::from(settings.day.to_monday_one_offset());
    let day = say(language, "weekday-name", &[("n", day.into())]);
    say(language, "digest-set-day-and-time", &[("day", day.into()), ("time", time_name(settings.at).into())])
}

pub fn settings(language: Language, view: &View) -> Embed {
    let field = |key: &str, value: String| (say(language, key, &[]), cut(&value, limit::FIELD));
    let zone = view.zone.iana_name().unwrap_or("UTC");
    let when = format!("{} ({zone})", day_and_time(language, view.settings));
    let channel = view.channel.map(|channel| format!("<#{channel}>"));
    let mut fields = vec![
        field("digest-set-when", when),
        field("digest-set-channel", channel.unwrap_or_else(|| say(language, "digest-set-no-channel", &[]))),
    ];
    if !view.settings.mail.is_empty() {
        let addresses: Vec<String> = view.settings.mail.iter().map(|address| escape_within(address, 300)).collect();
        fields.push(field("digest-set-mail", addresses.join("\n")));
    }
    if let Some(next) = view.next {
        fields.push(field("digest-set-next", stamp(next)));
    }
    if let Some((of, kept)) = view.last {
        let mut lines = vec![week(language, of)];
        let together = [Via::Discord, Via::AllMail];
        lines.extend(together.iter().filter_map(|via| {
            let (at, how) = kept.sent.get(via)?;
            Some(delivery(language, view.guild, via, *at, how))
        }));
        lines.extend(mailings(language, view.settings, kept));
        fields.push(field("digest-set-last", lines.join("\n")));
    }
    let text = if view.settings.on { "digest-set-about" } else { "digest-set-off" };
    Embed {
        title: say(language, "digest-set-title", &[]),
        text: say(language, text, &[]),
        fields,
        footer: say(language, "digest-set-footer", &[]),
        ..Embed::default()
    }
}

/// What became of sending it one way, on a line.
fn delivery(language: Language, guild: GuildId, via: &Via, at: At, how: &Delivered) -> String {
    let of_mail = *via != Via::Discord;
    let via = say(language, if of_mail { "digest-via-mail" } else { "digest-via-discord" }, &[]);
    let args = |more: (&'static str, String)| {
        [("via", via.clone().into()), ("when", stamp(at).into()), (more.0, more.1.into())]
    };
    match how {
        Delivered::Sent { place: Some(place) } => {
            say(language, "digest-sent-there", &args(("link", link(guild, *place))))
        }
        Delivered::Sent { place: None } => say(language, "digest-sent", &args(("link", String::new()))[..2]),
        Delivered::Failed { why, .. } if why == NO_CHANNEL => say(language, "digest-set-no-channel", &[]),
        Delivered::Failed { why, .. } => say(language, "digest-sent-failed", &args(("why", quoted(why)))),
        Delivered::Unknown if of_mail => say(language, "digest-mail-perhaps", &args(("why", String::new()))[..2]),
        Delivered::Unknown => say(language, "digest-sent-unknown", &args(("why", String::new()))[..2]),
    }
}

/// What became of it at the addresses, a line for each way in which it ended; and who is still without it.
fn mailings(language: Language, settings: &Settings, kept: &Kept) -> Vec<String> {
    let (mut sent, mut unknown, mut failed) = (Vec::new(), Vec::new(), Vec::new());
    for (via, (at, how)) in kept.sent.iter().filter(|(via, _)| of_now(via, settings)) {
        let Via::Mail(address) = via else { continue };
        match how {
            Delivered::Sent { .. } => sent.push(*at),
            Delivered::Unknown => unknown.push((*at, address)),
            Delivered::Failed { why, .. } => failed.push((*at, address, why)),
        }
    }
    let (open, _) = lacking(kept, settings);
    let to = |to: Vec<&str>| ("to", addresses(language, &to).into());
    let when = |at: At| ("when", stamp(at).into());
    let mut lines = Vec::new();
    if let Some(at) = sent.iter().max() {
        lines.push(say(language, "digest-mail-sent", &[("n", (sent.len() as i64).into()), when(*at)]));
    }
    if let Some((at, _, why)) = failed.first() {
        let all = failed.iter().map(|(_, address, _)| address.as_str()).collect();
        lines.push(say(language, "digest-mail-failed", &[to(all), when(*at), ("why", quoted(why).into())]));
    }
    if let Some((at, _)) = unknown.first() {
        let all = unknown.iter().map(|(_, address)| address.as_str()).collect();
        lines.push(say(language, "digest-mail-unknown", &[to(all), when(*at)]));
    }
    if !open.is_empty() {
        lines.push(say(language, "digest-mail-open", &[to(open)]));
    }
    lines
}

/// To whom it goes by mail now.
pub fn mailed<S: AsRef<str>>(language: Language, to: &[S]) -> String {
    let to: Vec<&str> = to.iter().map(AsRef::as_ref).collect();
    say(language, "digest-ask-mail", &[("to", addresses(language, &to).into())])
}

/// The first of them by name, and how many more.
fn addresses(language: Language, all: &[&str]) -> String {
    let named = all.iter().take(ADDRESSES).map(|address| escape_within(&cut(address, limit::NAME), limit::NAME));
    let named = list(language, named);
    match all.len().saturating_sub(ADDRESSES) {
        0 => named,
        more => say(language, "digest-mail-more", &[("first", named.into()), ("n", (more as i64).into())]),
    }
}

#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, crate::say::champions::samples::Sample)> {
    use crate::say::champions::samples::Sample;
    let now = At(1_785_758_700_000);
    let (guild, channel, message) = (GuildId(u64::MAX), ChannelId(u64::MAX), MessageId(u64::MAX));
    let of = Week::of(now, &TimeZone::UTC);
    let mut said = Vec::new();
    let mut add = |text: String| said.push(("digest", Sample::Text(text)));
    for why in [Wrong::Key(long), Wrong::OnOff(long), Wrong::Day(long), Wrong::Time(long), Wrong::Channel(long)] {
        add(wrong(language, &why));
    }
    add(wrong(language, &Wrong::Closed(channel)));
    add(working(language));
    add(early(language, now, now));
    add(preview(language));
    add(not_made(language));
    let failed = Stands::Failed { why: long, tried: Some(channel) };
    let all = [
        Stands::There(Some((channel, message))),
        Stands::There(None),
        Stands::UnderWay,
        Stands::In(channel),
        Stands::Nowhere,
        failed,
        Stands::Failed { why: NO_CHANNEL, tried: None },
        Stands::Unknown,
    ];
    for how in all {
        add(stands(language, guild, of, &how));
    }
    let why = long.to_owned();
    let ends = [
        Delivered::Sent { place: Some((channel, message)) },
        Delivered::Sent { place: None },
        Delivered::Failed { why: why.clone(), tried: Some(channel) },
        Delivered::Failed { why: NO_CHANNEL.into(), tried: None },
        Delivered::Unknown,
    ];
    for how in ends {
        let mail: Vec<String> = (10..30).map(|n| format!("{n}{}@{}", "a".repeat(62), "b".repeat(189))).collect();
        said.push(("digest", Sample::Text(mailed(language, &mail))));
        for on in [true, false] {
            // Of some addresses nothing is known yet, or all that is known is of all.
            let known = mail[..15].iter().map(|address| Via::mail(address)).filter(|_| on);
            let sent = known.chain([if on { Via::Discord } else { Via::AllMail }]);
            let kept = Kept { at: now, sent: sent.map(|via| (via, (now, how.clone()))).collect() };
            let mail = mail.clone();
            let view = View {
                guild,
                settings: &Settings { on, mail, ..Settings::default() },
                zone: &TimeZone::UTC,
                channel: on.then_some(channel),
                next: on.then_some(now),
                last: Some((of, &kept)),
            };
            said.push(("digest-settings", Sample::Embed(settings(language, &view))));
        }
    }
    said
}

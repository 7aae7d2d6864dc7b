//! Settings: what is in force and where it comes from, with forms for what may be set here; and the permissions that
//! Steward has and lacks.

use super::reader::{Badge, Entry, Reader};
use super::rules::Choice;
use super::see;
use crate::digest::settings::{day_name, time_name};
use crate::event::{Ask, OfficeAsk};
use crate::facts::guild::permission;
use crate::ids::Span;
use crate::office::settings::{Key, LETTER, digest as in_force, digest_channel, takes};
use crate::policy::Named;
use crate::say::permission::Permission;
use crate::say::span;
use crate::web::Console;
use crate::web::fields::Filled;
use crate::web::frame::{Frame, ask, page};
use crate::web::refusal::Refusal;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Weekday;

#[derive(Template)]
#[template(path = "console/settings.html")]
struct Page {
    frame: Frame,
    seen: Sight,
}

struct Sight {
    digest: Digest,
    groups: Vec<Group>,
    rules: Vec<(String, String, Badge)>,
    permissions: Vec<Held>,
    /// Steward's own role may do everything.
    administrator: bool,
}

/// What may be set here.
struct Digest {
    rows: Vec<Setting>,
    next: String,
    mail: String,
}

struct Setting {
    key: &'static str,
    label: String,
    /// Set here; else as the files say.
    set: bool,
    /// A time of day; else one of these.
    time: Option<String>,
    choices: Vec<Choice>,
}

struct Group {
    title: String,
    entries: Vec<Entry>,
}

struct Held {
    name: String,
    cost: String,
    has: bool,
}

pub async fn show(State(console): State<Console>, visitor: Visitor) -> Result<Response, Refusal> {
    let seen = see(&console, &visitor, sight).await?;
    page(&Page { seen, frame: Frame::of(&visitor, &console) })
}

fn sight(reader: &Reader) -> Sight {
    let guild = &reader.facts.guild;
    let held = guild.my_permissions();
    let shown = |it: &Permission| Held {
        name: it.name(reader.language()),
        cost: it.cost(reader.language()),
        has: held & it.bit() != 0,
    };
    let set = |rule: &&crate::policy::Rule| reader.facts.stage(rule) != rule.stage;
    let rule = |rule: &crate::policy::Rule| {
        let href = format!("/console/rules/{}", super::reader::path_part(&rule.name));
        (rule.name.clone(), href, reader.stage(reader.facts.stage(rule)))
    };
    Sight {
        digest: digest(reader),
        groups: vec![community(reader), privacy(reader), recognition(reader), engagement(reader)],
        rules: reader.policy.rules.iter().filter(set).map(rule).collect(),
        permissions: if guild.complete { Permission::ALL.iter().map(shown).collect() } else { Vec::new() },
        administrator: held & permission::ADMINISTRATOR != 0,
    }
}

fn digest(reader: &Reader) -> Digest {
    let (facts, guild) = (reader.facts, &reader.facts.guild);
    let settings = in_force(facts);
    let setting = |key: Key, label: &str, choices: Vec<Choice>| Setting {
        key: key.name(),
        label: reader.t(label),
        set: facts.office.setting(key.name()).is_some(),
        time: (key == Key::DigestAt).then(|| time_name(settings.at)),
        choices,
    };
    let choice = |value: &str, text: String, chosen: bool| Choice { value: value.to_owned(), text, chosen };
    let on = |on: bool| choice(if on { "on" } else { "off" }, yes(reader, on), on == settings.on);
    let weekday = |day: Weekday| {
        let n = i64::from(day.to_monday_one_offset());
        choice(day_name(day), reader.words.with("weekday-name", &[("n", n.into())]), day == settings.day)
    };
    let channel = digest_channel(&settings, facts);
    // Only where Steward may post a letter.
    let open = guild.channels.values().filter(|it| takes(it.id, LETTER, facts));
    let mut open: Vec<_> = open.map(|it| (it.name.as_str(), it.id)).collect();
    open.sort_unstable();
    let open = open.into_iter().map(|(name, id)| choice(&id.to_string(), format!("#{name}"), Some(id) == channel));
    let next = crate::office::digest::next_time(facts, reader.now);
    Digest {
        rows: vec![
            setting(Key::DigestOn, "console-setting-digest-on", [true, false].map(on).into()),
            setting(
                Key::DigestDay,
                "console-setting-digest-day",
                Weekday::Monday.cycle_forward().take(7).map(weekday).collect(),
            ),
            setting(Key::DigestAt, "console-setting-digest-at", Vec::new()),
            setting(Key::DigestChannel, "console-setting-digest-channel", open.collect()),
        ],
        next: if settings.on { reader.when(next).text } else { String::new() },
        mail: settings.mail.join(", "),
    }
}

fn group(reader: &Reader, title: &str, entries: Vec<(&str, String)>) -> Group {
    let entry = |(key, text): (&str, String)| {
        let text = if text.is_empty() { reader.t("console-setting-none") } else { text };
        Entry { label: reader.t(key), text, href: None }
    };
    Group { title: reader.t(title), entries: entries.into_iter().map(entry).collect() }
}

fn named(named: &Option<Named>) -> String {
    match named {
        Some(Named::Name(name)) => format!("#{name}"),
        Some(Named::Id(id)) => id.to_string(),
        None => String::new(),
    }
}

fn community(reader: &Reader) -> Group {
    let (guild, settings) = (&reader.facts.guild, &reader.facts.guild.settings);
    let channel = |id: Option<crate::ids::ChannelId>| id.map(|id| reader.channel(id)).unwrap_or_default();
    let staff = settings.staff_roles.iter().map(|role| named(&Some(role.clone())).replacen('#', "@", 1));
    let zone = reader.facts.zone().iana_name().unwrap_or("UTC").to_owned();
    let entries = vec![
        ("console-setting-language", guild.language().native_name().to_owned()),
        ("console-setting-zone", zone),
        ("console-setting-moderators", channel(guild.moderators_channel())),
        ("console-setting-managers", channel(guild.managers_channel())),
        ("console-setting-staff", staff.collect::<Vec<_>>().join(", ")),
        ("console-setting-appeal", settings.appeal.clone().unwrap_or_default()),
        ("console-setting-policy", reader.policy.hash.clone()),
    ];
    group(reader, "console-settings-community", entries)
}

fn privacy(reader: &Reader) -> Group {
    let keep = reader.facts.guild.settings.keep;
    let long = |it: Span| span(reader.language(), it);
    let entries = vec![
        ("console-setting-texts", long(keep.text)),
        ("console-setting-evidence", long(keep.evidence)),
        ("console-setting-audit", long(keep.audit)),
        ("console-setting-left", long(keep.left)),
    ];
    group(reader, "console-settings-privacy", entries)
}

fn recognition(reader: &Reader) -> Group {
    let settings = &reader.facts.guild.settings.champions;
    let tiers: Vec<String> = settings.tiers.rules.iter().map(|rule| rule.name.clone()).collect();
    let announce = settings.announce.as_ref().and_then(|named| reader.facts.guild.channel_named(named));
    let entries = vec![
        ("console-setting-tiers", tiers.join(", ")),
        ("console-setting-announce", announce.map(|id| reader.channel(id)).unwrap_or_default()),
        ("console-setting-first-tier", yes(reader, settings.automatic_first_tier)),
    ];
    group(reader, "console-settings-recognition", entries)
}

fn engagement(reader: &Reader) -> Group {
    let settings = &reader.facts.guild.settings.lurkers;
    let clock = |time: jiff::civil::Time| format!("{:02}:{:02}", time.hour(), time.minute());
    let entries = vec![
        ("console-setting-quiet", format!("{} – {}", clock(settings.quiet.0), clock(settings.quiet.1))),
        ("console-setting-weekends", yes(reader, settings.weekends)),
        ("console-setting-helpers", span(reader.language(), settings.helpers_after)),
        ("console-setting-greeter", span(reader.language(), settings.greeter_after)),
        ("console-setting-ask", named(&settings.ask_channel)),
        ("console-setting-holdout", reader.words.share(settings.holdout)),
    ];
    group(reader, "console-settings-engagement", entries)
}

fn yes(reader: &Reader, on: bool) -> String {
    reader.t(if on { "console-yes" } else { "console-no" })
}

/// One thing is set, or taken back to what the files say.
pub async fn set(State(console): State<Console>, form: Filled) -> Result<Response, Refusal> {
    let fields = &form.fields;
    let value = fields.some("value").filter(|_| fields.text("do") != "clear").map(str::to_owned);
    let asked = Ask::Office(OfficeAsk::Setting { key: fields.text("key").to_owned(), value });
    Ok(ask(&console, &form.by, asked, "/console/settings").await.0)
}

//! `[community.lurkers]`, or `[lurkers]` in a community's own file.

use super::CommunitySource;
use crate::ids::Span;
use crate::lurkers::quiet::Quiet;
use crate::lurkers::settings::{Interest, Settings};
use crate::policy::Named;
use crate::text::Lang;
use jiff::civil::Time;
use jiff::tz::TimeZone;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Absent is the default; a community's own file replaces key by key.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct LurkersSource {
    quiet: Option<[String; 2]>,
    weekends: Option<bool>,
    helpers_after: Option<String>,
    greeter_after: Option<String>,
    helper_cap: Option<u8>,
    helpers_channel: Option<String>,
    interests: Option<Vec<InterestSource>>,
    language_roles: Option<BTreeMap<String, String>>,
    welcome: Option<WelcomeSource>,
    ask_channel: Option<String>,
    ask_limit: Option<u8>,
    holdout: Option<f64>,
    experiments: Option<bool>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct InterestSource {
    name: String,
    role: Option<String>,
    #[serde(default)]
    channels: Vec<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct WelcomeSource {
    channel: String,
    at: String,
}

/// More than half left alone is no campaign.
pub(super) const MOST_HELD_OUT: f64 = 0.5;

/// Tells of a fault at a key below `[community.lurkers]`.
struct Teller<'f>(&'f mut dyn FnMut(&[&str], String));

impl Teller<'_> {
    fn fault(&mut self, key: &str, said: &str) {
        (self.0)(&["lurkers", key], format!("[community.lurkers] {key}: {said}"));
    }

    fn time(&mut self, key: &str, text: &str) -> Option<Time> {
        let time = time(text);
        if time.is_none() {
            self.fault(key, &format!("`{text}` is no time of day; write for example \"21:00\""));
        }
        time
    }

    fn span(&mut self, key: &str, text: Option<&str>) -> Option<Span> {
        let read = Span::parse(text?);
        read.map_err(|said| self.fault(key, &said)).ok()
    }
}

/// `21:00`, of the guild's own clock.
pub(super) fn time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let whole = |part: &str| part.parse::<i8>().ok().filter(|_| part.len() <= 2);
    Time::new(whole(hour)?, whole(minute)?, 0, 0).ok()
}

/// The defaults with what is written over them.
pub(super) fn engagement(source: &CommunitySource, fault: &mut dyn FnMut(&[&str], String)) -> Settings {
    let (written, mut tell) = (&source.lurkers, Teller(fault));
    let mut settings = Settings::default();
    if let Some([from, until]) = &written.quiet
        && let (Some(from), Some(until)) = (tell.time("quiet", from), tell.time("quiet", until))
    {
        settings.quiet = (from, until);
        if let Err(impossible) = Quiet::new(TimeZone::UTC, from, until, true) {
            tell.fault("quiet", &impossible.to_string());
        }
    }
    settings.weekends = written.weekends.unwrap_or(settings.weekends);
    let (helpers, greeter) = (written.helpers_after.as_deref(), written.greeter_after.as_deref());
    settings.helpers_after = tell.span("helpers-after", helpers).unwrap_or(settings.helpers_after);
    settings.greeter_after = tell.span("greeter-after", greeter).unwrap_or(settings.greeter_after);
    settings.helper_cap = written.helper_cap.unwrap_or(settings.helper_cap);
    settings.ask_limit = written.ask_limit.unwrap_or(settings.ask_limit);
    if written.helper_cap.is_some_and(|cap| !(1..=50).contains(&cap)) {
        tell.fault("helper-cap", "write how many questions a helper hears of in a week, 1 to 50");
    }
    settings.helpers_channel = written.helpers_channel.as_deref().map(Named::read);
    settings.ask_channel = written.ask_channel.as_deref().map(Named::read);
    settings.interests = written.interests.iter().flatten().map(|interest| interest_of(interest, &mut tell)).collect();
    let mut names = BTreeSet::new();
    if let Some(twice) = settings.interests.iter().find(|interest| !names.insert(&interest.name)) {
        tell.fault("interests", &format!("“{}” stands twice; names tell interests apart", twice.name));
    }
    for (code, role) in written.language_roles.iter().flatten() {
        match Lang::parse(code) {
            Some(lang) => settings.language_roles.push((lang, Named::read(role))),
            None => tell.fault(
                "language-roles",
                &format!("unknown language \"{code}\"; write a code and a role, for example ko = \"@한국어\""),
            ),
        }
    }
    if let Some(welcome) = &written.welcome {
        settings.welcome = tell.time("welcome", &welcome.at).map(|at| (Named::read(&welcome.channel), at));
    }
    if let Some(holdout) = written.holdout {
        if !(0.0..=MOST_HELD_OUT).contains(&holdout) {
            tell.fault("holdout", "write the share of members who are left alone, 0 to 0.5, for example 0.2");
        }
        settings.holdout = holdout;
    }
    settings.experiments = written.experiments;
    settings
}

fn interest_of(written: &InterestSource, tell: &mut Teller) -> Interest {
    let name = written.name.trim();
    let sound = !name.is_empty() && name.chars().count() <= 40 && !name.contains(['/', '\n']);
    if !sound {
        tell.fault("interests", &format!("“{name}” is no name for an interest; write a short word such as \"rust\""));
    }
    if written.role.is_none() && written.channels.is_empty() {
        let said = format!(
            "nothing says who is interested in “{name}”; add a role or channels, for example \
             {{ name = \"{name}\", role = \"@{name}\", channels = [\"#{name}\"] }}"
        );
        tell.fault("interests", &said);
    }
    Interest {
        name: name.to_owned(),
        role: written.role.as_deref().map(Named::read),
        channels: written.channels.iter().map(|channel| Named::read(channel)).collect(),
    }
}

/// A community's own settings over those of all. Campaigns are read by themselves.
pub(super) fn merged(written: &LurkersSource, own: Settings, base: Settings) -> Settings {
    Settings {
        quiet: if written.quiet.is_some() { own.quiet } else { base.quiet },
        weekends: written.weekends.unwrap_or(base.weekends),
        helpers_after: if written.helpers_after.is_some() { own.helpers_after } else { base.helpers_after },
        greeter_after: if written.greeter_after.is_some() { own.greeter_after } else { base.greeter_after },
        helper_cap: written.helper_cap.unwrap_or(base.helper_cap),
        helpers_channel: own.helpers_channel.or(base.helpers_channel),
        interests: if written.interests.is_some() { own.interests } else { base.interests },
        language_roles: if written.language_roles.is_some() { own.language_roles } else { base.language_roles },
        welcome: own.welcome.or(base.welcome),
        ask_channel: own.ask_channel.or(base.ask_channel),
        ask_limit: written.ask_limit.unwrap_or(base.ask_limit),
        holdout: written.holdout.unwrap_or(base.holdout),
        experiments: own.experiments.or(base.experiments),
        campaigns: base.campaigns,
    }
}

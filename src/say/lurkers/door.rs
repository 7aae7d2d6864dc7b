//! The front door: the panel, what a press came to, the daily welcome, and what stands in a newcomer's way.

use super::{Language, cut, escape_within, limit, say};
use crate::effect::{Button, ButtonId, Embed, Look};
use crate::ids::{ChannelId, RoleId};

/// The length of a role's name at Discord.
const NAME: usize = 100;
/// So many newcomers are named; the others are counted.
const NAMED: usize = 20;

/// Why a role is not given by a button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Power {
    Permissions,
    Channel(ChannelId),
    Staff,
    /// A tier of recognition has it.
    Earned,
    /// A rule does not hold for those who have it.
    Exempt(String),
}

/// What stands in a newcomer's way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// Clauses without a text in a language that is spoken here, by its own name.
    Rules {
        language: String,
        clauses: u32,
    },
    NowhereToAsk,
    AskGone {
        name: String,
    },
    AskClosed {
        channel: ChannelId,
    },
    WelcomeGone {
        name: String,
    },
    /// Newcomers who wrote first here in the last month; nobody answered one of them.
    Unanswered {
        channel: ChannelId,
        newcomers: u32,
    },
    OnboardingOff,
    NoPanel,
    /// It was never posted what is noted about members.
    NoPrivacyPost,
    NoInterests,
    RoleGone {
        role: String,
    },
    RolePower {
        role: String,
        power: Power,
    },
    RoleHigh {
        role: String,
    },
    DeadLink {
        channel: ChannelId,
        link: String,
    },
}

/// What is wrong and what to do about it, in a sentence or two.
pub fn finding(language: Language, finding: &Finding) -> String {
    let one = |key: &str| say(language, key, &[]);
    let role = |key: &str, name: &str| say(language, key, &[("role", escape_within(name, NAME).into())]);
    let named = |key: &str, name: &str| say(language, key, &[("name", escape_within(name, NAME).into())]);
    match finding {
        Finding::Rules { language: of, clauses } => {
            say(language, "door-rules", &[("language", of.as_str().into()), ("n", (*clauses).into())])
        }
        Finding::NowhereToAsk => one("door-nowhere"),
        Finding::AskGone { name } => named("door-ask-gone", name),
        Finding::AskClosed { channel } => say(language, "door-ask-closed", &[("channel", (*channel).into())]),
        Finding::WelcomeGone { name } => named("door-welcome-gone", name),
        Finding::Unanswered { channel, newcomers } => {
            say(language, "door-unanswered", &[("channel", (*channel).into()), ("n", (*newcomers).into())])
        }
        Finding::OnboardingOff => one("door-onboarding"),
        Finding::NoPanel => one("door-panel"),
        Finding::NoPrivacyPost => one("door-privacy"),
        Finding::NoInterests => one("door-no-interests"),
        Finding::RoleGone { role: name } => role("role-gone", name),
        Finding::RolePower { role: name, power } => {
            let why = match power {
                Power::Permissions => one("power-permissions"),
                Power::Channel(channel) => say(language, "power-channel", &[("channel", (*channel).into())]),
                Power::Staff => one("power-staff"),
                Power::Earned => one("power-earned"),
                Power::Exempt(rule) => say(language, "power-exempt", &[("rule", escape_within(rule, NAME).into())]),
            };
            say(language, "role-power", &[("role", escape_within(name, NAME).into()), ("why", why.into())])
        }
        Finding::RoleHigh { role: name } => role("role-high", name),
        Finding::DeadLink { channel, link } => {
            let link = format!("`{}`", cut(&link.replace('`', ""), 200));
            say(language, "door-dead-link", &[("channel", (*channel).into()), ("link", link.into())])
        }
    }
}

/// `/manage front-door check`.
pub fn findings(language: Language, found: &[Finding]) -> Embed {
    let text = match found.len() {
        0 => say(language, "front-door-fine", &[]),
        n => {
            let lines = found.iter().map(|it| format!("\n- {}", finding(language, it)));
            let head = say(language, "front-door-found", &[("n", (n as u64).into())]);
            lines.fold(head, |text, line| text + &line)
        }
    };
    let title = say(language, "front-door-title", &[]);
    Embed { title, text: cut(&text, limit::DESCRIPTION), ..Embed::default() }
}

/// What `/manage front-door panel` came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    Posted,
    Renewed,
    Nothing,
}

/// `left_out`: choices that are not offered, with the reason; `more`: buttons that do not fit.
pub fn panel_done(language: Language, done: Panel, channel: ChannelId, left_out: &[Finding], more: u32) -> String {
    let mut text = match done {
        Panel::Posted => say(language, "panel-posted", &[("channel", channel.into())]),
        Panel::Renewed => say(language, "panel-renewed", &[("channel", channel.into())]),
        Panel::Nothing => say(language, "panel-nothing", &[]),
    };
    if more > 0 {
        text = format!("{text}\n{}", say(language, "panel-more", &[("n", more.into())]));
    }
    if !left_out.is_empty() {
        text = format!("{text}\n{}", say(language, "panel-left-out", &[]));
        for one in left_out {
            text = format!("{text}\n- {}", finding(language, one));
        }
    }
    cut(&text, 1_900)
}

pub fn panel_text(language: Language) -> String {
    say(language, "panel-post", &[])
}

/// A role of the panel.
pub fn pick(role: RoleId, name: &str) -> Button {
    Button {
        id: ButtonId::Pick { role: role.0 },
        label: cut(&crate::say::defuse(name), limit::BUTTON),
        look: Look::Plain,
    }
}

/// What a press on the panel came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked<'a> {
    Taken { role: &'a str },
    Left { role: &'a str },
    Gone,
    Failed,
}

pub fn picked(language: Language, picked: Picked) -> String {
    let role = |key: &str, name: &str| say(language, key, &[("role", escape_within(name, NAME).into())]);
    match picked {
        Picked::Taken { role: name } => role("pick-taken", name),
        Picked::Left { role: name } => role("pick-left", name),
        Picked::Gone => say(language, "pick-gone", &[]),
        Picked::Failed => say(language, "pick-failed", &[]),
    }
}

/// For the audit log.
pub fn pick_reason(language: Language) -> String {
    crate::say::reason::short(&say(language, "pick-reason", &[]))
}

/// The daily welcome. Nobody is pinged: names are written, not mentioned.
pub fn welcome(language: Language, names: &[&str]) -> String {
    let mut shown: Vec<String> = names.iter().take(NAMED).map(|name| escape_within(name, limit::NAME)).collect();
    let mut length = 0;
    shown.retain(|name| {
        length += name.chars().count() + 6;
        length < 1_500
    });
    let others = (names.len() - shown.len()) as u64;
    if others > 0 {
        shown.push(say(language, "welcome-others", &[("n", others.into())]));
    }
    let names_said = crate::say::list(language, shown);
    let args = [("n", (names.len() as u64).into()), ("names", names_said.into())];
    format!("{}\n{}", say(language, "welcome-post", &args), say(language, "welcome-ask", &[]))
}

#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, crate::say::champions::samples::Sample)> {
    use crate::say::champions::samples::Sample;
    let (channel, name) = (ChannelId(u64::MAX), || long.to_owned());
    let powers = [Power::Permissions, Power::Channel(channel), Power::Staff, Power::Earned, Power::Exempt(name())];
    let mut found = vec![
        Finding::Rules { language: "Nederlands".into(), clauses: 3 },
        Finding::NowhereToAsk,
        Finding::AskGone { name: name() },
        Finding::AskClosed { channel },
        Finding::WelcomeGone { name: name() },
        Finding::Unanswered { channel, newcomers: 5 },
        Finding::OnboardingOff,
        Finding::NoPanel,
        Finding::NoPrivacyPost,
        Finding::NoInterests,
        Finding::RoleGone { role: name() },
        Finding::RoleHigh { role: name() },
        Finding::DeadLink { channel, link: name() },
    ];
    found.extend(powers.map(|power| Finding::RolePower { role: name(), power }));
    let mut said: Vec<_> = [&[], found.as_slice()].map(|it| ("door", Sample::Embed(findings(language, it)))).into();
    for done in [Panel::Posted, Panel::Renewed, Panel::Nothing] {
        said.push(("panel", Sample::Text(panel_done(language, done, channel, &found, 7))));
    }
    let picks = [Picked::Taken { role: long }, Picked::Left { role: long }, Picked::Gone, Picked::Failed];
    said.extend(picks.map(|it| ("picked", Sample::Text(picked(language, it)))));
    said.push(("panel", Sample::Text(panel_text(language))));
    said.push(("pick", Sample::Button(pick(RoleId(u64::MAX), long))));
    said.push(("pick reason", Sample::Reason(pick_reason(language))));
    said.extend([1, 3, 900].map(|n| ("welcome", Sample::Text(welcome(language, &vec![long; n])))));
    said
}

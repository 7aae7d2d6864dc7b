//! `/manage front-door check`: walking in as a newcomer would. Facts and settings alone; what pinned posts lead to is
//! looked up on the command line.

use super::{PRIVACY_POST, choices};
use crate::facts::Facts;
use crate::facts::guild::{GuildView, permission};
use crate::ids::{At, ChannelId, Span, UserId};
use crate::policy::{Named, Policy};
use crate::say::Language;
use crate::say::lurkers::door::Finding;
use crate::text::Lang;
use std::collections::BTreeMap;

/// A language that this share of the members writes in is spoken here.
const SPOKEN: f64 = 0.05;
/// First channels are looked at over so long, and from so many newcomers on.
const MONTH: Span = Span(30 * Span::DAY.0);
const NEWCOMERS: u32 = 2;

/// A newcomer's first message: where, when, and whether somebody answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct First {
    pub channel: ChannelId,
    pub at: At,
    pub answered: bool,
}

/// Everything that stands in a newcomer's way, what matters most first.
pub fn check(facts: &Facts, policy: &Policy, now: At) -> Vec<Finding> {
    let mut found = place(&facts.guild, policy, facts.members.language_shares(now).into_iter());
    found.extend(unanswered(firsts(facts), now));
    let panel = facts.lurkers.post("panel").filter(|(channel, _)| facts.guild.channel(*channel).is_some());
    if panel.is_none() && !choices(&facts.guild, policy).0.is_empty() {
        found.push(Finding::NoPanel);
    }
    if facts.lurkers.post(PRIVACY_POST).is_none_or(|(channel, _)| facts.guild.channel(channel).is_none()) {
        found.push(Finding::NoPrivacyPost);
    }
    found
}

fn firsts(facts: &Facts) -> impl Iterator<Item = First> {
    let known = facts.lurkers.help.firsts();
    known.map(|it| First { channel: it.channel, at: it.at, answered: it.answered.is_some() })
}

/// What can be told from the place itself. `shares`: languages that members write in, and by how many of them.
pub fn place(guild: &GuildView, policy: &Policy, shares: impl Iterator<Item = (Lang, f64)>) -> Vec<Finding> {
    let mut found = rules(guild, policy, shares);
    found.extend(somewhere_to_ask(guild));
    if let Some((named, _)) = &guild.settings.lurkers.welcome
        && known(guild, named).is_none()
    {
        found.push(Finding::WelcomeGone { name: written(named) });
    }
    if guild.settings.lurkers.interests.is_empty() {
        found.push(Finding::NoInterests);
    }
    found.extend(choices(guild, policy).1);
    let has = |feature: &str| guild.features.iter().any(|known| known == feature);
    // Only communities can have it.
    if has("COMMUNITY") && !has("GUILD_ONBOARDING") {
        found.push(Finding::OnboardingOff);
    }
    found
}

fn known(guild: &GuildView, named: &Named) -> Option<ChannelId> {
    guild.channel_named(named).filter(|channel| guild.channel(*channel).is_some())
}

fn written(named: &Named) -> String {
    match named {
        Named::Id(id) => id.to_string(),
        Named::Name(name) => format!("#{name}"),
    }
}

/// The rules in every language that is spoken here.
fn rules(guild: &GuildView, policy: &Policy, shares: impl Iterator<Item = (Lang, f64)>) -> Vec<Finding> {
    let written_in = guild.language().as_str().split('-').next().unwrap_or_default();
    let set = guild.settings.channel_languages.iter().map(|(_, lang)| *lang);
    let roles = guild.settings.lurkers.language_roles.iter().map(|(lang, _)| *lang);
    let spoken = shares.filter(|(_, share)| *share >= SPOKEN).map(|(lang, _)| lang);
    let mut codes: Vec<&str> =
        set.chain(roles).chain(spoken).filter(|it| *it != Lang::Unknown).map(Lang::code).collect();
    codes.sort_unstable();
    codes.dedup();
    let lacks = |code: &str| {
        let has = |known: &String| known.split('-').next() == Some(code);
        let clauses = policy.clauses.iter();
        clauses.filter(|clause| !clause.translations.iter().any(|(known, ..)| has(known))).count() as u32
    };
    let missing = codes.into_iter().filter(|code| *code != written_in).map(|code| (code, lacks(code)));
    let name = |code: &str| match Language::parse(code) {
        Some(language) => language.native_name().to_owned(),
        None => code.to_owned(),
    };
    missing.filter(|(_, n)| *n > 0).map(|(code, n)| Finding::Rules { language: name(code), clauses: n }).collect()
}

/// A channel that somebody without roles may see and write in.
fn somewhere_to_ask(guild: &GuildView) -> Option<Finding> {
    if !guild.complete {
        return None;
    }
    let may = |channel: ChannelId, bits: u64| guild.permissions_in(channel, UserId(0), &[]) & bits == bits;
    if let Some(named) = &guild.settings.lurkers.ask_channel {
        return match known(guild, named) {
            None => Some(Finding::AskGone { name: written(named) }),
            Some(channel) if !may(channel, permission::VIEW_CHANNEL | permission::SEND) => {
                Some(Finding::AskClosed { channel })
            }
            Some(_) => None,
        };
    }
    let is_category = |id: ChannelId| guild.channels.values().any(|channel| channel.parent == Some(id));
    let mut open = guild.channels.keys().filter(|id| may(**id, permission::VIEW_CHANNEL | permission::SEND));
    let some = open.any(|id| !is_category(*id));
    (!some).then_some(Finding::NowhereToAsk)
}

/// Channels where newcomers write first and nobody has answered one of them for a month.
fn unanswered(firsts: impl Iterator<Item = First>, now: At) -> Vec<Finding> {
    let mut channels: BTreeMap<ChannelId, (u32, bool)> = BTreeMap::new();
    // Those of the last day may yet be answered.
    let ripe = |first: &First| (Span::DAY..=MONTH).contains(&now.since(first.at));
    for first in firsts.filter(ripe) {
        let (newcomers, answered) = channels.entry(first.channel).or_default();
        *newcomers += 1;
        *answered |= first.answered;
    }
    let silent = channels.into_iter().filter(|(_, (newcomers, answered))| *newcomers >= NEWCOMERS && !answered);
    silent.map(|(channel, (newcomers, _))| Finding::Unanswered { channel, newcomers }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::{Channel, Guild, Overwrite, Role};
    use crate::facts::guild::Settings;
    use crate::ids::{GuildId, RoleId};
    use crate::lurkers::settings::Interest;
    use crate::say::lurkers::door::Power;

    const EVERYONE: u64 = permission::VIEW_CHANNEL | permission::SEND;

    fn guild(
        everyone: u64,
        role: Role,
        channels: Vec<Channel>,
        lurkers: crate::lurkers::settings::Settings,
    ) -> GuildView {
        let all = Role { id: RoleId(1), name: "@everyone".into(), position: 0, permissions: everyone };
        let mine = Role { id: RoleId(9), name: "Steward".into(), position: 5, permissions: permission::MANAGE_ROLES };
        let guild = Guild {
            id: GuildId(1),
            owner: UserId(3),
            locale: "en-US".into(),
            roles: vec![all, role, mine],
            channels,
            me: UserId(8),
            my_roles: vec![RoleId(9)],
            features: vec!["COMMUNITY".into(), "GUILD_ONBOARDING".into()],
            ..Guild::default()
        };
        let staff_roles = vec![Named::read("Crew")];
        GuildView::default().with_guild(&guild).with_settings(Settings { staff_roles, lurkers, ..Settings::default() })
    }

    fn interest(role: &str) -> crate::lurkers::settings::Settings {
        let interests = vec![Interest { name: "rust".into(), role: Some(Named::read(role)), channels: Vec::new() }];
        crate::lurkers::settings::Settings { interests, ..Default::default() }
    }

    fn policy() -> Policy {
        let text = include_str!("../../../tests/stories/policy.toml").to_owned();
        let text = crate::policy::files::PolicyText { path: "conduct/policy.toml".into(), text };
        crate::policy::compile::compile(&[text], &crate::policy::files::Files::Shipped).unwrap()
    }

    fn channel(overwrites: Vec<Overwrite>) -> Channel {
        Channel { id: ChannelId(20), name: "help".into(), overwrites, ..Channel::default() }
    }

    #[test]
    fn a_role_with_power_is_never_picked() {
        let policy = policy();
        let check = |name: &str, position, permissions, overwrites, expected: Option<Finding>| {
            let role = Role { id: RoleId(7), name: name.into(), position, permissions };
            let guild = guild(EVERYONE, role, vec![channel(overwrites)], interest(name));
            let (choices, found) = choices(&guild, &policy);
            assert_eq!(choices.len(), usize::from(expected.is_none()), "{name}");
            assert_eq!(found.first(), expected.as_ref(), "{name}");
        };
        let power = |role: &str, power| Some(Finding::RolePower { role: role.into(), power });
        let over = |allow| vec![Overwrite { of: 7, allow, deny: 0 }];
        check("Rust", 1, 0, vec![], None);
        check("Rust", 1, EVERYONE, over(permission::VIEW_CHANNEL), None);
        check("Rust", 1, permission::KICK, vec![], power("Rust", Power::Permissions));
        check("Rust", 1, permission::ATTACH_FILES, vec![], power("Rust", Power::Permissions));
        check("Rust", 1, 0, over(permission::MANAGE_MESSAGES), power("Rust", Power::Channel(ChannelId(20))));
        for bits in [permission::MENTION_EVERYONE, permission::MANAGE_WEBHOOKS, permission::MUTE_MEMBERS] {
            check("Rust", 1, 0, over(bits), power("Rust", Power::Channel(ChannelId(20))));
        }
        check("Crew", 1, 0, vec![], power("Crew", Power::Staff));
        check("Rust", 6, 0, vec![], Some(Finding::RoleHigh { role: "Rust".into() }));
    }

    #[test]
    fn a_role_that_opens_the_moderators_channel_is_never_picked() {
        let role = Role { id: RoleId(7), name: "Rust".into(), position: 1, permissions: 0 };
        let sees = vec![Overwrite { of: 7, allow: permission::VIEW_CHANNEL, deny: 0 }];
        let guild = guild(EVERYONE, role, vec![channel(sees)], interest("Rust"));
        for own in [true, false] {
            let named = Some(Named::read("#help"));
            let (moderators_channel, managers_channel) = if own { (named, None) } else { (None, named) };
            let settings = Settings { moderators_channel, managers_channel, ..guild.settings.clone() };
            let found = choices(&guild.with_settings(settings), &policy());
            let expected = Finding::RolePower { role: "Rust".into(), power: Power::Channel(ChannelId(20)) };
            assert!(found.0.is_empty() && found.1 == [expected], "{:?}", found.1);
        }
    }

    #[test]
    fn what_stands_in_the_way_is_found() {
        let policy = policy();
        let role = || Role { id: RoleId(7), name: "Rust".into(), position: 1, permissions: 0 };
        let check = |everyone, overwrites, settings, shares: &[(Lang, f64)], expected: &[Finding]| {
            let guild = guild(everyone, role(), vec![channel(overwrites)], settings);
            assert_eq!(place(&guild, &policy, shares.iter().copied()), expected);
        };
        let closed = || vec![Overwrite { of: 1, allow: 0, deny: permission::VIEW_CHANNEL }];
        let asks = |name: &str| crate::lurkers::settings::Settings {
            ask_channel: Some(Named::read(name)),
            ..interest("Rust")
        };
        check(EVERYONE, vec![], interest("Rust"), &[(Lang::En, 0.9)], &[]);
        check(EVERYONE, closed(), interest("Rust"), &[], &[Finding::NowhereToAsk]);
        check(0, vec![], interest("Rust"), &[], &[Finding::NowhereToAsk]);
        check(EVERYONE, vec![], asks("#help"), &[], &[]);
        check(EVERYONE, vec![], asks("#gone"), &[], &[Finding::AskGone { name: "#gone".into() }]);
        let mute = vec![Overwrite { of: 1, allow: 0, deny: permission::SEND }];
        for overwrites in [closed(), mute] {
            check(EVERYONE, overwrites, asks("#help"), &[], &[Finding::AskClosed { channel: ChannelId(20) }]);
        }
        check(EVERYONE, vec![], Default::default(), &[], &[Finding::NoInterests]);
        check(EVERYONE, vec![], interest("Gone"), &[], &[Finding::RoleGone { role: "gone".into() }]);
        let rules = Finding::Rules { language: "de".into(), clauses: policy.clauses.len() as u32 };
        check(EVERYONE, vec![], interest("Rust"), &[(Lang::De, 0.2)], &[rules]);
        check(EVERYONE, vec![], interest("Rust"), &[(Lang::De, 0.01)], &[]);
    }

    #[test]
    fn a_channel_where_nobody_answered_a_newcomer_for_a_month_is_found() {
        let now = At(1_785_758_700_000);
        let check = |firsts: &[(u64, i64, bool)], expected: &[(u64, u32)]| {
            let firsts = firsts.iter().map(|(channel, days, answered)| First {
                channel: ChannelId(*channel),
                at: now.plus(Span(-days * Span::DAY.0)),
                answered: *answered,
            });
            let found = unanswered(firsts, now);
            let expected: Vec<Finding> = expected
                .iter()
                .map(|(channel, newcomers)| Finding::Unanswered { channel: ChannelId(*channel), newcomers: *newcomers })
                .collect();
            assert_eq!(found, expected);
        };
        check(&[], &[]);
        check(&[(1, 2, false)], &[]);
        check(&[(1, 2, false), (1, 3, false)], &[(1, 2)]);
        check(&[(1, 2, false), (1, 3, true)], &[]);
        check(&[(1, 0, false), (1, 40, false), (2, 3, false), (2, 5, false)], &[(2, 2)]);
    }
}

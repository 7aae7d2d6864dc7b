//! `[community.champions]`, or `[champions]` in a community's own file.

use super::CommunitySource;
use crate::champions::settings::Settings;
use crate::champions::tiers::TierRule;
use crate::policy::Named;
use serde::Deserialize;

/// Absent is the default; a community's own file replaces key by key.
#[derive(Debug, Default, Clone, Deserialize)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case")]
pub(super) struct ChampionsSource {
    tiers: Option<Vec<TierSource>>,
    alumni_role: Option<String>,
    announce: Option<String>,
    automatic_first_tier: Option<bool>,
    solved_emoji: Option<Vec<String>>,
    solved_tags: Option<Vec<String>>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct TierSource {
    name: String,
    score: f64,
    people: u32,
    weeks: u32,
    role: Option<String>,
}

pub(super) fn recognition(source: &CommunitySource, fault: &mut dyn FnMut(&[&str], String)) -> Settings {
    let written = &source.champions;
    let mut settings = Settings::default();
    if let Some(tiers) = &written.tiers {
        let rising = tiers.windows(2).all(|pair| pair[0].score < pair[1].score);
        if tiers.is_empty() || tiers.len() > 10 || !rising || !tiers.iter().all(|tier| tier.score > 0.0) {
            let said = "[community.champions] tiers: write one to ten, the lowest first, each with a higher `score` than \
                        the one before, for example `tiers = [{ name = \"Helper\", score = 20, people = 3, weeks = 2 }]`";
            fault(&["champions", "tiers"], said.into());
        }
        if let Some(tier) = tiers.iter().find(|tier| tier.weeks > 13) {
            let said = format!(
                "[community.champions] tiers: “{}” asks for {} weeks of the last 13; write 13 at most",
                tier.name, tier.weeks
            );
            fault(&["champions", "tiers"], said);
        }
        let rule = |tier: &TierSource| TierRule {
            name: tier.name.clone(),
            score: tier.score,
            people: tier.people,
            weeks: tier.weeks,
        };
        settings.tiers.rules = tiers.iter().map(rule).collect();
        settings.roles = tiers.iter().map(|tier| tier.role.as_deref().map(Named::read)).collect();
    }
    settings.alumni = written.alumni_role.as_deref().map(Named::read);
    settings.announce = written.announce.as_deref().map(Named::read);
    settings.automatic_first_tier = written.automatic_first_tier.unwrap_or_default();
    if let Some(emoji) = &written.solved_emoji {
        settings.solved_emoji.clone_from(emoji);
    }
    if let Some(tags) = &written.solved_tags {
        settings.solved_tags.clone_from(tags);
    }
    if let Some(name) = &source.zone {
        match jiff::tz::TimeZone::get(name) {
            Ok(zone) => settings.zone = zone,
            Err(_) => fault(
                &["zone"],
                format!(
                    "[community] zone = \"{name}\": there is no such time zone; write for example \"Europe/Amsterdam\""
                ),
            ),
        }
    }
    settings
}

/// A community's own settings over those of all.
pub(super) fn merged(written: &ChampionsSource, zone: bool, own: Settings, base: Settings) -> Settings {
    let tiers = written.tiers.is_some();
    Settings {
        roles: if tiers { own.roles } else { base.roles },
        tiers: if tiers { own.tiers } else { base.tiers },
        alumni: own.alumni.or(base.alumni),
        announce: own.announce.or(base.announce),
        automatic_first_tier: written.automatic_first_tier.unwrap_or(base.automatic_first_tier),
        solved_emoji: if written.solved_emoji.is_some() { own.solved_emoji } else { base.solved_emoji },
        solved_tags: if written.solved_tags.is_some() { own.solved_tags } else { base.solved_tags },
        zone: if zone { own.zone } else { base.zone },
    }
}

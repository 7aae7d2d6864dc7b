//! What a community sets for recognition: `[community.champions]` of `steward.toml`, `[champions]` of a community's own
//! file.

use super::tiers::Tiers;
use crate::ids::At;
use crate::policy::Named;

#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    pub tiers: Tiers,
    /// The role of each tier, by its place, where the community wants one.
    pub roles: Vec<Option<Named>>,
    /// For champions who have left their tier.
    pub alumni: Option<Named>,
    /// Where new champions are thanked; without it nothing is posted.
    pub announce: Option<Named>,
    /// The first tier is given without a person's word.
    pub automatic_first_tier: bool,
    /// The asker's reaction that marks an answer as the solution.
    pub solved_emoji: Vec<String>,
    /// Tags of forum posts that say the same.
    pub solved_tags: Vec<String>,
    /// Whose days and weeks count.
    pub zone: jiff::tz::TimeZone,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            tiers: Tiers::default(),
            roles: Vec::new(),
            alumni: None,
            announce: None,
            automatic_first_tier: false,
            solved_emoji: ["✅", "☑️", "✔️"].map(str::to_owned).to_vec(),
            solved_tags: ["solved", "answered", "opgelost", "해결", "해결됨", "已解决"].map(str::to_owned).to_vec(),
            zone: jiff::tz::TimeZone::UTC,
        }
    }
}

impl Settings {
    /// The local day of a point in time, in days since 1970-01-01.
    pub fn day(&self, at: At) -> i32 {
        let offset = self.zone.to_offset(at.timestamp());
        let local = at.seconds() + i64::from(offset.seconds());
        i32::try_from(local.div_euclid(86_400)).unwrap_or(0)
    }

    pub fn role(&self, tier: u8) -> Option<&Named> {
        self.roles.get(usize::from(tier)).and_then(Option::as_ref)
    }

    pub fn tier_name(&self, tier: u8) -> &str {
        self.tiers.rules.get(usize::from(tier)).map_or("", |rule| &rule.name)
    }

    pub fn marks_solved(&self, emoji: &str) -> bool {
        // A variation selector only says how to draw it.
        let bare = |text: &str| text.trim_end_matches('\u{fe0f}').to_owned();
        self.solved_emoji.iter().any(|known| bare(known) == bare(emoji))
    }

    pub fn tag_solves(&self, tag: &str) -> bool {
        let tag = tag.trim().to_lowercase();
        self.solved_tags.iter().any(|known| known.to_lowercase() == tag)
    }
}

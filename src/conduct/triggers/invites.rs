//! Invites to other communities. Whose invite it is only Discord knows: the first judgement asks (`Judgement::asks`), and
//! the answer comes back as an event with the same message.

use super::Finding;
use crate::conduct::invites::Invite;
use crate::ids::GuildId;
use crate::say::Language;
use crate::say::found::{Found, found};

#[derive(Debug, Default)]
pub struct Invites {
    pub allow: Vec<GuildId>,
}

/// Where an invite leads, as far as known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeadsTo {
    /// Nobody can tell: a text judged by itself, a replay, or Discord did not know the code.
    Unknown,
    Guild(GuildId),
}

impl Invites {
    pub fn judge(
        &self,
        invites: &[Invite],
        home: GuildId,
        leads_to: impl Fn(&str) -> LeadsTo,
        language: Language,
    ) -> Vec<Finding> {
        invites
            .iter()
            .filter_map(|invite| match leads_to(&invite.code) {
                LeadsTo::Guild(guild) if guild == home || self.allow.contains(&guild) => None,
                _ => Some(Finding::at(invite.span, found(language, &Found::Invite { code: &invite.code }))),
            })
            .collect()
    }
}

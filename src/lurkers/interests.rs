//! What somebody is interested in: the roles they picked.

use super::settings::Interest;
use crate::facts::Facts;
use crate::ids::{ChannelId, RoleId, UserId};

/// Of a member with these roles, in the order of the settings.
pub fn of<'f>(_member: UserId, roles: &[RoleId], facts: &'f Facts) -> Vec<&'f Interest> {
    let guild = &facts.guild;
    let picked = |interest: &&Interest| {
        interest.role.as_ref().is_some_and(|named| roles.iter().any(|role| guild.role_is(*role, named)))
    };
    guild.settings.lurkers.interests.iter().filter(picked).collect()
}

/// Is this channel about one of these?
pub fn about(channel: ChannelId, interests: &[&Interest], facts: &Facts) -> bool {
    interests.iter().flat_map(|interest| &interest.channels).any(|named| facts.guild.channel_is(channel, named))
}

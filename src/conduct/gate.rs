//! The last gate, asked right before every request: protected members, hierarchy, permissions, as they are now.
//!
//! A refusal here costs nothing; a refusal by Discord counts towards its limit of invalid requests.

use crate::effect::{Act, Effect, Subject};
use crate::facts::guild::{GuildView, permission};
use crate::say::permission::Permission;

/// `Err` says why not, in the community's language. Without a complete picture of the guild Discord decides.
pub fn pass(view: &GuildView, act: &Act) -> Result<(), String> {
    if !view.complete {
        return Ok(());
    }
    let (target, needed, channel) = match &act.effect {
        Effect::Timeout { member, .. } => (Some(member), permission::MODERATE, None),
        Effect::Kick { member, .. } => (Some(member), permission::KICK, None),
        Effect::Ban { member, .. } => (Some(member), permission::BAN, None),
        Effect::LiftTimeout { .. } => (None, permission::MODERATE, None),
        Effect::Unban { .. } => (None, permission::BAN, None),
        Effect::DeleteMessage { channel, .. } => (None, permission::MANAGE_MESSAGES, Some(*channel)),
        Effect::Send { channel, .. } => (None, permission::SEND, Some(*channel)),
        Effect::PrivateThread { channel, .. } => (None, permission::PRIVATE_THREADS, Some(*channel)),
        Effect::PauseInvites { .. } => (None, permission::MANAGE_GUILD, None),
        Effect::Dm { .. } | Effect::EditMessage { .. } | Effect::Answer { .. } | Effect::ResolveInvite { .. } => {
            return Ok(());
        }
    };
    let held = match channel {
        Some(channel) => view.my_permissions_in(channel),
        None => view.my_permissions(),
    };
    if held & needed == 0 {
        let name = Permission::of_bit(needed).map(|p| p.line(view.language())).unwrap_or_default();
        return Err(name);
    }
    target.map_or(Ok(()), |member| reach(view, member, &act.effect))
}

fn reach(view: &GuildView, member: &Subject, effect: &Effect) -> Result<(), String> {
    use crate::say::answer::{Refusal, refusal};
    let id = member.id.to_string();
    let name = id.as_str();
    let refused = if member.id == view.me {
        Refusal::Me
    } else if member.id == view.owner {
        Refusal::Owner { name }
    } else if view.settings.protected.contains(&member.id) {
        Refusal::Protected { name }
    } else if view.rank(member.id, &member.roles) >= view.rank(view.me, &view.my_roles) {
        Refusal::AboveMe { name }
    } else if matches!(effect, Effect::Timeout { .. })
        && view.permissions(member.id, &member.roles) & permission::ADMINISTRATOR != 0
    {
        Refusal::Administrator { name }
    } else {
        return Ok(());
    };
    Err(refusal(view.language(), &refused))
}

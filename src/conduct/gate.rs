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
        Effect::GiveRole { .. } | Effect::TakeRole { .. } => (None, permission::MANAGE_ROLES, None),
        // The library that reads Discord's permissions does not know that of pinning: Discord says no itself.
        Effect::Pin { .. }
        | Effect::Dm { .. }
        | Effect::EditMessage { .. }
        | Effect::Answer { .. }
        | Effect::ResolveInvite { .. }
        | Effect::MakeDigest(_)
        | Effect::Mail { .. } => return Ok(()),
    };
    let held = match channel {
        Some(channel) => view.my_permissions_in(channel),
        None => view.my_permissions(),
    };
    if held & needed == 0 {
        let name = Permission::of_bit(needed).map(|p| p.line(view.language())).unwrap_or_default();
        return Err(name);
    }
    if let Effect::GiveRole { role, .. } | Effect::TakeRole { role, .. } = &act.effect
        && !view.reaches(*role)
    {
        let name = view.roles.get(role).map_or("", |role| &role.name);
        return Err(crate::say::champions::done::role_too_high(view.language(), name));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::effect::Part;
    use crate::event::{Guild, Role};
    use crate::ids::{ActKey, GuildId, RoleId, UserId};

    /// Steward's role stands at 5; does the gate let a role pass, and what does it say?
    fn check(position: i32, permissions: u64, expected: &str) {
        let role = |id, position, permissions| Role { id: RoleId(id), name: format!("r{id}"), position, permissions };
        let guild = Guild {
            id: GuildId(1),
            owner: UserId(3),
            locale: "en-US".into(),
            roles: vec![role(1, 0, 0), role(7, position, 0), role(8, 5, permissions)],
            me: UserId(9),
            my_roles: vec![RoleId(8)],
            ..Guild::default()
        };
        let view = GuildView::default().with_guild(&guild);
        let (member, role, reason) = (UserId(6), RoleId(7), String::new);
        for effect in
            [Effect::GiveRole { member, role, reason: reason() }, Effect::TakeRole { member, role, reason: reason() }]
        {
            let key = ActKey(1);
            let act = Act {
                key,
                not_after: None,
                after: Vec::new(),
                only_if_done: false,
                case: None,
                part: Part::Other,
                effect,
            };
            let said = pass(&view, &act).err().unwrap_or_default();
            assert!(said.contains(expected) && said.is_empty() == expected.is_empty(), "{position}: {said}");
        }
    }

    #[test]
    fn only_roles_below_stewards_own_are_given_and_taken() {
        check(4, permission::MANAGE_ROLES, "");
        check(5, permission::MANAGE_ROLES, "“r7”");
        check(6, permission::MANAGE_ROLES, "“r7”");
        check(4, 0, "Manage Roles");
    }
}

//! Guilds, channels, roles and members.
//!
//! Exception: a change of a guild's settings names neither channels nor Steward's own roles, so it comes as a `partial`
//! guild, whose empty lists mean "as before".

use super::message::roles;
use super::{Me, stamp};
use crate::event::{Channel, Guild, Member, Overwrite, Role};
use crate::ids::{ChannelId, GuildId, MessageId, RoleId, UserId};
use serenity::model::channel::{ChannelType, GuildChannel, PermissionOverwriteType};
use serenity::model::event::GuildMemberUpdateEvent;
use serenity::model::guild as s;

pub(crate) fn full(g: s::Guild, members: &[Member], me: &Me) -> Guild {
    let mut channels: Vec<Channel> = g.channels.into_values().chain(g.threads).map(channel).collect();
    channels.sort_unstable_by_key(|c| c.id);
    let my_roles = members.iter().find(|m| m.id == me.user).map(|m| m.roles.clone()).unwrap_or_default();
    Guild {
        id: GuildId(g.id.get()),
        name: g.name,
        owner: UserId(g.owner_id.get()),
        locale: g.preferred_locale,
        roles: sorted(g.roles.into_values()),
        channels,
        me: me.user,
        my_roles,
        features: g.features,
        member_count: g.member_count,
        partial: false,
    }
}

pub(crate) fn settings(g: s::PartialGuild, me: &Me) -> Guild {
    Guild {
        id: GuildId(g.id.get()),
        name: g.name,
        owner: UserId(g.owner_id.get()),
        locale: g.preferred_locale,
        roles: sorted(g.roles.into_values()),
        me: me.user,
        features: g.features,
        partial: true,
        ..Guild::default()
    }
}

fn sorted(roles: impl Iterator<Item = s::Role>) -> Vec<Role> {
    let mut roles: Vec<Role> = roles.map(role).collect();
    roles.sort_unstable_by_key(|r| r.id);
    roles
}

pub(crate) fn role(r: s::Role) -> Role {
    Role { id: RoleId(r.id.get()), name: r.name, position: i32::from(r.position), permissions: r.permissions.bits() }
}

pub(crate) fn channel(c: GuildChannel) -> Channel {
    let thread = matches!(c.kind, ChannelType::PublicThread | ChannelType::PrivateThread | ChannelType::NewsThread);
    Channel {
        id: ChannelId(c.id.get()),
        name: c.name,
        parent: c.parent_id.map(|id| ChannelId(id.get())),
        thread,
        private: c.kind == ChannelType::PrivateThread,
        archived: c.thread_metadata.is_some_and(|of_thread| of_thread.archived),
        overwrites: c
            .permission_overwrites
            .iter()
            .filter_map(|o| {
                let of = match o.kind {
                    PermissionOverwriteType::Member(id) => id.get(),
                    PermissionOverwriteType::Role(id) => id.get(),
                    _ => return None,
                };
                Some(Overwrite { of, allow: o.allow.bits(), deny: o.deny.bits() })
            })
            .collect(),
        last_message: c.last_message_id.map(|id| MessageId(id.get())),
        slowmode_seconds: c.rate_limit_per_user.unwrap_or(0),
        owner: c.owner_id.map(|id| UserId(id.get())),
        tags: c.available_tags.into_iter().map(|tag| (tag.id.get(), tag.name)).collect(),
        applied: c.applied_tags.iter().map(|id| id.get()).collect(),
    }
}

pub(crate) fn member(m: s::Member) -> Member {
    Member {
        id: UserId(m.user.id.get()),
        name: m.user.name,
        shown: m.nick.or(m.user.global_name),
        bot: m.user.bot,
        roles: roles(m.roles),
        joined: m.joined_at.map(stamp),
        pending: m.pending,
        timed_out_until: m.communication_disabled_until.map(stamp),
        flags: m.flags.bits(),
    }
}

pub(crate) fn changed_member(e: GuildMemberUpdateEvent) -> Member {
    Member {
        id: UserId(e.user.id.get()),
        name: e.user.name,
        shown: e.nick.or(e.user.global_name),
        bot: e.user.bot,
        roles: roles(e.roles),
        joined: Some(stamp(e.joined_at)),
        pending: e.pending,
        timed_out_until: e.communication_disabled_until.map(stamp),
        flags: e.flags.unwrap_or_default().bits(),
    }
}

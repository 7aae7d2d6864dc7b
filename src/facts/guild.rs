//! A guild's roles, channels and permissions, as one immutable picture that workers and the last gate share. A new picture
//! shares with the old one what did not change.
//!
//! The rules of permissions are those of Discord's documentation ("Permission Hierarchy", "Permission Overwrites").

use super::threads::Threads;
use crate::event::{Channel, Guild, Role};
use crate::ids::{ChannelId, GuildId, RoleId, UserId};
use crate::policy::Named;
use crate::say::Language;
use crate::text::Lang;
use std::collections::HashMap;
use std::sync::Arc;

/// Discord's permission bits that Steward asks for or looks at.
pub mod permission {
    pub const KICK: u64 = 1 << 1;
    pub const BAN: u64 = 1 << 2;
    pub const ADMINISTRATOR: u64 = 1 << 3;
    pub const MANAGE_CHANNELS: u64 = 1 << 4;
    pub const MANAGE_GUILD: u64 = 1 << 5;
    pub const VIEW_AUDIT_LOG: u64 = 1 << 7;
    pub const VIEW_CHANNEL: u64 = 1 << 10;
    pub const SEND: u64 = 1 << 11;
    pub const MANAGE_MESSAGES: u64 = 1 << 13;
    pub const EMBED_LINKS: u64 = 1 << 14;
    pub const ATTACH_FILES: u64 = 1 << 15;
    pub const READ_HISTORY: u64 = 1 << 16;
    pub const MENTION_EVERYONE: u64 = 1 << 17;
    pub const MUTE_MEMBERS: u64 = 1 << 22;
    pub const DEAFEN_MEMBERS: u64 = 1 << 23;
    pub const MOVE_MEMBERS: u64 = 1 << 24;
    pub const MANAGE_NICKNAMES: u64 = 1 << 27;
    pub const MANAGE_ROLES: u64 = 1 << 28;
    pub const MANAGE_WEBHOOKS: u64 = 1 << 29;
    pub const MANAGE_THREADS: u64 = 1 << 34;
    pub const PRIVATE_THREADS: u64 = 1 << 36;
    pub const SEND_IN_THREADS: u64 = 1 << 38;
    pub const MODERATE: u64 = 1 << 40;
    pub const PIN_MESSAGES: u64 = 1 << 51;

    /// Whoever has one of these looks after the community: exempt from automatic measures.
    pub const STAFF: u64 = MANAGE_MESSAGES | MODERATE | KICK | BAN | MANAGE_GUILD | ADMINISTRATOR;
    /// And whoever has one of these looks after those.
    pub const MANAGERS: u64 = MANAGE_GUILD | ADMINISTRATOR;
}

#[derive(Debug, Clone, Default)]
pub struct GuildView {
    pub id: GuildId,
    pub name: String,
    pub owner: UserId,
    pub locale: String,
    pub me: UserId,
    pub my_roles: Vec<RoleId>,
    pub roles: Arc<HashMap<RoleId, Role>>,
    /// Channels and categories; threads stand apart.
    pub channels: Arc<HashMap<ChannelId, Channel>>,
    pub threads: Threads,
    pub features: Vec<String>,
    pub member_count: u64,
    /// True once Discord told everything: until then nothing can be said about permissions.
    pub complete: bool,
    /// Settings of the community, resolved.
    pub settings: Settings,
    channel_languages: Arc<HashMap<ChannelId, Lang>>,
}

/// What a community sets for itself, `[community]` of `steward.toml`.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    pub moderators_channel: Option<Named>,
    /// For cases about staff; without it they go to the moderators' channel, where only managers can open them.
    pub managers_channel: Option<Named>,
    pub staff_roles: Vec<Named>,
    pub protected: Vec<UserId>,
    /// Language of the community: `en`, `nl`, `ko`, `zh-CN`.
    pub language: Option<String>,
    /// Channel and language code.
    pub channel_languages: Vec<(Named, Lang)>,
    pub appeal: Option<String>,
    /// The console is not served.
    pub no_console: bool,
    pub champions: crate::champions::settings::Settings,
    pub lurkers: crate::lurkers::settings::Settings,
    pub digest: crate::digest::settings::Settings,
    /// Where the community's console is, without a slash at its end, if it has one.
    pub console: Option<String>,
    /// The same for every community of an installation.
    pub keep: crate::office::privacy::Keep,
}

impl GuildView {
    /// Of which nothing is known yet.
    pub fn new(id: GuildId) -> GuildView {
        GuildView { id, ..GuildView::default() }
    }
    pub fn with_guild(&self, guild: &Guild) -> GuildView {
        let (threads, channels) = guild.channels.iter().cloned().partition::<Vec<_>, _>(|channel| channel.thread);
        let mut view = GuildView {
            id: guild.id,
            name: guild.name.clone(),
            owner: guild.owner,
            locale: guild.locale.clone(),
            me: if guild.me == UserId(0) { self.me } else { guild.me },
            my_roles: if guild.partial { self.my_roles.clone() } else { guild.my_roles.clone() },
            roles: Arc::new(guild.roles.iter().map(|r| (r.id, r.clone())).collect()),
            // A change of settings names no channels; those known stay.
            channels: match guild.partial {
                true => Arc::clone(&self.channels),
                false => Arc::new(channels.into_iter().map(|c| (c.id, c)).collect()),
            },
            threads: self.threads.clone(),
            features: guild.features.clone(),
            member_count: if guild.partial { self.member_count } else { guild.member_count },
            complete: !guild.roles.is_empty() && (guild.me != UserId(0) || self.me != UserId(0)),
            settings: self.settings.clone(),
            channel_languages: Arc::default(),
        };
        threads.into_iter().for_each(|thread| view.threads.insert(thread));
        view.resolved()
    }
    pub fn with_settings(&self, settings: Settings) -> GuildView {
        GuildView { settings, ..self.clone() }.resolved()
    }
    pub fn with_channel(&self, channel: Channel) -> GuildView {
        let mut view = self.clone();
        if channel.thread {
            view.threads.insert(channel);
            return view;
        }
        Arc::make_mut(&mut view.channels).insert(channel.id, channel);
        view.resolved()
    }
    pub fn without_channel(&self, channel: ChannelId) -> GuildView {
        let mut view = self.clone();
        view.threads.remove(channel);
        if view.channels.contains_key(&channel) {
            Arc::make_mut(&mut view.channels).remove(&channel);
        }
        view
    }
    pub fn with_role(&self, role: Role) -> GuildView {
        let mut view = self.clone();
        Arc::make_mut(&mut view.roles).insert(role.id, role);
        view
    }
    pub fn without_role(&self, role: RoleId) -> GuildView {
        let mut view = self.clone();
        Arc::make_mut(&mut view.roles).remove(&role);
        view
    }
    pub fn with_own_roles(&self, roles: Vec<RoleId>) -> GuildView {
        GuildView { my_roles: roles, ..self.clone() }
    }

    fn resolved(mut self) -> GuildView {
        let languages = self.channels.keys().filter_map(|id| Some((*id, self.language_set(*id)?)));
        self.channel_languages = Arc::new(languages.collect());
        self
    }

    /// What the settings say; the last one that names the channel.
    fn language_set(&self, channel: ChannelId) -> Option<Lang> {
        let mut set = self.settings.channel_languages.iter().rev();
        set.find(|(named, _)| self.channel_is(channel, named)).map(|(_, lang)| *lang)
    }

    /// The language that the community set for a channel or its category, or for the channel of a thread.
    pub fn channel_language(&self, channel: ChannelId) -> Option<Lang> {
        match self.threads.get(channel) {
            // Looked up afresh: threads are many, and few communities set a language.
            Some(_) => self.language_set(channel),
            None => self.channel_languages.get(&channel).copied(),
        }
    }

    /// A channel, category or thread.
    pub fn channel(&self, id: ChannelId) -> Option<&Channel> {
        self.channels.get(&id).or_else(|| self.threads.get(id))
    }

    pub fn channels_and_threads(&self) -> impl Iterator<Item = &Channel> {
        self.channels.values().chain(self.threads.iter())
    }

    /// The language that Steward speaks to the community as a whole: as set, else the guild's own.
    pub fn language(&self) -> Language {
        let set = self.settings.language.as_deref().and_then(Language::parse);
        set.or_else(|| Language::parse(&self.locale)).unwrap_or(Language::En)
    }

    /// Is this channel, or the channel of this thread, or their category, the named one?
    pub fn channel_is(&self, channel: ChannelId, named: &Named) -> bool {
        let mut next = Some(channel);
        // A thread stands in a channel, which stands in a category: three steps.
        for _ in 0..3 {
            let Some(id) = next else { return false };
            let known = self.channel(id);
            if named.is(id.0, known.map_or("", |c| &c.name)) {
                return true;
            }
            next = known.and_then(|c| c.parent);
        }
        false
    }

    pub fn role_is(&self, role: RoleId, named: &Named) -> bool {
        named.is(role.0, self.roles.get(&role).map_or("", |r| &r.name))
    }

    pub fn channel_named(&self, named: &Named) -> Option<ChannelId> {
        match named {
            Named::Id(id) => Some(ChannelId(*id)),
            Named::Name(_) => {
                let found = self.channels_and_threads().filter(|c| named.is(c.id.0, &c.name));
                found.map(|c| c.id).min()
            }
        }
    }

    pub fn role_named(&self, named: &Named) -> Option<RoleId> {
        match named {
            Named::Id(id) => Some(RoleId(*id)),
            Named::Name(_) => self.roles.values().filter(|r| named.is(r.id.0, &r.name)).map(|r| r.id).min(),
        }
    }

    pub fn moderators_channel(&self) -> Option<ChannelId> {
        self.settings.moderators_channel.as_ref().and_then(|named| self.channel_named(named))
    }

    pub fn managers_channel(&self) -> Option<ChannelId> {
        let own = self.settings.managers_channel.as_ref().and_then(|named| self.channel_named(named));
        own.or_else(|| self.moderators_channel())
    }

    /// Permission bits of somebody with these roles, in the guild as a whole.
    pub fn permissions(&self, member: UserId, roles: &[RoleId]) -> u64 {
        if member == self.owner && member != UserId(0) {
            return u64::MAX;
        }
        let everyone = self.roles.get(&RoleId(self.id.0)).map_or(0, |r| r.permissions);
        let bits = roles.iter().filter_map(|r| self.roles.get(r)).fold(everyone, |bits, r| bits | r.permissions);
        if bits & permission::ADMINISTRATOR != 0 { u64::MAX } else { bits }
    }

    /// Permission bits in a channel: the guild's, then the channel's overwrites for everyone, roles and the member.
    pub fn permissions_in(&self, channel: ChannelId, member: UserId, roles: &[RoleId]) -> u64 {
        let mut bits = self.permissions(member, roles);
        if bits == u64::MAX {
            return bits;
        }
        let mut known = self.channel(channel);
        if let Some(parent) = known.filter(|c| c.thread).and_then(|c| c.parent) {
            known = self.channel(parent);
        }
        let Some(channel) = known else { return bits };
        let of = |id: u64| channel.overwrites.iter().find(move |o| o.of == id);
        if let Some(o) = of(self.id.0) {
            bits = bits & !o.deny | o.allow;
        }
        let (allow, deny) = roles.iter().filter_map(|r| of(r.0)).fold((0, 0), |(a, d), o| (a | o.allow, d | o.deny));
        bits = bits & !deny | allow;
        if let Some(o) = of(member.0) {
            bits = bits & !o.deny | o.allow;
        }
        bits
    }

    pub fn my_permissions(&self) -> u64 {
        self.permissions(self.me, &self.my_roles)
    }
    pub fn my_permissions_in(&self, channel: ChannelId) -> u64 {
        self.permissions_in(channel, self.me, &self.my_roles)
    }

    pub fn is_staff(&self, member: UserId, roles: &[RoleId]) -> bool {
        self.permissions(member, roles) & permission::STAFF != 0
            || roles.iter().any(|r| self.settings.staff_roles.iter().any(|named| self.role_is(*r, named)))
    }

    /// Does this role stand below Steward's own, so that Steward may give and take it?
    pub fn reaches(&self, role: RoleId) -> bool {
        // Nobody has the id 0, so that this is the rank of the role alone.
        self.rank(UserId(0), &[role]) < self.rank(self.me, &self.my_roles)
    }

    pub fn is_manager(&self, member: UserId, roles: &[RoleId]) -> bool {
        self.permissions(member, roles) & permission::MANAGERS != 0
    }

    /// Position of the highest role; the owner stands above all. Equal positions: the lower id is higher.
    pub fn rank(&self, member: UserId, roles: &[RoleId]) -> (i64, u64) {
        if member == self.owner {
            return (i64::MAX, u64::MAX);
        }
        roles
            .iter()
            .filter_map(|r| self.roles.get(r))
            .map(|r| (i64::from(r.position), u64::MAX - r.id.0))
            .max()
            .unwrap_or((0, 0))
    }
}

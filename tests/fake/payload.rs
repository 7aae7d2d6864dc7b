//! The JSON that Discord sends, field by field as serenity 0.12.5 needs it and as Discord's description has it.
//!
//! Exception: what an ordinary message carries is written straight into a string, because the load tool sends
//! a hundred thousand of them a second.

use super::world::{APPLICATION, BOT, Channel, Guild, Member, Message, World, made_ms};
use serde_json::{Value, json};
use std::fmt::Write;

/// ISO 8601 as Discord writes it.
pub fn time(ms: u64) -> String {
    let ms = i64::try_from(ms).unwrap_or_default();
    let mut text = jiff::Timestamp::from_millisecond(ms).unwrap_or_default().to_string();
    text.pop();
    text.push_str("+00:00");
    text
}

pub fn user(id: u64, name: &str, bot: bool) -> String {
    json!({
        "id": id.to_string(), "username": name, "discriminator": "0", "global_name": name,
        "avatar": null, "bot": bot, "public_flags": 0, "flags": 0, "banner": null, "accent_color": null,
        "avatar_decoration_data": null, "clan": null, "collectibles": null, "primary_guild": null,
    })
    .to_string()
}

pub fn role(id: u64, name: &str, position: u64, permissions: u64) -> Value {
    json!({
        "id": id.to_string(), "name": name, "position": position, "permissions": permissions.to_string(),
        "color": 0, "colors": {"primary_color": 0, "secondary_color": null, "tertiary_color": null},
        "hoist": false, "managed": false, "mentionable": false, "icon": null, "unicode_emoji": null, "flags": 0,
        "description": null,
    })
}

/// Whether a field holds this id, as text, the way Discord writes ids.
pub fn is_id(field: &Value, id: u64) -> bool {
    field.as_str().is_some_and(|text| text.parse() == Ok(id))
}

/// A rendered piece as a value. Everything rendered here is JSON.
pub fn value(rendered: &str) -> Value {
    serde_json::from_str(rendered).unwrap_or_default()
}

impl World {
    pub fn user_value(&self, id: u64) -> Value {
        self.users.get(&id).map_or_else(|| value(&user(id, &format!("user{id}"), false)), |user| value(&user.rendered))
    }

    /// A member as REST and the gateway write it; `guild_id` is added for the gateway.
    pub fn member_value(&self, guild: u64, id: u64, member: &Member, gateway: bool) -> Value {
        let mut out = member_without_user(member);
        out["user"] = self.user_value(id);
        if gateway {
            out["guild_id"] = json!(guild.to_string());
        }
        out
    }

    /// A message as the gateway sends it (`gateway`: with guild and member) or as REST answers it.
    pub fn message(&self, channel: &Channel, message: &Message, gateway: bool) -> String {
        let mut out = String::with_capacity(1_024);
        let content = serde_json::to_string(&message.content).unwrap_or_default();
        let (id, sent) = (message.id, time(made_ms(message.id)));
        let _ = write!(
            out,
            r#"{{"type":0,"tts":false,"timestamp":"{sent}","pinned":false,"mentions":[],"mention_roles":[],"mention_everyone":false,"id":"{id}","flags":0,"embeds":[],"components":[],"attachments":[],"channel_id":"{}","content":{content},"edited_timestamp":"#,
            channel.id
        );
        match message.edited_ms {
            Some(ms) => out.push_str(&format!("\"{}\"", time(ms))),
            None => out.push_str("null"),
        }
        out.push_str(",\"author\":");
        match self.users.get(&message.author) {
            Some(user) => out.push_str(&user.rendered),
            None => out.push_str(&self.user_value(message.author).to_string()),
        }
        if let (true, Some(guild)) = (gateway, channel.guild) {
            let member = self.guilds.get(&guild).and_then(|guild| guild.members.get(&message.author));
            let _ = write!(out, ",\"guild_id\":\"{guild}\"");
            if let Some(member) = member {
                out.push_str(",\"member\":");
                write_member(&mut out, member);
            }
        }
        out.push('}');
        // Only the history tells of reactions.
        let reactions = (!gateway && !message.reactions.is_empty()).then(|| reactions(message));
        match (&message.more, reactions) {
            (None, None) => out,
            (more, reactions) => {
                let whole = merged(value(&out), more.as_ref().unwrap_or(&Value::Null));
                merged(whole, &reactions.unwrap_or_default()).to_string()
            }
        }
    }

    pub fn channel(&self, channel: &Channel) -> Value {
        if let Some(user) = channel.private_with {
            return json!({
                "id": channel.id.to_string(), "type": 1, "flags": 0,
                "last_message_id": channel.last_message.map(|id| id.to_string()),
                "recipients": [self.user_value(user)],
            });
        }
        let mut out = json!({
            "id": channel.id.to_string(), "type": channel.kind, "flags": 0, "name": channel.name,
            "guild_id": channel.guild.map(|id| id.to_string()), "parent_id": channel.parent.map(|id| id.to_string()),
            "position": 0, "topic": null, "nsfw": false, "rate_limit_per_user": channel.slowmode_seconds,
            "last_message_id": channel.last_message.map(|id| id.to_string()),
            "permission_overwrites": channel.overwrites, "last_pin_timestamp": null,
        });
        if matches!(channel.kind, 11 | 12) {
            out["owner_id"] = json!(channel.owner.to_string());
            let archived = time(channel.archived_ms.unwrap_or(made_ms(channel.id)));
            out["thread_metadata"] = json!({
                "archived": channel.archived_ms.is_some(), "auto_archive_duration": 1440, "archive_timestamp": archived,
                "locked": false, "invitable": false, "create_timestamp": time(made_ms(channel.id)),
            });
            out["message_count"] = json!(channel.messages.len());
            out["member_count"] = json!(1);
            out["total_message_sent"] = json!(channel.messages.len());
        }
        out
    }

    /// The guild as REST answers it.
    pub fn guild(&self, guild: &Guild) -> Value {
        let first = json!({
            "id": guild.id.to_string(), "name": guild.name, "owner_id": guild.owner.to_string(), "icon": null,
            "splash": null, "discovery_splash": null, "banner": null, "description": null, "region": "deprecated",
            "home_header": null, "afk_channel_id": null, "afk_timeout": 300, "application_id": null,
            "verification_level": 1, "default_message_notifications": 1, "explicit_content_filter": 0, "mfa_level": 0,
            "roles": guild.roles, "emojis": [], "stickers": [], "features": guild.features,
        });
        // In two pieces: serde_json's macro recurses once a token.
        let second = json!({
            "system_channel_id": null, "system_channel_flags": 0, "rules_channel_id": null,
            "public_updates_channel_id": null, "safety_alerts_channel_id": null, "widget_enabled": false,
            "widget_channel_id": null, "vanity_url_code": null, "premium_tier": 0, "premium_subscription_count": 0,
            "premium_progress_bar_enabled": false, "preferred_locale": "en-US", "nsfw_level": 0, "nsfw": false,
            "max_members": 500_000, "max_presences": null, "max_video_channel_users": 25,
            "max_stage_video_channel_users": 50, "hub_type": null, "latest_onboarding_question_id": null,
            "incidents_data": null,
        });
        merged(first, &second)
    }

    /// The guild as `GUILD_CREATE` brings it: at most 250 members of a large one, as Discord does.
    pub fn guild_create(&self, guild: &Guild) -> Value {
        let out = self.guild(guild);
        let large = guild.members.len() > 250;
        let mut members: Vec<Value> = guild
            .members
            .iter()
            .take(250)
            .map(|(id, member)| self.member_value(guild.id, *id, member, false))
            .collect();
        if !members.iter().any(|member| is_id(&member["user"]["id"], BOT))
            && let Some(member) = guild.members.get(&BOT)
        {
            members.push(self.member_value(guild.id, BOT, member, false));
        }
        let of_kind = |threads: bool| -> Vec<Value> {
            let channels = guild.channels.iter().filter_map(|id| self.channels.get(id));
            channels
                .filter(|channel| matches!(channel.kind, 11 | 12) == threads && channel.archived_ms.is_none())
                .map(|channel| self.channel(channel))
                .collect()
        };
        let more = json!({
            "joined_at": time(guild.members.get(&BOT).map_or(0, |member| member.joined_ms)),
            "large": large, "unavailable": false, "member_count": guild.members.len(), "members": members,
            "channels": of_kind(false), "threads": of_kind(true), "voice_states": [], "presences": [],
            "stage_instances": [], "guild_scheduled_events": [], "soundboard_sounds": [],
        });
        merged(out, &more)
    }
}

fn reactions(message: &Message) -> Value {
    let one = |(emoji, by): (&String, &Vec<u64>)| {
        let n = by.len();
        json!({"emoji": {"id": null, "name": emoji}, "count": n, "count_details": {"burst": 0, "normal": n},
            "burst_colors": [], "me_burst": false, "me": by.contains(&BOT), "burst_me": false, "burst_count": 0})
    };
    json!({"reactions": message.reactions.iter().map(one).collect::<Vec<_>>()})
}

fn member_without_user(member: &Member) -> Value {
    let mut out = String::new();
    write_member(&mut out, member);
    value(&out)
}

fn write_member(out: &mut String, member: &Member) {
    let nick = serde_json::to_string(&member.nick).unwrap_or_default();
    let until = serde_json::to_string(&member.timed_out_until).unwrap_or_default();
    let roles: Vec<String> = member.roles.iter().map(|role| format!("\"{role}\"")).collect();
    let _ = write!(
        out,
        r#"{{"roles":[{}],"premium_since":null,"pending":{},"nick":{nick},"mute":false,"joined_at":"{}","flags":{},"deaf":false,"communication_disabled_until":{until},"banner":null,"avatar":null}}"#,
        roles.join(","),
        member.pending,
        time(member.joined_ms),
        member.flags
    );
}

/// `base` with the fields of `more` over it.
pub fn merged(mut base: Value, more: &Value) -> Value {
    if let (Some(base), Some(more)) = (base.as_object_mut(), more.as_object()) {
        for (key, value) in more {
            base.insert(key.clone(), value.clone());
        }
    }
    base
}

/// The application, with the flags that say which privileged intents are on.
pub fn application(world: &World) -> Value {
    // GATEWAY_GUILD_MEMBERS_LIMITED, GATEWAY_MESSAGE_CONTENT_LIMITED, GATEWAY_PRESENCE_LIMITED
    let flags = if world.setup.privileged_intents { (1 << 15) | (1 << 19) | (1 << 13) } else { 0 };
    json!({
        "id": APPLICATION.to_string(), "name": "Steward", "icon": null, "description": "", "summary": "",
        "type": null, "bot_public": false, "bot_require_code_grant": false, "verify_key": "00", "flags": flags,
        "owner": world.user_value(super::world::OWNER), "team": null, "hook": true, "rpc_origins": [],
        "bot": world.user_value(BOT), "redirect_uris": [], "interactions_endpoint_url": null,
        "approximate_guild_count": world.guilds.len(), "is_monetized": false, "is_verified": false,
        "is_discoverable": false, "storefront_available": false, "integration_types_config": {},
        "event_webhooks_status": 1, "explicit_content_filter": 0, "flags_new": flags.to_string(),
        "approximate_user_install_count": 0, "approximate_user_authorization_count": 0,
        "role_connections_verification_url": null, "eligible_oauth2_scopes": [],
    })
}

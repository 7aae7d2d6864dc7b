//! Commands, interactions and their answers, invites, the bot's own guilds.
//!
//! Exception: an interaction's token does not expire.

use super::journal::Seen;
use super::payload::merged;
use super::posts::{completed, shown};
use super::routes::{Call, Done, Refusal, Result, UNKNOWN_MESSAGE, id, unexpected};
use super::world::{APPLICATION, BOT, World};
use super::{check, payload};
use serde_json::{Value, json};

const UNKNOWN_INTERACTION: Refusal = Refusal::Discord(404, 10_062, "Unknown interaction");

pub fn my_guilds(world: &World) -> Result {
    let list: Vec<Value> = world
        .guilds
        .values()
        .map(|guild| {
            json!({
                "id": guild.id.to_string(), "name": guild.name, "icon": null, "banner": null, "owner": false,
                "permissions": world.setup.permissions.to_string(), "features": guild.features,
            })
        })
        .collect();
    Done::value(&json!(list))
}

pub fn invite(world: &World, call: &Call, code: &str) -> Result {
    call.query_only(&["with_counts", "with_expiration", "guild_scheduled_event_id"])?;
    let Some((guild, name)) = world.invites.get(code) else {
        return Err(Refusal::Discord(404, 10_006, "Unknown Invite"));
    };
    let channel = json!({"id": (guild + 1_001).to_string(), "name": "general", "type": 0});
    Done::value(&json!({
        "type": 0, "code": code, "expires_at": null, "channel": channel, "guild_id": guild.to_string(),
        "guild": {
            "id": guild.to_string(), "name": name, "splash": null, "banner": null, "description": null, "icon": null,
            "features": [], "verification_level": 1, "vanity_url_code": null, "nsfw_level": 0, "nsfw": false,
            "premium_subscription_count": 0, "premium_tier": 0,
        },
        "approximate_member_count": 100, "approximate_presence_count": 10,
    }))
}

pub fn commands(world: &mut World, call: &Call, method: &str, rest: &[&str]) -> Result {
    call.query_only(&["with_localizations"])?;
    let guild = match rest {
        ["commands"] => None,
        ["guilds", guild, "commands"] => Some(id(guild)?),
        _ => return Err(unexpected(call)),
    };
    match method {
        "GET" => Done::value(&world.commands),
        "PUT" => {
            check::commands(call.body)?;
            let mut list = call.body.clone();
            for command in list.as_array_mut().into_iter().flatten() {
                let id = world.new_id().to_string();
                let defaults = json!({
                    "id": id, "application_id": APPLICATION.to_string(), "version": id, "type": 1, "description": "",
                    "default_member_permissions": null, "nsfw": false,
                });
                *command = merged(defaults, command);
                if let Some(guild) = guild {
                    command["guild_id"] = json!(guild.to_string());
                }
            }
            world.commands = list;
            Done::value(&world.commands)
        }
        _ => Err(unexpected(call)),
    }
}

pub fn respond(world: &mut World, call: &Call, interaction: u64, token: &str) -> Result {
    call.query_only(&["with_response"])?;
    check::only(call.body, &["type", "data"])?;
    let kind = call.body["type"].as_u64().unwrap_or_default();
    let data = &call.body["data"];
    match kind {
        4 | 7 => check::post(data, call.files, kind == 7)?,
        5 => check::only(data, &["flags"])?,
        6 => check::only(data, &[])?,
        8 => check::only(data, &["choices"])?,
        9 => check::only(data, &["custom_id", "title", "components"])?,
        other => return Err(format!("an interaction response of type {other}").into()),
    }
    let Some(found) = world.interactions.get_mut(token).filter(|found| found.id == interaction) else {
        return Err(UNKNOWN_INTERACTION);
    };
    if found.responded.replace(kind).is_some() {
        return Err(Refusal::Discord(400, 40_060, "Interaction has already been acknowledged."));
    }
    if matches!(kind, 4 | 7) {
        found.shown = Some(data.clone());
        return Ok(Done::nothing().seen(Seen::Answered { interaction, text: shown(data) }));
    }
    Ok(Done::nothing())
}

/// The first answer and what follows it.
pub fn follow_up(world: &mut World, call: &Call, method: &str, token: &str, rest: &[&str]) -> Result {
    call.query_only(&["wait", "with_components"])?;
    let message_id = world.new_id();
    let Some(found) = world.interactions.get_mut(token) else {
        return Err(Refusal::Discord(404, 10_015, "Unknown Webhook"));
    };
    let interaction = found.id;
    if found.responded.is_none() {
        return Err(UNKNOWN_MESSAGE);
    }
    let text = match (method, rest) {
        ("PATCH", ["messages", "@original"]) => {
            check::post(call.body, call.files, true)?;
            let before = found.shown.take().unwrap_or_else(|| json!({}));
            let now = merged(before, call.body);
            let text = shown(&now);
            found.shown = Some(now);
            text
        }
        ("POST", []) => {
            check::post(call.body, call.files, false)?;
            shown(call.body)
        }
        ("GET", ["messages", "@original"]) => String::new(),
        ("DELETE", ["messages", "@original"]) => {
            return match found.shown.take() {
                Some(_) => Ok(Done::nothing()),
                None => Err(UNKNOWN_MESSAGE),
            };
        }
        _ => return Err(unexpected(call)),
    };
    let body = if rest.is_empty() { Some(call.body) } else { found.shown.as_ref() };
    let body = completed(body.cloned().unwrap_or_else(|| json!({})));
    let channel = found.channel.to_string();
    let base = json!({
        "id": message_id.to_string(), "channel_id": channel, "type": 20, "content": "", "embeds": [],
        "components": [], "attachments": [], "mentions": [], "mention_roles": [], "mention_everyone": false,
        "tts": false, "pinned": false, "flags": 64, "timestamp": payload::time(super::world::made_ms(message_id)),
        "edited_timestamp": null, "webhook_id": APPLICATION.to_string(), "application_id": APPLICATION.to_string(),
        "author": world.user_value(BOT),
    });
    let answer = merged(base, &body);
    let done = Done::json(200, answer.to_string());
    if method == "GET" {
        return Ok(done);
    }
    Ok(done.seen(Seen::Answered { interaction, text }))
}

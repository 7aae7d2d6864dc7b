//! Requests below `/channels` and the opening of private channels.

use super::http::decoded;
use super::journal::Seen;
use super::payload::merged;
use super::posts::{completed, file, shown};
use super::routes::{
    Call, Done, MISSING_PERMISSIONS, Refusal, Result, UNKNOWN_CHANNEL, UNKNOWN_MESSAGE, UNKNOWN_USER, audit, id, id_in,
    unexpected,
};
use super::world::{BOT, Channel, Message, NONCE_MS, World, made_ms};
use super::{check, threads};
use serde_json::{Value, json};

/// A bulk delete takes what is younger than this.
const BULK_MS: u64 = 14 * 86_400_000;

pub fn apply(world: &mut World, call: &Call, method: &str, channel: u64, rest: &[&str]) -> Result {
    let Some(found) = world.channels.get(&channel) else {
        return Err(UNKNOWN_CHANNEL);
    };
    // Lists of messages, threads and people check their own.
    let list =
        matches!(rest, ["messages"] | ["messages", "pins"] | [.., "archived", _] | ["messages", _, "reactions", _]);
    if !list || method != "GET" {
        call.query_only(&[])?;
    }
    match (method, rest) {
        ("GET", []) => Done::value(&world.channel(found)),
        ("PATCH", []) => threads::change(world, call, channel),
        ("GET", ["messages"]) => history(world, call, found),
        ("GET", ["messages", "pins"]) => pins(world, call, found),
        ("PUT", ["messages", "pins", message]) => pin(world, call, channel, id(message)?),
        ("POST", ["messages"]) => send(world, call, channel),
        ("GET", ["messages", message]) => match found.messages.get(&id(message)?) {
            Some(message) => Ok(Done::json(200, world.message(found, message, false))),
            None => Err(UNKNOWN_MESSAGE),
        },
        ("DELETE", ["messages", message]) => remove(world, call, channel, id(message)?),
        ("PATCH", ["messages", message]) => edit(world, call, channel, id(message)?),
        ("POST", ["messages", "bulk-delete"]) => remove_many(world, call, channel),
        ("PUT", ["messages", message, "reactions", emoji, "@me"]) => {
            let message = id(message)?;
            if !found.messages.contains_key(&message) {
                return Err(UNKNOWN_MESSAGE);
            }
            let emoji = (*emoji).to_owned();
            Ok(Done::nothing().seen(Seen::Reacted { channel, message, emoji }))
        }
        ("GET", ["messages", message, "reactions", emoji]) => {
            call.query_only(&["after", "limit"])?;
            let message = found.messages.get(&id(message)?).ok_or(UNKNOWN_MESSAGE)?;
            let by = message.reactions.get(&decoded(emoji)).into_iter().flatten();
            let after = call.number("after").unwrap_or_default();
            let limit = usize::try_from(call.number("limit").unwrap_or(25)).unwrap_or(25);
            let users: Vec<Value> =
                by.filter(|who| **who > after).take(limit).map(|who| world.user_value(*who)).collect();
            Done::value(&json!(users))
        }
        ("GET", ["threads", "archived", "public"]) => threads::archived(world, call, channel, true),
        ("GET", ["users", "@me", "threads", "archived", "private"]) => threads::archived(world, call, channel, false),
        ("POST", ["threads"]) => threads::open(world, call, channel),
        ("PUT", ["thread-members", member]) => {
            let member = id(member)?;
            Ok(Done::nothing().seen(Seen::AddedToThread { thread: channel, member }))
        }
        ("POST", ["typing"]) => Ok(Done::nothing()),
        _ => Err(unexpected(call)),
    }
}

pub fn open_private(world: &mut World, call: &Call) -> Result {
    check::only(call.body, &["recipient_id"])?;
    let user = id_in(&call.body["recipient_id"])?;
    if !world.users.contains_key(&user) {
        return Err(UNKNOWN_USER);
    }
    let channel = world.private_channel(user);
    match world.channels.get(&channel) {
        Some(channel) => Done::value(&world.channel(channel)),
        None => Err(UNKNOWN_CHANNEL),
    }
}

/// The pinned messages, the newest pin first.
fn pins(world: &World, call: &Call, channel: &Channel) -> Result {
    call.query_only(&["before", "limit"])?;
    if !(1..=50).contains(&call.number("limit").unwrap_or(50)) {
        return Err("Discord takes a limit of 1 to 50".to_owned().into());
    }
    let pinned = channel.pinned.iter().rev().filter_map(|id| channel.messages.get(id));
    let items = pinned.map(|message| {
        let pinned_at = super::payload::time(made_ms(message.id));
        format!(r#"{{"pinned_at":"{pinned_at}","message":{}}}"#, world.message(channel, message, false))
    });
    let items: Vec<String> = items.collect();
    Ok(Done::json(200, format!(r#"{{"items":[{}],"has_more":false}}"#, items.join(","))))
}

/// Pins a message; one that is pinned already stays so.
fn pin(world: &mut World, call: &Call, channel: u64, message: u64) -> Result {
    call.reason();
    let found = world.channels.get_mut(&channel).ok_or(UNKNOWN_CHANNEL)?;
    if !found.messages.contains_key(&message) {
        return Err(UNKNOWN_MESSAGE);
    }
    found.pinned.retain(|known| *known != message);
    found.pinned.push(message);
    Ok(Done::nothing())
}

/// Newest first, as Discord lists them, whichever way was asked.
fn history(world: &World, call: &Call, channel: &Channel) -> Result {
    call.query_only(&["after", "before", "around", "limit"])?;
    let limit = call.number("limit").unwrap_or(50);
    if !(1..=100).contains(&limit) {
        return Err(format!("a limit of {limit}: Discord takes 1 to 100").into());
    }
    let limit = usize::try_from(limit).unwrap_or(100);
    let messages = &channel.messages;
    let mut found: Vec<&Message> = if let Some(after) = call.number("after") {
        messages.range(after.saturating_add(1)..).take(limit).map(|(_, message)| message).collect()
    } else if let Some(around) = call.number("around") {
        let before = messages.range(..around).rev().take(limit / 2);
        let after = messages.range(around..).take(limit.div_ceil(2));
        before.chain(after).map(|(_, message)| message).collect()
    } else {
        let before = call.number("before").unwrap_or(u64::MAX);
        messages.range(..before).rev().take(limit).map(|(_, message)| message).collect()
    };
    found.sort_by_key(|message| std::cmp::Reverse(message.id));
    let list: Vec<String> = found.iter().map(|message| world.message(channel, message, false)).collect();
    Ok(Done::json(200, format!("[{}]", list.join(","))))
}

/// Says something as the bot, whatever way it was asked.
pub fn send(world: &mut World, call: &Call, channel: u64) -> Result {
    check::post(call.body, call.files, false)?;
    let now = world.now_ms();
    let Some(found) = world.channels.get_mut(&channel) else {
        return Err(UNKNOWN_CHANNEL);
    };
    let member = found.private_with;
    if member.is_some_and(|member| world.closed_private.contains(&member)) {
        return Err(Refusal::Discord(403, 50_007, "Cannot send messages to this user"));
    }
    let nonce = match &call.body["nonce"] {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    };
    found.nonces.retain(|_, (_, used)| now.saturating_sub(*used) < NONCE_MS);
    if call.body["enforce_nonce"] == true {
        let known = found.nonces.get(&nonce).and_then(|(message, _)| found.messages.get(message));
        if let Some(message) = known.cloned() {
            return match world.channels.get(&channel) {
                Some(channel) => Ok(Done::json(200, world.message(channel, &message, false))),
                None => Err(UNKNOWN_CHANNEL),
            };
        }
    }
    let text = call.body["content"].as_str().unwrap_or_default().to_owned();
    let mut more = json!({});
    for field in ["embeds", "components", "nonce", "flags", "message_reference"] {
        if let Some(value) = call.body.get(field) {
            more[field] = value.clone();
        }
    }
    let files: Vec<Value> = call.files.iter().enumerate().map(|(n, name)| file(n, name)).collect();
    more["attachments"] = json!(files);
    let more = completed(more);
    let message = world.post(channel, BOT, &text, Some(more));
    let Some(found) = world.channels.get_mut(&channel) else {
        return Err(UNKNOWN_CHANNEL);
    };
    if !nonce.is_empty() {
        found.nonces.insert(nonce.clone(), (message, now));
    }
    let text = shown(call.body);
    let seen = match member {
        Some(member) => Seen::Private { member, message, text, nonce },
        None => Seen::Said { channel, message, text, nonce },
    };
    let Some(found) = world.channels.get(&channel) else {
        return Err(UNKNOWN_CHANNEL);
    };
    let Some(posted) = found.messages.get(&message) else {
        return Err(UNKNOWN_MESSAGE);
    };
    let done = Done::json(200, world.message(found, posted, false)).seen(seen);
    Ok(done.event("MESSAGE_CREATE", world.message(found, posted, true)))
}

fn edit(world: &mut World, call: &Call, channel: u64, message: u64) -> Result {
    check::post(call.body, call.files, true)?;
    let now = world.now_ms();
    let Some(found) = world.channels.get_mut(&channel) else {
        return Err(UNKNOWN_CHANNEL);
    };
    let Some(changed) = found.messages.get_mut(&message) else {
        return Err(UNKNOWN_MESSAGE);
    };
    if changed.author != BOT {
        return Err(Refusal::Discord(403, 50_005, "Cannot edit a message of another user"));
    }
    if let Some(text) = call.body["content"].as_str() {
        changed.content = text.to_owned();
    }
    let mut more = changed.more.take().unwrap_or_else(|| json!({}));
    for field in ["embeds", "components", "flags"] {
        if let Some(value) = call.body.get(field) {
            more[field] = value.clone();
        }
    }
    changed.more = Some(completed(more));
    changed.edited_ms = Some(now);
    let text = shown(&merged(json!({"content": changed.content}), changed.more.as_ref().unwrap_or(&Value::Null)));
    let Some(found) = world.channels.get(&channel) else {
        return Err(UNKNOWN_CHANNEL);
    };
    let Some(changed) = found.messages.get(&message) else {
        return Err(UNKNOWN_MESSAGE);
    };
    let done = Done::json(200, world.message(found, changed, false));
    let done = done.seen(Seen::Edited { channel, message, text });
    Ok(done.event("MESSAGE_UPDATE", world.message(found, changed, true)))
}

fn remove(world: &mut World, call: &Call, channel: u64, message: u64) -> Result {
    let Some(found) = world.channels.get_mut(&channel) else {
        return Err(UNKNOWN_CHANNEL);
    };
    let Some(gone) = found.messages.remove(&message) else {
        return Err(UNKNOWN_MESSAGE);
    };
    let guild = found.guild;
    let event = json!({"id": message.to_string(), "channel_id": channel.to_string(),
        "guild_id": guild.map(|id| id.to_string())});
    let done = Done::nothing().seen(Seen::Removed { channel, message });
    let mut done = done.event("MESSAGE_DELETE", event.to_string());
    if let Some(guild) = guild.filter(|_| gone.author != BOT) {
        let options = json!({"channel_id": channel.to_string(), "count": "1"});
        let what = (72, gone.author);
        if let Some(entry) = audit(world, guild, what, call.reason(), json!([]), Some(options)) {
            done = done.event("GUILD_AUDIT_LOG_ENTRY_CREATE", entry);
        }
    }
    Ok(done)
}

fn remove_many(world: &mut World, call: &Call, channel: u64) -> Result {
    let oldest = (world.now_ms() - BULK_MS).saturating_sub(made_ms(0)) << 22;
    let ids = check::bulk(call.body, oldest)?;
    let Some(found) = world.channels.get_mut(&channel) else {
        return Err(UNKNOWN_CHANNEL);
    };
    let guild = found.guild;
    // Discord skips what is gone already.
    let gone: Vec<u64> = ids.into_iter().filter(|id| found.messages.remove(id).is_some()).collect();
    let mut done = Done::nothing();
    done.seen = gone.iter().map(|message| Seen::Removed { channel, message: *message }).collect();
    let texts: Vec<String> = gone.iter().map(u64::to_string).collect();
    let event = json!({"ids": texts, "channel_id": channel.to_string(), "guild_id": guild.map(|id| id.to_string())});
    let mut done = done.event("MESSAGE_DELETE_BULK", event.to_string());
    if let Some(guild) = guild {
        let options = json!({"count": gone.len().to_string()});
        let entry = audit(world, guild, (73, channel), call.reason(), json!([]), Some(options));
        if let Some(entry) = entry {
            done = done.event("GUILD_AUDIT_LOG_ENTRY_CREATE", entry);
        }
    }
    Ok(done)
}

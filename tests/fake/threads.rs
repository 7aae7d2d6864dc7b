//! Threads that the bot opens, and changes to a channel's settings.
//!
//! Exception: only the settings that a moderation bot touches can be changed.

use super::check;
use super::journal::Seen;
use super::payload::merged;
use super::routes::{Call, Done, MISSING_PERMISSIONS, Result, UNKNOWN_CHANNEL, id};
use super::world::{BOT, Channel, World};
use serde_json::json;

pub fn open(world: &mut World, call: &Call, channel: u64) -> Result {
    check::only(call.body, &["name", "auto_archive_duration", "type", "invitable", "rate_limit_per_user"])?;
    let title = call.body["name"].as_str().unwrap_or_default().to_owned();
    if !(1..=100).contains(&title.chars().count()) {
        return Err(format!("a thread's title has 1 to 100 characters: {title:?}").into());
    }
    if world.channels.get(&channel).is_none_or(|found| found.guild.is_none()) {
        return Err(MISSING_PERMISSIONS);
    }
    let kind = if call.body["type"] == 11 { 11 } else { 12 };
    let thread = add(world, channel, kind, BOT, &title);
    let Some(shown) = world.channels.get(&thread).map(|made| world.channel(made)) else {
        return Err(UNKNOWN_CHANNEL);
    };
    let event = merged(shown.clone(), &json!({"newly_created": true}));
    let done = Done::json(201, shown.to_string());
    let done = done.seen(Seen::ThreadOpened { channel, thread, title });
    Ok(done.event("THREAD_CREATE", event.to_string()))
}

/// A thread in this channel; its id.
pub fn add(world: &mut World, parent: u64, kind: u8, owner: u64, title: &str) -> u64 {
    let thread = world.new_id();
    let guild = world.channels.get(&parent).and_then(|found| found.guild);
    let mut made = Channel::new(thread, kind, guild, title, json!([]));
    (made.parent, made.owner) = (Some(parent), owner);
    world.channels.insert(thread, made);
    if let Some(guild) = guild.and_then(|guild| world.guilds.get_mut(&guild)) {
        guild.channels.push(thread);
    }
    thread
}

/// Threads of a channel that were put away: public ones by when that was, those that the bot joined by their id; both the
/// latest first. The bot is in every private thread here.
pub fn archived(world: &World, call: &Call, channel: u64, public: bool) -> Result {
    call.query_only(&["before", "limit"])?;
    let limit = call.number("limit").unwrap_or(50);
    if !(2..=100).contains(&limit) {
        return Err(format!("a limit of {limit}: Discord takes 2 to 100").into());
    }
    let kind = if public { 11 } else { 12 };
    let place = |found: &Channel| if public { found.archived_ms.unwrap_or_default() } else { found.id };
    let before = match call.request.query("before") {
        None => u64::MAX,
        Some(text) if public => match text.parse::<jiff::Timestamp>() {
            Ok(at) => u64::try_from(at.as_millisecond()).unwrap_or_default(),
            Err(_) => return Err(format!("`before={text}` is no time").into()),
        },
        Some(text) => id(text)?,
    };
    let here = |found: &&Channel| found.parent == Some(channel) && found.kind == kind && found.archived_ms.is_some();
    let mut threads: Vec<&Channel> = world.channels.values().filter(here).filter(|it| place(it) < before).collect();
    threads.sort_by_key(|found| std::cmp::Reverse((place(found), found.id)));
    let limit = usize::try_from(limit).unwrap_or(100);
    let list: Vec<_> = threads.iter().take(limit).map(|found| world.channel(found)).collect();
    Done::value(&json!({"threads": list, "members": [], "has_more": threads.len() > limit}))
}

pub fn change(world: &mut World, call: &Call, channel: u64) -> Result {
    check::only(
        call.body,
        &["name", "topic", "rate_limit_per_user", "permission_overwrites", "archived", "locked", "nsfw"],
    )?;
    let Some(found) = world.channels.get_mut(&channel) else {
        return Err(UNKNOWN_CHANNEL);
    };
    if let Some(seconds) = call.body["rate_limit_per_user"].as_u64() {
        found.slowmode_seconds = seconds;
    }
    if let Some(name) = call.body["name"].as_str() {
        found.name = name.to_owned();
    }
    if call.body["permission_overwrites"].is_array() {
        found.overwrites = call.body["permission_overwrites"].clone();
    }
    let Some(found) = world.channels.get(&channel) else {
        return Err(UNKNOWN_CHANNEL);
    };
    let shown = world.channel(found).to_string();
    let done = Done::json(200, shown.clone()).seen(Seen::ChannelChanged { channel });
    Ok(done.event("CHANNEL_UPDATE", shown))
}

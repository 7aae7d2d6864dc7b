//! Threads that the bot opens, and changes to a channel's settings.
//!
//! Exception: only the settings that a moderation bot touches can be changed.

use super::check;
use super::journal::Seen;
use super::payload::merged;
use super::routes::{Call, Done, MISSING_PERMISSIONS, Result, UNKNOWN_CHANNEL};
use super::world::{Channel, World};
use serde_json::json;

pub fn open(world: &mut World, call: &Call, channel: u64) -> Result {
    check::only(call.body, &["name", "auto_archive_duration", "type", "invitable", "rate_limit_per_user"])?;
    let title = call.body["name"].as_str().unwrap_or_default().to_owned();
    if !(1..=100).contains(&title.chars().count()) {
        return Err(format!("a thread's title has 1 to 100 characters: {title:?}").into());
    }
    let Some(guild) = world.channels.get(&channel).and_then(|found| found.guild) else {
        return Err(MISSING_PERMISSIONS);
    };
    let kind = if call.body["type"] == 11 { 11 } else { 12 };
    let thread = world.new_id();
    let mut made = Channel::new(thread, kind, Some(guild), &title, json!([]));
    made.parent = Some(channel);
    let shown = world.channel(&made);
    world.channels.insert(thread, made);
    if let Some(guild) = world.guilds.get_mut(&guild) {
        guild.channels.push(thread);
    }
    let event = merged(shown.clone(), &json!({"newly_created": true}));
    let done = Done::json(201, shown.to_string());
    let done = done.seen(Seen::ThreadOpened { channel, thread, title });
    Ok(done.event("THREAD_CREATE", event.to_string()))
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

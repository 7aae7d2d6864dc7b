//! Gateway intents: which events a bot gets, and what it sees of messages without the content intent.
//!
//! Exception: direct mentions of the bot do not show it the content, though Discord makes that exception.

use super::payload::{is_id, value};
use super::world::BOT;
use serde_json::json;

pub const GUILD_MEMBERS: u64 = 1 << 1;
pub const PRESENCES: u64 = 1 << 8;
pub const MESSAGE_CONTENT: u64 = 1 << 15;

/// The intents of which one is needed to receive an event; 0 for none.
pub fn needed(name: &str) -> u64 {
    match name {
        "GUILD_MEMBER_ADD" | "GUILD_MEMBER_UPDATE" | "GUILD_MEMBER_REMOVE" => GUILD_MEMBERS,
        "GUILD_AUDIT_LOG_ENTRY_CREATE" | "GUILD_BAN_ADD" | "GUILD_BAN_REMOVE" => 1 << 2,
        "INVITE_CREATE" | "INVITE_DELETE" => 1 << 6,
        "MESSAGE_CREATE" | "MESSAGE_UPDATE" | "MESSAGE_DELETE" => (1 << 9) | (1 << 12),
        "MESSAGE_DELETE_BULK" => 1 << 9,
        "MESSAGE_REACTION_ADD" | "MESSAGE_REACTION_REMOVE" => (1 << 10) | (1 << 13),
        "VOICE_STATE_UPDATE" => 1 << 7,
        "GUILD_SCHEDULED_EVENT_USER_ADD" | "GUILD_SCHEDULED_EVENT_USER_REMOVE" => 1 << 16,
        "TYPING_START" => (1 << 11) | (1 << 14),
        "PRESENCE_UPDATE" => PRESENCES,
        "AUTO_MODERATION_ACTION_EXECUTION" => 1 << 21,
        _ => 0,
    }
}

/// What a bot sees of a message when the message content intent is off: only its own words.
pub fn without_content(name: &str, data: &str) -> String {
    let mut data = value(data);
    if name.starts_with("MESSAGE_") && !is_id(&data["author"]["id"], BOT) {
        for (field, empty) in
            [("content", json!("")), ("embeds", json!([])), ("attachments", json!([])), ("components", json!([]))]
        {
            if data.get(field).is_some() {
                data[field] = empty;
            }
        }
        if let Some(fields) = data.as_object_mut() {
            fields.remove("poll");
        }
    }
    data.to_string()
}

//! Requests below `/guilds`: members, bans, the audit log, the guild itself.

use super::check;
use super::journal::Seen;
use super::payload::is_id;
use super::routes::{
    Call, Done, MISSING_PERMISSIONS, Refusal, Result, UNKNOWN_BAN, UNKNOWN_GUILD, UNKNOWN_MEMBER, UNKNOWN_USER, audit,
    id, id_in, unexpected,
};
use super::world::{BOT, World};
use serde_json::{Value, json};

/// Discord's longest time-out.
const TIMEOUT_DAYS: i64 = 28;
const MANAGE_ROLES: u64 = 1 << 28;
/// Where the bot's role stands.
const BOT_POSITION: i64 = 2;

pub fn apply(world: &mut World, call: &Call, method: &str, guild: u64, rest: &[&str]) -> Result {
    let Some(found) = world.guilds.get(&guild) else {
        return Err(UNKNOWN_GUILD);
    };
    match (method, rest) {
        ("GET", []) => {
            call.query_only(&["with_counts"])?;
            Done::value(&world.guild(found))
        }
        ("PATCH", []) => change(world, call, guild),
        ("GET", ["channels"]) => {
            call.query_only(&[])?;
            let channels = found.channels.iter().filter_map(|id| world.channels.get(id));
            let list: Vec<Value> =
                channels.filter(|channel| channel.parent.is_none()).map(|channel| world.channel(channel)).collect();
            Done::value(&json!(list))
        }
        ("GET", ["roles"]) => Done::value(&json!(found.roles)),
        ("GET", ["threads", "active"]) => {
            let channels = found.channels.iter().filter_map(|id| world.channels.get(id));
            let list: Vec<Value> = channels
                .filter(|it| it.parent.is_some() && it.archived_ms.is_none())
                .map(|it| world.channel(it))
                .collect();
            Done::value(&json!({"threads": list, "members": [], "has_more": false}))
        }
        ("GET", ["auto-moderation", "rules"]) => Done::value(&json!([])),
        ("GET", ["audit-logs"]) => audit_log(world, call, guild),
        ("GET", ["members"]) => {
            call.query_only(&["limit", "after"])?;
            let limit = usize::try_from(call.number("limit").unwrap_or(1)).unwrap_or(1);
            let after = call.number("after").unwrap_or_default().saturating_add(1);
            let list: Vec<Value> = found
                .members
                .range(after..)
                .take(limit.min(1_000))
                .map(|(id, member)| world.member_value(guild, *id, member, false))
                .collect();
            Done::value(&json!(list))
        }
        ("GET", ["members", user]) => {
            let user = id(user)?;
            let member = found.members.get(&user).ok_or(UNKNOWN_MEMBER)?;
            Done::value(&world.member_value(guild, user, member, false))
        }
        ("PATCH", ["members", user]) => change_member(world, call, guild, id(user)?),
        ("DELETE", ["members", user]) => kick(world, call, guild, id(user)?),
        ("PUT" | "DELETE", ["members", user, "roles", role]) => one_role(world, call, guild, id(user)?, id(role)?),
        ("GET", ["bans"]) => {
            call.query_only(&["limit", "before", "after"])?;
            let list: Vec<Value> = found.bans.iter().map(|(user, reason)| ban_value(world, *user, reason)).collect();
            Done::value(&json!(list))
        }
        ("GET", ["bans", user]) => {
            let user = id(user)?;
            let reason = found.bans.get(&user).ok_or(UNKNOWN_BAN)?;
            Done::value(&ban_value(world, user, reason))
        }
        ("PUT", ["bans", user]) => ban(world, call, guild, id(user)?),
        ("DELETE", ["bans", user]) => unban(world, call, guild, id(user)?),
        _ => Err(unexpected(call)),
    }
}

fn ban_value(world: &World, user: u64, reason: &str) -> Value {
    json!({"user": world.user_value(user), "reason": (!reason.is_empty()).then_some(reason)})
}

fn change(world: &mut World, call: &Call, guild: u64) -> Result {
    call.query_only(&[])?;
    check::only(call.body, &["features"])?;
    let Some(found) = world.guilds.get_mut(&guild) else {
        return Err(UNKNOWN_GUILD);
    };
    let features: Vec<String> = call.body["features"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|feature| feature.as_str().map(str::to_owned))
        .collect();
    let off = |feature: &String| feature == "INVITES_DISABLED";
    if let Some(lost) = found.features.iter().find(|old| !off(old) && !features.contains(old)) {
        return Err(format!("the guild would lose its feature {lost}").into());
    }
    let paused = features.iter().any(off);
    let before = found.features.iter().any(off);
    found.features = features;
    let Some(found) = world.guilds.get(&guild) else {
        return Err(UNKNOWN_GUILD);
    };
    let shown = world.guild(found).to_string();
    let mut done = Done::json(200, shown.clone()).event("GUILD_UPDATE", shown);
    if paused != before {
        done = done.seen(Seen::InvitesPaused { paused });
    }
    Ok(done)
}

fn audit_log(world: &World, call: &Call, guild: u64) -> Result {
    call.query_only(&["user_id", "action_type", "before", "after", "limit"])?;
    let Some(found) = world.guilds.get(&guild) else {
        return Err(UNKNOWN_GUILD);
    };
    let number = |entry: &Value| id_in(&entry["id"]).unwrap_or_default();
    let (before, after) = (call.number("before"), call.number("after"));
    let limit = usize::try_from(call.number("limit").unwrap_or(50)).unwrap_or(50);
    let fits = |entry: &&Value| {
        before.is_none_or(|before| number(entry) < before)
            && after.is_none_or(|after| number(entry) > after)
            && call.number("action_type").is_none_or(|kind| entry["action_type"] == kind)
            && call.request.query("user_id").is_none_or(|user| entry["user_id"] == user)
    };
    // With `after` Discord lists the oldest first.
    let entries: Vec<&Value> = if after.is_some() {
        found.audit.iter().filter(fits).take(limit).collect()
    } else {
        found.audit.iter().rev().filter(fits).take(limit).collect()
    };
    Done::value(&json!({
        "audit_log_entries": entries, "users": [world.user_value(BOT)], "integrations": [], "webhooks": [],
        "guild_scheduled_events": [], "threads": [], "application_commands": [], "auto_moderation_rules": [],
    }))
}

fn change_member(world: &mut World, call: &Call, guild: u64, user: u64) -> Result {
    call.query_only(&[])?;
    check::only(call.body, &["nick", "roles", "communication_disabled_until", "flags"])?;
    let allowed = world.bot_may_act_on(guild, user);
    let now = i64::try_from(world.now_ms()).unwrap_or_default();
    let Some(found) = world.guilds.get_mut(&guild) else {
        return Err(UNKNOWN_GUILD);
    };
    let Some(member) = found.members.get_mut(&user) else {
        return Err(UNKNOWN_MEMBER);
    };
    if !allowed {
        return Err(MISSING_PERMISSIONS);
    }
    let mut seen = Vec::new();
    let mut changes = Vec::new();
    if let Some(until) = call.body.get("communication_disabled_until") {
        let text = until.as_str().unwrap_or_default().to_owned();
        if !until.is_null() {
            let Ok(until) = text.parse::<jiff::Timestamp>() else {
                return Err(format!("`{text}` is not a time").into());
            };
            if until.as_millisecond() > now + TIMEOUT_DAYS * 86_400_000 {
                return Err(format!("a time-out until {text} is longer than 28 days").into());
            }
        }
        let old = member.timed_out_until.take();
        member.timed_out_until = (!until.is_null()).then(|| text.clone());
        changes.push(json!({"key": "communication_disabled_until", "old_value": old, "new_value": until}));
        seen.push(Seen::TimedOut { member: user, until: text });
    }
    if let Some(name) = call.body.get("nick") {
        member.nick = name.as_str().filter(|name| !name.is_empty()).map(str::to_owned);
        let name = name.as_str().unwrap_or_default().to_owned();
        seen.push(Seen::Renamed { member: user, name });
    }
    if let Some(list) = call.body["roles"].as_array() {
        let roles = list.iter().map(id_in).collect::<Result<Vec<u64>>>()?;
        member.roles.clone_from(&roles);
        seen.push(Seen::Roles { member: user, roles });
    }
    member_changed(world, call, guild, user, seen, json!(changes))
}

fn one_role(world: &mut World, call: &Call, guild: u64, user: u64, role: u64) -> Result {
    call.query_only(&[])?;
    let Some(found) = world.guilds.get_mut(&guild) else {
        return Err(UNKNOWN_GUILD);
    };
    let Some(known) = found.roles.iter().find(|known| is_id(&known["id"], role)) else {
        return Err(Refusal::Discord(404, 10_011, "Unknown Role"));
    };
    // Only roles below the bot's own, and only with "Manage Roles".
    let reached = known["position"].as_i64().unwrap_or(0) < BOT_POSITION;
    if !reached || world.setup.permissions & MANAGE_ROLES == 0 {
        return Err(MISSING_PERMISSIONS);
    }
    let Some(member) = found.members.get_mut(&user) else {
        return Err(UNKNOWN_MEMBER);
    };
    member.roles.retain(|held| *held != role);
    if call.request.method == "PUT" {
        member.roles.push(role);
    }
    let seen = vec![Seen::Roles { member: user, roles: member.roles.clone() }];
    let mut done = member_changed(world, call, guild, user, seen, json!([]))?;
    done.answer = Done::nothing().answer;
    Ok(done)
}

fn member_changed(world: &mut World, call: &Call, guild: u64, user: u64, seen: Vec<Seen>, changes: Value) -> Result {
    let Some(found) = world.guilds.get(&guild) else {
        return Err(UNKNOWN_GUILD);
    };
    let Some(member) = found.members.get(&user) else {
        return Err(UNKNOWN_MEMBER);
    };
    let shown = world.member_value(guild, user, member, false).to_string();
    let event = world.member_value(guild, user, member, true).to_string();
    let mut done = Done::json(200, shown).event("GUILD_MEMBER_UPDATE", event);
    done.seen = seen;
    Ok(logged(world, done, guild, (24, user), call, changes))
}

fn logged(world: &mut World, done: Done, guild: u64, what: (u64, u64), call: &Call, changes: Value) -> Done {
    match audit(world, guild, what, call.reason(), changes, None) {
        Some(entry) => done.event("GUILD_AUDIT_LOG_ENTRY_CREATE", entry),
        None => done,
    }
}

fn left(world: &World, guild: u64, user: u64) -> String {
    json!({"guild_id": guild.to_string(), "user": world.user_value(user)}).to_string()
}

fn kick(world: &mut World, call: &Call, guild: u64, user: u64) -> Result {
    call.query_only(&[])?;
    let allowed = world.bot_may_act_on(guild, user);
    let Some(found) = world.guilds.get_mut(&guild) else {
        return Err(UNKNOWN_GUILD);
    };
    if !found.members.contains_key(&user) {
        return Err(UNKNOWN_MEMBER);
    }
    if !allowed {
        return Err(MISSING_PERMISSIONS);
    }
    found.members.remove(&user);
    let done = Done::nothing().seen(Seen::Kicked { member: user });
    let done = done.event("GUILD_MEMBER_REMOVE", left(world, guild, user));
    Ok(logged(world, done, guild, (20, user), call, json!([])))
}

fn ban(world: &mut World, call: &Call, guild: u64, user: u64) -> Result {
    // In the body, where the description has it; the query is not to be relied on.
    call.query_only(&[])?;
    check::only(call.body, &["delete_message_seconds"])?;
    let purge_seconds = call.body["delete_message_seconds"].as_u64().unwrap_or_default();
    if purge_seconds > 604_800 {
        return Err(format!("a purge of {purge_seconds} s: Discord takes 604,800").into());
    }
    if !world.users.contains_key(&user) {
        return Err(UNKNOWN_USER);
    }
    let member = world.guilds.get(&guild).is_some_and(|found| found.members.contains_key(&user));
    if member && !world.bot_may_act_on(guild, user) {
        return Err(MISSING_PERMISSIONS);
    }
    let reason = call.reason().unwrap_or_default();
    let Some(found) = world.guilds.get_mut(&guild) else {
        return Err(UNKNOWN_GUILD);
    };
    if found.bans.insert(user, reason).is_some() {
        return Ok(Done::nothing());
    }
    found.members.remove(&user);
    let done = Done::nothing().seen(Seen::Banned { member: user, purge_seconds });
    let mut done = done.event("GUILD_BAN_ADD", left(world, guild, user));
    if member {
        done = done.event("GUILD_MEMBER_REMOVE", left(world, guild, user));
    }
    Ok(logged(world, done, guild, (22, user), call, json!([])))
}

fn unban(world: &mut World, call: &Call, guild: u64, user: u64) -> Result {
    call.query_only(&[])?;
    let Some(found) = world.guilds.get_mut(&guild) else {
        return Err(UNKNOWN_GUILD);
    };
    if found.bans.remove(&user).is_none() {
        return Err(UNKNOWN_BAN);
    }
    let done = Done::nothing().seen(Seen::Unbanned { member: user });
    let done = done.event("GUILD_BAN_REMOVE", left(world, guild, user));
    Ok(logged(world, done, guild, (23, user), call, json!([])))
}

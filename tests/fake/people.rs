//! What people do in the fake: they write, edit, react, join, leave, press buttons and use commands.
//!
//! Every deed changes the world and sends the event that Discord would send. Exception: an author whom the fake does
//! not know is allowed in `say`; the message then comes without a member, as from somebody who has just left.

use super::payload::{is_id, merged, value};
use super::world::{APPLICATION, Interaction, MEMBER, Member, World};
use super::{Fake, threads};
use serde_json::{Value, json};

impl Fake {
    /// Somebody writes a message; its id.
    pub fn say(&self, channel: u64, author: u64, content: &str) -> u64 {
        self.say_with(channel, author, content, None)
    }

    /// As `say`, with further fields of the message object: embeds, attachments, forwards, a poll.
    pub fn say_with(&self, channel: u64, author: u64, content: &str, more: Option<Value>) -> u64 {
        let mut core = self.core();
        let message = core.world.post(channel, author, content, more);
        let data = rendered(&core.world, channel, message);
        core.dispatch("MESSAGE_CREATE", &data);
        message
    }

    /// As `say`, while the bot's line loses it: only the channel's history has it.
    pub fn say_unheard(&self, channel: u64, author: u64, content: &str) -> u64 {
        self.core().world.post(channel, author, content, None)
    }

    /// A reaction, while the bot's line loses it.
    pub fn react_unheard(&self, channel: u64, message: u64, member: u64, emoji: &str) {
        let mut core = self.core();
        let found = core.world.channels.get_mut(&channel).and_then(|found| found.messages.get_mut(&message));
        if let Some(found) = found {
            found.reactions.entry(emoji.to_owned()).or_default().push(member);
        }
    }

    /// A public thread that the bot does not hear of; its id. `say_unheard` fills it, `archive` puts it away.
    pub fn thread_unheard(&self, parent: u64, owner: u64, name: &str) -> u64 {
        threads::add(&mut self.core().world, parent, 11, owner, name)
    }

    /// A private one, of which the bot is a member.
    pub fn private_thread_unheard(&self, parent: u64, owner: u64, name: &str) -> u64 {
        threads::add(&mut self.core().world, parent, 12, owner, name)
    }

    /// Nobody has written in the thread for so long that Discord puts it away, without a word to the bot.
    pub fn archive(&self, thread: u64) {
        let mut core = self.core();
        let now = core.world.now_ms();
        if let Some(found) = core.world.channels.get_mut(&thread) {
            found.archived_ms = Some(now);
        }
    }

    pub fn edit(&self, channel: u64, message: u64, content: &str) {
        let mut core = self.core();
        let now = core.world.now_ms();
        let found = core.world.channels.get_mut(&channel);
        let Some(found) = found.and_then(|found| found.messages.get_mut(&message)) else {
            return;
        };
        found.content = content.to_owned();
        found.edited_ms = Some(now);
        let data = rendered(&core.world, channel, message);
        core.dispatch("MESSAGE_UPDATE", &data);
    }

    /// The author takes a message back.
    pub fn take_back(&self, channel: u64, message: u64) {
        let mut core = self.core();
        let Some(found) = core.world.channels.get_mut(&channel) else {
            return;
        };
        found.messages.remove(&message);
        let guild = found.guild.map(|id| id.to_string());
        let data = json!({"id": message.to_string(), "channel_id": channel.to_string(), "guild_id": guild});
        core.dispatch("MESSAGE_DELETE", &data.to_string());
    }

    /// `added`: put on or taken off.
    pub fn react(&self, channel: u64, message: u64, member: u64, emoji: &str, added: bool) {
        let mut core = self.core();
        let Some(found) = core.world.channels.get(&channel) else {
            return;
        };
        let author = found.messages.get(&message).map(|message| message.author.to_string());
        let guild = found.guild.map(|id| id.to_string());
        let known = core.world.channels.get_mut(&channel).and_then(|found| found.messages.get_mut(&message));
        if let Some(known) = known {
            let by = known.reactions.entry(emoji.to_owned()).or_default();
            by.retain(|who| *who != member);
            by.extend(added.then_some(member));
            known.reactions.retain(|_, by| !by.is_empty());
        }
        let mut data = json!({
            "user_id": member.to_string(), "channel_id": channel.to_string(), "message_id": message.to_string(),
            "guild_id": guild, "emoji": {"id": null, "name": emoji}, "burst": false,
            "type": 0,
        });
        if added {
            data["message_author_id"] = json!(author);
            let guild = guild.and_then(|id| id.parse().ok()).unwrap_or_default();
            data["member"] = member_of(&core.world, guild, member);
        }
        let name = if added { "MESSAGE_REACTION_ADD" } else { "MESSAGE_REACTION_REMOVE" };
        core.dispatch(name, &data.to_string());
    }

    pub fn join(&self, guild: u64, user: u64, name: &str) {
        let mut core = self.core();
        core.world.add_user(user, name, false);
        let joined_ms = core.world.now_ms();
        let Some(found) = core.world.guilds.get_mut(&guild) else {
            return;
        };
        let member =
            Member { nick: None, roles: Vec::new(), joined_ms, timed_out_until: None, flags: 0, pending: false };
        found.members.insert(user, member.clone());
        let data = core.world.member_value(guild, user, &member, true).to_string();
        core.dispatch("GUILD_MEMBER_ADD", &data);
    }

    pub fn leave(&self, guild: u64, user: u64) {
        let mut core = self.core();
        let Some(found) = core.world.guilds.get_mut(&guild) else {
            return;
        };
        found.members.remove(&user);
        let data = json!({"guild_id": guild.to_string(), "user": core.world.user_value(user)});
        core.dispatch("GUILD_MEMBER_REMOVE", &data.to_string());
    }

    /// Private messages to this person fail with 50007 from now on.
    pub fn close_private(&self, user: u64) {
        self.core().world.closed_private.insert(user);
    }

    pub fn add_invite(&self, code: &str, guild: u64, name: &str) {
        self.core().world.invites.insert(code.to_owned(), (guild, name.to_owned()));
    }

    /// A slash command; `options` as Discord sends them: `[{"name", "type", "value"}]`. The interaction's id.
    pub fn command(&self, channel: u64, user: u64, name: &str, options: &Value) -> u64 {
        let data = json!({"id": command_id(self, name, 1), "name": name, "type": 1, "options": options,
            "resolved": self.resolved(channel, options)});
        self.interact(channel, user, 2, data, None)
    }

    /// A choice in a message's context menu.
    pub fn message_menu(&self, channel: u64, user: u64, name: &str, message: u64) -> u64 {
        let target = value(&{
            let core = self.core();
            rendered(&core.world, channel, message)
        });
        let messages = json!({message.to_string(): target});
        let data = json!({"id": command_id(self, name, 3), "name": name, "type": 3,
            "target_id": message.to_string(), "resolved": {"messages": messages}});
        self.interact(channel, user, 2, data, None)
    }

    /// A button under one of the bot's messages, in a guild or in private.
    pub fn press(&self, channel: u64, user: u64, message: u64, custom_id: &str) -> u64 {
        let under = value(&{
            let core = self.core();
            rendered(&core.world, channel, message)
        });
        let data = json!({"custom_id": custom_id, "component_type": 2, "id": 2});
        self.interact(channel, user, 3, data, Some(under))
    }

    /// A filled-in form; `fields` is custom id and text.
    pub fn submit(&self, channel: u64, user: u64, custom_id: &str, fields: &[(&str, &str)]) -> u64 {
        let rows: Vec<Value> = fields
            .iter()
            .map(|(id, text)| {
                let input = json!({"type": 4, "custom_id": id, "value": text, "id": 2});
                json!({"type": 1, "id": 1, "components": [input]})
            })
            .collect();
        self.interact(channel, user, 5, json!({"custom_id": custom_id, "components": rows}), None)
    }

    /// What the person who asked sees now, if anything.
    pub fn answer_to(&self, interaction: u64) -> Option<Value> {
        let core = self.core();
        let mut all = core.world.interactions.values();
        all.find(|one| one.id == interaction).and_then(|one| one.shown.clone())
    }

    fn interact(&self, channel: u64, user: u64, kind: u8, data: Value, under: Option<Value>) -> u64 {
        let mut core = self.core();
        let id = core.world.new_id();
        let token = format!("token-{id}");
        let one = Interaction { id, channel, responded: None, shown: None };
        core.world.interactions.insert(token.clone(), one);
        let Some(found) = core.world.channels.get(&channel) else {
            return id;
        };
        let guild = found.guild;
        let mut event = json!({
            "id": id.to_string(), "application_id": APPLICATION.to_string(), "type": kind, "token": token, "version": 1,
            "data": data, "channel_id": channel.to_string(), "channel": core.world.channel(found), "locale": "en-US",
            "app_permissions": core.world.setup.permissions.to_string(), "entitlements": [],
            "authorizing_integration_owners": {}, "context": u8::from(guild.is_none()),
            "attachment_size_limit": 10_485_760,
        });
        match guild {
            Some(guild) => {
                event["guild_id"] = json!(guild.to_string());
                event["guild_locale"] = json!("en-US");
                event["guild"] = json!({"id": guild.to_string(), "locale": "en-US", "features": []});
                event["member"] = member_of(&core.world, guild, user);
                event["member"]["permissions"] = json!(permissions(&core.world, guild, user).to_string());
            }
            None => event["user"] = core.world.user_value(user),
        }
        if let Some(under) = under {
            event["message"] = under;
        }
        core.dispatch("INTERACTION_CREATE", &event.to_string());
        id
    }

    /// The users and channels that a command's options name, as Discord adds them.
    fn resolved(&self, channel: u64, options: &Value) -> Value {
        let core = self.core();
        let guild = core.world.channels.get(&channel).and_then(|found| found.guild);
        let (mut users, mut members) = (json!({}), json!({}));
        for option in flat(options).into_iter().filter(|option| option["type"] == 6) {
            let Some(text) = option["value"].as_str() else {
                continue;
            };
            let id = text.parse().unwrap_or_default();
            users[text] = core.world.user_value(id);
            let mut member = member_of(&core.world, guild.unwrap_or_default(), id);
            if let Some(fields) = member.as_object_mut() {
                fields.remove("user");
                fields.insert("permissions".to_owned(), json!("0"));
                members[text] = member;
            }
        }
        let mut channels = json!({});
        for option in flat(options).into_iter().filter(|option| option["type"] == 7) {
            let id = option["value"].as_str().and_then(|text| text.parse::<u64>().ok()).unwrap_or_default();
            if let Some(known) = core.world.channels.get(&id) {
                channels[id.to_string()] =
                    json!({"id": id.to_string(), "name": known.name, "type": known.kind, "permissions": "0"});
            }
        }
        json!({"users": users, "members": members, "channels": channels})
    }
}

/// All options, also those of subcommands.
fn flat(options: &Value) -> Vec<&Value> {
    let list = options.as_array().into_iter().flatten();
    list.flat_map(|option| [vec![option], flat(&option["options"])].concat()).collect()
}

fn command_id(fake: &Fake, name: &str, kind: u64) -> String {
    let core = fake.core();
    let list = core.world.commands.as_array().cloned().unwrap_or_default();
    let known = list.iter().find(|one| one["name"] == name && one["type"] == kind);
    known.and_then(|one| one["id"].as_str()).unwrap_or("1").to_owned()
}

/// The message as the gateway sends it; `null` when it is gone.
fn rendered(world: &World, channel: u64, message: u64) -> String {
    let Some(found) = world.channels.get(&channel) else {
        return "null".to_owned();
    };
    let one = found.messages.get(&message);
    one.map_or("null".to_owned(), |one| world.message(found, one, true))
}

fn member_of(world: &World, guild: u64, user: u64) -> Value {
    let found = world.guilds.get(&guild);
    let member = found.and_then(|found| found.members.get(&user));
    member.map_or(Value::Null, |member| world.member_value(guild, user, member, false))
}

fn permissions(world: &World, guild: u64, user: u64) -> u64 {
    let Some(found) = world.guilds.get(&guild) else {
        return 0;
    };
    if found.owner == user {
        return (1 << 53) - 1;
    }
    let held = found.members.get(&user).map(|member| member.roles.clone()).unwrap_or_default();
    let counts = |role: &&Value| is_id(&role["id"], guild) || held.iter().any(|id| is_id(&role["id"], *id));
    let bits = |role: &Value| role["permissions"].as_str().and_then(|bits| bits.parse::<u64>().ok());
    found.roles.iter().filter(counts).filter_map(bits).fold(0, |all, bits| all | bits)
}

/// The n-th ordinary member.
pub fn member(n: u64) -> u64 {
    MEMBER + n
}

/// A message object's further fields for a forward of this text.
pub fn forward(text: &str) -> Value {
    let snapshot = json!({"message": {"content": text, "embeds": [], "attachments": [], "mentions": [],
        "mention_roles": [], "timestamp": "2026-01-01T00:00:00.000000+00:00", "edited_timestamp": null, "flags": 0,
        "type": 0, "components": []}});
    let reference = json!({"type": 1, "channel_id": "1", "message_id": "1"});
    merged(json!({"message_snapshots": [snapshot]}), &json!({"message_reference": reference}))
}

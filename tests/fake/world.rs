//! What the fake Discord remembers: guilds, members, channels, messages, bans.
//!
//! Ids are real snowflakes of the present hour, so that a bot may read times from them. Exception: the ids of the
//! guilds, channels, roles and first members are fixed constants, so that tests can name them.

use super::payload::{self, is_id};
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap, HashSet};
use std::time::{SystemTime, UNIX_EPOCH};

pub const BOT: u64 = 1_000_000_000_000_000_001;
pub const APPLICATION: u64 = BOT;
/// The first guild; the n-th is `GUILD + n * STRIDE`.
pub const GUILD: u64 = 1_010_000_000_000_000_000;
pub const STRIDE: u64 = 1_000_000;
/// Channels of the first guild. `MOD_LOG` is hidden from members.
pub const GENERAL: u64 = GUILD + 1_001;
pub const HELP: u64 = GUILD + 1_002;
pub const MOD_LOG: u64 = GUILD + 1_003;
/// Further channels follow from here.
pub const CHANNEL: u64 = GUILD + 1_010;
/// Roles of the first guild, from low to high. `@everyone` is the guild's own id.
pub const NEWCOMER_ROLE: u64 = GUILD + 2_001;
pub const BOT_ROLE: u64 = GUILD + 2_002;
pub const MODERATOR_ROLE: u64 = GUILD + 2_003;
/// The owner stands above every role, the moderator above the bot.
pub const OWNER: u64 = 1_020_000_000_000_000_001;
pub const MODERATOR: u64 = 1_020_000_000_000_000_002;
/// The first ordinary member; the n-th is `MEMBER + n`.
pub const MEMBER: u64 = 1_020_000_000_000_000_100;

/// Discord forgets a nonce after a few minutes; two is what a bot may rely on.
pub const NONCE_MS: u64 = 2 * 60_000;
const DISCORD_EPOCH_MS: u64 = 1_420_070_400_000;

/// What a fresh fake holds.
#[derive(Debug, Clone)]
pub struct Setup {
    pub token: String,
    pub guilds: u64,
    /// Ordinary members of each guild, beside the owner, a moderator and the bot. All guilds share the same people.
    pub members: u64,
    /// Channels of each guild beside general, help and mod-log.
    pub channels: u64,
    /// Permission bits of the bot's role.
    pub permissions: u64,
    /// Whether the three privileged intents are switched on in the Developer Portal.
    pub privileged_intents: bool,
    pub heartbeat_ms: u64,
}

impl Default for Setup {
    fn default() -> Setup {
        Setup {
            token: "a-token-for-tests".to_owned(),
            guilds: 1,
            members: 20,
            channels: 0,
            permissions: ALL_BUT_ADMINISTRATOR,
            privileged_intents: true,
            heartbeat_ms: 41_250,
        }
    }
}

/// Every permission that existed in 2026 except Administrator (bit 3).
pub const ALL_BUT_ADMINISTRATOR: u64 = ((1 << 53) - 1) & !(1 << 3);
/// What members may: view, send, read the history, react, embed, attach.
const MEMBER_PERMISSIONS: u64 = (1 << 10) | (1 << 11) | (1 << 16) | (1 << 6) | (1 << 14) | (1 << 15);

pub struct World {
    pub setup: Setup,
    pub guilds: BTreeMap<u64, Guild>,
    pub channels: HashMap<u64, Channel>,
    pub users: HashMap<u64, User>,
    /// Private channel of each user.
    pub private: HashMap<u64, u64>,
    pub closed_private: HashSet<u64>,
    /// Invite code to guild id and name.
    pub invites: HashMap<String, (u64, String)>,
    /// By token.
    pub interactions: HashMap<String, Interaction>,
    pub commands: Value,
    /// Added to the machine's clock.
    pub ahead_ms: i64,
    last_id: u64,
}

pub struct Guild {
    pub id: u64,
    pub name: String,
    pub owner: u64,
    pub roles: Vec<Value>,
    pub channels: Vec<u64>,
    pub members: BTreeMap<u64, Member>,
    pub bans: BTreeMap<u64, String>,
    pub features: Vec<String>,
    /// Newest last.
    pub audit: Vec<Value>,
}

pub struct User {
    pub id: u64,
    pub name: String,
    pub bot: bool,
    /// The user object, rendered once.
    pub rendered: String,
}

#[derive(Clone)]
pub struct Member {
    pub nick: Option<String>,
    pub roles: Vec<u64>,
    pub joined_ms: u64,
    pub timed_out_until: Option<String>,
    pub flags: u64,
    pub pending: bool,
}

pub struct Channel {
    pub id: u64,
    /// 0 text, 1 private, 11 public thread, 12 private thread.
    pub kind: u8,
    pub guild: Option<u64>,
    pub parent: Option<u64>,
    pub private_with: Option<u64>,
    /// Who opened the thread.
    pub owner: u64,
    /// When the thread was archived, if it is.
    pub archived_ms: Option<u64>,
    pub name: String,
    pub overwrites: Value,
    pub slowmode_seconds: u64,
    pub last_message: Option<u64>,
    pub messages: BTreeMap<u64, Message>,
    pub pinned: Vec<u64>,
    /// Nonce to message and the time it was used.
    pub nonces: HashMap<String, (u64, u64)>,
}

#[derive(Clone)]
pub struct Message {
    pub id: u64,
    pub author: u64,
    pub content: String,
    pub edited_ms: Option<u64>,
    /// Fields beyond the plain ones: embeds, components, attachments, forwards, polls.
    pub more: Option<Value>,
    /// Who reacted with what.
    pub reactions: BTreeMap<String, Vec<u64>>,
}

pub struct Interaction {
    pub id: u64,
    pub channel: u64,
    /// Type of the first response; `None` while Discord waits for it.
    pub responded: Option<u64>,
    /// What the person sees now.
    pub shown: Option<Value>,
}

impl World {
    pub fn new(setup: Setup) -> World {
        let mut world = World {
            guilds: BTreeMap::new(),
            channels: HashMap::new(),
            users: HashMap::new(),
            private: HashMap::new(),
            closed_private: HashSet::new(),
            invites: HashMap::new(),
            interactions: HashMap::new(),
            commands: json!([]),
            ahead_ms: 0,
            last_id: 0,
            setup,
        };
        world.add_user(BOT, "steward", true);
        world.add_user(OWNER, "olga", false);
        world.add_user(MODERATOR, "morten", false);
        for n in 0..world.setup.members {
            world.add_user(MEMBER + n, &format!("member{n}"), false);
        }
        for n in 0..world.setup.guilds {
            world.add_guild(n * STRIDE);
        }
        world
    }

    pub fn add_user(&mut self, id: u64, name: &str, bot: bool) {
        let rendered = payload::user(id, name, bot);
        self.users.insert(id, User { id, name: name.to_owned(), bot, rendered });
    }

    fn add_guild(&mut self, offset: u64) {
        let id = GUILD + offset;
        let hidden = json!([{"id": id.to_string(), "type": 0, "allow": "0", "deny": "1024"}]);
        let mut channels = vec![
            (GENERAL + offset, "general".to_owned(), json!([])),
            (HELP + offset, "help".to_owned(), json!([])),
            (MOD_LOG + offset, "mod-log".to_owned(), hidden),
        ];
        for n in 0..self.setup.channels {
            channels.push((CHANNEL + offset + n, format!("channel-{n}"), json!([])));
        }
        let ids = channels.iter().map(|channel| channel.0).collect();
        for (channel, name, overwrites) in channels {
            self.channels.insert(channel, Channel::new(channel, 0, Some(id), &name, overwrites));
        }
        let joined_ms = self.now_ms() - 400 * 86_400_000;
        let member =
            |roles: Vec<u64>| Member { nick: None, roles, joined_ms, timed_out_until: None, flags: 0, pending: false };
        let mut members = BTreeMap::from([
            (BOT, member(vec![BOT_ROLE + offset])),
            (OWNER, member(vec![])),
            (MODERATOR, member(vec![MODERATOR_ROLE + offset])),
        ]);
        members.extend((0..self.setup.members).map(|n| (MEMBER + n, member(vec![]))));
        let moderate = MEMBER_PERMISSIONS | (1 << 1) | (1 << 2) | (1 << 13) | (1 << 40);
        let roles = vec![
            payload::role(id, "@everyone", 0, MEMBER_PERMISSIONS),
            payload::role(NEWCOMER_ROLE + offset, "Newcomer", 1, 0),
            payload::role(BOT_ROLE + offset, "Steward", 2, self.setup.permissions),
            payload::role(MODERATOR_ROLE + offset, "Moderators", 3, moderate),
        ];
        let name = if offset == 0 { "The Workshop".to_owned() } else { format!("Workshop {}", offset / STRIDE) };
        let features = vec!["COMMUNITY".to_owned()];
        let (bans, audit) = (BTreeMap::new(), Vec::new());
        self.guilds.insert(id, Guild { id, name, owner: OWNER, roles, channels: ids, members, bans, features, audit });
    }

    pub fn now_ms(&self) -> u64 {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_millis();
        u64::try_from(now).unwrap_or_default().saturating_add_signed(self.ahead_ms)
    }

    /// A new snowflake, greater than every one before.
    pub fn new_id(&mut self) -> u64 {
        let now = (self.now_ms() - DISCORD_EPOCH_MS) << 22;
        self.last_id = now.max(self.last_id + 1);
        self.last_id
    }

    /// Adds a message to a channel and returns its id.
    pub fn post(&mut self, channel: u64, author: u64, content: &str, more: Option<Value>) -> u64 {
        let id = self.new_id();
        if let Some(channel) = self.channels.get_mut(&channel) {
            let content = content.to_owned();
            channel
                .messages
                .insert(id, Message { id, author, content, edited_ms: None, more, reactions: BTreeMap::new() });
            channel.last_message = Some(id);
        }
        id
    }

    /// The private channel with somebody, opened when there was none.
    pub fn private_channel(&mut self, user: u64) -> u64 {
        if let Some(channel) = self.private.get(&user) {
            return *channel;
        }
        let id = self.new_id();
        let mut channel = Channel::new(id, 1, None, "", json!([]));
        channel.private_with = Some(user);
        self.channels.insert(id, channel);
        self.private.insert(user, id);
        id
    }

    pub fn forget_nonces(&mut self) {
        for channel in self.channels.values_mut() {
            channel.nonces.clear();
        }
    }

    /// Whether the bot stands above this member, as Discord's hierarchy counts.
    pub fn bot_may_act_on(&self, guild: u64, user: u64) -> bool {
        let Some(guild) = self.guilds.get(&guild) else {
            return false;
        };
        let top = |user: u64| {
            let roles = guild.members.get(&user).map(|member| member.roles.as_slice());
            let position = |role: &Value| role["position"].as_u64().unwrap_or_default();
            let held = |role: &&Value| roles.unwrap_or_default().iter().any(|held| is_id(&role["id"], *held));
            guild.roles.iter().filter(held).map(position).max().unwrap_or_default()
        };
        user != guild.owner && top(user) < top(BOT)
    }
}

impl Channel {
    pub fn new(id: u64, kind: u8, guild: Option<u64>, name: &str, overwrites: Value) -> Channel {
        Channel {
            id,
            kind,
            guild,
            parent: None,
            private_with: None,
            owner: BOT,
            archived_ms: None,
            name: name.to_owned(),
            overwrites,
            slowmode_seconds: 0,
            last_message: None,
            messages: BTreeMap::new(),
            pinned: Vec::new(),
            nonces: HashMap::new(),
        }
    }
}

/// When a snowflake was made, in epoch milliseconds.
pub fn made_ms(id: u64) -> u64 {
    (id >> 22) + DISCORD_EPOCH_MS
}

//! Which request does what: one `match` over the routes of Discord that Steward uses.
//!
//! A route, a query or a field that is not expected is a surprise: it is answered with 400 and fails the test.
//! Exception: refusals that Discord itself would give (404 10008, 403 50007 …) are ordinary answers.

use super::http::{Answer, Request, decoded};
use super::journal::Seen;
use super::payload::application;
use super::world::{APPLICATION, BOT, World};
use super::{applications, channels, check, guilds};
use serde_json::{Value, json};

/// What a request did.
pub struct Done {
    pub answer: Answer,
    pub seen: Vec<Seen>,
    /// Events that Discord sends because of it, in order.
    pub events: Vec<(&'static str, String)>,
}

/// Why a request did nothing.
#[derive(Debug)]
pub enum Refusal {
    /// Discord would refuse it: status, JSON error code, sentence.
    Discord(u16, u64, &'static str),
    /// Nobody expected it.
    Surprise(String),
}

impl From<String> for Refusal {
    fn from(why: String) -> Refusal {
        Refusal::Surprise(why)
    }
}

pub type Result<T = Done> = std::result::Result<T, Refusal>;

pub const UNKNOWN_CHANNEL: Refusal = Refusal::Discord(404, 10_003, "Unknown Channel");
pub const UNKNOWN_GUILD: Refusal = Refusal::Discord(404, 10_004, "Unknown Guild");
pub const UNKNOWN_MEMBER: Refusal = Refusal::Discord(404, 10_007, "Unknown Member");
pub const UNKNOWN_MESSAGE: Refusal = Refusal::Discord(404, 10_008, "Unknown Message");
pub const UNKNOWN_USER: Refusal = Refusal::Discord(404, 10_013, "Unknown User");
pub const UNKNOWN_BAN: Refusal = Refusal::Discord(404, 10_026, "Unknown Ban");
pub const MISSING_PERMISSIONS: Refusal = Refusal::Discord(403, 50_013, "Missing Permissions");

impl Done {
    pub fn json(status: u16, body: impl Into<String>) -> Done {
        Done { answer: Answer::json(status, body), seen: Vec::new(), events: Vec::new() }
    }

    pub fn value(body: &Value) -> Result {
        Ok(Done::json(200, body.to_string()))
    }

    pub fn nothing() -> Done {
        Done::json(204, "")
    }

    pub fn seen(mut self, seen: Seen) -> Done {
        self.seen.push(seen);
        self
    }

    pub fn event(mut self, name: &'static str, data: String) -> Done {
        self.events.push((name, data));
        self
    }
}

/// A request with its body read.
pub struct Call<'a> {
    pub request: &'a Request,
    pub body: &'a Value,
    pub files: &'a [String],
}

impl Call<'_> {
    pub fn reason(&self) -> Option<String> {
        self.request.header("x-audit-log-reason").map(decoded)
    }

    /// Refuses a query that is not in the list.
    pub fn query_only(&self, known: &[&str]) -> Result<()> {
        match self.request.query.iter().find(|(name, _)| !known.contains(&name.as_str())) {
            Some((name, value)) => Err(format!("the query `{name}={value}` is not expected here").into()),
            None => Ok(()),
        }
    }

    pub fn number(&self, name: &str) -> Option<u64> {
        self.request.query(name).and_then(|value| value.parse().ok())
    }
}

/// An id in a path or a body.
pub fn id(text: &str) -> Result<u64> {
    text.parse().map_err(|_| Refusal::Surprise(format!("`{text}` is not an id")))
}

pub fn id_in(value: &Value) -> Result<u64> {
    id(value.as_str().unwrap_or_default())
}

/// Applies one request to the world.
pub fn route(world: &mut World, request: &Request, urls: (&str, u16)) -> (Result, Value, Vec<String>) {
    let (body, files) = match request.json() {
        Ok(read) => read,
        Err(why) => return (Err(why.into()), Value::Null, Vec::new()),
    };
    let call = Call { request, body: &body, files: &files };
    let result = check::reason(request.header("x-audit-log-reason"))
        .map_err(Refusal::from)
        .and_then(|()| authorised(world, request))
        .and_then(|()| apply(world, &call, urls));
    (result, body, files)
}

fn authorised(world: &World, request: &Request) -> Result<()> {
    let open = ["/gateway", "/interactions/", "/webhooks/"];
    let path = request.path.strip_prefix("/api/v10").unwrap_or_default();
    let open = open.iter().any(|start| path.starts_with(start)) && path != "/gateway/bot";
    let token = request.header("authorization").unwrap_or_default();
    if open || token.strip_prefix("Bot ") == Some(world.setup.token.as_str()) {
        return Ok(());
    }
    Err(Refusal::Discord(401, 0, "401: Unauthorized"))
}

fn apply(world: &mut World, call: &Call, (gateway_url, shards): (&str, u16)) -> Result {
    let Some(path) = call.request.path.strip_prefix("/api/v10/") else {
        return Err(format!("{} is not below /api/v10", call.request.path).into());
    };
    let parts: Vec<&str> = path.split('/').collect();
    let method = call.request.method.as_str();
    if method == "GET" || method == "DELETE" {
        check::only(call.body, &[])?;
    }
    match parts.first().copied().unwrap_or_default() {
        // Lists of messages, members, bans and log entries check their own.
        "channels" | "guilds" | "invites" | "interactions" | "webhooks" | "applications" => {}
        _ => call.query_only(&[])?,
    }
    match (method, parts.as_slice()) {
        ("GET", ["gateway"]) => Done::value(&json!({"url": gateway_url})),
        ("GET", ["gateway", "bot"]) => Done::value(&json!({
            "url": gateway_url, "shards": shards,
            "session_start_limit": {"total": 1000, "remaining": 999, "reset_after": 14_400_000, "max_concurrency": 1},
        })),
        ("GET", ["users", "@me"]) => {
            let mut me = world.user_value(BOT);
            let more =
                json!({"mfa_enabled": true, "locale": "en-US", "premium_type": 0, "email": null, "verified": true});
            me = super::payload::merged(me, &more);
            Done::value(&me)
        }
        ("GET", ["users", "@me", "guilds"]) => applications::my_guilds(world),
        ("GET", ["users", user]) if *user != "@me" => {
            let user = id(user)?;
            let known = world.users.contains_key(&user);
            if known { Done::value(&world.user_value(user)) } else { Err(UNKNOWN_USER) }
        }
        ("POST", ["users", "@me", "channels"]) => channels::open_private(world, call),
        ("GET", ["applications", "@me"] | ["oauth2", "applications", "@me"]) => Done::value(&application(world)),
        ("GET", ["invites", code]) => applications::invite(world, call, code),
        (_, ["applications", app, rest @ ..]) if id(app)? == APPLICATION => {
            applications::commands(world, call, method, rest)
        }
        ("POST", ["interactions", interaction, token, "callback"]) => {
            applications::respond(world, call, id(interaction)?, token)
        }
        (_, ["webhooks", app, token, rest @ ..]) if id(app)? == APPLICATION => {
            applications::follow_up(world, call, method, token, rest)
        }
        (_, ["channels", channel, rest @ ..]) => channels::apply(world, call, method, id(channel)?, rest),
        (_, ["guilds", guild, rest @ ..]) => guilds::apply(world, call, method, id(guild)?, rest),
        _ => Err(unexpected(call)),
    }
}

/// A route that nobody expects.
pub fn unexpected(call: &Call) -> Refusal {
    Refusal::Surprise(format!("{} {} is not expected", call.request.method, call.request.path))
}

/// Adds an entry to a guild's audit log, as done by the bot; the event that tells of it.
pub fn audit(
    world: &mut World,
    guild: u64,
    (action, target): (u64, u64),
    reason: Option<String>,
    changes: Value,
    options: Option<Value>,
) -> Option<String> {
    let id = world.new_id();
    let mut entry = json!({
        "id": id.to_string(), "user_id": BOT.to_string(), "target_id": target.to_string(), "action_type": action,
        "changes": changes,
    });
    if let Some(reason) = reason {
        entry["reason"] = json!(reason);
    }
    if let Some(options) = options {
        entry["options"] = options;
    }
    let log = &mut world.guilds.get_mut(&guild)?.audit;
    log.push(entry.clone());
    entry["guild_id"] = json!(guild.to_string());
    Some(entry.to_string())
}

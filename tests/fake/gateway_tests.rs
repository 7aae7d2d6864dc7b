//! The fake's own tests, gateway side: the real serenity reads everything that it serves.

use crate::ask;
use crate::fake::world::{GENERAL, GUILD, HELP, MOD_LOG, OWNER};
use crate::fake::{Fake, Out, Seen, Setup, people::member};
use serde_json::{Value, json};
use serenity::all::{Context, Event, EventHandler, GatewayIntents, Message, RawEventHandler};
use serenity::http::HttpBuilder;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What a bot heard: the name of each event; `unknown …` for what serenity could not read.
type Heard = Arc<Mutex<Vec<String>>>;

struct Listener(Heard);

#[serenity::async_trait]
impl RawEventHandler for Listener {
    async fn raw_event(&self, _: Context, event: Event) {
        let line = match event {
            Event::Unknown(unknown) => format!("unknown {unknown:?}"),
            Event::MessageCreate(message) => format!("message {}", message.message.content),
            other => other.name().unwrap_or_else(|| "?".to_owned()),
        };
        self.0.lock().expect("no panic").push(line);
    }
}

/// The simplest bot there is: it deletes what has a bad word in it.
struct Deleter;

#[serenity::async_trait]
impl EventHandler for Deleter {
    async fn message(&self, context: Context, message: Message) {
        if message.content.contains("nincompoop") {
            let _ = message.delete(&context.http).await;
        }
    }
}

/// The real serenity at the fake's gateway.
async fn bot(fake: &Fake) -> Heard {
    let heard = Heard::default();
    let http = HttpBuilder::new(&fake.core().world.setup.token).proxy(fake.url()).ratelimiter_disabled(true).build();
    let intents = GatewayIntents::all() - GatewayIntents::GUILD_PRESENCES;
    let mut client = serenity::client::ClientBuilder::new_with_http(http, intents)
        .raw_event_handler(Listener(heard.clone()))
        .event_handler(Deleter)
        .await
        .expect("a client");
    tokio::spawn(async move { client.start().await });
    fake.connected().await;
    heard
}

async fn heard(fake: &Fake, heard: &Heard, wanted: &str) {
    let waited = tokio::time::timeout(Duration::from_secs(20), async {
        while !heard.lock().expect("no panic").iter().any(|line| line == wanted) {
            tokio::task::yield_now().await;
        }
    });
    assert!(waited.await.is_ok(), "never heard: {wanted}\n{}", fake.story());
}

#[tokio::test]
async fn serenity_understands_every_event() {
    let fake = Fake::start(Setup { members: 400, guilds: 2, ..Setup::default() }).await;
    let lines = bot(&fake).await;
    let message = fake.say(GENERAL, member(1), "good morning");
    fake.edit(GENERAL, message, "good evening");
    fake.react(GENERAL, message, member(2), "👍", true);
    fake.react(GENERAL, message, member(2), "👍", false);
    fake.say_with(GENERAL, member(1), "", Some(crate::fake::people::forward("as they said")));
    fake.join(GUILD, member(9_000), "newcomer");
    fake.leave(GUILD, member(9_000));
    fake.command(GENERAL, OWNER, "warn", &json!([{"name": "member", "type": 6, "value": member(1).to_string()}]));
    fake.message_menu(GENERAL, OWNER, "Steward…", message);
    fake.press(GENERAL, OWNER, message, "a:1:right");
    fake.submit(GENERAL, OWNER, "a-form", &[("reason", "because")]);
    for (method, path, body) in [
        (
            "POST",
            format!("/channels/{MOD_LOG}/messages"),
            json!({"content": "A card", "components": [
            {"type": 1, "components": [{"type": 2, "style": 1, "label": "Right", "custom_id": "a"}]}]}),
        ),
        (
            "PATCH",
            format!("/guilds/{GUILD}/members/{}", member(1)),
            json!({"communication_disabled_until": "2026-01-01T00:00:00Z"}),
        ),
        ("POST", format!("/channels/{GENERAL}/threads"), json!({"name": "A word", "type": 12})),
        ("PUT", format!("/guilds/{GUILD}/bans/{}", member(3)), json!({"delete_message_seconds": 0})),
        ("DELETE", format!("/guilds/{GUILD}/bans/{}", member(3)), Value::Null),
        ("PATCH", format!("/guilds/{GUILD}"), json!({"features": ["COMMUNITY", "INVITES_DISABLED"]})),
        ("PATCH", format!("/channels/{HELP}"), json!({"rate_limit_per_user": 10})),
    ] {
        let (status, answer) = ask(&fake, method, &path, body).await;
        assert!(status < 300, "{method} {path}: {answer}");
    }
    fake.take_back(GENERAL, message);
    fake.say(GENERAL, member(1), "the last word");
    heard(&fake, &lines, "message the last word").await;
    let lines = lines.lock().expect("no panic").clone();
    let unknown: Vec<&String> = lines.iter().filter(|line| line.starts_with("unknown")).collect();
    assert!(unknown.is_empty(), "{unknown:#?}");
    for name in [
        "READY",
        "GUILD_CREATE",
        "message good morning",
        "MESSAGE_UPDATE",
        "MESSAGE_REACTION_ADD",
        "MESSAGE_REACTION_REMOVE",
        "GUILD_MEMBER_ADD",
        "GUILD_MEMBER_REMOVE",
        "INTERACTION_CREATE",
        "message A card",
        "GUILD_MEMBER_UPDATE",
        "GUILD_AUDIT_LOG_ENTRY_CREATE",
        "THREAD_CREATE",
        "GUILD_BAN_ADD",
        "GUILD_BAN_REMOVE",
        "GUILD_UPDATE",
        "CHANNEL_UPDATE",
        "MESSAGE_DELETE",
    ] {
        assert!(lines.iter().any(|line| line == name), "{name} is missing in {lines:#?}");
    }
    assert_eq!(lines.iter().filter(|line| *line == "INTERACTION_CREATE").count(), 4);
    fake.assert_no_surprises();
}

#[tokio::test]
async fn an_insult_is_deleted_by_the_simplest_bot() {
    let fake = Fake::start(Setup::default()).await;
    bot(&fake).await;
    let insult = fake.say(GENERAL, member(1), "you nincompoop");
    let gone = Seen::Removed { channel: GENERAL, message: insult };
    fake.until("the insult is gone", |journal| journal.iter().any(|entry| entry.seen.contains(&gone))).await;
    assert_eq!(fake.seen_by_members(), [gone]);
    fake.assert_no_surprises();
}

#[tokio::test]
async fn a_broken_line_is_resumed_without_losing_an_event() {
    let fake = Fake::start(Setup::default()).await;
    let lines = bot(&fake).await;
    heard(&fake, &lines, "GUILD_CREATE").await;
    fake.drop_line(None);
    fake.disconnected().await;
    fake.say(GENERAL, member(1), "in between");
    fake.wait("a resume", |core| core.hub.resumed == 1).await;
    heard(&fake, &lines, "message in between").await;
    assert_eq!(fake.core().hub.identified, 1);
    fake.assert_no_surprises();
}

#[tokio::test]
async fn a_malformed_payload_stops_nothing() {
    let fake = Fake::start(Setup::default()).await;
    let lines = bot(&fake).await;
    for text in ["{", "[]", r#"{"op":0,"s":99,"t":"MESSAGE_CREATE","d":{"id":"x"}}"#] {
        fake.send_raw(Out::Text(text.to_owned()));
    }
    fake.say(GENERAL, member(1), "after it");
    heard(&fake, &lines, "message after it").await;
}

//! The fake's own tests: the real serenity reads it, and it refuses, forgets and breaks as Discord does.

use crate::ask;
use crate::fake::world::{GENERAL, GUILD, HELP, MOD_LOG, OWNER};
use crate::fake::{Fake, Fault, Out, Seen, Setup, Trouble, people::member, twice};
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
    let http = HttpBuilder::new(&fake.core().world.setup.token)
        .proxy(fake.url())
        .ratelimiter_disabled(true)
        .build();
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
        while !heard
            .lock()
            .expect("no panic")
            .iter()
            .any(|line| line == wanted)
        {
            tokio::task::yield_now().await;
        }
    });
    assert!(
        waited.await.is_ok(),
        "never heard: {wanted}\n{}",
        fake.story()
    );
}

#[tokio::test]
async fn serenity_understands_every_event() {
    let fake = Fake::start(Setup {
        members: 400,
        guilds: 2,
        ..Setup::default()
    })
    .await;
    let lines = bot(&fake).await;
    let message = fake.say(GENERAL, member(1), "good morning");
    fake.edit(GENERAL, message, "good evening");
    fake.react(GENERAL, message, member(2), "👍", true);
    fake.react(GENERAL, message, member(2), "👍", false);
    fake.say_with(
        GENERAL,
        member(1),
        "",
        Some(crate::fake::people::forward("as they said")),
    );
    fake.join(GUILD, member(9_000), "newcomer");
    fake.leave(GUILD, member(9_000));
    fake.command(
        GENERAL,
        OWNER,
        "warn",
        &json!([{"name": "member", "type": 6, "value": member(1).to_string()}]),
    );
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
        (
            "POST",
            format!("/channels/{GENERAL}/threads"),
            json!({"name": "A word", "type": 12}),
        ),
        (
            "PUT",
            format!("/guilds/{GUILD}/bans/{}", member(3)),
            json!({"delete_message_seconds": 0}),
        ),
        (
            "DELETE",
            format!("/guilds/{GUILD}/bans/{}", member(3)),
            Value::Null,
        ),
        (
            "PATCH",
            format!("/guilds/{GUILD}"),
            json!({"features": ["COMMUNITY", "INVITES_DISABLED"]}),
        ),
        (
            "PATCH",
            format!("/channels/{HELP}"),
            json!({"rate_limit_per_user": 10}),
        ),
    ] {
        let (status, answer) = ask(&fake, method, &path, body).await;
        assert!(status < 300, "{method} {path}: {answer}");
    }
    fake.take_back(GENERAL, message);
    fake.say(GENERAL, member(1), "the last word");
    heard(&fake, &lines, "message the last word").await;
    let lines = lines.lock().expect("no panic").clone();
    let unknown: Vec<&String> = lines
        .iter()
        .filter(|line| line.starts_with("unknown"))
        .collect();
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
        assert!(
            lines.iter().any(|line| line == name),
            "{name} is missing in {lines:#?}"
        );
    }
    assert_eq!(
        lines
            .iter()
            .filter(|line| *line == "INTERACTION_CREATE")
            .count(),
        4
    );
    fake.assert_no_surprises();
}

#[tokio::test]
async fn an_insult_is_deleted_by_the_simplest_bot() {
    let fake = Fake::start(Setup::default()).await;
    bot(&fake).await;
    let insult = fake.say(GENERAL, member(1), "you nincompoop");
    let gone = Seen::Removed {
        channel: GENERAL,
        message: insult,
    };
    fake.until("the insult is gone", |journal| {
        journal.iter().any(|entry| entry.seen.contains(&gone))
    })
    .await;
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
    for text in [
        "{",
        "[]",
        r#"{"op":0,"s":99,"t":"MESSAGE_CREATE","d":{"id":"x"}}"#,
    ] {
        fake.send_raw(Out::Text(text.to_owned()));
    }
    fake.say(GENERAL, member(1), "after it");
    heard(&fake, &lines, "message after it").await;
}

#[tokio::test]
async fn a_nonce_is_remembered_for_two_minutes() {
    let fake = Fake::start(Setup::default()).await;
    let post = json!({"content": "once", "nonce": "00000000000000aa", "enforce_nonce": true});
    let path = format!("/channels/{GENERAL}/messages");
    let (_, first) = ask(&fake, "POST", &path, post.clone()).await;
    let (_, second) = ask(&fake, "POST", &path, post.clone()).await;
    assert_eq!(first["id"], second["id"]);
    assert_eq!(twice(&fake.seen_by_members()), []);
    fake.advance(Duration::from_secs(121));
    let (_, third) = ask(&fake, "POST", &path, post).await;
    assert_ne!(first["id"], third["id"]);
    assert_eq!(twice(&fake.seen_by_members()).len(), 1);
}

/// One request, and what the fake calls a surprise (`Some` part of the sentence) or answers.
async fn check(method: &str, path: &str, body: Value, expected: Result<u16, &str>) {
    let fake = Fake::start(Setup::default()).await;
    fake.close_private(member(1));
    let (status, _) = ask(&fake, method, path, body).await;
    let surprises = fake.core().surprises.join("\n");
    match expected {
        Ok(wanted) => assert_eq!(
            (status, surprises.as_str()),
            (wanted, ""),
            "{method} {path}"
        ),
        Err(part) => assert!(
            status == 400 && surprises.contains(part),
            "{status} {surprises:?}"
        ),
    }
}

#[tokio::test]
async fn what_nobody_expects_is_a_surprise() {
    let messages = format!("/channels/{GENERAL}/messages");
    let member_path = format!("/guilds/{GUILD}/members/{}", member(1));
    let ban = format!("/guilds/{GUILD}/bans/{}", member(1));
    let bulk = format!("{messages}/bulk-delete");
    let far = json!({"communication_disabled_until": "2099-01-01T00:00:00Z"});
    for (method, path, body, part) in [
        (
            "GET",
            "/voice/regions".to_owned(),
            Value::Null,
            "is not expected",
        ),
        (
            "POST",
            messages.clone(),
            json!({"content": "a", "colour": 1}),
            "`colour`",
        ),
        (
            "POST",
            messages.clone(),
            json!({"content": "a".repeat(2_001)}),
            "2001 characters",
        ),
        (
            "POST",
            messages.clone(),
            json!({"content": ""}),
            "empty message",
        ),
        (
            "POST",
            messages.clone(),
            json!({"content": "hi @everyone"}),
            "may ping",
        ),
        (
            "GET",
            format!("{messages}?limit=101"),
            Value::Null,
            "limit of 101",
        ),
        ("POST", bulk.clone(), json!({"messages": ["1"]}), "2 to 100"),
        (
            "POST",
            bulk,
            json!({"messages": ["1", "2"]}),
            "older than 14 days",
        ),
        ("PATCH", member_path.clone(), far, "longer than 28 days"),
        (
            "PUT",
            format!("{ban}?delete_message_seconds=1"),
            Value::Null,
            "the query",
        ),
        (
            "PATCH",
            format!("/guilds/{GUILD}"),
            json!({"features": []}),
            "lose its feature",
        ),
    ] {
        check(method, &path, body, Err(part)).await;
    }
    check("DELETE", &format!("{messages}/1"), Value::Null, Ok(404)).await;
    check(
        "PATCH",
        &format!("/guilds/{GUILD}/members/{OWNER}"),
        json!({"nick": "x"}),
        Ok(403),
    )
    .await;
    check("DELETE", &ban, Value::Null, Ok(404)).await;
    check(
        "POST",
        "/users/@me/channels",
        json!({"recipient_id": "7"}),
        Ok(404),
    )
    .await;
}

#[tokio::test]
async fn faults_happen_as_often_as_asked() {
    let fake = Fake::start(Setup::default()).await;
    let path = format!("/channels/{GENERAL}/messages");
    let say = || ask(&fake, "POST", &path, json!({"content": "once"}));
    let limited = Trouble::RateLimited {
        after: 0.25,
        global: false,
    };
    fake.fault(Fault::new("POST", "/channels/*/messages", 2, limited));
    let refused = Trouble::Refused {
        status: 403,
        code: 50_013,
    };
    fake.fault(Fault::new("POST", "", 1, refused));
    fake.fault(Fault::new("", "", 1, Trouble::BadGateway));
    fake.fault(Fault::new("", "", 1, Trouble::TellAnswered));
    let mut statuses = Vec::new();
    for _ in 0..5 {
        statuses.push(say().await.0);
    }
    assert_eq!(statuses, [429, 429, 403, 502, 200]);
    assert_eq!(fake.told().await, 4);
    assert_eq!(fake.seen_by_members().len(), 1);
}

#[tokio::test]
async fn a_lost_answer_was_applied_all_the_same() {
    let fake = Fake::start(Setup::default()).await;
    fake.fault(Fault::new("POST", "", 1, Trouble::LoseAnswer));
    let url = format!("{}/api/v10/channels/{GENERAL}/messages", fake.url());
    let request = reqwest::Client::new()
        .post(url)
        .header("authorization", "Bot a-token-for-tests");
    assert!(
        request
            .json(&json!({"content": "once"}))
            .send()
            .await
            .is_err()
    );
    assert_eq!(fake.seen_by_members().len(), 1);
    assert!(fake.journal()[0].lost);
}

#[tokio::test]
async fn another_process_has_the_same_controls() {
    let fake = Fake::start(Setup::default()).await;
    let client = reqwest::Client::new();
    let post = |path: &str, body: Value| {
        client
            .post(format!("{}/fake/{path}", fake.url()))
            .json(&body)
            .send()
    };
    let said = json!({"channel": GENERAL.to_string(), "author": member(1).to_string(), "content": "hello"});
    let said: Value = post("messages", said)
        .await
        .expect("said")
        .json()
        .await
        .expect("JSON");
    assert!(
        said["id"].as_str().is_some_and(|id| id.len() > 17),
        "{said}"
    );
    let fault = json!({"method": "GET", "trouble": {"refused": {"status": 500, "code": 0}}});
    assert!(
        post("faults", fault)
            .await
            .expect("a fault")
            .status()
            .is_success()
    );
    assert_eq!(ask(&fake, "GET", "/users/@me", Value::Null).await.0, 500);
    let journal = client
        .get(format!("{}/fake/journal", fake.url()))
        .send()
        .await
        .expect("a journal");
    let journal: Vec<Value> = journal.json().await.expect("JSON");
    assert_eq!(journal.len(), 1);
}

//! Judges the fake Discord and every request that it recorded.
//!
//! The fake is checked from both sides: the real serenity reads what it serves, and it refuses what Discord would
//! refuse. Where `STEWARD_OPENAPI` names Discord's own description of its API, requests and answers are validated
//! against it: those made here, and those that other tests left in the folder `STEWARD_RECORD`.
//! Exceptions: without that variable the validation sees to it only that everything is recorded; permission bit sets
//! may be strings, as Discord's documentation has them and its description has not.

#[path = "fake/description.rs"]
mod description;
mod fake;
#[path = "fake/gateway_tests.rs"]
mod gateway_tests;
#[path = "fake/rest_tests.rs"]
mod rest_tests;

use description::Description;
use fake::world::{BOT, GENERAL, GUILD, HELP, MOD_LOG, NEWCOMER_ROLE};
use fake::{Entry, Fake, Setup, people::member};
use serde_json::{Value, json};

/// One request to the fake, with the token.
pub async fn ask(fake: &Fake, method: &str, path: &str, body: Value) -> (u16, Value) {
    let client = reqwest::Client::new();
    let method = reqwest::Method::from_bytes(method.as_bytes()).expect("a method");
    let mut request = client
        .request(method, format!("{}/api/v10{path}", fake.url()))
        .header("authorization", "Bot a-token-for-tests");
    if !body.is_null() {
        request = request.json(&body);
    }
    let answer = request.send().await.expect("an answer");
    let status = answer.status().as_u16();
    let text = answer.text().await.expect("a body");
    (status, serde_json::from_str(&text).unwrap_or_default())
}

/// Every route that the fake serves, once.
async fn exercise(fake: &Fake) -> usize {
    let insult = fake.say(GENERAL, member(1), "you are a nincompoop");
    let spam: Vec<String> = (0..3).map(|n| fake.say(HELP, member(2), &format!("buy {n}")).to_string()).collect();
    let (m1, m2, m3, m4) = (member(1), member(2), member(3), member(4));
    let solved = fake.say_unheard(HELP, member(2), "turn it off and on");
    fake.react_unheard(HELP, solved, member(3), "✅");
    let thread = fake.thread_unheard(HELP, member(2), "An old question");
    fake.say_unheard(thread, member(2), "does it work");
    fake.archive(thread);
    let late = fake::time(fake.core().world.now_ms() + 3_600_000);
    fake.add_invite("bakery", GUILD + 5, "The Bakery");
    let private = fake.core().world.private_channel(m1);
    let question = fake.command(GENERAL, m1, "rules", &json!([]));
    let pressed = fake.command(GENERAL, m2, "rules", &json!([]));
    let post = json!({
        "content": "A card", "allowed_mentions": {"parse": [], "users": [], "roles": []}, "nonce": "0011223344556677",
        "enforce_nonce": true, "flags": 4096,
        "embeds": [{"title": "Case 1", "description": "An insult", "color": 0x33_66_99, "footer": {"text": "f"},
            "fields": [{"name": "n", "value": "v", "inline": true}]}],
        "components": [{"type": 1, "components": [{"type": 2, "style": 1, "label": "Right", "custom_id": "a"}]}],
    });
    let app = format!("/applications/{BOT}");
    let steps: Vec<(&str, String, Value)> = vec![
        ("GET", "/gateway".into(), Value::Null),
        ("GET", "/gateway/bot".into(), Value::Null),
        ("GET", "/users/@me".into(), Value::Null),
        ("GET", "/users/@me/guilds".into(), Value::Null),
        ("GET", format!("/users/{m1}"), Value::Null),
        ("GET", "/applications/@me".into(), Value::Null),
        ("GET", "/oauth2/applications/@me".into(), Value::Null),
        (
            "PUT",
            format!("{app}/commands"),
            json!([
                {"name": "rules", "description": "The rules", "type": 1},
                {"name": "warn", "description": "A warning", "type": 1, "default_member_permissions": "8192",
                    "options": [{"type": 6, "name": "member", "description": "Who", "required": true}]},
                {"name": "Steward…", "type": 3},
            ]),
        ),
        ("GET", format!("{app}/commands"), Value::Null),
        ("PUT", format!("{app}/guilds/{GUILD}/commands"), json!([])),
        ("GET", format!("/channels/{GENERAL}"), Value::Null),
        ("GET", format!("/channels/{GENERAL}/messages?limit=100&after=1"), Value::Null),
        ("GET", format!("/channels/{GENERAL}/messages/{insult}"), Value::Null),
        ("DELETE", format!("/channels/{GENERAL}/messages/{insult}"), Value::Null),
        ("POST", format!("/channels/{HELP}/messages/bulk-delete"), json!({"messages": spam})),
        ("POST", format!("/channels/{MOD_LOG}/messages"), post.clone()),
        ("POST", "/users/@me/channels".into(), json!({"recipient_id": m1.to_string()})),
        ("POST", format!("/channels/{private}/messages"), json!({"content": "A notice"})),
        ("POST", format!("/channels/{GENERAL}/threads"), json!({"name": "A word", "type": 12, "invitable": false})),
        ("GET", format!("/channels/{HELP}/messages/{solved}/reactions/%E2%9C%85?limit=100"), Value::Null),
        ("GET", format!("/channels/{HELP}/messages?limit=2"), Value::Null),
        (
            "GET",
            format!("/channels/{HELP}/threads/archived/public?limit=100&before=2100-01-01T00%3A00%3A00Z"),
            Value::Null,
        ),
        ("GET", format!("/channels/{HELP}/users/@me/threads/archived/private?limit=100"), Value::Null),
        ("PATCH", format!("/channels/{GENERAL}"), json!({"rate_limit_per_user": 10})),
        ("GET", format!("/guilds/{GUILD}"), Value::Null),
        ("GET", format!("/guilds/{GUILD}/channels"), Value::Null),
        ("GET", format!("/guilds/{GUILD}/roles"), Value::Null),
        ("GET", format!("/guilds/{GUILD}/threads/active"), Value::Null),
        ("GET", format!("/guilds/{GUILD}/members?limit=1000"), Value::Null),
        ("GET", format!("/guilds/{GUILD}/members/{m1}"), Value::Null),
        ("PATCH", format!("/guilds/{GUILD}/members/{m1}"), json!({"communication_disabled_until": late})),
        ("PATCH", format!("/guilds/{GUILD}/members/{m1}"), json!({"communication_disabled_until": null})),
        ("PUT", format!("/guilds/{GUILD}/members/{m1}/roles/{NEWCOMER_ROLE}"), Value::Null),
        ("DELETE", format!("/guilds/{GUILD}/members/{m1}/roles/{NEWCOMER_ROLE}"), Value::Null),
        ("DELETE", format!("/guilds/{GUILD}/members/{m3}"), Value::Null),
        ("PUT", format!("/guilds/{GUILD}/bans/{m4}"), json!({"delete_message_seconds": 3600})),
        ("GET", format!("/guilds/{GUILD}/bans/{m4}"), Value::Null),
        ("GET", format!("/guilds/{GUILD}/bans"), Value::Null),
        ("DELETE", format!("/guilds/{GUILD}/bans/{m4}"), json!({})),
        ("PATCH", format!("/guilds/{GUILD}"), json!({"features": ["COMMUNITY", "INVITES_DISABLED"]})),
        ("GET", format!("/guilds/{GUILD}/audit-logs?limit=10"), Value::Null),
        ("GET", "/invites/bakery".into(), Value::Null),
        (
            "POST",
            format!("/interactions/{question}/token-{question}/callback"),
            json!({"type": 5, "data": {"flags": 64}}),
        ),
        ("PATCH", format!("/webhooks/{BOT}/token-{question}/messages/@original"), json!({"content": "The rules"})),
        ("GET", format!("/webhooks/{BOT}/token-{question}/messages/@original"), Value::Null),
        ("POST", format!("/webhooks/{BOT}/token-{question}"), json!({"content": "More", "flags": 64})),
        ("DELETE", format!("/webhooks/{BOT}/token-{question}/messages/@original"), Value::Null),
        (
            "POST",
            format!("/interactions/{pressed}/token-{pressed}/callback"),
            json!({"type": 4, "data": {"content": "At once", "flags": 64}}),
        ),
    ];
    let count = steps.len();
    for (method, path, body) in steps {
        let (status, answer) = ask(fake, method, &path, body).await;
        assert!(status < 300, "{method} {path}: {status} {answer}");
    }
    let card = fake.core().world.channels.get(&MOD_LOG).and_then(|found| found.last_message);
    let card = format!("/channels/{MOD_LOG}/messages/{}", card.expect("the card"));
    let (status, _) = ask(fake, "PATCH", &card, json!({"content": "Settled", "components": []})).await;
    assert_eq!(status, 200);
    let reaction = format!("{card}/reactions/%F0%9F%91%8D/@me");
    assert_eq!(ask(fake, "PUT", &reaction, Value::Null).await.0, 204);
    count + 2
}

#[tokio::test]
async fn every_recorded_request_fits_discords_own_description() {
    let fake = Fake::start(Setup::default()).await;
    let count = exercise(&fake).await;
    fake.assert_no_surprises();
    let journal = fake.journal();
    assert_eq!(journal.len(), count, "the journal misses a request");

    let Some(path) = std::env::var_os("STEWARD_OPENAPI") else {
        return;
    };
    let description = Description::load(path.as_ref()).expect("the description named by STEWARD_OPENAPI");
    let mut wrong: Vec<String> = Vec::new();
    for entry in &journal {
        let Entry { method, path, query, body, status, answer, .. } = entry;
        wrong.extend(description.request(method, path, query, body));
        wrong.extend(description.answer(method, path, *status, answer));
    }
    for entry in recorded() {
        let query: Vec<(String, String)> = serde_json::from_value(entry["query"].clone()).unwrap_or_default();
        let text = |field: &str| entry[field].as_str().unwrap_or_default().to_owned();
        // What the fake refused is a surprise or a scripted fault, and judged where it happened.
        if entry["status"].as_u64().is_some_and(|status| status < 300) {
            wrong.extend(description.request(&text("method"), &text("path"), &query, &entry["body"]));
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{} differences:\n  {}", wrong.len(), wrong.join("\n  "));
}

/// What other test binaries recorded. A named folder without a single request is a mistake in the order of the steps.
fn recorded() -> Vec<Value> {
    let Some(folder) = std::env::var_os("STEWARD_RECORD") else {
        return Vec::new();
    };
    let files = std::fs::read_dir(&folder).expect("the folder named by STEWARD_RECORD");
    let texts = files.filter_map(|file| std::fs::read_to_string(file.ok()?.path()).ok());
    let lines: Vec<Value> = texts
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .map(|line| serde_json::from_str(&line).expect("a recorded request"))
        .collect();
    assert!(!lines.is_empty(), "nothing was recorded in {}", folder.display());
    lines
}

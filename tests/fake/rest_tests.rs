//! The fake's own tests, REST side: it refuses, forgets and breaks as Discord does.

use crate::ask;
use crate::fake::world::{GENERAL, GUILD, OWNER};
use crate::fake::{Fake, Fault, Setup, Trouble, people::member, twice};
use serde_json::{Value, json};
use std::time::Duration;

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
        Ok(wanted) => assert_eq!((status, surprises.as_str()), (wanted, ""), "{method} {path}"),
        Err(part) => assert!(status == 400 && surprises.contains(part), "{status} {surprises:?}"),
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
        ("GET", "/voice/regions".to_owned(), Value::Null, "is not expected"),
        ("POST", messages.clone(), json!({"content": "a", "colour": 1}), "`colour`"),
        ("POST", messages.clone(), json!({"content": "a".repeat(2_001)}), "2001 characters"),
        ("POST", messages.clone(), json!({"content": ""}), "empty message"),
        ("POST", messages.clone(), json!({"content": "hi @everyone"}), "may ping"),
        ("GET", format!("{messages}?limit=101"), Value::Null, "limit of 101"),
        ("POST", bulk.clone(), json!({"messages": ["1"]}), "2 to 100"),
        ("POST", bulk, json!({"messages": ["1", "2"]}), "older than 14 days"),
        ("PATCH", member_path.clone(), far, "longer than 28 days"),
        ("PUT", format!("{ban}?delete_message_seconds=1"), Value::Null, "the query"),
        ("PATCH", format!("/guilds/{GUILD}"), json!({"features": []}), "lose its feature"),
    ] {
        check(method, &path, body, Err(part)).await;
    }
    check("DELETE", &format!("{messages}/1"), Value::Null, Ok(404)).await;
    check("PATCH", &format!("/guilds/{GUILD}/members/{OWNER}"), json!({"nick": "x"}), Ok(403)).await;
    check("DELETE", &ban, Value::Null, Ok(404)).await;
    check("POST", "/users/@me/channels", json!({"recipient_id": "7"}), Ok(404)).await;
}

#[tokio::test]
async fn faults_happen_as_often_as_asked() {
    let fake = Fake::start(Setup::default()).await;
    let path = format!("/channels/{GENERAL}/messages");
    let say = || ask(&fake, "POST", &path, json!({"content": "once"}));
    let limited = Trouble::RateLimited { after: 0.25, global: false };
    fake.fault(Fault::new("POST", "/channels/*/messages", 2, limited));
    let refused = Trouble::Refused { status: 403, code: 50_013 };
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
    let request = reqwest::Client::new().post(url).header("authorization", "Bot a-token-for-tests");
    assert!(request.json(&json!({"content": "once"})).send().await.is_err());
    assert_eq!(fake.seen_by_members().len(), 1);
    assert!(fake.journal()[0].lost);
}

#[tokio::test]
async fn another_process_has_the_same_controls() {
    let fake = Fake::start(Setup::default()).await;
    let client = reqwest::Client::new();
    let post = |path: &str, body: Value| client.post(format!("{}/fake/{path}", fake.url())).json(&body).send();
    let said = json!({"channel": GENERAL.to_string(), "author": member(1).to_string(), "content": "hello"});
    let said: Value = post("messages", said).await.expect("said").json().await.expect("JSON");
    assert!(said["id"].as_str().is_some_and(|id| id.len() > 17), "{said}");
    let fault = json!({"method": "GET", "trouble": {"refused": {"status": 500, "code": 0}}});
    assert!(post("faults", fault).await.expect("a fault").status().is_success());
    assert_eq!(ask(&fake, "GET", "/users/@me", Value::Null).await.0, 500);
    let journal = client.get(format!("{}/fake/journal", fake.url())).send().await.expect("a journal");
    let journal: Vec<Value> = journal.json().await.expect("JSON");
    assert_eq!(journal.len(), 1);
}

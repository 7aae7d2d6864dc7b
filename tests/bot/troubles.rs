//! When Discord limits, refuses, loses or garbles: nothing is lost, nothing is done twice, nothing stops.

use crate::fake::people::member;
use crate::fake::world::{GENERAL, GUILD, HELP};
use crate::fake::{Fault, Out, Seen, Setup, Trouble};
use crate::{Bot, POLICY, asked, case, removed};
use serde_json::json;
use steward::conduct::case::CaseState;
use steward::ids::GuildId;

const DELETION: &str = "/channels/*/messages/*";
const PRIVATE: &str = "/users/@me/channels";

#[tokio::test]
async fn what_discord_puts_off_loses_or_garbles_is_done_once_in_the_end() {
    let limited = |global| Trouble::RateLimited { after: 0.05, global };
    let troubles = [
        ("DELETE", DELETION, 2, limited(false)),
        ("DELETE", DELETION, 1, limited(true)),
        ("DELETE", DELETION, 1, Trouble::Refused { status: 500, code: 0 }),
        ("DELETE", DELETION, 1, Trouble::BadGateway),
        ("DELETE", DELETION, 1, Trouble::LoseRequest),
        ("DELETE", DELETION, 1, Trouble::LoseAnswer),
        ("POST", PRIVATE, 1, limited(false)),
        ("POST", "/channels/*/messages", 1, Trouble::BadGateway),
        ("POST", "/channels/*/messages", 1, Trouble::LoseAnswer),
    ];
    let mut bot = Bot::with(Setup { members: 40, ..Setup::default() }, POLICY).await;
    let mut bad = Vec::new();
    for (n, (method, path, times, trouble)) in (0..).zip(troubles) {
        bot.fake.fault(Fault::new(method, path, times, trouble));
        let insult = bot.fake.say(GENERAL, member(n), &format!("you idiot, number {n}"));
        bot.until_removed(insult).await;
        bot.until_told(member(n), &format!("you idiot, number {n}")).await;
        bot.until_posted(&format!("Case {}, done", n + 1)).await;
        bot.fake.wait("the trouble is met", |core| core.faults.is_empty()).await;
        bad.push(insult);
    }
    let store = bot.stop().await;
    assert_eq!(removed(&bot.fake), bad);
    for number in 1..=bad.len() as u64 {
        assert_eq!(case(&store, number).await.state, CaseState::Applied, "case {number}");
    }
}

#[tokio::test]
async fn a_limit_of_one_channel_does_not_hold_up_another() {
    let mut bot = Bot::new().await;
    let slow = format!("/channels/{GENERAL}/messages/*");
    bot.fake.fault(Fault::new("DELETE", &slow, 1, Trouble::RateLimited { after: 1.5, global: false }));
    let first = bot.fake.say(GENERAL, member(1), "you idiot");
    let here = format!("/channels/{GENERAL}/messages/{first}");
    bot.fake.until("the limited request", |journal| asked(journal, "DELETE", &here) == 1).await;
    let second = bot.fake.say(HELP, member(2), "you idiot");
    bot.until_removed(second).await;
    assert_eq!(removed(&bot.fake), [second], "the other channel's was not held up");
    bot.until_removed(first).await;
    bot.until_told(member(1), "you idiot").await;
    bot.stop().await;
}

#[tokio::test]
async fn a_refused_deletion_is_reported_once_and_never_repeated() {
    let mut bot = Bot::new().await;
    bot.fake.fault(Fault::new("DELETE", DELETION, 1, Trouble::Refused { status: 403, code: 50_013 }));
    let refused = bot.fake.say(GENERAL, member(1), "you idiot");
    bot.until_posted("I lack “Manage Messages”").await;
    bot.fake.fault(Fault::new("DELETE", DELETION, 1, Trouble::Refused { status: 404, code: 10_008 }));
    let gone = bot.fake.say(GENERAL, member(2), "you idiot");
    bot.until_told(member(2), "you idiot").await;
    bot.dealt_with_until_here(member(3)).await;
    let store = bot.stop().await;
    let journal = bot.fake.journal();
    for message in [refused, gone] {
        assert_eq!(asked(&journal, "DELETE", &format!("/channels/{GENERAL}/messages/{message}")), 1);
    }
    let reports = bot.fake.seen_by_members().into_iter();
    let reports = reports.filter(|seen| matches!(seen, Seen::Said { text, .. } if text.contains("I lack")));
    assert_eq!(reports.count(), 1);
    let told = bot.fake.seen_by_members().into_iter().filter_map(|seen| match seen {
        Seen::Private { member: who, text, .. } if who == member(1) => Some(text.contains("I left it where it is")),
        _ => None,
    });
    assert_eq!(told.collect::<Vec<_>>(), [true], "nobody hears of a removal that did not happen");
    assert_eq!(case(&store, 1).await.state, CaseState::Failed);
    assert_eq!(case(&store, 2).await.state, CaseState::Applied);
    let why = store.failure_of(GuildId(GUILD), steward::conduct::case::CaseNumber(1)).await.expect("readable");
    assert!(why.is_some());
}

#[tokio::test]
async fn what_cannot_be_read_stops_nothing_and_is_logged_without_its_content() {
    let mut bot = Bot::new().await;
    let secret = "a-private-thing";
    let events = [
        ("MESSAGE_CREATE", json!({ "id": "no number", "content": secret })),
        ("MESSAGE_CREATE", json!({ "id": "1", "channel_id": GENERAL.to_string(), "content": secret })),
        ("MESSAGE_CREATE", json!([secret])),
        ("MESSAGE_UPDATE", json!({ "id": 7, "content": { "a": secret } })),
        ("GUILD_MEMBER_ADD", json!({ "guild_id": GUILD.to_string(), "user": secret })),
        ("GUILD_MEMBER_UPDATE", json!(null)),
        ("GUILD_AUDIT_LOG_ENTRY_CREATE", json!({ "action_type": 9_999, "reason": secret })),
        ("INTERACTION_CREATE", json!({ "id": "1", "type": 2, "data": { "name": secret } })),
        ("CHANNEL_UPDATE", json!({ "id": GENERAL.to_string(), "name": secret })),
        ("AN_EVENT_OF_TOMORROW", json!({ "anything": [1, 2, { "text": secret }] })),
    ];
    for (name, data) in &events {
        bot.fake.dispatch(name, data);
    }
    let frames = [
        "".to_owned(),
        "{ this is no json".to_owned(),
        format!(r#"{{"t":"MESSAGE_CREATE","s":null,"op":0,"d":{{"content":"{secret}"#),
        format!(r#"{{"t":"MESSAGE_CREATE","op":0,"d":"{secret}"}}"#),
        r#"{"t":null,"s":null,"op":77,"d":null}"#.to_owned(),
        r#"{"op":"zero"}"#.to_owned(),
        "[]".to_owned(),
        format!("{{\"op\":0,\"t\":\"X\",\"s\":1,\"d\":\"{}\"}}", "x".repeat(200_000)),
    ];
    for frame in frames {
        bot.fake.send_raw(Out::Text(frame));
    }
    bot.dealt_with_until_here(member(1)).await;
    bot.until_told(member(1), "you idiot").await;
    let rules = bot.fake.command(GENERAL, member(2), "rules", &json!([]));
    bot.until_answered(rules, "Be kind").await;
    let log = bot.running().log();
    bot.stop().await;
    assert!(!log.contains(secret), "{log}");
}

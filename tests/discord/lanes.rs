//! Many acts: in order inside a lane, past one another between lanes, deletions together.

use crate::fake::world::{BOT, GENERAL, HELP};
use crate::fake::{Fake, Fault, Setup, Trouble, people::member, twice};
use crate::{CHANNEL, GUILD, aged, numbered};
use serde_json::{Value, json};
use std::sync::Arc;
use steward::discord::{Api, Performer, now};
use steward::effect::*;
use steward::event::{Event, Outcome, What};
use steward::ids::{ActKey, At, ChannelId, GuildId, MessageId, RoleId, UserId};
use tokio::sync::mpsc::{UnboundedReceiver, unbounded_channel};
use wiremock::matchers::{method, path_regex};
use wiremock::{Mock, MockServer, ResponseTemplate};

const DAY: i64 = 86_400_000;

struct Results(UnboundedReceiver<Event>);

impl Results {
    /// The next `n` results, in the order they came.
    async fn take(&mut self, n: usize) -> Vec<(ActKey, Outcome)> {
        let mut results = Vec::new();
        while results.len() < n {
            match self.0.recv().await.expect("the performer is there").what {
                What::Settled { act, outcome, .. } => results.push((act.key, outcome)),
                What::InviteResolved { .. } => {}
                other => panic!("{other:?}"),
            }
        }
        results
    }
}

fn performer(url: &str) -> (Performer, Results) {
    guarded(url, |_, _| Ok(()))
}

fn guarded(
    url: &str,
    gate: impl Fn(GuildId, &Act) -> Result<(), String> + Send + Sync + 'static,
) -> (Performer, Results) {
    let api = Arc::new(Api::new(&"a-token-for-tests".into(), Some(url)).expect("a client"));
    let (tell, told) = unbounded_channel();
    let report = move |event| drop(tell.send(event));
    (Performer::new(api, tokio::runtime::Handle::current(), gate, report), Results(told))
}

fn send(channel: ChannelId, text: &str) -> Effect {
    Effect::Send { channel, post: Post::text(text) }
}

fn delete(message: MessageId) -> Effect {
    Effect::DeleteMessage { channel: CHANNEL, message, reason: "why".into() }
}

fn done() -> Outcome {
    Outcome::Done { channel: None, message: None }
}

async fn bodies(server: &MockServer) -> Vec<(String, Value)> {
    let sent = server.received_requests().await.unwrap_or_default();
    let line = |request: &wiremock::Request| {
        let path = request.url.path().trim_start_matches("/api/v10").to_owned();
        (format!("{} {path}", request.method), serde_json::from_slice(&request.body).unwrap_or_default())
    };
    sent.iter().map(line).collect()
}

#[tokio::test]
async fn messages_of_one_channel_arrive_in_order() {
    let fake = Fake::start(Setup::default()).await;
    let (performer, mut results) = performer(&fake.url());
    let texts: Vec<String> = (0..40).map(|n| format!("message {n}")).collect();
    for (n, text) in (0..).zip(&texts) {
        performer.submit(GUILD, numbered(n, send(ChannelId(GENERAL), text)));
    }
    let keys: Vec<ActKey> = results.take(40).await.into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, (0..40).map(crate::key).collect::<Vec<_>>());
    let sent: Vec<String> =
        fake.journal().iter().map(|entry| entry.body["content"].as_str().unwrap_or_default().to_owned()).collect();
    assert_eq!(sent, texts);
    fake.assert_no_surprises();
}

#[tokio::test]
async fn a_limit_in_one_lane_holds_up_no_other() {
    let fake = Fake::start(Setup::default()).await;
    let slow = Trouble::RateLimited { after: 0.3, global: false };
    fake.fault(Fault::new("POST", &format!("/channels/{GENERAL}/messages"), 1, slow));
    let (performer, mut results) = performer(&fake.url());
    performer.submit(GUILD, numbered(1, send(ChannelId(GENERAL), "waits")));
    performer.submit(GUILD, numbered(2, send(ChannelId(HELP), "does not wait")));
    let keys: Vec<ActKey> = results.take(2).await.into_iter().map(|(key, _)| key).collect();
    assert_eq!(keys, [crate::key(2), crate::key(1)]);
    fake.assert_no_surprises();
}

#[tokio::test]
async fn an_answer_that_got_lost_is_not_said_twice() {
    let fake = Fake::start(Setup::default()).await;
    for trouble in [Trouble::LoseAnswer, Trouble::LoseRequest, Trouble::BadGateway] {
        fake.fault(Fault::new("POST", "/channels/*/messages", 1, trouble));
    }
    let (performer, mut results) = performer(&fake.url());
    performer.submit(GUILD, numbered(1, send(ChannelId(GENERAL), "once")));
    let dm = Effect::Dm { member: UserId(member(3)), post: Post::text("a notice"), channel: None };
    performer.submit(GUILD, numbered(2, dm));
    let results = results.take(2).await;
    assert!(results.iter().all(|(_, outcome)| outcome.is_done()), "{results:?}");
    assert_eq!(twice(&fake.seen_by_members()), []);
    assert_eq!(fake.seen_by_members().len(), 2);
    fake.assert_no_surprises();
}

#[tokio::test]
async fn every_effect_is_a_request_that_discord_takes() {
    let fake = Fake::start(Setup::default()).await;
    fake.close_private(member(4));
    fake.add_invite("abc", 12, "Elsewhere");
    let mine = fake.say(GENERAL, BOT, "a card");
    let theirs = fake.say(GENERAL, member(1), "an insult");
    let guild = GuildId(crate::fake::world::GUILD);
    let subject = |n| Subject { id: UserId(member(n)), roles: vec![] };
    let warrant = || Warrant::by_person(UserId(crate::fake::world::OWNER));
    let post = || Post {
        text: "What happened, and the way back.".into(),
        embeds: vec![Embed { title: "Case 1".into(), text: "insults".into(), colour: Some(1), ..Embed::default() }],
        buttons: vec![vec![Button {
            id: ButtonId::SecondLook { guild: guild.0, case: 1 },
            label: "A person should look".into(),
            look: Look::Plain,
        }]],
        files: vec![("text.txt".into(), "the whole text".into())],
        ..Post::default()
    };
    let (channel, reason, until) = (ChannelId(GENERAL), || "Steward case 1: insults".to_owned(), At(now().0 + 600_000));
    let role = RoleId(crate::fake::world::NEWCOMER_ROLE);
    let effects = [
        Effect::DeleteMessage { channel, message: MessageId(theirs), reason: reason() },
        Effect::Timeout { member: subject(1), until, reason: reason() },
        Effect::LiftTimeout { member: subject(1), reason: reason() },
        Effect::Kick { member: subject(2), warrant: warrant(), reason: reason() },
        Effect::Ban { member: subject(3), warrant: warrant(), purge_seconds: 3600, reason: reason() },
        Effect::Unban { member: UserId(member(3)), reason: reason() },
        Effect::GiveRole { member: UserId(member(1)), role, reason: reason() },
        Effect::TakeRole { member: UserId(member(1)), role, reason: reason() },
        Effect::Send { channel, post: post() },
        Effect::Dm { member: UserId(member(5)), post: post(), channel: Some(channel) },
        Effect::PrivateThread { channel, title: "A word".into(), member: UserId(member(4)), post: post() },
        Effect::EditMessage { channel, message: MessageId(mine), post: post() },
        Effect::PauseInvites { paused: true, reason: reason() },
        Effect::ResolveInvite { code: "abc".into(), message: Box::default() },
    ];
    let count = effects.len();
    let (performer, mut results) = performer(&fake.url());
    for (n, effect) in (0..).zip(effects) {
        performer.submit(guild, numbered(n, effect));
    }
    let results = results.take(count).await;
    let failed: Vec<_> = results.iter().filter(|(_, outcome)| !outcome.is_done()).collect();
    assert!(failed.is_empty(), "{failed:?}\n{}", fake.story());
    fake.assert_no_surprises();
    let closed = Effect::Dm { member: UserId(member(4)), post: post(), channel: None };
    let (performer, mut results) = self::performer(&fake.url());
    performer.submit(guild, numbered(99, closed));
    match results.take(1).await.remove(0).1 {
        Outcome::Refused { status: 403, code: 50_007, .. } => {}
        other => panic!("{other:?}"),
    }
}

async fn deletions_answered(bulk: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(method("POST")).and(path_regex("bulk-delete$")).respond_with(bulk).mount(&server).await;
    Mock::given(method("DELETE")).respond_with(ResponseTemplate::new(204)).mount(&server).await;
    server
}

#[tokio::test]
async fn deletions_that_wait_together_go_together() {
    let server = deletions_answered(ResponseTemplate::new(204)).await;
    let (performer, mut results) = performer(&server.uri());
    for n in 0..250 {
        performer.submit(GUILD, numbered(n, delete(aged(1000, u64::from(n)))));
    }
    let results = results.take(250).await;
    assert!(results.iter().all(|(_, outcome)| *outcome == done()));
    let sizes: Vec<usize> =
        bodies(&server).await.iter().map(|(_, body)| body["messages"].as_array().map_or(1, Vec::len)).collect();
    assert_eq!(sizes, [100, 100, 50]);
}

#[tokio::test]
async fn old_messages_go_one_by_one_and_nothing_is_named_twice() {
    let server = deletions_answered(ResponseTemplate::new(204)).await;
    let (performer, mut results) = performer(&server.uri());
    let (old, a, b) = (aged(14 * DAY - 60_000, 0), aged(1000, 1), aged(14 * DAY - 600_000, 2));
    for (n, message) in (0..).zip([a, b, a, old, b]) {
        performer.submit(GUILD, numbered(n, delete(message)));
    }
    let results = results.take(5).await;
    assert!(results.iter().all(|(_, outcome)| *outcome == done()));
    let sent = bodies(&server).await;
    assert_eq!(sent.len(), 2, "{sent:?}");
    let mut both = [a, b];
    both.sort_unstable();
    assert_eq!(sent[0].1, json!({ "messages": both }));
    assert_eq!(sent[1].0, format!("DELETE /channels/{CHANNEL}/messages/{old}"));
}

#[tokio::test]
async fn a_bulk_deletion_that_is_not_taken_is_done_one_by_one() {
    let no = json!({ "code": 50_034, "message": "too old" });
    let server = deletions_answered(ResponseTemplate::new(400).set_body_json(no)).await;
    let (performer, mut results) = performer(&server.uri());
    for n in 0..3 {
        performer.submit(GUILD, numbered(n, delete(aged(1000, u64::from(n)))));
    }
    assert!(results.take(3).await.iter().all(|(_, outcome)| *outcome == done()));
    assert_eq!(bodies(&server).await.len(), 4);
}

#[tokio::test]
async fn a_refused_deletion_is_not_tried_again() {
    let server =
        deletions_answered(ResponseTemplate::new(403).set_body_json(json!({ "code": 50_013, "message": "no" }))).await;
    let (performer, mut results) = performer(&server.uri());
    for n in 0..3 {
        performer.submit(GUILD, numbered(n, delete(aged(1000, u64::from(n)))));
    }
    let refused = Outcome::Refused { status: 403, code: 50_013, text: "no".into() };
    assert!(results.take(3).await.iter().all(|(_, outcome)| *outcome == refused));
    assert_eq!(bodies(&server).await.len(), 1);
}

#[tokio::test]
async fn the_last_gate_and_the_clock_stop_an_act_before_any_request() {
    let server = MockServer::start().await;
    let (performer, mut results) = guarded(&server.uri(), |_, act| match &act.effect {
        Effect::Send { .. } => Err("a protected member".into()),
        _ => Ok(()),
    });
    performer.submit(GUILD, numbered(1, send(CHANNEL, "no")));
    performer.submit(GUILD, Act { not_after: Some(At(1)), ..numbered(2, delete(aged(1, 1))) });
    let mut results = results.take(2).await;
    results.sort_by_key(|(key, _)| *key != crate::key(1));
    let dropped = |why: &str| Outcome::Dropped { why: why.into() };
    assert_eq!(results[0].1, dropped("a protected member"));
    assert_eq!(results[1].1, dropped("too late"));
    assert_eq!(bodies(&server).await.len(), 0);
    assert_eq!(performer.pending(), 0);
}

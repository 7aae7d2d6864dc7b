//! What Discord answers, and what becomes of the act.

use crate::{CHANNEL, GUILD, act, api};
use serde_json::json;
use steward::discord::api::{Api, Request};
use steward::discord::perform::{Tried, perform};
use steward::discord::{ApiError, now};
use steward::effect::*;
use steward::event::{Outcome, What};
use steward::ids::{GuildId, MessageId, RoleId, UserId};
use wiremock::matchers::{header, method, path};
use wiremock::{Mock, MockServer, ResponseTemplate};

fn deletion() -> Effect {
    Effect::DeleteMessage { channel: CHANNEL, message: MessageId(70), reason: "why".into() }
}

fn post(text: &str) -> Post {
    Post::text(text)
}

/// One answer to everything, and what the act comes to.
async fn answered(effect: Effect, answer: ResponseTemplate) -> Tried {
    let server = MockServer::start().await;
    Mock::given(wiremock::matchers::any()).respond_with(answer).mount(&server).await;
    perform(&api(&server.uri()), GUILD, &act(effect), now()).await.result
}

#[track_caller]
fn settled(tried: Tried) -> Outcome {
    match tried {
        Tried::Settled(outcome) | Tried::Learned(outcome, _) => outcome,
        Tried::Again { after, uncertain } => {
            panic!("not settled: again after {after:?}, uncertain: {uncertain}")
        }
    }
}

fn refused(status: u16, code: u32) -> Outcome {
    Outcome::Refused { status, code, text: "no".into() }
}

fn done() -> Outcome {
    Outcome::Done { channel: None, message: None }
}

#[tokio::test]
async fn a_refusal_settles_and_keeps_discords_code() {
    let member = || Subject { id: UserId(6), roles: vec![] };
    let reason = String::new;
    let kick = || Effect::Kick { member: member(), warrant: Warrant::by_person(UserId(1)), reason: reason() };
    let unban = || Effect::Unban { member: UserId(6), reason: reason() };
    let (member_id, role) = (UserId(6), RoleId(7));
    let give = || Effect::GiveRole { member: member_id, role, reason: reason() };
    let take = || Effect::TakeRole { member: member_id, role, reason: reason() };
    let dm = || Effect::Dm { member: UserId(6), post: post("hello"), channel: None };
    let edit = || Effect::EditMessage { channel: CHANNEL, message: MessageId(70), post: post("x") };
    let cases = [
        (deletion(), 403, 50_013, refused(403, 50_013)),
        (deletion(), 404, 10_008, done()),
        (deletion(), 404, 10_003, done()),
        (unban(), 404, 10_026, done()),
        (unban(), 403, 50_013, refused(403, 50_013)),
        (kick(), 404, 10_007, refused(404, 10_007)),
        (give(), 404, 10_007, refused(404, 10_007)),
        (give(), 403, 50_013, refused(403, 50_013)),
        (take(), 404, 10_007, done()),
        (take(), 404, 10_011, done()),
        (take(), 403, 50_013, refused(403, 50_013)),
        (dm(), 403, 50_007, refused(403, 50_007)),
        (dm(), 400, 40_003, refused(400, 40_003)),
        (dm(), 403, 50_278, refused(403, 50_278)),
        (edit(), 404, 10_008, refused(404, 10_008)),
    ];
    for (effect, status, code, expected) in cases {
        let name = format!("{effect:?} {status} {code}");
        let answer = ResponseTemplate::new(status).set_body_json(json!({ "code": code, "message": "no" }));
        assert_eq!(settled(answered(effect, answer).await), expected, "{name}");
    }
}

#[tokio::test]
async fn what_may_work_later_is_tried_again() {
    let limited = json!({ "message": "slow down", "retry_after": 0.25, "global": false });
    let server_error = || ResponseTemplate::new(502).set_body_string("<html>bad gateway</html>");
    let cases = [
        (ResponseTemplate::new(429).set_body_json(limited), Some(250), false),
        (ResponseTemplate::new(429).insert_header("retry-after", "2"), Some(2000), false),
        (server_error(), None, true),
    ];
    for (answer, ms, expected) in cases {
        match answered(deletion(), answer).await {
            Tried::Again { after, uncertain } => {
                assert_eq!((after.map(|after| after.as_millis()), uncertain), (ms, expected));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn a_message_sent_tells_where_it_stands() {
    let answer = ResponseTemplate::new(200).set_body_json(json!({ "id": "71", "content": "hello" }));
    let sent = settled(answered(Effect::Send { channel: CHANNEL, post: post("hello") }, answer).await);
    assert_eq!(sent, Outcome::Done { channel: Some(CHANNEL), message: Some(MessageId(71)) });
}

#[tokio::test]
async fn an_invite_that_leads_nowhere_is_an_answer() {
    let message = || Box::new(steward::event::Message { content: "come here".into(), ..Default::default() });
    let invite = || Effect::ResolveInvite { code: "abc".into(), message: message() };
    let known =
        ResponseTemplate::new(200).set_body_json(json!({ "code": "abc", "guild": { "id": "12", "name": "x" } }));
    let gone = ResponseTemplate::new(404).set_body_json(json!({ "code": 10_006, "message": "Unknown Invite" }));
    for (answer, expected) in [(known, Some(GuildId(12))), (gone, None)] {
        match answered(invite(), answer).await {
            Tried::Learned(_, What::InviteResolved { code, leads_to, message }) => {
                assert_eq!((code.as_str(), leads_to, message.content.as_str()), ("abc", expected, "come here"));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn pausing_invites_keeps_the_other_features() {
    let server = MockServer::start().await;
    let route = format!("/api/v10/guilds/{GUILD}");
    let known = json!({ "id": GUILD.to_string(), "features": ["COMMUNITY", "NEWS"] });
    Mock::given(method("GET"))
        .and(path(&route))
        .respond_with(ResponseTemplate::new(200).set_body_json(known))
        .mount(&server)
        .await;
    Mock::given(method("PATCH"))
        .and(path(&route))
        .and(wiremock::matchers::body_json(json!({ "features": ["COMMUNITY", "NEWS", "INVITES_DISABLED"] })))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({})))
        .expect(1)
        .mount(&server)
        .await;
    let pause = act(Effect::PauseInvites { paused: true, reason: "raid".into() });
    let tried = perform(&api(&server.uri()), GUILD, &pause, now()).await.result;
    assert_eq!(settled(tried), done());
}

#[tokio::test]
async fn a_request_shows_its_token_and_reason_and_an_answer_to_a_command_shows_none() {
    let server = MockServer::start().await;
    Mock::given(header("authorization", "Bot a.test.token"))
        .and(header("x-audit-log-reason", "na%C3%AFve"))
        .respond_with(ResponseTemplate::new(204))
        .expect(1)
        .mount(&server)
        .await;
    let api = api(&server.uri());
    api.send(&Request::get("/x".into()).reason("naïve")).await.expect("taken");
    let silent = Request::new(reqwest::Method::POST, "/interactions/1/t/callback".into()).interaction();
    assert!(api.send(&silent).await.is_err());
    let sent = server.received_requests().await.unwrap_or_default();
    assert!(sent.iter().any(|request| !request.headers.contains_key("authorization")));
}

#[tokio::test]
async fn a_file_travels_as_multipart() {
    let server = MockServer::start().await;
    Mock::given(method("POST"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({ "id": "71" })))
        .mount(&server)
        .await;
    let files = vec![("a\"b.txt".to_owned(), "line 1\nline 2".to_owned())];
    let effect = Effect::Send { channel: CHANNEL, post: Post { files, ..post("as a file") } };
    settled(perform(&api(&server.uri()), GUILD, &act(effect), now()).await.result);
    let sent = server.received_requests().await.unwrap_or_default();
    let body = String::from_utf8_lossy(&sent[0].body).into_owned();
    for part in ["name=\"payload_json\"", "name=\"files[0]\"; filename=\"a_b.txt\"", "line 1\nline 2", "\"as a file\""]
    {
        assert!(body.contains(part), "{part} is not in {body}");
    }
}

#[tokio::test]
async fn nobody_at_home_is_certain_and_a_broken_line_is_not() {
    let closed = std::net::TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a port");
    let api = Api::new(&"t".into(), Some(&format!("http://{closed}"))).expect("a client");
    let error = api.send(&Request::get("/gateway".into())).await.expect_err("nobody is there");
    assert!(matches!(error, ApiError::Unreachable { .. }) && !error.is_uncertain(), "{error}");
}

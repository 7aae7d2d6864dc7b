//! Signing in, what is missing, and what moderators did meanwhile: everything before and beside the live line.

use crate::fake::world::{APPLICATION, GUILD, OWNER};
use crate::fake::{Fake, Setup, people::member};
use crate::gateway::{ALL, ME, Queue, place};
use std::sync::Arc;
use steward::discord::connect::{Granted, connect, sign_in};
use steward::discord::listen::Shedding;
use steward::discord::perform::perform;
use steward::discord::{Api, ConnectError, Where, catch_up, now, online};
use steward::effect::Effect;
use steward::event::What;
use steward::ids::{EntryId, GuildId, UserId};
use tokio::sync::mpsc::unbounded_channel;

#[tokio::test]
async fn a_wrong_token_is_said_so() {
    let fake = Fake::start(Setup::default()).await;
    let (api, place) = place(&fake, "another-token");
    assert_eq!(sign_in(&api, &place).await, Err(ConnectError::WrongToken));
}

#[tokio::test]
async fn nobody_there_is_said_so() {
    let place = Where { token: "t".into(), api_url: Some("http://127.0.0.1:9".into()) };
    let api = Api::new(&place.token, place.api_url.as_deref()).expect("a client");
    let error = sign_in(&api, &place).await.expect_err("nobody is there").to_string();
    assert!(error.contains("http://127.0.0.1:9") && error.contains("api-url"), "{error}");
}

#[tokio::test]
async fn missing_switches_are_named_and_steward_runs_without_them() {
    let fake = Fake::start(Setup { privileged_intents: false, ..Setup::default() }).await;
    let (api, place) = place(&fake, "a-token-for-tests");
    let (me, granted) = sign_in(&api, &place).await.expect("signed in");
    assert_eq!((me, granted), (ME, Granted { members: false, content: false }));
    let (tell, _heard) = unbounded_channel();
    let sink = Arc::new(Queue { tell, waiting: 0 });
    let connected = |granted| connect(api.clone(), place.clone(), granted, me, sink.clone(), Shedding::default());
    let mut refused = connected(ALL).await.expect("started");
    let error = refused.ended().await.expect_err("Discord closes with 4014");
    assert_eq!(error, ConnectError::DisallowedIntents);
    assert!(error.to_string().contains("Message Content Intent"));
    let running = connected(granted).await.expect("started");
    fake.connected().await;
    running.stop().await;
}

#[tokio::test]
async fn what_moderators_did_meanwhile_is_read_from_the_audit_log() {
    let fake = Fake::start(Setup::default()).await;
    let (api, _) = place(&fake, "a-token-for-tests");
    let guild = GuildId(GUILD);
    let subject = steward::effect::Subject { id: UserId(member(1)), roles: vec![] };
    let warrant = steward::effect::Warrant::by_person(UserId(OWNER));
    let kick = crate::act(Effect::Kick { member: subject, warrant, reason: "enough".into() });
    let _ = perform(&api, guild, &kick, now()).await;
    let mut found = Vec::new();
    let last = catch_up::audit_log(&api, guild, EntryId(0), |event| found.push(event)).await.expect("read");
    assert_eq!(found.len(), 1);
    match &found[0].what {
        What::Audit(entry) => {
            assert_eq!(
                (Some(entry.id), entry.target, entry.reason.as_deref()),
                (last, Some(UserId(member(1))), Some("enough"))
            );
            assert_eq!(entry.did, steward::event::AuditAct::Kick);
        }
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_survey_names_what_is_missing_and_what_it_costs() {
    let without = (1u64 << 53) - 1 - (1 << 3) - (1 << 13) - (1 << 40);
    let fake = Fake::start(Setup { permissions: without, privileged_intents: false, ..Setup::default() }).await;
    let (api, place) = place(&fake, "a-token-for-tests");
    let (me, granted) = sign_in(&api, &place).await.expect("signed in");
    let survey = online::survey(&api, &me, granted).await.expect("surveyed");
    let missing: Vec<&str> = survey.guilds[0].missing.iter().map(|wanted| wanted.name).collect();
    assert_eq!(missing, ["Manage Messages", "Moderate Members"]);
    assert_eq!(survey.missing_intents.len(), 2);
    assert!(survey.invite.contains(&format!("client_id={APPLICATION}")) && !survey.guilds[0].administrator);
    fake.assert_no_surprises();
}

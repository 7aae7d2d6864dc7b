//! After a crash: what is done again, what is found done, and what nobody will ever know.

use crate::fake::world::{GENERAL, GUILD, OWNER};
use crate::fake::{Fake, Setup, people::member};
use crate::{api, numbered};
use std::collections::BTreeSet;
use std::sync::Arc;
use steward::discord::perform::{Tried, perform};
use steward::discord::recover::{Leftover, Recovery, recover};
use steward::discord::{Api, Me, now};
use steward::effect::*;
use steward::event::{Outcome, ReplyHandle};
use steward::ids::{At, ChannelId, GuildId, MessageId, UserId};

const MINUTE: i64 = 60_000;
const HERE: GuildId = GuildId(GUILD);

fn me() -> Me {
    Me { user: UserId(crate::fake::world::BOT), application: crate::fake::world::APPLICATION }
}

async fn started() -> (Fake, Arc<Api>) {
    let fake = Fake::start(Setup::default()).await;
    let api = Arc::new(Api::new(&"a-token-for-tests".into(), Some(&fake.url())).expect("a client"));
    (fake, api)
}

async fn asked(api: &Api, act: &Act, age: i64, was_sending: bool) -> Recovery {
    asked_knowing(api, act, age, was_sending, &mut BTreeSet::new()).await
}

async fn asked_knowing(
    api: &Api,
    act: &Act,
    age: i64,
    was_sending: bool,
    claimed: &mut BTreeSet<MessageId>,
) -> Recovery {
    let leftover = Leftover { guild: HERE, act, inserted_at: At(now().0 - age), was_sending, overruled: false };
    recover(api, &me(), &leftover, claimed, now()).await.expect("the fake answers")
}

async fn do_it(api: &Api, act: &Act) -> Outcome {
    match perform(api, HERE, act, now()).await.result {
        Tried::Settled(outcome) => outcome,
        other => panic!("{other:?}"),
    }
}

fn said(text: &str) -> Effect {
    let embeds = vec![Embed { title: "Case 1".into(), ..Embed::default() }];
    Effect::Send { channel: ChannelId(GENERAL), post: Post { text: text.into(), embeds, ..Post::default() } }
}

fn told(n: u64, text: &str) -> Effect {
    Effect::Dm { member: UserId(member(n)), post: Post::text(text), channel: None }
}

fn subject(n: u64) -> Subject {
    Subject { id: UserId(member(n)), roles: vec![] }
}

fn kick(n: u64) -> Effect {
    Effect::Kick { member: subject(n), warrant: Warrant::by_person(UserId(OWNER)), reason: String::new() }
}

fn ban(n: u64) -> Effect {
    Effect::Ban {
        member: subject(n),
        warrant: Warrant::by_person(UserId(OWNER)),
        purge_seconds: 0,
        reason: String::new(),
    }
}

fn dropped(why: &str) -> Recovery {
    Recovery::Settled(Outcome::Dropped { why: why.into() })
}

#[tokio::test]
async fn what_changes_nothing_the_second_time_is_done_again() {
    let api = api("http://127.0.0.1:1");
    let deletion = Effect::DeleteMessage { channel: ChannelId(GENERAL), message: MessageId(1), reason: String::new() };
    let timeout = Effect::Timeout { member: subject(1), until: At(0), reason: String::new() };
    let reply = ReplyHandle { application: 1, token: "t".into() };
    let answer = Effect::Answer { reply, post: Post::default() };
    for effect in [deletion, timeout, answer.clone()] {
        assert_eq!(asked(&api, &numbered(1, effect), MINUTE, true).await, Recovery::Again);
    }
    assert_eq!(asked(&api, &numbered(1, answer), 16 * MINUTE, true).await, dropped("too late to answer"));
    for effect in [said("x"), told(1, "x"), kick(1), ban(1)] {
        assert_eq!(asked(&api, &numbered(1, effect), 60 * MINUTE, false).await, Recovery::Again);
    }
    assert_eq!(asked(&api, &numbered(1, said("x")), MINUTE, true).await, Recovery::Again);
    let late = Act { not_after: Some(At(1)), ..numbered(1, said("x")) };
    assert_eq!(asked(&api, &late, MINUTE, false).await, dropped("too late"));
}

#[tokio::test]
async fn an_older_message_is_found_where_it_stands_or_sent() {
    let (_fake, api) = started().await;
    for act in [numbered(1, said("a card")), numbered(2, told(3, "a notice"))] {
        let sent = do_it(&api, &act).await;
        assert!(sent.is_done(), "{sent:?}");
        assert_eq!(asked(&api, &act, 3 * MINUTE, true).await, Recovery::Settled(sent));
    }
    for effect in [said("another card"), told(4, "another notice")] {
        assert_eq!(asked(&api, &numbered(3, effect), 3 * MINUTE, true).await, Recovery::Anew);
    }
}

#[tokio::test]
async fn one_message_is_the_result_of_one_act() {
    let (_fake, api) = started().await;
    let (first, second) = (numbered(1, said("the same")), numbered(2, said("the same")));
    let sent = do_it(&api, &first).await;
    let mut claimed = BTreeSet::new();
    assert_eq!(asked_knowing(&api, &first, 3 * MINUTE, true, &mut claimed).await, Recovery::Settled(sent));
    assert_eq!(asked_knowing(&api, &second, 3 * MINUTE, true, &mut claimed).await, Recovery::Anew);
}

#[tokio::test]
async fn a_private_thread_is_made_once() {
    let (_fake, api) = started().await;
    let thread = |title: &str| Effect::PrivateThread {
        channel: ChannelId(GENERAL),
        title: title.into(),
        member: UserId(member(1)),
        post: Post::text("a word"),
    };
    let made = numbered(1, thread("About your message"));
    let sent = do_it(&api, &made).await;
    assert_eq!(asked(&api, &made, 3 * MINUTE, true).await, Recovery::Settled(sent));
    assert_eq!(asked(&api, &numbered(2, thread("Another")), 3 * MINUTE, true).await, Recovery::Anew);
}

#[tokio::test]
async fn a_mail_goes_on_unless_it_was_being_handed_over() {
    let (_fake, api) = started().await;
    let [to, id, subject, text, html] = [(); 5].map(|()| String::new());
    let act = numbered(1, Effect::Mail { to, id, subject, text, html });
    let late = Act { not_after: Some(At(now().0 - 1)), ..act.clone() };
    for age in [0, MINUTE, 20 * 60 * MINUTE] {
        assert_eq!(asked(&api, &act, age, false).await, Recovery::Again);
        assert_eq!(asked(&api, &late, age, false).await, dropped("too late"));
        for act in [&act, &late] {
            assert_eq!(asked(&api, act, age, true).await, Recovery::Settled(Outcome::Unknown));
        }
    }
}

#[tokio::test]
async fn before_a_kick_or_ban_is_repeated_the_present_state_is_read() {
    let (_fake, api) = started().await;
    let done = Recovery::Settled(Outcome::Done { channel: None, message: None });
    for effect in [kick(1), ban(2)] {
        let act = numbered(1, effect);
        assert_eq!(asked(&api, &act, MINUTE, true).await, Recovery::Again);
        do_it(&api, &act).await;
        assert_eq!(asked(&api, &act, MINUTE, true).await, done);
    }
}

#[tokio::test]
async fn a_newer_ruling_wins_over_a_ban_left_over() {
    let (fake, api) = started().await;
    do_it(&api, &numbered(1, ban(2))).await;
    do_it(&api, &numbered(2, Effect::Unban { member: UserId(member(2)), reason: String::new() })).await;
    assert_eq!(asked(&api, &numbered(1, ban(2)), MINUTE, true).await, dropped("lifted meanwhile"));
    let unban = numbered(3, Effect::Unban { member: UserId(member(5)), reason: String::new() });
    assert_eq!(asked(&api, &unban, MINUTE, true).await, Recovery::Again);
    do_it(&api, &numbered(4, ban(5))).await;
    // The ban that it waited for may have been carried out long after both were decided.
    assert_eq!(asked(&api, &unban, MINUTE, true).await, Recovery::Again);
    let by_hand = serde_json::json!(OWNER.to_string());
    fake.core().world.guilds.get_mut(&GUILD).and_then(|guild| guild.audit.last_mut()).expect("an entry")["user_id"] =
        by_hand;
    assert_eq!(asked(&api, &unban, MINUTE, true).await, dropped("banned again meanwhile"));
}

#[tokio::test]
async fn of_a_ban_and_its_lifting_that_are_both_left_over_the_later_one_counts() {
    let (_fake, api) = started().await;
    let overruled = async |effect: Effect, was_sending| {
        let act = numbered(1, effect);
        let leftover = Leftover { guild: HERE, act: &act, inserted_at: now(), was_sending, overruled: true };
        recover(&api, &me(), &leftover, &mut BTreeSet::new(), now()).await.expect("the fake answers")
    };
    let unban = Effect::Unban { member: UserId(member(2)), reason: String::new() };
    for was_sending in [false, true] {
        assert_eq!(overruled(ban(2), was_sending).await, dropped("lifted meanwhile"), "nobody is banned for a moment");
        assert_eq!(overruled(unban.clone(), was_sending).await, dropped("banned again meanwhile"));
    }
    do_it(&api, &numbered(2, ban(2))).await;
    let done = Recovery::Settled(Outcome::Done { channel: None, message: None });
    assert_eq!(overruled(ban(2), true).await, done, "it stands, and what lifts it comes next");
}

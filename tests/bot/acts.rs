//! What is said, and what Steward does about it: message in, requests out, rows in the database.

use crate::fake::people::{forward, member};
use crate::fake::world::{BOT, GENERAL, GUILD, HELP, MODERATOR, OWNER};
use crate::fake::{Seen, Setup};
use crate::{Bot, POLICY, case, removed};
use serde_json::json;
use steward::conduct::case::{CaseState, Measure};
use steward::discord::now;
use steward::ids::{GuildId, MessageId, UserId};

#[tokio::test]
async fn an_insult_is_removed_explained_and_shown_to_the_moderators() {
    let mut bot = Bot::new().await;
    let fine = bot.fake.say(GENERAL, member(2), "does anybody know how to build this");
    let insult = bot.fake.say(GENERAL, member(1), "read the docs, you idiot");
    bot.until_removed(insult).await;
    let (channel, notice) = bot.until_told(member(1), "read the docs, you idiot").await;
    bot.until_posted("Case 1, done: insults (Be kind)").await;
    crate::button(&bot.fake, channel, notice, "Ask a person to look");
    let order = bot.fake.seen_by_members();
    let place = |found: fn(&Seen) -> bool| order.iter().position(found).expect("seen");
    let told_after =
        place(|seen| matches!(seen, Seen::Private { .. })) > place(|seen| matches!(seen, Seen::Removed { .. }));
    assert!(told_after, "a notice tells only what happened: {order:?}");
    let log = bot.running().log();
    let store = bot.stop().await;
    let row = case(&store, 1).await;
    assert_eq!((row.member, row.state, row.measure), (UserId(member(1)), CaseState::Applied, Measure::Remind));
    assert_eq!((row.points, row.message), (1, Some(MessageId(insult))));
    assert_eq!(row.rules, ["insults"]);
    assert!(row.card.is_some() && row.evidence.as_deref() == Some("read the docs, you idiot"), "{row:?}");
    for message in [fine, insult] {
        let known = store.activity(GuildId(GUILD), MessageId(message)).await.expect("readable");
        assert!(known.is_some(), "message {message} is not on record");
    }
    assert!(!log.contains("you idiot"), "a log never holds what was said:\n{log}");
}

#[tokio::test]
async fn what_steward_writes_itself_is_nobodys_activity() {
    let mut bot = Bot::new().await;
    bot.dealt_with_until_here(member(1)).await;
    let card = bot.until_posted("Case 1").await;
    let last = bot.dealt_with_until_here(member(2)).await;
    bot.until_told(member(2), "you idiot").await;
    let store = bot.stop().await;
    for (message, counts) in [(card, false), (last, true)] {
        let known = store.activity(GuildId(GUILD), MessageId(message)).await.expect("readable");
        assert_eq!(known.is_some(), counts, "{known:?}");
    }
    let mut members = Vec::new();
    store.remembered(GuildId(GUILD), now(), |row| members.push(row)).await.expect("readable");
    let written = |who: u64| members.iter().find(|row| row.member == UserId(who)).map_or(0, |row| row.messages);
    assert_eq!((written(BOT), written(member(2))), (0, 1));
}

#[tokio::test]
async fn an_insult_is_found_wherever_it_stands_and_what_is_fine_stays() {
    let mut bot = Bot::with(Setup { members: 40, ..Setup::default() }, POLICY).await;
    let fake = bot.fake.clone();
    let fine = [
        (member(30), "the idiomatic way is a for loop"),
        (member(31), "this release is bad, and the docs are worse"),
        (member(32), "shut up and take my money"),
        (MODERATOR, "whoever wrote this is an idiot"),
        (OWNER, "you idiot"),
    ];
    for (author, text) in fine {
        fake.say(GENERAL, author, text);
    }
    let mut bad = vec![
        fake.say(HELP, member(1), "you idiot"),
        fake.say(GENERAL, member(2), "you 1d10t"),
        fake.say(GENERAL, member(3), "what an ||idi||ot"),
        fake.say(GENERAL, member(4), "you i\u{200b}d\u{200b}i\u{200b}o\u{200b}t"),
        fake.say(GENERAL, member(5), "you \u{456}d\u{456}\u{43e}t"),
        fake.say_with(GENERAL, member(6), "", Some(forward("you idiot"))),
    ];
    let poll = json!({"question": {"text": "is he an idiot?"}, "allow_multiselect": false, "layout_type": 1,
        "answers": [{"answer_id": 1, "poll_media": {"text": "yes"}}], "expiry": null});
    bad.push(fake.say_with(GENERAL, member(7), "", Some(json!({ "poll": poll }))));
    let file = json!({"id": "1", "filename": "idiot.png", "size": 5, "url": "http://cdn.invalid/idiot.png",
        "proxy_url": "http://cdn.invalid/idiot.png"});
    bad.push(fake.say_with(GENERAL, member(8), "", Some(json!({ "attachments": [file] }))));
    let embed = json!({"type": "rich", "title": "look", "description": "you idiot"});
    bad.push(fake.say_with(GENERAL, member(9), "", Some(json!({ "embeds": [embed] }))));
    let edited = fake.say(GENERAL, member(10), "you are right");
    fake.edit(GENERAL, edited, "you are an idiot");
    bad.push(edited);
    for message in &bad {
        bot.until_removed(*message).await;
    }
    let store = bot.stop().await;
    let mut gone = removed(&fake);
    gone.sort_unstable();
    bad.sort_unstable();
    assert_eq!(gone, bad);
    let counts = store.counts().await.expect("readable");
    // Shadow leaves a hit and no case; what staff wrote is a case for managers, and nothing is done.
    assert_eq!((counts.cases, counts.hits), (bad.len() as u64 + 2, bad.len() as u64 + 3));
}

#[tokio::test]
async fn strikes_climb_the_ladder_to_a_time_out() {
    let mut bot = Bot::new().await;
    let first = bot.fake.say(GENERAL, member(1), "i will find you");
    bot.until_removed(first).await;
    bot.until_seen("a time-out", |seen| matches!(seen, Seen::TimedOut { member: who, .. } if *who == member(1))).await;
    bot.until_told(member(1), "You cannot write here for an hour").await;
    let store = bot.stop().await;
    let row = case(&store, 1).await;
    assert!(matches!(row.measure, Measure::Timeout { .. }) && row.state == CaseState::Applied, "{row:?}");
}

#[tokio::test]
async fn a_scam_is_removed_and_its_sender_hears_why_before_being_banned() {
    let mut bot = Bot::new().await;
    let scam = bot.fake.say(GENERAL, member(1), "free nitro for everybody");
    bot.until_removed(scam).await;
    bot.until_seen("a ban", |seen| matches!(seen, Seen::Banned { member: who, .. } if *who == member(1))).await;
    let seen = bot.fake.seen_by_members();
    let told = seen.iter().position(|one| matches!(one, Seen::Private { .. }));
    let banned = seen.iter().position(|one| matches!(one, Seen::Banned { .. }));
    assert!(told.is_some() && told < banned, "{seen:?}");
    bot.until_posted("Case 1").await;
    let store = bot.stop().await;
    let row = case(&store, 1).await;
    assert_eq!((row.measure, row.state), (Measure::Ban { until: None }, CaseState::Applied));
}

#[tokio::test]
async fn a_leaked_token_is_removed_and_kept_nowhere() {
    let mut bot = Bot::new().await;
    // In two pieces, so that no scanner takes it for a leak of ours.
    let token = ["ghp_", "k3Vq9ZxT7mB2nR5wY8cD1fG4hJ6sL0pA3eUi"].concat();
    let leak = bot.fake.say(GENERAL, member(1), &format!("my config says {token} but it fails"));
    bot.until_removed(leak).await;
    bot.until_told(member(1), "it seems to hold a secret").await;
    bot.until_posted("Case 1").await;
    let log = bot.running().log();
    bot.stop().await;
    assert!(!log.contains(&token), "{log}");
    let data = bot.home.all_data();
    let found = data.windows(token.len()).any(|bytes| bytes == token.as_bytes());
    assert!(!found, "the token stands in the database");
    assert!(!bot.fake.story().contains(&token), "the token went out again:\n{}", bot.fake.story());
}

#[tokio::test]
async fn whoever_closed_their_private_messages_hears_it_in_a_thread_or_at_the_next_command() {
    use crate::fake::{Fault, Trouble};
    let mut bot = Bot::new().await;
    for n in [1, 2] {
        bot.fake.close_private(member(n));
    }
    let first = bot.fake.say(GENERAL, member(1), "you idiot");
    bot.until_removed(first).await;
    bot.until_seen(
        "a private thread",
        |seen| matches!(seen, Seen::AddedToThread { member: who, .. } if *who == member(1)),
    )
    .await;
    bot.fake.fault(Fault::new("POST", "/channels/*/threads", 1, Trouble::Refused { status: 403, code: 50_013 }));
    let second = bot.fake.say(GENERAL, member(2), "you idiot");
    bot.until_removed(second).await;
    bot.fake
        .until("the refused thread", |journal| {
            crate::asked(journal, "POST", &format!("/channels/{GENERAL}/threads")) == 2
        })
        .await;
    // The refusal comes back to the loop before the command does, as both take the same door.
    bot.dealt_with_until_here(member(3)).await;
    let rules = bot.fake.command(GENERAL, member(2), "rules", &json!([]));
    bot.until_answered(rules, "I could not reach you then").await;
    bot.stop().await;
}

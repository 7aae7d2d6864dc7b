//! Gaps: restarts, kills, broken lines, lost sessions. What was said meanwhile is read back and judged, once.

use crate::fake::people::member;
use crate::fake::world::{GENERAL, GUILD, HELP};
use crate::fake::{Fake, Fault, Seen, Setup, Trouble};
use crate::process::Home;
use crate::{Bot, POLICY, case, removed};
use steward::conduct::case::{CaseState, Measure};
use steward::ids::{GuildId, MessageId};

/// Half an hour ago is late: what is heard then causes no time-out.
const HALF_AN_HOUR_MS: i64 = 30 * 60_000;

#[tokio::test]
async fn what_was_said_during_a_stop_is_judged_after_it_and_nobody_is_timed_out_late() {
    let fake = Fake::start(Setup::default()).await;
    fake.core().world.ahead_ms = -HALF_AN_HOUR_MS;
    let mut bot = Bot { fake, home: Home::new(POLICY), running: None };
    bot.start().await;
    bot.dealt_with_until_here(member(1)).await;
    bot.until_told(member(1), "you idiot").await;
    bot.until_posted("Case 1").await;
    bot.stop().await;
    let fine = bot.fake.say_unheard(GENERAL, member(2), "is anybody here");
    let threat = bot.fake.say_unheard(GENERAL, member(3), "i will find you");
    // Nobody had ever written here.
    let insult = bot.fake.say_unheard(HELP, member(4), "you idiot");
    bot.fake.core().world.ahead_ms = 0;
    bot.start().await;
    let now = bot.fake.say(GENERAL, member(5), "i will find you too");
    for message in [threat, insult, now] {
        bot.until_removed(message).await;
    }
    bot.until_told(member(3), "i will find you").await;
    bot.until_told(member(4), "you idiot").await;
    bot.until_seen(
        "a time-out in time",
        |seen| matches!(seen, Seen::TimedOut { member: who, .. } if *who == member(5)),
    )
    .await;
    bot.until_posted("Case 4").await;
    let store = bot.stop().await;
    let late = |seen: &&Seen| matches!(seen, Seen::TimedOut { member: who, .. } if *who != member(5));
    assert_eq!(bot.fake.seen_by_members().iter().find(late), None);
    let known = store.activity(GuildId(GUILD), MessageId(fine)).await.expect("readable");
    assert!(known.is_some(), "what is fine is on record too");
    let mut rows = Vec::new();
    for number in 1..=4 {
        let row = case(&store, number).await;
        assert_eq!(row.state, CaseState::Applied, "{row:?}");
        rows.push(row);
    }
    let of = |message: u64| rows.iter().find(|row| row.message == Some(MessageId(message))).expect("a case");
    assert_eq!(of(threat).measure, Measure::Warn);
    assert!(matches!(of(now).measure, Measure::Timeout { .. }));
}

#[tokio::test]
async fn a_kill_between_discords_answer_and_the_row_repeats_nothing_that_is_seen() {
    let mut bot = Bot::new().await;
    bot.dealt_with_until_here(member(0)).await;
    bot.until_told(member(0), "you idiot").await;
    bot.until_posted("Case 1").await;
    let last_requests = [
        ("DELETE", "/channels/*/messages/*", Trouble::TellUnanswered),
        ("POST", "/channels/*/messages", Trouble::TellUnanswered),
        ("POST", "/channels/*/messages", Trouble::TellAnswered),
    ];
    let mut bad = Vec::new();
    for (n, (method, path, trouble)) in (1..).zip(last_requests) {
        bot.fake.fault(Fault::new(method, path, 1, trouble));
        let insult = bot.fake.say(GENERAL, member(n), &format!("you idiot {n}"));
        bot.fake.told().await;
        bot.kill();
        bot.fake.clear_faults();
        bot.fake.disconnected().await;
        bot.start().await;
        bot.until_removed(insult).await;
        bot.until_told(member(n), &format!("you idiot {n}")).await;
        bot.until_posted(&format!("Case {}, done", n + 1)).await;
        bad.push(insult);
    }
    let store = bot.stop().await;
    assert_eq!(removed(&bot.fake)[1..], bad);
    for number in 1..=4 {
        assert_eq!(case(&store, number).await.state, CaseState::Applied);
    }
}

#[tokio::test]
async fn a_broken_line_loses_nothing() {
    let mut bot = Bot::new().await;
    bot.dealt_with_until_here(member(0)).await;
    for (n, code) in (1..).zip([Some(4000), None]) {
        let before = bot.fake.core().hub.resumed;
        bot.fake.drop_line(code);
        let insult = bot.fake.say(GENERAL, member(n), "you idiot");
        bot.until_removed(insult).await;
        bot.until_told(member(n), "you idiot").await;
        assert!(bot.fake.core().hub.resumed > before, "{}", bot.fake.story());
    }
    bot.until_posted("Case 3").await;
    bot.stop().await;
}

#[tokio::test]
async fn a_lost_session_is_begun_again_and_what_it_missed_is_read_back() {
    let mut bot = Bot::new().await;
    bot.dealt_with_until_here(member(0)).await;
    bot.until_posted("Case 1").await;
    bot.fake.core().hub.refuse_resumes = true;
    bot.fake.drop_line(Some(4000));
    let missed: Vec<u64> = (1..4).map(|n| bot.fake.say_unheard(GENERAL, member(n), "you idiot")).collect();
    for (n, message) in (1..).zip(&missed) {
        bot.until_removed(*message).await;
        bot.until_told(member(n), "you idiot").await;
    }
    let live = bot.dealt_with_until_here(member(5)).await;
    bot.until_posted("Case 5").await;
    bot.stop().await;
    assert_eq!(removed(&bot.fake)[1..4], missed);
    assert_eq!(removed(&bot.fake)[4..], [live]);
}

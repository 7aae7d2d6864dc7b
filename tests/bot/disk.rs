//! A disk that fills while Steward runs: acts wait, nothing is lost, it is said once and shown on `/health`.

use crate::fake::people::member;
use crate::fake::world::GENERAL;
use crate::life::{page, with_pages};
use crate::{STOPS_WITHIN, removed};
use steward::store::Store;

const SAID: &str = "Nothing is kept or done until this passes";

#[tokio::test]
async fn a_full_disk_holds_acts_back_until_there_is_room() {
    let (mut bot, pages) = with_pages().await;
    bot.dealt_with_until_here(member(1)).await;
    bot.until_told(member(1), "you idiot").await;
    bot.until_posted("Case 1").await;
    bot.running().disk_is_full(true);
    let first = bot.fake.say(GENERAL, member(2), "you idiot, number 2");
    bot.running().says(SAID, 1).await;
    let second = bot.fake.say(GENERAL, member(3), "you idiot, number 3");
    let health = page(pages, "/health");
    assert!(health.starts_with("HTTP/1.1 503") && health.contains("the disk is full"), "{health}");
    assert!(!removed(&bot.fake).contains(&first), "nothing is done before it is kept");
    bot.running().disk_is_full(false);
    for (n, message) in [(2, first), (3, second)] {
        bot.until_removed(message).await;
        bot.until_told(member(n), &format!("you idiot, number {n}")).await;
        bot.until_posted(&format!("Case {n}, done")).await;
    }
    bot.running().says("The database takes rows again", 1).await;
    let health = page(pages, "/health");
    assert!(health.starts_with("HTTP/1.1 200"), "{health}");
    let log = bot.running().log();
    assert_eq!(log.matches("disk is full").count(), 1, "{log}");
    bot.stop().await;
}

#[tokio::test]
async fn told_to_stop_while_the_disk_is_full_it_says_why_and_the_next_start_does_what_was_left() {
    let (mut bot, _) = with_pages().await;
    bot.dealt_with_until_here(member(1)).await;
    bot.until_told(member(1), "you idiot").await;
    bot.until_posted("Case 1").await;
    bot.running().disk_is_full(true);
    let insult = bot.fake.say(GENERAL, member(2), "you idiot");
    bot.running().says(SAID, 1).await;
    let running = bot.running.take().expect("it runs");
    running.signal("TERM");
    let (status, log) = running.ends(STOPS_WITHIN).await;
    assert_eq!(status.code(), Some(2), "{log}");
    let last = log.lines().last().unwrap_or_default();
    assert!(last.starts_with("steward: ") && last.contains("Make room and start again"), "{log}");
    Store::attach(&bot.home.data()).await.expect("opens").check_integrity().await.expect("whole");
    bot.start().await;
    bot.until_removed(insult).await;
    bot.until_told(member(2), "you idiot").await;
    bot.until_posted("Case 2, done").await;
    bot.stop().await;
}

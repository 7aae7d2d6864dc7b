//! The life of the process: a policy taken or refused on SIGHUP, missing intents, signals, the local pages.

use crate::fake::people::member;
use crate::fake::world::GENERAL;
use crate::fake::{Fake, Fault, Setup, Trouble};
use crate::process::Home;
use crate::{Bot, POLICY, STOPS_WITHIN, case, removed};
use serde_json::json;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use steward::conduct::case::CaseState;

const POLICY_FILE: &str = "config/conduct/x.toml";

#[tokio::test]
async fn a_new_policy_is_taken_on_sighup_and_a_faulty_one_is_refused() {
    let mut bot = Bot::new().await;
    let early = bot.fake.say(GENERAL, member(1), "what a nincompoop");
    bot.dealt_with_until_here(member(2)).await;
    bot.home.write(POLICY_FILE, POLICY.replace("\"idiot\"", "\"idiot\", \"nincompoop\""));
    bot.running().signal("HUP");
    bot.running().says("A new policy is in force", 1).await;
    let after = bot.fake.say(GENERAL, member(3), "what a nincompoop");
    bot.until_removed(after).await;
    let faulty = [
        POLICY.replace("clause = \"privacy\"", "clause = \"privcy\""),
        POLICY.replace("text = \"you 1d10t\"", "text = \"you are right\""),
        "[[rule]\n".to_owned(),
    ];
    let told = ["there is no clause \"privcy\"", "misses its example of a breach \"you are right\"", "x.toml:1:"];
    for (times, (text, said)) in (1..).zip(faulty.into_iter().zip(told)) {
        bot.home.write(POLICY_FILE, text);
        bot.running().signal("HUP");
        bot.running().says("The new policy is refused, and the old one stays", times).await;
        bot.running().says(said, 1).await;
        let n = 3 + times as u64;
        let still = bot.fake.say(GENERAL, member(n), "what a nincompoop");
        bot.until_removed(still).await;
    }
    // A faulty steward.toml is refused in the same way.
    let settings = bot.home.write("config/steward.toml", "[community]\nmoderator-channel = \"#mod-log\"\n");
    bot.running().signal("HUP");
    bot.running().says("unknown key `moderator-channel`", 1).await;
    std::fs::remove_file(settings).expect("removed");
    bot.home.write(POLICY_FILE, POLICY);
    bot.running().signal("HUP");
    bot.running().says("A new policy is in force", 2).await;
    let fine = bot.fake.say(GENERAL, member(9), "what a nincompoop");
    bot.dealt_with_until_here(member(10)).await;
    bot.stop().await;
    let gone = removed(&bot.fake);
    assert!(!gone.contains(&early) && !gone.contains(&fine), "{gone:?}");
}

#[tokio::test]
async fn without_the_privileged_intents_it_says_what_rests_and_answers_all_the_same() {
    let mut bot = Bot::with(Setup { privileged_intents: false, ..Setup::default() }, POLICY).await;
    for said in
        ["Missing intent “Message Content Intent”: no rule reads a message", "Missing intent “Server Members Intent”"]
    {
        bot.running().says(said, 1).await;
    }
    bot.running().says("Invite it with:", 1).await;
    bot.fake.say(GENERAL, member(1), "you idiot");
    let rules = bot.fake.command(GENERAL, member(2), "rules", &json!([]));
    bot.until_answered(rules, "Be kind").await;
    let why = json!([{"name": "member", "type": 6, "value": member(1).to_string()},
        {"name": "reason", "type": 3, "value": "as I saw"}]);
    let warned = bot.fake.command(GENERAL, crate::fake::world::MODERATOR, "warn", &why);
    bot.until_answered(warned, "has been warned").await;
    bot.until_told(member(1), "gave you a warning").await;
    bot.stop().await;
    assert!(removed(&bot.fake).is_empty());
}

#[tokio::test]
async fn a_stop_waits_for_nobody_and_the_next_start_does_what_was_left() {
    let mut bot = Bot::new().await;
    for (n, signal) in (1..).zip(["TERM", "INT"]) {
        bot.fake.fault(Fault::new("DELETE", "", 1, Trouble::Hang));
        let insult = bot.fake.say(GENERAL, member(n), "you idiot");
        bot.fake.wait("the request that hangs", |core| core.faults.is_empty()).await;
        let running = bot.running.take().expect("it runs");
        running.signal(signal);
        let (status, log) = running.ends(STOPS_WITHIN).await;
        assert_eq!(status.code(), Some(0), "{log}");
        assert!(!removed(&bot.fake).contains(&insult));
        bot.start().await;
        bot.until_removed(insult).await;
        bot.until_told(member(n), "you idiot").await;
        bot.until_posted(&format!("Case {n}, done")).await;
    }
    let store = bot.stop().await;
    for number in [1, 2] {
        assert_eq!(case(&store, number).await.state, CaseState::Applied);
    }
}

/// A bot whose pages are on a port of its own.
pub async fn with_pages() -> (Bot, SocketAddr) {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a port");
    let home = Home::new(POLICY);
    let settings = "[community]\nmoderators-channel = \"#mod-log\"\nlanguage = \"en\"\n";
    home.write("config/steward.toml", format!("{settings}[http]\nlisten = \"{free}\"\n"));
    let mut bot = Bot { fake: Fake::start(Setup::default()).await, home, running: None };
    bot.start().await;
    (bot, free)
}

/// What a page says, head included.
pub fn page(address: SocketAddr, path: &str) -> String {
    let mut line = TcpStream::connect(address).expect("somebody listens");
    write!(line, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").expect("sent");
    let mut answer = String::new();
    line.read_to_string(&mut answer).expect("an answer");
    answer
}

#[tokio::test]
async fn health_and_metrics_are_on_the_local_port() {
    let (mut bot, free) = with_pages().await;
    bot.dealt_with_until_here(member(1)).await;
    let health = page(free, "/health");
    assert!(health.starts_with("HTTP/1.1 200") && health.contains("up "), "{health}");
    let metrics = page(free, "/metrics");
    assert!(metrics.contains("steward_hits_total{rule=\"insults\"} 1"), "{metrics}");
    bot.stop().await;
}

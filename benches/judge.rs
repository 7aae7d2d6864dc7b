//! Judging one ordinary message: the whole path from a message to a decision, with the shipped policy, and with 10,000
//! words and 500 rules.

use std::fmt::Write as _;
use std::path::Path;
use steward::decide::decide;
use steward::event::{Author, Event, Message, What};
use steward::facts::Facts;
use steward::ids::{At, ChannelId, EventId, GuildId, MessageId, UserId};
use steward::policy::Policy;
use steward::policy::compile::{compile, load};
use steward::policy::files::{Files, PolicyText};

fn main() {
    divan::main();
}

/// Ordinary talk, 52 bytes on average.
const TALK: [&str; 10] = [
    "does anybody know why the build fails on windows?",
    "thanks, that worked",
    "you need to set the path before you start the service",
    "morning all",
    "I pushed a fix for the memory leak in the thumbnailer, please test",
    "which version are you on?",
    "the docs say port 8080 but it listens on 3000 for me",
    "same here since yesterday's update, rolling back helps",
    "lol yes",
    "ok so the import runs, but half of the pictures have the wrong date and I cannot see why",
];

fn events() -> Vec<Event> {
    let text = |n: u64| TALK[n as usize % TALK.len()].to_owned();
    (0..1_000u64)
        .map(|n| {
            let id = (1_000_000 + n) << 22;
            let author = Author { id: UserId(n % 97 + 1), name: format!("member{}", n % 97), ..Author::default() };
            let channel = ChannelId(n % 7 + 1);
            let message = Message { id: MessageId(id), channel, author, content: text(n), ..Message::default() };
            let at = At(1_700_000_000_000 + n as i64 * 3_000);
            let what = What::Message(Box::new(message));
            Event { id: EventId::of("message", &[id]), guild: GuildId(1), at, seen: at, what }
        })
        .collect()
}

/// `words` invented words over 500 rules, half of which are patterns.
fn large(words: usize) -> Policy {
    let mut toml = String::from("[[clause]]\nid = \"c\"\ntitle = \"t\"\ntext = \"t\"\n");
    for rule in 0..250 {
        let _ = write!(
            toml,
            "[[rule]]\nname = \"words{rule}\"\nclause = \"c\"\nseverity = \"minor\"\nwords = {{ entries = ["
        );
        for n in (rule..words).step_by(250) {
            let _ = write!(toml, "\"{}\", ", invented(n));
        }
        toml.push_str("\"zzzyx\"] }\n");
        let _ = write!(
            toml,
            "[[rule]]\nname = \"pattern{rule}\"\nclause = \"c\"\nseverity = \"minor\"\npattern = '\\b{}\\s+\\w+ now\\b'\n",
            invented(words + rule)
        );
    }
    let text = PolicyText { path: Path::new("conduct/large.toml").to_owned(), text: toml };
    compile(&[text], &Files::Shipped).unwrap_or_else(|faults| panic!("{faults:?}"))
}

fn invented(mut n: usize) -> String {
    let mut word = String::from("q");
    for _ in 0..5 {
        word.push(char::from(b'a' + (n % 26) as u8));
        word.push(char::from(b"aeiou"[n % 5]));
        n = n / 26 + n * 7 % 11;
    }
    word
}

fn run(bencher: divan::Bencher, policy: &Policy) {
    let events = events();
    bencher.counter(divan::counter::ItemsCount::new(events.len())).with_inputs(|| Facts::new(GuildId(1))).bench_values(
        |mut facts| {
            for event in &events {
                let decision = decide(event, &facts, policy);
                facts.apply(event, &decision, policy);
            }
            facts
        },
    );
}

#[divan::bench]
fn decide_and_apply_a_thousand_with_the_shipped_policy(bencher: divan::Bencher) {
    let policy = load(&Files::Shipped, None).unwrap_or_else(|faults| panic!("{faults:?}"));
    run(bencher, &policy);
}

#[divan::bench(args = [100, 10_000])]
fn decide_and_apply_a_thousand_with_words(bencher: divan::Bencher, words: usize) {
    run(bencher, &large(words));
}

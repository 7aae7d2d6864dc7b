//! The reply graph: taking a message in, linking it, finding whom it thanks; in a busy channel of forty people.

use steward::champions::graph::{Said, Speaker, Turns};
use steward::ids::{At, MessageId, UserId};

fn main() {
    divan::main();
}

/// Ordinary talk, 52 bytes on average.
const TALK: [&str; 10] = [
    "does anybody know why the build fails on windows?",
    "thanks, that worked",
    "you need to set the path before you start the service",
    "morning all",
    "member7: I pushed a fix for the memory leak in the thumbnailer, please test",
    "which version are you on?",
    "the docs say port 8080 but it listens on 3000 for me",
    "same here since yesterday's update, rolling back helps",
    "lol yes",
    "ok so the import runs, but half of the pictures have the wrong date and I cannot see why",
];

struct Line {
    name: String,
    author: UserId,
    id: MessageId,
    at: At,
    content: &'static str,
}

fn lines(count: u64) -> Vec<Line> {
    let line = |n: u64| {
        // Forty people, a few of them at a time.
        let who = (n.wrapping_mul(2_654_435_761) >> 7) % 6 + n / 50 % 35;
        Line {
            name: format!("member{who}"),
            author: UserId(who + 1),
            id: MessageId((1_000_000 + n) << 22),
            at: At(1_700_000_000_000 + n as i64 * 9_000),
            content: TALK[(n.wrapping_mul(40_503) >> 3) as usize % TALK.len()],
        }
    };
    (0..count).map(line).collect()
}

fn said(line: &Line) -> Said<'_> {
    Said {
        id: line.id,
        at: line.at,
        author: line.author,
        speaker: Speaker::Person,
        name: &line.name,
        shown: None,
        content: line.content,
        reply_to: None,
        reply_to_author: None,
        mentions: &[],
    }
}

fn full(lines: &[Line]) -> Turns {
    let mut turns = Turns::new();
    lines.iter().for_each(|line| turns.push(&said(line)));
    turns
}

#[divan::bench]
fn a_thousand_messages_taken_in(bencher: divan::Bencher) {
    let lines = lines(2_000);
    let (before, new) = lines.split_at(1_000);
    bencher.with_inputs(|| full(before)).bench_local_refs(|turns| new.iter().for_each(|line| turns.push(&said(line))));
}

#[divan::bench]
fn a_message_linked(bencher: divan::Bencher) {
    let lines = lines(1_000);
    let turns = full(&lines);
    let mut newest = lines.iter().rev().take(30).cycle();
    bencher.bench_local(|| newest.next().and_then(|line| turns.link(divan::black_box(line.id))));
}

#[divan::bench]
fn whom_a_message_thanks(bencher: divan::Bencher) {
    let lines = lines(1_000);
    let turns = full(&lines);
    let mut newest = lines.iter().rev().take(30).cycle();
    bencher.bench_local(|| newest.next().map(|line| turns.thanked(divan::black_box(line.id))));
}

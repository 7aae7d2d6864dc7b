//! What links, invitations, secrets and personal data cost: an ordinary message, a message with a link, and 4,000 characters of the worst.

use std::hint::black_box;
use steward::conduct::{
    invites::find_invites, links::find_links, lookalike::Brands, personal::find_personal, secrets::Secrets,
};

const ORDINARY: [&str; 6] = [
    "has anybody tried the new release on windows yet?",
    "thanks, that fixed it. I had the wrong path in there",
    "it works for me with 3 workers, not with 4",
    "could you paste the whole error, please?",
    "yes. I will look at it tomorrow morning",
    "the build takes ages since we added the second crate",
];

fn main() {
    divan::main();
}

fn all(secrets: &Secrets, text: &str) -> usize {
    find_links(text).len() + find_invites(text).len() + secrets.find(text).len() + find_personal(text).len()
}

#[divan::bench]
fn an_ordinary_message(bencher: divan::Bencher) {
    let secrets = Secrets::new();
    let mut at = 0;
    bencher.bench_local(|| {
        at = (at + 1) % ORDINARY.len();
        all(&secrets, black_box(ORDINARY[at]))
    });
}

#[divan::bench]
fn a_message_with_a_link(bencher: divan::Bencher) {
    let secrets = Secrets::new();
    bencher.bench_local(|| {
        all(&secrets, black_box("see https://docs.example.org/guide/start.html#first for the details"))
    });
}

#[divan::bench(args = ["a.com ", "a.b.click ", "https://x.ru ", "[a.com](http://b.ru) ", "0612345678 ", "1-", "a.", "key=aB3xYz9QmK7tRw2LpV ", "ghp_", "eyJ", "😀", "로그를 보지. ", "。a", "a\u{200b}.", ")", "@a.co", "://", "discord . gg / ", "-----BEGIN PRIVATE KEY-----", "NL91", "(", "ＡＢ．"])]
fn four_thousand_characters_of(bencher: divan::Bencher, piece: &str) {
    let secrets = Secrets::new();
    let text: String = piece.chars().cycle().take(4000).collect();
    bencher.bench_local(|| all(&secrets, black_box(&text)));
}

#[divan::bench]
fn a_host_judged_against_all_brands(bencher: divan::Bencher) {
    let brands = Brands::shipped();
    bencher.bench_local(|| brands.imitates(black_box("downloads.example-hosting.org")));
}

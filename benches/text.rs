//! What reading one text costs: ordinary messages against 100, 1,000 and 10,000 words with 500 patterns, and the worst
//! texts of 4,000 characters. Run with `cargo bench --bench text`; times are per message.

use std::hint::black_box;

use divan::Bencher;
use divan::counter::ItemsCount;
use steward::text::{Hit, Lang, ListOptions, Matcher, MatcherBuilder, Text, language};

fn main() {
    divan::main();
}

/// Ordinary talk among developers, 52 bytes a message on average as in public chat rooms.
const ORDINARY: &[&str] = &[
    "hi",
    "thanks!",
    "ok",
    "yes, that works",
    "anyone here?",
    "let me try that",
    "I'll have a look tomorrow morning",
    "same here, since the last update",
    "which version are you on?",
    "2.4.1 on linux, 2.4.0 on the mac",
    "no idea, sorry",
    "that did it, thank you very much!",
    "you have to restart the daemon after that",
    "the build is green again",
    "@marlies can you post the whole log?",
    "it says connection refused on port 8080",
    "https://example.org/docs/install.html#windows",
    "did you set the environment variable?",
    "I get the same error with node 18 and node 20",
    "hmm, strange",
    "try docker compose up -d --build",
    "what does the config file look like?",
    "the tests pass locally but fail in CI",
    "how do I mount a volume read-only?",
    "it worked yesterday and I changed nothing",
    "see the second section of the readme",
    "could be a proxy problem",
    "is there a way to see all containers, also the stopped ones?",
    "docker ps -a",
    "great, that was it :)",
    "I think the documentation is a bit out of date on this page",
    "the page renders fine but the click is never handled",
    "can someone explain what the difference between these two flags is?",
    "we run this in production on three machines without any problem",
    "you need to call `driver.quit()` at the end of every test",
    "I would open an issue with a minimal example, they are quick to answer",
    "Hello everyone, I'm new here. I try to get the sample project running on windows and it stops at the second step",
    "the image is 1.2 GB because the build tools stay in it, use two stages and copy only the binary",
    "Error: cannot find module 'left-pad', require stack: /app/index.js",
    "after the update every request takes about two seconds longer, before it was a few milliseconds",
    "so the order of the arguments matters? that is not what the manual says",
    "good morning",
    "for the record: the timeout was too short, the first request after a start takes almost ten seconds on a cold cache",
    "has anybody managed to run this behind a reverse proxy with its own certificate? every guide I find is for the old version",
    "I had the same problem last week, it turned out that the clock of the virtual machine was two minutes behind",
    "you can pass the option twice, the second one wins, but I would rather put it into the file where everybody sees it",
    "we have written a small wrapper around it because our tests need to wait until the service really answers",
];

fn word(mut n: usize) -> String {
    const SYLLABLES: [&str; 20] = [
        "ba", "cu", "dro", "fen", "gli", "hos", "jax", "kip", "lom", "mur", "nep", "o", "pra", "quen", "rit", "sno",
        "tal", "vub", "wex", "zy",
    ];
    let mut word = String::from(SYLLABLES[n % 20]);
    n = n / 20 + 20;
    while n > 0 {
        word.push_str(SYLLABLES[n % 20]);
        n /= 20;
    }
    word
}

fn matcher(words: usize) -> Matcher {
    let words: Vec<String> = (0..words).map(|n| word(n * 7919 % 160_000)).collect();
    let mut builder = MatcherBuilder::new();
    // A rule has a list of about a hundred words.
    for list in words.chunks(100) {
        let entries = list.iter().map(String::as_str);
        builder.list(entries, std::iter::empty(), ListOptions::default());
    }
    for n in 0..500 {
        builder.pattern(&format!(r"(?i)\b{}\s+{}\d*\b", word(n * 31), word(n * 17 + 5))).expect("a valid pattern");
    }
    builder.build()
}

#[divan::bench(args = [100, 1_000, 10_000])]
fn ordinary(bencher: Bencher, words: usize) {
    let matcher = matcher(words);
    let mut hits: Vec<Hit> = Vec::new();
    bencher.counter(ItemsCount::new(ORDINARY.len())).bench_local(|| {
        for message in ORDINARY {
            matcher.find(&Text::new(black_box(message)), Lang::En, Lang::En, &mut hits);
        }
        hits.clear();
    });
}

#[divan::bench]
fn languages(bencher: Bencher) {
    bencher.counter(ItemsCount::new(ORDINARY.len())).bench_local(|| {
        for message in ORDINARY {
            black_box(language(black_box(message), Some(Lang::En)));
        }
    });
}

#[divan::bench(args = [100, 10_000])]
fn build(words: usize) -> Matcher {
    matcher(words)
}

const WORST: &[&str] = &[
    "prose", "spaced", "dots", "zalgo", "hangul", "han", "cyrillic", "emoji", "repeat", "symbols", "leet", "percent",
    "hits", "bars", "override", "accents", "ligature", "mixed",
];

/// 4,000 characters of one kind.
fn worst_text(kind: &str) -> String {
    let part = match kind {
        "prose" => "so the order of the arguments matters, ",
        "spaced" => "b a c u d r o ",
        "dots" => "a.b.c.d.",
        "zalgo" => "b\u{300}\u{301}\u{320}a\u{334}\u{302}",
        "hangul" => "로그를 보지 않으면 모릅니다 ",
        "han" => "性能测试通过了",
        "cyrillic" => "сасуро хоро ",
        "emoji" => "🇫🇺👍🏽👨\u{200d}👩\u{200d}👧",
        "repeat" => "aaaaaaaaaaaa",
        "symbols" => "$@!|+(*_~`",
        "leet" => "b4(u d70 f3n+ ",
        "percent" => "%62%61",
        "hits" => "babacu ",
        "bars" => "||b||||a||",
        "override" => "\u{202e}ucab\u{202c} ",
        "accents" => "bácúdrö ",
        "ligature" => "ﷺ㌫ﬃ",
        _ => "b4\u{300}ｃ u.с.%62 ||Ⓐ|| 性보 ",
    };
    part.chars().cycle().take(4_000).collect()
}

#[divan::bench(args = WORST)]
fn worst(bencher: Bencher, kind: &str) {
    let matcher = matcher(10_000);
    let text = worst_text(kind);
    let mut hits: Vec<Hit> = Vec::new();
    bencher.bench_local(|| {
        matcher.find(&Text::new(black_box(&text)), Lang::Unknown, Lang::Unknown, &mut hits);
        hits.clear();
    });
}

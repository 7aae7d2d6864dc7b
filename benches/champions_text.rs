//! What it costs to look for thanks, questions and greetings in a message. Run with `cargo bench --bench champions_text`;
//! times are per message.

use std::hint::black_box;

use divan::Bencher;
use divan::counter::ItemsCount;
use steward::champions::thanks::phrases::Phrases;
use steward::text::Lang;

fn main() {
    divan::main();
}

/// Ordinary talk without thanks, 52 bytes a message on average as in public chat rooms.
const ORDINARY: &[&str] = &[
    "hi",
    "ok",
    "let me have a look tomorrow morning",
    "same here, since the last update",
    "2.4.1 on linux, 2.4.0 on the mac",
    "you have to restart the daemon after that",
    "the build is green again",
    "it says connection refused on port 8080",
    "https://example.org/docs/install.html#windows",
    "try docker compose up -d --build",
    "the tests pass locally but fail in CI",
    "see the second section of the readme",
    "docker ps -a",
    "you need to call `driver.quit()` at the end of every test",
    "the image is 1.2 GB because the build tools stay in it, use two stages and copy only the binary",
    "after the update every request takes about two seconds longer, before it was a few milliseconds",
    "we run this in production on three machines without any problem",
];

const KOREAN: &[&str] = &[
    "로그를 먼저 확인해 보시는 게 좋겠어요",
    "저는 어제 새 버전으로 올렸어요",
    "설정 파일 두 번째 줄에 있어요",
    "네",
    "도커 컴포즈로 다시 띄우면 바로 적용돼요",
];

const CHINESE: &[&str] =
    &["先看一下日志里写的是哪一行", "我昨天升级到新版本了", "配置文件第二行就是", "嗯", "重新构建镜像以后马上就生效"];

const THANKS: &[&str] = &[
    "thanks!",
    "ok thank you so much, it was the second flag",
    "no thanks",
    "감사합니다!",
    "谢谢大佬",
    "bedankt voor je hulp",
];

const QUESTIONS: &[&str] = &[
    "how do I mount a volume read-only?",
    "does anyone know why the build hangs at 80 percent",
    "I get the same error with node 18 and node 20",
    "이거 어떻게 해야 하나요?",
    "请问怎么安装",
];

fn phrases() -> Phrases {
    let read = |kind: &str, lang: Lang| {
        let path = format!("{}/config/words/{kind}.{lang}.toml", env!("CARGO_MANIFEST_DIR"));
        (lang, std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}")))
    };
    let languages = [Lang::En, Lang::Nl, Lang::Ko, Lang::Zh];
    let sources: Vec<(Lang, String)> =
        languages.iter().flat_map(|l| [read("thanks", *l), read("questions", *l)]).collect();
    let sources: Vec<(Lang, &str)> = sources.iter().map(|(lang, source)| (*lang, source.as_str())).collect();
    Phrases::compile(&sources).unwrap_or_else(|fault| panic!("{fault}"))
}

fn bench(bencher: Bencher, messages: &[&str], read: impl Fn(&Phrases, &str)) {
    let phrases = phrases();
    bencher.counter(ItemsCount::new(messages.len())).bench_local(|| {
        for message in messages {
            read(&phrases, black_box(message));
        }
    });
}

fn thanks(phrases: &Phrases, message: &str) {
    black_box(phrases.thanks(message, Lang::Unknown));
}

fn asks(phrases: &Phrases, message: &str) {
    black_box(phrases.asks(message, Lang::Unknown, false));
}

#[divan::bench]
fn thanks_in_ordinary_talk(bencher: Bencher) {
    bench(bencher, ORDINARY, thanks);
}

#[divan::bench]
fn thanks_in_korean_talk(bencher: Bencher) {
    bench(bencher, KOREAN, thanks);
}

#[divan::bench]
fn thanks_in_chinese_talk(bencher: Bencher) {
    bench(bencher, CHINESE, thanks);
}

#[divan::bench]
fn thanks_in_thanks(bencher: Bencher) {
    bench(bencher, THANKS, thanks);
}

#[divan::bench]
fn questions_in_ordinary_talk(bencher: Bencher) {
    bench(bencher, ORDINARY, asks);
}

#[divan::bench]
fn questions_in_questions(bencher: Bencher) {
    bench(bencher, QUESTIONS, asks);
}

/// Thanks, ends of problems, greetings and questions, as a live message is read.
#[divan::bench]
fn everything_in_ordinary_talk(bencher: Bencher) {
    bench(bencher, ORDINARY, |phrases, message| {
        black_box(phrases.read(message, Lang::Unknown, false));
    });
}

#[divan::bench]
fn compile(bencher: Bencher) {
    bencher.bench_local(phrases);
}

#[divan::bench(args = ["prose ", "thanks ", "no thanks\n", "\"", "「", "谢谢", "is it? ", "감사합니다 "])]
fn worst(bencher: Bencher, part: &str) {
    let message = part.repeat(4_000 / part.len());
    bench(bencher, &[message.as_str()], |phrases, message| {
        black_box(phrases.read(message, Lang::Unknown, false));
    });
}

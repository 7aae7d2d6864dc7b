//! Questions, ends of problems and greetings in texts that we wrote, in four languages.

use super::*;
use crate::champions::thanks::tests::{check_corpus, phrases};

#[test]
fn what_asks_the_community_is_found_in_four_languages() {
    check_corpus("questions-asked", 60, 0, |message, lang| phrases().asks(message, lang, false).is_some());
}

#[test]
fn small_talk_and_questions_back_ask_nothing() {
    check_corpus("questions-none", 60, 0, |message, lang| phrases().asks(message, lang, false).is_none());
}

fn check(message: &str, lang: Lang, replying: bool, expected: Option<(&str, Asking)>) {
    let asks = phrases().asks(message, lang, replying);
    assert_eq!(asks.map(|asks| (asks.span.of(message).trim(), asks.kind)), expected, "{message:?}");
}

#[test]
fn the_sentence_that_asks_is_named() {
    check("Hi. How do I start it? Thanks", Lang::En, false, Some(("How do I start it", Asking::Direct)));
    check("I get error 5 on start. Logs below", Lang::En, false, Some(("I get error 5 on start", Asking::Problem)));
    check(
        "I get error 5 on start, any idea?",
        Lang::En,
        false,
        Some(("I get error 5 on start, any idea", Asking::Direct)),
    );
}

#[test]
fn in_an_answer_only_a_phrase_that_asks_counts() {
    check(
        "so the second flag sets the port too?",
        Lang::En,
        false,
        Some(("so the second flag sets the port too", Asking::Direct)),
    );
    check("so the second flag sets the port too?", Lang::En, true, None);
    check("the build does not start for me", Lang::En, true, None);
    check("does anyone know more?", Lang::En, true, Some(("does anyone know more", Asking::Direct)));
}

#[test]
fn in_another_language_the_length_decides() {
    check(
        "Wie kann ich das Volume nur lesend einbinden?",
        Lang::De,
        false,
        Some(("Wie kann ich das Volume nur lesend einbinden", Asking::Direct)),
    );
    check("Und jetzt?", Lang::De, false, None);
    check(
        "ボリュームを読み取り専用でマウントするには？",
        Lang::Ja,
        false,
        Some(("ボリュームを読み取り専用でマウントするには", Asking::Direct)),
    );
    check("本当？", Lang::Ja, false, None);
}

fn check_closes(message: &str, expected: bool) {
    assert_eq!(phrases().closes(message).is_some(), expected, "{message:?}");
}

#[test]
fn the_end_of_a_problem_is_heard() {
    for message in [
        "solved",
        "Solved it!",
        "it works now",
        "that worked, perfect",
        "nvm found it",
        "nevermind",
        "works like a charm",
        "that did the trick",
        "fixed, it was the proxy",
        "I figured it out",
        "finally got it working",
        "opgelost",
        "het werkt nu",
        "laat maar, gevonden",
        "is gelukt!",
        "dat was het probleem",
        "해결됐어요",
        "해결했습니다",
        "이제 돼요",
        "됐어요 감사합니다",
        "원인을 찾았어요",
        "잘 됩니다",
        "解决了",
        "已经解决了",
        "搞定",
        "可以了，谢谢",
        "现在好了",
        "找到原因了",
        "跑起来了",
    ] {
        check_closes(message, true);
    }
}

#[test]
fn what_is_not_yet_over_is_heard_too() {
    for message in [
        "not solved yet",
        "is it solved?",
        "it still does not work",
        "did that work?",
        "I hope it works now",
        "does anyone have this solved",
        "it works on my machine",
        "if it works now I will tell you",
        "how was it solved",
        "nog niet opgelost",
        "werkt het nu?",
        "ik hoop dat het nu werkt",
        "아직 해결 안 됐어요",
        "해결됐나요?",
        "해결 방법 있나요",
        "还没解决",
        "解决了吗？",
        "怎么解决",
        "没解决",
        "hello",
        "",
    ] {
        check_closes(message, false);
    }
}

fn check_greeting(message: &str, expected: bool) {
    assert_eq!(phrases().greeting(message), expected, "{message:?}");
}

#[test]
fn a_greeting_is_a_greeting_and_nothing_else() {
    for message in [
        "hi",
        "Hello everyone!",
        "hey all 👋",
        "good morning",
        "Good evening folks",
        "how are you?",
        "hi, I'm new here",
        "@tom hi",
        "hoi",
        "goedemorgen allemaal",
        "Hallo, ik ben nieuw hier",
        "안녕하세요",
        "안녕하세요 여러분!",
        "반갑습니다",
        "좋은 아침이에요",
        "大家好",
        "早上好",
        "你好，新人报到",
        "在吗",
    ] {
        check_greeting(message, true);
    }
    for message in [
        "",
        "hi, how do I mount a volume?",
        "hello world does not compile",
        "good answer",
        "hoi, mijn build faalt",
        "안녕하세요 빌드가 안 돼요",
        "大家好，请问怎么安装",
        "solved",
        "thanks",
        "👋",
        "hi https://example.org",
    ] {
        check_greeting(message, false);
    }
}

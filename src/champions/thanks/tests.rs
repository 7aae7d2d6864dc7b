//! Thanks in texts that we wrote, in four languages, and what is nobody's thanks. The corpora have one message a line;
//! `\n` in a line is a line break.

use super::*;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

pub fn read(path: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// The phrases of `config/words`.
pub fn phrases() -> &'static Phrases {
    static PHRASES: OnceLock<Phrases> = OnceLock::new();
    PHRASES.get_or_init(|| {
        let languages = [Lang::En, Lang::Nl, Lang::Ko, Lang::Zh];
        let named = |kind: &str, lang: Lang| (lang, read(&format!("config/words/{kind}.{lang}.toml")));
        let sources: Vec<(Lang, String)> =
            languages.iter().flat_map(|lang| [named("thanks", *lang), named("questions", *lang)]).collect();
        let sources: Vec<(Lang, &str)> = sources.iter().map(|(lang, source)| (*lang, source.as_str())).collect();
        Phrases::compile(&sources).unwrap_or_else(|fault| panic!("{fault}"))
    })
}

/// The messages of a corpus for which `right` does not hold, in a channel of their language and in one of none. At most
/// `known` of them.
pub fn check_corpus(kind: &str, least: usize, known: usize, right: impl Fn(&str, Lang) -> bool) {
    for lang in [Lang::En, Lang::Nl, Lang::Ko, Lang::Zh] {
        let corpus = read(&format!("tests/corpora/{kind}.{lang}.txt"));
        let messages: Vec<String> = corpus.lines().map(|line| line.replace("\\n", "\n")).collect();
        assert!(messages.len() >= least, "{kind}.{lang}: only {} messages", messages.len());
        for spoken in [lang, Lang::Unknown] {
            let wrong: Vec<&String> = messages.iter().filter(|message| !right(message, spoken)).collect();
            assert!(wrong.len() <= known, "{kind}.{lang}: {wrong:#?}");
        }
    }
}

#[test]
fn thanks_are_found_in_four_languages() {
    check_corpus("thanks-given", 80, 0, |message, lang| phrases().thanks(message, lang).is_some());
}

#[test]
fn what_thanks_nobody_is_left_alone() {
    // "the regex matches thanks and thx": no rule tells the second word from thanks.
    check_corpus("thanks-none", 120, 1, |message, lang| phrases().thanks(message, lang).is_none());
}

fn check(message: &str, expected: Result<(&str, Warmth), NoThanks>) {
    let judged = phrases().judge_thanks(message, Lang::En);
    let found = judged.as_ref().map(|thanks| (thanks.span.of(message), thanks.kind)).map_err(|why| *why);
    assert_eq!(found, expected, "{message:?}");
}

#[test]
fn the_span_is_what_was_written() {
    check("Well, Thaaanks!", Ok(("Thaaanks", Warmth::Plain)));
    check("é 👍 thank you so much!", Ok(("thank you so much", Warmth::Strong)));
    check("넵 감사합니다!", Ok(("감사합니다", Warmth::Plain)));
    check("好的，谢谢你", Ok(("谢谢你", Warmth::Plain)));
    check("thanks… that gives me a direction", Ok(("thanks", Warmth::Plain)));
    check("ＴＨＸ", Ok(("ＴＨＸ", Warmth::Plain)));
}

#[test]
fn every_message_without_thanks_has_its_reason() {
    check("it works", Err(NoThanks::NoPhrase));
    check("the log says `thanks`", Err(NoThanks::Quoted));
    check("see https://example.org/thanks, @thanks", Err(NoThanks::NoPhrase));
    check("you're welcome", Err(NoThanks::Returned));
    check("no thanks", Err(NoThanks::Undone));
    check("thank god", Err(NoThanks::ToNobody));
    check("thanks in advance", Err(NoThanks::InAdvance));
    check("how do I do that? thanks", Err(NoThanks::InAdvance));
    check("", Err(NoThanks::NoPhrase));
}

#[test]
fn thanks_after_an_answer_are_thanks_again() {
    check("Is it the port? Ah, yes, thanks", Ok(("thanks", Warmth::Plain)));
    check("thanks, how did you find that?", Ok(("thanks", Warmth::Plain)));
    check("thanks in advance. Oh, found it, thanks @tom", Ok(("thanks", Warmth::Plain)));
}

#[test]
fn a_word_of_another_language_counts_only_where_that_is_spoken() {
    let in_language = |message: &str, lang: Lang| phrases().thanks(message, lang).is_some();
    for (message, lang, expected) in [("top!", Lang::Nl, true), ("top!", Lang::En, false), ("ta!", Lang::Ko, false)] {
        assert_eq!(in_language(message, lang), expected, "{message} in {lang}");
    }
}

fn check_fault(source: &str, line: usize, column: usize, part: &str) {
    match Phrases::compile(&[(Lang::De, source)]) {
        Ok(_) => panic!("{source} compiled"),
        Err(fault) => {
            assert_eq!((fault.line, fault.column), (line, column), "{fault}");
            assert!(fault.to_string().contains(part), "{fault}");
        }
    }
}

#[test]
fn a_fault_in_a_file_is_named_with_its_place() {
    check_fault("thanks = [\n  \"danke\",\n  \"danke (sehr\",\n]", 3, 3, "not closed");
    check_fault("danke = [\"danke\"]", 1, 1, "unknown variant `danke`");
    check_fault("thanks = [\"danke\"", 1, 18, "");
    check_fault("thanks = [\"\"]", 1, 11, "without letters");
}

#[test]
fn another_language_is_one_more_file() {
    let german = Phrases::compile(&[(Lang::De, "thanks = [\"vielen dank\"]\nahead = [\"im voraus\"]")]);
    let thanks = |message: &str| german.as_ref().is_ok_and(|german| german.thanks(message, Lang::Unknown).is_some());
    assert!(thanks("Vielen Dank!"));
    assert!(!thanks("vielen Dank im Voraus"));
}

#[test]
fn long_and_broken_messages_are_read_in_their_stride() {
    for part in ["\"", "`", "> ", "<@", "thanks ", "no thanks\n", "谢谢“", "http://", "a.b_", "『「“«‘", "?", "ㄳ"]
    {
        let message: String = part.repeat(4_000 / part.len());
        let _ = phrases().judge_thanks(&message, Lang::Unknown);
        let _ = phrases().asks(&message, Lang::Unknown, false);
    }
}

#[test]
fn a_phrase_of_any_length_is_found_where_it_may_start_and_nowhere_else() {
    let lines = "thanks = [\"q\", \"ty\", \"thx\", \"dank\", \"danke dir\", \"*tol\", \"谢\"]";
    let phrases = Phrases::compile(&[(Lang::De, lines)]).unwrap_or_else(|fault| panic!("{fault}"));
    for (message, expected) in [
        ("q", Some("q")),
        ("so q it is", Some("q")),
        ("ty", Some("ty")),
        ("ty all", Some("ty")),
        ("thx", Some("thx")),
        ("thx!", Some("thx")),
        ("dank", Some("dank")),
        ("ja, danke dir", Some("danke dir")),
        ("supertol", Some("tol")),
        ("我谢", Some("谢")),
        ("", None),
        ("tyre", None),
        ("the q-word", Some("q")),
        ("danken", None),
        ("a thxyz", None),
    ] {
        let found = phrases.thanks(message, Lang::Unknown).map(|thanks| thanks.span.of(message));
        assert_eq!(found, expected, "{message}");
    }
}

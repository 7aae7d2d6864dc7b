//! Discord's limits, with the longest names and texts that can come.

use super::super::notice::{By, Now, Removal, removal};
use super::super::{Language, limit};
use super::samples::{self, ABOUT, CHANNEL, Said};

#[test]
fn everything_said_is_within_discords_limits() {
    for language in Language::ALL {
        for (name, said) in samples::everything(language) {
            let check = |what: &str, text: &str, most: usize| {
                let length = text.chars().count();
                assert!(length <= most, "{name}, {what}, in {language:?}: {length} of {most}\n{text}");
                assert!(!text.trim().is_empty(), "{name}, {what}, in {language:?} is empty");
            };
            match said {
                Said::Message(text) => check("message", &text, limit::MESSAGE),
                Said::Button(text) => check("label", &text, limit::BUTTON),
                Said::ButtonId(text) => check("custom id", &text, 100),
                Said::ThreadTitle(text) => check("thread title", &text, 100),
                Said::AuditReason(text) => {
                    check("audit reason", &text, 512);
                    let encoded: usize = text.bytes().map(|b| if b.is_ascii_alphanumeric() { 1 } else { 3 }).sum();
                    assert!(text.len() <= 400 && encoded <= 512 + 3 * 20, "{name} in {language:?}: {encoded} {text}");
                }
                Said::Embed(embed) => {
                    check("title", &embed.title, limit::TITLE);
                    check("description", &embed.text, limit::DESCRIPTION);
                    let mut whole = embed.title.chars().count() + embed.text.chars().count();
                    for (field, value) in &embed.fields {
                        check("field name", field, limit::TITLE);
                        check(field, value, limit::FIELD);
                        whole += field.chars().count() + value.chars().count();
                    }
                    assert!(embed.fields.len() <= 25, "{name}");
                    assert!(whole <= limit::EMBED, "{name} in {language:?}: {whole} in all");
                }
            }
        }
    }
}

#[test]
fn a_text_too_long_for_a_message_comes_back_whole_as_a_file() {
    let quote = "긴 글이에요 `` `x` ``\n".repeat(400);
    let notice = Removal {
        about: ABOUT,
        by: By::Person,
        channel: CHANNEL,
        clauses: &["Be kind"],
        removed: true,
        quote: &quote,
        reason: Some("because"),
        now: Now::Warning,
        next: None,
    };
    for language in Language::ALL {
        let letter = removal(language, &notice);
        assert_eq!(letter.file, Some(("message.txt".to_owned(), quote.clone())));
        assert_eq!(letter.text.matches("```").count(), 2, "{}", letter.text);
        assert!(letter.text.chars().count() > 1_700, "{}", letter.text);
    }
}

//! Questions without a name: the form, the post, and what the asker hears.

use super::{Language, cut, escape_within, limit, say};
use crate::effect::Post;
use crate::ids::{At, ChannelId, UserId};
use crate::say::stamp;

/// What a form can show, in characters.
const TITLE: usize = 45;
const PLACEHOLDER: usize = 100;
/// Room for a question's text below the line that says what it is, and for one answer of several.
const ROOM: usize = 1_850;
const ANSWER: usize = 400;

/// The words of the form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// At most 45 characters, as the label.
    pub title: String,
    pub label: String,
    /// At most 100 characters.
    pub placeholder: String,
}

pub fn form(language: Language) -> Form {
    Form {
        title: cut(&say(language, "ask-form-title", &[]), TITLE),
        label: cut(&say(language, "ask-form-label", &[]), TITLE),
        placeholder: cut(&say(language, "ask-form-hint", &[]), PLACEHOLDER),
    }
}

/// The public post. What was asked stands in a quote to its last line, so that nothing of it can pass for Steward's own
/// words; what does not fit is in a file.
pub fn post(language: Language, question: &str) -> Post {
    let question = lines(question);
    let shown = quoted(&question, ROOM);
    let whole = shown == quoted(&question, usize::MAX);
    let text = format!("{}\n{shown}", say(language, "ask-post", &[]));
    let files = if whole { Vec::new() } else { vec![("question.txt".to_owned(), question)] };
    Post { text, files, ..Post::default() }
}

/// Evened out: one way to end a line, no empty lines in a row, nothing that turns the direction of what follows.
fn lines(text: &str) -> String {
    let turns = |c: &char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let kept: String = text.chars().filter(|c| !turns(c)).collect();
    let mut out = String::with_capacity(kept.len());
    for line in kept.split(['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
        if !line.trim().is_empty() {
            out.push_str(line.trim_end());
            out.push('\n');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A quote whose every line begins as one, of at most `most` characters.
fn quoted(text: &str, most: usize) -> String {
    let marks = 2 * text.lines().count();
    let safe = escape_within(text, most.saturating_sub(marks));
    safe.lines().map(|line| format!("> {line}")).collect::<Vec<_>>().join("\n")
}

/// What `/ask` came to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Asked<'a> {
    /// On its way. `brought`: answers come by private message, else at the next command.
    Posted {
        channel: ChannelId,
        brought: bool,
    },
    Empty,
    Long {
        most: u32,
    },
    Limit {
        limit: u32,
        again: At,
    },
    /// The asker may not write there.
    NoPlace {
        channel: ChannelId,
    },
    CannotSend {
        channel: ChannelId,
    },
    /// The channel that the settings name is not there.
    GonePlace,
    /// It breaks a clause. `why`: what matched, in words.
    Refused {
        clause: &'a str,
        why: &'a str,
    },
    NotSent,
}

pub fn asked(language: Language, asked: Asked) -> String {
    let one = |key: &str| say(language, key, &[]);
    let place = |key: &str, channel: ChannelId| say(language, key, &[("channel", channel.into())]);
    match asked {
        Asked::Posted { channel, brought: true } => place("ask-posted", channel),
        Asked::Posted { channel, brought: false } => place("ask-posted-kept", channel),
        Asked::Empty => one("ask-empty"),
        Asked::Long { most } => say(language, "ask-long", &[("n", most.into())]),
        Asked::Limit { limit, again } => {
            say(language, "ask-limit", &[("n", limit.into()), ("when", stamp(again).into())])
        }
        Asked::NoPlace { channel } => place("ask-no-place", channel),
        Asked::CannotSend { channel } => place("ask-cannot-send", channel),
        Asked::GonePlace => one("ask-gone-place"),
        Asked::Refused { clause, why } => {
            let clause = crate::say::clauses(language, &[clause]);
            say(language, "ask-refused", &[("clause", clause.into()), ("why", cut(why, 600).into())])
        }
        Asked::NotSent => one("ask-not-sent"),
    }
}

/// An answer as the asker reads it: where it stands and what it says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer<'a> {
    pub link: &'a str,
    pub text: &'a str,
}

/// Answers brought to the asker, as many as `most` characters hold. `link` leads to the question.
pub fn answers(language: Language, community: &str, link: &str, answers: &[Answer], most: usize) -> String {
    let args = [
        ("n", (answers.len() as u64).into()),
        ("link", link.into()),
        ("community", escape_within(community, limit::NAME).into()),
    ];
    let mut text = say(language, "ask-answers", &args);
    let word = say(language, "ask-answer-word", &[]);
    let mut length = text.chars().count();
    let mut shown = 0;
    for answer in answers {
        let block = format!("\n[{word}]({}):\n{}", answer.link, quoted(&cut(&lines(answer.text), ANSWER), ANSWER));
        let next = block.chars().count();
        // Room for the line that counts the rest.
        if length + next + 60 > most {
            break;
        }
        (length, shown) = (length + next, shown + 1);
        text.push_str(&block);
    }
    if shown < answers.len() {
        let rest = (answers.len() - shown) as u64;
        text = format!("{text}\n{}", say(language, "ask-answers-more", &[("n", rest.into())]));
    }
    text
}

/// A question that nobody has answered, for somebody who helps. `link` leads to it.
pub fn waits(language: Language, community: &str, channel: ChannelId, at: At, link: &str) -> String {
    let args = [
        ("community", escape_within(community, limit::NAME).into()),
        ("channel", channel.into()),
        ("when", format!("<t:{}:R>", at.seconds()).into()),
        ("link", link.into()),
    ];
    say(language, "ask-waits", &args)
}

/// Who asked, for a moderator who looked.
pub fn asker(language: Language, who: UserId) -> String {
    say(language, "ask-asker", &[("who", who.into())])
}

#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, crate::say::champions::samples::Sample)> {
    use crate::say::champions::samples::Sample;
    let channel = ChannelId(u64::MAX);
    let words = form(language);
    let link = "https://discord.com/channels/18446744073709551615/18446744073709551615/18446744073709551615";
    let all = [
        Asked::Posted { channel, brought: true },
        Asked::Posted { channel, brought: false },
        Asked::Empty,
        Asked::Long { most: 1_500 },
        Asked::Limit { limit: 3, again: At(1_785_758_700_000) },
        Asked::NoPlace { channel },
        Asked::CannotSend { channel },
        Asked::GonePlace,
        Asked::Refused { clause: long, why: &long.repeat(20) },
        Asked::NotSent,
    ];
    let mut said: Vec<_> = all.map(|it| ("asked", Sample::Text(asked(language, it)))).into();
    said.push(("question", Sample::Post(post(language, &long.repeat(40)))));
    let some = vec![Answer { link, text: long }; 9];
    said.push(("answer", Sample::Text(answers(language, long, link, &some[..1], 1_900))));
    said.push(("answers", Sample::Text(answers(language, long, link, &some, 1_900))));
    said.push(("waits", Sample::Text(waits(language, long, channel, At(1_785_758_700_000), link))));
    said.push(("asker", Sample::Text(asker(language, UserId(u64::MAX)))));
    said.extend([words.title, words.label, words.placeholder].map(|text| ("form", Sample::Reason(text))));
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(question: &str, expected: &str) {
        let text = post(Language::En, question).text;
        assert_eq!(text.split_once('\n').map(|(_, quote)| quote), Some(expected), "{question:?}");
    }

    #[test]
    fn a_question_is_a_quote_to_its_last_line() {
        check("how do I build?", "> how do I build?");
        check("one\n\n\n  two\r\nthree", "> one\n>   two\n> three");
        check("one\u{2028}I removed your message", "> one\n> I removed your message");
        check("\u{202e}turned", "> turned");
        check("@everyone **look** <@1>", "> @\u{200b}everyone \\*\\*look\\*\\* \\<@\u{200b}1>");
        check("> > quote", "> \\> > quote");
    }

    #[test]
    fn what_does_not_fit_is_in_a_file() {
        for (length, files) in [(10, 0), (1_500, 0), (5_000, 1)] {
            let post = post(Language::Ko, &"가".repeat(length));
            assert_eq!(post.files.len(), files, "{length}");
            assert!(post.text.chars().count() <= 2_000);
        }
        assert!(post(Language::En, &"*\n".repeat(750)).text.chars().count() <= 2_000);
    }
}

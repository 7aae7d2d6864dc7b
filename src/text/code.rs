//! Fenced code: the blocks of several lines that are not read for words.
//!
//! Exceptions: inline code and a fence that opens and closes on one line are read, or an insult would need only
//! backticks. A fence that never closes is read too, as Discord shows it as text.

use super::Span;

/// The fenced blocks of several lines, fences included, in order. Discord's fence is three backticks anywhere in a line.
pub fn code_blocks(text: &str) -> Vec<Span> {
    let mut blocks = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find("```").map(|i| at + i) {
        let Some(close) = text[open + 3..].find("```").map(|i| open + 3 + i) else {
            break;
        };
        let end = close + 3;
        if text[open + 3..close].contains('\n') {
            blocks.push(Span {
                start: open as u32,
                end: end as u32,
            });
        }
        at = end;
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = code_blocks(text).iter().map(|span| span.of(text)).collect();
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn only_fences_of_several_lines_are_blocks() {
        check("no code", &[]);
        check("`inline`", &[]);
        check("```one line```", &[]);
        check("see\n```\nkill -9\n```\nok", &["```\nkill -9\n```"]);
        check(
            "a ```rs\nx``` b ```\ny\n``` c",
            &["```rs\nx```", "```\ny\n```"],
        );
        check("```never\nclosed", &[]);
        check("````\nfour\n````", &["````\nfour\n```"]);
        check("", &[]);
    }
}

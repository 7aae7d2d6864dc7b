//! Code and addresses in a text: where other signs than letters are syntax. Fenced blocks of several lines are not read
//! for words at all.
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
            blocks.push(Span { start: open as u32, end: end as u32 });
        }
        at = end;
    }
    blocks
}

/// Inline code in which something else than words and their disguises stands.
pub(super) fn inline_code(raw: &str) -> Vec<Span> {
    let mut code = Vec::new();
    let mut open: Option<usize> = None;
    for (at, _) in raw.match_indices('`') {
        match open.take() {
            Some(start) if raw[start..at].contains(['=', ';', '{', '}', '[', ']', '<', '>', '"', '\\']) => {
                code.push(Span { start: start as u32, end: at as u32 });
            }
            Some(start) if at > start + 1 => {}
            _ => open = Some(at),
        }
    }
    code
}

/// Plain URLs, from the scheme to the end.
pub(super) fn addresses(raw: &str) -> Vec<Span> {
    let mut urls: Vec<Span> = Vec::new();
    for (at, _) in raw.match_indices("://") {
        if urls.last().is_some_and(|url| at < url.end as usize) {
            continue;
        }
        let scheme = raw[..at].bytes().rev().take_while(|b| b.is_ascii_alphanumeric() || *b == b'+').count();
        let length =
            raw[at..].find(|c: char| c.is_whitespace() || matches!(c, '>' | '<' | '"' | ')')).unwrap_or(raw.len() - at);
        urls.push(Span { start: (at - scheme) as u32, end: (at + length) as u32 });
    }
    urls
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
        check("a ```rs\nx``` b ```\ny\n``` c", &["```rs\nx```", "```\ny\n```"]);
        check("```never\nclosed", &[]);
        check("````\nfour\n````", &["````\nfour\n```"]);
        check("", &[]);
    }
}

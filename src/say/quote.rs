//! What others wrote, made harmless inside Discord's messages: markdown, mentions, links, length.
//!
//! Lengths are in Unicode code points, which is what Discord counts; cuts fall between graphemes.

use unicode_segmentation::UnicodeSegmentation;

const ZERO_WIDTH_SPACE: char = '\u{200b}';

/// Shortens a text to at most `most` characters, the last being `…` if anything was left out.
pub fn cut(text: &str, most: usize) -> String {
    if text.chars().nth(most).is_none() {
        return text.to_owned();
    }
    let (mut kept, mut length) = (String::new(), 0);
    for grapheme in text.graphemes(true) {
        length += grapheme.chars().count();
        if length + 1 > most {
            break;
        }
        kept.push_str(grapheme);
    }
    kept.truncate(kept.trim_end().len());
    if most > 0 {
        kept.push('…');
    }
    kept
}

/// A name or a quote for a Discord message: shown as it was written, but no markup works, nobody is mentioned and no
/// link can be clicked.
pub fn escape(text: &str) -> String {
    escape_within(text, usize::MAX)
}

/// `escape`, with a result of at most `most` characters, the last being `…` if anything was left out.
pub fn escape_within(text: &str, most: usize) -> String {
    let (mut out, mut length) = (String::with_capacity(text.len() + 8), 0usize);
    // Where to go back to when the text turns out too long: the ellipsis needs room.
    let mut fits = 0;
    let mut line_start = true;
    for (at, grapheme) in text.grapheme_indices(true) {
        let before = out.len();
        for c in grapheme.chars() {
            escape_char(c, line_start, &text[at..], &mut out);
        }
        line_start = match grapheme {
            "\n" | "\r\n" => true,
            // Leading spaces and the digits of a numbered list do not end the start of a line.
            _ => line_start && grapheme.chars().all(|c| c == ' ' || c.is_ascii_digit()),
        };
        length += out[before..].chars().count();
        if length > most {
            out.truncate(fits);
            if most > 0 {
                out.push('…');
            }
            return out;
        }
        if length < most {
            fits = out.len();
        }
    }
    out
}

fn escape_char(c: char, line_start: bool, rest: &str, out: &mut String) {
    match c {
        '\\' | '*' | '_' | '~' | '`' | '|' | '[' | ']' | '<' => {
            out.push('\\');
            out.push(c);
        }
        '>' | '#' | '-' | '+' | '.' if line_start => {
            out.push('\\');
            out.push(c);
        }
        '@' => {
            out.push('@');
            out.push(ZERO_WIDTH_SPACE);
        }
        // Discord shows a card for an invite even without `https://`.
        ':' | '.' | '/' if ["://", ".gg/", "/invite/"].iter().any(|link| rest.starts_with(link)) => {
            out.push(c);
            out.push(ZERO_WIDTH_SPACE);
        }
        '\0' => {}
        _ => out.push(c),
    }
}

/// A text in a code block: exactly as written, so that it can be copied, and nothing in it works. Runs of back-ticks are
/// parted by zero-width spaces, as they would end the block.
pub fn code_block(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 16);
    safe.push_str("```\n");
    let mut last = '\n';
    for c in text.chars() {
        if c == '`' && last == '`' {
            safe.push(ZERO_WIDTH_SPACE);
        }
        safe.push(c);
        last = c;
    }
    if last != '\n' {
        safe.push('\n');
    }
    safe.push_str("```");
    safe
}

/// An escaped text that shows only when clicked.
pub fn spoiler(escaped: &str) -> String {
    format!("||{escaped}||")
}

/// A name in plain text, where markup does not work but a mention might: audit-log reasons, titles of threads.
pub fn defuse(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '@' => safe.extend(['@', ZERO_WIDTH_SPACE]),
            '\n' | '\r' | '\t' => safe.push(' '),
            c if c.is_control() => {}
            c => safe.push(c),
        }
    }
    safe
}

/// A name as one part of an address.
pub fn address_part(name: &str) -> String {
    let plain = |byte: &u8| byte.is_ascii_alphanumeric() || b"-_.~".contains(byte);
    let mut out = String::with_capacity(name.len());
    for byte in name.as_bytes() {
        match plain(byte) {
            true => out.push(char::from(*byte)),
            false => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_part_of_an_address_whatever_is_in_it() {
        let check = |name, expected: &str| assert_eq!(address_part(name), expected);
        check("allow insults", "allow%20insults");
        check("a/b?c#d", "a%2Fb%3Fc%23d");
        check("욕", "%EC%9A%95");
        check("plain-1.x_~", "plain-1.x_~");
    }
}

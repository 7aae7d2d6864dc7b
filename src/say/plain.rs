//! A Discord message as plain text, for pages and files: escapes are taken away, mentions are named, points in time are
//! written out. What somebody wrote comes out as they wrote it, so whoever shows it escapes it for where it stands.
//!
//! Markup that Steward itself writes (bold, code, spoilers, links) loses its signs and keeps its words.

use crate::ids::{At, ChannelId, RoleId, UserId};

/// Something in a message that Discord shows as something else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Member(UserId),
    Channel(ChannelId),
    Role(RoleId),
    Time(At),
}

/// `shown` says what stands in a mark's place.
pub fn plain(text: &str, shown: impl Fn(Mark) -> String) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        rest = match c {
            '\\' => {
                let next = after.chars().next().filter(char::is_ascii_punctuation);
                out.push(next.unwrap_or('\\'));
                &after[next.map_or(0, char::len_utf8)..]
            }
            // What keeps a mention or a link from working.
            '\u{200b}' => after,
            '<' => match mark(after) {
                Some((mark, after)) => {
                    out.push_str(&shown(mark));
                    after
                }
                None => {
                    out.push('<');
                    after
                }
            },
            '[' => match link(after) {
                Some((label, after)) => {
                    out.push_str(&plain(label, &shown as &dyn Fn(Mark) -> String));
                    after
                }
                None => {
                    out.push('[');
                    after
                }
            },
            '*' | '`' => after,
            '|' | '~' if after.starts_with(c) => &after[1..],
            c => {
                out.push(c);
                after
            }
        };
    }
    out
}

/// The mark that begins here, after its `<`, and what follows it.
fn mark(text: &str) -> Option<(Mark, &str)> {
    let (inside, after) = text.split_once('>').filter(|(inside, _)| inside.len() <= 40)?;
    let id = |digits: &str| digits.bytes().all(|digit| digit.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
    let mark = if let Some(time) = inside.strip_prefix("t:") {
        let seconds: i64 = time.split(':').next()?.parse().ok()?;
        Mark::Time(At(seconds.checked_mul(1000)?))
    } else if let Some(role) = inside.strip_prefix("@&") {
        Mark::Role(RoleId(id(role)?))
    } else if let Some(member) = inside.strip_prefix('@') {
        Mark::Member(UserId(id(member)?))
    } else {
        Mark::Channel(ChannelId(id(inside.strip_prefix('#')?)?))
    };
    Some((mark, after))
}

/// The words of a link, after its `[`, and what follows the address.
fn link(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = text.split_once("](")?;
    let (address, after) = rest.split_once(')')?;
    let whole =
        !label.contains(['[', '\n']) && address.starts_with("https://") && !address.contains(char::is_whitespace);
    whole.then_some((label, after))
}

#[cfg(test)]
mod tests {
    use super::super::{escape, spoiler};
    use super::*;

    fn check(text: &str, expected: &str) {
        let shown = |mark: Mark| match mark {
            Mark::Member(id) => format!("member {id}"),
            Mark::Channel(id) => format!("#{id}"),
            Mark::Role(id) => format!("role {id}"),
            Mark::Time(at) => format!("{at}"),
        };
        assert_eq!(plain(text, shown), expected, "{text}");
    }

    #[test]
    fn what_was_escaped_reads_as_it_was_written() {
        for text in [
            "**bold** _it_ ~~no~~ `x` ||s||",
            "@everyone <@1>",
            "[a](https://x.example)",
            r"C:\new",
            "a > b",
            "`x`\\",
            "<script>alert(1)</script>",
        ] {
            check(&escape(text), text);
            check(&spoiler(&escape(text)), text);
        }
    }

    #[test]
    fn marks_are_named_and_markup_loses_its_signs() {
        check("<@12> in <#34>", "member 12 in #34");
        check("<@&5>, <t:60:f>", "role 5, 1970-01-01T00:01:00Z");
        check("**Case 4** `/rules`", "Case 4 /rules");
        check("[an answer](https://discord.com/channels/1/2/3) · <@1>", "an answer · member 1");
    }

    #[test]
    fn what_is_no_mark_stays() {
        for text in
            ["a < b", "<", "<@>", "<@x>", "<t:soon>", "<t:99999999999999999>", "[x]", "[x](y)", "", "snake_case"]
        {
            check(text, text);
        }
        check("ends with \\", "ends with \\");
    }
}

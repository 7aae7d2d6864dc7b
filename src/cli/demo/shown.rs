//! What Steward posts, as people see it in Discord: names for ids, words for links, days for stamps.

use crate::demo::{CHANNELS, Demo, channel};
use crate::effect::Post;
use crate::ids::At;

/// The lines of a post, its embeds under it, its buttons last.
pub fn lines(post: &Post, demo: &Demo) -> Vec<String> {
    let mut out = Vec::new();
    let mut put = |text: &str| out.extend(plain(text, demo).lines().filter(|l| !l.is_empty()).map(str::to_owned));
    put(&post.text);
    for embed in &post.embeds {
        put(&embed.title);
        put(&indented(&embed.text));
        for (title, text) in &embed.fields {
            put(&indented(title));
            put(&indented(&indented(text)));
        }
    }
    let buttons = post.buttons.iter().map(|row| row.iter().map(|button| format!("[{}]", button.label)));
    out.extend(buttons.map(|row| row.collect::<Vec<_>>().join(" ")));
    out
}

/// Items of a list in one line.
pub fn joined(lines: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut last = None;
    for line in lines {
        let text = line.trim_start();
        let depth = text.starts_with("- ").then_some(line.len() - text.len());
        match (out.last_mut(), depth) {
            (Some(before), Some(at)) if last == Some(at) => {
                before.push_str(" · ");
                before.push_str(text.trim_start_matches("- "));
            }
            _ => out.push(line),
        }
        last = depth;
    }
    out
}

/// The same, with each field of an embed in one line.
pub fn in_short(post: &Post, demo: &Demo) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in lines(post, demo) {
        let depth = line.len() - line.trim_start().len();
        match out.last_mut().filter(|_| depth >= 4) {
            Some(title) => {
                title.push_str(if title.contains(": ") { " · " } else { ": " });
                title.push_str(line.trim_start().trim_start_matches("- "));
            }
            None => out.push(line),
        }
    }
    out
}

fn indented(text: &str) -> String {
    text.lines().map(|line| format!("  {line}\n")).collect()
}

/// Discord's marks read as they are shown.
pub fn plain(text: &str, demo: &Demo) -> String {
    let text = marked(&text.replace("**", ""), "<t:", ">", |stamp| {
        let seconds = stamp.split(':').next()?.parse::<i64>().ok()?;
        Some(At(seconds * 1000).timestamp().to_zoned(jiff::tz::TimeZone::UTC).strftime("%-d %B").to_string())
    });
    let text = named(&text, demo);
    marked(&text, "[", ")", |link| link.split_once("](").map(|(words, _)| words.to_owned()))
}

/// Members and channels by their names.
pub fn named(text: &str, demo: &Demo) -> String {
    let text = marked(text, "<@", ">", |id| Some(format!("@{}", demo.name(id.parse().ok()?)?)));
    marked(&text, "<#", ">", |id| {
        let id = id.parse().ok().map(crate::ids::ChannelId)?;
        CHANNELS.iter().find(|name| channel(name) == Some(id)).map(|name| format!("#{name}"))
    })
}

/// Replaces what stands between two marks, where `shown` knows what it means.
fn marked(text: &str, open: &str, close: &str, shown: impl Fn(&str) -> Option<String>) -> String {
    let mut parts = text.split(open);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once(close).and_then(|(inside, rest)| Some((shown(inside)?, rest))) {
            Some((words, rest)) => {
                out.push_str(&words);
                out.push_str(rest);
            }
            None => {
                out.push_str(open);
                out.push_str(part);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        assert_eq!(plain(text, &crate::demo::community()), expected);
    }

    #[test]
    fn marks_read_as_discord_shows_them() {
        let demo = crate::demo::community();
        let noor = demo.person("noor").map(|person| person.id).unwrap_or_default();
        check(&format!("**1** · <@{noor}> · <t:1772323200:d>"), "1 · @Noor Haddad · 1 March");
        check("[thanks](https://discord.com/channels/1/2/3), [and](https://a.b) more", "thanks, and more");
    }

    #[test]
    fn what_only_looks_like_a_mark_stays() {
        check("a < b [c] <@nobody> (d)", "a < b [c] <@nobody> (d)");
    }
}

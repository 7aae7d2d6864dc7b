//! Many members pinged at once, or everybody.

use super::Finding;
use crate::event::Message;
use crate::say::Language;
use crate::say::found::{Found, found};

#[derive(Debug, Default)]
pub struct Mentions {
    /// More distinct members and roles than this in one message.
    pub most: Option<u32>,
    pub everyone: bool,
}

impl Mentions {
    pub fn judge(&self, message: &Message, text: &str, language: Language) -> Option<Finding> {
        if !text.as_bytes().contains(&b'@') && message.mentions.is_empty() && message.mention_roles.is_empty() {
            return None;
        }
        // Discord lists each member once, so the lists need no sorting out; a text by itself has no lists.
        let listed = (message.mentions.len() + message.mention_roles.len()) as u32;
        let count = if listed == 0 && self.most.is_some() { written(text) } else { listed };
        if self.most.is_some_and(|most| count > most) {
            return Some(Finding::whole(text, found(language, &Found::Mentions(count))));
        }
        if !self.everyone || message.mention_everyone {
            // Discord let them ping everyone: they may.
            return None;
        }
        ["@everyone", "@here"].iter().find_map(|ping| {
            // `@hereknow` pings nobody.
            let (start, _) = text
                .match_indices(ping)
                .find(|(at, _)| !text[at + ping.len()..].starts_with(|c: char| c.is_alphanumeric() || c == '_'))?;
            let span = crate::text::Span { start: start as u32, end: (start + ping.len()) as u32 };
            Some(Finding::at(span, found(language, &Found::Everyone)))
        })
    }
}

/// Distinct members and roles that a text mentions: `<@1>`, `<@!1>`, `<@&1>`.
fn written(text: &str) -> u32 {
    let mut seen = Vec::new();
    for (at, _) in text.match_indices("<@") {
        let rest = &text[at + 2..];
        if let Some(end) = rest.find('>')
            && rest[..end].trim_start_matches(['!', '&']).bytes().all(|b| b.is_ascii_digit())
            && !seen.contains(&&rest[..end])
        {
            seen.push(&rest[..end]);
        }
    }
    seen.len() as u32
}

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
        // Discord lists each member once, so the lists need no sorting out.
        let count = (message.mentions.len() + message.mention_roles.len()) as u32;
        if self.most.is_some_and(|most| count > most) {
            return Some(Finding::whole(text, found(language, &Found::Mentions(count))));
        }
        if !self.everyone || message.mention_everyone {
            // Discord let them ping everyone: they may.
            return None;
        }
        ["@everyone", "@here"].iter().find_map(|ping| {
            let start = text.find(ping)?;
            let span = crate::text::Span { start: start as u32, end: (start + ping.len()) as u32 };
            Some(Finding::at(span, found(language, &Found::Everyone)))
        })
    }
}

//! A newcomer's first messages that carry what spam carries: a link, a file, a mention.

use super::Finding;
use crate::conduct::links::{DomainSet, Link};
use crate::event::Message;
use crate::ids::{At, Span};
use crate::say::Language;
use crate::say::found::{Found, found};

#[derive(Debug)]
pub struct Newcomer {
    /// The member's first messages, this many.
    pub messages: u32,
    pub with: Carries,
    pub account_younger: Option<Span>,
    pub allow: DomainSet,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Carries {
    Link,
    Attachment,
    Mention,
    Anything,
}

impl Newcomer {
    /// `written`: how many messages the member has written before this one.
    pub fn judge(
        &self,
        message: &Message,
        links: &[Link],
        written: u32,
        at: At,
        language: Language,
    ) -> Option<Finding> {
        if written >= self.messages {
            return None;
        }
        let age = at.since(message.author.id.created_at());
        if self.account_younger.is_some_and(|limit| age >= limit) {
            return None;
        }
        let foreign = links.iter().find(|link| self.allow.contains(&link.host).is_none());
        let why = || found(language, &Found::Newcomer);
        let carries = match self.with {
            Carries::Link => return foreign.map(|link| Finding::at(link.span, why())),
            Carries::Attachment => !message.attachments.is_empty(),
            Carries::Mention => !message.mentions.is_empty() || message.mention_everyone,
            Carries::Anything => true,
        };
        carries.then(|| Finding::whole(&message.content, why()))
    }
}

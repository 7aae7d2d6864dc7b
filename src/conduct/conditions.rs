//! Conditions of rules: whom, where and when a rule is for (`only`), and whom it excuses (`except`).

use super::judge::Scene;
use crate::event::{Author, Message};
use crate::ids::{ChannelId, RoleId};
use crate::policy::{Condition, Named, Rule};
use crate::text::Lang;

impl<'a> Scene<'a> {
    /// Do the rule's conditions hold for this message?
    pub fn applies(&self, rule: &Rule, message: &Message, lang: Lang) -> bool {
        let (author, channel) = (&message.author, message.channel);
        (rule.only.is_empty() || self.all_hold(&rule.only, author, channel, lang))
            && (rule.except.is_empty() || !self.excused(&rule.except, author, channel, lang))
    }

    pub fn all_hold(&self, only: &Condition, author: &Author, channel: ChannelId, lang: Lang) -> bool {
        let known = self.facts.members.get(author.id).unwrap_or_default();
        let joined = author.joined.or(known.joined);
        (only.roles.is_empty()
            || only
                .roles
                .iter()
                .any(|named| self.facts.roles_of(author).iter().any(|role| self.facts.guild.role_is(*role, named))))
            && (only.channels.is_empty() || self.in_channel(&only.channels, channel))
            && (only.members.is_empty() || only.members.contains(&author.id))
            && only.joined_within.is_none_or(|span| joined.is_some_and(|joined| self.at.since(joined) < span))
            && only.account_younger.is_none_or(|span| self.at.since(author.id.created_at()) < span)
            && only.fewer_messages.is_none_or(|most| known.messages < most)
            && (only.languages.is_empty() || only.languages.contains(&lang))
    }

    /// Does any condition of `except` hold?
    fn excused(&self, except: &Condition, author: &Author, channel: ChannelId, lang: Lang) -> bool {
        let known = self.facts.members.get(author.id).unwrap_or_default();
        let joined = author.joined.or(known.joined);
        self.role_of(&except.roles, author).is_some()
            || self.in_channel(&except.channels, channel)
            || except.members.contains(&author.id)
            || except.languages.contains(&lang)
            || except.joined_within.is_some_and(|span| joined.is_some_and(|joined| self.at.since(joined) < span))
            || except.account_younger.is_some_and(|span| self.at.since(author.id.created_at()) < span)
            || except.fewer_messages.is_some_and(|most| known.messages < most)
    }

    /// Which of the wanted roles the author has: its name, as far as known.
    pub fn role_of(&self, wanted: &'a [Named], author: &Author) -> Option<&'a str> {
        let guild = &self.facts.guild;
        let named =
            wanted.iter().find(|named| self.facts.roles_of(author).iter().any(|role| guild.role_is(*role, named)))?;
        Some(match named {
            Named::Name(name) => name,
            Named::Id(id) => guild.roles.get(&RoleId(*id)).map_or("?", |role| &role.name),
        })
    }

    pub fn in_channel(&self, wanted: &[Named], channel: ChannelId) -> bool {
        wanted.iter().any(|named| self.facts.guild.channel_is(channel, named))
    }
}

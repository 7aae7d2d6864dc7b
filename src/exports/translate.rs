//! From a message of an export to what `event` calls it.
//!
//! What needs more than the message itself (roles seen before, whose message was answered) is filled in when the events
//! of all files are put in order, in the parent module.

use super::format::{RawAttachment, RawEmbed, RawMessage, RawUser};
use super::header::Header;
use crate::event::{Attachment, Author, Event, Member, Message, MessageKind, Reaction, Role, What};
use crate::ids::{At, EventId, MessageId, RoleId, Span, UserId, text_hash};

/// What one message of an export holds.
#[derive(Debug)]
pub struct Entry {
    pub event: Event,
    /// Roles of the author, as far as written.
    pub roles: Vec<Role>,
    /// Later than the message by a millisecond: the export does not say when they were made.
    pub reactions: Vec<Event>,
}

/// The message as events, with its time.
pub fn entry(header: &Header, raw: RawMessage<'_>) -> Result<(At, Entry), String> {
    let id = MessageId(raw.id.0.ok_or("it has no id")?);
    let at = match raw.timestamp.is_empty() {
        true => id.created_at(),
        false => time(&raw.timestamp.0).ok_or_else(|| format!("`{}` is no time", raw.timestamp.0))?,
    };
    let event = |id: EventId, at: At, what: What| Event { id, guild: header.guild, at, seen: at, what };
    let author = raw.author.as_ref();
    let roles = author.map(roles_of).unwrap_or_default();
    let author = author.map(author_of).unwrap_or_default();

    let kind = match raw.kind.0.as_ref() {
        // 20 and 23 are answers of bots to commands.
        "" | "Default" | "Reply" | "0" | "19" | "20" | "23" => MessageKind::Said,
        "GuildMemberJoin" | "7" => {
            let joined = What::Joined(Box::new(Member {
                id: author.id,
                name: author.name,
                shown: author.shown,
                bot: author.bot,
                roles: author.roles,
                joined: Some(at),
                ..Member::default()
            }));
            let id = EventId::of("joined", &[header.guild.0, author.id.0, at.0 as u64]);
            return Ok((at, Entry { event: event(id, at, joined), roles, reactions: Vec::new() }));
        }
        _ => MessageKind::System,
    };

    let mut reactions = Vec::new();
    let after = at.plus(Span(1));
    for reaction in &raw.reactions.0 {
        let emoji = match reaction.emoji.id.0 {
            Some(custom) => format!("{}:{custom}", reaction.emoji.name.0),
            None => reaction.emoji.name.owned(),
        };
        for user in &reaction.users.0 {
            let Some(member) = user.id.0.map(UserId) else {
                continue;
            };
            let what = What::Reaction(Reaction {
                channel: header.channel,
                message: id,
                message_author: Some(author.id),
                member,
                emoji: emoji.clone(),
                added: true,
                known: Vec::new(),
            });
            let parts = [header.channel.0, id.0, member.0, text_hash(&emoji) as u64, 1, after.0 as u64];
            reactions.push(event(EventId::of("reaction", &parts), after, what));
        }
    }

    // News that another server's channel published carry a reference too: only one into this channel is an answer.
    let answers = raw.reference.as_ref().filter(|reference| {
        kind == MessageKind::Said
            && reference.kind.0 != "Forward"
            && reference.channel_id.0.is_none_or(|channel| channel == header.channel.0)
    });
    let mut forwards = Vec::new();
    if let Some(forward) = &raw.forwarded_message {
        forwards.extend(forward.content.if_any());
        forwards.extend(forward.embeds.0.iter().map(embed_text).filter(|text| !text.is_empty()));
        forwards.extend(forward.attachments.0.iter().map(|a| a.file_name.owned()).filter(|name| !name.is_empty()));
        forwards.extend(forward.stickers.0.iter().filter_map(|s| s.name.if_any()));
    }
    let mut poll = Vec::new();
    if let Some(raw) = &raw.poll {
        poll.extend(raw.question.0.if_any());
        poll.extend(raw.answers.0.iter().filter_map(|a| a.0.if_any()));
    }
    let content = raw.content.0.into_owned();
    let message = Message {
        id,
        channel: header.channel,
        author,
        kind,
        edited: time(&raw.timestamp_edited.0),
        reply_to: answers.and_then(|reference| reference.message_id.0).map(MessageId),
        reply_to_author: None,
        mentions: raw.mentions.0.iter().filter_map(|user| user.id.0).map(UserId).collect(),
        mention_roles: Vec::new(),
        mention_everyone: content.contains("@everyone") || content.contains("@here"),
        content,
        attachments: raw.attachments.0.iter().map(attachment).collect(),
        embeds: raw.embeds.0.iter().map(embed_text).filter(|text| !text.is_empty()).collect(),
        stickers: raw.stickers.0.iter().filter_map(|s| s.name.if_any()).collect(),
        poll,
        forwards,
    };
    let event_id = EventId::of("message", &[id.0]);
    Ok((at, Entry { event: event(event_id, at, What::Message(Box::new(message))), roles, reactions }))
}

/// The title of a thread as a message of whoever opened it, when the export says who that is: a forum post and its
/// first message have the same id.
pub fn thread_title(header: &Header, first: &Event) -> Option<Event> {
    let What::Message(message) = &first.what else {
        return None;
    };
    if !header.thread || message.id.0 != header.channel.0 || header.channel_name.is_empty() {
        return None;
    }
    let title = Message {
        id: message.id,
        channel: header.channel,
        author: message.author.clone(),
        kind: MessageKind::ThreadTitle,
        content: header.channel_name.clone(),
        ..Message::default()
    };
    let id = EventId::of("thread-title", &[header.channel.0]);
    Some(Event { id, guild: first.guild, at: first.at, seen: first.seen, what: What::Message(Box::new(title)) })
}

fn author_of(raw: &RawUser<'_>) -> Author {
    Author {
        partial: false,
        id: UserId(raw.id.0.unwrap_or(0)),
        name: raw.name.owned(),
        shown: raw.nickname.if_any().filter(|shown| *shown != raw.name.0),
        bot: raw.is_bot,
        // Bots have a discriminator, webhooks do not.
        webhook: raw.is_bot && raw.discriminator.0 == "0000",
        roles: raw.roles.0.iter().filter_map(|role| role.id.0).map(RoleId).collect(),
        joined: None,
    }
}

fn roles_of(raw: &RawUser<'_>) -> Vec<Role> {
    let role = |raw: &super::format::RawRole<'_>| {
        let id = RoleId(raw.id.0?);
        Some(Role { id, name: raw.name.owned(), position: raw.position, permissions: 0 })
    };
    raw.roles.0.iter().filter_map(role).collect()
}

fn attachment(raw: &RawAttachment<'_>) -> Attachment {
    Attachment {
        name: raw.file_name.owned(),
        description: raw.description.if_any(),
        content_type: raw.content_type.if_any(),
        bytes: raw.file_size_bytes,
        width: raw.width,
        height: raw.height,
    }
}

/// Author, title, address, description, fields and footer, a line each, those there are.
fn embed_text(raw: &RawEmbed<'_>) -> String {
    let mut lines: Vec<&str> = Vec::new();
    if let Some(author) = &raw.author {
        lines.extend([author.name.0.as_ref(), author.url.0.as_ref()]);
    }
    lines.extend([raw.title.0.as_ref(), raw.url.0.as_ref(), raw.description.0.as_ref()]);
    for field in &raw.fields.0 {
        lines.extend([field.name.0.as_ref(), field.value.0.as_ref()]);
    }
    lines.extend(raw.footer.as_ref().map(|footer| footer.text.0.as_ref()));
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// A time as the exporter writes it: ISO 8601 with an offset or `Z`, with or without a fraction. Without an offset it
/// is read as UTC.
pub fn time(text: &str) -> Option<At> {
    if text.is_empty() {
        return None;
    }
    if let Ok(timestamp) = text.parse::<jiff::Timestamp>() {
        return Some(timestamp.into());
    }
    let civil = text.parse::<jiff::civil::DateTime>().ok()?;
    Some(civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().into())
}

/// What the guild's state can add to a message: `@Role` as rendered, `<@&id>` as typed.
pub fn role_mentions<'r>(content: &str, roles: impl Iterator<Item = (&'r str, RoleId)>) -> Vec<RoleId> {
    let mut found: Vec<RoleId> = content
        .match_indices("<@&")
        .filter_map(|(at, tag)| content.get(at + tag.len()..)?.split_once('>')?.0.parse().ok())
        .collect();
    for (name, id) in roles {
        let rendered = content.match_indices('@').any(|(at, _)| {
            let rest = content.get(at + 1..).and_then(|rest| rest.strip_prefix(name));
            !name.is_empty() && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        if rendered && !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    #[test]
    fn times_are_read_with_and_without_fraction_and_offset() {
        for (text, expected) in [
            ("2016-01-04T19:59:51+00:00", Some(1_451_937_591_000)),
            ("2016-01-04T19:59:51Z", Some(1_451_937_591_000)),
            ("2016-01-04T19:59:51.1234567+00:00", Some(1_451_937_591_123)),
            ("2016-01-05T04:59:51.5+09:00", Some(1_451_937_591_500)),
            ("2016-01-04T14:29:51-05:30", Some(1_451_937_591_000)),
            ("2016-01-04T19:59:51", Some(1_451_937_591_000)),
            ("2016-01-04", Some(1_451_865_600_000)),
            ("yesterday", None),
            ("2016-13-04T19:59:51Z", None),
            ("", None),
        ] {
            assert_eq!(super::time(text).map(|at| at.0), expected, "{text}");
        }
    }
}

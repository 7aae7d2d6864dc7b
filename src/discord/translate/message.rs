//! Messages: everything in them that carries text.
//!
//! Exceptions: a message built from an edit has no poll and no forwards, which Discord does not let anybody edit. An
//! edit counts only with an edit stamp: a link that Discord unfolds also arrives as an update, without one.

use super::{Me, stamp};
use crate::event::{Attachment, Author, Message, MessageKind};
use crate::ids::{At, ChannelId, MessageId, RoleId, UserId};
use serenity::model::channel as s;
use serenity::model::event::MessageUpdateEvent;
use serenity::model::guild::PartialMember;
use serenity::model::user::User;

/// A message as it was sent.
pub(crate) fn written(m: s::Message) -> Message {
    let kind = kind_of(m.kind);
    let (reply_to, reply_to_author) = match (&m.message_reference, kind) {
        (Some(to), MessageKind::Said) if to.kind == s::MessageReferenceKind::Default => {
            let author = m.referenced_message.as_ref().map(|original| UserId(original.author.id.get()));
            (to.message_id.map(|id| MessageId(id.get())), author)
        }
        _ => (None, None),
    };
    Message {
        id: MessageId(m.id.get()),
        channel: ChannelId(m.channel_id.get()),
        author: author(m.author, m.member, m.webhook_id.is_some()),
        kind,
        content: m.content,
        edited: m.edited_timestamp.map(stamp),
        reply_to,
        reply_to_author,
        mentions: m.mentions.iter().map(|user| UserId(user.id.get())).collect(),
        mention_roles: roles(m.mention_roles),
        mention_everyone: m.mention_everyone,
        attachments: m.attachments.into_iter().map(attachment).collect(),
        embeds: m.embeds.into_iter().map(embed).collect(),
        stickers: m.sticker_items.into_iter().map(|sticker| sticker.name).collect(),
        poll: m.poll.map(|poll| poll_texts(*poll)).unwrap_or_default(),
        forwards: m.message_snapshots.into_iter().flat_map(forwarded).collect(),
    }
}

/// A message as it stands after an edit, and when it was edited. `None` when the text cannot have changed.
pub(crate) fn edited(e: MessageUpdateEvent) -> Option<(At, Message)> {
    let at = stamp(e.edited_timestamp?);
    if e.content.is_none() && e.embeds.is_none() && e.attachments.is_none() {
        return None;
    }
    let kind = e.kind.map_or(MessageKind::Said, kind_of);
    let reply = e.message_reference.flatten().filter(|to| to.kind == s::MessageReferenceKind::Default);
    let original = e.referenced_message.flatten();
    let message = Message {
        id: MessageId(e.id.get()),
        channel: ChannelId(e.channel_id.get()),
        author: author(e.author?, e.member.flatten(), e.webhook_id.flatten().is_some()),
        kind,
        content: e.content.unwrap_or_default(),
        edited: Some(at),
        reply_to: reply.and_then(|to| to.message_id).map(|id| MessageId(id.get())),
        reply_to_author: original.map(|m| UserId(m.author.id.get())),
        mentions: e.mentions.unwrap_or_default().iter().map(|user| UserId(user.id.get())).collect(),
        mention_roles: roles(e.mention_roles.unwrap_or_default()),
        mention_everyone: e.mention_everyone.unwrap_or_default(),
        attachments: e.attachments.unwrap_or_default().into_iter().map(attachment).collect(),
        embeds: e.embeds.unwrap_or_default().into_iter().map(embed).collect(),
        stickers: e.sticker_items.unwrap_or_default().into_iter().map(|sticker| sticker.name).collect(),
        poll: Vec::new(),
        forwards: Vec::new(),
    };
    Some((at, message))
}

/// A new thread's or forum post's title, as the text that it is. Its id is the thread's.
pub(crate) fn thread_title(thread: &s::GuildChannel, me: &Me) -> Message {
    let owner = UserId(thread.owner_id.map_or(0, |id| id.get()));
    Message {
        id: MessageId(thread.id.get()),
        channel: ChannelId(thread.id.get()),
        // Of other owners it is not told whether they are bots.
        author: Author { id: owner, bot: owner == me.user, ..Author::default() },
        kind: MessageKind::ThreadTitle,
        content: thread.name.clone(),
        ..Message::default()
    }
}

fn kind_of(kind: s::MessageType) -> MessageKind {
    match kind {
        s::MessageType::Regular
        | s::MessageType::InlineReply
        | s::MessageType::ChatInputCommand
        | s::MessageType::ContextMenuCommand => MessageKind::Said,
        s::MessageType::MemberJoin => MessageKind::Join,
        _ => MessageKind::System,
    }
}

fn author(user: User, member: Option<Box<PartialMember>>, webhook: bool) -> Author {
    let (nick, held, joined) = match member {
        Some(m) => (m.nick, roles(m.roles), m.joined_at.map(stamp)),
        None => (None, Vec::new(), None),
    };
    Author {
        partial: false,
        id: UserId(user.id.get()),
        name: user.name,
        shown: nick.or(user.global_name),
        bot: user.bot,
        webhook,
        roles: held,
        joined,
    }
}

pub(crate) fn roles(ids: Vec<serenity::model::id::RoleId>) -> Vec<RoleId> {
    ids.into_iter().map(|id| RoleId(id.get())).collect()
}

fn attachment(a: s::Attachment) -> Attachment {
    Attachment {
        name: a.filename,
        description: a.description,
        content_type: a.content_type,
        bytes: u64::from(a.size),
        width: a.width.unwrap_or(0),
        height: a.height.unwrap_or(0),
    }
}

/// Every text of an embed, addresses included, a line each.
fn embed(e: s::Embed) -> String {
    let mut text = String::new();
    let mut add = |part: Option<String>| {
        let Some(part) = part.filter(|part| !part.is_empty()) else {
            return;
        };
        if text.is_empty() {
            text = part;
        } else {
            text.push('\n');
            text.push_str(&part);
        }
    };
    add(e.provider.and_then(|provider| provider.name));
    if let Some(author) = e.author {
        add(Some(author.name));
        add(author.url);
    }
    add(e.title);
    add(e.url);
    add(e.description);
    for field in e.fields {
        add(Some(field.name));
        add(Some(field.value));
    }
    add(e.footer.map(|footer| footer.text));
    text
}

fn poll_texts(poll: s::Poll) -> Vec<String> {
    let answers = poll.answers.into_iter().map(|answer| answer.poll_media.text);
    std::iter::once(poll.question.text).chain(answers).flatten().collect()
}

fn forwarded(snapshot: s::MessageSnapshot) -> impl Iterator<Item = String> {
    let files = snapshot.attachments.into_iter().flat_map(|a| [Some(a.filename), a.description]).flatten();
    let stickers = snapshot.sticker_items.into_iter().map(|sticker| sticker.name);
    std::iter::once(snapshot.content)
        .chain(snapshot.embeds.into_iter().map(embed))
        .chain(files)
        .chain(stickers)
        .filter(|text| !text.is_empty())
}

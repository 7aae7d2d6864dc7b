//! Every place in a message where a text can stand. A rule reads all of them unless it names some.

use crate::event::Message;
use crate::policy::source::Surface;

/// Calls `read` with each text of a message. `edited`: the content stands there since an edit.
pub fn each<'a>(message: &'a Message, edited: bool, mut read: impl FnMut(Surface, &'a str)) {
    let mut offer = |surface, text: &'a str| {
        if !text.is_empty() {
            read(surface, text);
        }
    };
    let own = match (message.kind, edited) {
        (crate::event::MessageKind::ThreadTitle, _) => Surface::Title,
        (_, true) => Surface::Edit,
        (_, false) => Surface::Content,
    };
    offer(own, &message.content);
    message.forwards.iter().for_each(|text| offer(Surface::Forward, text));
    message.poll.iter().for_each(|text| offer(Surface::Poll, text));
    for attachment in &message.attachments {
        offer(Surface::Attachment, &attachment.name);
        offer(Surface::Attachment, attachment.description.as_deref().unwrap_or(""));
    }
    message.embeds.iter().for_each(|text| offer(Surface::Embed, text));
    message.stickers.iter().for_each(|text| offer(Surface::Sticker, text));
}

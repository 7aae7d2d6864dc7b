//! What a member wrote in the last moments: the bounded memory behind floods and copies.

use crate::event::Message;
use crate::ids::{At, ChannelId, IdMap, MessageId, Span, UserId, text_hash};
use std::collections::VecDeque;

/// More messages of one member than this are not remembered; a limit set higher than this could never be exceeded, and
/// the policy refuses it.
pub const MOST_PER_MEMBER: usize = 60;

/// The longest window that a rule may look back: every message of a community within it is remembered.
pub const LONGEST: Span = Span::HOUR;

/// A message as the windows remember it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sent {
    pub at: At,
    pub channel: ChannelId,
    pub message: MessageId,
    /// Of the text, case and white space evened out; 0 for none.
    pub text_hash: i64,
    /// Of every attachment's type, size and dimensions; 0 for none.
    pub files_hash: i64,
    pub characters: u32,
    pub lines: u32,
    pub emoji: u16,
    pub attachments: u16,
    pub links: u16,
}

impl Sent {
    pub fn of(message: &Message, at: At) -> Sent {
        let text = &message.content;
        let mut sent = Sent {
            at,
            channel: message.channel,
            message: message.id,
            text_hash: 0,
            files_hash: 0,
            characters: 0,
            lines: u32::from(!text.is_empty()),
            emoji: 0,
            attachments: message.attachments.len() as u16,
            links: 0,
        };
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            match byte {
                b'\n' => sent.lines += 1,
                b'<' if bytes[at..].starts_with(b"<:") || bytes[at..].starts_with(b"<a:") => {
                    sent.emoji = sent.emoji.saturating_add(1);
                }
                b':' if bytes[at..].starts_with(b"://") => sent.links = sent.links.saturating_add(1),
                _ => {}
            }
        }
        if text.is_ascii() {
            sent.characters = text.len() as u32;
        } else {
            for c in text.chars() {
                sent.characters += 1;
                sent.emoji = sent.emoji.saturating_add(u16::from(is_emoji(c)));
            }
        }
        if !text.is_empty() {
            sent.text_hash = evened_hash(text);
        }
        if !message.attachments.is_empty() {
            let mut all = String::new();
            for a in &message.attachments {
                all.push_str(&format!("{:?}/{}/{}x{};", a.content_type, a.bytes, a.width, a.height));
            }
            sent.files_hash = text_hash(&all);
        }
        sent
    }
}

/// A hash that case and white space do not change (FNV-1a over the rest).
fn evened_hash(text: &str) -> i64 {
    let mut hash = 0xcbf2_9ce4_8422_2325u64;
    let mut add = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    if text.is_ascii() {
        text.bytes().filter(|b| !b.is_ascii_whitespace()).for_each(|b| add(b.to_ascii_lowercase()));
    } else {
        let letters = text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase);
        letters.for_each(|c| c.encode_utf8(&mut [0; 4]).bytes().for_each(&mut add));
    }
    hash as i64
}

fn is_emoji(c: char) -> bool {
    matches!(u32::from(c), 0x1F300..=0x1FAFF | 0x2600..=0x27BF | 0x1F1E6..=0x1F1FF)
}

/// Sums over a window.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct WindowTotals {
    pub lines: u32,
    pub characters: u32,
    pub emoji: u32,
    pub attachments: u32,
    pub links: u32,
}

impl WindowTotals {
    pub fn of(sent: &[Sent]) -> WindowTotals {
        sent.iter().fold(WindowTotals::default(), |mut sum, s| {
            sum.lines += s.lines;
            sum.characters += s.characters;
            sum.emoji += u32::from(s.emoji);
            sum.attachments += u32::from(s.attachments);
            sum.links += u32::from(s.links);
            sum
        })
    }
}

/// Recent messages of everybody who wrote within the longest window.
#[derive(Debug, Default)]
pub struct Windows {
    by_member: IdMap<UserId, VecDeque<Sent>>,
    /// In order of time: what leaves next.
    order: VecDeque<(At, UserId)>,
}

impl Windows {
    pub fn push(&mut self, member: UserId, sent: Sent, longest: Span) {
        let horizon = sent.at.minus(longest);
        while let Some(&(at, who)) = self.order.front() {
            if at > horizon {
                break;
            }
            self.order.pop_front();
            if let Some(recent) = self.by_member.get_mut(&who) {
                while recent.front().is_some_and(|s| s.at <= horizon) {
                    recent.pop_front();
                }
                if recent.is_empty() {
                    self.by_member.remove(&who);
                }
            }
        }
        let recent = self.by_member.entry(member).or_default();
        if recent.len() >= MOST_PER_MEMBER {
            recent.pop_front();
        }
        recent.push_back(sent);
        self.order.push_back((sent.at, member));
    }

    /// The member's messages within `span` before `now`, oldest first, then `this`.
    pub fn with(&self, member: UserId, this: Sent, span: Span) -> Vec<Sent> {
        let horizon = this.at.minus(span);
        let mut sent: Vec<Sent> = self
            .by_member
            .get(&member)
            .map(|recent| {
                recent
                    .iter()
                    .filter(|s| s.at > horizon && s.at <= this.at && s.message != this.message)
                    .copied()
                    .collect()
            })
            .unwrap_or_default();
        sent.push(this);
        sent
    }

    /// Nothing of this member is remembered any more.
    pub fn forget(&mut self, member: UserId) {
        self.by_member.remove(&member);
        self.order.retain(|(_, who)| *who != member);
    }

    /// How many messages the member has in the windows; nothing is copied.
    pub fn count(&self, member: UserId) -> usize {
        self.by_member.get(&member).map_or(0, VecDeque::len)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(n: u64, text: &str) -> Message {
        Message { id: MessageId(n), content: text.into(), ..Default::default() }
    }

    #[test]
    fn a_window_holds_what_is_young_enough_and_forgets_the_rest() {
        let mut windows = Windows::default();
        for n in 0..10 {
            let sent = Sent::of(&message(n, "hi"), At(n as i64 * 1000));
            windows.push(UserId(1), sent, Span(5000));
        }
        assert_eq!(windows.count(UserId(1)), 5);
        let this = Sent::of(&message(99, "hi"), At(10_000));
        assert_eq!(windows.with(UserId(1), this, Span(3000)).len(), 3);
        assert_eq!(windows.with(UserId(2), this, Span(3000)).len(), 1);
        let much_later = Sent::of(&message(100, "hi"), At(1_000_000));
        windows.push(UserId(2), much_later, Span(5000));
        assert_eq!(windows.count(UserId(1)), 0);
    }

    #[test]
    fn lines_characters_emoji_and_links_are_counted() {
        let sent = Sent::of(&message(1, "a\nb 👍 <:x:1> https://a.example http://b.example"), At(0));
        assert_eq!((sent.lines, sent.emoji, sent.links), (2, 2, 2));
    }
}

//! The head of an export: everything before its first message.

use super::error::Fault;
use super::format::{Id, RawChannel, RawGuild, Text};
use crate::ids::{ChannelId, GuildId};
use serde::de::{Deserialize, IgnoredAny};

/// A head longer than this is that of something else.
pub const LONGEST: usize = 4 << 20;

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// 0 for private messages.
    pub guild: GuildId,
    pub guild_name: String,
    pub channel: ChannelId,
    pub channel_name: String,
    pub thread: bool,
    /// The category of a channel, or the channel of a thread, with its name.
    pub parent: Option<(ChannelId, String)>,
    /// Offset of the first byte after the `[` of the messages.
    pub messages_at: usize,
}

/// Why no head could be read.
#[derive(Debug)]
pub enum Stop {
    /// The bytes so far are fine and end too early.
    More,
    At(usize, Fault),
}

/// Reads the head from the first bytes of a file.
pub fn read(bytes: &[u8]) -> Result<Header, Stop> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(Stop::At(0, Fault::Utf16));
    }
    let mut cursor = Cursor { bytes, at: if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 } };
    let start = cursor.at;
    match cursor.peek()? {
        b'{' => cursor.at += 1,
        b'[' => {
            return Err(foreign(start, "an object with `guild`, `channel` and `messages`", "a list".into()));
        }
        _ => return Err(foreign(start, "a JSON object", "other text".into())),
    }
    let (mut guild, mut channel) = (None, None);
    let mut others = Vec::new();
    loop {
        let at = cursor.at;
        match cursor.peek()? {
            b'}' => {
                let found = match others.is_empty() {
                    true => "an object without `messages`".to_owned(),
                    false => format!("an object of {}", others.join(", ")),
                };
                return Err(foreign(at, "`guild`, `channel` and `messages`", found));
            }
            b',' => {
                cursor.at += 1;
                continue;
            }
            _ => {}
        }
        let key = cursor.value::<Text<'_>>()?;
        match cursor.peek()? {
            b':' => cursor.at += 1,
            _ => {
                return Err(foreign(cursor.at, "`:` after a key", "something else".into()));
            }
        }
        let at = cursor.at;
        match key.0.as_ref() {
            "guild" => guild = Some(cursor.value::<RawGuild<'_>>()?),
            "channel" => channel = Some(cursor.value::<RawChannel<'_>>()?),
            "messages" => {
                let missing = |what, found: &str| foreign(at, what, format!("`messages` {found}"));
                if cursor.peek()? != b'[' {
                    return Err(missing("a list of messages", "that is no list"));
                }
                let guild = guild.ok_or_else(|| missing("`guild` before `messages`", "without it"))?;
                let channel = channel.ok_or_else(|| missing("`channel` before `messages`", "without it"))?;
                let Id(Some(channel_id)) = channel.id else {
                    return Err(missing("`channel` with an `id`", "of a channel without"));
                };
                return Ok(Header {
                    guild: GuildId(guild.id.0.unwrap_or(0)),
                    guild_name: guild.name.owned(),
                    channel: ChannelId(channel_id),
                    channel_name: channel.name.owned(),
                    // Discord's numbers for threads of news, public and private channels are 10, 11 and 12.
                    thread: channel.kind.0.ends_with("Thread") || matches!(channel.kind.0.as_ref(), "10" | "11" | "12"),
                    parent: channel.category_id.0.map(|id| (ChannelId(id), channel.category.owned())),
                    messages_at: cursor.at + 1,
                });
            }
            other => {
                if others.len() < 5 {
                    others.push(format!("`{}`", other.chars().take(30).collect::<String>()));
                }
                cursor.value::<IgnoredAny>()?;
            }
        }
    }
}

fn foreign(at: usize, expected: &'static str, found: String) -> Stop {
    Stop::At(at, Fault::Foreign { expected, found })
}

struct Cursor<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl<'a> Cursor<'a> {
    /// The next byte that is no white space.
    fn peek(&mut self) -> Result<u8, Stop> {
        while let Some(&byte) = self.bytes.get(self.at) {
            if !byte.is_ascii_whitespace() {
                return Ok(byte);
            }
            self.at += 1;
        }
        Err(Stop::More)
    }

    fn value<T: Deserialize<'a>>(&mut self) -> Result<T, Stop> {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        let mut values = serde_json::Deserializer::from_slice(rest).into_iter::<T>();
        match values.next() {
            Some(Ok(value)) => {
                self.at += values.byte_offset();
                Ok(value)
            }
            None => Err(Stop::More),
            Some(Err(e)) if e.is_eof() => Err(Stop::More),
            Some(Err(e)) => Err(foreign(
                self.at + super::stream::offset_of(&e, rest),
                "the head of a chat export",
                super::stream::without_place(&e),
            )),
        }
    }
}

//! The shapes of an export as DiscordChatExporter writes its JSON, read with patience.
//!
//! Source: `JsonMessageWriter` of https://github.com/Tyrrrz/DiscordChatExporter (its versions 2.0 to 2.46 differ only in
//! fields added). Every field may be absent or null, ids may be strings or numbers, unknown fields are passed over.
//! Polls are not written by that tool today; the shape read here is Discord's own, in either spelling.

use serde::de::{self, Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

/// A text, borrowed from the file's bytes where it has no escapes. Null reads as empty, a number as its digits.
#[derive(Debug, Default, Clone)]
pub struct Text<'a>(pub Cow<'a, str>);

impl Text<'_> {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
    pub fn owned(&self) -> String {
        self.0.as_ref().to_owned()
    }
    pub fn if_any(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.owned())
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Text<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }
            fn visit_borrowed_str<E>(self, v: &'de str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Borrowed(v)))
            }
            fn visit_str<E>(self, v: &str) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(v.to_owned())))
            }
            fn visit_u64<E>(self, v: u64) -> Result<Text<'de>, E> {
                Ok(Text(Cow::Owned(v.to_string())))
            }
            fn visit_unit<E>(self) -> Result<Text<'de>, E> {
                Ok(Text::default())
            }
        }
        d.deserialize_any(Read)
    }
}

/// An id: digits in quotes or not. Absent, null, empty and `0` are none.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Id(pub Option<u64>);

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Read;
        impl Visitor<'_> for Read {
            type Value = Id;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an id: digits, in quotes or not")
            }
            fn visit_str<E: de::Error>(self, v: &str) -> Result<Id, E> {
                if v.is_empty() {
                    return Ok(Id(None));
                }
                match v.parse() {
                    Ok(0) => Ok(Id(None)),
                    Ok(n) => Ok(Id(Some(n))),
                    Err(_) => Err(E::invalid_value(de::Unexpected::Str(v), &self)),
                }
            }
            fn visit_u64<E>(self, v: u64) -> Result<Id, E> {
                Ok(Id((v != 0).then_some(v)))
            }
            fn visit_unit<E>(self) -> Result<Id, E> {
                Ok(Id(None))
            }
        }
        d.deserialize_any(Read)
    }
}

/// A list; null reads as empty.
#[derive(Debug, Clone)]
pub struct List<T>(pub Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        List(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Read<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for Read<T> {
            type Value = List<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<List<T>, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(List(items))
            }
            fn visit_unit<E>(self) -> Result<List<T>, E> {
                Ok(List::default())
            }
        }
        d.deserialize_any(Read(PhantomData))
    }
}

/// Reads a flag or a number that may be null.
fn or_default<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(d: D) -> Result<T, D::Error> {
    Option::<T>::deserialize(d).map(Option::unwrap_or_default)
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, rename_all = "camelCase", expecting = "a guild")]
pub struct RawGuild<'a> {
    pub id: Id,
    #[serde(borrow)]
    pub name: Text<'a>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, rename_all = "camelCase", expecting = "a channel")]
pub struct RawChannel<'a> {
    pub id: Id,
    /// `GuildTextChat`, `GuildPublicThread` and so on, or Discord's number.
    #[serde(borrow, rename = "type")]
    pub kind: Text<'a>,
    /// The category of a channel, the channel of a thread.
    pub category_id: Id,
    #[serde(borrow)]
    pub category: Text<'a>,
    #[serde(borrow)]
    pub name: Text<'a>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, rename_all = "camelCase", expecting = "a message")]
pub struct RawMessage<'a> {
    pub id: Id,
    /// `Default`, `Reply`, `GuildMemberJoin` and so on, or Discord's number.
    #[serde(borrow, rename = "type")]
    pub kind: Text<'a>,
    #[serde(borrow)]
    pub timestamp: Text<'a>,
    #[serde(borrow)]
    pub timestamp_edited: Text<'a>,
    #[serde(borrow)]
    pub content: Text<'a>,
    #[serde(borrow)]
    pub author: Option<RawUser<'a>>,
    #[serde(borrow)]
    pub attachments: List<RawAttachment<'a>>,
    #[serde(borrow)]
    pub embeds: List<RawEmbed<'a>>,
    #[serde(borrow)]
    pub stickers: List<RawNamed<'a>>,
    #[serde(borrow)]
    pub reactions: List<RawReaction<'a>>,
    #[serde(borrow)]
    pub mentions: List<RawUser<'a>>,
    #[serde(borrow)]
    pub reference: Option<RawReference<'a>>,
    #[serde(borrow)]
    pub forwarded_message: Option<RawForward<'a>>,
    #[serde(borrow)]
    pub poll: Option<RawPoll<'a>>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, rename_all = "camelCase", expecting = "a member")]
pub struct RawUser<'a> {
    pub id: Id,
    #[serde(borrow)]
    pub name: Text<'a>,
    #[serde(borrow)]
    pub discriminator: Text<'a>,
    #[serde(borrow)]
    pub nickname: Text<'a>,
    #[serde(deserialize_with = "or_default")]
    pub is_bot: bool,
    #[serde(borrow)]
    pub roles: List<RawRole<'a>>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, rename_all = "camelCase", expecting = "a role")]
pub struct RawRole<'a> {
    pub id: Id,
    #[serde(borrow)]
    pub name: Text<'a>,
    #[serde(deserialize_with = "or_default")]
    pub position: i32,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, rename_all = "camelCase", expecting = "an attachment")]
pub struct RawAttachment<'a> {
    #[serde(borrow)]
    pub file_name: Text<'a>,
    #[serde(deserialize_with = "or_default")]
    pub file_size_bytes: u64,
    #[serde(borrow)]
    pub description: Text<'a>,
    #[serde(borrow)]
    pub content_type: Text<'a>,
    #[serde(deserialize_with = "or_default")]
    pub width: u32,
    #[serde(deserialize_with = "or_default")]
    pub height: u32,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, rename_all = "camelCase", expecting = "an embed")]
pub struct RawEmbed<'a> {
    #[serde(borrow)]
    pub title: Text<'a>,
    #[serde(borrow)]
    pub url: Text<'a>,
    #[serde(borrow)]
    pub description: Text<'a>,
    #[serde(borrow)]
    pub author: Option<RawNamed<'a>>,
    #[serde(borrow)]
    pub footer: Option<RawFooter<'a>>,
    #[serde(borrow)]
    pub fields: List<RawField<'a>>,
}

/// Stickers and authors of embeds; the address is the author's.
#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, expecting = "an object with a name")]
pub struct RawNamed<'a> {
    #[serde(borrow)]
    pub name: Text<'a>,
    #[serde(borrow)]
    pub url: Text<'a>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, expecting = "a footer")]
pub struct RawFooter<'a> {
    #[serde(borrow)]
    pub text: Text<'a>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, expecting = "a field of an embed")]
pub struct RawField<'a> {
    #[serde(borrow)]
    pub name: Text<'a>,
    #[serde(borrow)]
    pub value: Text<'a>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, expecting = "a reaction")]
pub struct RawReaction<'a> {
    #[serde(borrow)]
    pub emoji: RawEmoji<'a>,
    /// Absent before version 2.43, and empty when the exporter was not allowed to see them.
    #[serde(borrow)]
    pub users: List<RawUser<'a>>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, expecting = "an emoji")]
pub struct RawEmoji<'a> {
    pub id: Id,
    #[serde(borrow)]
    pub name: Text<'a>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, rename_all = "camelCase", expecting = "a reference to a message")]
pub struct RawReference<'a> {
    /// `Default` or `Forward`; absent in older versions.
    #[serde(borrow, rename = "type")]
    pub kind: Text<'a>,
    pub message_id: Id,
    pub channel_id: Id,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, expecting = "a forwarded message")]
pub struct RawForward<'a> {
    #[serde(borrow)]
    pub content: Text<'a>,
    #[serde(borrow)]
    pub attachments: List<RawAttachment<'a>>,
    #[serde(borrow)]
    pub embeds: List<RawEmbed<'a>>,
    #[serde(borrow)]
    pub stickers: List<RawNamed<'a>>,
}

#[derive(Debug, Default, serde::Deserialize)]
#[serde(default, expecting = "a poll")]
pub struct RawPoll<'a> {
    #[serde(borrow)]
    pub question: Worded<'a>,
    #[serde(borrow)]
    pub answers: List<Worded<'a>>,
}

/// A text by itself, or wrapped as Discord wraps the texts of polls: `{"text": …}`, `{"poll_media": {"text": …}}`.
#[derive(Debug, Default, Clone)]
pub struct Worded<'a>(pub Text<'a>);

impl<'de: 'a, 'a> Deserialize<'de> for Worded<'a> {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Worded<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, alone or as {\"text\": …}")
            }
            fn visit_borrowed_str<E>(self, v: &'de str) -> Result<Worded<'de>, E> {
                Ok(Worded(Text(Cow::Borrowed(v))))
            }
            fn visit_str<E>(self, v: &str) -> Result<Worded<'de>, E> {
                Ok(Worded(Text(Cow::Owned(v.to_owned()))))
            }
            fn visit_unit<E>(self) -> Result<Worded<'de>, E> {
                Ok(Worded::default())
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Worded<'de>, A::Error> {
                let mut found = Worded::default();
                while let Some(key) = map.next_key::<Text<'de>>()? {
                    match key.0.as_ref() {
                        "text" | "answer" | "pollMedia" | "poll_media" => found = map.next_value()?,
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                Ok(found)
            }
        }
        d.deserialize_any(Read)
    }
}

//! Names for things: Discord's snowflakes as types that cannot be mixed up, points in time, and the ids that
//! Steward derives itself.
//!
//! Derived ids are a hash of what happened (kind, ids, stamp), so that a resumed session, a catch-up or a replay gives
//! the same event the same id.

mod hash;

pub use hash::IdMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use std::fmt;
use std::str::FromStr;

/// Discord's epoch, 2015-01-01T00:00:00Z, in Unix milliseconds.
pub const DISCORD_EPOCH_MS: i64 = 1_420_070_400_000;

macro_rules! snowflake {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
        pub struct $name(pub u64);

        impl $name {
            /// When Discord made this id.
            pub fn created_at(self) -> At {
                At((self.0 >> 22) as i64 + DISCORD_EPOCH_MS)
            }
            /// The form the store keeps (two's complement, as Discord's ids fit 63 bits until the year 2084).
            pub fn to_i64(self) -> i64 {
                self.0 as i64
            }
            pub fn from_i64(stored: i64) -> Self {
                $name(stored as u64)
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }
        impl FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map($name)
            }
        }
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(&self.0)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                Digits::read(d).map($name)
            }
        }
    )+};
}

snowflake! {
    GuildId,
    UserId,
    ChannelId,
    MessageId,
    RoleId,
    /// An audit-log entry.
    EntryId,
}

/// Reads an id written as a string of digits or as a number.
struct Digits;

impl Digits {
    fn read<'de, D: Deserializer<'de>>(d: D) -> Result<u64, D::Error> {
        d.deserialize_any(Digits)
    }
}

impl de::Visitor<'_> for Digits {
    type Value = u64;
    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an id: digits, in quotes or not")
    }
    fn visit_u64<E: de::Error>(self, v: u64) -> Result<u64, E> {
        Ok(v)
    }
    fn visit_i64<E: de::Error>(self, v: i64) -> Result<u64, E> {
        u64::try_from(v).map_err(|_| E::invalid_value(de::Unexpected::Signed(v), &self))
    }
    fn visit_str<E: de::Error>(self, v: &str) -> Result<u64, E> {
        v.parse().map_err(|_| E::invalid_value(de::Unexpected::Str(v), &self))
    }
}

/// A point in time: Unix milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct At(pub i64);

impl At {
    pub fn plus(self, span: Span) -> At {
        At(self.0.saturating_add(span.0))
    }
    pub fn minus(self, span: Span) -> At {
        At(self.0.saturating_sub(span.0))
    }
    /// How long after `earlier` this is; negative when before.
    pub fn since(self, earlier: At) -> Span {
        Span(self.0.saturating_sub(earlier.0))
    }
    pub fn timestamp(self) -> jiff::Timestamp {
        jiff::Timestamp::from_millisecond(self.0).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }
    pub fn seconds(self) -> i64 {
        self.0.div_euclid(1000)
    }
}

impl From<jiff::Timestamp> for At {
    fn from(t: jiff::Timestamp) -> At {
        At(t.as_millisecond())
    }
}

impl fmt::Display for At {
    /// ISO 8601 in UTC.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.timestamp(), f)
    }
}

/// A length of time: milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Span(pub i64);

impl Span {
    pub const SECOND: Span = Span(1000);
    pub const MINUTE: Span = Span(60_000);
    pub const HOUR: Span = Span(3_600_000);
    pub const DAY: Span = Span(86_400_000);

    pub fn times(self, n: i64) -> Span {
        Span(self.0.saturating_mul(n))
    }

    /// Reads `90d`, `12h`, `10m`, `120s`, or several of them (`1h30m`).
    pub fn parse(text: &str) -> Result<Span, String> {
        let bad = || format!("`{text}` is no span of time; write for example `10m`, `12h` or `90d`");
        let (mut total, mut number) = (0i64, None::<i64>);
        for c in text.trim().chars() {
            if let Some(digit) = c.to_digit(10) {
                let grown = number.unwrap_or(0).checked_mul(10).and_then(|n| n.checked_add(i64::from(digit)));
                number = Some(grown.ok_or_else(bad)?);
                continue;
            }
            let unit = match c {
                's' => Span::SECOND,
                'm' => Span::MINUTE,
                'h' => Span::HOUR,
                'd' => Span::DAY,
                'w' => Span::DAY.times(7),
                _ => return Err(bad()),
            };
            let part = number.take().ok_or_else(bad)?.checked_mul(unit.0).ok_or_else(bad)?;
            total = total.checked_add(part).ok_or_else(bad)?;
        }
        if number.is_some() || total == 0 {
            return Err(bad());
        }
        Ok(Span(total))
    }
}

impl fmt::Display for Span {
    /// The shortest form that `parse` reads back: `1d`, `90m` as `1h30m`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0.max(0);
        if rest < 1000 {
            return f.write_str("0s");
        }
        for (unit, letter) in [(Span::DAY, 'd'), (Span::HOUR, 'h'), (Span::MINUTE, 'm'), (Span::SECOND, 's')] {
            let n = rest / unit.0;
            if n > 0 {
                write!(f, "{n}{letter}")?;
                rest -= n * unit.0;
            }
        }
        Ok(())
    }
}

macro_rules! derived {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl fmt::Display for $name {
            /// Sixteen hexadecimal digits: long enough for Discord's nonce, short enough for a custom id.
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:016x}", self.0)
            }
        }
        impl FromStr for $name {
            type Err = std::num::ParseIntError;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                u64::from_str_radix(text, 16).map(|n| $name(n as i64))
            }
        }
    )+};
}

derived! {
    /// What happened, once: the same event has the same id however often it arrives.
    EventId,
    /// One act that follows from an event; the key of its outbox row and its nonce.
    ActKey,
    /// Something that is due, once: the same guild, kind and ids have the same key however often it is planned.
    DueKey,
    /// One piece of evidence: the same thanks, mark or reaction has the same id however often it is heard of.
    CreditId,
}

impl DueKey {
    /// Of a kind, a name (a campaign's; may be empty) and ids.
    pub fn of(kind: &str, name: &str, parts: &[u64]) -> DueKey {
        let mut all = vec![text_hash(name) as u64];
        all.extend_from_slice(parts);
        DueKey(EventId::of(kind, &all).0)
    }

    /// The key of the `ordinal`th act that carries it out: the same whenever it is tried.
    pub fn act(self, ordinal: u32) -> ActKey {
        ActKey(EventId::of("due", &[self.0 as u64, u64::from(ordinal)]).0)
    }
}

impl EventId {
    /// Hash of a kind and the numbers that make the event what it is (xxh3, 64 bits).
    pub fn of(kind: &str, parts: &[u64]) -> EventId {
        let mut hash = xxhash_rust::xxh3::Xxh3Default::new();
        hash.update(kind.as_bytes());
        for part in parts {
            hash.update(&part.to_le_bytes());
        }
        EventId(hash.digest() as i64)
    }

    /// The key of the `ordinal`th act that follows from this event.
    pub fn act(self, ordinal: u32) -> ActKey {
        ActKey(EventId::of("act", &[self.0 as u64, u64::from(ordinal)]).0)
    }
}

/// A stable hash of a text, for duplicates and for recognising it later without keeping it.
pub fn text_hash(text: &str) -> i64 {
    xxhash_rust::xxh3::xxh3_64(text.as_bytes()) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_read_and_print() {
        for (text, ms) in [("90d", 7_776_000_000), ("1h30m", 5_400_000), ("120s", 120_000), ("1w", 604_800_000)] {
            assert_eq!(Span::parse(text), Ok(Span(ms)), "{text}");
            assert_eq!(Span::parse(&Span(ms).to_string()), Ok(Span(ms)), "{text} printed");
        }
        for text in ["", "10", "d", "10x", "-5m", "99999999999999999d", "0d"] {
            assert!(Span::parse(text).is_err(), "{text}");
        }
    }

    #[test]
    fn ids_are_read_from_strings_and_numbers_and_written_as_strings() {
        for json in ["\"81384788765712384\"", "81384788765712384"] {
            let id: UserId = serde_json::from_str(json).unwrap();
            assert_eq!(id, UserId(81384788765712384));
            assert_eq!(serde_json::to_string(&id).unwrap(), "\"81384788765712384\"");
        }
        assert!(serde_json::from_str::<UserId>("\"12x\"").is_err());
        assert!(serde_json::from_str::<UserId>("-3").is_err());
    }

    #[test]
    fn an_id_tells_when_it_was_made() {
        // Discord's documentation of snowflakes gives this example.
        assert_eq!(MessageId(175928847299117063).created_at(), At(1462015105796));
    }

    #[test]
    fn derived_ids_depend_on_every_part() {
        let base = EventId::of("message", &[1, 2]);
        assert_eq!(base, EventId::of("message", &[1, 2]));
        for other in [EventId::of("edit", &[1, 2]), EventId::of("message", &[2, 1]), EventId::of("message", &[1])] {
            assert_ne!(base, other);
        }
        assert_ne!(base.act(0), base.act(1));
        let key = base.act(7);
        assert_eq!(key.to_string().parse(), Ok(key));
        assert_eq!(key.to_string().len(), 16);
    }
}

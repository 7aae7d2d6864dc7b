//! How values become columns and columns values again: ids as signed numbers, enumerations as the words they are
//! written as elsewhere, lists as JSON.

use crate::ids::At;
use crate::text::Lang;
use serde::Serialize;
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};
use sqlx::sqlite::SqliteRow;
use sqlx::{Decode, Row, Sqlite, Type};
use std::str::FromStr;

/// The word of an enumeration without content, as serde writes it.
pub(super) fn word<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        // Only an enumeration that carries content comes here; reading the row back then says so.
        other => format!("{other:?}"),
    }
}

/// A language's code; empty for unknown, the commonest, which then takes no room.
pub(super) fn language(language: Lang) -> &'static str {
    match language {
        Lang::Unknown => "",
        known => known.code(),
    }
}

/// Reads a row's columns from left to right.
pub(super) struct Columns<'r> {
    row: &'r SqliteRow,
    next: usize,
}

impl<'r> Columns<'r> {
    pub(super) fn of(row: &'r SqliteRow) -> Self {
        Columns { row, next: 0 }
    }

    pub(super) fn get<T: Decode<'r, Sqlite> + Type<Sqlite>>(&mut self) -> Result<T, sqlx::Error> {
        self.next += 1;
        self.row.try_get(self.next - 1)
    }

    pub(super) fn id<T>(&mut self, from: fn(i64) -> T) -> Result<T, sqlx::Error> {
        Ok(from(self.get()?))
    }

    pub(super) fn maybe<T>(&mut self, from: fn(i64) -> T) -> Result<Option<T>, sqlx::Error> {
        Ok(self.get::<Option<i64>>()?.map(from))
    }

    pub(super) fn flag(&mut self) -> Result<bool, sqlx::Error> {
        Ok(self.get::<i64>()? != 0)
    }

    pub(super) fn at(&mut self) -> Result<At, sqlx::Error> {
        self.id(At)
    }

    /// Numbers that are never negative and fit 32 bits.
    pub(super) fn count(&mut self) -> Result<u32, sqlx::Error> {
        let stored: i64 = self.get()?;
        u32::try_from(stored).map_err(|error| sqlx::Error::Decode(error.into()))
    }

    /// An enumeration's word, read by serde.
    pub(super) fn word<T: DeserializeOwned>(&mut self) -> Result<T, sqlx::Error> {
        let word: &str = self.get()?;
        let reader: StrDeserializer<'_, WordError> = word.into_deserializer();
        T::deserialize(reader).map_err(|error| sqlx::Error::Decode(error.into()))
    }

    /// A word, read by `FromStr`.
    pub(super) fn named<T: FromStr<Err = String>>(&mut self) -> Result<T, sqlx::Error> {
        self.get::<&str>()?.parse().map_err(|error: String| sqlx::Error::Decode(error.into()))
    }

    /// A language that this version does not know is unknown.
    pub(super) fn language(&mut self) -> Result<Lang, sqlx::Error> {
        Ok(Lang::parse(self.get()?).unwrap_or(Lang::Unknown))
    }

    pub(super) fn json<T: DeserializeOwned>(&mut self) -> Result<T, sqlx::Error> {
        serde_json::from_str(self.get()?).map_err(|error| sqlx::Error::Decode(error.into()))
    }
}

/// An error for a column that holds what no version wrote.
pub(super) fn unreadable(what: String) -> sqlx::Error {
    sqlx::Error::Decode(what.into())
}

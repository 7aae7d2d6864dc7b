//! Statements of many rows at once.
//!
//! Rows go in statements of fixed sizes (512, 256, … 1), so that a handful of prepared statements serves every count. The
//! placeholders are `?`: SQLite looks numbered ones up by walking a list, which makes binding a large statement
//! quadratic.

use sqlx::encode::Encode;
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments, AssertSqlSafe, Sqlite, SqliteConnection, Type};
use std::sync::{Arc, OnceLock};

const SIZES: usize = 10;

/// A statement that takes rows of values: `head (?, ?), (?, ?) tail`.
pub(super) struct Shape {
    head: &'static str,
    columns: usize,
    tail: &'static str,
    /// 2 to the power of this many rows at most.
    largest: usize,
    texts: [OnceLock<Arc<str>>; SIZES],
}

impl Shape {
    /// For rows that come by the thousand.
    pub(super) const fn many(head: &'static str, columns: usize, tail: &'static str) -> Shape {
        Shape { head, columns, tail, largest: SIZES - 1, texts: [const { OnceLock::new() }; SIZES] }
    }

    /// For rows that come one by one, and now and then in a flood: at most 32 a statement, which keeps statements small.
    pub(super) const fn few(head: &'static str, columns: usize, tail: &'static str) -> Shape {
        Shape { head, columns, tail, largest: 5, texts: [const { OnceLock::new() }; SIZES] }
    }

    fn text(&self, size: usize) -> Arc<str> {
        let build = || {
            let row = format!("({})", vec!["?"; self.columns].join(","));
            format!("{} {} {}", self.head, vec![row; 1 << size].join(","), self.tail).into()
        };
        self.texts[size].get_or_init(build).clone()
    }

    /// Runs the statement over all rows; the number of rows it changed.
    pub(super) async fn run<T>(
        &self,
        connection: &mut SqliteConnection,
        rows: &[T],
        bind: impl Fn(&mut Values, &T),
    ) -> Result<u64, sqlx::Error> {
        let mut changed = 0;
        for (size, part) in self.parts(rows) {
            let values = self.values(part, &bind)?;
            let query = sqlx::query_with(AssertSqlSafe(self.text(size)), values);
            changed += query.execute(&mut *connection).await?.rows_affected();
        }
        Ok(changed)
    }

    /// Runs a statement that ends in RETURNING; what it returned.
    pub(super) async fn fetch<T>(
        &self,
        connection: &mut SqliteConnection,
        rows: &[T],
        bind: impl Fn(&mut Values, &T),
    ) -> Result<Vec<SqliteRow>, sqlx::Error> {
        let mut returned = Vec::new();
        for (size, part) in self.parts(rows) {
            let values = self.values(part, &bind)?;
            let query = sqlx::query_with(AssertSqlSafe(self.text(size)), values);
            returned.extend(query.fetch_all(&mut *connection).await?);
        }
        Ok(returned)
    }

    fn values<T>(&self, rows: &[T], bind: impl Fn(&mut Values, &T)) -> Result<SqliteArguments, sqlx::Error> {
        let mut values = Values { arguments: SqliteArguments::default(), failed: None };
        values.arguments.reserve(rows.len() * self.columns, 0);
        for row in rows {
            bind(&mut values, row);
        }
        match values.failed {
            Some(error) => Err(sqlx::Error::Encode(error)),
            None => Ok(values.arguments),
        }
    }

    /// Cuts rows into parts of 2^n, the largest first.
    fn parts<'r, T>(&self, mut rows: &'r [T]) -> impl Iterator<Item = (usize, &'r [T])> {
        let largest = self.largest;
        std::iter::from_fn(move || {
            let size = (rows.len().checked_ilog2()? as usize).min(largest);
            let (part, rest) = rows.split_at(1 << size);
            rows = rest;
            Some((size, part))
        })
    }
}

/// The values of one statement, in the order of its columns.
pub(super) struct Values {
    arguments: SqliteArguments,
    failed: Option<sqlx::error::BoxDynError>,
}

impl Values {
    pub(super) fn add<'v, V: Encode<'v, Sqlite> + Type<Sqlite>>(&mut self, value: V) -> &mut Self {
        if let Err(error) = self.arguments.add(value) {
            self.failed.get_or_insert(error);
        }
        self
    }
}

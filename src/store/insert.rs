//! Statements of many rows at once.
//!
//! Rows go in statements of fixed sizes (512, 256, … 1), so that a handful of prepared statements serves every count. The
//! placeholders are `?`: SQLite looks numbered ones up by walking a list, which makes binding a large statement
//! quadratic.

use super::step::Step;
use sqlx::encode::Encode;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments, AssertSqlSafe, Sqlite, Type};
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

    /// Runs the statement over all rows.
    pub(super) async fn run<T>(
        &self,
        step: &mut Step<'_>,
        rows: &[T],
        bind: impl Fn(&mut Values, &T),
    ) -> Result<(), sqlx::Error> {
        for (size, part) in self.parts(rows) {
            let bind_all = |values: &mut Values| {
                values.arguments.reserve(part.len() * self.columns, 0);
                part.iter().for_each(|row| bind(values, row));
            };
            step.run(AssertSqlSafe(self.text(size)), bind_all).await?;
        }
        Ok(())
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

/// The values of statements, in the order of their placeholders.
#[derive(Default)]
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

    pub(super) fn finish(self) -> Result<SqliteArguments, sqlx::Error> {
        match self.failed {
            Some(error) => Err(sqlx::Error::Encode(error)),
            None => Ok(self.arguments),
        }
    }
}

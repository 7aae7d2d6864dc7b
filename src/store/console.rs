//! What the console's pages read. Every read goes along an index and has a limit, or is a sum over one; what somebody may
//! not see is left out here.

mod cases;
mod people;
mod rules;

use super::row::Columns;
use super::{Store, StoreError};
use crate::ids::{GuildId, UserId};
use crate::office::reads::{AuditQuery, AuditRead};
use crate::office::rows::AuditRow;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments, AssertSqlSafe, Encode, Sqlite, Type};

/// A query that is put together: conditions, each with its values. Only texts of this program go into the SQL.
struct Asked {
    sql: String,
    values: SqliteArguments,
}

impl Asked {
    fn new(sql: &str) -> Asked {
        Asked { sql: sql.to_owned(), values: SqliteArguments::default() }
    }

    /// The value of a `?` that stands in the text already.
    fn bound<'v, T: Encode<'v, Sqlite> + Type<Sqlite> + 'v>(mut self, value: T) -> Result<Asked, sqlx::Error> {
        self.values.add(value).map_err(sqlx::Error::Encode)?;
        Ok(self)
    }

    fn and(mut self, sql: &'static str) -> Asked {
        self.sql.push_str(sql);
        self
    }

    /// Adds a text; a `?` in it stands for the value.
    fn with<'v, T: Encode<'v, Sqlite> + Type<Sqlite> + 'v>(
        mut self,
        sql: &'static str,
        value: T,
    ) -> Result<Asked, sqlx::Error> {
        self.sql.push_str(sql);
        self.values.add(value).map_err(sqlx::Error::Encode)?;
        Ok(self)
    }

    async fn rows<T>(
        self,
        store: &Store,
        read: impl Fn(&mut Columns<'_>) -> Result<T, sqlx::Error>,
    ) -> Result<Vec<T>, StoreError> {
        let asked = sqlx::query_with(AssertSqlSafe(self.sql), self.values);
        let rows = asked.fetch_all(&store.readers).await.map_err(|error| store.failed(error))?;
        let read = rows.iter().map(|row| read(&mut Columns::of(row))).collect::<Result<_, _>>();
        read.map_err(|error| store.failed(error))
    }
}

impl Store {
    /// A page of the audit log.
    pub async fn audit_page(
        &self,
        guild: GuildId,
        query: &AuditQuery,
        limit: u32,
    ) -> Result<Vec<AuditRead>, StoreError> {
        let ask = || {
            let columns = "SELECT seq, at, done_by, console, what, about, subject, detail FROM audit WHERE";
            let mut asked = match query.by {
                Some(by) => {
                    Asked::new(columns).with(" guild = ?", guild.to_i64())?.with(" AND done_by = ?", by.to_i64())?
                }
                // From the end of the table: an index of the guild's rows would have to sort them all.
                None => Asked::new(columns).with(" +guild = ?", guild.to_i64())?,
            };
            if !query.what.is_empty() {
                asked.sql.push_str(" AND what IN (''");
                for what in &query.what {
                    asked = asked.with(", ?", what.clone())?;
                }
                asked.sql.push(')');
            }
            if let Some(before) = query.before {
                asked = asked.with(" AND seq < ?", before)?;
            }
            asked.with(" ORDER BY seq DESC LIMIT ?", i64::from(limit))
        };
        let read = |columns: &mut Columns<'_>| {
            Ok(AuditRead {
                place: columns.get()?,
                row: AuditRow {
                    at: columns.at()?,
                    by: columns.id(UserId::from_i64)?,
                    console: columns.flag()?,
                    what: columns.get()?,
                    about: columns.maybe(UserId::from_i64)?,
                    subject: columns.get()?,
                    detail: columns.get()?,
                },
            })
        };
        ask().map_err(|error| self.failed(error))?.rows(self, read).await
    }
}

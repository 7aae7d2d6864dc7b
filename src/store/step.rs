//! One transaction on its way to the database.
//!
//! A statement sent by itself costs two changes of threads in the driver, several times what SQLite needs for a row. A
//! transaction that somebody waits for has few rows: it goes as one text with all its values, from BEGIN to COMMIT. One
//! of many rows goes statement by statement, as there would be too many different texts to keep prepared.
//!
//! Exception: sqlx's own transactions are not used, because they begin and end in statements of their own. Whoever gets
//! an error here calls `roll_back`, and whoever begins must go on to the end.

use super::insert::Values;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, SqlSafeStr, SqliteConnection};

const BEGIN: &str = "BEGIN IMMEDIATE";
const COMMIT: &str = "COMMIT";

pub(super) struct Step<'c> {
    connection: &'c mut SqliteConnection,
    /// What has gathered so far, if it goes as one text.
    gathered: Option<(String, Values)>,
    /// What statements with RETURNING gave back.
    returned: Vec<SqliteRow>,
}

impl<'c> Step<'c> {
    /// `at_once`: as one text, for a handful of rows.
    pub(super) async fn begin(connection: &'c mut SqliteConnection, at_once: bool) -> Result<Step<'c>, sqlx::Error> {
        let gathered = at_once.then(|| (format!("{BEGIN};"), Values::default()));
        if !at_once {
            sqlx::query(BEGIN).execute(&mut *connection).await?;
        }
        Ok(Step { connection, gathered, returned: Vec::new() })
    }

    /// One statement, whose placeholders are `?`. What it returns comes out of `commit`.
    pub(super) async fn run(
        &mut self,
        sql: impl SqlSafeStr,
        bind: impl FnOnce(&mut Values),
    ) -> Result<(), sqlx::Error> {
        let sql = sql.into_sql_str();
        match &mut self.gathered {
            Some((text, values)) => {
                text.push_str(sql.as_str());
                text.push(';');
                bind(values);
            }
            None => {
                let mut values = Values::default();
                bind(&mut values);
                let query = sqlx::query_with(sql, values.finish()?);
                self.returned.extend(query.fetch_all(&mut *self.connection).await?);
            }
        }
        Ok(())
    }

    /// The connection between two statements; for a step that does not go as one text.
    pub(super) fn connection(&mut self) -> &mut SqliteConnection {
        debug_assert!(self.gathered.is_none());
        self.connection
    }

    /// All rows that statements returned, in their order.
    pub(super) async fn commit(mut self) -> Result<Vec<SqliteRow>, sqlx::Error> {
        match self.gathered {
            Some((mut text, values)) => {
                text.push_str(COMMIT);
                sqlx::query_with(AssertSqlSafe(text), values.finish()?).fetch_all(&mut *self.connection).await
            }
            None => {
                sqlx::query(COMMIT).execute(&mut *self.connection).await?;
                Ok(std::mem::take(&mut self.returned))
            }
        }
    }
}

/// Ends a transaction that failed. Where it never began, or SQLite ended it by itself, there is nothing to end.
pub(super) async fn roll_back(connection: &mut SqliteConnection) {
    let _ = sqlx::query("ROLLBACK").execute(connection).await;
}

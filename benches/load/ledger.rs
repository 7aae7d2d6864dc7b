//! Looks into Steward's database from outside: what is committed, what is left over.
//!
//! Exceptions: `age_leftovers` and `move_due` write; they stand for time that passes, and the bot must be dead.

use anyhow::Context;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use std::collections::HashSet;
use std::path::Path;

pub struct Ledger {
    pool: SqlitePool,
}

impl Ledger {
    pub async fn open(path: &Path) -> anyhow::Result<Ledger> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(false)
            .busy_timeout(std::time::Duration::from_secs(10));
        let pool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await;
        Ok(Ledger { pool: pool.with_context(|| format!("cannot open {}", path.display()))? })
    }

    pub async fn close(self) {
        self.pool.close().await;
    }

    pub async fn has_message(&self, message: u64) -> anyhow::Result<bool> {
        let found: i64 = sqlx::query_scalar("SELECT count(*) FROM activity WHERE message = $1")
            .bind(i64::try_from(message)?)
            .fetch_one(&self.pool)
            .await?;
        Ok(found > 0)
    }

    /// Rows of activity.
    pub async fn messages(&self) -> anyhow::Result<u64> {
        self.count("SELECT count(*) FROM activity").await
    }

    /// Acts that are not settled.
    pub async fn leftovers(&self) -> anyhow::Result<u64> {
        self.count("SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending')").await
    }

    /// Moves every row that is due so much later.
    pub async fn move_due(&self, by_ms: i64) -> anyhow::Result<()> {
        let moved = "UPDATE due SET at = at + $1, not_after = not_after + $1";
        sqlx::query(moved).bind(by_ms).execute(&self.pool).await?;
        Ok(())
    }

    /// Rows that are due by then (epoch milliseconds) and wait.
    pub async fn due_by(&self, by: i64) -> anyhow::Result<u64> {
        let count = "SELECT count(*) FROM due WHERE state = 'waiting' AND at <= $1";
        let count: i64 = sqlx::query_scalar(count).bind(by).fetch_one(&self.pool).await?;
        Ok(u64::try_from(count)?)
    }

    /// How many rows that are or were due stand where: `done 12`.
    pub async fn due_states(&self) -> anyhow::Result<Vec<(String, i64)>> {
        let rows = sqlx::query_as("SELECT state, count(*) FROM due GROUP BY state ORDER BY state");
        Ok(rows.fetch_all(&self.pool).await?)
    }

    /// Messages about which there is more than one case.
    pub async fn judged_twice(&self) -> anyhow::Result<u64> {
        self.count(
            "SELECT count(*) FROM (SELECT message FROM cases WHERE message IS NOT NULL \
             GROUP BY message HAVING count(*) > 1)",
        )
        .await
    }

    pub async fn message_ids(&self) -> anyhow::Result<HashSet<u64>> {
        self.ids("SELECT message FROM activity").await
    }

    /// Messages about which there is a case.
    pub async fn judged(&self) -> anyhow::Result<HashSet<u64>> {
        self.ids("SELECT message FROM cases WHERE message IS NOT NULL").await
    }

    /// How many acts of each part ended how: `notice done 12`.
    pub async fn outcomes(&self) -> anyhow::Result<Vec<(String, String, i64)>> {
        let rows = sqlx::query_as("SELECT part, state, count(*) FROM outbox GROUP BY part, state ORDER BY part, state");
        Ok(rows.fetch_all(&self.pool).await?)
    }

    /// Makes every unsettled act so much older.
    pub async fn age_leftovers(&self, by_ms: i64) -> anyhow::Result<u64> {
        let done =
            sqlx::query("UPDATE outbox SET inserted_at = inserted_at - $1 WHERE state IN ('pending', 'sending')")
                .bind(by_ms)
                .execute(&self.pool)
                .await?;
        Ok(done.rows_affected())
    }

    async fn count(&self, query: &'static str) -> anyhow::Result<u64> {
        let count: i64 = sqlx::query_scalar(query).fetch_one(&self.pool).await?;
        Ok(u64::try_from(count)?)
    }

    async fn ids(&self, query: &'static str) -> anyhow::Result<HashSet<u64>> {
        let ids: Vec<i64> = sqlx::query_scalar(query).fetch_all(&self.pool).await?;
        Ok(ids.into_iter().filter_map(|id| u64::try_from(id).ok()).collect())
    }
}

//! Erasing one member: what is theirs goes, what is others' too stays under a name that leads nowhere.
//!
//! Their texts, names, wishes, tiers, what they were credited for and what they were sent are deleted. Messages they wrote stay as rows without
//! text, cases without evidence and name, thanks they gave as thanks by somebody: all under one pseudonym that is drawn
//! here and written down nowhere.
//!
//! Exception: a measure that is still running (a ban until Friday) keeps the id until it has ended, since it could not be
//! lifted otherwise. It is erased by the next call after that.

use super::{StoreError, Writer, transaction};
use crate::ids::{GuildId, UserId};
use sqlx::{AssertSqlSafe, Row, SqliteConnection, query};
use std::hash::{BuildHasher, RandomState};

/// What became of a member's rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Erased {
    /// Rows that are gone.
    pub deleted: u64,
    /// Rows that stand under the pseudonym.
    pub pseudonymised: u64,
    /// Measures that still run and keep the id until they end.
    pub running: u64,
}

/// Rows that go: `$1` guild, `$2` member.
const DELETED: [&str; 17] = [
    "DELETE FROM texts WHERE guild = $1 AND message IN (SELECT message FROM activity WHERE guild = $1 AND author = $2)",
    "DELETE FROM not_credited WHERE guild = $1 AND message IN \
     (SELECT message FROM activity WHERE guild = $1 AND author = $2)",
    "DELETE FROM members WHERE guild = $1 AND member = $2",
    "DELETE FROM notices WHERE guild = $1 AND member = $2",
    "DELETE FROM asked_as_file WHERE guild = $1 AND member = $2",
    "DELETE FROM credits WHERE guild = $1 AND helper = $2",
    "DELETE FROM proposals WHERE guild = $1 AND member = $2",
    "DELETE FROM tiers WHERE guild = $1 AND member = $2",
    "DELETE FROM wishes WHERE guild = $1 AND member = $2",
    "DELETE FROM met WHERE guild = $1 AND (member = $2 OR other = $2)",
    "DELETE FROM measures WHERE guild = $1 AND member = $2 AND ended_at IS NOT NULL",
    "DELETE FROM moves WHERE guild = $1 AND member = $2",
    "DELETE FROM stays WHERE guild = $1 AND member = $2",
    "DELETE FROM firsts WHERE guild = $1 AND member = $2",
    "DELETE FROM due WHERE guild = $1 AND member = $2",
    "DELETE FROM nudges WHERE guild = $1 AND member = $2",
    "DELETE FROM engagement WHERE guild = $1 AND member = $2",
];

/// Columns that stay under the pseudonym: `$3`.
const PSEUDONYMISED: [&str; 24] = [
    "UPDATE hits SET member = $3, quote = '' WHERE guild = $1 AND member = $2",
    "UPDATE cases SET member = $3, member_name = '', evidence = NULL WHERE guild = $1 AND member = $2",
    "UPDATE cases SET actor_id = $3 WHERE guild = $1 AND actor_id = $2",
    "UPDATE cases SET decided_by = $3 WHERE guild = $1 AND decided_by = $2",
    "UPDATE cases SET reviewed_by = $3 WHERE guild = $1 AND reviewed_by = $2",
    // Lists of ids without quotes.
    "UPDATE cases SET addressed = REPLACE(addressed, CAST($2 AS TEXT), CAST($3 AS TEXT)) \
     WHERE guild = $1 AND addressed LIKE '%' || $2 || '%'",
    "UPDATE cases SET recused = REPLACE(recused, CAST($2 AS TEXT), CAST($3 AS TEXT)) \
     WHERE guild = $1 AND recused LIKE '%' || $2 || '%'",
    "UPDATE appeals SET member = $3, text = '' WHERE guild = $1 AND member = $2",
    "UPDATE appeals SET actor = $3 WHERE guild = $1 AND actor = $2",
    "UPDATE appeals SET decider = $3 WHERE guild = $1 AND decider = $2",
    "UPDATE stages SET set_by = $3 WHERE guild = $1 AND set_by = $2",
    "UPDATE credits SET beneficiary = $3, link = CASE WHEN kind = 'contribution' THEN link END \
     WHERE guild = $1 AND beneficiary = $2",
    "UPDATE credits SET logged_by = $3 WHERE guild = $1 AND logged_by = $2",
    "UPDATE credits SET changed_by = $3 WHERE guild = $1 AND changed_by = $2",
    "UPDATE not_credited SET meant = $3 WHERE guild = $1 AND meant = $2",
    "UPDATE questions SET asker = $3 WHERE guild = $1 AND asker = $2",
    "UPDATE questions SET answered_by = $3 WHERE guild = $1 AND answered_by = $2",
    "UPDATE proposals SET proposed_by = $3, words = '' WHERE guild = $1 AND proposed_by = $2",
    "UPDATE proposals SET decided_by = $3 WHERE guild = $1 AND decided_by = $2",
    // Witnesses are a JSON list of ids in quotes.
    "UPDATE credits SET witnesses = REPLACE(witnesses, '\"' || $2 || '\"', '\"' || $3 || '\"') \
     WHERE guild = $1 AND witnesses LIKE '%\"' || $2 || '\"%'",
    // A campaign's counts stay as they are, and nobody can be told from them.
    "UPDATE assignments SET member = $3 WHERE guild = $1 AND member = $2",
    // Where others' documents name them: ids in quotes.
    "UPDATE due SET what = REPLACE(what, '\"' || $2 || '\"', '\"' || $3 || '\"') \
     WHERE guild = $1 AND what LIKE '%\"' || $2 || '\"%'",
    "UPDATE engagement SET value = REPLACE(value, '\"' || $2 || '\"', '\"' || $3 || '\"') \
     WHERE guild = $1 AND value LIKE '%\"' || $2 || '\"%'",
    // Last, since others look messages up by their author.
    "UPDATE activity SET author = $3 WHERE guild = $1 AND author = $2",
];

/// What acts said is of no use once they are settled.
const EMPTIED: &str = "UPDATE outbox SET effect = '', result = NULL, lane = '' WHERE guild = $1 AND settled_at IS NOT NULL \
                       AND (lane LIKE '%' || $2 || '%' OR effect LIKE '%' || $2 || '%' OR result LIKE '%' || $2 || '%')";

impl Writer {
    /// Erases a member from a guild, in one transaction. Memory that was built before still knows them: call it while
    /// nothing runs.
    pub async fn erase(&mut self, guild: GuildId, member: UserId) -> Result<Erased, StoreError> {
        let failed = |error| StoreError::from_sql(&self.file, error);
        let connection = &mut self.connection;
        transaction::whole(connection, |error| error, async |step| everywhere(step, guild, member).await)
            .await
            .map_err(failed)
    }
}

async fn everywhere(step: &mut SqliteConnection, guild: GuildId, member: UserId) -> Result<Erased, sqlx::Error> {
    // Above every id that Discord will give in this century, so that nobody can be meant by it.
    let pseudonym = (RandomState::new().hash_one(guild.0) >> 2 | 1 << 62) as i64;
    let mut erased = Erased::default();
    for sql in DELETED {
        let asked = query(AssertSqlSafe(sql)).bind(guild.to_i64()).bind(member.to_i64());
        erased.deleted += asked.execute(&mut *step).await?.rows_affected();
    }
    for sql in PSEUDONYMISED {
        let asked = query(AssertSqlSafe(sql)).bind(guild.to_i64()).bind(member.to_i64()).bind(pseudonym);
        erased.pseudonymised += asked.execute(&mut *step).await?.rows_affected();
    }
    let asked = query(AssertSqlSafe(EMPTIED)).bind(guild.to_i64()).bind(member.to_i64());
    erased.deleted += asked.execute(&mut *step).await?.rows_affected();
    let running = query("SELECT COUNT(*) FROM measures WHERE guild = $1 AND member = $2")
        .bind(guild.to_i64())
        .bind(member.to_i64())
        .fetch_one(&mut *step)
        .await?;
    erased.running = running.try_get::<i64, _>(0)? as u64;
    Ok(erased)
}

//! Erasing one member: what is theirs goes, what is others' too stays under a name that leads nowhere.
//!
//! Their texts, names, wishes, tiers, what they were credited for and what they were sent are deleted. Messages they wrote
//! stay as rows without text, cases without evidence and name, thanks they gave as thanks by somebody: all under one
//! pseudonym that is drawn here and written down nowhere. Where others' texts and documents name them, the pseudonym
//! stands too.
//!
//! Exceptions: a measure that is still running (a ban until Friday) keeps the id until it has ended, since it could not be
//! lifted otherwise. When members erase themselves, cases that are open or whose strike counts stay until that is over:
//! everybody who was warned would take their record away otherwise. For as long, others' cases know who had a part in them
//! or decided them: whoever erases themselves would decide in their own matter otherwise. And what staff did stays in the
//! log under their name while they are staff. All of that stands in `erasures`, and `finish_erasures` does the rest. Acts that are on their way are emptied when they are settled (`outbox::settle`). The text of an edit whose
//! message was never seen has no author here; it goes with its time like every text.

mod sql;

use self::sql::{CASES, DELETED, LEFT, LEFT_BEFORE, LOG, NAMED_IN, OWN_MESSAGES, PARTS, PSEUDONYMISED, STAYS};
use super::row::Columns;
use super::{Store, StoreError, Writer, transaction};
use crate::event::Stays;
use crate::ids::{At, GuildId, Span, UserId};
use crate::office::rows::Extent;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row, SqliteConnection, query};
use std::hash::{BuildHasher, RandomState};

/// What became of a member's rows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Erased {
    /// Rows that are gone.
    pub deleted: u64,
    /// Rows that stand under the pseudonym.
    pub pseudonymised: u64,
    /// Cases that still count and keep the id until they no longer do.
    pub counting: u64,
    /// Measures that still run and keep the id until they end.
    pub running: u64,
    /// Cases of others that still know who had a part in them.
    pub named: u64,
    /// What was done for the community, under the name of who still looks after it.
    pub logged: u64,
}

/// Whom, how much, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Erasing {
    pub guild: GuildId,
    pub member: UserId,
    pub extent: Extent,
    pub at: At,
}

/// Discord's ids of accounts are longer than this; a short number would be found inside of others.
const SHORTEST: u64 = 1_000_000_000_000_000;

/// In `erasures`, acts that are to be emptied when they are settled stand under this member, who does not exist.
const ACTS: i64 = 0;

impl Writer {
    /// Erases a member from a guild, in one transaction. Memory that was built before still knows them: call it while
    /// nothing runs. While something does, `Row::Erase` is the way.
    pub async fn erase(
        &mut self,
        guild: GuildId,
        member: UserId,
        extent: Extent,
        at: At,
    ) -> Result<Erased, StoreError> {
        let failed = |error| StoreError::from_sql(&self.file, error);
        let erasing = Erasing { guild, member, extent, at };
        let connection = &mut self.connection;
        transaction::whole(connection, |error| error, async |step| everywhere(step, &erasing).await)
            .await
            .map_err(failed)
    }

    /// Members who left before that, and of whom nothing would stay: some of them.
    pub(super) async fn left_before(&mut self, before: At, now: At) -> Result<Vec<(GuildId, UserId)>, StoreError> {
        let asked = query(LEFT_BEFORE).bind(before.0).bind(now.0);
        let rows = asked.fetch_all(&mut self.connection).await.map_err(|error| self.failed(error))?;
        let read = |row: &SqliteRow| {
            let mut columns = Columns::of(row);
            Ok((columns.id(GuildId::from_i64)?, columns.id(UserId::from_i64)?))
        };
        rows.iter().map(read).collect::<Result<_, sqlx::Error>>().map_err(|error| self.failed(error))
    }

    /// Goes on with erasures of which something had to stay: with what no longer counts. How many are through.
    /// Of staff, what is older than `audit` goes too.
    pub(super) async fn finish_erasures(&mut self, now: At, audit: Span) -> Result<u64, StoreError> {
        let failed = |error| StoreError::from_sql(&self.file, error);
        let connection = &mut self.connection;
        transaction::whole(connection, |error| error, async |step| finish(step, now, now.minus(audit)).await)
            .await
            .map_err(failed)
    }
}

/// Everything of one member. The transaction is the caller's.
pub(super) async fn everywhere(step: &mut SqliteConnection, erasing: &Erasing) -> Result<Erased, sqlx::Error> {
    let pseudonym = pseudonym(erasing.guild);
    let mut erased = Erased::default();
    for sql in OWN_MESSAGES {
        run(step, sql, erasing, pseudonym, At(i64::MAX)).await?;
    }
    for sql in DELETED {
        erased.deleted += run(step, sql, erasing, pseudonym, At(i64::MAX)).await?;
    }
    for sql in PSEUDONYMISED {
        erased.pseudonymised += run(step, sql, erasing, pseudonym, At(i64::MAX)).await?;
    }
    for sql in CASES {
        let rows = run(step, sql, erasing, pseudonym, At(i64::MAX)).await?;
        let count = if sql.starts_with("DELETE") { &mut erased.deleted } else { &mut erased.pseudonymised };
        *count += rows;
    }
    // Pseudonyms are drawn anew: nothing that stays now can be told later from what went.
    let of_staff: &[&str] = if erasing.extent == Extent::Staff { &[] } else { &LOG };
    for sql in PARTS.iter().chain(of_staff) {
        erased.pseudonymised += run(step, sql, erasing, pseudonym, At(i64::MAX)).await?;
    }
    if erasing.member.0 >= SHORTEST {
        for (table, column) in NAMED_IN {
            // `audit.subject` is part of a key; ids do not stand there but alone.
            let sql = format!(
                "UPDATE {table} SET {column} = REPLACE({column}, CAST($2 AS TEXT), CAST($3 AS TEXT)) \
                 WHERE guild = $1 AND INSTR({column}, CAST($2 AS TEXT)) > 0"
            );
            erased.pseudonymised += run(step, &sql, erasing, pseudonym, At(i64::MAX)).await?;
        }
    }
    run(step, "DELETE FROM own_messages", erasing, pseudonym, At(i64::MAX)).await?;
    let left = left(step, erasing, At(i64::MAX)).await?;
    [erased.counting, erased.running, erased.named, erased.logged] = left;
    if left != NOTHING {
        later(step, erasing.guild, erasing.member.to_i64(), erasing.at, erased.logged > 0).await?;
    }
    let on_their_way = "SELECT EXISTS (SELECT 1 FROM outbox WHERE state IN ('pending', 'sending') AND guild = $1)";
    if query(on_their_way).bind(erasing.guild.to_i64()).fetch_one(&mut *step).await?.try_get(0)? {
        later(step, erasing.guild, ACTS, erasing.at, false).await?;
    }
    Ok(erased)
}

async fn finish(step: &mut SqliteConnection, now: At, long_ago: At) -> Result<u64, sqlx::Error> {
    const SETTLED: &str = "DELETE FROM erasures WHERE member = $1 AND NOT EXISTS (SELECT 1 FROM outbox \
                           WHERE state IN ('pending', 'sending') AND guild = erasures.guild AND inserted_at <= erasures.at)";
    const WAITING: &str = "SELECT guild, member, at, staff FROM erasures WHERE member <> $1";
    query(SETTLED).bind(ACTS).execute(&mut *step).await?;
    let rows = query(WAITING).bind(ACTS).fetch_all(&mut *step).await?;
    let mut through = 0;
    for row in &rows {
        let mut columns = Columns::of(row);
        let (guild, member) = (columns.id(GuildId::from_i64)?, columns.id(UserId::from_i64)?);
        let (until, erasing) = (columns.at()?, Erasing { guild, member, extent: Extent::Own, at: now });
        let pseudonym = pseudonym(guild);
        for sql in CASES.iter().chain(&PARTS) {
            run(step, sql, &erasing, pseudonym, until).await?;
        }
        let done_by = if columns.flag()? { until.min(long_ago) } else { until };
        for sql in LOG {
            run(step, sql, &erasing, pseudonym, done_by).await?;
        }
        if left(step, &erasing, until).await? == NOTHING {
            let over = query("DELETE FROM erasures WHERE guild = $1 AND member = $2");
            over.bind(guild.to_i64()).bind(member.to_i64()).execute(&mut *step).await?;
            through += 1;
        }
    }
    Ok(through)
}

async fn run(
    step: &mut SqliteConnection,
    sql: &str,
    erasing: &Erasing,
    pseudonym: i64,
    until: At,
) -> Result<u64, sqlx::Error> {
    let asked = query(AssertSqlSafe(sql)).bind(erasing.guild.to_i64()).bind(erasing.member.to_i64()).bind(pseudonym);
    let asked = asked.bind(until.0).bind(erasing.at.0).bind(erasing.extent == Extent::Whole);
    Ok(asked.execute(step).await?.rows_affected())
}

/// Nothing is left.
const NOTHING: [u64; 4] = [0; 4];

/// Cases that still count, measures that still run, a part in others' cases, what was done for the community.
async fn left(step: &mut SqliteConnection, erasing: &Erasing, until: At) -> Result<[u64; 4], sqlx::Error> {
    let asked = query(LEFT).bind(erasing.guild.to_i64()).bind(erasing.member.to_i64()).bind(0i64).bind(until.0);
    let row = asked.fetch_one(step).await?;
    let mut counts = NOTHING;
    for (place, count) in counts.iter_mut().enumerate() {
        *count = row.try_get::<i64, _>(place)? as u64;
    }
    Ok(counts)
}

async fn later(
    step: &mut SqliteConnection,
    guild: GuildId,
    member: i64,
    at: At,
    staff: bool,
) -> Result<(), sqlx::Error> {
    const LATER: &str = "INSERT INTO erasures (guild, member, at, staff) VALUES ($1, $2, $3, $4) \
                         ON CONFLICT (guild, member) DO UPDATE SET at = excluded.at, staff = excluded.staff";
    query(LATER).bind(guild.to_i64()).bind(member).bind(at.0).bind(staff).execute(step).await?;
    Ok(())
}

/// Above every id that Discord will give in this century, so that nobody can be meant by it.
fn pseudonym(guild: GuildId) -> i64 {
    (RandomState::new().hash_one(guild.0) >> 2 | 1 << 62) as i64
}

impl Store {
    /// What an erase at their own request would leave of a member.
    pub async fn stays(&self, guild: GuildId, member: UserId, now: At) -> Result<Stays, StoreError> {
        let found = self
            .rows(STAYS, &[guild.to_i64(), member.to_i64(), now.0], |columns| {
                let (cases, open) = (columns.count()?, columns.count()?);
                let until = columns.maybe(At)?.max(columns.maybe(At)?);
                Ok(Stays { cases, open, until, named: columns.count()?, logged: columns.count()? })
            })
            .await?;
        Ok(found.into_iter().next().unwrap_or_default())
    }
}

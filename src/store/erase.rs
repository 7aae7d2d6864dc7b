//! Erasing one member: what is theirs goes, what is others' too stays under a name that leads nowhere.
//!
//! Their texts, names, wishes, tiers, what they were credited for and what they were sent are deleted. Messages they wrote
//! stay as rows without text, cases without evidence and name, thanks they gave as thanks by somebody: all under one
//! pseudonym that is drawn here and written down nowhere. Where others' texts and documents name them, the pseudonym
//! stands too.
//!
//! Exceptions: a measure that is still running (a ban until Friday) keeps the id until it has ended, since it could not be
//! lifted otherwise. When members erase themselves, cases that are open or whose strike counts stay until that is over:
//! everybody who was warned would take their record away otherwise. Both stand in `erasures`, and `finish_erasures` does
//! the rest. Acts that are on their way are emptied when they are settled (`outbox::settle`). The text of an edit whose
//! message was never seen has no author here; it goes with its time like every text.

use super::row::Columns;
use super::{Store, StoreError, Writer, transaction};
use crate::event::Stays;
use crate::ids::{At, GuildId, UserId};
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

/// Until when the strike of a case counts.
macro_rules! counts_until {
    () => {
        "COALESCE(strike_at, at) + half_life * CASE WHEN points <= 1 THEN 1 WHEN points <= 2 THEN 2 \
         WHEN points <= 4 THEN 3 WHEN points <= 8 THEN 4 WHEN points <= 16 THEN 5 ELSE 10 END"
    };
}

/// A case that stays when its member asks to be erased: it is open, or its strike still counts, or its measure still runs;
/// with the placeholder of now. A strike counts until it weighs less than half a point, which reaches no rung: after a
/// half-life, and one more each time that its points double.
macro_rules! stays {
    ($now:literal) => {
        concat!(
            "(state = 'open' OR (points > 0 AND state IN ('intended', 'applied', 'failed') AND ",
            counts_until!(),
            " > ",
            $now,
            ") OR EXISTS (SELECT 1 FROM measures AS m WHERE m.guild = cases.guild AND m.member = cases.member \
             AND m.case_number = cases.number AND m.ended_at IS NULL))"
        )
    };
}

/// The member's messages, once: their table has no second index.
const OWN_MESSAGES: [&str; 3] = [
    "CREATE TEMP TABLE IF NOT EXISTS own_messages (message INTEGER PRIMARY KEY)",
    "DELETE FROM own_messages",
    "INSERT INTO own_messages SELECT message FROM activity WHERE guild = $1 AND author = $2",
];

/// Rows that go: `$1` guild, `$2` member.
const DELETED: [&str; 19] = [
    "DELETE FROM texts WHERE guild = $1 AND message IN (SELECT message FROM own_messages)",
    "DELETE FROM not_credited WHERE guild = $1 AND message IN (SELECT message FROM own_messages)",
    "DELETE FROM members WHERE guild = $1 AND member = $2",
    "DELETE FROM asked_as_file WHERE guild = $1 AND member = $2",
    "DELETE FROM credits WHERE guild = $1 AND helper = $2",
    "DELETE FROM proposals WHERE guild = $1 AND member = $2",
    "DELETE FROM tiers WHERE guild = $1 AND member = $2",
    "DELETE FROM wishes WHERE guild = $1 AND member = $2",
    "DELETE FROM met WHERE guild = $1 AND (member = $2 OR other = $2)",
    "DELETE FROM moves WHERE guild = $1 AND member = $2",
    "DELETE FROM stays WHERE guild = $1 AND member = $2",
    "DELETE FROM firsts WHERE guild = $1 AND member = $2",
    "DELETE FROM due WHERE guild = $1 AND member = $2",
    "DELETE FROM nudges WHERE guild = $1 AND member = $2",
    "DELETE FROM engagement WHERE guild = $1 AND member = $2",
    "DELETE FROM tickets WHERE guild = $1 AND member = $2",
    "DELETE FROM sessions WHERE guild = $1 AND member = $2",
    "DELETE FROM erasures WHERE guild = $1 AND member = $2",
    // What acts said is of no use once they are settled, and may hold words that no id stands beside. Counted with these.
    "UPDATE outbox SET effect = '', lane = '', \
     result = CASE WHEN INSTR(result, CAST($2 AS TEXT)) > 0 THEN NULL ELSE result END \
     WHERE guild = $1 AND settled_at IS NOT NULL \
     AND (effect <> '' OR lane = 'dm/' || $2 OR INSTR(result, CAST($2 AS TEXT)) > 0)",
];

/// Columns that stay under the pseudonym: `$3`.
const PSEUDONYMISED: [&str; 19] = [
    "UPDATE cases SET actor_id = $3 WHERE guild = $1 AND actor_id = $2",
    "UPDATE cases SET decided_by = $3 WHERE guild = $1 AND decided_by = $2",
    "UPDATE cases SET reviewed_by = $3 WHERE guild = $1 AND reviewed_by = $2",
    "UPDATE appeals SET actor = $3 WHERE guild = $1 AND actor = $2",
    "UPDATE appeals SET decider = $3, reason = '' WHERE guild = $1 AND decider = $2",
    "UPDATE stages SET set_by = $3, why = '' WHERE guild = $1 AND set_by = $2",
    "UPDATE credits SET beneficiary = $3, link = CASE WHEN kind = 'contribution' THEN link END \
     WHERE guild = $1 AND beneficiary = $2",
    "UPDATE credits SET logged_by = $3 WHERE guild = $1 AND logged_by = $2",
    "UPDATE credits SET changed_by = $3 WHERE guild = $1 AND changed_by = $2",
    "UPDATE not_credited SET meant = $3 WHERE guild = $1 AND meant = $2",
    "UPDATE questions SET asker = $3 WHERE guild = $1 AND asker = $2",
    "UPDATE questions SET answered_by = $3 WHERE guild = $1 AND answered_by = $2",
    "UPDATE proposals SET proposed_by = $3, words = '' WHERE guild = $1 AND proposed_by = $2",
    "UPDATE proposals SET decided_by = $3, decision = '' WHERE guild = $1 AND decided_by = $2",
    // A campaign's counts stay as they are, and nobody can be told from them.
    "UPDATE assignments SET member = $3 WHERE guild = $1 AND member = $2",
    "UPDATE settings SET set_by = $3 WHERE guild = $1 AND set_by = $2",
    "UPDATE audit SET done_by = $3 WHERE guild = $1 AND done_by = $2",
    "UPDATE audit SET about = $3 WHERE guild = $1 AND about = $2",
    "UPDATE activity SET author = $3 WHERE guild = $1 AND message IN (SELECT message FROM own_messages)",
];

/// Cases about the member and what hangs on them; `$4`: those that were opened by then. Later ones are not meant.
const CASES: [&str; 5] = [
    concat!(
        "UPDATE cases SET member = $3, member_name = '', evidence = NULL, evidence_hash = NULL, reason = '', \
         detail = NULL, failure = NULL WHERE guild = $1 AND member = $2 AND at <= $4 AND ($6 OR NOT ",
        stays!("$5"),
        ")"
    ),
    "UPDATE hits SET member = $3, quote = '', why = '' WHERE guild = $1 AND member = $2 AND at <= $4 \
     AND (case_number IS NULL OR case_number NOT IN (SELECT number FROM cases WHERE guild = $1 AND member = $2))",
    "UPDATE appeals SET member = $3, text = '' WHERE guild = $1 AND member = $2 \
     AND case_number NOT IN (SELECT number FROM cases WHERE guild = $1 AND member = $2)",
    "DELETE FROM notices WHERE guild = $1 AND member = $2 \
     AND case_number NOT IN (SELECT number FROM cases WHERE guild = $1 AND member = $2)",
    "DELETE FROM measures WHERE guild = $1 AND member = $2 AND ended_at IS NOT NULL \
     AND case_number NOT IN (SELECT number FROM cases WHERE guild = $1 AND member = $2)",
];

/// Texts and documents of others in which the member is named by id: `<@1>`, `"1"`, `[1]`.
const NAMED_IN: [(&str, &str); 21] = [
    ("texts", "text"),
    ("hits", "quote"),
    ("hits", "why"),
    ("cases", "reason"),
    ("cases", "detail"),
    ("cases", "evidence"),
    ("cases", "failure"),
    ("cases", "addressed"),
    ("cases", "recused"),
    ("appeals", "text"),
    ("appeals", "reason"),
    ("stages", "why"),
    ("credits", "witnesses"),
    ("credits", "link"),
    ("proposals", "words"),
    ("proposals", "decision"),
    ("due", "what"),
    ("engagement", "value"),
    ("digests", "figures"),
    ("settings", "value"),
    ("audit", "detail"),
];

/// What is left of cases and measures.
const LEFT: &str = "SELECT (SELECT COUNT(*) FROM cases WHERE guild = $1 AND member = $2 AND at <= $4), \
                    (SELECT COUNT(*) FROM measures WHERE guild = $1 AND member = $2 AND ended_at IS NULL)";

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
        const SQL: &str = concat!(
            "SELECT guild, member FROM members WHERE left_at < $1 AND NOT EXISTS \
             (SELECT 1 FROM cases WHERE cases.guild = members.guild AND cases.member = members.member AND ",
            stays!("$2"),
            ") LIMIT 100"
        );
        let asked = query(SQL).bind(before.0).bind(now.0);
        let rows = asked.fetch_all(&mut self.connection).await.map_err(|error| self.failed(error))?;
        let read = |row: &SqliteRow| {
            let mut columns = Columns::of(row);
            Ok((columns.id(GuildId::from_i64)?, columns.id(UserId::from_i64)?))
        };
        rows.iter().map(read).collect::<Result<_, sqlx::Error>>().map_err(|error| self.failed(error))
    }

    /// Goes on with erasures of which something had to stay: with what no longer counts. How many are through.
    pub(super) async fn finish_erasures(&mut self, now: At) -> Result<u64, StoreError> {
        let failed = |error| StoreError::from_sql(&self.file, error);
        let connection = &mut self.connection;
        transaction::whole(connection, |error| error, async |step| finish(step, now).await).await.map_err(failed)
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
    (erased.counting, erased.running) = left(step, erasing, At(i64::MAX)).await?;
    if erased.counting + erased.running > 0 {
        later(step, erasing.guild, erasing.member.to_i64(), erasing.at).await?;
    }
    let on_their_way = "SELECT EXISTS (SELECT 1 FROM outbox WHERE state IN ('pending', 'sending') AND guild = $1)";
    if query(on_their_way).bind(erasing.guild.to_i64()).fetch_one(&mut *step).await?.try_get(0)? {
        later(step, erasing.guild, ACTS, erasing.at).await?;
    }
    Ok(erased)
}

async fn finish(step: &mut SqliteConnection, now: At) -> Result<u64, sqlx::Error> {
    const SETTLED: &str = "DELETE FROM erasures WHERE member = $1 AND NOT EXISTS (SELECT 1 FROM outbox \
                           WHERE state IN ('pending', 'sending') AND guild = erasures.guild AND inserted_at <= erasures.at)";
    query(SETTLED).bind(ACTS).execute(&mut *step).await?;
    let rows =
        query("SELECT guild, member, at FROM erasures WHERE member <> $1").bind(ACTS).fetch_all(&mut *step).await?;
    let mut through = 0;
    for row in &rows {
        let mut columns = Columns::of(row);
        let (guild, member) = (columns.id(GuildId::from_i64)?, columns.id(UserId::from_i64)?);
        let (until, erasing) = (columns.at()?, Erasing { guild, member, extent: Extent::Own, at: now });
        let pseudonym = pseudonym(guild);
        for sql in CASES {
            run(step, sql, &erasing, pseudonym, until).await?;
        }
        if left(step, &erasing, until).await? == (0, 0) {
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

/// Cases that still count, and measures that still run.
async fn left(step: &mut SqliteConnection, erasing: &Erasing, until: At) -> Result<(u64, u64), sqlx::Error> {
    let asked = query(LEFT).bind(erasing.guild.to_i64()).bind(erasing.member.to_i64()).bind(0i64).bind(until.0);
    let row = asked.fetch_one(step).await?;
    Ok((row.try_get::<i64, _>(0)? as u64, row.try_get::<i64, _>(1)? as u64))
}

async fn later(step: &mut SqliteConnection, guild: GuildId, member: i64, at: At) -> Result<(), sqlx::Error> {
    const LATER: &str = "INSERT INTO erasures (guild, member, at) VALUES ($1, $2, $3) \
                         ON CONFLICT (guild, member) DO UPDATE SET at = excluded.at";
    query(LATER).bind(guild.to_i64()).bind(member).bind(at.0).execute(step).await?;
    Ok(())
}

/// Above every id that Discord will give in this century, so that nobody can be meant by it.
fn pseudonym(guild: GuildId) -> i64 {
    (RandomState::new().hash_one(guild.0) >> 2 | 1 << 62) as i64
}

impl Store {
    /// What an erase at their own request would leave of a member.
    pub async fn stays(&self, guild: GuildId, member: UserId, now: At) -> Result<Stays, StoreError> {
        const SQL: &str = concat!(
            "SELECT COUNT(*), COALESCE(SUM(state = 'open'), 0), MAX(CASE WHEN points > 0 THEN ",
            counts_until!(),
            " END), (SELECT MAX(due) FROM measures WHERE guild = $1 AND member = $2 AND ended_at IS NULL) \
             FROM cases WHERE guild = $1 AND member = $2 AND ",
            stays!("$3")
        );
        let found = self
            .rows(SQL, &[guild.to_i64(), member.to_i64(), now.0], |columns| {
                let (cases, open) = (columns.count()?, columns.count()?);
                let until = columns.maybe(At)?.max(columns.maybe(At)?);
                Ok(Stays { cases, open, until })
            })
            .await?;
        Ok(found.into_iter().next().unwrap_or_default())
    }
}

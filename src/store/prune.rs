//! Forgetting: texts, quotes, evidence, the content of settled acts, what engagement and recognition have done with, doors
//! that are closed, the audit log, digests, and members who left, each after its time.
//!
//! It goes in small bites, so that a commit never waits long. Hashes of evidence stay.

use super::{Store, StoreError, Writer};
use crate::ids::{At, DISCORD_EPOCH_MS, GuildId, Span, UserId};
use crate::office::privacy::Keep;
use crate::office::rows::Extent;
use std::time::{Duration, Instant};

/// Rows a bite.
const BITE: i64 = 500;

/// What a settled act said is of no use any more, but a day helps to find out why something went wrong.
const PAYLOADS: Span = Span::DAY;

/// What was due and is settled is planned again by nothing that is older than this.
const DUE: Span = Span(30 * 86_400_000);

/// Who stood where, who was sent what and who was part of a campaign: two years tell what a year is like.
const ENGAGEMENT: Span = Span(730 * 86_400_000);

/// A digest is compared with that of a year before, and a story of five years is told in its numbers.
const DIGESTS: Span = Span(5 * 365 * 86_400_000);

/// Members who left are forgotten one by one, as many as take this long.
const LEAVERS: Duration = Duration::from_millis(100);

/// How many rows were forgotten by one call.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pruned {
    pub texts: u64,
    pub quotes: u64,
    pub evidence: u64,
    pub payloads: u64,
    pub passes: u64,
    /// Rows that were due and are settled.
    pub due: u64,
    pub moves: u64,
    pub stays: u64,
    pub firsts: u64,
    pub nudges: u64,
    pub assignments: u64,
    /// Links into the console and sessions that are over.
    pub doors: u64,
    pub audit: u64,
    /// Digests, with where they were sent.
    pub digests: u64,
    /// Thanks that nobody was credited for, and questions that were closed.
    pub questions: u64,
    /// Members whose erasure is through, because nothing of theirs counts any more.
    pub erasures: u64,
    /// There is more to forget: call again when nothing else waits.
    pub more: bool,
}

impl Writer {
    /// Forgets texts (and quotes of hits), evidence of cases and the audit log as `keep` says, the content of acts that
    /// were settled more than a day ago, passes that have run out, and doors that are closed for a day. Of engagement: rows
    /// that were settled thirty days ago; after two years moves, assignments, and nudges but for those that were ignored,
    /// which count for ever. Of recognition, after two years: thanks that credited nobody, questions that are closed. After
    /// five years, digests. Goes on with erasures.
    ///
    /// A text's age is that of its message's id, an edit does not renew it. One call forgets at most 500 rows of each kind,
    /// each kind in a transaction of its own.
    pub async fn prune(&mut self, now: At, keep: &Keep) -> Result<Pruned, StoreError> {
        let text = now.minus(keep.text);
        // Ids carry their time above 22 bits.
        let oldest = text.0.saturating_sub(DISCORD_EPOCH_MS).max(0).saturating_mul(1 << 22);
        let mut pruned = Pruned {
            texts: self
                .bite(
                    "DELETE FROM texts WHERE message IN \
                     (SELECT message FROM texts WHERE message < $1 ORDER BY message LIMIT $2)",
                    oldest,
                )
                .await?,
            quotes: self
                .bite(
                    "UPDATE hits SET quote = '' WHERE seq IN \
                     (SELECT seq FROM hits WHERE quote <> '' AND at < $1 ORDER BY at LIMIT $2)",
                    text.0,
                )
                .await?,
            evidence: self
                .bite(
                    "UPDATE cases SET evidence = NULL WHERE (guild, number) IN \
                     (SELECT guild, number FROM cases WHERE evidence IS NOT NULL AND at < $1 ORDER BY at LIMIT $2)",
                    now.minus(keep.evidence).0,
                )
                .await?,
            payloads: self
                .bite(
                    "UPDATE outbox SET effect = '', lane = '' WHERE seq IN (SELECT seq FROM outbox WHERE settled_at IS NOT NULL \
                     AND effect <> '' AND settled_at < $1 ORDER BY settled_at LIMIT $2)",
                    now.minus(PAYLOADS).0,
                )
                .await?,
            passes: self
                .bite(
                    "DELETE FROM passes WHERE (guild, text_hash) IN \
                     (SELECT guild, text_hash FROM passes WHERE until <= $1 LIMIT $2)",
                    now.0,
                )
                .await?,
            ..self.prune_engagement(now).await?
        };
        let Pruned {
            texts, quotes, evidence, payloads, passes, due, moves, stays, firsts, nudges, assignments, ..
        } = pruned;
        let found = [texts, quotes, evidence, payloads, passes, due, moves, stays, firsts, nudges, assignments];
        pruned.more = found.contains(&(BITE as u64));
        self.prune_office(now, keep, &mut pruned).await?;
        pruned.erasures = self.finish_erasures(now, keep.audit).await?;
        Ok(pruned)
    }

    async fn prune_office(&mut self, now: At, keep: &Keep, pruned: &mut Pruned) -> Result<(), StoreError> {
        const TICKETS: &str = "DELETE FROM tickets WHERE hash IN (SELECT hash FROM tickets WHERE until < $1 LIMIT $2)";
        const SESSIONS: &str = "DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE until < $1 LIMIT $2)";
        const AUDIT: &str = "DELETE FROM audit WHERE seq IN (SELECT seq FROM audit WHERE at < $1 LIMIT $2)";
        const DIGESTS_OLD: &str = "DELETE FROM digests WHERE (guild, kind, week) IN \
                                   (SELECT guild, kind, week FROM digests WHERE at < $1 LIMIT $2)";
        const DELIVERIES_OLD: &str = "DELETE FROM deliveries WHERE (guild, week, via) IN \
                                      (SELECT guild, week, via FROM deliveries WHERE at < $1 LIMIT $2)";
        const NOT_CREDITED: &str = "DELETE FROM not_credited WHERE message IN \
                                    (SELECT message FROM not_credited WHERE at < $1 LIMIT $2)";
        const QUESTIONS: &str = "DELETE FROM questions WHERE message IN \
                                 (SELECT message FROM questions WHERE closed IS NOT NULL AND at < $1 LIMIT $2)";
        let (closed, long_ago, old) = (now.minus(Span::DAY).0, now.minus(ENGAGEMENT).0, now.minus(DIGESTS).0);
        let doors = [self.bite(TICKETS, closed).await?, self.bite(SESSIONS, closed).await?];
        let audit = self.bite(AUDIT, now.minus(keep.audit).0).await?;
        let digests = [self.bite(DIGESTS_OLD, old).await?, self.bite(DELIVERIES_OLD, old).await?];
        let questions = [self.bite(NOT_CREDITED, long_ago).await?, self.bite(QUESTIONS, long_ago).await?];
        let full = |found: &u64| *found == BITE as u64;
        pruned.more |= doors.iter().chain([&audit]).chain(&digests).chain(&questions).any(full);
        pruned.doors = doors.iter().sum();
        pruned.audit = audit;
        pruned.digests = digests.iter().sum();
        pruned.questions = questions.iter().sum();
        Ok(())
    }

    /// Erases members who left so long ago, but for those of whom a case still counts. One call does as many as take a
    /// tenth of a second, and at least one; whom it erased comes back, so that memory forgets them too.
    pub async fn forget_left(&mut self, now: At, keep: &Keep) -> Result<Vec<(GuildId, UserId)>, StoreError> {
        let started = Instant::now();
        let mut gone = Vec::new();
        let before = now.minus(keep.left);
        for (guild, member) in self.left_before(before, now).await? {
            self.erase(guild, member, Extent::Own, now).await?;
            gone.push((guild, member));
            if started.elapsed() >= LEAVERS {
                break;
            }
        }
        Ok(gone)
    }

    async fn prune_engagement(&mut self, now: At) -> Result<Pruned, StoreError> {
        let long_ago = now.minus(ENGAGEMENT).0;
        Ok(Pruned {
            due: self
                .bite(
                    "DELETE FROM due WHERE key IN (SELECT key FROM due WHERE state <> 'waiting' AND settled_at < $1 \
                     ORDER BY settled_at LIMIT $2)",
                    now.minus(DUE).0,
                )
                .await?,
            // By guild, as the indexes are.
            moves: self
                .bite(
                    "DELETE FROM moves WHERE (guild, member, at) IN (SELECT m.guild, m.member, m.at FROM guilds \
                     CROSS JOIN moves AS m ON m.guild = guilds.guild WHERE m.at < $1 LIMIT $2)",
                    long_ago,
                )
                .await?,
            stays: self
                .bite(
                    "DELETE FROM stays WHERE (guild, member, left_at) IN \
                     (SELECT guild, member, left_at FROM stays WHERE left_at < $1 LIMIT $2)",
                    long_ago,
                )
                .await?,
            firsts: self
                .bite(
                    "DELETE FROM firsts WHERE message IN (SELECT message FROM firsts WHERE at < $1 LIMIT $2)",
                    long_ago,
                )
                .await?,
            nudges: self
                .bite(
                    "DELETE FROM nudges WHERE key IN (SELECT n.key FROM guilds \
                     CROSS JOIN nudges AS n ON n.guild = guilds.guild \
                     WHERE n.at < $1 AND n.how IS NOT 'ignored' LIMIT $2)",
                    long_ago,
                )
                .await?,
            assignments: self
                .bite(
                    "DELETE FROM assignments WHERE (guild, campaign, member) IN \
                     (SELECT guild, campaign, member FROM assignments WHERE at < $1 LIMIT $2)",
                    long_ago,
                )
                .await?,
            ..Pruned::default()
        })
    }

    /// Runs a statement with a limit of one bite; how many rows it found.
    async fn bite(&mut self, sql: &'static str, before: i64) -> Result<u64, StoreError> {
        let done = sqlx::query(sql).bind(before).bind(BITE).execute(&mut self.connection).await;
        Ok(done.map_err(|error| self.failed(error))?.rows_affected())
    }
}

impl Store {
    /// Reads every page of the database: on demand, as it takes minutes on a large one. Errors: `Corrupt`.
    pub async fn check_integrity(&self) -> Result<(), StoreError> {
        let row: (String,) = sqlx::query_as("PRAGMA quick_check(1)")
            .fetch_one(&self.readers)
            .await
            .map_err(|error| self.failed(error))?;
        match row.0.as_str() {
            "ok" => Ok(()),
            why => Err(StoreError::Corrupt { file: self.file.to_path_buf(), why: why.to_owned() }),
        }
    }
}

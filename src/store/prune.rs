//! Forgetting: texts, quotes, evidence, the content of settled acts and what engagement has done with, each after its
//! time.
//!
//! It goes in small bites, so that a commit never waits long. Hashes of evidence stay.

use super::{Store, StoreError, Writer};
use crate::ids::{At, DISCORD_EPOCH_MS, Span};

/// Rows a bite.
const BITE: i64 = 500;

/// What a settled act said is of no use any more, but a day helps to find out why something went wrong.
const PAYLOADS: Span = Span::DAY;

/// What was due and is settled is planned again by nothing that is older than this.
const DUE: Span = Span(30 * 86_400_000);

/// Who stood where, who was sent what and who was part of a campaign: two years tell what a year is like.
const ENGAGEMENT: Span = Span(730 * 86_400_000);

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
    /// There is more to forget: call again when nothing else waits.
    pub more: bool,
}

impl Writer {
    /// Forgets texts (and quotes of hits) older than `keep_text`, evidence of cases older than `keep_evidence`, the
    /// content of acts that were settled more than a day ago, and passes that have run out. Of engagement: rows that were
    /// settled thirty days ago; after two years moves, stays, first messages, assignments, and nudges but for those that were ignored, which
    /// count for ever.
    ///
    /// A text's age is that of its message's id, an edit does not renew it. One call forgets at most 500 rows of each kind,
    /// each kind in a transaction of its own.
    pub async fn prune(&mut self, now: At, keep_text: Span, keep_evidence: Span) -> Result<Pruned, StoreError> {
        let text = now.minus(keep_text);
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
                    now.minus(keep_evidence).0,
                )
                .await?,
            payloads: self
                .bite(
                    "UPDATE outbox SET effect = '' WHERE seq IN (SELECT seq FROM outbox WHERE settled_at IS NOT NULL \
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
        Ok(pruned)
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

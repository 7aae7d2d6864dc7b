//! The rows of engagement, read back.

use super::CAME_OF;
use crate::ids::{ActKey, At, DueKey, GuildId, Span, UserId};
use crate::lurkers::memory::Remembered;
use crate::lurkers::rows::{Due, DueRow, NudgeRow, Row};
use crate::lurkers::segments::Segment;
use crate::store::row::{Columns, unreadable};
use crate::store::{Store, StoreError};
use sqlx::query;

/// Nudges are counted over half a year.
const NUDGES_KEPT: Span = Span(180 * 86_400_000);

/// `/me nudges` shows no more than this.
const NUDGES_SHOWN: i64 = 500;

macro_rules! nudge_columns {
    () => {
        "key, campaign, member, step, at, via, act, ended_at, how"
    };
}

impl Store {
    /// What assignments follow from: 32 bytes, drawn when the data was made. A simulation has zeros, so that it comes out
    /// the same every time.
    pub async fn secret(&self) -> Result<Vec<u8>, StoreError> {
        let found = query("SELECT unhex(value) FROM meta WHERE key = 'secret'").fetch_all(&self.readers).await;
        let rows = found.map_err(|error| self.failed(error))?;
        let secret = rows.first().map(|row| Columns::of(row).get::<Vec<u8>>()).transpose();
        Ok(secret.map_err(|error| self.failed(error))?.unwrap_or_default())
    }

    pub(in crate::store) async fn engagement(&self, guild: GuildId, now: At) -> Result<Remembered, StoreError> {
        let id = guild.to_i64();
        let kept = "SELECT value FROM engagement WHERE guild = $1 ORDER BY kind, key";
        let nudges = concat!(
            "SELECT ",
            nudge_columns!(),
            " FROM nudges WHERE guild = $1 AND (at >= $2 OR how IS NULL OR how = 'ignored') ORDER BY at, key"
        );
        Ok(Remembered {
            secret: self.secret().await?,
            kept: self.rows(kept, &[id], |columns| columns.json()).await?,
            nudges: self.rows(nudges, &[id, now.minus(NUDGES_KEPT).0], nudge).await?,
            assigned: self.assigned(guild).await?,
            next_due: self.next_due(guild, 0).await?,
        })
    }

    /// Who is part of campaigns that are not over, each followed by what came of it.
    async fn assigned(&self, guild: GuildId) -> Result<Vec<Row>, StoreError> {
        let sql = "SELECT campaign, member, arm, at, wrote_at, left_at, opted_out_at, reported_at FROM assignments \
                   WHERE guild = $1 AND campaign IN (SELECT key FROM engagement WHERE guild = $1 AND kind = 'run' \
                   AND value ->> '$.state' IN ('running', 'paused')) ORDER BY campaign, member";
        let read = |columns: &mut Columns<'_>| {
            let (campaign, member) = (columns.get::<String>()?, columns.id(UserId::from_i64)?);
            let mut rows =
                vec![Row::Assigned { campaign: campaign.clone(), member, arm: columns.word()?, at: columns.at()? }];
            for what in CAME_OF {
                if let Some(at) = columns.maybe(At)? {
                    rows.push(Row::Came { campaign: campaign.clone(), member, what, at });
                }
            }
            Ok(rows)
        };
        Ok(self.rows(sql, &[guild.to_i64()], read).await?.into_iter().flatten().collect())
    }

    /// What is due by then, the oldest first and `limit` at most; and when the first of those that are left is. A row whose
    /// content cannot be read comes as `Due::Unreadable`.
    pub async fn due(&self, guild: GuildId, by: At, limit: u32) -> Result<(Vec<DueRow>, Option<At>), StoreError> {
        let sql = "SELECT key, at, not_after, what FROM due WHERE guild = $1 AND state = 'waiting' AND at <= $2 \
                   ORDER BY at, key LIMIT $3";
        let due = self
            .rows(sql, &[guild.to_i64(), by.0, i64::from(limit)], |columns| {
                Ok(DueRow {
                    key: columns.id(DueKey)?,
                    at: columns.at()?,
                    not_after: columns.at()?,
                    what: columns.json().unwrap_or(Due::Unreadable),
                })
            })
            .await?;
        let next = self.next_due(guild, due.len()).await?;
        Ok((due, next))
    }

    /// When the first row is due that comes after so many.
    async fn next_due(&self, guild: GuildId, after: usize) -> Result<Option<At>, StoreError> {
        let sql = "SELECT at FROM due WHERE guild = $1 AND state = 'waiting' ORDER BY at, key LIMIT 1 OFFSET $2";
        let found = self.rows(sql, &[guild.to_i64(), after as i64], |columns| columns.at()).await?;
        Ok(found.into_iter().next())
    }

    /// What somebody was sent, the newest first, at most 500.
    pub async fn nudges_of(&self, guild: GuildId, member: UserId) -> Result<Vec<NudgeRow>, StoreError> {
        let sql = concat!(
            "SELECT ",
            nudge_columns!(),
            " FROM nudges WHERE guild = $1 AND member = $2 ORDER BY at DESC, key LIMIT $3"
        );
        self.rows(sql, &[guild.to_i64(), member.to_i64(), NUDGES_SHOWN], nudge).await
    }

    /// Where somebody stood when, the oldest first.
    pub async fn moves_of(&self, guild: GuildId, member: UserId) -> Result<Vec<Row>, StoreError> {
        let sql = "SELECT at, from_segment, to_segment FROM moves WHERE guild = $1 AND member = $2 ORDER BY at";
        let segment = |name: &str| {
            Segment::parse(name).ok_or_else(|| unreadable(format!("`{name}` is no segment that this version knows")))
        };
        self.rows(sql, &[guild.to_i64(), member.to_i64()], |columns| {
            let at = columns.at()?;
            let from = columns.get::<Option<&str>>()?.map(segment).transpose()?;
            Ok(Row::Moved { member, from, to: segment(columns.get()?)?, at })
        })
        .await
    }
}

fn nudge(columns: &mut Columns<'_>) -> Result<NudgeRow, sqlx::Error> {
    let mut row = NudgeRow {
        key: columns.id(DueKey)?,
        campaign: columns.get()?,
        member: columns.id(UserId::from_i64)?,
        step: columns.get()?,
        at: columns.at()?,
        via: columns.word()?,
        act: columns.maybe(ActKey)?,
        ended: None,
    };
    if let Some(at) = columns.maybe(At)? {
        row.ended = Some((at, columns.word()?));
    }
    Ok(row)
}

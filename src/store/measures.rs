//! Measures that end by themselves: what runs, and until when.

use super::row::word;
use super::{Store, StoreError, cases};
use crate::conduct::case::CaseNumber;
use crate::event::MeasureEnd;
use crate::ids::{At, GuildId, UserId};
use crate::ledger::Record;
use sqlx::SqliteConnection;

/// Writes measures and their ends, in their order. A measure that is new ends those of its kind that the member still had;
/// one that arrives again changes nothing, even when it has ended since.
pub(super) async fn write(step: &mut SqliteConnection, rows: &[(GuildId, &Record, At)]) -> Result<(), sqlx::Error> {
    for (guild, record, now) in rows {
        match record {
            Record::Measure { case, member, ends, due } => {
                let new = sqlx::query(
                    "INSERT INTO measures (guild, case_number, member, ends, due) VALUES ($1, $2, $3, $4, $5) \
                     ON CONFLICT (guild, member, ends, case_number) DO UPDATE SET due = excluded.due \
                     WHERE measures.ended_at IS NULL AND measures.due <> excluded.due",
                )
                .bind(guild.to_i64())
                .bind(case.0 as i64)
                .bind(member.to_i64())
                .bind(word(ends))
                .bind(due.0)
                .execute(&mut *step)
                .await?;
                if new.rows_affected() == 0 {
                    continue;
                }
                sqlx::query(
                    "UPDATE measures SET ended_at = $1 WHERE guild = $2 AND member = $3 AND ends = $4 \
                     AND case_number <> $5 AND ended_at IS NULL",
                )
                .bind(now.0)
                .bind(guild.to_i64())
                .bind(member.to_i64())
                .bind(word(ends))
                .bind(case.0 as i64)
                .execute(&mut *step)
                .await?;
            }
            Record::MeasureEnded { member, ends, at } => {
                sqlx::query(
                    "UPDATE measures SET ended_at = $1 \
                     WHERE guild = $2 AND member = $3 AND ends = $4 AND ended_at IS NULL",
                )
                .bind(at.0)
                .bind(guild.to_i64())
                .bind(member.to_i64())
                .bind(word(ends))
                .execute(&mut *step)
                .await?;
            }
            _ => {}
        }
    }
    Ok(())
}

impl Store {
    /// Running measures of a guild, with their case and end.
    pub(super) async fn running_measures(
        &self,
        guild: GuildId,
    ) -> Result<Vec<(UserId, MeasureEnd, CaseNumber, At)>, StoreError> {
        self.rows(
            "SELECT member, ends, case_number, due FROM measures WHERE guild = $1 AND ended_at IS NULL \
             ORDER BY member, ends",
            &[guild.to_i64()],
            |columns| Ok((columns.id(UserId::from_i64)?, columns.word()?, columns.id(cases::number)?, columns.at()?)),
        )
        .await
    }
}

//! Measures that end by themselves: what runs, and until when.

use super::insert::Values;
use super::row::word;
use super::step::Step;
use super::{Store, StoreError, cases};
use crate::conduct::case::CaseNumber;
use crate::event::MeasureEnd;
use crate::ids::{At, GuildId, UserId};
use crate::ledger::Record;

/// Writes measures and their ends, in their order. A measure that is new ends those of its kind that the member still had;
/// one that arrives again changes nothing, even when it has ended since.
pub(super) async fn write(step: &mut Step<'_>, rows: &[(GuildId, &Record, At)]) -> Result<(), sqlx::Error> {
    for (guild, record, now) in rows {
        match record {
            Record::Measure { case, member, ends, due } => {
                let new = "INSERT INTO measures (guild, case_number, member, ends, due) VALUES (?, ?, ?, ?, ?) \
                           ON CONFLICT (guild, member, ends, case_number) DO UPDATE SET due = excluded.due \
                           WHERE measures.ended_at IS NULL AND measures.due <> excluded.due";
                let bind = |row: &mut Values| {
                    row.add(guild.to_i64()).add(case.0 as i64).add(member.to_i64()).add(word(ends)).add(due.0);
                };
                step.run(new, bind).await?;
                // `changes()`: the rows that the statement before changed.
                let former = "UPDATE measures SET ended_at = ? WHERE changes() > 0 AND guild = ? AND member = ? \
                              AND ends = ? AND case_number <> ? AND ended_at IS NULL";
                let bind = |row: &mut Values| {
                    row.add(now.0).add(guild.to_i64()).add(member.to_i64()).add(word(ends)).add(case.0 as i64);
                };
                step.run(former, bind).await?;
            }
            Record::MeasureEnded { member, ends, at } => {
                let ended = "UPDATE measures SET ended_at = ? \
                             WHERE guild = ? AND member = ? AND ends = ? AND ended_at IS NULL";
                let bind = |row: &mut Values| {
                    row.add(at.0).add(guild.to_i64()).add(member.to_i64()).add(word(ends));
                };
                step.run(ended, bind).await?;
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

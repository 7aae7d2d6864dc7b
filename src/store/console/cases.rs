//! Cases as the console lists them, one case with what became of its acts, and how many wait.

use super::Asked;
use crate::conduct::case::{CaseNumber, CaseRow, CaseState};
use crate::ids::{At, GuildId};
use crate::ledger::HitRow;
use crate::office::reads::{ActRead, CaseFilter, CaseQuery, CaseRead, Looker, Queue, Waiting};
use crate::store::cases::{case, case_columns};
use crate::store::hits::{hit, hit_columns};
use crate::store::row::Columns;
use crate::store::{Store, StoreError};

/// The member asked, and nobody has said right or wrong since.
macro_rules! looked_again {
    () => {
        "second_look IS NOT NULL AND (verdict IS NULL OR verdict = 'unsure')"
    };
}

/// Acts that are shown of one case.
const ACTS: i64 = 50;

impl Store {
    /// What waits for the one who looks.
    pub async fn waiting_cases(&self, guild: GuildId, looker: Looker) -> Result<Waiting, StoreError> {
        let queue = |condition| self.queue(guild, looker, condition);
        Ok(Waiting {
            open: queue("SELECT COUNT(*), MIN(at) FROM cases WHERE state = 'open'").await?,
            second_looks: queue(concat!("SELECT COUNT(*), MIN(second_look) FROM cases WHERE ", looked_again!()))
                .await?,
            failed: queue("SELECT COUNT(*), MIN(at) FROM cases WHERE state = 'failed' AND verdict IS NULL").await?,
        })
    }

    async fn queue(&self, guild: GuildId, looker: Looker, sql: &'static str) -> Result<Queue, StoreError> {
        let ask = || seen_by(Asked::new(sql), " AND guild = ?", guild, looker);
        let read = |columns: &mut Columns<'_>| Ok(Queue { count: columns.count()?, since: columns.maybe(At)? });
        let found = ask().map_err(|error| self.failed(error))?.rows(self, read).await?;
        Ok(found.into_iter().next().unwrap_or_default())
    }

    /// A page of cases that this person may see, the newest first.
    pub async fn case_page(
        &self,
        guild: GuildId,
        looker: Looker,
        query: &CaseQuery,
        limit: u32,
    ) -> Result<Vec<CaseRow>, StoreError> {
        let ask = || {
            // Which they are is found in an index alone; only those that are shown are read whole.
            let columns = concat!("SELECT ", case_columns!(), " FROM cases WHERE guild = ?");
            let found = " AND number IN (SELECT number FROM cases WHERE guild = ?";
            let asked = Asked::new(columns).bound(guild.to_i64())?;
            let mut asked = seen_by(asked, found, guild, looker)?;
            match query.filter {
                // Written out, so that the index of open cases is found.
                Some(CaseFilter::In(CaseState::Open)) => asked.sql.push_str(" AND state = 'open'"),
                Some(CaseFilter::In(state)) => asked = asked.with(" AND state = ?", state.as_str())?,
                Some(CaseFilter::SecondLook) => asked.sql.push_str(concat!(" AND ", looked_again!())),
                None => {}
            }
            if let Some(clause) = &query.clause {
                asked = asked.with(" AND (clause = ?", clause.clone())?;
                // Cases cite the clause with the version that was in force.
                asked = asked.with(" OR substr(clause, 1, ?", clause.chars().count() as i64 + 1)?;
                asked = asked.with(") = ?)", format!("{clause}@"))?;
            }
            if let Some(rule) = &query.rule {
                let quoted = serde_json::Value::from(rule.as_str()).to_string();
                asked = asked.with(" AND instr(rules, ?) > 0", quoted)?;
            }
            if let Some(member) = query.member {
                asked = asked.with(" AND member = ?", member.to_i64())?;
            }
            if let Some(before) = query.before {
                asked = asked.with(" AND number < ?", i64::try_from(before.0).unwrap_or(i64::MAX))?;
            }
            let asked = asked.with(" ORDER BY number DESC LIMIT ?", i64::from(limit))?;
            Ok::<Asked, sqlx::Error>(asked.and(") ORDER BY number DESC"))
        };
        ask().map_err(|error| self.failed(error))?.rows(self, case).await
    }

    /// One case, whoever may see it, and what became of its acts in the order in which they were decided.
    pub async fn case_read(&self, guild: GuildId, number: CaseNumber) -> Result<Option<CaseRead>, StoreError> {
        let Ok(stored) = i64::try_from(number.0) else { return Ok(None) };
        let sql =
            concat!("SELECT ", case_columns!(), ", failure, decided_at FROM cases WHERE guild = $1 AND number = $2");
        let read = |columns: &mut Columns<'_>| {
            Ok(CaseRead {
                case: case(columns)?,
                failure: columns.get()?,
                decided_at: columns.maybe(At)?,
                acts: Vec::new(),
            })
        };
        let Some(found) = self.rows(sql, &[guild.to_i64(), stored], read).await?.into_iter().next() else {
            return Ok(None);
        };
        let sql = "SELECT inserted_at, part, settled_at, result FROM outbox WHERE guild = $1 AND case_number = $2 \
                   AND lane <> 'answer' AND part <> 'other' ORDER BY seq LIMIT $3";
        let read = |columns: &mut Columns<'_>| {
            let (at, part) = (columns.at()?, columns.word()?);
            let settled = columns.maybe(At)?;
            let outcome = settled.map(|_| columns.json()).transpose()?;
            Ok(ActRead { at, part, settled: settled.zip(outcome) })
        };
        let acts = self.rows(sql, &[guild.to_i64(), stored, ACTS], read).await?;
        Ok(Some(CaseRead { acts, ..found }))
    }

    /// What the rules found of a case, in the order in which it was found.
    pub async fn hits_of_case(&self, guild: GuildId, number: CaseNumber) -> Result<Vec<HitRow>, StoreError> {
        let sql = concat!(
            "SELECT ",
            hit_columns!(),
            " FROM hits WHERE guild = $1 AND case_number = $2 ORDER BY seq LIMIT $3"
        );
        self.rows(sql, &[guild.to_i64(), number.0 as i64, ACTS], hit).await
    }
}

/// Nobody reads of their own case here, and cases about staff are for managers.
fn seen_by(asked: Asked, sql: &'static str, guild: GuildId, looker: Looker) -> Result<Asked, sqlx::Error> {
    let asked = asked.with(sql, guild.to_i64())?.with(" AND member <> ?", looker.id.to_i64())?;
    asked.with(" AND about_staff <= ?", i64::from(looker.manager))
}

//! What rules did: hits by rule, what moderators said of their cases, the stages that somebody set.

use super::Asked;
use crate::ids::{At, GuildId, UserId};
use crate::ledger::HitRow;
use crate::office::reads::{Looker, RuleUse, Said, StageRead};
use crate::store::hits::{hit, hit_columns};
use crate::store::row::{Columns, unreadable};
use crate::store::{Store, StoreError};
use std::collections::BTreeMap;

impl Store {
    /// Every rule that was hit since then.
    pub async fn rule_uses(&self, guild: GuildId, since: At) -> Result<Vec<RuleUse>, StoreError> {
        let sql = "SELECT rule, COUNT(*), COUNT(DISTINCT member), MAX(at) FROM hits WHERE guild = $1 AND at >= $2 \
                   GROUP BY rule";
        let read = |columns: &mut Columns<'_>| {
            Ok(RuleUse { rule: columns.get()?, hits: columns.count()?, members: columns.count()?, last: columns.at()? })
        };
        self.rows(sql, &[guild.to_i64(), since.0], read).await
    }

    /// What moderators said of the cases of each rule, so far. A case of several rules counts for each of them.
    pub async fn rule_verdicts(&self, guild: GuildId) -> Result<BTreeMap<String, Said>, StoreError> {
        let sql = "SELECT rules, verdict, COUNT(*) FROM cases WHERE guild = $1 AND verdict IS NOT NULL \
                   GROUP BY rules, verdict";
        let read = |columns: &mut Columns<'_>| {
            let rules: Vec<String> = columns.json()?;
            Ok((rules, columns.get::<&str>()?.parse().map_err(unreadable)?, columns.count()?))
        };
        let mut said: BTreeMap<String, Said> = BTreeMap::new();
        for (rules, verdict, cases) in self.rows(sql, &[guild.to_i64()], read).await? {
            for rule in rules {
                said.entry(rule).or_default().add(verdict, cases);
            }
        }
        Ok(said)
    }

    /// The latest hits of a rule that this person may see, the newest first.
    pub async fn rule_hits(
        &self,
        guild: GuildId,
        looker: Looker,
        rule: &str,
        limit: u32,
    ) -> Result<Vec<HitRow>, StoreError> {
        let ask = || {
            let columns = concat!("SELECT ", hit_columns!(), " FROM hits WHERE");
            Asked::new(columns)
                .with(" guild = ?", guild.to_i64())?
                .with(" AND rule = ?", rule.to_owned())?
                .with(" AND member <> ?", looker.id.to_i64())?
                .with(" AND exempt <= ?", i64::from(looker.manager))?
                .with(" ORDER BY at DESC LIMIT ?", i64::from(limit))
        };
        ask().map_err(|error| self.failed(error))?.rows(self, hit).await
    }

    /// The stages that somebody gave a rule, the newest first.
    pub async fn stages_of(&self, guild: GuildId, rule: &str, limit: u32) -> Result<Vec<StageRead>, StoreError> {
        let ask = || {
            Asked::new("SELECT at, stage, set_by, why FROM stages WHERE")
                .with(" guild = ?", guild.to_i64())?
                .with(" AND rule = ?", rule.to_owned())?
                .with(" ORDER BY at DESC LIMIT ?", i64::from(limit))
        };
        let read = |columns: &mut Columns<'_>| {
            Ok(StageRead {
                at: columns.at()?,
                stage: columns.word()?,
                by: columns.maybe(UserId::from_i64)?,
                why: columns.get()?,
            })
        };
        ask().map_err(|error| self.failed(error))?.rows(self, read).await
    }
}

//! What the console's pages read, from the store.

use super::Backend;
use crate::conduct::case::{CaseNumber, CaseRow};
use crate::digest::figures::Digest;
use crate::digest::week::Week;
use crate::ids::{At, ChannelId, GuildId, MessageId, UserId};
use crate::ledger::{self, HitRow, MemberRow};
use crate::lurkers::rows::NudgeRow;
use crate::office::reads::{
    AuditQuery, AuditRead, CaseQuery, CaseRead, Looker, RuleUse, Said, StageRead, Standing, Waiting,
};
use crate::store::StoreError;
use crate::web::house::Reading;
use crate::web::house::reads::{Kept, Reads};
use std::collections::BTreeMap;

fn reading<'a, T>(read: impl Future<Output = Result<T, StoreError>> + Send + 'a) -> Reading<'a, T> {
    Box::pin(async move { Ok(read.await?) })
}

impl Reads for Backend {
    fn kept_for(&self) -> Kept {
        self.kept
    }
    fn waiting(&self, guild: GuildId, looker: Looker) -> Reading<'_, Waiting> {
        reading(self.store.waiting(guild, looker))
    }
    fn case_page(&self, guild: GuildId, looker: Looker, query: CaseQuery, limit: u32) -> Reading<'_, Vec<CaseRow>> {
        reading(async move { self.store.case_page(guild, looker, &query, limit).await })
    }
    fn case_read(&self, guild: GuildId, number: CaseNumber) -> Reading<'_, Option<CaseRead>> {
        reading(self.store.case_read(guild, number))
    }
    fn cases_of(&self, guild: GuildId, member: UserId, limit: u32) -> Reading<'_, Vec<CaseRow>> {
        reading(self.store.cases_of(guild, member, limit))
    }
    fn hits_of_case(&self, guild: GuildId, number: CaseNumber) -> Reading<'_, Vec<HitRow>> {
        reading(self.store.hits_of_case(guild, number))
    }
    fn before(
        &self,
        guild: GuildId,
        channel: ChannelId,
        message: MessageId,
        limit: u32,
    ) -> Reading<'_, Vec<ledger::Said>> {
        reading(self.store.before(guild, channel, message, limit))
    }
    fn rule_uses(&self, guild: GuildId, since: At) -> Reading<'_, Vec<RuleUse>> {
        reading(self.store.rule_uses(guild, since))
    }
    fn rule_verdicts(&self, guild: GuildId) -> Reading<'_, BTreeMap<String, Said>> {
        reading(self.store.rule_verdicts(guild))
    }
    fn rule_hits(&self, guild: GuildId, looker: Looker, rule: String, limit: u32) -> Reading<'_, Vec<HitRow>> {
        reading(async move { self.store.rule_hits(guild, looker, &rule, limit).await })
    }
    fn stages_of(&self, guild: GuildId, rule: String, limit: u32) -> Reading<'_, Vec<StageRead>> {
        reading(async move { self.store.stages_of(guild, &rule, limit).await })
    }
    fn member(&self, guild: GuildId, id: UserId) -> Reading<'_, Option<MemberRow>> {
        reading(self.store.member(guild, id))
    }
    fn members_named(&self, guild: GuildId, prefix: String, limit: u32) -> Reading<'_, Vec<MemberRow>> {
        reading(async move { self.store.members_named(guild, &prefix, limit).await })
    }
    fn nudges_of(&self, guild: GuildId, member: UserId) -> Reading<'_, Vec<NudgeRow>> {
        reading(self.store.nudges_of(guild, member))
    }
    fn segments(&self, guild: GuildId, since: At) -> Reading<'_, Standing> {
        reading(self.store.segments(guild, since))
    }
    fn audit_page(&self, guild: GuildId, query: AuditQuery, limit: u32) -> Reading<'_, Vec<AuditRead>> {
        reading(async move { self.store.audit_page(guild, &query, limit).await })
    }
    fn digests(&self, guild: GuildId) -> Reading<'_, Vec<(Week, At)>> {
        reading(self.store.digests(guild))
    }
    fn digest(&self, guild: GuildId, week: Week) -> Reading<'_, Option<Digest>> {
        reading(self.store.digest(guild, week))
    }
}

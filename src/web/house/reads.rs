//! What pages read of the store: rows and sums, each as the `Store`'s method of the same name documents it.

use super::Reading;
use crate::conduct::case::{CaseNumber, CaseRow};
use crate::digest::figures::Digest;
use crate::digest::week::Week;
use crate::ids::{At, ChannelId, GuildId, MessageId, Span, UserId};
use crate::ledger::{self, HitRow, MemberRow};
use crate::lurkers::rows::NudgeRow;
use crate::office::reads::{
    AuditQuery, AuditRead, CaseQuery, CaseRead, Looker, RuleUse, Said, StageRead, Standing, Waiting,
};
use std::collections::BTreeMap;

/// How long ordinary texts are kept, and how long evidence is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    pub texts: Span,
    pub evidence: Span,
}

pub trait Reads: Send + Sync {
    fn kept_for(&self) -> Kept;
    fn waiting(&self, guild: GuildId, looker: Looker) -> Reading<'_, Waiting>;
    fn case_page(&self, guild: GuildId, looker: Looker, query: CaseQuery, limit: u32) -> Reading<'_, Vec<CaseRow>>;
    fn case_read(&self, guild: GuildId, number: CaseNumber) -> Reading<'_, Option<CaseRead>>;
    fn cases_of(&self, guild: GuildId, member: UserId, limit: u32) -> Reading<'_, Vec<CaseRow>>;
    fn hits_of_case(&self, guild: GuildId, number: CaseNumber) -> Reading<'_, Vec<HitRow>>;
    fn before(
        &self,
        guild: GuildId,
        channel: ChannelId,
        message: MessageId,
        limit: u32,
    ) -> Reading<'_, Vec<ledger::Said>>;
    fn rule_uses(&self, guild: GuildId, since: At) -> Reading<'_, Vec<RuleUse>>;
    fn rule_verdicts(&self, guild: GuildId) -> Reading<'_, BTreeMap<String, Said>>;
    fn rule_hits(&self, guild: GuildId, looker: Looker, rule: String, limit: u32) -> Reading<'_, Vec<HitRow>>;
    fn stages_of(&self, guild: GuildId, rule: String, limit: u32) -> Reading<'_, Vec<StageRead>>;
    fn member(&self, guild: GuildId, id: UserId) -> Reading<'_, Option<MemberRow>>;
    fn members_named(&self, guild: GuildId, prefix: String, limit: u32) -> Reading<'_, Vec<MemberRow>>;
    fn nudges_of(&self, guild: GuildId, member: UserId) -> Reading<'_, Vec<NudgeRow>>;
    fn segments(&self, guild: GuildId, since: At) -> Reading<'_, Standing>;
    fn audit_page(&self, guild: GuildId, query: AuditQuery, limit: u32) -> Reading<'_, Vec<AuditRead>>;
    fn digests(&self, guild: GuildId) -> Reading<'_, Vec<(Week, At)>>;
    fn digest(&self, guild: GuildId, week: Week) -> Reading<'_, Option<Digest>>;
}

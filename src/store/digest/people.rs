//! Who was here, who helped, who stood where, and whom campaigns reached.

use crate::champions::evidence::SURE_FROM;
use crate::digest::source::{Arm, Campaigned, Credited, Held, Stay};
use crate::ids::{At, ChannelId, GuildId, MessageId, UserId};
use crate::lurkers::rows::{Kept, Week};
use crate::lurkers::segments::Segment;
use crate::lurkers::trial::assign::Arm as Assigned;
use crate::store::row::{Columns, unreadable};
use crate::store::{Store, StoreError};
use std::collections::BTreeMap;

fn segment(name: &str) -> Result<Segment, sqlx::Error> {
    Segment::parse(name).ok_or_else(|| unreadable(format!("`{name}` is no segment")))
}

impl Store {
    /// People here at a moment: who joined before it and did not leave before it, now or in an earlier stay.
    pub(super) async fn members_at(&self, guild: GuildId, moment: At) -> Result<u32, StoreError> {
        let sql = "SELECT COUNT(*) FROM members AS m WHERE m.guild = $1 AND m.bot = 0 AND \
                   (m.joined < $2 AND (m.left_at IS NULL OR m.left_at >= $2) OR EXISTS (SELECT 1 FROM stays AS s \
                   WHERE s.guild = m.guild AND s.member = m.member AND s.joined < $2 AND s.left_at >= $2))";
        let found = self.rows(sql, &[guild.to_i64(), moment.0], |columns| columns.count()).await?;
        Ok(found.into_iter().next().unwrap_or_default())
    }

    /// Stays that began or ended since then. A present stay that has ended stands in both tables.
    pub(super) async fn stays_since(&self, guild: GuildId, since: At) -> Result<Vec<Stay>, StoreError> {
        let sql = "SELECT member, joined, left_at, first_message FROM members WHERE guild = $1 AND bot = 0 \
                   AND (joined >= $2 OR left_at >= $2) UNION \
                   SELECT s.member, s.joined, s.left_at, m.first_message FROM stays AS s CROSS JOIN members AS m \
                   ON m.guild = s.guild AND m.member = s.member \
                   WHERE s.guild = $1 AND m.bot = 0 AND (s.joined >= $2 OR s.left_at >= $2) ORDER BY 1, 2";
        self.rows(sql, &[guild.to_i64(), since.0], |columns| {
            Ok(Stay {
                member: columns.id(UserId::from_i64)?,
                joined: columns.maybe(At)?,
                left: columns.maybe(At)?,
                wrote: columns.maybe(At)?,
            })
        })
        .await
    }

    pub(super) async fn credits_between(
        &self,
        guild: GuildId,
        from: At,
        until: At,
    ) -> Result<Vec<Credited>, StoreError> {
        let sql = "SELECT helper, beneficiary, kind, at, channel, COALESCE(answer, message), conversation, confidence, \
                   state, changed_at FROM credits WHERE guild = $1 AND at >= $2 AND at < $3 ORDER BY at, credit";
        let sure_from = (f64::from(SURE_FROM) * 1000.0).round() as i64;
        self.rows(sql, &[guild.to_i64(), from.0, until.0], |columns| {
            let (helper, helped) = (columns.id(UserId::from_i64)?, columns.id(UserId::from_i64)?);
            let (kind, at) = (columns.word()?, columns.at()?);
            let (channel, message) = (columns.maybe(ChannelId::from_i64)?, columns.maybe(MessageId::from_i64)?);
            let conversation = columns.maybe(MessageId::from_i64)?;
            let sure = columns.get::<i64>()? >= sure_from;
            let state = columns.get::<&str>()?;
            let (counts, waits) = (state == "counted", state == "pending");
            let changed = columns.maybe(At)?;
            Ok(Credited { helper, helped, kind, at, channel, message, conversation, sure, counts, waits, changed })
        })
        .await
    }

    /// Tiers as they were given and left. Who stepped down and rose again since is known by what managers decided alone.
    pub(super) async fn tiers_held(&self, guild: GuildId) -> Result<Vec<Held>, StoreError> {
        let sql = "SELECT decided_at, member, tier FROM proposals WHERE guild = $1 AND approved = 1 \
                   AND (change <> 'consider' OR tier IS NOT NULL) \
                   UNION SELECT since, member, tier FROM tiers WHERE guild = $1 ORDER BY 1, 2";
        self.rows(sql, &[guild.to_i64()], |columns| {
            Ok(Held { at: columns.at()?, member: columns.id(UserId::from_i64)?, tier: columns.get::<Option<u8>>()? })
        })
        .await
    }

    /// Where people stood at a moment: where their first move after it led away from, else where they stand now. Whose
    /// joining nobody knows is counted only where no joins are known: elsewhere they were gone before anybody looked.
    pub(super) async fn segments_at(
        &self,
        guild: GuildId,
        moment: At,
        joins_known: bool,
    ) -> Result<BTreeMap<Segment, u32>, StoreError> {
        let sql = "WITH next AS (SELECT member, MIN(at) AS at FROM moves WHERE guild = $1 AND at >= $2 GROUP BY member) \
                   SELECT stood, COUNT(*) FROM (SELECT CASE WHEN next.at IS NULL THEN m.segment \
                   ELSE (SELECT from_segment FROM moves WHERE guild = $1 AND member = m.member AND at = next.at) END AS stood \
                   FROM members AS m LEFT JOIN next ON next.member = m.member WHERE m.guild = $1 AND m.bot = 0 \
                   AND ((m.joined < $2 OR m.joined IS NULL AND $3 = 0) AND (m.left_at IS NULL OR m.left_at >= $2) \
                   OR EXISTS (SELECT 1 FROM stays AS s WHERE s.guild = m.guild AND s.member = m.member \
                   AND (s.joined < $2 OR s.joined IS NULL AND $3 = 0) AND s.left_at >= $2))) AS them \
                   WHERE stood IS NOT NULL GROUP BY stood";
        let read = |columns: &mut Columns<'_>| Ok((segment(columns.get()?)?, columns.count()?));
        Ok(self.rows(sql, &[guild.to_i64(), moment.0, joins_known.into()], read).await?.into_iter().collect())
    }

    pub(super) async fn moves_between(
        &self,
        guild: GuildId,
        from: At,
        until: At,
    ) -> Result<Vec<(Option<Segment>, Segment, u32)>, StoreError> {
        let sql = "SELECT from_segment, to_segment, COUNT(*) FROM moves WHERE guild = $1 AND at >= $2 AND at < $3 \
                   GROUP BY from_segment, to_segment ORDER BY 1, 2";
        self.rows(sql, &[guild.to_i64(), from.0, until.0], |columns| {
            let was = columns.get::<Option<&str>>()?.map(segment).transpose()?;
            Ok((was, segment(columns.get()?)?, columns.count()?))
        })
        .await
    }

    /// Runs of campaigns that began before then, with both arms as they stood then.
    pub(super) async fn runs_by(&self, guild: GuildId, until: At) -> Result<Vec<Campaigned>, StoreError> {
        let sql = "SELECT value FROM engagement WHERE guild = $1 AND kind IN ('run', 'week') ORDER BY kind, key";
        let mut runs: BTreeMap<String, Campaigned> = BTreeMap::new();
        let mut weeks: Vec<Week> = Vec::new();
        for kept in self.rows(sql, &[guild.to_i64()], |columns| columns.json()).await? {
            match kept {
                Kept::Run(run) if run.started < until => {
                    let (treated, control) = (Arm::default(), Arm::default());
                    runs.insert(run.id(), Campaigned { run, treated, control, weeks: Vec::new() });
                }
                Kept::Week(week) if week.began < until => weeks.push(week),
                _ => {}
            }
        }
        for week in weeks {
            if let Some(known) = runs.get_mut(&week.run) {
                known.weeks.push(week);
            }
        }
        let sql = "SELECT campaign, arm, COUNT(*), COUNT(CASE WHEN wrote_at < $2 THEN 1 END), \
                   COUNT(CASE WHEN left_at < $2 THEN 1 END), COUNT(CASE WHEN opted_out_at < $2 THEN 1 END), \
                   COUNT(CASE WHEN reported_at < $2 THEN 1 END) FROM assignments WHERE guild = $1 AND at < $2 \
                   GROUP BY campaign, arm";
        let arm = |columns: &mut Columns<'_>| {
            let (campaign, arm): (String, Assigned) = (columns.get()?, columns.word()?);
            let (members, wrote) = (columns.count()?, columns.count()?);
            let (left, opted_out, reported) = (columns.count()?, columns.count()?, columns.count()?);
            Ok((campaign, arm, Arm { members, wrote, left, opted_out, reported }))
        };
        for (campaign, arm, counts) in self.rows(sql, &[guild.to_i64(), until.0], arm).await? {
            let Some(known) = runs.get_mut(&campaign) else { continue };
            match arm {
                Assigned::Treated => known.treated = counts,
                Assigned::Control => known.control = counts,
            }
        }
        Ok(runs.into_values().collect())
    }
}

//! The rows of the champions' engine, read back.

use super::{DECIDED_LATELY, QUESTIONS_KEPT};
use crate::champions::evidence::{Credit, KEPT, State};
use crate::champions::{Decided, ProposalRow, QuestionRow, TierRow, WhyNot, Wish};
use crate::ids::{At, ChannelId, CreditId, GuildId, MessageId, UserId};
use crate::ledger::{BackfillRow, Progress};
use crate::store::row::{Columns, unreadable};
use crate::store::{Store, StoreError};

impl Store {
    /// Credits that can still weigh something at `now`, in the order in which they came.
    pub async fn credits(&self, guild: GuildId, now: At) -> Result<Vec<Credit>, StoreError> {
        let sql =
            concat!("SELECT ", credit_columns!(), " FROM credits WHERE guild = $1 AND at >= $2 ORDER BY at, credit");
        self.rows(sql, &[guild.to_i64(), now.minus(KEPT).0], credit).await
    }

    /// Questions of the last thirty days.
    pub(in crate::store) async fn late_questions(
        &self,
        guild: GuildId,
        now: At,
    ) -> Result<Vec<QuestionRow>, StoreError> {
        let sql = concat!(
            "SELECT ",
            question_columns!(),
            " FROM questions WHERE guild = $1 AND at >= $2 ORDER BY at, message"
        );
        self.rows(sql, &[guild.to_i64(), now.minus(QUESTIONS_KEPT).0], question).await
    }

    /// Proposals that wait for a decision, and those decided in the last weeks.
    pub(in crate::store) async fn late_proposals(
        &self,
        guild: GuildId,
        now: At,
    ) -> Result<Vec<ProposalRow>, StoreError> {
        let sql = concat!(
            "SELECT ",
            proposal_columns!(),
            " FROM proposals WHERE guild = $1 AND (decided_at IS NULL OR decided_at >= $2) ORDER BY at, member"
        );
        self.rows(sql, &[guild.to_i64(), now.minus(DECIDED_LATELY).0], proposal).await
    }

    /// What was proposed and decided about a member, the newest first.
    pub async fn proposals_of(&self, guild: GuildId, member: UserId) -> Result<Vec<ProposalRow>, StoreError> {
        let sql = concat!(
            "SELECT ",
            proposal_columns!(),
            " FROM proposals WHERE guild = $1 AND member = $2 ORDER BY at DESC LIMIT 50"
        );
        self.rows(sql, &[guild.to_i64(), member.to_i64()], proposal).await
    }

    /// Why thanks in a message were not credited, if that was written down.
    pub async fn not_credited(&self, guild: GuildId, message: MessageId) -> Result<Option<WhyNot>, StoreError> {
        let sql = "SELECT why FROM not_credited WHERE message = $2 AND guild = $1";
        let found = self.rows(sql, &[guild.to_i64(), message.to_i64()], |columns| columns.word()).await?;
        Ok(found.into_iter().next())
    }

    pub(in crate::store) async fn tiers(&self, guild: GuildId) -> Result<Vec<TierRow>, StoreError> {
        let sql = "SELECT member, tier, since, alumni FROM tiers WHERE guild = $1 ORDER BY member";
        self.rows(sql, &[guild.to_i64()], |columns| {
            Ok(TierRow {
                member: columns.id(UserId::from_i64)?,
                tier: columns.get::<Option<u8>>()?,
                since: columns.at()?,
                alumni: columns.get::<i64>()? != 0,
            })
        })
        .await
    }

    pub(in crate::store) async fn wishes(&self, guild: GuildId) -> Result<Vec<(UserId, Wish)>, StoreError> {
        let sql = "SELECT member, opted_out, breaks FROM wishes WHERE guild = $1 ORDER BY member";
        self.rows(sql, &[guild.to_i64()], |columns| {
            let member = columns.id(UserId::from_i64)?;
            let opted_out = columns.get::<i64>()? != 0;
            Ok((member, Wish { opted_out, breaks: columns.json()? }))
        })
        .await
    }

    pub(in crate::store) async fn met(&self, guild: GuildId) -> Result<Vec<(UserId, UserId)>, StoreError> {
        let sql = "SELECT member, other FROM met WHERE guild = $1 ORDER BY member, other";
        self.rows(sql, &[guild.to_i64()], |columns| Ok((columns.id(UserId::from_i64)?, columns.id(UserId::from_i64)?)))
            .await
    }

    /// How far the channels' history has been read.
    pub async fn backfill(&self, guild: GuildId) -> Result<Vec<BackfillRow>, StoreError> {
        let sql = "SELECT channel, from_message, until_message, read_up_to, messages, done FROM backfill \
                   WHERE guild = $1 ORDER BY channel";
        self.rows(sql, &[guild.to_i64()], backfill).await
    }

    /// A channel whose history is asked for and not read to its end.
    pub async fn next_backfill(&self) -> Result<Option<(GuildId, BackfillRow)>, StoreError> {
        let sql = "SELECT guild, channel, from_message, until_message, read_up_to, messages, done FROM backfill \
                   WHERE done IN (0, 3) ORDER BY read_up_to, guild, channel LIMIT 1";
        let found = self.rows(sql, &[], |columns| Ok((columns.id(GuildId::from_i64)?, backfill(columns)?))).await?;
        Ok(found.into_iter().next())
    }
}

fn backfill(columns: &mut Columns<'_>) -> Result<BackfillRow, sqlx::Error> {
    Ok(BackfillRow {
        channel: columns.id(ChannelId::from_i64)?,
        from: columns.id(MessageId::from_i64)?,
        until: columns.id(MessageId::from_i64)?,
        read: columns.id(MessageId::from_i64)?,
        messages: columns.id(|stored| stored as u64)?,
        progress: match columns.get::<i64>()? {
            0 => Progress::Messages,
            1 => Progress::Done,
            2 => Progress::Closed,
            3 => Progress::Threads,
            other => return Err(unreadable(format!("{other} is no progress of a history"))),
        },
    })
}

fn credit(columns: &mut Columns<'_>) -> Result<Credit, sqlx::Error> {
    let mut row = Credit {
        id: columns.id(CreditId)?,
        helper: columns.id(UserId::from_i64)?,
        beneficiary: columns.id(UserId::from_i64)?,
        kind: columns.word()?,
        message: columns.maybe(MessageId::from_i64)?,
        answer: columns.maybe(MessageId::from_i64)?,
        channel: columns.maybe(ChannelId::from_i64)?,
        conversation: columns.maybe(MessageId::from_i64)?,
        at: columns.at()?,
        day: columns.get()?,
        confidence: columns.get::<i64>()? as f32 / 1000.0,
        weight: columns.get::<Option<i64>>()?.map(|thousandths| thousandths as f32 / 1000.0),
        witnesses: columns.json()?,
        link: columns.get()?,
        logged_by: columns.maybe(UserId::from_i64)?,
        state: State::Counted,
    };
    let (state, at) = (columns.get::<&str>()?, columns.maybe(At)?);
    row.state = match state {
        "counted" => State::Counted,
        "pending" => State::Pending,
        "revoked" => State::Revoked { at: at.unwrap_or(row.at), why: columns.word()? },
        other => return Err(unreadable(format!("`{other}` is no state of a credit"))),
    };
    Ok(row)
}

fn question(columns: &mut Columns<'_>) -> Result<QuestionRow, sqlx::Error> {
    let (message, channel) = (columns.id(MessageId::from_i64)?, columns.id(ChannelId::from_i64)?);
    let (asker, at, language) = (columns.id(UserId::from_i64)?, columns.at()?, columns.language()?);
    let answer = columns.maybe(MessageId::from_i64)?;
    let (who, when) = (columns.maybe(UserId::from_i64)?, columns.maybe(At)?);
    let answered = answer.zip(who).zip(when).map(|((message, who), when)| (message, who, when));
    let answers = columns.count()?;
    let how = match columns.get::<Option<&str>>()? {
        None => None,
        Some(how) => Some(serde_json::from_value(how.into()).map_err(|error| sqlx::Error::Decode(error.into()))?),
    };
    let closed = columns.maybe(At)?.zip(how);
    Ok(QuestionRow { message, channel, asker, at, language, answered, answers, closed })
}

fn proposal(columns: &mut Columns<'_>) -> Result<ProposalRow, sqlx::Error> {
    let (member, at) = (columns.id(UserId::from_i64)?, columns.at()?);
    let mut row = ProposalRow {
        member,
        at,
        change: columns.word()?,
        tier: columns.get::<Option<u8>>()?,
        reason: columns.word()?,
        score: columns.get()?,
        people: columns.count()?,
        weeks: columns.count()?,
        evidence: columns.json()?,
        flags: columns.json()?,
        by: columns.maybe(UserId::from_i64)?,
        words: columns.get()?,
        decided: None,
    };
    let (decided_at, approved) = (columns.maybe(At)?, columns.get::<Option<i64>>()?);
    let (by, reason) = (columns.maybe(UserId::from_i64)?, columns.get::<Option<String>>()?);
    row.decided = decided_at.map(|decided_at| Decided {
        member,
        proposed: at,
        at: decided_at,
        approved: approved == Some(1),
        by,
        reason: reason.unwrap_or_default(),
    });
    Ok(row)
}

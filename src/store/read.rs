//! Reading back: what a guild's memory is rebuilt from, single rows by key, and sums.

use super::row::Columns;
use super::{Store, StoreError, cases};
use crate::champions::memory::WELCOME_WITHIN;
use crate::conduct::ladder::FORGOTTEN_AFTER;
use crate::ids::{At, ChannelId, GuildId, MessageId, Span, UserId};
use crate::ledger::{Activity, MemberRow, Remembered, Said, StandingStrike};
use crate::lurkers::segments::Segment;
use crate::policy::source::Stage;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, query};
use std::collections::HashSet;

macro_rules! member_columns {
    () => {
        "member, name, shown, bot, joined, left_at, first_message, last_message, messages, locale, language, weeks, \
         last_week, weeks_seen, messages_by_week, signals_by_week, bucket_week, stands, segment"
    };
}
pub(super) use member_columns;

/// Members are read in pages of this many.
const PAGE: i64 = 4096;

/// How far back `Remembered::recent` reaches before the newest message.
const RECENT: Span = Span(2 * 3_600_000);

/// Rows of each table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    pub activity: u64,
    pub texts: u64,
    pub members: u64,
    pub marks: u64,
    pub hits: u64,
    pub cases: u64,
    pub measures: u64,
    pub stages: u64,
    pub passes: u64,
    pub notices: u64,
    pub asked_as_file: u64,
    pub policies: u64,
    pub moves: u64,
    pub due: u64,
    pub nudges: u64,
    pub assignments: u64,
    pub engagement: u64,
    pub outbox: u64,
    /// Outbox rows that are pending or being sent.
    pub leftovers: u64,
}

impl Store {
    /// Every guild that ever wrote something, in the order of their ids.
    pub async fn guilds(&self) -> Result<Vec<GuildId>, StoreError> {
        self.rows("SELECT guild FROM guilds ORDER BY guild", &[], |columns| columns.id(GuildId::from_i64)).await
    }

    /// What a guild's memory is rebuilt from, its members handed to `member` in the order of their ids: a million rows at
    /// once would take 300 MB. `now` tells which strikes and passes still count.
    pub async fn remembered(
        &self,
        guild: GuildId,
        now: At,
        mut member: impl FnMut(MemberRow),
    ) -> Result<Remembered, StoreError> {
        let mut remembered = Remembered { marks: self.marks(guild).await?, ..Remembered::default() };
        let mut after = UserId(0);
        loop {
            let page = self.members_after(guild, after, PAGE).await?;
            let Some(last) = page.last() else { break };
            after = last.member;
            let full = page.len() as i64 == PAGE;
            page.into_iter().for_each(&mut member);
            if !full {
                break;
            }
        }
        let id = guild.to_i64();
        remembered.strikes = self
            .rows(
                "SELECT number, member, points, half_life, COALESCE(strike_at, at) FROM cases WHERE guild = $1 \
                 AND points > 0 AND state IN ('intended', 'applied', 'failed') \
                 AND $2 - COALESCE(strike_at, at) < $3 * half_life ORDER BY number",
                &[id, now.0, FORGOTTEN_AFTER],
                strike,
            )
            .await?;
        remembered.last_case = self
            .rows("SELECT COALESCE(MAX(number), 0) FROM cases WHERE guild = $1", &[id], |columns| {
                columns.id(cases::number)
            })
            .await?
            .first()
            .copied()
            .unwrap_or_default();
        remembered.waiting_notices = self
            .rows(
                "SELECT member, case_number FROM notices WHERE guild = $1 AND told_at IS NULL ORDER BY case_number",
                &[id],
                |columns| Ok((columns.id(UserId::from_i64)?, columns.id(cases::number)?)),
            )
            .await?;
        remembered.cases = self.latest_cases(guild).await?;
        remembered.asked_as_file = self.asked_as_file(guild).await?;
        remembered.stages = self.stages(guild).await?;
        remembered.passes = self
            .rows("SELECT text_hash, until FROM passes WHERE guild = $1 AND until > $2", &[id, now.0], |columns| {
                Ok((columns.get()?, columns.at()?))
            })
            .await?;
        remembered.talks = self.latest_with_cards(guild).await?;
        remembered.measures = self.running_measures(guild).await?;
        if let Some(newest) = remembered.marks.iter().map(|(_, message)| *message).max() {
            remembered.recent = self.recent(guild, newest).await?;
            remembered.first_messages = self.first_messages(guild, newest).await?;
        }
        remembered.credits = self.credits(guild, now).await?;
        remembered.questions = self.late_questions(guild, now).await?;
        remembered.proposals = self.late_proposals(guild, now).await?;
        remembered.tiers = self.tiers(guild).await?;
        remembered.wishes = self.wishes(guild).await?;
        remembered.met = self.met(guild).await?;
        remembered.backfill = self.backfill(guild).await?;
        remembered.lurkers = self.engagement(guild, now).await?;
        remembered.office = self.office(guild, now).await?;
        Ok(remembered)
    }

    /// Members of a guild in the order of their ids, from the one after `after`.
    pub async fn members_after(&self, guild: GuildId, after: UserId, limit: i64) -> Result<Vec<MemberRow>, StoreError> {
        self.rows(
            concat!(
                "SELECT ",
                member_columns!(),
                " FROM members WHERE guild = $1 AND member > $2 ORDER BY member LIMIT $3"
            ),
            &[guild.to_i64(), after.to_i64(), limit],
            member,
        )
        .await
    }

    async fn marks(&self, guild: GuildId) -> Result<Vec<(ChannelId, MessageId)>, StoreError> {
        self.rows(
            "SELECT channel, message FROM marks WHERE guild = $1 ORDER BY channel",
            &[guild.to_i64()],
            |columns| Ok((columns.id(ChannelId::from_i64)?, columns.id(MessageId::from_i64)?)),
        )
        .await
    }

    /// The newest stage of every rule that was changed at run time.
    async fn stages(&self, guild: GuildId) -> Result<Vec<(String, i64, Stage)>, StoreError> {
        self.rows(
            "SELECT rule, rule_hash, stage FROM stages AS s WHERE guild = $1 \
             AND at = (SELECT MAX(at) FROM stages WHERE guild = s.guild AND rule = s.rule) ORDER BY rule",
            &[guild.to_i64()],
            |columns| Ok((columns.get()?, columns.get()?, columns.word()?)),
        )
        .await
    }

    /// Messages of the last two hours up to `newest`, with their texts as far as those are kept. Ids tell the time, so this is one short range of the table.
    async fn recent(&self, guild: GuildId, newest: MessageId) -> Result<Vec<(Activity, Option<String>)>, StoreError> {
        let from = newest.0.saturating_sub((RECENT.0 as u64) << 22);
        self.rows(
            "SELECT activity.message, channel, author, activity.at, reply_to, language, bytes, flags, text \
             FROM activity LEFT JOIN texts ON texts.message = activity.message \
             WHERE activity.message >= $2 AND activity.message <= $3 AND activity.guild = $1 \
             AND activity.deleted_at IS NULL ORDER BY activity.message",
            &[guild.to_i64(), from as i64, newest.to_i64()],
            |columns| Ok((activity(columns)?, columns.get()?)),
        )
        .await
    }

    /// First messages of people within a day before this one. The day's messages are few beside all members, so they lead.
    async fn first_messages(&self, guild: GuildId, newest: MessageId) -> Result<Vec<Activity>, StoreError> {
        let from = newest.0.saturating_sub((WELCOME_WITHIN.0 as u64) << 22);
        self.rows(
            "SELECT a.message, a.channel, a.author, a.at, a.reply_to, a.language, a.bytes, a.flags FROM activity AS a \
             CROSS JOIN members AS m WHERE a.message >= $2 AND a.message <= $3 AND a.guild = $1 AND a.deleted_at IS NULL \
             AND m.guild = a.guild AND m.member = a.author AND m.first_message = a.at AND m.bot = 0 ORDER BY a.message",
            &[guild.to_i64(), from as i64, newest.to_i64()],
            activity,
        )
        .await
    }

    /// The last messages of a channel before this one, within two hours, the oldest first.
    pub async fn before(
        &self,
        guild: GuildId,
        channel: ChannelId,
        message: MessageId,
        limit: u32,
    ) -> Result<Vec<Said>, StoreError> {
        let from = message.0.saturating_sub((RECENT.0 as u64) << 22);
        let mut found = self
            .rows(
                "SELECT a.message, a.author, t.text, a.deleted_at FROM activity AS a \
                 LEFT JOIN texts AS t ON t.message = a.message \
                 WHERE a.message >= $3 AND a.message < $4 AND a.guild = $1 AND a.channel = $2 \
                 ORDER BY a.message DESC LIMIT $5",
                &[guild.to_i64(), channel.to_i64(), from as i64, message.to_i64(), i64::from(limit)],
                |columns| {
                    Ok(Said {
                        message: columns.id(MessageId::from_i64)?,
                        author: columns.id(UserId::from_i64)?,
                        text: columns.get()?,
                        deleted: columns.maybe(At)?.is_some(),
                    })
                },
            )
            .await?;
        found.reverse();
        Ok(found)
    }

    /// A message's row, also when the message was deleted since.
    pub async fn activity(&self, guild: GuildId, message: MessageId) -> Result<Option<Activity>, StoreError> {
        let found = self
            .rows(
                "SELECT message, channel, author, at, reply_to, language, bytes, flags FROM activity \
                 WHERE message = $2 AND guild = $1",
                &[guild.to_i64(), message.to_i64()],
                activity,
            )
            .await?;
        Ok(found.into_iter().next())
    }

    /// Those of these messages that have a row.
    pub async fn known_messages(
        &self,
        guild: GuildId,
        messages: &[MessageId],
    ) -> Result<HashSet<MessageId>, StoreError> {
        let (Some(first), Some(last)) = (messages.iter().min(), messages.iter().max()) else {
            return Ok(HashSet::new());
        };
        // Ids tell the time: those of one page or one stretch of an export lie close together.
        let sql = "SELECT message FROM activity WHERE message >= $2 AND message <= $3 AND guild = $1";
        let known = self
            .rows(sql, &[guild.to_i64(), first.to_i64(), last.to_i64()], |columns| columns.id(MessageId::from_i64))
            .await?;
        let known: HashSet<MessageId> = known.into_iter().collect();
        Ok(messages.iter().copied().filter(|message| known.contains(message)).collect())
    }

    /// When a message was deleted, if it was.
    pub async fn deleted_at(&self, guild: GuildId, message: MessageId) -> Result<Option<At>, StoreError> {
        let sql = "SELECT deleted_at FROM activity WHERE message = $2 AND guild = $1";
        let found = self.rows(sql, &[guild.to_i64(), message.to_i64()], |columns| columns.maybe(At)).await?;
        Ok(found.into_iter().next().flatten())
    }

    /// A message's text, while it is kept.
    pub async fn text_of(&self, guild: GuildId, message: MessageId) -> Result<Option<String>, StoreError> {
        let sql = "SELECT text FROM texts WHERE message = $2 AND guild = $1";
        let found = self.rows(sql, &[guild.to_i64(), message.to_i64()], |columns| columns.get()).await?;
        Ok(found.into_iter().next())
    }

    /// The policies that were in force, the newest first: their hash and since when.
    pub async fn policies(&self, guild: GuildId, limit: u32) -> Result<Vec<(String, At)>, StoreError> {
        let sql = "SELECT hash, at FROM policies WHERE guild = $1 ORDER BY at DESC, hash LIMIT $2";
        self.rows(sql, &[guild.to_i64(), i64::from(limit)], |columns| Ok((columns.get()?, columns.at()?))).await
    }

    /// Members who were asked to post a long text as a file, and when.
    pub async fn asked_as_file(&self, guild: GuildId) -> Result<Vec<(UserId, At)>, StoreError> {
        let sql = "SELECT member, at FROM asked_as_file WHERE guild = $1 ORDER BY member";
        self.rows(sql, &[guild.to_i64()], |columns| Ok((columns.id(UserId::from_i64)?, columns.at()?))).await
    }

    /// Counts the rows of every table. Large tables take a while.
    pub async fn counts(&self) -> Result<Counts, StoreError> {
        let found = self
            .rows(
                "SELECT (SELECT COUNT(*) FROM activity), (SELECT COUNT(*) FROM texts), (SELECT COUNT(*) FROM members), \
                 (SELECT COUNT(*) FROM marks), (SELECT COUNT(*) FROM hits), (SELECT COUNT(*) FROM cases), \
                 (SELECT COUNT(*) FROM measures), (SELECT COUNT(*) FROM stages), (SELECT COUNT(*) FROM passes), \
                 (SELECT COUNT(*) FROM notices), (SELECT COUNT(*) FROM asked_as_file), (SELECT COUNT(*) FROM policies), \
                 (SELECT COUNT(*) FROM moves), (SELECT COUNT(*) FROM due), (SELECT COUNT(*) FROM nudges), \
                 (SELECT COUNT(*) FROM assignments), (SELECT COUNT(*) FROM engagement), (SELECT COUNT(*) FROM outbox), \
                 (SELECT COUNT(*) FROM outbox WHERE state IN ('pending', 'sending'))",
                &[],
                |columns| {
                    let mut count = || columns.id(|stored| stored as u64);
                    Ok(Counts {
                        activity: count()?,
                        texts: count()?,
                        members: count()?,
                        marks: count()?,
                        hits: count()?,
                        cases: count()?,
                        measures: count()?,
                        stages: count()?,
                        passes: count()?,
                        notices: count()?,
                        asked_as_file: count()?,
                        policies: count()?,
                        moves: count()?,
                        due: count()?,
                        nudges: count()?,
                        assignments: count()?,
                        engagement: count()?,
                        outbox: count()?,
                        leftovers: count()?,
                    })
                },
            )
            .await?;
        Ok(found.into_iter().next().unwrap_or_default())
    }

    /// Runs a query with numbers as parameters and reads every row.
    pub(super) async fn rows<T>(
        &self,
        sql: &'static str,
        parameters: &[i64],
        read: impl Fn(&mut Columns<'_>) -> Result<T, sqlx::Error>,
    ) -> Result<Vec<T>, StoreError> {
        let asked = parameters.iter().fold(query(AssertSqlSafe(sql)), |asked, parameter| asked.bind(*parameter));
        let rows = asked.fetch_all(&self.readers).await.map_err(|error| self.failed(error))?;
        let read = |row: &SqliteRow| read(&mut Columns::of(row));
        rows.iter().map(read).collect::<Result<_, _>>().map_err(|error| self.failed(error))
    }
}

pub(super) fn member(columns: &mut Columns<'_>) -> Result<MemberRow, sqlx::Error> {
    Ok(MemberRow {
        member: columns.id(UserId::from_i64)?,
        name: columns.get()?,
        shown: columns.get()?,
        bot: columns.get::<i64>()? != 0,
        joined: columns.maybe(At)?,
        left: columns.maybe(At)?,
        first_message: columns.maybe(At)?,
        last_message: columns.maybe(At)?,
        messages: columns.count()?,
        locale: columns.get()?,
        language: columns.get()?,
        weeks: columns.count()?,
        last_week: columns.count()?,
        weeks_seen: columns.id(|stored| stored as u64)?,
        messages_by_week: columns.id(|stored| stored as u64)?,
        signals_by_week: columns.count()?,
        bucket_week: columns.get()?,
        stands: columns.get()?,
        // One that this version does not know is looked at anew.
        segment: columns.get::<Option<&str>>()?.and_then(Segment::parse),
    })
}

fn strike(columns: &mut Columns<'_>) -> Result<StandingStrike, sqlx::Error> {
    Ok(StandingStrike {
        case: columns.id(cases::number)?,
        member: columns.id(UserId::from_i64)?,
        points: columns.count()?,
        half_life: columns.id(Span)?,
        at: columns.at()?,
    })
}

fn activity(columns: &mut Columns<'_>) -> Result<Activity, sqlx::Error> {
    Ok(Activity {
        message: columns.id(MessageId::from_i64)?,
        channel: columns.id(ChannelId::from_i64)?,
        author: columns.id(UserId::from_i64)?,
        at: columns.at()?,
        reply_to: columns.maybe(MessageId::from_i64)?,
        language: columns.language()?,
        bytes: columns.count()?,
        flags: columns.count()?,
    })
}

//! Hits: every match of a rule, and what they add up to.

use super::insert::{Shape, Values};
use super::row::{Columns, unreadable, word};
use super::step::Step;
use super::{Store, StoreError, cases};
use crate::ids::{ChannelId, EventId, GuildId, MessageId, UserId};
use crate::ledger::HitRow;
use crate::text::{Reading, Span};

/// What a rule did in a guild.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize)]
pub struct RuleSummary {
    pub rule: String,
    pub shadow: u64,
    pub alert: u64,
    pub enforce: u64,
    /// Hits on staff, which are counted above too.
    pub exempt: u64,
    /// Distinct members whom it met.
    pub members: u64,
    /// Cases it took part in.
    pub cases: u64,
    /// Of those: what moderators said.
    pub right: u64,
    pub wrong: u64,
    pub unsure: u64,
}

macro_rules! hit_columns {
    () => {
        "event, at, rule, clause, stage, member, channel, message, surface, reading, span_start, span_end, quote, why, \
         case_number, exempt"
    };
}
pub(super) use hit_columns;

static HITS: Shape =
    Shape::few(concat!("INSERT INTO hits (guild, ", hit_columns!(), ") VALUES"), 17, "ON CONFLICT DO NOTHING");

/// Writes hits; one that is there already is left as it is.
pub(super) async fn insert(step: &mut Step<'_>, rows: &[(GuildId, &HitRow)]) -> Result<(), sqlx::Error> {
    let bind = |values: &mut Values, (guild, row): &(GuildId, &HitRow)| {
        values
            .add(guild.to_i64())
            .add(row.event.0)
            .add(row.at.0)
            .add(row.rule.as_str())
            .add(row.clause.as_str())
            .add(word(&row.stage))
            .add(row.member.to_i64())
            .add(row.channel.map(ChannelId::to_i64))
            .add(row.message.map(MessageId::to_i64))
            .add(word(&row.surface))
            .add(row.reading.name())
            .add(i64::from(row.span.start))
            .add(i64::from(row.span.end))
            .add(row.quote.as_str())
            .add(row.why.as_str())
            .add(row.case.map(|case| case.0 as i64))
            .add(i64::from(row.exempt));
    };
    HITS.run(step, rows, bind).await
}

pub(super) fn hit(columns: &mut Columns<'_>) -> Result<HitRow, sqlx::Error> {
    Ok(HitRow {
        event: columns.id(EventId)?,
        at: columns.at()?,
        rule: columns.get()?,
        clause: columns.get()?,
        stage: columns.word()?,
        member: columns.id(UserId::from_i64)?,
        channel: columns.maybe(ChannelId::from_i64)?,
        message: columns.maybe(MessageId::from_i64)?,
        surface: columns.word()?,
        reading: reading(columns.get()?)?,
        span: Span { start: columns.count()?, end: columns.count()? },
        quote: columns.get()?,
        why: columns.get()?,
        case: columns.maybe(cases::number)?,
        exempt: columns.get::<i64>()? != 0,
    })
}

/// A reading by its name.
fn reading(name: &str) -> Result<Reading, sqlx::Error> {
    // A match, so that a reading that is added cannot be forgotten here.
    let next = |reading: &Reading| match reading {
        Reading::Raw => Some(Reading::Folded),
        Reading::Folded => Some(Reading::Stripped),
        Reading::Stripped => Some(Reading::Decoded),
        Reading::Decoded => Some(Reading::Skeleton),
        Reading::Skeleton => Some(Reading::Collapsed),
        Reading::Collapsed => Some(Reading::Joined),
        Reading::Joined => None,
    };
    std::iter::successors(Some(Reading::Raw), next)
        .find(|reading| reading.name() == name)
        .ok_or_else(|| unreadable(format!("`{name}` is no reading")))
}

impl Store {
    /// Every rule that a message met, in whatever stage, in the order in which they were found.
    pub async fn hits_on(&self, guild: GuildId, message: MessageId) -> Result<Vec<HitRow>, StoreError> {
        let sql = concat!("SELECT ", hit_columns!(), " FROM hits WHERE message = $1 AND guild = $2 ORDER BY seq");
        self.rows(sql, &[message.to_i64(), guild.to_i64()], hit).await
    }

    /// What each rule did in a guild, the busiest first.
    pub async fn hits_summary(&self, guild: GuildId) -> Result<Vec<RuleSummary>, StoreError> {
        // A rule meets a case once, however many of its messages it met: verdicts are counted by case.
        self.rows(
            "WITH met AS (SELECT * FROM hits WHERE guild = $1), \
             judged AS (SELECT DISTINCT met.rule AS rule, cases.number AS number, cases.verdict AS verdict \
                FROM met JOIN cases ON cases.guild = met.guild AND cases.number = met.case_number), \
             verdicts AS (SELECT rule, COUNT(*) AS all_cases, \
                SUM(CASE WHEN verdict = 'right' THEN 1 ELSE 0 END) AS said_right, \
                SUM(CASE WHEN verdict = 'wrong' THEN 1 ELSE 0 END) AS said_wrong, \
                SUM(CASE WHEN verdict = 'unsure' THEN 1 ELSE 0 END) AS said_unsure FROM judged GROUP BY rule), \
             totals AS (SELECT rule, COUNT(*) AS hits, \
                SUM(CASE WHEN stage = 'shadow' THEN 1 ELSE 0 END) AS shadow, \
                SUM(CASE WHEN stage = 'alert' THEN 1 ELSE 0 END) AS alert, \
                SUM(CASE WHEN stage = 'enforce' THEN 1 ELSE 0 END) AS enforce, \
                SUM(exempt) AS exempt, COUNT(DISTINCT member) AS members FROM met GROUP BY rule) \
             SELECT totals.rule, shadow, alert, enforce, exempt, members, COALESCE(all_cases, 0), \
                COALESCE(said_right, 0), COALESCE(said_wrong, 0), COALESCE(said_unsure, 0) \
             FROM totals LEFT JOIN verdicts ON verdicts.rule = totals.rule ORDER BY hits DESC, totals.rule",
            &[guild.to_i64()],
            summary,
        )
        .await
    }
}

fn summary(columns: &mut Columns<'_>) -> Result<RuleSummary, sqlx::Error> {
    let rule = columns.get()?;
    let mut count = || columns.id(|stored| stored as u64);
    Ok(RuleSummary {
        rule,
        shadow: count()?,
        alert: count()?,
        enforce: count()?,
        exempt: count()?,
        members: count()?,
        cases: count()?,
        right: count()?,
        wrong: count()?,
        unsure: count()?,
    })
}

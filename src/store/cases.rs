//! Cases: writing them, what changes about them, and reading them back.

use super::insert::{Shape, Values};
use super::row::{Columns, unreadable};
use super::step::Step;
use super::{Store, StoreError};
use crate::conduct::case::{Actor, CaseNumber, CaseRow, CaseState, Measure, NotDone, Verdict};
use crate::ids::{At, ChannelId, EventId, GuildId, MessageId, Span, UserId};
use crate::ledger::CaseChange;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, SqliteConnection};

macro_rules! case_columns {
    () => {
        "number, event, kind, state, at, member, member_name, actor, actor_id, clause, rules, points, half_life, \
         measure, measure_until, removal_not_done, measure_not_done, reason, detail, channel, message, evidence, evidence_hash, language, card_channel, \
         card_message, verdict, decided_by, reviewed_by, no_second_reviewer, second_look, about_staff, addressed, recused"
    };
}
pub(super) use case_columns;

static CASES: Shape = Shape::few(
    concat!("INSERT INTO cases (guild, ", case_columns!(), ") VALUES"),
    35,
    "ON CONFLICT (guild, event) DO NOTHING",
);

/// Writes new cases. A case whose event has one already is left as it is. A number that belongs to another event fails
/// the transaction, as a unique key: writing nothing there would lose the case. `taken` tells which one it was.
pub(super) async fn open(step: &mut Step<'_>, rows: &[(GuildId, &CaseRow)]) -> Result<(), sqlx::Error> {
    CASES.run(step, rows, bind_case).await
}

/// The first of these cases whose number belongs to another event.
pub(super) async fn taken(
    connection: &mut SqliteConnection,
    rows: &[(GuildId, &CaseRow)],
) -> Result<Option<(GuildId, CaseNumber)>, sqlx::Error> {
    for (guild, row) in rows {
        let taken = sqlx::query("SELECT 1 FROM cases WHERE guild = $1 AND number = $2 AND event <> $3")
            .bind(guild.to_i64())
            .bind(row.number.0 as i64)
            .bind(row.event.0)
            .fetch_optional(&mut *connection)
            .await?;
        if taken.is_some() {
            return Ok(Some((*guild, row.number)));
        }
    }
    Ok(None)
}

fn bind_case(values: &mut Values, (guild, row): &(GuildId, &CaseRow)) {
    let (actor, actor_id) = match row.actor {
        Actor::Rules => ("rules", None),
        Actor::Person(id) => ("person", Some(id)),
        Actor::Native => ("native", None),
    };
    let (measure, until) = measure_words(row.measure);
    values
        .add(guild.to_i64())
        .add(row.number.0 as i64)
        .add(row.event.0)
        .add(row.kind.as_str())
        .add(row.state.as_str())
        .add(row.at.0)
        .add(row.member.to_i64())
        .add(row.member_name.as_str())
        .add(actor)
        .add(actor_id.map(UserId::to_i64))
        .add(row.clause.as_deref())
        .add(serde_json::Value::from(row.rules.as_slice()).to_string())
        .add(i64::from(row.points))
        .add(row.half_life.0)
        .add(measure)
        .add(until.map(|at| at.0))
        .add(i64::from(row.not_done.removal))
        .add(i64::from(row.not_done.measure))
        .add(row.reason.as_str())
        .add(row.detail.as_deref())
        .add(row.channel.map(ChannelId::to_i64))
        .add(row.message.map(MessageId::to_i64))
        .add(row.evidence.as_deref())
        .add(row.evidence_hash)
        .add(row.language.as_str())
        .add(row.card.map(|(channel, _)| channel.to_i64()))
        .add(row.card.map(|(_, message)| message.to_i64()))
        .add(row.verdict.map(Verdict::as_str))
        .add(row.decided_by.map(UserId::to_i64))
        .add(row.reviewed_by.map(UserId::to_i64))
        .add(i64::from(row.no_second_reviewer))
        .add(row.second_look.map(|at| at.0))
        .add(i64::from(row.about_staff))
        .add(people_text(&row.addressed))
        .add(people_text(&row.recused));
}

pub(super) fn case(columns: &mut Columns<'_>) -> Result<CaseRow, sqlx::Error> {
    Ok(CaseRow {
        number: columns.id(number)?,
        event: columns.id(EventId)?,
        kind: columns.named()?,
        state: columns.named()?,
        at: columns.at()?,
        member: columns.id(UserId::from_i64)?,
        member_name: columns.get()?,
        actor: match (columns.get()?, columns.maybe(UserId::from_i64)?) {
            ("rules", None) => Actor::Rules,
            ("native", None) => Actor::Native,
            ("person", Some(id)) => Actor::Person(id),
            (other, _) => return Err(unreadable(format!("`{other}` is no actor of a case"))),
        },
        clause: columns.get()?,
        rules: columns.json()?,
        points: columns.count()?,
        half_life: columns.id(Span)?,
        measure: measure(columns.get()?, columns.maybe(At)?)?,
        not_done: NotDone { removal: columns.flag()?, measure: columns.flag()? },
        reason: columns.get()?,
        detail: columns.get()?,
        channel: columns.maybe(ChannelId::from_i64)?,
        message: columns.maybe(MessageId::from_i64)?,
        evidence: columns.get()?,
        evidence_hash: columns.get()?,
        language: columns.get()?,
        card: columns.maybe(ChannelId::from_i64)?.zip(columns.maybe(MessageId::from_i64)?),
        verdict: match columns.get::<Option<&str>>()? {
            Some(word) => Some(word.parse().map_err(unreadable)?),
            None => None,
        },
        decided_by: columns.maybe(UserId::from_i64)?,
        reviewed_by: columns.maybe(UserId::from_i64)?,
        no_second_reviewer: columns.flag()?,
        second_look: columns.maybe(At)?,
        about_staff: columns.flag()?,
        addressed: people(columns.get()?)?,
        recused: people(columns.get()?)?,
    })
}

pub(super) fn number(stored: i64) -> CaseNumber {
    CaseNumber(stored as u64)
}

/// Hardly any case has them: nobody is written as nothing.
fn people_text(people: &[UserId]) -> String {
    match people {
        [] => String::new(),
        people => serde_json::Value::from_iter(people.iter().map(|id| id.to_i64())).to_string(),
    }
}

fn people(text: &str) -> Result<Vec<UserId>, sqlx::Error> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let ids: Vec<i64> = serde_json::from_str(text).map_err(|error| sqlx::Error::Decode(error.into()))?;
    Ok(ids.into_iter().map(UserId::from_i64).collect())
}

/// A measure's word, and the time that belongs to it.
fn measure_words(measure: Measure) -> (&'static str, Option<At>) {
    match measure {
        Measure::None => ("none", None),
        Measure::Remind => ("remind", None),
        Measure::Warn => ("warn", None),
        Measure::Timeout { until } => ("timeout", Some(until)),
        Measure::Kick => ("kick", None),
        Measure::Ban { until } => ("ban", until),
        Measure::Lift => ("lift", None),
        Measure::PauseInvites => ("pause-invites", None),
    }
}

fn measure(word: &str, until: Option<At>) -> Result<Measure, sqlx::Error> {
    Ok(match (word, until) {
        ("none", None) => Measure::None,
        ("remind", None) => Measure::Remind,
        ("warn", None) => Measure::Warn,
        ("timeout", Some(until)) => Measure::Timeout { until },
        ("kick", None) => Measure::Kick,
        ("ban", until) => Measure::Ban { until },
        ("lift", None) => Measure::Lift,
        ("pause-invites", None) => Measure::PauseInvites,
        _ => return Err(unreadable(format!("`{word}` is no measure"))),
    })
}

/// Writes what changed about cases, one by one: a later change of the same case builds on an earlier one. A result that
/// comes late does not bring back a case that was taken back, and a failed part is not hidden by one that worked.
pub(super) async fn change(step: &mut Step<'_>, changes: &[(GuildId, &CaseChange)]) -> Result<(), sqlx::Error> {
    static CHANGES: Shape = Shape::few(
        "WITH new (guild, number, state, verdict, decided_by, card_channel, card_message, second_look, failure, measure, \
         measure_until, points, half_life, strike_at, removal_not_done, measure_not_done, reviewed_by, \
         no_second_reviewer, recused, decided_at) AS (VALUES",
        20,
        ") UPDATE cases SET state = CASE \
         WHEN new.state IN ('applied', 'failed') AND cases.state IN ('undone', 'dismissed') THEN cases.state \
         WHEN new.state = 'applied' AND cases.state = 'failed' THEN cases.state \
         ELSE COALESCE(new.state, cases.state) END, verdict = COALESCE(new.verdict, cases.verdict), \
         decided_by = COALESCE(new.decided_by, cases.decided_by), \
         card_channel = COALESCE(new.card_channel, cases.card_channel), \
         card_message = COALESCE(new.card_message, cases.card_message), \
         second_look = COALESCE(new.second_look, cases.second_look), failure = COALESCE(new.failure, cases.failure), \
         measure = COALESCE(new.measure, cases.measure), \
         measure_until = CASE WHEN new.measure IS NULL THEN cases.measure_until ELSE new.measure_until END, \
         points = COALESCE(new.points, cases.points), half_life = COALESCE(new.half_life, cases.half_life), \
         strike_at = COALESCE(new.strike_at, cases.strike_at), \
         removal_not_done = MAX(cases.removal_not_done, new.removal_not_done), \
         measure_not_done = MAX(cases.measure_not_done, new.measure_not_done), \
         reviewed_by = COALESCE(new.reviewed_by, cases.reviewed_by), \
         no_second_reviewer = MAX(cases.no_second_reviewer, new.no_second_reviewer), \
         recused = COALESCE(new.recused, cases.recused), \
         decided_at = COALESCE(cases.decided_at, new.decided_at) \
         FROM new WHERE cases.guild = new.guild AND cases.number = new.number",
    );
    for change in changes {
        CHANGES.run(step, std::slice::from_ref(change), bind_change).await?;
    }
    Ok(())
}

fn bind_change(values: &mut Values, (guild, change): &(GuildId, &CaseChange)) {
    let (word, until) = change.measure.map(measure_words).unzip();
    values
        .add(guild.to_i64())
        .add(change.number.0 as i64)
        .add(change.state.map(CaseState::as_str))
        .add(change.verdict.map(Verdict::as_str))
        .add(change.decided_by.map(UserId::to_i64))
        .add(change.card.map(|(channel, _)| channel.to_i64()))
        .add(change.card.map(|(_, message)| message.to_i64()))
        .add(change.second_look.map(|at| at.0))
        .add(change.failure.as_deref())
        .add(word)
        .add(until.flatten().map(|at| at.0))
        .add(change.strike.map(|strike| strike.points).or(change.points).map(i64::from))
        .add(change.strike.map(|strike| strike.half_life.0))
        .add(change.strike.map(|strike| strike.at.0))
        .add(i64::from(change.not_done.removal))
        .add(i64::from(change.not_done.measure))
        .add(change.reviewed_by.map(UserId::to_i64))
        .add(i64::from(change.no_second_reviewer))
        .add(change.recused.as_deref().map(people_text))
        .add(change.decided_at.map(|at| at.0));
}

impl Store {
    pub async fn case(&self, guild: GuildId, number: CaseNumber) -> Result<Option<CaseRow>, StoreError> {
        let row = sqlx::query(concat!("SELECT ", case_columns!(), " FROM cases WHERE guild = $1 AND number = $2"))
            .bind(guild.to_i64())
            .bind(number.0 as i64)
            .fetch_optional(&self.readers)
            .await
            .map_err(|error| self.failed(error))?;
        row.as_ref().map(|row| case(&mut Columns::of(row))).transpose().map_err(|error| self.failed(error))
    }

    /// What Discord said when a case's measure failed.
    pub async fn failure_of(&self, guild: GuildId, number: CaseNumber) -> Result<Option<String>, StoreError> {
        let row = sqlx::query("SELECT failure FROM cases WHERE guild = $1 AND number = $2")
            .bind(guild.to_i64())
            .bind(number.0 as i64)
            .fetch_optional(&self.readers)
            .await
            .map_err(|error| self.failed(error))?;
        let read = |row: &SqliteRow| Columns::of(row).get::<Option<String>>();
        Ok(row.as_ref().map(read).transpose().map_err(|error| self.failed(error))?.flatten())
    }

    /// Cases about a member, the newest first.
    pub async fn cases_of(&self, guild: GuildId, member: UserId, limit: u32) -> Result<Vec<CaseRow>, StoreError> {
        self.cases_where("guild = $1 AND member = $2 ORDER BY number DESC LIMIT $3", guild, member.to_i64(), limit)
            .await
    }

    /// Cases that wait for a moderator, the oldest first.
    pub async fn open_cases(&self, guild: GuildId, limit: u32) -> Result<Vec<CaseRow>, StoreError> {
        self.cases_where("guild = $1 AND number > $2 AND state = 'open' ORDER BY number LIMIT $3", guild, 0, limit)
            .await
    }

    /// Cases that stand on one card, the oldest first.
    pub async fn cases_on_card(&self, guild: GuildId, card: MessageId) -> Result<Vec<CaseRow>, StoreError> {
        let condition = "guild = $1 AND card_message = $2 ORDER BY number LIMIT $3";
        self.cases_where(condition, guild, card.to_i64(), 10).await
    }

    /// The latest cases that have a card, the oldest first.
    pub(super) async fn latest_with_cards(&self, guild: GuildId) -> Result<Vec<CaseRow>, StoreError> {
        let condition = "guild = $1 AND number > $2 AND card_message IS NOT NULL ORDER BY number DESC LIMIT $3";
        let mut latest = self.cases_where(condition, guild, 0, 32).await?;
        latest.reverse();
        Ok(latest)
    }

    /// The latest cases about messages, the oldest first.
    pub(super) async fn latest_cases(&self, guild: GuildId) -> Result<Vec<CaseRow>, StoreError> {
        let condition = "guild = $1 AND number > $2 AND message IS NOT NULL ORDER BY number DESC LIMIT $3";
        let mut latest = self.cases_where(condition, guild, 0, 256).await?;
        latest.reverse();
        Ok(latest)
    }

    async fn cases_where(
        &self,
        condition: &'static str,
        guild: GuildId,
        second: i64,
        limit: u32,
    ) -> Result<Vec<CaseRow>, StoreError> {
        let sql = format!(concat!("SELECT ", case_columns!(), " FROM cases WHERE {}"), condition);
        let rows = sqlx::query(AssertSqlSafe(sql))
            .bind(guild.to_i64())
            .bind(second)
            .bind(i64::from(limit))
            .fetch_all(&self.readers)
            .await
            .map_err(|error| self.failed(error))?;
        rows.iter().map(|row| case(&mut Columns::of(row))).collect::<Result<_, _>>().map_err(|error| self.failed(error))
    }
}

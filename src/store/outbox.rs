//! The outbox: acts on their way, from the decision to Discord's answer.

use super::insert::{Shape, Values};
use super::row::{Columns, unreadable, word};
use super::step::{self, Step};
use super::write::SHORT;
use super::{Store, StoreError, Writer};
use crate::conduct::case::CaseNumber;
use crate::effect::{Act, Effect};
use crate::event::Outcome;
use crate::ids::{ActKey, At, GuildId};
use sqlx::sqlite::SqliteRow;
use std::borrow::Cow;
use std::collections::HashSet;

/// Where an act stands. The first two are leftovers after a crash, the others are final.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutboxState {
    /// Waits for another act, or for whoever marks it (`Effect::is_marked_late`): it certainly has not happened.
    Pending,
    /// Being performed, or about to be.
    Sending,
    Done,
    Refused,
    Unknown,
    Dropped,
}

impl OutboxState {
    fn of(outcome: &Outcome) -> OutboxState {
        match outcome {
            Outcome::Done { .. } => OutboxState::Done,
            Outcome::Refused { .. } => OutboxState::Refused,
            Outcome::Unknown => OutboxState::Unknown,
            Outcome::Dropped { .. } | Outcome::Untrue => OutboxState::Dropped,
        }
    }

    fn parse(word: &str) -> Option<OutboxState> {
        use OutboxState::*;
        [Pending, Sending, Done, Refused, Unknown, Dropped].into_iter().find(|state| state.as_str() == word)
    }

    pub fn as_str(self) -> &'static str {
        match self {
            OutboxState::Pending => "pending",
            OutboxState::Sending => "sending",
            OutboxState::Done => "done",
            OutboxState::Refused => "refused",
            OutboxState::Unknown => "unknown",
            OutboxState::Dropped => "dropped",
        }
    }
}

/// An act that was decided and not settled when the process ended.
#[derive(Debug, Clone, PartialEq)]
pub struct Leftover {
    pub guild: GuildId,
    pub state: OutboxState,
    pub inserted_at: At,
    pub act: Act,
}

static ACTS: Shape = Shape::few(
    "INSERT INTO outbox (key, guild, lane, state, not_after, after_keys, only_if_done, case_number, part, effect, \
     inserted_at) VALUES",
    11,
    "ON CONFLICT DO NOTHING RETURNING key",
);

/// Writes acts; `new_keys` tells from what came back which of them were not there before.
pub(super) async fn insert(step: &mut Step<'_>, acts: &[(GuildId, At, &Act)]) -> Result<(), sqlx::Error> {
    let mut rows = Vec::with_capacity(acts.len());
    for (guild, at, act) in acts {
        let effect = serde_json::to_string(&*kept(&act.effect)).map_err(|error| sqlx::Error::Encode(error.into()))?;
        rows.push((*guild, *at, *act, effect));
    }
    ACTS.run(step, &rows, |row, (guild, at, act, effect)| {
        let waits = !act.after.is_empty() || act.effect.is_marked_late();
        let state = if waits { OutboxState::Pending } else { OutboxState::Sending };
        row.add(act.key.0)
            .add(guild.to_i64())
            .add(lane(&act.effect))
            .add(state.as_str())
            .add(act.not_after.map(|at| at.0))
            .add(keys_text(&act.after))
            .add(i64::from(act.only_if_done))
            .add(act.case.map(|case| case.0 as i64))
            .add(word(&act.part))
            .add(effect.as_str())
            .add(at.0);
    })
    .await
}

/// An act as it is written down. The files of an answer (everything that is kept about somebody) stay in memory alone: by
/// their names it is known later that they are gone.
fn kept(effect: &Effect) -> Cow<'_, Effect> {
    let mut kept = Cow::Borrowed(effect);
    if matches!(effect, Effect::Answer { post, .. } if !post.files.is_empty())
        && let Effect::Answer { post, .. } = kept.to_mut()
    {
        post.files.iter_mut().for_each(|(_, content)| content.clear());
    }
    kept
}

/// The keys of acts that were not there before, in their order. A key that stands twice in one batch is new once.
pub(super) fn new_keys(returned: &[SqliteRow], acts: &[(GuildId, At, &Act)]) -> Result<Vec<ActKey>, sqlx::Error> {
    let mut new = returned_keys(returned)?;
    Ok(acts.iter().map(|(_, _, act)| act.key).filter(|key| new.remove(key)).collect())
}

fn returned_keys(returned: &[SqliteRow]) -> Result<HashSet<ActKey>, sqlx::Error> {
    returned.iter().map(|row| Columns::of(row).id(ActKey)).collect()
}

/// Writes what became of acts. The first word on an act is the last. Answers are emptied at once, since they hold what
/// was asked for and nobody needs them twice; and what was on its way while somebody was erased.
pub(super) async fn settle(step: &mut Step<'_>, settled: &[(ActKey, &Outcome, At)]) -> Result<(), sqlx::Error> {
    const SETTLE: &str = "UPDATE outbox SET state = ?, settled_at = ?, result = ?, \
                          effect = CASE WHEN lane = 'answer' OR EXISTS (SELECT 1 FROM erasures AS e \
                          WHERE e.guild = outbox.guild AND e.member = 0 AND e.at >= outbox.inserted_at) \
                          THEN '' ELSE effect END, \
                          lane = CASE WHEN EXISTS (SELECT 1 FROM erasures AS e \
                          WHERE e.guild = outbox.guild AND e.member = 0 AND e.at >= outbox.inserted_at) \
                          THEN '' ELSE lane END \
                          WHERE key = ? AND state IN ('pending', 'sending')";
    for (key, outcome, at) in settled {
        let result = serde_json::to_string(outcome).map_err(|error| sqlx::Error::Encode(error.into()))?;
        let bind = |row: &mut Values| {
            row.add(OutboxState::of(outcome).as_str()).add(at.0).add(result).add(key.0);
        };
        step.run(SETTLE, bind).await?;
    }
    Ok(())
}

/// Acts that share a lane share a rate limit of Discord's, and wait for each other: route and the id it is counted by.
fn lane(effect: &Effect) -> String {
    match effect {
        Effect::DeleteMessage { channel, .. } => format!("delete/{channel}"),
        Effect::Send { channel, .. } => format!("send/{channel}"),
        Effect::EditMessage { channel, .. } => format!("edit/{channel}"),
        Effect::PrivateThread { channel, .. } => format!("thread/{channel}"),
        Effect::Dm { member, .. } => format!("dm/{member}"),
        Effect::Timeout { .. } | Effect::LiftTimeout { .. } | Effect::Kick { .. } => "member".into(),
        Effect::GiveRole { .. } | Effect::TakeRole { .. } => "role".into(),
        Effect::Ban { .. } | Effect::Unban { .. } => "ban".into(),
        Effect::Answer { .. } => "answer".into(),
        Effect::PauseInvites { .. } => "guild".into(),
        Effect::ResolveInvite { .. } => "invite".into(),
        Effect::Pin { channel, .. } => format!("pin/{channel}"),
        Effect::MakeDigest(_) => "digest".into(),
        Effect::Mail { .. } => "mail".into(),
    }
}

impl Writer {
    /// Marks pending acts as being sent, in one transaction: before they are performed. Returns those that were pending.
    pub async fn release(&mut self, keys: &[ActKey]) -> Result<Vec<ActKey>, StoreError> {
        static RELEASE: Shape = Shape::few(
            "UPDATE outbox SET state = 'sending' WHERE state = 'pending' AND key IN (VALUES",
            1,
            ") RETURNING key",
        );
        let released = async {
            let mut step = Step::begin(&mut self.connection, keys.len() <= SHORT).await?;
            let bind = |row: &mut Values, key: &ActKey| {
                row.add(key.0);
            };
            RELEASE.run(&mut step, keys, bind).await?;
            returned_keys(&step.commit().await?)
        };
        match released.await {
            Ok(mut released) => Ok(keys.iter().copied().filter(|key| released.remove(key)).collect()),
            Err(error) => {
                step::roll_back(&mut self.connection).await;
                Err(self.failed(error))
            }
        }
    }
}

impl Writer {
    /// Marks one act as being sent, or as waiting again because it certainly has not happened. `false` when it is settled:
    /// then it must not be done.
    ///
    /// It is on the disk when this returns: a commit of `synchronous = NORMAL` outlives the process and not the power, and
    /// nobody can be asked later whether such an act happened.
    pub async fn mark(&mut self, key: ActKey, sending: bool) -> Result<bool, StoreError> {
        let state = if sending { OutboxState::Sending } else { OutboxState::Pending };
        let connection = &mut self.connection;
        let marked = async {
            sqlx::raw_sql("PRAGMA synchronous = FULL").execute(&mut *connection).await?;
            let sql = "UPDATE outbox SET state = $1 WHERE key = $2 AND state IN ('pending', 'sending')";
            let marked = sqlx::query(sql).bind(state.as_str()).bind(key.0).execute(&mut *connection).await;
            sqlx::raw_sql("PRAGMA synchronous = NORMAL").execute(&mut *connection).await?;
            marked
        };
        let marked = marked.await;
        marked.map(|done| done.rows_affected() > 0).map_err(|error| self.failed(error))
    }
}

impl Store {
    /// Acts that are pending or being sent, of all guilds, the oldest first.
    pub async fn leftovers(&self) -> Result<Vec<Leftover>, StoreError> {
        let rows = sqlx::query(
            "SELECT guild, state, inserted_at, key, not_after, after_keys, only_if_done, case_number, part, effect FROM outbox \
             WHERE state IN ('pending', 'sending') ORDER BY seq",
        )
        .fetch_all(&self.readers)
        .await
        .map_err(|error| self.failed(error))?;
        rows.iter().map(leftover).collect::<Result<_, _>>().map_err(|error| self.failed(error))
    }

    /// Where an act stands, with the outcome once there is one; `None` for a key that was never written.
    pub async fn act_state(&self, key: ActKey) -> Result<Option<(OutboxState, Option<Outcome>)>, StoreError> {
        let row = sqlx::query("SELECT state, result FROM outbox WHERE key = $1")
            .bind(key.0)
            .fetch_optional(&self.readers)
            .await
            .map_err(|error| self.failed(error))?;
        let read = |row: &SqliteRow| {
            let mut columns = Columns::of(row);
            let word: &str = columns.get()?;
            let outcome: Option<Outcome> = match columns.get::<Option<&str>>()? {
                Some(text) => Some(serde_json::from_str(text).map_err(|error| sqlx::Error::Decode(error.into()))?),
                None => None,
            };
            let state = match (&outcome, word) {
                (Some(outcome), _) => OutboxState::of(outcome),
                // Of what named somebody who was erased, the state alone is left.
                (None, word) => {
                    OutboxState::parse(word).ok_or_else(|| unreadable(format!("`{word}` is no state of an act")))?
                }
            };
            Ok((state, outcome))
        };
        row.as_ref().map(read).transpose().map_err(|error| self.failed(error))
    }
}

/// Most acts wait for nothing, which is written as nothing.
fn keys_text(keys: &[ActKey]) -> String {
    if keys.is_empty() { String::new() } else { serde_json::Value::from_iter(keys.iter().map(|key| key.0)).to_string() }
}

fn keys(text: &str) -> Result<Vec<ActKey>, sqlx::Error> {
    if text.is_empty() {
        return Ok(Vec::new());
    }
    serde_json::from_str(text).map_err(|error| sqlx::Error::Decode(error.into()))
}

fn leftover(row: &SqliteRow) -> Result<Leftover, sqlx::Error> {
    let mut columns = Columns::of(row);
    Ok(Leftover {
        guild: columns.id(GuildId::from_i64)?,
        state: match columns.get()? {
            "pending" => OutboxState::Pending,
            _ => OutboxState::Sending,
        },
        inserted_at: columns.at()?,
        act: Act {
            key: columns.id(ActKey)?,
            not_after: columns.maybe(At)?,
            after: keys(columns.get()?)?,
            only_if_done: columns.flag()?,
            case: columns.maybe(|number| CaseNumber(number as u64))?,
            part: columns.word()?,
            effect: columns.json()?,
        },
    })
}

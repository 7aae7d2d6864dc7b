//! Rows of the champions' engine: credits, questions, proposals, tiers, wishes, and how far history has been read.

macro_rules! credit_columns {
    () => {
        "credit, helper, beneficiary, kind, message, answer, channel, conversation, at, day, confidence, weight, \
         witnesses, link, logged_by, state, changed_at, why"
    };
}
macro_rules! question_columns {
    () => {
        "message, channel, asker, at, language, answer, answered_by, answered_at, answers, closed, closed_at"
    };
}
macro_rules! proposal_columns {
    () => {
        "member, at, change, tier, reason, score, people, weeks, evidence, flags, proposed_by, words, decided_at, approved, \
         decided_by, decision"
    };
}

mod read;

use super::insert::{Shape, Values};
use super::row::word;
use super::step::Step;
use crate::champions::evidence::{Credit, State};
use crate::champions::{Decided, ProposalRow, QuestionChange, QuestionRow, TierRow, WhyNot, Wish};
use crate::ids::{At, ChannelId, CreditId, GuildId, MessageId, Span, UserId};
use crate::ledger::{BackfillRow, Progress, Record};
use std::collections::BTreeMap;

/// What was declined is not proposed again for a while.
const DECIDED_LATELY: Span = Span(90 * 86_400_000);
/// Questions older than this are not held in memory, open or not.
const QUESTIONS_KEPT: Span = Span(30 * 86_400_000);

static CREDITS: Shape =
    Shape::few(concat!("INSERT INTO credits (guild, ", credit_columns!(), ") VALUES"), 19, "ON CONFLICT DO NOTHING");

static CREDITS_CHANGED: Shape = Shape::few(
    "UPDATE credits SET state = new.column2, changed_at = new.column3, changed_by = new.column4, why = new.column5 \
     FROM (VALUES",
    5,
    ") AS new WHERE credits.credit = new.column1",
);

static NOT_CREDITED: Shape = Shape::few(
    "INSERT INTO not_credited (message, guild, at, why, meant) VALUES",
    5,
    "ON CONFLICT (message) DO UPDATE SET at = excluded.at, why = excluded.why, meant = excluded.meant",
);

static QUESTIONS: Shape = Shape::few(
    concat!("INSERT INTO questions (guild, ", question_columns!(), ") VALUES"),
    12,
    "ON CONFLICT DO NOTHING",
);

static QUESTIONS_CHANGED: Shape = Shape::few(
    "UPDATE questions SET answer = new.column2, answered_by = new.column3, answered_at = new.column4, \
     answers = new.column5, closed = new.column6, closed_at = new.column7 FROM (VALUES",
    7,
    ") AS new WHERE questions.message = new.column1",
);

static PROPOSALS: Shape = Shape::few(
    concat!("INSERT INTO proposals (guild, ", proposal_columns!(), ") VALUES"),
    17,
    "ON CONFLICT DO NOTHING",
);

static PROPOSALS_DECIDED: Shape = Shape::few(
    "UPDATE proposals SET decided_at = new.column4, approved = new.column5, decided_by = new.column6, \
     decision = new.column7 FROM (VALUES",
    7,
    ") AS new WHERE proposals.guild = new.column1 AND proposals.member = new.column2 AND proposals.at <= new.column3 \
     AND proposals.decided_at IS NULL",
);

static TIERS: Shape = Shape::few(
    "INSERT INTO tiers (guild, member, tier, since, alumni) VALUES",
    5,
    "ON CONFLICT (guild, member) DO UPDATE SET tier = excluded.tier, since = excluded.since, alumni = excluded.alumni",
);

static WISHES: Shape = Shape::few(
    "INSERT INTO wishes (guild, member, opted_out, breaks, at) VALUES",
    5,
    "ON CONFLICT (guild, member) DO UPDATE SET opted_out = excluded.opted_out, breaks = excluded.breaks, \
     at = excluded.at",
);

static MET: Shape = Shape::few("INSERT INTO met (guild, member, other) VALUES", 3, "ON CONFLICT DO NOTHING");

static UNMET: Shape = Shape::few("DELETE FROM met WHERE (guild, member, other) IN (VALUES", 3, ")");

static BACKFILL: Shape = Shape::few(
    "INSERT INTO backfill (guild, channel, from_message, until_message, read_up_to, messages, done) VALUES",
    7,
    "ON CONFLICT (guild, channel) DO UPDATE SET from_message = excluded.from_message, \
     until_message = excluded.until_message, read_up_to = excluded.read_up_to, messages = excluded.messages, \
     done = excluded.done",
);

/// The engine's records of one batch, by kind.
#[derive(Default)]
pub(super) struct Rows<'a> {
    credits: Vec<(GuildId, &'a Credit)>,
    /// The last state of a credit wins.
    changed: BTreeMap<CreditId, (&'a State, At, Option<UserId>)>,
    not_credited: BTreeMap<MessageId, (GuildId, At, WhyNot, Option<UserId>)>,
    questions: Vec<(GuildId, &'a QuestionRow)>,
    questions_changed: BTreeMap<MessageId, &'a QuestionChange>,
    proposals: Vec<(GuildId, &'a ProposalRow)>,
    decided: Vec<(GuildId, &'a Decided)>,
    tiers: BTreeMap<(GuildId, UserId), TierRow>,
    wishes: BTreeMap<(GuildId, UserId), (&'a Wish, At)>,
    /// Met at the end of the batch, or no longer.
    met: BTreeMap<(GuildId, UserId, UserId), bool>,
    backfill: BTreeMap<(GuildId, ChannelId), BackfillRow>,
    any: bool,
}

impl<'a> Rows<'a> {
    /// Takes the record if it is one of the engine's.
    pub(super) fn add(&mut self, guild: GuildId, record: &'a Record) {
        match record {
            Record::Credit(row) => self.credits.push((guild, row)),
            Record::CreditChanged { credit, state, at, by } => {
                self.changed.insert(*credit, (state, *at, *by));
            }
            Record::NotCredited { message, at, why, meant } => {
                self.not_credited.insert(*message, (guild, *at, *why, *meant));
            }
            Record::Question(row) => self.questions.push((guild, row)),
            Record::QuestionChanged(change) => {
                self.questions_changed.insert(change.message, change);
            }
            Record::Proposed(row) => self.proposals.push((guild, row)),
            Record::ProposalDecided(row) => self.decided.push((guild, row)),
            Record::Tier(row) => {
                self.tiers.insert((guild, row.member), *row);
            }
            Record::Wish { member, wish, at } => {
                self.wishes.insert((guild, *member), (wish, *at));
            }
            Record::Met { member, other, instead_of } => {
                self.met.insert((guild, *member, *other), true);
                if let Some(gone) = instead_of {
                    self.met.insert((guild, *member, *gone), false);
                }
            }
            Record::Backfill(row) => {
                self.backfill.insert((guild, row.channel), *row);
            }
            _ => return,
        }
        self.any = true;
    }

    pub(super) async fn write(&self, step: &mut Step<'_>) -> Result<(), sqlx::Error> {
        if !self.any {
            return Ok(());
        }
        CREDITS.run(step, &self.credits, bind_credit).await?;
        let changed: Vec<_> = self.changed.iter().collect();
        CREDITS_CHANGED
            .run(step, &changed, |row, (credit, (state, at, by))| {
                let why = why_of(state);
                let at = match state {
                    State::Revoked { at, .. } => at,
                    _ => at,
                };
                row.add(credit.0).add(state_word(state)).add(at.0).add(by.map(UserId::to_i64)).add(why);
            })
            .await?;
        let not_credited: Vec<_> = self.not_credited.iter().collect();
        NOT_CREDITED
            .run(step, &not_credited, |row, (message, (guild, at, why, meant))| {
                let meant = meant.map(UserId::to_i64);
                row.add(message.to_i64()).add(guild.to_i64()).add(at.0).add(word(why)).add(meant);
            })
            .await?;
        QUESTIONS.run(step, &self.questions, bind_question).await?;
        let changed: Vec<_> = self.questions_changed.values().collect();
        QUESTIONS_CHANGED
            .run(step, &changed, |row, change| {
                row.add(change.message.to_i64())
                    .add(change.answered.map(|(message, ..)| message.to_i64()))
                    .add(change.answered.map(|(_, who, _)| who.to_i64()))
                    .add(change.answered.map(|(.., at)| at.0))
                    .add(i64::from(change.answers))
                    .add(change.closed.map(|(_, how)| word(&how)))
                    .add(change.closed.map(|(at, _)| at.0));
            })
            .await?;
        PROPOSALS.run(step, &self.proposals, bind_proposal).await?;
        PROPOSALS_DECIDED
            .run(step, &self.decided, |row, (guild, decided)| {
                row.add(guild.to_i64())
                    .add(decided.member.to_i64())
                    .add(decided.proposed.0)
                    .add(decided.at.0)
                    .add(i64::from(decided.approved))
                    .add(decided.by.map(UserId::to_i64))
                    .add(decided.reason.as_str());
            })
            .await?;
        self.write_members(step).await
    }

    async fn write_members(&self, step: &mut Step<'_>) -> Result<(), sqlx::Error> {
        let tiers: Vec<_> = self.tiers.iter().collect();
        TIERS
            .run(step, &tiers, |row, ((guild, member), tier)| {
                row.add(guild.to_i64())
                    .add(member.to_i64())
                    .add(tier.tier.map(i64::from))
                    .add(tier.since.0)
                    .add(i64::from(tier.alumni));
            })
            .await?;
        let wishes: Vec<_> = self.wishes.iter().collect();
        WISHES
            .run(step, &wishes, |row, ((guild, member), (wish, at))| {
                row.add(guild.to_i64())
                    .add(member.to_i64())
                    .add(i64::from(wish.opted_out))
                    .add(serde_json::to_string(&wish.breaks).unwrap_or_default())
                    .add(at.0);
            })
            .await?;
        for (shape, wanted) in [(&MET, true), (&UNMET, false)] {
            let rows: Vec<_> = self.met.iter().filter(|(_, met)| **met == wanted).map(|(pair, _)| *pair).collect();
            let pair = |row: &mut Values, (guild, member, other): &(GuildId, UserId, UserId)| {
                row.add(guild.to_i64()).add(member.to_i64()).add(other.to_i64());
            };
            shape.run(step, &rows, pair).await?;
        }
        let backfill: Vec<_> = self.backfill.iter().collect();
        BACKFILL
            .run(step, &backfill, |row, ((guild, channel), progress)| {
                row.add(guild.to_i64())
                    .add(channel.to_i64())
                    .add(progress.from.to_i64())
                    .add(progress.until.to_i64())
                    .add(progress.read.to_i64())
                    .add(progress.messages as i64)
                    .add(progress_number(progress.progress));
            })
            .await?;
        Ok(())
    }
}

/// What stands in the column `done`.
fn progress_number(progress: Progress) -> i64 {
    match progress {
        Progress::Messages => 0,
        Progress::Done => 1,
        Progress::Closed => 2,
        Progress::Threads => 3,
    }
}

fn state_word(state: &State) -> &'static str {
    match state {
        State::Counted => "counted",
        State::Pending => "pending",
        State::Revoked { .. } => "revoked",
    }
}

fn why_of(state: &State) -> Option<String> {
    match state {
        State::Revoked { why, .. } => Some(word(why)),
        _ => None,
    }
}

fn bind_credit(values: &mut Values, (guild, row): &(GuildId, &Credit)) {
    let revoked_at = match row.state {
        State::Revoked { at, .. } => Some(at.0),
        _ => None,
    };
    values
        .add(guild.to_i64())
        .add(row.id.0)
        .add(row.helper.to_i64())
        .add(row.beneficiary.to_i64())
        .add(word(&row.kind))
        .add(row.message.map(MessageId::to_i64))
        .add(row.answer.map(MessageId::to_i64))
        .add(row.channel.map(ChannelId::to_i64))
        .add(row.conversation.map(MessageId::to_i64))
        .add(row.at.0)
        .add(i64::from(row.day))
        .add((f64::from(row.confidence) * 1000.0).round() as i64)
        .add(row.weight.map(|weight| (f64::from(weight) * 1000.0).round() as i64))
        .add(serde_json::to_string(&row.witnesses).unwrap_or_default())
        .add(row.link.as_deref())
        .add(row.logged_by.map(UserId::to_i64))
        .add(state_word(&row.state))
        .add(revoked_at)
        .add(why_of(&row.state));
}

fn bind_question(values: &mut Values, (guild, row): &(GuildId, &QuestionRow)) {
    values
        .add(guild.to_i64())
        .add(row.message.to_i64())
        .add(row.channel.to_i64())
        .add(row.asker.to_i64())
        .add(row.at.0)
        .add(super::row::language(row.language))
        .add(row.answered.map(|(message, ..)| message.to_i64()))
        .add(row.answered.map(|(_, who, _)| who.to_i64()))
        .add(row.answered.map(|(.., at)| at.0))
        .add(i64::from(row.answers))
        .add(row.closed.map(|(_, how)| word(&how)))
        .add(row.closed.map(|(at, _)| at.0));
}

fn bind_proposal(values: &mut Values, (guild, row): &(GuildId, &ProposalRow)) {
    let decided = row.decided.as_ref();
    values
        .add(guild.to_i64())
        .add(row.member.to_i64())
        .add(row.at.0)
        .add(word(&row.change))
        .add(row.tier.map(i64::from))
        .add(word(&row.reason))
        .add(row.score)
        .add(i64::from(row.people))
        .add(i64::from(row.weeks))
        .add(serde_json::to_string(&row.evidence).unwrap_or_default())
        .add(serde_json::to_string(&row.flags).unwrap_or_default())
        .add(row.by.map(UserId::to_i64))
        .add(row.words.as_str())
        .add(decided.map(|d| d.at.0))
        .add(decided.map(|d| i64::from(d.approved)))
        .add(decided.and_then(|d| d.by).map(UserId::to_i64))
        .add(decided.map(|d| d.reason.as_str()));
}

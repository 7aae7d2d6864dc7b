//! The group commit: records and acts of many decisions, in one transaction.
//!
//! Rows are sorted by kind and written with few statements; inside a kind their order is kept. Every statement leaves a
//! row as it is when it arrives a second time.

use super::insert::{Shape, Values};
use super::{Writer, cases, outbox};
use crate::conduct::case::{CaseNumber, CaseRow};
use crate::effect::Act;
use crate::event::Outcome;
use crate::ids::{ActKey, At, ChannelId, GuildId, MessageId, UserId};
use crate::ledger::{Activity, CaseChange, HitRow, MemberRow, Record};
use crate::store::StoreError;
use sqlx::{Connection, SqliteConnection};
use std::collections::BTreeMap;
use std::collections::hash_map::{Entry, HashMap};

/// What one decision writes down and does.
#[derive(Debug, Clone, Copy)]
pub struct Commit<'a> {
    pub guild: GuildId,
    pub records: &'a [Record],
    pub acts: &'a [Act],
    /// When it was decided; acts are dated with it.
    pub at: At,
}

impl Writer {
    /// Writes all of it in one transaction. Returns the keys of those acts that were not there before, in their order: what
    /// is missing from the answer was decided and written earlier, and must not be performed again.
    ///
    /// An act with `after` is written as pending, any other as sending.
    ///
    /// Errors: `CaseTaken` when a case's number belongs to another event; otherwise what the database says. After an error
    /// nothing of it was kept.
    pub async fn commit(&mut self, commits: &[Commit<'_>]) -> Result<Vec<ActKey>, StoreError> {
        let batch = Batch::sort(commits);
        let new: Vec<(GuildId, At)> =
            commits.iter().filter(|c| !self.guilds.contains(&c.guild)).map(|c| (c.guild, c.at)).collect();
        let failed = |error| StoreError::from_sql(&self.file, error);
        let mut connection = self.connection.acquire().await.map_err(failed)?;
        let mut step = connection.begin_with("BEGIN IMMEDIATE").await.map_err(failed)?;
        GUILDS
            .run(&mut step, &new, |row, (guild, since)| {
                row.add(guild.to_i64()).add(since.0);
            })
            .await
            .map_err(failed)?;
        if let Some((guild, number)) = batch.write(&mut step).await.map_err(failed)? {
            return Err(StoreError::CaseTaken { guild: guild.0, number: number.0 });
        }
        let keys = outbox::insert(&mut step, &batch.acts).await.map_err(failed)?;
        outbox::settle(&mut step, &batch.settled).await.map_err(failed)?;
        step.commit().await.map_err(failed)?;
        self.guilds.extend(new.into_iter().map(|(guild, _)| guild));
        Ok(keys)
    }
}

/// Records of several commits, by kind.
#[derive(Default)]
struct Batch<'a> {
    activity: Vec<(GuildId, &'a Activity)>,
    texts: Vec<(GuildId, MessageId, At, &'a str)>,
    gone: Vec<(MessageId, At)>,
    /// The last one of a member wins.
    members: Vec<(GuildId, &'a MemberRow)>,
    locales: BTreeMap<(GuildId, UserId), &'a str>,
    /// The furthest one of a channel wins.
    marks: BTreeMap<(GuildId, ChannelId), MessageId>,
    opened: Vec<(GuildId, &'a CaseRow)>,
    changed: Vec<(GuildId, &'a CaseChange)>,
    hits: Vec<(GuildId, &'a HitRow)>,
    /// Measures and their ends, whose order among each other counts.
    measures: Vec<(GuildId, &'a Record, At)>,
    stages: Vec<(GuildId, &'a Record)>,
    passes: BTreeMap<(GuildId, i64), At>,
    waiting: Vec<(GuildId, CaseNumber, UserId, &'a str)>,
    told: Vec<(GuildId, CaseNumber, At)>,
    asked: Vec<(GuildId, UserId, At)>,
    policies: Vec<(GuildId, At, &'a str)>,
    settled: Vec<(ActKey, &'a Outcome, At)>,
    acts: Vec<(GuildId, At, &'a Act)>,
}

static GUILDS: Shape = Shape::few("INSERT INTO guilds (guild, since) VALUES", 2, "ON CONFLICT DO NOTHING");

static ACTIVITY: Shape = Shape::many(
    "INSERT INTO activity (message, guild, channel, author, at, reply_to, language, bytes, flags) VALUES",
    9,
    "ON CONFLICT DO NOTHING",
);

/// An edit's text takes the place of what it replaces; an older one never does.
static TEXTS: Shape = Shape::many(
    "INSERT INTO texts (message, guild, at, text) VALUES",
    4,
    "ON CONFLICT (message) DO UPDATE SET at = excluded.at, text = excluded.text WHERE excluded.at >= texts.at",
);

static TEXTS_GONE: Shape = Shape::few("DELETE FROM texts WHERE message IN (VALUES", 1, ")");

static QUOTES_GONE: Shape =
    Shape::few("UPDATE hits SET quote = '' WHERE quote <> '' AND message IN (VALUES", 1, ")");

static ACTIVITY_GONE: Shape = Shape::few(
    "UPDATE activity SET deleted_at = gone.column2 FROM (VALUES",
    2,
    ") AS gone WHERE activity.message = gone.column1 AND activity.deleted_at IS NULL",
);

/// What is known of a locale is kept when a row does not know it.
static MEMBERS: Shape = Shape::many(
    "INSERT INTO members (guild, member, name, shown, bot, joined, left_at, first_message, last_message, messages, \
     locale, language) VALUES",
    12,
    "ON CONFLICT (guild, member) DO UPDATE SET name = excluded.name, shown = excluded.shown, bot = excluded.bot, \
     joined = excluded.joined, left_at = excluded.left_at, first_message = excluded.first_message, \
     last_message = excluded.last_message, messages = excluded.messages, \
     locale = COALESCE(excluded.locale, members.locale), language = excluded.language",
);

static LOCALES: Shape = Shape::few(
    "INSERT INTO members (guild, member, locale, name, bot, messages) VALUES",
    6,
    "ON CONFLICT (guild, member) DO UPDATE SET locale = excluded.locale",
);

static MARKS: Shape = Shape::few(
    "INSERT INTO marks (guild, channel, message) VALUES",
    3,
    "ON CONFLICT (guild, channel) DO UPDATE SET message = excluded.message WHERE excluded.message > marks.message",
);

static STAGES: Shape = Shape::few(
    "INSERT INTO stages (guild, rule, at, rule_hash, stage, set_by, why) VALUES",
    7,
    "ON CONFLICT (guild, rule, at) DO UPDATE SET rule_hash = excluded.rule_hash, stage = excluded.stage, \
     set_by = excluded.set_by, why = excluded.why",
);

static PASSES: Shape = Shape::few(
    "INSERT INTO passes (guild, text_hash, until) VALUES",
    3,
    "ON CONFLICT (guild, text_hash) DO UPDATE SET until = excluded.until WHERE excluded.until > passes.until",
);

static WAITING: Shape =
    Shape::few("INSERT INTO notices (guild, case_number, member, text) VALUES", 4, "ON CONFLICT DO NOTHING");

static TOLD: Shape = Shape::few(
    "UPDATE notices SET told_at = told.column3 FROM (VALUES",
    3,
    ") AS told WHERE notices.guild = told.column1 AND notices.case_number = told.column2 AND notices.told_at IS NULL",
);

static ASKED: Shape =
    Shape::few("INSERT INTO asked_as_file (guild, member, at) VALUES", 3, "ON CONFLICT DO NOTHING");

static POLICIES: Shape =
    Shape::few("INSERT INTO policies (guild, at, hash) VALUES", 3, "ON CONFLICT DO NOTHING");

impl<'a> Batch<'a> {
    fn sort(commits: &[Commit<'a>]) -> Batch<'a> {
        let mut batch = Batch::default();
        let mut seen: HashMap<(GuildId, UserId), usize> = HashMap::new();
        for commit in commits {
            for record in commit.records {
                batch.add(commit.guild, record, commit.at, &mut seen);
            }
            batch.acts.extend(commit.acts.iter().map(|act| (commit.guild, commit.at, act)));
        }
        // Neighbours in the table are written together. The sort is stable: the first of two equal ids stays first.
        batch.activity.sort_by_key(|(_, row)| row.message);
        batch.texts.sort_by_key(|(_, message, ..)| *message);
        batch.members.sort_unstable_by_key(|(guild, row)| (*guild, row.member));
        batch
    }

    fn add(&mut self, guild: GuildId, record: &'a Record, at: At, seen: &mut HashMap<(GuildId, UserId), usize>) {
        match record {
            Record::Activity(row) => self.activity.push((guild, row)),
            Record::Text { message, at, text } => self.texts.push((guild, *message, *at, text)),
            Record::Gone { messages, at } => self.gone.extend(messages.iter().map(|message| (*message, *at))),
            Record::Member(row) => match seen.entry((guild, row.member)) {
                Entry::Occupied(place) => self.members[*place.get()] = (guild, row),
                Entry::Vacant(place) => {
                    place.insert(self.members.len());
                    self.members.push((guild, row));
                }
            },
            Record::Mark { channel, message } => {
                let mark = self.marks.entry((guild, *channel)).or_insert(*message);
                *mark = (*mark).max(*message);
            }
            Record::Hit(row) => self.hits.push((guild, row)),
            Record::CaseOpened(row) => self.opened.push((guild, row)),
            Record::CaseChanged(change) => self.changed.push((guild, change)),
            Record::Measure { .. } | Record::MeasureEnded { .. } => self.measures.push((guild, record, at)),
            Record::StageSet { .. } => self.stages.push((guild, record)),
            Record::Pass { text_hash, until } => {
                let pass = self.passes.entry((guild, *text_hash)).or_insert(*until);
                *pass = (*pass).max(*until);
            }
            Record::NoticeWaiting { case, member, text } => self.waiting.push((guild, *case, *member, text)),
            Record::NoticeTold { case } => self.told.push((guild, *case, at)),
            Record::AskedAsFile { member, at } => self.asked.push((guild, *member, *at)),
            Record::Locale { member, locale } => {
                self.locales.insert((guild, *member), locale);
            }
            Record::Settled { key, outcome, at } => self.settled.push((*key, outcome, *at)),
            Record::PolicyInForce { hash, at } => self.policies.push((guild, *at, hash)),
        }
    }

    /// Writes everything but the outbox. Returns a case whose number is taken by another event, if there is one.
    async fn write(&self, step: &mut SqliteConnection) -> Result<Option<(GuildId, CaseNumber)>, sqlx::Error> {
        ACTIVITY.run(step, &self.activity, bind_activity).await?;
        TEXTS
            .run(step, &self.texts, |row, (guild, message, at, text)| {
                row.add(message.to_i64()).add(guild.to_i64()).add(at.0).add(*text);
            })
            .await?;
        self.write_gone(step).await?;
        MEMBERS.run(step, &self.members, bind_member).await?;
        self.write_small(step).await?;
        if let Some(taken) = cases::open(step, &self.opened).await? {
            return Ok(Some(taken));
        }
        cases::change(step, &self.changed).await?;
        cases::hits(step, &self.hits).await?;
        cases::measures(step, &self.measures).await?;
        Ok(None)
    }

    async fn write_gone(&self, step: &mut SqliteConnection) -> Result<(), sqlx::Error> {
        let message = |row: &mut Values, (message, _): &(MessageId, At)| {
            row.add(message.to_i64());
        };
        TEXTS_GONE.run(step, &self.gone, message).await?;
        QUOTES_GONE.run(step, &self.gone, message).await?;
        ACTIVITY_GONE
            .run(step, &self.gone, |row, (message, at)| {
                row.add(message.to_i64()).add(at.0);
            })
            .await?;
        Ok(())
    }

    async fn write_small(&self, step: &mut SqliteConnection) -> Result<(), sqlx::Error> {
        let locales: Vec<_> = self.locales.iter().collect();
        LOCALES
            .run(step, &locales, |row, ((guild, member), locale)| {
                row.add(guild.to_i64()).add(member.to_i64()).add(**locale).add("").add(0i64).add(0i64);
            })
            .await?;
        let marks: Vec<_> = self.marks.iter().collect();
        MARKS
            .run(step, &marks, |row, ((guild, channel), message)| {
                row.add(guild.to_i64()).add(channel.to_i64()).add(message.to_i64());
            })
            .await?;
        STAGES.run(step, &self.stages, bind_stage).await?;
        let passes: Vec<_> = self.passes.iter().collect();
        PASSES
            .run(step, &passes, |row, ((guild, hash), until)| {
                row.add(guild.to_i64()).add(*hash).add(until.0);
            })
            .await?;
        WAITING
            .run(step, &self.waiting, |row, (guild, case, member, text)| {
                row.add(guild.to_i64()).add(case.0 as i64).add(member.to_i64()).add(*text);
            })
            .await?;
        TOLD.run(step, &self.told, |row, (guild, case, at)| {
            row.add(guild.to_i64()).add(case.0 as i64).add(at.0);
        })
        .await?;
        ASKED
            .run(step, &self.asked, |row, (guild, member, at)| {
                row.add(guild.to_i64()).add(member.to_i64()).add(at.0);
            })
            .await?;
        POLICIES
            .run(step, &self.policies, |row, (guild, at, hash)| {
                row.add(guild.to_i64()).add(at.0).add(*hash);
            })
            .await?;
        Ok(())
    }
}

fn bind_activity(values: &mut Values, (guild, row): &(GuildId, &Activity)) {
    values
        .add(row.message.to_i64())
        .add(guild.to_i64())
        .add(row.channel.to_i64())
        .add(row.author.to_i64())
        .add(row.at.0)
        .add(row.reply_to.map(MessageId::to_i64))
        .add(super::row::language(row.language))
        .add(i64::from(row.bytes))
        .add(i64::from(row.flags));
}

fn bind_member(values: &mut Values, (guild, row): &(GuildId, &MemberRow)) {
    values
        .add(guild.to_i64())
        .add(row.member.to_i64())
        .add(row.name.as_str())
        .add(row.shown.as_deref())
        .add(i64::from(row.bot))
        .add(row.joined.map(|at| at.0))
        .add(row.left.map(|at| at.0))
        .add(row.first_message.map(|at| at.0))
        .add(row.last_message.map(|at| at.0))
        .add(i64::from(row.messages))
        .add(row.locale.as_deref())
        .add(row.language.as_deref());
}

fn bind_stage(values: &mut Values, (guild, record): &(GuildId, &Record)) {
    if let Record::StageSet { rule, rule_hash, stage, by, at, why } = record {
        values
            .add(guild.to_i64())
            .add(rule.as_str())
            .add(at.0)
            .add(*rule_hash)
            .add(super::row::word(stage))
            .add(by.map(UserId::to_i64))
            .add(why.as_str());
    }
}

//! The group commit: records and acts of many decisions, in one transaction.
//!
//! Rows are sorted by kind and written with few statements; inside a kind their order is kept. Every statement leaves a
//! row as it is when it arrives a second time.

use super::erase::{self, Erasing};
use super::insert::Values;
use super::step::{self, Step};
use super::{Writer, cases, champions, hits, lurkers, measures, office, outbox, tables};
use crate::conduct::case::{CaseNumber, CaseRow};
use crate::effect::Act;
use crate::event::Outcome;
use crate::ids::{ActKey, At, ChannelId, GuildId, IdMap, MessageId, UserId};
use crate::ledger::{Activity, CaseChange, HitRow, MemberRow, Record};
use crate::office::rows::Row;
use crate::store::StoreError;
use sqlx::SqliteConnection;
use std::collections::BTreeMap;
use std::collections::hash_map::Entry;

/// Up to so many rows go to the database as one text.
pub(super) const SHORT: usize = 16;

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
    /// An act that waits for others, or is marked late, is written as pending, any other as sending.
    ///
    /// Errors: `CaseTaken` when a case's number belongs to another event; otherwise what the database says. After an error
    /// nothing of it was kept.
    pub async fn commit(&mut self, commits: &[Commit<'_>]) -> Result<Vec<ActKey>, StoreError> {
        let batch = Batch::sort(commits);
        let new: Vec<(GuildId, At)> =
            commits.iter().filter(|c| !self.guilds.contains(&c.guild)).map(|c| (c.guild, c.at)).collect();
        // Somebody waits for acts. Clean rows come in more numbers than there could be texts for.
        let rows = commits.iter().map(|commit| commit.records.len() + commit.acts.len()).sum::<usize>();
        let short = !batch.acts.is_empty() && rows <= SHORT && batch.erased.is_empty();
        match write(&mut self.connection, &batch, &new, short).await {
            Ok(keys) => {
                self.guilds.extend(new.into_iter().map(|(guild, _)| guild));
                Ok(keys)
            }
            Err(error) => {
                step::roll_back(&mut self.connection).await;
                let taken = match &error {
                    sqlx::Error::Database(cause) if cause.is_unique_violation() => {
                        cases::taken(&mut self.connection, &batch.opened).await
                    }
                    _ => Ok(None),
                };
                Err(match taken {
                    Ok(Some((guild, number))) => StoreError::CaseTaken { guild: guild.0, number: number.0 },
                    _ => self.failed(error),
                })
            }
        }
    }
}

/// One transaction; which acts are new.
async fn write(
    connection: &mut SqliteConnection,
    batch: &Batch<'_>,
    new: &[(GuildId, At)],
    short: bool,
) -> Result<Vec<ActKey>, sqlx::Error> {
    let mut step = Step::begin(connection, short).await?;
    let guild = |row: &mut Values, (guild, since): &(GuildId, At)| {
        row.add(guild.to_i64()).add(since.0);
    };
    tables::GUILDS.run(&mut step, new, guild).await?;
    batch.write(&mut step).await?;
    outbox::insert(&mut step, &batch.acts).await?;
    outbox::settle(&mut step, &batch.settled).await?;
    // After everything else, so that nothing of the same moment brings them back.
    for erasing in &batch.erased {
        erase::everywhere(step.connection(), erasing).await?;
    }
    let returned = step.commit().await?;
    outbox::new_keys(&returned, &batch.acts)
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
    waiting: Vec<(GuildId, CaseNumber, UserId)>,
    told: Vec<(GuildId, CaseNumber, At)>,
    asked: Vec<(GuildId, UserId, At)>,
    policies: Vec<(GuildId, At, &'a str)>,
    settled: Vec<(ActKey, &'a Outcome, At)>,
    champions: champions::Rows<'a>,
    lurkers: lurkers::Rows<'a>,
    office: office::Rows<'a>,
    erased: Vec<Erasing>,
    acts: Vec<(GuildId, At, &'a Act)>,
}

impl<'a> Batch<'a> {
    fn sort(commits: &[Commit<'a>]) -> Batch<'a> {
        let mut batch = Batch::default();
        let mut seen = IdMap::default();
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

    fn add(&mut self, guild: GuildId, record: &'a Record, at: At, seen: &mut IdMap<(GuildId, UserId), usize>) {
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
            Record::NoticeWaiting { case, member } => self.waiting.push((guild, *case, *member)),
            Record::NoticeTold { case } => self.told.push((guild, *case, at)),
            Record::AskedAsFile { member, at } => self.asked.push((guild, *member, *at)),
            Record::Locale { member, locale } => {
                self.locales.insert((guild, *member), locale);
            }
            Record::Settled { key, outcome, at } => self.settled.push((*key, outcome, *at)),
            Record::PolicyInForce { hash, at } => self.policies.push((guild, *at, hash)),
            Record::Lurkers(row) => self.lurkers.add(guild, row),
            Record::Office(row) => match **row {
                // Acts of this moment are dated with the commit, and are meant too.
                Row::Erase { member, at: asked, extent } => {
                    self.erased.push(Erasing { guild, member, extent, at: asked.max(at) });
                }
                _ => self.office.add(guild, row),
            },
            recognised => self.champions.add(guild, recognised),
        }
    }

    /// Writes everything but the outbox.
    async fn write(&self, step: &mut Step<'_>) -> Result<(), sqlx::Error> {
        tables::ACTIVITY.run(step, &self.activity, tables::bind_activity).await?;
        tables::TEXTS
            .run(step, &self.texts, |row, (guild, message, at, text)| {
                row.add(message.to_i64()).add(guild.to_i64()).add(at.0).add(*text);
            })
            .await?;
        self.write_gone(step).await?;
        tables::MEMBERS.run(step, &self.members, tables::bind_member).await?;
        self.write_small(step).await?;
        cases::open(step, &self.opened).await?;
        cases::change(step, &self.changed).await?;
        hits::insert(step, &self.hits).await?;
        measures::write(step, &self.measures).await?;
        self.champions.write(step).await?;
        self.lurkers.write(step).await?;
        self.office.write(step).await
    }

    async fn write_gone(&self, step: &mut Step<'_>) -> Result<(), sqlx::Error> {
        let message = |row: &mut Values, (message, _): &(MessageId, At)| {
            row.add(message.to_i64());
        };
        tables::TEXTS_GONE.run(step, &self.gone, message).await?;
        tables::QUOTES_GONE.run(step, &self.gone, message).await?;
        tables::ACTIVITY_GONE
            .run(step, &self.gone, |row, (message, at)| {
                row.add(message.to_i64()).add(at.0);
            })
            .await?;
        Ok(())
    }

    async fn write_small(&self, step: &mut Step<'_>) -> Result<(), sqlx::Error> {
        let locales: Vec<_> = self.locales.iter().collect();
        tables::LOCALES
            .run(step, &locales, |row, ((guild, member), locale)| {
                row.add(guild.to_i64()).add(member.to_i64()).add(**locale).add("").add(0i64).add(0i64);
            })
            .await?;
        let marks: Vec<_> = self.marks.iter().collect();
        tables::MARKS
            .run(step, &marks, |row, ((guild, channel), message)| {
                row.add(guild.to_i64()).add(channel.to_i64()).add(message.to_i64());
            })
            .await?;
        tables::STAGES.run(step, &self.stages, tables::bind_stage).await?;
        let passes: Vec<_> = self.passes.iter().collect();
        tables::PASSES
            .run(step, &passes, |row, ((guild, hash), until)| {
                row.add(guild.to_i64()).add(*hash).add(until.0);
            })
            .await?;
        tables::WAITING
            .run(step, &self.waiting, |row, (guild, case, member)| {
                row.add(guild.to_i64()).add(case.0 as i64).add(member.to_i64());
            })
            .await?;
        tables::TOLD
            .run(step, &self.told, |row, (guild, case, at)| {
                row.add(guild.to_i64()).add(case.0 as i64).add(at.0);
            })
            .await?;
        tables::ASKED
            .run(step, &self.asked, |row, (guild, member, at)| {
                row.add(guild.to_i64()).add(member.to_i64()).add(at.0);
            })
            .await?;
        tables::POLICIES
            .run(step, &self.policies, |row, (guild, at, hash)| {
                row.add(guild.to_i64()).add(at.0).add(*hash);
            })
            .await?;
        Ok(())
    }
}

//! Rows of the office: digests, the console's doors, settings, the audit log.
//!
//! Every statement leaves a row as it is when it arrives a second time.

use super::insert::{Shape, Values};
use super::row::{Columns, unreadable, word};
use super::step::Step;
use super::{Store, StoreError};
use crate::digest::figures::Digest;
use crate::digest::week::Week;
use crate::ids::{At, GuildId, UserId};
use crate::office::memory::{Kept, Remembered};
use crate::office::rows::{Fingerprint, Row, Session, Ticket};
use std::collections::BTreeMap;

static DIGESTS: Shape =
    Shape::few("INSERT INTO digests (guild, kind, week, at, figures) VALUES", 5, "ON CONFLICT DO NOTHING");

static DELIVERIES: Shape = Shape::few(
    "INSERT INTO deliveries (guild, week, via, at, how) VALUES",
    5,
    "ON CONFLICT (guild, week, via) DO UPDATE SET at = excluded.at, how = excluded.how",
);

static TICKETS: Shape =
    Shape::few("INSERT INTO tickets (hash, guild, member, at, until) VALUES", 5, "ON CONFLICT DO NOTHING");

static TICKETS_USED: Shape = Shape::few(
    "UPDATE tickets SET used_at = new.column2 FROM (VALUES",
    2,
    ") AS new WHERE tickets.hash = new.column1 AND tickets.used_at IS NULL",
);

static SESSIONS: Shape =
    Shape::few("INSERT INTO sessions (id, guild, member, since, until) VALUES", 5, "ON CONFLICT DO NOTHING");

static SESSIONS_ENDED: Shape = Shape::few(
    "UPDATE sessions SET ended_at = new.column2 FROM (VALUES",
    2,
    ") AS new WHERE sessions.id = new.column1 AND sessions.ended_at IS NULL",
);

static SETTINGS: Shape = Shape::few(
    "INSERT INTO settings (guild, key, at, value, set_by) VALUES",
    5,
    "ON CONFLICT (guild, key, at) DO UPDATE SET value = excluded.value, set_by = excluded.set_by",
);

static AUDIT: Shape = Shape::few(
    "INSERT INTO audit (guild, at, done_by, console, what, about, subject, detail) VALUES",
    8,
    "ON CONFLICT DO NOTHING",
);

static OUT_OF_OFFICE: Shape = Shape::few(
    "UPDATE erasures SET staff = 0 FROM (VALUES",
    2,
    ") AS new WHERE erasures.guild = new.column1 AND erasures.member = new.column2",
);

/// The only kind of digest so far.
pub(super) const WEEKLY: &str = "weekly";

/// How many of the latest digests are remembered.
const LATEST: i64 = 12;

/// The office's rows of one batch, in their order.
#[derive(Default)]
pub(super) struct Rows<'a>(Vec<(GuildId, &'a Row)>);

impl<'a> Rows<'a> {
    pub(super) fn add(&mut self, guild: GuildId, row: &'a Row) {
        self.0.push((guild, row));
    }

    pub(super) async fn write(&self, step: &mut Step<'_>) -> Result<(), sqlx::Error> {
        // Few and far between: one statement each, in their order.
        for (guild, row) in &self.0 {
            let (shape, bind) = statement(*guild, row)?;
            if let Some(shape) = shape {
                shape.run(step, &[()], |values, ()| bind(values)).await?;
            }
        }
        Ok(())
    }
}

type Bind<'a> = Box<dyn Fn(&mut Values) + Send + Sync + 'a>;

fn statement<'a>(guild: GuildId, row: &'a Row) -> Result<(Option<&'static Shape>, Bind<'a>), sqlx::Error> {
    let guild = guild.to_i64();
    let json = |text: Result<String, serde_json::Error>| text.map_err(|error| sqlx::Error::Encode(error.into()));
    Ok(match row {
        Row::Digest(row) => {
            let figures = json(serde_json::to_string(&row.digest))?;
            let bind = move |values: &mut Values| {
                values.add(guild).add(WEEKLY).add(row.week.to_string()).add(row.at.0).add(figures.as_str());
            };
            (Some(&DIGESTS), Box::new(bind))
        }
        Row::Delivered { week, via, at, how } => {
            let how = json(serde_json::to_string(how))?;
            let bind = move |values: &mut Values| {
                values.add(guild).add(week.to_string()).add(word(via)).add(at.0).add(how.as_str());
            };
            (Some(&DELIVERIES), Box::new(bind))
        }
        Row::Ticket(ticket) => {
            let bind = move |values: &mut Values| {
                let (hash, member) = (ticket.hash.to_string(), ticket.member.to_i64());
                values.add(hash).add(guild).add(member).add(ticket.at.0).add(ticket.until.0);
            };
            (Some(&TICKETS), Box::new(bind))
        }
        Row::TicketUsed { hash, at } => {
            let bind = move |values: &mut Values| {
                values.add(hash.to_string()).add(at.0);
            };
            (Some(&TICKETS_USED), Box::new(bind))
        }
        Row::Session(session) => {
            let bind = move |values: &mut Values| {
                let (id, member) = (session.id.to_string(), session.member.to_i64());
                values.add(id).add(guild).add(member).add(session.since.0).add(session.until.0);
            };
            (Some(&SESSIONS), Box::new(bind))
        }
        Row::SessionEnded { id, at } => {
            let bind = move |values: &mut Values| {
                values.add(id.to_string()).add(at.0);
            };
            (Some(&SESSIONS_ENDED), Box::new(bind))
        }
        Row::Setting { key, value, by, at } => {
            let bind = move |values: &mut Values| {
                values.add(guild).add(key.as_str()).add(at.0).add(value.as_deref()).add(by.to_i64());
            };
            (Some(&SETTINGS), Box::new(bind))
        }
        Row::Audit(row) => {
            let bind = move |values: &mut Values| {
                values.add(guild).add(row.at.0).add(row.by.to_i64()).add(i64::from(row.console));
                values.add(row.what.as_str()).add(row.about.map(UserId::to_i64));
                values.add(row.subject.as_str()).add(row.detail.as_str());
            };
            (Some(&AUDIT), Box::new(bind))
        }
        Row::OutOfOffice { member } => {
            let bind = move |values: &mut Values| {
                values.add(guild).add(member.to_i64());
            };
            (Some(&OUT_OF_OFFICE), Box::new(bind))
        }
        // Done by `erase`, after everything else of the batch.
        Row::Erase { .. } => (None, Box::new(|_: &mut Values| ())),
    })
}

fn fingerprint(text: &str) -> Result<Fingerprint, sqlx::Error> {
    text.parse().map_err(unreadable)
}

fn week(text: &str) -> Result<Week, sqlx::Error> {
    text.parse().map_err(unreadable)
}

impl Store {
    pub(super) async fn office(&self, guild: GuildId, now: At) -> Result<Remembered, StoreError> {
        let id = guild.to_i64();
        let sql = "SELECT week, at FROM digests WHERE guild = $1 AND kind = 'weekly' ORDER BY week DESC LIMIT $2";
        let read = |columns: &mut Columns<'_>| Ok((week(columns.get()?)?, columns.at()?));
        let kept = self.rows(sql, &[id, LATEST], read).await?;
        let mut digests: BTreeMap<Week, Kept> = kept.into_iter().map(|(week, at)| (week, Kept::new(at))).collect();
        let sql = "SELECT week, via, at, how FROM deliveries WHERE guild = $1";
        let read =
            |columns: &mut Columns<'_>| Ok((week(columns.get()?)?, columns.word()?, columns.at()?, columns.json()?));
        for (week, via, at, how) in self.rows(sql, &[id], read).await? {
            if let Some(kept) = digests.get_mut(&week) {
                kept.sent.insert(via, (at, how));
            }
        }
        let sql = "SELECT hash, member, at, until FROM tickets WHERE guild = $1 AND used_at IS NULL AND until > $2";
        let tickets = self
            .rows(sql, &[id, now.0], |columns| {
                let (hash, member) = (fingerprint(columns.get()?)?, columns.id(UserId::from_i64)?);
                Ok(Ticket { hash, member, at: columns.at()?, until: columns.at()?, used: None })
            })
            .await?;
        let sql = "SELECT id, member, since, until FROM sessions WHERE guild = $1 AND ended_at IS NULL AND until > $2";
        let sessions = self
            .rows(sql, &[id, now.0], |columns| {
                let (id, member) = (fingerprint(columns.get()?)?, columns.id(UserId::from_i64)?);
                Ok(Session { id, member, since: columns.at()?, until: columns.at()?, ended: None })
            })
            .await?;
        let sql = "SELECT key, value, at FROM settings AS s WHERE guild = $1 AND value IS NOT NULL \
                   AND at = (SELECT MAX(at) FROM settings WHERE guild = s.guild AND key = s.key)";
        let settings = self.rows(sql, &[id], |columns| Ok((columns.get()?, columns.get()?, columns.at()?))).await?;
        let sql = "SELECT member FROM erasures WHERE guild = $1 AND staff <> 0";
        let named = self.rows(sql, &[id], |columns| columns.id(UserId::from_i64)).await?;
        Ok(Remembered { digests: digests.into_iter().collect(), tickets, sessions, settings, named })
    }

    /// The weeks whose digest is kept, the latest first.
    pub async fn digests(&self, guild: GuildId) -> Result<Vec<(Week, At)>, StoreError> {
        let sql = "SELECT week, at FROM digests WHERE guild = $1 AND kind = 'weekly' ORDER BY week DESC";
        self.rows(sql, &[guild.to_i64()], |columns| Ok((week(columns.get()?)?, columns.at()?))).await
    }

    /// A digest as it was frozen.
    pub async fn digest(&self, guild: GuildId, wanted: Week) -> Result<Option<Digest>, StoreError> {
        let sql = "SELECT figures FROM digests WHERE guild = $1 AND kind = 'weekly' AND week = $2";
        let found = sqlx::query(sql).bind(guild.to_i64()).bind(wanted.to_string()).fetch_optional(&self.readers).await;
        let row = found.map_err(|error| self.failed(error))?;
        row.map(|row| Columns::of(&row).json()).transpose().map_err(|error| self.failed(error))
    }
}

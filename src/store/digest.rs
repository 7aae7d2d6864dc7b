//! What a digest is computed from, read from the tables: sums and small rows, no texts.
//!
//! Messages are read by their ids, which tell the time, one short range of the table a week, and summed where they
//! lie: a row for each author and language, and none for each message. `talk` holds those statements, `conduct` and
//! `people` the others.

mod conduct;
mod people;
mod talk;

use super::{Store, StoreError};
use crate::digest::source::{Edges, Source, WEEKS};
use crate::digest::week::Week;
use crate::ids::{At, DISCORD_EPOCH_MS, GuildId};
use crate::lurkers::rows::Kept;
use jiff::tz::TimeZone;

/// The place of the told week.
const LAST: usize = WEEKS - 1;

/// The first id that a message of this moment can have.
fn first_id(at: At) -> i64 {
    at.0.saturating_sub(DISCORD_EPOCH_MS).clamp(0, i64::MAX >> 22) << 22
}

impl Store {
    /// What the digest of a week of a community is computed from; `now` is when it is made. It reads what is committed, in
    /// several statements: what is written meanwhile belongs to a later week.
    pub async fn digest_source(
        &self,
        guild: GuildId,
        week: Week,
        zone: &TimeZone,
        now: At,
    ) -> Result<Source, StoreError> {
        let edges = Edges::of(week, zone);
        let mut written = Vec::with_capacity(WEEKS);
        let mut firsts = Vec::new();
        for place in 0..WEEKS {
            let (from, until) = edges.week(place);
            written.push(self.written(guild, from, until).await?);
            firsts.extend(self.firsts(guild, from, until).await?);
        }
        let (from, until) = edges.week(LAST);
        let (oldest, first) = (edges.week(0).0, edges.first());
        let (known_since, here_since) = self.known_since(guild).await?;
        Ok(Source {
            guild,
            week,
            known_since,
            here_since,
            members: self.members_at(guild, until).await?,
            stays: self.stays_since(guild, first).await?,
            firsts,
            written,
            questions: self.questions_between(guild, oldest, until).await?,
            credits: self.credits_between(guild, oldest, until).await?,
            tiers: self.tiers_held(guild).await?,
            began: self.segments_at(guild, from, here_since.is_some()).await?,
            ended: self.segments_at(guild, until, here_since.is_some()).await?,
            moves: self.moves_between(guild, from, until).await?,
            runs: self.runs_by(guild, until).await?,
            cases: self.cases_between(guild, first, until).await?,
            second_looks: self.second_looks_between(guild, oldest, until).await?,
            hits: self.hits_between(guild, oldest, until).await?,
            waiting: self.waiting_at(guild, now).await?,
            edges,
        })
    }

    /// From when on it is known who wrote, and since when Steward is here: as engagement observes it, else from the first
    /// row on.
    async fn known_since(&self, guild: GuildId) -> Result<(Option<At>, Option<At>), StoreError> {
        let id = guild.to_i64();
        let sql = "SELECT value FROM engagement WHERE guild = $1 AND kind = 'observed'";
        let observed = self.rows(sql, &[id], |columns| columns.json()).await?.into_iter().find_map(|kept| match kept {
            Kept::Observed { since, here } => Some((Some(since), here)),
            _ => None,
        });
        match observed {
            Some(known) => Ok(known),
            None => {
                let found =
                    self.rows("SELECT since FROM guilds WHERE guild = $1", &[id], |columns| columns.at()).await?;
                let since = found.into_iter().next();
                Ok((since, since))
            }
        }
    }
}

//! Rows of engagement: moves between segments, what is due, nudges, assignments, and small documents.
//!
//! Every statement leaves a row as it is when it arrives a second time: the first row of a key stands, the first end of
//! it too, and of a document the newest.

mod read;

use super::insert::{Shape, Values};
use super::row::word;
use super::step::Step;
use crate::ids::{ActKey, At, DueKey, GuildId, UserId};
use crate::lurkers::rows::{Came, DueEnd, DueRow, First, Kept, NudgeEnd, NudgeRow, Row};
use crate::lurkers::segments::Segment;
use crate::lurkers::trial::assign::Arm;
use std::collections::BTreeMap;

static MOVES: Shape =
    Shape::many("INSERT INTO moves (guild, member, at, from_segment, to_segment) VALUES", 5, "ON CONFLICT DO NOTHING");

static STAYS: Shape =
    Shape::few("INSERT INTO stays (guild, member, joined, left_at) VALUES", 4, "ON CONFLICT DO NOTHING");

/// Kept when the document about it is gone.
static FIRSTS: Shape = Shape::few(
    "INSERT INTO firsts (message, guild, member, at, answered_at) VALUES",
    5,
    "ON CONFLICT (message) DO UPDATE SET answered_at = COALESCE(firsts.answered_at, excluded.answered_at)",
);

static DUE: Shape =
    Shape::many("INSERT INTO due (key, guild, at, not_after, member, what, state) VALUES", 7, "ON CONFLICT DO NOTHING");

static DUE_SETTLED: Shape = Shape::many(
    "UPDATE due SET at = COALESCE(new.column2, due.at), state = new.column3, settled_at = new.column4 FROM (VALUES",
    4,
    ") AS new WHERE due.key = new.column1 AND due.state = 'waiting'",
);

static NUDGES: Shape = Shape::few(
    "INSERT INTO nudges (key, guild, campaign, member, step, at, via, act, ended_at, how) VALUES",
    10,
    "ON CONFLICT DO NOTHING",
);

static NUDGES_ENDED: Shape = Shape::few(
    "UPDATE nudges SET ended_at = new.column2, how = new.column3 FROM (VALUES",
    3,
    ") AS new WHERE nudges.key = new.column1 AND nudges.ended_at IS NULL",
);

static ASSIGNED: Shape =
    Shape::many("INSERT INTO assignments (guild, campaign, member, arm, at) VALUES", 5, "ON CONFLICT DO NOTHING");

static CAME: Shape = Shape::few(
    "UPDATE assignments SET wrote_at = COALESCE(wrote_at, new.column4), left_at = COALESCE(left_at, new.column5), \
     opted_out_at = COALESCE(opted_out_at, new.column6), reported_at = COALESCE(reported_at, new.column7) FROM (VALUES",
    7,
    ") AS new WHERE assignments.guild = new.column1 AND assignments.campaign = new.column2 \
     AND assignments.member = new.column3",
);

static KEPT: Shape = Shape::few(
    "INSERT INTO engagement (guild, kind, key, member, value) VALUES",
    5,
    "ON CONFLICT (guild, kind, key) DO UPDATE SET member = excluded.member, value = excluded.value",
);

static DROPPED: Shape = Shape::few("DELETE FROM engagement WHERE (guild, kind, key) IN (VALUES", 3, ")");

/// The columns of an assignment, in the order of their kinds.
const CAME_OF: [Came; 4] = [Came::Wrote, Came::Left, Came::OptedOut, Came::Reported];

/// The engine's rows of one batch, by kind.
#[derive(Default)]
pub(super) struct Rows<'a> {
    moves: Vec<(GuildId, UserId, At, Option<Segment>, Segment)>,
    stays: Vec<(GuildId, UserId, Option<At>, At)>,
    firsts: Vec<(GuildId, &'a First)>,
    due: Vec<(GuildId, &'a DueRow)>,
    /// The first end of a row stands; until then the last time that it is put off to.
    settled: BTreeMap<DueKey, (At, DueEnd)>,
    nudges: Vec<(GuildId, &'a NudgeRow)>,
    ended: BTreeMap<DueKey, (At, NudgeEnd)>,
    assigned: Vec<(GuildId, &'a str, UserId, Arm, At)>,
    came: BTreeMap<(GuildId, &'a str, UserId), [Option<At>; 4]>,
    /// What a place holds at the end of the batch; `None` for nothing any more.
    kept: BTreeMap<(GuildId, &'static str, String), Option<&'a Kept>>,
    any: bool,
}

impl<'a> Rows<'a> {
    pub(super) fn add(&mut self, guild: GuildId, row: &'a Row) {
        self.any = true;
        match row {
            Row::Moved { member, from, to, at } => self.moves.push((guild, *member, *at, *from, *to)),
            Row::Stayed { member, joined, left } => self.stays.push((guild, *member, *joined, *left)),
            Row::Due(row) => self.due.push((guild, row)),
            Row::DueSettled { key, at, how } => {
                let settled = self.settled.entry(*key).or_insert((*at, *how));
                if let DueEnd::PutOff(_) = settled.1 {
                    *settled = (*at, *how);
                }
            }
            Row::Nudged(row) => self.nudges.push((guild, row)),
            Row::NudgeEnded { key, at, how } => drop(self.ended.entry(*key).or_insert((*at, *how))),
            Row::Assigned { campaign, member, arm, at } => self.assigned.push((guild, campaign, *member, *arm, *at)),
            Row::Came { campaign, member, what, at } => {
                let came = self.came.entry((guild, campaign, *member)).or_default();
                if let Some(first) = CAME_OF.iter().position(|kind| kind == what).and_then(|place| came.get_mut(place))
                {
                    first.get_or_insert(*at);
                }
            }
            Row::Keep(kept) => {
                if let Kept::First(first) = &**kept {
                    self.firsts.push((guild, first));
                }
                self.kept.insert((guild, kept.kind(), kept.key()), Some(kept));
            }
            Row::Drop { kind, key } => drop(self.kept.insert((guild, *kind, key.clone()), None)),
        }
    }

    pub(super) async fn write(&self, step: &mut Step<'_>) -> Result<(), sqlx::Error> {
        if !self.any {
            return Ok(());
        }
        MOVES
            .run(step, &self.moves, |row, (guild, member, at, from, to)| {
                row.add(guild.to_i64()).add(member.to_i64()).add(at.0).add(from.map(Segment::name)).add(to.name());
            })
            .await?;
        STAYS
            .run(step, &self.stays, |row, (guild, member, joined, left)| {
                row.add(guild.to_i64()).add(member.to_i64()).add(joined.map(|at| at.0)).add(left.0);
            })
            .await?;
        FIRSTS
            .run(step, &self.firsts, |row, (guild, first)| {
                let answered = first.answered.map(|(_, at)| at.0);
                row.add(first.message.to_i64())
                    .add(guild.to_i64())
                    .add(first.member.to_i64())
                    .add(first.at.0)
                    .add(answered);
            })
            .await?;
        self.write_due(step).await?;
        self.write_nudges(step).await?;
        self.write_assignments(step).await?;
        self.write_kept(step).await
    }

    async fn write_due(&self, step: &mut Step<'_>) -> Result<(), sqlx::Error> {
        DUE.run(step, &self.due, |row, (guild, due)| {
            row.add(due.key.0)
                .add(guild.to_i64())
                .add(due.at.0)
                .add(due.not_after.0)
                .add(due.what.member().map(UserId::to_i64))
                .add(serde_json::to_string(&due.what).unwrap_or_default())
                .add("waiting");
        })
        .await?;
        let settled: Vec<_> = self.settled.iter().collect();
        DUE_SETTLED
            .run(step, &settled, |row, (key, (at, how))| {
                let (until, state, at) = match how {
                    DueEnd::PutOff(until) => (Some(until.0), "waiting", None),
                    DueEnd::Done => (None, "done", Some(at.0)),
                    DueEnd::Dropped => (None, "dropped", Some(at.0)),
                };
                row.add(key.0).add(until).add(state).add(at);
            })
            .await
    }

    async fn write_nudges(&self, step: &mut Step<'_>) -> Result<(), sqlx::Error> {
        NUDGES
            .run(step, &self.nudges, |row, (guild, nudge)| {
                row.add(nudge.key.0)
                    .add(guild.to_i64())
                    .add(nudge.campaign.as_str())
                    .add(nudge.member.to_i64())
                    .add(i64::from(nudge.step))
                    .add(nudge.at.0)
                    .add(word(&nudge.via))
                    .add(nudge.act.map(|ActKey(key)| key))
                    .add(nudge.ended.map(|(at, _)| at.0))
                    .add(nudge.ended.map(|(_, how)| word(&how)));
            })
            .await?;
        let ended: Vec<_> = self.ended.iter().collect();
        let end = |row: &mut Values, (key, (at, how)): &(&DueKey, &(At, NudgeEnd))| {
            row.add(key.0).add(at.0).add(word(how));
        };
        NUDGES_ENDED.run(step, &ended, end).await
    }

    async fn write_assignments(&self, step: &mut Step<'_>) -> Result<(), sqlx::Error> {
        ASSIGNED
            .run(step, &self.assigned, |row, (guild, campaign, member, arm, at)| {
                row.add(guild.to_i64()).add(*campaign).add(member.to_i64()).add(word(arm)).add(at.0);
            })
            .await?;
        let came: Vec<_> = self.came.iter().collect();
        CAME.run(step, &came, |row, ((guild, campaign, member), came)| {
            row.add(guild.to_i64()).add(*campaign).add(member.to_i64());
            for at in came.iter() {
                row.add(at.map(|at| at.0));
            }
        })
        .await
    }

    async fn write_kept(&self, step: &mut Step<'_>) -> Result<(), sqlx::Error> {
        let kept: Vec<_> = self.kept.iter().filter_map(|(place, kept)| Some((place, (*kept)?))).collect();
        KEPT.run(step, &kept, |row, ((guild, kind, key), kept)| {
            row.add(guild.to_i64())
                .add(*kind)
                .add(key.as_str())
                .add(kept.member().map(UserId::to_i64))
                .add(serde_json::to_string(kept).unwrap_or_default());
        })
        .await?;
        let dropped: Vec<_> = self.kept.iter().filter(|(_, kept)| kept.is_none()).map(|(place, _)| place).collect();
        DROPPED
            .run(step, &dropped, |row, (guild, kind, key)| {
                row.add(guild.to_i64()).add(*kind).add(key.as_str());
            })
            .await
    }
}

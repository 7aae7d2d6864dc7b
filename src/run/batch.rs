//! What a worker hands to the writer: the rows and acts of one guild's decisions since the last hand-over.

use crate::effect::Act;
use crate::ids::{At, GuildId};
use crate::ledger::Record;
use crate::store::Commit;
use std::collections::HashSet;

#[derive(Debug, Default)]
pub struct GuildBatch {
    pub guild: GuildId,
    pub records: Vec<Record>,
    pub acts: Vec<Act>,
    pub at: At,
}

impl GuildBatch {
    pub fn commit(&self) -> Commit<'_> {
        Commit { guild: self.guild, records: &self.records, acts: &self.acts, at: self.at }
    }

    /// What was decided later may be committed before this. `changing`: it changes cases that are there; otherwise it opens
    /// its own.
    fn may_wait(&self, changing: bool) -> bool {
        let may_wait = |record: &Record| match record {
            Record::Activity(_)
            | Record::Text { .. }
            | Record::Mark { .. }
            | Record::Member(_)
            | Record::Locale { .. }
            | Record::Settled { .. }
            // What is gone was said before; the message that is decided about is not among it.
            | Record::Gone { .. }
            | Record::PolicyInForce { .. } => true,
            Record::CaseChanged(_) | Record::NoticeTold { .. } => !changing,
            other => other.is_recognition(),
        };
        self.acts.is_empty() && self.records.iter().all(may_wait)
    }
}

/// Whether these rows change cases that are there.
pub fn is_changing(records: &[Record]) -> bool {
    records.iter().any(|record| matches!(record, Record::CaseChanged(_) | Record::NoticeTold { .. }))
}

/// Batches of several guilds, in no order among each other.
#[derive(Debug, Default)]
pub struct Batch {
    pub guilds: Vec<GuildBatch>,
    /// What was decided about one message that needs an act: committed at once and by itself, ahead of clean rows. Its
    /// mark stays behind with those, so that after a crash in between nothing is passed over.
    pub ahead: Option<GuildBatch>,
    /// Acts that waited for another one and may go now.
    pub release: Vec<(GuildId, Act)>,
    /// Room for the rows of the next guild, so that a large batch need not grow anew each time.
    pub(super) room: Vec<Record>,
}

impl Batch {
    pub fn of(&mut self, guild: GuildId) -> &mut GuildBatch {
        let at = match self.guilds.iter().rposition(|batch| batch.guild == guild) {
            Some(at) => at,
            None => {
                let records = std::mem::take(&mut self.room);
                self.guilds.push(GuildBatch { guild, records, ..GuildBatch::default() });
                self.guilds.len() - 1
            }
        };
        &mut self.guilds[at]
    }
    /// Drops what was decided about these guilds.
    pub fn forget(&mut self, guilds: &HashSet<GuildId>) {
        self.guilds.retain(|batch| !guilds.contains(&batch.guild));
    }
    /// What is decided now about a message of this guild may be committed before this.
    pub fn may_wait(&self, guild: GuildId, changing: bool) -> bool {
        self.guilds.iter().filter(|batch| batch.guild == guild).all(|batch| batch.may_wait(changing))
    }
    /// May be committed before `other`, which was handed over earlier.
    pub fn may_pass(&self, other: &Batch) -> bool {
        other.release.is_empty() && self.guilds.iter().all(|own| other.may_wait(own.guild, is_changing(&own.records)))
    }
    /// Takes over the room of a batch that is committed.
    pub fn reuse(&mut self, committed: Batch) {
        let rooms = committed.guilds.into_iter().map(|batch| batch.records).chain([committed.room]);
        if let Some(mut room) = rooms.max_by_key(Vec::capacity).filter(|room| room.capacity() > self.room.capacity()) {
            room.clear();
            self.room = room;
        }
    }
    pub fn rows(&self) -> usize {
        self.guilds.iter().map(|batch| batch.records.len()).sum()
    }
    pub fn is_empty(&self) -> bool {
        self.guilds.is_empty() && self.release.is_empty()
    }
    /// Holds something that somebody waits for.
    pub fn is_urgent(&self) -> bool {
        !self.release.is_empty() || self.guilds.iter().any(|batch| !batch.acts.is_empty())
    }
}

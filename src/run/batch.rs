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

    fn is_plain(&self) -> bool {
        let plain = |record: &Record| {
            matches!(
                record,
                Record::Activity(_)
                    | Record::Text { .. }
                    | Record::Mark { .. }
                    | Record::Member(_)
                    | Record::Locale { .. }
                    | Record::Settled { .. }
                    | Record::PolicyInForce { .. }
            )
        };
        self.acts.is_empty() && self.records.iter().all(plain)
    }
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
}

impl Batch {
    pub fn of(&mut self, guild: GuildId) -> &mut GuildBatch {
        let at = match self.guilds.iter().rposition(|batch| batch.guild == guild) {
            Some(at) => at,
            None => {
                self.guilds.push(GuildBatch { guild, ..GuildBatch::default() });
                self.guilds.len() - 1
            }
        };
        &mut self.guilds[at]
    }
    /// Drops what was decided about these guilds.
    pub fn forget(&mut self, guilds: &HashSet<GuildId>) {
        self.guilds.retain(|batch| !guilds.contains(&batch.guild));
    }
    /// Holds rows of this guild whose order counts.
    pub fn is_ordered(&self, guild: GuildId) -> bool {
        !self.guilds.iter().filter(|batch| batch.guild == guild).all(GuildBatch::is_plain)
    }
    /// Holds nothing whose order counts.
    pub fn is_plain(&self) -> bool {
        self.release.is_empty() && self.guilds.iter().all(GuildBatch::is_plain)
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

//! Memory read back from the store: when what was decided was not kept, after a fault of ours, and after somebody was
//! erased.

use super::Seat;
use crate::discord::now;
use crate::facts::members::Members;
use crate::ids::{GuildId, MessageId, UserId};
use crate::ledger::AUDIT_MARK;
use crate::run::catch_up::Gap;
use crate::run::worker::Worker;
use crate::run::writer::Order;
use std::collections::HashMap;

impl Seat {
    /// What these guilds decided lately was not kept: back to what the store knows, and what is missing is read again.
    pub(super) fn rebuild(&mut self, guilds: Vec<GuildId>) {
        self.flush();
        for guild in guilds {
            let marks = |worker: &Worker| {
                let channels = worker.facts(guild).map(|facts| &facts.channels);
                channels.into_iter().flatten().map(|(id, known)| (*id, known.mark)).collect::<HashMap<_, _>>()
            };
            let before = marks(&self.worker);
            // From here on the writer takes batches of this guild again.
            let _ = self.orders.send(Order::Rebuilt(guild));
            self.restore(guild);
            let after = marks(&self.worker);
            for (channel, mark) in before {
                let kept = after.get(&channel).copied().unwrap_or_default();
                if channel != AUDIT_MARK && kept < mark && kept != MessageId(0) {
                    self.held.entry((guild, channel)).or_default();
                    let _ = self.gaps.send(Gap::Channel { guild, channel, after: kept });
                }
            }
        }
    }

    /// Members were erased: once that is kept, memory is read back without them, before anything else is decided.
    pub(super) fn forget(&mut self, guild: GuildId, gone: Vec<UserId>) {
        self.flush();
        let mut members = Members::default();
        match self.runtime.block_on(self.store.remembered(guild, now(), |row| members.insert(row))) {
            Ok(remembered) => self.worker.forget(guild, &gone, remembered, members),
            Err(error) => {
                tracing::error!(guild.id = %guild, "A guild could not be read back after an erase, and is tried again: {error}");
                self.unforgotten.push((guild, gone));
            }
        }
    }

    pub(super) fn restore(&mut self, guild: GuildId) {
        let mut members = Members::default();
        match self.runtime.block_on(self.store.remembered(guild, now(), |row| members.insert(row))) {
            Ok(remembered) => self.worker.remember(guild, remembered, members),
            Err(error) => tracing::error!(guild.id = %guild, "A guild could not be rebuilt: {error}"),
        }
    }
}

//! Reading what was said before Steward came, so that a community begins with its real champions: which channels, from
//! when, and how far it has come. The reading itself is `run::history`'s.

use crate::decide::Decision;
use crate::event::Event;
use crate::facts::Facts;
use crate::facts::guild::permission;
use crate::ids::{At, DISCORD_EPOCH_MS, MessageId, Span};
use crate::ledger::{AUDIT_MARK, BackfillRow, Progress, Record};

/// The longest history that is read on one request.
pub const LONGEST_DAYS: u16 = 730;

/// Asks for the history of so many days, in every channel and every thread that Steward knows; threads that were archived
/// before it came are found on the way. A channel whose history is being read, or was read that far back already, is left
/// as it is; one that Steward may not read is noted as closed. Gives back how many channels will be read.
pub fn begin(event: &Event, days: u16, facts: &Facts, decision: &mut Decision) -> usize {
    let from = first_id(event.at.minus(Span::DAY.times(i64::from(days.min(LONGEST_DAYS)))));
    let needed = permission::VIEW_CHANNEL | permission::READ_HISTORY;
    let known = facts.guild.channels_and_threads();
    // A channel where nobody wrote lately may have threads where somebody did.
    let mut channels: Vec<_> = known
        .filter(|channel| channel.last_message.is_some_and(|last| last > from || !channel.thread))
        .map(|channel| (channel.id, if channel.thread { Progress::Messages } else { Progress::Threads }))
        .filter(|(channel, _)| *channel != AUDIT_MARK)
        .collect();
    channels.sort_unstable();
    let mut begun = 0;
    for (channel, first) in channels {
        let readable = !facts.guild.complete || facts.guild.my_permissions_in(channel) & needed == needed;
        let known = facts.champions.backfill.iter().find(|row| row.channel == channel);
        let left = |row: &BackfillRow| match row.progress {
            Progress::Threads | Progress::Messages => true,
            Progress::Done => row.from <= from,
            Progress::Closed => !readable,
        };
        if known.is_some_and(left) {
            continue;
        }
        // What came after the channel was first seen is known; the store is asked about each message anyway.
        let until = facts.channels.get(&channel).map(|known| known.mark).filter(|mark| *mark != MessageId(0));
        let until = until.unwrap_or_else(|| first_id(event.at));
        let progress = if readable { first } else { Progress::Closed };
        decision.records.push(Record::Backfill(BackfillRow {
            channel,
            from,
            until,
            read: from,
            messages: 0,
            progress,
        }));
        begun += usize::from(readable);
    }
    begun
}

/// The first id that a message of this time can have.
pub fn first_id(at: At) -> MessageId {
    MessageId((at.0.saturating_sub(DISCORD_EPOCH_MS).max(0) as u64) << 22)
}

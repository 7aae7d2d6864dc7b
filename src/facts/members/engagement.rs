//! What engagement asks of a member's row: weeks, signals, onboarding, interests and the segment; with who is timed out.

use super::{Members, Row, some};
use crate::event::Member;
use crate::ids::{At, UserId};
use crate::lurkers::segments::Segment;
use crate::lurkers::signals::Weekly;

/// Bits of `MemberRow::stands`.
pub mod stand {
    /// Screening is not finished.
    pub const PENDING: u8 = 1;
    pub const ONBOARDING_BEGUN: u8 = 2;
    pub const ONBOARDING_FINISHED: u8 = 4;
}

/// Discord's member flags: <https://discord.com/developers/docs/resources/guild#guild-member-object-guild-member-flags>
const COMPLETED_ONBOARDING: u32 = 1 << 1;
const STARTED_ONBOARDING: u32 = 1 << 3;

/// A member's row, as engagement reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    pub member: UserId,
    pub bot: bool,
    pub joined: Option<At>,
    pub left: bool,
    pub first_message: Option<At>,
    pub last_message: Option<At>,
    pub messages: u32,
    pub weekly: Weekly,
    /// Bits of `stand`.
    pub stands: u8,
    pub segment: Option<Segment>,
}

/// What a member's payload says of screening and onboarding.
pub(super) fn stands(member: &Member) -> u8 {
    let bit = |on: bool, bit: u8| if on { bit } else { 0 };
    bit(member.pending, stand::PENDING)
        | bit(member.flags & STARTED_ONBOARDING != 0, stand::ONBOARDING_BEGUN)
        | bit(member.flags & COMPLETED_ONBOARDING != 0, stand::ONBOARDING_FINISHED)
}

impl Row {
    fn standing(&self) -> Standing {
        Standing {
            member: self.id,
            bot: self.bot,
            joined: some(self.joined),
            left: self.left != At(0),
            first_message: some(self.first_message),
            last_message: some(self.last_message),
            messages: self.messages,
            weekly: self.weekly,
            stands: self.stands,
            segment: self.segment,
        }
    }
}

impl Members {
    pub fn standing(&self, member: UserId) -> Option<Standing> {
        self.row(member).map(Row::standing)
    }

    /// Everybody who was ever heard of, in no order.
    pub fn standings(&self) -> impl Iterator<Item = Standing> {
        self.standings_of(|_| true)
    }

    /// Those of them who are asked for.
    pub fn standings_of(&self, asked: impl Fn(UserId) -> bool) -> impl Iterator<Item = Standing> {
        self.rows.iter().filter(move |row| asked(row.id)).map(Row::standing)
    }

    /// A sign of presence in that week, other than a message.
    pub fn signalled(&mut self, member: UserId, week: u16) {
        let mut weekly = self.row(member).map(|row| row.weekly).unwrap_or_default();
        weekly.signalled(week);
        // A row is written once a week and not at every reaction.
        if self.row(member).is_none_or(|row| row.weekly != weekly) {
            self.touch(member).weekly = weekly;
        }
    }

    pub fn moved(&mut self, member: UserId, to: Segment) {
        self.touch(member).segment = Some(to);
    }

    /// Bits by place in the registry of interests.
    pub fn interests(&self, member: UserId) -> u64 {
        self.row(member).map_or(0, |row| row.interests)
    }

    /// Not written with the row: `Kept::TookPart` says it.
    pub fn took_part(&mut self, member: UserId, place: u32) {
        let at = self.index_of(member);
        self.rows[at as usize].interests |= 1u64.checked_shl(place).unwrap_or(0);
    }

    /// Until when Discord keeps somebody silent, if it does.
    pub fn timed_out_until(&self, member: UserId) -> Option<At> {
        self.timed_out.get(&member).copied()
    }

    pub(super) fn may_speak(&mut self, member: &Member) {
        match member.timed_out_until {
            Some(until) => drop(self.timed_out.insert(member.id, until)),
            None => drop(self.timed_out.remove(&member.id)),
        }
    }
}

//! What a member did by week, in sixteen bytes: how many messages, and whether there was a signal (a reaction, a vote, voice,
//! interest in an event, a thread joined, a role picked, a click). Whether somebody is online is never looked at.
//!
//! Weeks are those of `facts::members::week_of`, from Monday to Sunday in UTC. Eighteen are held: the newest in which
//! anything happened and seventeen before it. Counting does not depend on the order in which things are heard of, so that
//! history that comes late counts like what is new; what is older than eighteen weeks before the newest is not held.

use std::ops::RangeInclusive;

/// Weeks that are held.
pub const WEEKS: u16 = 18;

/// Messages of one week count up to here: no segment asks for more.
pub const MOST: u32 = 10;

/// One more than `MOST`, so that eighteen weeks are the eighteen digits of a number below 2^63.
const BASE: u64 = MOST as u64 + 1;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Weekly {
    /// Digits of base 11, the newest week last.
    messages: u64,
    /// Bit n: a signal n weeks before the newest.
    signals: u32,
    newest: u16,
}

impl Weekly {
    /// As the store keeps it.
    pub fn of(messages: u64, signals: u32, newest: u16) -> Weekly {
        Weekly { messages: messages % BASE.pow(u32::from(WEEKS)), signals: signals & MASK, newest }
    }

    /// Messages, signals, and the week that the last digit and the lowest bit stand for.
    pub fn parts(self) -> (u64, u32, u16) {
        (self.messages, self.signals, self.newest)
    }

    /// A message was written in that week.
    pub fn wrote(&mut self, week: u16) {
        let Some(place) = self.place(week) else { return };
        let unit = BASE.pow(place);
        if self.messages / unit % BASE < u64::from(MOST) {
            self.messages += unit;
        }
    }

    /// There was a signal in that week.
    pub fn signalled(&mut self, week: u16) {
        if let Some(place) = self.place(week) {
            self.signals |= 1 << place;
        }
    }

    /// Messages of the weeks that are so many before `now`, 0 being the running one; of one week at most `MOST`. What lies
    /// ahead of `now`, because a clock was wrong, counts as the running week.
    pub fn messages(self, now: u16, ago: RangeInclusive<u16>) -> u32 {
        let (mut rest, mut week, mut sum) = (self.messages, self.newest, 0);
        while rest > 0 {
            if ago.contains(&now.saturating_sub(week)) {
                sum += (rest % BASE) as u32;
            }
            rest /= BASE;
            week = week.saturating_sub(1);
        }
        sum
    }

    /// Nothing happened in any week that is held.
    pub fn is_quiet(self, now: u16) -> bool {
        now.saturating_sub(self.newest) >= WEEKS
    }

    /// Was there a signal in one of those weeks?
    pub fn has_signal(self, now: u16, ago: RangeInclusive<u16>) -> bool {
        let held = |place: &u16| self.signals >> place & 1 == 1;
        (0..WEEKS).filter(held).any(|place| ago.contains(&now.saturating_sub(self.newest.saturating_sub(place))))
    }

    /// Where a week stands, moving on when it is newer than all; `None` when it is too old to be held.
    fn place(&mut self, week: u16) -> Option<u32> {
        if week > self.newest {
            let weeks = week - self.newest;
            if weeks < WEEKS {
                self.messages = self.messages % BASE.pow(u32::from(WEEKS - weeks)) * BASE.pow(u32::from(weeks));
                self.signals = self.signals << weeks & MASK;
            } else {
                (self.messages, self.signals) = (0, 0);
            }
            self.newest = week;
        }
        let ago = self.newest - week;
        (ago < WEEKS).then_some(u32::from(ago))
    }
}

const MASK: u32 = (1 << WEEKS) - 1;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn after(happened: &[(u16, bool)]) -> Weekly {
        let mut weekly = Weekly::default();
        for (week, message) in happened {
            if *message { weekly.wrote(*week) } else { weekly.signalled(*week) }
        }
        weekly
    }

    /// The same, counted from the whole list at once.
    fn recounted(happened: &[(u16, bool)], now: u16, ago: RangeInclusive<u16>) -> (u32, bool) {
        let newest = happened.iter().map(|(week, _)| *week).max().unwrap_or(0);
        let held = |week: &u16| newest - week < WEEKS && ago.contains(&now.saturating_sub(*week));
        let of = |week: u16, message: bool| happened.iter().filter(|one| **one == (week, message)).count() as u32;
        let weeks: Vec<u16> = (0..=newest).filter(held).collect();
        let messages = weeks.iter().map(|week| of(*week, true).min(MOST)).sum();
        (messages, weeks.iter().any(|week| of(*week, false) > 0))
    }

    proptest! {
        #[test]
        fn a_recount_equals_the_increments_in_any_order(
            // A clock that jumps: most things happen within half a year, some long before or long after.
            happened in prop::collection::vec((prop_oneof![9 => 2900u16..2926, 1 => 0u16..6000], any::<bool>()), 0..120),
            shuffled in any::<prop::sample::Index>(),
            now in prop_oneof![9 => 2890u16..2940, 1 => 0u16..6000],
            from in 0u16..18,
            length in 0u16..18,
        ) {
            let ago = from..=from + length;
            let weekly = after(&happened);
            let mut otherwise = happened.clone();
            if !otherwise.is_empty() {
                let by = shuffled.index(otherwise.len());
                otherwise.rotate_left(by);
                otherwise.reverse();
            }
            prop_assert_eq!(after(&otherwise), weekly);
            let found = (weekly.messages(now, ago.clone()), weekly.has_signal(now, ago.clone()));
            prop_assert_eq!(found, recounted(&happened, now, ago));
            let (messages, signals, newest) = weekly.parts();
            prop_assert!(messages < 1 << 63);
            prop_assert_eq!(Weekly::of(messages, signals, newest), weekly);
        }
    }

    #[test]
    fn a_member_takes_sixteen_bytes() {
        assert_eq!(size_of::<Weekly>(), 16);
    }
}

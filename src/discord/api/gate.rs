//! When a request may leave: the pace, a pause that Discord ordered, and the stop before Discord bans the address.
//!
//! Pure: it is told the time. `Api` keeps one behind a lock.

use crate::discord::api::ApiError;
use crate::ids::At;
use std::collections::VecDeque;
use std::time::Duration;
use tokio::time::Instant;

/// Requests a second over all routes. Discord allows 50; five stay free for answers to commands, which have no limit of
/// their own but share the address. <https://discord.com/developers/docs/topics/rate-limits#global-rate-limit>
const PACE: u32 = 45;

/// Invalid requests (401, 403, 429) in ten minutes at which Steward stops by itself. Discord bans the address at 10,000.
pub const INVALID_LIMIT: usize = 5_000;
const INVALID_WINDOW_MS: i64 = 10 * 60_000;

#[derive(Default)]
pub(super) struct Gate {
    /// When the next request may leave, by the pace.
    next: Option<Instant>,
    /// Until when nothing may leave, by Discord's order.
    closed_until: Option<Instant>,
    /// The latest invalid requests.
    invalid: VecDeque<At>,
    announced: bool,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Go,
    Wait(Instant),
    Stopped,
}

impl Gate {
    /// Takes a turn, or says when to ask again. `paced`: nobody else keeps the pace.
    pub fn turn(&mut self, moment: Instant, at: At, paced: bool) -> Turn {
        if self.is_stopped(at) {
            return Turn::Stopped;
        }
        if let Some(until) = self.closed_until.filter(|until| *until > moment) {
            return Turn::Wait(until);
        }
        if !paced {
            return Turn::Go;
        }
        // Up to a second's worth may leave at once.
        let earliest = moment.checked_sub(Duration::from_secs(1)).unwrap_or(moment);
        let slot = self.next.map_or(earliest, |next| next.max(earliest));
        if slot > moment {
            return Turn::Wait(slot);
        }
        self.next = Some(slot + Duration::from_secs(1) / PACE);
        Turn::Go
    }

    pub fn close_until(&mut self, until: Instant) {
        self.closed_until = Some(self.closed_until.map_or(until, |known| known.max(until)));
    }

    pub fn count_invalid(&mut self, at: At) {
        self.invalid.push_back(at);
        if self.invalid.len() > INVALID_LIMIT {
            self.invalid.pop_front();
        }
    }

    /// As many invalid requests as allowed, the oldest of them not ten minutes old.
    fn is_stopped(&mut self, at: At) -> bool {
        let oldest = self.invalid.front().filter(|_| self.invalid.len() >= INVALID_LIMIT);
        let stopped = oldest.is_some_and(|oldest| at.since(*oldest).0 < INVALID_WINDOW_MS);
        if stopped != self.announced {
            metrics::gauge!("steward_rest_stopped").set(f64::from(u8::from(stopped)));
            if stopped {
                tracing::error!("{}", ApiError::Stopped);
            }
        }
        self.announced = stopped;
        stopped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// How many of a hundred requests may leave at once, and how many a second later.
    #[test]
    fn the_pace_is_45_a_second_with_a_second_in_hand() {
        let mut gate = Gate::default();
        let start = Instant::now() + Duration::from_secs(60);
        let mut passed = |moment, paced| (0..100).filter(|_| gate.turn(moment, At(0), paced) == Turn::Go).count();
        assert_eq!(passed(start, true), 46);
        assert_eq!(passed(start + Duration::from_secs(1), true), 45);
        assert_eq!(passed(start + Duration::from_secs(1), false), 100);
    }

    #[test]
    fn a_pause_for_everything_holds_everything() {
        let mut gate = Gate::default();
        let start = Instant::now();
        let end = start + Duration::from_secs(3);
        gate.close_until(end);
        gate.close_until(start);
        assert_eq!(gate.turn(start, At(0), false), Turn::Wait(end));
        assert_eq!(gate.turn(end, At(0), false), Turn::Go);
    }

    #[test]
    fn five_thousand_refusals_in_ten_minutes_stop_everything_until_they_are_over() {
        let mut gate = Gate::default();
        let moment = Instant::now();
        let limit = i64::try_from(INVALID_LIMIT).unwrap_or(0);
        for n in 0..limit - 1 {
            gate.count_invalid(At(n));
        }
        assert_eq!(gate.turn(moment, At(limit), false), Turn::Go);
        gate.count_invalid(At(limit));
        assert_eq!(gate.turn(moment, At(limit), false), Turn::Stopped);
        assert_eq!(gate.turn(moment, At(INVALID_WINDOW_MS - 1), false), Turn::Stopped);
        assert_eq!(gate.turn(moment, At(INVALID_WINDOW_MS), false), Turn::Go);
    }
}

//! How long an act is tried, and how long to wait in between.

use crate::effect::Effect;
use crate::event::Outcome;
use crate::ids::{At, Span};
use std::time::Duration;

/// How long Discord surely remembers a nonce.
pub const NONCE: Span = Span(2 * Span::MINUTE.0);
/// An interaction's token lives that long.
pub const REPLY: Span = Span(15 * Span::MINUTE.0);
/// How long an act that has no end of its own is tried.
const PATIENCE: Span = Span::HOUR;

/// How long an act is tried, and how long to wait in between.
pub(super) struct Patience {
    since: At,
    from: At,
    failures: u32,
    uncertain: bool,
}

impl Patience {
    /// `since`: from when on it may have been tried. `from`: since when this process tries.
    pub fn new(since: At, from: At, uncertain: bool) -> Patience {
        Patience { since, from, failures: 0, uncertain }
    }

    pub fn tried(&mut self, uncertain: bool) {
        self.uncertain |= uncertain;
    }

    /// The server's delay, else one that doubles from a quarter of a second to a minute. `Err`: no more.
    pub fn wait(&mut self, effect: &Effect, after: Option<Duration>, now: At) -> Result<Duration, Outcome> {
        let wait = after.unwrap_or_else(|| {
            self.failures += 1;
            Duration::from_millis(250 << (self.failures - 1).min(8)).min(Duration::from_secs(60))
        });
        let next = now.plus(Span(i64::try_from(wait.as_millis()).unwrap_or(i64::MAX)));
        let (age, tried_for) = (next.since(self.since), next.since(self.from));
        match effect {
            // An answer is an edit: repeating it changes nothing.
            Effect::Answer { .. } if age > REPLY => Err(Outcome::Dropped { why: "too late to answer".into() }),
            Effect::Answer { .. } => Ok(wait),
            _ if self.uncertain && !effect.is_idempotent() && age > NONCE => Err(Outcome::Unknown),
            _ if tried_for > PATIENCE && self.uncertain => Err(Outcome::Unknown),
            _ if tried_for > PATIENCE => Err(Outcome::Dropped { why: "Discord did not take it for an hour".into() }),
            _ => Ok(wait),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::effect::Post;
    use crate::event::ReplyHandle;
    use crate::ids::{ChannelId, MessageId};

    fn send() -> Effect {
        Effect::Send { channel: ChannelId(1), post: Post::default() }
    }
    fn delete() -> Effect {
        Effect::DeleteMessage { channel: ChannelId(1), message: MessageId(2), reason: String::new() }
    }
    fn answer() -> Effect {
        Effect::Answer { reply: ReplyHandle::default(), post: Post::default() }
    }

    #[test]
    fn what_may_have_happened_is_repeated_only_while_it_cannot_happen_twice() {
        let dropped = |why: &str| Err(Outcome::Dropped { why: why.into() });
        let second = Ok(Duration::from_secs(1));
        let cases = [
            (send(), true, Span::MINUTE, second.clone()),
            (send(), true, NONCE, Err(Outcome::Unknown)),
            (send(), false, NONCE, second.clone()),
            (delete(), true, NONCE, second.clone()),
            (delete(), true, PATIENCE, Err(Outcome::Unknown)),
            (delete(), false, PATIENCE, dropped("Discord did not take it for an hour")),
            (answer(), true, NONCE, second),
            (answer(), true, REPLY, dropped("too late to answer")),
        ];
        for (effect, uncertain, age, expected) in cases {
            let mut patience = Patience::new(At(0), At(0), false);
            patience.tried(uncertain);
            let wait = patience.wait(&effect, Some(Duration::from_secs(1)), At(0).plus(age));
            assert_eq!(wait, expected, "{effect:?} after {age}");
        }
    }

    #[test]
    fn an_old_act_is_tried_as_long_as_a_new_one() {
        let day_old = At(0).plus(Span::DAY);
        let mut patience = Patience::new(At(0), day_old, false);
        let second = Duration::from_secs(1);
        assert_eq!(patience.wait(&send(), Some(second), day_old), Ok(second));
        let mut perhaps_sent = Patience::new(At(0), At(0), true);
        assert_eq!(perhaps_sent.wait(&send(), Some(second), At(0).plus(NONCE)), Err(Outcome::Unknown));
    }

    #[test]
    fn without_a_delay_from_the_server_the_wait_doubles_up_to_a_minute() {
        let mut patience = Patience::new(At(0), At(0), false);
        let waits: Vec<u128> =
            (0..10).filter_map(|_| patience.wait(&delete(), None, At(0)).ok()).map(|wait| wait.as_millis()).collect();
        assert_eq!(waits, [250, 500, 1000, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
    }
}

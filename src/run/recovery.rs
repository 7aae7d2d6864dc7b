//! After a start: acts that were decided and not settled. Those that were under way are repeated, found, or given up, as
//! `discord::recover` says; those that waited for another act go on waiting, or go.

use super::doors::{Doors, Input};
use super::errands::Errands;
use crate::discord::recover::{self, Recovery};
use crate::discord::{Api, Me, now};
use crate::effect::{Act, Effect};
use crate::event::{Event, Outcome};
use crate::ids::ActKey;
use crate::store::{Leftover, OutboxState, Store, StoreError};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use std::time::Duration;

pub struct Leftovers {
    rows: Vec<Leftover>,
    /// How the acts that others wait for had ended, where they had.
    before: HashMap<ActKey, (OutboxState, Option<Outcome>)>,
}

pub async fn read(store: &Store) -> Result<Leftovers, StoreError> {
    let rows = store.leftovers().await?;
    let mut before = HashMap::new();
    for after in rows.iter().flat_map(|row| row.act.after.iter().copied()) {
        if let Some(ended) = store.act_state(after).await? {
            before.insert(after, ended);
        }
    }
    Ok(Leftovers { rows, before })
}

/// Tells of every act that is left over: what it still waits for, and whether something that it waited for was not done.
pub fn tell(leftovers: &Leftovers, mut each: impl FnMut(&Leftover, Vec<ActKey>, bool)) {
    for row in &leftovers.rows {
        each(row, leftovers.left_of(row), leftovers.is_untrue(row));
    }
}

impl Leftovers {
    /// What the row still waits for.
    fn left_of(&self, row: &Leftover) -> Vec<ActKey> {
        let waits = row.state == OutboxState::Pending;
        let left = |key: &&ActKey| waits && self.rows.iter().any(|other| other.act.key == **key);
        row.act.after.iter().filter(left).copied().collect()
    }

    /// Something that it waited for has ended and was not done.
    fn is_untrue(&self, row: &Leftover) -> bool {
        let ended = |key: &ActKey| self.before.get(key).map(|(state, _)| *state);
        let still = [Some(OutboxState::Done), Some(OutboxState::Pending), Some(OutboxState::Sending)];
        row.act.after.iter().any(|key| !still.contains(&ended(key)))
    }

    /// Is there a later act that undoes this one? Rows stand in the order in which they were decided.
    fn overruled(&self, at: usize) -> bool {
        let row = &self.rows[at];
        self.rows[at + 1..].iter().any(|later| {
            later.guild == row.guild
                && match (&row.act.effect, &later.act.effect) {
                    (Effect::Ban { member, .. }, Effect::Unban { member: lifted, .. }) => member.id == *lifted,
                    (Effect::Unban { member, .. }, Effect::Ban { member: banned, .. }) => *member == banned.id,
                    _ => false,
                }
        })
    }
}

pub async fn run(api: Arc<Api>, me: Me, leftovers: Leftovers, errands: Errands, doors: Doors) {
    let mut claimed = BTreeSet::new();
    let settle =
        |guild, act: &Act, outcome| doors.send(guild, Input::Event(Event::settled(guild, act.clone(), outcome, now())));
    for (at, row) in leftovers.rows.iter().enumerate() {
        if !leftovers.left_of(row).is_empty() {
            continue;
        }
        let was_sending = row.state == OutboxState::Sending;
        if !was_sending && row.act.only_if_done && leftovers.is_untrue(row) {
            settle(row.guild, &row.act, Outcome::Untrue);
            continue;
        }
        let (guild, inserted_at, overruled) = (row.guild, row.inserted_at, leftovers.overruled(at));
        let leftover = recover::Leftover { guild, act: &row.act, inserted_at, was_sending, overruled };
        loop {
            match recover::recover(&api, &me, &leftover, &mut claimed, now()).await {
                // It goes on where it was, or marks itself.
                Ok(Recovery::Again) if was_sending || row.act.effect.is_marked_late() => {
                    errands.submit_since(row.guild, row.act.clone(), row.inserted_at);
                }
                Ok(Recovery::Anew) if was_sending => errands.submit(row.guild, row.act.clone()),
                // It is marked as being sent before it is.
                Ok(Recovery::Again | Recovery::Anew) => {
                    doors.send(row.guild, Input::Release(row.guild, Box::new(row.act.clone())))
                }
                Ok(Recovery::Settled(outcome)) => settle(row.guild, &row.act, outcome),
                Err(error) => {
                    tracing::warn!("An act from before the start cannot be looked at yet: {error}");
                    tokio::time::sleep(Duration::from_secs(5)).await;
                    continue;
                }
            }
            break;
        }
    }
    if !leftovers.rows.is_empty() {
        tracing::info!("{} acts from before the start were looked at", leftovers.rows.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::effect::{Effect, Part};
    use crate::ids::{At, GuildId};

    fn row(key: i64, after: &[i64], state: OutboxState) -> Leftover {
        let act = Act {
            key: ActKey(key),
            not_after: None,
            after: after.iter().copied().map(ActKey).collect(),
            only_if_done: true,
            case: None,
            part: Part::Notice,
            effect: Effect::PauseInvites { paused: true, reason: String::new() },
        };
        Leftover { guild: GuildId(1), state, inserted_at: At(0), act }
    }

    /// A notice that waits for acts 1 and 2, which stand as given: what it still waits for, and whether it is untrue.
    fn check(stands: [Option<OutboxState>; 2], left: &[i64], untrue: bool) {
        let mut leftovers = Leftovers { rows: vec![row(9, &[1, 2], OutboxState::Pending)], before: HashMap::new() };
        for (key, state) in (1..).zip(stands) {
            leftovers.before.extend(state.map(|state| (ActKey(key), (state, None))));
            if let Some(state @ (OutboxState::Pending | OutboxState::Sending)) = state {
                leftovers.rows.push(row(key, &[], state));
            }
        }
        let left: Vec<ActKey> = left.iter().copied().map(ActKey).collect();
        let mut held = Vec::new();
        tell(&leftovers, |row, left, untrue| {
            if !left.is_empty() {
                held.push((row.act.key, left, untrue));
            }
        });
        let expected = if left.is_empty() { Vec::new() } else { vec![(ActKey(9), left.clone(), untrue)] };
        assert_eq!(held, expected, "{stands:?}");
        assert_eq!(leftovers.left_of(&leftovers.rows[0]), left, "{stands:?}");
        assert_eq!(leftovers.is_untrue(&leftovers.rows[0]), untrue, "{stands:?}");
    }

    #[test]
    fn a_notice_goes_on_waiting_for_what_is_left_over_and_knows_what_failed_before() {
        use OutboxState::*;
        check([Some(Sending), Some(Sending)], &[1, 2], false);
        check([Some(Done), Some(Sending)], &[2], false);
        check([Some(Refused), Some(Sending)], &[2], true);
        check([Some(Done), Some(Done)], &[], false);
        check([Some(Done), Some(Refused)], &[], true);
        check([Some(Done), Some(Unknown)], &[], true);
        check([Some(Done), None], &[], true);
    }
}

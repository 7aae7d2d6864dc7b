//! After a start: acts that were decided and not settled. Those that were under way are repeated, found, or given up, as
//! `discord::recover` says; those that waited for another act go on waiting, or go.

use super::live::{Doors, Input};
use crate::discord::recover::{self, Recovery};
use crate::discord::{Api, Me, Performer, now};
use crate::effect::{Act, Effect};
use crate::event::{Event, Outcome};
use crate::ids::{ActKey, At, GuildId};
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
    for after in rows.iter().filter_map(|row| row.act.after) {
        if let Some(ended) = store.act_state(after).await? {
            before.insert(after, ended);
        }
    }
    Ok(Leftovers { rows, before })
}

/// Tells of every act that is left over, and whether it waits for the result of another one, as before the stop.
pub fn tell(leftovers: &Leftovers, mut each: impl FnMut(GuildId, Act, At, bool)) {
    for row in &leftovers.rows {
        each(row.guild, row.act.clone(), row.inserted_at, leftovers.waits(row));
    }
}

impl Leftovers {
    fn waits(&self, row: &Leftover) -> bool {
        row.state == OutboxState::Pending
            && row.act.after.is_some_and(|after| self.rows.iter().any(|other| other.act.key == after))
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

pub async fn run(api: Arc<Api>, me: Me, leftovers: Leftovers, performer: Performer, doors: Doors) {
    let mut claimed = BTreeSet::new();
    let settle =
        |guild, act: &Act, outcome| doors.send(guild, Input::Event(Event::settled(guild, act.clone(), outcome, now())));
    for (at, row) in leftovers.rows.iter().enumerate() {
        if leftovers.waits(row) {
            continue;
        }
        let was_sending = row.state == OutboxState::Sending;
        let ended = row.act.after.and_then(|after| leftovers.before.get(&after));
        if !was_sending && row.act.only_if_done && ended.is_none_or(|(state, _)| *state != OutboxState::Done) {
            let why = "what it would tell of was not done".to_owned();
            settle(row.guild, &row.act, Outcome::Dropped { why });
            continue;
        }
        let (guild, inserted_at, overruled) = (row.guild, row.inserted_at, leftovers.overruled(at));
        let leftover = recover::Leftover { guild, act: &row.act, inserted_at, was_sending, overruled };
        loop {
            match recover::recover(&api, &me, &leftover, &mut claimed, now()).await {
                Ok(Recovery::Again) if was_sending => {
                    performer.submit_since(row.guild, row.act.clone(), row.inserted_at);
                }
                // It is marked as being sent before it is.
                Ok(Recovery::Again) => doors.send(row.guild, Input::Release(row.guild, Box::new(row.act.clone()))),
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

//! After a start: acts that were decided and not settled. Those that were under way are repeated, found, or given up, as
//! `discord::recover` says; those that waited for another act go on waiting, or go.

use super::live::{Doors, Input};
use crate::discord::recover::{self, Recovery};
use crate::discord::{Api, Me, Performer, now};
use crate::effect::Act;
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

/// Those whose predecessor is itself left over wait for its result, as before the stop.
pub fn wait(leftovers: &Leftovers, mut hold: impl FnMut(GuildId, Act, At)) {
    for row in &leftovers.rows {
        if leftovers.waits(row) {
            hold(row.guild, row.act.clone(), row.inserted_at);
        }
    }
}

impl Leftovers {
    fn waits(&self, row: &Leftover) -> bool {
        row.state == OutboxState::Pending
            && row.act.after.is_some_and(|after| self.rows.iter().any(|other| other.act.key == after))
    }
}

pub async fn run(api: Arc<Api>, me: Me, leftovers: Leftovers, performer: Performer, doors: Doors) {
    let mut claimed = BTreeSet::new();
    let settle =
        |guild, act: &Act, outcome| doors.send(guild, Input::Event(Event::settled(guild, act.clone(), outcome, now())));
    for row in &leftovers.rows {
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
        let leftover = recover::Leftover { guild: row.guild, act: &row.act, inserted_at: row.inserted_at, was_sending };
        loop {
            match recover::recover(&api, &me, &leftover, &mut claimed, now()).await {
                Ok(Recovery::Again) if was_sending => {
                    performer.submit_since(row.guild, row.act.clone(), row.inserted_at);
                }
                Ok(Recovery::Anew) if was_sending => performer.submit(row.guild, row.act.clone()),
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

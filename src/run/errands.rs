//! Where acts go once they are kept: most to Discord; what Steward does by itself is done here.

use super::console::{Answers, Tickets};
use super::doors::{Doors, Input};
use crate::discord::{Performer, now};
use crate::effect::Act;
use crate::event::{Event, Outcome};
use crate::ids::{At, GuildId};
use std::sync::Arc;

/// Cheap to clone.
#[derive(Clone)]
pub struct Errands {
    pub performer: Performer,
    pub doors: Doors,
    pub tickets: Arc<Tickets>,
    pub answers: Arc<Answers>,
}

impl Errands {
    /// Takes an act; never blocks. From any thread.
    pub fn submit(&self, guild: GuildId, act: Act) {
        if let Some(act) = self.own(guild, act) {
            self.performer.submit(guild, act);
        }
    }

    /// The same for an act left over from before a crash, first handed in at `since`.
    pub fn submit_since(&self, guild: GuildId, act: Act, since: At) {
        if let Some(act) = self.own(guild, act) {
            self.performer.submit_since(guild, act, since);
        }
    }

    /// Does what is Steward's own business; gives back what is Discord's.
    fn own(&self, guild: GuildId, mut act: Act) -> Option<Act> {
        let settled = self.answers.take(&act).or_else(|| self.tickets.fill(&mut act).err());
        match settled {
            Some(outcome) => {
                self.settle(guild, act, outcome);
                None
            }
            None => Some(act),
        }
    }

    fn settle(&self, guild: GuildId, act: Act, outcome: Outcome) {
        self.doors.send(guild, Input::Event(Event::settled(guild, act, outcome, now())));
    }
}

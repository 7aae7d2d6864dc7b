//! Where acts go once they are kept: most to Discord; what Steward does by itself is done here.

use crate::discord::Performer;
use crate::effect::Act;
use crate::ids::{At, GuildId};

/// Cheap to clone.
#[derive(Clone)]
pub struct Errands {
    performer: Performer,
}

impl Errands {
    pub fn new(performer: Performer) -> Errands {
        Errands { performer }
    }

    /// Takes an act; never blocks. From any thread.
    pub fn submit(&self, guild: GuildId, act: Act) {
        self.performer.submit(guild, act);
    }

    /// The same for an act left over from before a crash, first handed in at `since`.
    pub fn submit_since(&self, guild: GuildId, act: Act, since: At) {
        self.performer.submit_since(guild, act, since);
    }
}

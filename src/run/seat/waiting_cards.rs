//! Cards that found no channel when their cases were opened, posted once the guild (re)appears.

use super::Seat;
use crate::discord::now;
use crate::event::{Event, What};
use crate::ids::{EventId, GuildId, Span};

/// A case younger than this has its card on the way.
const YOUNG: Span = Span(10 * 60_000);

impl Seat {
    /// Cards of open cases that found no channel when they were opened.
    pub(super) fn post_waiting_cards(&mut self, guild: GuildId) {
        let Some(view) = self.worker.view(guild) else { return };
        if view.moderators_channel().is_none() {
            tracing::warn!(guild.id = %guild, "There is no moderators' channel: cases are kept, and their cards wait. Set `[community] moderators-channel`");
            return;
        }
        self.flush();
        let at = now();
        match self.runtime.block_on(self.store.open_cases(guild, 25)) {
            Ok(mut cases) => {
                // A young one's card may be on its way.
                cases.retain(|case| case.card.is_none() && at.since(case.at) > YOUNG);
                if !cases.is_empty() {
                    let id = EventId::of("cards", &[guild.0, at.0 as u64]);
                    self.decide(Event { id, guild, at, seen: at, what: What::CardsWanted(cases) });
                }
            }
            Err(error) => tracing::error!(guild.id = %guild, "Waiting cards cannot be read: {error}"),
        }
    }
}

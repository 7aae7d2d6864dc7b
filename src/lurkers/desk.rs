//! The desk of engagement: commands and buttons, each with its answer. What is asked for follows into the decision, the
//! answer is given back; whoever asked reads it alone.
//!
//! Who may: anybody asks, wants and refuses for themselves; who manages the server runs the rest.

mod campaign;
mod overview;

pub use campaign::{results, state};

use super::rows::{Consent, Kept, Row};
use super::settings::Settings;
use super::{ask, consent, door};
use crate::decide::Decision;
use crate::effect::Post;
use crate::event::{Ask, Command, Event, FrontDoor, LurkersAsk};
use crate::facts::Facts;
use crate::ids::{At, ChannelId, GuildId, MessageId, UserId};
use crate::ledger::Record;
use crate::policy::Policy;
use crate::say::Language;
use crate::say::answer::{self, Refusal};
use crate::say::lurkers::door as say;
use crate::say::permission::Permission;

/// A command as it is worked on.
#[derive(Clone, Copy)]
pub(super) struct Request<'a> {
    pub event: &'a Event,
    pub command: &'a Command,
    pub facts: &'a Facts,
    pub policy: &'a Policy,
    /// Of the one who asks.
    pub language: Language,
}

impl<'a> Request<'a> {
    fn of(event: &'a Event, command: &'a Command, facts: &'a Facts, policy: &'a Policy) -> Request<'a> {
        Request { event, command, facts, policy, language: facts.language_for(&command.by) }
    }

    pub fn by(&self) -> UserId {
        self.command.by.id
    }

    pub fn now(&self) -> At {
        self.event.at
    }

    pub fn settings(&self) -> &'a Settings {
        &self.facts.guild.settings.lurkers
    }

    pub fn consent(&self) -> Consent {
        self.facts.lurkers.consent(self.by())
    }

    pub fn is_manager(&self) -> bool {
        self.facts.is_manager(&self.command.by)
    }

    pub fn refused(&self, refusal: &Refusal) -> Post {
        Post::text(answer::refusal(self.language, refusal))
    }

    pub fn managers_only(&self) -> Post {
        self.refused(&Refusal::YouLack(Permission::ManageGuild))
    }
}

/// Where a message stands.
pub(super) fn link(guild: GuildId, channel: ChannelId, message: MessageId) -> String {
    format!("https://discord.com/channels/{guild}/{channel}/{message}")
}

/// Writes a small document down.
pub(super) fn keep(kept: Kept, decision: &mut Decision) {
    decision.records.push(Record::Lurkers(Box::new(Row::Keep(Box::new(kept)))));
}

/// What is asked of engagement. Gives back the answer.
pub(super) fn asked(event: &Event, command: &Command, facts: &Facts, policy: &Policy, decision: &mut Decision) -> Post {
    let request = Request::of(event, command, facts, policy);
    match &command.ask {
        Ask::Question { text } => ask::asked(request, text, decision),
        Ask::Nudge { press, of } => consent::pressed(request, *press, *of, decision),
        Ask::Nudges => consent::account(request),
        Ask::Pick { role } => door::picked(request, *role, decision),
        Ask::FrontDoor(FrontDoor::Panel) => door::panel(request, decision),
        Ask::FrontDoor(FrontDoor::Check) => front_door(request),
        Ask::Campaign(asked) => campaign::asked(request, asked, decision),
        Ask::Lurkers(LurkersAsk::Overview) => overview::show(request),
        Ask::Lurkers(LurkersAsk::Pause) => overview::pause(request, true, decision),
        Ask::Lurkers(LurkersAsk::Resume) => overview::pause(request, false, decision),
        Ask::Lurkers(LurkersAsk::Preview { campaign }) => campaign::preview(request, campaign.as_deref()),
        _ => Post::default(),
    }
}

fn front_door(request: Request) -> Post {
    if !request.is_manager() {
        return request.managers_only();
    }
    let found = door::check::check(request.facts, request.policy, request.now());
    Post { embeds: vec![say::findings(request.language, &found)], ..Post::default() }
}

//! Signs of presence, as they happen: counted with the members, by week. Messages are counted where they are remembered.

use super::Facts;
use super::members::week_of;
use crate::event::{Ask, Event, Member, What};
use crate::ids::UserId;

impl Facts {
    /// Before the event changes anything, since a role that was picked is one that was not there.
    pub(super) fn note_signals(&mut self, event: &Event) {
        let week = week_of(event.at);
        match &event.what {
            What::Reaction(reaction) if reaction.added => self.signalled(reaction.member, week),
            What::PollVote { member, added: true, .. }
            | What::EventInterest { member, added: true, .. }
            | What::VoiceJoined { member, .. } => self.signalled(*member, week),
            What::ThreadJoined { members, .. } => {
                for member in members {
                    self.signalled(*member, week);
                }
            }
            What::MemberChanged(member) if self.has_picked(member) => self.signalled(member.id, week),
            What::Command(command) => {
                if let Ask::Nudge { .. } | Ask::Pick { .. } | Ask::Question { .. } = command.ask {
                    self.signalled(command.by.id, week);
                }
            }
            _ => {}
        }
    }

    pub(super) fn took_part(&mut self, member: UserId, interest: &str) {
        if let Some(place) = self.lurkers.interest(interest) {
            self.members.took_part(member, place);
        }
    }

    /// What Steward does itself is no sign of anybody.
    fn signalled(&mut self, member: UserId, week: u16) {
        if member != self.guild.me && member != UserId(0) {
            self.members.signalled(member, week);
        }
    }

    /// Has the member a role of an interest or a language that was not there before?
    fn has_picked(&self, member: &Member) -> bool {
        let before = self.members.roles(member.id);
        self.members.knows_roles(member.id)
            && member.roles.iter().filter(|role| !before.contains(role)).any(|role| {
                let settings = &self.guild.settings.lurkers;
                let interests = settings.interests.iter().filter_map(|interest| interest.role.as_ref());
                let mut own = interests.chain(settings.language_roles.iter().map(|(_, named)| named));
                own.any(|named| self.guild.role_is(*role, named))
            })
    }
}

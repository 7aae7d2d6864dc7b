//! What somebody is interested in: the roles that they picked, and the channels and threads in which they took part.

use super::rows::{Kept, Row};
use super::settings::Interest;
use crate::decide::Decision;
use crate::event::Message;
use crate::facts::Facts;
use crate::ids::{ChannelId, RoleId, UserId};
use crate::ledger::Record;

/// Of a member with these roles, in the order of the settings.
pub fn of<'f>(member: UserId, roles: &[RoleId], facts: &'f Facts) -> Vec<&'f Interest> {
    let guild = &facts.guild;
    let picked = |interest: &Interest| {
        interest.role.as_ref().is_some_and(|named| roles.iter().any(|role| guild.role_is(*role, named)))
    };
    let all = guild.settings.lurkers.interests.iter();
    all.filter(|interest| picked(interest) || took_part(member, interest, facts)).collect()
}

/// Is this channel, or the channel of this thread, about one of these?
pub fn about(channel: ChannelId, interests: &[&Interest], facts: &Facts) -> bool {
    interests.iter().any(|interest| is_about(channel, interest, facts))
}

fn is_about(channel: ChannelId, interest: &Interest, facts: &Facts) -> bool {
    interest.channels.iter().any(|named| facts.guild.channel_is(channel, named))
}

fn took_part(member: UserId, interest: &Interest, facts: &Facts) -> bool {
    let bits = facts.members.interests(member);
    bits != 0 && facts.lurkers.interest(&interest.name).is_some_and(|place| bits >> place & 1 == 1)
}

/// Somebody wrote: the first time in an interest's channel is noted.
pub fn said(message: &Message, facts: &Facts, decision: &mut Decision) {
    let all = facts.guild.settings.lurkers.interests.iter();
    for interest in all.filter(|interest| is_about(message.channel, interest, facts)) {
        if !took_part(message.author.id, interest, facts) {
            let kept = Kept::TookPart { member: message.author.id, interest: interest.name.clone() };
            decision.records.push(Record::Lurkers(Box::new(Row::Keep(Box::new(kept)))));
        }
    }
}

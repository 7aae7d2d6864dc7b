//! Whom and where a digest tells of: its ids, so that names can be looked up when it is shown.

use super::figures::{Digest, Joy, ToDo};
use super::page::Names;
use crate::facts::Facts;
use crate::ids::{ChannelId, UserId};
use std::collections::BTreeSet;

/// Everybody whom a digest names.
pub fn members(digest: &Digest) -> BTreeSet<UserId> {
    let mut found = BTreeSet::new();
    for it in &digest.to_do {
        if let ToDo::Champions { members, .. } | ToDo::Lapsed { members, .. } = it {
            found.extend(members.iter().copied());
        }
    }
    if let Some(Joy::NewcomerHelped { member, .. } | Joy::Promoted { member, .. }) = &digest.joy {
        found.insert(*member);
    }
    found.extend(digest.recognition.helpers.iter().map(|helped| helped.member));
    found.extend(digest.recognition.champions.iter().map(|champion| champion.member));
    found
}

/// Every channel that a digest leads to.
pub fn channels(digest: &Digest) -> BTreeSet<ChannelId> {
    let mut found = BTreeSet::new();
    for it in &digest.to_do {
        if let ToDo::Questions { oldest, .. } = it {
            found.extend(oldest.iter().map(|place| place.channel));
        }
    }
    if let Some(Joy::NewcomerHelped { place: Some(place), .. }) = &digest.joy {
        found.insert(place.channel);
    }
    let threads = digest.recognition.helpers.iter().flat_map(|helped| &helped.threads);
    let threads = threads.chain(digest.recognition.champions.iter().flat_map(|champion| &champion.threads));
    found.extend(threads.map(|(channel, _)| *channel));
    found
}

impl Names {
    /// Names as a community has them now.
    pub fn of(digest: &Digest, facts: &Facts) -> Names {
        let member = |id: UserId| Some((id, facts.members.display(id).filter(|name| !name.is_empty())?.to_owned()));
        let channel = |id: ChannelId| Some((id, facts.guild.channel(id)?.name.clone()));
        Names {
            guild: facts.guild.name.clone(),
            members: members(digest).into_iter().filter_map(member).collect(),
            channels: channels(digest).into_iter().filter_map(channel).collect(),
        }
    }
}

//! Whose names a digest's page needs, looked up when it is shown.

use super::Names;
use crate::digest::figures::{Digest, Joy, ToDo};
use crate::facts::Facts;
use crate::ids::{ChannelId, UserId};

impl Names {
    /// Those that are known. Who was erased, or never heard of, has none.
    pub fn of(
        digest: &Digest,
        guild: &str,
        member: impl Fn(UserId) -> Option<String>,
        channel: impl Fn(ChannelId) -> Option<String>,
    ) -> Names {
        let members = people(digest).into_iter().filter_map(|id| Some((id, member(id)?))).collect();
        let channels = places(digest).into_iter().filter_map(|id| Some((id, channel(id)?))).collect();
        Names { guild: guild.to_owned(), members, channels }
    }

    /// Names as a community has them now.
    pub fn known(digest: &Digest, facts: &Facts) -> Names {
        let member = |id| facts.members.display(id).filter(|name| !name.is_empty()).map(str::to_owned);
        let channel = |id| facts.guild.channel(id).map(|channel| channel.name.clone());
        Names::of(digest, &facts.guild.name, member, channel)
    }
}

fn people(digest: &Digest) -> Vec<UserId> {
    let mut found: Vec<UserId> = Vec::new();
    for to_do in &digest.to_do {
        match to_do {
            ToDo::Champions { members, .. } | ToDo::Lapsed { members, .. } => found.extend(members),
            _ => {}
        }
    }
    if let Some(Joy::NewcomerHelped { member, .. } | Joy::Promoted { member, .. }) = &digest.joy {
        found.push(*member);
    }
    found.extend(digest.recognition.helpers.iter().map(|helped| helped.member));
    found.extend(digest.recognition.champions.iter().map(|champion| champion.member));
    found
}

fn places(digest: &Digest) -> Vec<ChannelId> {
    let mut found: Vec<ChannelId> = Vec::new();
    for to_do in &digest.to_do {
        if let ToDo::Questions { oldest, .. } = to_do {
            found.extend(oldest.iter().map(|place| place.channel));
        }
    }
    if let Some(Joy::NewcomerHelped { place: Some(place), .. }) = &digest.joy {
        found.push(place.channel);
    }
    let helpers = digest.recognition.helpers.iter().flat_map(|helped| &helped.threads);
    let champions = digest.recognition.champions.iter().flat_map(|champion| &champion.threads);
    found.extend(helpers.chain(champions).map(|(channel, _)| *channel));
    found
}

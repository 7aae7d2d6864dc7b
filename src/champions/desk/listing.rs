//! What everybody may see of everybody: `/champions`, and the open questions.

use super::Request;
use crate::champions::evidence::Kind;
use crate::effect::Post;
use crate::ids::{ChannelId, UserId};
use crate::say::champions::people::{self, Asked, For};
use crate::text::Lang;
use std::collections::HashMap;

/// Tiers and named thank-yous. Within a tier by name: nobody is ranked by more than the tier, and staff not at all.
pub(super) fn champions(request: Request) -> Post {
    let facts = request.facts;
    let shown =
        |member: UserId| request.is_shown(member) && !facts.members.has_left(member) && !request.is_staff(member);
    let by_name = |member: &UserId| (request.name_of(*member).to_lowercase(), *member);
    let rows = || facts.champions.tiers.values().filter(|row| shown(row.member));
    let mut tiers: Vec<(&str, Vec<(UserId, For)>)> = Vec::new();
    for (place, rule) in (0u8..).zip(&request.settings().tiers.rules) {
        let mut members: Vec<UserId> = rows().filter(|row| row.tier == Some(place)).map(|row| row.member).collect();
        members.sort_by_cached_key(by_name);
        tiers.push((&rule.name, members.into_iter().map(|member| (member, thanked_for(request, member))).collect()));
    }
    // The highest first.
    tiers.reverse();
    let mut alumni: Vec<UserId> = rows().filter(|row| row.tier.is_none() && row.alumni).map(|row| row.member).collect();
    alumni.sort_by_cached_key(by_name);
    let embed = people::champions(request.language, &facts.guild.name, &tiers, &alumni);
    Post { embeds: vec![embed], ..Post::default() }
}

/// Where somebody helped most, else what else they did.
fn thanked_for(request: Request, member: UserId) -> For {
    let (mut channels, mut welcomes): (HashMap<ChannelId, u32>, u32) = (HashMap::new(), 0);
    for credit in request.facts.champions.credits_of(member).filter(|credit| credit.counts()) {
        match (credit.kind, credit.channel) {
            (Kind::Welcome, _) => welcomes += 1,
            (Kind::Solved | Kind::Thanks | Kind::AskerReaction, Some(channel)) => {
                // A thread is over one day; the channel that it stands in is known to all.
                let known = request.facts.guild.channel(channel).filter(|known| known.thread);
                *channels.entry(known.and_then(|known| known.parent).unwrap_or(channel)).or_default() += 1;
            }
            _ => {}
        }
    }
    let mut channels: Vec<(u32, ChannelId)> = channels.into_iter().map(|(channel, n)| (n, channel)).collect();
    channels.sort_unstable_by_key(|(n, channel)| (std::cmp::Reverse(*n), *channel));
    match channels.is_empty() {
        false => For::Help(channels.into_iter().take(3).map(|(_, channel)| channel).collect()),
        true if welcomes > 0 => For::Welcomes,
        true => For::Work,
    }
}

/// Questions that are open, the oldest first; those with an answer apart.
pub(super) fn questions(request: Request) -> Post {
    let mut open: Vec<_> = request
        .facts
        .champions
        .questions()
        .filter(|question| question.closed.is_none() && request.is_shown(question.asker))
        .collect();
    open.sort_unstable_by_key(|question| (question.at, question.message));
    let asked = |answered: bool| -> Vec<Asked> {
        let some = open.iter().filter(|question| question.answered.is_some() == answered);
        some.map(|question| Asked {
            link: request.link(question.channel, question.message),
            channel: question.channel,
            at: question.at,
            language: if question.language == Lang::Unknown { String::new() } else { question.language.code().into() },
            asker: question.asker,
        })
        .collect()
    };
    // Those asked without a name stand among the ones that wait.
    let nameless = request.facts.unanswered().filter(|question| question.asker == request.facts.guild.me);
    let mut waiting = asked(false);
    waiting.extend(nameless.map(|question| Asked {
        link: request.link(question.channel, question.message),
        channel: question.channel,
        at: question.at,
        language: if question.language == Lang::Unknown { String::new() } else { question.language.code().into() },
        asker: question.asker,
    }));
    waiting.sort_by_key(|question| question.at);
    let embed = people::questions(request.language, &waiting, &asked(true));
    Post { embeds: vec![embed], ..Post::default() }
}

//! Who helped whom, and how tiers came and went.

use super::Told;
use crate::champions::evidence::PENDING_FOR;
use crate::digest::figures::{Champion, Helped, Name, Recognition, Tier};
use crate::digest::source::{Credited, Known, Source};
use crate::ids::{At, ChannelId, MessageId, UserId};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Helpers, champions and conversations that are shown.
const HELPERS: usize = 5;
const CHAMPIONS: usize = 20;
const THREADS: usize = 3;

/// What counted as help when the week ended.
pub fn help(source: &Source, place: usize) -> impl Iterator<Item = &Credited> {
    let (from, until) = source.edges.week(place);
    let credits = source.credits.iter().filter(move |it| from <= it.at && it.at < until);
    credits.filter(move |it| it.kind.is_help() && it.counted_at(until))
}

pub fn told(source: &Source, place: usize, name: Name) -> Told {
    let people: BTreeSet<UserId> =
        help(source, place).map(|credit| if name == Name::Helpers { credit.helper } else { credit.helped }).collect();
    (Some(people.len() as f64), people.len() as u32)
}

/// Whom somebody helped, and where.
#[derive(Default)]
struct Done {
    people: BTreeSet<UserId>,
    threads: Vec<(ChannelId, MessageId)>,
}

fn done(source: &Source, place: usize) -> BTreeMap<UserId, Done> {
    let mut all: BTreeMap<UserId, Done> = BTreeMap::new();
    for credit in help(source, place) {
        let done = all.entry(credit.helper).or_default();
        done.people.insert(credit.helped);
        let thread = credit.channel.zip(credit.conversation.or(credit.message));
        if let Some(thread) = thread.filter(|thread| done.threads.len() < THREADS && !done.threads.contains(thread)) {
            done.threads.push(thread);
        }
    }
    all
}

/// The tier that everybody held at a moment.
pub fn tiers(source: &Source, moment: At) -> BTreeMap<UserId, (u8, At)> {
    let mut held = BTreeMap::new();
    for change in source.tiers.iter().filter(|change| change.at < moment) {
        match change.tier {
            Some(tier) => held.insert(change.member, (tier, change.at)),
            None => held.remove(&change.member),
        };
    }
    held
}

pub fn recognition(source: &Source, known: &Known, place: usize) -> Recognition {
    let (from, until) = source.edges.week(place);
    let done = done(source, place);
    let (before, after) = (tiers(source, from), tiers(source, until));
    // Whoever looks after the community is scored and never ranked.
    let mut helpers: Vec<Helped> = done
        .iter()
        .filter(|(member, _)| !known.staff.contains(member))
        .map(|(member, done)| Helped {
            member: *member,
            people: done.people.len() as u32,
            threads: done.threads.clone(),
        })
        .collect();
    helpers.sort_by_key(|helper| (Reverse(helper.people), helper.member));
    helpers.truncate(HELPERS);
    let mut champions: Vec<Champion> = after
        .iter()
        .map(|(member, (tier, since))| {
            let (people, threads) =
                done.get(member).map_or((0, Vec::new()), |done| (done.people.len() as u32, done.threads.clone()));
            Champion { member: *member, tier: *tier, since: *since, people, threads }
        })
        .collect();
    champions.sort_by_key(|champion| (Reverse(champion.tier), Reverse(champion.people), champion.member));
    champions.truncate(CHAMPIONS);
    let pending =
        |credit: &&Credited| credit.at >= until.minus(PENDING_FOR) && credit.at < until && credit.waited_at(until);
    Recognition {
        tiers: matrix(&before, &after, known),
        helpers,
        champions,
        pending: source.credits.iter().filter(pending).count() as u32,
    }
}

fn matrix(before: &BTreeMap<UserId, (u8, At)>, after: &BTreeMap<UserId, (u8, At)>, known: &Known) -> Vec<Tier> {
    let had = |member: &UserId| before.get(member).map(|(tier, _)| *tier);
    let has = |member: &UserId| after.get(member).map(|(tier, _)| *tier);
    let one = |(tier, name): (u8, &String)| {
        let holders: Vec<&UserId> = after.iter().filter(|(_, (held, _))| *held == tier).map(|(who, _)| who).collect();
        let lapsed = before.iter().filter(|(who, (held, _))| *held == tier && has(who) < Some(tier)).count();
        Tier {
            tier,
            name: name.clone(),
            hold: holders.len() as u32,
            promoted: holders.iter().filter(|who| had(who) < Some(tier)).count() as u32,
            held: holders.iter().filter(|who| had(who) == Some(tier)).count() as u32,
            lapsed: lapsed as u32,
        }
    };
    (0u8..).zip(&known.tiers).map(one).collect()
}

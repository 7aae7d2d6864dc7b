//! A champion's record as a file: what a letter of reference can rest on.

use super::{Request, me};
use crate::champions::WhyNot;
use crate::champions::evidence::{Credit, Kind};
use crate::champions::tiers::Change;
use crate::effect::Post;
use crate::event::Target;
use crate::ids::At;
use crate::say::champions::done::{Done, Refusal, Tried, done, not_credited, refusal};
use crate::say::champions::record::{Record, file};
use std::collections::HashSet;

/// Conversations named in the file.
const THREADS: usize = 10;

pub(super) fn reference(request: Request, member: &Target) -> Post {
    let (facts, name, settings) = (request.facts, request.named(member), request.settings());
    if !request.is_shown(member.id) {
        return Post::text(not_credited(request.language, Tried::Log, WhyNot::OptedOut, name));
    }
    let day = |at: At| at.timestamp().to_zoned(settings.zone.clone()).date().to_string();
    let mut credits: Vec<&Credit> = facts.champions.credits_of(member.id).filter(|credit| credit.counts()).collect();
    credits.sort_unstable_by_key(|credit| (credit.at, credit.id));
    let approved = request.command.known.proposals.iter().rev().filter_map(|row| {
        let decided = row.decided.as_ref().filter(|decided| decided.approved)?;
        let given = matches!(row.change, Change::Promote | Change::Consider | Change::Renew | Change::Demote);
        Some((settings.tier_name(row.tier.filter(|_| given)?), decided.at))
    });
    let tiers: Vec<(&str, At)> = approved.collect();
    let first = credits.first().map(|credit| credit.at).into_iter().chain(tiers.iter().map(|(_, at)| *at)).min();
    let Some(first) = first else { return Post::text(refusal(request.language, Refusal::NoRecord { name })) };
    let score = facts.champions.standing.score(member.id, &request.people(), request.now());
    let people: HashSet<_> = credits.iter().filter(|it| it.kind.is_help()).map(|it| it.beneficiary).collect();
    let counts = Kind::ALL.into_iter().filter(|kind| *kind != Kind::Nomination);
    let counts = counts.map(|kind| (kind, credits.iter().filter(|credit| credit.kind == kind).count() as u32));
    let threads = me::threads(request, member.id, &score).into_iter().filter(|line| line.kind != Kind::Contribution);
    let work = credits.iter().filter(|credit| credit.kind == Kind::Contribution);
    let record = Record {
        name,
        community: &facts.guild.name,
        from: day(first),
        until: day(request.now()),
        tiers: tiers.iter().map(|(tier, at)| (*tier, day(*at))).collect(),
        tier: facts.champions.tier(member.id).map(|tier| settings.tier_name(tier)),
        people: people.len() as u32,
        weeks: score.weeks,
        counts: counts.filter(|(_, n)| *n > 0).collect(),
        threads: threads.take(THREADS).filter_map(|it| Some((it.kind, day(it.at), it.link?))).collect(),
        work: work
            .map(|credit| format!("{}: {}", day(credit.at), credit.link.as_deref().unwrap_or_default()))
            .collect(),
    };
    let text = done(request.language, Done::Record { name });
    Post { text, files: vec![file(request.language, &record)], ..Post::default() }
}

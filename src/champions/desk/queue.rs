//! `/manage champions queue`: proposals with evidence and flags, credits that wait, newcomers' first help.

use super::Request;
use crate::champions::evidence;
use crate::champions::tiers::first_help;
use crate::effect::Post;
use crate::ids::{Span, UserId};
use crate::say::champions::queue::{self as say, FirstHelp, Pending, Proposal};

/// A newcomer's first help is shown for so long.
const LATELY: Span = Span(14 * Span::DAY.0);

pub(super) fn queue(request: Request) -> Post {
    let (facts, settings) = (request.facts, request.settings());
    let champions = &facts.champions;
    let mut open: Vec<_> = champions.proposals.values().filter(|it| request.is_shown(it.member)).collect();
    open.sort_unstable_by_key(|it| (it.at, it.member));
    let proposals: Vec<Proposal> = open
        .iter()
        .take(say::PROPOSALS)
        .map(|it| {
            let credits = it.evidence.iter().filter_map(|id| champions.credit(*id)).filter(|credit| credit.counts());
            Proposal {
                member: it.member,
                name: request.name_of(it.member),
                change: it.change,
                reason: it.reason,
                tier: it.tier.map_or("", |tier| settings.tier_name(tier)),
                before: champions.tier(it.member).map_or("", |tier| settings.tier_name(tier)),
                people: it.people,
                weeks: it.weeks,
                evidence: credits.map(|credit| request.line(credit, Some(credit.beneficiary))).collect(),
                flags: &it.flags,
                by: it.by.filter(|by| request.is_shown(*by)),
                words: &it.words,
                may_approve: request.is_manager() && it.member != request.by(),
            }
        })
        .collect();
    let others = champions.credits().filter(|credit| request.is_shown(credit.helper));
    // Nobody settles what would be their own.
    let waiting = evidence::queue(others.filter(|credit| credit.helper != request.by()), request.now());
    let shown = waiting.iter().take(say::CREDITS).map(|credit| Pending {
        id: credit.id,
        helper: credit.helper,
        line: request.line(credit, Some(credit.beneficiary)),
    });
    let more = (open.len() - proposals.len(), waiting.len().saturating_sub(say::CREDITS));
    say::queue(request.language, &proposals, &shown.collect::<Vec<_>>(), &newcomers(request), more)
}

/// Newcomers who helped somebody for the first time in the last weeks, the latest first.
fn newcomers(request: Request) -> Vec<FirstHelp> {
    let (facts, tiers, now) = (request.facts, &request.settings().tiers, request.now());
    let joined = |member: UserId| facts.members.get(member).and_then(|known| known.joined);
    let fresh = |member: &UserId| joined(*member).is_some_and(|at| now.since(at) <= Span(tiers.newcomer.0 + LATELY.0));
    let people = request.people();
    let mut helped: Vec<FirstHelp> = facts
        .champions
        .standing
        .helpers()
        .filter(fresh)
        .filter(|member| request.is_shown(*member) && !request.is_staff(*member) && !facts.members.has_left(*member))
        .filter_map(|member| {
            let score = facts.champions.standing.score(member, &people, now);
            let credit = facts.champions.credit(first_help(&score, joined(member)?, tiers)?)?;
            let line = request.line(credit, None);
            if !request.is_shown(credit.beneficiary) {
                return None;
            }
            (now.since(credit.at) <= LATELY).then_some(FirstHelp { who: member, whom: credit.beneficiary, line })
        })
        .collect();
    helped.sort_unstable_by_key(|help| (std::cmp::Reverse(help.line.at), help.who));
    helped.truncate(say::NEWCOMERS);
    helped
}

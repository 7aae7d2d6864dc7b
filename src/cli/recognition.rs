//! Who helped whom, told at the end of `replay`, `import` and `demo`: by evidence, with the words it rests on.

use crate::champions::evidence::{Kind, State};
use crate::champions::memory::Known;
use crate::champions::score::Score;
use crate::facts::Facts;
use crate::ids::{At, UserId};
use serde::Serialize;
use std::collections::BTreeMap;

/// Helpers that are named.
const NAMED: usize = 12;
/// A tier that was lost again is looked for in steps of four weeks.
const STEP: crate::ids::Span = crate::ids::Span(28 * 86_400_000);

/// What one community's memory says of those who help.
#[derive(Debug, Default, Serialize)]
pub struct Recognition {
    pub questions: usize,
    pub answered: usize,
    pub closed: usize,
    pub credits: BTreeMap<&'static str, usize>,
    pub pending: usize,
    pub revoked: usize,
    pub helpers: Vec<Helper>,
}

#[derive(Debug, Serialize)]
pub struct Helper {
    pub member: UserId,
    pub name: String,
    pub score: f64,
    /// The tier that the score reaches.
    pub tier: Option<String>,
    /// People helped in all, and those of them that are known here.
    pub people: usize,
    pub known: u32,
    pub weeks: u32,
    /// Credits that count, by kind.
    pub credits: BTreeMap<&'static str, usize>,
    /// The highest tier that the score ever reached, and when it was first that high.
    pub best: Option<(String, At)>,
}

impl Recognition {
    /// As of `now`; what each helper once reached is looked for from `first` on.
    pub fn of(facts: &Facts, first: At, now: At) -> Recognition {
        let champions = &facts.champions;
        let mut told = Recognition::default();
        for question in champions.questions() {
            told.questions += 1;
            told.answered += usize::from(question.answered.is_some());
            told.closed += usize::from(question.closed.is_some());
        }
        for credit in champions.credits() {
            match credit.state {
                State::Counted => *told.credits.entry(kind(credit.kind)).or_default() += 1,
                State::Pending => told.pending += 1,
                State::Revoked { .. } => told.revoked += 1,
            }
        }
        let people = Known::of(facts);
        let mut scores: Vec<(UserId, Score)> = champions.standing.scores(&people, now);
        // Who was great long ago has faded: the whole time is looked at for those with the most evidence.
        let evidence = |member: UserId| champions.credits_of(member).filter(|credit| credit.counts()).count();
        scores.retain(|(member, _)| !champions.opted_out(*member));
        scores.sort_by_key(|(member, _)| (std::cmp::Reverse(evidence(*member)), *member));
        scores.truncate(NAMED);
        let tiers = &facts.guild.settings.champions;
        let shares = facts.members.language_shares(now);
        for (member, score) in scores {
            // As a review sees it; who spoke which language long ago is not kept.
            let language = facts.members.get(member).and_then(|known| known.language);
            let share = language.and_then(|language| shares.get(&language).copied()).unwrap_or(1.0);
            let mut credits = BTreeMap::new();
            for credit in champions.credits_of(member).filter(|credit| credit.counts()) {
                *credits.entry(kind(credit.kind)).or_default() += 1;
            }
            let mut best: Option<(usize, At)> = None;
            let mut at = first;
            while at < now {
                at = at.plus(STEP);
                let then = champions.standing.score(member, &people, at.min(now));
                if let Some(tier) = tiers.tiers.reached(&then, share).filter(|tier| best.is_none_or(|(b, _)| *tier > b))
                {
                    best = Some((tier, at.min(now)));
                }
            }
            told.helpers.push(Helper {
                member,
                name: facts.members.display(member).map_or_else(|| member.to_string(), str::to_owned),
                score: score.total,
                tier: tiers.tiers.reached(&score, share).map(|tier| tiers.tier_name(tier as u8).to_owned()),
                people: champions
                    .credits_of(member)
                    .filter(|credit| credit.counts() && credit.kind.is_help())
                    .map(|credit| credit.beneficiary)
                    .collect::<std::collections::HashSet<_>>()
                    .len(),
                known: score.people,
                weeks: score.weeks,
                credits,
                best: best.map(|(tier, at)| (tiers.tier_name(tier as u8).to_owned(), at)),
            });
        }
        told
    }

    pub fn in_words(&self) -> String {
        let mut out = format!(
            "Questions of the last thirty days: {}, {} of them answered, {} closed.\n",
            self.questions, self.answered, self.closed
        );
        let counted = |credits: &BTreeMap<&'static str, usize>| {
            credits.iter().map(|(kind, n)| format!("{n} {kind}")).collect::<Vec<_>>().join(", ")
        };
        if self.credits.is_empty() && self.pending == 0 {
            out.push_str("Nobody was credited.\n");
            return out;
        }
        out.push_str(&format!("Credited: {}; {} waiting to be settled", counted(&self.credits), self.pending));
        if self.revoked > 0 {
            out.push_str(&format!(", {} taken back", self.revoked));
        }
        out.push_str(".\nWho helped most, by evidence:\n");
        for helper in &self.helpers {
            let tier = match (&helper.tier, &helper.best) {
                (Some(tier), _) => format!(" · reaches {tier} now"),
                (None, Some((tier, at))) => {
                    format!(" · reached {tier} in {}", at.to_string().chars().take(7).collect::<String>())
                }
                (None, None) => String::new(),
            };
            out.push_str(&format!("  {}: {} people, {}{tier}\n", helper.name, helper.people, counted(&helper.credits)));
        }
        out
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Solved => "solved",
        Kind::Thanks => "thanks",
        Kind::AskerReaction => "reactions of askers",
        Kind::Welcome => "welcomes",
        Kind::PeerReaction => "reactions of others",
        Kind::Contribution => "contributions",
        Kind::Nomination => "nominations",
    }
}

//! Tiers: what each needs, and what to propose to the managers about a member.
//!
//! A proposal changes nothing by itself. Reviews of holders are monthly; who comes and goes calls [`review`] and says
//! what the member's score was and is.

use super::evidence::Kind;
use super::flags::Flag;
use super::score::Score;
use crate::ids::{At, CreditId, Span, UserId};
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct TierRule {
    pub name: String,
    pub score: f64,
    /// People helped (D), and weeks with help in the last 13 (W).
    pub people: u32,
    pub weeks: u32,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Tiers {
    /// Lowest first.
    pub rules: Vec<TierRule>,
    /// A tier is kept from this share of what it needs.
    pub keep: f64,
    /// So long below that, and a lower tier is proposed.
    pub patience: Span,
    /// While strikes of this weight stand, nothing is proposed in a member's favour.
    pub strike: f64,
    /// After this a tier is renewed or ends.
    pub period: Span,
    /// So much break in one period pauses reviews; more does not.
    pub longest_break: Span,
    /// However few people speak a language, this share of D and W is needed there.
    pub smallest_share: f64,
    /// Who joined within this time before helping somebody for the first time is thanked for it.
    pub newcomer: Span,
    /// A tier that was given on a nomination, and not by numbers, has so long to be grown into.
    pub trial: Span,
}

impl Default for Tiers {
    fn default() -> Tiers {
        let tier = |name: &str, score, people, weeks| TierRule { name: name.to_owned(), score, people, weeks };
        Tiers {
            rules: vec![tier("Helper", 20.0, 3, 2), tier("Champion", 60.0, 8, 4), tier("Pillar", 150.0, 20, 8)],
            keep: 0.9,
            patience: Span::DAY.times(28),
            strike: 0.5,
            period: Span::DAY.times(365),
            longest_break: Span::DAY.times(180),
            smallest_share: 0.5,
            newcomer: Span::DAY.times(90),
            trial: Span::DAY.times(90),
        }
    }
}

/// What a tier needs of one member, and how much of it is missing: zero when it is there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Needs {
    pub score: f64,
    pub people: u32,
    pub weeks: u32,
}

impl Needs {
    pub fn missing(&self, score: &Score) -> Needs {
        Needs {
            score: (self.score - score.total).max(0.0),
            people: self.people.saturating_sub(score.people),
            weeks: self.weeks.saturating_sub(score.weeks),
        }
    }

    pub fn met(&self, score: &Score) -> bool {
        self.missing(score) == Needs { score: 0.0, people: 0, weeks: 0 }
    }
}

/// What a review knows about a member besides the score.
#[derive(Debug, Clone, PartialEq)]
pub struct Standpoint {
    pub member: UserId,
    /// Place among the tiers, and since when in this period.
    pub tier: Option<(usize, At)>,
    /// Breaks that the member took, also past ones: from, until.
    pub breaks: Vec<(At, At)>,
    /// Scored, never ranked.
    pub staff: bool,
    pub opted_out: bool,
    pub left: bool,
    /// Standing weight of strikes.
    pub strikes: f64,
    /// Share of the community that speaks the member's language, 0 to 1.
    pub language_share: f64,
    /// A nomination that nobody has looked at.
    pub nomination: Option<CreditId>,
    /// The present tier was given on a nomination.
    pub vouched: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    Promote,
    /// For another period.
    Renew,
    Demote,
    /// With thanks, out of the tiers.
    Alumni,
    /// Somebody was nominated for the next tier, who does not reach it.
    Consider,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reason {
    Reached,
    BelowForLong,
    PeriodOver,
    Left,
    Nominated,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    pub member: UserId,
    pub change: Change,
    /// The tier to have; none for alumni.
    pub to: Option<usize>,
    pub reason: Reason,
    /// The weightiest credits behind it, at most twenty.
    pub evidence: Vec<CreditId>,
    pub flags: Vec<Flag>,
}

impl Tiers {
    /// D and W shrink with the share of people who speak the member's language, to a half and to two at least.
    pub fn needs(&self, tier: usize, language_share: f64) -> Option<Needs> {
        let rule = self.rules.get(tier)?;
        let share = if language_share.is_finite() { language_share.clamp(self.smallest_share, 1.0) } else { 1.0 };
        let scaled = |n: u32| ((f64::from(n) * share).ceil() as u32).max(2).min(n);
        Some(Needs { score: rule.score, people: scaled(rule.people), weeks: scaled(rule.weeks) })
    }

    /// The highest tier that the score reaches.
    pub fn reached(&self, score: &Score, language_share: f64) -> Option<usize> {
        (0..self.rules.len()).rev().find(|tier| self.needs(*tier, language_share).is_some_and(|n| n.met(score)))
    }

    /// What is missing for the tier after this one.
    pub fn missing(&self, tier: Option<usize>, score: &Score, language_share: f64) -> Option<(usize, Needs)> {
        let next = tier.map_or(0, |tier| tier + 1);
        Some((next, self.needs(next, language_share)?.missing(score)))
    }

    fn keeps(&self, tier: usize, score: &Score, language_share: f64) -> bool {
        self.needs(tier, language_share).is_some_and(|n| {
            let enough = |n: u32| (f64::from(n) * self.keep).floor() as u32;
            Needs { score: n.score * self.keep, people: enough(n.people), weeks: enough(n.weeks) }.met(score)
        })
    }

    /// Are reviews paused? During a break, and after it for as long as it lasted (28 to 90 days), so that there is time
    /// to come back; but breaks beyond the longest in one period pause nothing.
    pub fn paused(&self, breaks: &[(At, At)], since: At, now: At) -> bool {
        let mut left = self.longest_break.0;
        breaks.iter().filter(|(from, until)| until > from && *until > since && *from <= now).any(|(from, until)| {
            let length = until.since((*from).max(since)).0.min(left);
            left -= length;
            let back = Span(length.clamp(self.patience.0, self.patience.0.max(Span::DAY.times(90).0)));
            length > 0 && now < (*from).max(since).plus(Span(length)).plus(back)
        })
    }
}

/// What to propose about a member, if anything. `score_at` tells the score at a past time; it is asked for now and,
/// about a holder, for each of the last four weeks.
pub fn review(
    about: &Standpoint,
    tiers: &Tiers,
    now: At,
    score_at: impl Fn(At) -> Score,
    flags: &[Flag],
) -> Option<Proposal> {
    if about.staff || about.opted_out {
        return None;
    }
    let score = score_at(now);
    let propose = |change, to, reason| Proposal {
        member: about.member,
        change,
        to,
        reason,
        evidence: evidence(&score),
        flags: flags.to_vec(),
    };
    let held = about.tier.map(|(tier, _)| tier);
    if about.left {
        return held.map(|_| propose(Change::Alumni, None, Reason::Left));
    }
    let in_good_standing = about.strikes < tiers.strike;
    let reached = tiers.reached(&score, about.language_share);
    if reached > held && in_good_standing {
        return Some(propose(Change::Promote, reached, Reason::Reached));
    }
    // Whoever nominates somebody means the next tier; above the highest there is none.
    let next = held.map_or(0, |tier| tier + 1);
    let nominated = about.nomination.filter(|_| in_good_standing && next < tiers.rules.len()).map(|id| {
        let mut proposal = propose(Change::Consider, Some(next), Reason::Nominated);
        proposal.evidence.insert(0, id);
        proposal
    });
    let Some((tier, since)) = about.tier else { return nominated };
    if tiers.paused(&about.breaks, since, now) {
        return None;
    }
    let kept = |score: &Score| (0..=tier).rev().find(|t| tiers.keeps(*t, score, about.language_share));
    let lower = |reason| match kept(&score) {
        Some(to) if to < tier => Some(propose(Change::Demote, Some(to), reason)),
        Some(_) => None,
        None => Some(propose(Change::Alumni, None, reason)),
    };
    if now.since(since) >= tiers.period {
        return match kept(&score) {
            Some(to) if to == tier => in_good_standing.then(|| propose(Change::Renew, Some(tier), Reason::PeriodOver)),
            _ => lower(Reason::PeriodOver),
        };
    }
    let weeks = (tiers.patience.0 / Span::DAY.times(7).0).max(1);
    let below = |week: i64| kept(&score_at(now.minus(Span::DAY.times(7 * week)))) != Some(tier);
    let patience = if about.vouched { tiers.trial } else { tiers.patience };
    let long = now.since(since) >= patience && (0..=weeks).all(below);
    if long { lower(Reason::BelowForLong) } else { nominated }
}

fn evidence(score: &Score) -> Vec<CreditId> {
    let mut credits = score.credits.clone();
    credits.retain(|c| c.granted > 0.0);
    credits.sort_by(|a, b| b.granted.total_cmp(&a.granted).then(b.at.cmp(&a.at)).then(a.id.cmp(&b.id)));
    credits.iter().take(20).map(|c| c.id).collect()
}

/// A newcomer's first help, to be thanked for once: the first credit from somebody else, soon after joining.
pub fn first_help(score: &Score, joined: At, tiers: &Tiers) -> Option<CreditId> {
    let first = score
        .credits
        .iter()
        .rev()
        .find(|c| c.granted > 0.0 && matches!(c.kind, Kind::Solved | Kind::Thanks | Kind::AskerReaction))?;
    let age = first.at.since(joined);
    (Span(0) <= age && age <= tiers.newcomer).then_some(first.id)
}

#[cfg(test)]
mod tests;

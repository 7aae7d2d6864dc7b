//! Who came, who left, who stayed, who spoke up, and how soon newcomers had a reply.

use super::survival::{Wait, survival};
use super::{Told, share};
use crate::digest::figures::{Name, Survival};
use crate::digest::source::{First, Source, Stay};
use crate::ids::{At, Span};

/// How long after joining it is looked who is still here.
const STAY: Span = Span(7 * Span::DAY.0);
/// And who wrote.
const WRITE: Span = Span(14 * Span::DAY.0);
/// Observed for so long without a message, somebody's first one that is seen is their first.
const OBSERVED: Span = Span(28 * Span::DAY.0);

/// Is it known who came and left since then?
fn is_known(source: &Source, since: At) -> bool {
    source.here_since.is_some_and(|known| known <= since)
}

pub fn told(source: &Source, place: usize, name: Name) -> Told {
    let (from, until) = source.edges.week(place);
    let within = |at: Option<At>| at.is_some_and(|at| from <= at && at < until);
    let joined = source.stays.iter().filter(|stay| within(stay.joined)).count() as u32;
    let left = source.stays.iter().filter(|stay| within(stay.left)).count() as u32;
    match name {
        Name::Joined => (Some(f64::from(joined)), joined),
        Name::Left => (Some(f64::from(left)), left),
        Name::Net => (Some(f64::from(joined) - f64::from(left)), joined + left),
        Name::Stay => cohort(source, place, 1, |stay, joined, until| {
            Some(stay.left.is_none_or(|left| left >= joined.plus(STAY).min(until)))
        }),
        Name::FirstMessage => cohort(source, place, 2, |stay, joined, until| match stay.wrote {
            // They wrote here before, left, and came back.
            Some(wrote) if wrote < joined => None,
            wrote => Some(wrote.is_some_and(|wrote| wrote < joined.plus(WRITE).min(until))),
        }),
        Name::FirstReply => {
            let replied = first_reply(source, place);
            (replied.within_day, replied.n)
        }
        _ => {
            let replied = first_reply(source, place);
            (replied.median.map(|median| median.0 as f64), replied.n)
        }
    }
}

/// The share of those who joined so many weeks before for whom something holds. Their time is over when the week ends, but
/// for the hour that clocks may have been put forward.
fn cohort(source: &Source, place: usize, weeks: usize, holds: impl Fn(&Stay, At, At) -> Option<bool>) -> Told {
    let (_, until) = source.edges.week(place);
    let (from, to) = (source.edges.back(place, weeks), source.edges.back(place, weeks - 1));
    if !is_known(source, from) {
        return (None, 0);
    }
    let joined = source.stays.iter().filter_map(|stay| Some((stay, stay.joined?)));
    let here = joined.filter(|(_, joined)| from <= *joined && *joined < to);
    let told: Vec<bool> = here.filter_map(|(stay, joined)| holds(stay, joined, until)).collect();
    share(told.iter().filter(|holds| **holds).count(), told.len())
}

/// How long the first messages of a week waited for a reply by another person.
pub fn first_reply(source: &Source, place: usize) -> Survival {
    let (from, until) = source.edges.week(place);
    let firsts = source.firsts.iter().filter(|first| from <= first.at && first.at < until && is_first(source, first));
    let stood = firsts.filter(|first| first.deleted.is_none_or(|deleted| deleted >= until));
    survival(stood.map(|first| Wait::of(first.at, first.reply, until)).collect())
}

/// Of somebody who was here before anybody looked it is known only after a while that they never wrote.
fn is_first(source: &Source, first: &First) -> bool {
    let Some(since) = source.known_since else { return false };
    let seen = first.joined.is_some_and(|joined| joined >= since || first.at.since(joined) <= OBSERVED);
    seen || first.at.since(since) >= OBSERVED
}

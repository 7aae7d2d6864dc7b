//! Who stands where, told at the end of `replay` and `import`: counts, and a few members of each with what decided it, so that
//! it can be checked by hand.

use crate::facts::Facts;
use crate::ids::{At, GuildId, UserId};
use crate::lurkers::census;
use crate::lurkers::segments::Segment;
use serde::Serialize;
use std::collections::BTreeMap;

/// Members of a segment who are named.
const NAMED: usize = 5;

/// The segments of one community at a point in time; without bots and those who left.
#[derive(Debug, Serialize)]
pub struct Segments {
    community: GuildId,
    /// ISO 8601, as all times here.
    as_of: String,
    observed_since: Option<String>,
    members: usize,
    segments: BTreeMap<&'static str, Stood>,
    by_language: BTreeMap<&'static str, BTreeMap<&'static str, usize>>,
}

#[derive(Debug, Default, Serialize)]
struct Stood {
    members: usize,
    /// By their ids, the lowest first.
    samples: Vec<Sample>,
}

#[derive(Debug, Serialize)]
struct Sample {
    member: UserId,
    name: String,
    joined: Option<String>,
    messages: u32,
    first_message: Option<String>,
    last_message: Option<String>,
}

impl Segments {
    /// As of the community's newest message: each in a folder of exports may end at another time.
    pub fn of(facts: &Facts) -> Segments {
        let now = facts.members.standings().filter_map(|standing| standing.last_message).max().unwrap_or_default();
        let mut stood: BTreeMap<Segment, Vec<UserId>> = BTreeMap::new();
        for (member, segment) in census::everybody(facts, now) {
            stood.entry(segment).or_default().push(member);
        }
        let segments = stood.into_iter().map(|(segment, mut members)| {
            members.sort_unstable();
            let samples = members.iter().take(NAMED).map(|member| sample(*member, facts)).collect();
            (segment.name(), Stood { members: members.len(), samples })
        });
        let segments: BTreeMap<_, _> = segments.collect();
        let named = |counts: BTreeMap<Segment, usize>| counts.into_iter().map(|(s, n)| (s.name(), n)).collect();
        let counts = census::counts(facts, now);
        Segments {
            community: facts.id,
            as_of: now.to_string(),
            observed_since: facts.lurkers.observed_since.map(|at| at.to_string()),
            members: segments.values().map(|stood| stood.members).sum(),
            segments,
            by_language: counts.by_language.into_iter().map(|(lang, counts)| (lang, named(counts))).collect(),
        }
    }

    /// A sentence; empty where nobody is known.
    pub fn in_words(&self) -> String {
        if self.segments.is_empty() {
            return String::new();
        }
        let counts: Vec<_> = Segment::ALL
            .iter()
            .filter_map(|segment| Some(format!("{} {}", self.segments.get(segment.name())?.members, segment.name())))
            .collect();
        format!("Members by segment, of {}: {}.", self.members, counts.join(", "))
    }
}

fn sample(member: UserId, facts: &Facts) -> Sample {
    let known = facts.members.get(member).unwrap_or_default();
    let told = |at: Option<At>| at.map(|at| at.to_string());
    Sample {
        member,
        name: facts.members.display(member).unwrap_or_default().to_owned(),
        joined: told(known.joined),
        messages: known.messages,
        first_message: told(known.first_message),
        last_message: told(known.last_message),
    }
}

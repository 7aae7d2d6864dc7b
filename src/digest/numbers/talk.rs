//! Who wrote how much: people and messages, the community's own curve, and each language.

use super::asked::{self, Asked};
use super::{Told, share, usual};
use crate::digest::figures::{ENOUGH, Name, OfLanguage};
use crate::digest::source::{Known, Source, Written};
use crate::ids::UserId;
use crate::text::Lang;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A language is told of when somebody asked in it, or so many wrote in it: a short text is sometimes taken for another
/// language than it is in.
const SPEAKERS: u32 = 3;

/// One week in sums.
#[derive(Debug, Clone, Default)]
pub struct Week {
    /// Messages of each who wrote, the most first.
    pub by_person: Vec<u32>,
    pub messages: u32,
    pub staff: u32,
    pub by_staff: u32,
}

pub fn week(written: &[Written], known: &Known) -> Week {
    let mut people: HashMap<UserId, u32> = HashMap::new();
    for row in written {
        *people.entry(row.author).or_default() += row.messages;
    }
    let staff = people.iter().filter(|(author, _)| known.staff.contains(author));
    let (staff, by_staff) = staff.fold((0, 0), |(people, messages), (_, more)| (people + 1, messages + more));
    let mut by_person: Vec<u32> = people.into_values().collect();
    by_person.sort_unstable_by(|a, b| b.cmp(a));
    Week { messages: by_person.iter().sum(), by_person, staff, by_staff }
}

pub fn told(week: &Week, name: Name) -> Told {
    let people = week.by_person.len() as u32;
    let count = |count: u32, n: u32| (Some(f64::from(count)), n);
    match name {
        Name::Active => count(people, people),
        Name::ActiveStaff => count(week.staff, week.staff),
        Name::Messages => count(week.messages, week.messages),
        Name::MessagesStaff => count(week.by_staff, week.by_staff),
        _ => {
            let top: u32 = week.by_person.iter().take(tenth(week.by_person.len(), 1)).sum();
            (share(top as usize, week.messages as usize).0, people)
        }
    }
}

/// So many people are the most active tenths, rounded up.
fn tenth(people: usize, tenths: usize) -> usize {
    (people * tenths).div_ceil(10)
}

/// The share of each tenth of those who wrote, the most active first; nothing where they are too few.
pub fn curve(week: &Week) -> Vec<f64> {
    let people = week.by_person.len();
    if (people as u32) < ENOUGH {
        return Vec::new();
    }
    let part = |n: usize| &week.by_person[tenth(people, n)..tenth(people, n + 1)];
    (0..10).map(|n| usual::rounded(f64::from(part(n).iter().sum::<u32>()) / f64::from(week.messages))).collect()
}

/// Every language that was spoken in the told week, the most messages first.
pub fn languages(source: &Source) -> Vec<OfLanguage> {
    let told = source.written.last().map_or(&[][..], Vec::as_slice);
    let mut spoken: BTreeMap<Lang, (BTreeSet<UserId>, u32)> = BTreeMap::new();
    for row in told {
        let (people, messages) = spoken.entry(row.language).or_default();
        people.insert(row.author);
        *messages += row.messages;
    }
    let weeks = asked::weeks(source);
    let asked = weeks.last().into_iter().flat_map(Asked::languages);
    let languages: BTreeSet<Lang> = spoken.keys().copied().chain(asked).filter(|lang| *lang != Lang::Unknown).collect();
    let one = |language: Lang| {
        let (active, messages) =
            spoken.get(&language).map_or((0, 0), |(people, messages)| (people.len() as u32, *messages));
        let figure = |name: Name| {
            let of = |(place, week): (usize, &Asked)| source.known(name, place, week.told(name, Some(language)));
            usual::figure(name, &weeks.iter().enumerate().map(of).collect::<Vec<_>>())
        };
        OfLanguage {
            language,
            active,
            messages,
            figures: [Name::Questions, Name::Unanswered, Name::AnswerMedian].map(figure).to_vec(),
            reply: weeks.last().map(|week| week.survival(Some(language))).unwrap_or_default(),
        }
    };
    let mut all: Vec<OfLanguage> = languages.into_iter().map(one).collect();
    all.retain(|of| of.active >= SPEAKERS || of.figures.iter().any(|it| it.name == Name::Questions && it.n > 0));
    all.sort_by_key(|of| (std::cmp::Reverse((of.messages, of.active)), of.language));
    all
}

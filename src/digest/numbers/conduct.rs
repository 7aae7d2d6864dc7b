//! Cases by clause and measure, how soon a person said what they think, and rules with how often they were right.

use super::survival::{Wait, survival};
use super::usual::{is_outside, usual, within_reason};
use super::{Told, share};
use crate::conduct::case::Verdict;
use crate::digest::figures::{Conduct, ENOUGH, Name, Rule, Unit};
use crate::digest::source::{BACK, Case, Known, Source};
use crate::ids::{At, UserId};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Weeks whose verdicts make the precision of a week.
const JUDGED: usize = BACK;

fn opened(source: &Source, from: At, until: At) -> impl Iterator<Item = &Case> {
    source.cases.iter().filter(move |case| from <= case.at && case.at < until)
}

/// What moderators had said by then.
fn verdict(case: &Case, until: At) -> Option<Verdict> {
    // Of cases from before it was kept when that was, the opening stands for it.
    case.verdict.filter(|_| case.decided.unwrap_or(case.at) < until)
}

pub fn told(source: &Source, place: usize, name: Name) -> Told {
    let (from, until) = source.edges.week(place);
    match name {
        Name::Cases => {
            let n = opened(source, from, until).count();
            (Some(n as f64), n as u32)
        }
        Name::CaseAnswer => {
            let waited = opened(source, from, until).filter(|case| case.waited);
            let told = survival(waited.map(|case| Wait::of(case.at, case.decided, until)).collect());
            (told.median.map(|median| median.0 as f64), told.n)
        }
        Name::Precision => {
            let since = source.edges.back(place, JUDGED - 1);
            let said = opened(source, since, until).filter_map(|case| verdict(case, until));
            let (right, wrong) = counted(said);
            share(right, right + wrong)
        }
        _ => {
            let asked = source.second_looks.iter().filter(|(at, _)| from <= *at && *at < until);
            let people: BTreeSet<UserId> = asked.map(|(_, member)| *member).collect();
            (Some(people.len() as f64), people.len() as u32)
        }
    }
}

fn counted(said: impl Iterator<Item = Verdict>) -> (usize, usize) {
    said.fold((0, 0), |(right, wrong), verdict| match verdict {
        Verdict::Right => (right + 1, wrong),
        Verdict::Wrong => (right, wrong + 1),
        Verdict::Unsure => (right, wrong),
    })
}

pub fn conduct(source: &Source, known: &Known, place: usize) -> Conduct {
    let (from, until) = source.edges.week(place);
    let mut clauses: BTreeMap<&str, BTreeMap<&str, u32>> = BTreeMap::new();
    for case in opened(source, from, until) {
        *clauses.entry(&case.clause).or_default().entry(case.measure).or_default() += 1;
    }
    let mut clauses: Vec<(String, Vec<(String, u32)>)> = clauses
        .into_iter()
        .map(|(clause, measures)| (clause.to_owned(), measures.into_iter().map(|(m, n)| (m.to_owned(), n)).collect()))
        .collect();
    let all = |measures: &[(String, u32)]| measures.iter().map(|(_, n)| n).sum::<u32>();
    clauses.sort_by_key(|(clause, measures)| (Reverse(all(measures)), clause.clone()));
    Conduct { clauses, rules: rules(source, known, place) }
}

/// Every rule that hit something or was judged within the weeks, the busiest first.
fn rules(source: &Source, known: &Known, place: usize) -> Vec<Rule> {
    let (from, until) = source.edges.week(place);
    let since = source.edges.back(place, JUDGED - 1);
    let mut judged: BTreeMap<&str, Vec<Verdict>> = BTreeMap::new();
    for case in opened(source, since, until) {
        let Some(verdict) = verdict(case, until) else { continue };
        case.rules.iter().for_each(|rule| judged.entry(rule).or_default().push(verdict));
    }
    let mut hits: BTreeMap<&str, Vec<(At, u32)>> = BTreeMap::new();
    for (rule, at, count) in &source.hits {
        hits.entry(rule).or_default().push((*at, *count));
    }
    let names: BTreeSet<&str> = judged.keys().chain(hits.keys()).copied().collect();
    let one = |rule: &str| {
        let hits = hits.get(rule).map_or(&[][..], Vec::as_slice);
        let within = |from: At, until: At| -> u32 {
            hits.iter().filter(|(at, _)| from <= *at && *at < until).map(|(_, count)| count).sum()
        };
        let week = |week: usize| {
            let (from, until) = source.edges.week(week);
            source.known(Name::Cases, week, (Some(f64::from(within(from, until))), 0)).0
        };
        let before: Vec<Option<f64>> = (0..place).map(week).collect();
        let (band, hits) = (usual(Unit::Count, &before), within(from, until));
        let beyond = band.is_some_and(|band| f64::from(hits) > band.median && is_outside(f64::from(hits), &band));
        let (right, wrong) = counted(judged.get(rule).into_iter().flatten().copied());
        Rule {
            rule: rule.to_owned(),
            stage: known.rules.get(rule).map(|stage| stage.name().to_owned()).unwrap_or_default(),
            hits,
            usual: band.map(|band| within_reason(Name::Cases, band)),
            right: right as u32,
            wrong: wrong as u32,
            runaway: beyond && hits >= ENOUGH,
        }
    };
    let mut rules: Vec<Rule> = names.into_iter().map(one).filter(|it| it.hits + it.right + it.wrong > 0).collect();
    rules.sort_by_key(|rule| (Reverse(rule.hits), rule.rule.clone()));
    rules
}

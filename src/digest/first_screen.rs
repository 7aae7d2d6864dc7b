//! The first screen: what to do first, which changes are worth knowing, and one thing to be glad about.

use super::figures::{
    Change, Conduct, ENOUGH, Figure, Joy, Judged, Name, OfLanguage, Place, Survival, ToDo, Trouble, Waits,
};
use super::numbers::{distance, help, tiers};
use super::source::{Known, Source, WEEKS};
use crate::champions::evidence::Kind;
use crate::ids::{At, Span, UserId};
use crate::lurkers::rows::{Run, RunState};
use crate::lurkers::segments::Segment;
use crate::policy::source::Stage;
use crate::text::Lang;
use std::cmp::Reverse;
use std::collections::BTreeMap;

const LAST: usize = WEEKS - 1;

/// Shown of a list: the oldest.
const OLDEST: usize = 5;

/// A rule of which moderators say "wrong" more often than this, of ten verdicts at least, needs a look.
const WRONG: f64 = 0.1;

/// So recently joined is new.
const NEW: Span = Span(14 * Span::DAY.0);

/// Fewer questions than this, all answered, are no feast.
const QUESTIONS: u32 = 3;

/// What waits, in the order in which people suffer from waiting: who asked and got no answer, who asked to be heard, what
/// stands where others read it, a rule gone wild, then what can wait a day.
pub fn to_do(source: &Source, conduct: &Conduct, known: &Known) -> Vec<ToDo> {
    let waiting = &source.waiting;
    let mut list = Vec::new();
    if !waiting.questions.is_empty() {
        let oldest = waiting.questions.iter().take(OLDEST).copied().collect();
        list.push(ToDo::Questions { count: waiting.questions.len() as u32, oldest });
    }
    if let Some((count, since, numbers)) = queue(&waiting.second_looks) {
        list.push(ToDo::SecondLooks { count, since, numbers });
    }
    if let Some((count, since, numbers)) = queue(&waiting.cases) {
        list.push(ToDo::Cases { count, since, numbers });
    }
    // What a rule in shadow meets harms nobody.
    let acts = |rule: &str| known.rules.get(rule).is_some_and(|stage| *stage > Stage::Shadow);
    let wild = conduct.rules.iter().filter(|rule| rule.runaway && acts(&rule.rule));
    list.extend(wild.map(|rule| ToDo::Rule { rule: rule.rule.clone(), why: Trouble::Runaway }));
    if let Some((count, since, members)) = queue(&waiting.proposals) {
        list.push(ToDo::Champions { count, since, members });
    }
    list.extend(campaigns(source));
    if !waiting.lapsed.is_empty() {
        let members = waiting.lapsed.iter().take(OLDEST).copied().collect();
        list.push(ToDo::Lapsed { count: waiting.lapsed.len() as u32, members });
    }
    let imprecise = conduct.rules.iter().filter(|rule| {
        let judged = rule.right + rule.wrong;
        !rule.runaway && acts(&rule.rule) && judged >= ENOUGH && f64::from(rule.wrong) > WRONG * f64::from(judged)
    });
    list.extend(imprecise.map(|rule| ToDo::Rule { rule: rule.rule.clone(), why: Trouble::Imprecise }));
    list
}

/// How many, since when, and the oldest of them.
fn queue<T: Copy>(waiting: &[(T, At)]) -> Option<(u32, At, Vec<T>)> {
    let (_, since) = waiting.first()?;
    Some((waiting.len() as u32, *since, waiting.iter().take(OLDEST).map(|(what, _)| *what).collect()))
}

/// Those that stand still, and those that came to their end since the week began. A later run of
/// the same campaign has taken the place of those before.
fn campaigns(source: &Source) -> Vec<ToDo> {
    let (from, until) = source.edges.week(LAST);
    let mut latest = BTreeMap::new();
    for it in source.runs.iter().filter(|it| it.run.started < until) {
        let known = latest.entry(it.run.campaign.as_str()).or_insert(&it.run);
        if it.run.started > known.started {
            *known = &it.run;
        }
    }
    let waits = |run: &Run| match run.state {
        RunState::Paused => Some(Waits::Paused),
        RunState::Ended if run.over_at() >= from => Some(Waits::Over),
        RunState::Running | RunState::Stopped | RunState::Ended => None,
    };
    let waiting = latest.into_iter().filter_map(|(name, run)| Some((name, waits(run)?)));
    waiting.map(|(name, why)| ToDo::Campaign { campaign: name.to_owned(), why }).collect()
}

/// What is unlike other weeks, the farthest from usual first; of one figure the farthest, and its others after all else.
pub fn changes(figures: &[Figure], languages: &[OfLanguage]) -> Vec<Change> {
    let all = figures.iter().map(|figure| (None, figure));
    let spoken = languages.iter().flat_map(|of| of.figures.iter().map(|figure| (Some(of.language), figure)));
    let mut changes: Vec<Change> =
        all.chain(spoken).filter_map(|(language, figure)| change(language, figure)).collect();
    // What is the difference of two others is said by those.
    let parts = [Name::Joined, Name::Left].iter().any(|part| changes.iter().any(|change| change.name == *part));
    changes.retain(|change| !(parts && change.name == Name::Net));
    let far = |change: &Change| distance(change.value, &change.usual);
    changes.sort_by(|a, b| far(b).total_cmp(&far(a)).then((a.name, a.language).cmp(&(b.name, b.language))));
    let mut seen = Vec::new();
    let (first, again): (Vec<Change>, Vec<Change>) = changes.into_iter().partition(|change| {
        let is_first = !seen.contains(&change.name);
        seen.push(change.name);
        is_first
    });
    first.into_iter().chain(again).collect()
}

fn change(language: Option<Lang>, figure: &Figure) -> Option<Change> {
    let unusual = matches!(figure.judged, Judged::Higher | Judged::Lower);
    let (value, usual) = figure.value.zip(figure.usual).filter(|_| unusual)?;
    Some(Change { name: figure.name, language, value, usual, n: figure.n })
}

/// The first that there is, people before numbers.
pub fn joy(source: &Source, known: &Known, figures: &[Figure], questions: &Survival) -> Option<Joy> {
    newcomer(source, known)
        .or_else(|| promoted(source))
        .or_else(|| silent(source))
        .or_else(|| answered(questions))
        .or_else(|| most(figures))
}

fn newcomer(source: &Source, known: &Known) -> Option<Joy> {
    let joined = |member: UserId, at: At| {
        let stays = source.stays.iter().filter(|stay| {
            stay.member == member && stay.wrote.is_none_or(|wrote| stay.joined.is_none_or(|joined| wrote >= joined))
        });
        stays.filter_map(|stay| stay.joined).any(|joined| joined <= at && at.since(joined) <= NEW)
    };
    let helped = |kind: Kind| matches!(kind, Kind::Solved | Kind::Thanks | Kind::AskerReaction);
    let mut credits = help(source, LAST).filter(|it| helped(it.kind) && !known.staff.contains(&it.helper));
    let credit = credits.find(|it| joined(it.helper, it.at))?;
    let place = credit.channel.zip(credit.message);
    let place = place.map(|(channel, message)| Place { channel, message, at: credit.at, language: Lang::Unknown });
    Some(Joy::NewcomerHelped { member: credit.helper, place })
}

fn promoted(source: &Source) -> Option<Joy> {
    let (from, until) = source.edges.week(LAST);
    let before = tiers(source, from);
    let rose = tiers(source, until)
        .into_iter()
        .filter(|(member, (tier, _))| before.get(member).is_none_or(|(before, _)| before < tier));
    let (member, (tier, _)) = rose.min_by_key(|(member, (tier, at))| (Reverse(*tier), *at, *member))?;
    Some(Joy::Promoted { member, tier })
}

fn silent(source: &Source) -> Option<Joy> {
    let was = |segment: Option<Segment>| matches!(segment, Some(Segment::SilentPresent | Segment::SilentDark));
    let wrote = |segment: Segment| {
        matches!(segment, Segment::Active | Segment::Occasional | Segment::OneShot | Segment::Unanswered)
    };
    let moves = source.moves.iter().filter(|(from, to, _)| was(*from) && wrote(*to));
    let count = moves.map(|(.., members)| members).sum::<u32>();
    (count > 0).then_some(Joy::SilentWrote { count })
}

/// One that was closed without an answer has none.
fn answered(questions: &Survival) -> Option<Joy> {
    let all = questions.answered == questions.n && questions.n >= QUESTIONS;
    all.then_some(Joy::AllAnswered { questions: questions.n })
}

fn most(figures: &[Figure]) -> Option<Joy> {
    let of = |name: Name| figures.iter().find(|figure| figure.name == name);
    let (helped, helpers) = (of(Name::Helped)?, of(Name::Helpers)?);
    let value = helped.value.filter(|value| *value > 0.0)?;
    let most = helped.usual.is_some() && helped.before.iter().flatten().all(|before| value > *before);
    Some(if most {
        Joy::MostHelped { helped: helped.n }
    } else {
        Joy::Helpers { helpers: helpers.n, helped: helped.n }
    })
}

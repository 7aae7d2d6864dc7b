//! The digest as the store and the numbers make it together: equal to a plain recount of whatever happened, and the same
//! for a past week whenever it is made.

#[path = "digest/plain.rs"]
mod plain;
#[path = "digest/recount.rs"]
mod recount;
#[path = "digest/scribe.rs"]
mod scribe;
#[path = "digest/standing.rs"]
mod standing;
#[path = "digest/world.rs"]
mod world;

use plain::{judged, median_wait, unit, waiting_after, within_day};
use proptest::prelude::*;
use recount::Recount;
use scribe::Scribe;
use std::collections::{BTreeMap, BTreeSet};
use steward::digest::figures::{Arm, Digest, Figure, Name, Survival, ToDo};
use steward::digest::numbers::digest;
use steward::ids::{At, MessageId, Span, UserId};
use steward::lurkers::rows::Came;
use world::{Fact, GUILD, RULES, World, known, week, world, zone};

fn run<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}

async fn made(scribe: &Scribe, now: At) -> Digest {
    let source = scribe.store.digest_source(GUILD, week(), &zone(), now).await.unwrap();
    digest(&source, &known(), &zone(), now)
}

/// Fractions are kept to six places.
fn near(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-5,
        (a, b) => a == b,
    }
}

/// A figure against its nine weeks, the told one first.
fn check_figure(figure: &Figure, recounted: impl Fn(i64) -> (Option<f64>, u32)) -> Result<(), TestCaseError> {
    let (value, n) = recounted(0);
    prop_assert!(near(figure.value, value) && figure.n == n, "{figure:?}\nrecounted: {value:?} of {n}");
    let before: Vec<Option<f64>> = (1..=8).rev().map(|ago| recounted(ago).0).collect();
    for (told, plain) in figure.before.iter().zip(&before) {
        prop_assert!(near(*told, *plain), "{figure:?}\nrecounted: {before:?}");
    }
    let (usual, verdict) = judged(unit(figure.name), value, n, &before);
    prop_assert_eq!(figure.judged, verdict, "{:?}\n{:?}", figure, usual);
    prop_assert!(near(figure.usual.map(|it| it.median), usual.map(|(median, _)| median)), "{figure:?}");
    if let (Some(told), Some((median, reach))) = (figure.usual, usual) {
        let share = unit(figure.name) == 1;
        let low = if figure.name == Name::Net { median - reach } else { (median - reach).max(0.0) };
        let high = if share { (median + reach).min(1.0) } else { median + reach };
        prop_assert!(near(Some(told.low), Some(low)) && near(Some(told.high), Some(high)), "{figure:?}");
    }
    Ok(())
}

fn check_survival(told: &Survival, waits: &[(i64, bool)]) -> Result<(), TestCaseError> {
    prop_assert_eq!(told.n as usize, waits.len());
    prop_assert_eq!(told.answered as usize, waits.iter().filter(|(_, ended)| *ended).count());
    prop_assert_eq!(told.median.map(|it| it.0 as f64), median_wait(waits));
    prop_assert!(near(told.within_day, within_day(waits)), "{told:?} {waits:?}");
    let ends: BTreeSet<i64> = waits.iter().filter(|(_, ended)| *ended).map(|(length, _)| *length).collect();
    prop_assert_eq!(told.steps.iter().map(|(at, _)| at.0).collect::<Vec<_>>(), ends.into_iter().collect::<Vec<_>>());
    for (at, share) in &told.steps {
        prop_assert!(near(Some(*share), Some(waiting_after(waits, at.0))), "{told:?}");
    }
    Ok(())
}

fn check_people(told: &Digest, plain: &Recount) -> Result<(), TestCaseError> {
    for (figure, name) in told.figures.iter().zip(Name::ALL) {
        prop_assert_eq!(figure.name, name);
        check_figure(figure, |ago| plain.value(name, ago))?;
    }
    prop_assert_eq!(told.members, plain.members());
    check_survival(&told.first_reply, &plain.first_waits(0))?;
    check_survival(&told.question_reply, &plain.question_waits(0, None))?;
    let curve = plain.curve();
    prop_assert_eq!(told.curve.len(), curve.len());
    prop_assert!(told.curve.iter().zip(&curve).all(|(a, b)| near(Some(*a), Some(*b))), "{:?} {curve:?}", told.curve);
    let languages: Vec<_> = told.languages.iter().map(|it| (it.language, it.active, it.messages)).collect();
    prop_assert_eq!(languages, plain.languages());
    for of in &told.languages {
        let language = Some(of.language);
        for figure in &of.figures {
            check_figure(figure, |ago| {
                let (value, n) = plain.asked(figure.name, ago, language);
                let whole = ago == 0 || week().plus(-ago).bounds(&zone()).0 >= plain.since;
                (value.filter(|_| whole), n)
            })?;
        }
        check_survival(&of.reply, &plain.question_waits(0, language))?;
    }
    Ok(())
}

fn check_recognition(told: &Digest, plain: &Recount) -> Result<(), TestCaseError> {
    let (before, after) = (plain.tiers(told.from), plain.tiers(told.until));
    let had = |who: &u64| before.get(who).map(|it| it.0);
    let has = |who: &u64| after.get(who).map(|it| it.0);
    for (place, tier) in (0u8..).zip(&told.recognition.tiers) {
        let count = |holds: &dyn Fn(&u64) -> bool| (1..14).filter(|who| holds(who)).count() as u32;
        let plainly = (
            count(&|who| has(who) == Some(place)),
            count(&|who| has(who) == Some(place) && had(who).is_none_or(|tier| tier < place)),
            count(&|who| has(who) == Some(place) && had(who) == Some(place)),
            count(&|who| had(who) == Some(place) && has(who).is_none_or(|tier| tier < place)),
        );
        prop_assert_eq!((tier.hold, tier.promoted, tier.held, tier.lapsed), plainly, "{:?}", tier);
    }
    let mut helped: BTreeMap<u64, BTreeSet<u64>> = BTreeMap::new();
    for (helper, person) in plain.help(0) {
        helped.entry(helper).or_default().insert(person);
    }
    let mut helpers: Vec<_> =
        helped.iter().filter(|(who, _)| **who > 2).map(|(who, all)| (all.len() as u32, *who)).collect();
    helpers.sort_by_key(|(people, who)| (u32::MAX - people, *who));
    helpers.truncate(5);
    let shown: Vec<_> = told.recognition.helpers.iter().map(|it| (it.people, it.member.0)).collect();
    prop_assert_eq!(shown, helpers);
    let mut champions: Vec<_> = after
        .iter()
        .map(|(who, (tier, since))| (*tier, helped.get(who).map_or(0, |all| all.len() as u32), *who, *since))
        .collect();
    champions.sort_by_key(|(tier, people, who, _)| (u8::MAX - tier, u32::MAX - people, *who));
    let shown: Vec<_> =
        told.recognition.champions.iter().map(|it| (it.tier, it.people, it.member.0, it.since)).collect();
    prop_assert_eq!(shown, champions);
    prop_assert_eq!(told.recognition.pending, plain.pending());
    Ok(())
}

fn check_engagement(told: &Digest, plain: &Recount) -> Result<(), TestCaseError> {
    let mut segments = told.engagement.segments.clone();
    segments.sort();
    prop_assert_eq!(segments, plain.segments());
    prop_assert_eq!(&told.engagement.flows, &plain.flows());
    for campaign in &told.engagement.campaigns {
        let arm = |treated, what| plain.arm(treated, what);
        let side = |treated| {
            let (people, wrote) = (arm(treated, None), arm(treated, Some(Came::Wrote)));
            Arm { people, weeks: None, wrote: Some(wrote) }
        };
        prop_assert_eq!((campaign.invited, campaign.held_out), (side(true), side(false)));
        let rails =
            [Came::OptedOut, Came::Left, Came::Reported].map(|what| (arm(true, Some(what)), arm(false, Some(what))));
        prop_assert_eq!(campaign.guardrails, rails);
    }
    Ok(())
}

fn check_conduct(told: &Digest, plain: &Recount) -> Result<(), TestCaseError> {
    let mut clauses = BTreeMap::new();
    for (clause, measures) in &told.conduct.clauses {
        let clause = usize::from(clause != "people");
        clauses.extend(measures.iter().map(|(measure, n)| ((clause, measure.as_str()), *n)));
    }
    prop_assert_eq!(clauses, plain.clauses());
    let shown: BTreeSet<&str> = told.conduct.rules.iter().map(|rule| rule.rule.as_str()).collect();
    prop_assert_eq!(shown, plain.rules().map(|rule| RULES[rule]).collect());
    for rule in &told.conduct.rules {
        let of = usize::from(rule.rule == RULES[1]);
        let (right, wrong) = plain.verdicts(0, Some(of));
        prop_assert_eq!((rule.hits, rule.right as usize, rule.wrong as usize), (plain.hits(0, of), right, wrong));
        let before: Vec<Option<f64>> = (1..=8)
            .rev()
            .map(|ago| {
                Some(f64::from(plain.hits(ago, of))).filter(|_| week().plus(-ago).bounds(&zone()).0 >= plain.since)
            })
            .collect();
        let (usual, _) = judged(0, None, 0, &before);
        let beyond = usual.is_some_and(|(median, reach)| f64::from(rule.hits) > median + reach * 1.001);
        prop_assert_eq!(rule.runaway, beyond && rule.hits >= 10, "{:?} {:?}", rule, usual);
    }
    Ok(())
}

/// Of what waits: how much, and the oldest of it.
fn check_waiting(told: &Digest, plain: &Recount) -> Result<(), TestCaseError> {
    let asked = plain.asked_still(told.made);
    let mut questions = (0, Vec::new());
    let mut proposals = BTreeSet::new();
    for to_do in &told.to_do {
        match to_do {
            ToDo::Questions { count, oldest } => {
                questions = (*count as usize, oldest.iter().map(|it| it.message).collect())
            }
            ToDo::Champions { count, members, .. } => {
                proposals = members.iter().map(|member| member.0).collect();
                prop_assert!(*count as usize >= members.len());
            }
            _ => {}
        }
    }
    let oldest: Vec<MessageId> = asked.iter().copied().take(5).collect();
    prop_assert_eq!(questions, (asked.len(), oldest));
    prop_assert_eq!(told.people_waiting as usize, plain.people_waiting(told.made).len());
    let still = plain.proposed_still(told.made);
    prop_assert!(proposals.len() == still.len().min(5) && proposals.is_subset(&still));
    Ok(())
}

/// A bot's ids begin at 101.
fn is_person(member: UserId) -> bool {
    member.0 < 100
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_digest_from_the_store_is_what_a_plain_recount_says(World { since, facts } in world()) {
        let now = week().bounds(&zone()).1.plus(Span::HOUR.times(9));
        let told = run(async {
            let mut scribe = Scribe::new(since).await;
            scribe.write(&facts).await;
            made(&scribe, now).await
        });
        let plain = Recount { since, facts: &facts };
        check_people(&told, &plain)?;
        check_recognition(&told, &plain)?;
        check_engagement(&told, &plain)?;
        check_conduct(&told, &plain)?;
        check_waiting(&told, &plain)?;
        prop_assert!(told.recognition.helpers.iter().all(|helper| is_person(helper.member)));
        // What is frozen reads back as it was.
        let frozen = serde_json::to_string(&told).unwrap();
        prop_assert_eq!(serde_json::from_str::<Digest>(&frozen).unwrap(), told);
    }

    #[test]
    fn a_past_week_comes_out_the_same_when_more_has_happened_since(World { since, facts } in world()) {
        let now = week().bounds(&zone()).1.plus(Span::HOUR.times(9));
        let made_then = facts.iter().position(|fact| fact.at() > now).unwrap_or(facts.len());
        let (then, later): (&[Fact], &[Fact]) = facts.split_at(made_then);
        let (first, again) = run(async {
            let mut scribe = Scribe::new(since).await;
            scribe.write(then).await;
            let first = made(&scribe, now).await;
            scribe.write(later).await;
            (first, made(&scribe, now).await)
        });
        // What waits is told as it stands.
        let figures = |digest: Digest| Digest { to_do: Vec::new(), people_waiting: 0, ..digest };
        prop_assert_eq!(figures(again), figures(first));
    }
}

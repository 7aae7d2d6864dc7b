//! The sample community against the shipped policy: every scene comes out as it was written, nothing else is touched, and
//! those who help are credited.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use steward::champions::evidence::State;
use steward::config::Config;
use steward::demo::{Awaited, Demo, Expected, GUILD, Noted, Part, Sent, community, hands, settings};
use steward::event::{Ask, What};
use steward::facts::Facts;
use steward::ids::{EventId, UserId};
use steward::ledger::{HitRow, Record};
use steward::lurkers::rows::{Kept, Row, Task, TaskEnd};
use steward::policy::source::Stage;
use steward::run::Policies;
use steward::run::simulate::Simulation;
use steward::run::worker::Outcomes;
use steward::store::Store;

async fn simulation() -> Simulation {
    let mut config = Config::load(None).map_err(|faults| format!("{faults:#?}")).unwrap();
    config.community = settings(&config.community);
    let policies = Policies::load(Arc::new(config)).map_err(|faults| format!("{faults:#?}")).unwrap();
    let (store, writer) = Store::memory().await.unwrap();
    Simulation::new(Arc::new(policies), store, writer).await.unwrap()
}

async fn hits() -> Vec<HitRow> {
    let mut simulation = simulation().await;
    let mut hits = Vec::new();
    let mut watch = |outcome: &Outcomes, _: &str| {
        for record in &outcome.decision.records {
            if let Record::Hit(hit) = record {
                let mut hit = (**hit).clone();
                if let What::InviteResolved { message, .. } = &outcome.event.what {
                    hit.message = Some(message.id);
                }
                hits.push(hit);
            }
        }
    };
    hands::play(&community(), &mut simulation, &mut watch).await.unwrap();
    let (store, _) = simulation.finish().await.unwrap();
    assert!(store.leftovers().await.unwrap().is_empty(), "something is left in the outbox");
    hits
}

#[tokio::test]
async fn every_scene_comes_out_as_written() {
    let demo = community();
    assert!(demo.faults.is_empty(), "{:#?}", demo.faults);
    assert!(demo.expected.len() >= 60, "only {} expectations", demo.expected.len());
    let hits = hits().await;
    let mut wrong = Vec::new();
    for expected in &demo.expected {
        let about = |hit: &&HitRow| match expected.message {
            Some(message) => hit.message == Some(message),
            None => hit.event == expected.event,
        };
        let found: BTreeSet<&str> = hits.iter().filter(about).map(|hit| hit.rule.as_str()).collect();
        let fits = match &expected.outcome {
            Expected::Nothing => hits.iter().filter(about).all(|hit| hit.stage == Stage::Shadow),
            Expected::Rule(rule) => found.contains(rule.as_str()),
        };
        if !fits {
            let scene = &demo.scenes[expected.scene].title;
            wrong.push(format!("{scene}: expected {:?}, found {found:?} ({})", expected.outcome, expected.why));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[tokio::test]
async fn no_rule_touches_the_ordinary_talk() {
    let demo = community();
    let in_scenes: BTreeSet<_> = demo.scenes.iter().flat_map(|scene| &scene.messages).collect();
    let outside: Vec<_> =
        hits().await.into_iter().filter(|hit| hit.message.is_some_and(|id| !in_scenes.contains(&id))).collect();
    assert!(outside.is_empty(), "{outside:#?}");
}

/// The records of every event that recognition should note, and the community as it is remembered after six weeks.
async fn noted(demo: &Demo) -> (HashMap<EventId, Vec<Noted>>, Simulation) {
    let wanted: BTreeSet<EventId> = demo.notings.iter().map(|noting| noting.event).collect();
    let mut simulation = simulation().await;
    let mut found: HashMap<EventId, Vec<Noted>> = HashMap::new();
    let mut watch = |outcome: &Outcomes, _: &str| {
        if wanted.contains(&outcome.event.id) {
            let noted = outcome.decision.records.iter().filter_map(|record| noted_by(record, outcome.facts));
            found.entry(outcome.event.id).or_default().extend(noted);
        }
    };
    hands::play(demo, &mut simulation, &mut watch).await.unwrap();
    (found, simulation)
}

fn noted_by(record: &Record, facts: &Facts) -> Option<Noted> {
    match record {
        Record::Credit(credit) => {
            let waits = credit.state == State::Pending;
            Some(Noted::Credit { kind: credit.kind, helper: credit.helper, waits })
        }
        Record::CreditChanged { credit, state, .. } => {
            let helper = facts.champions.credit(*credit)?.helper;
            Some(if *state == State::Counted { Noted::Settled(helper) } else { Noted::Lost(helper) })
        }
        _ => None,
    }
}

#[tokio::test]
async fn whoever_helped_is_credited_and_nobody_else() {
    let demo = community();
    assert!(demo.notings.len() >= 20, "only {} notings", demo.notings.len());
    let (found, simulation) = noted(&demo).await;
    let facts = simulation.worker().facts(GUILD).unwrap();
    let open = |event: EventId| {
        let questions = facts.champions.questions();
        let mut asked = questions.filter(|question| EventId::of("message", &[question.message.0]) == event);
        asked.any(|question| question.answered.is_none() && question.closed.is_none())
    };
    let mut wrong = Vec::new();
    for noting in &demo.notings {
        let found = found.get(&noting.event).map_or(&[][..], Vec::as_slice);
        let credited = |noted: &&Noted| matches!(noted, Noted::Credit { .. });
        let fits = match &noting.noted {
            Noted::Nobody => found.is_empty(),
            Noted::Unanswered => open(noting.event),
            // Of one event those credits that are noted, and no other.
            credit @ Noted::Credit { .. } => {
                let notings = demo.notings.iter().filter(|other| other.event == noting.event);
                let noted = notings.filter(|other| credited(&&other.noted)).count();
                found.contains(credit) && found.iter().filter(credited).count() == noted
            }
            other => found.contains(other),
        };
        if !fits {
            let scene = &demo.scenes[noting.scene].title;
            wrong.push(format!("{scene}: expected {:?}, found {found:?} ({})", noting.noted, noting.why));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[tokio::test]
async fn helpers_are_proposed_and_who_has_one_friend_staff_and_talkers_are_not() {
    let demo = community();
    let (_, simulation) = noted(&demo).await;
    let champions = &simulation.worker().facts(GUILD).unwrap().champions;
    let id = |handle: &str| demo.person(handle).unwrap().id;
    let check = |handle: &str, proposed: bool, from: usize| {
        let help = champions.credits_of(id(handle)).filter(|credit| credit.counts() && credit.kind.is_help());
        let people = help.map(|credit| credit.beneficiary).collect::<BTreeSet<_>>().len();
        assert_eq!(
            (champions.proposals.contains_key(&id(handle)), people >= from),
            (proposed, true),
            "{handle} {people}"
        );
    };
    check("noor", true, 10);
    check("dohyun", true, 10);
    check("linhe", true, 5);
    check("fenna", true, 5);
    // Thanked nine times by one friend.
    check("benno", false, 1);
    check("weilan", false, 1);
    check("kestrel", false, 0);
    check("lantern_builds", false, 0);
    let by_friend: Vec<_> = champions.credits_of(id("benno")).collect();
    assert_eq!(by_friend.len(), 9);
    assert!(by_friend.iter().all(|credit| credit.beneficiary == id("marijke")));
}

#[tokio::test]
async fn whoever_waits_is_heard_whoever_asked_is_reminded_and_whoever_wants_peace_has_it() {
    let demo = community();
    assert!(demo.reaches.len() >= 15, "only {}", demo.reaches.len());
    let mut awaited = Awaited::new(&demo.reaches);
    let (mut pressed, mut nowhere, mut tasks) = (0, Vec::new(), Vec::new());
    let mut watch = |outcome: &Outcomes, label: &str| {
        awaited.see(outcome.event, outcome.decision);
        tasks.extend(outcome.decision.records.iter().filter_map(task).cloned());
        if let What::Command(command) = &outcome.event.what
            && matches!(command.ask, Ask::Nudge { .. })
        {
            pressed += 1;
            nowhere.extend(label.is_empty().then(|| (demo.name(command.by.id.0), command.ask.clone())));
        }
    };
    let mut simulation = simulation().await;
    hands::play(&demo, &mut simulation, &mut watch).await.unwrap();
    assert!(awaited.left().is_empty(), "did not come: {:#?}", awaited.left());
    assert!(awaited.disturbed.is_empty(), "{:?}", awaited.disturbed);
    assert!(pressed >= 30 && nowhere.is_empty(), "{pressed} pressed, and nothing to press on: {nowhere:?}");
    let about = |who: &UserId| demo.cast.iter().find(|person| person.id == *who).map(|person| person.part);
    let frauds = tasks.iter().filter(|task| about(&task.about) == Some(Part::Fraud)).count();
    assert!(tasks.len() >= 5 && frauds == 0, "{} tasks, {frauds} of them about frauds", tasks.len());
    let done = tasks.iter().filter(|task| task.ended.is_some_and(|(_, how)| how == TaskEnd::Done));
    assert_eq!(done.map(|task| demo.name(task.about.0)).collect::<Vec<_>>(), [Some("Fern Adeyemi")]);
    for wanted in [|sent: &Sent| matches!(sent, Sent::Nothing(_)), |sent: &Sent| matches!(sent, Sent::Task(_))] {
        assert!(demo.reaches.iter().any(|reach| wanted(&reach.sent)));
    }
}

fn task(record: &Record) -> Option<&Task> {
    match record {
        Record::Lurkers(row) => match &**row {
            Row::Keep(kept) => match &**kept {
                Kept::Task(task) => Some(task),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

fn told(arguments: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let mut demo = std::process::Command::new(env!("CARGO_BIN_EXE_steward"));
    demo.args(["demo", "--once", "--data"]).arg(folder.path()).args(arguments);
    let output = demo.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    // The last lines name the folder.
    String::from_utf8(output.stdout).unwrap().replace(&folder.path().display().to_string(), "…")
}

/// Lines of the read-me's excerpt; what is too long for it ends in `…`.
fn excerpt() -> Vec<&'static str> {
    let (_, demo) = include_str!("../README.md").split_once("-- demo\n").unwrap();
    let (_, text) = demo.split_once("```text\n").unwrap();
    let (text, _) = text.split_once("```").unwrap();
    text.lines().filter(|line| !line.is_empty()).collect()
}

#[test]
fn the_story_is_the_one_in_the_read_me_and_ends_with_a_champion() {
    let story = told(&[]);
    let expected = [
        "  → Noor Haddad gets the role @Champion",
        "  │   You are Champion here.",
        "@Noor Haddad is now Champion here.",
    ];
    let lines = excerpt().into_iter().chain(expected).map(|line| line.trim_end_matches('…').trim_end());
    let missing: Vec<&str> = lines.filter(|line| !story.contains(line)).collect();
    assert!(missing.is_empty(), "not told:\n{}", missing.join("\n"));
    assert!(excerpt().len() >= 15, "the excerpt is not found");
}

#[test]
fn the_figures_are_always_the_same() {
    let figures = told(&["--json"]);
    let json: serde_json::Value = serde_json::from_str(&figures).unwrap();
    assert_eq!(json["recognition"]["approved"]["role"], "Champion");
    assert_eq!(json["recognition"]["credited-by-one-person"][0]["name"], "Benno");
    let (engagement, reminder) = (&json["engagement"], &json["engagement"]["reminder"]);
    let number = |of: &serde_json::Value| of.as_f64().unwrap_or(f64::NAN);
    let members = ["left-alone", "reminded"].map(|arm| number(&reminder[arm]["members"]));
    assert!(members.iter().all(|n| *n >= 5.0), "{reminder}");
    // A difference that looks large, of so few members, is not enough to tell.
    assert_eq!(reminder["enough"], false);
    let (low, high) = (number(&reminder["interval"][0]), number(&reminder["interval"][1]));
    assert!(low < 0.0 && high > 0.0 && (low..high).contains(&number(&reminder["uplift"])), "{reminder}");
    let posted: Vec<bool> = engagement["weekly-question"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|week| week["posted"] == serde_json::Value::Bool(true))
        .collect();
    assert_eq!((posted.len(), posted.iter().filter(|on| **on).count()), (6, 3), "each two weeks one goes without");
    assert!(number(&engagement["segments"]["silent-present"]) >= 10.0, "{engagement}");
    assert_eq!(figures, told(&["--json"]));
}

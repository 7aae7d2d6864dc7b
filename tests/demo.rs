//! The sample community against the shipped policy: every scene comes out as it was written, and nothing else is touched.

use std::collections::BTreeSet;
use std::sync::Arc;
use steward::config::Config;
use steward::demo::{Expected, community};
use steward::event::What;
use steward::ledger::{HitRow, Record};
use steward::policy::source::Stage;
use steward::run::Policies;
use steward::run::simulate::Simulation;
use steward::run::worker::Outcomes;
use steward::store::Store;

async fn hits() -> Vec<HitRow> {
    let config = Config::load(None).map_err(|faults| format!("{faults:#?}")).unwrap();
    let policies = Policies::load(Arc::new(config)).map_err(|faults| format!("{faults:#?}")).unwrap();
    let (store, writer) = Store::memory().await.unwrap();
    let mut simulation = Simulation::new(Arc::new(policies), store, writer).await.unwrap();
    let mut hits = Vec::new();
    let mut watch = |outcome: &Outcomes| {
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
    for event in community().events {
        simulation.take(event, &mut watch).await.unwrap();
    }
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

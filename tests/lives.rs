//! Random lives of a guild's members, lived through `decide` and `apply` as they are, with rows kept as a store would: joins,
//! messages, clicks, breaks, refusals, leaps of the clock, restarts, campaigns that overlap. A judge who reads the whole
//! log, and shares no code with what it judges, finds no private message that breaks a bound or that nobody asked for.

#[path = "lives/judge.rs"]
mod judge;
#[path = "lives/world.rs"]
mod world;

use judge::breaches;
use proptest::prelude::*;
use steward::event::NudgePress;
use steward::ids::Span;
use world::{CAMPAIGNS, Line, MEMBERS, Step, World};

fn steps() -> impl Strategy<Value = Vec<Step>> {
    // Few of them live much.
    let member = || prop_oneof![3 => 0..3usize, 1 => 0..MEMBERS];
    let press = prop_oneof![
        6 => Just(NudgePress::RemindMe),
        1 => Just(NudgePress::JustReading),
        1 => Just(NudgePress::Stop),
        1 => Just(NudgePress::Allow),
        2 => Just(NudgePress::Take),
        1 => Just(NudgePress::Pass),
        1 => Just(NudgePress::Done),
    ];
    let waits = prop_oneof![
        6 => (1i64..240).prop_map(|minutes| Span::MINUTE.times(minutes)),
        6 => (1i64..20, 0i64..1440).prop_map(|(days, minutes)| Span::MINUTE.times(days * 1440 + minutes)),
        1 => (60i64..200).prop_map(|days| Span::DAY.times(days)),
    ];
    prop::collection::vec(
        prop_oneof![
            14 => waits.prop_map(Step::Wait),
            2 => (-20i64..20, 0i64..1440).prop_map(|(d, m)| Step::Wait(Span::MINUTE.times(d * 1440 + m))),
            12 => Just(Step::Days),
            5 => Just(Step::Newcomer),
            10 => (0..CAMPAIGNS.len(), member(), 0u8..6).prop_map(|(run, who, nth)| Step::Plan(run, who, nth)),
            3 => (0..CAMPAIGNS.len()).prop_map(Step::PlanAll),
            9 => (member(), press).prop_map(|(who, press)| Step::Press(who, press)),
            5 => (member(), prop::sample::select(vec![0, 0, 0, 1, 2, 2, 3])).prop_map(|(who, how)| Step::Volunteer(who, how)),
            4 => member().prop_map(Step::Write),
            2 => (member(), member()).prop_map(|(who, to)| Step::Reply(who, to)),
            1 => (member(), 1i64..28).prop_map(|(who, days)| Step::Break(who, Some(days))),
            1 => member().prop_map(|who| Step::Break(who, None)),
            1 => member().prop_map(Step::Leave),
            3 => member().prop_map(Step::Join),
            1 => (member(), prop::sample::select(vec![0, 0, 40003, 50007, 50278])).prop_map(|(m, c)| Step::Refuse(m, c)),
            1 => prop::sample::select(vec![true, false, false]).prop_map(Step::Pause),
            2 => Just(Step::Restart),
        ],
        1..160,
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn no_bound_is_ever_broken_and_nobody_is_written_to_unasked(steps in steps()) {
        let mut world = World::new();
        steps.iter().for_each(|step| world.step(step));
        for (i, line) in world.log.iter().enumerate() {
            if let Line::Dm(dm) = line {
                let broken = breaches(&world.log[..i], dm);
                prop_assert!(broken.is_empty(), "{broken:?} by {dm:?}");
            }
        }
    }
}

#[test]
fn whoever_asks_is_reminded_and_whoever_helps_is_told() {
    let mut world = World::new();
    let steps = [
        Step::Wait(Span::HOUR.times(2)),
        Step::Volunteer(1, 0),
        Step::Volunteer(2, 2),
        Step::Press(0, NudgePress::RemindMe),
        Step::Plan(0, 0, 0),
        Step::Newcomer,
        Step::Days,
    ];
    steps.iter().for_each(|step| world.step(step));
    let told: Vec<&str> = world
        .log
        .iter()
        .filter_map(|line| match line {
            Line::Dm(dm) => Some(dm.campaign.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(told, [CAMPAIGNS[0], "/help-topics", "/greet"], "{:?}", world.log);
}

//! Campaigns that are compared by members: who is part of them, what came of it, guardrails, the one look.

use super::*;

#[test]
fn everybody_whom_it_is_for_is_part_of_it_once_and_a_fifth_is_left_alone() {
    let mut world = World::new(campaign(Way::Reminder), 300);
    let said = world.start();
    assert!(said.contains("“spring” has begun.") && said.contains("20 in 100"), "{said}");
    world.pass(Span::DAY);
    let planned = world.run().planned;
    let assigned = world.assigned();
    assert_eq!(assigned.len() as u32, planned.min(300));
    let left_alone = assigned.iter().filter(|(_, arm)| *arm == Arm::Control).count();
    assert!((1..assigned.len() / 2).contains(&left_alone), "{left_alone} of {}", assigned.len());
    for (member, arm) in &assigned {
        let step = |row: &&DueRow| matches!(&row.what, Due::Step { member: whose, .. } if whose.0 == *member);
        let steps = world.due.values().map(|(row, _)| row).filter(step).count();
        assert_eq!(steps, usize::from(*arm == Arm::Treated), "{member}");
    }
    world.pass(Span::DAY.times(2));
    assert_eq!(world.assigned(), assigned, "nobody twice");
    world.survives_a_restart();
}

#[test]
fn whoever_did_not_ask_or_wants_nothing_is_not_part_of_it() {
    let mut world = World::new(campaign(Way::Reminder), 12);
    let asked = Consent { remind_since: Some(NOW), ..Consent::default() };
    world.consents(1_000, Consent::default());
    world.consents(1_001, Consent { stopped: true, ..asked });
    world.consents(1_002, Consent { reading_until: Some(NOW.plus(Span::DAY.times(180))), ..asked });
    world.consents(1_003, Consent { closed_until: Some(NOW.plus(Span::DAY.times(90))), ..asked });
    world.says(1_004, GENERAL);
    world.start();
    world.pass(Span::DAY);
    let mut members: Vec<u64> = world.assigned().into_iter().map(|(member, _)| member).collect();
    members.sort_unstable();
    assert_eq!(members, (1_005..1_012).collect::<Vec<_>>());
}

#[test]
fn outcomes_count_within_two_weeks_and_once() {
    let mut world = World::new(campaign(Way::Reminder), 20);
    world.start();
    world.pass(Span::DAY);
    let id = world.run().id();
    let [first, second, third] = [0, 1, 2].map(|n| world.assigned()[n].0);
    world.says(first, GENERAL);
    world.says(first, GENERAL);
    world.hear(What::Left(UserId(second)));
    world.pass(Span::DAY.times(14));
    world.says(third, GENERAL);
    let came = |world: &World, member| {
        let known = *world.facts.lurkers.runs.assigned(&id, UserId(member)).unwrap();
        [Came::Wrote, Came::Left, Came::OptedOut].map(|what| known.came(what))
    };
    assert_eq!(came(&world, first), [true, false, false]);
    assert_eq!(came(&world, second), [false, true, false]);
    assert_eq!(came(&world, third), [false; 3]);
    assert_eq!(world.rows.iter().filter(|row| matches!(row, Row::Came { .. })).count(), 2);
    world.survives_a_restart();
}

#[test]
fn opt_outs_pause_it_and_the_moderators_hear_of_it() {
    let mut world = World::new(campaign(Way::Reminder), 60);
    world.start();
    world.pass(Span::DAY);
    let treated: Vec<u64> =
        world.assigned().into_iter().filter(|(_, arm)| *arm == Arm::Treated).map(|(member, _)| member).collect();
    // As if everybody had been reached.
    let id = world.run().id();
    for member in world.facts.lurkers.runs.assigned.get_mut(&id).unwrap().values_mut() {
        member.marks |= NUDGED;
    }
    world.sends();
    for (n, member) in treated.iter().take(3).enumerate() {
        assert_eq!(world.run().state, RunState::Running, "after {n}");
        world.command(UserId(*member), Ask::Nudge { press: NudgePress::Stop, of: DueKey(1) });
    }
    assert_eq!(world.run().state, RunState::Paused);
    let sends = world.sends();
    assert_eq!(sends.len(), 1);
    assert!(sends[0].0 == MODERATORS && sends[0].1.text.contains("want no more of it"), "{sends:?}");
    let assigned = world.assigned().len();
    world.pass(Span::DAY.times(2));
    assert_eq!(world.assigned().len(), assigned, "nobody new while it is paused");
    assert_eq!(world.start(), "“spring” goes on.");
    assert_eq!(world.run().state, RunState::Running);
}

#[test]
fn nothing_is_told_before_its_time_and_then_the_same_for_ever() {
    let mut world = World::new(campaign(Way::Reminder), 400);
    world.start();
    world.pass(Span::DAY);
    let (planned, assigned) = (world.run().planned, world.assigned());
    assert_eq!(assigned.len() as u32, planned, "the plan is filled: {planned}");
    // Six of ten of those whom it is for write, and one of twenty of the others.
    for (n, (member, arm)) in assigned.iter().enumerate() {
        if (*arm == Arm::Treated && n % 10 < 6) || (*arm == Arm::Control && n % 20 == 0) {
            world.says(*member, GENERAL);
        }
    }
    let said = world.result();
    assert!(said.contains(&format!("collecting: 0 of {planned}")), "{said}");
    world.pass(Span::DAY.times(16));
    assert_eq!(world.run().state, RunState::Ended);
    let sends = world.sends();
    assert!(sends.iter().any(|(channel, post)| *channel == MODERATORS && post.text.contains("is over")), "{sends:?}");
    let said = world.result();
    assert!(said.contains("“spring” worked.") && said.contains("95 % confidence"), "{said}");
    world.pass(Span::DAY.times(20));
    assert_eq!(world.result(), said);
    world.survives_a_restart();
    assert_eq!(world.assigned(), assigned);
}

#[test]
fn an_experiment_that_lost_somebody_is_broken() {
    let mut world = World::new(campaign(Way::Reminder), 400);
    world.start();
    world.pass(Span::DAY);
    let id = world.run().id();
    world.facts.lurkers.runs.assigned.get_mut(&id).unwrap().values_mut().for_each(|member| member.marks |= TREATED);
    world.pass(Span::DAY.times(16));
    let said = world.result();
    assert!(said.contains("is broken"), "{said}");
}

#[test]
fn a_small_community_is_not_experimented_with_unless_it_asks() {
    let mut world = World::new(campaign(Way::Reminder), 30);
    world.set(vec![campaign(Way::Reminder)], None);
    let said = world.start();
    assert!(said.contains("too few to tell"), "{said}");
    world.pass(Span::DAY);
    assert_eq!(world.assigned().len(), 30);
    assert!(world.assigned().iter().all(|(_, arm)| *arm == Arm::Treated));
    let said = world.result();
    assert!(said.contains("30 members are part of it"), "{said}");
    assert!(world.ask(CampaignAsk::Calculate).contains("20 in 100 left alone: no less than"));
}

#[test]
fn a_task_is_help_that_greeters_can_keep_up_with() {
    let mut world = World::new(campaign(Way::Task), 30);
    assert!(world.start().contains("not compared with anything"));
    world.pass(Span::DAY);
    assert!((1..=5).contains(&world.assigned().len()), "{:?}", world.assigned());
    assert!(world.assigned().iter().all(|(_, arm)| *arm == Arm::Treated));
    let tasks: Vec<_> = world.facts.lurkers.help.tasks().collect();
    assert_eq!(tasks.len(), world.assigned().len());
    assert!(tasks.iter().all(|task| task.why == TaskWhy::Campaign && task.words.starts_with("What are")));
}

#[test]
fn what_is_not_measured_is_told_after_its_stop_as_before() {
    let mut world = World::new(Campaign { holdout: Some(0.0), ..campaign(Way::Reminder) }, 20);
    world.start();
    world.pass(Span::DAY);
    world.says(1_003, GENERAL);
    let said = world.result();
    assert!(said.contains("20"), "{said}");
    world.ask(CampaignAsk::Stop { campaign: "spring".into() });
    assert_eq!(world.result(), said);
    world.survives_a_restart();
}

#[test]
fn what_an_earlier_run_sent_is_no_part_of_the_next() {
    let mut world = World::new(Campaign { holdout: Some(0.0), ..campaign(Way::Reminder) }, 6);
    world.start();
    world.pass(Span::DAY.times(2));
    assert!(world.rows.iter().any(|row| matches!(row, Row::Nudged(_))));
    world.ask(CampaignAsk::Stop { campaign: "spring".into() });
    world.start();
    world.pass(Span::DAY);
    assert_eq!(world.assigned().len(), 12);
    world.survives_a_restart();
}

#[test]
fn what_a_campaign_offers_is_shown_while_it_runs() {
    let own = Offer::Own { texts: [(Language::En, "Say hello in #introductions.".to_owned())].into(), link: None };
    let mut world = World::new(Campaign { offers: vec![own], ..campaign(Way::Reminder) }, 6);
    let offered = |world: &mut World| {
        let something = Ask::Nudge { press: NudgePress::Something, of: DueKey(1) };
        world.command(UserId(1_001), something).text.contains("Say hello")
    };
    let start = |shadow| CampaignAsk::Start { campaign: "spring".into(), shadow };
    let stop = || CampaignAsk::Stop { campaign: "spring".into() };
    assert!(!offered(&mut world), "not begun");
    world.ask(start(true));
    assert!(!offered(&mut world), "a dry run");
    world.ask(stop());
    world.now = world.now.plus(Span::HOUR);
    world.ask(start(false));
    assert!(offered(&mut world), "runs");
    world.ask(stop());
    world.command(UserId(1_001), Ask::Nudge { press: NudgePress::Something, of: DueKey(1) });
    assert!(!offered(&mut world), "over");
}

//! Public prompts, compared by weeks.

use super::*;

#[test]
fn a_prompt_is_posted_in_half_of_the_weeks_silently_and_in_the_language_of_each_channel() {
    let mut world = World::new(prompt(), 10);
    let said = world.start();
    assert!(said.contains("after 12 weeks"), "{said}");
    let mut posts = Vec::new();
    for _ in 0..12 {
        world.pass(Span::DAY.times(7));
        let sends = world.sends();
        assert!(sends.iter().all(|(_, post)| post.silent && post.ping.is_empty() && post.ping_roles.is_empty()));
        assert!(sends.iter().all(|(_, post)| post.buttons[0].len() == 4), "its buttons");
        let told: Vec<_> = sends.iter().map(|(channel, post)| (*channel, post.text.as_str())).collect();
        assert!(told.is_empty() || told == [(GENERAL, "What are you stuck on?"), (KOREAN, "막힌 게 있나요?")]);
        posts.push(!told.is_empty());
    }
    assert!(posts.chunks(2).all(|block| block[0] != block[1]), "{posts:?}");
    let id = world.run().id();
    let weeks: Vec<_> =
        world.facts.lurkers.runs.weeks(&id).iter().map(|week| (week.week, week.on, week.silent)).collect();
    let expected: Vec<_> = (0..12).zip(&posts).map(|(n, on)| (n, *on, 10)).collect();
    assert_eq!(weeks, expected);
    world.survives_a_restart();
    world.pass(Span::DAY.times(9));
    assert_eq!(world.run().state, RunState::Ended);
    let said = world.result();
    assert!(said.contains("In a week with it 0 in 100 wrote"), "{said}");
}

#[test]
fn a_week_counts_who_was_silent_and_wrote_in_it_once() {
    let mut world = World::new(prompt(), 10);
    world.start();
    world.pass(Span::DAY.times(3));
    let wrote = |world: &World| world.facts.lurkers.runs.weeks(&world.run().id())[0].wrote;
    world.says(1_000, GENERAL);
    world.says(1_000, KOREAN);
    world.says(1_001, GENERAL);
    assert_eq!(wrote(&world), 2);
    let newcomer = Member { id: UserId(77), name: "new".into(), joined: Some(world.now), ..Member::default() };
    world.hear(What::Joined(Box::new(newcomer)));
    world.says(77, GENERAL);
    world.says(ME.0, GENERAL);
    assert_eq!(wrote(&world), 2);
    world.survives_a_restart();
}

#[test]
fn a_channel_that_is_gone_pauses_the_prompt_and_nothing_is_sent() {
    let mut world = World::new(Campaign { holdout: Some(0.0), ..prompt() }, 10);
    world.start();
    world.hear(What::ChannelGone(KOREAN));
    world.pass(Span::DAY.times(3));
    let sends = world.sends();
    assert_eq!(sends.len(), 1);
    assert!(sends[0].0 == MODERATORS && sends[0].1.text.contains("I cannot post in 12"), "{sends:?}");
    assert_eq!(world.run().state, RunState::Paused);
    assert!(world.facts.lurkers.runs.weeks(&world.run().id()).is_empty());
    assert!(world.start().contains("cannot be posted in 12"));
    world.hear(What::ChannelSeen(Channel { id: KOREAN, name: "ko".into(), ..Channel::default() }));
    assert_eq!(world.start(), "“spring” goes on.");
    world.pass(Span::DAY.times(7));
    assert_eq!(world.sends().len(), 2);
}

#[test]
fn what_discord_does_not_take_pauses_the_prompt() {
    let mut world = World::new(Campaign { holdout: Some(0.0), ..prompt() }, 10);
    world.start();
    world.pass(Span::DAY.times(2));
    let acts = std::mem::take(&mut world.acts);
    let done = Outcome::Done { channel: Some(GENERAL), message: Some(MessageId(5)) };
    let refused = Outcome::Refused { status: 403, code: 50_013, text: "Missing Permissions".into() };
    let posts = acts.into_iter().filter(|act| matches!(act.effect, Effect::Send { .. }));
    for (act, outcome) in posts.zip([done, refused]) {
        world.hear(What::Settled { act: Box::new(act), outcome, known: Box::default() });
    }
    assert_eq!(world.facts.lurkers.runs.weeks(&world.run().id())[0].posts, [(GENERAL, MessageId(5))]);
    assert_eq!(world.run().state, RunState::Paused);
    assert!(world.sends()[0].1.text.contains("Missing Permissions"));
}

#[test]
fn a_dry_run_notes_everything_and_sends_nothing() {
    let mut world = World::new(Campaign { holdout: Some(0.0), ..prompt() }, 10);
    let said = world.ask(CampaignAsk::Start { campaign: "spring".into(), shadow: true });
    assert!(said.contains("dry run"), "{said}");
    world.pass(Span::DAY.times(7));
    assert!(world.sends().is_empty());
    assert_eq!(world.facts.lurkers.runs.weeks(&world.run().id()).len(), 1);
}

#[test]
fn a_file_that_changes_under_a_run_pauses_it() {
    let mut world = World::new(prompt(), 10);
    world.start();
    world.set(vec![Campaign { hash: 6, ..prompt() }], Some(true));
    world.pass(Span::DAY.times(9));
    assert_eq!(world.run().state, RunState::Paused);
    assert!(world.sends().iter().all(|(channel, _)| *channel == MODERATORS));
    assert!(world.start().contains("was changed since it began"));
    assert!(world.ask(CampaignAsk::Stop { campaign: "spring".into() }).contains("ended before its time"));
    assert!(world.start().contains("has begun"));
}

#[test]
fn a_week_that_was_lost_is_made_up_for() {
    let mut world = World::new(prompt(), 10);
    world.start();
    world.pass(Span::DAY.times(16));
    world.command(OWNER, Ask::Lurkers(LurkersAsk::Pause));
    world.pass(Span::DAY.times(7));
    world.command(OWNER, Ask::Lurkers(LurkersAsk::Resume));
    world.pass(Span::DAY.times(70));
    let said = world.result();
    assert!(said.contains("is collecting"), "{said}");
    world.pass(Span::DAY.times(9));
    assert_eq!(world.run().state, RunState::Ended);
    let said = world.result();
    assert!(said.contains("In a week with it"), "{said}");
}

#[test]
fn whoever_pressed_a_button_of_the_prompt_and_then_writes_counts() {
    let mut world = World::new(Campaign { holdout: Some(0.0), ..prompt() }, 10);
    let reads = |world: &mut World, member| {
        world.command(UserId(member), Ask::Nudge { press: NudgePress::JustReading, of: DueKey(1) });
    };
    reads(&mut world, 1_000);
    world.start();
    world.pass(Span::DAY.times(3));
    reads(&mut world, 1_001);
    let wrote = |world: &World| world.facts.lurkers.runs.weeks(&world.run().id())[0].wrote;
    for (member, expected) in [(1_000, 0), (1_001, 1), (1_002, 2)] {
        world.says(member, GENERAL);
        assert_eq!(wrote(&world), expected, "{member}");
    }
}

#[test]
fn a_paused_run_goes_on_as_it_was_begun_or_not_at_all() {
    for shadow in [false, true] {
        let mut world = World::new(Campaign { holdout: Some(0.0), ..prompt() }, 10);
        let start = |shadow| CampaignAsk::Start { campaign: "spring".into(), shadow };
        world.ask(start(shadow));
        world.hear(What::ChannelGone(KOREAN));
        world.pass(Span::DAY.times(3));
        world.hear(What::ChannelSeen(Channel { id: KOREAN, name: "ko".into(), ..Channel::default() }));
        let said = world.ask(start(!shadow));
        assert!(said.contains("Stop it first"), "{said}");
        assert_eq!(world.run().state, RunState::Paused);
        assert_eq!(world.ask(start(shadow)), "“spring” goes on.");
        assert_eq!(world.run().shadow, shadow);
    }
}

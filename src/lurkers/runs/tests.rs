//! Runs from their beginning to what they came to, through `decide` and `apply`, with what is due kept as the store keeps
//! it; and the same after a rebuild from the rows.

use super::*;
use crate::decide::decide;
use crate::effect::{Act, Effect, Post};
use crate::event::{
    Ask, Author, CampaignAsk, Channel, Command, Event, Guild, Invoker, Known, LurkersAsk, Member, Message, NudgePress,
    Outcome, ReplyHandle, Role, What,
};
use crate::facts::guild::permission;
use crate::facts::members::Members;
use crate::ids::{ChannelId, DueKey, EventId, GuildId, MessageId, RoleId};
use crate::ledger::Remembered;
use crate::lurkers::campaign::Way;
use crate::lurkers::memory;
use crate::lurkers::rows::{Consent, Due, DueEnd, DueRow, TaskWhy};
use crate::lurkers::segments::Segment;
use crate::lurkers::settings::Settings;
use crate::policy::compile::compile;
use crate::policy::files::Files;
use crate::policy::{Named, Policy};
use crate::say::Language;
use crate::text::Lang;
use jiff::civil::{Weekday, time};
use std::sync::Arc;

const GUILD: GuildId = GuildId(7);
const OWNER: UserId = UserId(1);
const ME: UserId = UserId(900);
const GENERAL: ChannelId = ChannelId(11);
const KOREAN: ChannelId = ChannelId(12);
const MODERATORS: ChannelId = ChannelId(13);
/// Monday 5 January 2026, noon.
const NOW: At = At(1_767_614_400_000);

fn campaign(way: Way) -> Campaign {
    let texts = [(Language::En, "What are you stuck on?"), (Language::Ko, "막힌 게 있나요?")];
    Campaign {
        name: "spring".into(),
        way,
        segments: vec![Segment::SilentDark, Segment::SilentPresent],
        interests: Vec::new(),
        languages: Vec::new(),
        texts: texts.map(|(language, text)| (language, text.to_owned())).into(),
        offers: Vec::new(),
        holdout: Some(0.2),
        worth: 0.4,
        expected: 0.05,
        lasts: Span::DAY.times(56),
        hash: 5,
    }
}

fn prompt() -> Campaign {
    let channels = [GENERAL, KOREAN].map(|channel| Named::Id(channel.0)).into();
    let way = Way::Prompt { channels, day: Weekday::Tuesday, at: time(17, 0, 0, 0) };
    Campaign { lasts: Span::DAY.times(84), ..campaign(way) }
}

/// A community in memory, with a table of what is due.
struct World {
    facts: Facts,
    policy: Policy,
    due: BTreeMap<DueKey, (DueRow, bool)>,
    rows: Vec<Row>,
    acts: Vec<Act>,
    now: At,
    heard: u64,
}

impl World {
    /// With so many silent members, all of whom asked to be reminded.
    fn new(campaign: Campaign, members: u64) -> World {
        let policy = compile(&[], &Files::Shipped).unwrap_or_else(|faults| panic!("{faults:?}"));
        let mut world = World {
            facts: Facts::new(GUILD),
            policy,
            due: BTreeMap::new(),
            rows: Vec::new(),
            acts: Vec::new(),
            now: NOW.minus(Span::DAY.times(200)),
            heard: 0,
        };
        world.facts.lurkers.secret = b"a secret".to_vec();
        world.set(vec![campaign], Some(true));
        let channel = |id: ChannelId, name: &str| Channel { id, name: name.into(), ..Channel::default() };
        let bits = permission::VIEW_CHANNEL | permission::SEND;
        let everyone = Role { id: RoleId(GUILD.0), name: "@everyone".into(), position: 0, permissions: bits };
        world.hear(What::GuildSeen(Box::new(Guild {
            id: GUILD,
            name: "Lantern".into(),
            owner: OWNER,
            locale: "en-US".into(),
            me: ME,
            roles: vec![everyone],
            channels: vec![channel(GENERAL, "general"), channel(KOREAN, "ko"), channel(MODERATORS, "moderators")],
            ..Guild::default()
        })));
        let joined = Some(world.now);
        let member = |n| Member { id: UserId(1_000 + n), name: format!("member {n}"), joined, ..Member::default() };
        world.hear(What::MembersSeen((0..members).map(member).collect()));
        world.now = NOW;
        for n in 0..members {
            world.consents(1_000 + n, Consent { remind_since: Some(NOW), ..Consent::default() });
        }
        world
    }

    fn set(&mut self, campaigns: Vec<Campaign>, experiments: Option<bool>) {
        let lurkers = Settings { campaigns: campaigns.into(), experiments, ..Settings::default() };
        let settings = crate::facts::guild::Settings {
            lurkers,
            moderators_channel: Some(Named::Id(MODERATORS.0)),
            channel_languages: vec![(Named::Id(KOREAN.0), Lang::Ko)],
            ..crate::facts::guild::Settings::default()
        };
        self.facts.guild = Arc::new(self.facts.guild.with_settings(settings));
    }

    fn consents(&mut self, member: u64, consent: Consent) {
        self.note(Row::Keep(Box::new(Kept::Consent { member: UserId(member), consent })));
    }

    fn note(&mut self, row: Row) {
        self.facts.lurkers.apply(&row);
        self.rows.push(row);
    }

    fn hear(&mut self, what: What) {
        self.heard += 1;
        let id = EventId::of("test", &[self.heard]);
        let event = Event { id, guild: GUILD, at: self.now, seen: self.now, what };
        let decision = decide(&event, &self.facts, &self.policy);
        self.facts.apply(&event, &decision, &self.policy);
        for record in decision.records {
            let Record::Lurkers(row) = record else { continue };
            match &*row {
                Row::Due(due) => drop(self.due.entry(due.key).or_insert((due.clone(), true))),
                Row::DueSettled { key, how, .. } => {
                    let known = self.due.get_mut(key).expect("a row that was due");
                    match how {
                        DueEnd::PutOff(at) => known.0.at = *at,
                        _ => known.1 = false,
                    }
                }
                _ => {}
            }
            self.rows.push(*row);
        }
        self.acts.extend(decision.acts);
    }

    fn tick(&mut self) {
        let waiting: Vec<DueRow> = self.due.values().filter(|(_, waits)| *waits).map(|(row, _)| row.clone()).collect();
        let (due, later): (Vec<DueRow>, Vec<DueRow>) = waiting.into_iter().partition(|row| row.at <= self.now);
        let next_due = later.iter().map(|row| row.at).min();
        let known = Known { due, next_due, ..Known::default() };
        self.hear(What::Tick { due: Vec::new(), known: Box::new(known) });
    }

    /// Hour by hour.
    fn pass(&mut self, span: Span) {
        let until = self.now.plus(span);
        while self.now < until {
            self.now = self.now.plus(Span::HOUR);
            self.tick();
        }
    }

    fn command(&mut self, by: UserId, ask: Ask) -> Post {
        let by = Invoker { id: by, name: "somebody".into(), ..Invoker::default() };
        let reply = ReplyHandle { application: 1, token: "t".into() };
        let command = Command { by, channel: GENERAL, reply, ask, known: Known::default() };
        self.hear(What::Command(Box::new(command)));
        match self.acts.pop().map(|act| act.effect) {
            Some(Effect::Answer { post, .. }) => post,
            other => panic!("no answer but {other:?}"),
        }
    }

    fn ask(&mut self, ask: CampaignAsk) -> String {
        self.command(OWNER, Ask::Campaign(ask)).text
    }

    fn start(&mut self) -> String {
        self.ask(CampaignAsk::Start { campaign: "spring".into(), shadow: false })
    }

    fn result(&mut self) -> String {
        self.ask(CampaignAsk::Result { campaign: "spring".into() })
    }

    fn says(&mut self, member: u64, channel: ChannelId) {
        let id = MessageId(((self.now.0 - crate::ids::DISCORD_EPOCH_MS) as u64) << 22 | self.heard);
        let author = Author { id: UserId(member), name: "member".into(), ..Author::default() };
        let message = Message { id, channel, author, content: "hello there".into(), ..Message::default() };
        self.hear(What::Message(Box::new(message)));
    }

    fn sends(&mut self) -> Vec<(ChannelId, Post)> {
        let acts = std::mem::take(&mut self.acts).into_iter();
        let sends = acts.filter_map(|act| match act.effect {
            Effect::Send { channel, post } => Some((channel, post)),
            _ => None,
        });
        sends.collect()
    }

    fn run(&self) -> &Run {
        self.facts.lurkers.runs.latest("spring").expect("a run")
    }

    fn assigned(&self) -> Vec<(u64, Arm)> {
        let rows = self.rows.iter().filter_map(|row| match row {
            Row::Assigned { member, arm, .. } => Some((member.0, *arm)),
            _ => None,
        });
        rows.collect()
    }

    /// What memory is after a restart is what it was before.
    fn survives_a_restart(&self) {
        let kept = self.rows.iter().filter_map(|row| match row {
            Row::Keep(kept) => Some((**kept).clone()),
            _ => None,
        });
        let going = |id: &str| self.facts.lurkers.runs.get(id).is_some_and(Run::is_going);
        let assigned = self.rows.iter().filter(|row| match row {
            Row::Assigned { campaign, .. } | Row::Came { campaign, .. } => going(campaign),
            _ => false,
        });
        let nudges = self.rows.iter().filter_map(|row| match row {
            Row::Nudged(nudge) => Some(nudge.clone()),
            _ => None,
        });
        let remembered = memory::Remembered {
            kept: kept.collect(),
            assigned: assigned.cloned().collect(),
            nudges: nudges.collect(),
            ..memory::Remembered::default()
        };
        let remembered = Remembered { lurkers: remembered, ..Remembered::default() };
        let again = Facts::rebuild(GUILD, remembered, Members::default()).lurkers.runs;
        let before = &self.facts.lurkers.runs;
        assert_eq!((&again.runs, &again.assigned, &again.weeks), (&before.runs, &before.assigned, &before.weeks));
    }
}

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
        let press = Ask::Nudge { press: NudgePress::Stop, of: DueKey(1) };
        world.stop_everything(*member, press);
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

impl World {
    /// The click, with what it means to whoever keeps consents.
    fn stop_everything(&mut self, member: u64, press: Ask) {
        let by = Invoker { id: UserId(member), ..Invoker::default() };
        let reply = ReplyHandle::default();
        let command = Command { by, channel: GENERAL, reply, ask: press, known: Known::default() };
        let what = What::Command(Box::new(command));
        self.heard += 1;
        let event = Event { id: EventId::of("stop", &[self.heard]), guild: GUILD, at: self.now, seen: self.now, what };
        let mut decision = Decision::default();
        let consent = Consent { stopped: true, ..Consent::default() };
        note(&mut decision, Row::Keep(Box::new(Kept::Consent { member: UserId(member), consent })));
        outcome::consented(&event, &self.facts, &mut decision);
        for record in &decision.records {
            if let Record::Lurkers(row) = record {
                self.note((**row).clone());
            }
        }
        self.acts.extend(decision.acts);
    }
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
    for (act, outcome) in acts.into_iter().zip([done, refused]) {
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
fn what_cannot_begin_says_why_and_begins_nothing() {
    let check = |change: &dyn Fn(&mut World), expected: &str| {
        let mut world = World::new(prompt(), 10);
        change(&mut world);
        let said = world.start();
        assert!(said.contains(expected), "{said}");
        assert!(
            world.facts.lurkers.runs.latest("spring").is_none()
                && world.due.values().all(|(row, _)| { !matches!(row.what, Due::Prompt { .. } | Due::Look { .. }) })
        );
    };
    check(&|world| world.set(Vec::new(), None), "There are no campaigns");
    check(&|world| world.set(vec![Campaign { name: "autumn".into(), ..prompt() }], None), "There are: autumn");
    let english = || Campaign { texts: [(Language::En, "Hello.".to_owned())].into(), ..prompt() };
    check(&|world| world.set(vec![english()], None), "no text in 한국어");
    check(&|world| world.hear(What::ChannelGone(GENERAL)), "cannot be posted in 11");
}

#[test]
fn only_who_manages_the_server_sees_campaigns() {
    let mut world = World::new(prompt(), 3);
    let list = || Ask::Campaign(CampaignAsk::List);
    let said = world.command(UserId(1_000), list());
    assert!(said.embeds.is_empty() && said.text.contains("Manage Server"), "{said:?}");
    let preview = || Ask::Lurkers(LurkersAsk::Preview { campaign: None });
    let said = world.command(UserId(1_000), preview());
    assert!(said.embeds.is_empty() && said.files.is_empty(), "{said:?}");
    let said = world.command(OWNER, list());
    assert!(said.embeds[0].text.contains("**spring**") && said.embeds[0].text.contains("off"), "{said:?}");
}

#[test]
fn a_preview_names_all_and_says_why_not_and_shows_no_arms() {
    let mut world = World::new(campaign(Way::Reminder), 30);
    world.consents(1_000, Consent { stopped: true, ..Consent::default() });
    world.says(1_001, GENERAL);
    let preview = || Ask::Lurkers(LurkersAsk::Preview { campaign: Some("spring".into()) });
    let said = world.command(OWNER, preview());
    let text = &said.embeds[0].text;
    assert!(text.contains("it is for 28 members") && text.contains("20 in 100 of them are left alone"), "{text}");
    assert!(text.contains("- 2: they stand elsewhere"), "{text}");
    assert_eq!(text.matches("<@1").count(), 20, "{text}");
    let file = &said.files[0].1;
    assert_eq!(file.lines().count(), 29, "{file}");
    assert!(file.contains("1029,\"member 29\",silent-dark,2026-01-05T12:00:00Z"), "{file}");
    assert!(!format!("{said:?}").to_lowercase().contains("control"));
    world.start();
    world.pass(Span::DAY);
    let text = world.command(OWNER, preview()).embeds[0].text.clone();
    assert!(text.contains("28: they are part of it already"), "{text}");
}

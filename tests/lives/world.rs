//! A guild that is lived in, and a store in memory that keeps what the real one keeps.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};
use steward::config::Config;
use steward::decide::{Decision, decide};
use steward::effect::{Act, ButtonId, Effect, Part, Post};
use steward::event::*;
use steward::facts::Facts;
use steward::facts::guild::{GuildView, Settings, permission};
use steward::facts::members::Members;
use steward::ids::*;
use steward::ledger::{MemberRow, Record, Remembered};
use steward::lurkers::campaign::{Campaign, Way};
use steward::lurkers::memory;
use steward::lurkers::rows::{Due, DueEnd, DueRow, Kept, NudgeEnd, NudgeRow, Row, Run, RunState};
use steward::lurkers::segments::Segment;
use steward::lurkers::trial::assign::Arm;
use steward::policy::Policy;
use steward::run::Policies;
use steward::say::Language;

pub const ZONE: &str = "Europe/Amsterdam";
pub const MEMBERS: usize = 16;
pub const CAMPAIGNS: [&str; 3] = ["spring", "summer", "autumn"];
const GUILD: GuildId = GuildId(1 << 40);
/// A Monday, nine in the morning there.
const START: At = At(1_772_438_400_000);
/// Rows that a tick carries: few, so that there is always a rest.
const LIMIT: usize = 5;

#[derive(Debug, Clone)]
pub enum Step {
    Wait(Span),
    /// What is due in the next days comes, each at its time.
    Days,
    /// Somebody who was never here before asks something.
    Newcomer,
    /// A campaign's step for a member is due, as if they were part of it.
    Plan(usize, usize, u8),
    PlanAll(usize),
    Press(usize, NudgePress),
    /// 0 and 1: joins and leaves the helpers; 2 and 3: the greeters.
    Volunteer(usize, usize),
    Write(usize),
    Reply(usize, usize),
    Break(usize, Option<i64>),
    Leave(usize),
    Join(usize),
    /// Discord's code for private messages to them from now on; 0 for none.
    Refuse(usize, u32),
    Pause(bool),
    Restart,
}

#[derive(Debug, Clone)]
pub struct Dm {
    pub at: At,
    pub to: UserId,
    pub act: ActKey,
    pub nudge: DueKey,
    pub campaign: String,
}

#[derive(Debug, Clone)]
pub enum Line {
    Dm(Dm),
    /// `of`: the campaign of what the button hung on.
    Pressed {
        by: UserId,
        at: At,
        press: NudgePress,
        of: String,
    },
    Volunteer {
        by: UserId,
        at: At,
        how: usize,
    },
    Wrote {
        by: UserId,
        at: At,
    },
    Break {
        by: UserId,
        at: At,
        until: Option<At>,
    },
    Refused {
        to: UserId,
        at: At,
        code: u32,
        act: ActKey,
    },
    Left {
        who: UserId,
        at: At,
    },
    Joined {
        who: UserId,
        at: At,
    },
    Run {
        campaign: String,
        at: At,
        running: bool,
    },
    Paused(bool),
}

impl Line {
    pub fn member(&self) -> Option<UserId> {
        match self {
            Line::Dm(dm) => Some(dm.to),
            Line::Pressed { by, .. } | Line::Volunteer { by, .. } | Line::Wrote { by, .. } | Line::Break { by, .. } => {
                Some(*by)
            }
            Line::Refused { to, .. } => Some(*to),
            Line::Left { who, .. } | Line::Joined { who, .. } => Some(*who),
            Line::Run { .. } | Line::Paused(_) => None,
        }
    }

    pub fn at(&self) -> At {
        match self {
            Line::Dm(dm) => dm.at,
            Line::Pressed { at, .. } | Line::Volunteer { at, .. } | Line::Wrote { at, .. } | Line::Break { at, .. } => {
                *at
            }
            Line::Refused { at, .. } | Line::Left { at, .. } | Line::Joined { at, .. } | Line::Run { at, .. } => *at,
            Line::Paused(_) => At(0),
        }
    }
}

/// What the store keeps.
#[derive(Default)]
struct Rows {
    /// And whether it waits.
    due: BTreeMap<DueKey, (DueRow, bool)>,
    kept: BTreeMap<(&'static str, String), Kept>,
    nudges: BTreeMap<DueKey, NudgeRow>,
    assigned: Vec<Row>,
    members: BTreeMap<UserId, MemberRow>,
    wishes: BTreeMap<UserId, steward::champions::Wish>,
    acts: BTreeSet<ActKey>,
}

impl Rows {
    fn write(&mut self, record: &Record) {
        match record {
            Record::Lurkers(row) => self.engagement(row),
            Record::Wish { member, wish, .. } => drop(self.wishes.insert(*member, wish.clone())),
            _ => {}
        }
    }

    fn engagement(&mut self, row: &Row) {
        match row {
            Row::Due(row) => drop(self.due.entry(row.key).or_insert((row.clone(), true))),
            Row::DueSettled { key, how, .. } => {
                if let Some((row, waits)) = self.due.get_mut(key).filter(|(_, waits)| *waits) {
                    match how {
                        DueEnd::PutOff(at) => row.at = *at,
                        DueEnd::Done | DueEnd::Dropped => *waits = false,
                    }
                }
            }
            Row::Nudged(nudge) => drop(self.nudges.entry(nudge.key).or_insert(nudge.clone())),
            Row::NudgeEnded { key, at, how } => {
                if let Some(nudge) = self.nudges.get_mut(key) {
                    nudge.ended.get_or_insert((*at, *how));
                }
            }
            Row::Assigned { .. } | Row::Came { .. } => self.assigned.push(row.clone()),
            Row::Keep(kept) => drop(self.kept.insert((kept.kind(), kept.key()), (**kept).clone())),
            Row::Drop { kind, key } => drop(self.kept.remove(&(*kind, key.clone()))),
            Row::Moved { .. } | Row::Stayed { .. } => {}
        }
    }

    fn waiting(&self) -> Vec<&DueRow> {
        let mut waiting: Vec<&DueRow> = self.due.values().filter(|(_, waits)| *waits).map(|(row, _)| row).collect();
        waiting.sort_by_key(|row| (row.at, row.key));
        waiting
    }

    fn remembered(&self, now: At) -> Remembered {
        let recent = |nudge: &&NudgeRow| {
            nudge.at >= now.minus(Span::DAY.times(180)) || matches!(nudge.ended, None | Some((_, NudgeEnd::Ignored)))
        };
        let mut nudges: Vec<NudgeRow> = self.nudges.values().filter(recent).cloned().collect();
        nudges.sort_by_key(|nudge| (nudge.at, nudge.key));
        let lurkers = memory::Remembered {
            secret: vec![7; 32],
            kept: self.kept.values().cloned().collect(),
            nudges,
            assigned: self.assigned.clone(),
            next_due: self.waiting().first().map(|row| row.at),
        };
        let wishes = self.wishes.iter().map(|(member, wish)| (*member, wish.clone())).collect();
        Remembered { lurkers, wishes, ..Remembered::default() }
    }
}

pub struct World {
    facts: Facts,
    policy: Arc<Policy>,
    rows: Rows,
    now: At,
    next_id: u64,
    refusing: BTreeMap<UserId, u32>,
    said: BTreeMap<UserId, MessageId>,
    pub log: Vec<Line>,
}

fn user(n: usize) -> UserId {
    UserId((157_766_400_000 + n as u64) << 22)
}

fn policy() -> (Arc<Policy>, Settings) {
    static LOADED: OnceLock<(Arc<Policy>, Settings)> = OnceLock::new();
    let load = || {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("conduct")).unwrap();
        let own = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/stories/policy.toml");
        std::fs::copy(own, folder.path().join("conduct/policy.toml")).unwrap();
        let config = Config::load(Some(folder.path())).map_err(|faults| format!("{faults:?}")).unwrap();
        let (policy, mut settings) = Policies::load(Arc::new(config)).map_err(|f| format!("{f:?}")).unwrap().of(GUILD);
        settings.champions.zone = jiff::tz::TimeZone::get(ZONE).unwrap();
        settings.lurkers.campaigns = CAMPAIGNS.map(campaign).into();
        (policy, settings)
    };
    LOADED.get_or_init(load).clone()
}

fn campaign(name: &str) -> Campaign {
    Campaign {
        name: name.into(),
        way: Way::Reminder,
        segments: Segment::ALL.into(),
        interests: Vec::new(),
        languages: Vec::new(),
        texts: [(Language::En, "One small thing:".to_owned())].into(),
        offers: Vec::new(),
        holdout: Some(0.0),
        worth: 0.1,
        expected: 0.05,
        lasts: Span::DAY.times(9_000),
        hash: 1,
    }
}

fn run(name: &str) -> Run {
    Run {
        campaign: name.into(),
        state: RunState::Running,
        hash: 1,
        started: START,
        by: None,
        shadow: false,
        planned: 0,
        ends: START.plus(Span::DAY.times(9_000)),
        holdout: 0.0,
        why: String::new(),
        told: None,
        ended: None,
    }
}

impl World {
    pub fn new() -> World {
        let (policy, _) = policy();
        let mut world = World {
            facts: Facts::new(GUILD),
            policy,
            rows: Rows::default(),
            now: START,
            next_id: 1,
            refusing: BTreeMap::new(),
            said: BTreeMap::new(),
            log: Vec::new(),
        };
        let kept = [Kept::Observed { since: START.minus(Span::DAY.times(400)), here: None }];
        for kept in kept.into_iter().chain(CAMPAIGNS.map(|name| Kept::Run(run(name)))) {
            world.rows.engagement(&Row::Keep(Box::new(kept)));
        }
        for name in CAMPAIGNS {
            world.log.push(Line::Run { campaign: name.into(), at: START, running: true });
        }
        world.restart();
        world.event(What::GuildSeen(Box::new(guild())));
        let joined = Some(START.minus(Span::DAY.times(100)));
        let member = |n| Member { id: user(n), name: format!("m{n}"), joined, ..Member::default() };
        world.event(What::MembersSeen((0..MEMBERS).map(member).collect()));
        world
    }

    fn restart(&mut self) {
        let (_, settings) = policy();
        let mut members = Members::default();
        self.rows.members.values().for_each(|row| members.insert(row.clone()));
        let view = Arc::clone(&self.facts.guild);
        self.facts = Facts::rebuild(GUILD, self.rows.remembered(self.now), members);
        self.facts.guild = Arc::new(GuildView::with_settings(&view, settings));
    }

    fn id(&mut self) -> u64 {
        self.next_id += 1;
        ((self.now.0 - DISCORD_EPOCH_MS) as u64) << 22 | self.next_id
    }

    fn event(&mut self, what: What) {
        let id = EventId::of("life", &[self.id()]);
        self.take(Event { id, guild: GUILD, at: self.now, seen: self.now, what });
    }

    fn take(&mut self, event: Event) {
        let decision = decide(&event, &self.facts, &self.policy);
        self.decided(&event, decision);
    }

    fn decided(&mut self, event: &Event, decision: Decision) {
        self.facts.apply(event, &decision, &self.policy);
        for record in &decision.records {
            self.rows.write(record);
            self.note(record);
        }
        for row in self.facts.members.take_dirty() {
            self.rows.members.insert(row.member, row);
        }
        for act in decision.acts {
            // The outbox's key is unique.
            if self.rows.acts.insert(act.key) {
                self.perform(act);
            }
        }
    }

    fn note(&mut self, record: &Record) {
        match record {
            Record::Wish { member, wish, .. } => {
                let until = wish.breaks.iter().map(|(_, until)| *until).max();
                self.log.push(Line::Break { by: *member, at: self.now, until });
            }
            Record::Lurkers(row) => {
                if let Row::Keep(kept) = &**row
                    && let Kept::Run(run) = &**kept
                {
                    let running = run.state == RunState::Running;
                    self.log.push(Line::Run { campaign: run.campaign.clone(), at: self.now, running });
                }
            }
            _ => {}
        }
    }

    /// What is sent is seen by the judge, and Discord answers.
    fn perform(&mut self, act: Act) {
        let (at, mut outcome) = (self.now, Outcome::Done { channel: None, message: None });
        if let Effect::Dm { member: to, post, .. } = &act.effect {
            if act.part == Part::Notice {
                return;
            }
            let to = *to;
            let nudge = self.rows.nudges.values().find(|nudge| nudge.act == Some(act.key));
            let (nudge, campaign) = nudge.map_or_else(Default::default, |it| (it.key, it.campaign.clone()));
            assert!(has_stop(post), "a message without a way to stop: {post:?}");
            self.log.push(Line::Dm(Dm { at, to, act: act.key, nudge, campaign }));
            if let Some(code) = self.refusing.get(&to).copied() {
                self.log.push(Line::Refused { to, at, code, act: act.key });
                outcome = Outcome::Refused { status: 403, code, text: "no".into() };
            }
        }
        self.take(Event::settled(GUILD, act, outcome, at));
    }

    fn tick(&mut self) {
        let mut known = Known::default();
        if self.facts.lurkers.looks(self.now) {
            let waiting = self.rows.waiting();
            let ready = waiting.iter().filter(|row| row.at <= self.now);
            known.due = ready.take(LIMIT).map(|row| (**row).clone()).collect();
            known.next_due = waiting.get(known.due.len()).map(|row| row.at);
        }
        self.event(What::Tick { due: Vec::new(), known: Box::new(known) });
    }

    fn command(&mut self, by: UserId, ask: Ask) {
        let by = Invoker { id: by, name: "somebody".into(), locale: Some("en-US".into()), ..Invoker::default() };
        let reply = ReplyHandle::default();
        let command = Command { by, channel: ChannelId(101), reply, ask, known: Known::default() };
        self.event(What::Command(Box::new(command)));
    }

    fn write(&mut self, who: UserId, to: Option<UserId>) {
        let id = MessageId(self.id());
        let author = Author { id: who, name: "somebody".into(), ..Author::default() };
        let reply_to = to.and_then(|to| self.said.get(&to)).copied();
        let reply_to_author = to.filter(|_| reply_to.is_some());
        let message = Message {
            id,
            channel: ChannelId(101),
            author,
            content: "how do I build this on windows?".into(),
            reply_to,
            reply_to_author,
            ..Message::default()
        };
        self.said.insert(who, id);
        self.log.push(Line::Wrote { by: who, at: self.now });
        self.event(What::Message(Box::new(message)));
    }

    /// Rows as somebody else of the engine plans them.
    fn plan(&mut self, rows: Vec<Row>) {
        let mut decision = Decision::default();
        decision.records.extend(rows.into_iter().map(|row| Record::Lurkers(Box::new(row))));
        let what = What::Tick { due: Vec::new(), known: Box::default() };
        let event = Event { id: EventId(0), guild: GUILD, at: At(0), seen: At(0), what };
        self.decided(&event, decision);
    }

    fn step_of(&self, of: usize, member: UserId, step: u8) -> Vec<Row> {
        let run = run(CAMPAIGNS[of]);
        let row = DueRow {
            key: DueKey::of("step", &run.id(), &[GUILD.0, member.0, u64::from(step)]),
            at: self.now,
            not_after: self.now.plus(Span::DAY.times(200)),
            what: Due::Step { campaign: run.campaign.clone(), member, step },
        };
        vec![Row::Assigned { campaign: run.id(), member, arm: Arm::Treated, at: self.now }, Row::Due(row)]
    }

    pub fn step(&mut self, step: &Step) {
        let now = self.now;
        match step.clone() {
            Step::Wait(span) => self.now = now.plus(span),
            Step::Days => {
                for _ in 0..60 {
                    let next = self.facts.lurkers.next_look().filter(|next| next.since(now) < Span::DAY.times(4));
                    let Some(next) = next else { break };
                    self.now = self.now.plus(Span::SECOND).max(next);
                    self.tick();
                }
            }
            Step::Newcomer => {
                let who = user(MEMBERS + self.next_id as usize);
                self.log.push(Line::Joined { who, at: now });
                let member = Member { id: who, name: "new".into(), joined: Some(now), ..Member::default() };
                self.event(What::Joined(Box::new(member)));
                self.write(who, None);
            }
            Step::Plan(of, who, nth) => self.plan(self.step_of(of, user(who), nth)),
            Step::PlanAll(of) => self.plan((0..MEMBERS).flat_map(|who| self.step_of(of, user(who), 9)).collect()),
            Step::Press(who, press) => {
                let by = user(who);
                let last = self.log.iter().rev().find_map(|line| match line {
                    Line::Dm(dm) if dm.to == by => Some((dm.nudge, dm.campaign.clone())),
                    _ => None,
                });
                let (of, campaign) = last.unwrap_or_default();
                self.log.push(Line::Pressed { by, at: now, press, of: campaign });
                self.command(by, Ask::Nudge { press, of });
            }
            Step::Volunteer(who, how) => {
                let by = user(who);
                let ask = match how {
                    0 => Ask::HelpTopics(HelpTopics::Join { topics: Vec::new(), languages: vec!["en".into()] }),
                    1 => Ask::HelpTopics(HelpTopics::Leave),
                    2 => Ask::Greet(Greet::Join),
                    _ => Ask::Greet(Greet::Leave),
                };
                self.log.push(Line::Volunteer { by, at: now, how });
                self.command(by, ask);
            }
            Step::Write(who) => self.write(user(who), None),
            Step::Reply(who, to) => self.write(user(who), Some(user(to))),
            Step::Break(who, days) => {
                let until = days.map(|days| {
                    let date = now.timestamp().to_zoned(jiff::tz::TimeZone::UTC).date();
                    date.saturating_add(jiff::Span::new().days(days)).to_string()
                });
                self.command(user(who), Ask::Me(Me::Break { until }));
            }
            Step::Leave(who) => {
                self.log.push(Line::Left { who: user(who), at: now });
                self.event(What::Left(user(who)));
            }
            Step::Join(who) => {
                self.log.push(Line::Joined { who: user(who), at: now });
                let member = Member { id: user(who), name: "back".into(), joined: Some(now), ..Member::default() };
                self.event(What::Joined(Box::new(member)));
            }
            Step::Refuse(who, 0) => drop(self.refusing.remove(&user(who))),
            Step::Refuse(who, code) => drop(self.refusing.insert(user(who), code)),
            Step::Pause(paused) => {
                self.log.push(Line::Paused(paused));
                self.plan(vec![Row::Keep(Box::new(Kept::Paused { paused, by: UserId(3), at: now }))]);
            }
            Step::Restart => self.restart(),
        }
        self.tick();
    }
}

fn has_stop(post: &Post) -> bool {
    let mut buttons = post.buttons.iter().flatten();
    buttons.any(|button| matches!(button.id, ButtonId::Nudge { press: NudgePress::Stop, .. }))
}

fn guild() -> Guild {
    let everyone = permission::SEND | permission::VIEW_CHANNEL;
    let role =
        |id: u64, name: &str, position, permissions| Role { id: RoleId(id), name: name.into(), position, permissions };
    Guild {
        id: GUILD,
        name: "Lantern".into(),
        owner: UserId(3),
        locale: "en-US".into(),
        roles: vec![
            role(GUILD.0, "@everyone", 0, everyone),
            role(88, "Steward", 9, permission::STAFF & !permission::ADMINISTRATOR),
        ],
        channels: vec![Channel { id: ChannelId(101), name: "help".into(), ..Channel::default() }],
        me: UserId(9),
        my_roles: vec![RoleId(88)],
        ..Guild::default()
    }
}

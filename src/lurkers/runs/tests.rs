//! Runs from their beginning to what they came to, through `decide` and `apply`, with what is due kept as the store keeps
//! it; and the same after a rebuild from the rows. Here: the community in memory that they happen in.

mod desk;
mod members;
mod prompts;

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
use crate::lurkers::campaign::{Offer, Way};
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
            // What these tests look at is engagement alone.
            digest: crate::digest::settings::Settings { on: false, ..Default::default() },
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

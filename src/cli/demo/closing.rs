//! The end of the demo: what recognition knows after six weeks, and what a manager does with it. Whatever is asked and
//! decided here is an event like all others, judged by the same `decide`.

use super::engagement::{self, Engagement};
use super::shown;
use crate::champions::evidence::Caps;
use crate::champions::memory::Known as People;
use crate::cli::recognition::Recognition;
use crate::demo::{Demo, END, GUILD, Person, START, channel};
use crate::effect::{Effect, Post};
use crate::event::{Ask, Command, Event, Invoker, Known, Manage, Me, ReplyHandle, Target, What};
use crate::facts::Facts;
use crate::ids::{At, ChannelId, EventId, MessageId, Span, UserId};
use crate::run::simulate::Simulation;
use crate::run::worker::Outcomes;
use crate::say::champions::me::caps;
use crate::say::{Language, cut};
use anyhow::Context as _;
use serde_json::json;
use std::collections::BTreeMap;

/// The helper whom the sample manager approves, and in which words.
const APPROVED: (&str, &str) =
    ("noor", "Whoever panics here hears “breathe” first, and then the answer. Thank you, Noor.");
/// Open questions that are told.
const QUESTIONS: usize = 4;
/// From so many credits on, somebody whom one person alone credits is told of.
const OFTEN: usize = 5;

pub struct Closing {
    recognition: Recognition,
    /// Open questions without an answer, the oldest first.
    unanswered: Vec<Unanswered>,
    one_friend: Vec<OneFriend>,
    proposed: Vec<Proposed>,
    /// What the manager sees, what follows from the approval, and what the new champion sees.
    queue: Post,
    approval: Vec<Effect>,
    account: Post,
    pub engagement: Engagement,
}

struct Unanswered {
    message: MessageId,
    channel: ChannelId,
    asker: UserId,
    at: At,
}

/// Credited often, and by one person alone.
struct OneFriend {
    helper: UserId,
    friend: UserId,
    credits: usize,
    caps: Caps,
    proposed: bool,
}

struct Proposed {
    member: UserId,
    tier: String,
    people: u32,
    weeks: u32,
    flags: usize,
}

/// The manager looks at the queue and approves one; the one who was approved asks why.
pub async fn play(simulation: &mut Simulation, demo: &Demo) -> anyhow::Result<Closing> {
    let helper = demo.person(APPROVED.0).context("the helper to approve is not in the cast")?;
    let manager = demo.cast.iter().find(|person| person.id == demo.guild.owner).context("nobody owns the community")?;
    let mut desk = Desk { simulation, now: END };
    let queue = answer(&desk.ask(manager, Ask::Manage(Manage::Queue)).await?);
    let facts = desk.simulation.worker().facts(GUILD).context("nothing is remembered")?;
    let recognition = Recognition::of(facts, START, END);
    let (unanswered, one_friend, proposed) = (unanswered(facts), one_friend(facts), proposed(facts));
    let member = Target { id: helper.id, name: helper.handle.clone(), bot: false, roles: Some(helper.roles()) };
    let words = Some(APPROVED.1.to_owned());
    let approval = desk.ask(manager, Ask::Manage(Manage::Approve { member, words })).await?;
    let account = answer(&desk.ask(helper, Ask::Me(Me::Why)).await?);
    let engagement = engagement::play(&mut desk, manager).await?;
    Ok(Closing { recognition, unanswered, one_friend, proposed, queue, approval, account, engagement })
}

pub struct Desk<'a> {
    pub simulation: &'a mut Simulation,
    pub now: At,
}

impl Desk<'_> {
    /// Somebody asks something of Steward; what it does then.
    pub async fn ask(&mut self, by: &Person, ask: Ask) -> anyhow::Result<Vec<Effect>> {
        self.now = self.now.plus(Span::MINUTE);
        let id = EventId::of("command", &[GUILD.0, self.now.0 as u64]);
        let command = Command {
            by: Invoker { locale: None, ..by.invoker() },
            channel: channel("moderators").unwrap_or_default(),
            reply: ReplyHandle::default(),
            ask,
            known: Known::default(),
        };
        let event = Event { id, guild: GUILD, at: self.now, seen: self.now, what: What::Command(Box::new(command)) };
        let mut effects = Vec::new();
        let mut watch = |outcome: &Outcomes| {
            if outcome.event.id == id {
                effects.extend(outcome.decision.acts.iter().map(|act| act.effect.clone()));
            }
        };
        self.simulation.take(event, &mut watch).await?;
        Ok(effects)
    }
}

pub fn answer(effects: &[Effect]) -> Post {
    let found = effects.iter().find_map(|effect| match effect {
        Effect::Answer { post, .. } => Some(post.clone()),
        _ => None,
    });
    found.unwrap_or_default()
}

fn unanswered(facts: &Facts) -> Vec<Unanswered> {
    let open = facts.champions.questions().filter(|question| question.answered.is_none() && question.closed.is_none());
    let mut open: Vec<Unanswered> =
        open.map(|q| Unanswered { message: q.message, channel: q.channel, asker: q.asker, at: q.at }).collect();
    open.sort_unstable_by_key(|question| (question.at, question.message));
    open
}

fn one_friend(facts: &Facts) -> Vec<OneFriend> {
    let champions = &facts.champions;
    let people = People { champions, members: &facts.members, guild: &facts.guild };
    let mut givers: BTreeMap<UserId, Vec<UserId>> = BTreeMap::new();
    for credit in champions.credits().filter(|credit| credit.counts() && credit.kind.is_help()) {
        givers.entry(credit.helper).or_default().push(credit.beneficiary);
    }
    let often = givers.into_iter().filter(|(_, from)| from.len() >= OFTEN && from.iter().all(|who| *who == from[0]));
    often
        .map(|(helper, from)| OneFriend {
            helper,
            friend: from[0],
            credits: from.len(),
            caps: champions.standing.score(helper, &people, END).caps,
            proposed: champions.proposals.contains_key(&helper),
        })
        .collect()
}

fn proposed(facts: &Facts) -> Vec<Proposed> {
    let tier_name =
        |tier: Option<u8>| tier.map_or("", |tier| facts.guild.settings.champions.tier_name(tier)).to_owned();
    let open = facts.champions.proposals.values();
    let proposed = open.map(|it| Proposed {
        member: it.member,
        tier: tier_name(it.tier),
        people: it.people,
        weeks: it.weeks,
        flags: it.flags.len(),
    });
    proposed.collect()
}

impl Closing {
    pub fn in_words(&self, demo: &Demo) -> String {
        let name = |id: UserId| demo.name(id.0).unwrap_or("?");
        let mut out = format!("— Who helped whom —\n\n{}\n", self.recognition.in_words());
        let mut line = |text: String| {
            out.push_str(&text);
            out.push('\n');
        };
        if let Some(oldest) = self.unanswered.first() {
            line(format!(
                "{} of the questions nobody has answered yet, the oldest for {} days:",
                self.unanswered.len(),
                END.since(oldest.at).0 / Span::DAY.0
            ));
            for question in self.unanswered.iter().take(QUESTIONS) {
                let days = END.since(question.at).0 / Span::DAY.0;
                let place = shown::named(&format!("<#{}>", question.channel), demo);
                let text = cut(demo.text(question.message).unwrap_or_default(), 100);
                line(format!("  {days} days · {place} · {}: {text}", name(question.asker)));
            }
            line(String::new());
        }
        for it in &self.one_friend {
            let state = if it.proposed { "proposed" } else { "not proposed, and nothing is held against anybody" };
            let (helper, friend) = (name(it.helper), name(it.friend));
            line(format!("{helper} was credited {} times, by {friend} alone: {state}.", it.credits));
            caps(Language::En, it.caps).into_iter().for_each(|cap| line(format!("  {cap}")));
            line(String::new());
        }
        let manager = name(demo.guild.owner);
        line(format!("{manager} opens the queue (`/manage champions queue`):\n"));
        shown::lines(&self.queue, demo).into_iter().for_each(|text| line(format!("  │ {text}")));
        line(format!("\n… and approves {} (`/manage champions approve`):\n", self.approved(demo)));
        for effect in &self.approval {
            match effect {
                Effect::GiveRole { member, role, .. } => {
                    line(format!("  → {} gets the role @{}", name(*member), demo.role(*role).unwrap_or("?")));
                }
                Effect::Send { channel, post } => {
                    let place = shown::named(&format!("<#{channel}>"), demo);
                    line(format!("  → posted in {place}:"));
                    shown::lines(post, demo).into_iter().for_each(|text| line(format!("      {text}")));
                }
                Effect::Answer { post, .. } => {
                    shown::lines(post, demo).into_iter().for_each(|text| line(format!("  │ {text}")));
                }
                _ => {}
            }
        }
        line(format!("\n{} asks `/me why` and reads, alone:\n", self.approved(demo)));
        shown::lines(&self.account, demo).into_iter().for_each(|text| line(format!("  │ {text}")));
        out
    }

    fn approved<'a>(&self, demo: &'a Demo) -> &'a str {
        demo.person(APPROVED.0).map_or("?", |person| &person.shown)
    }

    pub fn json(&self, demo: &Demo) -> serde_json::Value {
        let name = |id: UserId| demo.name(id.0);
        let proposed = self.proposed.iter().map(|it| {
            json!({
                "member": it.member, "name": name(it.member), "tier": it.tier,
                "people": it.people, "weeks": it.weeks, "flags": it.flags,
            })
        });
        let one_friend = self.one_friend.iter().map(|it| {
            json!({
                "name": name(it.helper), "friend": name(it.friend), "credits": it.credits, "proposed": it.proposed,
            })
        });
        let unanswered = self.unanswered.iter().map(|it| {
            json!({ "message": it.message, "channel": it.channel, "asker": name(it.asker), "at": it.at.to_string() })
        });
        let mut approved = json!({ "name": self.approved(demo) });
        for effect in &self.approval {
            match effect {
                Effect::GiveRole { role, .. } => approved["role"] = json!(demo.role(*role)),
                Effect::Send { post, .. } => approved["posted"] = json!(shown::lines(post, demo)),
                _ => {}
            }
        }
        json!({
            "summary": self.recognition,
            "unanswered": unanswered.collect::<Vec<_>>(),
            "proposed": proposed.collect::<Vec<_>>(),
            "credited-by-one-person": one_friend.collect::<Vec<_>>(),
            "approved": approved,
        })
    }
}

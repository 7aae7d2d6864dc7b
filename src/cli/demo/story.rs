//! The story: what was said in a scene, what came of it, and why.

use super::{noted, reached, shown};
use crate::cli::tally::measure_name;
use crate::conduct::case::{CaseKind, CaseRow, CaseState};
use crate::demo::{Awaited, Demo, Expected, Noting};
use crate::effect::Effect;
use crate::event::{Event, MessageKind, What};
use crate::ids::{At, ChannelId, EventId, UserId};
use crate::ledger::{HitRow, Record};
use crate::policy::source::{Stage, Surface};
use crate::run::worker::Outcomes;
use crate::say::{Language, cut};
use crate::text::Reading;
use std::collections::HashMap;

/// Gathers passages: what was said in a scene, and what came of it.
pub struct Story<'a> {
    demo: &'a Demo,
    /// Scene of each of its messages.
    scene_of: HashMap<EventId, usize>,
    told: Option<usize>,
    awaited: Awaited,
    pub passages: Vec<String>,
}

impl<'a> Story<'a> {
    pub fn new(demo: &'a Demo) -> Story<'a> {
        let mut scene_of = HashMap::new();
        for expectation in &demo.expected {
            scene_of.insert(expectation.event, expectation.scene);
        }
        Story { demo, scene_of, told: None, awaited: Awaited::new(&demo.reaches), passages: Vec::new() }
    }

    /// `pressed`: the label of the button that led to it.
    pub fn watch(&mut self, outcome: &Outcomes, pressed: &str) {
        self.events(outcome);
        self.reached(outcome, pressed);
    }

    /// What reached people. Several answers to one click are told together.
    fn reached(&mut self, outcome: &Outcomes, pressed: &str) {
        let come = self.awaited.see(outcome.event, outcome.decision);
        let mut asked = false;
        for (reach, post) in come {
            self.heading(outcome.event, Some(reach.scene));
            let mut passage = String::new();
            let to = reached::to(&reach, self.demo);
            if reach.event == outcome.event.id && !asked {
                asked = true;
                passage = match &outcome.event.what {
                    What::Command(command) => {
                        format!("  {} {}\n", stamp(outcome.event.at), reached::asked(command, pressed, self.demo))
                    }
                    _ => format!("{}\n", said(outcome, self.demo)),
                };
            } else if !to.is_empty() {
                passage = format!("  {} {to}:\n", stamp(outcome.event.at));
            }
            passage.push_str(&reached::lines(&reach, &post, self.demo).join("\n"));
            passage.push('\n');
            self.passages.push(passage);
        }
    }

    fn events(&mut self, outcome: &Outcomes) {
        let expected = self.demo.expected.iter().find(|e| e.event == outcome.event.id);
        let hits: Vec<&HitRow> = outcome
            .decision
            .records
            .iter()
            .filter_map(|record| match record {
                Record::Hit(hit) => Some(&**hit),
                _ => None,
            })
            .collect();
        let notings: Vec<&Noting> = self.demo.notings.iter().filter(|n| n.event == outcome.event.id).collect();
        let left_alone = hits.is_empty() && expected.is_some_and(|e| e.outcome == Expected::Nothing);
        if hits.is_empty() && !left_alone && notings.is_empty() {
            return;
        }
        let scene = expected.map(|e| e.scene).or(notings.first().map(|n| n.scene));
        self.heading(outcome.event, scene);
        let mut passage = said(outcome, self.demo);
        if left_alone {
            passage.push_str("\n    left alone");
        }
        for hit in &hits {
            passage.push_str(&format!("\n    {}", matched(hit)));
        }
        let case = outcome.decision.records.iter().find_map(|record| match record {
            Record::CaseOpened(case) => Some(&**case),
            _ => None,
        });
        if let Some(line) = done(outcome, case) {
            passage.push_str(&format!("\n    {line}"));
        }
        if let Some(expected) = expected {
            passage.push_str(&format!("\n    why: {}", expected.why));
        }
        if !notings.is_empty() {
            for line in noted::lines(outcome, self.demo) {
                passage.push_str(&format!("\n    {line}"));
            }
        }
        for noting in notings {
            passage.push_str(&format!("\n    why: {}", noting.why));
        }
        passage.push('\n');
        self.passages.push(passage);
    }

    fn heading(&mut self, event: &Event, scene: Option<usize>) {
        let scene = scene.or_else(|| self.scene_of.get(&event.id).copied());
        if let Some(at) = scene
            && self.told != Some(at)
        {
            self.told = Some(at);
            self.passages.push(format!("{}\n", self.demo.scenes[at].title));
        }
    }
}

fn said(outcome: &Outcomes, demo: &Demo) -> String {
    let event = outcome.event;
    let when = stamp(event.at);
    let channel = |id: ChannelId| {
        demo.guild.channels.iter().find(|c| c.id == id).map_or_else(|| "a thread".into(), |c| format!("#{}", c.name))
    };
    let name = |id: UserId| demo.name(id.0).unwrap_or("?");
    match &event.what {
        What::Message(message) | What::Edited(message) => {
            let how = match (&event.what, message.kind) {
                (What::Edited(_), _) => " (edited)",
                (_, MessageKind::ThreadTitle) => " (title)",
                _ => "",
            };
            let leaks: Vec<_> = outcome
                .policy
                .secrets
                .find(&message.content)
                .iter()
                .map(|secret| (Surface::Content, secret.span))
                .collect();
            let text = crate::conduct::leaks::masked(&message.content, &leaks);
            let text = cut(&shown::named(&text.replace('\n', " ⏎ "), demo), 150);
            format!("  {when} {} {}{how}: {text}", channel(message.channel), message.author.display())
        }
        What::Joined(member) => format!("  {when} {} joins", member.shown.as_deref().unwrap_or(&member.name)),
        What::InviteResolved { message, .. } => {
            let text = cut(&message.content.replace('\n', " ⏎ "), 150);
            format!(
                "  {when} {} {} (the invite is looked up): {text}",
                channel(message.channel),
                message.author.display()
            )
        }
        What::Reaction(reaction) => {
            let to = reaction.message_author.map_or("?", name);
            format!(
                "  {when} {} {} reacts to {to}: {}",
                channel(reaction.channel),
                name(reaction.member),
                reaction.emoji
            )
        }
        What::Deleted { channel: place, .. } => format!("  {when} {} a message is deleted", channel(*place)),
        What::ChannelSeen(post) => format!("  {when} the post “{}” is marked with its forum's tag", post.name),
        _ => format!("  {when}"),
    }
}

/// `week 2, Tue 09:14`
fn stamp(at: At) -> String {
    let day = at.since(crate::demo::START).0.div_euclid(crate::ids::Span::DAY.0);
    let time = at.timestamp().to_zoned(jiff::tz::TimeZone::UTC);
    format!("week {}, {}", day / 7 + 1, time.strftime("%a %H:%M"))
}

fn matched(hit: &HitRow) -> String {
    let stage = match hit.stage {
        Stage::Enforce => "acts",
        Stage::Alert => "asks a moderator",
        Stage::Shadow => "only records",
    };
    let read = match hit.reading {
        Reading::Raw | Reading::Folded => String::new(),
        reading => format!(", read as if not disguised ({reading})"),
    };
    let exempt = if hit.exempt { "; written by staff, so only recorded" } else { "" };
    format!("rule {} ({stage}): {}{read}{exempt}", hit.rule, hit.why)
}

fn done(outcome: &Outcomes, case: Option<&CaseRow>) -> Option<String> {
    let mut parts = Vec::new();
    let acts = &outcome.decision.acts;
    let removed = acts.iter().filter(|act| matches!(act.effect, Effect::DeleteMessage { .. })).count();
    match removed {
        0 => {}
        1 => parts.push("the message is removed".to_owned()),
        n => parts.push(format!("{n} messages are removed")),
    }
    if let Some(case) = case {
        let state = match (case.state, case.kind) {
            (CaseState::Open, _) => "waits for a moderator".to_owned(),
            (_, CaseKind::Raid) => "invites are paused, and a moderator is asked".to_owned(),
            _ => format!("{} {}", case.member_name, measure_name(case.measure)),
        };
        parts.push(format!("case {}: {state}", case.number));
    }
    for act in acts {
        if let Effect::Dm { .. } = act.effect {
            let language = case.and_then(|c| Language::parse(&c.language)).unwrap_or_default();
            parts.push(format!("told in {}", english_name(language)));
        }
    }
    (!parts.is_empty()).then(|| format!("→ {}", parts.join("; ")))
}

fn english_name(language: Language) -> &'static str {
    match language {
        Language::En => "English",
        Language::Nl => "Dutch",
        Language::Ko => "Korean",
        Language::ZhCn => "Chinese",
    }
}

//! Counting while events pass: what `replay` and `demo` tell at the end.

use crate::conduct::case::{CaseKind, Measure};
use crate::effect::{Act, Effect};
use crate::event::{MessageKind, What};
use crate::ids::{At, ChannelId, IdMap, Span, UserId};
use crate::ledger::Record;
use crate::policy::source::Stage;
use crate::run::worker::Outcomes;
use serde::Serialize;
use std::collections::{BTreeMap, HashSet};

/// Quotes of a rule that are shown.
const SAMPLES: usize = 3;

#[derive(Default)]
pub struct Tally {
    pub messages: u64,
    pub joins: u64,
    pub reactions: u64,
    pub first: Option<At>,
    pub last: At,
    members: IdMap<UserId, u64>,
    channels: IdMap<ChannelId, (String, u64)>,
    languages: BTreeMap<&'static str, u64>,
    pub rules: BTreeMap<String, RuleTally>,
    pub cases: BTreeMap<&'static str, u64>,
    pub measures: BTreeMap<&'static str, u64>,
    pub effects: BTreeMap<&'static str, u64>,
}

#[derive(Default, Serialize)]
pub struct RuleTally {
    pub stage: Option<Stage>,
    pub hits: u64,
    /// Hits on staff, who are never acted on.
    pub exempt: u64,
    #[serde(skip)]
    members: HashSet<UserId>,
    pub samples: Vec<String>,
}

impl Tally {
    pub fn watch(&mut self, outcome: &Outcomes) {
        let event = outcome.event;
        match &event.what {
            What::Message(message) => {
                if message.kind == MessageKind::Said {
                    self.messages += 1;
                    *self.members.entry(message.author.id).or_default() += 1;
                    let channel = self.channels.entry(message.channel).or_insert_with(|| {
                        let known = outcome.facts.guild.channel(message.channel);
                        (known.map_or_else(|| message.channel.to_string(), |c| c.name.clone()), 0)
                    });
                    channel.1 += 1;
                    *self.languages.entry(outcome.decision.language.code()).or_default() += 1;
                }
                self.first.get_or_insert(event.at);
                self.last = self.last.max(event.at);
            }
            What::Joined(_) => self.joins += 1,
            What::Reaction(_) => self.reactions += 1,
            _ => {}
        }
        for record in &outcome.decision.records {
            match record {
                Record::Hit(hit) => {
                    let rule = self.rules.entry(hit.rule.clone()).or_default();
                    rule.stage = Some(hit.stage);
                    rule.hits += 1;
                    rule.exempt += u64::from(hit.exempt);
                    rule.members.insert(hit.member);
                    if rule.samples.len() < SAMPLES {
                        rule.samples.push(format!("{} ({})", hit.quote.replace('\n', " "), hit.why));
                    }
                }
                Record::CaseOpened(case) => {
                    let kind = match case.kind {
                        CaseKind::Ruling => "rulings by people",
                        _ if case.state == crate::conduct::case::CaseState::Open => "wait for a moderator",
                        _ => "acted on",
                    };
                    *self.cases.entry(kind).or_default() += 1;
                    if kind == "acted on" {
                        *self.measures.entry(measure(case.measure)).or_default() += 1;
                    }
                }
                _ => {}
            }
        }
        for act in &outcome.decision.acts {
            *self.effects.entry(effect(act)).or_default() += 1;
        }
    }

    pub fn members(&self) -> usize {
        self.members.len()
    }

    pub fn days(&self) -> i64 {
        self.first.map_or(0, |first| self.last.since(first).0 / Span::DAY.0 + 1)
    }

    pub fn json(&self) -> serde_json::Value {
        let rules: serde_json::Map<_, _> = self
            .rules
            .iter()
            .map(|(name, rule)| {
                let value = serde_json::json!({
                    "stage": rule.stage,
                    "hits": rule.hits,
                    "exempt": rule.exempt,
                    "members": rule.members.len(),
                    "samples": rule.samples,
                });
                (name.clone(), value)
            })
            .collect();
        let channels: BTreeMap<&str, u64> = self.channels.values().map(|(name, n)| (name.as_str(), *n)).collect();
        serde_json::json!({
            "messages": self.messages,
            "members": self.members(),
            "joins": self.joins,
            "reactions": self.reactions,
            "first": self.first.map(|at| at.to_string()),
            "last": self.first.map(|_| self.last.to_string()),
            "channels": channels,
            "languages": self.languages,
            "rules": rules,
            "cases": self.cases,
            "measures": self.measures,
            "effects": self.effects,
        })
    }

    /// For people.
    pub fn in_words(&self) -> String {
        let mut out = String::new();
        let mut line = |text: String| {
            out.push_str(&text);
            out.push('\n');
        };
        let Some(first) = self.first else { return "Nobody wrote anything.\n".into() };
        let day = |at: At| at.to_string().chars().take(10).collect::<String>();
        line(format!(
            "{} messages by {} members in {} channels, {} to {} ({} days); {} joins, {} reactions.",
            self.messages,
            self.members(),
            self.channels.len(),
            day(first),
            day(self.last),
            self.days(),
            self.joins,
            self.reactions
        ));
        let mut writers: Vec<u64> = self.members.values().copied().collect();
        writers.sort_unstable_by(|a, b| b.cmp(a));
        let top = writers.len().div_ceil(10);
        let by_top: u64 = writers.iter().take(top).sum();
        let once = writers.iter().filter(|n| **n == 1).count();
        line(format!(
            "The most active tenth ({top}) wrote {} % of it; {once} members wrote exactly once.",
            by_top * 100 / self.messages.max(1)
        ));
        let mut languages: Vec<_> = self.languages.iter().collect();
        languages.sort_by(|a, b| b.1.cmp(a.1));
        let languages: Vec<_> = languages
            .iter()
            .take(6)
            .map(|(code, n)| {
                let name = if **code == "und" { "too short to tell" } else { code };
                format!("{name} {:.1} %", **n as f64 * 100.0 / self.messages.max(1) as f64)
            })
            .collect();
        line(format!("Languages: {}.", languages.join(", ")));
        line(String::new());
        if self.rules.is_empty() {
            line("No rule matched.".into());
        } else {
            line("Rules that matched:".into());
            let mut rules: Vec<_> = self.rules.iter().collect();
            rules.sort_by_key(|(name, rule)| (std::cmp::Reverse(rule.stage), std::cmp::Reverse(rule.hits), *name));
            for (name, rule) in rules {
                let stage = match rule.stage {
                    Some(Stage::Enforce) => "acts",
                    Some(Stage::Alert) => "asks",
                    _ => "records",
                };
                let rate = rule.hits as f64 * 1000.0 / self.messages.max(1) as f64;
                line(format!(
                    "  {name} ({stage}): {} hits on {} members, {rate:.2} in 1,000 messages",
                    rule.hits,
                    rule.members.len()
                ));
                for sample in &rule.samples {
                    line(format!("      {}", crate::say::cut(sample, 110)));
                }
            }
        }
        line(String::new());
        line(format!("Cases: {}.", counted(&self.cases)));
        line(format!("Measures of those acted on: {}.", counted(&self.measures)));
        line(format!("What was done (simulated): {}.", counted(&self.effects)));
        out
    }
}

fn counted(counts: &BTreeMap<&'static str, u64>) -> String {
    if counts.is_empty() {
        return "none".into();
    }
    counts.iter().map(|(what, n)| format!("{n} {what}")).collect::<Vec<_>>().join(", ")
}

fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::None => "without a measure",
        Measure::Remind => "reminders",
        Measure::Warn => "warnings",
        Measure::Timeout { .. } => "time-outs",
        Measure::Kick => "kicks",
        Measure::Ban { .. } => "bans",
        Measure::Lift => "lifted",
        Measure::PauseInvites => "pauses of invites",
    }
}

/// What a measure means to the member: the end of "mina …".
pub fn measure_name(measure: Measure) -> &'static str {
    match measure {
        Measure::None => "hears of it; nothing counts against them",
        Measure::Remind => "is reminded",
        Measure::Warn => "is warned",
        Measure::Timeout { .. } => "is timed out",
        Measure::Kick => "is kicked",
        Measure::Ban { .. } => "is banned",
        Measure::Lift => "is free again",
        Measure::PauseInvites => "is one of many",
    }
}

fn effect(act: &Act) -> &'static str {
    match &act.effect {
        Effect::DeleteMessage { .. } => "messages removed",
        Effect::Timeout { .. } => "time-outs",
        Effect::LiftTimeout { .. } => "time-outs lifted",
        Effect::Kick { .. } => "kicks",
        Effect::Ban { .. } => "bans",
        Effect::Unban { .. } => "bans lifted",
        Effect::GiveRole { .. } => "roles given",
        Effect::TakeRole { .. } => "roles taken back",
        Effect::Send { .. } => "cards",
        Effect::Dm { .. } if act.case.is_none() => "private messages to those who wanted them",
        Effect::Dm { .. } => "notices",
        Effect::PrivateThread { .. } => "private threads",
        Effect::EditMessage { .. } => "cards settled",
        Effect::Answer { .. } => "answers",
        Effect::PauseInvites { .. } => "pauses of invites",
        Effect::ResolveInvite { .. } => "invites looked up",
        Effect::Pin { .. } => "messages pinned",
        Effect::MakeDigest(_) => "digests made",
        Effect::Mail { .. } => "letters by mail",
    }
}

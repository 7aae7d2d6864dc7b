//! What is missing for newcomers to be answered: languages and topics that no helper has, greeters, a channel. Told from
//! what is remembered at the moment somebody asks.

use super::first_answer::{self, WINDOW};
use super::greeters;
use super::rows::{First, TaskEnd};
use crate::facts::Facts;
use crate::ids::{At, Span};
use crate::policy::Named;
use crate::text::Lang;
use std::collections::BTreeMap;

/// How far back it is looked who waited.
const LATELY: Span = Span(28 * Span::DAY.0);

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// So many newcomers of the last four weeks got no answer, in a language that no helper speaks.
    Language(Lang, u32),
    /// Or on an interest that no helper of their language knows.
    Topic(String, u32),
    /// Newcomers wait, and nobody greets.
    Greeter,
    /// The channel for helpers is not there, by its name in the settings.
    Channel(String),
    /// Tasks of the last four weeks that no greeter took.
    Untaken(u32),
}

/// Newcomers who wait for a first answer: the oldest first.
pub fn waiting(facts: &Facts, now: At) -> Vec<&First> {
    let within = |first: &&First| now.since(first.at) <= WINDOW;
    let open = facts.lurkers.help.firsts().filter(|first| first_answer::waiting(first.member, facts).is_some());
    let mut waiting: Vec<&First> = open.filter(within).collect();
    waiting.sort_unstable_by_key(|first| (first.at, first.message));
    waiting
}

pub fn gaps(facts: &Facts, now: At) -> Vec<Gap> {
    let help = &facts.lurkers.help;
    let (mut languages, mut topics) = (BTreeMap::<Lang, u32>::new(), BTreeMap::<String, u32>::new());
    let mut unanswered = false;
    for first in help.firsts().filter(|first| first.answered.is_none() && now.since(first.at) <= LATELY) {
        unanswered = true;
        let mut speaking = help.helpers().filter(|helper| helper.languages.contains(&first.language)).peekable();
        if speaking.peek().is_none() {
            *languages.entry(first.language).or_default() += 1;
            continue;
        }
        let here = first_answer::interests_of(first.channel, facts);
        let knows = speaking.any(|it| it.topics.is_empty() || it.topics.iter().any(|own| here.contains(&own.as_str())));
        if !here.is_empty() && !knows {
            here.iter().for_each(|topic| *topics.entry((*topic).to_owned()).or_default() += 1);
        }
    }
    let mut gaps: Vec<Gap> = languages.into_iter().map(|(language, n)| Gap::Language(language, n)).collect();
    gaps.extend(topics.into_iter().map(|(topic, n)| Gap::Topic(topic, n)));
    if unanswered && help.greeters().next().is_none() {
        gaps.push(Gap::Greeter);
    }
    if let Some(named) = facts.guild.settings.lurkers.helpers_channel.as_ref()
        && greeters::channel(facts).is_none()
    {
        gaps.push(Gap::Channel(match named {
            Named::Id(id) => id.to_string(),
            Named::Name(name) => name.clone(),
        }));
    }
    let nobody = |at: At, how: TaskEnd| how == TaskEnd::Nobody && now.since(at) <= LATELY;
    let untaken = help.tasks().filter(|task| task.ended.is_some_and(|(at, how)| nobody(at, how))).count() as u32;
    if untaken > 0 {
        gaps.push(Gap::Untaken(untaken));
    }
    gaps
}

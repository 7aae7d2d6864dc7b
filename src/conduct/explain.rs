//! "Why (not) flagged?": for each rule, why it fired or did not.

use super::judge::{Breach, Scene};
use super::triggers::Trigger;
use crate::event::Message;
use crate::facts::Facts;
use crate::ids::{At, text_hash};
use crate::policy::{Condition, Policy, Rule, RuleIndex};
use crate::say::Language;
use crate::say::why::{Because, Line, Verdict, Writer, why};
use crate::text::{Lang, Text, explain_readings};

pub fn in_words(message: &Message, at: At, reader: Language, facts: &Facts, policy: &Policy) -> String {
    let mut scene = Scene::text_alone(policy, facts, None);
    scene.at = at;
    scene.says = reader;
    let all = scene.judge_unconditionally(message);
    let passes = facts.may_pass(text_hash(&message.content), at);
    let lang = all.language;
    let mut lines = Vec::new();
    for (index, rule) in policy.rules.iter().enumerate() {
        let breach = all.breaches.iter().find(|b| usize::from(b.rule) == index);
        let verdict = verdict(&scene, message, index as RuleIndex, breach, passes, lang, reader);
        lines.push(Line { rule: &rule.name, verdict });
    }
    let author = &message.author;
    let writer = match () {
        () if author.bot || author.webhook => Writer::Bot,
        () if facts.guild.is_staff(author.id, facts.roles_of(author)) => Writer::Staff,
        () => Writer::Member,
    };
    let readings = explain_readings(&Text::new(&message.content));
    let readings: Vec<&str> = readings.iter().skip(1).map(|(_, text)| text.as_str()).collect();
    why(reader, writer, &lines, &readings)
}

fn verdict<'a>(
    scene: &Scene<'a>,
    message: &Message,
    index: RuleIndex,
    breach: Option<&'a Breach>,
    passes: bool,
    lang: Lang,
    reader: Language,
) -> Verdict<'a> {
    let rule = scene.policy.rule(index);
    let Some(breach) = breach else {
        if rule.trigger.needs_history() {
            return Verdict::Not(Because::NeedsHistory);
        }
        return Verdict::Not(other_language(scene.policy, index, lang).unwrap_or(Because::NothingFound));
    };
    if passes {
        return Verdict::Not(Because::Passed);
    }
    if let Some(because) = excused(scene, rule, message, lang) {
        return Verdict::Not(because);
    }
    let clause = scene.policy.clause_of(rule).in_language(reader.as_str()).0;
    Verdict::Matched { clause, stage: scene.facts.stage(rule), found: &breach.why }
}

/// Every list of the rule is for another language than the text's.
fn other_language<'a>(policy: &Policy, rule: RuleIndex, lang: Lang) -> Option<Because<'a>> {
    if !matches!(policy.rule(rule).trigger, Trigger::Words | Trigger::Names) || lang == Lang::Unknown {
        return None;
    }
    let mut of_rule = policy.owners.lists.iter().zip(&policy.owners.languages).filter(|(owner, _)| **owner == rule);
    let first = of_rule.next()?.1.filter(|own| *own != lang)?;
    of_rule
        .all(|(_, own)| own.is_some_and(|own| own != lang))
        .then(|| Because::OtherLanguage { rule: first.code(), text: lang.code() })
}

fn excused<'a>(scene: &Scene<'a>, rule: &'a Rule, message: &Message, lang: Lang) -> Option<Because<'a>> {
    if scene.applies(rule, message, lang) {
        return None;
    }
    let (only, except, author) = (&rule.only, &rule.except, &message.author);
    let none = Condition::default;
    let holds = |only: &Condition| scene.all_hold(only, author, message.channel, lang);
    if let Some(role) = scene.role_of(&except.roles, author) {
        return Some(Because::ExceptRole(role));
    }
    if scene.in_channel(&except.channels, message.channel) {
        return Some(Because::ExceptChannel(message.channel));
    }
    if except.members.contains(&author.id) {
        return Some(Because::ExceptMember);
    }
    if !holds(&Condition { roles: only.roles.clone(), ..none() }) {
        return Some(Because::OnlyRoles);
    }
    if !holds(&Condition { channels: only.channels.clone(), ..none() }) {
        return Some(Because::OnlyChannels);
    }
    Some(match (only.joined_within, only.account_younger, only.fewer_messages) {
        (Some(span), ..) => Because::OnlyJoinedWithin(span),
        (_, Some(span), _) => Because::OnlyAccountYounger(span),
        (.., Some(most)) => Because::OnlyFewerMessages(most),
        _ => Because::NothingFound,
    })
}

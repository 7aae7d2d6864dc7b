//! The notice that belongs to a case, in any language: written when the case is, and again whenever a button asks for it.

use super::case::{Actor, CaseKind, CaseRow, CaseState, Measure};
use super::ladder::{Step, weight};
use super::personal::PersonalKind;
use super::triggers::{Trigger, personal_data};
use super::wanted::wanted;
use crate::effect::Post;
use crate::facts::Facts;
use crate::ids::{ChannelId, UserId};
use crate::policy::{Policy, Rule};
use crate::say::notice::{self, About, By, Exit, Next, Now, Rung};
use crate::say::{Language, Letter, button};
use crate::text::Lang;

/// The member's last known locale, else the language of their own messages, else the channel's, else the community's.
pub fn language_for(member: UserId, channel: Option<ChannelId>, facts: &Facts, written: Lang) -> Language {
    let own = facts.members.get(member).and_then(|m| m.language);
    let of_channel = channel.map(|c| facts.channel_language(c)).filter(|l| *l != Lang::Unknown);
    let written = Some(written).filter(|l| *l != Lang::Unknown);
    let spoken = [own, of_channel, written].into_iter().flatten().find_map(|lang| Language::parse(lang.code()));
    facts.members.locale(member).and_then(Language::parse).or(spoken).unwrap_or_else(|| facts.guild.language())
}

pub fn post(case: &CaseRow, language: Language, facts: &Facts, policy: &Policy) -> Post {
    let buttons = button::notice(language, facts.id, case.number);
    Post { buttons, ..Post::from(letter(case, language, facts, policy)) }
}

pub fn undone(case: &CaseRow, language: Language, pause_lifted: bool, facts: &Facts) -> Post {
    let about = About { community: &facts.guild.name, case: case.number };
    Post::from(notice::undone(language, &notice::Undone { about, removed: given_back(case), pause_lifted }))
}

/// The text that a case took away, to be given back.
fn given_back(case: &CaseRow) -> Option<(ChannelId, &str)> {
    case.channel.zip(case.evidence.as_deref()).filter(|_| !case.not_done.removal)
}

/// Is there anything to tell, seeing what was done? A strike that counts is told even where all else failed, and that
/// somebody may have read a secret, too.
pub fn is_due(case: &CaseRow, policy: &Policy) -> bool {
    let secret = case.rules.first().and_then(|name| policy.rule_named(name)).map(|i| &policy.rule(i).trigger);
    let measured = !matches!(case.measure, Measure::None | Measure::Remind | Measure::Warn) && !case.not_done.measure;
    case.state == CaseState::Undone
        || measured
        || was_removed(case, policy)
        || case.points > 0
        || matches!(secret, Some(Trigger::Secrets(_)))
}

/// Did the case take a message away? What AutoMod blocked was never there.
fn was_removed(case: &CaseRow, policy: &Policy) -> bool {
    removes(case, policy) && !case.not_done.removal && (case.message.is_some() || case.actor == Actor::Native)
}

pub fn letter(case: &CaseRow, language: Language, facts: &Facts, policy: &Policy) -> Letter {
    let about = About { community: &facts.guild.name, case: case.number };
    if case.state == CaseState::Undone {
        return notice::undone(language, &notice::Undone { about, removed: given_back(case), pause_lifted: false });
    }
    let quote = case.evidence.as_deref().unwrap_or_default();
    let detail = case.detail.as_deref().unwrap_or_default();
    let rules: Vec<&Rule> =
        case.rules.iter().filter_map(|name| policy.rule_named(name)).map(|i| policy.rule(i)).collect();
    let mut titles: Vec<&str> = Vec::new();
    for rule in &rules {
        let (title, _) = policy.clause_of(rule).in_language(language.as_str());
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    let cited = case.clause.as_deref().and_then(|c| c.split('@').next()).and_then(|id| policy.clause_named(id));
    if let (true, Some(clause)) = (titles.is_empty(), cited) {
        titles.push(clause.in_language(language.as_str()).0);
    }
    let channel = case.channel.unwrap_or_default();
    let removed = was_removed(case, policy);
    let by = if matches!(case.actor, Actor::Person(_)) { By::Person } else { By::Steward };
    let appeal = facts.guild.settings.appeal.as_deref();
    if let (Measure::Kick | Measure::Ban { .. }, false) = (case.measure, case.not_done.measure) {
        let how = match case.measure {
            Measure::Ban { until } => Exit::Ban { until },
            _ => Exit::Kick,
        };
        let reason = (by == By::Person).then_some(case.reason.as_str()).filter(|r| !r.is_empty());
        let quote = case.evidence.as_deref();
        return notice::leaving(language, &notice::Leaving { about, by, how, clauses: &titles, reason, quote, appeal });
    }
    let (now, next) = (now(case), next(case, facts, policy));
    if case.kind == CaseKind::Ruling {
        if case.measure == Measure::Lift {
            return notice::lifted(language, about, Some(case.reason.as_str()).filter(|r| !r.is_empty()));
        }
        let reason = Some(case.reason.as_str()).filter(|r| !r.is_empty());
        let quote = case.evidence.as_deref();
        return notice::ruling(language, &notice::Ruling { about, clauses: &titles, reason, quote, now, next });
    }
    match rules.first().map(|rule| &rule.trigger) {
        Some(Trigger::Names) => {
            notice::name_asked(language, &notice::NameAsked { about, name: quote, clauses: &titles })
        }
        Some(Trigger::Secrets(_)) => {
            let (kind, rotate) = detail.split_once('\t').unwrap_or((detail, ""));
            let rotate = Some(rotate).filter(|url| !url.is_empty());
            notice::secret(language, &notice::Secret { about, channel, kind, removed, rotate, quote })
        }
        Some(Trigger::PersonalData(_)) if removed => {
            let kind = personal_data::KINDS
                .iter()
                .find(|(name, _)| *name == detail)
                .map_or(PersonalKind::Address, |(_, k)| *k);
            let kind = personal_data::shown(kind);
            notice::personal(language, &notice::Personal { about, channel, kind, quote })
        }
        Some(Trigger::Copies(_) | Trigger::Honeypot(_)) => match case.measure {
            Measure::Timeout { until } if removed || !case.not_done.measure => {
                let channels = detail.parse().unwrap_or(1);
                let until = (!case.not_done.measure).then_some(until);
                notice::compromised(language, &notice::Compromised { about, channels, removed, until, quote })
            }
            _ => notice::removal(
                language,
                &notice::Removal { about, by, channel, clauses: &titles, removed, quote, reason: None, now, next },
            ),
        },
        Some(Trigger::Flood(_))
            if case.points == 0 && rules[0].respond.ask_as_file && case.measure == Measure::None =>
        {
            notice::as_file(language, &notice::AsFile { about, channel, removed: false, quote })
        }
        _ => notice::removal(
            language,
            &notice::Removal { about, by, channel, clauses: &titles, removed, quote, reason: None, now, next },
        ),
    }
}

fn now(case: &CaseRow) -> Now {
    match case.measure {
        // Meant to be more, and Discord did not do it.
        _ if case.not_done.measure => Now::Reminder,
        Measure::None | Measure::Lift | Measure::PauseInvites => Now::Nothing,
        Measure::Remind => Now::Reminder,
        Measure::Warn => Now::Warning,
        Measure::Timeout { until } => Now::Pause { length: until.since(case.at), until },
        Measure::Kick | Measure::Ban { .. } => Now::Moderators,
    }
}

/// What one more breach like this would mean, as far as the ladder says.
fn next(case: &CaseRow, facts: &Facts, policy: &Policy) -> Option<Next> {
    if case.points == 0 {
        return None;
    }
    let others = facts.strikes.get(&case.member).map_or(&[][..], Vec::as_slice);
    let others = others.iter().filter(|s| s.case != case.number);
    let before: f64 = others.map(|s| weight(s.points, s.at, s.half_life, case.at)).sum();
    let rung = policy.ladder.next(before + f64::from(case.points), case.points)?;
    let rung = match rung.step {
        Step::Remind => Rung::Reminder,
        Step::Warn => Rung::Warning,
        Step::Timeout(span) => Rung::Pause(span),
        Step::AskModerators => Rung::Moderators,
    };
    Some(Next { rung, within: case.half_life })
}

/// Does any rule of the case take messages away?
pub fn removes(case: &CaseRow, policy: &Policy) -> bool {
    case.rules.iter().filter_map(|name| policy.rule_named(name)).any(|rule| wanted(policy, rule).delete)
}

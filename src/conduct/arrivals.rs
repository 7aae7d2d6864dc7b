//! Who arrives, and under what name: raids, and names that break the code of conduct.

use super::case::{CaseRow, CaseState, Measure};
use super::judge::Scene;
use super::respond::{Matter, act_on};
use super::rows::{hit_under, under};
use super::triggers::Trigger;
use super::triggers::raid::Join;
use super::{cards, measures};
use crate::decide::Decision;
use crate::effect::{Effect, Part};
use crate::event::{Author, Event, MeasureEnd, Member, Message};
use crate::facts::Facts;
use crate::ids::EventId;
use crate::ledger::{HitRow, Record};
use crate::policy::Policy;
use crate::policy::source::{Stage, Surface};
use crate::say::found::{Found, found};
use crate::say::reason;
use crate::text::Lang;

/// Joins: a raid; names, on joining and when they change.
pub fn to_member(event: &Event, member: &Member, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    if member.bot {
        return;
    }
    if matches!(event.what, crate::event::What::Joined(_)) && !event.is_late() {
        to_join(event, member, facts, policy, decision);
    }
    let shown = member.shown.as_deref().unwrap_or(&member.name);
    if facts.members.display(member.id) == Some(shown) {
        return;
    }
    let author = Author {
        id: member.id,
        name: member.name.clone(),
        shown: member.shown.clone(),
        roles: member.roles.clone(),
        joined: member.joined,
        ..Author::default()
    };
    let scene = Scene::new(policy, facts, event.at);
    let as_message = Message { author: author.clone(), ..Message::default() };
    let mut breaches = scene.judge_name(shown);
    breaches.retain(|b| scene.applies(policy.rule(b.rule), &as_message, Lang::Unknown));
    if !breaches.is_empty() {
        let (language, addressed) = (Lang::Unknown, Vec::new());
        let matter = Matter { author: &author, channel: None, message: None, text: shown, language, addressed };
        act_on(event, &matter, breaches, facts, policy, decision);
    }
}

fn to_join(event: &Event, member: &Member, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    for &index in &policy.index.raid {
        let rule = policy.rule(index);
        let Trigger::Raid(raid) = &rule.trigger else { continue };
        let horizon = event.at.minus(raid.within);
        let mut joins: Vec<Join> =
            facts.joins.iter().filter(|join| join.at > horizon && join.member != member.id).copied().collect();
        joins.push(Join::of(member, event.at));
        if event.at < facts.raid_quiet_until || raid.judge(&joins).is_none() {
            continue;
        }
        let language = facts.guild.language();
        let stage = facts.stage(rule);
        let why = found(language, &Found::Raid { joins: joins.len() as u32, within: raid.within });
        let number = (stage > Stage::Shadow).then(|| decision.next_case(facts));
        decision.records.push(Record::Hit(Box::new(HitRow {
            surface: Surface::Name,
            why: why.clone(),
            case: number,
            ..hit_under(rule, event, member.id, facts, policy)
        })));
        let Some(number) = number else { return };
        let pause = rule.respond.pause_invites && stage == Stage::Enforce;
        // The same join may also bring a name that breaks a rule.
        let id = EventId::of("raid", &[event.id.0 as u64]);
        let case = CaseRow {
            state: if pause { CaseState::Intended } else { CaseState::Open },
            member_name: member.shown.clone().unwrap_or_else(|| member.name.clone()),
            measure: if pause { Measure::PauseInvites } else { Measure::None },
            reason: why,
            language: language.as_str().to_owned(),
            ..under(rule, number, id, event.at, member.id, policy)
        };
        decision.records.push(Record::CaseOpened(Box::new(case.clone())));
        if pause {
            let reason = reason::raid(language, number, joins.len() as u32, raid.within);
            decision.act(event.id, Some(number), Part::Measure, Effect::PauseInvites { paused: true, reason });
            let due = event.at.plus(measures::INVITES_PAUSE);
            let ends = MeasureEnd::InvitesPause;
            decision.records.push(Record::Measure { case: number, member: measures::NOBODY, ends, due });
        }
        cards::post(event, &case, facts, policy, decision);
        return;
    }
}

//! From a breach to a case, a measure, a notice and a card.
//!
//! Exceptions: staff are never acted on, their hits are recorded; a text that a moderator gave back passes; what is heard
//! late is removed and recorded and causes no time-out.

use super::case::{Actor, CaseKind, CaseNumber, CaseRow, CaseState, Measure};
use super::judge::{Breach, Judgement, Scene};
use super::ladder::{Ladder, Step, standing};
use super::merge::{Plan, Sanction};
use super::triggers::invites::LeadsTo;
use super::triggers::raid::Join;
use super::triggers::{Trigger, native};
use super::{cards, measures, notices};
use crate::decide::Decision;
use crate::effect::{Effect, Part};
use crate::event::{Author, Event, Member, Message, MeasureEnd, NativeAction};
use crate::facts::Facts;
use crate::ids::{At, ChannelId, GuildId, MessageId, Span, text_hash};
use crate::ledger::{HitRow, Record, StandingStrike};
use crate::policy::source::{Severity, Stage, Surface};
use crate::policy::{Policy, RuleIndex};
use crate::say::found::{Found, found};
use crate::say::reason;
use crate::text::{Lang, Reading};

/// Breaches of one rule within this time of its case belong to that case: a flood is one case, not fifty.
pub const BURST: Span = Span(2 * 60_000);

pub fn to_message(event: &Event, message: &Message, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    let scene = Scene { late: event.is_late(), ..Scene::new(policy, facts, event.at) };
    let judgement = judge_as_written(&scene, message);
    decision.language = judgement.language;
    decision.sent = judgement.sent;
    keep_text(event, message, &judgement.breaches, policy, decision);
    for code in &judgement.asks {
        let effect = Effect::ResolveInvite { code: code.clone(), message: Box::new(message.clone()) };
        decision.act(event.id, None, Part::Other, effect);
    }
    to_breaches(event, message, judgement.breaches, facts, policy, decision);
}

pub fn to_edit(event: &Event, message: &Message, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    let scene = Scene { late: event.is_late(), edited: true, ..Scene::new(policy, facts, event.at) };
    let judgement = judge_as_written(&scene, message);
    keep_text(event, message, &judgement.breaches, policy, decision);
    for code in &judgement.asks {
        let effect = Effect::ResolveInvite { code: code.clone(), message: Box::new(message.clone()) };
        decision.act(event.id, None, Part::Other, effect);
    }
    to_breaches(event, message, judgement.breaches, facts, policy, decision);
}

/// Discord said where an invite leads: only the rules about invites are asked again.
pub fn to_invite(
    event: &Event,
    message: &Message,
    code: &str,
    leads_to: Option<GuildId>,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    let answer = |asked: &str| match leads_to {
        Some(guild) if asked == code => LeadsTo::Guild(guild),
        // Other invites of the message are asked about by themselves; here they count as our own.
        _ if asked != code => LeadsTo::Guild(facts.id),
        _ => LeadsTo::Unknown,
    };
    let scene = Scene { leads_to: Some(&answer), history: false, ..Scene::new(policy, facts, event.at) };
    let mut breaches = scene.judge(message).breaches;
    breaches.retain(|b| matches!(policy.rule(b.rule).trigger, Trigger::Invites(_)));
    to_breaches(event, message, breaches, facts, policy, decision);
}

/// Bots and webhooks are judged by nobody: their operators configure them.
fn judge_as_written(scene: &Scene, message: &Message) -> Judgement {
    if message.author.bot || message.author.webhook {
        return Judgement::default();
    }
    scene.judge(message)
}

/// The text, for backtests and for "why"; never a secret or somebody's data.
fn keep_text(event: &Event, message: &Message, breaches: &[Breach], policy: &Policy, decision: &mut Decision) {
    if message.content.is_empty() || message.author.bot || message.author.webhook {
        return;
    }
    let text = masked(&message.content, breaches, policy);
    decision.records.push(Record::Text { message: message.id, at: event.at, text });
}

/// The text with what leaked taken out.
pub fn masked(text: &str, breaches: &[Breach], policy: &Policy) -> String {
    let mut spans: Vec<_> = breaches
        .iter()
        .filter(|b| is_leak(policy, b.rule) && matches!(b.surface, Surface::Content | Surface::Edit))
        .map(|b| (b.span.start as usize, b.span.end as usize))
        .collect();
    spans.sort_unstable();
    let mut masked = String::with_capacity(text.len());
    let mut from = 0;
    for (start, end) in spans {
        if start >= from {
            masked.push_str(text.get(from..start).unwrap_or(""));
            masked.push_str("•••");
        }
        from = from.max(end);
    }
    masked.push_str(text.get(from..).unwrap_or(""));
    masked
}

pub fn is_leak(policy: &Policy, rule: RuleIndex) -> bool {
    matches!(policy.rule(rule).trigger, Trigger::Secrets(_) | Trigger::PersonalData(_))
}

/// Where and by whom, with what was written: what all breaches of one event share.
struct Matter<'a> {
    author: &'a Author,
    channel: Option<ChannelId>,
    message: Option<MessageId>,
    text: &'a str,
    language: Lang,
}

fn to_breaches(
    event: &Event,
    message: &Message,
    mut breaches: Vec<Breach>,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    let passes = !breaches.is_empty() && facts.may_pass(text_hash(&message.content), event.at);
    if passes {
        // A moderator gave this text back. A secret stays a secret.
        breaches.retain(|b| is_leak(policy, b.rule));
    }
    if breaches.is_empty() {
        return;
    }
    let text = if message.content.is_empty() { breaches[0].quote.clone() } else { masked(&message.content, &breaches, policy) };
    let matter = Matter {
        author: &message.author,
        channel: Some(message.channel),
        message: Some(message.id),
        text: &text,
        language: decision.language,
    };
    act_on(event, &matter, breaches, facts, policy, decision);
}

fn act_on(
    event: &Event,
    matter: &Matter,
    mut breaches: Vec<Breach>,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    // The heaviest first: by severity, then by place in the policy.
    breaches.sort_by_key(|b| (std::cmp::Reverse(policy.rule(b.rule).severity), b.rule));
    let staff = facts.guild.is_staff(matter.author.id, facts.roles_of(matter.author));
    let stage_of = |b: &Breach| facts.stage(policy.rule(b.rule));
    let highest = breaches.iter().map(stage_of).max().unwrap_or_default();
    let case = if staff || highest == Stage::Shadow {
        None
    } else {
        let deciding: Vec<&Breach> = breaches.iter().filter(|b| stage_of(b) == highest).collect();
        match running_burst(event, matter, &deciding, facts) {
            Some(case) => {
                if highest == Stage::Enforce {
                    remove(event, matter, &deciding, case, facts, policy, decision);
                }
                Some(case)
            }
            None => Some(open(event, matter, &deciding, highest, facts, policy, decision)),
        }
    };
    record_hits(event, matter, &breaches, case, staff, facts, policy, decision);
    decision.breaches = breaches;
}

/// A case of the same member and rule from a moment ago, for rules that look at windows.
fn running_burst(event: &Event, matter: &Matter, breaches: &[&Breach], facts: &Facts) -> Option<CaseNumber> {
    let first = breaches.first()?;
    let (case, at) = facts.bursts.get(&(matter.author.id, first.rule))?;
    (event.at.since(*at) <= BURST).then_some(*case)
}

fn open(
    event: &Event,
    matter: &Matter,
    breaches: &[&Breach],
    stage: Stage,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) -> CaseNumber {
    let first = breaches[0];
    let rule = policy.rule(first.rule);
    let clause = policy.clause_of(rule);
    let plan = plan(breaches.iter().map(|b| b.rule), event, matter, facts, policy);
    let points = plan.strike.map_or(0, |(points, _)| points);
    let number = CaseNumber(facts.last_case.0 + 1);
    let language = notices::language_for(matter.author.id, matter.channel, facts, matter.language);
    let mut names: Vec<String> = Vec::new();
    for b in breaches {
        let name = &policy.rule(b.rule).name;
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    let case = CaseRow {
        number,
        event: event.id,
        kind: kind_of(&rule.trigger),
        state: if stage == Stage::Enforce { CaseState::Intended } else { CaseState::Open },
        at: event.at,
        member: matter.author.id,
        member_name: matter.author.display().to_owned(),
        actor: if matches!(rule.trigger, Trigger::Native(_)) { Actor::Native } else { Actor::Rules },
        clause: Some(policy.cite(clause)),
        rules: names,
        points,
        half_life: clause.half_life,
        measure: measure_of(&plan, points, matter, event.at, event.is_late(), facts, &policy.ladder),
        reason: first.why.clone(),
        detail: first.detail.clone(),
        channel: matter.channel,
        message: matter.message,
        evidence: Some(matter.text.to_owned()).filter(|text| !text.is_empty()),
        evidence_hash: Some(text_hash(matter.text)),
        language: language.as_str().to_owned(),
        card: None,
        verdict: None,
        decided_by: None,
        second_look: None,
    };
    decision.records.push(Record::CaseOpened(Box::new(case.clone())));
    if stage == Stage::Enforce {
        let removal = plan.delete.then(|| remove(event, matter, breaches, number, facts, policy, decision)).flatten();
        if plan.ask_as_file {
            decision.records.push(Record::AskedAsFile { member: case.member, at: event.at });
        }
        measures::carry_out(event, &case, facts.roles_of(matter.author), removal, facts, policy, decision);
    }
    cards::post(event, &case, facts, policy, decision);
    number
}

/// What the rules ask for together, the circumstances considered.
fn plan(
    rules: impl Iterator<Item = RuleIndex>,
    event: &Event,
    matter: &Matter,
    facts: &Facts,
    policy: &Policy,
) -> Plan {
    let mut plan = rules.map(|rule| wanted(policy, rule)).fold(Plan::default(), Plan::merge);
    if plan.ask_as_file {
        // Only the first time; after that a flood is a flood.
        let asked = facts.asked_as_file.contains_key(&matter.author.id);
        plan.ask_as_file = !asked;
        if !asked {
            plan = Plan { strike: None, delete: false, sanction: Sanction::None, ..plan };
        }
    }
    if event.is_late() && matches!(plan.sanction, Sanction::Timeout(_)) {
        plan.sanction = Sanction::None;
    }
    plan
}

/// What one rule asks for.
pub fn wanted(policy: &Policy, index: RuleIndex) -> Plan {
    let rule = policy.rule(index);
    let respond = &rule.respond;
    Plan {
        rules: [index].into(),
        strike: respond.strike.then(|| (rule.severity.points(), index)),
        delete: respond.delete,
        ask_as_file: respond.ask_as_file,
        pause_invites: respond.pause_invites,
        sanction: match respond {
            r if r.ban => Sanction::Ban(index),
            r if r.kick => Sanction::Kick(index),
            r => r.timeout.map_or(Sanction::None, Sanction::Timeout),
        },
    }
}

/// The harsher of what the rules and the ladder ask for.
fn measure_of(
    plan: &Plan,
    points: u32,
    matter: &Matter,
    now: At,
    late: bool,
    facts: &Facts,
    ladder: &Ladder,
) -> Measure {
    let own = match plan.sanction {
        Sanction::None => Measure::None,
        Sanction::Timeout(span) => Measure::Timeout { until: now.plus(span) },
        Sanction::Kick(_) => Measure::Kick,
        Sanction::Ban(_) => Measure::Ban { until: None },
    };
    own.max(ladder_measure(points, matter.author.id, now, late, facts, ladder))
}

/// What the ladder says to one more strike of these points.
pub fn ladder_measure(
    points: u32,
    member: crate::ids::UserId,
    now: At,
    late: bool,
    facts: &Facts,
    ladder: &Ladder,
) -> Measure {
    if points == 0 {
        return Measure::None;
    }
    let this = StandingStrike { case: CaseNumber(0), member, points, half_life: Span::DAY, at: now };
    let before = facts.strikes.get(&member).map_or(&[][..], Vec::as_slice);
    let weight = standing(before.iter().chain([&this]), now);
    match ladder.rung(weight).map(|rung| rung.step) {
        None => Measure::None,
        Some(Step::Remind) => Measure::Remind,
        Some(Step::Warn) => Measure::Warn,
        Some(_) if late => Measure::Warn,
        Some(Step::Timeout(span)) => Measure::Timeout { until: now.plus(span) },
        Some(Step::AskModerators) => match ladder.longest_timeout() {
            Some(span) => Measure::Timeout { until: now.plus(span) },
            None => Measure::Warn,
        },
    }
}

fn kind_of(trigger: &Trigger) -> CaseKind {
    match trigger {
        Trigger::Copies(_) | Trigger::Honeypot(_) => CaseKind::Compromised,
        Trigger::Secrets(_) | Trigger::PersonalData(_) => CaseKind::Leak,
        Trigger::Raid(_) => CaseKind::Raid,
        _ => CaseKind::Breach,
    }
}

/// Takes the message and its copies away. Returns the key of the message's own deletion.
fn remove(
    event: &Event,
    matter: &Matter,
    breaches: &[&Breach],
    case: CaseNumber,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) -> Option<crate::ids::ActKey> {
    if !breaches.iter().any(|b| policy.rule(b.rule).respond.delete) {
        return None;
    }
    let rule = policy.rule(breaches[0].rule);
    let names: Vec<&str> = breaches.iter().map(|b| policy.rule(b.rule).name.as_str()).collect();
    let reason = reason::by_rules(facts.guild.language(), case, &names, &policy.clause_of(rule).id);
    let mut own = None;
    if let (Some(channel), Some(message)) = (matter.channel, matter.message) {
        let effect = Effect::DeleteMessage { channel, message, reason: reason.clone() };
        own = Some(decision.act(event.id, Some(case), Part::Removal, effect));
    }
    let mut copies: Vec<_> = breaches.iter().flat_map(|b| &b.also).copied().collect();
    copies.sort_unstable();
    copies.dedup();
    for (channel, message) in copies {
        let effect = Effect::DeleteMessage { channel, message, reason: reason.clone() };
        decision.act(event.id, Some(case), Part::Removal, effect);
    }
    own
}

#[allow(clippy::too_many_arguments)] // the hit rows need all of it, once
fn record_hits(
    event: &Event,
    matter: &Matter,
    breaches: &[Breach],
    case: Option<CaseNumber>,
    exempt: bool,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    let mut recorded: Vec<RuleIndex> = Vec::new();
    for breach in breaches {
        if recorded.contains(&breach.rule) {
            continue;
        }
        recorded.push(breach.rule);
        let rule = policy.rule(breach.rule);
        let quote = if is_leak(policy, breach.rule) { String::from("•••") } else { breach.quote.clone() };
        decision.records.push(Record::Hit(Box::new(HitRow {
            event: event.id,
            at: event.at,
            rule: rule.name.clone(),
            clause: policy.cite(policy.clause_of(rule)),
            stage: facts.stage(rule),
            member: matter.author.id,
            channel: matter.channel,
            message: matter.message,
            surface: breach.surface,
            reading: breach.reading,
            span: breach.span,
            quote,
            why: breach.why.clone(),
            case,
            exempt,
        })));
    }
}

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
        let matter = Matter { author: &author, channel: None, message: None, text: shown, language: Lang::Unknown };
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
        let clause = policy.clause_of(rule);
        let why = found(language, &Found::Raid { joins: joins.len() as u32, within: raid.within });
        let number = (stage > Stage::Shadow).then(|| CaseNumber(facts.last_case.0 + 1));
        decision.records.push(Record::Hit(Box::new(HitRow {
            event: event.id,
            at: event.at,
            rule: rule.name.clone(),
            clause: policy.cite(clause),
            stage,
            member: member.id,
            channel: None,
            message: None,
            surface: Surface::Name,
            reading: Reading::Raw,
            span: crate::text::Span::default(),
            quote: String::new(),
            why: why.clone(),
            case: number,
            exempt: false,
        })));
        let Some(number) = number else { return };
        let pause = rule.respond.pause_invites && stage == Stage::Enforce;
        let case = CaseRow {
            number,
            event: event.id,
            kind: CaseKind::Raid,
            state: if pause { CaseState::Intended } else { CaseState::Open },
            at: event.at,
            member: member.id,
            member_name: member.shown.clone().unwrap_or_else(|| member.name.clone()),
            actor: Actor::Rules,
            clause: Some(policy.cite(clause)),
            rules: vec![rule.name.clone()],
            points: 0,
            half_life: clause.half_life,
            measure: if pause { Measure::PauseInvites } else { Measure::None },
            reason: why,
            detail: None,
            channel: None,
            message: None,
            evidence: None,
            evidence_hash: None,
            language: language.as_str().to_owned(),
            card: None,
            verdict: None,
            decided_by: None,
            second_look: None,
        };
        decision.records.push(Record::CaseOpened(Box::new(case.clone())));
        if pause {
            let reason = reason::raid(language, number, joins.len() as u32, raid.within);
            decision.act(event.id, Some(number), Part::Measure, Effect::PauseInvites { paused: true, reason });
            let due = event.at.plus(measures::INVITES_PAUSE);
            let ends = MeasureEnd::InvitesPause;
            decision.records.push(Record::Measure { case: number, member: member.id, ends, due });
        }
        cards::post(event, &case, facts, policy, decision);
        return;
    }
}

/// What Discord's AutoMod did becomes a hit, once.
pub fn to_native(event: &Event, action: &NativeAction, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    if !facts.native_is_new(native::fingerprint(facts.id, action), event.at) {
        return;
    }
    let language = facts.guild.language();
    let breaches: Vec<Breach> = policy
        .index
        .native
        .iter()
        .filter(|rule| matches!(&policy.rule(**rule).trigger, Trigger::Native(native) if native.judges(action)))
        .map(|rule| Breach {
            rule: *rule,
            surface: Surface::Content,
            reading: Reading::Raw,
            span: crate::text::Span { start: 0, end: action.content.len() as u32 },
            quote: action.content.clone(),
            why: found(language, &Found::Native(action.matched.as_deref().unwrap_or(&action.content))),
            also: Vec::new(),
            detail: None,
        })
        .collect();
    if breaches.is_empty() {
        return;
    }
    let name = facts.members.display(action.member).unwrap_or_default().to_owned();
    let author = Author { id: action.member, name, ..Author::default() };
    let matter = Matter {
        author: &author,
        channel: action.channel,
        message: action.message,
        text: &action.content,
        language: Lang::Unknown,
    };
    act_on(event, &matter, breaches, facts, policy, decision);
}

/// Whether evidence goes behind a spoiler.
pub fn is_severe(policy: &Policy, case: &CaseRow) -> bool {
    let severity = case.rules.iter().filter_map(|name| policy.rule_named(name)).map(|i| policy.rule(i).severity).max();
    severity >= Some(Severity::Serious)
}

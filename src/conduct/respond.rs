//! From a breach to a case, a measure, a notice and a card.
//!
//! Exceptions: staff are never acted on, their hits are recorded; a text that a moderator gave back passes; what is heard
//! late is removed and recorded and causes no time-out.

use super::case::{Actor, CaseNumber, CaseRow, CaseState};
use super::judge::{Breach, Judgement, Scene};
use super::leaks::{MASK, is_leak, keep_text, mask_quotes, masked, without_leaks};
use super::rows::{hit_under, under};
use super::triggers::invites::LeadsTo;
use super::triggers::{Trigger, native};
use super::{cards, measures, notices, wanted};
use crate::decide::Decision;
use crate::effect::{Effect, Part};
use crate::event::{Author, Event, Message, MessageKind, NativeAction};
use crate::facts::Facts;
use crate::ids::{ActKey, ChannelId, EventId, GuildId, MessageId, Span as Length, UserId, text_hash};
use crate::ledger::{HitRow, Record};
use crate::policy::source::{Severity, Stage, Surface};
use crate::policy::{Policy, RuleIndex};
use crate::say::found::{Found, found};
use crate::say::note::Note;
use crate::say::{card, reason};
use crate::text::{Lang, Reading, Span};

/// Breaches of one rule within this time of its case belong to that case: a flood is one case, not fifty.
pub const BURST: Length = Length(2 * 60_000);

pub fn to_message(event: &Event, message: &Message, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    let scene = Scene { late: event.is_late(), ..Scene::new(policy, facts, event.at) };
    to_text(event, message, &scene, facts, policy, decision);
}

pub fn to_edit(event: &Event, message: &Message, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    let scene = Scene { late: event.is_late(), edited: true, ..Scene::new(policy, facts, event.at) };
    to_text(event, message, &scene, facts, policy, decision);
}

fn to_text(event: &Event, message: &Message, scene: &Scene, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    let judgement = judge_as_written(scene, message);
    decision.language = judgement.language;
    decision.sent = judgement.sent;
    keep_text(event, message, &judgement.leaks, decision);
    for code in &judgement.asks {
        let message = Box::new(without_leaks(message, &judgement.leaks));
        decision.act(event.id, None, Part::Other, Effect::ResolveInvite { code: code.clone(), message });
    }
    to_breaches(event, message, judgement.breaches, &judgement.leaks, facts, policy, decision);
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
    let judgement = scene.judge(message);
    let mut breaches = judgement.breaches;
    breaches.retain(|b| matches!(policy.rule(b.rule).trigger, Trigger::Invites(_)));
    to_breaches(event, message, breaches, &judgement.leaks, facts, policy, decision);
}

/// Bots and webhooks are judged by nobody: their operators configure them.
fn judge_as_written(scene: &Scene, message: &Message) -> Judgement {
    if message.author.bot || message.author.webhook {
        return Judgement::default();
    }
    scene.judge(message)
}

/// Where and by whom, with what was written: what all breaches of one event share.
pub struct Matter<'a> {
    pub author: &'a Author,
    pub channel: Option<ChannelId>,
    pub message: Option<MessageId>,
    pub text: &'a str,
    pub language: Lang,
    /// To whom it was written.
    pub addressed: Vec<UserId>,
}

/// Whom a message answers and whom it mentions.
fn addressed(message: &Message) -> Vec<UserId> {
    let mut people: Vec<UserId> = message.reply_to_author.iter().chain(&message.mentions).copied().collect();
    people.sort_unstable();
    people.dedup();
    people.retain(|who| *who != message.author.id);
    people
}

fn to_breaches(
    event: &Event,
    message: &Message,
    mut breaches: Vec<Breach>,
    leaks: &[(Surface, Span)],
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    let passes =
        !breaches.is_empty() && !message.content.is_empty() && facts.may_pass(text_hash(&message.content), event.at);
    if passes {
        // A moderator gave this text back. A secret stays a secret.
        breaches.retain(|b| is_leak(policy, b.rule));
    }
    if breaches.is_empty() {
        return;
    }
    mask_quotes(&mut breaches, leaks, policy, facts);
    let text = if message.content.is_empty() { breaches[0].quote.clone() } else { masked(&message.content, leaks) };
    let matter = Matter {
        author: &message.author,
        channel: Some(message.channel),
        // A title cannot be taken away like a message; its card says where it stands.
        message: (message.kind != MessageKind::ThreadTitle).then_some(message.id),
        text: &text,
        language: decision.language,
        addressed: addressed(message),
    };
    act_on(event, &matter, breaches, facts, policy, decision);
}

/// Records the hits, and opens a case where a rule asks for one.
pub fn act_on(
    event: &Event,
    matter: &Matter,
    mut breaches: Vec<Breach>,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    // The heaviest first: by severity, then by place in the policy.
    breaches.sort_by_key(|b| (std::cmp::Reverse(policy.rule(b.rule).severity), b.rule));
    let looks_after = facts.guild.is_staff(matter.author.id, facts.roles_of(matter.author));
    let staff = looks_after || facts.guild.settings.protected.contains(&matter.author.id);
    let stage_of = |b: &Breach| facts.stage_towards(policy.rule(b.rule), matter.author);
    let at_stage = |stage| breaches.iter().filter(|b| stage_of(b) == stage).collect::<Vec<&Breach>>();
    let (enforced, asking) = (at_stage(Stage::Enforce), at_stage(Stage::Alert));
    let mut case = None;
    if !staff && !enforced.is_empty() {
        case = Some(match known_case(event, matter, &enforced, Stage::Enforce, facts, policy) {
            Some(case) => {
                // What stood elsewhere went with the case's first message.
                remove(event, matter, &enforced, case, false, facts, policy, decision);
                case
            }
            None => open(event, event.id, matter, &enforced, Stage::Enforce, facts, policy, decision),
        });
    }
    if !staff && !asking.is_empty() {
        let known = known_case(event, matter, &asking, Stage::Alert, facts, policy);
        // A grave matter is not lost because another rule removed the message.
        let id = if enforced.is_empty() { event.id } else { EventId::of("asking", &[event.id.0 as u64]) };
        let asked = known.unwrap_or_else(|| open(event, id, matter, &asking, Stage::Alert, facts, policy, decision));
        case = case.or(Some(asked));
    }
    if looks_after {
        // Nothing is done by itself; managers hear of it.
        let about: Vec<&Breach> = enforced.into_iter().chain(asking).collect();
        if !about.is_empty() {
            let known = known_case(event, matter, &about, Stage::Alert, facts, policy);
            case = known.or_else(|| Some(open(event, event.id, matter, &about, Stage::Alert, facts, policy, decision)));
        }
    }
    record_hits(event, matter, &breaches, case, staff, facts, policy, decision);
    decision.breaches = breaches;
}

/// The case that these breaches already belong to: of the same member and rule from a moment ago, for rules that look at
/// windows; or of the same message, which was edited, or of which Discord told more.
fn known_case(
    event: &Event,
    matter: &Matter,
    breaches: &[&Breach],
    stage: Stage,
    facts: &Facts,
    policy: &Policy,
) -> Option<CaseNumber> {
    let first = breaches.first()?;
    if let Some((case, at)) = facts.bursts.get(&(matter.author.id, first.rule))
        && event.at.since(*at) <= BURST
    {
        return Some(*case);
    }
    let known = facts.case_of(matter.message?)?;
    let covers = |b: &&Breach| known.rules.contains(&policy.rule(b.rule).name);
    (known.enforced == (stage == Stage::Enforce) && breaches.iter().all(covers)).then_some(known.case)
}

#[allow(clippy::too_many_arguments)] // a case is made of all of it, once
fn open(
    event: &Event,
    id: EventId,
    matter: &Matter,
    breaches: &[&Breach],
    stage: Stage,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) -> CaseNumber {
    let first = breaches[0];
    let rule = policy.rule(first.rule);
    let (member, late) = (matter.author.id, event.is_late());
    let plan = wanted::plan(breaches.iter().map(|b| b.rule), member, late, facts, policy);
    let points = plan.strike.map_or(0, |(points, _)| points);
    let number = decision.next_case(facts);
    let language = notices::language_for(matter.author.id, matter.channel, facts, matter.language);
    let mut names: Vec<String> = Vec::new();
    for b in breaches {
        let name = &policy.rule(b.rule).name;
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    let case = CaseRow {
        state: if stage == Stage::Enforce { CaseState::Intended } else { CaseState::Open },
        member_name: matter.author.display().to_owned(),
        actor: if matches!(rule.trigger, Trigger::Native(_)) { Actor::Native } else { Actor::Rules },
        rules: names,
        points,
        measure: wanted::measure(&plan, member, event.at, late, facts, &policy.ladder),
        reason: first.why.clone(),
        detail: first.detail.clone(),
        channel: matter.channel,
        message: matter.message,
        evidence: Some(matter.text.to_owned()).filter(|text| !text.is_empty()),
        evidence_hash: (!matter.text.is_empty()).then(|| text_hash(matter.text)),
        language: language.as_str().to_owned(),
        about_staff: facts.guild.is_staff(member, facts.roles_of(matter.author)),
        addressed: matter.addressed.clone(),
        ..under(rule, number, id, event.at, member, policy)
    };
    decision.records.push(Record::CaseOpened(Box::new(case.clone())));
    if stage == Stage::Enforce {
        let removals = match plan.delete {
            true => remove(event, matter, breaches, number, true, facts, policy, decision),
            false => Vec::new(),
        };
        if plan.ask_as_file {
            decision.records.push(Record::AskedAsFile { member: case.member, at: event.at });
        }
        measures::carry_out(event, &case, facts.roles_of(matter.author), removals, facts, policy, decision);
    }
    let asks = wanted::asks_moderators(points, member, event.at, facts, &policy.ladder);
    if asks && stage == Stage::Enforce {
        // The ladder ends here: what was done holds until a person has decided.
        cards::post_again(event, &case, card::Stage::Enforce, Some(Note::Review), facts, policy, decision);
    } else {
        cards::post(event, &case, facts, policy, decision);
    }
    number
}

/// Takes the message and its copies away. Returns the keys of the deletions.
#[allow(clippy::too_many_arguments)] // acts need all of it
fn remove(
    event: &Event,
    matter: &Matter,
    breaches: &[&Breach],
    case: CaseNumber,
    with_copies: bool,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) -> Vec<ActKey> {
    let mut removals = Vec::new();
    if !breaches.iter().any(|b| policy.rule(b.rule).respond.delete) {
        return removals;
    }
    let rule = policy.rule(breaches[0].rule);
    let names: Vec<&str> = breaches.iter().map(|b| policy.rule(b.rule).name.as_str()).collect();
    let reason = reason::by_rules(facts.guild.language(), case, &names, &policy.clause_of(rule).id);
    if let (Some(channel), Some(message)) = (matter.channel, matter.message) {
        let effect = Effect::DeleteMessage { channel, message, reason: reason.clone() };
        removals.push(decision.act(event.id, Some(case), Part::Removal, effect));
    }
    let mut copies: Vec<_> = breaches.iter().filter(|_| with_copies).flat_map(|b| &b.also).copied().collect();
    copies.sort_unstable();
    copies.dedup();
    for (channel, message) in copies {
        let effect = Effect::DeleteMessage { channel, message, reason: reason.clone() };
        removals.push(decision.act(event.id, Some(case), Part::Removal, effect));
    }
    removals
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
        let quote = if is_leak(policy, breach.rule) { String::from(MASK) } else { breach.quote.clone() };
        decision.records.push(Record::Hit(Box::new(HitRow {
            channel: matter.channel,
            message: matter.message,
            surface: breach.surface,
            reading: breach.reading,
            span: breach.span,
            quote,
            why: breach.why.clone(),
            case,
            exempt,
            ..hit_under(rule, event, matter.author.id, facts, policy)
        })));
    }
}

/// What Discord's AutoMod did becomes a hit, once.
pub fn to_native(event: &Event, action: &NativeAction, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    if !facts.native_is_new(native::fingerprint(facts.id, action), event.at) {
        return;
    }
    let language = facts.guild.language();
    let leaks: Vec<_> =
        policy.secrets.find(&action.content).iter().map(|secret| (Surface::Content, secret.span)).collect();
    let content = masked(&action.content, &leaks);
    let breaches: Vec<Breach> = policy
        .index
        .native
        .iter()
        .filter(|rule| matches!(&policy.rule(**rule).trigger, Trigger::Native(native) if native.judges(action)))
        .map(|rule| Breach {
            rule: *rule,
            surface: Surface::Content,
            reading: Reading::Raw,
            span: Span { start: 0, end: content.len() as u32 },
            quote: content.clone(),
            why: found(language, &Found::Native(action.matched.as_deref().unwrap_or(&content))),
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
        text: &content,
        language: Lang::Unknown,
        addressed: Vec::new(),
    };
    act_on(event, &matter, breaches, facts, policy, decision);
}

/// Whether evidence goes behind a spoiler.
pub fn is_severe(policy: &Policy, case: &CaseRow) -> bool {
    let severity = case.rules.iter().filter_map(|name| policy.rule_named(name)).map(|i| policy.rule(i).severity).max();
    severity >= Some(Severity::Serious)
}

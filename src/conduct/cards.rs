//! Cards to moderators. In the moderators' channel a card carries number, rule and buttons only; the file opens for the
//! one who asks. Without such a channel the cases are kept and their cards wait.

use super::case::{CaseKind, CaseNumber, CaseRow, CaseState, Measure, Verdict};
use super::judge::Scene;
use super::talks::{self, Talk};
use super::{notices, recusal, respond};
use crate::decide::Decision;
use crate::effect::{Button, ButtonId, Effect, Embed, Part, Post};
use crate::event::{Event, Message, Press};
use crate::facts::Facts;
use crate::ids::{ChannelId, MessageId, UserId};
use crate::ledger::{CaseChange, Record, Said};
use crate::policy::{Clause, Policy};
use crate::say::Language;
use crate::say::button::{self, Choice};
use crate::say::card::{self, Act, Card, Head, Stage};
use crate::say::note::Note;
use crate::text::{Reading, Text, explain_readings};

/// Where a case's card stands.
fn place(case: &CaseRow, facts: &Facts) -> Option<ChannelId> {
    if case.about_staff { facts.guild.managers_channel() } else { facts.guild.moderators_channel() }
}

/// A new case's card; or, where it belongs to a conversation that has one already, a further part of that.
pub fn post(event: &Event, case: &CaseRow, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    let mut talks = facts.talks.clone();
    for record in &decision.records {
        match record {
            Record::CaseOpened(opened) if opened.number < case.number => talks.opened(opened),
            _ => {}
        }
    }
    match talks.with(case) {
        Some(Talk { cases, card: Some((channel, message)) }) if cases.len() > 1 => {
            let post = together(&cases, facts, policy);
            let effect = Effect::EditMessage { channel, message, post };
            decision.act(event.id, Some(case.number), Part::Card, effect);
        }
        // The first one's card is on its way, and `complete` adds to it.
        Some(Talk { cases, .. }) if cases.len() > 1 => {}
        _ => post_alone(event, case, facts, policy, decision),
    }
}

pub fn post_alone(event: &Event, case: &CaseRow, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    let Some(channel) = place(case, facts) else { return };
    let post = brief(case, stage(case), facts, policy);
    decision.act(event.id, Some(case.number), Part::Card, Effect::Send { channel, post });
}

/// A conversation's first card is there: what came meanwhile is added.
pub fn complete(
    event: &Event,
    act: &crate::effect::Act,
    card: (ChannelId, MessageId),
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    let Some(talk) = act.case.and_then(|case| facts.talks.begun_by(case)) else { return };
    let Some((last, others)) = talk.cases.get(1..).and_then(<[CaseRow]>::split_last) else { return };
    for joined in others {
        let change = CaseChange { number: joined.number, card: Some(card), ..CaseChange::default() };
        decision.records.push(Record::CaseChanged(Box::new(change)));
    }
    let ((channel, message), post) = (card, together(&talk.cases, facts, policy));
    decision.act(event.id, Some(last.number), Part::Card, Effect::EditMessage { channel, message, post });
}

/// A card that could not be changed is posted again.
pub fn anew(event: &Event, act: &crate::effect::Act, decision: &mut Decision) {
    if let Effect::EditMessage { channel, post, .. } = &act.effect {
        let effect = Effect::Send { channel: *channel, post: post.clone() };
        decision.act(event.id, act.case, Part::Card, effect);
    }
}

/// Several cases on one card: their heads, and a door to each one's file, where it is decided.
fn together(cases: &[CaseRow], facts: &Facts, policy: &Policy) -> Post {
    let language = facts.guild.language();
    let embeds = cases.iter().map(|case| standing_now(case, facts, policy)).collect();
    let open: Vec<(CaseNumber, bool)> = cases.iter().map(|case| (case.number, !talks::is_decided(case))).collect();
    Post { embeds, buttons: button::together(language, &open), ..Post::default() }
}

/// A case's part of a card, as far as it has come.
fn standing_now(case: &CaseRow, facts: &Facts, policy: &Policy) -> Embed {
    let language = facts.guild.language();
    let head = head(case, stage(case), clause_of(case, policy), language);
    let by = case.reviewed_by.or(case.decided_by);
    let press = match (case.state, case.verdict) {
        (CaseState::Undone, _) => Some(Press::Undo),
        (CaseState::Dismissed, _) => Some(Press::NotABreach),
        (_, Some(Verdict::Right)) if case.reviewed_by.is_some() => Some(Press::Uphold),
        (_, Some(Verdict::Right)) => Some(Press::Right),
        _ => None,
    };
    let embed = match press.zip(by) {
        Some((press, by)) => card::brief_settled(language, &head, press, by),
        None => card::brief(language, &head),
    };
    if recusal::is_held(case) { with_notes(embed, &[Note::Recused, Note::Review], language) } else { embed }
}

fn with_notes(embed: Embed, notes: &[Note], language: Language) -> Embed {
    let notes: Vec<String> = notes.iter().map(|it| crate::say::note::note(language, it)).collect();
    Embed { text: format!("{}\n{}", embed.text, notes.join("\n")), ..embed }
}

/// Something about a case did not work: what, and the remedy.
pub fn failure(event: &Event, act: &crate::effect::Act, note: &Note, facts: &Facts, decision: &mut Decision) {
    let (Some(number), Some(channel)) = (act.case, facts.guild.moderators_channel()) else { return };
    let language = facts.guild.language();
    let embed = Embed {
        title: crate::say::say(language, "case-title", &[("case", number.into())]),
        text: crate::say::note::note(language, note),
        ..Embed::default()
    };
    let buttons = button::card(language, number, Choice::Settled);
    let post = Post { embeds: vec![embed], buttons, ..Post::default() };
    // Not `Part::Card`: the case's own card stays where it is.
    decision.act(event.id, Some(number), Part::Other, Effect::Send { channel, post });
}

/// The card again, because the member asks for a second look.
pub fn post_again(
    event: &Event,
    case: &CaseRow,
    stage: Stage,
    note: Option<Note>,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    let Some(channel) = place(case, facts) else { return };
    let mut post = brief(case, stage, facts, policy);
    if let (Some(note), Some(embed)) = (note, post.embeds.first_mut()) {
        embed.text = format!("{}\n{}", embed.text, crate::say::note::note(facts.guild.language(), &note));
    }
    decision.act(event.id, Some(case.number), Part::Card, Effect::Send { channel, post });
}

/// The card in its place, after somebody decided. `held`: somebody who is part of it, so that others look again.
/// `card`: all cases that stand on it.
#[allow(clippy::too_many_arguments)] // the card says all of it
pub fn settle(
    event: &Event,
    case: &CaseRow,
    press: Press,
    by: UserId,
    held: bool,
    card: &[CaseRow],
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    let Some((channel, message)) = case.card else { return };
    let language = facts.guild.language();
    let head = head(case, stage(case), clause_of(case, policy), language);
    let mut embed = card::brief_settled(language, &head, press, by);
    if held {
        embed = with_notes(embed, &[Note::Recused, Note::Review], language);
    }
    let decided = press != Press::Unsure && !held;
    let post = if card.len() > 1 {
        let mut post = together(card, facts, policy);
        let place = card.iter().position(|other| other.number == case.number);
        if let Some(part) = place.and_then(|place| post.embeds.get_mut(place)) {
            *part = embed;
        }
        let open = card.iter().map(|other| {
            let open = if other.number == case.number { !decided } else { !talks::is_decided(other) };
            (other.number, open)
        });
        post.buttons = button::together(language, &open.collect::<Vec<_>>());
        post
    } else {
        let choice = match (decided, held) {
            (true, _) => Choice::Settled,
            (false, true) => Choice::Enforce,
            // Somebody else has to decide: the buttons stay.
            (false, false) => stage(case).choice(),
        };
        Post { embeds: vec![embed], buttons: button::card(language, case.number, choice), ..Post::default() }
    };
    decision.act(event.id, Some(case.number), Part::Other, Effect::EditMessage { channel, message, post });
}

/// The buttons that decide a case, for its opened file; none once it is decided.
pub fn choices(case: &CaseRow, language: Language) -> Vec<Vec<Button>> {
    if talks::is_decided(case) {
        return Vec::new();
    }
    let choice = match (case.second_look, stage(case).choice()) {
        (Some(_), Choice::Enforce) => Choice::SecondLook,
        (_, choice) => choice,
    };
    let mut rows = button::card(language, case.number, choice);
    for row in &mut rows {
        row.retain(|button| !matches!(button.id, ButtonId::Card { press: Press::Open, .. }));
    }
    rows
}

pub fn stage(case: &CaseRow) -> Stage {
    match (case.kind, case.state) {
        (_, CaseState::Open) if case.about_staff => Stage::AboutStaff,
        (_, CaseState::Open) => Stage::Alert,
        (CaseKind::Compromised, _) => Stage::Compromised,
        (CaseKind::Leak, _) => Stage::Leak,
        _ => Stage::Enforce,
    }
}

fn clause_of<'a>(case: &CaseRow, policy: &'a Policy) -> Option<&'a Clause> {
    let id = case.clause.as_deref()?.split('@').next()?;
    policy.clause_named(id)
}

fn head<'a>(case: &'a CaseRow, stage: Stage, clause: Option<&'a Clause>, language: Language) -> Head<'a> {
    Head {
        case: case.number,
        stage,
        rule: case.rules.first().map_or("–", String::as_str),
        clause: clause.map_or("–", |c| c.in_language(language.as_str()).0),
    }
}

fn brief(case: &CaseRow, stage: Stage, facts: &Facts, policy: &Policy) -> Post {
    let language = facts.guild.language();
    let embed = match case.kind {
        CaseKind::Raid => raid(case, facts, language),
        _ => card::brief(language, &head(case, stage, clause_of(case, policy), language)),
    };
    Post { embeds: vec![embed], buttons: button::card(language, case.number, stage.choice()), ..Post::default() }
}

fn raid(case: &CaseRow, facts: &Facts, language: Language) -> Embed {
    let paused =
        facts.measures.get(&(super::measures::NOBODY, crate::event::MeasureEnd::InvitesPause)).map(|(_, due)| *due);
    let paused_until = match case.measure {
        Measure::PauseInvites => Some(paused.unwrap_or(case.at.plus(super::measures::INVITES_PAUSE))),
        _ => None,
    };
    let within = crate::ids::Span::MINUTE;
    let joins = facts.joins.iter().filter(|join| case.at.since(join.at) <= within).count() as u32 + 1;
    card::raid(language, &card::Raid { case: case.number, joins, within, shared: None, paused_until, notes: &[] })
}

/// The whole file, for one pair of eyes. `before`: what was said before it.
pub fn file(case: &CaseRow, before: &[Said], reader: Language, facts: &Facts, policy: &Policy) -> Embed {
    if case.kind == CaseKind::Raid {
        return raid(case, facts, reader);
    }
    let also: Vec<&str> = case.rules.iter().skip(1).map(String::as_str).collect();
    let link = case
        .channel
        .zip(case.message)
        .map(|(channel, message)| format!("https://discord.com/channels/{}/{channel}/{message}", facts.id));
    let standing = facts.standing(case.member, case.at);
    let counted = case.state.counts() && case.points > 0;
    let weight_before = if counted { (standing - f64::from(case.points)).max(0.0) } else { standing };
    let mut notes = Vec::new();
    if recusal::is_held(case) {
        notes.extend([Note::Recused, Note::Review]);
    }
    if let Some(at) = case.second_look {
        notes.push(Note::SecondLook { who: case.member, at });
    }
    let read_as = case.evidence.as_deref().and_then(|text| read_as(case, text, facts, policy));
    let context = conversation(case, before, reader, facts);
    let context: Vec<(&str, &str)> = context.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    card::case(
        reader,
        &Card {
            head: head(case, stage(case), clause_of(case, policy), reader),
            member: case.member,
            member_name: &case.member_name,
            channel: case.channel,
            link: link.as_deref(),
            quote: case.evidence.as_deref(),
            severe: respond::is_severe(policy, case),
            found: &case.reason,
            read_as: read_as.as_ref().map(|(reading, text)| (*reading, text.as_str())),
            also: &also,
            standing: (case.points > 0).then_some((weight_before, weight_before + f64::from(case.points))),
            act: Act {
                removed: notices::removes(case, policy),
                as_file: false,
                measure: case.measure,
                length: match (case.state, case.measure) {
                    (CaseState::Open, Measure::Timeout { until }) => Some(until.since(case.at)),
                    _ => None,
                },
            },
            looking: None,
            notes: &notes,
            before: &context,
        },
    )
}

/// How a disguised text had to be read for the case's first rule to match, and what it reads then.
fn read_as(case: &CaseRow, text: &str, facts: &Facts, policy: &Policy) -> Option<(Reading, String)> {
    let rule = policy.rule_named(case.rules.first()?)?;
    let scene = Scene::text_alone(policy, facts, case.channel.map(|channel| facts.channel_language(channel)));
    let message = Message { content: text.to_owned(), ..Message::default() };
    let found = scene.judge_unconditionally(&message).breaches.into_iter().find(|breach| breach.rule == rule)?;
    if found.reading <= Reading::Folded {
        return None;
    }
    explain_readings(&Text::new(text)).into_iter().rfind(|(reading, _)| *reading <= found.reading)
}

/// Who wrote what just before it, as far as texts are kept; else where it stands.
fn conversation(case: &CaseRow, before: &[Said], reader: Language, facts: &Facts) -> Vec<(String, String)> {
    let Some(channel) = case.channel else { return Vec::new() };
    let said = |said: &Said| match &said.text {
        Some(text) => text.clone(),
        None if said.deleted => crate::say::say(reader, "card-evidence-gone", &[]),
        None => format!("https://discord.com/channels/{}/{channel}/{}", facts.id, said.message),
    };
    before.iter().map(|it| (facts.members.display(it.author).unwrap_or("?").to_owned(), said(it))).collect()
}

//! Cards to moderators. In the moderators' channel a card carries number, rule and buttons only; the file opens for the
//! one who asks. Without such a channel the cases are kept and their cards wait.

use super::case::{CaseKind, CaseRow, CaseState, Measure};
use super::judge::Scene;
use super::{notices, recusal, respond};
use crate::decide::Decision;
use crate::effect::{Effect, Embed, Part, Post};
use crate::event::{Event, Message, Press};
use crate::facts::Facts;
use crate::ids::{ChannelId, UserId};
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

pub fn post(event: &Event, case: &CaseRow, facts: &Facts, policy: &Policy, decision: &mut Decision) {
    let Some(channel) = place(case, facts) else { return };
    let post = brief(case, stage(case), facts, policy);
    decision.act(event.id, Some(case.number), Part::Card, Effect::Send { channel, post });
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
#[allow(clippy::too_many_arguments)] // the card says all of it
pub fn settle(
    event: &Event,
    case: &CaseRow,
    press: Press,
    by: UserId,
    held: bool,
    facts: &Facts,
    policy: &Policy,
    decision: &mut Decision,
) {
    let Some((channel, message)) = case.card else { return };
    let language = facts.guild.language();
    let clause = clause_of(case, policy);
    let head = head(case, stage(case), clause, language);
    let buttons = match press {
        // Somebody else has to decide: the buttons stay.
        Press::Unsure => button::card(language, case.number, stage(case).choice()),
        _ if held => button::card(language, case.number, Choice::Enforce),
        _ => button::card(language, case.number, Choice::Settled),
    };
    let mut embed = card::brief_settled(language, &head, press, by);
    if held {
        let notes = [Note::Recused, Note::Review].map(|it| crate::say::note::note(language, &it));
        embed.text = format!("{}\n{}", embed.text, notes.join("\n"));
    }
    let post = Post { embeds: vec![embed], buttons, ..Post::default() };
    decision.act(event.id, Some(case.number), Part::Other, Effect::EditMessage { channel, message, post });
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

/// The whole file, for one pair of eyes.
pub fn file(case: &CaseRow, reader: Language, facts: &Facts, policy: &Policy) -> Embed {
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
    let before = if counted { (standing - f64::from(case.points)).max(0.0) } else { standing };
    let mut notes = Vec::new();
    if recusal::is_held(case) {
        notes.extend([Note::Recused, Note::Review]);
    }
    if let Some(at) = case.second_look {
        notes.push(Note::SecondLook { who: case.member, at });
    }
    let read_as = case.evidence.as_deref().and_then(|text| read_as(case, text, facts, policy));
    let context = conversation(case, facts);
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
            standing: (case.points > 0).then_some((before, before + f64::from(case.points))),
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

/// Who wrote just before it, as far as remembered; the texts themselves are behind the link.
fn conversation(case: &CaseRow, facts: &Facts) -> Vec<(String, String)> {
    let Some((channel, message)) = case.channel.zip(case.message) else { return Vec::new() };
    let Some(known) = facts.channels.get(&channel) else { return Vec::new() };
    let before = known.conversation.iter().filter(|(id, ..)| *id < message);
    before
        .map(|(id, author, _)| {
            let name = facts.members.display(*author).unwrap_or("?").to_owned();
            (name, format!("https://discord.com/channels/{}/{channel}/{id}", facts.id))
        })
        .collect()
}

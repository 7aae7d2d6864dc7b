//! One case: what happened, what was written, which rules and why, what was done and what became of it, and the same
//! presses as on its card.
//!
//! The file is closed to whoever is part of the case, as it is in Discord (`recusal`): they see that it is there, and may
//! do what whoever is awake may do.

use super::reader::{Badge, Entry, Link, Person, Reader, When};
use super::rules::{Hit, hit};
use super::{looker, see};
use crate::conduct::case::{Actor, CaseKind, CaseNumber, CaseState};
use crate::conduct::{cards, recusal, respond, talks};
use crate::effect::{Button, ButtonId, Look, Part};
use crate::event::{Ask, Outcome, Press};
use crate::ledger::{HitRow, Said};
use crate::office::reads::{ActRead, CaseRead};
use crate::say::answer::{Refusal as Closed, refusal};
use crate::say::card::measure_name;
use crate::say::{case_file, note, say, span};
use crate::web::Console;
use crate::web::fields::Filled;
use crate::web::frame::{Frame, ask, go, page};
use crate::web::refusal::Refusal;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use serde::de::IntoDeserializer;
use serde::de::value::Error as NoPress;

/// What was said before is shown in so many messages.
const BEFORE: u32 = 10;

#[derive(Template)]
#[template(path = "console/case.html")]
struct Page {
    frame: Frame,
    case: Sight,
}

struct Sight {
    number: u64,
    state: Badge,
    second_look: bool,
    about_staff: bool,
    /// Why this reader does not see the file.
    closed: Option<String>,
    file: Option<File>,
    /// Said above the presses.
    notes: Vec<String>,
    presses: Vec<Way>,
}

/// A press, as a form's button.
struct Way {
    value: String,
    text: String,
    look: &'static str,
}

struct File {
    member: Person,
    entries: Vec<Entry>,
    place: Option<Link>,
    evidence: Option<String>,
    /// Once there was some.
    evidence_gone: bool,
    severe: bool,
    before: Vec<Turn>,
    hits: Vec<Hit>,
    acts: Vec<Done>,
    talk: Vec<Step>,
}

struct Turn {
    who: Person,
    text: Option<String>,
    deleted: bool,
    place: Link,
}

struct Done {
    when: When,
    what: String,
    state: Badge,
    /// What Discord said.
    said: String,
}

/// What people said of the case.
struct Step {
    when: Option<When>,
    text: String,
    who: Option<Person>,
}

pub async fn one(
    State(console): State<Console>,
    visitor: Visitor,
    Path(number): Path<u64>,
) -> Result<Response, Refusal> {
    let (house, guild, number) = (&console.house, visitor.guild, CaseNumber(number));
    let read = house.case_read(guild, number).await?.ok_or(Refusal::NotFound)?;
    // A case about staff is not there for who does not manage, nor in a list.
    if read.case.about_staff && !looker(&visitor).manager && read.case.member != visitor.member {
        return Err(Refusal::NotFound);
    }
    let hits = house.hits_of_case(guild, number).await?;
    let before = match read.case.channel.zip(read.case.message) {
        Some((channel, message)) => house.before(guild, channel, message, BEFORE).await?,
        None => Vec::new(),
    };
    let case = see(&console, &visitor, move |reader| sight(reader, &read, &hits, &before)).await?;
    page(&Page { case, frame: Frame::of(&visitor, &console) })
}

fn sight(reader: &Reader, read: &CaseRead, hits: &[HitRow], before: &[Said]) -> Sight {
    let (case, language) = (&read.case, reader.language());
    let closed = recusal::closed_to(reader.by, case, reader.now, reader.facts);
    let stand = recusal::stand(case, reader.by.id, reader.now, reader.facts);
    let may = |press: Press| match (&closed, stand.refusal(case)) {
        (Some(Closed::Part(_) | Closed::NobodyElse { .. }), _) => {
            matches!(press, Press::Apply | Press::DeleteOnly | Press::StepAside)
        }
        (Some(_), _) => false,
        (None, Some(_)) => matches!(press, Press::Unsure | Press::StepAside),
        (None, None) => true,
    };
    let presses = cards::choices(case, language).into_iter().flatten().filter_map(|it| way(&it, may));
    let note = stand.refusal(case).filter(|_| closed.is_none() && !talks::is_decided(case));
    let note = note.map(|why| reader.plain(&refusal(language, &why)));
    let held = recusal::is_held(case).then_some([note::Note::Recused, note::Note::Review]);
    let held = held.into_iter().flatten().map(|it| reader.plain(&note::note(language, &it)));
    Sight {
        number: case.number.0,
        state: reader.state(case.state),
        second_look: case.second_look.is_some(),
        about_staff: case.about_staff,
        presses: presses.collect(),
        notes: note.into_iter().chain(held.filter(|_| closed.is_none())).collect(),
        file: closed.is_none().then(|| file(reader, read, hits, before)),
        closed: closed.map(|why| reader.plain(&refusal(language, &why))),
    }
}

fn way(button: &Button, may: impl Fn(Press) -> bool) -> Option<Way> {
    let ButtonId::Card { press, .. } = button.id else { return None };
    let value = serde_json::to_value(press).ok()?.as_str()?.to_owned();
    let look = match button.look {
        Look::Danger => "danger",
        Look::Good => "main",
        Look::Plain | Look::Main => "",
    };
    may(press).then(|| Way { value, text: button.label.clone(), look })
}

fn file(reader: &Reader, read: &CaseRead, hits: &[HitRow], before: &[Said]) -> File {
    let case = &read.case;
    let is_raid = case.kind == CaseKind::Raid;
    let turn = |said: &Said| {
        let channel = case.channel.unwrap_or_default();
        Turn {
            who: reader.person(said.author),
            text: said.text.clone(),
            deleted: said.deleted,
            place: reader.place(channel, said.message),
        }
    };
    File {
        member: Person { id: case.member.to_string(), name: super::cases::named(reader, case) },
        entries: entries(reader, read),
        place: case.channel.zip(case.message).map(|(channel, message)| reader.place(channel, message)),
        evidence: case.evidence.clone(),
        evidence_gone: case.evidence.is_none() && case.evidence_hash.is_some() && !is_raid,
        severe: respond::is_severe(reader.policy, case),
        before: before.iter().map(turn).collect(),
        hits: hits.iter().map(|row| hit(reader, row)).collect(),
        acts: read.acts.iter().map(|act| done(reader, act)).collect(),
        talk: talk(reader, read),
    }
}

fn entries(reader: &Reader, read: &CaseRead) -> Vec<Entry> {
    let (case, language) = (&read.case, reader.language());
    let mut entries = Vec::new();
    let mut add = |key: &str, text: String| {
        if !text.trim().is_empty() {
            entries.push(Entry { label: reader.t(key), text, href: None });
        }
    };
    add("console-when", reader.when(case.at).text);
    add("case-field-kind", case_file::kind(language, case.kind));
    add("case-field-clause", case.clause.as_deref().map(|cited| reader.clause(cited)).unwrap_or_default());
    let by = match case.actor {
        Actor::Person(who) => reader.name(who),
        actor => reader.plain(&case_file::actor(language, actor)),
    };
    add("case-field-by", by);
    let measure = reader.plain(&measure_name(language, &case.measure));
    let key = if case.state == CaseState::Open { "card-field-proposed" } else { "case-field-measure" };
    add(key, measure);
    if case.points > 0 {
        let args = [("points", case.points.into()), ("span", span(language, case.half_life).into())];
        add("case-field-points", say(language, "case-points", &args));
    }
    add("case-field-reason", reader.reason(case));
    add("console-case-failure", read.failure.clone().unwrap_or_default());
    entries
}

fn done(reader: &Reader, act: &ActRead) -> Done {
    let what = match act.part {
        Part::Measure => "console-act-measure",
        Part::Removal => "console-act-removal",
        Part::End => "console-act-end",
        Part::Notice => "console-act-notice",
        Part::Card => "console-act-card",
        Part::Other => "console-act-other",
    };
    let (look, key, said) = match &act.settled {
        None => ("warn", "console-act-waits", String::new()),
        Some((_, Outcome::Done { .. })) => ("good", "console-act-done", String::new()),
        Some((_, Outcome::Refused { text, .. })) => ("bad", "console-act-refused", text.clone()),
        Some((_, Outcome::Unknown)) => ("warn", "console-act-unknown", String::new()),
        Some((_, Outcome::Dropped { why })) => ("quiet", "console-act-dropped", why.clone()),
        Some((_, Outcome::Untrue)) => ("quiet", "console-act-dropped", String::new()),
    };
    let at = act.settled.as_ref().map_or(act.at, |(at, _)| *at);
    Done { when: reader.when(at), what: reader.t(what), state: Badge { look, text: reader.t(key) }, said }
}

fn talk(reader: &Reader, read: &CaseRead) -> Vec<Step> {
    let case = &read.case;
    let step = |key: &str, when, who| Step { when, text: reader.t(key), who };
    let mut steps = Vec::new();
    for addressed in &case.addressed {
        steps.push(step("console-talk-addressed", None, Some(reader.person(*addressed))));
    }
    for recused in &case.recused {
        steps.push(step("console-talk-aside", None, Some(reader.person(*recused))));
    }
    if let Some(at) = case.second_look {
        steps.push(step("console-talk-second-look", Some(reader.when(at)), Some(reader.person(case.member))));
    }
    if let Some(by) = case.decided_by {
        let when = read.decided_at.map(|at| reader.when(at));
        let word = case.verdict.filter(|_| case.reviewed_by.is_none()).map(|verdict| reader.verdict(verdict));
        let text = match word {
            Some(word) => reader.words.with("console-talk-said", &[("word", word.into())]),
            None => reader.t("console-talk-decided"),
        };
        steps.push(Step { when, text, who: Some(reader.person(by)) });
    }
    if let (Some(by), Some(verdict)) = (case.reviewed_by, case.verdict) {
        let text = reader.words.with("console-talk-reviewed", &[("word", reader.verdict(verdict).into())]);
        steps.push(Step { when: None, text, who: Some(reader.person(by)) });
    }
    if case.no_second_reviewer {
        steps.push(step("note-no-second-reviewer", None, None));
    }
    steps
}

pub async fn press(State(console): State<Console>, Path(number): Path<u64>, form: Filled) -> Result<Response, Refusal> {
    let next = format!("/console/cases/{number}");
    let read: Result<Press, NoPress> = serde::Deserialize::deserialize(form.fields.text("press").into_deserializer());
    let Some(press) = read.ok().filter(|press| *press != Press::Open) else { return Ok(go(&next)) };
    let (response, _) = ask(&console, &form.by, Ask::Card { case: CaseNumber(number), press }, &next).await;
    console.sums.rules.forget(form.by.guild).await;
    Ok(response)
}

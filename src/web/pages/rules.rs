//! Rules: what each does and did, how often it was right; one rule with its examples, its latest hits and its stage.

use super::reader::{Badge, Entry, Link, Person, Reader, When, path_part};
use super::sums::Rules as Sums;
use super::{looker, see};
use crate::event::{Ask, OfficeAsk};
use crate::ids::Span;
use crate::ledger::HitRow;
use crate::office::reads::{Said, StageRead};
use crate::policy::Rule;
use crate::policy::source::Stage;
use crate::say::console::{conditions, looks_for, responses};
use crate::say::words::Words;
use crate::web::Console;
use crate::web::fields::Filled;
use crate::web::frame::{Frame, ask, go, page};
use crate::web::refusal::Refusal;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use std::sync::Arc;

/// Hits are counted over eight weeks.
const LATELY: Span = Span(56 * Span::DAY.0);
/// Fewer verdicts say nothing.
const ENOUGH: u32 = 10;
const HITS: u32 = 20;
const STAGES: u32 = 10;

#[derive(Template)]
#[template(path = "console/rules.html")]
struct Page {
    frame: Frame,
    rules: Vec<Line>,
}

struct Line {
    href: String,
    name: String,
    clause: String,
    stage: Badge,
    /// Somebody set it here; else as the files say.
    set: bool,
    hits: String,
    members: String,
    precision: String,
    last: Option<When>,
    quiet: bool,
}

async fn sums(console: &Console, visitor: &Visitor) -> Result<Arc<Sums>, Refusal> {
    let (house, guild) = (&console.house, visitor.guild);
    let now = house.now();
    let read = async {
        let uses = house.rule_uses(guild, now.minus(LATELY)).await?;
        Ok::<Sums, Refusal>(Sums { uses, said: house.rule_verdicts(guild).await? })
    };
    console.sums.rules.get(guild, now, read).await
}

pub async fn list(State(console): State<Console>, visitor: Visitor) -> Result<Response, Refusal> {
    let sums = sums(&console, &visitor).await?;
    let rules = see(&console, &visitor, move |reader| {
        let mut rules: Vec<Line> = reader.policy.rules.iter().map(|rule| line(reader, rule, &sums)).collect();
        // Those that do something first.
        rules.sort_by_key(|line| line.quiet);
        rules
    });
    page(&Page { rules: rules.await?, frame: Frame::of(&visitor, &console) })
}

fn line(reader: &Reader, rule: &Rule, sums: &Sums) -> Line {
    let used = sums.uses.iter().find(|used| used.rule == rule.name);
    let words = reader.words;
    Line {
        href: format!("/console/rules/{}", path_part(&rule.name)),
        name: rule.name.clone(),
        clause: clause(reader, rule).0,
        stage: reader.stage(reader.facts.stage(rule)),
        set: reader.facts.stage(rule) != rule.stage,
        hits: words.number(used.map_or(0, |used| used.hits)),
        members: words.number(used.map_or(0, |used| used.members)),
        precision: precision(words, sums.said.get(&rule.name).copied().unwrap_or_default()),
        last: used.map(|used| reader.when(used.last)),
        quiet: used.is_none(),
    }
}

fn clause(reader: &Reader, rule: &Rule) -> (String, String) {
    let (title, text) = reader.policy.clause_of(rule).in_language(reader.language().as_str());
    (title.to_owned(), text.trim().to_owned())
}

/// "93 % of 41", or that they are too few.
fn precision(words: Words, said: Said) -> String {
    let n = said.n();
    match n {
        0 => "–".to_owned(),
        n if n < ENOUGH => words.with("console-rule-few", &[("n", n.into())]),
        n => {
            let share = words.share(f64::from(said.right) / f64::from(n));
            words.with("console-rule-precise", &[("share", share.into()), ("n", n.into())])
        }
    }
}

#[derive(Template)]
#[template(path = "console/rule.html")]
struct One {
    frame: Frame,
    rule: Sight,
}

struct Sight {
    name: String,
    action: String,
    clause: (String, String),
    stage: Badge,
    stages: Vec<Choice>,
    looks_for: String,
    conditions: Vec<String>,
    responses: Vec<String>,
    severity: String,
    /// Where it is written.
    place: String,
    caught: Vec<String>,
    left_alone: Vec<String>,
    figures: Vec<Entry>,
    hits: Vec<Hit>,
    changes: Vec<Change>,
}

pub struct Choice {
    pub value: &'static str,
    pub text: String,
    pub chosen: bool,
}

pub struct Hit {
    pub rule: String,
    pub href: String,
    pub when: When,
    pub member: Person,
    pub why: String,
    pub stage: Badge,
    pub place: Option<Link>,
    pub case: Option<u64>,
}

struct Change {
    when: When,
    stage: Badge,
    by: Option<Person>,
    why: String,
}

pub async fn one(
    State(console): State<Console>,
    visitor: Visitor,
    Path(name): Path<String>,
) -> Result<Response, Refusal> {
    let sums = sums(&console, &visitor).await?;
    let (house, guild) = (&console.house, visitor.guild);
    let hits = house.rule_hits(guild, looker(&visitor), name.clone(), HITS).await?;
    let stages = house.stages_of(guild, name.clone(), STAGES).await?;
    let rule = see(&console, &visitor, move |reader| {
        let rule = reader.policy.rule_named(&name).map(|index| reader.policy.rule(index))?;
        Some(sight(reader, rule, &sums, &hits, &stages))
    });
    let rule = rule.await?.ok_or(Refusal::NotFound)?;
    page(&One { rule, frame: Frame::of(&visitor, &console) })
}

fn sight(reader: &Reader, rule: &Rule, sums: &Sums, hits: &[HitRow], stages: &[StageRead]) -> Sight {
    let (language, words) = (reader.language(), reader.words);
    let stage = reader.facts.stage(rule);
    let said = sums.said.get(&rule.name).copied().unwrap_or_default();
    let used = sums.uses.iter().find(|used| used.rule == rule.name);
    let figure = |key: &str, text: String| Entry { label: reader.t(key), text, href: None };
    let count = |n: u32| words.number(n);
    let examples = |breach: bool| {
        let some = rule.examples.iter().filter(|example| example.breach == breach);
        some.map(|example| example.text.clone()).collect()
    };
    let choice = |it: Stage| Choice {
        value: stage_word(it),
        text: crate::say::why::stage_name(language, it),
        chosen: it == stage,
    };
    Sight {
        name: rule.name.clone(),
        action: format!("/console/rules/{}", path_part(&rule.name)),
        clause: clause(reader, rule),
        stage: reader.stage(stage),
        stages: [Stage::Shadow, Stage::Alert, Stage::Enforce].map(choice).into(),
        looks_for: looks_for(language, rule.trigger.name()),
        conditions: conditions(language, &rule.only, &rule.except),
        responses: responses(language, &rule.respond),
        severity: words.with("console-rule-points", &[("n", rule.severity.points().into())]),
        place: rule.place.clone(),
        caught: examples(true),
        left_alone: examples(false),
        figures: vec![
            figure("console-rule-hits", count(used.map_or(0, |used| used.hits))),
            figure("console-rule-members", count(used.map_or(0, |used| used.members))),
            figure("console-rule-precision", precision(words, said)),
            figure("verdict-right", count(said.right)),
            figure("verdict-wrong", count(said.wrong)),
            figure("verdict-unsure", count(said.unsure)),
        ],
        hits: hits.iter().map(|row| hit(reader, row)).collect(),
        changes: stages
            .iter()
            .map(|change| Change {
                when: reader.when(change.at),
                stage: reader.stage(change.stage),
                by: change.by.map(|by| reader.person(by)),
                why: change.why.clone(),
            })
            .collect(),
    }
}

/// What was written stays in the case's file, which knows who may open it.
pub fn hit(reader: &Reader, row: &HitRow) -> Hit {
    Hit {
        rule: row.rule.clone(),
        href: format!("/console/rules/{}", path_part(&row.rule)),
        when: reader.when(row.at),
        member: reader.person(row.member),
        why: reader.plain(&row.why),
        stage: reader.stage(row.stage),
        place: row.channel.zip(row.message).map(|(channel, message)| reader.place(channel, message)),
        case: row.case.map(|case| case.0),
    }
}

fn stage_word(stage: Stage) -> &'static str {
    match stage {
        Stage::Shadow => "shadow",
        Stage::Alert => "alert",
        Stage::Enforce => "enforce",
    }
}

pub async fn set_stage(
    State(console): State<Console>,
    Path(name): Path<String>,
    form: Filled,
) -> Result<Response, Refusal> {
    let next = format!("/console/rules/{}", path_part(&name));
    form.by.manages()?;
    let stages = [Stage::Shadow, Stage::Alert, Stage::Enforce];
    let stage = stages.into_iter().find(|stage| stage_word(*stage) == form.fields.text("stage"));
    let Some(stage) = stage else { return Ok(go(&next)) };
    let why = form.fields.text("why").to_owned();
    let (response, _) = ask(&console, &form.by, Ask::Office(OfficeAsk::Stage { rule: name, stage, why }), &next).await;
    Ok(response)
}

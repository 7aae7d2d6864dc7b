//! The list of cases: by state, clause, rule and member, the newest first.

use super::reader::{Badge, Person, Reader, When};
use super::{looker, see};
use crate::conduct::case::{CaseNumber, CaseRow, CaseState};
use crate::ids::UserId;
use crate::office::reads::{CaseFilter, CaseQuery};
use crate::say::card::measure_name;
use crate::web::Console;
use crate::web::fields::{Asked, Fields};
use crate::web::frame::{Frame, page};
use crate::web::refusal::Refusal;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

/// Cases of one page.
const PAGE: usize = 25;

#[derive(Template)]
#[template(path = "console/cases.html")]
struct Page {
    frame: Frame,
    list: List,
}

struct List {
    states: Vec<(String, String, bool)>,
    clauses: Vec<(String, String, bool)>,
    rules: Vec<(String, bool)>,
    member: String,
    filtered: bool,
    lines: Vec<Line>,
    older: Option<String>,
    /// Not the newest ones are shown.
    paged: bool,
    newest: String,
}

struct Line {
    number: u64,
    member: Person,
    /// The clause, or that a person ruled.
    about: String,
    rules: String,
    state: Badge,
    second_look: bool,
    measure: String,
    when: When,
    verdict: Option<String>,
}

/// States as the address names them.
const STATES: [(&str, CaseFilter); 7] = [
    ("open", CaseFilter::In(CaseState::Open)),
    ("second-look", CaseFilter::SecondLook),
    ("failed", CaseFilter::In(CaseState::Failed)),
    ("intended", CaseFilter::In(CaseState::Intended)),
    ("applied", CaseFilter::In(CaseState::Applied)),
    ("dismissed", CaseFilter::In(CaseState::Dismissed)),
    ("undone", CaseFilter::In(CaseState::Undone)),
];

fn query(fields: &Fields) -> CaseQuery {
    let named = STATES.iter().find(|(name, _)| *name == fields.text("state"));
    CaseQuery {
        filter: named.map(|(_, filter)| *filter),
        clause: fields.some("clause").map(str::to_owned),
        rule: fields.some("rule").map(str::to_owned),
        member: fields.parse("member").map(UserId),
        before: fields.parse("before").map(CaseNumber),
    }
}

/// The same list from another place on.
fn address(fields: &Fields, before: Option<CaseNumber>) -> String {
    let kept = ["state", "clause", "rule", "member"].into_iter().filter_map(|key| Some((key, fields.some(key)?)));
    let kept = kept.map(|(key, value)| format!("{key}={}", super::reader::path_part(value)));
    let parts: Vec<String> = kept.chain(before.map(|case| format!("before={case}"))).collect();
    if parts.is_empty() { "/console/cases".into() } else { format!("/console/cases?{}", parts.join("&")) }
}

pub async fn list(State(console): State<Console>, visitor: Visitor, Asked(fields): Asked) -> Result<Response, Refusal> {
    let query = query(&fields);
    let rows = console.house.case_page(visitor.guild, looker(&visitor), query.clone(), PAGE as u32 + 1).await?;
    let list = see(&console, &visitor, move |reader| show(reader, &fields, &query, &rows)).await?;
    page(&Page { list, frame: Frame::of(&visitor, &console) })
}

fn show(reader: &Reader, fields: &Fields, query: &CaseQuery, rows: &[CaseRow]) -> List {
    let shown = &rows[..rows.len().min(PAGE)];
    let more = shown.last().filter(|_| rows.len() > PAGE).map(|last| last.number);
    let state = |(name, filter): &(&str, CaseFilter)| {
        let text = match filter {
            CaseFilter::In(state) => reader.state(*state).text,
            CaseFilter::SecondLook => reader.t("console-case-second-look"),
        };
        ((*name).to_owned(), text, query.filter == Some(*filter))
    };
    let clause = |clause: &crate::policy::Clause| {
        let title = clause.in_language(reader.language().as_str()).0.to_owned();
        (clause.id.clone(), title, query.clause.as_ref() == Some(&clause.id))
    };
    let rule = |rule: &crate::policy::Rule| (rule.name.clone(), query.rule.as_ref() == Some(&rule.name));
    List {
        states: STATES.iter().map(state).collect(),
        clauses: reader.policy.clauses.iter().map(clause).collect(),
        rules: reader.policy.rules.iter().map(rule).collect(),
        member: fields.text("member").to_owned(),
        filtered: query.filter.is_some() || query.clause.is_some() || query.rule.is_some() || query.member.is_some(),
        lines: shown.iter().map(|row| line(reader, row)).collect(),
        older: more.map(|before| address(fields, Some(before))),
        paged: query.before.is_some(),
        newest: address(fields, None),
    }
}

fn line(reader: &Reader, row: &CaseRow) -> Line {
    Line {
        number: row.number.0,
        member: Person { id: row.member.to_string(), name: named(reader, row) },
        about: match &row.clause {
            Some(cited) => reader.clause(cited),
            None => crate::say::case_file::kind(reader.language(), row.kind),
        },
        rules: row.rules.join(", "),
        state: reader.state(row.state),
        second_look: row.second_look.is_some()
            && row.verdict.is_none_or(|it| it == crate::conduct::case::Verdict::Unsure),
        measure: reader.plain(&measure_name(reader.language(), &row.measure)),
        when: reader.when(row.at),
        verdict: row.verdict.map(|verdict| reader.verdict(verdict)),
    }
}

/// The name that they have now, else that of the time.
pub fn named(reader: &Reader, row: &CaseRow) -> String {
    let now = reader.facts.members.display(row.member).filter(|name| !name.is_empty());
    match now {
        Some(name) => name.to_owned(),
        None if row.member_name.is_empty() => row.member.to_string(),
        None => row.member_name.clone(),
    }
}

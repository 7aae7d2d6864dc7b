//! The audit log: who did what and when, for as long as it is kept.

use super::reader::{Person, Reader, When, path_part};
use super::see;
use crate::ids::UserId;
use crate::office::reads::{AuditQuery, AuditRead};
use crate::say::console::{AUDITED, audited};
use crate::web::Console;
use crate::web::fields::{Asked, Fields};
use crate::web::frame::{Frame, page};
use crate::web::refusal::Refusal;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "console/audit.html")]
struct Page {
    frame: Frame,
    list: List,
}

struct List {
    by: String,
    kinds: Vec<(&'static str, String, bool)>,
    lines: Vec<Line>,
    older: Option<String>,
    paged: bool,
    newest: String,
    filtered: bool,
}

struct Line {
    when: When,
    by: Person,
    what: String,
    about: Option<Person>,
    /// What it was done to, and where that is shown.
    subject: String,
    href: Option<String>,
    detail: String,
    console: bool,
}

fn address(fields: &Fields, before: Option<i64>) -> String {
    let kept = ["by", "what"].into_iter().filter_map(|key| Some((key, fields.some(key)?)));
    let kept = kept.map(|(key, value)| format!("{key}={}", path_part(value)));
    let parts: Vec<String> = kept.chain(before.map(|place| format!("before={place}"))).collect();
    if parts.is_empty() { "/console/audit".into() } else { format!("/console/audit?{}", parts.join("&")) }
}

pub async fn show(State(console): State<Console>, visitor: Visitor, Asked(fields): Asked) -> Result<Response, Refusal> {
    let what = AUDITED.into_iter().find(|kind| *kind == fields.text("what"));
    let query = AuditQuery {
        by: fields.parse("by").map(UserId),
        what: what.map(str::to_owned),
        before: fields.parse("before"),
    };
    let rows = console.house.audit_page(visitor.guild, query.clone(), PAGE as u32 + 1).await?;
    let list = see(&console, &visitor, move |reader| list(reader, &fields, &query, &rows)).await?;
    page(&Page { list, frame: Frame::of(&visitor, &console) })
}

fn list(reader: &Reader, fields: &Fields, query: &AuditQuery, rows: &[AuditRead]) -> List {
    let shown = &rows[..rows.len().min(PAGE)];
    let more = shown.last().filter(|_| rows.len() > PAGE).map(|last| last.place);
    let kind = |kind: &'static str| (kind, audited(reader.language(), kind), query.what.as_deref() == Some(kind));
    List {
        by: fields.text("by").to_owned(),
        kinds: AUDITED.into_iter().map(kind).collect(),
        lines: shown.iter().map(|read| line(reader, read)).collect(),
        older: more.map(|before| address(fields, Some(before))),
        paged: query.before.is_some(),
        newest: address(fields, None),
        filtered: query.by.is_some() || query.what.is_some(),
    }
}

fn line(reader: &Reader, AuditRead { row, .. }: &AuditRead) -> Line {
    let is_rule = reader.policy.rule_named(&row.subject).is_some();
    let href = match row.subject.parse::<u64>() {
        Ok(case) if row.what.starts_with("case-") => Some(format!("/console/cases/{case}")),
        _ if is_rule => Some(format!("/console/rules/{}", path_part(&row.subject))),
        _ => None,
    };
    Line {
        when: reader.when(row.at),
        by: reader.person(row.by),
        what: audited(reader.language(), &row.what),
        about: row.about.map(|member| reader.person(member)),
        subject: row.subject.clone(),
        href,
        detail: row.detail.clone(),
        console: row.console,
    }
}

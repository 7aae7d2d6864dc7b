//! The audit log: who did what and when, for as long as it is kept.

use super::reader::{Link, Person, Reader, When, path_part};
use super::see;
use crate::ids::UserId;
use crate::office::reads::{AuditQuery, AuditRead};
use crate::say::audit;
use crate::web::Console;
use crate::web::fields::{Asked, Fields};
use crate::web::frame::{Frame, page};
use crate::web::refusal::Refusal;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

const PAGE: usize = 50;

/// What the log can be asked for: the address's word, the list's, and how the words of such lines begin.
const KINDS: [(&str, &str, &[&str]); 7] = [
    ("cases", "console-nav-cases", &["case-"]),
    ("rulings", "console-audit-rulings", &["warned", "timed-out", "timeout-", "kicked", "banned", "unbanned"]),
    ("champions", "console-nav-champions", &["champion-", "contribution-", "credit-", "history-"]),
    ("engagement", "console-nav-engagement", &["engagement-", "campaign-", "panel-"]),
    ("settings", "console-nav-settings", &["stage-", "digest-"]),
    ("privacy", "console-audit-privacy", &["member-", "privacy-"]),
    ("doors", "console-audit-doors", &["console-link", "signed-in"]),
];

/// The words of a kind.
fn words_of(kind: &str) -> Vec<String> {
    let known = KINDS.iter().find(|(name, ..)| *name == kind);
    let begins = |word: &&str| known.is_some_and(|(.., starts)| starts.iter().any(|start| word.starts_with(start)));
    audit::WORDS.into_iter().filter(begins).map(str::to_owned).collect()
}

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
    /// Whom it was done to, and where what it was done to is shown.
    about: Option<Person>,
    href: Option<Link>,
    console: bool,
}

fn address(fields: &Fields, before: Option<i64>) -> String {
    let kept = ["by", "what"].into_iter().filter_map(|key| Some((key, fields.some(key)?)));
    let kept = kept.map(|(key, value)| format!("{key}={}", path_part(value)));
    let parts: Vec<String> = kept.chain(before.map(|place| format!("before={place}"))).collect();
    if parts.is_empty() { "/console/audit".into() } else { format!("/console/audit?{}", parts.join("&")) }
}

pub async fn show(State(console): State<Console>, visitor: Visitor, Asked(fields): Asked) -> Result<Response, Refusal> {
    let query = AuditQuery {
        by: fields.parse("by").map(UserId),
        what: words_of(fields.text("what")),
        before: fields.parse("before"),
    };
    let rows = console.house.audit_page(visitor.guild, query.clone(), PAGE as u32 + 1).await?;
    let list = see(&console, &visitor, move |reader| list(reader, &fields, &query, &rows)).await?;
    page(&Page { list, frame: Frame::of(&visitor, &console) })
}

fn list(reader: &Reader, fields: &Fields, query: &AuditQuery, rows: &[AuditRead]) -> List {
    let shown = &rows[..rows.len().min(PAGE)];
    let more = shown.last().filter(|_| rows.len() > PAGE).map(|last| last.place);
    let kind = |(name, key, _): (&'static str, &str, &[&str])| (name, reader.t(key), name == fields.text("what"));
    List {
        by: fields.text("by").to_owned(),
        kinds: KINDS.into_iter().map(kind).collect(),
        lines: shown.iter().map(|read| line(reader, read)).collect(),
        older: more.map(|before| address(fields, Some(before))),
        paged: query.before.is_some(),
        newest: address(fields, None),
        filtered: query.by.is_some() || !query.what.is_empty(),
    }
}

fn line(reader: &Reader, AuditRead { row, .. }: &AuditRead) -> Line {
    let about = row.about.map(|member| reader.person(member));
    let name = about.as_ref().map_or("", |person| &person.name);
    let is_rule = reader.policy.rule_named(&row.subject).is_some();
    let leads_to = match row.subject.parse::<u64>() {
        Ok(case) if row.what.starts_with("case-") => Some(format!("/console/cases/{case}")),
        _ if is_rule => Some(format!("/console/rules/{}", path_part(&row.subject))),
        _ => None,
    };
    Line {
        when: reader.when(row.at),
        by: reader.person(row.by),
        what: audit::line(reader.language(), &row.what, name, &row.subject, &row.detail),
        about,
        href: leads_to.map(|href| Link { href, text: row.subject.clone() }),
        console: row.console,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_the_log_belongs_to_one_kind() {
        for word in audit::WORDS {
            let kinds = KINDS.iter().filter(|(name, ..)| words_of(name).iter().any(|it| it == word)).count();
            assert_eq!(kinds, 1, "{word}");
        }
        assert!(words_of("nothing").is_empty());
    }
}

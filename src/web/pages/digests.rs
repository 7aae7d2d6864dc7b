//! Weekly digests: those that are kept, one of them, and one as a file that needs nothing else.

use super::reader::{Badge, Reader, When};
use super::see;
use crate::digest::figures::Digest;
use crate::digest::page::{self, Names};
use crate::digest::week::Week;
use crate::ids::At;
use crate::office::rows::{Delivered, Via};
use crate::web::Console;
use crate::web::fields::Which;
use crate::web::frame::{self, Frame};
use crate::web::refusal::Refusal;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use std::collections::BTreeSet;

#[derive(Template)]
#[template(path = "console/digests.html")]
struct Page {
    frame: Frame,
    lines: Vec<Line>,
}

struct Line {
    week: String,
    days: String,
    made: When,
    sent: Vec<Badge>,
}

pub async fn list(State(console): State<Console>, visitor: Visitor) -> Result<Response, Refusal> {
    let kept = console.house.digests(visitor.guild).await?;
    let lines = see(&console, &visitor, move |reader| kept.iter().map(|it| line(reader, it)).collect()).await?;
    frame::page(&Page { lines, frame: Frame::of(&visitor, &console) })
}

fn line(reader: &Reader, (week, made): &(Week, At)) -> Line {
    let sent = reader.facts.office.digest(*week).map(|kept| {
        let badge = |(via, (_, how)): (&Via, &(At, Delivered))| match (via, how) {
            (Via::Discord, Delivered::Sent { .. }) => ("good", "console-digest-posted"),
            (_, Delivered::Sent { .. }) => ("good", "console-digest-mailed"),
            (Via::Discord, Delivered::Failed { .. }) => ("bad", "console-digest-not-posted"),
            (_, Delivered::Failed { .. }) => ("bad", "console-digest-not-mailed"),
            (Via::Discord, Delivered::Unknown) => ("warn", "console-digest-perhaps-posted"),
            (_, Delivered::Unknown) => ("warn", "console-digest-perhaps-mailed"),
        };
        // The same of several addresses is said once.
        let badges: BTreeSet<_> = kept.sent.iter().map(badge).collect();
        badges.into_iter().map(|(look, key)| Badge { look, text: reader.t(key) }).collect()
    });
    Line {
        week: week.to_string(),
        days: format!("{} – {}", reader.words.tick(week.monday()), reader.words.tick(week.sunday())),
        made: reader.when(*made),
        sent: sent.unwrap_or_default(),
    }
}

#[derive(Template)]
#[template(path = "console/digest.html")]
struct One {
    frame: Frame,
    week: String,
    /// A page's content, made by templates that escape.
    body: String,
}

async fn kept(console: &Console, visitor: &Visitor, week: &str) -> Result<(Week, Digest, Names), Refusal> {
    let week: Week = week.parse().map_err(|_| Refusal::NotFound)?;
    let digest = console.house.digest(visitor.guild, week).await?.ok_or(Refusal::NotFound)?;
    see(console, visitor, move |reader| {
        let names = Names::known(&digest, reader.facts);
        (week, digest, names)
    })
    .await
}

pub async fn one(
    State(console): State<Console>,
    visitor: Visitor,
    Which(week): Which<String>,
) -> Result<Response, Refusal> {
    let (week, digest, names) = kept(&console, &visitor, &week).await?;
    let body = page::body(&digest, &names, visitor.words.language(), Some("/console"));
    frame::page(&One { week: week.to_string(), body, frame: Frame::of(&visitor, &console) })
}

/// The same as a file of its own, for who has no way into the console.
pub async fn file(
    State(console): State<Console>,
    visitor: Visitor,
    Which(week): Which<String>,
) -> Result<Response, Refusal> {
    let (week, digest, names) = kept(&console, &visitor, &week).await?;
    let html = page::page(&digest, &names, visitor.words.language(), None);
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8".to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"digest-{week}.html\"")),
    ];
    Ok((headers, html).into_response())
}

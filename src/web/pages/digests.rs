//! Weekly digests: those that are kept, one of them, and one as a file that needs nothing else.

use super::reader::{Badge, Reader, When};
use super::see;
use crate::digest::week::Week;
use crate::ids::At;
use crate::office::rows::{Delivered, Via};
use crate::web::Console;
use crate::web::frame::{Frame, page};
use crate::web::refusal::Refusal;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

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
    page(&Page { lines, frame: Frame::of(&visitor, &console) })
}

fn line(reader: &Reader, (week, made): &(Week, At)) -> Line {
    let sent = reader.facts.office.digest(*week).map(|kept| {
        let badge = |(via, (_, how)): (&Via, &(At, Delivered))| {
            let (look, key) = match (via, how) {
                (Via::Discord, Delivered::Sent { .. }) => ("good", "console-digest-posted"),
                (Via::Mail, Delivered::Sent { .. }) => ("good", "console-digest-mailed"),
                (Via::Discord, Delivered::Failed { .. }) => ("bad", "console-digest-not-posted"),
                (Via::Mail, Delivered::Failed { .. }) => ("bad", "console-digest-not-mailed"),
            };
            Badge { look, text: reader.t(key) }
        };
        kept.sent.iter().map(badge).collect()
    });
    Line {
        week: week.to_string(),
        days: format!("{} – {}", reader.words.tick(week.monday()), reader.words.tick(week.sunday())),
        made: reader.when(*made),
        sent: sent.unwrap_or_default(),
    }
}

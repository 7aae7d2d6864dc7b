//! Questions: those that nobody has answered, by language and age, and those that were answered lately. Whoever asked
//! without a name stands here without one.

use super::reader::{Link, Person, Reader, When};
use super::see;
use crate::champions::Closed;
use crate::ids::{At, Span, UserId};
use crate::text::Lang;
use crate::web::Console;
use crate::web::fields::Asked;
use crate::web::frame::{Frame, page};
use crate::web::refusal::Refusal;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use std::collections::BTreeMap;

/// Open questions of one page, and answered ones.
const OPEN: usize = 50;
const ANSWERED: usize = 20;
const LATELY: Span = Span(7 * Span::DAY.0);

#[derive(Template)]
#[template(path = "console/questions.html")]
struct Page {
    frame: Frame,
    seen: Sight,
}

struct Sight {
    /// Name, address, how many, whether it is shown.
    languages: Vec<(String, String, String, bool)>,
    open: Vec<Open>,
    /// So many are not shown.
    more: String,
    answered: Vec<Answered>,
}

struct Open {
    place: Link,
    asker: Option<Person>,
    language: String,
    waits: When,
}

struct Answered {
    place: Link,
    asker: Option<Person>,
    by: Person,
    after: String,
    when: When,
}

pub async fn show(State(console): State<Console>, visitor: Visitor, Asked(fields): Asked) -> Result<Response, Refusal> {
    let wanted = match fields.text("language") {
        "und" => Some(Lang::Unknown),
        code => Lang::parse(code),
    };
    let seen = see(&console, &visitor, move |reader| sight(reader, wanted)).await?;
    page(&Page { seen, frame: Frame::of(&visitor, &console) })
}

fn sight(reader: &Reader, wanted: Option<Lang>) -> Sight {
    let facts = reader.facts;
    let mut open: Vec<_> = facts.unanswered().collect();
    let mut counts: BTreeMap<&str, (Lang, u32)> = BTreeMap::new();
    for question in &open {
        counts.entry(question.language.code()).or_insert((question.language, 0)).1 += 1;
    }
    let all = ("/console/questions".to_owned(), open.len() as u32, wanted.is_none());
    let of = |(language, n): (Lang, u32)| {
        let href = format!("/console/questions?language={}", language.code());
        (reader.speech(language), href, reader.words.number(n), wanted == Some(language))
    };
    let mut languages = vec![(reader.t("console-questions-all"), all.0, reader.words.number(all.1), all.2)];
    languages.extend(counts.into_values().map(of));
    open.retain(|question| wanted.is_none_or(|language| language == question.language));
    open.sort_unstable_by_key(|question| (question.at, question.message));
    let more = open.len().saturating_sub(OPEN) as u32;
    let asker = |id: UserId| (id != facts.guild.me && !facts.opted_out(id)).then(|| reader.person(id));
    Sight {
        languages,
        open: open
            .iter()
            .take(OPEN)
            .map(|question| Open {
                place: reader.place(question.channel, question.message),
                asker: asker(question.asker),
                language: reader.speech(question.language),
                waits: reader.ago(question.at),
            })
            .collect(),
        more: if more > 0 { reader.count("console-questions-more", more) } else { String::new() },
        answered: answered(reader, wanted, asker),
    }
}

fn answered(reader: &Reader, wanted: Option<Lang>, asker: impl Fn(UserId) -> Option<Person>) -> Vec<Answered> {
    let facts = reader.facts;
    let spoken = |language: Lang| wanted.is_none_or(|wanted| wanted == language);
    let lately = |at: At| reader.now.since(at) <= LATELY;
    let mut rows: Vec<_> = facts
        .champions
        .questions()
        .filter(|row| spoken(row.language) && !matches!(row.closed, Some((_, Closed::Deleted))))
        .filter_map(|row| Some((row, row.answered.filter(|(.., at)| lately(*at))?)))
        .collect();
    rows.sort_unstable_by_key(|(row, (.., at))| (std::cmp::Reverse(*at), row.message));
    let shown = rows.into_iter().take(ANSWERED);
    shown
        .map(|(row, (message, by, at))| Answered {
            place: reader.place(row.channel, message),
            asker: asker(row.asker),
            by: reader.person(by),
            after: reader.words.brief(at.since(row.at)),
            when: reader.when(at),
        })
        .collect()
}

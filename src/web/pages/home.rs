//! The first page: what waits, for whom and since when, each with the page where it is done; and how last week was.

use super::reader::{Reader, When};
use super::{looker, see};
use crate::champions::evidence;
use crate::digest::figures::{Digest, Name, Owner};
use crate::digest::page as digest_page;
use crate::digest::week::Week;
use crate::facts::guild::permission;
use crate::ids::At;
use crate::lurkers::rows::RunState;
use crate::office::reads::{Queue, Waiting};
use crate::office::{self, rows::Delivered};
use crate::say::digest::{self as say, For};
use crate::say::permission::Permission;
use crate::web::Console;
use crate::web::frame::{Frame, page};
use crate::web::refusal::Refusal;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::State;
use axum::response::Response;

#[derive(Template)]
#[template(path = "console/home.html")]
struct Page {
    frame: Frame,
    greeting: String,
    todos: Vec<Todo>,
    digest: Option<Last>,
}

struct Todo {
    what: String,
    owner: String,
    href: String,
    since: Option<When>,
    /// Something is broken.
    trouble: bool,
}

/// Last week, as its digest's first screen said it.
struct Last {
    href: String,
    title: String,
    changes: Vec<String>,
    joy: Option<String>,
    figures: Vec<(String, String)>,
}

pub async fn show(State(console): State<Console>, visitor: Visitor) -> Result<Response, Refusal> {
    let (house, guild) = (&console.house, visitor.guild);
    let waiting = house.waiting_cases(guild, looker(&visitor)).await?;
    let latest = see(&console, &visitor, |reader| reader.facts.office.latest().map(|(week, _)| week)).await?;
    let digest = match latest.filter(|_| visitor.is_manager()) {
        Some(week) => house.digest(guild, week).await?.map(|digest| (week, digest)),
        None => None,
    };
    let seen = see(&console, &visitor, move |reader| {
        (todos(reader, &waiting), digest.map(|(week, digest)| last(reader, week, &digest)))
    });
    let (todos, digest) = seen.await?;
    let greeting = visitor.words.with("console-home-hello", &[("name", visitor.invoker.name.clone().into())]);
    page(&Page { greeting, todos, digest, frame: Frame::of(&visitor, &console) })
}

fn todos(reader: &Reader, waiting: &Waiting) -> Vec<Todo> {
    let (facts, language) = (reader.facts, reader.language());
    let mut found = Vec::new();
    let mut add = |what: String, who: Owner, href: &str, since: Option<At>, trouble: bool| {
        let since = since.map(|at| reader.ago(at));
        found.push(Todo { what, owner: say::owner(language, who), href: href.to_owned(), since, trouble });
    };
    let cases = [
        ("console-todo-second-looks", waiting.second_looks, "/console/cases?state=second-look", false),
        ("console-todo-cases", waiting.open, "/console/cases?state=open", false),
        ("console-todo-failed", waiting.failed, "/console/cases?state=failed", true),
    ];
    for (key, Queue { count, since }, href, trouble) in cases.into_iter().filter(|(_, queue, ..)| queue.count > 0) {
        add(reader.count(key, count), Owner::Moderators, href, since, trouble);
    }
    let (mut questions, mut oldest) = (0u32, None::<At>);
    for question in facts.unanswered() {
        questions += 1;
        oldest = Some(oldest.map_or(question.at, |at| at.min(question.at)));
    }
    if questions > 0 {
        add(reader.count("console-todo-questions", questions), Owner::Helpers, "/console/questions", oldest, false);
    }
    if reader.manager {
        for (what, href, since, trouble) in for_managers(reader) {
            add(what, Owner::Managers, href, since, trouble);
        }
    }
    found
}

type Waits = (String, &'static str, Option<At>, bool);

fn for_managers(reader: &Reader) -> Vec<Waits> {
    let facts = reader.facts;
    let champions = &facts.champions;
    let mut found: Vec<Waits> = Vec::new();
    let proposals = champions.proposals.values().filter(|it| !champions.opted_out(it.member));
    let (count, since) =
        proposals.fold((0, None::<At>), |(n, since), it| (n + 1, Some(since.map_or(it.at, |at| at.min(it.at)))));
    if count > 0 {
        found.push((reader.count("console-todo-proposals", count), "/console/champions", since, false));
    }
    let others = champions.credits().filter(|it| !champions.opted_out(it.helper) && it.helper != reader.by.id);
    let credits = evidence::queue(others, reader.now);
    if let Some(first) = credits.first() {
        let what = reader.count("console-todo-credits", credits.len() as u32);
        found.push((what, "/console/champions#credits", Some(first.at), false));
    }
    let campaigns = facts.guild.settings.lurkers.campaigns.iter();
    for run in campaigns.filter_map(|it| facts.lurkers.runs.latest(&it.name)) {
        if run.state == RunState::Paused {
            let what = reader.words.with("console-todo-paused", &[("name", run.campaign.clone().into())]);
            found.push((what, "/console/engagement#campaigns", None, false));
        }
    }
    if let Some((week, kept)) = facts.office.latest() {
        let settings = office::settings::digest(facts);
        let failed = kept.sent.iter().filter(|(via, (_, how))| {
            matches!(how, Delivered::Failed { .. }) && office::digest::of_now(via, &settings)
        });
        if let Some(at) = failed.map(|(_, (at, _))| *at).min() {
            let what = reader.words.with("console-todo-delivery", &[("week", week.to_string().into())]);
            found.push((what, "/console/digests", Some(at), true));
        }
    }
    found.extend(lacking(reader).into_iter().map(|what| (what, "/console/settings#permissions", None, true)));
    found
}

/// Permissions that Steward does not have, in the community as a whole.
fn lacking(reader: &Reader) -> Option<String> {
    let guild = &reader.facts.guild;
    let held = guild.my_permissions();
    let lacks = Permission::ALL.iter().filter(|it| held & it.bit() == 0).count() as u32;
    let known = guild.complete && held & permission::ADMINISTRATOR == 0;
    (known && lacks > 0).then(|| reader.count("console-todo-permissions", lacks))
}

fn last(reader: &Reader, week: Week, digest: &Digest) -> Last {
    let words = reader.words;
    let named = |member| reader.facts.members.display(member).map(digest_page::clean);
    let figures = digest.figures.iter().filter_map(|figure| {
        let key = match figure.name {
            Name::Active => "console-figure-active",
            Name::Joined => "console-figure-joined",
            Name::Questions => "console-figure-questions",
            Name::Helped => "console-figure-helped",
            _ => return None,
        };
        Some((words.t(key), words.rounded(figure.value?)))
    });
    Last {
        href: format!("/console/digests/{week}"),
        title: words.with("console-home-week", &[("week", week.to_string().into())]),
        changes: digest.changes.iter().take(2).map(|it| say::change(reader.language(), it)).collect(),
        joy: digest.joy.as_ref().map(|it| say::joy(reader.language(), digest, it, For::Plain(&named))),
        figures: figures.collect(),
    }
}

//! Members: a search by name or id, and one member's file with what Steward notes about them, to give them a copy or to
//! erase it.

use super::reader::{Badge, Entry, Link, Person, Reader, When};
use super::see;
use crate::champions::evidence::{Credit, State as Counts};
use crate::conduct::case::CaseRow;
use crate::event::{Ask, OfficeAsk, PrivacyAsk, Target};
use crate::ids::{Span, UserId};
use crate::ledger::MemberRow;
use crate::lurkers::rows::{NudgeEnd, NudgeRow, Via};
use crate::say::card::measure_name;
use crate::say::champions::kind;
use crate::say::lurkers::overview::segment;
use crate::text::Lang;
use crate::web::Console;
use crate::web::fields::{Asked, Filled, Which};
use crate::web::frame::{Frame, ask, page};
use crate::web::refusal::Refusal;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

/// Members that a search shows.
const FOUND: usize = 25;
/// Letters of a search.
const LONGEST: usize = 64;
/// Rows of each kind in a file.
const CASES: u32 = 20;
const CREDITS: usize = 20;
/// What was sent longer ago is not counted.
const LATELY: Span = Span(28 * 86_400_000);

#[derive(Template)]
#[template(path = "console/members.html")]
struct Page {
    frame: Frame,
    query: String,
    found: Vec<Found>,
    more: bool,
}

struct Found {
    member: Person,
    /// The account's name, where another one is shown.
    account: String,
    joined: Option<When>,
    last: Option<When>,
    messages: String,
    tier: String,
    left: bool,
}

pub async fn search(
    State(console): State<Console>,
    visitor: Visitor,
    Asked(fields): Asked,
) -> Result<Response, Refusal> {
    let query: String = fields.text("q").chars().take(LONGEST).collect();
    let (house, guild) = (&console.house, visitor.guild);
    let mut rows = Vec::new();
    let wanted = query.trim_start_matches('@');
    if let Some(id) = wanted.parse().ok().filter(|id: &u64| *id > 9_999_999_999_999) {
        rows.extend(house.member(guild, UserId(id)).await?);
    }
    if rows.is_empty() && !wanted.is_empty() {
        rows = house.members_named(guild, wanted.to_owned(), FOUND as u32 + 1).await?;
    }
    let more = rows.len() > FOUND;
    rows.truncate(FOUND);
    let found = see(&console, &visitor, move |reader| rows.iter().map(|row| line(reader, row)).collect());
    page(&Page { query, found: found.await?, more, frame: Frame::of(&visitor, &console) })
}

fn line(reader: &Reader, row: &MemberRow) -> Found {
    let settings = &reader.facts.guild.settings.champions;
    let tier = reader.facts.champions.tier(row.member);
    Found {
        member: Person { id: row.member.to_string(), name: shown(row).to_owned() },
        account: row.shown.as_ref().map(|_| row.name.clone()).unwrap_or_default(),
        joined: row.joined.map(|at| reader.when(at)),
        last: row.last_message.map(|at| reader.when(at)),
        messages: reader.words.number(row.messages),
        tier: tier.map(|tier| settings.tier_name(tier).to_owned()).unwrap_or_default(),
        left: row.left.is_some(),
    }
}

fn shown(row: &MemberRow) -> &str {
    row.shown.as_deref().unwrap_or(&row.name)
}

#[derive(Template)]
#[template(path = "console/member.html")]
struct One {
    frame: Frame,
    member: Sight,
    /// Asked to erase: the second question.
    asked_to_erase: bool,
}

struct Sight {
    id: String,
    name: String,
    badges: Vec<Badge>,
    entries: Vec<Entry>,
    /// Cases are not shown of staff to who does not manage, nor of themselves to anybody.
    cases_closed: bool,
    cases: Vec<Case>,
    /// `None` where some of their cases are for managers.
    standing: Option<String>,
    /// For managers: what they were credited for, and in numbers what they were sent.
    credits: Vec<Given>,
    sent: Vec<Entry>,
}

struct Case {
    number: u64,
    about: String,
    measure: String,
    state: Badge,
    when: When,
}

struct Given {
    kind: String,
    whom: Person,
    when: When,
    place: Option<Link>,
    state: Badge,
}

pub async fn one(
    State(console): State<Console>,
    visitor: Visitor,
    Which(id): Which<u64>,
    Asked(fields): Asked,
) -> Result<Response, Refusal> {
    let (house, guild, id) = (&console.house, visitor.guild, UserId(id));
    let row = house.member(guild, id).await?.ok_or(Refusal::NotFound)?;
    let cases = house.cases_of(guild, id, CASES).await?;
    let nudges = if visitor.is_manager() { house.nudges_of(guild, id).await? } else { Vec::new() };
    let member = see(&console, &visitor, move |reader| sight(reader, &row, &cases, &nudges)).await?;
    let asked_to_erase = fields.text("erase") == "sure" && visitor.is_manager();
    page(&One { member, asked_to_erase, frame: Frame::of(&visitor, &console) })
}

fn sight(reader: &Reader, row: &MemberRow, cases: &[CaseRow], nudges: &[NudgeRow]) -> Sight {
    let (facts, id) = (reader.facts, row.member);
    let roles = facts.members.roles(id);
    let is_staff = facts.guild.is_staff(id, roles);
    let closed = id == reader.by.id || is_staff && !reader.manager;
    // Whoever looked after the community once has cases that are still not for moderators. Nor is their sum.
    let mine: Vec<&CaseRow> = cases.iter().filter(|case| !closed && case.is_for(reader.manager)).collect();
    let whole = mine.len() == cases.len();
    let tier = facts.champions.tier(id).map(|tier| facts.guild.settings.champions.tier_name(tier).to_owned());
    let badge = |on: bool, look, key: &str| on.then(|| Badge { look, text: reader.t(key) });
    let badges = [
        badge(row.bot, "quiet", "console-member-bot"),
        badge(is_staff, "accent", "console-member-staff"),
        tier.map(|text| Badge { look: "good", text }),
        badge(row.left.is_some(), "quiet", "console-member-left"),
        badge(reader.manager && facts.opted_out(id), "warn", "console-member-opted-out"),
    ];
    let shown_credits = if reader.manager { CREDITS } else { 0 };
    let mut credits: Vec<&Credit> = facts.champions.credits_of(id).rev().take(shown_credits).collect();
    credits.sort_by_key(|credit| std::cmp::Reverse(credit.at));
    Sight {
        id: id.to_string(),
        name: shown(row).to_owned(),
        badges: badges.into_iter().flatten().collect(),
        entries: entries(reader, row),
        cases_closed: closed,
        standing: whole.then(|| format!("{:.1}", facts.standing(id, reader.now))),
        cases: mine.into_iter().map(|case| in_short(reader, case)).collect(),
        credits: credits.into_iter().map(|credit| given(reader, credit)).collect(),
        sent: if reader.manager { sent(reader, nudges) } else { Vec::new() },
    }
}

fn entries(reader: &Reader, row: &MemberRow) -> Vec<Entry> {
    let facts = reader.facts;
    let mut entries = Vec::new();
    let mut add = |key: &str, text: Option<String>| {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            entries.push(Entry { label: reader.t(key), text, href: None });
        }
    };
    let day = |at| reader.words.day_of(at, facts.zone());
    add("console-member-account", Some(row.name.clone()));
    add("console-member-id", Some(row.member.to_string()));
    add("console-member-joined", row.joined.map(day));
    add("console-member-left-on", row.left.map(day));
    add("console-member-first", row.first_message.map(day));
    add("console-member-last", row.last_message.map(|at| reader.when(at).text));
    add("console-member-messages", Some(reader.words.number(row.messages)));
    let written = row.language.as_deref().and_then(Lang::parse).map(|language| reader.speech(language));
    add("console-member-language", written);
    let locale = row.locale.as_deref().and_then(Lang::parse).map(|language| reader.speech(language));
    add("console-member-locale", locale);
    let segment = row.segment.filter(|_| reader.manager).map(|it| segment(reader.language(), it));
    add("console-member-segment", segment);
    let named = facts.members.roles(row.member).iter().filter_map(|role| facts.guild.roles.get(role));
    let roles: Vec<String> = named.map(|role| role.name.clone()).collect();
    add("console-member-roles", Some(roles.join(", ")));
    entries
}

fn in_short(reader: &Reader, case: &CaseRow) -> Case {
    let language = reader.language();
    Case {
        number: case.number.0,
        about: case
            .clause
            .as_deref()
            .map_or_else(|| crate::say::case_file::kind(language, case.kind), |cited| reader.clause(cited)),
        measure: reader.plain(&measure_name(language, &case.measure)),
        state: reader.state(case.state),
        when: reader.when(case.at),
    }
}

fn given(reader: &Reader, credit: &Credit) -> Given {
    let place = credit.channel.zip(credit.answer.or(credit.message));
    let (look, key) = match credit.state {
        Counts::Counted => ("good", "console-credit-counts"),
        Counts::Pending => ("warn", "console-credit-waits"),
        Counts::Revoked { .. } => ("quiet", "console-credit-gone"),
    };
    Given {
        kind: kind(reader.language(), credit.kind),
        whom: reader.person(credit.beneficiary),
        when: reader.when(credit.at),
        place: place.map(|(channel, message)| reader.place(channel, message)),
        state: Badge { look, text: reader.t(key) },
    }
}

/// What they were sent lately, as numbers: the rest is between Steward and them.
fn sent(reader: &Reader, nudges: &[NudgeRow]) -> Vec<Entry> {
    let lately = |nudge: &&NudgeRow| nudge.via == Via::Dm && reader.now.since(nudge.at) <= LATELY;
    let count = |how: Option<NudgeEnd>| {
        let ended = |nudge: &&NudgeRow| how.is_none() || nudge.ended.map(|(_, end)| end) == how;
        nudges.iter().filter(lately).filter(ended).count() as u32
    };
    let rows = [
        ("console-sent-all", None),
        ("console-sent-answered", Some(NudgeEnd::Answered)),
        ("console-sent-stopped", Some(NudgeEnd::Stopped)),
    ];
    let entry = |(key, how)| Entry { label: reader.t(key), text: reader.words.number(count(how)), href: None };
    rows.into_iter().map(entry).collect()
}

/// A manager acts for a member who asked for it.
async fn target(console: &Console, visitor: &Visitor, id: u64) -> Result<Target, Refusal> {
    visitor.manages()?;
    let row = console.house.member(visitor.guild, UserId(id)).await?.ok_or(Refusal::NotFound)?;
    let known = see(console, visitor, move |reader| reader.facts.members.roles(UserId(id)).to_vec()).await?;
    Ok(Target { id: row.member, name: shown(&row).to_owned(), bot: row.bot, roles: Some(known) })
}

/// Everything that is kept about them, as a file.
pub async fn export(State(console): State<Console>, Which(id): Which<u64>, form: Filled) -> Result<Response, Refusal> {
    let member = target(&console, &form.by, id).await?;
    let next = format!("/console/members/{id}");
    let asked = Ask::Office(OfficeAsk::Privacy(PrivacyAsk::ExportOther { member }));
    let (response, answer) = ask(&console, &form.by, asked, &next).await;
    let file = answer.and_then(|post| post.files.into_iter().next());
    Ok(match file {
        None => response,
        Some((_, content)) => {
            let headers = [
                (CONTENT_TYPE, "application/json; charset=utf-8".to_owned()),
                (CONTENT_DISPOSITION, format!("attachment; filename=\"member-{id}.json\"")),
            ];
            (headers, content).into_response()
        }
    })
}

pub async fn erase(State(console): State<Console>, Which(id): Which<u64>, form: Filled) -> Result<Response, Refusal> {
    let member = target(&console, &form.by, id).await?;
    let next = format!("/console/members/{id}");
    // Asked twice: the page that asks sends their id along.
    if form.fields.text("sure") != id.to_string() {
        return Ok(crate::web::frame::go(&format!("{next}?erase=sure")));
    }
    let asked = Ask::Office(OfficeAsk::Privacy(PrivacyAsk::EraseOther { member }));
    let (response, _) = ask(&console, &form.by, asked, "/console/members").await;
    Ok(response)
}

//! The way in: a one-time link from `/console`, a button, a cookie. And the way out.
//!
//! The link alone signs nobody in: what looks at links before people do (previews, scanners of mail) only sees the
//! button. The cookie is `SameSite=Lax`: a link in Discord to a page of the console works, and no other site can send a
//! form with it; every form carries its session's token besides.

use super::fields::Filled;
use super::frame::page;
use super::pass::Pass;
use super::refusal::{self, Refusal};
use super::{Console, guard, style, visitor};
use crate::event::{Ask, Invoker, OfficeAsk};
use crate::ids::{Span, UserId};
use crate::say::Language;
use crate::say::words::Words;
use askama::Template;
use axum::extract::{Path, Request, State};
use axum::http::header::{self, HeaderValue};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};

/// A session ends after this, whatever happens. Its row says the same.
const LONGEST: Span = crate::office::sign_in::SESSION;

#[derive(Template)]
#[template(path = "console/sign_in.html")]
struct SignIn {
    w: Words,
    style: &'static str,
    community: String,
    name: String,
    /// Where the button leads.
    action: String,
}

#[derive(Template)]
#[template(path = "console/signed_out.html")]
struct SignedOut {
    w: Words,
    style: &'static str,
}

/// Who a link is for.
struct For {
    member: UserId,
    name: String,
    community: String,
    language: Option<Language>,
}

/// A link that opens is never refused, so that nobody's guesses keep somebody else out: an address can be invented, a link
/// cannot.
async fn whose(console: &Console, link: &str, parts: &Parts) -> Result<(Pass, For), Refusal> {
    let (address, now) = (guard::address(parts), console.house.now());
    let found = match link.parse::<Pass>() {
        Err(()) => None,
        Ok(pass) => {
            let hash = pass.fingerprint();
            let found = console.house.see(pass.guild, move |facts, _| {
                let ticket = facts.office.ticket(hash, now)?;
                Some(For {
                    member: ticket.member,
                    name: facts.members.display(ticket.member).unwrap_or_default().to_owned(),
                    community: facts.guild.name.clone(),
                    language: facts.members.locale(ticket.member).and_then(Language::parse),
                })
            });
            found.await.flatten().map(|whose| (pass, whose))
        }
    };
    found.ok_or_else(|| match console.failures.failed(address, now) {
        true => Refusal::TooMany,
        false => Refusal::NoLink,
    })
}

/// What the link shows: whose it is, and a button.
pub async fn show(
    State(console): State<Console>,
    Path(link): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let (parts, _) = request.into_parts();
    let (pass, whose) = whose(&console, &link, &parts).await?;
    let language = whose.language.unwrap_or_else(|| refusal::language(parts.headers.get(header::ACCEPT_LANGUAGE)));
    page(&SignIn {
        w: Words::of(language),
        style: style::path(),
        community: whose.community,
        name: whose.name,
        action: format!("/console/in/{}", pass.reveal()),
    })
}

/// The button: uses the link up, and opens the console.
pub async fn enter(
    State(console): State<Console>,
    Path(link): Path<String>,
    request: Request,
) -> Result<Response, Refusal> {
    let (parts, _) = request.into_parts();
    guard::from_here(&parts.headers, &console)?;
    let (ticket, whose) = whose(&console, &link, &parts).await?;
    let session = Pass::draw(ticket.guild).map_err(|error| {
        tracing::error!("No random bytes can be had: {error}");
        Refusal::Broken
    })?;
    let by = Invoker { id: whose.member, name: whose.name, ..Invoker::default() };
    let ask = OfficeAsk::Enter { ticket: ticket.fingerprint(), session: session.fingerprint() };
    // Decided and committed once this is answered.
    console.house.ask(ticket.guild, by, Ask::Office(ask)).await;
    let (id, now) = (session.fingerprint(), console.house.now());
    let entered = console.house.see(ticket.guild, move |facts, _| facts.office.session(id, now).is_some()).await;
    if entered != Some(true) {
        return Err(Refusal::NoLink);
    }
    Ok((
        StatusCode::SEE_OTHER,
        [(header::LOCATION, HeaderValue::from_static("/console"))],
        cookie(&console, Some(&session)),
    )
        .into_response())
}

/// Ends the session. The page says so.
pub async fn leave(State(console): State<Console>, form: Filled) -> Result<Response, Refusal> {
    visitor::end(&console, form.by.guild, form.by.member, form.by.session).await;
    let shown = page(&SignedOut { w: form.by.words, style: style::path() })?;
    Ok((cookie(&console, None), shown).into_response())
}

/// The cookie of a session, or one that takes it away.
fn cookie(console: &Console, session: Option<&Pass>) -> HeaderMap {
    let (value, seconds) = session.map_or((String::new(), 0), |pass| (pass.reveal(), LONGEST.0 / 1_000));
    let secure = if console.is_https() { "; Secure" } else { "" };
    let name = console.cookie_name();
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&text).map(|value| HeaderMap::from_iter([(header::SET_COOKIE, value)])).unwrap_or_default()
}

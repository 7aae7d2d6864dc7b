//! Who is reading: the session of the cookie, and what its member may see by the roles they have now.
//!
//! Everything is asked afresh at each request. Somebody who left, or is no longer a moderator, loses the session with it.
//! As long as Steward does not know the roles (just after a start, until the member list is read) nobody gets in on what
//! was true before: the page says so, and the session stays.
//!
//! Two hours without a request end a session. That is counted here, in memory: a restart begins it anew, and the end that
//! stands in the session's row holds in any case.

use super::Console;
use super::frame::{Flash, Section};
use super::pass::Pass;
use super::refusal::Refusal;
use crate::event::{Ask, Invoker, OfficeAsk};
use crate::facts::Facts;
use crate::ids::{At, GuildId, Span, UserId};
use crate::office::rows::Fingerprint;
use crate::say::words::Words;
use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use axum::http::request::Parts;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Without a request for so long, a session ends.
pub const IDLE: Span = Span(2 * Span::HOUR.0);
/// Sessions of which something is kept in memory.
const SESSIONS: usize = 2_000;
/// Answers of forms that wait to be shown.
const FLASHES: usize = 5;

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    Moderator,
    Manager,
}

/// A reader of the console, for one request.
#[derive(Debug, Clone)]
pub struct Visitor {
    pub guild: GuildId,
    pub member: UserId,
    pub role: Role,
    /// In the member's language, else the community's.
    pub words: Words,
    /// As whoever asks by a form.
    pub invoker: Invoker,
    /// The community's name.
    pub community: String,
    /// Where in the console this is.
    pub here: Section,
    pub session: Fingerprint,
    /// What every form of this session carries.
    pub form_token: String,
}

impl Visitor {
    pub fn is_manager(&self) -> bool {
        self.role == Role::Manager
    }

    /// For what managers alone may do on a page that moderators see too.
    ///
    /// # Errors
    /// `Forbidden` to everybody else.
    pub fn manages(&self) -> Result<(), Refusal> {
        if self.is_manager() { Ok(()) } else { Err(Refusal::Forbidden) }
    }
}

/// What the facts say of a session.
enum Found {
    Nothing,
    /// Not yet.
    Starting,
    /// The member is no moderator any more.
    NoLonger(UserId),
    Visitor(Box<Visitor>),
}

impl FromRequestParts<Console> for Visitor {
    type Rejection = Refusal;
    async fn from_request_parts(parts: &mut Parts, console: &Console) -> Result<Visitor, Refusal> {
        let here = Section::of(parts.uri.path()).ok_or(Refusal::NotFound)?;
        let pass = pass_in(&parts.headers, console).ok_or(Refusal::SignedOut)?;
        let (id, now) = (pass.fingerprint(), console.house.now());
        let token = pass.form_token().to_string();
        let found = console.house.see(pass.guild, move |facts, _| find(facts, id, now, here, token)).await;
        match found.unwrap_or(Found::Nothing) {
            Found::Nothing => Err(Refusal::SignedOut),
            Found::Starting => Err(Refusal::Starting),
            Found::NoLonger(member) => {
                end(console, pass.guild, member, id).await;
                Err(Refusal::NoLonger)
            }
            Found::Visitor(visitor) if !console.sessions.is_awake(id, now) => {
                end(console, pass.guild, visitor.member, id).await;
                Err(Refusal::SignedOut)
            }
            Found::Visitor(visitor) if visitor.role < here.role() => Err(Refusal::Forbidden),
            Found::Visitor(visitor) => Ok(*visitor),
        }
    }
}

fn find(facts: &Facts, id: Fingerprint, now: At, here: Section, form_token: String) -> Found {
    let Some(session) = facts.office.session(id, now) else { return Found::Nothing };
    let (member, guild) = (session.member, &facts.guild);
    if facts.members.has_left(member) {
        return Found::NoLonger(member);
    }
    if !guild.complete || !facts.members.knows_roles(member) && member != guild.owner {
        return Found::Starting;
    }
    let roles = facts.members.roles(member);
    let role = match () {
        () if guild.is_manager(member, roles) => Role::Manager,
        () if guild.is_staff(member, roles) => Role::Moderator,
        () => return Found::NoLonger(member),
    };
    let locale = facts.members.locale(member).map(str::to_owned);
    let language = locale.as_deref().and_then(crate::say::Language::parse).unwrap_or(guild.language());
    let invoker = Invoker {
        id: member,
        name: facts.members.display(member).unwrap_or_default().to_owned(),
        roles: roles.to_vec(),
        permissions: guild.permissions(member, roles),
        locale: Some(language.as_str().to_owned()),
    };
    Found::Visitor(Box::new(Visitor {
        guild: facts.id,
        member,
        role,
        words: Words::of(language),
        invoker,
        community: guild.name.clone(),
        here,
        session: id,
        form_token,
    }))
}

/// Ends a session for good.
pub async fn end(console: &Console, guild: GuildId, member: UserId, session: Fingerprint) {
    console.sessions.forget(session);
    let by = Invoker { id: member, ..Invoker::default() };
    console.house.ask(guild, by, Ask::Office(OfficeAsk::Leave { session })).await;
}

/// The cookie of a session.
pub fn pass_in(headers: &HeaderMap, console: &Console) -> Option<Pass> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(name, _)| *name == console.cookie_name()).and_then(|(_, value)| value.parse().ok())
}

/// What is kept of sessions between requests: when they were last used, and what is to be shown next.
#[derive(Debug, Default)]
pub struct Sessions(Mutex<HashMap<Fingerprint, Kept>>);

#[derive(Debug, Default)]
struct Kept {
    used: At,
    flashes: Vec<Flash>,
}

impl Sessions {
    fn with<T>(&self, ask: impl FnOnce(&mut HashMap<Fingerprint, Kept>) -> T) -> T {
        ask(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Used lately, or not heard of since the start; it is used now.
    fn is_awake(&self, id: Fingerprint, now: At) -> bool {
        self.with(|kept| {
            if kept.len() >= SESSIONS && !kept.contains_key(&id) {
                kept.retain(|_, session| now.since(session.used) < IDLE);
            }
            let session = kept.entry(id).or_insert(Kept { used: now, flashes: Vec::new() });
            let awake = now.since(session.used) < IDLE;
            session.used = now;
            awake
        })
    }

    fn forget(&self, id: Fingerprint) {
        self.with(|kept| kept.remove(&id));
    }

    /// Shown on the next page of this session.
    pub fn tell(&self, id: Fingerprint, flash: Flash) {
        self.with(|kept| {
            let flashes = &mut kept.entry(id).or_default().flashes;
            flashes.push(flash);
            flashes.drain(..flashes.len().saturating_sub(FLASHES));
        });
    }

    pub fn told(&self, id: Fingerprint) -> Vec<Flash> {
        self.with(|kept| kept.get_mut(&id).map(|session| std::mem::take(&mut session.flashes)).unwrap_or_default())
    }
}

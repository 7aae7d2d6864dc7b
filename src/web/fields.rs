//! What a reader sends: the fields of a form or of an address, read without ever failing. Texts are cut, numbers
//! clamped; what cannot be read is as good as not sent.

use super::refusal::Refusal;
use super::visitor::Visitor;
use super::{Console, guard};
use crate::office::rows::Fingerprint;
use axum::Form;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use std::collections::HashMap;
use std::str::FromStr;

/// No field is longer, in characters.
const LONGEST: usize = 4_000;
/// More fields are not read.
const MOST: usize = 100;
/// No list has so many pages.
const LAST_PAGE: u32 = 100_000;

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(HashMap<String, String>);

impl Fields {
    fn of(pairs: Vec<(String, String)>) -> Fields {
        let cut = |text: String| match text.char_indices().nth(LONGEST) {
            Some((end, _)) => text[..end].to_owned(),
            None => text,
        };
        // The first of several stands.
        Fields(pairs.into_iter().take(MOST).rev().map(|(key, value)| (key, cut(value))).collect())
    }

    /// The field without space around it; empty when it was not sent.
    pub fn text(&self, key: &str) -> &str {
        self.0.get(key).map_or("", |text| text.trim())
    }

    /// The field, if it was filled in.
    pub fn some(&self, key: &str) -> Option<&str> {
        Some(self.text(key)).filter(|text| !text.is_empty())
    }

    pub fn parse<T: FromStr>(&self, key: &str) -> Option<T> {
        self.some(key)?.parse().ok()
    }

    /// Which page of a list, from 1 on.
    pub fn page(&self) -> u32 {
        self.parse("page").unwrap_or(1).clamp(1, LAST_PAGE)
    }
}

/// What stands in the address after the question mark.
pub struct Asked(pub Fields);

impl<S: Send + Sync> FromRequestParts<S> for Asked {
    type Rejection = std::convert::Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Asked, Self::Rejection> {
        let pairs = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri).map(|query| query.0);
        Ok(Asked(Fields::of(pairs.unwrap_or_default())))
    }
}

/// The one part of the address that says which: what cannot be read is not there.
pub struct Which<T>(pub T);

impl<T: FromStr, S: Send + Sync> FromRequestParts<S> for Which<T> {
    type Rejection = Refusal;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Which<T>, Refusal> {
        let Path(text) = Path::<String>::from_request_parts(parts, state).await.map_err(|_| Refusal::NotFound)?;
        text.parse().map(Which).map_err(|_| Refusal::NotFound)
    }
}

/// A form that was sent by who it says, from a page of this session. Comes last among a handler's arguments.
pub struct Filled {
    pub by: Visitor,
    pub fields: Fields,
}

impl FromRequest<Console> for Filled {
    type Rejection = Refusal;
    async fn from_request(request: Request, console: &Console) -> Result<Filled, Refusal> {
        let (mut parts, body) = request.into_parts();
        let by = Visitor::from_request_parts(&mut parts, console).await?;
        guard::from_here(&parts.headers, console)?;
        let form = Form::<Vec<(String, String)>>::from_request(Request::from_parts(parts, body), console).await;
        let fields = form.map(|form| Fields::of(form.0)).map_err(|rejection| match rejection.status() {
            StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLarge,
            _ => Refusal::Forged,
        })?;
        // Fingerprints are compared, so that the time it takes says nothing about the token.
        let sent = Fingerprint::of(fields.text("token").as_bytes());
        if sent != Fingerprint::of(by.form_token.as_bytes()) {
            return Err(Refusal::Forged);
        }
        Ok(Filled { by, fields })
    }
}

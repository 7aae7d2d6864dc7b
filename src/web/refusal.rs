//! Why there is no page: each refusal with its status and a page that says what to do. The page is made by the layer around
//! all routes (`shown`), in the language of the browser, so that what axum refuses by itself looks the same.

use super::style;
use crate::say::Language;
use crate::say::words::Words;
use askama::Template;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// There is no session, or it has ended.
    SignedOut,
    /// A one-time link that is used, too old, or was never one.
    NoLink,
    /// Not for somebody with these roles.
    Forbidden,
    /// No longer a moderator or manager: the session ended with it.
    NoLonger,
    /// A form that was not sent from a page of this session.
    Forged,
    NotFound,
    /// The address is there, and takes no such request.
    Method,
    TooLarge,
    TooMany,
    /// Steward does not know yet who has which role.
    Starting,
    Slow,
    /// The store could not be read, or a page not be made; the log says why.
    Broken,
}

impl Refusal {
    pub fn status(self) -> StatusCode {
        match self {
            Refusal::SignedOut => StatusCode::UNAUTHORIZED,
            Refusal::NoLink => StatusCode::GONE,
            Refusal::Forbidden | Refusal::NoLonger | Refusal::Forged => StatusCode::FORBIDDEN,
            Refusal::NotFound => StatusCode::NOT_FOUND,
            Refusal::Method => StatusCode::METHOD_NOT_ALLOWED,
            Refusal::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Refusal::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Refusal::Starting => StatusCode::SERVICE_UNAVAILABLE,
            Refusal::Slow => StatusCode::GATEWAY_TIMEOUT,
            Refusal::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Of the refusals that axum makes.
    fn of(status: StatusCode) -> Refusal {
        match status {
            StatusCode::METHOD_NOT_ALLOWED => Refusal::Method,
            StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLarge,
            status if status.is_client_error() => Refusal::NotFound,
            _ => Refusal::Broken,
        }
    }

    /// Title and text.
    pub fn words(self, words: Words) -> (String, String) {
        let (title, text) = match self {
            Refusal::SignedOut => ("console-error-signed-out", "console-error-signed-out-text"),
            Refusal::NoLink => ("console-error-no-link", "console-error-no-link-text"),
            Refusal::Forbidden => ("console-error-forbidden", "console-error-forbidden-text"),
            Refusal::NoLonger => ("console-error-no-longer", "console-error-no-longer-text"),
            Refusal::Forged => ("console-error-forged", "console-error-forged-text"),
            Refusal::NotFound => ("console-error-not-found", "console-error-not-found-text"),
            Refusal::Method => ("console-error-method", "console-error-method-text"),
            Refusal::TooLarge => ("console-error-too-large", "console-error-too-large-text"),
            Refusal::TooMany => ("console-error-too-many", "console-error-too-many-text"),
            Refusal::Starting => ("console-error-starting", "console-error-starting-text"),
            Refusal::Slow => ("console-error-slow", "console-error-slow-text"),
            Refusal::Broken => ("console-error-broken", "console-error-broken-text"),
        };
        (words.t(title), words.t(text))
    }

    /// Every one, for tests.
    pub const ALL: [Refusal; 12] = [
        Refusal::SignedOut,
        Refusal::NoLink,
        Refusal::Forbidden,
        Refusal::NoLonger,
        Refusal::Forged,
        Refusal::NotFound,
        Refusal::Method,
        Refusal::TooLarge,
        Refusal::TooMany,
        Refusal::Starting,
        Refusal::Slow,
        Refusal::Broken,
    ];
}

impl From<super::house::Trouble> for Refusal {
    fn from(trouble: super::house::Trouble) -> Refusal {
        tracing::error!("A page of the console could not be made: {trouble}");
        Refusal::Broken
    }
}

/// The status, and what is to be shown; `shown` makes the page of it.
impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        if matches!(self, Refusal::Starting | Refusal::TooMany) {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("15"));
        }
        response
    }
}

#[derive(Template)]
#[template(path = "console/refusal.html")]
struct Page {
    w: Words,
    style: &'static str,
    title: String,
    text: String,
    /// There may be a session to go back to.
    back: bool,
}

/// The response, with a page where it is a refusal without one.
pub fn shown(response: Response, languages: Option<&HeaderValue>) -> Response {
    let status = response.status();
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.to_str().is_ok_and(|kind| kind.starts_with("text/html")));
    if is_page || !(status.is_client_error() || status.is_server_error()) {
        return response;
    }
    let refusal = response.extensions().get::<Refusal>().copied().unwrap_or(Refusal::of(status));
    let w = Words::of(language(languages));
    let (title, text) = refusal.words(w);
    let back = !matches!(refusal, Refusal::SignedOut | Refusal::NoLink | Refusal::NoLonger);
    let page = Page { w, style: style::path(), title, text, back };
    let (mut parts, _) = response.into_parts();
    parts.headers.remove(header::CONTENT_TYPE);
    parts.headers.remove(header::CONTENT_LENGTH);
    let html = page.render().unwrap_or_else(|_| page.text.clone());
    (parts, Html(html)).into_response()
}

/// The first language of the browser that Steward speaks.
pub fn language(languages: Option<&HeaderValue>) -> Language {
    let text = languages.and_then(|value| value.to_str().ok()).unwrap_or_default();
    let mut codes = text.split(',').take(20).filter_map(|part| Language::parse(part.split(';').next()?.trim()));
    codes.next().unwrap_or_default()
}

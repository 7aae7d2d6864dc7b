//! Discord's REST interface as Steward needs it: one request in, one reply or one kind of failure out.
//!
//! The client keeps three things that no single caller can know: the pace over all routes (50 requests a second), a
//! pause that Discord ordered for everything, and the number of invalid requests, at which Discord bans an address.
//! Per-route limits are kept by `lanes`, which learns them from `Reply::pause`.
//!
//! Exception: behind a proxy that limits rates (`[discord] api-url`) the pace is the proxy's business.

mod gate;
mod request;

pub use gate::INVALID_LIMIT;
pub use request::{Body, File, Request, audit_reason, boundary};

use crate::discord::now;
use crate::ids::At;
use gate::{Gate, Turn};
use request::multipart;
use reqwest::StatusCode;
use reqwest::header::{HeaderMap, HeaderValue};
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// How long a request may take before it counts as lost.
const PATIENCE: Duration = Duration::from_secs(15);

/// The client. Shared by everything that asks Discord for something.
pub struct Api {
    http: reqwest::Client,
    base: String,
    proxied: bool,
    authorization: SecretString,
    gate: Mutex<Gate>,
}

/// What came back from a request that Discord carried out.
#[derive(Debug)]
pub struct Reply {
    pub body: Vec<u8>,
    /// The route's allowance is used up for that long.
    pub pause: Option<Duration>,
}

impl Reply {
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, ApiError> {
        serde_json::from_slice(&self.body).map_err(|e| ApiError::Unreadable(e.to_string()))
    }
}

/// Why a request was not carried out, or may not have been.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ApiError {
    /// Discord said no, for good.
    #[error("Discord refused: {text} (HTTP {status}, code {code})")]
    Refused { status: u16, code: u32, text: String },
    /// Too many requests on this route, or on all of them.
    #[error("Discord asks to wait {} ms", after.as_millis())]
    Limited { after: Duration, global: bool },
    /// Discord has a problem of its own; the request may have been carried out.
    #[error("Discord answers with HTTP {status}")]
    Server { status: u16 },
    /// No answer came; the request may have been carried out.
    #[error("Discord cannot be reached at {base}: {why}")]
    Lost { base: String, why: String },
    /// The request never left.
    #[error("Discord cannot be reached at {base}: {why}")]
    Unreachable { base: String, why: String },
    /// Steward stopped by itself, before Discord bans the address.
    #[error(
        "stopped: {INVALID_LIMIT} refused requests in ten minutes. Look at Steward's permissions (`steward check --online`); \
         it goes on by itself when the ten minutes are over"
    )]
    Stopped,
    #[error("Discord's answer cannot be read: {0}")]
    Unreadable(String),
}

impl ApiError {
    /// Nobody can tell whether the request was carried out.
    pub fn is_uncertain(&self) -> bool {
        matches!(self, ApiError::Server { .. } | ApiError::Lost { .. } | ApiError::Unreadable(_))
    }
}

impl Api {
    /// `api_url`: a proxy that limits rates, or a test server; `None` for Discord itself.
    ///
    /// # Errors
    /// When no TLS backend can be set up.
    pub fn new(token: &SecretString, api_url: Option<&str>) -> Result<Api, ApiError> {
        let base = api_url.unwrap_or("https://discord.com").trim_end_matches('/').to_owned();
        let failed = |e: reqwest::Error| ApiError::Unreachable { base: base.clone(), why: e.to_string() };
        let http = reqwest::Client::builder()
            .user_agent(concat!("DiscordBot (steward, ", env!("CARGO_PKG_VERSION"), ")"))
            .timeout(PATIENCE)
            .connect_timeout(Duration::from_secs(5))
            .tcp_nodelay(true)
            .build()
            .map_err(failed)?;
        let bare = token.expose_secret().trim();
        let bare = bare.strip_prefix("Bot ").unwrap_or(bare);
        let authorization = SecretString::from(format!("Bot {bare}"));
        Ok(Api { http, base, proxied: api_url.is_some(), authorization, gate: Mutex::default() })
    }

    pub fn base(&self) -> &str {
        &self.base
    }

    fn gate(&self) -> MutexGuard<'_, Gate> {
        self.gate.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// # Errors
    /// Any `ApiError`; nothing is repeated here.
    pub async fn send(&self, request: &Request) -> Result<Reply, ApiError> {
        if !request.interaction {
            self.wait_for_turn().await?;
        }
        let url = format!("{}/api/v10{}", self.base, request.path);
        let mut builder = self.http.request(request.method.clone(), url);
        if !request.interaction {
            let mut authorization = HeaderValue::from_str(self.authorization.expose_secret())
                .map_err(|_| ApiError::Refused { status: 401, code: 0, text: "the token has odd characters".into() })?;
            authorization.set_sensitive(true);
            builder = builder.header("authorization", authorization);
        }
        if let Some(reason) = &request.reason {
            builder = builder.header("x-audit-log-reason", audit_reason(reason));
        }
        builder = match &request.body {
            Body::None => builder,
            Body::Json(json) => builder.json(json),
            Body::Files { json, files, boundary } => builder
                .header("content-type", format!("multipart/form-data; boundary={boundary}"))
                .body(multipart(json, files, boundary)),
        };
        let lost = |e: reqwest::Error| {
            // The address may hold an interaction's token: it stays out of the text.
            let (base, why) = (self.base.clone(), chain(&e.without_url()));
            if why.contains("client error (Connect)") {
                ApiError::Unreachable { base, why }
            } else {
                ApiError::Lost { base, why }
            }
        };
        let response = builder.send().await.map_err(lost)?;
        let (status, headers) = (response.status(), response.headers().clone());
        let body = response.bytes().await.map_err(lost)?;
        metrics::counter!("steward_rest_requests_total", "status" => status_class(status)).increment(1);
        if status.is_success() {
            return Ok(Reply { body: body.to_vec(), pause: exhausted(&headers) });
        }
        Err(self.refusal(status, &headers, &body, now()))
    }

    /// # Errors
    /// Any `ApiError`; an answer of another shape is `Unreadable`.
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, ApiError> {
        self.send(&Request::get(path.to_owned())).await?.json()
    }

    async fn wait_for_turn(&self) -> Result<(), ApiError> {
        loop {
            let turn = self.gate().turn(Instant::now(), now(), !self.proxied);
            match turn {
                Turn::Go => return Ok(()),
                Turn::Stopped => return Err(ApiError::Stopped),
                Turn::Wait(until) => tokio::time::sleep_until(until).await,
            }
        }
    }

    fn refusal(&self, status: StatusCode, headers: &HeaderMap, body: &[u8], at: At) -> ApiError {
        let json: Value = serde_json::from_slice(body).unwrap_or_default();
        let shared = headers.get("x-ratelimit-scope").is_some_and(|scope| scope == "shared");
        let limited = status == StatusCode::TOO_MANY_REQUESTS;
        if matches!(status.as_u16(), 401 | 403) || (limited && !shared) {
            self.gate().count_invalid(at);
            metrics::counter!("steward_rest_invalid_total").increment(1);
        }
        if limited {
            let header = headers.get("retry-after").and_then(|v| v.to_str().ok()?.parse::<f64>().ok());
            let seconds = json["retry_after"].as_f64().or(header).unwrap_or(1.0).clamp(0.0, 3600.0);
            let after = Duration::from_secs_f64(seconds);
            let global = json["global"].as_bool().unwrap_or(false) || headers.contains_key("x-ratelimit-global");
            if global {
                self.gate().close_until(Instant::now() + after);
            }
            return ApiError::Limited { after, global };
        }
        if status.is_server_error() {
            return ApiError::Server { status: status.as_u16() };
        }
        let code = json["code"].as_u64().and_then(|code| u32::try_from(code).ok()).unwrap_or(0);
        let text = json["message"].as_str().map_or_else(|| status.to_string(), str::to_owned);
        ApiError::Refused { status: status.as_u16(), code, text }
    }
}

/// How long the route has nothing left, if it has nothing left.
fn exhausted(headers: &HeaderMap) -> Option<Duration> {
    let number = |name: &str| headers.get(name)?.to_str().ok()?.parse::<f64>().ok();
    let left = number("x-ratelimit-remaining")?;
    let reset = number("x-ratelimit-reset-after")?;
    (left < 1.0).then(|| Duration::from_secs_f64(reset.clamp(0.0, 3600.0)))
}

fn status_class(status: StatusCode) -> &'static str {
    match status.as_u16() {
        200..=299 => "2xx",
        429 => "429",
        400..=499 => "4xx",
        _ => "5xx",
    }
}

/// An error and its causes in one line.
fn chain(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text.push_str(": ");
        text.push_str(&inner.to_string());
        cause = inner.source();
    }
    text
}

//! Discord's REST interface as Steward needs it: one request in, one reply or one kind of failure out.
//!
//! The client keeps three things that no single caller can know: the pace over all routes (50 requests a second), a
//! pause that Discord ordered for everything, and the number of invalid requests, at which Discord bans an address.
//! Per-route limits are kept by `lanes`, which learns them from `Reply::pause`.
//!
//! Exception: behind a proxy that limits rates (`[discord] api-url`) the pace is the proxy's business.

use crate::discord::now;
use crate::ids::{ActKey, At};
use reqwest::header::{HeaderMap, HeaderValue};
use reqwest::{Method, StatusCode};
use secrecy::{ExposeSecret, SecretString};
use serde::de::DeserializeOwned;
use serde_json::Value;
use std::collections::VecDeque;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// Requests a second over all routes. Discord allows 50; five stay free for answers to commands, which have no limit of
/// their own but share the address. <https://discord.com/developers/docs/topics/rate-limits#global-rate-limit>
const PACE: u32 = 45;

/// Invalid requests (401, 403, 429) in ten minutes at which Steward stops by itself. Discord bans the address at 10,000.
pub const INVALID_LIMIT: usize = 5_000;
const INVALID_WINDOW_MS: i64 = 10 * 60_000;

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

#[derive(Default)]
struct Gate {
    /// When the next request may leave, by the pace.
    next: Option<Instant>,
    /// Until when nothing may leave, by Discord's order.
    closed_until: Option<Instant>,
    invalid: VecDeque<At>,
    announced: bool,
}

/// What is sent.
#[derive(Debug, Clone)]
pub struct Request {
    pub method: Method,
    /// Below `/api/v10`, with its query.
    pub path: String,
    pub body: Body,
    /// For the audit log; cut and encoded when sent.
    pub reason: Option<String>,
    /// Answers to interactions go on when everything else has stopped, carry no token and are under no pace.
    pub interaction: bool,
}

#[derive(Debug, Clone, Default)]
pub enum Body {
    #[default]
    None,
    Json(Value),
    /// JSON with files: names and contents. `boundary` must occur in none of them.
    Files { json: Value, files: Vec<(String, String)>, boundary: String },
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

impl Request {
    pub fn new(method: Method, path: String) -> Request {
        Request { method, path, body: Body::None, reason: None, interaction: false }
    }
    pub fn get(path: String) -> Request {
        Request::new(Method::GET, path)
    }
    pub fn json(mut self, body: Value) -> Request {
        self.body = Body::Json(body);
        self
    }
    pub fn reason(mut self, reason: &str) -> Request {
        self.reason = (!reason.is_empty()).then(|| reason.to_owned());
        self
    }
    pub fn interaction(mut self) -> Request {
        self.interaction = true;
        self
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
            let wait = {
                let mut gate = self.gate();
                if gate.is_stopped(now()) {
                    return Err(ApiError::Stopped);
                }
                let this_moment = Instant::now();
                match gate.closed_until {
                    Some(until) if until > this_moment => until,
                    _ if self.proxied => return Ok(()),
                    _ => {
                        let step = Duration::from_secs(1) / PACE;
                        // Up to a second's worth may leave at once.
                        let earliest = this_moment.checked_sub(Duration::from_secs(1)).unwrap_or(this_moment);
                        let slot = gate.next.map_or(earliest, |next| next.max(earliest));
                        if slot <= this_moment {
                            gate.next = Some(slot + step);
                            return Ok(());
                        }
                        slot
                    }
                }
            };
            tokio::time::sleep_until(wait).await;
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
                let until = Instant::now() + after;
                let mut gate = self.gate();
                gate.closed_until = Some(gate.closed_until.map_or(until, |known| known.max(until)));
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

impl Gate {
    fn count_invalid(&mut self, at: At) {
        self.invalid.push_back(at);
        if self.invalid.len() > INVALID_LIMIT {
            self.invalid.pop_front();
        }
    }

    /// As many invalid requests as allowed, the oldest of them not ten minutes old.
    fn is_stopped(&mut self, at: At) -> bool {
        let oldest = self.invalid.front().filter(|_| self.invalid.len() >= INVALID_LIMIT);
        let stopped = oldest.is_some_and(|oldest| at.since(*oldest).0 < INVALID_WINDOW_MS);
        metrics::gauge!("steward_rest_stopped").set(f64::from(u8::from(stopped)));
        if stopped && !self.announced {
            tracing::error!("{}", ApiError::Stopped);
        }
        self.announced = stopped;
        stopped
    }
}

/// An audit-log reason as its header: encoded, at most 512 bytes, never cut inside a character.
pub fn audit_reason(reason: &str) -> String {
    const LIMIT: usize = 512;
    let mut header = String::with_capacity(reason.len().min(LIMIT));
    for c in reason.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.' | '~') {
            if header.len() + 1 > LIMIT {
                break;
            }
            header.push(c);
            continue;
        }
        let mut bytes = [0u8; 4];
        let bytes = c.encode_utf8(&mut bytes).as_bytes();
        if header.len() + 3 * bytes.len() > LIMIT {
            break;
        }
        for byte in bytes {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            header.push('%');
            header.push(char::from(DIGITS[usize::from(byte >> 4)]));
            header.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    header
}

/// A boundary that occurs in none of the contents.
pub fn boundary(key: ActKey, files: &[(String, String)]) -> String {
    let mut boundary = format!("steward-{key}");
    while files.iter().any(|(name, text)| text.contains(&boundary) || name.contains(&boundary)) {
        boundary.push('x');
    }
    boundary
}

fn multipart(json: &Value, files: &[(String, String)], boundary: &str) -> Vec<u8> {
    let mut body = format!(
        "--{boundary}\r\ncontent-disposition: form-data; name=\"payload_json\"\r\n\
         content-type: application/json\r\n\r\n{json}\r\n"
    );
    for (n, (name, text)) in files.iter().enumerate() {
        let name: String = name.chars().map(|c| if c.is_control() || c == '"' || c == '\\' { '_' } else { c }).collect();
        body.push_str(&format!(
            "--{boundary}\r\ncontent-disposition: form-data; name=\"files[{n}]\"; filename=\"{name}\"\r\n\
             content-type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
        ));
    }
    body.push_str(&format!("--{boundary}--\r\n"));
    body.into_bytes()
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

//! What the fake can be told to do wrong, per route and for a number of requests.
//!
//! Exception: a fault never changes what Discord has done before; `LoseAnswer` and the two `Tell` faults apply the
//! request and then fail to say so, which is how a crash or a broken line looks from outside.

use super::http::Request;
use serde::{Deserialize, Serialize};

#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Fault {
    /// `GET`, `DELETE` …; empty for any.
    #[serde(default)]
    pub method: String,
    /// Below `/api/v10`, `*` for any one segment: `/channels/*/messages/*`. Empty for any.
    #[serde(default)]
    pub path: String,
    /// How many requests it hits.
    #[serde(default = "once")]
    pub times: u32,
    pub trouble: Trouble,
}

fn once() -> u32 {
    1
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// 429: `after` in seconds.
    RateLimited { after: f64, global: bool },
    /// Refused with this status and Discord's JSON error code; nothing is applied.
    Refused { status: u16, code: u64 },
    /// An answer that is not JSON, as a proxy gives it; nothing is applied.
    BadGateway,
    /// Nothing is applied and no answer ever comes.
    Hang,
    /// The line breaks before the request is applied.
    LoseRequest,
    /// Applied, then the line breaks: the answer is lost.
    LoseAnswer,
    /// Applied, told to the test through `Fake::told`, and never answered.
    TellUnanswered,
    /// Applied, answered, then told to the test through `Fake::told`.
    TellAnswered,
}

impl Fault {
    pub fn new(method: &str, path: &str, times: u32, trouble: Trouble) -> Fault {
        Fault { method: method.to_owned(), path: path.to_owned(), times, trouble }
    }

    fn hits(&self, request: &Request) -> bool {
        let path = request.path.strip_prefix("/api/v10").unwrap_or(&request.path);
        (self.method.is_empty() || self.method == request.method) && (self.path.is_empty() || matches(&self.path, path))
    }
}

/// Whether a path fits a pattern in which `*` stands for one segment.
pub fn matches(pattern: &str, path: &str) -> bool {
    let mut parts = path.split('/');
    pattern.split('/').all(|want| parts.next().is_some_and(|part| want == "*" || want == part))
        && parts.next().is_none()
}

/// The trouble this request meets, and one time less of it. The oldest fault that fits goes first.
pub fn meet(faults: &mut Vec<Fault>, request: &Request) -> Option<Trouble> {
    let at = faults.iter().position(|fault| fault.hits(request))?;
    faults[at].times = faults[at].times.saturating_sub(1);
    let trouble = faults[at].trouble.clone();
    faults.retain(|fault| fault.times > 0);
    Some(trouble)
}

//! Secrets whose form is more than a prefix: Discord tokens, webhook addresses, private keys, JSON web tokens, passwords in addresses,
//! tokens with several parts.
//!
//! Exceptions: a public key, a publishable key and a signature are no secrets.

use super::chat::{
    discord_mfa, discord_token, discord_webhook, slack, slack_app, slack_config, slack_webhook, teams_webhook,
    telegram_bot,
};
use super::{Found, entropy, random};

/// A mark in the text, and what to do where it stands. `at..end` is the mark.
pub type Check = fn(text: &str, at: usize, end: usize) -> Option<Found>;

/// Marks and their checks.
#[rustfmt::skip]
pub const CHECKS: &[(&str, Check)] = &[
    ("/api/webhooks/", discord_webhook),
    ("mfa.", discord_mfa),
    ("xoxb-", slack), ("xoxp-", slack), ("xoxa-", slack), ("xoxr-", slack), ("xoxs-", slack), ("xoxo-", slack), ("xoxe-", slack_config), ("xoxe.xox", slack_config), ("xapp-", slack_app),
    ("hooks.slack.com/", slack_webhook),
    ("PRIVATE KEY", private_key),
    ("eyJ", json_web_token),
    ("Q~", azure_secret),
    ("T3BlbkFJ", openai_old),
    ("SG.", sendgrid),
    (".atlasv1.", terraform),
    ("AccountKey=", azure_storage),
    (":AA", telegram_bot),
    ("://", address_password),
    ("/:_authToken=", npm_registry),
    ("_mmk", maxmind),
    (".webhook.office.com/webhookb2/", teams_webhook),
    ("MT", discord_token), ("Mz", discord_token), ("ND", discord_token), ("NT", discord_token), ("Nj", discord_token), ("Nz", discord_token), ("OD", discord_token), ("OT", discord_token), ("Mj", discord_token),
    ("uthorization: ", authorization),
];

pub fn found(start: usize, end: usize, kind: &'static str, name: &'static str, rotate: &'static str) -> Option<Found> {
    Some(Found { start, end, kind, name, rotate })
}

pub fn run(text: &str, from: usize, holds: impl Fn(u8) -> bool) -> usize {
    from + text.as_bytes()[from..].iter().take_while(|b| holds(**b)).count()
}

pub fn run_back(text: &str, to: usize, holds: impl Fn(u8) -> bool) -> usize {
    to - text.as_bytes()[..to].iter().rev().take_while(|b| holds(**b)).count()
}

pub fn url(b: u8) -> bool {
    b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')
}

pub fn word_before(text: &str, at: usize) -> bool {
    at > 0
        && (text.as_bytes()[at - 1].is_ascii_alphanumeric()
            || matches!(text.as_bytes()[at - 1], b'_' | b'-' | b'.' | b'/' | b'+'))
}

/// RFC 7468: a PEM block with a key and enough of a body to be one.
fn private_key(text: &str, at: usize, end: usize) -> Option<Found> {
    // The label of a block is one short line.
    let before = (at.saturating_sub(64)..=at).find(|i| text.is_char_boundary(*i))?;
    let line = before + text[before..at].rfind("-----BEGIN")?;
    if text[line..at].contains('\n') {
        return None;
    }
    let label_end = end + " BLOCK".len() * usize::from(text[end..].starts_with(" BLOCK"));
    let close = text[label_end..].starts_with("-----").then_some(label_end + 5)?;
    let stop = text[close..].find("-----").map_or(text.len(), |e| close + e);
    let body: String = text[close..stop]
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '='))
        .take(600)
        .collect();
    if body.len() < 40 || entropy(&body) < 3.5 {
        return None;
    }
    let last = run(text, stop, |b| b.is_ascii_uppercase() || matches!(b, b'-' | b' '));
    found(
        line,
        last.max(stop),
        "private-key",
        "private key",
        "https://cheatsheetseries.owasp.org/cheatsheets/Key_Management_Cheat_Sheet.html",
    )
}

/// RFC 7519: header and claims are JSON objects, so both start with `eyJ`.
fn json_web_token(text: &str, at: usize, _: usize) -> Option<Found> {
    // No system takes a JSON web token as the base64 of name and password.
    if word_before(text, at) || text[..at].ends_with("Basic ") {
        return None;
    }
    let header = run(text, at, url);
    let claims = text[header..].starts_with(".eyJ").then(|| run(text, header + 1, url))?;
    let end = text[claims..].starts_with('.').then(|| run(text, claims + 1, url))?;
    (header - at >= 18 && claims - header > 18 && end - claims > 10 && random(&text[claims + 1..end], 3.0))
        .then_some(())?;
    found(at, end, "json-web-token", "JSON web token", "https://datatracker.ietf.org/doc/html/rfc8725")
}

/// learn.microsoft.com/entra: three characters, a digit, `Q~`, 31 to 34 characters.
fn azure_secret(text: &str, at: usize, end: usize) -> Option<Found> {
    let inside = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'~' | b'.' | b'-');
    let start = run_back(text, at, inside);
    let stop = run(text, end, inside);
    let digit = at > start && text.as_bytes()[at - 1].is_ascii_digit();
    (at - start == 4 && digit && (31..=34).contains(&(stop - end)) && random(&text[end..stop], 3.0)).then_some(())?;
    found(
        start,
        stop,
        "azure-secret",
        "Azure client secret",
        "https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps",
    )
}

/// learn.microsoft.com "Configure Azure Storage connection strings": 64 bytes as base64.
fn azure_storage(text: &str, at: usize, end: usize) -> Option<Found> {
    let stop = run(text, end, |b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/' | b'='));
    (stop - end == 88 && random(&text[end..stop], 3.5)).then_some(())?;
    found(at, stop, "azure-storage-key", "Azure storage key", "https://portal.azure.com")
}

fn openai_old(text: &str, at: usize, end: usize) -> Option<Found> {
    let start = run_back(text, at, url);
    let stop = run(text, end, url);
    (text[start..at].starts_with("sk-") && at - start >= 20 && stop - end >= 20).then_some(())?;
    found(start, stop, "openai-key", "OpenAI key", "https://platform.openai.com/api-keys")
}

/// docs.sendgrid.com: `SG.`, 22 characters, a dot, 43 characters (sometimes fewer in older keys).
fn sendgrid(text: &str, at: usize, end: usize) -> Option<Found> {
    let id = run(text, end, url);
    let stop = text[id..].starts_with('.').then(|| run(text, id + 1, url))?;
    (id - end == 22 && (40..=45).contains(&(stop - id - 1)) && !word_before(text, at) && random(&text[end..stop], 3.0))
        .then_some(())?;
    found(at, stop, "sendgrid-key", "SendGrid key", "https://app.sendgrid.com/settings/api_keys")
}

fn terraform(text: &str, at: usize, end: usize) -> Option<Found> {
    let start = run_back(text, at, |b| b.is_ascii_alphanumeric());
    let stop = run(text, end, |b| url(b) || b == b'=');
    (at - start == 14 && (60..=70).contains(&(stop - end)) && random(&text[end..stop], 3.5)).then_some(())?;
    found(start, stop, "terraform-token", "Terraform Cloud token", "https://app.terraform.io/app/settings/tokens")
}

/// RFC 3986 user info: `scheme://name:password@host`.
fn address_password(text: &str, at: usize, end: usize) -> Option<Found> {
    let stop = run(text, end, |b| {
        b.is_ascii_graphic()
            && !matches!(b, b'/' | b'?' | b'#' | b'<' | b'>' | b'"' | b'`' | b'\'' | b',' | b'|' | b')')
    });
    let authority = &text[end..stop];
    let (user, host) = authority.rsplit_once('@')?;
    let (name, password) = user.split_once(':')?;
    let start = run_back(text, at, |b| b.is_ascii_alphanumeric() || b == b'+');
    let plain = password.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~!*+=^".contains(&b));
    let sample = [
        "password", "passwd", "pass", "pwd", "secret", "example", "xxxx", "postgres", "root", "admin", "user", "test",
        "guest", "mysecret", "foobar", "changeme",
    ];
    let lower = password.to_ascii_lowercase();
    let told = sample.iter().any(|s| lower == *s)
        || name == password
        || (lower.starts_with("my") && !password.bytes().any(|b| b.is_ascii_digit()));
    let digit = password.bytes().any(|b| b.is_ascii_digit());
    let local = host.starts_with("localhost") || host.starts_with("127.") || host.starts_with("example.");
    (password.len() >= 8
        && plain
        && !told
        && !local
        && host.contains('.')
        && entropy(password) >= 2.0
        && (digit || password.bytes().all(|b| b.is_ascii_hexdigit())))
    .then_some(())?;
    found(
        start,
        stop,
        "address-password",
        "password in an address",
        "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html",
    )
}

/// docs.npmjs.com ".npmrc": `//registry/:_authToken=…`, a UUID in older registries.
fn npm_registry(text: &str, at: usize, end: usize) -> Option<Found> {
    let start = run_back(text, at, |b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'/' | b':'));
    let from = run(text, end, |b| b == b' ');
    let stop = run(text, from, url);
    let value = &text[from..stop];
    let registry = text[start..at].strip_prefix("//").or_else(|| text[start..at].split_once("://").map(|(_, h)| h))?;
    (registry.len() > 3
        && !registry.starts_with('/')
        && (super::assigned::is_uuid(value) || value.starts_with("npm_") && value.len() > 12))
        .then_some(())?;
    found(start, stop, "npm-token", "npm token", "https://www.npmjs.com/settings/~/tokens")
}

fn maxmind(text: &str, at: usize, end: usize) -> Option<Found> {
    let start = run_back(text, at, |b| b.is_ascii_alphanumeric() || b == b'_');
    (at - start == 36 && random(&text[start..at], 3.5)).then_some(())?;
    found(start, end, "maxmind-key", "MaxMind license key", "https://www.maxmind.com/en/accounts/current/license-key")
}

/// RFC 9110 and RFC 6750: a header with a token or a password in it.
fn authorization(text: &str, at: usize, end: usize) -> Option<Found> {
    let rest = &text[end..];
    let scheme = ["Bearer ", "bearer ", "Token ", "token ", "Bot "].iter().find(|s| rest.starts_with(**s))?;
    let from = end + scheme.len();
    let stop = run(text, from, |b| url(b) || matches!(b, b'.' | b'=' | b'+' | b'/' | b'~'));
    (stop - from >= 16 && super::assigned::is_secret(&text[from..stop])).then_some(())?;
    found(
        at.saturating_sub(1),
        stop,
        "authorization-header",
        "token in a header",
        "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html",
    )
}

//! Secrets that only their name betrays: `SOMETHING_API_KEY=…`, `"client_secret": "…"`, "my token is …".
//!
//! Method: the name ends in a word for a secret, and the value looks random (length, digits, Shannon entropy, not made of words).
//! Exceptions: placeholders (`xxxx`, `your-token-here`, `1234567`), variables (`$TOKEN`, `${…}`, `{{…}}`), UUIDs without the name of
//! a service, arguments of a call (`init(token: …)`), public keys.

use super::{Found, entropy};

const ROTATE: &str = "https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html";

/// Words that a secret's name ends in. `key` alone is too common and needs something before it.
const ENDINGS: &[&str] = &[
    "secret",
    "token",
    "apikey",
    "secretkey",
    "accesskey",
    "privatekey",
    "key",
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "credential",
    "credentials",
    "accesstoken",
    "accesskeyid",
    "clientid",
    "secretid",
    "apitoken",
    "com",
];

/// Words that tell that the value is not secret, or not lasting.
const HARMLESS: &[&str] = &[
    "public",
    "csrf",
    "primary",
    "foreign",
    "partition",
    "sortkey",
    "cache",
    "publishable",
    "idempotency",
    "authenticity",
    "xsrf",
    "hotkey",
    "keyboard",
    "monkey",
    "identifier",
    "share",
];

/// How a placeholder or an example looks.
const SAMPLES: &[&str] = &[
    "example",
    "xxxx",
    "your",
    "1234567",
    "abcdefg",
    "changeme",
    "redacted",
    "placeholder",
    "insert",
    "0000000",
    "aaaaaaa",
    "dummy",
    "sample",
];

/// Every assignment of the text whose value looks like a secret.
pub fn find(text: &str, out: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(|b| matches!(b, b'=' | b':' | b'>')) {
        let operator = at + next;
        at = operator + 1;
        // One operator of several characters (`:=`, `=>`, `==`) is judged at its last one.
        if matches!(bytes.get(operator + 1), Some(b'=' | b'>')) {
            continue;
        }
        if let Some(found) = assignment(text, operator) {
            at = found.end;
            out.push(found);
        }
    }
    sentences(text, out);
}

fn assignment(text: &str, operator: usize) -> Option<Found> {
    let bytes = text.as_bytes();
    let skip_back = bytes[..operator]
        .iter()
        .rev()
        .take_while(|b| matches!(b, b' ' | b'\t' | b'"' | b'\'' | b':' | b'=' | b'`'))
        .take(8)
        .count();
    let name_end = operator - skip_back;
    let name_start = name_end
        - bytes[..name_end]
            .iter()
            .rev()
            .take(60)
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.'))
            .count();
    if name_end - name_start < 3 || bytes.get(name_start.wrapping_sub(1)) == Some(&b'(') {
        return None;
    }
    let skip =
        bytes[operator + 1..].iter().take(8).take_while(|b| matches!(b, b' ' | b'\t' | b'"' | b'\'' | b'`')).count();
    let from = operator + 1 + skip;
    let end = value_end(bytes, from)?;
    let value = &text[from..end];
    if value.len() < 14 {
        return None;
    }
    let service = secret_name(&text[name_start..name_end])?;
    (is_secret(value) && (service || !is_uuid(value))).then_some(())?;
    Some(Found { start: name_start, end, kind: "assigned-secret", name: "secret", rotate: ROTATE })
}

/// "my token is …", "the api key is …".
fn sentences(text: &str, out: &mut Vec<Found>) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(next) = text[at..].find(" is ") {
        let is = at + next;
        at = is + 4;
        let name_start = is - bytes[..is].iter().rev().take(40).take_while(|b| b.is_ascii_alphabetic()).count();
        let word = text[name_start..is].to_ascii_lowercase();
        if !matches!(word.as_str(), "key" | "token" | "secret" | "password" | "apikey") {
            continue;
        }
        let from = at + bytes[at..].iter().take(4).take_while(|b| matches!(b, b' ' | b'"' | b'\'' | b'`')).count();
        if let Some(end) = value_end(bytes, from) {
            let value = &text[from..end];
            if value.len() >= 15 && is_secret(value) && !is_uuid(value) {
                out.push(Found { start: from, end, kind: "assigned-secret", name: "secret", rotate: ROTATE });
                at = end;
            }
        }
    }
}

/// The end of the value that starts at `from`; `None` when it is code or an address rather than a value.
fn value_end(bytes: &[u8], from: usize) -> Option<usize> {
    let length = bytes[from..]
        .iter()
        .take(400)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'+' | b'/' | b'=' | b'~' | b':'))
        .count();
    let end = from + length;
    let code = match bytes.get(end) {
        Some(b'(' | b'[' | b'{' | b'<' | b'$' | b'%' | b'*' | b'&' | b'@') => true,
        Some(b'.') => bytes.get(end + 1).is_some_and(|b| b.is_ascii_alphanumeric() || *b == b'.'),
        Some(b) => !b.is_ascii(),
        None => false,
    };
    (!code).then_some(end)
}

/// Whether a name is one of a secret: `Some(true)` when it also names a service (`HEROKU_API_KEY`).
fn secret_name(name: &str) -> Option<bool> {
    let plain: String =
        name.bytes().filter(u8::is_ascii_alphanumeric).map(|b| b.to_ascii_lowercase() as char).collect();
    let ending = ENDINGS.iter().filter(|e| plain.ends_with(**e)).max_by_key(|e| e.len())?;
    let before = &plain[..plain.len() - ending.len()];
    if HARMLESS.iter().any(|h| plain.contains(h)) || (*ending == "key" && before.is_empty()) {
        return None;
    }
    // Bundler's settings name a gem server, whose value is user and password: BUNDLE_GEMS__EXAMPLE__COM.
    if *ending == "com" && !plain.starts_with("bundle") {
        return None;
    }
    if *ending == "key" && before.len() < 3 {
        return None;
    }
    let mut rest = before.to_string();
    for generic in [
        "access", "secret", "client", "private", "auth", "api", "app", "key", "token", "my", "the", "id", "export",
        "const", "bearer", "refresh", "user",
    ] {
        rest = rest.replace(generic, "");
    }
    Some(rest.len() >= 3)
}

/// True for a value that looks random rather than written.
pub fn is_secret(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let lower = value.to_ascii_lowercase();
    let path = value.starts_with('/') || value.contains("//") || value.contains("./");
    if digits < 1 || path || SAMPLES.iter().any(|s| lower.contains(s)) {
        return false;
    }
    // A value made of words and small numbers is a name: `my-service-account-2`.
    let letters_or_small = |part: &str| {
        part.bytes().all(|b| b.is_ascii_alphabetic()) || (part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit()))
    };
    if value.split(['-', '_', '/', ':', '+', '=', '.']).all(letters_or_small) {
        return false;
    }
    let wanted = if value.len() < 20 { 2.3 } else { 3.0 };
    entropy(value) >= wanted
}

/// True for `8-4-4-4-12` hexadecimal digits.
pub fn is_uuid(value: &str) -> bool {
    let parts: Vec<&str> = value.split('-').collect();
    parts.len() == 5
        && parts.iter().zip([8, 4, 4, 4, 12]).all(|(p, n)| p.len() == n && p.bytes().all(|b| b.is_ascii_hexdigit()))
}

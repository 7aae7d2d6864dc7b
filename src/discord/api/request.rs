//! What is sent: a request, its body, and the odd encodings that Discord wants.

use crate::ids::ActKey;
use reqwest::Method;
use serde_json::Value;

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
    /// JSON with files. `boundary` must occur in none of them.
    Files {
        json: Value,
        files: Vec<File>,
        boundary: String,
    },
}

/// A file that goes along.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    pub name: String,
    /// Its media type, `image/png`.
    pub kind: &'static str,
    pub bytes: Vec<u8>,
}

impl File {
    /// Text as it is.
    pub fn text(name: &str, text: &str) -> File {
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let kind = match ending {
            "html" => "text/html; charset=utf-8",
            "json" => "application/json",
            "csv" => "text/csv; charset=utf-8",
            _ => "text/plain; charset=utf-8",
        };
        File { name: name.to_owned(), kind, bytes: text.as_bytes().to_vec() }
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
pub fn boundary(key: ActKey, files: &[File]) -> String {
    let mut boundary = format!("steward-{key}");
    let holds = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    while files.iter().any(|file| holds(&file.bytes, &boundary) || file.name.contains(&boundary)) {
        boundary.push('x');
    }
    boundary
}

pub(super) fn multipart(json: &Value, files: &[File], boundary: &str) -> Vec<u8> {
    let head = format!(
        "--{boundary}\r\ncontent-disposition: form-data; name=\"payload_json\"\r\n\
         content-type: application/json\r\n\r\n{json}\r\n"
    );
    let mut body = head.into_bytes();
    for (n, File { name, kind, bytes }) in files.iter().enumerate() {
        let name: String =
            name.chars().map(|c| if c.is_control() || c == '"' || c == '\\' { '_' } else { c }).collect();
        let head = format!(
            "--{boundary}\r\ncontent-disposition: form-data; name=\"files[{n}]\"; filename=\"{name}\"\r\n\
             content-type: {kind}\r\n\r\n"
        );
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
    body
}

//! The smallest HTTP/1.1 server that a Discord client can talk to: keep-alive, content-length, chunked bodies.
//!
//! Exceptions: no TLS, no compression, no pipelining. It is written by hand because the fake must be able to
//! break a connection before a single byte of the answer is sent, which a web framework does not allow.

use serde_json::Value;
use std::time::Instant;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

#[derive(Debug, Clone)]
pub struct Request {
    pub arrived: Instant,
    pub method: String,
    /// Without the query, without a trailing slash.
    pub path: String,
    pub query: Vec<(String, String)>,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The JSON body, or the `payload_json` part of a form, with the names of the files beside it.
    ///
    /// # Errors
    /// A sentence, when there is a body and it is not JSON.
    pub fn json(&self) -> Result<(Value, Vec<String>), String> {
        let kind = self.header("content-type").unwrap_or_default();
        if let Some(boundary) = kind.strip_prefix("multipart/form-data; boundary=") {
            return form(&self.body, boundary.trim_matches('"'));
        }
        if self.body.is_empty() {
            return Ok((Value::Null, Vec::new()));
        }
        serde_json::from_slice(&self.body)
            .map(|value| (value, Vec::new()))
            .map_err(|error| format!("the body is not JSON: {error}"))
    }
}

fn form(body: &[u8], boundary: &str) -> Result<(Value, Vec<String>), String> {
    let text = String::from_utf8_lossy(body);
    let mut payload = Value::Null;
    let mut files = Vec::new();
    for part in text.split(&format!("--{boundary}")) {
        let Some((head, content)) = part.split_once("\r\n\r\n") else {
            continue;
        };
        let content = content.strip_suffix("\r\n").unwrap_or(content);
        if let Some(name) = quoted(head, "filename=\"") {
            files.push(name.to_owned());
        } else if quoted(head, " name=\"") == Some("payload_json") {
            payload = serde_json::from_str(content).map_err(|error| format!("payload_json is not JSON: {error}"))?;
        } else {
            return Err(format!("a form part that Discord does not know: {head}"));
        }
    }
    Ok((payload, files))
}

fn quoted<'a>(text: &'a str, before: &str) -> Option<&'a str> {
    text.split_once(before)?.1.split_once('"').map(|(value, _)| value)
}

#[derive(Debug, Clone)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
}

impl Answer {
    pub fn json(status: u16, body: impl Into<String>) -> Answer {
        Answer { status, headers: Vec::new(), body: body.into() }
    }

    fn bytes(&self) -> Vec<u8> {
        let mut out = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        for (name, value) in &self.headers {
            out.push_str(&format!("{name}: {value}\r\n"));
        }
        if self.status == 204 {
            out.push_str("\r\n");
        } else {
            out.push_str(&format!(
                "content-type: application/json\r\ncontent-length: {}\r\n\r\n{}",
                self.body.len(),
                self.body
            ));
        }
        out.into_bytes()
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        201 => "Created",
        204 => "No Content",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        429 => "Too Many Requests",
        500 => "Internal Server Error",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        _ => "Other",
    }
}

/// One connection of a client.
pub struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

impl Connection {
    pub fn new(stream: TcpStream) -> Connection {
        // Without this, answers wait for the client's acknowledgement and latencies measure the kernel.
        let _ = stream.set_nodelay(true);
        Connection { stream, buffer: Vec::new() }
    }

    /// The next request; `None` when the client is gone or talks something else than HTTP/1.1.
    pub async fn next(&mut self) -> Option<Request> {
        let head_end = loop {
            if let Some(end) = find(&self.buffer, b"\r\n\r\n") {
                break end;
            }
            self.more().await?;
        };
        let arrived = Instant::now();
        let head = String::from_utf8_lossy(&self.buffer[..head_end]).into_owned();
        self.buffer.drain(..head_end + 4);
        let mut lines = head.split("\r\n");
        let mut first = lines.next()?.split(' ');
        let method = first.next()?.to_owned();
        let (path, query) = target(first.next()?);
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()))
            .collect();
        let mut request = Request { arrived, method, path, query, headers, body: Vec::new() };
        if request.header("transfer-encoding").is_some_and(|value| value.contains("chunked")) {
            request.body = self.chunks().await?;
        } else if let Some(length) = request.header("content-length") {
            let length = length.parse().ok()?;
            request.body = self.take(length).await?;
        }
        Some(request)
    }

    /// Waits until the client hangs up; what it still sends is thrown away.
    pub async fn hung_up(&mut self) {
        while self.more().await.is_some() {
            self.buffer.clear();
        }
    }

    pub async fn send(&mut self, answer: &Answer) -> Option<()> {
        self.stream.write_all(&answer.bytes()).await.ok()
    }

    async fn chunks(&mut self) -> Option<Vec<u8>> {
        let mut body = Vec::new();
        loop {
            let end = loop {
                if let Some(end) = find(&self.buffer, b"\r\n") {
                    break end;
                }
                self.more().await?;
            };
            let line = self.take(end + 2).await?;
            let size = std::str::from_utf8(&line).ok()?.trim();
            let size = usize::from_str_radix(size.split(';').next()?, 16).ok()?;
            let chunk = self.take(size + 2).await?;
            if size == 0 {
                return Some(body);
            }
            body.extend_from_slice(&chunk[..size]);
        }
    }

    async fn take(&mut self, length: usize) -> Option<Vec<u8>> {
        while self.buffer.len() < length {
            self.more().await?;
        }
        Some(self.buffer.drain(..length).collect())
    }

    async fn more(&mut self) -> Option<()> {
        match self.stream.read_buf(&mut self.buffer).await {
            Ok(0) | Err(_) => None,
            Ok(_) => Some(()),
        }
    }
}

fn find(haystack: &[u8], needle: &[u8]) -> Option<usize> {
    haystack.windows(needle.len()).position(|window| window == needle)
}

fn target(target: &str) -> (String, Vec<(String, String)>) {
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let query = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decoded(name), decoded(value)))
        .collect();
    (decoded(path.trim_end_matches('/')), query)
}

/// Undoes percent encoding. What is not valid is left as it is.
pub fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).and_then(|pair| std::str::from_utf8(pair).ok());
        match (bytes[at], hex.and_then(|pair| u8::from_str_radix(pair, 16).ok())) {
            (b'%', Some(byte)) => {
                out.push(byte);
                at += 3;
            }
            (byte, _) => {
                out.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

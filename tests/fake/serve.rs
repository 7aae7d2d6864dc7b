//! The two listeners: accepts connections, lets faults happen, writes the journal.

use super::faults::{Trouble, meet};
use super::http::{Answer, Connection, Request};
use super::journal::Entry;
use super::routes::{Refusal, route};
use super::{Core, Shared, control};
use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use tokio::net::{TcpListener, TcpStream};

pub async fn gateway(shared: Arc<Shared>, listener: TcpListener) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(super::gateway::serve(shared.clone(), stream));
    }
}

pub async fn rest(shared: Arc<Shared>, listener: TcpListener) {
    while let Ok((stream, _)) = listener.accept().await {
        tokio::spawn(talk(shared.clone(), stream));
    }
}

async fn talk(shared: Arc<Shared>, stream: TcpStream) {
    let mut connection = Connection::new(stream);
    while let Some(request) = connection.next().await {
        if request.path.starts_with("/fake/") {
            let answer = control::answer(&shared, &request);
            if connection.send(&answer).await.is_none() {
                return;
            }
            continue;
        }
        let trouble = meet(&mut shared.core().faults, &request);
        match &trouble {
            Some(Trouble::Hang) => return connection.hung_up().await,
            Some(Trouble::LoseRequest) => return,
            _ => {}
        }
        let (number, answer) = handle(&mut shared.core(), &request, trouble.as_ref());
        shared.changed();
        match trouble {
            Some(Trouble::LoseAnswer) => return,
            Some(Trouble::TellUnanswered) => {
                let _ = shared.tell.send(number);
                return connection.hung_up().await;
            }
            _ => {}
        }
        if connection.send(&answer).await.is_none() {
            return;
        }
        if trouble == Some(Trouble::TellAnswered) {
            let _ = shared.tell.send(number);
        }
    }
}

/// Answers one request and writes it down; its number in the journal.
fn handle(core: &mut Core, request: &Request, trouble: Option<&Trouble>) -> (usize, Answer) {
    let refused = match trouble {
        Some(Trouble::RateLimited { after, global }) => Some(rate_limited(*after, *global)),
        Some(Trouble::Refused { status, code }) => Some(error(*status, *code, "As scripted")),
        Some(Trouble::BadGateway) => Some(Answer::json(502, "<html>bad gateway</html>")),
        _ => None,
    };
    let mut entry = entry(core.journal.len(), request, trouble);
    let answer = if let Some(answer) = refused {
        let (body, files) = request.json().unwrap_or_default();
        (entry.body, entry.files) = (body, files);
        answer
    } else {
        let Core { world, gateway_url, .. } = core;
        let (result, body, files) = route(world, request, (gateway_url.as_str(), 1));
        (entry.body, entry.files) = (body, files);
        match result {
            Ok(done) => {
                for (name, data) in &done.events {
                    core.dispatch(name, data);
                }
                entry.seen = done.seen;
                done.answer
            }
            Err(Refusal::Discord(status, code, why)) => error(status, code, why),
            Err(Refusal::Surprise(why)) => {
                let line = format!("{} {}: {why}; body {}", request.method, request.path, entry.body);
                core.surprises.push(line);
                error(400, 50_035, &why)
            }
        }
    };
    entry.status = answer.status;
    entry.answer.clone_from(&answer.body);
    let number = entry.number;
    record(&entry);
    core.journal.push(entry);
    (number, answer)
}

fn entry(number: usize, request: &Request, trouble: Option<&Trouble>) -> Entry {
    let path = request.path.strip_prefix("/api/v10").unwrap_or(&request.path).to_owned();
    let headers = request.headers.iter().filter(|(name, _)| name != "authorization").cloned();
    Entry {
        number,
        arrived: request.arrived,
        method: request.method.clone(),
        path,
        query: request.query.clone(),
        headers: headers.collect(),
        body: Value::Null,
        files: Vec::new(),
        status: 0,
        answer: String::new(),
        lost: matches!(trouble, Some(Trouble::LoseAnswer | Trouble::TellUnanswered)),
        seen: Vec::new(),
    }
}

/// Adds the request to a file in the folder that `STEWARD_RECORD` names, for `tests/openapi.rs` to judge later.
fn record(entry: &Entry) {
    static FOLDER: OnceLock<Option<PathBuf>> = OnceLock::new();
    let folder = FOLDER.get_or_init(|| std::env::var_os("STEWARD_RECORD").map(PathBuf::from));
    let Some(folder) = folder else { return };
    let _ = std::fs::create_dir_all(folder);
    let path = folder.join(format!("{}.jsonl", std::process::id()));
    let Ok(mut file) = std::fs::File::options().create(true).append(true).open(path) else {
        return;
    };
    // One write a line, so that lines of several fakes in one process do not mix.
    let _ = file.write_all(format!("{}\n", json!(entry)).as_bytes());
}

pub fn error(status: u16, code: u64, message: &str) -> Answer {
    Answer::json(status, json!({"message": message, "code": code}).to_string())
}

fn rate_limited(after: f64, global: bool) -> Answer {
    let body = json!({"message": "You are being rate limited.", "retry_after": after, "global": global});
    let mut answer = Answer::json(429, body.to_string());
    // The header has whole seconds, the body the fraction.
    answer.headers = vec![
        ("retry-after", format!("{}", after.ceil())),
        ("x-ratelimit-reset-after", format!("{after}")),
        ("x-ratelimit-scope", if global { "global" } else { "user" }.to_owned()),
    ];
    if global {
        answer.headers.push(("x-ratelimit-global", "true".to_owned()));
    }
    answer
}

//! The same controls for another process, as HTTP under `/fake/`.
//!
//! | request | does |
//! |---|---|
//! | `POST /fake/events` `{"t", "d"}` | sends an event to the bot |
//! | `POST /fake/messages` `{"channel", "author", "content"}` | says something; answers with the id |
//! | `POST /fake/faults` a `Fault` | breaks something |
//! | `DELETE /fake/faults` | breaks nothing more |
//! | `POST /fake/forget-nonces`, `/fake/drop`, `/fake/hold`, `/fake/release`, `/fake/reset` | as named |
//! | `GET /fake/journal`, `/fake/seen`, `/fake/twice`, `/fake/surprises`, `/fake/story` | what happened |
//!
//! Exception: no token is asked for; it listens on the local machine only.

use super::http::{Answer, Request};
use super::journal::twice;
use super::routes::id_in;
use super::serve::error;
use super::world::World;
use super::{Fake, Fault, Shared};
use serde_json::{Value, json};
use std::sync::Arc;

pub fn answer(shared: &Arc<Shared>, request: &Request) -> Answer {
    let fake = Fake { shared: shared.clone() };
    let body = match request.json() {
        Ok((body, _)) => body,
        Err(why) => return error(400, 0, &why),
    };
    let done = match (request.method.as_str(), request.path.as_str()) {
        ("GET", "/fake/journal") => Ok(json!(fake.journal())),
        ("GET", "/fake/seen") => Ok(json!(fake.seen_by_members())),
        ("GET", "/fake/twice") => Ok(json!(twice(&fake.seen_by_members()))),
        ("GET", "/fake/surprises") => Ok(json!(fake.core().surprises)),
        ("GET", "/fake/story") => Ok(json!(fake.story())),
        ("POST", path) => act(&fake, path, &body),
        ("DELETE", "/fake/faults") => {
            fake.clear_faults();
            Ok(Value::Null)
        }
        _ => Err(format!("{} {} is no control", request.method, request.path)),
    };
    match done {
        Ok(value) => Answer::json(200, value.to_string()),
        Err(why) => error(400, 0, &why),
    }
}

fn act(fake: &Fake, path: &str, body: &Value) -> Result<Value, String> {
    match path {
        "/fake/events" => {
            let name = body["t"].as_str().ok_or("`t` names the event")?;
            fake.dispatch(name, &body["d"]);
        }
        "/fake/messages" => {
            let id = |field: &str| id_in(&body[field]).map_err(|_| format!("`{field}` is an id"));
            let content = body["content"].as_str().ok_or("`content` is a text")?;
            let message = fake.say(id("channel")?, id("author")?, content);
            return Ok(json!({"id": message.to_string()}));
        }
        "/fake/faults" => {
            let fault: Fault = serde_json::from_value(body.clone()).map_err(|e| e.to_string())?;
            fake.fault(fault);
        }
        "/fake/forget-nonces" => fake.forget_nonces(),
        "/fake/drop" => {
            fake.drop_line(body["code"].as_u64().and_then(|code| u16::try_from(code).ok()));
        }
        "/fake/hold" => fake.hold(),
        "/fake/release" => fake.release(),
        "/fake/reset" => {
            let mut core = fake.core();
            core.world = World::new(core.world.setup.clone());
            core.journal.clear();
            core.faults.clear();
            core.surprises.clear();
        }
        _ => return Err(format!("{path} is no control")),
    }
    Ok(Value::Null)
}

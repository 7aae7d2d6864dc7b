//! The gateway: Hello, Identify or Resume, heartbeats, member chunks, and events in order.
//!
//! One shard, one session: a new Identify ends the session before it, as when a bot is started again. Payloads are
//! plain text: serenity asks for compression in Identify, and Discord compresses only when that pays.
//! Exception: no rate limit on Identify.

use super::payload::{application, value};
use super::world::BOT;
use super::{Core, Shared, intents};
use futures_util::{SinkExt, StreamExt};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Instant;
use tokio::net::TcpStream;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;

/// How many events a broken session keeps for a Resume. Beyond that the session is invalid.
const KEPT: usize = 4_096;
/// How many events are written before the line is flushed.
const BATCH: usize = 256;

/// What goes down a line to a bot.
pub enum Out {
    Text(String),
    /// Close with a code, or break the line without a word.
    Close(Option<u16>),
}

#[derive(Default)]
pub struct Hub {
    pub session: Option<Session>,
    pub refuse_resumes: bool,
    /// Close code for every Identify from now on.
    pub refuse_identify: Option<u16>,
    pub ignore_heartbeats: bool,
    pub identified: u32,
    pub resumed: u32,
    pub heartbeats: u32,
    /// Longest time between two heartbeats of one connection, milliseconds.
    pub longest_silence_ms: u64,
    lines: u64,
}

pub struct Session {
    pub id: String,
    pub intents: u64,
    seq: u64,
    sent: VecDeque<(u64, String)>,
    line: Option<(u64, UnboundedSender<Out>)>,
}

impl Hub {
    pub fn connected(&self) -> bool {
        self.session.as_ref().is_some_and(|session| session.line.is_some())
    }

    /// Sends an event to the bot, or keeps it for its Resume. Returns how many messages were queued.
    pub fn dispatch(&mut self, name: &str, data: &str) -> usize {
        let Some(session) = &mut self.session else {
            return 0;
        };
        let needed = intents::needed(name);
        if needed != 0 && session.intents & needed == 0 {
            return 0;
        }
        session.seq += 1;
        let seq = session.seq;
        let bare = (session.intents & intents::MESSAGE_CONTENT == 0).then(|| intents::without_content(name, data));
        let data = bare.as_deref().unwrap_or(data);
        let text = format!(r#"{{"t":"{name}","s":{seq},"op":0,"d":{data}}}"#);
        if session.sent.len() == KEPT {
            session.sent.pop_front();
        }
        session.sent.push_back((seq, text.clone()));
        session.send(Out::Text(text))
    }

    /// Anything at all, without a sequence number.
    pub fn send(&mut self, out: Out) -> usize {
        self.session.as_mut().map_or(0, |session| session.send(out))
    }
}

impl Session {
    fn send(&mut self, out: Out) -> usize {
        let sent = self.line.as_ref().is_some_and(|(_, line)| line.send(out).is_ok());
        usize::from(sent)
    }
}

/// Serves one connection until either side is gone.
pub async fn serve(shared: Arc<Shared>, stream: TcpStream) {
    let _ = stream.set_nodelay(true);
    let Ok(mut socket) = tokio_tungstenite::accept_async(stream).await else {
        return;
    };
    let (line, mut queue) = unbounded_channel();
    let (number, heartbeat_ms) = {
        let mut core = shared.core();
        core.hub.lines += 1;
        (core.hub.lines, core.world.setup.heartbeat_ms)
    };
    let hello = json!({"t": null, "s": null, "op": 10, "d": {"heartbeat_interval": heartbeat_ms}});
    if socket.send(Message::Text(hello.to_string())).await.is_err() {
        return;
    }
    talk(&shared, &mut socket, &mut queue, (number, line)).await;
    shared.taken(queue.len());
    let mut core = shared.core();
    if let Some(session) = &mut core.hub.session
        && session.line.as_ref().is_some_and(|(other, _)| *other == number)
    {
        session.line = None;
    }
    drop(core);
    shared.changed();
}

async fn talk(
    shared: &Arc<Shared>,
    socket: &mut WebSocketStream<TcpStream>,
    queue: &mut UnboundedReceiver<Out>,
    line: (u64, UnboundedSender<Out>),
) {
    let mut held = shared.held.subscribe();
    let mut heartbeat = Instant::now();
    loop {
        let hold = *held.borrow_and_update();
        tokio::select! {
            message = socket.next() => {
                let Some(Ok(message)) = message else { return };
                let Message::Text(text) = message else { continue };
                let payload = value(&text);
                let mut core = shared.core();
                let answers = hear(&mut core, &payload, &line, &mut heartbeat);
                shared.queued.fetch_add(answers.len(), Ordering::Relaxed);
                drop(core);
                shared.changed();
                for answer in answers {
                    let _ = line.1.send(answer);
                }
            }
            out = queue.recv(), if !hold => {
                let Some(mut out) = out else { return };
                let mut taken = 0;
                loop {
                    taken += 1;
                    let written = match out {
                        Out::Text(text) => socket.feed(Message::Text(text)).await.is_ok(),
                        Out::Close(code) => {
                            shared.taken(taken);
                            close(socket, code).await;
                            return;
                        }
                    };
                    if !written {
                        shared.taken(taken);
                        return;
                    }
                    if taken == BATCH {
                        break;
                    }
                    match queue.try_recv() {
                        Ok(next) => out = next,
                        Err(_) => break,
                    }
                }
                shared.taken(taken);
                if socket.flush().await.is_err() {
                    return;
                }
            }
            _ = held.changed() => {}
        }
    }
}

async fn close(socket: &mut WebSocketStream<TcpStream>, code: Option<u16>) {
    if let Some(code) = code {
        let frame = CloseFrame { code: code.into(), reason: "asked for by the test".into() };
        let _ = socket.close(Some(frame)).await;
    }
}

/// What one payload of the bot changes, and what is answered at once.
fn hear(core: &mut Core, payload: &Value, line: &(u64, UnboundedSender<Out>), heartbeat: &mut Instant) -> Vec<Out> {
    let data = &payload["d"];
    match payload["op"].as_u64() {
        Some(1) => {
            let silence = u64::try_from(heartbeat.elapsed().as_millis()).unwrap_or(u64::MAX);
            *heartbeat = Instant::now();
            core.hub.heartbeats += 1;
            core.hub.longest_silence_ms = core.hub.longest_silence_ms.max(silence);
            let seq = core.hub.session.as_ref().map_or(0, |session| session.seq);
            if data.as_u64().is_some_and(|heard| heard > seq) {
                core.surprises.push(format!("a heartbeat for {data}, but only {seq} were sent"));
            }
            if core.hub.ignore_heartbeats {
                return Vec::new();
            }
            vec![Out::Text(r#"{"t":null,"s":null,"op":11,"d":null}"#.to_owned())]
        }
        Some(2) => identify(core, data, line),
        Some(3) => Vec::new(),
        Some(6) => resume(core, data, line),
        Some(8) => {
            let chunks = chunks(core, data);
            for chunk in &chunks {
                core.hub.dispatch("GUILD_MEMBERS_CHUNK", chunk);
            }
            core.note_queued(chunks.len());
            Vec::new()
        }
        _ => {
            core.surprises.push(format!("a gateway payload that nobody expects: {payload}"));
            vec![Out::Close(Some(4001))]
        }
    }
}

fn identify(core: &mut Core, data: &Value, line: &(u64, UnboundedSender<Out>)) -> Vec<Out> {
    core.hub.identified += 1;
    let token = data["token"].as_str().unwrap_or_default().trim_start_matches("Bot ");
    if token != core.world.setup.token {
        return vec![Out::Close(Some(4004))];
    }
    if let Some(code) = core.hub.refuse_identify {
        return vec![Out::Close(Some(code))];
    }
    let intents = data["intents"].as_u64().unwrap_or_default();
    let privileged = intents::GUILD_MEMBERS | intents::PRESENCES | intents::MESSAGE_CONTENT;
    if !core.world.setup.privileged_intents && intents & privileged != 0 {
        return vec![Out::Close(Some(4014))];
    }
    let id = format!("session-{}", core.hub.identified);
    if let Some((_, old)) = core.hub.session.take().and_then(|session| session.line) {
        let _ = old.send(Out::Close(Some(4000)));
    }
    core.hub.session =
        Some(Session { id: id.clone(), intents, seq: 0, sent: VecDeque::new(), line: Some(line.clone()) });
    let guilds: Vec<Value> =
        core.world.guilds.keys().map(|id| json!({"id": id.to_string(), "unavailable": true})).collect();
    let app = application(&core.world);
    let mut me = core.world.user_value(BOT);
    me["verified"] = json!(true);
    me["mfa_enabled"] = json!(true);
    me["email"] = Value::Null;
    let ready = json!({
        "v": 10, "user": me, "guilds": guilds, "session_id": id, "session_type": "normal",
        "resume_gateway_url": core.gateway_url, "application": {"id": app["id"], "flags": app["flags"]},
        "shard": data["shard"], "user_settings": {}, "relationships": [], "private_channels": [],
        "presences": [], "guild_join_requests": [], "geo_ordered_rtc_regions": [], "_trace": [], "auth": {},
    });
    let mut sent = core.hub.dispatch("READY", &ready.to_string());
    let creates: Vec<String> =
        core.world.guilds.values().map(|guild| core.world.guild_create(guild).to_string()).collect();
    for create in creates {
        sent += core.hub.dispatch("GUILD_CREATE", &create);
    }
    core.note_queued(sent);
    Vec::new()
}

fn resume(core: &mut Core, data: &Value, line: &(u64, UnboundedSender<Out>)) -> Vec<Out> {
    let invalid = r#"{"t":null,"s":null,"op":9,"d":false}"#;
    let heard = data["seq"].as_u64().unwrap_or_default();
    let refused = core.hub.refuse_resumes;
    let session = core.hub.session.as_mut().filter(|session| {
        let first = session.sent.front().map_or(session.seq + 1, |(seq, _)| *seq);
        !refused && data["session_id"] == session.id.as_str() && first <= heard + 1
    });
    let Some(session) = session else {
        core.hub.session = None;
        return vec![Out::Text(invalid.to_owned())];
    };
    session.line = Some(line.clone());
    let missed: Vec<String> =
        session.sent.iter().filter(|(seq, _)| *seq > heard).map(|(_, text)| text.clone()).collect();
    let mut sent = 0;
    for text in missed {
        sent += session.send(Out::Text(text));
    }
    core.hub.resumed += 1;
    sent += core.hub.dispatch("RESUMED", r#"{"_trace":[]}"#);
    core.note_queued(sent);
    Vec::new()
}

/// Members by the thousand, as asked for with opcode 8.
fn chunks(core: &mut Core, data: &Value) -> Vec<String> {
    let guild_id = data["guild_id"].as_str().and_then(|id| id.parse::<u64>().ok());
    let Some(guild) = guild_id.and_then(|id| core.world.guilds.get(&id)) else {
        core.surprises.push(format!("members of a guild that is not there: {data}"));
        return Vec::new();
    };
    let wanted: Option<Vec<&str>> = match &data["user_ids"] {
        Value::String(id) => Some(vec![id.as_str()]),
        Value::Array(ids) => Some(ids.iter().filter_map(Value::as_str).collect()),
        _ => None,
    };
    let prefix = data["query"].as_str().unwrap_or_default();
    let members: Vec<Value> = guild
        .members
        .iter()
        .filter(|(id, _)| match &wanted {
            Some(ids) => ids.contains(&id.to_string().as_str()),
            None => core.world.users.get(id).is_some_and(|user| user.name.starts_with(prefix)),
        })
        .map(|(id, member)| core.world.member_value(guild.id, *id, member, false))
        .collect();
    let count = members.len().div_ceil(1_000).max(1);
    (0..count)
        .map(|index| {
            let some = members.iter().skip(index * 1_000).take(1_000).collect::<Vec<_>>();
            json!({
                "guild_id": guild.id.to_string(), "members": some, "chunk_index": index, "chunk_count": count,
                "nonce": data["nonce"], "not_found": [],
            })
            .to_string()
        })
        .collect()
}

//! An SMTP server in the test's process: it keeps what arrives, and falters where a test says so.

#![allow(dead_code, reason = "each suite uses its part")]

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use steward::mail::{Settings, Timeouts, Tls};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// How long anything is waited for.
const PATIENCE: Duration = Duration::from_secs(20);

/// When the server does something else than it should.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum At {
    Greeting,
    Auth,
    From,
    To,
    Data,
    /// The message is there, and its answer is due.
    Message,
}

/// What it does then.
#[derive(Debug, Clone, Copy)]
pub enum Fault {
    Says(At, &'static str),
    Closes(At),
    /// Says nothing until the other side goes.
    Waits(At),
}

#[derive(Debug, Clone, Default)]
pub struct Received {
    pub from: String,
    pub to: Vec<String>,
    /// As it came, without the dots that SMTP adds.
    pub text: String,
}

#[derive(Default)]
pub struct Seen {
    /// One a connection, then none.
    pub faults: VecDeque<Option<Fault>>,
    pub received: Vec<Received>,
    pub connections: usize,
    pub login: Option<String>,
}

/// A server that takes mail, but for one fault a connection.
pub struct Server {
    pub address: SocketAddr,
    pub seen: Arc<Mutex<Seen>>,
    /// Told whenever something was seen.
    pub news: watch::Sender<()>,
}

impl Server {
    pub async fn start(faults: &[Option<Fault>]) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(Mutex::new(Seen { faults: faults.iter().copied().collect(), ..Seen::default() }));
        let news = watch::Sender::new(());
        let (shared, told) = (Arc::clone(&seen), news.clone());
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let fault = {
                    let mut seen = shared.lock().unwrap();
                    seen.connections += 1;
                    seen.faults.pop_front().flatten()
                };
                told.send_replace(());
                tokio::spawn(serve(stream, fault, Arc::clone(&shared), told.clone()));
            }
        });
        Server { address, seen, news }
    }

    pub fn settings(&self) -> Settings {
        Settings {
            server: self.address.ip().to_string(),
            port: self.address.port(),
            tls: Tls::Off,
            login: None,
            from: "Steward <steward@example.org>".into(),
            timeouts: Timeouts::default(),
        }
    }

    /// Waits for something that this server sees.
    pub async fn until(&self, what: &str, mut fits: impl FnMut(&Seen) -> bool) {
        let mut seen = self.news.subscribe();
        let arrived = seen.wait_for(|()| fits(&self.seen.lock().unwrap()));
        let arrived = tokio::time::timeout(PATIENCE, arrived).await;
        assert!(arrived.is_ok(), "{what}: not seen, but {:?}", self.received());
    }

    pub fn received(&self) -> Vec<Received> {
        self.seen.lock().unwrap().received.clone()
    }
}

/// One connection. Ends when the other side goes, or a fault says so.
async fn serve(stream: TcpStream, fault: Option<Fault>, seen: Arc<Mutex<Seen>>, news: watch::Sender<()>) -> Option<()> {
    let mut stream = BufReader::new(stream);
    let mut mail = Received::default();
    answer(&mut stream, fault, At::Greeting, "220 fake").await?;
    loop {
        let line = line(&mut stream).await?;
        let (word, rest) = line.split_once([' ', ':']).unwrap_or((&line, ""));
        match word {
            "EHLO" => say(&mut stream, "250-fake\r\n250-AUTH PLAIN LOGIN\r\n250 8BITMIME").await?,
            "AUTH" => {
                seen.lock().unwrap().login = Some(rest.to_owned());
                answer(&mut stream, fault, At::Auth, "235 welcome").await?;
            }
            "MAIL" => {
                mail = Received { from: path(rest), ..Received::default() };
                answer(&mut stream, fault, At::From, "250 ok").await?;
            }
            "RCPT" => {
                mail.to.push(path(rest));
                answer(&mut stream, fault, At::To, "250 ok").await?;
            }
            "DATA" => {
                // Whoever was told no does not go on with the message.
                if !answer(&mut stream, fault, At::Data, "354 go on").await? {
                    continue;
                }
                loop {
                    let line = self::line(&mut stream).await?;
                    match line.strip_prefix('.') {
                        Some("") => break,
                        Some(stuffed) => mail.text.push_str(stuffed),
                        None => mail.text.push_str(&line),
                    }
                    mail.text.push('\n');
                }
                // A server that takes a message and is cut off before it says so has it all the same.
                if !matches!(fault, Some(Fault::Says(At::Message, _))) {
                    seen.lock().unwrap().received.push(std::mem::take(&mut mail));
                    news.send_replace(());
                }
                answer(&mut stream, fault, At::Message, "250 taken").await?;
            }
            "QUIT" => return say(&mut stream, "221 bye").await,
            other => panic!("unexpected command {other}"),
        }
    }
}

/// The usual answer, or the fault's; `true` when it was the usual one, `None` when the connection is over.
async fn answer(stream: &mut BufReader<TcpStream>, fault: Option<Fault>, now: At, usual: &str) -> Option<bool> {
    match fault {
        Some(Fault::Says(at, text)) if at == now => say(stream, text).await.map(|()| false),
        Some(Fault::Closes(at)) if at == now => None,
        Some(Fault::Waits(at)) if at == now => {
            let _ = stream.read_to_end(&mut Vec::new()).await;
            None
        }
        _ => say(stream, usual).await.map(|()| true),
    }
}

async fn say(stream: &mut BufReader<TcpStream>, text: &str) -> Option<()> {
    stream.write_all(format!("{text}\r\n").as_bytes()).await.ok()
}

async fn line(stream: &mut BufReader<TcpStream>) -> Option<String> {
    let mut line = String::new();
    let read = stream.read_line(&mut line).await.ok()?;
    (read > 0).then(|| line.trim_end_matches(['\r', '\n']).to_owned())
}

/// `FROM:<a@b> BODY=…` is about `a@b`.
fn path(text: &str) -> String {
    text.split(['<', '>']).nth(1).unwrap_or_default().to_owned()
}

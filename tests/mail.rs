//! Mail against an SMTP server in this process: what arrives, and what becomes of it when the server falters.

#[path = "smtp/mod.rs"]
mod smtp;

use secrecy::SecretString;
use smtp::{At, Fault, Server};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use steward::event::Outcome;
use steward::mail::{Mail, Mailer, Note, Settings, Timeouts, Tls, address};
use tokio::net::TcpListener;
use tokio::sync::watch;

const MAIL: Mail = Mail {
    subject: "Rust Seoul: de week van 16 tot en met 22 november, 주간 소식 🌱",
    text: "Goedemorgen.\n\n.\n..stippen\n한국어와 中文\n",
    html: "<!doctype html><p>Één vraag — 질문 하나</p>",
    id: "00000000000000ff",
    list: "digest.123",
};
const NO_PAUSE: [Duration; 3] = [Duration::ZERO; 3];

/// What a crash would find, moment for moment: `+` a message is being handed over, `-` it came back.
#[derive(Default)]
struct Noted {
    notes: Mutex<String>,
    /// The database takes nothing.
    full: bool,
}

impl Note for Noted {
    async fn begins(&self) -> bool {
        self.notes.lock().unwrap().push('+');
        !self.full
    }
    async fn came_back(&self) {
        self.notes.lock().unwrap().push('-');
    }
}

async fn deliver(mailer: &Mailer, to: &str) -> Outcome {
    mailer.deliver(&MAIL, to, &NO_PAUSE, &Noted::default()).await
}

/// What becomes of a mail, what was written down meanwhile, and how many messages arrived over how many connections.
async fn check(faults: &[Option<Fault>], to: &str, expected: (&str, &str), received: usize, connections: usize) {
    let server = Server::start(faults).await;
    // Short, for servers that say nothing: nothing here is slow otherwise.
    let timeouts = match faults.iter().flatten().any(|fault| matches!(fault, Fault::Waits(_))) {
        true => Timeouts { command: Duration::from_millis(300), message: Duration::from_millis(300) },
        false => Timeouts::default(),
    };
    let mailer = Mailer::new(Settings { timeouts, ..server.settings() }).unwrap();
    let noted = Noted::default();
    let outcome = match mailer.deliver(&MAIL, to, &NO_PAUSE, &noted).await {
        Outcome::Done { .. } => "done".to_owned(),
        Outcome::Unknown => "unknown".to_owned(),
        Outcome::Refused { status, text, .. } => format!("refused {status}: {text}"),
        other => panic!("{other:?}"),
    };
    assert!(outcome.starts_with(expected.0), "{faults:?}: {outcome}");
    assert_eq!(*noted.notes.lock().unwrap(), expected.1, "{faults:?}");
    assert_eq!(server.received().len(), received, "{faults:?}");
    assert_eq!(server.seen.lock().unwrap().connections, connections, "{faults:?}");
}

#[tokio::test]
async fn every_address_gets_a_message_of_its_own_once() {
    let server = Server::start(&[]).await;
    let mailer = Mailer::new(server.settings()).unwrap();
    for to in ["mina@example.com", "Bo <bo@example.net>"] {
        assert!(deliver(&mailer, to).await.is_done());
    }
    let received = server.received();
    let to: Vec<&Vec<String>> = received.iter().map(|it| &it.to).collect();
    assert_eq!(to, [&["mina@example.com"], &["bo@example.net"]]);
    for mail in received {
        assert_eq!(mail.from, "steward@example.org");
        assert!(mail.text.is_ascii());
        let headers = headers(&mail.text);
        let header = |name: &str| headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        assert_eq!(header("From"), Some("Steward <steward@example.org>"));
        assert!(header("To").unwrap().contains(&mail.to[0]));
        assert_eq!(header("Subject"), Some(MAIL.subject));
        assert_eq!(header("Message-ID"), Some("<00000000000000ff@example.org>"));
        assert_eq!(header("List-Id"), Some("<digest.123.example.org>"));
        assert_eq!(header("Auto-Submitted"), Some("auto-generated"));
        assert!(header("Date").is_some());
        assert!(header("Content-Type").unwrap().starts_with("multipart/alternative"));
        let parts = parts(&mail.text);
        assert_eq!(parts.len(), 2);
        assert!(parts[0].0.contains("text/plain") && parts[1].0.contains("text/html"), "{parts:?}");
        assert_eq!(parts[0].1.trim_end(), MAIL.text.trim_end());
        assert_eq!(parts[1].1.trim_end(), MAIL.html);
    }
}

#[tokio::test]
async fn what_was_not_handed_over_is_tried_again() {
    let busy = "451 try again later";
    // Before the message, a crash finds that it waits.
    for at in [At::Greeting, At::From, At::To] {
        for fault in [Fault::Says(at, busy), Fault::Closes(at)] {
            check(&[Some(fault)], "a@example.com", ("done", "+"), 1, 2).await;
        }
    }
    for fault in [Fault::Waits(At::To), Fault::Waits(At::Greeting)] {
        check(&[Some(fault)], "a@example.com", ("done", "+"), 1, 2).await;
    }
    for fault in [Fault::Says(At::Data, busy), Fault::Closes(At::Data), Fault::Says(At::Message, busy)] {
        check(&[Some(fault)], "a@example.com", ("done", "+-+"), 1, 2).await;
    }
}

#[tokio::test]
async fn a_no_is_final_and_says_why() {
    let no = "550 5.1.1 no such mailbox";
    for (at, notes) in [(At::From, ""), (At::To, ""), (At::Data, "+"), (At::Message, "+")] {
        let expected = ("refused 550: permanent error (550): 5.1.1 no such mailbox", notes);
        check(&[Some(Fault::Says(at, no))], "a@example.com", expected, 0, 1).await;
    }
    check(&[], "not an address", ("refused 0: `not an address` is no mail address", ""), 0, 0).await;
}

#[tokio::test]
async fn nothing_goes_that_could_not_be_written_down() {
    let server = Server::start(&[]).await;
    let mailer = Mailer::new(server.settings()).unwrap();
    let noted = Noted { full: true, ..Noted::default() };
    let outcome = mailer.deliver(&MAIL, "a@example.com", &NO_PAUSE, &noted).await;
    assert!(
        matches!(&outcome, Outcome::Refused { status: 0, text, .. } if text.contains("written down")),
        "{outcome:?}"
    );
    assert_eq!(*noted.notes.lock().unwrap(), "++++");
    assert!(server.received().is_empty());
}

#[tokio::test]
async fn an_address_that_waits_holds_up_no_other() {
    let server = Server::start(&[Some(Fault::Says(At::To, "451 later"))]).await;
    let mailer = Mailer::new(server.settings()).unwrap();
    let patience = [Duration::from_secs(3600)];
    let noted = Noted::default();
    tokio::select! {
        biased;
        first = mailer.deliver(&MAIL, "a@example.com", &patience, &noted) => panic!("{first:?}"),
        second = deliver(&mailer, "b@example.com") => assert!(second.is_done(), "{second:?}"),
    }
    assert_eq!(server.received()[0].to, ["b@example.com"]);
}

#[tokio::test]
async fn a_message_that_may_have_arrived_is_never_sent_twice() {
    for (fault, received) in
        [(Fault::Closes(At::Message), 1), (Fault::Waits(At::Message), 1), (Fault::Says(At::Message, "what?"), 0)]
    {
        check(&[Some(fault)], "a@example.com", ("unknown", "+"), received, 1).await;
    }
}

#[tokio::test]
async fn a_server_that_stays_away_is_given_up_at_last() {
    let busy = Some(Fault::Says(At::To, "450 mailbox busy"));
    check(&[busy; 4], "a@example.com", ("refused 0: transient error (450): mailbox busy", ""), 0, 4).await;
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let closed = listener.local_addr().unwrap();
    drop(listener);
    let server = Server { address: closed, seen: Arc::default(), news: watch::Sender::default() };
    let outcome = deliver(&Mailer::new(server.settings()).unwrap(), "a@example.com").await;
    assert!(matches!(outcome, Outcome::Refused { status: 0, .. }), "{outcome:?}");
}

#[tokio::test]
async fn it_signs_in_where_a_name_is_set() {
    let login = Some(("steward".to_owned(), SecretString::from("s3cret")));
    let server = Server::start(&[None, Some(Fault::Says(At::Auth, "535 bad password"))]).await;
    let mailer = Mailer::new(Settings { login, ..server.settings() }).unwrap();
    assert!(deliver(&mailer, "a@example.com").await.is_done());
    // "\0steward\0s3cret"
    assert_eq!(server.seen.lock().unwrap().login.as_deref(), Some("PLAIN AHN0ZXdhcmQAczNjcmV0"));
    let refused = deliver(&mailer, "a@example.com").await;
    assert!(matches!(refused, Outcome::Refused { status: 535, .. }), "{refused:?}");
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn nothing_is_said_in_the_open_when_it_shall_be_encrypted() {
    let server = Server::start(&[]).await;
    let login = Some(("steward".to_owned(), SecretString::from("s3cret")));
    let mailer = Mailer::new(Settings { tls: Tls::StartTls, login, ..server.settings() }).unwrap();
    let outcome = deliver(&mailer, "a@example.com").await;
    assert!(matches!(&outcome, Outcome::Refused { text, .. } if text.contains("STARTTLS")), "{outcome:?}");
    assert!(server.received().is_empty() && server.seen.lock().unwrap().login.is_none());
}

#[tokio::test]
async fn no_header_can_be_written_from_outside() {
    let server = Server::start(&[]).await;
    let mailer = Mailer::new(server.settings()).unwrap();
    let mail = Mail { subject: "a\r\nBcc: b@example.com", id: "x>\r\nX-A: y", list: "l\r\nX-B: z", ..MAIL };
    mailer.send(&mail, "a@example.com", &Noted::default()).await.unwrap();
    for to in ["a@example.com\r\nRCPT TO:<b@example.com>", "a@example.com, b@example.com", "<a@example.com"] {
        assert!(mailer.send(&mail, to, &Noted::default()).await.is_err(), "{to}");
    }
    let received = server.received();
    assert_eq!(received.len(), 1);
    let names: Vec<String> = headers(&received[0].text).into_iter().map(|(name, _)| name).collect();
    assert!(!names.iter().any(|name| ["Bcc", "X-A", "X-B"].contains(&name.as_str())), "{names:?}");
}

#[test]
fn an_address_is_read_or_said_to_be_none() {
    let check = |text: &str, fine: bool| assert_eq!(address(text).is_ok(), fine, "{text}");
    check("a@example.org", true);
    check(" Steward <a@example.org> ", true);
    check("a@", false);
    check("example.org", false);
    check("", false);
}

/// Headers of a message, unfolded and with their encoded words read (RFC 2047).
fn headers(text: &str) -> Vec<(String, String)> {
    let head = text.split("\n\n").next().unwrap_or_default().replace("\n ", " ").replace("\n\t", " ");
    let read = |line: &str| {
        let (name, value) = line.split_once(": ").unwrap();
        (name.to_owned(), words(value))
    };
    head.lines().map(read).collect()
}

fn words(value: &str) -> String {
    let mut read = String::new();
    for (at, word) in value.split(' ').enumerate() {
        let encoded = word.strip_prefix("=?utf-8?b?").and_then(|rest| rest.strip_suffix("?="));
        // Space between encoded words is none.
        let after_encoded = value.split(' ').nth(at.wrapping_sub(1)).is_some_and(|before| before.starts_with("=?"));
        if at > 0 && !(encoded.is_some() && after_encoded) {
            read.push(' ');
        }
        read.push_str(&encoded.map_or_else(|| word.to_owned(), |it| String::from_utf8(base64(it)).unwrap()));
    }
    read
}

/// Type and text of each part of a message in parts.
fn parts(text: &str) -> Vec<(String, String)> {
    let boundary = text.split("boundary=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let between = format!("--{boundary}");
    let all = text.split(&between).skip(1).filter(|part| !part.starts_with("--"));
    let read = |part: &str| {
        let (head, body) = part.trim_start().split_once("\n\n").unwrap();
        let body = match head {
            head if head.contains("base64") => String::from_utf8(base64(body)).unwrap(),
            head if head.contains("quoted-printable") => quoted_printable(body),
            _ => body.to_owned(),
        };
        (head.to_owned(), body.replace("\r\n", "\n"))
    };
    all.map(read).collect()
}

fn base64(text: &str) -> Vec<u8> {
    let (mut bytes, mut bits, mut length) = (Vec::new(), 0u32, 0);
    for c in text.bytes() {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => continue,
        };
        (bits, length) = (bits << 6 | u32::from(value), length + 6);
        if length >= 8 {
            length -= 8;
            bytes.push((bits >> length) as u8);
        }
    }
    bytes
}

fn quoted_printable(text: &str) -> String {
    let joined = text.replace("=\n", "");
    let mut parts = joined.split('=');
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).unwrap());
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).unwrap()
}

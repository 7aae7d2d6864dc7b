//! Mail by SMTP: the only room that knows lettre.
//!
//! Every address gets a message of its own, so that nobody reads the others' and one that is refused holds up none. What
//! repeats is what certainly was not handed over: no connection, or an answer in the 400s. An answer in the 500s is final.
//! When the answer to a whole message does not come, nobody can tell whether it was taken: it is not sent again. So that
//! this holds across a crash, a `Note` says of each message whether it is being handed over, before it is.

mod message;
mod session;

use crate::event::Outcome;
use secrecy::SecretString;
use std::time::Duration;
use tokio::sync::Mutex;

/// How long to wait after each try that may be repeated; after the last one it is given up. Eleven hours in all, anew
/// after each start: a server that is down over night is back, and what lists addresses "later" has seen us.
pub const PATIENCE: [Duration; 8] = [
    Duration::from_secs(30),
    Duration::from_secs(2 * 60),
    Duration::from_secs(10 * 60),
    Duration::from_secs(30 * 60),
    Duration::from_secs(60 * 60),
    Duration::from_secs(2 * 3600),
    Duration::from_secs(3 * 3600),
    Duration::from_secs(4 * 3600),
];

/// The server that takes our mail.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Its name or address.
    pub server: String,
    pub port: u16,
    pub tls: Tls,
    /// Who signs in, and with what; `None` for servers that ask nobody.
    pub login: Option<(String, SecretString)>,
    /// `steward@example.org`, or with a name: `Steward <steward@example.org>`.
    pub from: String,
    pub timeouts: Timeouts,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tls {
    /// The connection begins in the open and is encrypted before anything is said; without that nothing is sent.
    #[default]
    StartTls,
    /// Encrypted from the first byte.
    Tls,
    /// In the open: for a server on the same machine.
    Off,
}

/// How long an answer may take.
#[derive(Debug, Clone, Copy)]
pub struct Timeouts {
    /// To a command, and to the connection itself.
    pub command: Duration,
    /// To the whole message. RFC 5321, section 4.5.3.2.6, asks for ten minutes: a shorter time makes messages uncertain
    /// that were taken.
    pub message: Duration,
}

impl Default for Timeouts {
    fn default() -> Timeouts {
        Timeouts { command: Duration::from_secs(120), message: Duration::from_secs(600) }
    }
}

/// What is sent to each address.
#[derive(Debug, Clone, Copy)]
pub struct Mail<'a> {
    pub subject: &'a str,
    pub text: &'a str,
    pub html: &'a str,
    /// What makes it the same message when it is sent again: letters, digits, dots and dashes.
    pub id: &'a str,
    /// Which list it belongs to, for readers that sort by it: letters, digits, dots and dashes.
    pub list: &'a str,
}

/// What has to outlast a crash: whether a message may have been handed over.
pub trait Note {
    /// Written down before the first word of a message goes. `false`: it could not be, and the message must not go.
    fn begins(&self) -> impl Future<Output = bool> + Send;
    /// The server certainly did not take it, and it is tried again.
    fn came_back(&self) -> impl Future<Output = ()> + Send;
}

/// Why a message was not delivered, as far as is known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    /// It was not handed over, and may be later.
    #[error("{0}")]
    Later(String),
    /// It was not handed over, and never will be: the server's number (0 when it said nothing), and what it said.
    #[error("{text}")]
    Refused { status: u16, text: String },
    /// It may have been handed over.
    #[error("{0}")]
    Unknown(String),
}

pub struct Mailer {
    settings: Settings,
    from: lettre::message::Mailbox,
    /// Messages go one after the other: servers count connections.
    turn: Mutex<()>,
}

impl Mailer {
    /// Connects to nothing yet. An error says what is wrong with `from`.
    pub fn new(settings: Settings) -> Result<Mailer, String> {
        let from = address(&settings.from)?;
        Ok(Mailer { settings, from, turn: Mutex::new(()) })
    }

    /// One try to hand one message over, to one address.
    pub async fn send(&self, mail: &Mail<'_>, to: &str, note: &impl Note) -> Result<(), MailError> {
        let refused = |text: String| MailError::Refused { status: 0, text };
        let to = address(to).map_err(refused)?;
        let message = message::message(&self.from, &to, mail).map_err(refused)?;
        let _turn = self.turn.lock().await;
        session::hand_over(&self.settings, &self.from, &to, &message, note).await
    }

    /// Sees a message through to one address: it has it once, or it is known why not. `patience`: the pauses between tries,
    /// `PATIENCE` but in tests.
    pub async fn deliver(&self, mail: &Mail<'_>, to: &str, patience: &[Duration], note: &impl Note) -> Outcome {
        let mut pauses = patience.iter();
        loop {
            match (self.send(mail, to, note).await, pauses.next()) {
                (Ok(()), _) => return Outcome::Done { channel: None, message: None },
                (Err(MailError::Unknown(_)), _) => return Outcome::Unknown,
                (Err(MailError::Refused { status, text }), _) => return Outcome::Refused { status, code: 0, text },
                (Err(MailError::Later(text)), None) => return Outcome::Refused { status: 0, code: 0, text },
                (Err(MailError::Later(_)), Some(pause)) => tokio::time::sleep(*pause).await,
            }
        }
    }
}

/// Reads an address, alone or with a name: `steward@example.org`, `Steward <steward@example.org>`.
pub fn address(text: &str) -> Result<lettre::message::Mailbox, String> {
    let wrong = |why: &dyn std::fmt::Display| {
        format!("`{text}` is no mail address ({why}); write for example `you@example.org`")
    };
    text.trim().parse().map_err(|error: lettre::address::AddressError| wrong(&error))
}

//! What the office writes down, in the store's terms but without SQL.

use crate::digest::figures::Digest;
use crate::digest::week::Week;
use crate::ids::{At, ChannelId, MessageId, UserId};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::str::FromStr;

#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// A digest as it stands for good. The first one of a week stands.
    Digest(Box<DigestRow>),
    /// What became of sending it.
    Delivered {
        week: Week,
        via: Via,
        at: At,
        how: Delivered,
    },
    /// A way into the console, for one use.
    Ticket(Ticket),
    TicketUsed {
        hash: Fingerprint,
        at: At,
    },
    /// Somebody is in the console.
    Session(Session),
    SessionEnded {
        id: Fingerprint,
        at: At,
    },
    /// A setting made at run time; `None` takes it back to what the files say. Every one is kept, the newest counts.
    Setting {
        key: String,
        value: Option<String>,
        by: UserId,
        at: At,
    },
    /// Somebody did something that managers may ask about.
    Audit(AuditRow),
    /// What is kept about a member goes; see `store::erase`.
    Erase {
        member: UserId,
        at: At,
        extent: Extent,
    },
    /// Somebody who was erased looks after the community no more.
    OutOfOffice {
        member: UserId,
    },
}

#[derive(Debug, Clone, PartialEq)]
pub struct DigestRow {
    pub week: Week,
    pub at: At,
    pub digest: Digest,
}

/// One way on which a digest is sent. Written as `discord`, `mail/a@example.org` and `mail`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub enum Via {
    Discord,
    /// To this address, as `Via::mail` writes it.
    Mail(String),
    /// To all addresses that there were, from when it was not kept for each of them.
    AllMail,
}

impl Via {
    /// By mail to an address: however its letters are written, it is the same one.
    pub fn mail(address: &str) -> Via {
        Via::Mail(address.trim().to_lowercase())
    }
}

impl From<Via> for String {
    fn from(via: Via) -> String {
        match via {
            Via::Discord => "discord".into(),
            Via::Mail(address) => format!("mail/{address}"),
            Via::AllMail => "mail".into(),
        }
    }
}

impl TryFrom<String> for Via {
    type Error = String;
    fn try_from(text: String) -> Result<Via, String> {
        match (text.as_str(), text.strip_prefix("mail/")) {
            ("discord", _) => Ok(Via::Discord),
            ("mail", _) => Ok(Via::AllMail),
            (_, Some(address)) => Ok(Via::Mail(address.to_owned())),
            _ => Err(format!("`{text}` is no way to send a digest")),
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Delivered {
    Sent {
        place: Option<(ChannelId, MessageId)>,
    },
    /// It is kept all the same. `tried`: the channel that was to take it, if there was one; a channel set later takes it.
    Failed {
        why: String,
        #[serde(default)]
        tried: Option<ChannelId>,
    },
    /// Nobody can tell whether it arrived. Only a person has it sent again in Discord; by mail nobody has.
    Unknown,
}

/// SHA-256 of something that only its holder knows. What is compared is this, so that nothing read from the store or a
/// backup opens a door.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 32]);

impl Fingerprint {
    pub fn of(secret: &[u8]) -> Fingerprint {
        Fingerprint(Sha256::digest(secret).into())
    }
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// 64 hexadecimal digits.
impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Fingerprint {
    type Err = String;
    fn from_str(text: &str) -> Result<Fingerprint, String> {
        let mut bytes = [0; 32];
        let digits = text.as_bytes();
        let is_hex = digits.len() == 64 && digits.iter().all(u8::is_ascii_hexdigit);
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks(2)).filter(|_| is_hex) {
            let digit = |d: u8| char::from(d).to_digit(16).unwrap_or_default() as u8;
            *byte = digit(pair[0]) << 4 | digit(pair[1]);
        }
        if is_hex { Ok(Fingerprint(bytes)) } else { Err(format!("{} characters are no fingerprint", text.len())) }
    }
}

/// A one-time link: who asked for it, and until when it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ticket {
    pub hash: Fingerprint,
    pub member: UserId,
    pub at: At,
    pub until: At,
    pub used: Option<At>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    pub id: Fingerprint,
    pub member: UserId,
    pub since: At,
    /// Ended by then, whatever happens.
    pub until: At,
    pub ended: Option<At>,
}

/// One line of the audit log: never a member's own words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct AuditRow {
    pub at: At,
    pub by: UserId,
    /// From the console; else in Discord.
    pub console: bool,
    /// A word for what was done: `stage-set`, `case-undone`, `member-erased` …; its sentence is `audit-<what>`.
    pub what: String,
    /// Whom it was done to.
    pub about: Option<UserId>,
    /// A case's number, a rule, a campaign, a setting's key.
    pub subject: String,
    /// What it is now.
    pub detail: String,
}

/// How much goes when a member is erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Extent {
    /// Everything.
    Whole,
    /// At their own request: cases whose strike still counts, or that are open, stay until that is over, and others' cases
    /// know for as long who had a part in them.
    Own,
    /// The same for somebody who looks after the community: what they did for it stays in the log besides, until
    /// `Row::OutOfOffice`.
    Staff,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_reads_back_what_it_wrote() {
        let check = |via: Via, written: &str| {
            assert_eq!(String::from(via.clone()), written);
            assert_eq!(Via::try_from(written.to_owned()), Ok(via));
        };
        check(Via::Discord, "discord");
        check(Via::AllMail, "mail");
        check(Via::mail(" Mina@Example.org "), "mail/mina@example.org");
        for text in ["", "post", "mails/a@b"] {
            assert!(Via::try_from(text.to_owned()).is_err(), "{text}");
        }
    }

    #[test]
    fn a_fingerprint_reads_back_what_it_wrote_and_nothing_else() {
        let print = Fingerprint::of(b"steward");
        assert_eq!(print.to_string().parse(), Ok(print));
        assert_ne!(print, Fingerprint::of(b"Steward"));
        for text in ["", "00", &"g".repeat(64), &"é".repeat(32), &"0".repeat(65)] {
            assert!(text.parse::<Fingerprint>().is_err(), "{text}");
        }
    }
}

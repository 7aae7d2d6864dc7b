//! A mail as it is written: plain text and the same as HTML, with headers that make it one message of a list.

use super::Mail;
use lettre::Message;
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};
use std::error::Error;

/// `<digest.123@example.org>`-like names of lists: RFC 2919.
#[derive(Clone)]
struct ListId(String);

/// RFC 3834: nobody's absence notice answers this.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for ListId {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Id")
    }
    fn parse(text: &str) -> Result<ListId, Box<dyn Error + Send + Sync>> {
        Ok(ListId(text.to_owned()))
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), self.0.clone())
    }
}

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }
    fn parse(_: &str) -> Result<AutoSubmitted, Box<dyn Error + Send + Sync>> {
        Ok(AutoSubmitted)
    }
    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// The whole message as bytes, all of them ASCII.
pub fn message(from: &Mailbox, to: &Mailbox, mail: &Mail) -> Result<Vec<u8>, String> {
    let domain = from.email.domain();
    let message = Message::builder()
        .from(from.clone())
        .to(to.clone())
        .subject(one_line(mail.subject))
        .message_id(Some(format!("<{}@{domain}>", token(mail.id))))
        .date_now()
        .header(ListId(format!("<{}.{domain}>", token(mail.list))))
        .header(AutoSubmitted)
        .multipart(MultiPart::alternative_plain_html(mail.text.to_owned(), mail.html.to_owned()));
    message.map(|message| message.formatted()).map_err(|error| error.to_string())
}

/// A header is one line, whatever it holds.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn token(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-')).collect()
}

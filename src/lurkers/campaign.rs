//! A campaign as its file says it: whom it is for, what is said and when, which small things are offered, and how it is
//! known whether it worked.

use super::segments::Segment;
use crate::ids::Span;
use crate::policy::Named;
use crate::say::Language;
use crate::text::Lang;
use jiff::civil::{Time, Weekday};
use std::collections::BTreeMap;

#[derive(Debug, Clone, PartialEq)]
pub struct Campaign {
    /// The file's name without its ending.
    pub name: String,
    pub way: Way,
    /// For members who stand there.
    pub segments: Vec<Segment>,
    /// For members with one of these interests; empty for all.
    pub interests: Vec<String>,
    /// For members of these languages; empty for all.
    pub languages: Vec<Lang>,
    /// What is said, in the community's own words; every language that the campaign speaks has one.
    pub texts: BTreeMap<Language, String>,
    /// Small things to offer to whoever asks for one, in the order of trying.
    pub offers: Vec<Offer>,
    /// Share of members left alone to compare with; none for the community's own.
    pub holdout: Option<f64>,
    /// The least difference that would be worth it, in shares of all: 0.1 for ten points.
    pub worth: f64,
    /// How many of those left alone are expected to write anyway.
    pub expected: f64,
    /// It is looked at no later than this after its start.
    pub lasts: Span,
    /// A stable hash of the file's meaning.
    pub hash: i64,
}

/// How a campaign reaches people.
#[derive(Debug, Clone, PartialEq)]
pub enum Way {
    /// A post without pings in channels, once a week; compared by weeks with and without it.
    Prompt { channels: Vec<Named>, day: Weekday, at: Time },
    /// A private message to those who asked to be reminded; compared by members.
    Reminder,
    /// A task for a volunteer greeter; nobody is left out.
    Task,
}

/// A small thing to do.
#[derive(Debug, Clone, PartialEq)]
pub enum Offer {
    /// A question in their interest and language that nobody has answered.
    Question,
    /// A thread in their interest that is going on.
    Thread,
    /// A poll that is open.
    Poll,
    /// A champion to meet.
    Champion,
    /// Something that the community wrote itself: text and link by language.
    Own { texts: BTreeMap<Language, String>, link: Option<String> },
}

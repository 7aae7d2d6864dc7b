//! What a member reads when something was done about what they wrote, or by whom. Every notice says what happened, what
//! it means, and the way back; its footer names the community and the case.
//!
//! What the member wrote is given back whole: in the message while it fits, else as a file with the beginning shown.

mod leak;
mod ruling;

pub use leak::{Compromised, Personal, PersonalData, Secret, compromised, personal, secret};
pub use ruling::{Exit, Leaving, Ruling, Undone, leaving, lifted, ruling, undone};

use super::draft::Draft;
use super::time::period;
use super::{Arg, Language, Letter, clauses, cut, escape_within, limit, pause, say, sentences, span, stamp};
use crate::conduct::case::CaseNumber;
use crate::ids::{At, ChannelId, Span};

/// Where a notice comes from.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    pub community: &'a str,
    pub case: CaseNumber,
}

/// Who decided. A moderator is never named to the member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    Steward,
    Person,
}

/// What it means now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Now {
    /// No strike: nothing follows.
    Nothing,
    Reminder,
    Warning,
    Pause {
        length: Span,
        until: At,
    },
    /// The rung where moderators decide.
    Moderators,
}

/// What another breach like this would mean, and within which time it would.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Next {
    pub rung: Rung,
    pub within: Span,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rung {
    Reminder,
    Warning,
    Pause(Span),
    Moderators,
}

/// A message went against the code of conduct.
#[derive(Debug, Clone)]
pub struct Removal<'a> {
    pub about: About<'a>,
    pub by: By,
    pub channel: ChannelId,
    /// Titles of every clause concerned, the heaviest first.
    pub clauses: &'a [&'a str],
    /// False when the message stays where it is.
    pub removed: bool,
    /// What was written, whole.
    pub quote: &'a str,
    /// A moderator's words.
    pub reason: Option<&'a str>,
    pub now: Now,
    pub next: Option<Next>,
}

pub fn removal(language: Language, notice: &Removal) -> Letter {
    let key = match (notice.removed, notice.by) {
        (true, By::Steward) => "removal-steward",
        (true, By::Person) => "removal-person",
        (false, By::Steward) => "kept-steward",
        (false, By::Person) => "kept-person",
    };
    let what = say(
        language,
        key,
        &[("channel", notice.channel.into()), ("clauses", clauses(language, notice.clauses).into())],
    );
    let lead = if notice.removed { "notice-quote" } else { "kept-about" };
    Draft::new(language)
        .line(what)
        .reason(notice.reason)
        .quote(lead, notice.quote)
        .line(now_and_next(language, notice.now, notice.next))
        .look(notice.by)
        .finish(notice.about)
}

/// Asked, the first time, to post a long text as a file.
#[derive(Debug, Clone)]
pub struct AsFile<'a> {
    pub about: About<'a>,
    pub channel: ChannelId,
    /// The text was taken out; it comes back as a file ready to post.
    pub removed: bool,
    pub quote: &'a str,
}

pub fn as_file(language: Language, notice: &AsFile) -> Letter {
    let asked = say(language, "flood-file-asked", &[("channel", notice.channel.into())]);
    let draft = Draft::new(language).line(asked);
    let draft = match notice.removed {
        true => draft.file("flood-file-removed", notice.quote),
        false => draft.line(say(language, "flood-file-kept", &[])),
    };
    draft.line(say(language, "flood-file-fine", &[])).finish(notice.about)
}

/// The same text in several channels, by the member themselves.
#[derive(Debug, Clone)]
pub struct Copies<'a> {
    pub about: About<'a>,
    pub channels: u32,
    /// Where the one stands that was left.
    pub left_in: Option<ChannelId>,
    pub clauses: &'a [&'a str],
    pub quote: &'a str,
    pub now: Now,
    pub next: Option<Next>,
}

pub fn copies(language: Language, notice: &Copies) -> Letter {
    let count = ("count", Arg::from(notice.channels));
    let clauses = ("clauses", Arg::from(clauses(language, notice.clauses)));
    let what = match notice.left_in {
        Some(channel) => say(language, "copies-left-one", &[count, ("channel", channel.into()), clauses]),
        None => say(language, "copies-removed", &[count, clauses]),
    };
    Draft::new(language)
        .line(what)
        .quote("notice-quote", notice.quote)
        .line(now_and_next(language, notice.now, notice.next))
        .look(By::Steward)
        .finish(notice.about)
}

/// A name goes against the code of conduct; its bearer is asked to choose another.
#[derive(Debug, Clone)]
pub struct NameAsked<'a> {
    pub about: About<'a>,
    pub name: &'a str,
    pub clauses: &'a [&'a str],
}

pub fn name_asked(language: Language, notice: &NameAsked) -> Letter {
    let name = say(language, "clause-name", &[("title", escape_within(notice.name, limit::NAME).into())]);
    let named = clauses(language, notice.clauses);
    Draft::new(language)
        .line(say(language, "name-ask", &[("name", name.into()), ("clauses", named.into())]))
        .look(By::Steward)
        .finish(notice.about)
}

/// The title of the private thread in which a notice is told when private messages are closed.
pub fn thread_title(language: Language, case: CaseNumber) -> String {
    say(language, "case-title", &[("case", case.into())])
}

/// A notice that could not be delivered when it was written, told at the member's next command.
pub fn waited(language: Language, letter: &Letter, since: At) -> Letter {
    let head = say(language, "notice-waited", &[("when", stamp(since).into())]);
    // Letters leave this room; the cut is for texts from elsewhere.
    let room = limit::MESSAGE.saturating_sub(head.chars().count() + 2);
    Letter { text: format!("{head}\n\n{}", cut(&letter.text, room)), file: letter.file.clone() }
}

fn now_and_next(language: Language, now: Now, next: Option<Next>) -> String {
    let now = match now {
        Now::Nothing => say(language, "now-nothing", &[]),
        Now::Reminder => say(language, "now-reminder", &[]),
        Now::Warning => say(language, "now-warning", &[]),
        Now::Pause { length, until } => {
            say(language, "now-pause", &[("span", span(language, length).into()), ("when", stamp(until).into())])
        }
        Now::Moderators => say(language, "now-moderators", &[]),
    };
    let Some(next) = next else { return now };
    let within = ("within", Arg::from(period(language, next.within)));
    let next = match next.rung {
        Rung::Reminder => say(language, "next-reminder", &[within]),
        Rung::Warning => say(language, "next-warning", &[within]),
        Rung::Pause(length) => say(language, "next-pause", &[within, ("pause", pause(language, length).into())]),
        Rung::Moderators => say(language, "next-moderators", &[within]),
    };
    sentences(language, &now, &next)
}

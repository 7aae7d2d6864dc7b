//! Notices of what a person decided: a warning, a time-out, a kick or a ban, and taking one back. Kicks and bans under a
//! spam clause are told here too, as they read the same.

use super::super::draft::Draft;
use super::super::{Arg, Language, Letter, clauses, cut, escape_within, limit, say, stamp};
use super::{About, By, Next, Now, now_and_next};
use crate::ids::{At, ChannelId};

/// Sent before a kick or a ban.
#[derive(Debug, Clone)]
pub struct Leaving<'a> {
    pub about: About<'a>,
    pub by: By,
    pub how: Exit,
    /// For `By::Steward`: the spam clause. May be empty for a person's ruling.
    pub clauses: &'a [&'a str],
    pub reason: Option<&'a str>,
    pub quote: Option<&'a str>,
    /// Where somebody who is gone can ask for another look.
    pub appeal: Option<&'a str>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    Kick,
    Ban { until: Option<At> },
}

pub fn leaving(language: Language, notice: &Leaving) -> Letter {
    let community = ("community", Arg::from(escape_within(notice.about.community, limit::NAME)));
    let clauses = ("clauses", Arg::from(clauses(language, notice.clauses)));
    let what = match (notice.by, notice.how) {
        (By::Person, Exit::Kick) => say(language, "kick-person", &[community]),
        (By::Steward, Exit::Kick) => say(language, "kick-steward", &[community, clauses]),
        (By::Person, Exit::Ban { until: None }) => say(language, "ban-person", &[community]),
        (By::Steward, Exit::Ban { until: None }) => say(language, "ban-steward", &[community, clauses]),
        (By::Person, Exit::Ban { until: Some(until) }) => {
            say(language, "ban-person-until", &[community, ("when", stamp(until).into())])
        }
        (By::Steward, Exit::Ban { until: Some(until) }) => {
            say(language, "ban-steward-until", &[community, clauses, ("when", stamp(until).into())])
        }
    };
    let draft = Draft::new(language).line(what).reason(notice.reason).maybe_quote("leaving-quote", notice.quote);
    match notice.appeal {
        Some(address) => {
            let address = ("address", Arg::from(cut(address, 300)));
            draft.line(say(language, "leaving-appeal", &[address]))
        }
        None => draft.look(By::Person),
    }
    .finish(notice.about)
}

/// A moderator's warning or time-out.
#[derive(Debug, Clone)]
pub struct Ruling<'a> {
    pub about: About<'a>,
    pub clauses: &'a [&'a str],
    pub reason: Option<&'a str>,
    pub quote: Option<&'a str>,
    /// `Now::Pause` for a time-out; anything else is told as a warning.
    pub now: Now,
    pub next: Option<Next>,
}

pub fn ruling(language: Language, notice: &Ruling) -> Letter {
    let community = ("community", Arg::from(escape_within(notice.about.community, limit::NAME)));
    let named = ("clauses", Arg::from(clauses(language, notice.clauses)));
    let (what, now) = match (notice.now, notice.clauses.is_empty()) {
        (Now::Pause { .. }, true) => (say(language, "paused-person", &[community]), notice.now),
        (Now::Pause { .. }, false) => (say(language, "paused-person-clause", &[community, named]), notice.now),
        (_, true) => (say(language, "warned-person", &[community]), Now::Reminder),
        (_, false) => (say(language, "warned-person-clause", &[community, named]), Now::Reminder),
    };
    Draft::new(language)
        .line(what)
        .reason(notice.reason)
        .maybe_quote("ruling-quote", notice.quote)
        .line(now_and_next(language, now, notice.next))
        .look(By::Person)
        .finish(notice.about)
}

/// A time-out ended early.
pub fn lifted(language: Language, about: About, reason: Option<&str>) -> Letter {
    let community = escape_within(about.community, limit::NAME);
    Draft::new(language)
        .line(say(language, "lifted-pause", &[("community", community.into())]))
        .reason(reason)
        .finish(about)
}

/// A decision was wrong and is taken back.
#[derive(Debug, Clone)]
pub struct Undone<'a> {
    pub about: About<'a>,
    /// The removed message: where it stood and its whole text.
    pub removed: Option<(ChannelId, &'a str)>,
    /// A time-out ended with it.
    pub pause_lifted: bool,
}

pub fn undone(language: Language, notice: &Undone) -> Letter {
    let case = ("case", Arg::from(notice.about.case));
    let draft = Draft::new(language);
    let draft = match notice.removed {
        Some((channel, text)) => {
            draft.line_and_quote(say(language, "undo-message", &[("channel", channel.into())]), text)
        }
        None => draft.line(say(language, "undo-case", &[case])),
    };
    let draft = match notice.pause_lifted {
        true => draft.line(say(language, "undo-pause", &[])),
        false => draft,
    };
    draft.line(say(language, "undo-strike", &[])).finish(notice.about)
}

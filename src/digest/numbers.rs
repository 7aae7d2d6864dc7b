//! Every figure of a digest, as pure functions of stored rows.
//!
//! A week is told as it stood when it ended, so that any past week comes out the same whenever it is computed, and the
//! week before is the value that was told then. `usual` compares, `survival` is about waiting; the others follow the
//! sections of the digest.

mod asked;
mod conduct;
mod engagement;
mod people;
mod recognition;
mod survival;
mod talk;
mod usual;

pub use survival::{Wait, survival};
pub use usual::{distance, median};

use super::figures::{Digest, Figure, Name};
use super::first_screen;
use super::source::{Known, Source, WEEKS};
use crate::ids::At;
use jiff::tz::TimeZone;

/// A figure of one week: its value, and over how many it is computed.
pub type Told = (Option<f64>, u32);

/// The version of the frozen form.
const FORMAT: u32 = 1;

/// The place of the told week among nine.
const LAST: usize = WEEKS - 1;

fn share(part: usize, of: usize) -> Told {
    ((of > 0).then(|| part as f64 / of as f64), of as u32)
}

impl Source {
    /// The told week is told as far as it is known; of the others only those that are wholly known.
    fn known(&self, name: Name, place: usize, (value, n): Told) -> Told {
        let (from, until) = self.edges.week(place);
        let since = if name.needs_presence() { self.here_since } else { self.known_since };
        let is_told = since.is_some_and(|since| since <= from || place == LAST && since < until);
        if is_told { (value, n) } else { (None, 0) }
    }
}

/// The digest of `source`'s week in this zone, whose name it carries (`UTC` where it has none).
///
/// `now` is when it is made: what waits does so then.
pub fn digest(source: &Source, known: &Known, zone: &TimeZone, now: At) -> Digest {
    let (from, until) = source.edges.week(LAST);
    let figures = figures(source, known);
    let languages = talk::languages(source);
    let engagement = engagement::engagement(source, LAST);
    let conduct = conduct::conduct(source, known, LAST);
    let question_reply = asked::weeks(source).last().map(|week| week.survival(None)).unwrap_or_default();
    Digest {
        format: FORMAT,
        guild: source.guild,
        week: source.week,
        zone: zone.iana_name().unwrap_or("UTC").to_owned(),
        from,
        until,
        made: now,
        known_since: source.known_since,
        members: source.members,
        to_do: first_screen::to_do(source, &conduct, known),
        people_waiting: source.waiting.people,
        changes: first_screen::changes(&figures, &languages),
        joy: first_screen::joy(source, known, &figures, &question_reply),
        languages,
        curve: source.written.last().map(|written| talk::curve(&talk::week(written, known))).unwrap_or_default(),
        first_reply: people::first_reply(source, LAST),
        question_reply,
        recognition: recognition::recognition(source, known, LAST),
        engagement,
        conduct,
        figures,
    }
}

fn figures(source: &Source, known: &Known) -> Vec<Figure> {
    let asked = asked::weeks(source);
    let talk: Vec<talk::Week> = source.written.iter().map(|written| talk::week(written, known)).collect();
    let told = |name: Name, place: usize| -> Told {
        match name {
            Name::Joined
            | Name::Left
            | Name::Net
            | Name::Stay
            | Name::FirstMessage
            | Name::FirstReply
            | Name::FirstReplyMedian => people::told(source, place, name),
            Name::Active | Name::ActiveStaff | Name::Messages | Name::MessagesStaff | Name::TopTenth => {
                talk.get(place).map_or((None, 0), |week| talk::told(week, name))
            }
            Name::Questions | Name::Unanswered | Name::AnswerMedian => {
                asked.get(place).map_or((None, 0), |week| week.told(name, None))
            }
            Name::Helpers | Name::Helped => recognition::told(source, place, name),
            Name::Cases | Name::CaseAnswer | Name::Precision | Name::SecondLooks => conduct::told(source, place, name),
        }
    };
    let figure = |name: Name| {
        let weeks: Vec<Told> = (0..WEEKS).map(|place| source.known(name, place, told(name, place))).collect();
        usual::figure(name, &weeks)
    };
    Name::ALL.into_iter().map(figure).collect()
}

pub(super) use recognition::{help, tiers};

#[cfg(test)]
mod tests;

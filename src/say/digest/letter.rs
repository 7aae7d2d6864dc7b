//! What the letter says besides the three kinds of sentences it shares with the page: greeting, headings, figures, labels.

use super::{For, brief, in_language, joyful};
use crate::digest::figures::{Digest, Figure, Joy, Judged, Name, ToDo, Unit, Usual};
use crate::ids::At;
use crate::say::words::Words;
use crate::say::{Language, cut, defuse, escape_within, limit, say, why};
use crate::text::Lang;
use jiff::tz::TimeZone;

/// What stands above a part of the letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heading {
    ToDo,
    Changes,
    Arrivals,
    Activity,
    Questions,
    Help,
    Conduct,
}

pub fn heading(language: Language, heading: Heading) -> String {
    let key = match heading {
        Heading::ToDo => "digest-letter-todo-title",
        Heading::Changes => "digest-letter-changes-title",
        Heading::Arrivals => "digest-letter-arrivals",
        Heading::Activity => "digest-letter-activity",
        Heading::Questions => "digest-letter-questions",
        Heading::Help => "digest-letter-help",
        Heading::Conduct => "digest-letter-conduct",
    };
    say(language, key, &[])
}

/// "Good morning. Three people are waiting for you, the oldest since Thursday; and …": whoever asked something and has no
/// answer waits, and whoever asked for a second look.
pub fn opening(language: Language, digest: &Digest, joy: Option<&Joy>, to: For) -> String {
    let zone = TimeZone::get(&digest.zone).unwrap_or(TimeZone::UTC);
    let greeting = match digest.made.timestamp().to_zoned(zone).hour() {
        4..12 => "digest-letter-morning",
        12..18 => "digest-letter-afternoon",
        _ => "digest-letter-evening",
    };
    let first = match waiting(digest) {
        None => say(language, "digest-letter-nobody", &[]),
        Some((n, since)) => {
            let when = super::when(language, digest, since);
            say(language, "digest-letter-waiting", &[("n", n.into()), ("when", when.into())])
        }
    };
    let first = super::capital(&first);
    let rest = match joy {
        None => say(language, "digest-letter-alone", &[("first", first.into())]),
        Some(joy) => {
            let joy = joyful(language, digest, joy, to);
            say(language, "digest-letter-and", &[("first", first.into()), ("joy", joy.into())])
        }
    };
    crate::say::sentences(language, &say(language, greeting, &[]), &rest)
}

/// How many people wait, and since when the first of them.
fn waiting(digest: &Digest) -> Option<(u32, At)> {
    let since = digest.to_do.iter().filter_map(|it| match it {
        ToDo::Questions { oldest, .. } => oldest.iter().map(|place| place.at).min(),
        ToDo::SecondLooks { since, .. } => Some(*since),
        _ => None,
    });
    let since = since.min().unwrap_or(digest.made);
    (digest.people_waiting > 0).then_some((digest.people_waiting, since))
}

pub fn nothing_to_do(language: Language) -> String {
    say(language, "digest-letter-todo-none", &[])
}

/// "And two more, in the digest."
pub fn more_to_do(language: Language, n: u32) -> String {
    say(language, "digest-letter-todo-more", &[("n", n.into())])
}

/// Nothing stands out; or there is nothing yet that it could be compared with.
pub fn nothing_unlike(language: Language, is_told: bool) -> String {
    say(language, if is_told { "digest-letter-changes-none" } else { "digest-page-no-weeks" }, &[])
}

/// "16 November to 22 November"
pub fn week(language: Language, digest: &Digest) -> String {
    say(language, "digest-letter-week", &days(language, digest))
}

fn days(language: Language, digest: &Digest) -> [(&'static str, crate::say::Arg<'static>); 2] {
    let day = |day| Words::of(language).day(day).into();
    [("from", day(digest.week.monday())), ("until", day(digest.week.sunday()))]
}

/// From when on anything is known, where that is within the week.
pub fn known_since(language: Language, digest: &Digest) -> Option<String> {
    let since = digest.known_since.filter(|since| *since > digest.from)?;
    let when = super::when(language, digest, since);
    Some(say(language, "digest-letter-known-since", &[("when", when.into())]))
}

pub fn members(language: Language, n: u32) -> String {
    let count = Words::of(language).number(n);
    say(language, "digest-letter-members", &[("n", n.into()), ("count", count.into())])
}

/// The short name of a figure.
pub fn name(language: Language, name: Name) -> String {
    say(language, &format!("digest-name-{}", name.key()), &[])
}

/// A figure on one line: value, the week before, and whether that is usual.
pub fn figure(language: Language, it: &Figure, to: For) -> String {
    let unit = it.name.unit();
    let shown = it.value.map_or_else(|| say(language, "digest-letter-unknown", &[]), |it| brief(language, unit, it));
    let shown = match to {
        For::Discord => format!("**{shown}**"),
        For::Plain(_) => shown,
    };
    let name = name(language, it.name);
    let first = say(language, "field-line", &[("name", name.into()), ("value", shown.into())]);
    let before = it.last_week().map(|before| {
        let before = brief(language, unit, before);
        say(language, "digest-letter-before", &[("value", before.into())])
    });
    let parts = [Some(first), before, Some(judged(language, it))];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The questions of one language on one line; nothing without any.
pub fn of_language(language: Language, spoken: Lang, figures: &[Figure], to: For) -> Option<String> {
    let one = |it: &Figure| {
        let shown = brief(language, it.name.unit(), it.value?);
        let args = [("name", name(language, it.name).into()), ("value", shown.into())];
        Some(say(language, "field-line", &args))
    };
    let figures: Vec<String> = figures.iter().filter_map(one).collect();
    let spoken = why::language_name(language, spoken.code());
    let spoken = match to {
        For::Discord => format!("**{spoken}**"),
        For::Plain(_) => spoken,
    };
    (!figures.is_empty()).then(|| format!("{spoken} · {}", figures.join(" · ")))
}

fn judged(language: Language, it: &Figure) -> String {
    let key = match it.judged {
        Judged::TooFew => return say(language, "digest-letter-too-few", &[]),
        Judged::Usual => "digest-letter-usual",
        Judged::Higher => "digest-letter-higher",
        Judged::Lower => "digest-letter-lower",
    };
    let Some(usual) = it.usual else { return say(language, "digest-letter-too-few", &[]) };
    let (low, high) = band(it.name, usual);
    let unit = it.name.unit();
    let args = [("low", brief(language, unit, low).into()), ("high", brief(language, unit, high).into())];
    say(language, key, &args)
}

/// Nothing is less than none, but for what left is taken from; and no share is more than all.
fn band(name: Name, usual: Usual) -> (f64, f64) {
    let low = if name == Name::Net { usual.low } else { usual.low.max(0.0) };
    let high = if name.unit() == Unit::Share { usual.high.min(1.0) } else { usual.high };
    (low, high)
}

/// Where a question stands, as words to be linked: "Thursday (Korean)".
pub fn place(language: Language, digest: &Digest, place: &crate::digest::figures::Place) -> String {
    let when = super::when(language, digest, place.at);
    match place.language {
        Lang::Unknown => when,
        spoken => in_language(language, &when, spoken),
    }
}

/// The words that lead to what is celebrated.
pub fn there(language: Language) -> String {
    say(language, "digest-letter-there", &[])
}

pub fn footer(language: Language) -> String {
    say(language, "digest-letter-footer", &[])
}

/// The label of the button that leads to the whole digest.
pub fn open(language: Language) -> String {
    cut(&say(language, "digest-letter-open", &[]), limit::BUTTON)
}

/// Something that a button of the letter shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    Questions,
    Cases,
    SecondLooks,
    Proposals,
    Champions,
    Campaigns,
    Rule,
}

/// The label of that button.
pub fn page(language: Language, page: Page) -> String {
    let key = match page {
        Page::Questions => "digest-letter-show-questions",
        Page::Cases => "digest-letter-show-cases",
        Page::SecondLooks => "digest-letter-show-second-looks",
        Page::Proposals => "digest-letter-show-proposals",
        Page::Champions => "digest-letter-show-champions",
        Page::Campaigns => "digest-letter-show-campaigns",
        Page::Rule => "digest-letter-show-rule",
    };
    cut(&say(language, key, &[]), limit::BUTTON)
}

/// The subject of the mail, on one line.
pub fn subject(language: Language, digest: &Digest, community: &str) -> String {
    let [from, until] = days(language, digest);
    let community = cut(&defuse(community), limit::NAME);
    say(language, "digest-letter-subject", &[("community", community.into()), from, until])
}

/// Why somebody gets the mail, and how that ends.
pub fn why(language: Language, community: &str, to: For) -> String {
    let community = match to {
        For::Discord => escape_within(community, limit::NAME),
        For::Plain(_) => super::isolated(community),
    };
    say(language, "digest-letter-why", &[("community", community.into())])
}

//! The weekly digest in words: what to do, what is unlike other weeks, what to celebrate; for Discord, pages and mail.
//!
//! Numbers are written as the language does. Members stand in a digest by their ids: Discord shows their names itself,
//! everything else looks them up.

pub mod letter;
#[cfg(test)]
pub(crate) mod samples;
#[cfg(test)]
mod tests;

#[cfg(test)]
pub(super) use samples::samples;

use super::words::Words;
use super::{Arg, Language, cut, escape_within, list, say, span, why};
use crate::digest::figures::{Change, Digest, Joy, Name, Owner, ToDo, Trouble, Unit, Waits};
use crate::ids::{At, Span, UserId};
use crate::lurkers::quiet;
use crate::text::Lang;
use jiff::tz::TimeZone;

/// Members who are named in one sentence.
const NAMES: usize = 3;
/// Names of campaigns, rules and tiers, as managers chose them; and of members in plain text.
const NAME: usize = 60;

/// Where a sentence is shown.
#[derive(Clone, Copy)]
pub enum For<'a> {
    /// In a message: members are mentioned, and what others wrote is escaped.
    Discord,
    /// As plain text, which whoever writes HTML escapes there: members by these names, each in marks that keep its
    /// direction of writing to itself.
    Plain(&'a dyn Fn(UserId) -> Option<String>),
}

/// One thing to do, as one or two sentences. Links and buttons come beside it.
pub fn to_do(language: Language, digest: &Digest, it: &ToDo, to: For) -> String {
    let since = |key: &str, count: u32, since: Option<At>| {
        let when = when(language, digest, since.unwrap_or(digest.made));
        say(language, key, &[("n", count.into()), ("when", when.into())])
    };
    match it {
        ToDo::Questions { count, oldest } => {
            since("digest-todo-questions", *count, oldest.iter().map(|place| place.at).min())
        }
        ToDo::Cases { count, since: at, .. } => since("digest-todo-cases", *count, Some(*at)),
        ToDo::SecondLooks { count, since: at, .. } => since("digest-todo-second-looks", *count, Some(*at)),
        ToDo::Champions { count, since, members } => {
            let args = [
                ("n", (*count).into()),
                ("when", when(language, digest, *since).into()),
                ("names", names(language, *count, members, to).into()),
            ];
            say(language, "digest-todo-champions", &args)
        }
        ToDo::Lapsed { count, members } => {
            let names = names(language, *count, members, to);
            say(language, "digest-todo-lapsed", &[("n", (*count).into()), ("names", names.into())])
        }
        ToDo::Campaign { campaign, why } => {
            let key = match why {
                Waits::Over => "digest-todo-campaign-over",
                Waits::Paused => "digest-todo-campaign-paused",
            };
            say(language, key, &[("campaign", named(campaign, to).into())])
        }
        ToDo::Rule { rule, why } => {
            let key = match why {
                Trouble::Runaway => "digest-todo-rule-runaway",
                Trouble::Imprecise => "digest-todo-rule-imprecise",
            };
            say(language, key, &[("rule", named(rule, to).into())])
        }
    }
}

/// Who is to do it: "Moderators".
pub fn owner(language: Language, owner: Owner) -> String {
    let key = match owner {
        Owner::Helpers => "digest-todo-owner-helpers",
        Owner::Moderators => "digest-todo-owner-moderators",
        Owner::Managers => "digest-todo-owner-managers",
    };
    say(language, key, &[])
}

/// A change as a sentence, with the value and what is usual. Nobody's words are in it, so it is the same everywhere.
pub fn change(language: Language, it: &Change) -> String {
    let way = if it.value > it.usual.median { "higher" } else { "lower" };
    let what = say(language, change_key(it.name), &[("way", way.into())]);
    let what = match it.language {
        Some(spoken) => in_language(language, &what, spoken),
        None => what,
    };
    let unit = it.name.unit();
    let args = [
        ("what", what.into()),
        ("value", value(language, unit, it.value).into()),
        ("usual", value(language, unit, it.usual.median).into()),
    ];
    say(language, "digest-change-sentence", &args)
}

fn change_key(name: Name) -> &'static str {
    match name {
        Name::Joined => "digest-change-joined",
        Name::Left => "digest-change-left",
        Name::Net => "digest-change-net",
        Name::Stay => "digest-change-stay",
        Name::FirstMessage => "digest-change-first-message",
        Name::FirstReply => "digest-change-first-reply",
        Name::FirstReplyMedian => "digest-change-first-reply-median",
        Name::Active => "digest-change-active",
        Name::ActiveStaff => "digest-change-active-staff",
        Name::Messages => "digest-change-messages",
        Name::MessagesStaff => "digest-change-messages-staff",
        Name::TopTenth => "digest-change-top-tenth",
        Name::Questions => "digest-change-questions",
        Name::Unanswered => "digest-change-unanswered",
        Name::AnswerMedian => "digest-change-answer-median",
        Name::Helpers => "digest-change-helpers",
        Name::Helped => "digest-change-helped",
        Name::Cases => "digest-change-cases",
        Name::CaseAnswer => "digest-change-case-answer",
        Name::Precision => "digest-change-precision",
        Name::SecondLooks => "digest-change-second-looks",
    }
}

/// What to celebrate, as a sentence.
pub fn joy(language: Language, digest: &Digest, it: &Joy, to: For) -> String {
    capital(&say(language, "digest-joy-sentence", &[("joy", joyful(language, digest, it, to).into())]))
}

/// The same as a part of a sentence, without a capital and without a stop.
fn joyful(language: Language, digest: &Digest, it: &Joy, to: For) -> String {
    let n = |key: &str, n: u32| say(language, key, &[("n", n.into())]);
    match it {
        Joy::NewcomerHelped { member, .. } => {
            say(language, "digest-joy-newcomer-helped", &[("who", who(language, *member, to).into())])
        }
        Joy::Promoted { member, tier } => {
            let tier = digest.recognition.tiers.iter().find(|it| it.tier == *tier).map_or("–", |it| it.name.as_str());
            let args = [("who", who(language, *member, to).into()), ("tier", named(tier, to).into())];
            say(language, "digest-joy-promoted", &args)
        }
        Joy::SilentWrote { count } => n("digest-joy-silent-wrote", *count),
        Joy::AllAnswered { questions } => n("digest-joy-all-answered", *questions),
        Joy::MostHelped { helped } => n("digest-joy-most-helped", *helped),
        Joy::Helpers { helpers, helped } => {
            say(language, "digest-joy-helpers", &[("helpers", (*helpers).into()), ("helped", (*helped).into())])
        }
    }
}

/// A figure's value in a sentence: "1,204", "63%", "3 hours and 12 minutes". What lies between two whole numbers is
/// rounded.
pub fn value(language: Language, unit: Unit, value: f64) -> String {
    match unit {
        Unit::Time => span(language, Span(value as i64)),
        _ => brief(language, unit, value),
    }
}

/// The same beside others: "3 h 12 min".
fn brief(language: Language, unit: Unit, value: f64) -> String {
    let words = Words::of(language);
    match unit {
        Unit::Count => words.rounded(value),
        Unit::Share => words.share(value),
        Unit::Time => words.brief(Span(value as i64)),
    }
}

/// A day as people say it on the day the digest was made: "today", "Thursday", "3 August", "3 August 2025".
pub fn when(language: Language, digest: &Digest, at: At) -> String {
    let zone = TimeZone::get(&digest.zone).unwrap_or(TimeZone::UTC);
    let (day, today) = (quiet::date(&zone, at), quiet::date(&zone, digest.made));
    let days = today.since(day).map_or(i32::MAX, |span| span.get_days());
    match days {
        0 => say(language, "digest-todo-today", &[]),
        1..=6 => {
            let weekday = i64::from(day.weekday().to_monday_one_offset());
            say(language, "weekday-name", &[("n", weekday.into())])
        }
        _ if day.year() == today.year() => Words::of(language).day(day),
        _ => Words::of(language).day_of(at, &zone),
    }
}

/// "… (Korean)"
fn in_language(language: Language, what: &str, spoken: Lang) -> String {
    let spoken = why::language_name(language, spoken.code());
    say(language, "digest-change-in", &[("what", what.into()), ("language", spoken.into())])
}

fn who(language: Language, member: UserId, to: For) -> String {
    match to {
        For::Discord => format!("<@{member}>"),
        For::Plain(name) => {
            name(member).map_or_else(|| say(language, "digest-todo-somebody", &[]), |name| isolated(&name))
        }
    }
}

/// The first of them by name, and how many more.
fn names(language: Language, count: u32, members: &[UserId], to: For) -> String {
    let shown = members.iter().take(NAMES).map(|member| who(language, *member, to));
    let left = count.saturating_sub(members.len().min(NAMES) as u32);
    match (members.is_empty(), left) {
        (true, _) => say(language, "digest-todo-somebody", &[]),
        (false, 0) => list(language, shown),
        (false, left) => {
            let args: [(&str, Arg); 2] = [("names", list(language, shown).into()), ("n", left.into())];
            say(language, "digest-todo-names-more", &args)
        }
    }
}

/// What managers named: a campaign, a rule, a tier.
fn named(name: &str, to: For) -> String {
    match to {
        For::Discord => escape_within(name, NAME),
        For::Plain(_) => isolated(name),
    }
}

/// A name between Unicode's isolates (UAX 9), so that it turns nothing around it, without marks of its own that could.
fn isolated(name: &str) -> String {
    const FIRST_STRONG_ISOLATE: char = '\u{2068}';
    const POP_ISOLATE: char = '\u{2069}';
    let turns = |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let safe: String = name.chars().filter(|c| !c.is_control() && !turns(*c)).collect();
    format!("{FIRST_STRONG_ISOLATE}{}{POP_ISOLATE}", cut(&safe, NAME))
}

/// A sentence begins with a capital, where the script has them.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

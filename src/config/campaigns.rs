//! `campaigns/*.toml`: for whom, what, when, and how it is known whether it worked. Every fault of every file is found at
//! once, with its place and its remedy.
//!
//! A file in the config folder takes the place of the shipped one of the same name, and one in
//! `communities/<guild>/campaigns` that of both. Whether a channel is there is known at run time alone.

mod reader;
#[cfg(test)]
mod tests;

use super::engagement::{MOST_HELD_OUT, time};
use crate::facts::guild::Settings;
use crate::ids::{GuildId, Span, text_hash};
use crate::lurkers::campaign::{Campaign, Offer, Way};
use crate::lurkers::quiet::Quiet;
use crate::lurkers::segments::Segment;
use crate::policy::Named;
use crate::policy::compile::Fault;
use crate::policy::files::{self, Files, PolicyText};
use crate::say::Language;
use crate::text::Lang;
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use reader::{Reader, Section, nearest};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::Arc;

/// Longest text, in characters: buttons and the line about stopping come beside it.
const LONGEST_TEXT: usize = 1_500;
/// Members are compared no later than this after the start; weeks need twelve of them at least.
const LASTS: Span = Span(8 * 7 * Span::DAY.0);
const WEEKS_LAST: Span = Span(12 * 7 * Span::DAY.0);
const LASTS_MOST: Span = Span(104 * 7 * Span::DAY.0);
/// A campaign that ends before this has told nothing of the two weeks that are looked at.
const LASTS_LEAST: Span = Span(21 * Span::DAY.0);

const DAYS: [(&str, Weekday); 7] = [
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];
const WAYS: [&str; 3] = ["prompt", "reminder", "task"];
const OFFERS: [(&str, Offer); 4] =
    [("question", Offer::Question), ("thread", Offer::Thread), ("poll", Offer::Poll), ("champion", Offer::Champion)];

/// The campaigns of all, or with one community's own.
pub(super) fn load(
    files: &Files,
    community: Option<GuildId>,
    settings: &Settings,
) -> Result<Arc<[Campaign]>, Vec<Fault>> {
    let whole = |said| vec![Fault { file: PathBuf::from("campaigns"), line: 0, column: 0, said }];
    let texts = files.campaigns(community).map_err(whole)?;
    let (mut campaigns, mut faults) = (Vec::new(), Vec::new());
    for text in &texts {
        match read(text, settings) {
            Ok(campaign) => campaigns.push(campaign),
            // Nobody here wrote it: one that does not fit the settings, by its hour for example, is not offered.
            Err(_) if files::is_shipped(text) => {}
            Err(more) => faults.extend(more),
        }
    }
    if faults.is_empty() { Ok(campaigns.into()) } else { Err(faults) }
}

fn read(source: &PolicyText, settings: &Settings) -> Result<Campaign, Vec<Fault>> {
    let name = source.path.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let mut reader = Reader::new(&source.path, &source.text);
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || name.len() > 40 || !name.chars().all(plain) {
        let said = "a campaign is named after its file: up to 40 small letters, digits and dashes, for example \
                    `weekly-question.toml`";
        reader.fault(&(0..0), said);
    }
    let Some(mut file) = reader.file() else { return Err(reader.faults) };
    let mut who = reader.section(&mut file, "who");
    let mut what = reader.section(&mut file, "what");
    let mut when = reader.section(&mut file, "when");
    let mut measure = reader.section(&mut file, "measure");
    reader.done(file, &["who", "what", "when", "measure"]);

    let segments = segments(&mut reader, &mut who);
    let interests = interests(&mut reader, &mut who, settings);
    let languages = languages(&mut reader, &mut who);
    reader.done(who, &["segments", "interests", "languages"]);

    let way = way(&mut reader, &mut what, &mut when, settings);
    reader.done(when, &["day", "at", "channels"]);
    let mut text = reader.section(&mut what, "text");
    let at = text.span.clone();
    let texts = texts(&mut reader, &mut text);
    missing(&mut reader, &at, &texts, &spoken(&languages, settings));
    let offers = offers(&mut reader, &mut what);
    reader.done(what, &["way", "text", "offers"]);

    let (holdout, worth, expected, lasts) = measured(&mut reader, &mut measure, &way);
    reader.done(measure, &["holdout", "worth", "expected", "lasts"]);
    if !reader.faults.is_empty() {
        reader.faults.sort_by_key(|fault| (fault.line, fault.column));
        return Err(reader.faults);
    }
    // Comments and spaces are no part of what it means.
    let meaning = toml::from_str::<toml::Table>(&source.text).map(|table| table.to_string()).unwrap_or_default();
    let name = name.to_owned();
    let hash = text_hash(&meaning);
    Ok(Campaign { name, way, segments, interests, languages, texts, offers, holdout, worth, expected, lasts, hash })
}

fn segments(reader: &mut Reader, who: &mut Section) -> Vec<Segment> {
    let names: Vec<&str> = Segment::ALL.iter().map(|segment| segment.name()).collect();
    let before = reader.faults.len();
    let read = reader.take::<Vec<toml::Spanned<String>>>(who, "segments", "[\"silent-present\"]");
    let Some((written, at)) = read else {
        if reader.faults.len() == before {
            let said = "[who] says for whom it is: write for example segments = [\"silent-present\", \"new-silent\"]";
            reader.fault(&who.span.clone(), said);
        }
        return Vec::new();
    };
    let mut segments = Vec::new();
    for word in &written {
        match Segment::parse(word.get_ref()) {
            Some(Segment::Excluded | Segment::Unknown) => {
                let said = format!("members who are \"{}\" are never approached; take it out", word.get_ref());
                reader.fault(&word.span(), said);
            }
            Some(segment) => segments.push(segment),
            None => reader.fault(&word.span(), unknown("segment", word.get_ref(), &names)),
        }
    }
    if written.is_empty() {
        reader.fault(&at, "nobody stands in no segment; write for example segments = [\"silent-present\"]");
    }
    segments
}

/// "there is no segment …; did you mean …?"
fn unknown(what: &str, word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(meant) => format!("there is no {what} \"{word}\"; did you mean \"{meant}\"?"),
        None if known.is_empty() => format!("there is no {what} \"{word}\", as the settings have none"),
        None => format!("there is no {what} \"{word}\"; there are {}", known.join(", ")),
    }
}

fn interests(reader: &mut Reader, who: &mut Section, settings: &Settings) -> Vec<String> {
    let known: Vec<&str> = settings.lurkers.interests.iter().map(|interest| interest.name.as_str()).collect();
    let read = reader.take::<Vec<toml::Spanned<String>>>(who, "interests", "[\"rust\"]");
    let mut interests = Vec::new();
    for word in read.map(|(words, _)| words).unwrap_or_default() {
        if known.contains(&word.get_ref().as_str()) {
            interests.push(word.into_inner());
        } else {
            let said = unknown("interest", word.get_ref(), &known);
            reader.fault(&word.span(), format!("{said}; interests stand in [community.lurkers] of steward.toml"));
        }
    }
    interests
}

fn languages(reader: &mut Reader, who: &mut Section) -> Vec<Lang> {
    let read = reader.take::<Vec<toml::Spanned<String>>>(who, "languages", "[\"ko\"]");
    let mut languages = Vec::new();
    for word in read.map(|(words, _)| words).unwrap_or_default() {
        match Lang::parse(word.get_ref()) {
            Some(lang) => languages.push(lang),
            None => {
                let said = format!("unknown language \"{}\"; write a code such as \"en\" or \"ko\"", word.get_ref());
                reader.fault(&word.span(), said);
            }
        }
    }
    languages
}

fn way(reader: &mut Reader, what: &mut Section, when: &mut Section, settings: &Settings) -> Way {
    let before = reader.faults.len();
    let Some((word, at)) = reader.take::<String>(what, "way", "\"prompt\"") else {
        if reader.faults.len() == before {
            let said = "[what] says how it reaches people: way = \"prompt\" (a post once a week), \"reminder\" (to those \
                        who asked for one) or \"task\" (for a greeter)";
            reader.fault(&what.span.clone(), said);
        }
        return Way::Task;
    };
    match word.as_str() {
        "prompt" => prompt(reader, when, settings),
        "reminder" => Way::Reminder,
        "task" => Way::Task,
        other => {
            reader.fault(&at, unknown("way", other, &WAYS));
            Way::Task
        }
    }
}

fn prompt(reader: &mut Reader, when: &mut Section, settings: &Settings) -> Way {
    let day = reader.take::<String>(when, "day", "\"monday\"").and_then(|(word, at)| {
        let day = DAYS.iter().find(|(name, _)| *name == word.to_lowercase()).map(|(_, day)| *day);
        if day.is_none() {
            reader.fault(&at, unknown("day", &word, &DAYS.map(|(name, _)| name)));
        }
        day
    });
    let at = reader.take::<String>(when, "at", "\"17:00\"").and_then(|(word, at)| {
        let time = time(&word);
        if time.is_none() {
            reader.fault(&at, format!("`{word}` is no time of day; write for example at = \"17:00\""));
        }
        time.map(|time| (time, at))
    });
    let (day, (at, place)) =
        (day.unwrap_or(Weekday::Monday), at.unwrap_or_else(|| (jiff::civil::time(17, 0, 0, 0), when.span.clone())));
    let (from, until) = settings.lurkers.quiet;
    let quiet = Quiet::new(TimeZone::UTC, from, until, settings.lurkers.weekends);
    // Any week will do: what counts is the day and the time on the wall.
    let moment = jiff::civil::date(2026, 1, 1).nth_weekday(1, day).ok().map(|date| date.to_datetime(at));
    let moment = moment.and_then(|moment| TimeZone::UTC.to_timestamp(moment).ok());
    if let (Ok(quiet), Some(moment)) = (quiet, moment)
        && !quiet.allows(moment.into())
    {
        let said = "this is within the quiet hours or at a weekend; choose another time, or change quiet or weekends in \
                    [community.lurkers]";
        reader.fault(&place, said);
    }
    let before = reader.faults.len();
    let read = reader.take::<Vec<String>>(when, "channels", "[\"#general\"]");
    let told = reader.faults.len() > before;
    let channels: Vec<Named> = read.iter().flat_map(|(names, _)| names).map(|name| Named::read(name)).collect();
    let nameless = channels.iter().any(|channel| *channel == Named::Name(String::new()));
    if !told && (channels.is_empty() || nameless) {
        let at = read.map_or(when.span.clone(), |(_, at)| at);
        reader.fault(&at, "a prompt needs a channel for each language: write for example channels = [\"#general\"]");
    }
    Way::Prompt { channels, day, at }
}

/// Texts by language: `en = "…"`.
fn texts(reader: &mut Reader, section: &mut Section) -> BTreeMap<Language, String> {
    let mut texts = BTreeMap::new();
    for (key, text) in section.texts() {
        let Some(language) = Language::parse(key.get_ref()) else {
            let said =
                format!("\"{}\" is no language that Steward speaks; there are en, nl, ko and zh-CN", key.get_ref());
            reader.fault(&key.span(), said);
            continue;
        };
        match text.as_deref().map(str::trim) {
            Some(text) if (1..=LONGEST_TEXT).contains(&text.chars().count()) => {
                texts.insert(language, text.to_owned());
            }
            _ => {
                let said =
                    format!("write a text of 1 to {LONGEST_TEXT} characters in quotes: {} = \"…\"", key.get_ref());
                reader.fault(&key.span(), said);
            }
        }
    }
    texts
}

/// The languages that a campaign needs: its own, else those that the community speaks.
fn spoken(languages: &[Lang], settings: &Settings) -> BTreeSet<Language> {
    let of = |lang: &Lang| Language::parse(lang.code());
    if !languages.is_empty() {
        return languages.iter().filter_map(of).collect();
    }
    let own = settings.language.as_deref().and_then(Language::parse);
    own.into_iter().chain(settings.channel_languages.iter().filter_map(|(_, lang)| of(lang))).collect()
}

fn missing(reader: &mut Reader, at: &Range<usize>, texts: &BTreeMap<Language, String>, spoken: &BTreeSet<Language>) {
    let missing: Vec<&str> = spoken.iter().filter(|it| !texts.contains_key(it)).map(|it| it.as_str()).collect();
    if !missing.is_empty() {
        let example = missing[0];
        let said = format!(
            "the text is missing in {}, which the community speaks; add for example {example} = \"…\" below [what.text]",
            missing.join(", ")
        );
        reader.fault(at, said);
    } else if texts.is_empty() {
        reader.fault(
            at,
            "nothing is said; write for example en = \"What did you get stuck on this week?\" below [what.text]",
        );
    }
}

fn offers(reader: &mut Reader, what: &mut Section) -> Vec<Offer> {
    let Some((written, _)) = reader.take::<Vec<toml::Spanned<toml::Value>>>(what, "offers", "[\"question\", \"poll\"]")
    else {
        return Vec::new();
    };
    let names = OFFERS.map(|(name, _)| name);
    let mut offers = Vec::new();
    for offer in written {
        let at = offer.span();
        match offer.into_inner() {
            toml::Value::String(word) => match OFFERS.iter().find(|(name, _)| *name == word) {
                Some((_, offer)) => offers.push(offer.clone()),
                None => reader.fault(&at, unknown("offer", &word, &names)),
            },
            toml::Value::Table(table) => offers.extend(own_offer(reader, &at, table)),
            _ => reader.fault(&at, "an offer is a word such as \"question\", or { en = \"…\", link = \"https://…\" }"),
        }
    }
    offers
}

fn own_offer(reader: &mut Reader, at: &Range<usize>, table: toml::Table) -> Option<Offer> {
    let (mut texts, mut link) = (BTreeMap::new(), None);
    for (key, value) in table {
        match (key.as_str(), Language::parse(&key), value) {
            ("link", _, toml::Value::String(text))
                if text.starts_with("https://") && !text.contains(char::is_whitespace) =>
            {
                link = Some(text);
            }
            ("link", ..) => reader.fault(at, "link: write an address that begins with https://"),
            (_, Some(language), toml::Value::String(text)) if (1..=300).contains(&text.trim().chars().count()) => {
                texts.insert(language, text.trim().to_owned());
            }
            _ => {
                let said = format!(
                    "`{key}`: an own offer holds texts of up to 300 characters by language (en, nl, ko, zh-CN) and a link"
                );
                reader.fault(at, said);
            }
        }
    }
    if texts.is_empty() {
        reader.fault(at, "an own offer needs a text, for example { en = \"Say hello in #introductions\" }");
        return None;
    }
    Some(Offer::Own { texts, link })
}

fn measured(reader: &mut Reader, measure: &mut Section, way: &Way) -> (Option<f64>, f64, f64, Span) {
    let mut share = |key: &str, example: &str, least: f64, most: f64| {
        let (value, at) = reader.take::<f64>(measure, key, example)?;
        if !(least..=most).contains(&value) {
            reader.fault(&at, format!("{key} is a share from {least} to {most}; write for example {key} = {example}"));
        }
        Some((value, at))
    };
    let holdout = share("holdout", "0.2", 0.0, MOST_HELD_OUT);
    let worth = share("worth", "0.1", 0.001, 1.0);
    let expected = share("expected", "0.05", 0.0, 0.99);
    if *way == Way::Task
        && let Some((value, at)) = &holdout
        && *value > 0.0
    {
        reader.fault(at, "a task is help, and help is kept from nobody: take the holdout out, or write holdout = 0");
    }
    let (worth_it, going) = (worth.as_ref().map_or(0.1, |it| it.0), expected.as_ref().map_or(0.05, |it| it.0));
    if worth_it <= 1.0 && going < 1.0 && worth_it + going > 1.0 {
        let at = worth.or(expected).map_or(measure.span.clone(), |(_, at)| at);
        reader.fault(&at, "worth and expected are more than everybody together; write for example worth = 0.1");
    }
    let by_weeks = matches!(way, Way::Prompt { .. });
    let default = if by_weeks { WEEKS_LAST } else { LASTS };
    let lasts = reader.take::<String>(measure, "lasts", "\"56d\"").map_or(default, |(text, at)| {
        let (least, most) = if by_weeks { (WEEKS_LAST, LASTS_MOST) } else { (LASTS_LEAST, LASTS) };
        match Span::parse(&text) {
            Ok(span) if (least..=most).contains(&span) => span,
            Ok(_) => {
                let why =
                    if by_weeks { "weeks with and without a prompt are compared" } else { "members are compared" };
                reader.fault(
                    &at,
                    format!("lasts: {why} after {least} to {most}; write for example lasts = \"{default}\""),
                );
                default
            }
            Err(said) => {
                reader.fault(&at, format!("lasts: {said}"));
                default
            }
        }
    });
    (if *way == Way::Task { Some(0.0) } else { holdout.map(|(value, _)| value) }, worth_it, going, lasts)
}

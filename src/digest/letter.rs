//! The digest as a letter: a message for Discord that opens with the first screen, and the same as plain text for mail.
//!
//! Within Discord's limits whatever the digest holds: whole links are left out before a sentence is cut. Nobody is pinged.

use super::charts::{self, Chart};
use super::figures::{Digest, Figure, Joy, Name, Place, ToDo};
use crate::conduct::case::CaseNumber;
use crate::effect::{Button, ButtonId, Embed, Look, Picture, Post};
use crate::event::{Press, Waiting};
use crate::ids::{GuildId, UserId};
use crate::say::digest::letter::{self as say, Heading, Page};
use crate::say::digest::{For, change, owner, to_do};
use crate::say::{Language, button, cut};

/// What the first screen holds of each.
const TO_DO: usize = 3;
const CHANGES: usize = 2;
/// Questions that are linked.
const LINKS: usize = 5;
/// Cases that have a button.
const CASES: usize = 5;
/// Discord's: characters of a message, of an embed's field and of a picture's description; pictures and buttons of a
/// message.
const MESSAGE: usize = 2_000;
const FIELD: usize = 1_024;
const ALT: usize = 1_024;
const PICTURES: usize = 10;
const BUTTONS: usize = 5;
/// Bytes of an address that a button leads to.
const ADDRESS: usize = 512;

/// Which figures stand together.
const GROUPS: [(Heading, &[Name]); 5] = [
    (
        Heading::Arrivals,
        &[Name::Joined, Name::Left, Name::Stay, Name::FirstMessage, Name::FirstReply, Name::FirstReplyMedian],
    ),
    (Heading::Activity, &[Name::Active, Name::ActiveStaff, Name::Messages, Name::TopTenth]),
    (Heading::Questions, &[Name::Questions, Name::Unanswered, Name::AnswerMedian]),
    (Heading::Help, &[Name::Helpers, Name::Helped]),
    (Heading::Conduct, &[Name::Cases, Name::CaseAnswer, Name::Precision, Name::SecondLooks]),
];

/// The letter for Discord. `console`: where the community's pages begin, if there is a console; no slash at its end.
pub fn letter(digest: &Digest, language: Language, console: Option<&str>) -> Post {
    let links = links(digest, language, console, For::Discord);
    let text = (0..=LINKS).rev().map(|links| first_screen(digest, language, For::Discord, links));
    let text = text.into_iter().find(|text| text.chars().count() <= MESSAGE);
    let text = text.unwrap_or_else(|| cut(&first_screen(digest, language, For::Discord, 0), MESSAGE));
    let picture =
        |chart: Chart| Picture { name: format!("{}.png", chart.name), alt: cut(&chart.alt, ALT), svg: chart.picture() };
    let pictures = charts::for_letter(digest, language).into_iter().take(PICTURES).map(picture).collect();
    Post {
        text,
        embeds: vec![figures(digest, language)],
        buttons: buttons(digest, language),
        pictures,
        links,
        ..Post::default()
    }
}

/// The letter as a mail: for readers that show no HTML. It ends with why somebody gets it.
pub fn mail(
    digest: &Digest,
    language: Language,
    console: Option<&str>,
    community: &str,
    name: &dyn Fn(UserId) -> Option<String>,
) -> String {
    let text = plain(digest, language, console, name);
    format!("{text}\n\n-- \n{}", say::why(language, community, For::Plain(name)))
}

/// The letter as plain text.
pub fn plain(
    digest: &Digest,
    language: Language,
    console: Option<&str>,
    name: &dyn Fn(UserId) -> Option<String>,
) -> String {
    let to = For::Plain(name);
    let mut parts = vec![first_screen(digest, language, to, LINKS)];
    parts.push(format!("{}\n{}", say::week(language, digest), members(digest, language)));
    for (heading, names) in GROUPS {
        let lines = lines(digest, language, names, to);
        if !lines.is_empty() {
            parts.push(format!("{}\n{}", say::heading(language, heading), lines.join("\n")));
        }
    }
    parts.push(say::footer(language));
    let links = links(digest, language, console, to).into_iter().map(|(label, url)| format!("{label}: {url}"));
    parts.push(links.collect::<Vec<_>>().join("\n"));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n")
}

/// What comes first, alone and as plain text.
pub fn opening(digest: &Digest, language: Language, name: &dyn Fn(UserId) -> Option<String>) -> String {
    first_screen(digest, language, For::Plain(name), LINKS)
}

/// Greeting and joy, three things to do, two changes.
fn first_screen(digest: &Digest, language: Language, to: For, links: usize) -> String {
    let mut parts = vec![greeting(digest, language, to)];
    let waiting = digest.to_do.iter().take(TO_DO).enumerate();
    let mut lines: Vec<String> =
        waiting.map(|(n, it)| format!("{}. {}", n + 1, task(digest, language, it, to, links))).collect();
    match digest.to_do.len().saturating_sub(TO_DO) {
        _ if lines.is_empty() => lines.push(say::nothing_to_do(language)),
        0 => {}
        more => lines.push(say::more_to_do(language, more as u32)),
    }
    parts.push(under(language, Heading::ToDo, &lines, to));
    let mut lines: Vec<String> =
        digest.changes.iter().take(CHANGES).map(|it| format!("- {}", change(language, it))).collect();
    if lines.is_empty() {
        let is_told = digest.figures.iter().any(|figure| figure.usual.is_some());
        lines.push(say::nothing_unlike(language, is_told));
    }
    parts.push(under(language, Heading::Changes, &lines, to));
    parts.join("\n\n")
}

fn greeting(digest: &Digest, language: Language, to: For) -> String {
    let opening = say::opening(language, digest, digest.joy.as_ref(), to);
    match &digest.joy {
        Some(Joy::NewcomerHelped { place: Some(place), .. }) => {
            let there = linked(&say::there(language), &jump(digest.guild, place), to);
            format!("{opening}\n{there}")
        }
        _ => opening,
    }
}

fn under(language: Language, heading: Heading, lines: &[String], to: For) -> String {
    let heading = say::heading(language, heading);
    format!("{}\n{}", strong(&heading, to), lines.join("\n"))
}

/// Who, what, and where.
fn task(digest: &Digest, language: Language, it: &ToDo, to: For, links: usize) -> String {
    let who = strong(&owner(language, it.owner()), to);
    let text = crate::say::say(
        language,
        "field-line",
        &[("name", who.into()), ("value", to_do(language, digest, it, to).into())],
    );
    let ToDo::Questions { oldest, .. } = it else { return text };
    let places = oldest.iter().take(links);
    let places: Vec<String> =
        places.map(|place| linked(&say::place(language, digest, place), &jump(digest.guild, place), to)).collect();
    let between = match to {
        For::Discord => " · ",
        For::Plain(_) => "\n   ",
    };
    match places.is_empty() {
        true => text,
        false => format!("{text}\n   {}", places.join(between)),
    }
}

fn strong(text: &str, to: For) -> String {
    match to {
        For::Discord => format!("**{text}**"),
        For::Plain(_) => text.to_owned(),
    }
}

fn linked(words: &str, url: &str, to: For) -> String {
    match to {
        For::Discord => format!("[{words}]({url})"),
        For::Plain(_) => format!("{words}: {url}"),
    }
}

/// Where a message is, as Discord's clients open it.
pub fn jump(guild: GuildId, place: &Place) -> String {
    format!("https://discord.com/channels/{guild}/{}/{}", place.channel, place.message)
}

fn figures(digest: &Digest, language: Language) -> Embed {
    let field = |(heading, names): (Heading, &[Name])| {
        let text = fit(lines(digest, language, names, For::Discord));
        (!text.is_empty()).then(|| (say::heading(language, heading), text))
    };
    Embed {
        title: say::week(language, digest),
        text: members(digest, language),
        fields: GROUPS.into_iter().filter_map(field).collect(),
        footer: say::footer(language),
        ..Embed::default()
    }
}

/// How many people are here, and from when on anything is known, where that is within the week.
fn members(digest: &Digest, language: Language) -> String {
    let members = say::members(language, digest.members);
    match say::known_since(language, digest) {
        Some(since) => crate::say::sentences(language, &members, &since),
        None => members,
    }
}

/// A line a figure; the questions of each language on a line below them.
fn lines(digest: &Digest, language: Language, names: &[Name], to: For) -> Vec<String> {
    let of = |figures: &[Figure], name: &Name| figures.iter().find(|it| it.name == *name).cloned();
    let all = names.iter().filter_map(|name| of(&digest.figures, name));
    let mut lines: Vec<String> = all.map(|it| say::figure(language, &it, to)).collect();
    if names.contains(&Name::Unanswered) && digest.languages.len() > 1 {
        lines.extend(digest.languages.iter().filter_map(|spoken| {
            let figures: Vec<Figure> = names.iter().filter_map(|name| of(&spoken.figures, name)).collect();
            say::of_language(language, spoken.language, &figures, to)
        }));
    }
    lines
}

/// Whole lines, as many as a field holds.
fn fit(lines: Vec<String>) -> String {
    let mut text = String::new();
    for line in lines {
        if text.chars().count() + line.chars().count() < FIELD {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text.truncate(text.trim_end().len());
    text
}

/// What a press shows to whoever presses and may see it: lists of what waits, and the oldest cases.
fn buttons(digest: &Digest, language: Language) -> Vec<Vec<Button>> {
    let first = || digest.to_do.iter().take(TO_DO);
    let has = |of: fn(&ToDo) -> bool| first().any(of);
    let mut lists = Vec::new();
    if has(|it| matches!(it, ToDo::Questions { .. })) {
        lists.push(Waiting::Questions);
    }
    if has(|it| matches!(it, ToDo::Champions { .. })) {
        lists.push(Waiting::Queue);
    }
    let page = |what| match what {
        Waiting::Questions => Page::Questions,
        Waiting::Queue => Page::Proposals,
    };
    let lists = lists.into_iter().map(|what| Button {
        id: ButtonId::Show { what },
        label: say::page(language, page(what)),
        look: Look::Plain,
    });
    let mut cases: Vec<CaseNumber> = Vec::new();
    for it in first() {
        if let ToDo::Cases { numbers, .. } | ToDo::SecondLooks { numbers, .. } = it {
            cases.extend(numbers.iter().filter(|number| !cases.contains(number)).copied().collect::<Vec<_>>());
        }
    }
    let cases = cases.into_iter().take(CASES).map(|case| Button {
        id: ButtonId::Card { case: case.0, press: Press::Open },
        label: button::of_case(language, Press::Open, case),
        look: Look::Plain,
    });
    [lists.collect::<Vec<_>>(), cases.collect()].into_iter().filter(|row| !row.is_empty()).collect()
}

/// Ways into the console: the whole digest, and what is to be done there. In Discord, what has a button needs no way.
fn links(digest: &Digest, language: Language, console: Option<&str>, to: For) -> Vec<(String, String)> {
    let Some(console) = console else { return Vec::new() };
    let mut links = vec![(say::open(language), format!("{console}/digests/{}", digest.week))];
    for it in digest.to_do.iter().take(TO_DO) {
        let page = match (it, to) {
            (ToDo::Questions { .. } | ToDo::Champions { .. }, For::Discord) => continue,
            (ToDo::Questions { .. }, _) => Page::Questions,
            (ToDo::Champions { .. }, _) => Page::Proposals,
            (ToDo::Cases { .. }, _) => Page::Cases,
            (ToDo::SecondLooks { .. }, _) => Page::SecondLooks,
            (ToDo::Lapsed { .. }, _) => Page::Champions,
            (ToDo::Campaign { .. }, _) => Page::Campaigns,
            (ToDo::Rule { .. }, _) => Page::Rule,
        };
        let whole = format!("{console}/{}", it.page());
        // A rule of an endless name is found in the list.
        let address = if whole.len() <= ADDRESS { whole } else { format!("{console}/rules") };
        let link = (say::page(language, page), address);
        if !links.contains(&link) {
            links.push(link);
        }
    }
    links.truncate(BUTTONS);
    links
}

#[cfg(test)]
mod tests;

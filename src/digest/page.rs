//! The digest as a page: one self-contained file, or its content for a page of the console.
//!
//! The first screen is three things to do, two changes, one joy; all else is below it, and definitions, intervals and the
//! numbers behind the charts are there for whoever opens them. No script, no inline style, nothing fetched: links are all
//! that leads outside.

mod first;
mod names;
mod sections;
mod stat;
mod table;
#[cfg(test)]
mod tests;

use super::charts::Chart;
use super::figures::Digest;
use crate::ids::{ChannelId, MessageId, UserId};
use crate::say::words::Words;
use crate::say::{self, Language};
use askama::Template;
use first::{Task, Worth};
use jiff::tz::TimeZone;
use stat::Stat;
use std::collections::HashMap;
use table::Table;

/// Names as they are when the page is looked at: a digest holds ids alone.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Names {
    pub guild: String,
    pub members: HashMap<UserId, String>,
    pub channels: HashMap<ChannelId, String>,
}

/// The whole page. `console` is the address of the console without a slash at its end, when there is one to link to.
pub fn page(digest: &Digest, names: &Names, language: Language, console: Option<&str>) -> String {
    let body = Body::of(digest, names, language, console);
    let title = format!("{} · {}", body.week, body.guild);
    let style = include_str!("../../assets/style.css");
    written(&Page { w: body.w, title, style, body: written(&body) })
}

/// What is inside the page's `main`, for a page that has the style sheet already. It opens with the page's only `h1`.
pub fn body(digest: &Digest, names: &Names, language: Language, console: Option<&str>) -> String {
    written(&Body::of(digest, names, language, console))
}

/// Writing into a string does not fail, and the templates call nothing that does.
fn written(template: &impl Template) -> String {
    template.render().unwrap_or_default()
}

#[derive(Template)]
#[template(path = "digest/page.html")]
struct Page {
    w: Words,
    title: String,
    style: &'static str,
    body: String,
}

#[derive(Template)]
#[template(path = "digest/body.html")]
struct Body {
    w: Words,
    guild: String,
    /// `Week 47`
    week: String,
    /// `16 November 2026 to 22 November 2026`
    days: String,
    members: String,
    known_since: Option<String>,
    tasks: Vec<Task>,
    later: Vec<Task>,
    changes: Vec<Worth>,
    no_changes: String,
    joy: Option<String>,
    joy_links: Vec<Link>,
    sections: Vec<Section>,
    made: String,
}

struct Section {
    id: &'static str,
    title: String,
    stats: Vec<Stat>,
    blocks: Vec<Block>,
}

/// What stands below the figures of a section, two beside each other where there is room.
enum Block {
    /// With its numbers beside it where it has the whole width.
    Chart {
        chart: Chart,
        wide: bool,
    },
    Table(Table),
}

impl Block {
    fn is_wide(&self) -> bool {
        match self {
            Block::Chart { wide, .. } => *wide,
            Block::Table(table) => table.wide,
        }
    }
}

#[derive(Debug, Clone, PartialEq)]
struct Link {
    text: String,
    url: String,
}

/// A word about a value, and how it is meant.
#[derive(Debug, Clone, PartialEq)]
struct Badge {
    /// A class of the style sheet: `good bad warn accent quiet`, or none.
    tone: &'static str,
    text: String,
}

impl Body {
    fn of(digest: &Digest, names: &Names, language: Language, console: Option<&str>) -> Body {
        let view = View::new(digest, names, language, console);
        let w = view.w;
        let (week, monday, sunday) = (digest.week.to_string(), digest.week.monday(), digest.week.sunday());
        let number = week.rsplit('W').next().and_then(|n| n.parse::<i64>().ok()).unwrap_or_default();
        let days = [
            ("from", w.day(monday).into()),
            (
                "until",
                w.with("date-year", &[("day", w.day(sunday).into()), ("year", sunday.year().to_string().into())])
                    .into(),
            ),
        ];
        let (tasks, later) = view.tasks();
        let joy = digest.joy.as_ref();
        Body {
            w,
            guild: clean(&names.guild),
            week: w.with("digest-page-week", &[("n", number.into())]),
            days: w.with("digest-page-days", &days),
            members: w.with(
                "digest-page-members",
                &[("count", digest.members.into()), ("n", w.number(digest.members).into())],
            ),
            known_since: say::digest::letter::known_since(language, digest),
            tasks,
            later,
            changes: view.changes(),
            no_changes: w.t(match digest.figures.iter().any(|figure| figure.usual.is_some()) {
                true => "digest-page-no-changes",
                false => "digest-page-no-weeks",
            }),
            joy: joy.map(|joy| view.joy(joy)),
            joy_links: joy.map(|joy| view.joy_links(joy)).unwrap_or_default(),
            sections: view.sections(),
            made: w.with("digest-page-made", &[("when", say::date(language, digest.made, &view.zone).into())]),
        }
    }
}

/// What every part of the page is made from.
struct View<'a> {
    digest: &'a Digest,
    names: &'a Names,
    console: Option<&'a str>,
    w: Words,
    zone: TimeZone,
}

impl<'a> View<'a> {
    fn new(digest: &'a Digest, names: &'a Names, language: Language, console: Option<&'a str>) -> View<'a> {
        let zone = TimeZone::get(&digest.zone).unwrap_or(TimeZone::UTC);
        View { digest, names, console, w: Words::of(language), zone }
    }

    /// A member's name, or "somebody" when there is none any more.
    fn member(&self, member: UserId) -> String {
        self.named(member).unwrap_or_else(|| self.w.t("digest-todo-somebody"))
    }

    fn named(&self, member: UserId) -> Option<String> {
        self.names.members.get(&member).map(|name| clean(name)).filter(|name| !name.is_empty())
    }

    /// `#help`, or the word for a place without a name.
    fn channel(&self, channel: ChannelId) -> String {
        let name = self.names.channels.get(&channel).map(|name| clean(name)).filter(|name| !name.is_empty());
        name.map_or_else(|| self.w.t("digest-page-place"), |name| format!("#{name}"))
    }

    fn message(&self, text: String, channel: ChannelId, message: MessageId) -> Link {
        let url = format!("https://discord.com/channels/{}/{channel}/{message}", self.digest.guild);
        Link { text, url }
    }

    fn in_console(&self, text: String, path: &str) -> Option<Link> {
        self.console.map(|base| Link { text, url: format!("{base}/{path}") })
    }
}

/// A name as it may stand among other text: without line breaks and without marks that turn its surroundings around.
pub fn clean(name: &str) -> String {
    let turns =
        |c: char| matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let kept: String = name.chars().filter(|c| !turns(*c)).map(|c| if c.is_control() { ' ' } else { c }).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! The sample community that `steward demo` plays: "Lantern", an invented open-source photo library, its people and six
//! weeks of their talk in English, Dutch, Korean and Chinese.
//!
//! `assets/demo` holds what was written by hand: the cast, the scenes, and questions with their answers, from which the
//! days between the scenes are filled. All of it becomes the same `Event`s that a live server or an export gives. The
//! same files always give the same events: times, ids and choices follow from the text and a fixed seed.
//!
//! Exceptions: what looks like a leaked key is put together here from parts, so that no file of this repository holds
//! anything that looks like one.

mod asks;
mod cast;
mod dice;
mod direct;
pub mod hands;
mod play;
mod reach;
mod scene;
mod settings;
mod talk;
#[cfg(test)]
mod tests;
mod words;

pub use cast::{CHANNELS, INTERESTS, Part, Person, channel};
pub use reach::{Awaited, Reach, Sent};
pub use settings::settings;

use crate::champions::evidence::Kind;
use crate::event::{Event, Guild, MessageKind, What};
use crate::ids::{At, ChannelId, EventId, GuildId, MessageId, RoleId, Span, UserId};

/// The community's first day, 2026-03-01T00:00:00Z, a Sunday.
pub const START: At = At(1_772_323_200_000);
pub const DAYS: i64 = 42;
/// The six weeks are over.
pub const END: At = At(START.0 + DAYS * Span::DAY.0);
/// The community's id.
pub const GUILD: GuildId = GuildId(1_279_000_000_000_000_000);

const CAST: &str = include_str!("../assets/demo/cast.txt");
const SCENES: [(&str, &str); 8] = [
    ("scenes/1-beginnings.txt", include_str!("../assets/demo/scenes/1-beginnings.txt")),
    ("scenes/2-conduct.txt", include_str!("../assets/demo/scenes/2-conduct.txt")),
    ("scenes/3-scams.txt", include_str!("../assets/demo/scenes/3-scams.txt")),
    ("scenes/4-place.txt", include_str!("../assets/demo/scenes/4-place.txt")),
    ("scenes/5-releases.txt", include_str!("../assets/demo/scenes/5-releases.txt")),
    ("scenes/6-ideas.txt", include_str!("../assets/demo/scenes/6-ideas.txt")),
    ("scenes/7-thanks.txt", include_str!("../assets/demo/scenes/7-thanks.txt")),
    ("scenes/8-newcomers.txt", include_str!("../assets/demo/scenes/8-newcomers.txt")),
];
const TALK: [(&str, &str); 4] = [
    ("talk/en.txt", include_str!("../assets/demo/talk/en.txt")),
    ("talk/nl.txt", include_str!("../assets/demo/talk/nl.txt")),
    ("talk/ko.txt", include_str!("../assets/demo/talk/ko.txt")),
    ("talk/zh.txt", include_str!("../assets/demo/talk/zh.txt")),
];

/// The community and what happens in it.
#[derive(Debug, Clone)]
pub struct Demo {
    pub guild: Guild,
    pub cast: Vec<Person>,
    /// In the order of their time. The first tells of the guild, the second of who is there already.
    pub events: Vec<Event>,
    pub scenes: Vec<Scene>,
    pub expected: Vec<Expectation>,
    pub notings: Vec<Noting>,
    pub reaches: Vec<Reach>,
    /// Lines of the files that could not be read, with file and line: none, as a test sees to.
    pub faults: Vec<String>,
}

impl Demo {
    pub fn person(&self, handle: &str) -> Option<&Person> {
        self.cast.iter().find(|person| person.handle == handle)
    }

    pub fn role(&self, id: RoleId) -> Option<&str> {
        self.guild.roles.iter().find(|role| role.id == id).map(|role| role.name.as_str())
    }

    /// What was said in a message, before any edit.
    pub fn text(&self, id: MessageId) -> Option<&str> {
        self.events.iter().find_map(|event| match &event.what {
            What::Message(message) if message.id == id && message.kind == MessageKind::Said => {
                Some(message.content.as_str())
            }
            _ => None,
        })
    }

    /// The name shown of an account.
    pub fn name(&self, id: u64) -> Option<&str> {
        self.cast.iter().find(|person| person.id.0 == id).map(|person| person.shown.as_str())
    }
}

/// A passage that was written as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scene {
    pub title: String,
    pub at: At,
    pub channel: ChannelId,
    /// Its messages, in order.
    pub messages: Vec<MessageId>,
}

/// What the shipped policy should make of an event, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expectation {
    pub event: EventId,
    /// None when it is about a join.
    pub message: Option<MessageId>,
    pub member: UserId,
    /// Index into `Demo::scenes`.
    pub scene: usize,
    pub outcome: Expected,
    /// In plain words, for the story.
    pub why: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Expected {
    /// No rule acts or raises a card.
    Nothing,
    /// This rule matches, in whatever stage it is.
    Rule(String),
}

/// What recognition should note of an event, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noting {
    pub event: EventId,
    /// Index into `Demo::scenes`.
    pub scene: usize,
    pub noted: Noted,
    /// In plain words, for the story.
    pub why: String,
}

/// `Who`: a member, or a handle that is yet to be looked up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Noted<Who = UserId> {
    /// No credit follows.
    Nobody,
    /// `waits`: it is not sure who was meant.
    Credit { kind: Kind, helper: Who, waits: bool },
    /// A credit that waited counts now.
    Settled(Who),
    /// A credit no longer counts.
    Lost(Who),
    /// A question that has no answer when the six weeks are over.
    Unanswered,
}

/// The sample community, made anew.
pub fn community() -> Demo {
    let mut faults = Vec::new();
    let cast = cast::read(CAST, &mut faults);
    let mut play = play::Play::new(cast);
    let scenes: Vec<scene::Script> =
        SCENES.iter().flat_map(|(file, text)| scene::read(file, text, &mut faults)).collect();
    direct::scenes(&scenes, &mut play, &mut faults);
    for (file, text) in TALK {
        let talk = talk::read(file, text, &mut faults);
        talk::fill(&talk, &mut play, &mut faults);
    }
    play.finish(faults)
}

/// The start of a day of the community's six weeks, counted from 0.
fn day(n: i64) -> At {
    START.plus(Span::DAY.times(n))
}

/// An id that Discord could have made at this time.
fn snowflake(at: At, low: u64) -> u64 {
    let ms = (at.0 - crate::ids::DISCORD_EPOCH_MS).max(0) as u64;
    (ms << 22) | (low & 0x3F_FFFF)
}

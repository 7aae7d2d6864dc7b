//! For those who help newcomers: the question, the list they are on, and what is missing.

use super::{Language, cut, escape_within, limit, say};
use crate::effect::{Button, ButtonId, Look, Post};
use crate::event::NudgePress;
use crate::ids::{At, ChannelId, DueKey, GuildId, MessageId, UserId};
use crate::say::{list, stamp, why::language_name};

/// Characters of somebody's question that are shown.
const QUOTE: usize = 400;
/// Interests that are named at most.
const TOPICS: usize = 25;

/// A newcomer's message that nobody has answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question<'a> {
    pub guild: GuildId,
    pub community: &'a str,
    pub member: UserId,
    pub channel: ChannelId,
    pub message: MessageId,
    pub at: At,
    pub quote: &'a str,
}

/// "two hours ago", kept up to date by Discord.
pub(super) fn ago(at: At) -> String {
    format!("<t:{}:R>", at.seconds())
}

pub(super) fn link(guild: GuildId, channel: ChannelId, message: MessageId) -> String {
    format!("https://discord.com/channels/{guild}/{channel}/{message}")
}

/// Somebody's words as a quote on one line; nothing for none.
pub(super) fn quoted(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.as_str() {
        "" => String::new(),
        line => format!("\n> {}", escape_within(line, QUOTE)),
    }
}

pub(super) fn button(language: Language, guild: GuildId, press: NudgePress, of: DueKey) -> Button {
    let (key, look) = match press {
        NudgePress::Take => ("button-look", Look::Good),
        NudgePress::Done => ("button-done", Look::Good),
        NudgePress::Pass => ("button-pass", Look::Plain),
        _ => ("button-leave-list", Look::Plain),
    };
    Button {
        id: ButtonId::Nudge { guild: guild.0, press, of },
        label: cut(&say(language, key, &[]), limit::BUTTON),
        look,
    }
}

fn asks(language: Language, key: &str, question: &Question) -> String {
    let args = [
        ("who", question.member.into()),
        ("channel", question.channel.into()),
        ("when", ago(question.at).into()),
        ("community", escape_within(question.community, limit::NAME).into()),
        ("link", link(question.guild, question.channel, question.message).into()),
    ];
    format!("{}{}", say(language, key, &args), quoted(question.quote))
}

/// To a helper, by private message. `telling`: of this message, for its buttons.
pub fn question(language: Language, question: &Question, telling: DueKey) -> Post {
    let text = format!("{}\n{}", asks(language, "help-question", question), say(language, "help-why", &[]));
    let buttons = [NudgePress::Take, NudgePress::Stop].map(|press| button(language, question.guild, press, telling));
    Post { text, buttons: vec![buttons.into()], ..Post::default() }
}

/// In the channel for helpers: whose turn it is, without a ping.
pub fn in_channel(language: Language, question: &Question, turns: &[UserId]) -> Post {
    let turns = list(language, turns.iter().map(|who| format!("<@{who}>")));
    let turn = say(language, "help-turn", &[("who", turns.into())]);
    Post::text(format!("{}\n{turn}", asks(language, "help-question", question)))
}

/// What `/help-topics` and the buttons of a question came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Listed<'a> {
    /// `topics` is empty for any. `channel`: helpers are told there instead of by private message.
    Joined {
        topics: Vec<String>,
        languages: Vec<&'static str>,
        cap: u8,
        channel: Option<ChannelId>,
    },
    Shown {
        topics: Vec<String>,
        languages: Vec<&'static str>,
        told: u32,
    },
    Left,
    NotOn,
    NoTopic {
        text: &'a str,
        known: Vec<&'a str>,
    },
    NoLanguage {
        text: &'a str,
    },
    /// "I'll look": where it is.
    Looking {
        link: (GuildId, ChannelId, MessageId),
    },
    /// Somebody was quicker, or it is gone.
    Answered,
}

pub fn listed(language: Language, listed: &Listed) -> String {
    let one = |key: &str| say(language, key, &[]);
    let named = |topics: &[String], languages: &[&str]| {
        let topics = match topics {
            [] => one("help-any"),
            some => list(language, some.iter().take(TOPICS).map(|topic| escape_within(topic, 40))),
        };
        let languages = list(language, languages.iter().map(|code| language_name(language, code)));
        [("topics", topics.into()), ("languages", languages.into())]
    };
    match listed {
        Listed::Joined { topics, languages, cap, channel } => {
            let first = say(language, "help-joined", &named(topics, languages));
            let second = match channel {
                Some(channel) => say(language, "help-joined-channel", &[("channel", (*channel).into())]),
                None => say(language, "help-joined-dm", &[("n", u64::from(*cap).into())]),
            };
            crate::say::sentences(language, &first, &second)
        }
        Listed::Shown { topics, languages, told } => {
            let first = say(language, "help-shown", &named(topics, languages));
            crate::say::sentences(language, &first, &say(language, "help-told", &[("n", (*told).into())]))
        }
        Listed::Left => one("help-left"),
        Listed::NotOn => one("help-not-on"),
        Listed::NoTopic { text, known } => {
            let known = list(language, known.iter().take(TOPICS).map(|topic| escape_within(topic, 40)));
            let key = if known.is_empty() { "help-no-topics" } else { "help-no-topic" };
            say(language, key, &[("text", escape_within(text, 60).into()), ("known", known.into())])
        }
        Listed::NoLanguage { text } => say(language, "help-no-language", &[("text", escape_within(text, 60).into())]),
        Listed::Looking { link: (guild, channel, message) } => {
            say(language, "help-looking", &[("link", link(*guild, *channel, *message).into())])
        }
        Listed::Answered => one("help-answered"),
    }
}

/// What is missing for newcomers to be answered.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap<'a> {
    /// `n` newcomers of the last four weeks waited in a language that no helper speaks.
    NoLanguage {
        code: &'a str,
        n: u32,
    },
    NoTopic {
        topic: &'a str,
        n: u32,
    },
    NoGreeter,
    /// The channel for helpers is not there.
    NoChannel {
        name: &'a str,
    },
    /// Tasks that no greeter took.
    Untaken {
        n: u32,
    },
}

pub fn gap(language: Language, gap: &Gap) -> String {
    match gap {
        Gap::NoLanguage { code, n } => {
            let args = [("language", language_name(language, code).into()), ("n", (*n).into())];
            say(language, "gap-language", &args)
        }
        Gap::NoTopic { topic, n } => {
            say(language, "gap-topic", &[("topic", escape_within(topic, 40).into()), ("n", (*n).into())])
        }
        Gap::NoGreeter => say(language, "gap-greeter", &[]),
        Gap::NoChannel { name } => say(language, "gap-channel", &[("name", escape_within(name, limit::NAME).into())]),
        Gap::Untaken { n } => say(language, "gap-untaken", &[("n", (*n).into())]),
    }
}

/// Discord says that private messages were too many: all of them rest.
pub fn too_fast(language: Language, until: At) -> String {
    say(language, "dm-too-fast", &[("when", stamp(until).into())])
}

#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, crate::say::champions::samples::Sample)> {
    use crate::say::champions::samples::Sample;
    let (guild, channel, message) = (GuildId(u64::MAX), ChannelId(u64::MAX), MessageId(u64::MAX));
    let (member, at, quote) = (UserId(u64::MAX), At(1_785_758_700_000), &long.repeat(9));
    let asked = Question { guild, community: long, member, channel, message, at, quote };
    let topics = vec![long.to_owned(); 30];
    let known = vec![long; 30];
    let languages = vec!["en", "nl", "ko", "zh", "und"];
    let all = [
        Listed::Joined { topics: topics.clone(), languages: languages.clone(), cap: 3, channel: None },
        Listed::Joined { topics: Vec::new(), languages: languages.clone(), cap: 3, channel: Some(channel) },
        Listed::Shown { topics, languages, told: 2 },
        Listed::Left,
        Listed::NotOn,
        Listed::NoTopic { text: long, known },
        Listed::NoTopic { text: long, known: Vec::new() },
        Listed::NoLanguage { text: long },
        Listed::Looking { link: (guild, channel, message) },
        Listed::Answered,
    ];
    let gaps = [
        Gap::NoLanguage { code: "ko", n: 2 },
        Gap::NoTopic { topic: long, n: 1 },
        Gap::NoGreeter,
        Gap::NoChannel { name: long },
        Gap::Untaken { n: 3 },
    ];
    let mut said = vec![
        ("question for a helper", Sample::Post(question(language, &asked, DueKey(i64::MIN)))),
        ("question for helpers", Sample::Post(in_channel(language, &asked, &[member, member]))),
        ("too fast", Sample::Text(too_fast(language, at))),
    ];
    said.extend(all.iter().map(|it| ("help topics", Sample::Text(listed(language, it)))));
    said.extend(gaps.iter().map(|it| ("gap", Sample::Text(gap(language, it)))));
    said
}

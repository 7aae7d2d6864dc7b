//! What everybody may see of everybody: who carries the community, and which questions are open.

use super::message::question;
use super::{ago, embed, listed, more};
use crate::effect::Embed;
use crate::ids::{At, ChannelId, UserId};
use crate::say::why::language_name;
use crate::say::{Language, escape_within, limit, list, say};

/// What somebody is thanked for.
#[derive(Debug, Clone, PartialEq)]
pub enum For {
    /// Help in these channels, at most three.
    Help(Vec<ChannelId>),
    Welcomes,
    Work,
}

/// The members of each tier with what they are thanked for, the highest tier first; then those who had one before.
pub fn champions(
    language: Language,
    community: &str,
    tiers: &[(&str, Vec<(UserId, For)>)],
    alumni: &[UserId],
) -> Embed {
    let title = say(language, "champions-title", &[("community", escape_within(community, limit::NAME).into())]);
    if tiers.iter().all(|(_, members)| members.is_empty()) && alumni.is_empty() {
        return embed(&title, &say(language, "champions-none", &[]));
    }
    let mut text = String::new();
    let held: Vec<_> = tiers.iter().filter(|(_, members)| !members.is_empty()).collect();
    // Each tier has its share of the room.
    let room = (limit::DESCRIPTION - 800) / held.len().max(1) - 70;
    for (tier, members) in held {
        text.push_str(&format!("**{}**\n", escape_within(tier, super::TIER)));
        let lines = members.iter().map(|(who, thanked)| thanked_for(language, *who, thanked));
        text.push_str(&listed(lines, room, more(language)));
        text.push_str("\n\n");
    }
    if !alumni.is_empty() {
        let names = list(language, alumni.iter().take(25).map(|who| format!("<@{who}>")));
        text.push_str(&say(language, "champions-alumni", &[("names", names.into())]));
    }
    embed(&title, text.trim_end())
}

fn thanked_for(language: Language, who: UserId, thanked: &For) -> String {
    match thanked {
        For::Help(channels) => {
            let channels = list(language, channels.iter().take(3).map(|channel| format!("<#{channel}>")));
            say(language, "champions-help", &[("who", who.into()), ("channels", channels.into())])
        }
        For::Welcomes => say(language, "champions-welcome", &[("who", who.into())]),
        For::Work => say(language, "champions-work", &[("who", who.into())]),
    }
}

/// A question that is open.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    pub link: String,
    pub channel: ChannelId,
    pub at: At,
    /// Two letters, empty for unknown.
    pub language: String,
    pub asker: UserId,
}

/// Questions without an answer, then those with one that are not solved; each as given, the oldest first.
pub fn questions(language: Language, unanswered: &[Asked], answered: &[Asked]) -> Embed {
    let title = say(language, "questions-title", &[]);
    if unanswered.is_empty() && answered.is_empty() {
        return embed(&title, &say(language, "questions-none", &[]));
    }
    let mut text = String::new();
    for (key, asked) in [("questions-unanswered", unanswered), ("questions-answered", answered)] {
        if asked.is_empty() {
            continue;
        }
        let heading = say(language, key, &[("n", (asked.len() as u64).into())]);
        let lines = asked.iter().map(|one| asked_line(language, one));
        text.push_str(&format!("**{heading}**\n{}\n\n", listed(lines, limit::DESCRIPTION / 2 - 100, more(language))));
    }
    embed(&title, text.trim_end())
}

fn asked_line(language: Language, asked: &Asked) -> String {
    let args = [
        ("link", question(language, &asked.link).into()),
        ("channel", asked.channel.into()),
        ("when", ago(asked.at).into()),
        ("language", language_name(language, &asked.language).into()),
        ("who", asked.asker.into()),
    ];
    say(language, "question-line", &args)
}

/// How far the history of a channel has been read.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Read {
    pub channel: ChannelId,
    pub messages: u64,
    pub stands: Stands,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stands {
    /// Read up to there.
    At(At),
    Done,
    /// Steward may not read it.
    Closed,
}

/// How far the history has been read.
pub fn backfill(language: Language, channels: &[Read]) -> Embed {
    let title = say(language, "backfill-title", &[]);
    if channels.is_empty() {
        return embed(&title, &say(language, "backfill-none", &[]));
    }
    let line = |read: &Read| {
        let (channel, n) = (("channel", read.channel.into()), ("n", read.messages.into()));
        match read.stands {
            Stands::Closed => say(language, "backfill-closed", &[channel]),
            Stands::Done => say(language, "backfill-done", &[channel, n]),
            Stands::At(at) => say(language, "backfill-reading", &[channel, n, ("when", super::day(at).into())]),
        }
    };
    embed(&title, &listed(channels.iter().map(line), limit::DESCRIPTION, more(language)))
}

/// Reading begins.
pub fn backfill_begun(language: Language, days: u32) -> String {
    say(language, "backfill-begun", &[("n", days.into())])
}

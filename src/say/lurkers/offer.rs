//! One small thing to do, for who asked for one.

use super::{Language, say};
use crate::ids::{ChannelId, UserId};

/// What is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offered<'a> {
    /// A question that nobody has answered.
    Question {
        channel: ChannelId,
        link: &'a str,
    },
    Thread {
        channel: ChannelId,
    },
    Poll {
        channel: ChannelId,
        link: &'a str,
    },
    /// A champion to meet.
    Champion {
        who: UserId,
    },
    /// In the community's own words.
    Own {
        text: &'a str,
        link: Option<&'a str>,
    },
    Nothing,
}

pub fn offer(language: Language, offered: Offered) -> String {
    let at = |key: &str, channel: ChannelId, link: &str| {
        say(language, key, &[("channel", channel.into()), ("link", link.into())])
    };
    match offered {
        Offered::Question { channel, link } => at("offer-question", channel, link),
        Offered::Thread { channel } => say(language, "offer-thread", &[("channel", channel.into())]),
        Offered::Poll { channel, link } => at("offer-poll", channel, link),
        Offered::Champion { who } => say(language, "offer-champion", &[("who", who.into())]),
        Offered::Own { text, link: Some(link) } => format!("{}\n{link}", super::cut(text, 1_500)),
        Offered::Own { text, link: None } => super::cut(text, 1_500),
        Offered::Nothing => say(language, "offer-nothing", &[]),
    }
}

#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, crate::say::champions::samples::Sample)> {
    use crate::say::champions::samples::Sample;
    let (channel, link) = (ChannelId(u64::MAX), "https://discord.com/channels/1/2/3");
    let text = &long.repeat(30);
    let all = [
        Offered::Question { channel, link },
        Offered::Thread { channel },
        Offered::Poll { channel, link },
        Offered::Champion { who: UserId(u64::MAX) },
        Offered::Own { text, link: Some(link) },
        Offered::Own { text, link: None },
        Offered::Nothing,
    ];
    all.map(|it| ("offer", Sample::Text(offer(language, it)))).into()
}

//! What members want, and what they asked without their name.

use crate::ids::{ActKey, At, ChannelId, MessageId, UserId};
use crate::text::Lang;
use serde::{Deserialize, Serialize};

/// What a member wants of engagement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Consent {
    /// Nothing, ever, until they say otherwise.
    pub stopped: bool,
    /// “Just reading”: left alone until then.
    pub reading_until: Option<At>,
    /// They asked to be reminded, by private message.
    pub remind_since: Option<At>,
    /// Private messages are closed until then.
    pub closed_until: Option<At>,
}

/// A question asked through Steward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Asked {
    /// The act that posted it.
    pub act: ActKey,
    pub member: UserId,
    pub channel: ChannelId,
    pub message: Option<MessageId>,
    pub at: At,
    pub language: Lang,
    /// Answers by now, and how many of them the asker has been brought.
    pub answers: u16,
    pub brought: u16,
    /// Those that wait to be brought, and those on their way in a private message, which is this act.
    #[serde(default)]
    pub waiting: Vec<Answer>,
    #[serde(default)]
    pub on_the_way: Vec<Answer>,
    #[serde(default)]
    pub dm: Option<ActKey>,
    /// Private messages do not reach the asker: told at their next command.
    #[serde(default)]
    pub held: bool,
    /// The post is gone.
    #[serde(default)]
    pub gone: bool,
    /// Moderators who looked up who asked, and when.
    #[serde(default)]
    pub looked: Vec<(UserId, At)>,
}

/// An answer to such a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Answer {
    pub channel: ChannelId,
    pub message: MessageId,
    /// Its beginning.
    pub text: String,
}

impl Asked {
    /// On its way into a channel.
    pub fn new(act: ActKey, member: UserId, channel: ChannelId, at: At, language: Lang) -> Asked {
        Asked {
            act,
            member,
            channel,
            message: None,
            at,
            language,
            answers: 0,
            brought: 0,
            waiting: Vec::new(),
            on_the_way: Vec::new(),
            dm: None,
            held: false,
            gone: false,
            looked: Vec::new(),
        }
    }
}

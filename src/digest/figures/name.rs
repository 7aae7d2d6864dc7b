//! The single figures: what each counts, in which unit, and whether more of it is better.

use serde::{Deserialize, Serialize};

/// Every single figure. What each means exactly stands with the message `digest-what-<name>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Name {
    /// People who joined in the week; who left and came back counts as joined.
    Joined,
    Left,
    /// Joined less left.
    Net,
    /// Of those who joined in the week before, who was still here seven days after joining.
    Stay,
    /// Of those who joined in the week that ended a fortnight before this one's end, who wrote within 14 days.
    FirstMessage,
    /// Of the first messages of the week, how many had a reply by another person within 24 hours.
    FirstReply,
    /// Median time to that reply, by Kaplan–Meier.
    FirstReplyMedian,
    /// People who wrote at least once; bots not counted, staff counted.
    Active,
    /// Of these, staff.
    ActiveStaff,
    Messages,
    /// Messages by staff.
    MessagesStaff,
    /// Share of messages by the most active tenth of those who wrote (rounded up to whole people).
    TopTenth,
    Questions,
    /// Of the questions of the week, how many had no answer by another person when the week ended.
    Unanswered,
    /// Median time to the first answer, by Kaplan–Meier.
    AnswerMedian,
    /// People who were credited for help.
    Helpers,
    /// People who were helped.
    Helped,
    /// Cases opened.
    Cases,
    /// Median time from opening a case that waited for a person to their word.
    CaseAnswer,
    /// Of the cases of the last eight weeks on which moderators said right or wrong, how many were right.
    Precision,
    /// Members who asked for a second look.
    SecondLooks,
}

impl Name {
    pub const ALL: [Name; 21] = [
        Name::Joined,
        Name::Left,
        Name::Net,
        Name::Stay,
        Name::FirstMessage,
        Name::FirstReply,
        Name::FirstReplyMedian,
        Name::Active,
        Name::ActiveStaff,
        Name::Messages,
        Name::MessagesStaff,
        Name::TopTenth,
        Name::Questions,
        Name::Unanswered,
        Name::AnswerMedian,
        Name::Helpers,
        Name::Helped,
        Name::Cases,
        Name::CaseAnswer,
        Name::Precision,
        Name::SecondLooks,
    ];

    /// As in its messages' keys and in JSON: `first-reply-median`.
    pub fn key(self) -> String {
        match serde_json::to_value(self) {
            Ok(serde_json::Value::String(key)) => key,
            // Unreachable: the enumeration has no content.
            _ => String::new(),
        }
    }

    pub fn unit(self) -> Unit {
        match self {
            Name::Stay
            | Name::FirstMessage
            | Name::FirstReply
            | Name::TopTenth
            | Name::Unanswered
            | Name::Precision => Unit::Share,
            Name::FirstReplyMedian | Name::AnswerMedian | Name::CaseAnswer => Unit::Time,
            _ => Unit::Count,
        }
    }

    /// A share that so many of its `n` make up: not one that is estimated, nor one of something else.
    pub fn is_part(self) -> bool {
        matches!(self, Name::Stay | Name::FirstMessage | Name::Unanswered | Name::Precision)
    }

    /// Of this nothing can be read back: it is known from when on Steward is here.
    pub fn needs_presence(self) -> bool {
        matches!(
            self,
            Name::Joined
                | Name::Left
                | Name::Net
                | Name::Cases
                | Name::CaseAnswer
                | Name::Precision
                | Name::SecondLooks
        )
    }

    /// Whether more is better; `None` where neither is.
    pub fn more_is_better(self) -> Option<bool> {
        match self {
            Name::Joined
            | Name::Net
            | Name::Stay
            | Name::FirstMessage
            | Name::FirstReply
            | Name::Active
            | Name::Helpers
            | Name::Helped
            | Name::Precision => Some(true),
            Name::Left | Name::FirstReplyMedian | Name::Unanswered | Name::AnswerMedian | Name::CaseAnswer => {
                Some(false)
            }
            _ => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    Count,
    /// 0 to 1.
    Share,
    /// Milliseconds.
    Time,
}

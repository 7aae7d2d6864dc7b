//! What one engine may know of the others: plain answers from the facts, so that engines never name each other.

use super::Facts;
use crate::ids::{At, ChannelId, MessageId, UserId};
use crate::text::Lang;

/// A question that nobody has answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenQuestion {
    pub channel: ChannelId,
    pub message: MessageId,
    pub asker: UserId,
    pub at: At,
    pub language: Lang,
}

impl Facts {
    /// Questions without an answer, in no order.
    pub fn unanswered(&self) -> impl Iterator<Item = OpenQuestion> {
        let open = self.champions.questions().filter(|row| row.closed.is_none() && row.answered.is_none());
        let open = open.map(|row| OpenQuestion {
            channel: row.channel,
            message: row.message,
            asker: row.asker,
            at: row.at,
            language: row.language,
        });
        // Those without a name were asked by Steward, as far as anybody needs to know.
        let asker = self.guild.me;
        let nameless = self.lurkers.questions.unanswered();
        open.chain(nameless.map(move |(channel, message, at, language)| OpenQuestion {
            channel,
            message,
            asker,
            at,
            language,
        }))
    }

    /// Those who hold a tier of recognition, and which.
    pub fn tiers(&self) -> impl Iterator<Item = (UserId, u8)> {
        self.champions.tiers.values().filter_map(|row| Some((row.member, row.tier?)))
    }

    /// Reviews and nudges pause until then.
    pub fn on_break_until(&self, member: UserId, now: At) -> Option<At> {
        let breaks = &self.champions.wish(member)?.breaks;
        breaks.iter().filter(|(from, until)| *from <= now && now < *until).map(|(_, until)| *until).max()
    }

    /// Does not want to be noted or shown.
    pub fn opted_out(&self, member: UserId) -> bool {
        self.champions.opted_out(member)
    }
}

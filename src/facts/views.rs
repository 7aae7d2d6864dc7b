//! What one engine may know of the others: plain answers from the facts, so that engines never name each other.

use super::Facts;
use super::guild::{GuildView, permission};
use crate::ids::{At, ChannelId, MessageId, RoleId, UserId};
use crate::ledger::BackfillRow;
use crate::lurkers::segments::Segment;
use crate::say::Language;
use crate::text::Lang;
use jiff::tz::TimeZone;

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

    /// Nudges pause until then. A break begins when it is asked for: one that seems to lie ahead was left there by a clock
    /// that was set back, and counts.
    pub fn on_break_until(&self, member: UserId, now: At) -> Option<At> {
        let breaks = &self.champions.wish(member)?.breaks;
        breaks.iter().filter(|(_, until)| now < *until).map(|(_, until)| *until).max()
    }

    /// From when on all channels that are read back are known, once the last of them has come to its end: `row` is how far
    /// one of them has come now.
    pub fn history_from(&self, row: &BackfillRow) -> Option<At> {
        let others = self.champions.backfill.iter().filter(|known| known.channel != row.channel);
        let all = others.chain([row]);
        all.map(|known| known.progress.is_over().then(|| known.from.created_at()))
            .collect::<Option<Vec<_>>>()?
            .into_iter()
            .max()
    }

    /// The tier of recognition that somebody holds.
    pub fn tier_of(&self, member: UserId) -> Option<u8> {
        self.champions.tier(member)
    }

    /// Where somebody stood when that was last looked at.
    pub fn segment(&self, member: UserId) -> Option<Segment> {
        self.members.standing(member)?.segment
    }

    /// The language that somebody speaks here: most of their own messages, else the role that they picked, else what
    /// Discord told of them.
    pub fn spoken_by(&self, member: UserId) -> Lang {
        let written = self.members.get(member).and_then(|known| known.language);
        let roles = self.members.roles(member);
        let picked = || {
            let mut set = self.guild.settings.lurkers.language_roles.iter();
            set.find(|(_, named)| roles.iter().any(|role| self.guild.role_is(*role, named))).map(|(lang, _)| *lang)
        };
        let told = || self.members.locale(member).and_then(Lang::parse);
        written.or_else(picked).or_else(told).unwrap_or(Lang::Unknown)
    }

    /// The community's time zone.
    pub fn zone(&self) -> &TimeZone {
        &self.guild.settings.champions.zone
    }

    /// The language to write to a member in: their last known locale, else the language of their own messages, else the
    /// community's.
    pub fn language_of(&self, member: UserId) -> Language {
        let own = || Language::parse(self.members.get(member)?.language?.code());
        let locale = self.members.locale(member).and_then(Language::parse);
        locale.or_else(own).unwrap_or_else(|| self.guild.language())
    }

    /// May this member read that channel, as far as it is known?
    pub fn may_read(&self, member: UserId, channel: ChannelId) -> bool {
        let bits = || self.guild.permissions_in(channel, member, self.members.roles(member));
        !self.guild.complete || bits() & permission::VIEW_CHANNEL != 0
    }

    /// Does not want to be noted or shown.
    pub fn opted_out(&self, member: UserId) -> bool {
        self.champions.opted_out(member)
    }
}

impl GuildView {
    /// Does this role stand for a tier of recognition, or for having had one?
    pub fn is_earned(&self, role: RoleId) -> bool {
        let settings = &self.settings.champions;
        settings.roles.iter().flatten().chain(&settings.alumni).any(|named| self.role_is(role, named))
    }
}

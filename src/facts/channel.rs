//! What is remembered of a channel: how far it has been seen, who answers whom, and in which language.

use crate::champions::graph::Turns;
use crate::ids::MessageId;
use crate::text::Lang;
use std::collections::VecDeque;

/// Recent message ids of a channel, for those that arrive a little out of order.
const REMEMBERED_MESSAGES: usize = 32;

/// What is remembered of a channel.
#[derive(Debug, Default)]
pub struct ChannelFacts {
    /// Everything up to here has been seen.
    pub mark: MessageId,
    recent_ids: VecDeque<MessageId>,
    /// Who answers whom.
    pub turns: Turns,
    /// The same of the channel's history, while that is being read.
    pub past: Option<Box<Turns>>,
    /// Messages per language, halved when large: the channel's own language.
    languages: Vec<(Lang, u16)>,
}

impl ChannelFacts {
    /// The language that most of the recent messages are in, once that is plain.
    pub fn language(&self) -> Lang {
        let total: u32 = self.languages.iter().map(|(_, n)| u32::from(*n)).sum();
        self.languages
            .iter()
            .find(|(_, n)| total >= 10 && u32::from(*n) * 10 >= total * 6)
            .map_or(Lang::Unknown, |(lang, _)| *lang)
    }

    pub(super) fn count_language(&mut self, lang: Lang) {
        if lang == Lang::Unknown {
            return;
        }
        match self.languages.iter_mut().find(|(known, _)| *known == lang) {
            Some((_, n)) => *n += 1,
            None => self.languages.push((lang, 1)),
        }
        if self.languages.iter().any(|(_, n)| *n >= 1000) {
            self.languages.retain_mut(|(_, n)| {
                *n /= 2;
                *n > 0
            });
        }
    }

    pub(super) fn has_seen(&self, message: MessageId) -> bool {
        message <= self.mark
            && (self.recent_ids.contains(&message) || self.recent_ids.front().is_none_or(|oldest| message < *oldest))
    }

    /// What is counted and not written down. `before` is what was remembered of the same channel.
    pub(super) fn take_over(&mut self, before: ChannelFacts) {
        self.mark = self.mark.max(before.mark);
        self.recent_ids = before.recent_ids;
        self.languages = before.languages;
    }

    pub(super) fn see(&mut self, message: MessageId) {
        self.mark = self.mark.max(message);
        if self.recent_ids.len() >= REMEMBERED_MESSAGES {
            self.recent_ids.pop_front();
        }
        self.recent_ids.push_back(message);
    }
}

//! Floods: more of something from one member, within a window, than anybody reads.

use crate::conduct::windows::{Sent, WindowTotals};
use crate::ids::Span;
use crate::say::found::{FloodOf, Found};

#[derive(Debug, Default)]
pub struct Flood {
    pub within: Span,
    pub messages: Option<u32>,
    pub lines: Option<u32>,
    pub characters: Option<u32>,
    pub emoji: Option<u32>,
    pub attachments: Option<u32>,
    pub links: Option<u32>,
    pub duplicates: Option<u32>,
}

impl Flood {
    /// `sent`: the member's messages within the window, oldest first, this one last.
    pub fn judge(&self, sent: &[Sent]) -> Option<Found<'static>> {
        let last = sent.last()?;
        let total = WindowTotals::of(sent);
        let same = sent.iter().filter(|s| s.text_hash == last.text_hash && s.characters > 0).count() as u32;
        let limits = [
            (self.messages, sent.len() as u32, FloodOf::Messages),
            (self.lines, total.lines, FloodOf::Lines),
            (self.characters, total.characters, FloodOf::Characters),
            (self.emoji, total.emoji, FloodOf::Emoji),
            (self.attachments, total.attachments, FloodOf::Attachments),
            (self.links, total.links, FloodOf::Links),
            (self.duplicates, same, FloodOf::Duplicates),
        ];
        limits
            .into_iter()
            .find_map(|(limit, n, of)| (n > limit?).then_some(Found::Flood { of, n, within: self.within }))
    }
}

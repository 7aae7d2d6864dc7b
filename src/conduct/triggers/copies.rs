//! Copies: the same text or file in several channels within two minutes, which is what a compromised account does. Every
//! copy goes, and the account rests; no strike, because its owner did not write them.

use crate::conduct::windows::Sent;
use crate::ids::{ChannelId, MessageId, Span};

#[derive(Debug)]
pub struct Copies {
    pub channels: u32,
    pub within: Span,
}

/// Shorter texts ("hi", "thanks") are said in several channels by anybody.
const SHORTEST: u32 = 16;

impl Copies {
    /// The copies, this message's own last, when they stand in enough channels.
    pub fn judge(&self, sent: &[Sent]) -> Option<Vec<(ChannelId, MessageId)>> {
        let last = sent.last()?;
        let by_text = last.characters >= SHORTEST;
        if !by_text && last.files_hash == 0 {
            return None;
        }
        let same = |s: &&Sent| {
            (by_text && s.text_hash == last.text_hash) || (last.files_hash != 0 && s.files_hash == last.files_hash)
        };
        let copies: Vec<_> = sent.iter().filter(same).map(|s| (s.channel, s.message)).collect();
        let mut channels: Vec<_> = copies.iter().map(|(channel, _)| *channel).collect();
        channels.sort_unstable();
        channels.dedup();
        (channels.len() as u32 >= self.channels).then_some(copies)
    }
}

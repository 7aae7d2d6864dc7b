//! The threads of a guild: many, short-lived, and changing all the time. They stand in shards, so that a picture of the
//! guild with one thread changed shares all the others.
//!
//! Bounded: Discord lets 1,000 threads of a guild be active; archived ones are kept while there is room, because whoever
//! writes in one wakes it up.

use crate::event::Channel;
use crate::ids::ChannelId;
use std::collections::HashMap;
use std::sync::Arc;

const SHARDS: usize = 32;
/// Threads of a shard at most: 4,096 in all.
const MOST: usize = 128;

#[derive(Debug, Clone)]
pub struct Threads([Arc<HashMap<ChannelId, Channel>>; SHARDS]);

impl Default for Threads {
    fn default() -> Threads {
        Threads(std::array::from_fn(|_| Arc::default()))
    }
}

/// Snowflakes are spread well enough by one multiplication (Fibonacci hashing).
fn shard(thread: ChannelId) -> usize {
    (thread.0.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 59) as usize % SHARDS
}

impl Threads {
    pub fn get(&self, thread: ChannelId) -> Option<&Channel> {
        self.0[shard(thread)].get(&thread)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Channel> {
        self.0.iter().flat_map(|shard| shard.values())
    }

    /// Takes a thread in; where there is no room, an archived one goes, and of those the oldest.
    pub fn insert(&mut self, thread: Channel) {
        let shard = Arc::make_mut(&mut self.0[shard(thread.id)]);
        if shard.len() >= MOST && !shard.contains_key(&thread.id) {
            let first = shard.values().min_by_key(|known| (!known.archived, known.id)).map(|known| known.id);
            first.map(|id| shard.remove(&id));
        }
        shard.insert(thread.id, thread);
    }

    pub fn remove(&mut self, thread: ChannelId) {
        let shard = &mut self.0[shard(thread)];
        if shard.contains_key(&thread) {
            Arc::make_mut(shard).remove(&thread);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thread(id: u64, archived: bool) -> Channel {
        Channel { id: ChannelId(id << 22), archived, thread: true, ..Channel::default() }
    }

    #[test]
    fn a_change_shares_the_other_shards_and_leaves_the_old_picture_as_it_was() {
        let mut before = Threads::default();
        (1..=500).for_each(|id| before.insert(thread(id, false)));
        let mut after = before.clone();
        after.remove(ChannelId(7 << 22));
        after.remove(ChannelId(9_999 << 22));
        assert!(before.get(ChannelId(7 << 22)).is_some() && after.get(ChannelId(7 << 22)).is_none());
        let shared = before.0.iter().zip(&after.0).filter(|(a, b)| Arc::ptr_eq(a, b)).count();
        assert_eq!(shared, SHARDS - 1);
    }

    #[test]
    fn active_threads_stay_and_archived_ones_go_when_there_are_too_many() {
        let mut threads = Threads::default();
        (1..=1000).for_each(|id| threads.insert(thread(id, false)));
        (1001..=50_000).for_each(|id| threads.insert(thread(id, true)));
        assert!(threads.iter().count() <= SHARDS * MOST);
        assert!((1..=1000).all(|id| threads.get(ChannelId(id << 22)).is_some()), "no active one is lost");
        assert!(threads.get(ChannelId(50_000 << 22)).is_some() && threads.get(ChannelId(1001 << 22)).is_none());
    }
}

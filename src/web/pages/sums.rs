//! Sums that a page shows and that take a while are worked out at most once in ten seconds for each community, however many
//! read it: whoever comes meanwhile waits for the one who asks.

use crate::ids::{At, GuildId, Span};
use crate::office::reads::{RuleUse, Said, Standing};
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use tokio::sync::Mutex;

const FRESH: Span = Span(10_000);

#[derive(Debug)]
pub struct Kept<T>(Mutex<HashMap<GuildId, (At, Arc<T>)>>);

impl<T> Default for Kept<T> {
    fn default() -> Kept<T> {
        Kept(Mutex::default())
    }
}

impl<T> Kept<T> {
    /// What is kept, if it is fresh; else what `read` gives.
    ///
    /// # Errors
    /// Those of `read`; nothing is kept of them.
    pub async fn get<E>(&self, guild: GuildId, now: At, read: impl Future<Output = Result<T, E>>) -> Result<Arc<T>, E> {
        let mut kept = self.0.lock().await;
        if let Some((at, known)) = kept.get(&guild)
            && now.since(*at) < FRESH
            && now >= *at
        {
            return Ok(Arc::clone(known));
        }
        let fresh = Arc::new(read.await?);
        kept.insert(guild, (now, Arc::clone(&fresh)));
        Ok(fresh)
    }

    /// Something changed: the next reader sees it.
    pub async fn forget(&self, guild: GuildId) {
        self.0.lock().await.remove(&guild);
    }
}

/// What rules did in the last weeks, and what was said of their cases.
#[derive(Debug, Default)]
pub struct Rules {
    pub uses: Vec<RuleUse>,
    pub said: BTreeMap<String, Said>,
}

#[derive(Debug, Default)]
pub struct Sums {
    pub rules: Kept<Rules>,
    pub standing: Kept<Standing>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_sum_is_kept_for_ten_seconds_and_for_its_community() {
        let kept: Kept<u32> = Kept::default();
        let check = async |guild: u64, now: i64, fresh: u32, expected: u32| {
            let read = async { Ok::<u32, ()>(fresh) };
            assert_eq!(kept.get(GuildId(guild), At(now), read).await.map(|sum| *sum), Ok(expected), "{guild} at {now}");
        };
        check(1, 0, 5, 5).await;
        check(1, 9_999, 6, 5).await;
        check(2, 9_999, 7, 7).await;
        check(1, 10_000, 8, 8).await;
        // A clock that was set back.
        check(1, 0, 9, 9).await;
        kept.forget(GuildId(1)).await;
        check(1, 1, 10, 10).await;
    }
}

//! The policies in force. Guilds without changes of their own share one; those with the same text share one too. A new
//! one takes the place of the old only when it is sound.

use crate::config::Config;
use crate::facts::guild::Settings;
use crate::ids::GuildId;
use crate::policy::Policy;
use crate::policy::compile::{Fault, load};
use crate::policy::files::Files;
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

/// Cheap to clone through its `Arc`.
/// Freed memory goes back to the system when it was free for this long.
const FREED_FOR: Duration = Duration::from_millis(20);

/// Does something that needs much memory for a moment in a thread of its own. The allocator gives back what was freed
/// when a thread goes on allocating or ends, and the caller's may do neither for hours.
pub fn apart<T: Send>(work: impl FnOnce() -> T + Send) -> T {
    std::thread::scope(|scope| {
        let apart = scope.spawn(|| {
            let result = work();
            std::thread::sleep(FREED_FOR);
            result
        });
        apart.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

pub struct Policies {
    current: RwLock<Current>,
    /// Grows with every reload, so that workers look again only then.
    epoch: AtomicU64,
}

struct Current {
    config: Arc<Config>,
    base: Arc<Policy>,
    own: HashMap<GuildId, Arc<Policy>>,
    settings: HashMap<GuildId, Settings>,
}

impl Policies {
    /// The policy of the config, and of every community that changes it.
    pub fn load(config: Arc<Config>) -> Result<Policies, Vec<Fault>> {
        Ok(Policies { current: RwLock::new(Current::load(config)?), epoch: AtomicU64::new(1) })
    }

    /// Reads everything again. What is faulty is refused whole, and the old stays.
    pub fn reload(&self, config: Arc<Config>) -> Result<String, Vec<Fault>> {
        let new = Current::load(config)?;
        let hash = new.base.hash.clone();
        *self.current.write().unwrap_or_else(PoisonError::into_inner) = new;
        self.epoch.fetch_add(1, Ordering::Release);
        Ok(hash)
    }

    pub fn epoch(&self) -> u64 {
        self.epoch.load(Ordering::Acquire)
    }

    pub fn of(&self, guild: GuildId) -> (Arc<Policy>, Settings) {
        let current = self.current.read().unwrap_or_else(PoisonError::into_inner);
        let policy = current.own.get(&guild).unwrap_or(&current.base);
        let settings = current.settings.get(&guild).unwrap_or(&current.config.community);
        (Arc::clone(policy), settings.clone())
    }

    pub fn base(&self) -> Arc<Policy> {
        Arc::clone(&self.current.read().unwrap_or_else(PoisonError::into_inner).base)
    }
}

impl Current {
    fn load(config: Arc<Config>) -> Result<Current, Vec<Fault>> {
        let base = Arc::new(load(&config.files, None)?);
        let (mut own, mut settings) = (HashMap::new(), HashMap::new());
        let mut faults = Vec::new();
        for guild in communities(&config.files) {
            match config.settings_of(guild) {
                Ok(found) => drop(settings.insert(guild, found)),
                Err(more) => faults.extend(more),
            }
            match config.files.overrides(guild) {
                Ok(texts) if texts.is_empty() => continue,
                _ => {}
            }
            match load(&config.files, Some(guild)) {
                Ok(policy) => {
                    let same = own.values().find(|known: &&Arc<Policy>| known.hash == policy.hash).cloned();
                    own.insert(guild, same.unwrap_or_else(|| Arc::new(policy)));
                }
                Err(more) => faults.extend(more),
            }
        }
        if faults.is_empty() { Ok(Current { config, base, own, settings }) } else { Err(faults) }
    }
}

/// Guilds with a folder of their own.
fn communities(files: &Files) -> Vec<GuildId> {
    let Files::Folder(root) = files else { return Vec::new() };
    let Ok(folders) = std::fs::read_dir(root.join("communities")) else { return Vec::new() };
    let names = folders.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut guilds: Vec<GuildId> = names.filter_map(|name| name.parse().ok()).collect();
    guilds.sort_unstable();
    guilds
}

//! The only room that knows SQL: one SQLite file a data folder, written by one connection, read by a few.
//!
//! What a decision writes down (`ledger::Record`) and what it does (`effect::Act`) go into one transaction, many decisions
//! at once; see `Writer::commit`. What a guild's memory is rebuilt from at start comes out of `Store::remembered`.
//!
//! Exceptions: `Store::memory` keeps everything in memory, for tests; `Store::attach` looks at a folder that
//! another process uses.

mod backup;
mod cases;
mod champions;
mod console;
mod digest;
mod erase;
mod error;
mod export;
mod hits;
mod insert;
mod lock;
mod lurkers;
mod measures;
mod office;
mod open;
mod outbox;
mod prune;
mod read;
mod row;
mod step;
mod tables;
mod transaction;
mod write;

pub use error::StoreError;
pub use hits::RuleSummary;
pub use open::Held;
pub use outbox::{Leftover, OutboxState};
pub use prune::Pruned;
pub use read::Counts;
pub use write::Commit;

use sqlx::SqliteConnection;
use sqlx::sqlite::SqlitePool;
use std::collections::HashSet;
use std::path::Path;
use std::sync::Arc;

/// What the data of a folder is: a community's, or that of a replay, backtest or demo. The two never mix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    Live,
    Simulated,
}

impl Mode {
    pub fn as_str(self) -> &'static str {
        match self {
            Mode::Live => "live",
            Mode::Simulated => "simulated",
        }
    }
}

/// Reads. Cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    readers: SqlitePool,
    file: Arc<Path>,
    _lock: Option<Arc<lock::Lock>>,
}

/// Writes. There is exactly one for a data folder.
#[derive(Debug)]
pub struct Writer {
    connection: SqliteConnection,
    file: Arc<Path>,
    /// Guilds whose row is known to be there.
    guilds: HashSet<crate::ids::GuildId>,
    _lock: Option<Arc<lock::Lock>>,
}

impl Store {
    fn failed(&self, error: sqlx::Error) -> StoreError {
        StoreError::from_sql(&self.file, error)
    }
}

impl Writer {
    fn failed(&self, error: sqlx::Error) -> StoreError {
        StoreError::from_sql(&self.file, error)
    }
}

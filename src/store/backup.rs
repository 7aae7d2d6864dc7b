//! A copy of the whole database while it is in use.

use super::{Store, StoreError};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};
use std::path::{Path, PathBuf};

impl Store {
    /// Moves what is committed from the journal into the file, without stopping the writer.
    pub async fn checkpoint(&self) -> Result<(), StoreError> {
        let moved = sqlx::query("PRAGMA wal_checkpoint(PASSIVE)").fetch_all(&self.readers).await;
        moved.map(drop).map_err(|error| self.failed(error))
    }

    /// Writes a consistent copy to `to`, one file that opens as it is. It appears under its name only when it is whole.
    ///
    /// Errors: `Exists` when there is something already, `Backup` when it cannot be written there.
    pub async fn backup(&self, to: &Path) -> Result<(), StoreError> {
        if to.symlink_metadata().is_ok() {
            return Err(StoreError::Exists { file: to.to_path_buf() });
        }
        let refused = |why: String| StoreError::Backup { file: to.to_path_buf(), why };
        let (Some(name), Some(parent)) = (to.file_name(), to.parent()) else {
            return Err(refused("it names no file".into()));
        };
        let mut partial_name = name.to_owned();
        partial_name.push(".partial");
        let partial: PathBuf = parent.join(partial_name);
        // What an interrupted backup left.
        if let Err(error) = std::fs::remove_file(&partial)
            && error.kind() != std::io::ErrorKind::NotFound
        {
            return Err(refused(error.to_string()));
        }
        let Some(target) = partial.to_str() else {
            return Err(refused("its name is not valid UTF-8".into()));
        };

        let copied = self.copy_into(target).await;
        let placed = copied.and_then(|()| {
            std::fs::File::open(&partial).and_then(|file| file.sync_all()).map_err(|error| error.to_string())?;
            std::fs::rename(&partial, to).map_err(|error| error.to_string())
        });
        placed.map_err(|why| {
            // The first error is the one to tell.
            let _ = std::fs::remove_file(&partial);
            refused(why)
        })
    }

    async fn copy_into(&self, target: &str) -> Result<(), String> {
        let words = |error: sqlx::Error| match error {
            sqlx::Error::Database(cause) => cause.message().to_owned(),
            other => other.to_string(),
        };
        // A connection of its own, so that no reader waits for it. In memory there is only the one.
        if self._lock.is_none() && &*self.file == Path::new(":memory:") {
            let copy = sqlx::query("VACUUM INTO $1").bind(target).execute(&self.readers);
            return copy.await.map(drop).map_err(words);
        }
        let options = SqliteConnectOptions::new().filename(&*self.file).disable_statement_logging();
        let mut connection = options.connect().await.map_err(words)?;
        sqlx::query("VACUUM INTO $1").bind(target).execute(&mut connection).await.map_err(words)?;
        connection.close().await.map_err(words)
    }
}

//! One process per data folder: a lock file that says who holds it.
//!
//! The operating system lets go of the lock when the process ends, however it ends; the text in the file is only read
//! while somebody holds it.

use super::StoreError;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

/// Held as long as this lives.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    pub(super) fn take(folder: &Path) -> Result<Lock, StoreError> {
        let unwritable = |error: std::io::Error| StoreError::from_io(folder, &error);
        let mut options = OpenOptions::new();
        // Not truncated: the text belongs to whoever holds the lock.
        options.read(true).write(true).create(true).truncate(false);
        let mut file = options.open(folder.join("steward.lock")).map_err(unwritable)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(holder(folder, &mut file)),
            Err(TryLockError::Error(error)) => return Err(unwritable(error)),
        }
        file.set_len(0).map_err(unwritable)?;
        file.seek(SeekFrom::Start(0)).map_err(unwritable)?;
        let text = format!("{}\n{}\n{}\n", std::process::id(), jiff::Timestamp::now(), command());
        file.write_all(text.as_bytes()).map_err(unwritable)?;
        Ok(Lock { _file: file })
    }
}

fn holder(folder: &Path, file: &mut File) -> StoreError {
    let folder = folder.to_path_buf();
    let mut text = String::new();
    // Some systems refuse to read what another process has locked.
    if file.read_to_string(&mut text).is_err() {
        return StoreError::InUseByUnknown { folder };
    }
    let mut lines = text.lines();
    match (lines.next().map(str::parse), lines.next(), lines.next()) {
        (Some(Ok(pid)), Some(since), Some(command)) => {
            StoreError::InUse { folder, pid, since: since.to_owned(), command: command.to_owned() }
        }
        _ => StoreError::InUseByUnknown { folder },
    }
}

/// The program and its subcommand; never the rest, which may hold what is nobody's business.
fn command() -> String {
    let mut words = std::env::args_os().map(|word| word.to_string_lossy().into_owned());
    let program = words.next().unwrap_or_default();
    let program = Path::new(&program).file_name().map_or_else(|| "steward".into(), |name| name.to_string_lossy());
    match words.next().filter(|word| word.chars().all(|c| c.is_ascii_lowercase())) {
        Some(word) => format!("{program} {word}"),
        None => program.into_owned(),
    }
}

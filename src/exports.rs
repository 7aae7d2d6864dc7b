//! Reading chat exports: files as DiscordChatExporter writes them, one or many, become the events they record.
//!
//! Several files are merged by time, so that a community's events come in their order over all channels. Nothing is
//! held whole: a file of many gigabytes costs one chunk of memory. A damaged file gives what it holds up to the damage,
//! then one error; the other files go on. A message that two exports of one channel both hold comes once.
//!
//! An export does not say everything. There are no leaves, no edits but the last, no deletions, no joins unless Discord
//! wrote a message about them, and a role has no permissions. Reactions have no time: they come a millisecond after their
//! message.

mod error;
mod format;
mod header;
mod order;
mod stream;
#[cfg(test)]
mod tests;
mod translate;

pub use error::{ExportError, Fault};
pub use order::Exports;

use crate::ids::At;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Opens files and, with all that is under them, folders. Every file's head is read. A file that is no export is
/// reported by the iterator and does not keep the others back.
///
/// # Errors
/// A path that does not exist or cannot be listed, and folders without a `.json` file.
pub fn open(paths: &[PathBuf]) -> Result<Exports, ExportError> {
    let mut files = Vec::new();
    for path in paths {
        let before = files.len();
        let told = |fault| ExportError { file: path.clone(), byte: None, kept: 0, last: None, fault };
        let facts = fs::metadata(path).map_err(|e| match e.kind() {
            std::io::ErrorKind::NotFound => told(Fault::Missing),
            _ => told(Fault::Unreadable(e)),
        })?;
        if facts.is_dir() {
            walk(path, &mut files).map_err(|e| told(Fault::Unreadable(e)))?;
            if files.len() == before {
                return Err(told(Fault::NothingHere));
            }
        } else {
            files.push((path.clone(), facts.len()));
        }
    }
    let mut named = HashSet::new();
    files.retain(|(file, _)| named.insert(file.clone()));
    Ok(Exports::over(files))
}

/// All `.json` files under a folder, by name. What the exporter downloads along (`…_Files`) is passed over.
fn walk(folder: &Path, files: &mut Vec<(PathBuf, u64)>) -> std::io::Result<()> {
    let mut entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        let media = entry.file_name().to_string_lossy().ends_with("_Files");
        // Links to folders are not followed: they may lead round in a circle.
        if entry.file_type()?.is_dir() {
            if !media {
                walk(&path, files)?;
            }
        } else if path.extension().is_some_and(|ext| ext.eq_ignore_ascii_case("json")) {
            let facts = fs::metadata(&path)?;
            if facts.is_file() {
                files.push((path, facts.len()));
            }
        }
    }
    Ok(())
}

/// What was noticed while reading, for a summary.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notes {
    pub files: u64,
    /// Files without a message.
    pub empty: u64,
    /// Messages and joins yielded.
    pub messages: u64,
    /// Left out because another file holds the same message.
    pub duplicates: u64,
    /// Messages older than the one before them in their file. They are yielded where they stand.
    pub clock_jumps: u64,
    /// The first of those: file, its time, the time of the one before.
    pub first_jump: Option<(PathBuf, At, At)>,
    pub faults: u64,
}

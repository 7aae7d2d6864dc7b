//! What can go wrong with the data: one clear sentence each, with the remedy.

use std::path::{Path, PathBuf};

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error(
        "The data folder {folder} is in use by `{command}` (process {pid}, since {since}). Stop that one first, or name another folder."
    )]
    InUse { folder: PathBuf, pid: u32, since: String, command: String },
    #[error(
        "The data folder {folder} is in use by another process, which did not write down its name. Stop that one first, or name another folder."
    )]
    InUseByUnknown { folder: PathBuf },
    #[error(
        "The data folder {folder} cannot be written to ({why}). Give this user the right to write there, or name another folder."
    )]
    Folder { folder: PathBuf, why: String },
    #[error("There is no database {file}. Name the data folder of a community, or start `steward run` once.")]
    Absent { file: PathBuf },
    #[error("{file} holds {found} data and cannot be used for {wanted} data. Name another folder.")]
    OtherMode { file: PathBuf, found: String, wanted: &'static str },
    #[error(
        "{file} was written by a newer Steward (schema {found}; this one knows {known}). Install that version or a later one; the data was not touched."
    )]
    Newer { file: PathBuf, found: u32, known: u32 },
    #[error("{file} is not a SQLite database. Move the file away, or name another folder.")]
    NotADatabase { file: PathBuf },
    #[error("{file} is a database, but not one of Steward's. Move the file away, or name another folder.")]
    Foreign { file: PathBuf },
    #[error(
        "The database {file} is damaged ({why}). Stop Steward, keep a copy of the file, and put the latest backup in its place."
    )]
    Corrupt { file: PathBuf, why: String },
    #[error("The database {file} is locked by another program. Close what has it open, and start again.")]
    Locked { file: PathBuf },
    #[error(
        "{file} cannot be written: the disk is full, a quota or a limit on the size of files is reached, or the disk fails. \
         Make room and start again; everything committed before is safe."
    )]
    DiskFull { file: PathBuf },
    #[error("{file} exists already; a backup never overwrites. Name another file.")]
    Exists { file: PathBuf },
    #[error("The backup {file} could not be written ({why}). Name a file in a folder that this user can write to.")]
    Backup { file: PathBuf, why: String },
    #[error(
        "Case {number} of guild {guild} is taken by another event: what is remembered has fallen behind the database and must be read again."
    )]
    CaseTaken { guild: u64, number: u64 },
    #[error(
        "The database {file} holds a row that cannot be read ({why}). Restore a backup, or report this with the version you run."
    )]
    Row { file: PathBuf, why: String },
    #[error("The database {file} failed: {why}. Nothing of this step was kept.")]
    Database { file: PathBuf, why: String },
}

impl StoreError {
    /// Sorts an error of the database into one that says what to do. Codes: <https://www.sqlite.org/rescode.html>.
    pub(super) fn from_sql(file: &Path, error: sqlx::Error) -> StoreError {
        let file = file.to_path_buf();
        match &error {
            sqlx::Error::Database(cause) => {
                let why = cause.message().to_owned();
                let code = cause.code().and_then(|code| code.parse::<u32>().ok()).unwrap_or(1);
                match code & 0xff {
                    5 | 6 => StoreError::Locked { file },
                    // A write, or growing the journal's index, that failed for another reason than `ENOSPC`. SQLite does
                    // not tell a quota or a limit of file sizes apart from a failing disk.
                    10 if matches!(code, IOERR_WRITE | IOERR_SHMSIZE) => StoreError::DiskFull { file },
                    // Read-only, or cannot be opened or created: the journal beside it counts too.
                    3 | 8 | 14 | 23 => StoreError::Folder { folder: folder_of(&file), why },
                    11 => StoreError::Corrupt { file, why },
                    13 => StoreError::DiskFull { file },
                    26 => StoreError::NotADatabase { file },
                    _ => StoreError::Database { file, why },
                }
            }
            sqlx::Error::ColumnDecode { .. } | sqlx::Error::Decode(_) => {
                StoreError::Row { file, why: error.to_string() }
            }
            _ => StoreError::Database { file, why: error.to_string() },
        }
    }

    /// The same for what the system says of a folder.
    pub(super) fn from_io(folder: &Path, error: &std::io::Error) -> StoreError {
        use std::io::ErrorKind::{FileTooLarge, QuotaExceeded, StorageFull};
        let folder = folder.to_path_buf();
        match error.kind() {
            StorageFull | QuotaExceeded | FileTooLarge => StoreError::DiskFull { file: folder },
            _ => StoreError::Folder { folder, why: error.to_string() },
        }
    }

    /// Waiting and trying again may help.
    pub fn is_passing(&self) -> bool {
        matches!(self, StoreError::Locked { .. } | StoreError::DiskFull { .. })
    }
}

const IOERR_WRITE: u32 = 778;
const IOERR_SHMSIZE: u32 = 4874;

fn folder_of(file: &Path) -> PathBuf {
    file.parent().unwrap_or(Path::new(".")).to_path_buf()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{At, ChannelId, GuildId, MessageId};
    use crate::ledger::Record;
    use crate::store::{Commit, Store};
    use std::borrow::Cow;
    use std::error::Error;
    use std::fmt;

    /// An error as SQLite gives it.
    #[derive(Debug)]
    struct Code(&'static str);

    impl fmt::Display for Code {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("in SQLite's words")
        }
    }

    impl Error for Code {}

    impl sqlx::error::DatabaseError for Code {
        fn message(&self) -> &str {
            "in SQLite's words"
        }
        fn code(&self) -> Option<Cow<'_, str>> {
            Some(self.0.into())
        }
        fn kind(&self) -> sqlx::error::ErrorKind {
            sqlx::error::ErrorKind::Other
        }
        fn as_error(&self) -> &(dyn Error + Send + Sync + 'static) {
            self
        }
        fn as_error_mut(&mut self) -> &mut (dyn Error + Send + Sync + 'static) {
            self
        }
        fn into_error(self: Box<Self>) -> Box<dyn Error + Send + Sync + 'static> {
            self
        }
    }

    fn check(code: &'static str, expected: &str) {
        let error = StoreError::from_sql(Path::new("data/steward.db"), sqlx::Error::Database(Box::new(Code(code))));
        assert_eq!(error.to_string(), expected, "{code}");
    }

    #[test]
    fn every_error_is_one_sentence_with_a_remedy() {
        let locked =
            "The database data/steward.db is locked by another program. Close what has it open, and start again.";
        check("5", locked);
        check("261", locked);
        check(
            "8",
            "The data folder data cannot be written to (in SQLite's words). Give this user the right to write there, or \
             name another folder.",
        );
        check(
            "779",
            "The database data/steward.db is damaged (in SQLite's words). Stop Steward, keep a copy of the file, and put \
             the latest backup in its place.",
        );
        let full = "data/steward.db cannot be written: the disk is full, a quota or a limit on the size of files is reached, \
                    or the disk fails. Make room and start again; everything committed before is safe.";
        for code in ["13", "778", "4874"] {
            check(code, full);
        }
        check("26", "data/steward.db is not a SQLite database. Move the file away, or name another folder.");
        check("2067", "The database data/steward.db failed: in SQLite's words. Nothing of this step was kept.");
    }

    #[tokio::test]
    async fn a_full_disk_is_said_and_what_was_there_before_is_kept() {
        let (store, mut writer) = Store::memory().await.unwrap();
        let text = |message| Record::Text { message: MessageId(message), at: At(1), text: "x".repeat(2000) };
        let mark = [Record::Mark { channel: ChannelId(1), message: MessageId(1) }];
        let commit = |records| [Commit { guild: GuildId(1), records, acts: &[], at: At(1) }];
        writer.commit(&commit(&mark)).await.unwrap();
        let before = store.counts().await.unwrap();
        // At most as many pages as there are, and a few.
        let limit = sqlx::query("PRAGMA max_page_count = 80").execute(&mut writer.connection);
        limit.await.unwrap();
        let flood: Vec<Record> = (0..1000).map(text).collect();
        let error = writer.commit(&commit(&flood)).await.unwrap_err();
        assert!(matches!(error, StoreError::DiskFull { .. }), "{error}");
        assert_eq!(store.counts().await.unwrap(), before);
        writer.commit(&commit(&mark)).await.unwrap();
    }
}

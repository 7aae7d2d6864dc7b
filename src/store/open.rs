//! Opening a data folder: the lock, the file's soundness, its mode, its schema.
//!
//! A file that is refused (foreign, newer, damaged, of the other mode) is refused before anything is written to it.
//! Soundness means here the header and the schema; reading every page would take minutes on a large file.

use super::lock::Lock;
use super::{Mode, Store, StoreError, Writer, transaction};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection, Row, SqliteConnection};
use std::collections::HashSet;
use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

const FILE: &str = "steward.db";

/// Every migration, in order; its place is the schema's version, from 1.
const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_start.sql"),
    include_str!("../../migrations/0002_champions.sql"),
    include_str!("../../migrations/0003_lurkers.sql"),
    include_str!("../../migrations/0004_office.sql"),
    include_str!("../../migrations/0005_console.sql"),
    include_str!("../../migrations/0006_names.sql"),
    include_str!("../../migrations/0007_staff.sql"),
];

/// Readers work on what the last commit left, beside the writer.
const READERS: u32 = 4;

/// A data folder that this process holds; its database is not opened yet.
#[derive(Debug)]
pub struct Held {
    file: Arc<Path>,
    lock: Arc<Lock>,
}

impl Held {
    /// Makes the folder if it is not there, and holds `folder/steward.lock` until this and everything that is opened from
    /// it is dropped.
    ///
    /// Errors: `InUse`, `InUseByUnknown`, `Folder`, `DiskFull`.
    pub fn take(folder: &Path) -> Result<Held, StoreError> {
        make(folder).map_err(|error| StoreError::from_io(folder, &error))?;
        Ok(Held { lock: Arc::new(Lock::take(folder)?), file: folder.join(FILE).into() })
    }

    /// There is no database yet; `open` will make one.
    pub fn is_new(&self) -> bool {
        !self.file.exists()
    }

    /// Opens `folder/steward.db`, making it if it is not there.
    ///
    /// Errors: every variant of `StoreError` but those of backups and commits.
    pub async fn open(self, mode: Mode) -> Result<(Store, Writer), StoreError> {
        let Held { file, lock } = self;
        let lock = Some(lock);
        sound(&file)?;
        let failed = |error| StoreError::from_sql(&file, error);

        let options = SqliteConnectOptions::new()
            .filename(&*file)
            .create_if_missing(true)
            .foreign_keys(true)
            .synchronous(SqliteSynchronous::Normal)
            .busy_timeout(Duration::from_secs(5))
            .disable_statement_logging();
        let writing = options
            .clone()
            .statement_cache_capacity(256)
            // 6 MiB: enough for the random keys of a community of tens of thousands; the system caches the file besides.
            .pragma("cache_size", "-6144")
            // Moving the journal into the file stops the writer, so that is done by `Store::checkpoint` beside it. Where
            // nobody calls that, 80 MiB is the most that gathers.
            .pragma("wal_autocheckpoint", "20000")
            // What a statement of many rows may have to undo stays in memory.
            .pragma("temp_store", "MEMORY")
            // What is deleted is overwritten, pages that are given up too: whoever is erased is not in the file. Much is
            // written and little deleted, a bite at a time, so that it costs next to nothing.
            .pragma("secure_delete", "ON");
        let mut connection = writing.connect().await.map_err(failed)?;
        let known = look(&mut connection, &file).await?;
        if let Some(known) = &known {
            known.must_be(mode, &file)?;
        }
        sqlx::raw_sql("PRAGMA journal_mode = WAL").execute(&mut connection).await.map_err(failed)?;
        migrate(&mut connection, known.map_or(0, |known| known.schema), mode).await.map_err(failed)?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .test_before_acquire(false)
            .idle_timeout(Duration::from_secs(60))
            .max_lifetime(None)
            .connect_lazy_with(options.row_buffer_size(512).create_if_missing(false).pragma("query_only", "ON"));
        let writer = Writer { connection, file: file.clone(), guilds: HashSet::new(), _lock: lock.clone() };
        Ok((Store { readers, file, _lock: lock }, writer))
    }
}

impl Store {
    /// Holds the folder and opens its database: `Held::take`, then `Held::open`.
    pub async fn open(folder: &Path, mode: Mode) -> Result<(Store, Writer), StoreError> {
        Held::take(folder)?.open(mode).await
    }

    /// A database in memory, gone when dropped. It is simulated: nothing in it is drawn by chance.
    pub async fn memory() -> Result<(Store, Writer), StoreError> {
        let file: Arc<Path> = Path::new(":memory:").into();
        let failed = |error| StoreError::from_sql(&file, error);
        // Each gets a name of its own, which reader and writer share.
        let options: SqliteConnectOptions = "sqlite::memory:".parse().map_err(failed)?;
        let options = options.foreign_keys(true).disable_statement_logging();
        let mut connection = options.connect().await.map_err(failed)?;
        migrate(&mut connection, 0, Mode::Simulated).await.map_err(failed)?;
        let store = Store { readers: one(options).await.map_err(failed)?, file: file.clone(), _lock: None };
        Ok((store, Writer { connection, file, guilds: HashSet::new(), _lock: None }))
    }

    /// Looks at the data of a folder without holding it, while another process may write: for backups and reports.
    pub async fn attach(folder: &Path) -> Result<Store, StoreError> {
        let file: Arc<Path> = folder.join(FILE).into();
        if !file.exists() {
            return Err(StoreError::Absent { file: file.to_path_buf() });
        }
        sound(&file)?;
        let failed = |error| StoreError::from_sql(&file, error);
        let options = SqliteConnectOptions::new()
            .filename(&*file)
            .busy_timeout(Duration::from_secs(5))
            .pragma("query_only", "ON")
            .disable_statement_logging();
        let readers = one(options).await.map_err(failed)?;
        let known = look(&mut *readers.acquire().await.map_err(failed)?, &file).await?;
        if known.is_none() {
            return Err(StoreError::Absent { file: file.to_path_buf() });
        }
        Ok(Store { readers, file, _lock: None })
    }

    /// Ends the readers. With `Writer::close`, what lies in the journal is moved into the file.
    pub async fn close(self) {
        self.readers.close().await;
    }
}

impl Writer {
    pub async fn close(self) {
        // What is committed is in the file or in the journal, whatever closing says.
        let _ = self.connection.close().await;
    }
}

/// Makes the folder; for this user alone, where the system knows users.
fn make(folder: &Path) -> std::io::Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// A pool of one connection that is never given up.
async fn one(options: SqliteConnectOptions) -> Result<SqlitePool, sqlx::Error> {
    SqlitePoolOptions::new()
        .max_connections(1)
        .min_connections(1)
        .test_before_acquire(false)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(Duration::from_secs(600))
        .connect_with(options)
        .await
}

/// What `meta` says.
struct Meta {
    schema: u32,
    mode: String,
}

impl Meta {
    fn must_be(&self, mode: Mode, file: &Path) -> Result<(), StoreError> {
        if self.mode == mode.as_str() {
            return Ok(());
        }
        Err(StoreError::OtherMode { file: file.to_path_buf(), found: self.mode.clone(), wanted: mode.as_str() })
    }
}

/// Reads the schema's version and the mode; `None` for a database without any table.
async fn look(connection: &mut SqliteConnection, file: &Path) -> Result<Option<Meta>, StoreError> {
    let failed = |error| StoreError::from_sql(file, error);
    let tables = sqlx::query("SELECT name FROM sqlite_master WHERE type = 'table'")
        .fetch_all(&mut *connection)
        .await
        .map_err(failed)?;
    if tables.is_empty() {
        return Ok(None);
    }
    let foreign = || StoreError::Foreign { file: file.to_path_buf() };
    if !tables.iter().any(|row| row.try_get::<&str, _>(0).is_ok_and(|name| name == "meta")) {
        return Err(foreign());
    }
    let pairs = sqlx::query("SELECT key, value FROM meta WHERE key IN ('schema', 'mode')")
        .fetch_all(&mut *connection)
        .await
        .map_err(|error| match failed(error) {
            // No such column: somebody else's `meta`.
            StoreError::Database { .. } => foreign(),
            other => other,
        })?;
    let (mut schema, mut mode) = (None, None);
    for pair in &pairs {
        let value: String = pair.try_get(1).map_err(|_| foreign())?;
        match pair.try_get::<&str, _>(0) {
            Ok("schema") => schema = value.parse().ok(),
            Ok("mode") => mode = Some(value),
            _ => {}
        }
    }
    let (Some(schema), Some(mode)) = (schema, mode) else {
        return Err(foreign());
    };
    let known = MIGRATIONS.len() as u32;
    if schema > known {
        return Err(StoreError::Newer { file: file.to_path_buf(), found: schema, known });
    }
    Ok(Some(Meta { schema, mode }))
}

/// Brings the schema up to date in one transaction: all of it or nothing.
async fn migrate(connection: &mut SqliteConnection, schema: u32, mode: Mode) -> Result<(), sqlx::Error> {
    if schema as usize >= MIGRATIONS.len() {
        return Ok(());
    }
    transaction::whole(connection, |error| error, async |step| write_schema(step, schema, mode).await).await
}

async fn write_schema(step: &mut SqliteConnection, schema: u32, mode: Mode) -> Result<(), sqlx::Error> {
    for migration in MIGRATIONS.iter().skip(schema as usize) {
        sqlx::raw_sql(*migration).execute(&mut *step).await?;
    }
    let pairs = [
        ("schema", MIGRATIONS.len().to_string()),
        ("mode", mode.as_str().to_owned()),
        ("created", jiff::Timestamp::now().to_string()),
    ];
    for (key, value) in pairs {
        // Mode and birth stay as they were.
        let sql = if key == "schema" {
            "INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
        } else {
            "INSERT INTO meta (key, value) VALUES ($1, $2) ON CONFLICT (key) DO NOTHING"
        };
        sqlx::query(sql).bind(key).bind(value).execute(&mut *step).await?;
    }
    // What groups are drawn with. A simulation draws nothing, so that it comes out the same every time.
    let secret = match mode {
        Mode::Live => "INSERT INTO meta (key, value) VALUES ('secret', hex(randomblob(32))) ON CONFLICT DO NOTHING",
        Mode::Simulated => "INSERT INTO meta (key, value) VALUES ('secret', hex(zeroblob(32))) ON CONFLICT DO NOTHING",
    };
    sqlx::query(secret).execute(&mut *step).await?;
    Ok(())
}

/// Looks at the file's first 100 bytes (<https://www.sqlite.org/fileformat.html#the_database_header>): is it a database,
/// and is all of it there?
fn sound(file: &Path) -> Result<(), StoreError> {
    let unreadable = |error: std::io::Error| StoreError::Folder {
        folder: file.parent().unwrap_or(Path::new(".")).to_path_buf(),
        why: format!("{FILE}: {error}"),
    };
    let mut header = Vec::new();
    let length = match File::open(file) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(unreadable(error)),
        Ok(opened) => {
            let length = opened.metadata().map_err(unreadable)?.len();
            opened.take(100).read_to_end(&mut header).map_err(unreadable)?;
            length
        }
    };
    if header.is_empty() {
        return Ok(());
    }
    if header.len() < 100 || !header.starts_with(b"SQLite format 3\0") {
        return Err(StoreError::NotADatabase { file: file.to_path_buf() });
    }
    let number = |at: usize| u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]]);
    let page = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        other => u64::from(other),
    };
    // The count of pages is valid when the two change counters agree. A journal may still hold the missing ones.
    let counted = number(24) == number(92);
    let journal = std::fs::metadata(file.with_extension("db-wal")).map_or(0, |journal| journal.len());
    let wanted = page * u64::from(number(28));
    if counted && journal == 0 && length < wanted {
        let why = format!("it has {length} bytes and should have {wanted}");
        return Err(StoreError::Corrupt { file: file.to_path_buf(), why });
    }
    Ok(())
}

//! Data folders: opening, refusing, sharing, copying.

use super::*;

#[tokio::test]
async fn data_survives_a_restart_and_a_backup_of_running_data_opens() {
    let folder = tempfile::tempdir().unwrap();
    let (store, mut writer) = Store::open(&folder.path().join("new/data"), Mode::Live).await.unwrap();
    let records =
        [Record::Activity(activity(MESSAGE)), text(MESSAGE, NOW, "kept"), Record::Member(Box::new(member("mira", 1)))];
    write(&mut writer, &records, &[act(0, None, delete(1))]).await.unwrap();

    let copy = folder.path().join("copy");
    std::fs::create_dir(&copy).unwrap();
    let to = copy.join("steward.db");
    let attached = Store::attach(&folder.path().join("new/data")).await.unwrap();
    attached.backup(&to).await.unwrap();
    for source in [&attached, &store] {
        let error = source.backup(&to).await.unwrap_err();
        assert!(matches!(error, StoreError::Exists { .. }), "{error}");
    }
    let counts = store.counts().await.unwrap();
    attached.close().await;
    store.close().await;
    writer.close().await;

    for data in [folder.path().join("new/data"), copy] {
        let (store, _writer) = Store::open(&data, Mode::Live).await.unwrap();
        assert_eq!(store.counts().await.unwrap(), counts);
        assert_eq!(store.text_of(GUILD, MESSAGE).await.unwrap().as_deref(), Some("kept"));
        store.check_integrity().await.unwrap();
    }
}

/// Makes a data folder, does something to it, and opens it: the sentence that says why not.
async fn refusal(mode: Mode, spoil: impl AsyncFnOnce(&Path)) -> String {
    let folder = tempfile::tempdir().unwrap();
    let (store, mut writer) = Store::open(folder.path(), Mode::Live).await.unwrap();
    let records: Vec<Record> = (1..2000).map(|n| Record::Activity(activity(MessageId(n)))).collect();
    write(&mut writer, &records, &[]).await.unwrap();
    store.close().await;
    writer.close().await;
    spoil(&folder.path().join("steward.db")).await;
    let before = std::fs::read(folder.path().join("steward.db")).unwrap();
    let error = Store::open(folder.path(), mode).await.map(drop).unwrap_err();
    let after = std::fs::read(folder.path().join("steward.db")).unwrap();
    assert!(before == after, "the data was touched");
    error.to_string().replace(&folder.path().display().to_string(), "DATA")
}

async fn sql(file: &Path, statement: &'static str) {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).create_if_missing(true);
    let mut connection = sqlx::ConnectOptions::connect(&options).await.unwrap();
    sqlx::raw_sql(statement).execute(&mut connection).await.unwrap();
    sqlx::Connection::close(connection).await.unwrap();
}

#[tokio::test]
async fn what_cannot_be_used_is_refused_with_a_reason_and_left_as_it_is() {
    let newer = refusal(Mode::Live, async |file| sql(file, "UPDATE meta SET value = '999' WHERE key = 'schema'").await);
    let simulated = refusal(Mode::Simulated, async |_| {});
    let live =
        refusal(Mode::Live, async |file| sql(file, "UPDATE meta SET value = 'simulated' WHERE key = 'mode'").await);
    let text = refusal(Mode::Live, async |file| std::fs::write(file, "a diary").unwrap());
    let foreign = refusal(Mode::Live, async |file| {
        std::fs::remove_file(file).unwrap();
        sql(file, "CREATE TABLE recipes (name TEXT)").await;
    });
    let cut = refusal(Mode::Live, async |file| {
        let bytes = std::fs::read(file).unwrap();
        std::fs::write(file, &bytes[..bytes.len() / 2]).unwrap();
    });
    let garbled = refusal(Mode::Live, async |file| {
        let mut bytes = std::fs::read(file).unwrap();
        bytes[100..4096].fill(0x5a);
        std::fs::write(file, bytes).unwrap();
    });
    let sentences = [
        (newer.await, "was written by a newer Steward (schema 999; this one knows 7)"),
        (simulated.await, "DATA/steward.db holds live data and cannot be used for simulated data"),
        (live.await, "DATA/steward.db holds simulated data and cannot be used for live data"),
        (text.await, "DATA/steward.db is not a SQLite database"),
        (foreign.await, "is a database, but not one of Steward's"),
        (cut.await, "The database DATA/steward.db is damaged (it has "),
        (garbled.await, "The database DATA/steward.db is damaged ("),
    ];
    for (found, expected) in sentences {
        assert!(found.contains(expected), "{found}\ndoes not say: {expected}");
    }
}

#[tokio::test]
async fn a_folder_in_use_names_who_uses_it_until_they_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let first = Store::open(folder.path(), Mode::Live).await.unwrap();
    let error = Store::open(folder.path(), Mode::Live).await.map(drop).unwrap_err().to_string();
    let holder = format!("(process {}, since 2", std::process::id());
    assert!(error.contains(" is in use by `") && error.contains(&holder), "{error}");
    let (store, writer) = first;
    drop(writer);
    assert!(Store::open(folder.path(), Mode::Live).await.is_err(), "readers hold it too");
    drop(store);
    Store::open(folder.path(), Mode::Live).await.unwrap();
}

#[tokio::test]
async fn a_path_that_is_no_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let error = Store::open(&file, Mode::Live).await.map(drop).unwrap_err();
    assert!(matches!(error, StoreError::Folder { .. }), "{error}");
    let error = Store::attach(folder.path()).await.unwrap_err();
    assert!(matches!(error, StoreError::Absent { .. }), "{error}");
    let (store, _writer) = Store::memory().await.unwrap();
    let error = store.backup(&folder.path().join("no/such/folder.db")).await.unwrap_err();
    assert!(matches!(error, StoreError::Backup { .. }), "{error}");
}

#[tokio::test]
async fn data_of_an_older_version_is_brought_up_to_date() {
    const OLDER: &str = concat!(
        include_str!("../../migrations/0001_start.sql"),
        include_str!("../../migrations/0002_champions.sql"),
        "INSERT INTO meta (key, value) VALUES ('schema', '2'), ('mode', 'live'), ('created', 'then');",
        "INSERT INTO guilds (guild, since) VALUES (7, 0);",
        "INSERT INTO members (guild, member, name, bot, messages) VALUES (7, 42, 'mira', 0, 3);"
    );
    let folder = tempfile::tempdir().unwrap();
    sql(&folder.path().join("steward.db"), OLDER).await;
    let (store, _writer) = Store::open(folder.path(), Mode::Live).await.unwrap();
    let (rest, members) = remembered(&store, GUILD).await;
    assert_eq!(members, [MemberRow { joined: None, ..member("mira", 3) }]);
    assert_eq!(rest.lurkers.secret.len(), 32);
    assert_eq!(store.due(GUILD, NOW, 9).await.unwrap(), (Vec::new(), None));
}

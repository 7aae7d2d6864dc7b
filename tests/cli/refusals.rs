//! `run` and `backup` where they cannot: one clear sentence with the remedy on standard error, exit code 2, and the data
//! as it was.

use crate::POLICY;
use crate::fake::people::member;
use crate::fake::world::{GENERAL, GUILD};
use crate::fake::{Fake, Seen, Setup};
use crate::process::{Ended, Home, Running, run, run_beside, steward, without_room};
use sqlx::Connection;
use std::process::Command;
use steward::ids::{GuildId, MessageId, UserId};
use steward::store::{Mode, Store};

const TOKEN: &str = "a-token-for-tests";
const NOBODY: &str = "http://127.0.0.1:9";

/// `steward run` to its end.
async fn ended(home: &Home, url: &str, token: &str) -> Ended {
    run_beside(run_with(home, url, token)).await
}

fn run_with(home: &Home, url: &str, token: &str) -> Command {
    let mut command = steward(&["run"]);
    command.arg("--config").arg(home.config()).arg("--data").arg(home.data());
    command.env("STEWARD_DISCORD_API_URL", url).env("DISCORD_TOKEN", token);
    command
}

/// Code 2, nothing on standard output, and one line that says all of this.
#[track_caller]
fn refused(ended: &Ended, parts: &[&str]) {
    ended.check(2, parts);
    assert_eq!(ended.out, "");
    let told = ended.err.lines().filter(|line| line.starts_with("steward: ")).count();
    assert_eq!(told, 1, "one sentence:\n{}", ended.err);
    assert!(!ended.err.contains("panicked"), "{}", ended.err);
}

#[tokio::test]
async fn a_token_that_is_missing_or_wrong_is_said_with_the_place_to_find_one() {
    let home = Home::new(POLICY);
    let portal = "https://discord.com/developers/applications";
    refused(&ended(&home, NOBODY, "").await, &["there is no token: set DISCORD_TOKEN", portal]);
    assert!(!home.data().exists(), "nothing is made before that is known");
    let fake = Fake::start(Setup::default()).await;
    for token in ["another-token", "a token\nof two lines", "ключ"] {
        refused(&ended(&home, &fake.url(), token).await, &["Discord does not know this token", portal]);
        assert!(!home.path("data/steward.db").exists(), "no database is made for nobody");
    }
    home.write("config/steward.toml", "[discord]\ntoken-file = \"no-token\"\n");
    refused(&ended(&home, NOBODY, " ").await, &["the token file ", "no-token cannot be read"]);
    home.write("config/no-token", "\n");
    refused(&ended(&home, NOBODY, "").await, &["no-token is empty"]);
}

#[tokio::test]
async fn an_address_where_nobody_answers_is_named() {
    let home = Home::new(POLICY);
    for url in [NOBODY, "nonsense", "http://no-such-host.invalid"] {
        let told = ended(&home, url, TOKEN).await;
        refused(&told, &["Discord cannot be reached at ", url, "[discord] api-url"]);
    }
}

#[tokio::test]
async fn a_gateway_that_closes_says_which_switch_or_token_is_at_fault() {
    let home = Home::new(POLICY);
    let fake = Fake::start(Setup::default()).await;
    let closes = [
        (4014, "(close code 4014). Turn on “Server Members Intent” and “Message Content Intent”"),
        (4013, "(close code 4013)"),
        (4004, "Discord does not know this token"),
    ];
    for (code, expected) in closes {
        fake.core().hub.refuse_identify = Some(code);
        refused(&ended(&home, &fake.url(), TOKEN).await, &[expected]);
    }
    fake.assert_no_surprises();
}

#[tokio::test]
async fn a_data_folder_has_one_process_and_can_be_backed_up_meanwhile() {
    let home = Home::new(POLICY);
    let fake = Fake::start(Setup::default()).await;
    let first = Running::start(&home, &fake.url(), TOKEN);
    fake.connected().await;
    let insult = fake.say(GENERAL, member(1), "you idiot");
    let told = |seen: &Seen| matches!(seen, Seen::Private { .. });
    fake.wait("the notice", |core| core.journal.iter().flat_map(|entry| &entry.seen).any(told)).await;

    let second = ended(&home, &fake.url(), TOKEN).await;
    refused(&second, &["is in use by `steward run` (process ", "Stop that one first, or name another folder."]);

    let backup = |name: &str| {
        let mut command = steward(&["backup"]);
        command.arg(home.path(name)).arg("--data").arg(home.data());
        run_beside(command)
    };
    backup("copy/steward.db").await.check(2, &["The backup ", "could not be written"]);
    std::fs::create_dir(home.path("copy")).expect("a folder");
    backup("copy/steward.db").await.check(0, &["The database is copied to "]);
    backup("copy/steward.db").await.check(2, &["exists already; a backup never overwrites"]);
    let (copy, _writer) = Store::open(&home.path("copy"), Mode::Live).await.expect("the copy opens as it is");
    assert_eq!(copy.counts().await.expect("readable").cases, 1);
    let known = copy.activity(GuildId(GUILD), MessageId(insult)).await.expect("readable");
    assert!(known.is_some_and(|row| row.author == UserId(member(1))));

    first.signal("TERM");
    let (status, log) = first.ends(std::time::Duration::from_secs(5)).await;
    assert_eq!(status.code(), Some(0), "{log}");
    assert!(
        fake.seen_by_members().iter().any(|seen| matches!(seen, Seen::Removed { message, .. } if *message == insult))
    );
    fake.assert_no_surprises();
}

#[test]
fn a_backup_of_nothing_is_refused() {
    let home = Home::empty();
    let ended = run(steward(&["backup"]).arg(home.path("x.db")).arg("--data").arg(home.data()), "");
    refused(&ended, &["There is no database ", "Name the data folder of a community"]);
    assert!(!home.path("x.db").exists() && !home.data().exists());
}

#[tokio::test]
async fn a_database_that_cannot_be_used_is_left_as_it_is() {
    let home = Home::new(POLICY);
    let database = home.path("data/steward.db");
    let make = async |sql: &'static str| {
        let (store, writer) = Store::open(&home.data(), Mode::Live).await.expect("made");
        store.close().await;
        writer.close().await;
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&database);
        let pool = sqlx::SqlitePool::connect_with(options).await.expect("opened");
        sqlx::raw_sql(sql).execute(&pool).await.expect("changed");
        pool.close().await;
    };
    let check = async |expected: &[&str]| {
        let before = std::fs::read(&database).expect("readable");
        refused(&ended(&home, NOBODY, TOKEN).await, expected);
        let same = std::fs::read(&database).expect("readable") == before;
        assert!(same, "the data was touched: {expected:?}");
        std::fs::remove_dir_all(home.data()).expect("removed");
    };
    make("UPDATE meta SET value = '999' WHERE key = 'schema'").await;
    check(&["was written by a newer Steward (schema 999; this one knows 7)", "Install that version or a later one"])
        .await;
    home.write("data/steward.db", "no database at all, but a text that is long enough ".repeat(20));
    check(&["is not a SQLite database. Move the file away, or name another folder."]).await;
    make("DROP TABLE meta").await;
    check(&["is a database, but not one of Steward's."]).await;
    make("PRAGMA user_version = 1").await;
    let whole = std::fs::read(&database).expect("readable");
    std::fs::write(&database, &whole[..whole.len() / 2]).expect("cut");
    check(&["is damaged (it has ", "put the latest backup in its place."]).await;
    make("PRAGMA user_version = 1").await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&database);
    let options = options.locking_mode(sqlx::sqlite::SqliteLockingMode::Exclusive);
    let mut other = sqlx::SqliteConnection::connect_with(&options).await.expect("opened");
    sqlx::raw_sql("BEGIN EXCLUSIVE").execute(&mut other).await.expect("locked");
    // Not read here meanwhile: closing a file lets go of all locks that a process has on it.
    let locked = ["is locked by another program. Close what has it open, and start again."];
    refused(&ended(&home, NOBODY, TOKEN).await, &locked);
    other.close().await.expect("closed");
    std::fs::remove_dir_all(home.data()).expect("removed");
    home.write("data", "a file where the folder should be");
    let told = ended(&home, NOBODY, TOKEN).await;
    refused(&told, &["cannot be written to", "Give this user the right to write there, or name another folder."]);
}

#[tokio::test]
async fn a_full_disk_at_the_start_is_said_and_what_was_kept_stays() {
    let home = Home::new(POLICY);
    let fake = Fake::start(Setup::default()).await;
    let full = ["cannot be written: the disk is full", "Make room and start again"];
    let start = async |blocks| run_beside(without_room(&run_with(&home, &fake.url(), TOKEN), blocks)).await;
    // No room for the lock file; none for a new database.
    for blocks in [0, 4] {
        refused(&start(blocks).await, &full);
    }
    std::fs::remove_dir_all(home.data()).expect("removed");
    let (store, writer) = Store::open(&home.data(), Mode::Live).await.expect("made");
    let before = store.counts().await.expect("readable");
    store.close().await;
    writer.close().await;
    // None for the journal beside it.
    refused(&start(4).await, &full);
    let store = Store::attach(&home.data()).await.expect("opens");
    assert_eq!(store.counts().await.expect("readable"), before);
    store.check_integrity().await.expect("whole");
}

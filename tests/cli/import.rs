//! `import` and `erase`: what a community said before Steward came is taken in once, and whoever wants to be gone is gone.

use crate::fake::people::member;
use crate::fake::world::{GENERAL, GUILD};
use crate::fake::{Core, Fake, Seen, Setup, time};
use crate::process::{Ended, Home, Running, run, run_beside, steward};
use crate::tables::found;
use crate::{POLICY, with_config};
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::time::Duration;
use steward::champions::evidence::{Credit, Kind};
use steward::ids::{At, DISCORD_EPOCH_MS, GuildId, MessageId, UserId};
use steward::store::Store;

/// 2026-03-02, ten o'clock.
const BEGIN: u64 = 1_772_445_600_000;
const TOKEN: &str = "a-token-for-tests";

/// A message: who, what, which line it answers, and who reacted with what.
type Line<'a> = (u64, &'a str, Option<usize>, &'a [(&'a str, u64)]);

/// The id of the n-th line, half a minute after the one before.
fn id(n: usize) -> u64 {
    (BEGIN + n as u64 * 30_000 - DISCORD_EPOCH_MS as u64) << 22
}

fn user(n: u64) -> Value {
    json!({"id": member(n).to_string(), "name": format!("member{n}"), "discriminator": "0000", "isBot": false, "roles": []})
}

/// An export of a channel of the fake's community, as DiscordChatExporter writes it.
fn export(lines: &[Line]) -> String {
    let message = |(n, (author, text, answers, reactions)): (usize, &Line)| {
        let reactions = reactions.iter().map(
            |(emoji, by)| json!({"emoji": {"id": "", "name": emoji, "code": emoji}, "count": 1, "users": [user(*by)]}),
        );
        let reference = answers.map(|line| {
            json!({"messageId": id(line).to_string(), "channelId": GENERAL.to_string(), "guildId": GUILD.to_string()})
        });
        json!({"id": id(n).to_string(), "type": if answers.is_some() { "Reply" } else { "Default" },
            "timestamp": time(BEGIN + n as u64 * 30_000), "isPinned": false, "content": text, "author": user(*author),
            "attachments": [], "embeds": [], "stickers": [], "reactions": reactions.collect::<Vec<_>>(), "mentions": [],
            "reference": reference})
    };
    let messages: Vec<Value> = lines.iter().enumerate().map(message).collect();
    // The head comes first, as in a real one.
    let head = format!(r#"{{"guild":{{"id":"{GUILD}","name":"The Workshop"}},"channel":{{"id":"{GENERAL}","#);
    let rest = format!(r#""type":"GuildTextChat","name":"general"}},"messages":{}}}"#, json!(messages));
    head + &rest
}

/// Somebody new asks and is answered, thanks and marks; another is helped and thanks by name.
const TALK: [Line; 8] = [
    (1, "how do I build this? cargo does not find the lock file", None, &[]),
    (2, "run it with --offline", Some(0), &[("✅", 1), ("🎉", 3)]),
    (1, "thanks, that works", Some(1), &[]),
    (3, "does anyone know where the logs are written?", None, &[]),
    (4, "under target, in a folder of the same name", Some(3), &[("❤️", 3)]),
    (3, "thank you member4", None, &[]),
    (2, "thanks in advance for reading this", None, &[]),
    (5, "where can I find the release notes of last year?", None, &[]),
];

fn home() -> Home {
    let home = Home::new(POLICY);
    home.write("exports/general.json", export(&TALK));
    home
}

fn importing(home: &Home) -> Command {
    let mut command = steward(&["import"]);
    command.arg(home.path("exports")).arg("--config").arg(home.config()).arg("--data").arg(home.data()).arg("--json");
    command
}

fn erasing(home: &Home, words: &[&str]) -> Command {
    let mut command = steward(&["erase"]);
    command.args(words).arg("--data").arg(home.data());
    command
}

fn replaying(home: &Home) -> Command {
    let mut command = steward(&["replay"]);
    command.arg(home.path("exports")).arg("--config").arg(home.config());
    command
}

/// `messages`, `known`, `credits` and `questions` of an import.
#[track_caller]
fn counted(ended: &Ended) -> [u64; 4] {
    ended.check(0, &[]);
    let told = ended.json();
    ["messages", "known", "credits", "questions"].map(|name| told[name].as_u64().expect("a number"))
}

async fn credits(folder: &Path) -> Vec<Credit> {
    let store = Store::attach(folder).await.expect("a sound database");
    let mut credits = store.credits(GuildId(GUILD), At(BEGIN as i64)).await.expect("readable");
    credits.sort_by_key(|credit| credit.id);
    credits
}

#[tokio::test]
async fn an_export_is_taken_in_once_and_credits_what_a_replay_of_it_credits() {
    let home = home();
    let first = counted(&run(&mut importing(&home), ""));
    let taken = credits(&home.data()).await;
    assert_eq!(first, [8, 0, taken.len() as u64, 3]);
    let has = |kind, helper, giver| {
        let fits =
            |credit: &Credit| (credit.kind, credit.helper, credit.beneficiary) == (kind, UserId(helper), UserId(giver));
        assert!(taken.iter().any(fits), "{kind:?} from {giver} to {helper}: {taken:#?}");
    };
    has(Kind::Solved, member(2), member(1));
    has(Kind::Thanks, member(2), member(1));
    has(Kind::Welcome, member(2), member(1));
    has(Kind::PeerReaction, member(2), member(3));
    has(Kind::AskerReaction, member(4), member(3));
    has(Kind::Thanks, member(4), member(3));

    let again = run(&mut importing(&home), "");
    assert_eq!(counted(&again), [0, 8, 0, 0]);
    assert_eq!(credits(&home.data()).await, taken, "the second time changes nothing");

    let rows = home.path("rows");
    run(replaying(&home).arg("--data").arg(&rows), "").check(0, &["8 messages by 5 members"]);
    assert_eq!(credits(&rows).await, taken);
    let (imported, replayed) = (Store::attach(&home.data()).await.unwrap(), Store::attach(&rows).await.unwrap());
    for n in 0..TALK.len() {
        let row = async |store: &Store| store.activity(GuildId(GUILD), MessageId(id(n))).await.expect("readable");
        assert_eq!(row(&imported).await, row(&replayed).await);
    }
}

#[test]
fn helpers_are_named_and_what_they_gave_is_counted() {
    let home = home();
    let said = run(with_words(&mut importing(&home)), "");
    said.check(
        0,
        &["8 messages read in, 0 were there already; ", "Who helped most", "member2 (", "/manage champions queue"],
    );
    run(with_words(&mut importing(&home)), "")
        .check(0, &["0 messages read in, 8 were there already; 0 credits, 0 questions"]);
}

/// The same command without `--json`.
fn with_words(command: &mut Command) -> &mut Command {
    let words: Vec<_> = command.get_args().filter(|word| *word != "--json").map(ToOwned::to_owned).collect();
    *command = steward(&[]);
    command.args(words)
}

#[test]
fn a_bad_path_and_a_truncated_file_are_named_with_their_place_and_remedy() {
    let home = home();
    let nowhere = home.path("nowhere");
    let nowhere = nowhere.to_str().expect("a path in UTF-8");
    with_config(&home, &["import", nowhere, "--data", home.data().to_str().expect("UTF-8")], "")
        .check(2, &["nowhere: there is no such file or folder. Check the path."]);
    assert!(!home.data().exists(), "no data is made for nothing");

    let whole = export(&TALK);
    let cut = whole.find("thank you member4").expect("it is there");
    home.write("exports/general.json", &whole.as_bytes()[..cut]);
    let ended = run(&mut importing(&home), "");
    let place = format!("general.json, byte {cut}: the file ends in the middle of a message.");
    ended.check(0, &[&place, "5 messages before it are kept", "Export this channel again"]);
    assert_eq!(counted(&ended)[0], 5);
    assert_eq!(ended.json()["faults"], 1);
    // Exported again, the rest comes in.
    home.write("exports/general.json", whole);
    assert_eq!(counted(&run(&mut importing(&home), ""))[..2], [3, 5]);
}

#[test]
fn replay_writes_who_answered_whom_and_who_was_thanked_a_line_each() {
    let home = home();
    let lines = |name: &str| -> Vec<Value> {
        let text = std::fs::read_to_string(home.path(name)).expect("written");
        text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    };
    let (links, thanks) = (home.path("links.jsonl"), home.path("thanks.jsonl"));
    run(replaying(&home).arg("--links").arg(links).arg("--thanks").arg(thanks), "").check(0, &[]);
    let links = lines("links.jsonl");
    assert_eq!(links.len(), TALK.len(), "a line a message");
    for (n, (_, _, answers, _)) in TALK.iter().enumerate().filter(|(_, line)| line.2.is_some()) {
        let line = json!({"message": id(n).to_string(), "reply_to": answers.map(|line| id(line).to_string())});
        assert_eq!(links[n], line);
    }
    assert_eq!(links[0]["reply_to"], Value::Null, "it answers nobody");
    let helped = |n: usize, helper: u64| json!({"message": id(n).to_string(), "helper": member(helper).to_string()});
    let nobody = json!({"message": id(6).to_string(), "helper": null, "why-not": "in-advance"});
    assert_eq!(lines("thanks.jsonl"), [helped(2, 2), helped(5, 4), nobody]);

    let nowhere = home.path("no-folder/links.jsonl");
    run(replaying(&home).arg("--links").arg(nowhere), "").check(2, &["links.jsonl cannot be written"]);
}

#[tokio::test]
async fn a_member_is_erased_from_every_table_and_not_while_steward_runs() {
    let home = home();
    assert_eq!(counted(&run(&mut importing(&home), ""))[0], 8);
    let fake = Fake::start(Setup::default()).await;
    let running = Running::start(&home, &fake.url(), TOKEN);
    fake.connected().await;
    // One thanks by command, one case with its card and notice.
    let who = json!([{"name": "member", "type": 6, "value": member(4).to_string()},
        {"name": "reason", "type": 3, "value": "said by member2"}]);
    let thanked = fake.command(GENERAL, member(2), "thanks", &who);
    let answered = |core: &Core| core.world.interactions.values().any(|one| one.id == thanked && one.shown.is_some());
    fake.wait("an answer", answered).await;
    fake.say(GENERAL, member(2), "you idiot, said by member2");
    let told = |seen: &Seen| matches!(seen, Seen::Private { .. });
    fake.wait("the notice", |core| core.journal.iter().flat_map(|entry| &entry.seen).any(told)).await;

    let gone = member(2).to_string();
    let in_use = ["is in use by `steward run` (process ", "Stop that one first, or name another folder."];
    run_beside(importing(&home)).await.check(2, &in_use);
    run_beside(erasing(&home, &[&gone])).await.check(2, &in_use);
    running.signal("TERM");
    let (status, log) = running.ends(Duration::from_secs(5)).await;
    assert_eq!(status.code(), Some(0), "{log}");

    let marks = [gone.as_str(), "said by member2"];
    let tables = |places: &[String]| {
        let mut names: Vec<String> = places.iter().filter_map(|it| Some(it.split_once('.')?.0.to_owned())).collect();
        names.dedup();
        names
    };
    let before = tables(&found(&home.data(), &marks).await);
    for table in ["activity", "cases", "credits", "hits", "members", "outbox", "questions"] {
        assert!(before.iter().any(|name| name == table), "{table} of {before:?}");
    }
    let others = found(&home.data(), &[&member(4).to_string()]).await.len();
    let ended = run(&mut erasing(&home, &[&gone, "--json"]), "");
    ended.check(0, &[]);
    let told = ended.json();
    assert_eq!(told["member"], json!(gone));
    let rows = &told["guilds"][0];
    assert_eq!(rows["guild"], json!(GUILD.to_string()));
    let number = |name: &str| rows["rows"][name].as_u64().expect("a number");
    assert!(number("deleted") >= 5 && number("pseudonymised") >= 5 && number("running") == 0, "{told}");
    assert_eq!(found(&home.data(), &marks).await, Vec::<String>::new());
    assert!(found(&home.data(), &[&member(4).to_string()]).await.len() + 2 >= others, "others stay");
    let left = credits(&home.data()).await;
    assert!(left.iter().any(|credit| credit.helper == UserId(member(4))), "what others gave each other stays");

    run(&mut erasing(&home, &[&gone]), "").check(0, &["0 rows are deleted, 0 stand under a pseudonym"]);
    run(&mut erasing(&home, &[&gone, "--guild", "77"]), "").check(2, &["the database knows no server 77"]);
    let nothing = Home::empty();
    run(&mut erasing(&nothing, &[&gone]), "").check(2, &["there is no database in ", "name its folder with --data"]);
}

//! What is kept about somebody can be handed to them: all of it that is theirs, and nothing that is others'.

use super::champions::{ASKER, HELPER, OTHER, proposal};
use super::privacy::{NAME, everything, said, two};
use super::*;
use crate::tables::found;
use serde_json::Value;
use steward::champions::ProposalRow;
use steward::event::{Export, Reader};
use steward::ids::DueKey;
use steward::lurkers::rows::{Asked, Due, DueRow, Kept, Row, Task, TaskWhy};
use steward::office::rows::{Extent, Fingerprint};

async fn whole(store: &Store, who: UserId, reader: Reader) -> Export {
    store.export(GUILD, who, reader, NOW, None).await.unwrap()
}

fn read(export: &Export) -> Value {
    serde_json::from_str(&export.json).unwrap()
}

fn engagement(row: Row) -> Record {
    Record::Lurkers(Box::new(row))
}

#[tokio::test]
async fn what_is_not_set_is_left_out_of_an_export() {
    let (_folder, store, mut writer) = two().await;
    let open = CaseRow { member: ASKER, state: CaseState::Open, half_life: Span::DAY, event: EventId(9), ..case(77) };
    write(&mut writer, &[Record::CaseOpened(open.into())], &[]).await.unwrap();
    let export = whole(&store, ASKER, Reader::Themselves).await;
    assert!(!export.json.contains("1970"), "{}", export.json);
    let lists = read(&export);
    for (list, unset) in [
        ("member", "left_at"),
        ("messages", "deleted_at"),
        ("cases", "second_look"),
        ("proposals", "decided_at"),
        ("proposals", "approved"),
        ("sent", "ended_at"),
        ("experiments", "wrote_at"),
        ("questions", "closed_at"),
    ] {
        let rows = lists[list].as_array().unwrap();
        assert!(!rows.is_empty() && rows.iter().all(|row| row.get(unset).is_none()), "{list}: {rows:?}");
    }
}

#[tokio::test]
async fn who_proposed_somebody_does_not_get_how_that_one_stands() {
    let proposed = ProposalRow { by: Some(ASKER), decided: None, ..proposal(HELPER) };
    let (store, _writer) = holding(&[Record::Proposed(proposed.into())]).await;
    let of = async |who| read(&whole(&store, who, Reader::Themselves).await)["proposals"][0].clone();
    let (own, others) = (of(HELPER).await, of(ASKER).await);
    for column in ["score", "people", "weeks", "flags"] {
        assert!(own.get(column).is_some() && others.get(column).is_none(), "{column}: {own} {others}");
    }
    assert_eq!((&others["member"], &others["words"]), (&own["member"], &own["words"]));
    assert_eq!(others["member"], HELPER.to_string());
}

#[tokio::test]
async fn a_manager_does_not_read_in_an_export_what_somebody_asked_without_a_name() {
    let message = MessageId(MESSAGE.0 + 900);
    let mut asked = Asked { message: Some(message), ..Asked::new(ActKey(-9), ASKER, CHANNEL, NOW, Lang::Nl) };
    asked.looked = vec![(OTHER, NOW), (HELPER, NOW)];
    let task = Task {
        key: DueKey::of("task", "x", &[]),
        about: ASKER,
        why: TaskWhy::Campaign,
        place: None,
        at: NOW,
        offered: vec![OTHER, HELPER],
        ended: None,
        words: "Say hello.".into(),
    };
    let due = |name, what| {
        let key = DueKey::of(name, "", &[]);
        engagement(Row::Due(DueRow { key, at: NOW, not_after: NOW.plus(Span::DAY), what }))
    };
    let (question, member) = (ActKey(-9), ASKER);
    let records = [
        engagement(Row::Keep(Box::new(Kept::Asked(asked)))),
        engagement(Row::Keep(Box::new(Kept::Task(task)))),
        due("a", Due::Answers { question, member }),
        due("b", Due::AskedWaits { question, member }),
        due("c", Due::Greeter { member, message: MESSAGE }),
    ];
    let dm = |n, text: String| act(n, None, Effect::Dm { member: ASKER, post: Post::text(text), channel: None });
    let brought = dm(1, format!("answered: https://discord.com/channels/7/11/{message}"));
    let (store, mut writer) = holding(&records).await;
    write(&mut writer, &[], &[brought, dm(2, "welcome".into())]).await.unwrap();

    let (own, others) = (whole(&store, ASKER, Reader::Themselves).await, whole(&store, ASKER, Reader::Manager).await);
    let count = |export: &Export, list: &str| read(export)[list].as_array().unwrap().len();
    for (list, in_own, in_others) in
        [("engagement", 2, 1), ("planned", 3, 1), ("private-messages-on-record", 2, 1), ("to-be-erased", 0, 0)]
    {
        assert_eq!((count(&own, list), count(&others, list)), (in_own, in_others), "{list}");
    }
    assert!(own.json.contains(&message.to_string()) && !others.json.contains(&message.to_string()));
    for who in [OTHER, HELPER] {
        assert!(!own.json.contains(&who.to_string()), "who looked, and whom a task was offered to: {}", own.json);
    }
    assert!(own.json.contains("\"looked\":2"), "{}", own.json);
    // A moderator who looked reads that they did, and not whom they looked at.
    let looked = whole(&store, HELPER, Reader::Themselves).await;
    assert!(looked.json.contains("asked") && !looked.json.contains(&ASKER.to_string()), "{}", looked.json);
}

#[tokio::test]
async fn an_export_holds_rows_of_every_kind_and_nothing_that_opens_a_door() {
    let (folder, store, _writer) = two().await;
    let export = whole(&store, ASKER, Reader::Themselves).await;
    let read = read(&export);
    let lists = read.as_object().unwrap();
    let empty: Vec<&String> =
        lists.iter().filter(|(_, list)| list.as_array().is_some_and(Vec::is_empty)).map(|(name, _)| name).collect();
    assert_eq!(empty, ["cut", "to-be-erased"]);
    assert_eq!(lists["about"], ASKER.to_string());
    assert_eq!(lists["messages"][0]["text"], said(ASKER));
    assert_eq!(lists["member"][0]["name"], NAME);
    assert_eq!(lists["cases"][0]["at"], NOW.to_string());
    assert_eq!(lists["engagement"].as_array().unwrap().len(), 6, "{}", lists["engagement"]);
    for door in ["ticket", "session"] {
        let hash = Fingerprint::of(format!("{door} {ASKER}").as_bytes()).to_string();
        assert!(!export.json.contains(&hash) && !found(folder.path(), &[&hash]).await.is_empty());
    }
    assert!(!export.json.contains(&said(HELPER)) && !export.json.contains("decided_by"));
    assert_eq!(store.export(GUILD, UserId(5), Reader::Themselves, NOW, None).await.unwrap().rows, 0);
}

#[tokio::test]
async fn an_export_that_is_too_large_keeps_what_is_newest_and_says_what_is_cut() {
    let (store, mut writer) = Store::memory().await.unwrap();
    let records: Vec<Record> = (0..500)
        .flat_map(|n| {
            let message = MessageId(MESSAGE.0 + n);
            [Record::Activity(activity(message)), text(message, NOW, &"x".repeat(200))]
        })
        .chain([Record::Member(member(NAME, 500).into())])
        .collect();
    write(&mut writer, &records, &[]).await.unwrap();
    let most = 60_000;
    let export = store.export(GUILD, MEMBER, Reader::Themselves, NOW, Some(most)).await.unwrap();
    assert!(export.json.len() <= most && export.json.len() > most / 2, "{}", export.json.len());
    assert_eq!(export.cut, ["messages"]);
    let read = read(&export);
    assert_eq!(read["messages"][0]["message"], (MESSAGE.0 + 499).to_string());
    assert_eq!(read["member"][0]["name"], NAME);
    assert_eq!(read["cut"][0], "messages");
}

/// How often these bytes stand in the file.
fn count(file: &[u8], text: &str) -> usize {
    file.windows(text.len()).filter(|part| *part == text.as_bytes()).count()
}

#[tokio::test]
async fn after_an_export_and_an_erase_the_file_holds_neither_id_nor_name() {
    let folder = tempfile::tempdir().unwrap();
    let (store, mut writer) = Store::open(folder.path(), Mode::Live).await.unwrap();
    write(&mut writer, &everything(ASKER), &[]).await.unwrap();
    // Enough for many pages, some of which are given up, and texts that are longer than one.
    let own = |n: u64| Activity { author: ASKER, ..activity(MessageId(MESSAGE.0 + 1_000 + n)) };
    let texts: Vec<Record> = (0..400)
        .flat_map(|n| {
            let words = format!("{NAME} <@{ASKER}> ").repeat(if n % 50 == 0 { 400 } else { 5 });
            [Record::Activity(own(n)), text(own(n).message, NOW, &words)]
        })
        .collect();
    write(&mut writer, &texts, &[]).await.unwrap();
    let file = whole(&store, ASKER, Reader::Themselves).await.json;
    assert!(file.len() > 100_000 && file.contains(NAME));
    let reply = steward::event::ReplyHandle { token: "t".into(), ..Default::default() };
    let post = Post { files: vec![("about-me.json".into(), file)], ..Post::text("Here is everything.") };
    let answer = act(900, None, Effect::Answer { reply, post });
    write(&mut writer, &[], std::slice::from_ref(&answer)).await.unwrap();
    let kept = store.leftovers().await.unwrap();
    assert!(
        matches!(&kept[0].act.effect, Effect::Answer { post, .. } if post.files == [("about-me.json".into(), String::new())]),
        "the file is in memory alone: {kept:?}"
    );
    let outcome = Outcome::Done { channel: None, message: None };
    write(&mut writer, &[Record::Settled { key: answer.key, outcome, at: NOW }], &[]).await.unwrap();
    writer.erase(GUILD, ASKER, Extent::Whole, NOW).await.unwrap();
    store.close().await;
    writer.close().await;
    let file = std::fs::read(folder.path().join("steward.db")).unwrap();
    assert_eq!((count(&file, &ASKER.to_string()), count(&file, NAME)), (0, 0));
    assert!(count(&file, &OTHER.to_string()) > 0, "digits are found where they stand");
    assert!(!folder.path().join("steward.db-wal").exists());
}

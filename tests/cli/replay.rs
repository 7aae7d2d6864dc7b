//! `replay`: exports in, a summary out; damaged and foreign files are named, and what they hold is kept.

use crate::process::{Ended, Home, run, steward};
use crate::{POLICY, with_config};
use serde_json::Value;

/// An export as DiscordChatExporter writes it: messages as author and text, a minute apart.
fn export(channel: &str, said: &[(&str, &str)]) -> String {
    let messages = said.iter().enumerate().map(|(n, (author, text))| {
        let id = channel.len() * 1_000 + n;
        let author_id: u32 = author.bytes().map(u32::from).sum();
        format!(
            r#"{{"id":"{id}","type":"Default","timestamp":"2026-03-02T10:{n:02}:00+00:00","isPinned":false,"content":"{text}",
"author":{{"id":"{author_id}","name":"{author}","discriminator":"0000","isBot":false,"roles":[]}},"attachments":[],"embeds":[],
"stickers":[],"reactions":[],"mentions":[],"aFieldOfTomorrow":{{"a":[1]}}}}"#
        )
    });
    format!(
        r#"{{"guild":{{"id":"7","name":"Lantern","iconUrl":"x"}},"channel":{{"id":"{}","type":"GuildTextChat","name":"{channel}"}},
"dateRange":{{"after":null,"before":null}},"exportedAt":"2026-04-01T00:00:00+00:00","messages":[
{}
],"messageCount":{}}}"#,
        100 + channel.len(),
        messages.collect::<Vec<_>>().join(",\n"),
        said.len()
    )
}

fn home() -> Home {
    let home = Home::new(POLICY);
    home.write(
        "exports/general.json",
        export("general", &[("mina", "good morning"), ("bob", "you idiot"), ("mina", "oh dear")]),
    );
    home.write("exports/deep/help.json", export("help", &[("mina", "how do I build this"), ("carl", "with cargo")]));
    home
}

fn replay(home: &Home, words: &[&str]) -> Ended {
    let exports = home.path("exports");
    run(steward(&["replay"]).arg(exports).arg("--config").arg(home.config()).args(words), "")
}

#[test]
fn a_folder_of_exports_is_played_and_summed_up() {
    let home = home();
    let ended = replay(&home, &[]);
    ended.check(
        0,
        &[
            "5 messages by 3 members in 2 channels, 2026-03-02 to 2026-03-02",
            "insults (acts): 1 hits on 1 members",
            "Cases: 1 acted on.",
            "1 messages removed",
            // Nobody knows since when they are here, and who was silent before that day.
            "Members by segment, of 3: 1 excluded, 2 unknown.",
        ],
    );
    assert_eq!(ended.err, "");
    let told = replay(&home, &["--json"]).json();
    let number = |value: &Value| value.as_u64().unwrap_or(u64::MAX);
    assert_eq!((number(&told["messages"]), number(&told["members"]), number(&told["faults"])), (5, 3, 0), "{told}");
    assert_eq!(number(&told["rules"]["insults"]["hits"]), 1);
    assert_eq!(number(&told["effects"]["messages removed"]), 1);
    let segments = &told["segments"][0];
    assert_eq!(number(&segments["members"]), 3, "{segments}");
    let unknown = &segments["segments"]["unknown"];
    let names: Vec<_> =
        unknown["samples"].as_array().into_iter().flatten().filter_map(|one| one["name"].as_str()).collect();
    assert_eq!((number(&unknown["members"]), names), (2, vec!["carl", "mina"]), "{segments}");
}

#[test]
fn the_rows_can_be_kept_and_never_mix_with_live_ones() {
    let home = home();
    let data = home.path("rows");
    let data = data.to_str().expect("a path in UTF-8");
    replay(&home, &["--data", data]).check(0, &["The rows are in ", data]);
    let database = std::fs::read(home.path("rows/steward.db")).expect("a database");
    let mut live = steward(&["run", "--data", data]);
    live.arg("--config")
        .arg(home.config())
        .env("DISCORD_TOKEN", "t")
        .env("STEWARD_DISCORD_API_URL", "http://127.0.0.1:9");
    run(&mut live, "")
        .check(2, &["steward.db holds simulated data and cannot be used for live data. Name another folder."]);
    assert_eq!(std::fs::read(home.path("rows/steward.db")).expect("a database"), database, "the data is untouched");
}

#[test]
fn a_truncated_export_says_which_file_which_byte_and_what_was_kept() {
    let home = home();
    let whole = export("general", &[("mina", "good morning"), ("bob", "you idiot"), ("mina", "oh dear")]);
    let cut = whole.find("oh dear").expect("it is there");
    home.write("exports/general.json", &whole.as_bytes()[..cut]);
    let place = format!("general.json, byte {cut}: the file ends in the middle of a message.");
    let kept = "2 messages before it are kept, the last from 2026-03-02T10:01:00Z.";
    let ended = replay(&home, &["--json"]);
    ended.check(0, &[&place, kept, "Export this channel again"]);
    let told = ended.json();
    assert_eq!((told["messages"].as_u64(), told["faults"].as_u64()), (Some(4), Some(1)), "{told}");
}

#[test]
fn what_is_no_export_is_refused_and_does_not_keep_the_others_back() {
    let home = home();
    home.write("exports/other.json", "{\"hello\": 1}");
    let foreign = "other.json, byte 11: this is no chat export: expected `guild`, `channel` and `messages`, found an object of `hello`.";
    replay(&home, &[]).check(0, &[foreign, "5 messages by 3 members"]);

    let alone = Home::new(POLICY);
    alone.write("exports/other.json", "{\"hello\": 1}");
    let ended = replay(&alone, &[]);
    ended.check(2, &["this is no chat export", "nothing could be read"]);
    assert_eq!(ended.out, "");
    let nowhere = alone.path("nowhere");
    let nowhere = nowhere.to_str().expect("a path in UTF-8");
    with_config(&alone, &["replay", nowhere], "")
        .check(2, &["nowhere: there is no such file or folder. Check the path."]);
}

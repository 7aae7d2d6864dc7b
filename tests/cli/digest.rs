//! `steward digest`: any week again, from the data folder.

use crate::process::{Ended, Home, run, steward};
use crate::{POLICY, with_config};

/// Three people in the second week of January 2025; one asks and is answered.
fn home() -> Home {
    let home = Home::new(POLICY);
    let message = |id: u64, author: &str, at: &str, text: &str| {
        format!(
            r#"{{"id":"{id}","type":"Default","timestamp":"{at}","isPinned":false,"content":"{text}",
"author":{{"id":"{}","name":"{author}","discriminator":"0000","isBot":false,"roles":[]}},"attachments":[],"embeds":[],
"stickers":[],"reactions":[],"mentions":[]}}"#,
            author.len()
        )
    };
    // Ids as Discord makes them, from the time.
    let id = |n: u64| (1_736_300_000_000 - 1_420_070_400_000 + n * 60_000) << 22;
    let messages = [
        message(id(0), "mina", "2025-01-08T01:33:20+00:00", "good morning"),
        message(id(1), "carla", "2025-01-08T01:34:20+00:00", "how do I build this on windows?"),
        message(id(2), "jan", "2025-01-08T01:35:20+00:00", "run the installer"),
    ];
    let export = format!(
        r#"{{"guild":{{"id":"7","name":"Lantern","iconUrl":"x"}},"channel":{{"id":"100","type":"GuildTextChat","name":"general"}},
"dateRange":{{"after":null,"before":null}},"exportedAt":"2026-04-01T00:00:00+00:00","messages":[{}],"messageCount":3}}"#,
        messages.join(",")
    );
    home.write("exports/general.json", export);
    let (data, exports) = (home.data(), home.path("exports"));
    run(steward(&["replay"]).arg(exports).arg("--config").arg(home.config()).arg("--data").arg(data), "").check(0, &[]);
    home
}

fn digest(home: &Home, words: &[&str]) -> Ended {
    let data = home.data().display().to_string();
    with_config(home, &[&["digest", "--data", &data], words].concat(), "")
}

#[test]
fn a_past_week_is_counted_and_printed_and_nothing_is_changed() {
    let home = home();
    let before = std::fs::read(home.data().join("steward.db")).unwrap_or_default();
    digest(&home, &["--week", "2025-W02"]).check(0, &["No digest of 2025-W02 is kept", "nobody counts as staff"]);
    let told = digest(&home, &["--week", "2025-W02", "--guild", "7", "--json"]).json();
    let figure = |name: &str| {
        let figures = told["figures"].as_array().cloned().unwrap_or_default();
        figures.into_iter().find(|figure| figure["name"] == name).map(|figure| figure["value"].clone())
    };
    assert_eq!(told["week"], "2025-W02", "{told}");
    assert_eq!(figure("active"), Some(3.0.into()), "{told}");
    assert_eq!(figure("messages"), Some(3.0.into()), "{told}");
    assert_eq!(std::fs::read(home.data().join("steward.db")).unwrap_or_default(), before);
}

#[test]
fn a_page_is_one_file_without_outside_requests() {
    let home = home();
    let file = home.path("week.html");
    digest(&home, &["--week", "2025-W02", "--out", &file.display().to_string()]).check(0, &["Written to"]);
    let page = std::fs::read_to_string(file).unwrap();
    assert!(page.starts_with("<!DOCTYPE html>") || page.starts_with("<!doctype html>"), "{}", &page[..60]);
    assert!(!page.contains("<script") && !page.contains("<link") && !page.contains("src=\"http"));
    assert!(page.len() < 300_000, "{}", page.len());
}

#[test]
fn what_cannot_be_told_is_said_with_the_reason() {
    let home = home();
    for (words, said) in [
        (&["--week", "soon"][..], "`soon` is no week; write for example `2026-W47`"),
        (&["--week", "2025-W60"], "is no week"),
        (&["--week", "9999-W01"], "is not over; the last whole one is"),
        (&["--week", "2024-W50"], "nothing is known of 2024-W50: what is known of this community begins at"),
        (&["--week", "2025-W02", "--guild", "8"], "there is no community 8 in the database; it knows 7"),
        (&["--week", "2025-W02", "--recount"], "no digest of 2025-W02 is kept that it could be compared with"),
        (&["--week", "2025-W02", "--out", "/no/such/folder/x.html"], "/no/such/folder/x.html cannot be written"),
    ] {
        digest(&home, words).check(2, &[said]);
    }
    let nowhere = home.path("nowhere").display().to_string();
    with_config(&home, &["digest", "--data", &nowhere], "").check(2, &["there is no database in", "--data"]);
}

#[test]
fn a_recount_of_a_frozen_week_gives_the_same_figures() {
    let home = Home::new(POLICY);
    let folder = home.path("demo").display().to_string();
    run(&mut steward(&["demo", "--once", "--json", "--data", &folder]), "").check(0, &["\"digest\""]);
    assert!(
        std::fs::read_to_string(home.path("demo/digest.html")).is_ok_and(|page| page.trim_end().ends_with("</html>"))
    );
    for week in ["2026-W10", "2026-W12", "2026-W14", "2026-W15"] {
        let words = ["digest", "--data", &folder, "--week", week];
        let again = run(&mut steward(&[&words[..], &["--recount"]].concat()), "");
        again.check(0, &["A recount gives the same figures.", "as it was frozen at"]);
        let json = run(&mut steward(&[&words[..], &["--recount", "--json"]].concat()), "").json();
        assert_eq!(json["differences"], serde_json::json!([]), "{week}");
    }
    run(&mut steward(&["digest", "--data", &folder, "--week", "2026-W08", "--recount"]), "")
        .check(2, &["no digest of 2026-W08 is kept"]);
}

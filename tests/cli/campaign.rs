//! `campaign preview`: from the data folder, without Discord, and without a change to it.

use crate::process::{Home, run, steward};
use crate::{POLICY, with_config};

/// Two people who wrote long ago and have been quiet since.
fn export() -> String {
    let message = |id: u64, author: &str, at: &str| {
        format!(
            r#"{{"id":"{id}","type":"Default","timestamp":"{at}","isPinned":false,"content":"good morning",
"author":{{"id":"{}","name":"{author}","discriminator":"0000","isBot":false,"roles":[]}},"attachments":[],"embeds":[],
"stickers":[],"reactions":[],"mentions":[]}}"#,
            author.len()
        )
    };
    let messages =
        [message(1_000, "mina", "2025-01-02T10:00:00+00:00"), message(1_001, "carla", "2025-01-03T10:00:00+00:00")];
    format!(
        r#"{{"guild":{{"id":"7","name":"Lantern","iconUrl":"x"}},"channel":{{"id":"100","type":"GuildTextChat","name":"general"}},
"dateRange":{{"after":null,"before":null}},"exportedAt":"2026-04-01T00:00:00+00:00","messages":[{}],"messageCount":2}}"#,
        messages.join(",")
    )
}

fn home() -> Home {
    let home = Home::new(POLICY);
    home.write("exports/general.json", export());
    let data = home.data();
    let exports = home.path("exports");
    run(steward(&["replay"]).arg(exports).arg("--config").arg(home.config()).arg("--data").arg(data), "").check(0, &[]);
    home
}

#[test]
fn a_preview_says_who_and_who_not_and_changes_nothing() {
    let home = home();
    let data = home.data().display().to_string();
    let before = std::fs::read(home.data().join("steward.db")).unwrap_or_default();
    with_config(&home, &["campaign", "preview", "--data", &data], "").check(
        0,
        &[
            "missed-champions (task) in community 7",
            "remind-me (reminder) in community 7",
            "weekly-question (prompt) in community 7",
            "posted in #general, next at ",
            "not for 2: they stand elsewhere",
        ],
    );
    let told = with_config(&home, &["campaign", "preview", "remind-me", "--data", &data, "--json"], "").json();
    let previews = told["previews"].as_array().cloned().unwrap_or_default();
    assert_eq!(previews.len(), 1, "{told}");
    assert_eq!(previews[0]["campaign"], "remind-me");
    assert!(previews[0]["members"].as_array().is_some_and(Vec::is_empty), "{told}");
    assert!(previews[0]["not"].as_object().is_some_and(|not| !not.is_empty()), "{told}");
    assert_eq!(std::fs::read(home.data().join("steward.db")).unwrap_or_default(), before);
}

#[test]
fn what_is_not_there_is_named_with_what_is() {
    let home = home();
    let data = home.data().display().to_string();
    let ended = with_config(&home, &["campaign", "preview", "autumn", "--data", &data], "");
    ended.check(2, &[]);
    assert!(
        ended.err.contains("there is no campaign “autumn”; there are: missed-champions, remind-me"),
        "{}",
        ended.err
    );
    let ended = with_config(&home, &["campaign", "preview", "--data", "nowhere"], "");
    ended.check(2, &[]);
    assert!(ended.err.contains("there is no database in nowhere"), "{}", ended.err);
}

#[test]
fn check_tells_of_campaigns_and_of_every_fault_in_them() {
    let home = Home::new(POLICY);
    with_config(&home, &["check"], "").check(0, &["Campaigns: 3 sound (missed-champions, remind-me, weekly-question)"]);
    home.write("config/campaigns/x.toml", "[who]\nsegments = [\"silent-presnet\"]\n[what]\nway = \"task\"\n");
    let expected = [
        "campaigns/x.toml:2:13: there is no segment \"silent-presnet\"; did you mean \"silent-present\"?",
        "campaigns/x.toml:3:2: the text is missing in en",
    ];
    with_config(&home, &["check"], "").check(1, &expected);
}

//! `check`: every fault at once, each with file, line, column and what was expected.

use crate::fake::people::member;
use crate::fake::world::{GENERAL, GUILD, HELP};
use crate::fake::{Fake, Setup};
use crate::process::{Home, run, run_beside, steward};
use crate::{POLICY, with_config};
use serde_json::json;

fn rule(name: &str, body: &str) -> String {
    format!("[[rule]]\nname = \"{name}\"\nclause = \"be-kind\"\nseverity = \"minor\"\n{body}\n")
}

/// What `check` says of a policy, and that it says all of it.
fn check(policy: &str, expected: &[&str]) {
    let home = Home::new(policy);
    let ended = with_config(&home, &["check"], "");
    ended.check(1, expected);
    let faults = with_config(&home, &["check", "--json"], "").json();
    assert_eq!(faults["ok"], false);
    let faults = faults["faults"].as_array().cloned().unwrap_or_default();
    assert_eq!(faults.len(), expected.len(), "{faults:#?}");
    for (fault, expected) in faults.iter().zip(expected) {
        let (file, line, column) = (fault["file"].as_str().unwrap_or_default(), &fault["line"], &fault["column"]);
        let told = format!("{file}:{line}:{column}: {}", fault["said"].as_str().unwrap_or_default());
        assert!(told.contains(expected), "{told}\n{expected}");
    }
}

#[test]
fn the_shipped_configuration_is_sound() {
    run(&mut steward(&["check"]), "").check(0, &["The policy is sound (version "]);
    let told = run(&mut steward(&["check", "--json"]), "").json();
    assert_eq!(told["ok"], true);
    assert!(told["policy"]["rules"].as_u64() > Some(20) && told["policy"]["examples"].as_u64() > Some(50), "{told}");
}

#[test]
fn a_folder_with_one_policy_file_means_exactly_its_rules() {
    let home = Home::empty();
    home.write("config/conduct/x.toml", POLICY);
    let told = with_config(&home, &["check", "--json"], "").json();
    let count = |name: &str| told["policy"][name].as_u64();
    assert_eq!((count("clauses"), count("rules"), count("enforce")), (Some(1), Some(1), Some(1)), "{told}");
    with_config(&home, &["check"], "").check(0, &["1 clauses, 1 rules (1 act, 0 ask a moderator, 0 only record)"]);
}

#[test]
fn everything_wrong_with_a_policy_is_said_at_once_in_the_order_of_the_file() {
    let policy = [
        "[[clause]]\nid = \"be-kind\"\ntitle = \"Be kind\"\ntext = \"No insults.\"\n".to_owned(),
        "[[rule]]\nname = \"a\"\nclause = \"be-kinder\"\nseverity = \"minor\"\nzalgo = {}\n".to_owned(),
        "[[rule]]\nname = \"b\"\nclause = \"be-kind\"\nseverity = \"mild\"\nzalgo = {}\n".to_owned(),
        rule("c", "zalgo = {}\nrespond = [\"delete\", \"ban\"]"),
        rule("d", "zalgo = {}\nrespond = [\"remove\", { timeout = \"soon\" }]"),
        rule("e", "zalgo = {}\nrespond = [{ timeout = \"28d\" }]"),
        rule("f", "words = { list = \"words/none.txt\" }"),
        rule("g", "wrods = { entries = [\"idiot\"] }"),
        rule("h", "pattern = \"(unclosed\""),
        rule("i", ""),
        rule("j", "zalgo = {}\nshouting = {}"),
        rule("k", "words = { entries = [\"idiot\"], lang = \"xx\" }"),
        rule("l", "zalgo = {}\nonly = { joined-within = \"a week\" }"),
        "[ladder]\nremind = 3\nwarn = 2\n".to_owned(),
        "[[rules]]\nname = \"m\"\n".to_owned(),
    ];
    check(
        &policy.join("\n"),
        &[
            "conduct/x.toml:8:10: there is no clause \"be-kinder\"; the clauses are be-kind",
            "conduct/x.toml:15:12: unknown variant `mild`, expected one of `minor`, `moderate`, `serious`, `severe`",
            "conduct/x.toml:23:22: a rule may only ban under a clause marked `spam = true`",
            "conduct/x.toml:30:12: unknown response \"remove\"; there are \"delete\", \"strike\"",
            "conduct/x.toml:30:22: `soon` is no span of time; write for example `10m`",
            "conduct/x.toml:37:12: a time-out is shorter than 28 days",
            "conduct/x.toml:43:9: the file `words/none.txt` is neither in ",
            "conduct/x.toml:49:1: unknown key `wrods`; known here: `name`",
            "conduct/x.toml:55:11: this pattern cannot be read",
            "conduct/x.toml:58:8: rule \"i\" has no trigger; give it one, for example `words = ",
            "conduct/x.toml:64:8: rule \"j\" has 2 triggers (shouting, zalgo)",
            "conduct/x.toml:74:9: unknown language \"xx\"; write for example \"en\"",
            "conduct/x.toml:76:1: `a week` is no span of time",
            "conduct/x.toml:83:1: the ladder must rise",
            "conduct/x.toml:87:3: unknown key `rules`; a policy file holds [[clause]], [[rule]]",
        ],
    );
}

#[test]
fn a_file_that_is_no_toml_is_named_with_its_place() {
    check("[[clause]\nid = 3\n", &["conduct/x.toml:1:10: "]);
    check("clause = \"be-kind\"\n", &["conduct/x.toml:1:10: this is a string; write [[clause]]"]);
}

#[test]
fn an_example_that_fails_is_quoted_with_the_reason() {
    let examples = "[[rule.example]]\ntext = \"you fool\"\nbreach = true\n\
                    [[rule.example]]\ntext = \"an idiot-proof guide, idiot\"\nbreach = false\n";
    check(
        &format!("{POLICY}{examples}"),
        &[
            "conduct/x.toml:15:8: rule \"insults\" misses its example of a breach \"you fool\"",
            "conduct/x.toml:18:8: rule \"insults\" hits its example of no breach \"an idiot-proof guide, idiot\"",
        ],
    );
    let inline =
        "example = [\n  { breach = true, text = \"you idiot\" },\n  { breach = true, text = \"you fool\" },\n]\n";
    check(&format!("{POLICY}{inline}"), &["conduct/x.toml:16:27: rule \"insults\" misses"]);
}

#[test]
fn what_a_rule_could_never_do_is_refused() {
    let policy = [
        "[[clause]]\nid = \"be-kind\"\ntitle = \"Be kind\"\ntext = \"No insults.\"\n".to_owned(),
        rule("a", "flood = { within = \"61m\", messages = 5 }"),
        rule("b", "copies = { within = \"1d\" }"),
        rule("c", "words = { entries = [\"idiot\"] }\nrespond = [\"delete\", \"pause-invites\"]"),
        rule("d", "raid = {}\nrespond = [\"pause-invites\", { timeout = \"1h\" }]"),
        rule("e", "words = { entries = [\"c#\", \"x\"] }"),
        rule("f", "words = { list = \"words/own.txt\" }"),
    ];
    let home = Home::new(&policy.join("\n"));
    home.write("config/words/own.txt", "# ours\nidiot\n?\n");
    with_config(&home, &["check"], "").check(
        1,
        &[
            "conduct/x.toml:10:9: `within` can be at most 1h; what was written before is not remembered",
            "conduct/x.toml:16:10: `within` can be at most 1h",
            "conduct/x.toml:23:22: only a `raid` rule can pause invites",
            "conduct/x.toml:30:29: a `raid` rule can only respond with \"pause-invites\"",
            "conduct/x.toml:36:9: `x` is no word and can match nothing; take it out, or write a rule with a `pattern`",
            "words/own.txt:3:1: `?` is no word and can match nothing",
        ],
    );
}

#[test]
fn another_table_of_brands_is_another_version_of_the_policy() {
    let version = |brands: Option<&str>| {
        let home = Home::new(POLICY);
        let _ = brands.map(|text| home.write("config/brands.toml", text));
        with_config(&home, &["check", "--json"], "").json()["policy"]["version"].as_str().map(str::to_owned)
    };
    let brands =
        "[bait]\nwords = [\"gift\"]\ncheap = []\n[[brand]]\nname = \"Lantern\"\nofficial = [\"lantern.example\"]\n";
    let (shipped, own) = (version(None), version(Some(brands)));
    assert!(shipped.is_some() && own.is_some() && shipped != own, "{shipped:?} {own:?}");
    assert_eq!(shipped, version(None));
}

#[test]
fn a_wrong_setting_is_named_with_line_column_and_an_example() {
    let wrong = [
        ("[community]\nmoderator-channel = \"#m\"\n", "steward.toml:2:1: unknown key `moderator-channel`; known here:"),
        ("[comunity]\n", "steward.toml:1:2: unknown key `comunity`; known here:"),
        ("[http]\nlisten = \"here\"\n", "steward.toml:2:10: [http] listen = \"here\" is no address; write for example"),
        ("[community]\nlanguage = \"xx\"\n", "steward.toml:2:12: [community] language = \"xx\": Steward speaks en,"),
        ("[privacy]\nkeep-text = 14\n", "steward.toml:2:13: invalid type: integer `14`"),
        ("[run\n", "steward.toml:1:"),
    ];
    for (settings, expected) in wrong {
        let home = Home::new(POLICY);
        home.write("config/steward.toml", settings);
        with_config(&home, &["check"], "").check(1, &[expected]);
        // The others refuse it too, on standard error, and do nothing.
        with_config(&home, &["judge"], "{\"id\": 1, \"text\": \"x\"}\n").check(2, &[expected]);
    }
}

#[test]
fn a_communitys_own_changes_are_checked_too() {
    let home = Home::new(POLICY);
    let change = "[[change]]\nrule = \"insults\"\nstage = \"alert\"\n";
    home.write("config/communities/12/conduct/a.toml", change);
    home.write("config/communities/12/community.toml", "language = \"ko\"\n");
    with_config(&home, &["check"], "").check(0, &["The policy is sound"]);
    home.write("config/communities/12/conduct/a.toml", change.replace("insults", "insolence"));
    home.write("config/communities/13/community.toml", "langauge = \"ko\"\n");
    with_config(&home, &["check"], "").check(
        1,
        &[
            "communities/12/conduct/a.toml:2:8: there is no rule \"insolence\" to change",
            "13/community.toml:1:1: unknown key",
        ],
    );
}

#[test]
fn a_config_folder_that_is_not_there_is_said_so() {
    for command in ["check", "judge", "run"] {
        let ended = run(steward(&[command, "--config"]).arg("no-such-folder"), "");
        let code = if command == "check" { 1 } else { 2 };
        ended.check(code, &["no-such-folder: there is no such folder; name one with --config"]);
    }
}

#[test]
fn misuse_shows_the_usage() {
    for words in [&["judge", "--loud"][..], &["replay"], &["backup"], &["fly"], &[]] {
        let ended = run(&mut steward(words), "");
        assert_eq!((ended.code, ended.err.contains("Usage: steward")), (Some(2), true), "{ended:?}");
        assert_eq!(ended.out, "");
    }
    for words in [&["--help"][..], &["run", "--help"], &["--version"]] {
        let ended = run(&mut steward(words), "");
        assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""), "{ended:?}");
    }
}

#[tokio::test]
async fn online_it_says_which_intents_and_permissions_are_missing_and_what_each_costs() {
    let home = Home::new(POLICY);
    home.write("config/steward.toml", "[discord]\ntoken-file = \"token\"\n");
    home.write("config/token", "a-token-for-tests\n");
    let check = async |fake: &Fake, words: &[&str]| {
        let mut command = steward(&["check", "--online"]);
        command.args(words).arg("--config").arg(home.config()).env("STEWARD_DISCORD_API_URL", fake.url());
        let ended = run_beside(command).await;
        fake.assert_no_surprises();
        ended
    };
    let all = Fake::start(Setup::default()).await;
    check(&all, &[])
        .await
        .check(0, &["The policy is sound", "Invite Steward with:", "The Workshop", "nothing is missing"]);
    // View and send, and nothing else.
    let few =
        Fake::start(Setup { permissions: (1 << 10) | (1 << 11), privileged_intents: false, ..Setup::default() }).await;
    let parts = [
        "Missing intent “Message Content Intent”: no rule reads a message",
        "missing “Manage Messages”: nothing is ever removed",
    ];
    check(&few, &[]).await.check(1, &parts);
    let told = check(&few, &["--json"]).await.json();
    assert_eq!(
        (&told["ok"], told["online"]["missing_intents"].as_array().map(Vec::len)),
        (&json!(false), Some(2)),
        "{told}"
    );
    assert!(told["online"]["guilds"][0]["missing"].as_array().is_some_and(|missing| missing.len() > 5), "{told}");
    home.write("config/token", "another-token\n");
    check(&all, &[]).await.check(2, &["Discord does not know this token"]);
}

#[test]
fn the_front_door_is_looked_at_without_discord_as_far_as_that_goes() {
    let home = Home::new(POLICY);
    home.write("config/steward.toml", "[community.channel-languages]\n\"#hulp\" = \"nl\"\n");
    let parts = ["The policy is sound", "2 in a newcomer's way", "Nederlands is spoken here", "No interests are set"];
    with_config(&home, &["check", "--front-door"], "").check(1, &parts);
    let told = with_config(&home, &["check", "--front-door", "--json"], "").json();
    assert_eq!(told["front-door"][0]["findings"].as_array().map(Vec::len), Some(2), "{told}");
    with_config(&home, &["check"], "").check(0, &["The policy is sound"]);
}

#[tokio::test]
async fn online_the_front_door_names_pinned_links_that_lead_nowhere() {
    let home = Home::new(POLICY);
    home.write("config/steward.toml", "[discord]\ntoken-file = \"token\"\n");
    home.write("config/token", "a-token-for-tests\n");
    let fake = Fake::start(Setup::default()).await;
    let alive = fake.say(HELP, member(1), "how to ask");
    let links = [(HELP, alive), (HELP, 77), (99, 1)];
    let links = links.map(|(channel, message)| format!("https://discord.com/channels/{GUILD}/{channel}/{message}"));
    let elsewhere = "https://discord.com/channels/5/6/7 and https://127.0.0.1/inside";
    let rules = fake.say(GENERAL, member(2), &format!("{} <#{HELP}> <#98> {elsewhere}", links.join(" ")));
    if let Some(channel) = fake.core().world.channels.get_mut(&GENERAL) {
        channel.pinned.push(rules);
    }
    let mut command = steward(&["check", "--online", "--front-door", "--json", "--config"]);
    command.arg(home.config()).env("STEWARD_DISCORD_API_URL", fake.url());
    let told = run_beside(command).await.json();
    fake.assert_no_surprises();
    let found = told["front-door"][0]["findings"].to_string();
    for dead in [&links[1], &links[2], "<#98>"] {
        assert!(found.contains(dead), "{dead} is not in {found}");
    }
    for fine in [&links[0], &format!("`<#{HELP}>`"), "channels/5/6/7", "127.0.0.1"] {
        assert!(!found.contains(fine), "{fine} is in {found}");
    }
}

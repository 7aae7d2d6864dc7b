//! Campaign files: what they mean, and how their faults are told.

use super::super::Config;
use super::*;

const PROMPT: &str = r##"
[who]
segments = ["silent-present"]
[what]
way = "prompt"
offers = ["poll", { en = "Say hello in #introductions", link = "https://example.org/hello" }]
text = { en = "Hello.", ko = "안녕하세요." }
[when]
day = "Friday"
at = "17:30"
channels = ["#general"]
"##;

fn loaded(settings: &str, files: &[(&str, &str)]) -> Result<Config, String> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("steward.toml"), settings).unwrap();
    for (name, text) in files {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let told = |faults: Vec<Fault>| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
    let config = Config::load(Some(folder.path())).map_err(told)?;
    config.settings_of(GuildId(7)).map_err(told)?;
    Ok(config)
}

fn check(settings: &str, text: &str, expected: &[&str]) {
    let said = loaded(settings, &[("campaigns/x.toml", text)]).err().unwrap_or_default();
    let lines: Vec<&str> = said.lines().collect();
    assert_eq!(lines.len(), expected.len(), "{text}\n{said}");
    for (line, expected) in lines.iter().zip(expected) {
        assert!(line.starts_with("campaigns/x.toml") && line.contains(expected), "{line}\n{expected}");
    }
}

#[test]
fn the_shipped_campaigns_are_sound_for_every_language() {
    let settings = "[community]\nlanguage = \"en\"\n[community.channel-languages]\n\"#a\" = \"ko\"\n\"#b\" = \"nl\"\n\
                    \"#c\" = \"zh\"\n\"#d\" = \"de\"\n";
    let config = loaded(settings, &[]).unwrap();
    let campaigns = &config.community.lurkers.campaigns;
    let names: Vec<&str> = campaigns.iter().map(|campaign| campaign.name.as_str()).collect();
    assert_eq!(names, ["missed-champions", "remind-me", "weekly-question"]);
    for campaign in campaigns.iter() {
        assert_eq!(campaign.texts.len(), Language::ALL.len(), "{}", campaign.name);
        assert!(campaign.texts.values().all(|text| !text.contains(['!', '！'])), "{}", campaign.name);
    }
}

#[test]
fn a_shipped_campaign_that_does_not_fit_the_quiet_hours_keeps_nobody_from_starting() {
    let settings = "[community.lurkers]\nquiet = [\"16:00\", \"10:00\"]\n";
    let config = loaded(settings, &[]).unwrap();
    let names: Vec<&str> = config.community.lurkers.campaigns.iter().map(|campaign| campaign.name.as_str()).collect();
    assert_eq!(names, ["missed-champions", "remind-me"]);
    check(settings, PROMPT, &["quiet hours"]);
}

#[test]
fn a_file_means_what_it_says() {
    let config = loaded("", &[("campaigns/x.toml", PROMPT)]).unwrap();
    let campaign = config.community.lurkers.campaigns.iter().find(|campaign| campaign.name == "x").unwrap().clone();
    let expected = Campaign {
        name: "x".into(),
        way: Way::Prompt {
            channels: vec![Named::Name("general".into())],
            day: Weekday::Friday,
            at: jiff::civil::time(17, 30, 0, 0),
        },
        segments: vec![Segment::SilentPresent],
        interests: Vec::new(),
        languages: Vec::new(),
        texts: BTreeMap::from([(Language::En, "Hello.".to_owned()), (Language::Ko, "안녕하세요.".to_owned())]),
        offers: vec![
            Offer::Poll,
            Offer::Own {
                texts: BTreeMap::from([(Language::En, "Say hello in #introductions".to_owned())]),
                link: Some("https://example.org/hello".into()),
            },
        ],
        holdout: None,
        worth: 0.1,
        expected: 0.05,
        lasts: WEEKS_LAST,
        hash: campaign.hash,
    };
    assert_eq!(campaign, expected);
    let spaced = format!("# A note.\n{}", PROMPT.replace(" = ", "   =   "));
    let same = loaded("", &[("campaigns/x.toml", spaced.as_str())]).unwrap();
    assert_eq!(same.community.lurkers.campaigns[3].hash, campaign.hash);
    let changed = PROMPT.replace("17:30", "18:30");
    let other = loaded("", &[("campaigns/x.toml", changed.as_str())]).unwrap();
    assert_ne!(other.community.lurkers.campaigns[3].hash, campaign.hash);
}

#[test]
fn a_misspelt_word_is_told_with_the_one_that_was_meant() {
    let file = |from: &str, to: &str| PROMPT.replace(from, to);
    check(
        "",
        &file("silent-present", "silent-presnet"),
        &[":3:13: there is no segment \"silent-presnet\"; did you mean \"silent-present\"?"],
    );
    check("", &file("silent-present", "lurkers"), &["there is no segment \"lurkers\"; there are excluded, unknown"]);
    check("", &file("silent-present", "excluded"), &["are never approached"]);
    check(
        "",
        &file("segments", "segmnets"),
        &[":2:2: [who] says for whom", ":3:1: unknown key `segmnets`; did you mean `segments`?"],
    );
    check(
        "",
        &file("[when]", "[whem]"),
        &["a prompt needs a channel", ":8:2: unknown key `whem`; did you mean `when`?"],
    );
    check(
        "",
        &file("\"prompt\"", "\"promt\""),
        &["did you mean \"prompt\"?", "unknown key `day`", "unknown key `at`", "unknown key `channels`"],
    );
    check("", &file("Friday", "Freeday"), &[":9:7: there is no day \"Freeday\"; did you mean \"friday\"?"]);
    check("", &file("17:30", "25:00"), &[":10:6: `25:00` is no time of day; write for example at = \"17:00\""]);
    check("", &file("\"poll\"", "\"pol\""), &["there is no offer \"pol\"; did you mean \"poll\"?"]);
    check("", &file("https://example.org/hello", "ftp://x"), &["begins with https://"]);
    check("", &file("[\"#general\"]", "[]"), &["a prompt needs a channel for each language"]);
    check("", &file("[\"#general\"]", "\"#general\""), &["channels: invalid type: string"]);
    check("", &file("ko = ", "xx = "), &["\"xx\" is no language that Steward speaks; there are en, nl, ko and zh-CN"]);
    check("", &file("\"Hello.\"", "\"\""), &[":7:10: write a text of 1 to 1500"]);
    check("", "[who\n", &[":1:"]);
}

#[test]
fn a_prompt_is_not_posted_in_quiet_hours() {
    let at = |day: &str, at: &str| PROMPT.replace("Friday", day).replace("17:30", at);
    let said = ["within the quiet hours or at a weekend"];
    check("", &at("monday", "21:00"), &said);
    check("", &at("monday", "08:59"), &said);
    check("", &at("monday", "09:00"), &[]);
    check("", &at("sunday", "12:00"), &said);
    check("[community.lurkers]\nweekends = true\n", &at("sunday", "12:00"), &[]);
    check("[community.lurkers]\nquiet = [\"00:00\", \"00:00\"]\n", &at("monday", "23:00"), &[]);
}

#[test]
fn every_language_that_the_community_speaks_needs_a_text() {
    let speaks = |more: &str| format!("[community]\nlanguage = \"en\"\n[community.channel-languages]\n{more}");
    check(&speaks("\"#a\" = \"ko\"\n"), PROMPT, &[]);
    check(&speaks("\"#a\" = \"de\"\n"), PROMPT, &[]);
    check(&speaks("\"#a\" = \"nl\"\n\"#b\" = \"zh\"\n"), PROMPT, &["the text is missing in nl, zh-CN"]);
    let korean = PROMPT.replace("[who]\n", "[who]\nlanguages = [\"ko\"]\n");
    check(&speaks("\"#a\" = \"nl\"\n"), &korean, &[]);
    check("", &korean.replace("\"ko\"", "\"nl\""), &["the text is missing in nl"]);
    check("", &korean.replace("\"ko\"", "\"q1\""), &["unknown language \"q1\""]);
}

#[test]
fn an_interest_stands_in_the_settings() {
    let file = PROMPT.replace("[who]\n", "[who]\ninterests = [\"rsut\"]\n");
    let settings = "[community.lurkers]\ninterests = [{ name = \"rust\", role = \"@Rust\" }]\n";
    check(settings, &file, &["there is no interest \"rsut\"; did you mean \"rust\"?"]);
    check("", &file, &["there is no interest \"rsut\", as the settings have none"]);
    check(settings, &file.replace("rsut", "rust"), &[]);
}

#[test]
fn what_is_measured_can_be_measured() {
    let file = |measure: &str| format!("{PROMPT}[measure]\n{measure}\n");
    check("", &file("holdout = 0.5\nworth = 0.05\nexpected = 0.1\nlasts = \"26w\""), &[]);
    check("", &file("holdout = 0.9"), &["holdout is a share from 0 to 0.5"]);
    check("", &file("worth = 10"), &["worth"]);
    check("", &file("worth = 0.5\nexpected = 0.6"), &["more than everybody together"]);
    check("", &file("lasts = \"8w\""), &["lasts: weeks with and without a prompt are compared after 84d to 728d"]);
    check("", &file("lasts = \"soon\""), &["`soon` is no span of time"]);
    let task =
        "[who]\nsegments = [\"lapsed\"]\n[what]\nway = \"task\"\ntext = { en = \"x\" }\n[measure]\nholdout = 0.2\n";
    check("", task, &["help is kept from nobody"]);
}

#[test]
fn every_fault_of_every_file_is_told_at_once() {
    let files = [("campaigns/x.toml", "[who]\nsegments = [\"silnet-dark\"]\n"), ("campaigns/y.toml", "what = 1\n")];
    let said = loaded("[community.lurkers]\nholdout = 2.0\n", &files).err().unwrap();
    for expected in [
        "steward.toml:2:11: [community.lurkers] holdout",
        "campaigns/x.toml:2:13: there is no segment \"silnet-dark\"; did you mean \"silent-dark\"?",
        "campaigns/x.toml:1:1: [what] says how it reaches people",
        "campaigns/y.toml:1:1: `what` is a integer; write [what] and the keys below it",
    ] {
        assert!(said.contains(expected), "{said}\n{expected}");
    }
}

#[test]
fn a_communitys_own_campaign_takes_the_place_of_those_of_that_name() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    };
    write("campaigns/x.toml", PROMPT);
    write("communities/7/campaigns/x.toml", &PROMPT.replace("Hello.", "Hello there."));
    write("communities/7/community.toml", "[lurkers]\nweekends = true\n");
    let config = Config::load(Some(folder.path())).map_err(|faults| format!("{faults:?}")).unwrap();
    let text = |guild| {
        let settings = config.settings_of(GuildId(guild)).unwrap().lurkers;
        let campaign = settings.campaigns.iter().find(|campaign| campaign.name == "x").unwrap();
        (campaign.texts[&Language::En].clone(), settings.weekends, settings.campaigns.len())
    };
    assert_eq!(text(6), ("Hello.".to_owned(), false, 4));
    assert_eq!(text(7), ("Hello there.".to_owned(), true, 4));
}

#[test]
fn a_campaign_is_named_after_its_file() {
    let misnamed = loaded("", &[("campaigns/Weekly Question.toml", PROMPT)]).err().unwrap();
    assert!(misnamed.contains("named after its file"), "{misnamed}");
}

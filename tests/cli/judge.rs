//! `judge`: a verdict a line, in order; a line that cannot be read is named and the others are judged.

use crate::process::{Home, run_into, steward};
use crate::{POLICY, with_config};
use serde_json::{Value, json};

fn verdicts(out: &str) -> Vec<Value> {
    out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{error}: {line}"))).collect()
}

#[test]
fn each_text_gets_its_verdict_and_the_exit_code_says_whether_any_was_flagged() {
    let home = Home::new(POLICY);
    let fine = "{\"id\": 1, \"text\": \"good morning\"}\n\n{\"id\": \"zwei\", \"text\": \"\", \"more\": [1]}\n";
    let ended = with_config(&home, &["judge"], fine);
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
    let clean = |id: Value| json!({ "id": id, "flag": false, "breaches": [] });
    assert_eq!(verdicts(&ended.out), [clean(json!(1)), clean(json!("zwei"))]);

    let ended = with_config(&home, &["judge"], &format!("{fine}{{\"id\": null, \"text\": \"é you 1d10t\"}}"));
    assert_eq!(ended.code, Some(1), "{ended:?}");
    let last = verdicts(&ended.out).pop().unwrap_or_default();
    assert_eq!((&last["id"], &last["flag"]), (&Value::Null, &json!(true)));
    let breach = &last["breaches"][0];
    assert_eq!((&breach["rule"], &breach["clause"]), (&json!("insults"), &json!("be-kind")));
    // Bytes: the é has two.
    assert_eq!((&breach["span"], &breach["quote"]), (&json!({"start": 7, "end": 12}), &json!("1d10t")));
    let words = |field: &str| breach[field].as_str().is_some_and(|text| !text.is_empty());
    assert!(words("why") && words("reading"), "{breach}");
}

#[test]
fn a_bad_line_is_named_and_the_others_are_judged() {
    let home = Home::new(POLICY);
    let lines = "{\"id\": 1, \"text\": \"hello\"}\nnope\n{\"text\": \"x\"}\n{\"id\": 3, \"text\": 7}\n{\"id\": 4, \"text\": \"idiot\"}";
    let ended = with_config(&home, &["judge"], lines);
    ended.check(
        2,
        &[
            "line 2, column 2: expected ident; a line is an object such as {\"id\": 1, \"text\": \"…\"}",
            "line 3, column 13: missing field `id`;",
            "line 4, column 19: invalid type: integer `7`, expected a string;",
            "3 lines could not be read; the others were judged",
        ],
    );
    let flags: Vec<_> = verdicts(&ended.out).iter().map(|one| (one["id"].clone(), one["flag"].clone())).collect();
    assert_eq!(flags, [(json!(1), json!(false)), (json!(4), json!(true))]);
}

#[test]
fn bytes_that_are_no_text_are_a_bad_line() {
    let home = Home::new(POLICY);
    let ended = with_config(&home, &["judge"], "\u{0}\n{\"id\": 1, \"text\": \"\\ud800\"}\n");
    ended.check(2, &["line 1, column", "line 2, column", "2 lines could not be read"]);
}

/// As `steward … | head -1`.
#[test]
fn a_reader_that_goes_away_ends_it_in_peace() {
    let home = Home::new(POLICY);
    let lines = "{\"id\": 1, \"text\": \"you idiot\"}\n".repeat(20_000);
    for command in ["judge", "check"] {
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        let mut gone = steward(&[command]);
        let ended = run_into(gone.arg("--config").arg(home.config()), &lines, writer.into());
        assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""), "{command}");
    }
}

//! Damaged, foreign and odd files: what was there is kept, and the error says where and what to do.

use super::{Folder, check, export, said};
use crate::event::What;
use crate::exports::{Exports, open};
use std::fs;

#[test]
fn a_file_cut_anywhere_gives_what_it_holds_and_one_error() {
    let messages: Vec<String> = (0..4u32).map(|n| said(u64::from(n) + 1, n, "a {text} with \\\" and ] é 한")).collect();
    let whole = export(&messages.iter().map(String::as_str).collect::<Vec<_>>());
    let ends: Vec<usize> =
        messages.iter().map(|message| whole.find(message.as_str()).unwrap() + message.len()).collect();
    let list_end = whole.find("\n],").unwrap() + 2;
    let folder = Folder::with(&[]);
    for cut in 0..whole.len() {
        let path = folder.write("cut.json", &whole.as_bytes()[..cut]);
        let (mut kept, mut faults) = (0, Vec::new());
        for item in open(&[path]).unwrap() {
            match item {
                Ok(event) => kept += usize::from(matches!(event.what, What::Message(_))),
                Err(fault) => faults.push(fault),
            }
        }
        assert_eq!(kept, ends.iter().filter(|end| **end <= cut).count(), "cut at {cut}");
        assert_eq!(faults.len(), usize::from(cut < list_end), "cut at {cut}: {faults:?}");
        for fault in faults {
            assert_eq!(fault.byte, Some(cut as u64));
            assert_eq!(fault.kept, kept as u64);
        }
    }
}

#[test]
fn a_truncated_file_does_not_keep_the_others_back() {
    let whole = export(&[&said(1, 1, "one"), &said(2, 2, "two")]);
    let cut = &whole[..whole.find("two").unwrap()];
    let byte = cut.len();
    let other = super::export_of(r#""id":"200","name":"help""#, &[&said(21, 3, "three")]);
    check(
        &[cut, &other],
        &[
            "12:00:01 said 1 in 100 by 1: one",
            &format!(
                "error: 0.json, byte {byte}: the file ends in the middle of a message. 1 message before it is kept, \
                 from 2026-03-01T12:00:01Z. Export this channel again, or only what is missing with `--after`."
            ),
            "12:00:03 said 21 in 200 by 1: three",
        ],
    );
}

#[test]
fn a_misshapen_message_is_left_out_and_named() {
    for (broken, what) in [
        (r#"{"id":"x1","content":"{\"}"}"#, "invalid value: string \"x1\", expected an id: digits, in quotes or not"),
        (r#"{"content":"no id"}"#, "it has no id"),
        (r#"{"id":"3","timestamp":"soon"}"#, "`soon` is no time"),
        (r#"{"id":"3","content":{"a":[1]}}"#, "invalid type: map, expected a text"),
        (r#"{"id":"3","content":tru}"#, "expected ident"),
    ] {
        let text = export(&[&said(1, 1, "one"), broken, &said(2, 2, "two")]);
        let folder = Folder::with(&[&text]);
        let told = folder.told(folder.open());
        assert_eq!(told.len(), 5, "{told:#?}");
        let fault = told.iter().find(|line| line.starts_with("error")).unwrap();
        assert!(fault.contains(&format!(": a message is not as expected: {what}; it is left out.")), "{fault}");
        let byte: usize = fault.split(['e', ':']).find_map(|part| part.trim().parse().ok()).unwrap();
        let place = text.find(broken).unwrap();
        assert!((place..place + broken.len()).contains(&byte), "{byte} in {place}+{}", broken.len());
    }
}

#[test]
fn what_is_no_export_is_said_to_be_none() {
    for (bytes, expected) in [
        (&b""[..], "the file is empty"),
        (b"  \n ", "byte 4: the file ends in the middle of its head, before the first message"),
        (b"hello", "byte 0: this is no chat export: expected a JSON object, found other text"),
        (b"[{\"id\":1}]", "expected an object with `guild`, `channel` and `messages`, found a list"),
        (b"{\"links\":[1],\"context\":2}", "found an object of `links`, `context`"),
        (b"{}", "expected `guild`, `channel` and `messages`, found an object without `messages`"),
        (b"{\"messages\":[]}", "expected `guild` before `messages`, found `messages` without it"),
        (b"{\"guild\":{},\"messages\":[]}", "expected `channel` before `messages`"),
        (b"{\"guild\":{},\"channel\":{},\"messages\":[]}", "found `messages` of a channel without"),
        (b"{\"guild\":{},\"channel\":{\"id\":\"1\"},\"messages\":{}}", "found `messages` that is no list"),
        (
            b"{\"guild\":17}",
            "byte 10: this is no chat export: expected the head of a chat export, found invalid type: integer `17`, expected a guild",
        ),
        (b"\xFF\xFE{\0", "the text is UTF-16; expected UTF-8"),
    ] {
        let folder = Folder::with(&[]);
        folder.write("a.json", bytes);
        let told = folder.told(folder.open());
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].starts_with("error: a.json") && told[0].contains(expected), "{} / {expected}", told[0]);
    }
}

#[test]
fn paths_without_exports_are_refused() {
    let folder = Folder::with(&[]);
    folder.write("notes.txt", b"x");
    folder.write("general.json_Files/data.json", b"{}");
    for (path, expected) in [
        (folder.0.path().join("none.json"), "there is no such file or folder. Check the path."),
        (folder.0.path().to_path_buf(), "this folder and those in it hold no file that ends in .json."),
    ] {
        let error = open(&[path]).unwrap_err().to_string();
        assert!(error.contains(expected), "{error}");
    }
}

#[test]
fn folders_are_read_with_what_is_under_them_and_a_file_once() {
    let folder = Folder::with(&[]);
    let path = folder.write("deep/er/a.JSON", export(&[&said(1, 1, "one")]).as_bytes());
    let root = folder.0.path().to_path_buf();
    let exports = open(&[root.clone(), path, root]).unwrap();
    assert_eq!(exports.notes().files, 1);
    assert_eq!(folder.told(exports).len(), 3);
}

#[test]
fn mark_line_ends_and_indentation_make_no_difference() {
    let plain = export(&[&said(1, 1, "one"), &said(2, 2, "two")]);
    let value: serde_json::Value = serde_json::from_str(&plain).unwrap();
    let folder = Folder::with(&[&plain]);
    let expected = folder.told(folder.open());
    assert_eq!(expected.len(), 4);
    for text in [
        format!("\u{feff}{plain}"),
        plain.replace('\n', "\r\n"),
        plain.replace('\n', " "),
        serde_json::to_string(&value).unwrap(),
        serde_json::to_string_pretty(&value).unwrap(),
    ] {
        let folder = Folder::with(&[&text]);
        assert_eq!(folder.told(folder.open()), expected, "{text}");
    }
}

#[test]
fn the_size_of_a_chunk_makes_no_difference() {
    let long = "0123456789".repeat(300);
    let texts = [
        said(1, 1, "one"),
        said(2, 2, &long),
        r#"{"id":"x"}"#.to_owned(),
        said(3, 3, "\\u00e9 } ] {"),
        said(4, 4, "é"),
    ];
    let one = export(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let two = super::export_of(r#""id":"200","name":"help""#, &[&said(21, 2, "x"), &said(22, 4, "y")]);
    let folder = Folder::with(&[&one, &two]);
    let expected = folder.told(folder.open());
    assert_eq!(expected.len(), 10);
    for chunk in [1, 2, 3, 7, 64, 333, 4096] {
        for hold_open in [true, false] {
            let files = ["0.json", "1.json"].map(|name| folder.0.path().join(name));
            let files = files.map(|file| (file.clone(), fs::metadata(file).unwrap().len()));
            let exports = Exports::with_chunk(files.to_vec(), chunk, hold_open);
            assert_eq!(folder.told(exports), expected, "chunk {chunk}, held open {hold_open}");
        }
    }
}

#[test]
fn no_changed_byte_makes_it_stop_without_an_answer() {
    let whole = export(&[&said(1, 1, "one"), &said(2, 2, "two")]);
    let folder = Folder::with(&[]);
    for place in 0..whole.len() {
        let byte = [0u8, b'"', b'}', b']', b'\\', 0xFF, b'9'][place % 7];
        let mut bytes = whole.clone().into_bytes();
        bytes[place] = byte;
        folder.write("0.json", &bytes);
        let told = folder.told(folder.open());
        assert!(!told.is_empty() && told.len() < 20, "{place} {byte}: {told:?}");
    }
}

#[test]
fn a_file_of_nothing_but_misshapen_messages_is_given_up() {
    let broken = vec![r#"{"id":"x"}"#; 500];
    let folder = Folder::with(&[&export(&broken)]);
    let told = folder.told(folder.open());
    assert_eq!(told.len(), 100);
    assert!(told[99].contains("the rest of this file is left out"), "{}", told[99]);
}

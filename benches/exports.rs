//! How fast chat exports are read: messages a second, one core, from a warm file.
//!
//! The sample is made here: short messages as a busy channel has them, with every field that the exporter writes, and
//! the same with the empty fields left out.

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use std::fmt::Write;
use std::path::PathBuf;

const MESSAGES: u64 = 20_000;

fn main() {
    divan::main();
}

fn sample(every_field: bool, channel: u64) -> String {
    const SAID: [&str; 5] = [
        "has anybody tried the new release with a library of 40,000 photos?",
        "yes, took twenty minutes on my old laptop",
        "it says \\\"index is locked\\\" and stops, log: https://example.com/log/17",
        "@mina thanks, that was it!",
        "사진이 안 보여요, 어떻게 해야 하나요?",
    ];
    let mut text = format!(
        r#"{{"guild":{{"id":"7","name":"Lantern"}},"channel":{{"id":"{channel}","type":"GuildTextChat","name":"general"}},"messages":["#
    );
    for n in 0..MESSAGES {
        let (id, author) = (1_000_000 + n, n % 97);
        let (hour, minute, second) = (n / 3600 % 24, n / 60 % 60, n % 60);
        let said = SAID.get((n % 5) as usize).copied().unwrap_or_default();
        let comma = if n == 0 { "" } else { "," };
        let _ = write!(
            text,
            r#"{comma}
{{"id":"{id}","type":"Default","timestamp":"2026-03-01T{hour:02}:{minute:02}:{second:02}.123+00:00","content":"{said}","author":{{"id":"{author}","name":"member{author}","nickname":"Member {author}""#
        );
        text.push_str(match every_field {
            false => "}}",
            true => {
                r##","discriminator":"0000","color":null,"isBot":false,"roles":[{"id":"31","name":"Helpers","color":"#2ECC71","position":4}],"avatarUrl":"https://cdn.example.com/avatars/0.png"},"timestampEdited":null,"callEndedTimestamp":null,"isPinned":false,"attachments":[],"embeds":[],"stickers":[],"reactions":[],"mentions":[],"inlineEmojis":[]}"##
            }
        });
    }
    text.push_str("]}");
    text
}

fn read(bencher: Bencher<'_, '_>, texts: &[String]) {
    let Ok(folder) = tempfile::tempdir() else {
        return;
    };
    let mut paths: Vec<PathBuf> = Vec::new();
    for (n, text) in texts.iter().enumerate() {
        let path = folder.path().join(format!("{n}.json"));
        if std::fs::write(&path, text).is_ok() {
            paths.push(path);
        }
    }
    bencher
        .counter(ItemsCount::new(MESSAGES * texts.len() as u64))
        .counter(BytesCount::new(texts.iter().map(String::len).sum::<usize>()))
        .bench(|| steward::exports::open(&paths).map(Iterator::count));
}

#[divan::bench]
fn one_file_with_every_field(bencher: Bencher<'_, '_>) {
    read(bencher, &[sample(true, 100)]);
}

#[divan::bench]
fn one_file_without_empty_fields(bencher: Bencher<'_, '_>) {
    read(bencher, &[sample(false, 100)]);
}

#[divan::bench]
fn ten_channels_merged(bencher: Bencher<'_, '_>) {
    let texts: Vec<String> = (100..110).map(|channel| sample(true, channel)).collect();
    read(bencher, &texts);
}

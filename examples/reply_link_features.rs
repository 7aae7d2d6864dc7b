//! Writes what the reply graph's ranker is trained on: `reply_link_features OUT EXPORT.json...`
//!
//! Beside each `NAME.json` (a chat export) stands `NAME.links.json`: `{"context": N, "links": [[message, antecedent]]}`;
//! equal ids mean that the message begins a conversation. Every message that has a gold link and was said by somebody
//! becomes a group of rows, one for each turn that it may answer.
//!
//! `OUT/rows.f32`: the features, 32-bit floats, little-endian, row after row. `OUT/rows.tsv`: export's number, message,
//! candidate, 1 where gold links them, by rule. `OUT/names.txt`: the features' names. `OUT/files.txt`: the exports.

use serde::Deserialize;
use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use steward::champions::credit::spoken::as_said;
use steward::champions::graph::{FEATURE_NAMES, Turns};
use steward::event::{MessageKind, What};
use steward::ids::MessageId;

#[derive(Deserialize)]
struct Gold {
    links: Vec<(MessageId, MessageId)>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let out = arguments.next().ok_or("usage: reply_link_features OUT EXPORT.json...")?;
    let exports: Vec<PathBuf> = arguments.filter(|path| !path.to_string_lossy().ends_with(".links.json")).collect();
    fs::create_dir_all(&out)?;
    let mut floats = BufWriter::new(File::create(out.join("rows.f32"))?);
    let mut rows = BufWriter::new(File::create(out.join("rows.tsv"))?);
    fs::write(out.join("names.txt"), FEATURE_NAMES.join("\n"))?;
    let listed: Vec<_> = exports.iter().map(|path| path.display().to_string()).collect();
    fs::write(out.join("files.txt"), listed.join("\n"))?;
    for (number, export) in exports.iter().enumerate() {
        dump(number, export, &mut floats, &mut rows).map_err(|error| format!("{}: {error}", export.display()))?;
    }
    Ok(())
}

fn dump(number: usize, export: &Path, floats: &mut impl Write, rows: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let gold: Gold = serde_json::from_slice(&fs::read(export.with_extension("links.json"))?)?;
    let mut answers: HashMap<MessageId, HashSet<MessageId>> = HashMap::new();
    for (message, antecedent) in gold.links {
        answers.entry(message).or_default().insert(antecedent);
    }
    let mut turns = Turns::new();
    for event in steward::exports::open(&[export.to_owned()])? {
        let event = event?;
        let What::Message(message) = &event.what else { continue };
        if message.kind != MessageKind::Said {
            continue;
        }
        turns.push(&as_said(message, event.at));
        let Some(right) = answers.get(&message.id) else { continue };
        for (candidate, features) in turns.features(message.id) {
            let is_right = u8::from(right.contains(&candidate));
            writeln!(rows, "{number}\t{}\t{candidate}\t{is_right}", message.id)?;
            for feature in features {
                floats.write_all(&feature.to_le_bytes())?;
            }
        }
    }
    Ok(())
}

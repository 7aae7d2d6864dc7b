//! The dependency rules of ARCHITECTURE.md, kept: which room may name which crate and which other room, and how long a
//! file may be.

use std::fs;
use std::path::{Path, PathBuf};

const PURE: [&str; 13] = [
    "ids",
    "event",
    "facts",
    "policy",
    "decide",
    "effect",
    "ledger",
    "conduct",
    "champions",
    "lurkers",
    "digest",
    "office",
    "text",
];
const ENGINES: [&str; 3] = ["conduct", "champions", "lurkers"];
const NOT_IN_PURE: [&str; 7] = ["tokio", "serenity", "poise", "sqlx", "axum", "tracing", "reqwest"];
const LONGEST: usize = 400;

struct Source {
    path: PathBuf,
    /// First part of the path under `src/`, without its ending.
    room: String,
    text: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let inside = path.strip_prefix(&root).unwrap();
                let room = inside.iter().next().unwrap().to_str().unwrap().trim_end_matches(".rs").to_owned();
                found.push(Source { room, text: fs::read_to_string(&path).unwrap(), path: inside.to_owned() });
            }
        }
    }
    assert!(found.len() > 40, "the walk found only {} files", found.len());
    found
}

/// Code without its comments, line by line.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(n, line)| (n + 1, line.split("//").next().unwrap_or("")))
        .filter(|(_, l)| !l.trim().is_empty())
}

/// Does the line name this crate or room as a path?
fn names(line: &str, what: &str) -> bool {
    line.match_indices(what).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = &line[at + what.len()..];
        let in_quotes = line[..at].matches('"').count() % 2 == 1;
        let whole = !before.is_some_and(|c| c.is_alphanumeric() || c == '_');
        whole && !in_quotes && (after.starts_with("::") || after.starts_with(';'))
    })
}

fn check(offends: impl Fn(&Source, &str) -> Option<String>) {
    let mut offenders = Vec::new();
    for source in sources() {
        for (number, line) in code(&source.text) {
            if let Some(why) = offends(&source, line) {
                offenders.push(format!("src/{}:{number}: {why}", source.path.display()));
            }
        }
    }
    assert!(offenders.is_empty(), "\n{}", offenders.join("\n"));
}

#[test]
fn pure_rooms_name_only_pure_crates() {
    check(|source, line| {
        let pure = PURE.contains(&source.room.as_str());
        let named = NOT_IN_PURE.iter().find(|name| pure && names(line, name))?;
        Some(format!("a pure room names {named}"))
    });
}

#[test]
fn each_outside_library_has_one_room() {
    check(|source, line| {
        let rooms = [
            ("serenity", "discord"),
            ("poise", "discord"),
            ("sqlx", "store"),
            ("axum", "web"),
            ("hyper", "web"),
            ("hyper_util", "web"),
            ("clap", "cli"),
            ("lettre", "mail"),
        ];
        let (library, room) = rooms.iter().find(|(library, room)| source.room != *room && names(line, library))?;
        Some(format!("{library} belongs in {room}/"))
    });
}

#[test]
fn the_edges_do_not_know_each_other() {
    const EDGES: [&str; 3] = ["discord", "store", "web"];
    check(|source, line| {
        let own = source.room.as_str();
        let other = EDGES.iter().find(|edge| {
            EDGES.contains(&own)
                && own != **edge
                && (names(line, &format!("crate::{edge}")) || names(line, &format!("super::{edge}")))
        })?;
        Some(format!("{own}/ names {other}/"))
    });
}

#[test]
fn pure_rooms_do_not_name_the_edges() {
    check(|source, line| {
        let edge = ["discord", "store", "web", "run", "cli", "config", "telemetry"]
            .into_iter()
            .find(|edge| PURE.contains(&source.room.as_str()) && names(line, &format!("crate::{edge}")))?;
        Some(format!("a pure room names {edge}"))
    });
}

#[test]
fn engines_never_name_each_other() {
    check(|source, line| {
        let own = source.room.as_str();
        let other = ENGINES
            .iter()
            .find(|other| ENGINES.contains(&own) && own != **other && names(line, &format!("crate::{other}")))?;
        Some(format!("{own}/ names {other}/; they meet in decide.rs and through facts/views.rs"))
    });
}

#[test]
fn every_file_says_what_it_is_for() {
    let without: Vec<_> = sources().into_iter().filter(|s| !s.text.starts_with("//!")).map(|s| s.path).collect();
    assert!(without.is_empty(), "{without:?}");
}

#[test]
fn no_file_is_long_without_a_reason_at_its_top() {
    let long: Vec<_> = sources()
        .into_iter()
        .filter(|s| s.text.lines().count() > LONGEST)
        .filter(|s| !s.text.lines().take_while(|l| l.starts_with("//!")).any(|l| l.contains("Long because")))
        .map(|s| (s.text.lines().count(), s.path))
        .collect();
    assert!(long.is_empty(), "write `Long because …` at the top, or split: {long:?}");
}

#[test]
fn nothing_is_left_unfinished() {
    check(|_, line| {
        let mark =
            ["todo!(", "unimplemented!(", "#[ignore", "#[should_panic"].into_iter().find(|mark| line.contains(mark))?;
        Some(format!("`{mark}`"))
    });
}

#[test]
fn every_migration_is_carried_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let open = fs::read_to_string(root.join("src/store/open.rs")).unwrap();
    for entry in fs::read_dir(root.join("migrations")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(open.contains(&format!("migrations/{name}\"")), "{name} is not in store/open.rs");
    }
}

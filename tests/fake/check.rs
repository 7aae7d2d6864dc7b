//! What Discord accepts in a body, as far as a bot can get it wrong: unknown fields, lengths, duplicates.
//!
//! Exception: types are left to the check against Discord's own description; here are the limits that it lacks.

use serde_json::Value;
use std::collections::HashSet;

type Verdict = Result<(), String>;

/// Refuses any field that is not in the list. `null` is an absent body.
pub fn only(body: &Value, known: &[&str]) -> Verdict {
    match body {
        Value::Null => Ok(()),
        Value::Object(fields) => match fields.keys().find(|field| !known.contains(&field.as_str())) {
            Some(field) => Err(format!("the field `{field}` is not expected here")),
            None => Ok(()),
        },
        other => Err(format!("an object is expected, not {other}")),
    }
}

fn at_most(text: &Value, what: &str, limit: usize) -> Result<usize, String> {
    let length = text.as_str().unwrap_or_default().chars().count();
    if length > limit {
        return Err(format!("{what} has {length} characters, Discord takes {limit}"));
    }
    Ok(length)
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

const POST: [&str; 15] = [
    "content",
    "embeds",
    "allowed_mentions",
    "components",
    "flags",
    "attachments",
    "message_reference",
    "nonce",
    "enforce_nonce",
    "tts",
    "sticker_ids",
    "poll",
    "embed",
    "choices",
    "thread_id",
];

/// A message to be sent. `edit`: an edit may be empty.
pub fn post(body: &Value, files: &[String], edit: bool) -> Verdict {
    only(body, &POST)?;
    at_most(&body["content"], "the text", 2_000)?;
    if let Some(nonce) = body["nonce"].as_str()
        && nonce.len() > 25
    {
        return Err(format!("the nonce `{nonce}` is longer than 25 characters"));
    }
    if body["enforce_nonce"] == true && body["nonce"].is_null() {
        return Err("enforce_nonce without a nonce".to_owned());
    }
    embeds(&body["embeds"])?;
    components(&body["components"])?;
    if let Some(mentions) = body.get("allowed_mentions") {
        only(mentions, &["parse", "users", "roles", "replied_user"])?;
    } else if body["content"].as_str().is_some_and(|text| text.contains('@')) {
        return Err("a text with an @ and no allowed_mentions may ping people".to_owned());
    }
    let full = |field: &str| match &body[field] {
        Value::String(text) => !text.is_empty(),
        Value::Array(list) => !list.is_empty(),
        Value::Object(_) => true,
        _ => false,
    };
    let anything = ["content", "embeds", "sticker_ids", "poll", "components"].map(full);
    if !edit && files.is_empty() && !anything.contains(&true) {
        return Err("an empty message (Discord: 50006)".to_owned());
    }
    Ok(())
}

fn embeds(list: &Value) -> Verdict {
    const EMBED: [&str; 10] =
        ["title", "type", "description", "url", "timestamp", "color", "footer", "image", "author", "fields"];
    if each(list).count() > 10 {
        return Err("more than 10 embeds".to_owned());
    }
    let mut total = 0;
    for embed in each(list) {
        let fields = [&EMBED[..], &["thumbnail"]].concat();
        only(embed, &fields)?;
        total += at_most(&embed["title"], "an embed's title", 256)?;
        total += at_most(&embed["description"], "an embed's text", 4_096)?;
        total += at_most(&embed["footer"]["text"], "an embed's footer", 2_048)?;
        total += at_most(&embed["author"]["name"], "an embed's author", 256)?;
        if each(&embed["fields"]).count() > 25 {
            return Err("an embed with more than 25 fields".to_owned());
        }
        for field in each(&embed["fields"]) {
            only(field, &["name", "value", "inline"])?;
            let name = at_most(&field["name"], "a field's name", 256)?;
            let value = at_most(&field["value"], "a field's value", 1_024)?;
            if name == 0 || value == 0 {
                return Err("an embed's field needs a name and a value".to_owned());
            }
            total += name + value;
        }
    }
    if total > 6_000 {
        return Err(format!("embeds of {total} characters, Discord takes 6,000 in all"));
    }
    Ok(())
}

fn components(rows: &Value) -> Verdict {
    if each(rows).count() > 5 {
        return Err("more than 5 rows of components".to_owned());
    }
    let mut ids = HashSet::new();
    for row in each(rows) {
        only(row, &["type", "id", "components"])?;
        if row["type"] != 1 {
            return Err(format!("a row must be of type 1, not {}", row["type"]));
        }
        if !(1..=5).contains(&each(&row["components"]).count()) {
            return Err("a row holds 1 to 5 components".to_owned());
        }
        for part in each(&row["components"]) {
            at_most(&part["custom_id"], "a custom id", 100)?;
            at_most(&part["label"], "a label", 80)?;
            at_most(&part["placeholder"], "a placeholder", 150)?;
            if let Some(id) = part["custom_id"].as_str() {
                if !ids.insert(id) {
                    return Err(format!("the custom id `{id}` is there twice"));
                }
            } else if part["type"] == 2 && part["url"].is_null() && part["sku_id"].is_null() {
                return Err("a button without a custom id".to_owned());
            }
            if each(&part["options"]).count() > 25 {
                return Err("a menu with more than 25 options".to_owned());
            }
        }
    }
    Ok(())
}

/// The list of a bulk delete; the ids. `oldest` is the oldest id that Discord still takes.
pub fn bulk(body: &Value, oldest: u64) -> Result<Vec<u64>, String> {
    only(body, &["messages"])?;
    let ids: Vec<u64> = each(&body["messages"]).filter_map(Value::as_str).filter_map(|id| id.parse().ok()).collect();
    if !(2..=100).contains(&ids.len()) {
        return Err(format!("a bulk delete takes 2 to 100 messages, not {}", ids.len()));
    }
    if ids.iter().collect::<HashSet<_>>().len() != ids.len() {
        return Err("a bulk delete with the same message twice".to_owned());
    }
    match ids.iter().find(|id| **id < oldest) {
        Some(id) => Err(format!("message {id} is older than 14 days (Discord: 50034)")),
        None => Ok(ids),
    }
}

/// A reason for the audit log: 1 to 512 characters as it is sent.
pub fn reason(header: Option<&str>) -> Verdict {
    match header {
        Some(text) if !(1..=512).contains(&text.len()) => {
            Err(format!("an audit log reason of {} characters", text.len()))
        }
        Some(text) if std::str::from_utf8(&raw(text)).is_err() => {
            Err("an audit log reason that was cut inside a character".to_owned())
        }
        _ => Ok(()),
    }
}

fn raw(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        let hex = tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match hex.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) if *first == b'%' => {
                out.push(byte);
                rest = &tail[2..];
            }
            _ => {
                out.push(*first);
                rest = tail;
            }
        }
    }
    out
}

/// The definitions of commands: names and counts.
pub fn commands(body: &Value) -> Verdict {
    let list = body.as_array().ok_or("commands are a list")?;
    for (kind, limit) in [(1, 100), (2, 15), (3, 15)] {
        let count = list.iter().filter(|command| command["type"].as_u64().unwrap_or(1) == kind);
        if count.count() > limit {
            return Err(format!("more than {limit} commands of type {kind}"));
        }
    }
    for command in list {
        let slash = command["type"].as_u64().unwrap_or(1) == 1;
        let characters = described(command, slash)?;
        if characters > 8_000 {
            return Err(format!(
                "the command {} has {characters} characters in all, Discord takes 8,000",
                command["name"]
            ));
        }
    }
    Ok(())
}

/// One command, group, subcommand or option with all that is below it; the characters of the whole.
fn described(node: &Value, slash: bool) -> Result<usize, String> {
    let name = node["name"].as_str().unwrap_or_default();
    let allowed = |c: char| c.is_alphanumeric() && c.to_lowercase().eq([c]) || matches!(c, '-' | '_');
    let mut characters = at_most(&node["name"], "a command's name", 32)?;
    if characters == 0 || (slash && !name.chars().all(allowed)) {
        return Err(format!("`{name}` is no name of a command"));
    }
    let description = at_most(&node["description"], "a description", 100)?;
    if slash && description == 0 {
        return Err(format!("`{name}` has no description"));
    }
    for text in node["description_localizations"].as_object().into_iter().flat_map(|texts| texts.values()) {
        at_most(text, "a description", 100)?;
    }
    let (options, choices) = (each(&node["options"]).count(), each(&node["choices"]).count());
    if options.max(choices) > 25 {
        return Err(format!("`{name}` has more than 25 options or choices"));
    }
    let mut names = HashSet::new();
    let mut optional = false;
    for option in each(&node["options"]) {
        characters += described(option, true)?;
        if !names.insert(option["name"].as_str()) {
            return Err(format!("`{name}` has an option twice"));
        }
        let required = option["required"] == true;
        if required && optional {
            return Err(format!("in `{name}` a required option follows one that is not"));
        }
        optional |= !required;
    }
    for choice in each(&node["choices"]) {
        characters += at_most(&choice["name"], "a choice", 100)?;
    }
    Ok(characters + description)
}

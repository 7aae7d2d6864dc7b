//! A message that the bot sends: what Discord adds to it, and what a reader sees of it.
//!
//! Exception: files are names only; their content is not kept.

use serde_json::{Value, json};

/// An attachment as Discord hands it back.
pub fn file(number: usize, name: &str) -> Value {
    let url = format!("http://cdn.invalid/{name}");
    json!({"id": (number + 1).to_string(), "filename": name, "size": 1, "url": url, "proxy_url": url,
        "content_type": "application/octet-stream"})
}

/// Fills in what Discord adds to embeds and components that it hands back.
pub fn completed(mut more: Value) -> Value {
    for embed in more["embeds"].as_array_mut().into_iter().flatten() {
        embed["type"] = json!("rich");
    }
    if more["embeds"].is_null()
        && let Some(fields) = more.as_object_mut()
    {
        fields.remove("embeds");
    }
    let mut number = 0;
    for row in more["components"].as_array_mut().into_iter().flatten() {
        number += 1;
        row["id"] = json!(number);
        for part in row["components"].as_array_mut().into_iter().flatten() {
            number += 1;
            part["id"] = json!(number);
        }
    }
    if more["components"].is_null()
        && let Some(fields) = more.as_object_mut()
    {
        fields.remove("components");
    }
    more
}

/// All that a reader sees of a message, in one line: text, then embeds, then buttons.
pub fn shown(body: &Value) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut add = |value: &Value| {
        if let Some(text) = value.as_str().filter(|text| !text.is_empty()) {
            parts.push(text.to_owned());
        }
    };
    add(&body["content"]);
    for embed in body["embeds"].as_array().into_iter().flatten() {
        add(&embed["title"]);
        add(&embed["description"]);
        for field in embed["fields"].as_array().into_iter().flatten() {
            add(&field["name"]);
            add(&field["value"]);
        }
        add(&embed["footer"]["text"]);
    }
    for row in body["components"].as_array().into_iter().flatten() {
        for part in row["components"].as_array().into_iter().flatten() {
            add(&part["label"]);
        }
    }
    parts.join(" | ")
}

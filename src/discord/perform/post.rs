//! A `Post` as the body of a request.
//!
//! Nobody is pinged but those whom the post names. Texts that are longer than Discord takes are cut: a notice cut short
//! is better than none.

use crate::discord::api::{Body, Request, boundary};
use crate::effect::{Button, Embed, Look, Post};
use crate::ids::{ActKey, ChannelId};
use reqwest::Method;
use serde_json::{Value, json};

/// Sent without a sound: `SUPPRESS_NOTIFICATIONS` among Discord's message flags.
const SILENT: u32 = 1 << 12;

/// A new message. The act's key is its nonce: sent twice within minutes, it appears once.
pub fn create(channel: ChannelId, post: &Post, key: ActKey) -> Request {
    let mut body = json!({
        "nonce": key.to_string(),
        "enforce_nonce": true,
        "allowed_mentions": allowed_mentions(post),
    });
    if !post.text.is_empty() {
        body["content"] = clipped(&post.text, 2000).into();
    }
    if !post.embeds.is_empty() {
        body["embeds"] = embeds(post);
    }
    if !post.buttons.is_empty() {
        body["components"] = components(post);
    }
    if post.silent {
        body["flags"] = SILENT.into();
    }
    with_files(Request::new(Method::POST, format!("/channels/{channel}/messages")), body, post, key)
}

/// A message as it shall stand: what the post lacks is taken away.
pub fn replace(path: String, post: &Post, key: ActKey) -> Request {
    let body = json!({
        "content": clipped(&post.text, 2000),
        "embeds": embeds(post),
        "components": components(post),
        "allowed_mentions": allowed_mentions(post),
    });
    with_files(Request::new(Method::PATCH, path), body, post, key)
}

fn with_files(mut request: Request, mut body: Value, post: &Post, key: ActKey) -> Request {
    if post.files.is_empty() {
        return request.json(body);
    }
    let files: Vec<(String, String)> = post.files.iter().take(10).cloned().collect();
    body["attachments"] =
        files.iter().enumerate().map(|(n, (name, _))| json!({ "id": n.to_string(), "filename": name })).collect();
    let boundary = boundary(key, &files);
    request.body = Body::Files { json: body, files, boundary };
    request
}

fn allowed_mentions(post: &Post) -> Value {
    json!({ "parse": [], "users": post.ping, "roles": post.ping_roles })
}

fn embeds(post: &Post) -> Value {
    post.embeds.iter().take(10).map(embed).collect()
}

fn embed(embed: &Embed) -> Value {
    let mut body = json!({});
    if !embed.title.is_empty() {
        body["title"] = clipped(&embed.title, 256).into();
    }
    if !embed.text.is_empty() {
        body["description"] = clipped(&embed.text, 4096).into();
    }
    if let Some(colour) = embed.colour {
        body["color"] = (colour & 0xFF_FF_FF).into();
    }
    if !embed.fields.is_empty() {
        let field =
            |(name, value): &(String, String)| json!({ "name": clipped(name, 256), "value": clipped(value, 1024) });
        body["fields"] = embed.fields.iter().take(25).map(field).collect();
    }
    if !embed.footer.is_empty() {
        body["footer"] = json!({ "text": clipped(&embed.footer, 2048) });
    }
    body
}

fn components(post: &Post) -> Value {
    let row = |buttons: &Vec<Button>| {
        let buttons: Vec<Value> = buttons.iter().take(5).map(button).collect();
        json!({ "type": 1, "components": buttons })
    };
    post.buttons.iter().filter(|buttons| !buttons.is_empty()).take(5).map(row).collect()
}

fn button(button: &Button) -> Value {
    let style = match button.look {
        Look::Main => 1,
        Look::Plain => 2,
        Look::Good => 3,
        Look::Danger => 4,
    };
    json!({ "type": 2, "style": style, "label": clipped(&button.label, 80), "custom_id": button.id.to_string() })
}

/// At most that many characters, with an ellipsis in place of the rest.
pub fn clipped(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(most.saturating_sub(1)).collect();
    cut.push('…');
    cut
}

//! A `Post` as the body of a request.
//!
//! Nobody is pinged but those whom the post names. Texts that are longer than Discord takes are cut: a notice cut short
//! is better than none. Pictures are drawn here: the first stands in the first embed, each other one in an embed of its own.
//! One that cannot be drawn is left out, and said in the log.

use crate::digest::picture::png;
use crate::discord::api::{Body, File, Request, boundary};
use crate::effect::{Button, Embed, Look, Picture, Post};
use crate::event::ReplyHandle;
use crate::ids::{ActKey, ChannelId};
use reqwest::Method;
use serde_json::{Value, json};

/// Sent without a sound: `SUPPRESS_NOTIFICATIONS` among Discord's message flags.
const SILENT: u32 = 1 << 12;
/// Embeds of a message, and files.
const EMBEDS: usize = 10;
const FILES: usize = 10;
/// Rows of buttons, and buttons in a row.
const ROWS: usize = 5;
const IN_A_ROW: usize = 5;
/// Letters of an address behind a button.
const ADDRESS: usize = 512;
/// Letters that say what a picture shows.
const ALT: usize = 1024;

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
    let drawn = drawn(post);
    if shown(post) > 0 {
        body["embeds"] = embeds(post, &drawn);
    }
    let components = components(post);
    if components.as_array().is_some_and(|rows| !rows.is_empty()) {
        body["components"] = components;
    }
    if post.silent {
        body["flags"] = SILENT.into();
    }
    with_files(Request::new(Method::POST, format!("/channels/{channel}/messages")), body, post, drawn, key)
}

/// A message as it shall stand: what the post lacks is taken away.
pub fn replace(path: String, post: &Post, key: ActKey) -> Request {
    let drawn = drawn(post);
    let body = json!({
        "content": clipped(&post.text, 2000),
        "embeds": embeds(post, &drawn),
        "components": components(post),
        "allowed_mentions": allowed_mentions(post),
    });
    with_files(Request::new(Method::PATCH, path), body, post, drawn, key)
}

/// The answer to a command or button.
pub fn answer(reply: &ReplyHandle, post: &Post, key: ActKey) -> Request {
    let path = format!("/webhooks/{}/{}/messages/@original", reply.application, reply.token);
    replace(path, post, key).interaction()
}

/// A picture as a file, and what it shows.
struct Drawn {
    file: File,
    alt: String,
}

fn drawn(post: &Post) -> Vec<Drawn> {
    let pictures = post.pictures.iter().take(EMBEDS.min(FILES));
    let draw = |picture: &Picture| match png(&picture.svg) {
        Ok(bytes) => {
            let file = File { name: picture.name.clone(), kind: "image/png", bytes };
            Some(Drawn { file, alt: clipped(&picture.alt, ALT) })
        }
        Err(error) => {
            tracing::warn!(picture.name = %picture.name, "A picture is left out: {error}");
            None
        }
    };
    pictures.filter_map(draw).collect()
}

fn with_files(mut request: Request, mut body: Value, post: &Post, drawn: Vec<Drawn>, key: ActKey) -> Request {
    if post.files.is_empty() && drawn.is_empty() {
        return request.json(body);
    }
    let described = drawn.into_iter().map(|Drawn { file, alt }| (file, Some(alt).filter(|alt| !alt.is_empty())));
    let texts = post.files.iter().map(|(name, text)| (File::text(name, text), None));
    let (mut files, mut attachments) = (Vec::new(), Vec::new());
    for (n, (file, alt)) in described.chain(texts).take(FILES).enumerate() {
        let mut attachment = json!({ "id": n.to_string(), "filename": file.name });
        if let Some(alt) = alt {
            attachment["description"] = alt.into();
        }
        attachments.push(attachment);
        files.push(file);
    }
    body["attachments"] = attachments.into();
    let boundary = boundary(key, &files);
    request.body = Body::Files { json: body, files, boundary };
    request
}

fn allowed_mentions(post: &Post) -> Value {
    json!({ "parse": [], "users": post.ping, "roles": post.ping_roles })
}

/// So many embeds stand in the message, if every picture could be drawn.
pub fn shown(post: &Post) -> usize {
    post.embeds.len().max(post.pictures.len()).min(EMBEDS)
}

fn embeds(post: &Post, drawn: &[Drawn]) -> Value {
    let count = post.embeds.len().max(drawn.len()).min(EMBEDS);
    let one = |n: usize| {
        let mut body = post.embeds.get(n).map_or_else(|| json!({}), embed);
        if let Some(picture) = drawn.get(n) {
            body["image"] = json!({ "url": format!("attachment://{}", picture.file.name) });
        }
        body
    };
    (0..count).map(one).collect()
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
    let row = |buttons: Vec<Value>| json!({ "type": 1, "components": buttons });
    let buttons = post.buttons.iter().filter(|buttons| !buttons.is_empty());
    let buttons = buttons.map(|buttons| buttons.iter().take(IN_A_ROW).map(button).collect());
    let is_address = |(_, url): &&(String, String)| {
        (url.starts_with("https://") || url.starts_with("http://")) && url.chars().count() <= ADDRESS
    };
    let links: Vec<Value> = post.links.iter().filter(is_address).map(link).collect();
    let links = links.chunks(IN_A_ROW).map(<[Value]>::to_vec);
    buttons.chain(links).take(ROWS).map(row).collect()
}

/// A button that leads somewhere.
fn link((label, url): &(String, String)) -> Value {
    json!({ "type": 2, "style": 5, "label": clipped(label, 80), "url": url })
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

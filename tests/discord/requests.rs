//! Acts as requests: method, path, body and headers, exactly.

use crate::{CHANNEL, GUILD, act, key};
use serde_json::{Value, json};
use steward::discord::api::{Body, File, audit_reason};
use steward::discord::commands::definitions;
use steward::discord::perform::{delete_many, request};
use steward::effect::*;
use steward::event::{Press, ReplyHandle};
use steward::ids::{At, MessageId, RoleId, Span, UserId};

const NOW: At = At(1_790_000_000_000);

fn subject() -> Subject {
    Subject { id: UserId(6), roles: vec![RoleId(3)] }
}

#[track_caller]
fn check(effect: Effect, line: &str, body: Value, reason: Option<&str>) {
    let request = request(GUILD, &act(effect), NOW).unwrap();
    assert_eq!(format!("{} {}", request.method, request.path), line);
    let found = match request.body {
        Body::None => Value::Null,
        Body::Json(json) | Body::Files { json, .. } => json,
    };
    assert_eq!(found, body);
    assert_eq!(request.reason.as_deref(), reason);
}

fn post(text: &str) -> Post {
    Post::text(text)
}

#[test]
fn measures_are_one_request_with_a_reason() {
    let reason = || "Steward case 12".to_owned();
    let why = Some("Steward case 12");
    let in_guild = |rest: &str| format!("/guilds/{GUILD}/{rest}");
    let deletion = Effect::DeleteMessage { channel: CHANNEL, message: MessageId(70), reason: reason() };
    check(deletion, &format!("DELETE /channels/{CHANNEL}/messages/70"), Value::Null, why);
    let until = json!({ "communication_disabled_until": "2026-09-21T14:23:20Z" });
    let timeout = Effect::Timeout { member: subject(), until: NOW.plus(Span::MINUTE.times(10)), reason: reason() };
    check(timeout, &format!("PATCH {}", in_guild("members/6")), until, why);
    let lift = Effect::LiftTimeout { member: subject(), reason: reason() };
    check(lift, &format!("PATCH {}", in_guild("members/6")), json!({ "communication_disabled_until": null }), why);
    let warrant = || Warrant::by_person(UserId(9));
    let kick = Effect::Kick { member: subject(), warrant: warrant(), reason: reason() };
    check(kick, &format!("DELETE {}", in_guild("members/6")), Value::Null, why);
    let ban = |purge_seconds| Effect::Ban { member: subject(), warrant: warrant(), purge_seconds, reason: reason() };
    check(ban(3600), &format!("PUT {}", in_guild("bans/6")), json!({ "delete_message_seconds": 3600 }), why);
    check(ban(9_999_999), &format!("PUT {}", in_guild("bans/6")), json!({ "delete_message_seconds": 604_800 }), why);
    let unban = Effect::Unban { member: UserId(6), reason: String::new() };
    check(unban, &format!("DELETE {}", in_guild("bans/6")), json!({}), None);
    let give = Effect::GiveRole { member: UserId(6), role: RoleId(7), reason: reason() };
    check(give, &format!("PUT {}", in_guild("members/6/roles/7")), Value::Null, why);
    let take = Effect::TakeRole { member: UserId(6), role: RoleId(7), reason: reason() };
    check(take, &format!("DELETE {}", in_guild("members/6/roles/7")), Value::Null, why);
}

#[test]
fn a_timeout_stays_under_28_days() {
    let timeout = Effect::Timeout { member: subject(), until: NOW.plus(Span::DAY.times(400)), reason: String::new() };
    let until = json!({ "communication_disabled_until": NOW.plus(Span(28 * Span::DAY.0 - 60_000)).to_string() });
    check(timeout, &format!("PATCH /guilds/{GUILD}/members/6"), until, None);
}

#[test]
fn a_message_pings_nobody_unless_told_and_carries_its_nonce() {
    let plain = json!({
        "content": "hello @everyone", "nonce": key(1).to_string(), "enforce_nonce": true,
        "allowed_mentions": { "parse": [], "users": [], "roles": [] },
    });
    let send = Effect::Send { channel: CHANNEL, post: post("hello @everyone") };
    check(send, &format!("POST /channels/{CHANNEL}/messages"), plain, None);
    let rich = Post {
        embeds: vec![Embed {
            title: "Case 12".into(),
            text: "insults".into(),
            colour: Some(0x00C0_FFEE),
            fields: vec![("Who".into(), "ada".into())],
            footer: "be-kind".into(),
        }],
        buttons: vec![vec![Button {
            id: ButtonId::Card { case: 12, press: Press::Right },
            label: "Right".into(),
            look: Look::Good,
        }]],
        ping: vec![UserId(7)],
        ping_roles: vec![RoleId(8)],
        silent: true,
        ..Post::default()
    };
    let body = json!({
        "nonce": key(1).to_string(), "enforce_nonce": true, "flags": 4096,
        "allowed_mentions": { "parse": [], "users": ["7"], "roles": ["8"] },
        "embeds": [{
            "title": "Case 12", "description": "insults", "color": 0x00C0_FFEE,
            "fields": [{ "name": "Who", "value": "ada" }], "footer": { "text": "be-kind" },
        }],
        "components": [{ "type": 1, "components": [
            { "type": 2, "style": 3, "label": "Right", "custom_id": "card:12:right" },
        ] }],
    });
    check(Effect::Send { channel: CHANNEL, post: rich }, &format!("POST /channels/{CHANNEL}/messages"), body, None);
}

#[test]
fn an_edit_and_an_answer_replace_everything() {
    let body = json!({
        "content": "settled", "embeds": [], "components": [],
        "allowed_mentions": { "parse": [], "users": [], "roles": [] },
    });
    let edit = Effect::EditMessage { channel: CHANNEL, message: MessageId(70), post: post("settled") };
    check(edit, &format!("PATCH /channels/{CHANNEL}/messages/70"), body.clone(), None);
    let reply = ReplyHandle { application: 901, token: "aW50".into() };
    let answer = Effect::Answer { reply, post: post("settled") };
    check(answer, "PATCH /webhooks/901/aW50/messages/@original", body, None);
}

#[test]
fn a_file_goes_along_as_an_attachment() {
    let post = Post { files: vec![("trace.txt".into(), "line 1".into())], ..post("as a file") };
    let request = request(GUILD, &act(Effect::Send { channel: CHANNEL, post }), NOW).unwrap();
    let Body::Files { json, files, boundary } = request.body else { panic!("no files") };
    assert_eq!(json["attachments"], json!([{ "id": "0", "filename": "trace.txt" }]));
    assert_eq!(files, [File::text("trace.txt", "line 1")]);
    assert!(!"line 1".contains(&boundary));
}

#[test]
fn a_picture_is_drawn_and_stands_in_an_embed() {
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#26a"/></svg>"##;
    let picture = |name: &str, svg: &str| Picture { name: name.into(), alt: "a box".into(), svg: svg.into() };
    let pictures = vec![picture("a.png", svg), picture("b.png", svg), picture("c.png", "no drawing")];
    let embeds = vec![Embed { title: "The week".into(), ..Embed::default() }];
    let files = vec![("more.txt".to_owned(), "and this".to_owned())];
    let post = Post { pictures, embeds, files, ..post("look") };
    let request = request(GUILD, &act(Effect::Send { channel: CHANNEL, post }), NOW).unwrap();
    let Body::Files { json, files, .. } = request.body else { panic!("no files") };
    let shown = json!([
        { "title": "The week", "image": { "url": "attachment://a.png" } },
        { "image": { "url": "attachment://b.png" } },
    ]);
    assert_eq!(json["embeds"], shown);
    let attachments = json!([
        { "id": "0", "filename": "a.png", "description": "a box" },
        { "id": "1", "filename": "b.png", "description": "a box" },
        { "id": "2", "filename": "more.txt" },
    ]);
    assert_eq!(json["attachments"], attachments);
    assert!(files[..2].iter().all(|file| file.kind == "image/png" && file.bytes.starts_with(b"\x89PNG")));
    assert_eq!(files[2], File::text("more.txt", "and this"));
}

#[test]
fn links_are_buttons_below_the_others_and_only_addresses() {
    let link = |n: usize, url: &str| (format!("link {n}"), url.to_owned());
    let mut links: Vec<_> = (0..6).map(|n| link(n, "https://example.org/console")).collect();
    links.push(link(6, "javascript:alert(1)"));
    links.push(link(7, &format!("https://example.org/{}", "a".repeat(600))));
    let request = request(GUILD, &act(Effect::Send { channel: CHANNEL, post: Post { links, ..post("look") } }), NOW);
    let Body::Json(json) = request.unwrap().body else { panic!("no body") };
    let rows: Vec<usize> =
        json["components"].as_array().unwrap().iter().map(|row| row["components"].as_array().unwrap().len()).collect();
    assert_eq!(rows, [5, 1]);
    let first = json!({ "type": 2, "style": 5, "label": "link 0", "url": "https://example.org/console" });
    assert_eq!(json["components"][0]["components"][0], first);
}

#[test]
fn texts_too_long_for_discord_are_cut() {
    let long = "가".repeat(5_000);
    let embed = Embed { title: long.clone(), text: long.clone(), ..Embed::default() };
    let request =
        request(GUILD, &act(Effect::Send { channel: CHANNEL, post: Post { embeds: vec![embed], ..post(&long) } }), NOW)
            .unwrap();
    let Body::Json(json) = request.body else { panic!("no body") };
    let length = |text: &Value| text.as_str().map_or(0, |text| text.chars().count());
    assert_eq!(length(&json["content"]), 2000);
    assert_eq!(length(&json["embeds"][0]["title"]), 256);
    assert_eq!(length(&json["embeds"][0]["description"]), 4096);
}

#[test]
fn an_invites_code_cannot_lead_to_another_path() {
    let message = Box::default();
    let invite = Effect::ResolveInvite { code: "../users/@me?x=#".into(), message };
    check(invite, "GET /invites/usersmex", Value::Null, None);
}

#[test]
fn a_bulk_deletion_names_ids_as_strings() {
    let request = delete_many(CHANNEL, &[MessageId(1), MessageId(2)], "why");
    let Body::Json(json) = request.body else { panic!("no body") };
    assert_eq!(json, json!({ "messages": ["1", "2"] }));
}

#[test]
fn a_reason_is_encoded_and_cut_between_characters() {
    for (reason, header) in
        [("Case 12: be-kind", "Case%2012%3A%20be-kind"), ("예", "%EC%98%88"), ("a\r\nb", "a%0D%0Ab")]
    {
        assert_eq!(audit_reason(reason), header);
    }
    let long = audit_reason(&"한글".repeat(300));
    assert_eq!((long.len(), long.len() % 9), (504, 0));
    assert_eq!(audit_reason(&"a".repeat(600)).len(), 512);
}

#[test]
fn the_commands_are_these() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&definitions::as_json()).unwrap_or_default());
}

#[test]
fn every_command_is_described_in_every_language_within_discords_limits() {
    fn look(node: &Value, path: &str) {
        let name = node["name"].as_str().unwrap_or_default();
        let path = format!("{path}/{name}");
        assert!((1..=32).contains(&name.chars().count()) || path.contains("choice"), "{path}: name");
        if let Some(text) = node["description"].as_str().filter(|text| !text.is_empty()) {
            for language in ["nl", "ko", "zh-CN"] {
                let text = node["description_localizations"][language]
                    .as_str()
                    .unwrap_or_else(|| panic!("{path}: no {language}"));
                assert!((1..=100).contains(&text.chars().count()), "{path}: {language}");
            }
            assert!(text.chars().count() <= 100, "{path}: description");
        }
        for option in node["options"].as_array().into_iter().flatten() {
            look(option, &path);
        }
        for choice in node["choices"].as_array().into_iter().flatten() {
            for language in ["nl", "ko", "zh-CN"] {
                assert!(choice["name_localizations"][language].is_string(), "{path}: a choice without {language}");
            }
        }
    }
    let commands = definitions::as_json();
    let commands = commands.as_array().expect("a list");
    let mut seen_by_everybody = Vec::new();
    for command in commands {
        look(command, "");
        if command["default_member_permissions"].is_null() {
            seen_by_everybody.extend(command["name"].as_str());
        }
    }
    assert_eq!(commands.len(), 19);
    assert_eq!(seen_by_everybody, ["rules", "thanks", "me", "champions", "Steward…", "privacy", "ask"]);
}

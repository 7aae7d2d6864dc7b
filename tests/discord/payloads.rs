//! What the gateway sends, and the events that it becomes. Compared as a whole, in their debug form.
//!
//! Longer than other files: it is a table, with Discord's payloads spelled out.

use crate::{CHANNEL, GUILD};
use serde_json::{Value, json};
use steward::discord::Me;
use steward::discord::translate::from_json;
use steward::event::*;
use steward::ids::{At, ChannelId, EntryId, MessageId, RoleId, UserId};

const ME: Me = Me { user: UserId(900), application: 901 };
const SEEN: At = At(1_790_000_000_000);
/// The documentation's own example of an id, made at 1462015105796.
const ID: u64 = 175_928_847_299_117_063;

fn events(name: &str, data: &Value) -> Vec<Event> {
    let text = json!({ "t": name, "d": data }).to_string();
    from_json(&text, &ME, SEEN).unwrap_or_else(|why| panic!("{why}: {text}"))
}

#[track_caller]
fn check(name: &str, data: Value, expected: &[What]) {
    let found: Vec<String> = events(name, &data).iter().map(|event| format!("{:#?}", event.what)).collect();
    let expected: Vec<String> = expected.iter().map(|what| format!("{what:#?}")).collect();
    assert_eq!(found, expected);
}

fn merged(mut base: Value, more: Value) -> Value {
    if let (Value::Object(base), Value::Object(more)) = (&mut base, more) {
        base.extend(more);
    }
    base
}

fn user(id: u64, name: &str) -> Value {
    json!({ "id": id.to_string(), "username": name, "discriminator": "0", "avatar": null, "global_name": null })
}

fn message(more: Value) -> Value {
    let base = json!({
        "id": ID.to_string(), "channel_id": CHANNEL.to_string(), "guild_id": GUILD.to_string(), "type": 0,
        "author": user(5, "ada"), "content": "hello", "timestamp": "2016-04-30T11:18:25.796000+00:00",
        "edited_timestamp": null, "tts": false, "mention_everyone": false, "mentions": [], "mention_roles": [],
        "attachments": [], "embeds": [], "pinned": false,
    });
    merged(base, more)
}

fn said(content: &str) -> Message {
    Message {
        id: MessageId(ID),
        channel: CHANNEL,
        author: Author { id: UserId(5), name: "ada".into(), ..Author::default() },
        content: content.into(),
        ..Message::default()
    }
}

fn role(id: u64, name: &str, position: u64, permissions: u64) -> Value {
    json!({
        "id": id.to_string(), "name": name, "position": position, "permissions": permissions.to_string(), "color": 0,
        "colors": { "primary_color": 0, "secondary_color": null, "tertiary_color": null },
        "hoist": false, "managed": false, "mentionable": false,
    })
}

fn member(id: u64, name: &str, more: Value) -> Value {
    let base = json!({
        "user": user(id, name), "nick": null, "roles": [], "joined_at": "2026-01-02T03:04:05.678Z", "deaf": false,
        "mute": false, "flags": 0, "pending": false, "guild_id": GUILD.to_string(),
    });
    merged(base, more)
}

#[test]
fn a_message_keeps_its_writer_roles_and_shown_name() {
    let data = message(json!({
        "author": { "id": "5", "username": "ada", "discriminator": "0", "avatar": null, "global_name": "Ada L." },
        "member": { "nick": "ada of engines", "roles": ["11", "12"], "joined_at": "2026-01-02T03:04:05.678Z",
                    "deaf": false, "mute": false, "flags": 0 },
        "mentions": [user(6, "bob")], "mention_roles": ["12"], "mention_everyone": true,
    }));
    let mut expected = said("hello");
    expected.author.shown = Some("ada of engines".into());
    expected.author.roles = vec![RoleId(11), RoleId(12)];
    expected.author.joined = Some(At(1_767_323_045_678));
    expected.mentions = vec![UserId(6)];
    expected.mention_roles = vec![RoleId(12)];
    expected.mention_everyone = true;
    check("MESSAGE_CREATE", data, &[What::Message(Box::new(expected))]);
}

#[test]
fn an_event_tells_when_it_happened_and_has_the_same_id_each_time() {
    let first = events("MESSAGE_CREATE", &message(json!({})));
    let again = events("MESSAGE_CREATE", &message(json!({ "content": "hello" })));
    assert_eq!(first[0].at, At(1_462_015_105_796));
    assert_eq!((first[0].seen, first[0].guild), (SEEN, GUILD));
    assert_eq!(first[0].id, again[0].id);
    let edit = |stamp: &str| events("MESSAGE_UPDATE", &message(json!({ "edited_timestamp": stamp })))[0].id;
    assert_eq!(edit("2026-08-01T10:00:00Z"), edit("2026-08-01T10:00:00Z"));
    assert_ne!(edit("2026-08-01T10:00:00Z"), edit("2026-08-01T10:00:01Z"));
}

#[test]
fn a_reply_names_the_message_and_writer_it_answers() {
    let original = message(json!({ "id": "174", "author": user(8, "kim") }));
    let data = message(json!({
        "type": 19, "referenced_message": original,
        "message_reference": { "type": 0, "message_id": "174", "channel_id": CHANNEL.to_string() },
    }));
    let mut expected = said("hello");
    expected.reply_to = Some(MessageId(174));
    expected.reply_to_author = Some(UserId(8));
    check("MESSAGE_CREATE", data, &[What::Message(Box::new(expected))]);
}

#[test]
fn a_forward_carries_the_texts_of_what_it_forwards() {
    let snapshot = json!({
        "type": 0, "content": "cheap followers", "embeds": [{ "title": "Shop", "description": "open now" }],
        "timestamp": "2026-08-01T10:00:00Z", "edited_timestamp": null, "flags": 0, "components": [],
        "mentions": [], "mention_roles": [],
        "attachments": [{ "id": "3", "filename": "price.png", "description": "prices", "size": 10, "url": "u", "proxy_url": "p" }],
    });
    let data = message(json!({
        "content": "", "message_snapshots": [{ "message": snapshot }],
        "message_reference": { "type": 1, "message_id": "99", "channel_id": "98" },
    }));
    let mut expected = said("");
    expected.forwards = ["cheap followers", "Shop\nopen now", "price.png", "prices"].map(String::from).to_vec();
    check("MESSAGE_CREATE", data, &[What::Message(Box::new(expected))]);
}

#[test]
fn polls_files_embeds_and_stickers_bring_their_texts() {
    let media = |text: &str| json!({ "text": text });
    let data = message(json!({
        "poll": {
            "question": media("Lunch?"), "expiry": null, "allow_multiselect": false, "layout_type": 1,
            "answers": [{ "answer_id": 1, "poll_media": media("soup") }, { "answer_id": 2, "poll_media": media("bread") }],
        },
        "attachments": [{
            "id": "3", "filename": "a.png", "description": "a cat", "content_type": "image/png", "size": 2048,
            "url": "u", "proxy_url": "p", "width": 640, "height": 480,
        }],
        "embeds": [{
            "type": "rich", "title": "T", "description": "D", "url": "https://example.org/x",
            "author": { "name": "A" }, "footer": { "text": "F" }, "fields": [{ "name": "N", "value": "V", "inline": true }],
        }],
        "sticker_items": [{ "id": "4", "name": "wave", "format_type": 1 }],
    }));
    let mut expected = said("hello");
    expected.poll = ["Lunch?", "soup", "bread"].map(String::from).to_vec();
    expected.attachments = vec![Attachment {
        name: "a.png".into(),
        description: Some("a cat".into()),
        content_type: Some("image/png".into()),
        bytes: 2048,
        width: 640,
        height: 480,
    }];
    expected.embeds = vec!["A\nT\nhttps://example.org/x\nD\nN\nV\nF".into()];
    expected.stickers = vec!["wave".into()];
    check("MESSAGE_CREATE", data, &[What::Message(Box::new(expected))]);
}

#[test]
fn webhooks_joins_and_system_messages_are_told_apart() {
    let mut hook = said("hello");
    hook.author.webhook = true;
    check("MESSAGE_CREATE", message(json!({ "webhook_id": "5" })), &[What::Message(Box::new(hook))]);
    for (number, kind) in
        [(0, MessageKind::Said), (7, MessageKind::Join), (6, MessageKind::System), (46, MessageKind::System)]
    {
        let expected = Message { kind, ..said("hello") };
        check("MESSAGE_CREATE", message(json!({ "type": number })), &[What::Message(Box::new(expected))]);
    }
}

#[test]
fn an_edit_of_the_text_is_an_edit_and_an_unfolded_link_is_none() {
    let mut expected = said("hello again");
    expected.edited = Some(At(1_785_578_400_000));
    let edit = message(json!({ "content": "hello again", "edited_timestamp": "2026-08-01T10:00:00Z" }));
    check("MESSAGE_UPDATE", edit, &[What::Edited(Box::new(expected))]);
    check("MESSAGE_UPDATE", message(json!({ "embeds": [{ "title": "unfolded" }] })), &[]);
    let pinned = json!({
        "id": ID.to_string(), "channel_id": CHANNEL.to_string(), "guild_id": GUILD.to_string(),
        "edited_timestamp": "2026-08-01T10:00:00Z", "pinned": true,
    });
    check("MESSAGE_UPDATE", pinned, &[]);
}

#[test]
fn deletions_name_their_messages() {
    let place = json!({ "channel_id": CHANNEL.to_string(), "guild_id": GUILD.to_string() });
    let deleted =
        |ids: &[u64]| What::Deleted { channel: CHANNEL, messages: ids.iter().copied().map(MessageId).collect() };
    check("MESSAGE_DELETE", merged(place.clone(), json!({ "id": "70" })), &[deleted(&[70])]);
    check("MESSAGE_DELETE_BULK", merged(place, json!({ "ids": ["70", "71"] })), &[deleted(&[70, 71])]);
}

#[test]
fn reactions_and_votes_say_whether_they_came_or_went() {
    let base = json!({
        "user_id": "5", "channel_id": CHANNEL.to_string(), "message_id": "70", "guild_id": GUILD.to_string(),
        "message_author_id": "6", "burst": false, "type": 0,
    });
    let reaction = |emoji: &str, added| {
        let (channel, message, message_author) = (CHANNEL, MessageId(70), Some(UserId(6)));
        What::Reaction(Reaction {
            channel,
            message,
            message_author,
            member: UserId(5),
            emoji: emoji.into(),
            added,
            known: Vec::new(),
        })
    };
    let plain = json!({ "emoji": { "id": null, "name": "👍" } });
    let custom = json!({ "emoji": { "id": "44", "name": "ferris", "animated": false } });
    check("MESSAGE_REACTION_ADD", merged(base.clone(), plain), &[reaction("👍", true)]);
    check("MESSAGE_REACTION_REMOVE", merged(base, custom), &[reaction("ferris:44", false)]);
    let vote = json!({
        "user_id": "5", "channel_id": CHANNEL.to_string(), "message_id": "70", "guild_id": GUILD.to_string(), "answer_id": 2,
    });
    let voted =
        |added| What::PollVote { channel: CHANNEL, message: MessageId(70), member: UserId(5), answer: 2, added };
    check("MESSAGE_POLL_VOTE_ADD", vote.clone(), &[voted(true)]);
    check("MESSAGE_POLL_VOTE_REMOVE", vote, &[voted(false)]);
}

#[test]
fn members_come_change_and_go() {
    let known = |roles: &[u64]| Member {
        id: UserId(5),
        name: "ada".into(),
        roles: roles.iter().copied().map(RoleId).collect(),
        joined: Some(At(1_767_323_045_678)),
        ..Member::default()
    };
    check("GUILD_MEMBER_ADD", member(5, "ada", json!({})), &[What::Joined(Box::new(known(&[])))]);
    let paused = json!({ "roles": ["11"], "nick": "Ada", "pending": true, "flags": 2,
                         "communication_disabled_until": "2026-08-01T10:00:00Z" });
    let mut changed = known(&[11]);
    changed.shown = Some("Ada".into());
    changed.pending = true;
    changed.flags = 2;
    changed.timed_out_until = Some(At(1_785_578_400_000));
    check("GUILD_MEMBER_UPDATE", member(5, "ada", paused), &[What::MemberChanged(Box::new(changed))]);
    let gone = json!({ "guild_id": GUILD.to_string(), "user": user(5, "ada") });
    check("GUILD_MEMBER_REMOVE", gone, &[What::Left(UserId(5))]);
    let chunk = json!({
        "guild_id": GUILD.to_string(), "members": [member(6, "bob", json!({})), member(5, "ada", json!({}))],
        "chunk_index": 0, "chunk_count": 1,
    });
    let bob = Member { id: UserId(6), name: "bob".into(), ..known(&[]) };
    check("GUILD_MEMBERS_CHUNK", chunk, &[What::MembersSeen(vec![known(&[]), bob])]);
}

fn settings() -> Value {
    json!({
        "id": GUILD.to_string(), "name": "Engines", "owner_id": "5", "icon": null, "splash": null, "banner": null,
        "discovery_splash": null, "description": null, "afk_channel_id": null, "afk_timeout": 300,
        "verification_level": 1, "default_message_notifications": 1, "explicit_content_filter": 0, "mfa_level": 0,
        "roles": [role(12, "Moderator", 3, 8192), role(11, "@everyone", 0, 1024)], "emojis": [], "stickers": [],
        "features": ["COMMUNITY"], "system_channel_id": null, "system_channel_flags": 0, "rules_channel_id": null,
        "public_updates_channel_id": null, "premium_tier": 0, "premium_progress_bar_enabled": false,
        "preferred_locale": "nl", "nsfw_level": 0,
    })
}

fn channel(id: u64, kind: u8, name: &str, more: Value) -> Value {
    let base = json!({ "id": id.to_string(), "type": kind, "name": name, "guild_id": GUILD.to_string(), "position": 0, "flags": 0 });
    merged(base, more)
}

fn guild() -> Guild {
    let (owner, everyone) =
        (UserId(5), Role { id: RoleId(11), name: "@everyone".into(), position: 0, permissions: 1024 });
    let moderator = Role { id: RoleId(12), name: "Moderator".into(), position: 3, permissions: 8192 };
    Guild {
        id: GUILD,
        name: "Engines".into(),
        owner,
        locale: "nl".into(),
        roles: vec![everyone, moderator],
        me: ME.user,
        features: vec!["COMMUNITY".into()],
        ..Guild::default()
    }
}

#[test]
fn a_guild_comes_with_roles_channels_threads_and_my_own_roles() {
    let overwrite = json!([{ "id": "12", "type": 0, "allow": "2048", "deny": "0" }]);
    let text = json!({ "permission_overwrites": overwrite, "last_message_id": "70", "rate_limit_per_user": 5, "parent_id": "50" });
    let data = merged(
        settings(),
        json!({
            "joined_at": "2026-01-02T03:04:05.678Z", "large": false, "member_count": 2, "unavailable": false,
            "voice_states": [], "presences": [], "stage_instances": [], "guild_scheduled_events": [],
            "members": [member(900, "steward", json!({ "roles": ["12"] }))],
            "channels": [channel(51, 0, "help", text)], "threads": [channel(52, 11, "a thread", json!({ "parent_id": "51" }))],
        }),
    );
    let help = Channel {
        id: ChannelId(51),
        name: "help".into(),
        parent: Some(ChannelId(50)),
        overwrites: vec![Overwrite { of: 12, allow: 2048, deny: 0 }],
        last_message: Some(MessageId(70)),
        slowmode_seconds: 5,
        ..Channel::default()
    };
    let thread = Channel {
        id: ChannelId(52),
        name: "a thread".into(),
        parent: Some(ChannelId(51)),
        thread: true,
        ..Channel::default()
    };
    let me = Member {
        id: ME.user,
        name: "steward".into(),
        roles: vec![RoleId(12)],
        joined: Some(At(1_767_323_045_678)),
        ..Member::default()
    };
    let expected = Guild { channels: vec![help, thread], my_roles: vec![RoleId(12)], member_count: 2, ..guild() };
    check("GUILD_CREATE", data, &[What::GuildSeen(Box::new(expected)), What::MembersSeen(vec![me])]);
}

#[test]
fn a_change_of_settings_leaves_channels_as_they_were() {
    check("GUILD_UPDATE", settings(), &[What::GuildSeen(Box::new(Guild { partial: true, ..guild() }))]);
}

#[test]
fn an_outage_is_no_farewell() {
    check("GUILD_DELETE", json!({ "id": GUILD.to_string(), "unavailable": true }), &[]);
    check("GUILD_DELETE", json!({ "id": GUILD.to_string() }), &[What::GuildGone]);
}

#[test]
fn a_forum_names_its_tags_and_a_post_those_it_has() {
    let tag = |id: &str, name: &str| json!({ "id": id, "name": name, "moderated": false, "emoji_id": null, "emoji_name": null });
    let forum = channel(ID, 15, "help", json!({ "available_tags": [tag("8", "Solved"), tag("9", "Rust")] }));
    let seen = Channel {
        id: ChannelId(ID),
        name: "help".into(),
        tags: vec![(8, "Solved".into()), (9, "Rust".into())],
        ..Channel::default()
    };
    check("CHANNEL_UPDATE", forum, &[What::ChannelSeen(seen)]);
    let post = channel(ID, 11, "how?", json!({ "parent_id": "51", "owner_id": "5", "applied_tags": ["8"] }));
    let seen = Channel {
        id: ChannelId(ID),
        name: "how?".into(),
        parent: Some(ChannelId(51)),
        thread: true,
        owner: Some(UserId(5)),
        applied: vec![8],
        ..Channel::default()
    };
    check("THREAD_UPDATE", post, &[What::ChannelSeen(seen)]);
}

#[test]
fn a_new_threads_title_is_a_text_of_its_owner() {
    let thread = channel(ID, 11, "free money", json!({ "parent_id": "51", "owner_id": "5", "newly_created": true }));
    let mut own = thread.clone();
    own["owner_id"] = json!(ME.user.to_string());
    match &events("THREAD_CREATE", &own)[1].what {
        What::Message(title) => assert!(title.author.bot),
        other => panic!("{other:?}"),
    }
    let place = Channel {
        id: ChannelId(ID),
        name: "free money".into(),
        parent: Some(ChannelId(51)),
        thread: true,
        owner: Some(UserId(5)),
        ..Channel::default()
    };
    let title = Message {
        id: MessageId(ID),
        channel: ChannelId(ID),
        author: Author { id: UserId(5), ..Author::default() },
        kind: MessageKind::ThreadTitle,
        content: "free money".into(),
        ..Message::default()
    };
    check("THREAD_CREATE", thread.clone(), &[What::ChannelSeen(place.clone()), What::Message(Box::new(title))]);
    check("THREAD_UPDATE", thread, &[What::ChannelSeen(place)]);
    let gone = json!({ "id": ID.to_string(), "guild_id": GUILD.to_string(), "parent_id": "51", "type": 11 });
    check("THREAD_DELETE", gone, &[What::ChannelGone(ChannelId(ID))]);
}

#[test]
fn channels_and_roles_come_and_go() {
    let help = Channel { id: ChannelId(51), name: "help".into(), ..Channel::default() };
    for name in ["CHANNEL_CREATE", "CHANNEL_UPDATE"] {
        check(name, channel(51, 0, "help", json!({})), &[What::ChannelSeen(help.clone())]);
    }
    check("CHANNEL_DELETE", channel(51, 0, "help", json!({})), &[What::ChannelGone(ChannelId(51))]);
    let data = json!({ "guild_id": GUILD.to_string(), "role": role(12, "Moderator", 3, 8192) });
    let moderator = Role { id: RoleId(12), name: "Moderator".into(), position: 3, permissions: 8192 };
    for name in ["GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE"] {
        check(name, data.clone(), &[What::RoleSeen(moderator.clone())]);
    }
    let gone = json!({ "guild_id": GUILD.to_string(), "role_id": "12" });
    check("GUILD_ROLE_DELETE", gone, &[What::RoleGone(RoleId(12))]);
}

#[test]
fn the_audit_log_tells_what_people_do_by_hand() {
    let entry = |kind: u8, more: Value| {
        let base = json!({
            "guild_id": GUILD.to_string(), "id": ID.to_string(), "user_id": "5", "target_id": "6", "action_type": kind,
            "reason": "enough",
        });
        merged(base, more)
    };
    let change = |value: Value| {
        let mut change = json!({ "key": "communication_disabled_until" });
        if !value.is_null() {
            change["new_value"] = value;
        }
        json!({ "changes": [change] })
    };
    let counted = json!({ "options": { "channel_id": CHANNEL.to_string(), "count": "3" } });
    let cases = [
        (20, json!({}), AuditAct::Kick),
        (22, json!({}), AuditAct::Ban),
        (23, json!({}), AuditAct::Unban),
        (24, change(json!("2026-08-01T10:00:00Z")), AuditAct::Timeout { until: At(1_785_578_400_000) }),
        (24, change(Value::Null), AuditAct::TimeoutLifted),
        (24, json!({ "changes": [{ "key": "nick", "new_value": "x" }] }), AuditAct::Other),
        (72, counted, AuditAct::MessagesDeleted { channel: CHANNEL, count: 3 }),
        (73, json!({ "options": { "count": "9" } }), AuditAct::MessagesDeleted { channel: ChannelId(6), count: 9 }),
        (12, json!({}), AuditAct::Other),
        (250, json!({}), AuditAct::Other),
    ];
    for (kind, more, did) in cases {
        let (by, target) = (Some(UserId(5)), Some(UserId(6)));
        let expected = AuditEntry { id: EntryId(ID), by, target, reason: Some("enough".into()), did };
        check("GUILD_AUDIT_LOG_ENTRY_CREATE", entry(kind, more), &[What::Audit(Box::new(expected))]);
    }
}

#[test]
fn discords_own_automod_tells_what_it_blocked_once_an_action() {
    let execution = |action: Value| {
        json!({
            "guild_id": GUILD.to_string(), "action": action, "rule_id": "33", "rule_trigger_type": 1, "user_id": "5",
            "channel_id": CHANNEL.to_string(), "content": "bad words", "matched_keyword": "bad*", "matched_content": "bad",
        })
    };
    let expected = NativeAction {
        rule: 33,
        member: UserId(5),
        channel: Some(CHANNEL),
        message: None,
        content: "bad words".into(),
        matched: Some("bad".into()),
    };
    let block = execution(json!({ "type": 1, "metadata": {} }));
    let alert = execution(json!({ "type": 2, "metadata": { "channel_id": "60" } }));
    for data in [&block, &alert] {
        check("AUTO_MODERATION_ACTION_EXECUTION", data.clone(), &[What::Native(Box::new(expected.clone()))]);
    }
    let id = |data: &Value| events("AUTO_MODERATION_ACTION_EXECUTION", data)[0].id;
    assert_ne!(id(&block), id(&alert));
}

#[test]
fn what_serenity_cannot_read_or_nobody_reads_is_not_heard() {
    let typing = json!({ "channel_id": "1", "guild_id": GUILD.to_string(), "user_id": "5", "timestamp": 1 });
    let private = message(json!({ "guild_id": null }));
    for (name, data) in
        [("TYPING_START", typing), ("MESSAGE_CREATE", private), ("MESSAGE_CREATE", json!({ "id": "1" }))]
    {
        let text = json!({ "t": name, "d": data }).to_string();
        assert!(from_json(&text, &ME, SEEN).is_err(), "{text}");
    }
}

#[test]
fn being_in_voice_interested_in_an_event_or_in_a_thread_is_a_sign_of_presence() {
    let voice = |more: Value| {
        let base = json!({
            "guild_id": GUILD.to_string(), "channel_id": CHANNEL.to_string(), "user_id": "5", "session_id": "s",
            "member": member(5, "ada", json!({})), "deaf": false, "mute": false, "self_deaf": false,
            "self_mute": false, "self_video": false, "suppress": false, "request_to_speak_timestamp": null,
        });
        merged(base, more)
    };
    let joined = What::VoiceJoined { channel: CHANNEL, member: UserId(5) };
    check("VOICE_STATE_UPDATE", voice(json!({})), &[joined]);
    let mut bot = member(5, "ada", json!({}));
    bot["user"]["bot"] = json!(true);
    check("VOICE_STATE_UPDATE", voice(json!({ "member": bot })), &[]);
    // Leaving is not even pushed.
    let left = json!({ "t": "VOICE_STATE_UPDATE", "d": voice(json!({ "channel_id": null })) }).to_string();
    assert!(from_json(&left, &ME, SEEN).is_err());

    let interest = json!({ "guild_scheduled_event_id": "77", "user_id": "5", "guild_id": GUILD.to_string() });
    for (name, added) in [("GUILD_SCHEDULED_EVENT_USER_ADD", true), ("GUILD_SCHEDULED_EVENT_USER_REMOVE", false)] {
        check(name, interest.clone(), &[What::EventInterest { event: 77, member: UserId(5), added }]);
    }

    let in_thread = |id: u64, more: Value| {
        let base = json!({
            "id": "88", "user_id": id.to_string(), "join_timestamp": "2026-01-02T03:04:05.678Z", "flags": 0,
        });
        merged(base, more)
    };
    let thread = json!({
        "id": "88", "guild_id": GUILD.to_string(), "member_count": 3, "removed_member_ids": ["6"],
        "added_members": [in_thread(5, json!({})), in_thread(900, json!({})), in_thread(7, json!({ "member": bot }))],
    });
    let added = What::ThreadJoined { thread: ChannelId(88), members: vec![UserId(5)] };
    check("THREAD_MEMBERS_UPDATE", thread, &[added]);
}

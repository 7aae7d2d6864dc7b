//! Exports in, events out: files are written as text here, events are told in one line each.

use super::{ExportError, Exports, open};
use crate::event::{Event, MessageKind, What};
use std::fs;
use std::path::PathBuf;
use tempfile::TempDir;

mod bad_input;

/// An export of the channel `general` (or of `channel`, `"id":…` and so on) with these messages.
fn export_of(channel: &str, messages: &[&str]) -> String {
    let messages = messages.join(",\n");
    format!(
        r#"{{"guild":{{"id":"7","name":"Lantern","iconUrl":"x"}},"channel":{{{channel}}},
"dateRange":{{"after":null,"before":null}},"exportedAt":"2026-04-12T00:00:00+00:00","messages":[
{messages}
],"messageCount":0}}"#
    )
}

fn export(messages: &[&str]) -> String {
    export_of(r#""id":"100","type":"GuildTextChat","categoryId":"90","category":"Talk","name":"general""#, messages)
}

/// A plain message: id, seconds past noon, what is said.
fn said(id: u64, second: u32, text: &str) -> String {
    let (minute, second) = (second / 60, second % 60);
    format!(
        r#"{{"id":"{id}","type":"Default","timestamp":"2026-03-01T12:{minute:02}:{second:02}+00:00","content":"{text}",
"author":{{"id":"1","name":"mina","isBot":false}}}}"#
    )
}

struct Folder(TempDir);

impl Folder {
    fn with(files: &[&str]) -> Folder {
        let folder = Folder(tempfile::tempdir().unwrap());
        for (n, text) in files.iter().enumerate() {
            folder.write(&format!("{n}.json"), text.as_bytes());
        }
        folder
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    }

    fn open(&self) -> Exports {
        open(&[self.0.path().to_path_buf()]).unwrap()
    }

    /// One line an event or error; the folder's own name is left out of errors.
    fn told(&self, exports: impl Iterator<Item = Result<Event, ExportError>>) -> Vec<String> {
        let place = format!("{}/", self.0.path().display());
        exports
            .map(|item| match item {
                Ok(event) => line(&event),
                Err(e) => format!("error: {e}").replace(&place, ""),
            })
            .collect()
    }
}

/// `12:00:03.001 said 5 in 100 by 1: text {what else there is}`
fn line(event: &Event) -> String {
    assert_eq!(event.at, event.seen);
    let at = event.at.timestamp().strftime("%H:%M:%S%.f").to_string();
    let what = match &event.what {
        What::GuildSeen(guild) => {
            let channels: Vec<&str> = guild.channels.iter().map(|c| c.name.as_str()).collect();
            format!("guild {} {} of {}", guild.id, guild.name, channels.join(" "))
        }
        What::ChannelSeen(c) => {
            let parent = c.parent.map(|id| format!(" under {id}")).unwrap_or_default();
            format!("{} {} {}{parent}", if c.thread { "thread" } else { "channel" }, c.id, c.name)
        }
        What::RoleSeen(role) => format!("role {} {} at {}", role.id, role.name, role.position),
        What::Joined(m) => format!("joined {} {} as {:?}", m.id, m.name, m.shown),
        What::Reaction(r) => format!("reaction {} by {} to {}", r.emoji, r.member, r.message),
        What::Message(m) => {
            let kind = match m.kind {
                MessageKind::Said => "said",
                MessageKind::ThreadTitle => "title",
                MessageKind::Join => "join",
                MessageKind::System => "system",
            };
            let mut text = format!("{kind} {} in {} by {}: {}", m.id, m.channel, m.author.id, m.content);
            let mut more = |label: &str, value: Option<String>| {
                text.extend(value.map(|value| format!(" | {label} {value}")));
            };
            let list = |items: Vec<String>| (!items.is_empty()).then(|| items.join(" + ").replace('\n', "/"));
            more("shown", m.author.shown.clone());
            more("bot", m.author.bot.then(|| if m.author.webhook { "webhook" } else { "yes" }.to_owned()));
            more("roles", list(m.author.roles.iter().map(ToString::to_string).collect()));
            more("edited", m.edited.map(|at| at.timestamp().strftime("%H:%M:%S").to_string()));
            more("answers", m.reply_to.map(|id| format!("{id} of {:?}", m.reply_to_author.map(|a| a.0))));
            more("mentions", list(m.mentions.iter().map(ToString::to_string).collect()));
            more("roles mentioned", list(m.mention_roles.iter().map(ToString::to_string).collect()));
            more("everyone", m.mention_everyone.then(String::new));
            more("files", list(m.attachments.iter().map(|a| format!("{} of {}", a.name, a.bytes)).collect()));
            more("embeds", list(m.embeds.clone()));
            more("stickers", list(m.stickers.clone()));
            more("poll", list(m.poll.clone()));
            more("forwards", list(m.forwards.clone()));
            text
        }
        other => format!("{other:?}"),
    };
    format!("{at} {what}")
}

/// Reads these files and compares what is told, but for guilds and channels.
fn check(files: &[&str], expected: &[&str]) {
    let folder = Folder::with(files);
    let mut exports = folder.open();
    let mut told = folder.told(exports.by_ref());
    let (read, total) = exports.progress();
    assert_eq!(read, total, "all bytes are counted");
    told.retain(|line| line.starts_with("error") || !(line.contains(" guild 7 ") || line.contains(" channel ")));
    assert_eq!(told, expected);
}

#[test]
fn a_message_is_read_with_all_that_it_holds() {
    let full = r#"{"id":"5","type":"Reply","timestamp":"2026-03-01T12:00:05.25+00:00",
      "timestampEdited":"2026-03-01T13:00:09+01:00","callEndedTimestamp":null,"isPinned":false,"content":"see @here \"this\" @Bo",
      "author":{"id":"2","name":"bo","discriminator":"0000","nickname":"Bo","color":null,"isBot":false,"avatarUrl":"",
        "roles":[{"id":"31","name":"Helpers","color":null,"position":4}]},
      "attachments":[{"id":"1","url":"u","fileName":"log.txt","fileSizeBytes":12}],"components":[{"type":"ActionRow"}],
      "embeds":[{"title":"T","url":"https://example.com","timestamp":null,"description":"D","author":{"name":"A","url":"https://a.example"},
        "footer":{"text":"F"},"images":[],"fields":[{"name":"n","value":"v","isInline":true}],"inlineEmojis":[]}],
      "stickers":[{"id":"3","name":"wave","format":"Png","sourceUrl":""}],"reactions":[],
      "mentions":[{"id":"1","name":"mina","roles":null}],
      "reference":{"type":"Default","messageId":"4","channelId":"100","guildId":"7"},
      "poll":{"question":{"text":"Which?"},"answers":[{"answer_id":1,"poll_media":{"text":"one"}},"two"]},
      "inlineEmojis":[],"somethingNew":{"a":[1,{"b":null}]}}"#;
    check(
        &[&export(&[&said(4, 4, "which?"), full])],
        &[
            "12:00:04 said 4 in 100 by 1: which?",
            "12:00:05.25 role 31 Helpers at 4",
            "12:00:05.25 said 5 in 100 by 2: see @here \"this\" @Bo | shown Bo | roles 31 | edited 12:00:09 \
             | answers 4 of Some(1) | mentions 1 | everyone  | files log.txt of 12 \
             | embeds A/https://a.example/T/https://example.com/D/n/v/F | stickers wave | poll Which? + one + two",
        ],
    );
}

#[test]
fn a_message_with_next_to_nothing_is_read() {
    check(
        &[&export(&[
            r#"{"id":730144440320000}"#,
            r#"{"id":"730144440320001","type":null,"author":null,"mentions":null}"#,
        ])],
        &["00:21:20 said 730144440320000 in 100 by 0: ", "00:21:20 said 730144440320001 in 100 by 0: "],
    );
}

#[test]
fn the_guild_and_its_channels_come_first() {
    let help = export_of(
        r#""id":"200","type":"GuildPublicThread","categoryId":"110","category":"help","name":"It does not start""#,
        &[&said(200, 1, "it crashes"), &said(201, 3, "at once")],
    );
    let folder = Folder::with(&[&export(&[&said(2, 2, "hello")]), &help]);
    assert_eq!(
        folder.told(folder.open()),
        [
            "12:00:01 guild 7 Lantern of Talk general help It does not start",
            "12:00:01 thread 200 It does not start under 110",
            "12:00:01 title 200 in 200 by 1: It does not start",
            "12:00:01 said 200 in 200 by 1: it crashes",
            "12:00:02 channel 100 general under 90",
            "12:00:02 said 2 in 100 by 1: hello",
            "12:00:03 said 201 in 200 by 1: at once",
        ]
    );
}

#[test]
fn every_type_of_message_is_read_as_what_it_is() {
    for (kind, expected) in [
        ("Default", "said 5 in 100 by 1: x"),
        ("Reply", "said 5 in 100 by 1: x"),
        ("19", "said 5 in 100 by 1: x"),
        ("20", "said 5 in 100 by 1: x"),
        ("GuildMemberJoin", "joined 1 mina as None"),
        ("7", "joined 1 mina as None"),
        ("RecipientRemove", "system 5 in 100 by 1: x"),
        ("ThreadCreated", "system 5 in 100 by 1: x"),
        ("ChannelPinnedMessage", "system 5 in 100 by 1: x"),
        ("8", "system 5 in 100 by 1: x"),
        ("SomethingNew", "system 5 in 100 by 1: x"),
    ] {
        let message = said(5, 0, "x").replace("Default", kind);
        check(&[&export(&[&message])], &[&format!("12:00:00 {expected}")]);
    }
}

#[test]
fn files_are_merged_by_time_and_each_keeps_its_own_order() {
    let other = |messages: &[&str]| export_of(r#""id":"200","type":"GuildTextChat","name":"help""#, messages);
    // The second file's clock jumps back: what follows keeps its place.
    let jumping = other(&[&said(21, 2, "c"), &said(22, 6, "f"), &said(23, 1, "g"), &said(24, 8, "i")]);
    let folder = Folder::with(&[
        &export(&[&said(11, 1, "a"), &said(12, 2, "b"), &said(13, 4, "e"), &said(14, 7, "h")]),
        &jumping,
    ]);
    let mut exports = folder.open();
    let texts: Vec<String> = exports
        .by_ref()
        .filter_map(|item| match item.unwrap().what {
            What::Message(message) => Some(message.content),
            _ => None,
        })
        .collect();
    assert_eq!(texts.concat(), "abcefghi");
    assert_eq!(exports.notes().clock_jumps, 1);
    let (file, at, before) = exports.notes().first_jump.clone().unwrap();
    assert!(file.ends_with("1.json") && before.since(at).0 == 5000, "{at} after {before}");
}

#[test]
fn reactions_come_a_moment_after_their_message_and_in_order() {
    let users = r#"[{"id":"8","name":"jo"},{"id":"9","name":"li"}]"#;
    let reactions = format!(
        r#""reactions":[{{"emoji":{{"id":"","name":"👍","code":"thumbsup"}},"count":2,"users":{users}}},
{{"emoji":{{"id":"77","name":"lantern"}},"count":1,"users":[{{"id":"8"}}]}},{{"emoji":{{"name":"👀"}},"count":3}}],"author""#
    );
    let liked = said(11, 1, "done").replace(r#""author""#, &reactions);
    let other = export_of(r#""id":"200","name":"help""#, &[&said(21, 1, "same second"), &said(22, 2, "later")]);
    check(
        &[&export(&[&liked, &said(12, 1, "same second too")]), &other],
        &[
            "12:00:01 said 11 in 100 by 1: done",
            "12:00:01 said 12 in 100 by 1: same second too",
            "12:00:01 said 21 in 200 by 1: same second",
            "12:00:01.001 reaction 👍 by 8 to 11",
            "12:00:01.001 reaction 👍 by 9 to 11",
            "12:00:01.001 reaction lantern:77 by 8 to 11",
            "12:00:02 said 22 in 200 by 1: later",
        ],
    );
}

#[test]
fn an_answer_is_told_from_a_forward_a_pin_and_other_servers_news() {
    let reference = |kind: &str, rest: &str| {
        said(5, 5, "").replace("Default", kind).replace(r#""author""#, &format!(r#""reference":{{{rest}}},"author""#))
    };
    for (message, expected) in [
        (reference("Reply", r#""messageId":"4","channelId":"100""#), "said 5 in 100 by 1:  | answers 4 of Some(1)"),
        (reference("Reply", r#""messageId":"3","channelId":null"#), "said 5 in 100 by 1:  | answers 3 of None"),
        (reference("Default", r#""messageId":"4","channelId":"999","guildId":"8""#), "said 5 in 100 by 1: "),
        (reference("ChannelPinnedMessage", r#""messageId":"4","channelId":"100""#), "system 5 in 100 by 1: "),
        (
            reference("Default", r#""type":"Forward","messageId":"4","channelId":"100""#).replace(
                r#""reference""#,
                r#""forwardedMessage":{"timestamp":"x","content":"free","attachments":[{"fileName":"a.png"}],
                   "embeds":[{"title":"T"}],"stickers":[{"name":"s"}]},"reference""#,
            ),
            "said 5 in 100 by 1:  | forwards free + T + a.png + s",
        ),
    ] {
        check(
            &[&export(&[&said(4, 4, "q"), &message])],
            &["12:00:04 said 4 in 100 by 1: q", &format!("12:00:05 {expected}")],
        );
    }
}

#[test]
fn a_role_is_told_once_and_found_where_it_is_called() {
    let role = r#""roles":[{"id":"31","name":"Night Watch","position":4}],"id":"1""#;
    let first = said(4, 4, "hi").replace(r#""id":"1""#, role);
    let calls = said(5, 5, "@Night Watch, and <@&32>, not @Night Watchers");
    check(
        &[&export(&[&first, &first.replace(r#""4""#, r#""6""#), &calls])],
        &[
            "12:00:04 role 31 Night Watch at 4",
            "12:00:04 said 4 in 100 by 1: hi | roles 31",
            "12:00:04 said 6 in 100 by 1: hi | roles 31",
            "12:00:05 said 5 in 100 by 1: @Night Watch, and <@&32>, not @Night Watchers | roles mentioned 32 + 31",
        ],
    );
}

#[test]
fn what_two_exports_of_a_channel_both_hold_comes_once() {
    let (a, b, c) = (said(4, 4, "a"), said(5, 4, "b"), said(6, 6, "c"));
    check(
        &[&export(&[&a, &b]), &export(&[&b, &c])],
        &["12:00:04 said 4 in 100 by 1: a", "12:00:04 said 5 in 100 by 1: b", "12:00:06 said 6 in 100 by 1: c"],
    );
}

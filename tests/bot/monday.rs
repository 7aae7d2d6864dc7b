//! The weekly digest of the real binary: made from the store, posted with its pictures, once, whatever kills the process in
//! between; and what managers ask of it.
//!
//! It is always due here: on Mondays at midnight, of a community that is known for weeks.

use crate::fake::people::member;
use crate::fake::world::{GENERAL, GUILD, MOD_LOG, OWNER};
use crate::fake::{Entry, Fake, Fault, Seen, Setup, Trouble};
use crate::life::{self, page};
use crate::process::Home;
use crate::smtp::{At, Fault as Smtp, Received, Server};
use crate::{Bot, POLICY, STOPS_WITHIN};
use jiff::tz::TimeZone;
use serde_json::{Value, json};
use std::net::TcpListener;
use steward::digest::week::Week;
use steward::discord::now;
use steward::ids::{ChannelId, DISCORD_EPOCH_MS, GuildId, MessageId, Span, UserId};
use steward::ledger::{Activity, Record};
use steward::lurkers::rows::{Kept, Row};
use steward::office::reads::AuditQuery;
use steward::office::rows::{Delivered, Via};
use steward::store::{Commit, Mode, OutboxState, Store};
use steward::text::Lang;

const SETTINGS: &str = r##"[community]
moderators-channel = "#mod-log"
language = "en"
[community.digest]
day = "monday"
at = "00:00"
[http]
listen = "127.0.0.1:0"
public-url = "https://steward.example.org"
"##;

/// What a letter of these weeks holds and no other post.
const LETTER: &str = "**To do**";

fn last_week() -> Week {
    Week::of(now(), &TimeZone::UTC).plus(-1)
}

/// A community that was there for weeks: twenty people wrote in each of them.
async fn known(settings: &str) -> Bot {
    let home = Home::new(POLICY);
    home.write("config/steward.toml", settings);
    let (store, mut writer) = Store::open(&home.data(), Mode::Live).await.expect("a new database");
    let mut records = Vec::new();
    let since = now().minus(Span::DAY.times(90));
    records.push(Record::Lurkers(Box::new(Row::Keep(Box::new(Kept::Observed { since, here: Some(since) })))));
    for ago in 0..9i64 {
        let (from, _) = last_week().plus(-ago).bounds(&TimeZone::UTC);
        for n in 0..20u64 {
            let at = from.plus(Span::HOUR.times(i64::try_from(n).unwrap() + 1));
            let message = MessageId((((at.0 - DISCORD_EPOCH_MS) as u64) << 22) + n);
            let (channel, author) = (ChannelId(GENERAL), UserId(member(n)));
            let row = Activity { message, channel, author, at, reply_to: None, language: Lang::En, bytes: 9, flags: 0 };
            records.push(Record::Activity(row));
        }
    }
    let commit = Commit { guild: GuildId(GUILD), records: &records, acts: &[], at: since };
    writer.commit(&[commit]).await.expect("written");
    writer.close().await;
    store.close().await;
    Bot { fake: Fake::start(Setup { members: 40, ..Setup::default() }).await, home, running: None }
}

fn posts(bot: &Bot) -> Vec<Entry> {
    let is_letter = |seen: &Seen| matches!(seen, Seen::Said { channel: MOD_LOG, text, .. } if text.contains(LETTER));
    bot.fake.journal().into_iter().filter(|entry| entry.seen.iter().any(is_letter)).collect()
}

async fn kept(store: &Store) -> Option<steward::office::memory::Kept> {
    let digests = store.remembered(GuildId(GUILD), now(), |_| {}).await.expect("readable").office.digests;
    assert!(digests.len() <= 1, "{digests:?}");
    digests.into_iter().find(|(week, _)| *week == last_week()).map(|(_, kept)| kept)
}

fn sub(words: &[&str], options: &Value) -> Value {
    let (last, outer) = words.split_last().expect("a name");
    let inner = json!([{ "name": last, "type": 1, "options": options }]);
    outer.iter().rev().fold(inner, |inner, name| json!([{ "name": name, "type": 2, "options": inner }]))
}

/// Settings under which the digest goes by mail to two addresses.
fn mailing(server: &Server) -> String {
    let (host, port) = (server.address.ip(), server.address.port());
    let to = r#"mail = ["mina@example.org", "tobias@example.org"]"#;
    let settings = SETTINGS.replace("at = \"00:00\"", &format!("at = \"00:00\"\n{to}"));
    format!("{settings}[mail]\nserver = \"{host}\"\nport = {port}\ntls = \"off\"\nfrom = \"steward@example.org\"\n")
}

/// Who received something, in the order of the alphabet.
fn addresses(received: &[Received]) -> Vec<String> {
    let mut to: Vec<String> = received.iter().flat_map(|mail| mail.to.clone()).collect();
    to.sort();
    to
}

/// Who manages the server asks.
fn manage(bot: &Bot, word: &str, options: &Value) -> u64 {
    bot.fake.command(GENERAL, OWNER, "manage", &sub(&["digest", word], options))
}

#[tokio::test]
async fn a_week_is_told_once_with_its_pictures_across_kills() {
    let mut bot = known(SETTINGS).await;
    let path = format!("/channels/{MOD_LOG}/messages");
    bot.fake.fault(Fault::new("POST", &path, 1, Trouble::TellUnanswered));
    bot.start().await;
    // Discord has it, and nobody is left to hear so.
    bot.fake.told().await;
    bot.kill();
    bot.start().await;
    bot.dealt_with_until_here(member(7)).await;
    bot.kill();
    bot.start().await;
    bot.dealt_with_until_here(member(8)).await;
    let store = bot.stop().await;
    let letters: Vec<Entry> = posts(&bot);
    let files: Vec<&String> = letters[0].files.iter().collect();
    assert!(files.iter().any(|name| name.ends_with(".png")), "{files:?}");
    let alt = letters[0].body["attachments"][0]["description"].as_str().unwrap_or_default();
    assert!(!alt.is_empty(), "{}", letters[0].body);
    let image = letters[0].body["embeds"][0]["image"]["url"].as_str().unwrap_or_default();
    assert_eq!(image, format!("attachment://{}", files[0]));
    let rows = letters[0].body["components"].as_array().cloned().unwrap_or_default();
    let buttons = rows.iter().flat_map(|row| row["components"].as_array().cloned().unwrap_or_default());
    let whole = format!("https://steward.example.org/console/digests/{}", last_week());
    assert!(buttons.into_iter().any(|button| button["url"] == whole && button["style"] == 5), "{rows:?}");
    let seen = bot.fake.seen_by_members().into_iter();
    let seen = seen.filter(|seen| matches!(seen, Seen::Said { text, .. } if text.contains(LETTER))).count();
    assert_eq!(seen, 1, "{}", bot.fake.story());
    let kept = kept(&store).await.expect("kept");
    assert!(matches!(&kept.sent[&Via::Discord].1, Delivered::Sent { place: Some(_) }), "{kept:?}");
    let digest = store.digest(GuildId(GUILD), last_week()).await.expect("readable").expect("frozen");
    let active = digest.figure(steward::digest::figures::Name::Active).and_then(|figure| figure.value);
    assert_eq!(active, Some(20.0));
}

#[tokio::test]
async fn a_channel_that_refuses_is_told_of_and_a_manager_has_it_sent_again() {
    let mut bot = known(SETTINGS).await;
    let path = format!("/channels/{MOD_LOG}/messages");
    bot.fake.fault(Fault::new("POST", &path, 1, Trouble::Refused { status: 403, code: 50_001 }));
    bot.start().await;
    bot.fake.wait("the refusal", |core| core.faults.is_empty()).await;
    bot.dealt_with_until_here(member(7)).await;
    let asked = manage(&bot, "settings", &json!([]));
    bot.until_answered(asked, "not taken").await;
    let asked = manage(&bot, "now", &json!([]));
    bot.until_answered(asked, "now.").await;
    let asked = manage(&bot, "now", &json!([]));
    bot.until_answered(asked, "stands here: https://discord.com/channels/").await;
    let store = bot.stop().await;
    assert_eq!(posts(&bot).iter().filter(|entry| entry.status == 200).count(), 1);
    assert!(matches!(kept(&store).await.expect("kept").sent[&Via::Discord].1, Delivered::Sent { .. }));
}

#[tokio::test]
async fn a_preview_is_seen_by_one_and_settings_change_while_it_runs() {
    let mut bot = known(&SETTINGS.replace("[http]", "on = false\n[http]")).await;
    bot.start().await;
    let asked = manage(&bot, "preview", &json!([]));
    bot.until_answered(asked, "Only you see this").await;
    let options = json!([
        { "name": "day", "type": 4, "value": 3 },
        { "name": "at", "type": 3, "value": "7:05" },
        { "name": "channel", "type": 7, "value": GENERAL.to_string() },
    ]);
    let asked = manage(&bot, "settings", &options);
    bot.until_answered(asked, "Thursday, 07:05").await;
    let store = bot.stop().await;
    assert!(posts(&bot).is_empty() && kept(&store).await.is_none());
    let log = store.audit_page(GuildId(GUILD), &AuditQuery::default(), 10).await.expect("readable");
    let lines: Vec<(&str, &str)> =
        log.iter().map(|read| &read.row).map(|row| (row.subject.as_str(), row.detail.as_str())).collect();
    let general = GENERAL.to_string();
    for line in [("digest.day", "thursday"), ("digest.at", "07:05"), ("digest.channel", general.as_str())] {
        assert!(lines.contains(&line), "{lines:?}");
    }
}

#[tokio::test]
async fn the_digest_goes_by_mail_too_once_to_each_address() {
    let server = Server::start(&[]).await;
    let mut bot = known(&mailing(&server)).await;
    bot.start().await;
    bot.until_posted(LETTER).await;
    server.until("both have it", |seen| seen.received.len() == 2).await;
    // A stop waits for what is being handed over, and what became of it.
    bot.stop().await.close().await;
    bot.start().await;
    bot.dealt_with_until_here(member(8)).await;
    let store = bot.stop().await;
    let received = server.received();
    assert_eq!(addresses(&received), ["mina@example.org", "tobias@example.org"]);
    assert!(received[0].text.contains("text/html") && received[0].text.contains("List-Id"), "{}", received[0].text);
    let kept = kept(&store).await.expect("kept");
    for address in addresses(&received) {
        assert!(matches!(kept.sent[&Via::mail(&address)].1, Delivered::Sent { .. }), "{kept:?}");
    }
}

#[tokio::test]
async fn mail_waits_across_restarts_for_its_server_and_what_may_have_arrived_never_goes_again() {
    let down = Some(Smtp::Closes(At::Greeting));
    let server = Server::start(&[down, down, Some(Smtp::Waits(At::Message))]).await;
    let mut bot = known(&mailing(&server)).await;
    bot.start().await;
    bot.until_posted(LETTER).await;
    server.until("both were tried", |seen| seen.connections == 2).await;
    // A stop is not held up by what may take hours, and all that is left then is mail that was not handed over.
    let running = bot.running.take().expect("it runs");
    running.signal("TERM");
    let (status, log) = running.ends(STOPS_WITHIN).await;
    assert_eq!(status.code(), Some(0), "{log}");
    let store = Store::attach(&bot.home.data()).await.expect("a sound database");
    let left: Vec<OutboxState> = store.leftovers().await.expect("readable").iter().map(|left| left.state).collect();
    assert_eq!(left, [OutboxState::Pending; 2]);
    store.close().await;
    // The server is back and takes one message, without a word; the other one waits for its turn.
    bot.start().await;
    server.until("one has it", |seen| seen.received.len() == 1).await;
    bot.kill();
    bot.start().await;
    server.until("the other one has it", |seen| seen.received.len() == 2).await;
    bot.stop().await.close().await;
    bot.start().await;
    bot.dealt_with_until_here(member(8)).await;
    let asked = manage(&bot, "settings", &json!([]));
    bot.until_answered(asked, "nobody can tell whether").await;
    let asked = manage(&bot, "now", &json!([]));
    bot.until_answered(asked, "stands here: https://discord.com/channels/").await;
    let store = bot.stop().await;
    let received = server.received();
    assert_eq!(addresses(&received), ["mina@example.org", "tobias@example.org"]);
    assert_eq!(server.seen.lock().unwrap().connections, 4);
    let kept = kept(&store).await.expect("kept");
    let how = |mail: &Received| kept.sent.get(&Via::mail(&mail.to[0])).map(|(_, how)| how.clone());
    let ends: Vec<_> = received.iter().map(how).collect();
    assert_eq!(ends, [Some(Delivered::Unknown), Some(Delivered::Sent { place: None })]);
}

#[tokio::test]
async fn the_console_is_entered_by_the_link_that_its_command_gives() {
    let free = TcpListener::bind("127.0.0.1:0").and_then(|socket| socket.local_addr()).expect("a port");
    let mut bot = known(&SETTINGS.replace("127.0.0.1:0", &free.to_string())).await;
    bot.start().await;
    bot.until_posted(LETTER).await;
    let asked = bot.fake.command(GENERAL, OWNER, "console", &json!([]));
    bot.until_answered(asked, "/console/in/").await;
    let answer = bot.answer(asked).await;
    let (_, link) = answer.split_once("https://steward.example.org").expect("a link");
    let path: String = link.chars().take_while(|c| !c.is_whitespace() && *c != '"').collect();
    let page = page(free, &path);
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("<form method=\"post\""), "{page}");
    assert!(life::page(free, "/console/in/nothing-of-that-name").starts_with("HTTP/1.1 4"));
    bot.stop().await;
}

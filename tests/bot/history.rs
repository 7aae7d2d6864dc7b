//! `/manage backfill`: what was said before Steward came is read on request, paced, once, and goes on after a kill.

use crate::fake::people::member;
use crate::fake::world::{BOT, CHANNEL, GENERAL, GUILD, HELP, MOD_LOG, OWNER};
use crate::fake::{Entry, Fake, Fault, Setup, Trouble};
use crate::process::Home;
use crate::{Bot, POLICY, asked, removed};
use serde_json::{Value, json};
use std::time::Duration;
use steward::champions::evidence::{Credit, Kind};
use steward::ids::{ChannelId, GuildId, UserId};
use steward::ledger::Progress;
use steward::store::Store;

const DAY_MS: i64 = 86_400_000;
/// Messages of a page.
const PAGE: usize = 100;
/// A second between two requests; the clock of another process may differ by a hair.
const PACE: Duration = Duration::from_millis(980);

/// A message that answers another.
fn reply(fake: &Fake, channel: u64, author: u64, text: &str, to: u64) -> u64 {
    let reference = json!({"type": 0, "message_id": to.to_string(), "channel_id": channel.to_string(),
        "guild_id": GUILD.to_string()});
    let more = json!({"type": 19, "message_reference": reference});
    fake.core().world.post(channel, author, text, Some(more))
}

fn ago(fake: &Fake, days: i64) {
    fake.core().world.ahead_ms = -days * DAY_MS;
}

/// Asked, answered, and marked with the reaction; the answer.
fn answered(fake: &Fake, channel: u64, asker: u64, helper: u64) -> u64 {
    let question = fake.say_unheard(channel, asker, "does anyone know where the logs are written to?");
    let answer = reply(fake, channel, helper, "under target, in a folder of the same name", question);
    fake.react_unheard(channel, answer, asker, "✅");
    answer
}

/// A community with a past: threads in #help, of which one was put away before the time that is read; talk in #help
/// for more than a page; something in a channel that will be closed, and in one that is.
async fn with_a_past() -> (Bot, [u64; 5]) {
    let fake = Fake::start(Setup { channels: 1, ..Setup::default() }).await;
    ago(&fake, 200);
    let long_ago = fake.thread_unheard(HELP, member(9), "Long ago");
    answered(&fake, long_ago, member(9), member(10));
    fake.archive(long_ago);
    ago(&fake, 20);
    let archived = fake.thread_unheard(HELP, member(3), "An old question");
    let question = fake.say_unheard(archived, member(3), "how do I build this without the network?");
    let answer = reply(&fake, archived, member(4), "with --offline", question);
    reply(&fake, archived, member(3), "thanks, that works", answer);
    // A private one that Steward was taken into, and one of its own, about a case.
    let joined = fake.private_thread_unheard(HELP, member(11), "Between us");
    fake.say_unheard(joined, member(11), "the key is under the mat");
    let own = fake.private_thread_unheard(HELP, BOT, "About your message");
    fake.say_unheard(own, member(11), "it was not meant like that");
    ago(&fake, 19);
    for thread in [archived, joined, own] {
        fake.archive(thread);
    }
    let active = fake.thread_unheard(HELP, member(5), "A question of today");
    answered(&fake, active, member(5), member(6));
    answered(&fake, HELP, member(1), member(2));
    for n in 0..PAGE {
        fake.say_unheard(HELP, member(7), &format!("a line about the weather, number {n}"));
    }
    answered(&fake, HELP, member(1), member(8));
    fake.say_unheard(HELP, member(7), "you idiot");
    fake.say_unheard(CHANNEL, member(7), "nobody will read this");
    fake.say_unheard(MOD_LOG, OWNER, "nor this");
    ago(&fake, 0);
    let mut bot = Bot { fake, home: Home::new(POLICY), running: None };
    bot.start().await;
    (bot, [long_ago, archived, active, joined, own])
}

fn backfill(bot: &Bot, by: u64, days: Option<u64>) -> u64 {
    let days = days.map(|days| json!({"name": "days", "type": 4, "value": days}));
    let options: Vec<Value> = days.into_iter().collect();
    bot.fake.command(GENERAL, by, "manage", &json!([{"name": "backfill", "type": 1, "options": options}]))
}

fn pages(journal: &[Entry], channel: u64) -> Vec<&Entry> {
    let path = format!("/channels/{channel}/messages");
    journal.iter().filter(|entry| entry.method == "GET" && entry.path == path).collect()
}

/// Waits until this was asked of Discord so often, and until the bot has told that nothing is left to read.
async fn until_read(bot: &Bot) -> String {
    let mut told = String::new();
    for _ in 0..200 {
        let before = bot.fake.journal().len();
        told = bot.answer(backfill(bot, OWNER, None)).await;
        if !told.contains(", up to ") {
            break;
        }
        // A further page is asked for; or the last one was just answered, and is written down within the pace.
        let further = |journal: &[Entry]| journal[before..].iter().any(|entry| entry.method == "GET");
        let _ = tokio::time::timeout(PACE, bot.fake.until("a further page", further)).await;
    }
    told
}

async fn credits(store: &Store) -> Vec<Credit> {
    let mut credits = store.credits(GuildId(GUILD), steward::discord::now()).await.expect("readable");
    credits.sort_by_key(|credit| credit.id);
    credits
}

#[tokio::test]
async fn history_is_read_once_goes_on_after_a_kill_and_tells_what_is_closed() {
    let (mut bot, [long_ago, archived, active, joined, own]) = with_a_past().await;
    let stranger = backfill(&bot, member(1), Some(90));
    bot.until_answered(stranger, "Manage Server").await;
    let closed = Trouble::Refused { status: 403, code: 50_001 };
    bot.fake.fault(Fault::new("GET", &format!("/channels/{CHANNEL}/messages"), 1, closed));
    // The first page of #help is answered, and the next one is asked for when the process dies.
    let help = format!("/channels/{HELP}/messages");
    bot.fake.fault(Fault::new("GET", &help, 1, Trouble::TellAnswered));
    bot.fake.fault(Fault::new("GET", &help, 1, Trouble::TellUnanswered));
    let begun = bot.answer(backfill(&bot, OWNER, Some(90))).await;
    let not_read = |channel| format!("<#{channel}>: not read. I need");
    assert!(begun.contains("I begin to read the last 90 days"), "{begun}");
    assert!(
        begun.contains(&not_read(MOD_LOG)) && begun.contains(&format!("<#{HELP}>: 0 messages read, up to")),
        "{begun}"
    );
    bot.fake.told().await;
    bot.fake.told().await;
    bot.kill();
    bot.fake.clear_faults();
    bot.fake.disconnected().await;
    let until_kill = bot.fake.journal();
    bot.start().await;
    let told = until_read(&bot).await;
    assert!(told.contains(&not_read(CHANNEL)) && told.contains(&not_read(MOD_LOG)), "{told}");
    assert!(told.contains(&format!("<#{archived}>: 3 messages read, done")), "{told}");
    assert!(told.contains(&format!("<#{HELP}>: {} messages read, done", PAGE + 5)), "{told}");

    let again = bot.answer(backfill(&bot, OWNER, Some(90))).await;
    assert!(again.contains(&format!("<#{CHANNEL}>: 0 messages read, up to")), "closed ones are tried again: {again}");
    assert_eq!(again.matches(", up to ").count(), 1, "and nothing else is: {again}");
    let told = until_read(&bot).await;
    assert!(told.contains(&format!("<#{CHANNEL}>: one message read, done")), "{told}");
    let nothing = bot.answer(backfill(&bot, OWNER, Some(90))).await;
    assert!(!nothing.contains("I begin"), "{nothing}");
    let journal = bot.fake.journal();
    let after: Vec<_> = pages(&journal, HELP).iter().map(|page| page.query[0].clone()).collect();
    assert_eq!(after.len(), 3, "one page, and one that was asked for twice: {after:?}");
    assert!(after[0] != after[1] && after[1] == after[2], "{after:?}");
    let read = |channel| pages(&journal, channel).len();
    assert_eq!([long_ago, own, MOD_LOG].map(read), [0; 3]);
    assert_eq!([archived, active, joined].map(read), [1; 3]);

    let store = bot.stop().await;
    let found = credits(&store).await;
    let mut pairs: Vec<_> = found.iter().map(|credit| (credit.kind, credit.helper, credit.beneficiary)).collect();
    pairs.sort();
    let pair = |kind, helper, asker| (kind, UserId(member(helper)), UserId(member(asker)));
    let wanted = [(Kind::Solved, 2, 1), (Kind::Solved, 6, 5), (Kind::Solved, 8, 1), (Kind::Thanks, 4, 3)];
    assert_eq!(pairs, wanted.map(|(kind, helper, asker)| pair(kind, helper, asker)));
    assert!(removed(&bot.fake).is_empty(), "nobody is held to rules that nobody kept then");
    let rows = store.backfill(GuildId(GUILD)).await.expect("readable");
    let of = |channel: u64| rows.iter().find(|row| row.channel == ChannelId(channel)).expect("a row").progress;
    assert_eq!([HELP, archived, active, CHANNEL].map(of), [Progress::Done; 4]);
    assert_eq!(of(MOD_LOG), Progress::Closed);

    let history = until_kill.iter().filter(|entry| {
        entry.method == "GET"
            && (entry.path.ends_with("/messages")
                || entry.path.contains("/archived/")
                || entry.path.contains("/reactions/"))
    });
    let times: Vec<_> = history.map(|entry| entry.arrived).collect();
    assert!(times.len() >= 5 && times.windows(2).all(|two| two[1] - two[0] >= PACE), "{times:?}");
    assert_eq!(asked(&journal, "GET", &format!("/channels/{HELP}/threads/archived/public")), 1);
}

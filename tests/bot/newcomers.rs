//! A newcomer whom nobody answers: somebody who helps is told, once, whatever happens to the process in between; and what
//! Discord's refusals lead to.
//!
//! Half an hour is two seconds here, and no hour is quiet.

use crate::fake::people::member;
use crate::fake::world::{GUILD, HELP};
use crate::fake::{Fake, Fault, Seen, Setup, Trouble};
use crate::process::Home;
use crate::{Bot, POLICY};
use serde_json::json;
use steward::discord::now;
use steward::ids::{GuildId, Span, UserId};
use steward::lurkers::rows::{Consent, Kept, NudgeEnd};
use steward::store::Store;

const SETTINGS: &str = r##"[community]
moderators-channel = "#mod-log"
language = "en"
[community.lurkers]
helpers-after = "2s"
quiet = ["00:00", "00:00"]
weekends = true
"##;

const NEWCOMER: u64 = 157_766_400_777 << 22;
const HELPER: u64 = 1;
const QUESTION: &str = "how do I build this on windows?";

/// Somebody helps.
async fn with_helper() -> Bot {
    let home = Home::new(POLICY);
    home.write("config/steward.toml", SETTINGS);
    let mut bot = Bot { fake: Fake::start(Setup::default()).await, home, running: None };
    bot.start().await;
    let join = json!([{"name": "join", "type": 1, "options": []}]);
    let joined = bot.fake.command(HELP, member(HELPER), "help-topics", &join);
    bot.until_answered(joined, "You are on the list").await;
    bot
}

/// Somebody comes and asks; it is on record when this returns.
async fn asks(bot: &Bot) {
    bot.fake.join(GUILD, NEWCOMER, "nia");
    bot.fake.say(HELP, NEWCOMER, QUESTION);
    bot.dealt_with_until_here(member(7)).await;
}

fn told(bot: &Bot) -> usize {
    let told = |seen: &&Seen| matches!(seen, Seen::Private { member: who, .. } if *who == member(HELPER));
    bot.fake.seen_by_members().iter().filter(told).count()
}

async fn kept(store: &Store) -> Vec<Kept> {
    store.remembered(GuildId(GUILD), now(), |_| {}).await.expect("readable").lurkers.kept
}

async fn consent(store: &Store) -> Consent {
    let own = |kept: &Kept| match kept {
        Kept::Consent { member: who, consent } if *who == UserId(member(HELPER)) => Some(*consent),
        _ => None,
    };
    kept(store).await.iter().find_map(own).unwrap_or_default()
}

#[tokio::test]
async fn an_unanswered_newcomer_reaches_a_helper_once_across_kills() {
    let mut bot = with_helper().await;
    asks(&bot).await;
    bot.kill();
    bot.start().await;
    bot.until_told(member(HELPER), QUESTION).await;
    bot.dealt_with_until_here(member(8)).await;
    bot.kill();
    bot.start().await;
    bot.dealt_with_until_here(member(9)).await;
    assert_eq!(told(&bot), 1);
    let store = bot.stop().await;
    let nudges = store.nudges_of(GuildId(GUILD), UserId(member(HELPER))).await.expect("readable");
    assert!(matches!(nudges.as_slice(), [one] if one.ended.is_none()), "{nudges:?}");
}

#[tokio::test]
async fn what_was_answered_while_nobody_listened_is_not_handed_on_after_the_start() {
    let mut bot = with_helper().await;
    bot.fake.join(GUILD, NEWCOMER, "nia");
    let question = bot.fake.say(HELP, NEWCOMER, QUESTION);
    bot.dealt_with_until_here(member(7)).await;
    bot.stop().await;
    let reference = json!({"type": 0, "message_id": question.to_string(), "channel_id": HELP.to_string()});
    let reply = json!({"type": 19, "message_reference": reference});
    bot.fake.core().world.post(HELP, member(8), "set the linker", Some(reply));
    // By the time that it is read, the half an hour is over.
    bot.fake.fault(Fault::new("GET", "/channels/*/messages", 2, Trouble::RateLimited { after: 2.0, global: false }));
    bot.start().await;
    let history = format!("/channels/{HELP}/messages");
    let read = |core: &crate::fake::Core| {
        core.journal.iter().any(|it| it.method == "GET" && it.path.ends_with(&history) && it.status == 200)
    };
    bot.fake.wait("the history", read).await;
    bot.dealt_with_until_here(member(9)).await;
    let store = bot.stop().await;
    let answered = |kept: &Kept| matches!(kept, Kept::First(first) if first.answered.is_some());
    let kept = kept(&store).await;
    assert!(kept.iter().any(answered), "{kept:?}");
    assert_eq!(told(&bot), 0);
}

#[tokio::test]
async fn whose_messages_are_closed_is_left_alone_for_ninety_days() {
    let mut bot = with_helper().await;
    bot.fake.close_private(member(HELPER));
    asks(&bot).await;
    let tried = |seen: &crate::fake::Core| seen.journal.iter().any(|it| it.status == 403);
    bot.fake.wait("the refusal", tried).await;
    bot.dealt_with_until_here(member(8)).await;
    let store = bot.stop().await;
    let closed = consent(&store).await.closed_until.expect("closed");
    assert!(closed.since(now()) > Span::DAY.times(89), "{closed}");
    let nudges = store.nudges_of(GuildId(GUILD), UserId(member(HELPER))).await.expect("readable");
    assert!(matches!(nudges[0].ended, Some((_, NudgeEnd::Undelivered))), "{nudges:?}");
}

#[tokio::test]
async fn too_many_private_messages_are_told_of_once_and_stop() {
    let mut bot = with_helper().await;
    let refused = Trouble::Refused { status: 400, code: 40_003 };
    // It meets the notice of an insult; from then on helpers are not written to.
    bot.fake.fault(Fault::new("POST", "/users/@me/channels", 1, refused));
    asks(&bot).await;
    bot.until_posted("I opened private messages too fast").await;
    bot.dealt_with_until_here(member(8)).await;
    let said = |seen: &&Seen| matches!(seen, Seen::Said { text, .. } if text.contains("too fast"));
    assert_eq!(bot.fake.seen_by_members().iter().filter(said).count(), 1);
    assert_eq!(told(&bot), 0);
    let store = bot.stop().await;
    assert!(kept(&store).await.iter().any(|kept| matches!(kept, Kept::Breaker { .. })));
}

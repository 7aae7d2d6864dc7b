//! What members may ask about what is theirs: the whole bot tells it, hands it over, and forgets it while it runs.

use crate::fake::people::member;
use crate::fake::world::{GENERAL, HELP, OWNER};
use crate::process::{run, steward};
use crate::tables::found;
use crate::{Bot, shown};
use serde_json::{Value, json};
use steward::effect::ButtonId;
use steward::ids::{GuildId, UserId};

const WHO: u64 = 1;

fn sub(name: &str) -> Value {
    json!([{ "name": name, "type": 1, "options": [] }])
}

/// Tables in which the member, or something that they wrote, is found.
async fn tables(bot: &Bot) -> Vec<String> {
    let id = member(WHO).to_string();
    let places = found(&bot.home.data(), &[&id, "as I wrote", "whatever I wrote"]).await;
    let mut tables: Vec<String> = places.iter().filter_map(|it| Some(it.split_once('.')?.0.to_owned())).collect();
    tables.sort();
    tables.dedup();
    tables
}

#[tokio::test]
async fn a_member_who_did_much_is_forgotten_while_the_bot_runs_but_for_a_case_that_counts() {
    let mut bot = Bot::new().await;
    let first = bot.fake.say(HELP, member(WHO), "how do I build this, as I wrote before?");
    bot.fake.say(GENERAL, member(2), &format!("good morning <@{}>", member(WHO)));
    let thanks = json!([{ "name": "member", "type": 6, "value": member(2).to_string() },
        { "name": "reason", "type": 3, "value": "for the answer, as I wrote" }]);
    let thanked = bot.fake.command(HELP, member(WHO), "thanks", &thanks);
    bot.answer(thanked).await;
    let back = json!([{ "name": "member", "type": 6, "value": member(WHO).to_string() }]);
    let thanked = bot.fake.command(HELP, member(2), "thanks", &back);
    bot.answer(thanked).await;
    let insult = bot.fake.say(GENERAL, member(WHO), "you idiot, whatever I wrote");
    bot.until_removed(insult).await;
    bot.until_told(member(WHO), "I removed your message").await;

    let ask = |words: &str| bot.fake.command(HELP, member(WHO), "privacy", &sub(words));
    bot.until_answered(ask("show"), "messages of yours").await;
    let export = ask("export");
    bot.until_answered(export, "Here is everything that I keep about you").await;
    assert!(shown(&bot.fake.core(), export).contains("about-me.json"));
    bot.until_answered(ask("export"), "a moment ago").await;
    bot.until_answered(ask("opt-out"), "From now on I note no help of yours").await;
    bot.until_answered(ask("opt-out"), "You asked for that before").await;
    let erase = ask("erase");
    bot.until_answered(erase, "I can forget you").await;
    bot.until_answered(erase, "One case stays as long as it counts").await;
    bot.dealt_with_until_here(member(8)).await;
    let before = tables(&bot).await;
    for table in ["activity", "cases", "credits", "engagement", "hits", "members", "questions", "texts", "wishes"] {
        assert!(before.iter().any(|known| known == table), "{table} of {before:?}");
    }

    let pressed = bot.fake.press(HELP, member(WHO), first, &ButtonId::Erase.to_string());
    bot.until_answered(pressed, "I have forgotten you").await;
    // It goes on for the others, and nothing brings the one who is gone back.
    bot.fake.say(GENERAL, member(2), "is anybody there?");
    bot.dealt_with_until_here(member(9)).await;
    let store = bot.stop().await;
    assert_eq!(tables(&bot).await, ["cases", "erasures", "hits"]);
    assert_eq!(
        store.cases_of(GuildId(crate::fake::world::GUILD), UserId(member(WHO)), 9).await.expect("readable").len(),
        1
    );

    let whole = |command: &str, words: &[&str]| {
        let mut command = steward(&[command]);
        command.arg(member(WHO).to_string()).args(words).arg("--data").arg(bot.home.data());
        command
    };
    let out = bot.home.path("them.json");
    let out = out.to_str().expect("a path");
    run(&mut whole("export", &["--out", out]), "").check(0, &["rows about ", "are written to"]);
    run(&mut whole("export", &["--out", out]), "").check(2, &["cannot be written"]);
    let read: Value = serde_json::from_str(&std::fs::read_to_string(out).expect("a file")).expect("JSON");
    assert_eq!(read["cases"].as_array().map(Vec::len), Some(1), "{read}");
    run(&mut whole("export", &["--guild", "77"]), "").check(2, &["the database knows no server 77"]);
    run(&mut whole("erase", &[]), "").check(0, &["rows are deleted"]);
    assert_eq!(tables(&bot).await, Vec::<String>::new());
}

#[tokio::test]
async fn what_is_noted_is_posted_and_pinned_for_everybody() {
    let mut bot = Bot::new().await;
    let refused = bot.fake.command(GENERAL, member(WHO), "manage", &sub("privacy-post"));
    bot.until_answered(refused, "Manage Server").await;
    let posted = bot.fake.command(GENERAL, OWNER, "manage", &sub("privacy-post"));
    bot.until_answered(posted, "and I pin it").await;
    bot.fake.wait("the pin", |core| core.world.channels[&GENERAL].pinned.len() == 1).await;
    let check =
        json!([{ "name": "front-door", "type": 2, "options": [{ "name": "check", "type": 1, "options": [] }] }]);
    let found = bot.fake.command(GENERAL, OWNER, "manage", &check);
    let found = bot.answer(found).await;
    assert!(!found.contains("privacy-post"), "{found}");
    let again = bot.fake.command(GENERAL, OWNER, "manage", &sub("privacy-post"));
    bot.until_answered(again, "is brought up to date").await;
    let message = bot.fake.core().world.channels[&GENERAL].pinned[0];
    let mine = bot.fake.press(GENERAL, member(WHO), message, &ButtonId::AboutMe.to_string());
    bot.until_answered(mine, "What I keep about you").await;
    bot.stop().await;
}

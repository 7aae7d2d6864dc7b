//! Commands, menus, cards and buttons: what people ask of Steward, and what they see then.

use crate::fake::people::member;
use crate::fake::world::{BOT, CHANNEL, GENERAL, GUILD, HELP, MOD_LOG, MODERATOR, OWNER, Setup};
use crate::fake::{Fault, Seen, Trouble};
use crate::{Bot, POLICY, asked, button, case, removed};
use serde_json::{Value, json};
use steward::conduct::case::{CaseState, Verdict};
use steward::ids::UserId;

/// For longer than any test runs.
const PUT_OFF: Trouble = Trouble::RateLimited { after: 600.0, global: false };

fn who(name: &str, n: u64) -> Value {
    json!({ "name": name, "type": 6, "value": member(n).to_string() })
}

fn text(name: &str, value: &str) -> Value {
    json!({ "name": name, "type": 3, "value": value })
}

fn number(name: &str, value: u64) -> Value {
    json!({ "name": name, "type": 4, "value": value })
}

#[tokio::test]
async fn every_command_is_answered_and_does_what_it_says() {
    let mut bot = Bot::new().await;
    let why = || text("reason", "be kind to people");
    let asked = [
        (MODERATOR, "warn", json!([who("member", 1), why()]), "has been warned; case 1"),
        (MODERATOR, "timeout", json!([who("member", 2), number("length", 1), why()]), "is timed out until"),
        (MODERATOR, "untimeout", json!([who("member", 2)]), "is lifted; case 3"),
        (MODERATOR, "kick", json!([who("member", 3), why()]), "is kicked; case 4"),
        (MODERATOR, "ban", json!([who("member", 4), why()]), "is banned; case 5"),
        (OWNER, "unban", json!([who("person", 4)]), "may come back; case 6"),
        (MODERATOR, "case", json!([number("number", 1)]), "be kind to people"),
        (MODERATOR, "case", json!([number("number", 77)]), "There is no case 77"),
        (MODERATOR, "history", json!([who("member", 1)]), "History of member1"),
        (member(5), "rules", json!([]), "Be kind"),
        (member(5), "warn", json!([who("member", 6), why()]), "You need “"),
        (member(5), "history", json!([who("member", 1)]), "Only moderators can do this"),
        (
            MODERATOR,
            "ban",
            json!([{"name": "member", "type": 6, "value": OWNER.to_string()}, why()]),
            "owns this server",
        ),
    ];
    for (by, name, options, expected) in asked {
        let interaction = bot.fake.command(GENERAL, by, name, &options);
        bot.until_answered(interaction, expected).await;
    }
    bot.until_told(member(1), "gave you a warning").await;
    bot.until_told(member(2), "Your pause in").await;
    let done = |found: fn(&Seen) -> bool| bot.until_seen("a ruling carried out", found);
    done(|seen| matches!(seen, Seen::Kicked { member: who } if *who == member(3))).await;
    done(|seen| matches!(seen, Seen::Banned { member: who, .. } if *who == member(4))).await;
    done(|seen| matches!(seen, Seen::Unbanned { member: who } if *who == member(4))).await;
    let store = bot.stop().await;
    for number in 1..=6 {
        let row = case(&store, number).await;
        assert_eq!(row.state, CaseState::Applied, "{row:?}");
    }
}

#[tokio::test]
async fn an_unban_never_overtakes_the_ban_that_it_takes_back() {
    let mut bot = Bot::new().await;
    // The ban waits for its notice, and the notice is put off.
    let slow = Trouble::RateLimited { after: 0.5, global: false };
    bot.fake.fault(Fault::new("POST", "/users/@me/channels", 1, slow));
    let ban = bot.fake.command(GENERAL, MODERATOR, "ban", &json!([who("member", 1), text("reason", "a mistake")]));
    bot.until_answered(ban, "is banned; case 1").await;
    let unban = bot.fake.command(GENERAL, MODERATOR, "unban", &json!([who("person", 1)]));
    bot.until_answered(unban, "may come back; case 2").await;
    bot.until_seen("the unban", |seen| matches!(seen, Seen::Unbanned { member: who } if *who == member(1))).await;
    let store = bot.stop().await;
    assert!(!bot.fake.core().world.guilds[&GUILD].bans.contains_key(&member(1)));
    for number in [1, 2] {
        assert_eq!(case(&store, number).await.state, CaseState::Applied);
    }
}

#[tokio::test]
async fn an_unban_after_a_crash_waits_for_the_ban_that_was_left_over() {
    let mut bot = Bot::new().await;
    bot.fake.fault(Fault::new("PUT", "/guilds/*/bans/*", 1, PUT_OFF));
    bot.fake.command(GENERAL, MODERATOR, "ban", &json!([who("member", 1), text("reason", "a mistake")]));
    bot.fake.wait("the ban that is put off", |core| core.faults.is_empty()).await;
    bot.kill();
    bot.fake.disconnected().await;
    // Whether the ban stands is asked first, and the answer is put off.
    bot.fake.fault(Fault::new("GET", "/guilds/*/bans/*", 1, Trouble::RateLimited { after: 0.5, global: false }));
    bot.start().await;
    bot.fake.wait("the question", |core| core.faults.is_empty()).await;
    bot.fake.command(GENERAL, MODERATOR, "unban", &json!([who("person", 1)]));
    bot.until_seen("the unban", |seen| matches!(seen, Seen::Unbanned { member: who } if *who == member(1))).await;
    bot.stop().await;
    assert!(!bot.fake.core().world.guilds[&GUILD].bans.contains_key(&member(1)));
}

#[tokio::test]
async fn a_ban_and_its_unban_that_a_crash_left_over_ban_nobody() {
    let mut bot = Bot::new().await;
    bot.fake.fault(Fault::new("PUT", "/guilds/*/bans/*", 1, PUT_OFF));
    bot.fake.command(GENERAL, MODERATOR, "ban", &json!([who("member", 1), text("reason", "a mistake")]));
    bot.fake.wait("the ban that is put off", |core| core.faults.is_empty()).await;
    bot.fake.command(GENERAL, MODERATOR, "unban", &json!([who("person", 1)]));
    // Its own answer waits for the ban. Once the case is found, the unban is kept.
    let mut found = String::new();
    for _ in 0..1_000 {
        let look = bot.fake.command(GENERAL, MODERATOR, "case", &json!([number("number", 2)]));
        found = bot.answer(look).await;
        if !found.contains("There is no case 2") {
            break;
        }
    }
    assert!(!found.contains("There is no case 2"), "{found}");
    bot.kill();
    bot.fake.disconnected().await;
    bot.start().await;
    bot.fake
        .until("the unban", |journal| asked(journal, "DELETE", &format!("/guilds/{GUILD}/bans/{}", member(1))) == 1)
        .await;
    bot.stop().await;
    let banned = bot.fake.seen_by_members().into_iter().any(|seen| matches!(seen, Seen::Banned { .. }));
    assert!(!banned, "{}", bot.fake.story());
}

#[tokio::test]
async fn the_menu_says_why_a_message_was_flagged_or_not() {
    let mut bot = Bot::new().await;
    let texts =
        [("what a numpty", "mockery** (Be kind, asks a moderator): matched"), ("good morning", "No rule matched")];
    for (said, expected) in texts {
        let message = bot.fake.say(GENERAL, member(1), said);
        let asked = bot.fake.message_menu(GENERAL, MODERATOR, "Steward…", message);
        bot.until_answered(asked, expected).await;
    }
    bot.until_posted("Case 1, to decide").await;
    bot.stop().await;
}

#[tokio::test]
async fn a_card_is_decided_with_a_button_and_only_once() {
    let mut bot = Bot::with(Setup { channels: 1, ..Setup::default() }, POLICY).await;
    // In three channels, because what is said in one conversation stands on one card.
    let places = [GENERAL, HELP, CHANNEL];
    let said: Vec<u64> =
        (1..).zip(places).map(|(n, place)| bot.fake.say(place, member(n), &format!("what a numpty {n}"))).collect();
    let mut cards = Vec::new();
    for number in 1..=3 {
        cards.push(bot.until_posted(&format!("Case {number}, to decide: mockery")).await);
    }
    assert!(removed(&bot.fake).is_empty(), "an alert asks first");
    let press = |card: usize, by, label: &str| {
        let id = button(&bot.fake, MOD_LOG, cards[card], label);
        bot.fake.press(MOD_LOG, by, cards[card], &id)
    };
    bot.until_answered(press(0, MODERATOR, "Open"), "what a numpty 1").await;
    let apply = button(&bot.fake, MOD_LOG, cards[0], "Apply");
    bot.until_answered(press(0, MODERATOR, "Apply"), "Applied; case 1").await;
    bot.until_removed(said[0]).await;
    bot.until_told(member(1), "what a numpty 1").await;
    // The card has lost the button; somebody whose screen still shows it presses too.
    let late = bot.fake.press(MOD_LOG, OWNER, cards[0], &apply);
    bot.until_answered(late, "has already decided case 1").await;
    bot.until_answered(press(1, MODERATOR, "Delete only"), "Message removed, nothing else; case 2").await;
    bot.until_removed(said[1]).await;
    bot.until_answered(press(2, MODERATOR, "Not a breach"), "Not a breach; case 3 is closed").await;
    let settled = |seen: &Seen| matches!(seen, Seen::Edited { message, text, .. } if *message == cards[2] && text.contains("Not a breach"));
    bot.until_seen("the card says what was decided", settled).await;
    // A member does not decide, whatever they send.
    let id = format!("card:{}:apply", 3);
    let meddling = bot.fake.press(MOD_LOG, member(3), cards[2], &id);
    bot.until_answered(meddling, "somebody else decides it").await;
    let store = bot.stop().await;
    assert_eq!(removed(&bot.fake), said[..2]);
    let states = [(1, CaseState::Applied, 1), (2, CaseState::Applied, 0), (3, CaseState::Dismissed, 1)];
    for (number, state, points) in states {
        let row = case(&store, number).await;
        assert_eq!((row.state, row.points, row.decided_by), (state, points, Some(UserId(MODERATOR))), "case {number}");
    }
}

#[tokio::test]
async fn an_undone_removal_gives_the_text_back_with_an_apology() {
    let mut bot = Bot::new().await;
    let said = bot.fake.say(GENERAL, member(1), "the village idiot is a character in my novel");
    bot.until_removed(said).await;
    bot.until_told(member(1), "the village idiot").await;
    let card = bot.until_posted("Case 1, done: insults").await;
    let undo = button(&bot.fake, MOD_LOG, card, "Undo");
    let pressed = bot.fake.press(MOD_LOG, MODERATOR, card, &undo);
    bot.until_answered(pressed, "Taken back, and member1 has been told").await;
    bot.until_told(member(1), "that was wrong. Sorry.").await;
    // The writer posts it again, and now it stays.
    let again = bot.fake.say(GENERAL, member(1), "the village idiot is a character in my novel");
    bot.dealt_with_until_here(member(2)).await;
    let store = bot.stop().await;
    assert!(!removed(&bot.fake).contains(&again), "what was given back may be posted again");
    let row = case(&store, 1).await;
    assert_eq!((row.state, row.verdict), (CaseState::Undone, Some(Verdict::Wrong)));
}

#[tokio::test]
async fn a_member_asks_for_a_second_look_and_somebody_answers() {
    let mut bot = Bot::new().await;
    for n in [1, 2] {
        let said = bot.fake.say(GENERAL, member(n), &format!("you idiot {n}"));
        bot.until_removed(said).await;
        let (channel, notice) = bot.until_told(member(n), &format!("you idiot {n}")).await;
        let look = button(&bot.fake, channel, notice, "Ask a person to look");
        let elsewhere = bot.fake.say(GENERAL, BOT, "something with buttons");
        let stranger = bot.fake.press(GENERAL, member(9), elsewhere, &look);
        bot.until_answered(stranger, "Only the person this is about").await;
        let asked = bot.fake.press(channel, member(n), notice, &look);
        bot.until_answered(asked, "A person will look at case").await;
        let again = bot.fake.press(channel, member(n), notice, &look);
        bot.until_answered(again, "You asked ").await;
        let card = bot.until_posted(&format!("Case {n}, second look: insults")).await;
        let (label, expected) = if n == 1 {
            ("The decision stands", "looked at case 1 again. The decision stands")
        } else {
            ("Undo", "Sorry")
        };
        let id = button(&bot.fake, MOD_LOG, card, label);
        bot.fake.press(MOD_LOG, MODERATOR, card, &id);
        bot.until_told(member(n), expected).await;
    }
    let store = bot.stop().await;
    assert_eq!(case(&store, 1).await.state, CaseState::Applied);
    assert_eq!(case(&store, 2).await.state, CaseState::Undone);
}

#[tokio::test]
async fn a_notice_can_be_read_in_another_language() {
    let mut bot = Bot::new().await;
    let said = bot.fake.say(GENERAL, member(1), "you idiot");
    bot.until_removed(said).await;
    let (channel, notice) = bot.until_told(member(1), "I removed your message").await;
    bot.until_posted("Case 1").await;
    for (code, expected) in [("nl", "weggehaald"), ("ko", "메시지"), ("zh-CN", "消息")] {
        let asked = bot.fake.press(channel, member(1), notice, &format!("lang:{GUILD}:1:{code}"));
        bot.until_answered(asked, expected).await;
    }
    bot.stop().await;
}

#[tokio::test]
async fn anybody_asks_about_a_message_and_thanks_its_writer() {
    let mut bot = Bot::new().await;
    let said = bot.fake.say(GENERAL, member(1), "put it into the settings file");
    let asked = bot.fake.message_menu(GENERAL, member(2), "Steward…", said);
    bot.until_answered(asked, "Nobody was credited for this message").await;
    let shown = bot.fake.answer_to(asked).expect("an answer").to_string();
    let id = format!("message:{GENERAL}:{said}:thank");
    assert!(shown.contains(&id) && !shown.contains("solved\""), "{shown}");
    let thanked = bot.fake.press(GENERAL, member(2), said, &id);
    bot.until_answered(thanked, "Noted: your thanks to").await;
    let again = bot.fake.press(GENERAL, member(2), said, &id);
    bot.until_answered(again, "credited before").await;
    // The answer carries the way back, and only its own reader can use it.
    let shown = bot.fake.answer_to(thanked).expect("an answer").to_string();
    let undo = shown.split('"').find(|part| part.starts_with("back:")).expect("a button to undo").to_owned();
    let meddling = bot.fake.press(GENERAL, member(3), said, &undo);
    bot.until_answered(meddling, "nothing of yours").await;
    let undone = bot.fake.press(GENERAL, member(2), said, &undo);
    bot.until_answered(undone, "Taken back: your thanks to").await;
    let thanked = bot.fake.press(GENERAL, member(2), said, &id);
    bot.until_answered(thanked, "Noted: your thanks to").await;
    bot.stop().await;
}

#[tokio::test]
async fn a_question_without_a_name_is_asked_by_command_button_and_form() {
    let mut bot = Bot::new().await;
    let by_option = bot.fake.command(GENERAL, member(5), "ask", &json!([text("question", "how do I build the lamp?")]));
    bot.until_answered(by_option, "without your name").await;
    bot.until_seen("the question", |seen| {
        matches!(seen, Seen::Said { channel: GENERAL, text, .. } if text.contains("Somebody asks") && text.contains("> how do I build"))
    })
    .await;
    let said = bot.fake.say(GENERAL, member(1), "a message with a button");
    let forms =
        [bot.fake.press(GENERAL, member(6), said, "ask"), bot.fake.command(GENERAL, member(6), "ask", &json!([]))];
    bot.fake
        .wait("two forms", |core| {
            let opened = core.world.interactions.values().filter(|one| one.responded == Some(9));
            opened.filter(|one| forms.contains(&one.id)).count() == 2
        })
        .await;
    let filled = bot.fake.submit(GENERAL, member(6), "ask", &[("question", "which battery fits?")]);
    bot.until_answered(filled, "without your name").await;
    let insult = bot.fake.submit(GENERAL, member(7), "ask", &[("question", "why are you such an idiot?")]);
    bot.until_answered(insult, "I do not post this").await;
    bot.stop().await;
}

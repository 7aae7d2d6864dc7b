//! The whole line: the real serenity and poise against the fake.

use crate::fake::world::{APPLICATION, BOT, GENERAL, GUILD, MODERATOR, OWNER};
use crate::fake::{Fake, Out, Setup, people::member};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use steward::discord::connect::{Granted, connect};
use steward::discord::listen::{Shedding, take_missed};
use steward::discord::perform::perform;
use steward::discord::{Api, Gateway, Heard, Me, Sink, Where, catch_up, commands, now, translate};
use steward::effect::{ButtonId, Effect, Post};
use steward::event::{Ask, Command, Event, OnMessage, Press, What};
use steward::ids::{ChannelId, CreditId, EntryId, GuildId, MessageId, Span, UserId};
use steward::office::rows::Fingerprint;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

pub const ME: Me = Me { user: UserId(BOT), application: APPLICATION };
pub const ALL: Granted = Granted { members: true, content: true };

/// A sink that says how full it is.
pub struct Queue {
    pub tell: UnboundedSender<Heard>,
    pub waiting: usize,
}

impl Sink for Queue {
    fn draw_ticket(&self, guild: GuildId) -> Result<Fingerprint, String> {
        Ok(Fingerprint::of(&guild.0.to_be_bytes()))
    }
    fn push(&self, heard: Heard) {
        let _ = self.tell.send(heard);
    }
    fn waiting(&self, _: GuildId) -> usize {
        self.waiting
    }
}

struct Bot {
    fake: Fake,
    api: Arc<Api>,
    gateway: Gateway,
    heard: UnboundedReceiver<Heard>,
    events: VecDeque<Event>,
}

pub fn place(fake: &Fake, token: &str) -> (Arc<Api>, Where) {
    let place = Where { token: token.into(), api_url: Some(fake.url()) };
    (Arc::new(Api::new(&place.token, Some(&fake.url())).expect("a client")), place)
}

impl Bot {
    async fn start(setup: Setup, waiting: usize) -> Bot {
        let token = setup.token.clone();
        let fake = Fake::start(setup).await;
        let (api, place) = place(&fake, &token);
        let (tell, heard) = unbounded_channel();
        let sink = Arc::new(Queue { tell, waiting });
        let gateway = connect(api.clone(), place, ALL, ME, sink, Shedding::default()).await.expect("a gateway");
        fake.connected().await;
        Bot { fake, api, gateway, heard, events: VecDeque::new() }
    }

    async fn new() -> Bot {
        Bot::start(Setup::default(), 0).await
    }

    /// The next event that this finds something in.
    async fn next<T>(&mut self, mut found: impl FnMut(&What) -> Option<T>) -> T {
        let waited = tokio::time::timeout(std::time::Duration::from_secs(20), async {
            loop {
                while let Some(event) = self.events.pop_front() {
                    if let Some(found) = found(&event.what) {
                        return found;
                    }
                }
                let heard = self.heard.recv().await.expect("the gateway is there");
                translate(heard, &ME, |event| self.events.push_back(event));
            }
        });
        waited.await.unwrap_or_else(|_| panic!("never heard\n{}", self.fake.story()))
    }

    async fn next_text(&mut self) -> String {
        self.next(|what| match what {
            What::Message(message) => Some(message.content.clone()),
            _ => None,
        })
        .await
    }

    async fn next_command(&mut self) -> Command {
        self.next(|what| match what {
            What::Command(command) => Some((**command).clone()),
            _ => None,
        })
        .await
    }
}

#[tokio::test]
async fn messages_are_heard_in_the_order_they_were_written() {
    let mut bot = Bot::new().await;
    for n in 0..2_000 {
        bot.fake.say(GENERAL, member(n % 7), &format!("message {n}"));
    }
    for n in 0..2_000 {
        assert_eq!(bot.next_text().await, format!("message {n}"));
    }
    bot.fake.assert_no_surprises();
}

#[tokio::test]
async fn a_guild_brings_its_whole_member_list() {
    let mut bot = Bot::start(Setup { members: 400, ..Setup::default() }, 0).await;
    let mut known = std::collections::BTreeSet::new();
    let guild = bot.next(|what| match what {
        What::GuildSeen(guild) => Some((**guild).clone()),
        _ => None,
    });
    let guild = guild.await;
    assert_eq!((guild.id, guild.owner, guild.me), (GuildId(GUILD), UserId(OWNER), UserId(BOT)));
    assert!(!guild.my_roles.is_empty() && !guild.channels.is_empty() && !guild.partial);
    bot.next(|what| match what {
        What::MembersSeen(members) => {
            known.extend(members.iter().map(|m| m.id));
            (known.len() as u64 == guild.member_count).then_some(())
        }
        _ => None,
    })
    .await;
    bot.fake.assert_no_surprises();
}

#[tokio::test]
async fn a_slash_command_becomes_an_event_and_its_answer_reaches_the_asker() {
    let mut bot = Bot::new().await;
    commands::register(&bot.api, &ME).await.expect("registered");
    let who = json!({ "name": "member", "type": 6, "value": member(1).to_string() });
    let length = json!({ "name": "length", "type": 4, "value": 1 });
    let reason = json!({ "name": "reason", "type": 3, "value": "be kind" });
    let asked = bot.fake.command(GENERAL, MODERATOR, "timeout", &json!([who, length, reason]));
    let command = bot.next_command().await;
    assert_eq!(command.by.id, UserId(MODERATOR));
    assert!(command.by.permissions != 0 && !command.by.roles.is_empty());
    assert_eq!((command.channel, command.by.locale.as_deref()), (ChannelId(GENERAL), Some("en-US")));
    match &command.ask {
        Ask::Timeout { member: target, length, reason, clause } => {
            assert_eq!((target.id, *length, reason.as_str()), (UserId(member(1)), Span::HOUR, "be kind"));
            assert!(target.roles.is_some() && !target.bot && clause.is_none());
        }
        other => panic!("{other:?}"),
    }
    let post = Post::text("Timed out for an hour; case 12.");
    let answer = crate::act(Effect::Answer { reply: command.reply, post });
    let _ = perform(&bot.api, GuildId(GUILD), &answer, now()).await;
    let shown = bot.fake.answer_to(asked).expect("an answer");
    assert_eq!(shown["content"], "Timed out for an hour; case 12.");
    bot.fake.assert_no_surprises();
}

#[tokio::test]
async fn every_command_asks_for_what_it_says() {
    let mut bot = Bot::new().await;
    commands::register(&bot.api, &ME).await.expect("registered");
    let option = |name: &str, kind: u8, value: Value| json!({ "name": name, "type": kind, "value": value });
    let who = |name: &str| option(name, 6, json!(member(1).to_string()));
    let why = || option("reason", 3, json!("because"));
    let within = |name: &str, options: Value| json!([{ "name": name, "type": 1, "options": options }]);
    let of_champions =
        |name: &str, options| json!([{ "name": "champions", "type": 2, "options": within(name, options) }]);
    let (what, link) = (option("what", 3, json!("a talk")), option("link", 3, json!("https://a.example")));
    let work = json!([who("member"), what, link]);
    let cases = [
        ("warn", json!([who("member"), why()]), "Warn {"),
        ("untimeout", json!([who("member")]), "Untimeout {"),
        ("kick", json!([who("member"), why()]), "Kick {"),
        (
            "ban",
            json!([who("member"), why(), option("length", 4, json!(1)), option("messages", 4, json!(2))]),
            "length: Some(Span(604800000)), purge: Span(604800000)",
        ),
        ("ban", json!([who("member"), why()]), "length: None, purge: Span(0)"),
        ("unban", json!([who("person")]), "Unban {"),
        ("case", json!([option("number", 4, json!(12))]), "Case { number: CaseNumber(12) }"),
        ("history", json!([who("member")]), "History {"),
        ("rules", json!([]), "Rules"),
        ("thanks", json!([who("member")]), "Thanks {"),
        ("me", within("why", json!([])), "Me(Why)"),
        (
            "me",
            within("break", json!([option("until", 3, json!("2026-12-24"))])),
            "Break { until: Some(\"2026-12-24\") }",
        ),
        ("me", within("back", json!([])), "Break { until: None }"),
        ("me", within("opt-out", json!([])), "OptOut(true)"),
        ("me", within("opt-in", json!([])), "OptOut(false)"),
        ("champions", json!([]), "Champions"),
        ("console", json!([]), "Office(Console { ticket: Fingerprint("),
        ("manage", of_champions("queue", json!([])), "Manage(Queue)"),
        (
            "manage",
            of_champions("approve", json!([who("member"), option("words", 3, json!("well done"))])),
            "Approve {",
        ),
        ("manage", of_champions("decline", json!([who("member"), why()])), "Decline {"),
        ("manage", of_champions("nominate", json!([who("member"), why()])), "Nominate {"),
        ("manage", of_champions("contribution", work), "weight: 5, link: \"https://a.example\", what: \"a talk\""),
        ("manage", of_champions("history", json!([who("member")])), "ChampionHistory {"),
        ("manage", of_champions("reference", json!([who("member")])), "Reference {"),
        ("manage", within("questions", json!([])), "Manage(Questions)"),
        ("manage", within("backfill", json!([option("days", 4, json!(90))])), "Backfill { days: 90 }"),
        ("manage", within("backfill", json!([])), "Backfill { days: 0 }"),
    ];
    for (name, options, expected) in cases {
        bot.fake.command(GENERAL, OWNER, name, &options);
        let ask = format!("{:?}", bot.next_command().await.ask);
        assert!(ask.contains(expected), "/{name}: {ask}");
    }
    bot.fake.assert_no_surprises();
}

#[tokio::test]
async fn the_menu_on_a_message_asks_why() {
    let mut bot = Bot::new().await;
    commands::register(&bot.api, &ME).await.expect("registered");
    let message = bot.fake.say(GENERAL, member(1), "is this allowed");
    bot.fake.message_menu(GENERAL, MODERATOR, "Steward…", message);
    match bot.next_command().await.ask {
        Ask::Why(about) => assert_eq!((about.id, about.content.as_str()), (MessageId(message), "is this allowed")),
        other => panic!("{other:?}"),
    }
    bot.fake.assert_no_surprises();
}

#[tokio::test]
async fn buttons_ask_in_guilds_and_in_private() {
    let mut bot = Bot::new().await;
    let card = bot.fake.say(GENERAL, BOT, "a card");
    let ids = [
        ButtonId::Card { case: 12, press: Press::Undo },
        ButtonId::SecondLook { guild: GUILD, case: 12 },
        ButtonId::NoticeIn { guild: GUILD, case: 12, language: "ko".into() },
        ButtonId::OnMessage { channel: GENERAL, message: 7, press: OnMessage::Solved },
        ButtonId::Credit { credit: CreditId(9), counts: false },
        ButtonId::Approve { member: 6 },
    ];
    let expected = [
        "Card { case: CaseNumber(12), press: Undo }",
        "SecondLook {",
        "NoticeIn { case: CaseNumber(12), language: \"ko\" }",
        "message: MessageId(7), press: Solved",
        "Manage(Credit { credit: CreditId(9), counts: false })",
        "Manage(Approve { member: Target { id: UserId(6)",
    ];
    for (id, expected) in ids.iter().zip(expected) {
        bot.fake.press(GENERAL, MODERATOR, card, &id.to_string());
        let ask = format!("{:?}", bot.next_command().await.ask);
        assert!(ask.contains(expected), "{ask}");
    }
    let private = steward::discord::perform::dm_channel(&bot.api, UserId(member(1))).await.expect("a channel");
    let notice = bot.fake.say(private.0, BOT, "a notice");
    bot.fake.press(private.0, member(1), notice, &ids[1].to_string());
    let command = bot.next_command().await;
    assert_eq!((command.by.id, command.by.permissions), (UserId(member(1)), 0));
    // A button that nobody knows any more is acknowledged, and asks for nothing.
    bot.fake.press(GENERAL, MODERATOR, card, "from:another:bot");
    let pressed = ids.len() + 2;
    bot.fake
        .until("the last acknowledgement", |journal| {
            journal.iter().filter(|entry| entry.path.ends_with("/callback")).count() == pressed
        })
        .await;
    bot.fake.assert_no_surprises();
}

#[tokio::test]
async fn what_cannot_be_read_stops_nothing() {
    let mut bot = Bot::new().await;
    bot.fake.dispatch("MESSAGE_CREATE", &json!({ "id": "no number", "content": "secret" }));
    bot.fake.dispatch("A_NEW_EVENT", &json!({ "anything": [1, 2, 3] }));
    bot.fake.send_raw(Out::Text("{ this is no json".into()));
    bot.fake.say(GENERAL, member(1), "still there");
    assert_eq!(bot.next_text().await, "still there");
}

#[tokio::test]
async fn a_full_sink_sheds_messages_and_marks_their_channel() {
    let mut bot = Bot::start(Setup::default(), Shedding::default().messages).await;
    let message = bot.fake.say(GENERAL, member(1), "shed");
    bot.fake.react(GENERAL, message, member(2), "👍", true);
    bot.fake.join(GUILD, member(9_000), "newcomer");
    let other = bot.next(|what| match what {
        What::Message(_) | What::Reaction(_) => Some(false),
        What::Joined(_) => Some(true),
        _ => None,
    });
    assert!(other.await, "a join passes, messages and reactions do not");
    let missed: Vec<_> = take_missed(&bot.gateway.missed).into_iter().collect();
    assert_eq!(missed, [(GuildId(GUILD), ChannelId(GENERAL))]);
    assert!(take_missed(&bot.gateway.missed).is_empty());
}

#[tokio::test]
async fn the_connection_says_goodbye() {
    let bot = Bot::new().await;
    bot.gateway.stop().await;
    bot.fake.disconnected().await;
}

#[tokio::test]
async fn what_was_missed_is_read_back_in_order_with_the_same_ids() {
    let mut bot = Bot::new().await;
    let first = bot.fake.say(GENERAL, member(1), "heard");
    let live = bot
        .next(|what| match what {
            What::Message(message) => Some(message.id),
            _ => None,
        })
        .await;
    assert_eq!(live, MessageId(first));
    let texts: Vec<String> = (0..250).map(|n| format!("missed {n}")).collect();
    for text in &texts {
        bot.fake.say_unheard(GENERAL, member(2), text);
    }
    let found = Mutex::new(Vec::new());
    let (guild, channel) = (GuildId(GUILD), ChannelId(GENERAL));
    let count =
        catch_up::messages(&bot.api, guild, channel, live, 10_000, |event| found.lock().expect("no panic").push(event));
    assert_eq!(count.await, Ok(250));
    let found = found.into_inner().expect("no panic");
    let read: Vec<String> = found
        .iter()
        .filter_map(|event| match &event.what {
            What::Message(message) => Some(message.content.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(read, texts);
    match found.last().map(|event| &event.what) {
        Some(What::CaughtUp { channel: here, last: Some(_) }) => assert_eq!(*here, channel),
        other => panic!("{other:?}"),
    }
    assert_eq!(found[0].id, steward::ids::EventId::of("message", &[message_id(&found[0])]));
    let nothing = catch_up::audit_log(&bot.api, guild, EntryId(u64::MAX >> 1), |_| ()).await;
    assert_eq!(nothing, Ok(None));
    bot.fake.assert_no_surprises();
}

fn message_id(event: &Event) -> u64 {
    match &event.what {
        What::Message(message) => message.id.0,
        other => panic!("{other:?}"),
    }
}

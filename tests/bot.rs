//! The whole bot: the real binary, as a child process, with the real serenity and poise, against the fake Discord.
//!
//! Every test ends with `Bot::stop`: SIGTERM, gone within five seconds with exit code 0, nothing left in the outbox, and
//! nothing asked of Discord that the fake did not expect. What the database then holds is handed back.

#[path = "fake/mod.rs"]
mod fake;
#[path = "process/mod.rs"]
mod process;
#[path = "smtp/mod.rs"]
mod smtp;
#[path = "tables/mod.rs"]
mod tables;

#[path = "bot/acts.rs"]
mod acts;
#[path = "bot/desk.rs"]
mod desk;
#[path = "bot/disk.rs"]
mod disk;
#[path = "bot/gaps.rs"]
mod gaps;
#[path = "bot/history.rs"]
mod history;
#[path = "bot/life.rs"]
mod life;
#[path = "bot/monday.rs"]
mod monday;
#[path = "bot/newcomers.rs"]
mod newcomers;
#[path = "bot/privacy.rs"]
mod privacy;
#[path = "bot/troubles.rs"]
mod troubles;

use fake::world::{GENERAL, GUILD, MOD_LOG};
use fake::{Core, Entry, Fake, Seen, Setup, twice};
use process::{Home, Running};
use std::time::Duration;
use steward::conduct::case::{CaseNumber, CaseRow};
use steward::ids::GuildId;
use steward::store::Store;

pub const POLICY: &str = include_str!("bot/policy.toml");
/// What the README promises of SIGTERM.
const STOPS_WITHIN: Duration = Duration::from_secs(5);

pub struct Bot {
    pub fake: Fake,
    pub home: Home,
    running: Option<Running>,
}

impl Bot {
    pub async fn new() -> Bot {
        Bot::with(Setup::default(), POLICY).await
    }

    pub async fn with(setup: Setup, policy: &str) -> Bot {
        let mut bot = Bot { fake: Fake::start(setup).await, home: Home::new(policy), running: None };
        bot.start().await;
        bot
    }

    pub async fn start(&mut self) {
        let token = self.fake.core().world.setup.token.clone();
        self.running = Some(Running::start(&self.home, &self.fake.url(), &token));
        self.fake.connected().await;
    }

    pub fn running(&self) -> &Running {
        self.running.as_ref().expect("it runs")
    }

    /// SIGTERM, and everything that has to hold then.
    pub async fn stop(&mut self) -> Store {
        let running = self.running.take().expect("it runs");
        running.signal("TERM");
        let (status, log) = running.ends(STOPS_WITHIN).await;
        assert_eq!(status.code(), Some(0), "{log}");
        self.fake.assert_no_surprises();
        let store = Store::attach(&self.home.data()).await.expect("a sound database");
        let left = store.leftovers().await.expect("readable");
        assert!(left.is_empty(), "left in the outbox: {left:?}\n{}", self.fake.story());
        let again = twice(&self.fake.seen_by_members());
        assert!(again.is_empty(), "seen twice: {again:?}");
        store
    }

    pub fn kill(&mut self) {
        self.running.take().expect("it runs").kill();
    }

    pub async fn until_seen(&self, what: &str, fits: impl Fn(&Seen) -> bool) -> Seen {
        self.fake.wait(what, |core| seen(core).any(&fits)).await;
        let core = self.fake.core();
        seen(&core).find(|one| fits(one)).cloned().expect("it was there")
    }

    pub async fn until_removed(&self, message: u64) {
        self.until_seen("the removal", |seen| matches!(seen, Seen::Removed { message: gone, .. } if *gone == message))
            .await;
    }

    /// Waits for a private message that holds this; its channel and id.
    pub async fn until_told(&self, who: u64, part: &str) -> (u64, u64) {
        let what = format!("a private message to {who} with `{part}`");
        let fits =
            |seen: &Seen| matches!(seen, Seen::Private { member, text, .. } if *member == who && text.contains(part));
        let Seen::Private { message, .. } = self.until_seen(&what, fits).await else { unreachable!() };
        (self.fake.core().world.private[&who], message)
    }

    /// Waits for a post in the moderators' channel that holds this, from the start or by an edit; its id.
    pub async fn until_posted(&self, part: &str) -> u64 {
        let what = format!("a post in #mod-log with `{part}`");
        let fits = |seen: &Seen| match seen {
            Seen::Said { channel, text, .. } | Seen::Edited { channel, text, .. } => {
                *channel == MOD_LOG && text.contains(part)
            }
            _ => false,
        };
        match self.until_seen(&what, fits).await {
            Seen::Said { message, .. } | Seen::Edited { message, .. } => message,
            _ => unreachable!(),
        }
    }

    /// Waits for the answer to a command or button, as the one who asked sees it.
    pub async fn until_answered(&self, interaction: u64, part: &str) {
        self.fake.wait(&format!("an answer with `{part}`"), |core| shown(core, interaction).contains(part)).await;
    }

    /// The first answer to a command or button, whatever it is.
    pub async fn answer(&self, interaction: u64) -> String {
        self.fake.wait("an answer", |core| shown(core, interaction) != "null").await;
        shown(&self.fake.core(), interaction)
    }

    /// Says an insult of which everything is known, and waits for its removal: what was said before is dealt with then.
    pub async fn dealt_with_until_here(&self, author: u64) -> u64 {
        let insult = self.fake.say(GENERAL, author, "you idiot");
        self.until_removed(insult).await;
        insult
    }
}

fn seen(core: &Core) -> impl Iterator<Item = &Seen> {
    core.journal.iter().flat_map(|entry| &entry.seen)
}

/// What was removed, in order.
pub fn removed(fake: &Fake) -> Vec<u64> {
    let seen = fake.seen_by_members();
    seen.iter().filter_map(|one| if let Seen::Removed { message, .. } = one { Some(*message) } else { None }).collect()
}

/// How often this was asked of Discord.
pub fn asked(journal: &[Entry], method: &str, path: &str) -> usize {
    journal.iter().filter(|entry| entry.method == method && entry.path == path).count()
}

/// The custom id of the button of that label, under a message.
#[track_caller]
pub fn button(fake: &Fake, channel: u64, message: u64, label: &str) -> String {
    let core = fake.core();
    let more = core.world.channels[&channel].messages[&message].more.clone().unwrap_or_default();
    let rows = more["components"].as_array().into_iter().flatten();
    let mut buttons = rows.flat_map(|row| row["components"].as_array().into_iter().flatten());
    let found = buttons.find(|one| one["label"] == label).unwrap_or_else(|| panic!("no button `{label}`: {more}"));
    found["custom_id"].as_str().expect("a custom id").to_owned()
}

/// What stands under an interaction, as JSON; `null` until it is answered.
fn shown(core: &Core, interaction: u64) -> String {
    let mut all = core.world.interactions.values();
    all.find(|one| one.id == interaction).and_then(|one| one.shown.clone()).unwrap_or_default().to_string()
}

pub async fn case(store: &Store, number: u64) -> CaseRow {
    let found = store.case(GuildId(GUILD), CaseNumber(number)).await.expect("readable");
    found.unwrap_or_else(|| panic!("there is no case {number}"))
}

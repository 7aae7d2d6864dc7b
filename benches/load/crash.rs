//! kill -9 at random moments under load, with restarts soon and late; then: nothing lost, nothing done twice.
//!
//! Moments: any; while it starts; when Discord has applied a request and not answered; when it has just answered. A third of the
//! restarts come "after more than two minutes": the fake forgets its nonces and the unsettled acts in the database
//! grow three minutes older, which is how the bot sees it. While it runs, some requests meet 429, 500 and lost answers.
//! Exception: a notice of which nobody can tell whether it was sent may be lost, if the outbox says so (`unknown`).

use crate::Common;
use crate::bots::{Bot, Home, Kind};
use crate::fake::world::{CHANNEL, GENERAL};
use crate::fake::{Fake, Fault, Seen, Setup, Trouble, people::member, twice};
use crate::ledger::Ledger;
use crate::talk::Dice;
use crate::throughput::is_gone;
use anyhow::{bail, ensure};
use std::collections::{HashMap, HashSet};
use std::time::{Duration, Instant};

#[derive(clap::Args)]
pub struct Options {
    #[arg(long, default_value_t = 200)]
    kills: u32,
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Messages a second.
    #[arg(long, default_value_t = 300)]
    rate: u32,
    /// One message in so many is an insult.
    #[arg(long, default_value_t = 15)]
    insult_every: u64,
}

const CHANNELS: u64 = 5;
/// At least so many members, so that hardly anybody is insulting twice.
const MEMBERS: u64 = 4_000;
/// How much older unsettled acts grow before a late restart.
const LATE_MS: i64 = 3 * 60_000;
/// The longest that a bot may live between two kills, from the gateway on.
const LIFE_MS: u64 = 700;
/// The longest that it may live when it is killed while it starts.
const START_MS: u64 = 400;

/// What was said, to be found again at the end.
#[derive(Default)]
struct Said {
    ordinary: HashSet<u64>,
    /// Message to channel, and after how many kills it was said.
    place: HashMap<u64, (u64, u32)>,
    kills: u32,
    /// Message to author.
    insults: HashMap<u64, u64>,
    count: u64,
}

impl Said {
    fn say(&mut self, fake: &Fake, dice: &mut Dice, insult_every: u64, members: u64) {
        self.count += 1;
        let channel = CHANNEL + dice.below(CHANNELS);
        if self.count.is_multiple_of(insult_every) {
            // One after the other, so that few authors have two insults and their notices differ.
            let author = member(self.insults.len() as u64 % members);
            let message = fake.say(channel, author, &dice.insult());
            self.insults.insert(message, author);
            self.place.insert(message, (channel, self.kills));
        } else {
            let author = member(dice.below(members));
            let message = fake.say(channel, author, &dice.sentence());
            self.ordinary.insert(message);
            self.place.insert(message, (channel, self.kills));
        }
    }
}

#[derive(Debug, Clone, Copy)]
enum Moment {
    Any,
    Starting,
    Applied,
    Answered,
}

pub async fn run(options: &Options, common: &Common) -> anyhow::Result<()> {
    let common = &Common { members: common.members.max(MEMBERS), ..common.clone() };
    let home = Home::new(common, "\"delete\", \"strike\"")?;
    let setup = Setup { members: common.members, channels: CHANNELS, ..Setup::default() };
    let fake = Fake::start(setup).await;
    let mut dice = Dice(options.seed);
    let mut said = Said::default();
    let mut moments: HashMap<String, u32> = HashMap::new();
    first_life(&fake, &home, common, &mut said, &mut dice).await?;
    let (mut late, mut aged) = (0, 0);
    let started = Instant::now();
    for kill in 1..=options.kills {
        let moment = match dice.below(8) {
            0 => Moment::Starting,
            1 | 2 => Moment::Any,
            3..=5 => Moment::Applied,
            _ => Moment::Answered,
        };
        let mut bot;
        let hit = if matches!(moment, Moment::Starting) {
            bot = Bot::start(Kind::Steward, &fake, &home, common)?;
            tokio::time::sleep(Duration::from_millis(dice.below(START_MS))).await;
            bot.still_runs()?;
            true
        } else {
            bot = start(&fake, &home, common).await?;
            trouble(&fake, &mut dice);
            live(&fake, &mut bot, &mut said, &mut dice, options, common, moment).await?
        };
        bot.kill();
        said.kills = kill;
        *moments.entry(if hit { format!("{moment:?}") } else { "Any".to_owned() }).or_default() += 1;
        fake.clear_faults();
        forget_tellings(&fake).await;
        for _ in 0..dice.below(20) {
            said.say(&fake, &mut dice, options.insult_every, common.members);
        }
        if dice.below(3) == 0 {
            late += 1;
            fake.forget_nonces();
            if home.database().exists() {
                let ledger = Ledger::open(&home.database()).await?;
                aged += ledger.age_leftovers(LATE_MS).await?;
                ledger.close().await;
            }
        }
        if kill % 20 == 0 {
            println!(
                "{kill} kills, {} messages, {} insults, {:.0} s",
                said.count,
                said.insults.len(),
                started.elapsed().as_secs_f64()
            );
        }
    }
    println!("kills by moment: {moments:?}; late restarts: {late} ({aged} acts grew older)");
    let mut bot = start(&fake, &home, common).await?;
    judge(&fake, &mut bot, &home, &said).await
}

/// Steward answers for a guild from its first act there on: also for channels in which nobody has written yet.
async fn first_life(fake: &Fake, home: &Home, common: &Common, said: &mut Said, dice: &mut Dice) -> anyhow::Result<()> {
    let mut bot = start(fake, home, common).await?;
    let insult = fake.say(GENERAL, member(0), &dice.insult());
    said.insults.insert(insult, member(0));
    said.place.insert(insult, (GENERAL, 0));
    let started = Instant::now();
    while !is_gone(fake, insult) {
        bot.still_runs()?;
        ensure!(started.elapsed() < Duration::from_secs(30), "the first insult stays");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    bot.kill();
    Ok(())
}

pub async fn start(fake: &Fake, home: &Home, common: &Common) -> anyhow::Result<Bot> {
    let before = fake.core().hub.identified;
    let mut bot = Bot::start(Kind::Steward, fake, home, common)?;
    let started = Instant::now();
    while fake.core().hub.identified == before || !fake.core().hub.connected() {
        bot.still_runs()?;
        ensure!(started.elapsed() < Duration::from_secs(30), "the bot never came to the gateway");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    Ok(bot)
}

/// What sometimes goes wrong in a life.
fn trouble(fake: &Fake, dice: &mut Dice) {
    let limited = Trouble::RateLimited { after: 0.05, global: false };
    let (method, path, times, trouble) = match dice.below(6) {
        0 => ("", "/channels/*/messages/*", 2, limited),
        1 => ("POST", "/channels/*/messages", 1, Trouble::Refused { status: 500, code: 0 }),
        2 => ("POST", "/channels/*/messages", 1, Trouble::LoseAnswer),
        _ => return,
    };
    fake.fault(Fault::new(method, path, times, trouble));
}

/// The request that will be this life's last.
fn last_request(dice: &mut Dice, moment: Moment) -> Option<Fault> {
    let trouble = match moment {
        Moment::Any | Moment::Starting => return None,
        Moment::Applied => Trouble::TellUnanswered,
        Moment::Answered => Trouble::TellAnswered,
    };
    let (method, path) = match dice.below(3) {
        0 => ("DELETE", "/channels/*/messages/*"),
        1 => ("POST", "/channels/*/messages"),
        _ => ("POST", "/users/@me/channels"),
    };
    Some(Fault::new(method, path, 1, trouble))
}

/// Talks until it is time to kill. True when that was because of the request that was waited for.
async fn live(
    fake: &Fake,
    bot: &mut Bot,
    said: &mut Said,
    dice: &mut Dice,
    options: &Options,
    common: &Common,
    moment: Moment,
) -> anyhow::Result<bool> {
    let mut last = last_request(dice, moment);
    // From this message on; 0 hits what is left over from the life before.
    let mut until_last = dice.below(u64::from(options.rate) / 2);
    let life = if last.is_some() { 3 * LIFE_MS } else { dice.below(LIFE_MS) };
    let end = tokio::time::sleep(Duration::from_millis(life));
    tokio::pin!(end);
    let mut beat = tokio::time::interval(Duration::from_secs(1) / options.rate);
    loop {
        tokio::select! {
            biased;
            _ = fake.told() => return Ok(true),
            () = &mut end => {
                bot.still_runs()?;
                return Ok(false);
            }
            _ = beat.tick() => {
                if until_last == 0 && let Some(fault) = last.take() {
                    fake.fault(fault);
                }
                until_last = until_last.saturating_sub(1);
                said.say(fake, dice, options.insult_every, common.members);
            }
        }
    }
}

/// A telling that nobody waited for must not end the next life at once.
pub async fn forget_tellings(fake: &Fake) {
    while tokio::time::timeout(Duration::from_millis(1), fake.told()).await.is_ok() {}
}

async fn judge(fake: &Fake, bot: &mut Bot, home: &Home, said: &Said) -> anyhow::Result<()> {
    let ledger = Ledger::open(&home.database()).await?;
    let started = Instant::now();
    loop {
        let left = said.insults.keys().filter(|message| !is_gone(fake, **message)).count();
        let known = ledger.message_ids().await?;
        let all = said.ordinary.iter().chain(said.insults.keys());
        let lost: Vec<u64> = all.filter(|id| !known.contains(id)).copied().collect();
        let (missing, leftovers) = (lost.len(), ledger.leftovers().await?);
        if left == 0 && missing == 0 && leftovers == 0 {
            break;
        }
        bot.still_runs()?;
        if started.elapsed() > Duration::from_secs(60) {
            let mut lost: Vec<_> = lost.iter().map(|id| (id, said.place.get(id))).collect();
            lost.sort();
            for (message, place) in lost.iter().take(20) {
                println!("  lost: {message}, in channel and after kills {place:?}");
            }
            bail!("{left} insults stay, {missing} messages are not in activity, {leftovers} acts are unsettled");
        }
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    let judged = ledger.judged().await?;
    let unjudged = said.insults.keys().filter(|message| !judged.contains(message)).count();
    let twice_judged = ledger.judged_twice().await?;
    let seen = fake.seen_by_members();
    let double = twice(&seen);
    let innocent =
        seen.iter().filter(|seen| matches!(seen, Seen::Removed { message, .. } if said.ordinary.contains(message)));
    let innocent = innocent.count();
    let mut notices: HashMap<u64, i64> = HashMap::new();
    for one in &seen {
        if let Seen::Private { member, .. } = one {
            *notices.entry(*member).or_default() += 1;
        }
    }
    for author in said.insults.values() {
        *notices.entry(*author).or_default() -= 1;
    }
    let too_many = notices.values().filter(|more| **more > 0).count();
    let outcomes = ledger.outcomes().await?;
    let owned_up = outcomes.iter().filter(|(part, state, _)| part == "notice" && state != "done");
    let owned_up: i64 = owned_up.map(|(_, _, count)| count).sum();
    let unread: i64 = notices.values().filter(|more| **more < 0).map(|more| -more).sum();
    println!("{} messages, {} insults, {} effects seen", said.count, said.insults.len(), seen.len());
    for (part, state, count) in outcomes {
        println!("  {part:8} {state:8} {count}");
    }
    println!(
        "insults without a case {unjudged}, with two {twice_judged}; innocent removed {innocent}; seen twice {}; \
         members with a notice too many {too_many}; notices that did not arrive {unread}, \
         owned up to {owned_up}",
        double.len()
    );
    for one in double.iter().take(10) {
        println!("  twice: {one:?}");
    }
    let surprises = fake.core().surprises.clone();
    for surprise in surprises.iter().take(10) {
        println!("  surprise: {surprise}");
    }
    let good = unjudged == 0 && twice_judged == 0 && innocent == 0 && double.is_empty();
    ensure!(good && unread <= owned_up && too_many == 0 && surprises.is_empty(), "the crash test failed");
    match unread {
        0 => println!("nothing lost, nothing twice"),
        _ => println!("nothing twice; lost: {unread} notices, each of which the outbox admits"),
    }
    Ok(())
}

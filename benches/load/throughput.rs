//! Messages a second: as fast as the socket takes them, until the last one is committed.
//!
//! Steward and the bare bot take turns in one run, and the ratio is what counts. Exception: committing is looked up
//! in the database every few milliseconds, which costs the machine a little while steward works.

use crate::Common;
use crate::bots::{Bot, Home, Kind};
use crate::fake::world::{CHANNEL, GENERAL};
use crate::fake::{Fake, Seen, Setup, people::member};
use crate::ledger::Ledger;
use crate::talk::{self, Dice};
use anyhow::ensure;
use std::time::{Duration, Instant};

#[derive(clap::Args)]
pub struct Options {
    #[arg(long, default_value_t = 200_000)]
    messages: u64,
    /// One message in so many is an insult.
    #[arg(long, default_value_t = 2_000)]
    insult_every: u64,
    /// Only this one.
    #[arg(long)]
    bot: Option<Kind>,
    /// How often each bot runs.
    #[arg(long, default_value_t = 2)]
    rounds: u32,
}

#[derive(clap::Args)]
pub struct CeilingOptions {
    #[arg(long, default_value_t = 200_000)]
    messages: u64,
}

/// Channels besides general, help and mod-log.
const CHANNELS: u64 = 20;
const POLL: Duration = Duration::from_millis(2);
/// Longer than any run takes.
const PATIENCE: Duration = Duration::from_secs(120);

struct Figures {
    per_second: f64,
    cpu_seconds: f64,
    peak_mb: f64,
}

pub async fn run(options: &Options, common: &Common) -> anyhow::Result<()> {
    let kinds = match options.bot {
        Some(kind) => vec![kind],
        None => vec![Kind::Steward, Kind::Bare],
    };
    println!(
        "{} messages of {:.0} bytes in the mean, one in {} an insult; {} members",
        options.messages,
        talk::mean_bytes(),
        options.insult_every,
        common.members
    );
    let mut best: Vec<(Kind, Vec<Figures>)> = kinds.iter().map(|kind| (*kind, Vec::new())).collect();
    for _ in 0..options.rounds {
        for (kind, runs) in &mut best {
            let figures = once(*kind, options.messages, options.insult_every, common).await?;
            println!(
                "{:8} {:>8.0} messages/s  {:>5.2} CPU s  {:>5.1} µs CPU a message  peak {:>5.1} MB",
                format!("{kind:?}").to_lowercase(),
                figures.per_second,
                figures.cpu_seconds,
                figures.cpu_seconds * 1e6 / options.messages as f64,
                figures.peak_mb
            );
            runs.push(figures);
        }
    }
    if let [(_, steward), (_, bare)] = best.as_slice() {
        let mean =
            |runs: &[Figures], of: fn(&Figures) -> f64| runs.iter().map(of).sum::<f64>() / runs.len().max(1) as f64;
        println!(
            "steward / bare: {:.2} x the messages a second, {:.2} x the CPU",
            mean(steward, |f| f.per_second) / mean(bare, |f| f.per_second),
            mean(steward, |f| f.cpu_seconds) / mean(bare, |f| f.cpu_seconds)
        );
    }
    Ok(())
}

pub async fn ceiling(options: &CeilingOptions, common: &Common) -> anyhow::Result<()> {
    let figures = once(Kind::Deaf, options.messages, u64::MAX, common).await?;
    println!("this tool sends {:.0} messages/s to a bot that only counts frames", figures.per_second);
    Ok(())
}

/// A fake, a bot that has shown that it acts, and the bot's database if it has one.
pub async fn ready(kind: Kind, home: &Home, common: &Common) -> anyhow::Result<(Fake, Bot, Option<Ledger>)> {
    let setup = Setup { members: common.members, channels: CHANNELS, ..Setup::default() };
    let fake = Fake::start(setup).await;
    let mut bot = Bot::start(kind, &fake, home, common)?;
    let started = Instant::now();
    while !fake.core().hub.connected() {
        bot.still_runs()?;
        ensure!(started.elapsed() < PATIENCE, "the bot never came to the gateway\n{}", fake.story());
        tokio::time::sleep(POLL).await;
    }
    if kind == Kind::Deaf {
        return Ok((fake, bot, None));
    }
    // An insult that is gone again shows that everything is up, in the same way for both bots.
    let insult = fake.say(GENERAL, member(0), &Dice(0).insult());
    while !is_gone(&fake, insult) {
        bot.still_runs()?;
        ensure!(started.elapsed() < PATIENCE, "the first insult stays\n{}", fake.story());
        tokio::time::sleep(POLL).await;
    }
    let ledger = match kind {
        Kind::Steward => Some(Ledger::open(&home.database()).await?),
        Kind::Bare | Kind::Deaf => None,
    };
    Ok((fake, bot, ledger))
}

pub fn is_gone(fake: &Fake, message: u64) -> bool {
    let core = fake.core();
    !core.world.channels.values().any(|channel| channel.messages.contains_key(&message))
}

/// Says `count` messages as fast as the socket takes them; the last one's id and how many were insults.
pub async fn flood(fake: &Fake, dice: &mut Dice, count: u64, insult_every: u64, members: u64) -> (u64, u64) {
    let (mut last, mut insults) = (0, 0);
    for n in 1..=count {
        if n % 32 == 0 {
            fake.room().await;
        }
        let channel = CHANNEL + dice.below(CHANNELS);
        let author = member(dice.below(members));
        let text = if n % insult_every == 0 {
            insults += 1;
            dice.insult()
        } else {
            dice.sentence()
        };
        last = fake.say(channel, author, &text);
    }
    (last, insults)
}

/// Waits until the bot is through with all of `count` messages.
pub async fn all_handled(bot: &mut Bot, ledger: Option<&Ledger>, last: u64, count: u64) -> anyhow::Result<()> {
    let started = Instant::now();
    loop {
        let done = match ledger {
            Some(ledger) => ledger.has_message(last).await? && ledger.messages().await? >= count,
            None => bot.handled()? >= count,
        };
        if done {
            return Ok(());
        }
        bot.still_runs()?;
        let handled = match ledger {
            Some(ledger) if started.elapsed() > PATIENCE => ledger.messages().await?,
            _ => 0,
        };
        ensure!(started.elapsed() < PATIENCE, "only {handled} of {count} messages came through");
        tokio::time::sleep(POLL).await;
    }
}

async fn once(kind: Kind, messages: u64, insult_every: u64, common: &Common) -> anyhow::Result<Figures> {
    let home = Home::new(common, "\"delete\"")?;
    let (fake, mut bot, ledger) = ready(kind, &home, common).await?;
    // The first insult counts for whoever reads messages.
    let before = if kind == Kind::Deaf { 0 } else { 1 };
    let (cpu, started) = (bot.cpu_seconds()?, Instant::now());
    let (last, insults) = flood(&fake, &mut Dice(7), messages, insult_every, common.members).await;
    all_handled(&mut bot, ledger.as_ref(), last, messages + before).await?;
    let seconds = started.elapsed().as_secs_f64();
    let figures = Figures {
        per_second: messages as f64 / seconds,
        cpu_seconds: bot.cpu_seconds()? - cpu,
        peak_mb: bot.memory_mb()?.1,
    };
    let wanted = usize::try_from(insults + before)?;
    let waited = Instant::now();
    while removed(&fake) < wanted {
        ensure!(waited.elapsed() < PATIENCE, "{} of {wanted} insults are gone", removed(&fake));
        tokio::time::sleep(POLL).await;
    }
    ensure!(removed(&fake) == wanted, "{} messages were removed, {wanted} are insults", removed(&fake));
    surprises(&fake)?;
    Ok(figures)
}

fn removed(fake: &Fake) -> usize {
    let core = fake.core();
    let seen = core.journal.iter().flat_map(|entry| &entry.seen);
    seen.filter(|seen| matches!(seen, Seen::Removed { .. })).count()
}

pub fn surprises(fake: &Fake) -> anyhow::Result<()> {
    let core = fake.core();
    ensure!(core.surprises.is_empty(), "surprises:\n{}", core.surprises.join("\n"));
    Ok(())
}

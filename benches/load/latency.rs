//! From an insult going into the gateway to its DELETE coming out, at a steady rate, commit included.
//!
//! Exception: both ends are this process, so its own work is part of the figure, for both bots alike.

use crate::Common;
use crate::bots::{Home, Kind};
use crate::fake::world::CHANNEL;
use crate::fake::{Entry, people::member};
use crate::talk::Dice;
use crate::throughput::{ready, surprises};
use anyhow::ensure;
use std::collections::HashMap;
use std::time::{Duration, Instant};

#[derive(clap::Args)]
pub struct Options {
    /// Messages a second.
    #[arg(long, default_value_t = 1_000)]
    rate: u32,
    #[arg(long, default_value_t = 30)]
    seconds: u32,
    /// One message in so many is an insult.
    #[arg(long, default_value_t = 20)]
    insult_every: u64,
    /// Only this one.
    #[arg(long)]
    bot: Option<Kind>,
}

pub async fn run(options: &Options, common: &Common) -> anyhow::Result<()> {
    let kinds = match options.bot {
        Some(kind) => vec![kind],
        None => vec![Kind::Steward, Kind::Bare],
    };
    for kind in kinds {
        let mut times = once(kind, options, common).await?;
        times.sort();
        let at = |share: f64| {
            let index = ((times.len() - 1) as f64 * share).round() as usize;
            times[index].as_secs_f64() * 1e3
        };
        println!(
            "{:8} insult in to DELETE out at {}/s: p50 {:.2} ms, p99 {:.2} ms, max {:.2} ms ({} insults)",
            format!("{kind:?}").to_lowercase(),
            options.rate,
            at(0.5),
            at(0.99),
            at(1.0),
            times.len()
        );
    }
    Ok(())
}

async fn once(kind: Kind, options: &Options, common: &Common) -> anyhow::Result<Vec<Duration>> {
    let home = Home::new(common, "\"delete\"")?;
    let (fake, mut bot, _) = ready(kind, &home, common).await?;
    let mut dice = Dice(11);
    let mut said: HashMap<u64, Instant> = HashMap::new();
    let mut beat = tokio::time::interval(Duration::from_secs(1) / options.rate);
    for n in 1..=u64::from(options.rate) * u64::from(options.seconds) {
        beat.tick().await;
        let (channel, author) = (CHANNEL + dice.below(20), member(dice.below(common.members)));
        if n % options.insult_every == 0 {
            let text = dice.insult();
            let now = Instant::now();
            said.insert(fake.say(channel, author, &text), now);
        } else {
            let text = dice.sentence();
            fake.say(channel, author, &text);
        }
    }
    let waited = Instant::now();
    loop {
        let times: Vec<Duration> = fake
            .journal()
            .iter()
            .flat_map(removals)
            .filter_map(|(message, arrived)| Some(arrived.duration_since(*said.get(&message)?)))
            .collect();
        if times.len() >= said.len() {
            surprises(&fake)?;
            return Ok(times);
        }
        bot.still_runs()?;
        ensure!(waited.elapsed() < Duration::from_secs(10), "{} of {} insults are gone", times.len(), said.len());
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

/// The messages that a request asks to delete, and when it arrived.
fn removals(entry: &Entry) -> Vec<(u64, Instant)> {
    let one = |id: &str| id.parse().ok().map(|message| (message, entry.arrived));
    match (entry.method.as_str(), entry.path.rsplit('/').next()) {
        ("DELETE", Some(id)) => one(id).into_iter().collect(),
        ("POST", Some("bulk-delete")) => {
            let ids = entry.body["messages"].as_array().into_iter().flatten();
            ids.filter_map(|id| one(id.as_str()?)).collect()
        }
        _ => Vec::new(),
    }
}

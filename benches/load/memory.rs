//! Resident memory while messages come in: how much, and whether it stays flat.
//!
//! Exception: what the allocator keeps back counts as resident, as it does for whoever pays for the machine.

use crate::Common;
use crate::bots::{Home, Kind};
use crate::talk::Dice;
use crate::throughput::{all_handled, flood, ready, surprises};

#[derive(clap::Args)]
pub struct Options {
    #[arg(long, default_value_t = 100_000)]
    messages: u64,
    #[arg(long, default_value = "steward")]
    bot: Kind,
    /// The whole shipped policy, in place of its word lists alone.
    #[arg(long)]
    shipped: bool,
}

/// How many readings are taken on the way.
const READINGS: u64 = 10;

pub async fn run(options: &Options, common: &Common) -> anyhow::Result<()> {
    let home = match options.shipped {
        true => Home::with_everything(common)?,
        false => Home::new(common, "\"delete\"")?,
    };
    let (fake, mut bot, ledger) = ready(options.bot, &home, common).await?;
    println!("{:?}: {:.1} MB resident at the start", bot.kind(), bot.memory_mb()?.0);
    let mut dice = Dice(13);
    let mut readings = Vec::new();
    for n in 1..=READINGS {
        let step = options.messages / READINGS;
        let (last, _) = flood(&fake, &mut dice, step, 2_000, common.members).await;
        all_handled(&mut bot, ledger.as_ref(), last, n * step + 1).await?;
        let (now, peak) = bot.memory_mb()?;
        println!("after {:>8} messages {now:>6.1} MB (peak {peak:.1})", n * step);
        readings.push(now);
    }
    if let (Some(middle), Some(end)) = (readings.get(readings.len() / 2), readings.last()) {
        println!("growth over the second half: {:+.1} MB", end - middle);
    }
    surprises(&fake)
}

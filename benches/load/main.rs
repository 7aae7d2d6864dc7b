//! The load tool: plays Discord's gateway and REST to the real binary and measures what comes back.
//!
//! `cargo bench --bench load -- throughput|latency|memory|scale|crash|due|ceiling|discord`; `--help` tells more. It builds
//! `steward` in the release profile and drives that. `bare-bot` is the bot to compare with: the plain serenity way,
//! one regex, nothing persisted. Exceptions: without a command (as in a plain `cargo bench`) it only prints how to
//! use it; the figures depend on what else the machine does, so compare ratios of one run.

mod bare;
mod bots;
mod crash;
mod due;
#[path = "../../tests/fake/mod.rs"]
mod fake;
mod latency;
mod ledger;
mod memory;
mod scale;
mod talk;
mod throughput;

use clap::{CommandFactory, Parser, Subcommand};
use std::path::PathBuf;

#[derive(Parser)]
#[command(name = "load", about = "Plays Discord to the real bot and measures it")]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    common: Common,
    /// Given by `cargo bench`; without meaning here.
    #[arg(long, global = true, hide = true)]
    bench: bool,
}

#[derive(clap::Args, Clone)]
pub struct Common {
    /// The binary to drive.
    #[arg(long, global = true, default_value = env!("CARGO_BIN_EXE_steward"))]
    steward: PathBuf,
    /// Bind the bot to this processor (with taskset).
    #[arg(long, global = true)]
    pin: Option<u32>,
    /// Where the bot's data, policy and log go; a fresh temporary folder if absent.
    #[arg(long, global = true)]
    folder: Option<PathBuf>,
    /// Members of the guild.
    #[arg(long, global = true, default_value_t = 1_000)]
    members: u64,
}

#[derive(Subcommand)]
enum Command {
    /// Messages a second until the last is committed, steward and bare in turn.
    Throughput(throughput::Options),
    /// From an insult going in to its DELETE coming out.
    Latency(latency::Options),
    /// Resident memory while messages come in.
    Memory(memory::Options),
    /// A community of a million: time until ready, bytes a member.
    Scale(scale::Options),
    /// kill -9 at random moments, then: nothing lost, nothing twice.
    Crash(crash::Options),
    /// A million rows come due, with kill -9 in between: each sent once, none forgotten, in time.
    Due(due::Options),
    /// How fast this tool can send when the bot does not even parse.
    Ceiling(throughput::CeilingOptions),
    /// Only the fake Discord, to play with by hand.
    Discord {
        #[arg(long, default_value_t = 4_000)]
        port: u16,
    },
    /// The bare bot, as a process of its own.
    #[command(hide = true)]
    BareBot {
        #[arg(long)]
        url: String,
        /// Only count frames.
        #[arg(long)]
        deaf: bool,
    },
}

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let common = arguments.common;
    match arguments.command {
        None => {
            Arguments::command().print_help()?;
            Ok(())
        }
        // The plain way: `#[tokio::main]` gives a bot the multi-thread runtime.
        Some(Command::BareBot { url, deaf }) => tokio::runtime::Runtime::new()?.block_on(bare::run(&url, deaf)),
        Some(command) => {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
            runtime.block_on(play(command, &common))
        }
    }
}

async fn play(command: Command, common: &Common) -> anyhow::Result<()> {
    match command {
        Command::Throughput(options) => throughput::run(&options, common).await,
        Command::Latency(options) => latency::run(&options, common).await,
        Command::Memory(options) => memory::run(&options, common).await,
        Command::Scale(options) => scale::run(&options, common).await,
        Command::Crash(options) => crash::run(&options, common).await,
        Command::Due(options) => due::run(&options, common).await,
        Command::Ceiling(options) => throughput::ceiling(&options, common).await,
        Command::Discord { port } => {
            let setup = fake::Setup { members: common.members, ..Default::default() };
            let discord = fake::Fake::start_on(setup, port).await;
            println!("STEWARD_DISCORD_API_URL={}", discord.url());
            println!("DISCORD_TOKEN={}", discord.core().world.setup.token);
            println!("GET {}/fake/story tells what happened; stop with ctrl-c", discord.url());
            tokio::signal::ctrl_c().await?;
            Ok(())
        }
        Command::BareBot { .. } => anyhow::bail!("the bare bot has its own runtime"),
    }
}

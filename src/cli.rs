//! The command line: one file a command. Progress and notes go to standard error, results to standard output.

/// A line on standard output. A reader that went away is an error like any other, where `println!` would panic.
macro_rules! tell {
    ($($words:tt)*) => {{
        use std::io::Write as _;
        writeln!(std::io::stdout(), $($words)*)?
    }};
}

pub mod backup;
pub mod campaign;
pub mod check;
pub mod demo;
pub mod digest;
pub mod erase;
pub mod export;
pub mod import;
pub mod judge;
pub mod progress;
pub mod recognition;
pub mod replay;
pub mod run;
mod segments;
pub mod tally;

use crate::config::Config;
use crate::facts::Facts;
use crate::facts::members::Members;
use crate::ids::{At, GuildId};
use crate::policy::Policy;
use crate::policy::compile::load;
use crate::run::Policies;
use crate::store::Store;
use anyhow::anyhow;
use clap::{Args, Parser, Subcommand};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

/// A self-hosted bot that keeps a Discord community fun, welcoming and safe.
///
/// Without a Discord account, try `steward demo`. With a bot token: `DISCORD_TOKEN=… steward run`.
#[derive(Parser)]
#[command(name = "steward", version, max_term_width = 100)]
struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Look after the communities that the bot is a member of, until stopped (SIGTERM or Ctrl-C; SIGHUP reloads the policy)
    Run(run::RunArgs),
    /// Play recorded communities (DiscordChatExporter JSON) through the same engine, with all effects simulated
    Replay(replay::ReplayArgs),
    /// Read a community's past from exports into the data folder, so that it begins with its real champions
    Import(import::ImportArgs),
    /// Everything that is kept about one member, as JSON
    Export(export::ExportArgs),
    /// Erase one member: texts, names and credits go, the rest stands under a pseudonym
    Erase(erase::EraseArgs),
    /// Judge texts, one JSON object a line on standard input; exit code 1 when something was found
    Judge(judge::JudgeArgs),
    /// Check the configuration and every example of every rule; exit code 1 when something is wrong
    Check(check::CheckArgs),
    /// Campaigns of engagement: who would get what
    Campaign(campaign::CampaignArgs),
    /// The digest of any week again: printed, as a page or as JSON
    Digest(digest::DigestArgs),
    /// Copy the database while Steward runs
    Backup(backup::BackupArgs),
    /// Play a sample community of six weeks and tell what Steward did, and why
    Demo(demo::DemoArgs),
}

/// Where the configuration is.
#[derive(Args, Clone)]
pub struct ConfigArg {
    /// Folder with steward.toml, conduct/*.toml, words/ …; without it everything has its default
    #[arg(long = "config", value_name = "DIR", env = "STEWARD_CONFIG")]
    pub config: Option<PathBuf>,
}

impl ConfigArg {
    pub fn load(&self) -> anyhow::Result<Config> {
        Config::load(self.config.as_deref()).map_err(|faults| anyhow!(crate::run::live::listed(&faults)))
    }

    /// The policy of the configuration, its examples run.
    pub fn policy(&self) -> anyhow::Result<Policy> {
        let config = self.load()?;
        load(&config.files, None).map_err(|faults| anyhow!(crate::run::live::listed(&faults)))
    }
}

/// What a command came to.
pub enum Verdict {
    Fine,
    Findings,
}

pub fn main() -> ExitCode {
    let line = Line::parse();
    let result = match line.command {
        Command::Run(args) => run::run(args),
        Command::Replay(args) => replay::run(args),
        Command::Import(args) => import::run(args),
        Command::Export(args) => export::run(args),
        Command::Erase(args) => erase::run(args),
        Command::Judge(args) => judge::run(args),
        Command::Check(args) => check::run(args),
        Command::Campaign(args) => campaign::run(args),
        Command::Digest(args) => digest::run(args),
        Command::Backup(args) => backup::run(args),
        Command::Demo(args) => demo::run(args),
    };
    match result {
        Ok(Verdict::Fine) => ExitCode::SUCCESS,
        Ok(Verdict::Findings) => ExitCode::from(1),
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("steward: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// The reader went away, as `head` does: nobody is left to be told.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let kind = |cause: &(dyn std::error::Error + 'static)| match cause.downcast_ref::<serde_json::Error>() {
        Some(json) => json.io_error_kind(),
        None => cause.downcast_ref::<std::io::Error>().map(std::io::Error::kind),
    };
    error.chain().any(|cause| kind(cause) == Some(std::io::ErrorKind::BrokenPipe))
}

/// A runtime for commands that do one thing after the other.
pub fn block_on<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(work)
}

/// A community as a data folder knows it, with its settings. Discord is not asked: of roles and channels nothing is known.
async fn facts_of(store: &Store, guild: GuildId, now: At, policies: &Policies) -> anyhow::Result<Facts> {
    let mut members = Members::default();
    let remembered = store.remembered(guild, now, |row| members.insert(row)).await?;
    let mut facts = Facts::rebuild(guild, remembered, members);
    let (_, settings) = policies.of(guild);
    facts.guild = Arc::new(facts.guild.with_settings(settings));
    Ok(facts)
}

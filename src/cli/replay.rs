//! `steward replay`: a recorded community through the same `decide`, at the recorded times; effects are simulated.

mod record;

use super::recognition::Recognition;
use super::segments::Segments;
use super::tally::Tally;
use super::{ConfigArg, Verdict, block_on, progress};
use crate::exports;
use crate::run::Policies;
use crate::run::simulate::Simulation;
use crate::store::{Mode, Store};
use anyhow::{anyhow, bail};
use clap::Args;
use serde_json::json;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;

/// Faults that are told in full; more are counted.
const FAULTS_SHOWN: u64 = 10;

#[derive(Args)]
pub struct ReplayArgs {
    /// Exports as DiscordChatExporter writes them (JSON), or folders of them
    #[arg(required = true, value_name = "EXPORT")]
    exports: Vec<PathBuf>,
    #[command(flatten)]
    config: ConfigArg,
    /// Keep the rows in this folder, marked simulated; a folder that `run` uses is refused. Default: a temporary one
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Write who answered whom, a JSON object a line: {"message", "reply_to"}
    #[arg(long, value_name = "OUT.jsonl")]
    links: Option<PathBuf>,
    /// Write who was thanked, a JSON object a line: {"message", "helper"}; where nobody is credited, helper is null and
    /// "why-not" says why
    #[arg(long, value_name = "OUT.jsonl")]
    thanks: Option<PathBuf>,
    /// Print the summary as JSON
    #[arg(long)]
    json: bool,
}

pub fn run(args: ReplayArgs) -> anyhow::Result<Verdict> {
    crate::telemetry::logs(crate::telemetry::DEFAULT_FILTER);
    let config = Arc::new(args.config.load()?);
    let policies = Arc::new(Policies::load(config).map_err(|faults| anyhow!(crate::run::live::listed(&faults)))?);
    let mut events = exports::open(&args.exports)?;
    let temporary = match args.data {
        Some(_) => None,
        None => Some(temporary_folder()?),
    };
    let folder = args.data.clone().or_else(|| temporary.as_ref().map(|t| t.0.clone())).unwrap_or_default();
    let mut tally = Tally::default();
    let mut recorder = record::Recorder::open(args.links.as_deref(), args.thanks.as_deref())?;
    let (mut recognised, mut segments) = (Vec::new(), Vec::new());
    let mut faults = 0u64;
    let (started, mut seconds) = (Instant::now(), 0.0);
    let (_, total) = events.progress();
    let bar = progress::bytes(total);
    block_on(async {
        let (store, writer) = Store::open(&folder, Mode::Simulated).await?;
        let mut simulation = Simulation::new(policies, store, writer).await?;
        let mut watch = |outcome: &crate::run::worker::Outcomes| {
            tally.watch(outcome);
            recorder.watch(outcome);
        };
        let mut count = 0u64;
        while let Some(event) = events.next() {
            match event {
                Ok(event) => simulation.take(event, &mut watch).await?,
                Err(error) => {
                    faults += 1;
                    if faults <= FAULTS_SHOWN {
                        bar.suspend(|| eprintln!("steward: {error}"));
                    }
                }
            }
            count += 1;
            if count.is_multiple_of(4096) {
                bar.set_position(events.progress().0);
            }
        }
        simulation.commit().await?;
        seconds = started.elapsed().as_secs_f64();
        for facts in simulation.worker().guilds().filter_map(|guild| simulation.worker().facts(guild)) {
            recognised.push(Recognition::of(facts, tally.first.unwrap_or_default(), tally.last));
            segments.push(Segments::of(facts));
        }
        simulation.close().await?;
        Ok(())
    })?;
    bar.finish_and_clear();
    recorder.finish()?;
    if faults > FAULTS_SHOWN {
        eprintln!("steward: and {} more files or places could not be read", faults - FAULTS_SHOWN);
    }
    if tally.messages == 0 && faults > 0 {
        bail!("nothing could be read");
    }
    if args.json {
        let mut summary = tally.json();
        summary["seconds"] = json!(seconds);
        summary["faults"] = json!(faults);
        summary["recognition"] = json!(recognised);
        summary["segments"] = json!(segments);
        tell!("{summary}");
    } else {
        tell!("{}\n", tally.in_words().trim_end());
        for community in &recognised {
            tell!("{}", community.in_words());
        }
        for community in &segments {
            tell!("{}\n", community.in_words());
        }
        tell!("Played in {seconds:.2} s, {:.0} messages a second.", tally.messages as f64 / seconds.max(1e-9));
        if let Some(data) = &args.data {
            tell!("The rows are in {}.", data.display());
        }
    }
    Ok(Verdict::Fine)
}

/// A folder that goes when it is dropped.
struct Temporary(PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn temporary_folder() -> anyhow::Result<Temporary> {
    let name = format!("steward-replay-{}", std::process::id());
    let folder = std::env::temp_dir().join(name);
    std::fs::create_dir_all(&folder)?;
    Ok(Temporary(folder))
}

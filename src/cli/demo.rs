//! `steward demo`: the sample community through the engine, told as a story: who said what, what Steward did, and why.

mod closing;
mod engagement;
mod monday;
mod noted;
mod reached;
mod served;
mod shown;
mod story;

use super::tally::Tally;
use super::{Verdict, block_on};
use crate::config::Config;
use crate::demo::{self, community, hands};
use crate::run::Policies;
use crate::run::simulate::Simulation;
use crate::run::worker::Outcomes;
use crate::store::{Mode, Store};
use anyhow::{Context as _, anyhow, bail};
use clap::Args;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use story::Story;

#[derive(Args)]
pub struct DemoArgs {
    /// End when the story is told; nothing is served
    #[arg(long)]
    once: bool,
    /// Folder of the database and of the digest's page, made anew at each run
    #[arg(long, value_name = "DIR", default_value = "steward-demo")]
    data: PathBuf,
    /// Print the figures as JSON, without the story
    #[arg(long)]
    json: bool,
}

pub fn run(args: DemoArgs) -> anyhow::Result<Verdict> {
    crate::telemetry::logs(crate::telemetry::DEFAULT_FILTER);
    let demo = community();
    if !demo.faults.is_empty() {
        bail!("the sample community cannot be read:\n{}", demo.faults.join("\n"));
    }
    clear(&args.data)?;
    let mut config = Config::load(None).map_err(|faults| anyhow!(crate::run::live::listed(&faults)))?;
    config.community = demo::settings(&config.community);
    let policies = Policies::load(Arc::new(config)).map_err(|faults| anyhow!(crate::run::live::listed(&faults)))?;
    let mut tally = Tally::default();
    let mut story = Story::new(&demo);
    if !args.json {
        tell!(
            "“{}”, an invented community: {} people, six weeks, four languages. What Steward did, and why.\n",
            demo.guild.name,
            demo.cast.len()
        );
    }
    block_on(async {
        let (store, writer) = Store::open(&args.data, Mode::Simulated).await?;
        let mut simulation = Simulation::new(Arc::new(policies), store, writer).await?;
        let mut watch = |outcome: &Outcomes, pressed: &str| {
            tally.watch(outcome);
            story.watch(outcome, pressed);
        };
        hands::play(&demo, &mut simulation, &mut watch).await?;
        let closing = closing::play(&mut simulation, &demo).await?;
        let monday = monday::play(&mut simulation, &args.data).await?;
        if args.json {
            let mut figures = tally.json();
            figures["recognition"] = closing.json(&demo);
            figures["engagement"] = closing.engagement.json();
            figures["digest"] = monday.json();
            tell!("{figures}");
            return Ok(simulation.close().await?);
        }
        for passage in story.passages {
            tell!("{passage}");
        }
        tell!("— The six weeks in figures —\n\n{}", tally.in_words());
        tell!("{}", closing.in_words(&demo));
        tell!("{}", closing.engagement.in_words(&demo));
        tell!("{}", monday.in_words(&demo));
        tell!(
            "Everything is in {}. Look at it with any SQLite browser; the rows are marked as simulated.",
            args.data.display()
        );
        if args.once {
            return Ok(simulation.close().await?);
        }
        tell!("With your own server: README.md, “With your own server”.");
        simulation.commit().await?;
        served::serve(simulation, &demo).await
    })?;
    Ok(Verdict::Fine)
}

/// The last run's database goes; nothing else in the folder does, and never a live one.
fn clear(folder: &Path) -> anyhow::Result<()> {
    if !folder.join("steward.db").exists() {
        return Ok(());
    }
    let (store, writer) = block_on(async { Ok(Store::open(folder, Mode::Simulated).await?) })?;
    block_on(async {
        writer.close().await;
        store.close().await;
        Ok(())
    })?;
    for name in ["steward.db", "steward.db-wal", "steward.db-shm"] {
        let path = folder.join(name);
        if path.exists() {
            std::fs::remove_file(&path).with_context(|| format!("{} cannot be removed", path.display()))?;
        }
    }
    Ok(())
}

//! `steward run`.

use super::{ConfigArg, Verdict, block_on};
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub struct RunArgs {
    #[command(flatten)]
    config: ConfigArg,
    /// Folder of the database; made if it is not there. One process at a time
    #[arg(long, value_name = "DIR", default_value = "steward-data", env = "STEWARD_DATA")]
    data: PathBuf,
}

pub fn run(args: RunArgs) -> anyhow::Result<Verdict> {
    let config = args.config.load()?;
    crate::telemetry::logs(&config.log);
    block_on(crate::run::live::run(args.config.config.clone(), &args.data, config))?;
    Ok(Verdict::Fine)
}

//! `steward backup FILE`: a copy of the database, taken while Steward runs.

use super::{Verdict, block_on};
use crate::store::Store;
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub struct BackupArgs {
    /// Where the copy goes; a file that is there already is not overwritten
    file: PathBuf,
    /// Folder of the database
    #[arg(long, value_name = "DIR", default_value = "steward-data", env = "STEWARD_DATA")]
    data: PathBuf,
}

pub fn run(args: BackupArgs) -> anyhow::Result<Verdict> {
    block_on(async {
        let store = Store::attach(&args.data).await?;
        store.backup(&args.file).await?;
        tell!(
            "The database is copied to {}. To use it, put it into an empty folder as steward.db.",
            args.file.display()
        );
        Ok(Verdict::Fine)
    })
}

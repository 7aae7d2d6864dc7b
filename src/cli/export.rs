//! `steward export MEMBER`: everything that is kept about somebody, as JSON, while Steward runs or not.

use super::{Verdict, block_on};
use crate::event::Reader;
use crate::ids::{GuildId, UserId};
use crate::store::Store;
use anyhow::{Context as _, bail};
use clap::Args;
use std::path::PathBuf;

#[derive(Args)]
pub struct ExportArgs {
    /// The member's id (in Discord: developer mode on, right click, "Copy User ID")
    member: u64,
    /// Only from this server, by its id; without it from all, a JSON document each
    #[arg(long, value_name = "ID")]
    guild: Option<u64>,
    /// Folder of the database
    #[arg(long, value_name = "DIR", default_value = "steward-data", env = "STEWARD_DATA")]
    data: PathBuf,
    /// Where it is written; without it to standard output. A file that is there already is not overwritten
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub fn run(args: ExportArgs) -> anyhow::Result<Verdict> {
    let found = block_on(async {
        let store = Store::attach(&args.data).await?;
        let mut guilds = store.guilds().await?;
        if let Some(one) = args.guild {
            guilds.retain(|guild| *guild == GuildId(one));
            if guilds.is_empty() {
                bail!("the database knows no server {one}");
            }
        }
        let mut found = Vec::new();
        for guild in guilds {
            found
                .push(store.export(guild, UserId(args.member), Reader::Themselves, crate::discord::now(), None).await?);
        }
        Ok(found)
    })?;
    let text: String = found.iter().map(|export| export.json.as_str()).collect();
    let rows: usize = found.iter().map(|export| export.rows).sum();
    match &args.out {
        None => tell!("{}", text.trim_end()),
        Some(file) => {
            use std::io::Write as _;
            let opened = std::fs::File::create_new(file);
            let mut out = opened.with_context(|| format!("{} cannot be written", file.display()))?;
            out.write_all(text.as_bytes()).with_context(|| format!("{} cannot be written", file.display()))?;
        }
    }
    let place = args.out.as_ref().map_or("standard output".to_owned(), |file| file.display().to_string());
    eprintln!("{rows} rows about {} from {} servers are written to {place}.", args.member, found.len());
    Ok(Verdict::Fine)
}

//! `steward erase MEMBER`: what is theirs goes, in every community of the data folder or in one, cases that still count
//! too.

use super::{Verdict, block_on};
use crate::ids::{GuildId, UserId};
use crate::office::rows::Extent;
use crate::store::{Mode, Store};
use anyhow::bail;
use clap::Args;
use serde_json::json;
use std::path::PathBuf;

#[derive(Args)]
pub struct EraseArgs {
    /// The member's id (in Discord: developer mode on, right click, "Copy User ID")
    member: u64,
    /// Only in this server, by its id; without it in all
    #[arg(long, value_name = "ID")]
    guild: Option<u64>,
    /// Folder of the database; Steward must not be running on it
    #[arg(long, value_name = "DIR", default_value = "steward-data", env = "STEWARD_DATA")]
    data: PathBuf,
    /// Print the result as JSON
    #[arg(long)]
    json: bool,
}

pub fn run(args: EraseArgs) -> anyhow::Result<Verdict> {
    if !args.data.join("steward.db").is_file() {
        bail!("there is no database in {}; name its folder with --data", args.data.display());
    }
    let erased = block_on(async {
        let (store, mut writer) = Store::open(&args.data, Mode::Live).await?;
        let mut guilds = store.guilds().await?;
        if let Some(one) = args.guild {
            guilds.retain(|guild| *guild == GuildId(one));
            if guilds.is_empty() {
                bail!("the database knows no server {one}");
            }
        }
        let mut erased = Vec::new();
        for guild in guilds {
            let at = crate::discord::now();
            erased.push((guild, writer.erase(guild, UserId(args.member), Extent::Whole, at).await?));
        }
        store.close().await;
        writer.close().await;
        Ok(erased)
    })?;
    if args.json {
        let rows: Vec<_> = erased.iter().map(|(guild, rows)| json!({ "guild": guild, "rows": rows })).collect();
        tell!("{}", json!({ "member": UserId(args.member), "guilds": rows }));
        return Ok(Verdict::Fine);
    }
    let (deleted, kept, running) = erased.iter().fold((0, 0, 0), |(deleted, kept, running), (_, rows)| {
        (deleted + rows.deleted, kept + rows.pseudonymised, running + rows.running)
    });
    tell!("{deleted} rows are deleted, {kept} stand under a pseudonym that is written down nowhere.");
    if running > 0 {
        tell!("{running} measures still run and keep the id until they end; `steward run` erases it then.");
    }
    Ok(Verdict::Fine)
}

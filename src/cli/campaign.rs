//! `steward campaign preview`: who would get what of a campaign, from the data folder, also while Steward runs on it.
//! Nothing is written and nothing is sent.
//!
//! Discord is not asked, so nothing is known here of roles and channels: interests that only a role tells are missing, and
//! whether a channel is there is looked up when a campaign begins.

use super::{ConfigArg, Verdict, block_on, facts_of};
use crate::facts::Facts;
use crate::ids::At;
use crate::lurkers::campaign::{Campaign, Way};
use crate::lurkers::preview::{Preview, preview};
use crate::policy::Named;
use crate::run::Policies;
use crate::say::Language;
use crate::say::lurkers::preview::why_not;
use crate::store::Store;
use anyhow::{anyhow, bail};
use clap::{Args, Subcommand};
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;

/// Members that are named; all of them with --json.
const NAMED: usize = 20;

#[derive(Args)]
pub struct CampaignArgs {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Exactly who would get what, when and why, and who not; nothing is written
    Preview(PreviewArgs),
}

#[derive(Args)]
struct PreviewArgs {
    /// Only this campaign; without it all
    campaign: Option<String>,
    #[command(flatten)]
    config: ConfigArg,
    /// Folder of the database; Steward may be running on it
    #[arg(long, value_name = "DIR", default_value = "steward-data", env = "STEWARD_DATA")]
    data: PathBuf,
    /// Print JSON, with every member
    #[arg(long)]
    json: bool,
}

pub fn run(args: CampaignArgs) -> anyhow::Result<Verdict> {
    let Command::Preview(args) = args.command;
    if !args.data.join("steward.db").is_file() {
        bail!("there is no database in {}; name its folder with --data", args.data.display());
    }
    let config = Arc::new(args.config.load()?);
    let policies = Policies::load(config).map_err(|faults| anyhow!(crate::run::live::listed(&faults)))?;
    let now = At::from(jiff::Timestamp::now());
    let communities = block_on(async {
        let store = Store::attach(&args.data).await?;
        let mut communities = Vec::new();
        for guild in store.guilds().await? {
            communities.push(facts_of(&store, guild, now, &policies).await?);
        }
        store.close().await;
        Ok(communities)
    })?;
    let mut told = Vec::new();
    for facts in &communities {
        let campaigns = &facts.guild.settings.lurkers.campaigns;
        let chosen = campaigns.iter().filter(|it| args.campaign.as_ref().is_none_or(|name| it.name == *name));
        let mut some = false;
        for campaign in chosen {
            some = true;
            let preview = preview(campaign, facts, now);
            if args.json {
                told.push(in_json(campaign, &preview, facts));
            } else {
                tell!("{}", in_words(campaign, &preview, facts));
            }
        }
        if let (false, Some(name)) = (some, &args.campaign) {
            let known: Vec<&str> = campaigns.iter().map(|campaign| campaign.name.as_str()).collect();
            bail!("there is no campaign “{name}”; there are: {}", known.join(", "));
        }
    }
    if args.json {
        tell!("{}", json!({ "previews": told }));
    } else if communities.is_empty() {
        tell!("The database knows no community yet.");
    }
    Ok(Verdict::Fine)
}

fn channels(campaign: &Campaign) -> Vec<String> {
    let Way::Prompt { channels, .. } = &campaign.way else { return Vec::new() };
    let name = |named: &Named| match named {
        Named::Id(id) => id.to_string(),
        Named::Name(name) => format!("#{name}"),
    };
    channels.iter().map(name).collect()
}

fn way(campaign: &Campaign) -> &'static str {
    match campaign.way {
        Way::Prompt { .. } => "prompt",
        Way::Reminder => "reminder",
        Way::Task => "task",
    }
}

fn in_json(campaign: &Campaign, preview: &Preview, facts: &Facts) -> Value {
    let members: Vec<Value> = preview
        .reached
        .iter()
        .map(|it| {
            let name = facts.members.display(it.member);
            json!({ "member": it.member, "name": name, "segment": it.segment, "not_before": it.at.to_string() })
        })
        .collect();
    json!({
        "guild": facts.id,
        "campaign": campaign.name,
        "way": way(campaign),
        "channels": channels(campaign),
        "not_before": preview.at.map(|at| at.to_string()),
        "missing_languages": preview.missing,
        "left_out": preview.left_out,
        "members": members,
        "not": preview.not,
    })
}

fn in_words(campaign: &Campaign, preview: &Preview, facts: &Facts) -> String {
    let mut lines = vec![format!("{} ({}) in community {}", campaign.name, way(campaign), facts.id)];
    if let (Way::Prompt { .. }, Some(at)) = (&campaign.way, preview.at) {
        lines.push(format!("  posted in {}, next at {at}", channels(campaign).join(", ")));
    }
    if !preview.missing.is_empty() {
        let missing: Vec<&str> = preview.missing.iter().map(|language| language.as_str()).collect();
        lines.push(format!("  its text is missing in {}: it does not begin", missing.join(", ")));
    }
    let n = preview.reached.len();
    lines.push(format!("  for {n} member{} at this moment", if n == 1 { "" } else { "s" }));
    if preview.left_out > 0.0 && n > 0 {
        lines.push(format!(
            "  {:.0} in 100 left out to compare with; which, is shown nowhere",
            preview.left_out * 100.0
        ));
    }
    for it in preview.reached.iter().take(NAMED) {
        let name = facts.members.display(it.member).unwrap_or("?");
        lines.push(format!("    {} {name}: {}, not before {}", it.member, it.segment.name(), it.at));
    }
    if n > NAMED {
        lines.push(format!("    and {} more; --json names all", n - NAMED));
    }
    lines.extend(preview.not.iter().map(|(why, n)| format!("  not for {}", why_not(Language::En, *why, *n))));
    lines.join("\n")
}

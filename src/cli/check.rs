//! `steward check`: is the configuration sound? With `--online`: does Discord give Steward what it needs?

mod front_door;

use super::{ConfigArg, Verdict, block_on};
use crate::discord::{Api, Where, connect, online};
use crate::lurkers::campaign::Campaign;
use crate::policy::Policy;
use crate::policy::compile::Fault;
use crate::policy::source::Stage;
use crate::run::Policies;
use clap::Args;
use front_door::Door;
use serde_json::json;
use std::sync::Arc;

#[derive(Args)]
pub struct CheckArgs {
    #[command(flatten)]
    config: ConfigArg,
    /// Sign in to Discord and say which permissions and intents are missing, and what each costs
    #[arg(long)]
    online: bool,
    /// Walk in as a newcomer would and say what stands in the way; with --online also where pinned messages lead
    #[arg(long)]
    front_door: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

pub fn run(args: CheckArgs) -> anyhow::Result<Verdict> {
    let loaded = crate::config::Config::load(args.config.config.as_deref()).map(Arc::new);
    let loaded = loaded.and_then(|config| Ok((Policies::load(Arc::clone(&config))?, config)));
    let (policies, loaded) = match loaded {
        Ok(sound) => sound,
        Err(faults) => {
            report_faults(&faults, args.json)?;
            return Ok(Verdict::Findings);
        }
    };
    let policy = policies.base();
    let campaigns = &loaded.community.lurkers.campaigns;
    if !args.online {
        let doors: Vec<Door> = args.front_door.then(|| front_door::of_config(&loaded, &policies)).into_iter().collect();
        let fine = doors.iter().all(Door::is_fine);
        if args.json {
            let doors = doors_json(&args, &doors);
            let names: Vec<&str> = campaigns.iter().map(|campaign| campaign.name.as_str()).collect();
            let policy = summary_json(&policy);
            tell!("{}", json!({ "ok": fine, "faults": [], "policy": policy, "campaigns": names, "front-door": doors }));
        } else {
            tell!("{}", summary(&policy));
            tell!("{}", about_campaigns(campaigns));
            tell_doors(&doors)?;
        }
        return Ok(if fine { Verdict::Fine } else { Verdict::Findings });
    }
    let config = args.config.load()?;
    let token = config.token().map_err(anyhow::Error::msg)?;
    let (survey, doors) = block_on(async {
        let place = Where { token, api_url: config.api_url.clone() };
        let api = Api::new(&place.token, place.api_url.as_deref())?;
        let (me, granted) = connect::sign_in(&api, &place).await?;
        let survey = online::survey(&api, &me, granted).await?;
        let mut doors = Vec::new();
        for guild in survey.guilds.iter().filter(|_| args.front_door) {
            doors.push(front_door::of_guild(&api, &me, guild.id, &policies).await?);
        }
        Ok((survey, doors))
    })?;
    let fine = doors.iter().all(Door::is_fine);
    let missing = !survey.missing_intents.is_empty() || survey.guilds.iter().any(|guild| !guild.missing.is_empty());
    if args.json {
        let (policy, doors) = (summary_json(&policy), doors_json(&args, &doors));
        let ok = !missing && fine;
        tell!("{}", json!({ "ok": ok, "faults": [], "policy": policy, "online": survey, "front-door": doors }));
    } else {
        tell!("{}", summary(&policy));
        tell!("Invite Steward with:\n  {}", survey.invite);
        for intent in &survey.missing_intents {
            tell!("Missing intent “{}”: {}", intent.name, intent.costs);
        }
        for guild in &survey.guilds {
            tell!("{} ({})", guild.name, guild.id);
            if guild.administrator {
                tell!("  Steward is Administrator here, which it does not need; the invite link above asks for less");
            }
            for permission in &guild.missing {
                tell!("  missing “{}”: {}", permission.name, permission.costs);
            }
            if guild.missing.is_empty() {
                tell!("  nothing is missing");
            }
        }
        tell_doors(&doors)?;
    }
    Ok(if missing || !fine { Verdict::Findings } else { Verdict::Fine })
}

/// Absent unless it was asked for.
fn doors_json(args: &CheckArgs, doors: &[Door]) -> Option<Vec<serde_json::Value>> {
    args.front_door.then(|| doors.iter().map(Door::json).collect())
}

fn tell_doors(doors: &[Door]) -> anyhow::Result<()> {
    for line in doors.iter().flat_map(Door::lines) {
        tell!("{line}");
    }
    Ok(())
}

fn report_faults(faults: &[Fault], as_json: bool) -> anyhow::Result<()> {
    if as_json {
        let faults: Vec<_> = faults
            .iter()
            .map(|f| json!({ "file": f.file, "line": f.line, "column": f.column, "said": f.said }))
            .collect();
        tell!("{}", json!({ "ok": false, "faults": faults }));
    } else {
        for fault in faults {
            tell!("{fault}");
        }
        tell!("{} to mend.", if faults.len() == 1 { "One thing".into() } else { format!("{} things", faults.len()) });
    }
    Ok(())
}

fn stages(policy: &Policy) -> [usize; 3] {
    [Stage::Enforce, Stage::Alert, Stage::Shadow].map(|stage| policy.rules.iter().filter(|r| r.stage == stage).count())
}

fn examples(policy: &Policy) -> usize {
    policy.rules.iter().map(|r| r.examples.len()).sum()
}

fn summary(policy: &Policy) -> String {
    let [enforce, alert, shadow] = stages(policy);
    format!(
        "The policy is sound (version {}): {} clauses, {} rules ({enforce} act, {alert} ask a moderator, {shadow} only \
         record), {} examples as written, {} of matcher.",
        policy.hash,
        policy.clauses.len(),
        policy.rules.len(),
        examples(policy),
        indicatif::HumanBytes(policy.matcher.memory() as u64),
    )
}

fn about_campaigns(campaigns: &[Campaign]) -> String {
    let names: Vec<&str> = campaigns.iter().map(|campaign| campaign.name.as_str()).collect();
    match names.len() {
        0 => "There are no campaigns.".to_owned(),
        n => format!(
            "Campaigns: {n} sound ({}). Each is off until a manager starts it with /manage campaign start.",
            names.join(", ")
        ),
    }
}

fn summary_json(policy: &Policy) -> serde_json::Value {
    let [enforce, alert, shadow] = stages(policy);
    json!({
        "version": policy.hash,
        "clauses": policy.clauses.len(),
        "rules": policy.rules.len(),
        "enforce": enforce,
        "alert": alert,
        "shadow": shadow,
        "examples": examples(policy),
    })
}

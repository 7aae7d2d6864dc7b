//! `steward digest`: the digest of any week again, from the data folder, also while Steward runs on it. Nothing is written
//! there and nothing is sent.
//!
//! A week whose digest is kept is told with its frozen figures; any other one is counted now, and so is a kept one with
//! `--recount`, which tells where both differ. Exception: roles stand in no database, so that nobody is known as staff here.

use super::{ConfigArg, Verdict, block_on, facts_of};
use crate::digest::figures::{Digest, Name};
use crate::digest::page::{self, Names};
use crate::digest::source::Known;
use crate::digest::week::Week;
use crate::digest::{letter, numbers};
use crate::facts::Facts;
use crate::ids::{At, GuildId};
use crate::run::Policies;
use crate::store::Store;
use anyhow::{Context as _, anyhow, bail};
use clap::Args;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::sync::Arc;

#[derive(Args)]
pub struct DigestArgs {
    /// Which community, by its server's id; needed where the database knows several
    #[arg(long, value_name = "ID")]
    guild: Option<u64>,
    /// Which week, as 2026-W47; without it the last whole one
    #[arg(long, value_name = "WEEK")]
    week: Option<String>,
    /// Write it as one self-contained HTML page; without it the digest is printed
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Print the figures as JSON
    #[arg(long)]
    json: bool,
    /// Count a week again whose digest is kept, and print where that differs from what was frozen
    #[arg(long, conflicts_with = "out")]
    recount: bool,
    #[command(flatten)]
    config: ConfigArg,
    /// Folder of the database; Steward may be running on it
    #[arg(long, value_name = "DIR", default_value = "steward-data", env = "STEWARD_DATA")]
    data: PathBuf,
}

/// A digest, and whether its figures were frozen before.
struct Told {
    facts: Facts,
    digest: Digest,
    frozen: bool,
    /// Counted now, beside the frozen one.
    again: Option<Digest>,
}

pub fn run(args: DigestArgs) -> anyhow::Result<Verdict> {
    if !args.data.join("steward.db").is_file() {
        bail!("there is no database in {}; name its folder with --data", args.data.display());
    }
    let config = Arc::new(args.config.load()?);
    let policies = Policies::load(config).map_err(|faults| anyhow!(crate::run::live::listed(&faults)))?;
    let week = args.week.as_deref().map(str::parse::<Week>).transpose().map_err(|said| anyhow!("--week: {said}"))?;
    let now = At::from(jiff::Timestamp::now());
    let told = block_on(async {
        let store = Store::attach(&args.data).await?;
        let guild = chosen(&store.guilds().await?, args.guild.map(GuildId))?;
        let told = told(&store, guild, week, now, &policies, args.recount).await?;
        store.close().await;
        Ok(told)
    })?;
    let Told { facts, digest, frozen, again } = &told;
    match frozen {
        true => eprintln!("The digest of {} as it was frozen at {}.", digest.week, digest.made),
        false => eprintln!("No digest of {} is kept: it was counted now. {STAFF}", digest.week),
    }
    let names = Names::known(digest, facts);
    let (language, console) = (facts.guild.language(), facts.guild.settings.console.as_deref());
    if let Some(again) = again {
        tell_differences(digest, again, args.json)?;
    } else if let Some(file) = &args.out {
        let page = page::page(digest, &names, language, console);
        std::fs::write(file, page).with_context(|| format!("{} cannot be written", file.display()))?;
        eprintln!("Written to {}.", file.display());
    }
    if args.json && again.is_none() {
        tell!("{}", serde_json::to_string_pretty(digest)?);
    } else if args.out.is_none() && again.is_none() {
        let name = |member| names.members.get(&member).cloned();
        tell!("{}", letter::plain(digest, language, console, &name));
    }
    Ok(Verdict::Fine)
}

const STAFF: &str = "Roles are not in the database: nobody counts as staff.";

fn chosen(known: &[GuildId], wanted: Option<GuildId>) -> anyhow::Result<GuildId> {
    let list = || known.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    match (known, wanted) {
        ([], _) => bail!("the database knows no community yet"),
        (_, Some(guild)) if known.contains(&guild) => Ok(guild),
        (_, Some(guild)) => bail!("there is no community {guild} in the database; it knows {}", list()),
        ([one], None) => Ok(*one),
        (_, None) => bail!("the database knows several communities; name one with --guild: {}", list()),
    }
}

async fn told(
    store: &Store,
    guild: GuildId,
    week: Option<Week>,
    now: At,
    policies: &Policies,
    recount: bool,
) -> anyhow::Result<Told> {
    let facts = facts_of(store, guild, now, policies).await?;
    let last = Week::of(now, facts.zone()).plus(-1);
    let week = week.unwrap_or(last);
    if week > last {
        bail!("the week {week} is not over; the last whole one is {last}");
    }
    let kept = store.digest(guild, week).await?;
    if recount && kept.is_none() {
        bail!("no digest of {week} is kept that it could be compared with; leave out --recount to count it");
    }
    let frozen = kept.is_some();
    let (digest, again) = match kept {
        Some(kept) if recount => (kept, Some(counted(store, week, &facts, policies, now).await?)),
        Some(kept) => (kept, None),
        None => {
            let until = week.bounds(facts.zone()).1;
            match facts.lurkers.observed_since {
                Some(since) if since < until => {}
                Some(since) => bail!("nothing is known of {week}: what is known of this community begins at {since}"),
                None => bail!("nothing is known of this community's weeks yet"),
            }
            (counted(store, week, &facts, policies, now).await?, None)
        }
    };
    Ok(Told { facts, digest, frozen, again })
}

async fn counted(store: &Store, week: Week, facts: &Facts, policies: &Policies, now: At) -> anyhow::Result<Digest> {
    let (policy, _) = policies.of(facts.id);
    let source = store.digest_source(facts.id, week, facts.zone(), now).await?;
    Ok(numbers::digest(&source, &Known::of(facts, &policy), facts.zone(), now))
}

fn tell_differences(frozen: &Digest, again: &Digest, in_json: bool) -> anyhow::Result<()> {
    let of_the_week = |digest: &Digest| {
        let mut digest = digest.clone();
        // What waits was waiting then; what is unlike other weeks follows from the figures.
        (digest.made, digest.people_waiting) = (frozen.made, frozen.people_waiting);
        (digest.to_do, digest.changes) = (Vec::new(), Vec::new());
        // Staff are not ranked as helpers.
        digest.recognition.helpers.clear();
        digest.figures.retain(|figure| !matches!(figure.name, Name::ActiveStaff | Name::MessagesStaff));
        serde_json::to_value(digest)
    };
    let mut found = Vec::new();
    differences("", &of_the_week(frozen)?, &of_the_week(again)?, &mut found);
    if in_json {
        let rows: Vec<Value> = found
            .into_iter()
            .map(|(place, frozen, again)| json!({ "place": place, "frozen": frozen, "recount": again }))
            .collect();
        tell!("{}", json!({ "week": frozen.week, "differences": rows }));
        return Ok(());
    }
    eprintln!("What waited for somebody, and what staff did, is not compared. {STAFF}");
    match found.is_empty() {
        true => tell!("A recount gives the same figures."),
        false => tell!("A recount differs in {} places:", found.len()),
    }
    for (place, frozen, again) in found {
        tell!("  {place}: {frozen} frozen, {again} now");
    }
    Ok(())
}

/// Where two documents differ, as paths of names: `figures.joined.value`. Rows that have a name are found by it.
fn differences(place: &str, one: &Value, other: &Value, found: &mut Vec<(String, Value, Value)>) {
    let below = |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") };
    match (one, other) {
        (Value::Object(a), Value::Object(b)) => {
            for key in a.keys().chain(b.keys().filter(|key| !a.contains_key(*key))) {
                let of = |map: &serde_json::Map<String, Value>| map.get(key).cloned().unwrap_or_default();
                differences(&below(key), &of(a), &of(b), found);
            }
        }
        (Value::Array(a), Value::Array(b)) => {
            for n in 0..a.len().max(b.len()) {
                let of = |list: &[Value]| list.get(n).cloned().unwrap_or_default();
                let named = a.get(n).or(b.get(n)).and_then(|row| row.get("name")).and_then(Value::as_str);
                let name = named.map_or_else(|| n.to_string(), str::to_owned);
                differences(&below(&name), &of(a), &of(b), found);
            }
        }
        (a, b) if a != b => found.push((place.to_owned(), a.clone(), b.clone())),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(one: Value, other: Value, expected: &[&str]) {
        let mut found = Vec::new();
        differences("", &one, &other, &mut found);
        let lines: Vec<String> = found.iter().map(|(place, a, b)| format!("{place}: {a} {b}")).collect();
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_difference_is_named_by_its_place() {
        check(json!({ "a": 1, "b": [1, 2] }), json!({ "a": 1, "b": [1, 2] }), &[]);
        check(json!({ "a": 1 }), json!({ "a": 2 }), &["a: 1 2"]);
        check(json!({ "a": { "b": null } }), json!({ "a": { "b": 0.5 } }), &["a.b: null 0.5"]);
        let figure = |value: u32| json!({ "figures": [{ "name": "joined", "value": value }] });
        check(figure(3), figure(4), &["figures.joined.value: 3 4"]);
        check(json!({ "list": [1] }), json!({ "list": [1, 2] }), &["list.1: null 2"]);
        check(json!({ "gone": true }), json!({}), &["gone: true null"]);
    }
}

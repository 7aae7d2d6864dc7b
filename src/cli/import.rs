//! `steward import`: what a community said before Steward came, from exports into the data folder that `run` uses. Nothing
//! is judged by rules and nothing is done; what people did for each other counts. A message that is there already is passed
//! over, so that importing twice changes nothing.

use super::segments::Segments;
use super::{ConfigArg, Verdict, block_on, progress};
use crate::champions::memory::Known;
use crate::event::{Event, MessageKind, What};
use crate::exports;
use crate::facts::members::Members;
use crate::ids::{At, EventId, GuildId, MessageId};
use crate::ledger::Record;
use crate::lurkers::rows::{Kept, Row};
use crate::run::Policies;
use crate::run::worker::Worker;
use crate::store::{Commit, Mode, Store, Writer};
use anyhow::{anyhow, bail};
use clap::Args;
use serde_json::json;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

/// Messages that are looked up and written together.
const TOGETHER: usize = 4_000;
const FAULTS_SHOWN: u64 = 10;
/// Helpers that are named at the end.
const NAMED: usize = 12;

#[derive(Args)]
pub struct ImportArgs {
    /// Exports as DiscordChatExporter writes them (JSON), or folders of them
    #[arg(required = true, value_name = "EXPORT")]
    exports: Vec<PathBuf>,
    #[command(flatten)]
    config: ConfigArg,
    /// Folder of the database; Steward must not be running on it
    #[arg(long, value_name = "DIR", default_value = "steward-data", env = "STEWARD_DATA")]
    data: PathBuf,
    /// Print the summary as JSON
    #[arg(long)]
    json: bool,
}

#[derive(Default)]
struct Imported {
    messages: u64,
    known: u64,
    credits: u64,
    questions: u64,
    last: At,
    /// The earliest message of each community.
    first: HashMap<GuildId, At>,
}

pub fn run(args: ImportArgs) -> anyhow::Result<Verdict> {
    let config = Arc::new(args.config.load()?);
    crate::telemetry::logs(&config.log);
    let policies = Arc::new(Policies::load(config).map_err(|faults| anyhow!(crate::run::live::listed(&faults)))?);
    let mut events = exports::open(&args.exports)?;
    let bar = progress::bytes(events.progress().1);
    let (mut done, mut faults) = (Imported::default(), 0u64);
    let (worker, helpers) = block_on(async {
        let (store, mut writer) = Store::open(&args.data, Mode::Live).await?;
        let mut worker = Worker::new(policies).with_secret(store.secret().await?);
        for guild in store.guilds().await? {
            let mut members = Members::default();
            let remembered = store.remembered(guild, crate::discord::now(), |row| members.insert(row)).await?;
            worker.remember(guild, remembered, members);
        }
        let mut together = Vec::new();
        while let Some(event) = events.next() {
            match event {
                Ok(event) => together.push(event),
                Err(error) => {
                    faults += 1;
                    if faults <= FAULTS_SHOWN {
                        bar.suspend(|| eprintln!("steward: {error}"));
                    }
                }
            }
            if together.len() >= TOGETHER {
                take(&mut worker, &store, &mut writer, std::mem::take(&mut together), &mut done).await?;
                bar.set_position(events.progress().0);
            }
        }
        take(&mut worker, &store, &mut writer, together, &mut done).await?;
        let helpers = helpers(&worker, done.last);
        observe(&mut worker, &store, &mut writer, &done.first).await?;
        store.close().await;
        writer.close().await;
        Ok((worker, helpers))
    })?;
    bar.finish_and_clear();
    if faults > FAULTS_SHOWN {
        eprintln!("steward: and {} more files or places could not be read", faults - FAULTS_SHOWN);
    }
    if done.messages + done.known == 0 && faults > 0 {
        bail!("nothing could be read");
    }
    let known = worker.guilds().filter_map(|guild| worker.facts(guild));
    let segments: Vec<_> = known.map(Segments::of).collect();
    if args.json {
        let helpers: Vec<_> =
            helpers.iter().map(|(name, people, _)| json!({ "name": name, "people": people })).collect();
        tell!(
            "{}",
            json!({ "messages": done.messages, "known": done.known, "credits": done.credits,
                "questions": done.questions, "faults": faults, "helpers": helpers, "segments": segments })
        );
        return Ok(Verdict::Fine);
    }
    tell!(
        "{} messages read in, {} were there already; {} credits, {} questions.",
        done.messages,
        done.known,
        done.credits,
        done.questions
    );
    if !helpers.is_empty() {
        let names: Vec<_> = helpers.iter().map(|(name, people, _)| format!("{name} ({people} people)")).collect();
        tell!("Who helped most, as of the last message: {}.", names.join(", "));
        tell!("Steward proposes tiers to the managers once it runs: /manage champions queue.");
    }
    for community in &segments {
        tell!("As of the last message. {}", community.in_words());
    }
    Ok(Verdict::Fine)
}

/// Takes in one bunch. Reactions come a millisecond after their message; those on known messages are told apart by id.
async fn take(
    worker: &mut Worker,
    store: &Store,
    writer: &mut Writer,
    events: Vec<Event>,
    done: &mut Imported,
) -> anyhow::Result<()> {
    let mut ids: HashMap<GuildId, Vec<MessageId>> = HashMap::new();
    for event in &events {
        if let What::Message(message) = &event.what {
            ids.entry(event.guild).or_default().push(message.id);
        }
    }
    let mut known = HashMap::new();
    for (guild, ids) in &ids {
        known.insert(*guild, store.known_messages(*guild, ids).await?);
    }
    for mut event in events {
        match event.what {
            What::Message(message) => {
                done.last = done.last.max(event.at);
                let first = done.first.entry(event.guild).or_insert(event.at);
                *first = event.at.min(*first);
                if message.kind == MessageKind::ThreadTitle {
                    continue;
                }
                if known.get(&event.guild).is_some_and(|known| known.contains(&message.id)) {
                    done.known += 1;
                    continue;
                }
                done.messages += 1;
                event.id = EventId::of("past", &[message.id.0]);
                event.what = What::Past(message);
            }
            What::GuildSeen(_) | What::ChannelSeen(_) | What::RoleSeen(_) | What::Reaction(_) => {}
            // Who joined is told by the member list.
            _ => continue,
        }
        worker.take(event, |outcome| {
            for record in &outcome.decision.records {
                match record {
                    Record::Credit(_) => done.credits += 1,
                    Record::Question(_) => done.questions += 1,
                    _ => {}
                }
            }
        });
    }
    let batch = worker.hand_over();
    let commits: Vec<_> = batch.guilds.iter().map(|guild| guild.commit()).collect();
    if !commits.is_empty() {
        writer.commit(&commits).await?;
    }
    Ok(())
}

/// From its earliest message on it is known who was silent in a community. What is known is written down, and read back.
async fn observe(
    worker: &mut Worker,
    store: &Store,
    writer: &mut Writer,
    first: &HashMap<GuildId, At>,
) -> anyhow::Result<()> {
    for (guild, since) in first {
        let known = worker.facts(*guild).map(|facts| &facts.lurkers);
        if known.and_then(|known| known.observed_since).is_some_and(|known| known <= *since) {
            continue;
        }
        let here = known.and_then(|known| known.here_since);
        let observed = Record::Lurkers(Box::new(Row::Keep(Box::new(Kept::Observed { since: *since, here }))));
        let records = std::slice::from_ref(&observed);
        writer.commit(&[Commit { guild: *guild, records, acts: &[], at: *since }]).await?;
        let mut members = Members::default();
        let remembered = store.remembered(*guild, crate::discord::now(), |row| members.insert(row)).await?;
        worker.remember(*guild, remembered, members);
    }
    Ok(())
}

/// Name, people helped, and score of those who helped most.
fn helpers(worker: &Worker, now: At) -> Vec<(String, usize, f64)> {
    let mut found = Vec::new();
    for facts in worker.guilds().filter_map(|guild| worker.facts(guild)) {
        let people = Known::of(facts);
        for (member, score) in facts.champions.standing.scores(&people, now) {
            if facts.champions.opted_out(member) {
                continue;
            }
            let name = facts.members.display(member).map_or_else(|| member.to_string(), str::to_owned);
            found.push((name, score.pairs.len(), score.total));
        }
    }
    found.sort_by(|a, b| b.2.total_cmp(&a.2).then_with(|| a.0.cmp(&b.0)));
    found.truncate(NAMED);
    found
}

//! `steward demo`: the sample community through the engine, told as a story: who said what, what Steward did, and why.

use super::tally::{Tally, measure_name};
use super::{Verdict, block_on};
use crate::conduct::case::{CaseKind, CaseRow, CaseState};
use crate::config::Config;
use crate::demo::{Demo, Expected, community};
use crate::effect::Effect;
use crate::event::{Event, MessageKind, What};
use crate::facts::guild::Settings;
use crate::ids::{At, ChannelId, EventId};
use crate::ledger::{HitRow, Record};
use crate::policy::Named;
use crate::policy::source::{Stage, Surface};
use crate::run::Policies;
use crate::run::simulate::Simulation;
use crate::run::worker::Outcomes;
use crate::say::{Language, cut};
use crate::store::{Mode, Store};
use crate::text::{Lang, Reading};
use anyhow::{Context as _, anyhow, bail};
use clap::Args;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[derive(Args)]
pub struct DemoArgs {
    /// End when the story is told; nothing is served
    #[arg(long)]
    once: bool,
    /// Folder of the database, made anew at each run
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
    config.community = settings();
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
        for event in demo.events.clone() {
            simulation
                .take(event, &mut |outcome| {
                    tally.watch(outcome);
                    story.watch(outcome);
                })
                .await?;
        }
        let (store, _) = simulation.finish().await?;
        store.close().await;
        Ok(())
    })?;
    if args.json {
        tell!("{}", tally.json());
        return Ok(Verdict::Fine);
    }
    for passage in story.passages {
        tell!("{passage}");
    }
    tell!("— The six weeks in figures —\n\n{}", tally.in_words());
    tell!(
        "Everything is in {}. Look at it with any SQLite browser; the rows are marked as simulated.",
        args.data.display()
    );
    if !args.once {
        tell!("With your own server: README.md, “With your own server”.");
    }
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

fn settings() -> Settings {
    let channel = |name: &str, lang| (Named::read(name), lang);
    Settings {
        moderators_channel: Some(Named::read("#moderators")),
        language: Some("en".into()),
        channel_languages: vec![
            channel("#help-ko", Lang::Ko),
            channel("#help-nl", Lang::Nl),
            channel("#help-zh", Lang::Zh),
        ],
        ..Settings::default()
    }
}

/// Gathers passages: what was said in a scene, and what came of it.
struct Story<'a> {
    demo: &'a Demo,
    /// Scene of each of its messages.
    scene_of: HashMap<EventId, usize>,
    told: Option<usize>,
    passages: Vec<String>,
}

impl<'a> Story<'a> {
    fn new(demo: &'a Demo) -> Story<'a> {
        let mut scene_of = HashMap::new();
        for expectation in &demo.expected {
            scene_of.insert(expectation.event, expectation.scene);
        }
        Story { demo, scene_of, told: None, passages: Vec::new() }
    }

    fn watch(&mut self, outcome: &Outcomes) {
        let expected = self.demo.expected.iter().find(|e| e.event == outcome.event.id);
        let hits: Vec<&HitRow> = outcome
            .decision
            .records
            .iter()
            .filter_map(|record| match record {
                Record::Hit(hit) => Some(&**hit),
                _ => None,
            })
            .collect();
        if hits.is_empty() && expected.is_none_or(|e| e.outcome != Expected::Nothing) {
            return;
        }
        self.heading(outcome.event, expected.map(|e| e.scene));
        let mut passage = said(outcome, self.demo);
        if hits.is_empty() {
            passage.push_str("\n    left alone");
        }
        for hit in &hits {
            passage.push_str(&format!("\n    {}", matched(hit)));
        }
        let case = outcome.decision.records.iter().find_map(|record| match record {
            Record::CaseOpened(case) => Some(&**case),
            _ => None,
        });
        if let Some(line) = done(outcome, case) {
            passage.push_str(&format!("\n    {line}"));
        }
        if let Some(expected) = expected {
            passage.push_str(&format!("\n    why: {}", expected.why));
        }
        passage.push('\n');
        self.passages.push(passage);
    }

    fn heading(&mut self, event: &Event, scene: Option<usize>) {
        let scene = scene.or_else(|| self.scene_of.get(&event.id).copied());
        if let Some(at) = scene
            && self.told != Some(at)
        {
            self.told = Some(at);
            self.passages.push(format!("{}\n", self.demo.scenes[at].title));
        }
    }
}

fn said(outcome: &Outcomes, demo: &Demo) -> String {
    let event = outcome.event;
    let when = stamp(event.at);
    let channel = |id: ChannelId| {
        demo.guild.channels.iter().find(|c| c.id == id).map_or_else(|| "a thread".into(), |c| format!("#{}", c.name))
    };
    match &event.what {
        What::Message(message) | What::Edited(message) => {
            let how = match (&event.what, message.kind) {
                (What::Edited(_), _) => " (edited)",
                (_, MessageKind::ThreadTitle) => " (title)",
                _ => "",
            };
            let leaks: Vec<_> = outcome
                .policy
                .secrets
                .find(&message.content)
                .iter()
                .map(|secret| (Surface::Content, secret.span))
                .collect();
            let text = crate::conduct::leaks::masked(&message.content, &leaks);
            let text = cut(&text.replace('\n', " ⏎ "), 150);
            format!("  {when} {} {}{how}: {text}", channel(message.channel), message.author.display())
        }
        What::Joined(member) => format!("  {when} {} joins", member.shown.as_deref().unwrap_or(&member.name)),
        _ => format!("  {when}"),
    }
}

/// `week 2, Tue 09:14`
fn stamp(at: At) -> String {
    let day = at.since(crate::demo::START).0.div_euclid(crate::ids::Span::DAY.0);
    let time = at.timestamp().to_zoned(jiff::tz::TimeZone::UTC);
    format!("week {}, {}", day / 7 + 1, time.strftime("%a %H:%M"))
}

fn matched(hit: &HitRow) -> String {
    let stage = match hit.stage {
        Stage::Enforce => "acts",
        Stage::Alert => "asks a moderator",
        Stage::Shadow => "only records",
    };
    let read = match hit.reading {
        Reading::Raw | Reading::Folded => String::new(),
        reading => format!(", read as if not disguised ({reading})"),
    };
    let exempt = if hit.exempt { "; written by staff, so only recorded" } else { "" };
    format!("rule {} ({stage}): {}{read}{exempt}", hit.rule, hit.why)
}

fn done(outcome: &Outcomes, case: Option<&CaseRow>) -> Option<String> {
    let mut parts = Vec::new();
    let acts = &outcome.decision.acts;
    let removed = acts.iter().filter(|act| matches!(act.effect, Effect::DeleteMessage { .. })).count();
    match removed {
        0 => {}
        1 => parts.push("the message is removed".to_owned()),
        n => parts.push(format!("{n} messages are removed")),
    }
    if let Some(case) = case {
        let state = match (case.state, case.kind) {
            (CaseState::Open, _) => "waits for a moderator".to_owned(),
            (_, CaseKind::Raid) => "invites are paused, and a moderator is asked".to_owned(),
            _ => format!("{} {}", case.member_name, measure_name(case.measure)),
        };
        parts.push(format!("case {}: {state}", case.number));
    }
    for act in acts {
        if let Effect::Dm { .. } = act.effect {
            let language = case.and_then(|c| Language::parse(&c.language)).unwrap_or_default();
            parts.push(format!("told in {}", english_name(language)));
        }
    }
    (!parts.is_empty()).then(|| format!("→ {}", parts.join("; ")))
}

fn english_name(language: Language) -> &'static str {
    match language {
        Language::En => "English",
        Language::Nl => "Dutch",
        Language::Ko => "Korean",
        Language::ZhCn => "Chinese",
    }
}

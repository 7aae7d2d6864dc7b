//! Engagement: where members stand and who moved, campaigns with their arms, and the switch that stops all of it.
//!
//! Of a comparison that is still collecting only sizes and harms are shown: whoever looks at an outcome before its time
//! finds one.

use super::reader::{Badge, Reader};
use super::see;
use crate::event::{Ask, CampaignAsk, LurkersAsk};
use crate::ids::Span;
use crate::lurkers::campaign::Campaign;
use crate::lurkers::rows::{Run, RunState};
use crate::lurkers::runs::Tally;
use crate::lurkers::segments::Segment;
use crate::lurkers::{results, state};
use crate::office::reads::Standing;
use crate::say::lurkers::campaign as say;
use crate::say::lurkers::overview::segment;
use crate::web::Console;
use crate::web::fields::Filled;
use crate::web::frame::{Frame, ask, go, page};
use crate::web::refusal::Refusal;
use crate::web::visitor::Visitor;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;

/// Moves are counted over four weeks.
const LATELY: Span = Span(28 * Span::DAY.0);
const HERE: &str = "/console/engagement";

#[derive(Template)]
#[template(path = "console/engagement.html")]
struct Page {
    frame: Frame,
    seen: Sight,
}

struct Sight {
    paused: bool,
    observed: String,
    members: String,
    segments: Vec<Share>,
    flows: Vec<(String, String, String)>,
    campaigns: Vec<Shown>,
    holdout: String,
}

struct Share {
    name: String,
    n: String,
    share: String,
    /// Of a hundred, for the bar.
    width: u32,
}

struct Shown {
    name: String,
    action: String,
    way: String,
    state: String,
    badge: Badge,
    for_whom: String,
    text: String,
    result: Vec<String>,
    /// Name of the arm, members, reached, left, stopped, reported.
    arms: Vec<[String; 6]>,
    may_start: bool,
    may_stop: bool,
    /// It paused, and goes on as it began.
    resumes: Option<bool>,
}

pub async fn show(State(console): State<Console>, visitor: Visitor) -> Result<Response, Refusal> {
    let (house, guild) = (&console.house, visitor.guild);
    let now = house.now();
    let standing = async { Ok::<_, Refusal>(house.segments(guild, now.minus(LATELY)).await?) };
    let standing = console.sums.standing.get(guild, now, standing).await?;
    let seen = see(&console, &visitor, move |reader| sight(reader, &standing)).await?;
    page(&Page { seen, frame: Frame::of(&visitor, &console) })
}

fn sight(reader: &Reader, standing: &Standing) -> Sight {
    let (facts, language, words) = (reader.facts, reader.language(), reader.words);
    let settings = &facts.guild.settings.lurkers;
    let all: u32 = standing.segments.iter().map(|(_, n)| n).sum();
    let part = |n: u32| f64::from(n) / f64::from(all.max(1));
    let share = |(it, n): &(Segment, u32)| Share {
        name: segment(language, *it),
        n: words.number(*n),
        share: words.share(part(*n)),
        width: (part(*n) * 100.0).round() as u32,
    };
    let from = |it: &Option<Segment>| match it {
        Some(it) => segment(language, *it),
        None => reader.t("console-flow-new"),
    };
    let flow = |(was, to, n): &(Option<Segment>, Segment, u32)| (from(was), segment(language, *to), words.number(*n));
    Sight {
        paused: facts.lurkers.paused,
        observed: facts.lurkers.observed_since.map(|at| words.day_of(at, facts.zone())).unwrap_or_default(),
        members: words.number(all),
        segments: standing.segments.iter().map(share).collect(),
        flows: standing.flows.iter().map(flow).collect(),
        campaigns: settings.campaigns.iter().map(|campaign| shown(reader, campaign)).collect(),
        holdout: words.share(settings.holdout),
    }
}

fn shown(reader: &Reader, campaign: &Campaign) -> Shown {
    let (facts, language) = (reader.facts, reader.language());
    let latest = facts.lurkers.runs.latest(&campaign.name);
    let going = latest.filter(|run| run.is_going());
    let (look, key) = match latest.map(|run| (run.state, run.shadow)) {
        None => ("quiet", "console-campaign-off"),
        Some((RunState::Running, true)) => ("accent", "console-campaign-shadow"),
        Some((RunState::Running, false)) => ("good", "console-campaign-running"),
        Some((RunState::Paused, _)) => ("warn", "console-campaign-paused"),
        Some((RunState::Stopped, _)) => ("quiet", "console-campaign-stopped"),
        Some((RunState::Ended, _)) => ("", "console-campaign-ended"),
    };
    let result = latest.map(|run| reader.plain(&results(run, facts, reader.now, language))).unwrap_or_default();
    let texts = &campaign.texts;
    Shown {
        name: campaign.name.clone(),
        action: format!("/console/engagement/{}", super::reader::path_part(&campaign.name)),
        way: say::way(language, &campaign.way),
        state: reader.plain(&say::state(language, &state(&campaign.name, facts))),
        badge: Badge { look, text: reader.t(key) },
        for_whom: for_whom(reader, campaign),
        text: texts.get(&language).or_else(|| texts.values().next()).cloned().unwrap_or_default(),
        result: result.lines().map(str::to_owned).collect(),
        arms: latest.map(|run| arms(reader, run)).unwrap_or_default(),
        may_start: going.is_none(),
        may_stop: going.is_some(),
        resumes: going.filter(|run| run.state == RunState::Paused).map(|run| run.shadow),
    }
}

fn for_whom(reader: &Reader, campaign: &Campaign) -> String {
    let segments = campaign.segments.iter().map(|it| segment(reader.language(), *it));
    let languages = campaign.languages.iter().map(|language| reader.speech(*language));
    let parts: Vec<String> = segments.chain(campaign.interests.iter().cloned()).chain(languages).collect();
    parts.join(", ")
}

/// Sizes and harms; who wrote is told by the result, once.
fn arms(reader: &Reader, run: &Run) -> Vec<[String; 6]> {
    let runs = &reader.facts.lurkers.runs;
    let (control, treated) = match run.result() {
        Some(crate::lurkers::runs::Told::Members { control, treated }) => (control, treated),
        _ => runs.tallies(&run.id(), None),
    };
    let arm = |key: &str, it: &Tally| {
        let numbers = [it.members, it.nudged, it.left, it.opted_out, it.reported].map(|n| reader.words.number(n));
        let [members, nudged, left, stopped, reported] = numbers;
        [reader.t(key), members, nudged, left, stopped, reported]
    };
    let both = [("console-arm-treated", &treated), ("console-arm-control", &control)];
    let some = both.into_iter().filter(|(_, tally)| tally.members > 0);
    some.map(|(key, tally)| arm(key, tally)).collect()
}

/// Everything waits, or goes on.
pub async fn pause(State(console): State<Console>, form: Filled) -> Result<Response, Refusal> {
    let asked = match form.fields.text("do") {
        "pause" => LurkersAsk::Pause,
        "resume" => LurkersAsk::Resume,
        _ => return Ok(go(HERE)),
    };
    Ok(ask(&console, &form.by, Ask::Lurkers(asked), HERE).await.0)
}

/// A campaign starts, as a dry run or in earnest, or stops.
pub async fn campaign(
    State(console): State<Console>,
    Path(campaign): Path<String>,
    form: Filled,
) -> Result<Response, Refusal> {
    let asked = match form.fields.text("do") {
        "start" => CampaignAsk::Start { campaign, shadow: false },
        "shadow" => CampaignAsk::Start { campaign, shadow: true },
        "stop" => CampaignAsk::Stop { campaign },
        _ => return Ok(go(HERE)),
    };
    Ok(ask(&console, &form.by, Ask::Campaign(asked), "/console/engagement#campaigns").await.0)
}

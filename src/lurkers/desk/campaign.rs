//! `/manage campaign` and the preview: for those who manage the server, as who is left alone and who is reached is
//! nobody else's to see.

use super::Request;
use crate::decide::Decision;
use crate::effect::{Embed, Post};
use crate::event::CampaignAsk;
use crate::facts::Facts;
use crate::ids::At;
use crate::lurkers::campaign::Campaign;
use crate::lurkers::preview;
use crate::lurkers::rows::{Run, RunState};
use crate::lurkers::runs::{self, Told, outcome, start};
use crate::lurkers::trial::{plan, result, switchback};
use crate::say::Language;
use crate::say::lurkers::campaign::{self as say, State};
use crate::say::lurkers::preview::{self as say_preview, Row};

/// How many write anyway, where nothing else is known.
const EXPECTED: f64 = 0.05;

pub(super) fn asked(request: Request, asked: &CampaignAsk, decision: &mut Decision) -> Post {
    if !request.is_manager() {
        return request.managers_only();
    }
    let (facts, language) = (request.facts, request.language);
    let campaigns = &facts.guild.settings.lurkers.campaigns;
    let named = |name: &str| {
        let known: Vec<&str> = campaigns.iter().map(|campaign| campaign.name.as_str()).collect();
        runs::campaign(facts, name).ok_or_else(|| say::unknown(language, name, &known))
    };
    match asked {
        CampaignAsk::List => Post { embeds: vec![list(request)], ..Post::default() },
        CampaignAsk::Show { campaign } => match named(campaign) {
            Ok(campaign) => {
                let embed = say::show(language, campaign, &state(&campaign.name, facts));
                Post { embeds: vec![embed], ..Post::default() }
            }
            Err(unknown) => Post::text(unknown),
        },
        CampaignAsk::Start { campaign, shadow } => {
            let begun = start::start(request.event, campaign, *shadow, request.by(), facts, decision);
            Post::text(match begun {
                Ok(begun) => say::begun(language, campaign, &begun),
                Err(why) => say::refused(language, campaign, &why),
            })
        }
        CampaignAsk::Stop { campaign } => {
            let stopped = start::stop(campaign, request.now(), facts, decision);
            Post::text(say::stopped(language, campaign, stopped))
        }
        CampaignAsk::Result { campaign } => {
            // A campaign whose file is gone has a result nevertheless.
            match (named(campaign), facts.lurkers.runs.latest(campaign)) {
                (_, Some(run)) => Post::text(results(run, facts, request.now(), language)),
                (Ok(campaign), None) => Post::text(say::not_yet(language, &campaign.name)),
                (Err(unknown), None) => Post::text(unknown),
            }
        }
        CampaignAsk::Calculate => {
            let members = start::members(facts).min(1_000_000) as u32;
            let shares = [facts.guild.settings.lurkers.holdout, 0.5];
            let least = shares.map(|share| (share, plan::least_uplift(members, EXPECTED, share)));
            Post::text(say::calculated(language, members, EXPECTED, &least))
        }
    }
}

/// Every campaign, and how it stands.
pub(super) fn list(request: Request) -> Embed {
    let campaigns = request.facts.guild.settings.lurkers.campaigns.iter();
    let rows: Vec<(&Campaign, State)> = campaigns.map(|it| (it, state(&it.name, request.facts))).collect();
    say::list(request.language, &rows)
}

/// How a campaign stands.
pub fn state<'f>(name: &str, facts: &'f Facts) -> State<'f> {
    match facts.lurkers.runs.latest(name) {
        None => State::Off,
        Some(run) => match run.state {
            RunState::Running => State::Runs { since: run.started, shadow: run.shadow },
            RunState::Paused => State::Paused { why: &run.why },
            RunState::Stopped => State::Stopped,
            RunState::Ended => State::Ended,
        },
    }
}

/// What may be said of a run now: nothing about its outcome before its time.
pub fn results(run: &Run, facts: &Facts, now: At, language: Language) -> String {
    let (name, runs) = (run.campaign.as_str(), &facts.lurkers.runs);
    let id = run.id();
    match (run.result(), run.state) {
        (told, _) if !run.is_measured() => {
            let (control, treated) = match told {
                Some(Told::Members { control, treated }) => (control, treated),
                _ => runs.tallies(&id, None),
            };
            say::unmeasured(language, name, (&control, &treated), runs.weeks(&id))
        }
        (Some(Told::Members { control, treated }), _) => {
            let look = result::look(&outcome::arms(&control, &treated), &outcome::terms(run), run.ends);
            say::members(language, name, &look, (&control, &treated), run.holdout)
        }
        (Some(Told::Weeks { weeks }), _) => {
            say::weeks(language, name, &switchback::look(&outcome::counted(&weeks), run.planned / 2))
        }
        (None, RunState::Stopped) => say::stopped(language, name, true),
        (None, _) if runs.weeks(&id).is_empty() && runs.size(&id) == 0 => say::collecting(language, name, 0, run),
        (None, _) => {
            let (control, treated) = runs.tallies(&id, Some(now));
            let weeks = runs.weeks(&id).iter().filter(|week| crate::lurkers::prompt::is_over(week, now));
            let n = (control.members + treated.members).max(weeks.count() as u32);
            say::collecting(language, name, n, run)
        }
    }
}

/// Who would get what: the first twenty, and all of them as a file.
pub(super) fn preview(request: Request, name: Option<&str>) -> Post {
    if !request.is_manager() {
        return request.managers_only();
    }
    let (facts, language) = (request.facts, request.language);
    let campaigns = facts.guild.settings.lurkers.campaigns.iter();
    let chosen: Vec<&Campaign> = campaigns.filter(|campaign| name.is_none_or(|name| campaign.name == name)).collect();
    if chosen.is_empty() {
        let known: Vec<&str> = facts.guild.settings.lurkers.campaigns.iter().map(|it| it.name.as_str()).collect();
        return Post::text(say::unknown(language, name.unwrap_or_default(), &known));
    }
    let mut post = Post::default();
    // Embeds of one message share Discord's 6,000 characters.
    let share = chosen.len().clamp(1, 5);
    for campaign in chosen.into_iter().take(share) {
        let preview = preview::preview(campaign, facts, request.now());
        let rows: Vec<Row> = preview.reached.iter().map(|reached| row(request, reached)).collect();
        post.embeds.push(say_preview::shown(language, campaign, &preview, &rows, share));
        if !rows.is_empty() {
            post.files.push((format!("{}.csv", campaign.name), say_preview::file(&rows, share)));
        }
    }
    post
}

fn row<'a>(request: Request<'a>, reached: &preview::Reached) -> Row<'a> {
    let name = request.facts.members.display(reached.member).filter(|name| !name.is_empty()).unwrap_or("?");
    Row { member: reached.member, name, segment: reached.segment, at: reached.at }
}

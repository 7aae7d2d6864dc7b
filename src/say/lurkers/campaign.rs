//! Campaigns in words, for those who manage the server: what begins, what goes on, what was found out and how surely.

use super::{Language, cut, escape_within, limit, say};
use crate::effect::Embed;
use crate::ids::{At, ChannelId};
use crate::lurkers::campaign::{Campaign, Way};
use crate::lurkers::prompt::Trouble;
use crate::lurkers::rows::{Run, Week};
use crate::lurkers::runs::Tally;
use crate::lurkers::runs::start::{Begun, Measured, Refused};
use crate::lurkers::trial::result::{Count, Look, Verdict};
use crate::lurkers::trial::switchback;
use crate::say::champions::listed;
use crate::say::{Arg, list as joined, points};

/// Room for the lines of a list.
const LINES: usize = 3_500;

/// Why a run pauses itself.
#[derive(Debug, Clone, PartialEq)]
pub enum Pause {
    Reported {
        n: u32,
    },
    OptOuts {
        n: u32,
        of: u32,
    },
    /// More of those whom it reached left than of those whom it left alone.
    Leaving {
        treated: Count,
        control: Count,
    },
    /// Its file says something else than when it began.
    Changed,
    Channels(Vec<Trouble>),
    /// Discord did not take a post.
    Refused {
        channel: ChannelId,
        text: String,
    },
}

/// Where a campaign stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum State<'a> {
    Off,
    Runs { since: At, shadow: bool },
    Paused { why: &'a str },
    Stopped,
    Ended,
}

fn named(name: &str) -> (&'static str, Arg<'static>) {
    // Files have names of 40 letters at the most; what somebody typed may be longer.
    ("name", escape_within(&cut(name, 40), limit::NAME).into())
}

fn day(at: At) -> Arg<'static> {
    Arg::from(format!("<t:{}:D>", at.seconds()))
}

/// A share as a number of a hundred: 0.077 is 7.7.
fn hundred(language: Language, share: f64) -> Arg<'static> {
    points(language, share * 100.0).into()
}

pub fn why(language: Language, why: &Pause) -> String {
    match why {
        Pause::Reported { n } => say(language, "campaign-why-reported", &[("n", (*n).into())]),
        Pause::OptOuts { n, of } => {
            say(language, "campaign-why-opted-out", &[("n", (*n).into()), ("of", (*of).into())])
        }
        Pause::Leaving { treated, control } => {
            let args = [
                ("n", treated.acted.into()),
                ("of", treated.members.into()),
                ("others", control.acted.into()),
                ("alone", control.members.into()),
            ];
            say(language, "campaign-why-leaving", &args)
        }
        Pause::Changed => say(language, "campaign-why-changed", &[]),
        Pause::Channels(troubles) => {
            say(language, "campaign-why-channels", &[("channels", channels(language, troubles).into())])
        }
        Pause::Refused { channel, text } => {
            let text = escape_within(text, limit::NAME);
            say(language, "campaign-why-refused", &[("channel", (*channel).into()), ("text", text.into())])
        }
    }
}

fn channels(language: Language, troubles: &[Trouble]) -> String {
    let one = |trouble: &Trouble| match trouble {
        Trouble::Gone { name } => escape_within(name, limit::NAME),
        Trouble::NotAllowed { channel } => format!("<#{channel}>"),
    };
    joined(language, troubles.iter().take(10).map(one))
}

/// Told to those who look after the community when a run pauses itself.
pub fn paused(language: Language, name: &str, pause: &Pause) -> String {
    say(language, "campaign-paused", &[named(name), ("why", why(language, pause).into())])
}

pub fn ended(language: Language, name: &str) -> String {
    say(language, "campaign-ended", &[named(name)])
}

pub fn unknown(language: Language, name: &str, known: &[&str]) -> String {
    match known {
        [] => say(language, "campaign-none", &[]),
        known => {
            let known = joined(language, known.iter().take(20).map(|name| cut(name, 40)));
            say(language, "campaign-unknown", &[named(name), ("known", known.into())])
        }
    }
}

/// What began, and how it will be known whether it worked.
pub fn begun(language: Language, name: &str, begun: &Begun) -> String {
    let Begun::New { run, measured } = begun else { return say(language, "campaign-goes-on", &[named(name)]) };
    let first = if run.shadow { "campaign-started-shadow" } else { "campaign-started" };
    let how = match measured {
        Measured::Members { planned, ends } => {
            let args = [("n", Arg::from(*planned)), ("date", day(*ends)), ("share", hundred(language, run.holdout))];
            say(language, "campaign-by-members", &args)
        }
        Measured::Weeks { planned } => say(language, "campaign-by-weeks", &[("n", (*planned).into())]),
        Measured::TooSmall { members } => say(language, "campaign-too-small", &[("n", (*members).into())]),
        Measured::Off => say(language, "campaign-unmeasured", &[]),
    };
    format!("{}\n{how}", say(language, first, &[named(name)]))
}

pub fn refused(language: Language, name: &str, why: &Refused) -> String {
    match why {
        Refused::Unknown { known } => unknown(language, name, &known.iter().map(String::as_str).collect::<Vec<_>>()),
        Refused::Going => say(language, "campaign-going", &[named(name)]),
        Refused::Changed => say(language, "campaign-changed", &[named(name)]),
        Refused::Otherwise { shadow } => {
            say(language, if *shadow { "campaign-was-shadow" } else { "campaign-was-real" }, &[named(name)])
        }
        Refused::Missing(languages) => {
            let missing = joined(language, languages.iter().map(|language| language.native_name()));
            say(language, "campaign-missing", &[named(name), ("languages", missing.into())])
        }
        Refused::Channels(troubles) => {
            say(language, "campaign-channels", &[named(name), ("channels", channels(language, troubles).into())])
        }
        Refused::NoPlan => say(language, "campaign-no-plan", &[named(name)]),
    }
}

/// It ended before its time; `false`: it did not run.
pub fn stopped(language: Language, name: &str, stopped: bool) -> String {
    say(language, if stopped { "campaign-stopped" } else { "campaign-not-going" }, &[named(name)])
}

pub fn not_yet(language: Language, name: &str) -> String {
    say(language, "campaign-not-yet", &[named(name)])
}

/// How it reaches people.
pub fn way(language: Language, way: &Way) -> String {
    let key = match way {
        Way::Prompt { .. } => "campaign-way-prompt",
        Way::Reminder => "campaign-way-reminder",
        Way::Task => "campaign-way-task",
    };
    say(language, key, &[])
}

/// How it stands.
pub fn state(language: Language, state: &State) -> String {
    match state {
        State::Off => say(language, "campaign-off", &[]),
        State::Runs { since, shadow: false } => say(language, "campaign-runs", &[("when", day(*since))]),
        State::Runs { since, shadow: true } => say(language, "campaign-runs-shadow", &[("when", day(*since))]),
        State::Paused { why } => say(language, "campaign-is-paused", &[("why", cut(why, 300).into())]),
        State::Stopped => say(language, "campaign-was-stopped", &[]),
        State::Ended => say(language, "campaign-has-ended", &[]),
    }
}

pub fn list(language: Language, campaigns: &[(&Campaign, State)]) -> Embed {
    let line = |(campaign, at): &(&Campaign, State)| {
        let args = [
            named(&campaign.name),
            ("way", way(language, &campaign.way).into()),
            ("state", state(language, at).into()),
        ];
        say(language, "campaign-line", &args)
    };
    let more = |n: u64| say(language, "me-more", &[("n", n.into())]);
    let text = match campaigns {
        [] => say(language, "campaign-none", &[]),
        campaigns => listed(campaigns.iter().map(line), LINES, more),
    };
    Embed { title: say(language, "campaign-list-title", &[]), text, ..Embed::default() }
}

/// For whom, by which way, with which words, and how it stands.
pub fn show(language: Language, campaign: &Campaign, at: &State) -> Embed {
    let text = campaign.texts.get(&language).or_else(|| campaign.texts.values().next());
    let segments = campaign.segments.iter().map(|segment| format!("`{}`", segment.name()));
    let interests = campaign.interests.iter().map(|interest| escape_within(interest, limit::NAME));
    let languages = campaign.languages.iter().map(|language| language.code().to_owned());
    let who = joined(language, segments.chain(interests).chain(languages));
    let spoken = joined(language, campaign.texts.keys().map(|language| language.native_name()));
    let field = |key: &str, text: String| (say(language, key, &[]), cut(&text, limit::FIELD));
    Embed {
        title: cut(&campaign.name, limit::TITLE),
        text: cut(text.map_or("", |text| text), 1_600),
        fields: vec![
            field("campaign-field-who", who),
            field("campaign-field-way", way(language, &campaign.way)),
            field("campaign-field-languages", spoken),
            field("campaign-field-state", state(language, at)),
        ],
        ..Embed::default()
    }
}

/// Nothing may be said yet: how far it is.
pub fn collecting(language: Language, name: &str, n: u32, run: &Run) -> String {
    let args = [named(name), ("n", n.into()), ("planned", run.planned.into()), ("date", day(run.ends))];
    say(language, "campaign-collecting", &args)
}

/// What a comparison of members says.
pub fn members(
    language: Language,
    name: &str,
    look: &Look,
    (control, treated): (&Tally, &Tally),
    holdout: f64,
) -> String {
    let first = match look {
        Look::Collecting { .. } | Look::Empty => say(language, "campaign-empty", &[named(name)]),
        Look::Broken(_) => {
            let args = [
                named(name),
                ("n", control.members.into()),
                ("of", (control.members + treated.members).into()),
                ("share", hundred(language, holdout)),
            ];
            say(language, "campaign-broken", &args)
        }
        Look::Told(outcome) => {
            let rate = |count: Count| f64::from(count.acted) / f64::from(count.members.max(1));
            let rates = (rate(outcome.arms.treated), rate(outcome.arms.control));
            let interval = (outcome.interval.low, outcome.interval.high);
            let verdict = verdict(outcome.verdict, outcome.enough());
            compared(language, name, verdict, "campaign-rates-members", rates, outcome.uplift, interval, outcome.p)
        }
    };
    format!("{first}\n{}", harms(language, control, treated))
}

/// What a comparison of weeks says.
pub fn weeks(language: Language, name: &str, look: &switchback::Look) -> String {
    match look {
        switchback::Look::Collecting { .. } => say(language, "campaign-empty", &[named(name)]),
        switchback::Look::Told(outcome) => {
            let verdict = verdict(outcome.verdict, true);
            let (rates, interval) = ((outcome.on, outcome.off), (outcome.interval.low, outcome.interval.high));
            compared(language, name, verdict, "campaign-rates-weeks", rates, outcome.uplift, interval, outcome.p)
        }
    }
}

fn verdict(verdict: Verdict, enough: bool) -> &'static str {
    match verdict {
        Verdict::Worked => "campaign-worked",
        Verdict::Harmed => "campaign-harmed",
        Verdict::NotShown if enough => "campaign-not-shown",
        Verdict::NotShown => "campaign-thin",
    }
}

#[expect(clippy::too_many_arguments)]
fn compared(
    language: Language,
    name: &str,
    verdict: &str,
    rates: &str,
    (with, without): (f64, f64),
    uplift: f64,
    (low, high): (f64, f64),
    p: f64,
) -> String {
    let args = [("with", hundred(language, with)), ("without", hundred(language, without))];
    let rates = say(language, rates, &args);
    let args = [
        ("uplift", signed(language, uplift)),
        ("low", signed(language, low)),
        ("high", signed(language, high)),
        ("p", chance(language, p)),
    ];
    let sure = say(language, "campaign-interval", &args);
    format!("{}\n{rates}\n{sure}", say(language, verdict, &[named(name)]))
}

/// Points with their sign.
fn signed(language: Language, share: f64) -> Arg<'static> {
    let text = points(language, share.abs() * 100.0);
    let sign = if text == "0" {
        ""
    } else if share < 0.0 {
        "−"
    } else {
        "+"
    };
    format!("{sign}{text}").into()
}

/// Of a hundred; never shown as none at all.
fn chance(language: Language, p: f64) -> Arg<'static> {
    match p {
        p if p < 0.001 => format!("< {}", points(language, 0.1)).into(),
        p => hundred(language, p),
    }
}

fn harms(language: Language, control: &Tally, treated: &Tally) -> String {
    let args = [
        ("n", treated.members.into()),
        ("left", treated.left.into()),
        ("stopped", treated.opted_out.into()),
        ("reported", treated.reported.into()),
        ("alone", control.members.into()),
        ("others", control.left.into()),
    ];
    say(language, "campaign-harms", &args)
}

/// What is known of a run that is not measured: what happened, and not what would have happened without.
pub fn unmeasured(language: Language, name: &str, (control, treated): (&Tally, &Tally), weeks: &[Week]) -> String {
    let wrote = treated.wrote + weeks.iter().filter(|week| week.on).map(|week| week.wrote).sum::<u32>();
    let args = [
        named(name),
        ("n", treated.members.into()),
        ("posts", (weeks.iter().map(|week| week.posts.len()).sum::<usize>() as u64).into()),
        ("wrote", wrote.into()),
    ];
    let first = say(language, "campaign-result-unmeasured", &args);
    match treated.members {
        0 => first,
        _ => format!("{first}\n{}", harms(language, control, treated)),
    }
}

/// What a community of this size can learn, for each share that is left alone.
pub fn calculated(language: Language, members: u32, expected: f64, least: &[(f64, Option<f64>)]) -> String {
    let args = [("n", Arg::from(members)), ("expected", hundred(language, expected))];
    let mut lines = vec![say(language, "campaign-calculated", &args)];
    for (share, least) in least {
        let share = hundred(language, *share);
        lines.push(match least {
            Some(least) => {
                say(language, "campaign-calculated-line", &[("share", share), ("points", hundred(language, *least))])
            }
            None => say(language, "campaign-calculated-none", &[("share", share)]),
        });
    }
    lines.push(say(language, "campaign-calculated-why", &[]));
    lines.join("\n")
}

#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, crate::say::champions::samples::Sample)> {
    samples::all(language, long)
}

#[cfg(test)]
#[path = "campaign/samples.rs"]
pub(super) mod samples;

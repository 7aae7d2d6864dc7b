//! One of everything that is said of campaigns, with the longest values that can come.

use super::*;
use crate::ids::{Span, UserId};
use crate::lurkers::rows::RunState;
use crate::lurkers::segments::Segment;
use crate::lurkers::trial::newcombe::Interval;
use crate::lurkers::trial::result::{Arms, Outcome};
use crate::lurkers::trial::split::Split;
use crate::policy::Named;
use crate::say::champions::samples::Sample;
use jiff::civil::{Weekday, time};

const NOW: At = At(1_785_758_700_000);
const CHANNEL: ChannelId = ChannelId(u64::MAX);

/// One of each way.
pub fn campaigns(long: &str) -> Vec<Campaign> {
    let channels = vec![Named::Name(long.into())];
    let ways = [Way::Prompt { channels, day: Weekday::Monday, at: time(17, 0, 0, 0) }, Way::Reminder, Way::Task];
    let campaign = |way| Campaign {
        name: "a-name-of-forty-letters-that-is-very-lon".into(),
        way,
        segments: Segment::ALL.into(),
        interests: vec![long.into(); 20],
        languages: crate::text::Lang::ALL.into(),
        texts: Language::ALL.map(|language| (language, long.repeat(15))).into(),
        offers: Vec::new(),
        holdout: None,
        worth: 0.1,
        expected: 0.05,
        lasts: Span::DAY.times(56),
        hash: 1,
    };
    ways.map(campaign).into()
}

fn run(shadow: bool) -> Run {
    Run {
        campaign: "spring".into(),
        state: RunState::Running,
        hash: 1,
        started: NOW,
        by: Some(UserId(1)),
        shadow,
        planned: 1_000_000,
        ends: NOW.plus(Span::DAY.times(56)),
        holdout: 0.2,
        why: String::new(),
        told: None,
        ended: None,
    }
}

fn pauses(long: &str) -> Vec<Pause> {
    let count = Count { members: 1_000_000, acted: 1_000_000 };
    vec![
        Pause::Reported { n: 1 },
        Pause::OptOuts { n: 3, of: 100 },
        Pause::Leaving { treated: count, control: count },
        Pause::Changed,
        Pause::Channels(vec![Trouble::Gone { name: long.into() }, Trouble::NotAllowed { channel: CHANNEL }]),
        Pause::Refused { channel: CHANNEL, text: long.repeat(3) },
    ]
}

fn outcome(verdict: Verdict, thin: bool) -> Look {
    let arms =
        Arms { control: Count { members: 1_000_000, acted: 1 }, treated: Count { members: 1_000_000, acted: 999_999 } };
    let interval = Interval { low: -0.0312, high: 0.9999 };
    Look::Told(Outcome { arms, planned: 1, uplift: 0.0774, interval, relative: None, p: 0.0001, verdict, thin })
}

pub fn all(language: Language, long: &str) -> Vec<(&'static str, Sample)> {
    let mut all = Vec::new();
    let mut text = |name: &'static str, text: String| all.push((name, Sample::Text(text)));
    for pause in pauses(long) {
        text("campaign pauses", paused(language, long, &pause));
    }
    text("campaign ended", ended(language, long));
    text("campaign unknown", unknown(language, long, &[long; 30]));
    text("campaign unknown", unknown(language, long, &[]));
    let ends = NOW;
    for measured in [
        Measured::Members { planned: 1_000_000, ends },
        Measured::Weeks { planned: 12 },
        Measured::TooSmall { members: 1_999 },
        Measured::Off,
    ] {
        text("campaign begun", begun(language, long, &Begun::New { run: run(measured == Measured::Off), measured }));
    }
    text("campaign goes on", begun(language, long, &Begun::GoesOn));
    let troubles = vec![Trouble::Gone { name: long.into() }; 9];
    for why in [
        Refused::Unknown { known: vec![long.into()] },
        Refused::Going,
        Refused::Changed,
        Refused::Otherwise { shadow: true },
        Refused::Otherwise { shadow: false },
        Refused::Missing(Language::ALL.into()),
        Refused::Channels(troubles),
        Refused::NoPlan,
    ] {
        text("campaign refused", refused(language, long, &why));
    }
    text("campaign stopped", stopped(language, long, true));
    text("campaign stopped", stopped(language, long, false));
    text("campaign not yet", not_yet(language, long));
    text("campaign collecting", collecting(language, long, 12, &run(false)));
    let tally = Tally { members: 400, nudged: 300, wrote: 30, left: 4, opted_out: 2, reported: 1 };
    let broken = Look::Broken(Split { chi_square: 99.0, p: 0.0, broken: true });
    for look in [
        broken,
        Look::Empty,
        outcome(Verdict::Worked, false),
        outcome(Verdict::Harmed, false),
        outcome(Verdict::NotShown, false),
        outcome(Verdict::NotShown, true),
    ] {
        text("campaign result", members(language, long, &look, (&tally, &tally), 0.2));
    }
    let interval = Interval { low: -0.03, high: 0.2 };
    let told = switchback::Outcome {
        blocks: 6,
        on: 0.1,
        off: 0.08,
        uplift: 0.02,
        interval,
        p: 0.5,
        verdict: Verdict::NotShown,
    };
    text("campaign weeks", weeks(language, long, &switchback::Look::Told(told)));
    text("campaign unmeasured", unmeasured(language, long, (&tally, &tally), &[]));
    text("campaign calculated", calculated(language, 500, 0.05, &[(0.2, Some(0.0774)), (0.5, None)]));
    let campaigns = campaigns(long);
    let why = long.repeat(9);
    let states = [
        State::Off,
        State::Runs { since: NOW, shadow: false },
        State::Runs { since: NOW, shadow: true },
        State::Paused { why: &why },
        State::Stopped,
        State::Ended,
    ];
    let rows: Vec<(&Campaign, State)> = campaigns.iter().cycle().zip(states.into_iter().cycle()).take(40).collect();
    all.push(("campaigns", Sample::Embed(list(language, &rows))));
    all.push(("campaigns", Sample::Embed(list(language, &[]))));
    all.extend(campaigns.iter().map(|campaign| ("campaign", Sample::Embed(show(language, campaign, &State::Off)))));
    all
}

#[test]
fn a_result_says_what_it_means_and_how_surely() {
    let tally = Tally::default();
    let said = members(Language::En, "spring", &outcome(Verdict::Worked, false), (&tally, &tally), 0.2);
    assert!(said.contains("+7.7 points") && said.contains("−3.1") && said.contains("< 0.1 in 100"), "{said}");
    let said = calculated(Language::En, 500, 0.05, &[(0.2, Some(0.07742))]);
    assert!(said.contains("500 members") && said.contains("no less than 7.7 points"), "{said}");
    let dutch = calculated(Language::Nl, 500, 0.05, &[(0.2, Some(0.07742))]);
    assert!(dutch.contains("7,7"), "{dutch}");
}

//! `/manage lurkers overview`, pause and resume. Managers read numbers here, and of members only who waits for an answer.

use super::helper::{self, Gap};
use super::{Language, cut, limit, say};
use crate::effect::Embed;
use crate::ids::{At, ChannelId};
use crate::lurkers::segments::Segment;
use crate::say::stamp;

/// Newcomers who are shown, and gaps.
const LINES: usize = 8;

/// A community at a glance.
#[derive(Debug, Clone, Copy, Default)]
pub struct Overview<'a> {
    pub paused: bool,
    /// Private messages rest until then.
    pub dms_rest: Option<At>,
    pub observed_since: Option<At>,
    /// In the order of the segments; those without anybody are left out.
    pub segments: &'a [(Segment, u32)],
    pub helpers: u32,
    pub greeters: u32,
    pub gaps: &'a [Gap<'a>],
    /// Newcomers who wait, the oldest first: where, since when, and the link.
    pub waiting: &'a [(ChannelId, At, String)],
    pub sent: Sent,
    /// Asked without a name, and how many of those have no answer.
    pub asked: (u32, u32),
    /// What runs and what does not, in words.
    pub campaigns: &'a str,
}

/// What was sent in the last four weeks, and what came of it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sent {
    pub members: u32,
    pub answered: u32,
    pub stopped: u32,
    pub failed: u32,
    pub volunteers: u32,
}

/// A segment as managers read it.
pub fn segment(language: Language, segment: Segment) -> String {
    let key = match segment {
        Segment::Excluded => "segment-excluded",
        Segment::Unknown => "segment-unknown",
        Segment::Gated => "segment-gated",
        Segment::Unanswered => "segment-unanswered",
        Segment::NewSilent => "segment-new-silent",
        Segment::NewPeeking => "segment-new-peeking",
        Segment::OneShot => "segment-one-shot",
        Segment::SilentPresent => "segment-silent-present",
        Segment::SilentDark => "segment-silent-dark",
        Segment::LapsedChampion => "segment-lapsed-champion",
        Segment::Lapsed => "segment-lapsed",
        Segment::Active => "segment-active",
        Segment::Occasional => "segment-occasional",
    };
    say(language, key, &[])
}

pub fn overview(language: Language, overview: &Overview) -> Embed {
    let one = |key: &str| say(language, key, &[]);
    let at = |key: &str, when: At| say(language, key, &[("when", stamp(when).into())]);
    let all: u32 = overview.segments.iter().map(|(_, n)| n).sum();
    let mut head = vec![say(language, "overview-members", &[("n", all.into())])];
    head.extend(overview.observed_since.map(|since| at("overview-observed", since)));
    if overview.paused {
        head.push(one("overview-paused"));
    }
    head.extend(overview.dms_rest.map(|until| at("overview-dms-rest", until)));
    let stand = overview.segments.iter().map(|(stands, n)| {
        say(language, "overview-segment", &[("segment", segment(language, *stands).into()), ("n", (*n).into())])
    });
    let waiting = overview.waiting.iter().take(LINES).map(|(channel, since, link)| {
        let args = [("channel", (*channel).into()), ("when", ago(*since).into()), ("link", link.as_str().into())];
        say(language, "overview-waiting", &args)
    });
    let more = overview.waiting.len().saturating_sub(LINES) as u64;
    let more = (more > 0).then(|| say(language, "me-more", &[("n", more.into())]));
    let help = [("helpers", overview.helpers.into()), ("greeters", overview.greeters.into())];
    let (sent, asked) = (overview.sent, overview.asked);
    let sent = [
        ("n", sent.members.into()),
        ("answered", sent.answered.into()),
        ("stopped", sent.stopped.into()),
        ("failed", sent.failed.into()),
    ];
    let volunteers = say(language, "overview-sent-help", &[("n", overview.sent.volunteers.into())]);
    let asked = [("n", asked.0.into()), ("open", asked.1.into())];
    let fields = [
        ("overview-field-segments", stand.collect()),
        ("overview-field-waiting", waiting.chain(more).collect()),
        ("overview-field-help", vec![say(language, "overview-help", &help)]),
        ("overview-field-missing", overview.gaps.iter().take(LINES).map(|gap| helper::gap(language, gap)).collect()),
        ("overview-field-sent", vec![say(language, "overview-sent", &sent), volunteers]),
        ("overview-field-asked", vec![say(language, "overview-asked", &asked)]),
        ("overview-field-campaigns", vec![overview.campaigns.to_owned()]),
    ];
    let field = |(name, lines): (&str, Vec<String>)| {
        let text = match lines.as_slice() {
            [] if name == "overview-field-waiting" => one("overview-nobody-waits"),
            [] => return None,
            lines => lines.join("\n"),
        };
        Some((one(name), cut(&text, limit::FIELD))).filter(|(_, text)| !text.is_empty())
    };
    let fields = fields.into_iter().filter_map(field).collect();
    Embed { title: one("overview-title"), text: head.join("\n"), fields, ..Embed::default() }
}

/// "two hours ago", kept up to date by Discord.
fn ago(at: At) -> String {
    format!("<t:{}:R>", at.seconds())
}

/// What pausing and resuming came to; `changed`: it was otherwise before.
pub fn paused(language: Language, paused: bool, changed: bool) -> String {
    let key = match (paused, changed) {
        (true, true) => "pause-done",
        (true, false) => "pause-before",
        (false, true) => "resume-done",
        (false, false) => "resume-before",
    };
    say(language, key, &[])
}

#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, crate::say::champions::samples::Sample)> {
    use crate::say::champions::samples::Sample;
    let now = At(1_785_758_700_000);
    let link = "https://discord.com/channels/18446744073709551615/18446744073709551615/18446744073709551615";
    let segments = Segment::ALL.map(|segment| (segment, 1_000_000));
    let gaps = [Gap::NoLanguage { code: "ko", n: 2 }, Gap::NoTopic { topic: long, n: 1 }, Gap::NoGreeter];
    let waiting = vec![(ChannelId(u64::MAX), now, link.to_owned()); 20];
    let full = Overview {
        paused: true,
        dms_rest: Some(now),
        observed_since: Some(now),
        segments: &segments,
        helpers: 9,
        greeters: 4,
        gaps: &gaps,
        waiting: &waiting,
        sent: Sent { members: 9, answered: 3, stopped: 2, failed: 1, volunteers: 4 },
        asked: (5, 2),
        campaigns: long,
    };
    let mut said: Vec<_> =
        [full, Overview::default()].map(|it| ("overview", Sample::Embed(overview(language, &it)))).into();
    for (is_paused, changed) in [(true, true), (true, false), (false, true), (false, false)] {
        said.push(("paused", Sample::Text(paused(language, is_paused, changed))));
    }
    said
}

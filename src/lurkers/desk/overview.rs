//! `/manage lurkers overview`, pause and resume.

use super::{Request, campaign, keep, link};
use crate::decide::Decision;
use crate::effect::Post;
use crate::ids::Span;
use crate::lurkers::gaps::{self, Gap};
use crate::lurkers::memory::{GREET, HELP};
use crate::lurkers::rows::{Kept, NudgeEnd, Via};
use crate::lurkers::segments::Segment;
use crate::lurkers::{breaker, census};
use crate::say::lurkers::helper as say;
use crate::say::lurkers::overview::{Overview, Sent, overview, paused};

/// What was sent is counted over so long.
const LATELY: Span = Span(28 * Span::DAY.0);

pub(super) fn show(request: Request) -> Post {
    if !request.is_manager() {
        return request.managers_only();
    }
    let (facts, now) = (request.facts, request.now());
    let lurkers = &facts.lurkers;
    let counts = census::counts(facts, now);
    let count = |segment: Segment| counts.all.get(&segment).map_or(0, |n| *n as u32);
    let segments: Vec<(Segment, u32)> =
        Segment::ALL.into_iter().map(|it| (it, count(it))).filter(|it| it.1 > 0).collect();
    let gaps = gaps::gaps(facts, now);
    let gaps: Vec<say::Gap> = gaps.iter().map(said).collect();
    let waiting: Vec<_> = gaps::waiting(facts, now)
        .into_iter()
        .map(|first| (first.channel, first.at, link(facts.id, first.channel, first.message)))
        .collect();
    let campaigns = campaign::list(request);
    let shown = Overview {
        paused: lurkers.paused,
        dms_rest: breaker::may_send(&lurkers.sent.breaker, now).err().map(|until| until.at),
        observed_since: lurkers.observed_since,
        segments: &segments,
        helpers: lurkers.help.helpers().count() as u32,
        greeters: lurkers.help.greeters().filter(|it| it.away_until.is_none_or(|until| until <= now)).count() as u32,
        gaps: &gaps,
        waiting: &waiting,
        sent: sent(request),
        asked: lurkers.questions.counts(now),
        campaigns: &campaigns.text,
    };
    Post { embeds: vec![overview(request.language, &shown)], ..Post::default() }
}

fn said(gap: &Gap) -> say::Gap<'_> {
    match gap {
        Gap::Language(language, n) => say::Gap::NoLanguage { code: language.code(), n: *n },
        Gap::Topic(topic, n) => say::Gap::NoTopic { topic, n: *n },
        Gap::Greeter => say::Gap::NoGreeter,
        Gap::Channel(name) => say::Gap::NoChannel { name },
        Gap::Untaken(n) => say::Gap::Untaken { n: *n },
    }
}

fn sent(request: Request) -> Sent {
    let now = request.now();
    let mut sent = Sent::default();
    let lately = request.facts.lurkers.sent.all().filter(|row| row.via == Via::Dm && now.since(row.at) <= LATELY);
    for row in lately {
        if [HELP, GREET].contains(&row.campaign.as_str()) {
            sent.volunteers += 1;
            continue;
        }
        sent.members += 1;
        match row.ended {
            Some((_, NudgeEnd::Answered)) => sent.answered += 1,
            Some((_, NudgeEnd::Stopped)) => sent.stopped += 1,
            Some((_, NudgeEnd::Undelivered)) => sent.failed += 1,
            Some((_, NudgeEnd::Ignored)) | None => {}
        }
    }
    sent
}

/// Everything of this engine waits, or goes on.
pub(super) fn pause(request: Request, pause: bool, decision: &mut Decision) -> Post {
    if !request.is_manager() {
        return request.managers_only();
    }
    let changed = request.facts.lurkers.paused != pause;
    if changed {
        keep(Kept::Paused { paused: pause, by: request.by(), at: request.now() }, decision);
    }
    Post::text(paused(request.language, pause, changed))
}

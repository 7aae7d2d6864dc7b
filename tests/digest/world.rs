//! A random community: what happened in it, one thing after the other.

use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use steward::champions::Closed;
use steward::champions::evidence::Kind;
use steward::conduct::case::Verdict;
use steward::digest::source::Known;
use steward::digest::week::Week;
use steward::ids::{At, ChannelId, CreditId, DISCORD_EPOCH_MS, GuildId, MessageId, Span, UserId};
use steward::lurkers::rows::Came;
use steward::lurkers::segments::Segment;
use steward::policy::source::Stage;
use steward::text::Lang;

pub const GUILD: GuildId = GuildId(7);
pub const CHANNEL: ChannelId = ChannelId(11);
pub const RULES: [&str; 2] = ["insults", "links"];
pub const CLAUSES: [&str; 2] = ["people", "spam"];
pub const LANGUAGES: [Lang; 3] = [Lang::En, Lang::Ko, Lang::Unknown];
pub const SEGMENTS: [Segment; 4] = [Segment::NewSilent, Segment::Active, Segment::SilentDark, Segment::LapsedChampion];
/// When a campaign began.
pub const RUN: At = At(1_791_000_000_000);

/// Clocks go back in the night to 2026-10-25, within the nine weeks.
pub fn week() -> Week {
    "2026-W47".parse().unwrap()
}
pub fn zone() -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::get("Europe/Amsterdam").unwrap()
}

pub fn known() -> Known {
    Known {
        staff: [UserId(1), UserId(2)].into(),
        tiers: vec!["Helper".into(), "Champion".into()],
        rules: [(RULES[0].to_owned(), Stage::Alert), (RULES[1].to_owned(), Stage::Shadow)].into(),
    }
}

/// What may happen; what makes no sense when its time comes is left out.
#[derive(Debug, Clone)]
pub enum Wish {
    Join(u64),
    Leave(u64),
    Say { who: u64, language: usize, reply: Option<usize>, bot: bool },
    Delete(usize),
    Ask { message: usize, language: usize },
    Answer(usize),
    Close { question: usize, how: Closed },
    Hear(usize),
    Credit { helper: u64, helped: u64, kind: usize, sure: bool },
    Change { credit: usize, counts: bool },
    Tier { who: u64, tier: Option<u8>, by_proposal: bool },
    Propose(u64),
    Move { who: u64, to: usize },
    Case { who: u64, rule: usize, clause: usize, measure: usize, stage: Stage },
    Judge { case: usize, verdict: Verdict },
    SecondLook(usize),
    Hit { rule: usize, exempt: bool },
    Assign { who: u64, treated: bool },
    Came { who: u64, what: Came },
}

fn wish() -> impl Strategy<Value = Wish> {
    let who = || 1u64..14;
    let verdict = prop_oneof![Just(Verdict::Right), Just(Verdict::Wrong), Just(Verdict::Unsure)];
    let closed = prop_oneof![Just(Closed::Solved), Just(Closed::Said), Just(Closed::Deleted)];
    let stage = prop_oneof![Just(Stage::Alert), Just(Stage::Enforce)];
    let came = prop_oneof![Just(Came::Wrote), Just(Came::Left), Just(Came::OptedOut), Just(Came::Reported)];
    let tier = (who(), prop::option::of(0u8..2), any::<bool>());
    prop_oneof![
        3 => who().prop_map(Wish::Join),
        2 => who().prop_map(Wish::Leave),
        9 => (who(), 0usize..3, prop::option::of(0usize..40), prop::bool::weighted(0.1))
            .prop_map(|(who, language, reply, bot)| Wish::Say { who, language, reply, bot }),
        1 => (0usize..40).prop_map(Wish::Delete),
        4 => (0usize..40, 0usize..3).prop_map(|(message, language)| Wish::Ask { message, language }),
        3 => (0usize..40).prop_map(Wish::Answer),
        1 => (0usize..40, closed).prop_map(|(question, how)| Wish::Close { question, how }),
        1 => (0usize..40).prop_map(Wish::Hear),
        4 => (who(), who(), 0usize..7, any::<bool>())
            .prop_map(|(helper, helped, kind, sure)| Wish::Credit { helper, helped, kind, sure }),
        1 => (0usize..40, any::<bool>()).prop_map(|(credit, counts)| Wish::Change { credit, counts }),
        2 => tier.prop_map(|(who, tier, by_proposal)| Wish::Tier { who, tier, by_proposal }),
        1 => who().prop_map(Wish::Propose),
        3 => (who(), 0usize..4).prop_map(|(who, to)| Wish::Move { who, to }),
        3 => (who(), 0usize..2, 0usize..2, 0usize..4, stage)
            .prop_map(|(who, rule, clause, measure, stage)| Wish::Case { who, rule, clause, measure, stage }),
        3 => (0usize..40, verdict).prop_map(|(case, verdict)| Wish::Judge { case, verdict }),
        1 => (0usize..40).prop_map(Wish::SecondLook),
        2 => (0usize..2, any::<bool>()).prop_map(|(rule, exempt)| Wish::Hit { rule, exempt }),
        1 => (who(), any::<bool>()).prop_map(|(who, treated)| Wish::Assign { who, treated }),
        1 => (who(), came).prop_map(|(who, what)| Wish::Came { who, what }),
    ]
}

/// Something that happened, with everything that it refers to.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    Joined {
        who: u64,
        at: At,
    },
    Left {
        who: u64,
        at: At,
    },
    Said {
        message: MessageId,
        who: u64,
        at: At,
        language: Lang,
        reply: Option<MessageId>,
        bot: bool,
    },
    Deleted {
        message: MessageId,
        at: At,
    },
    Asked {
        question: MessageId,
        at: At,
        language: Lang,
    },
    Answered {
        question: MessageId,
        at: At,
    },
    Closed {
        question: MessageId,
        at: At,
        how: Closed,
    },
    /// Another person answered somebody's first message, and engagement heard it.
    Heard {
        first: MessageId,
        who: u64,
        said: At,
        at: At,
    },
    Credited {
        credit: CreditId,
        helper: u64,
        helped: u64,
        kind: Kind,
        sure: bool,
        at: At,
    },
    CreditChanged {
        credit: CreditId,
        counts: bool,
        at: At,
    },
    Tier {
        who: u64,
        tier: Option<u8>,
        by_proposal: bool,
        at: At,
    },
    Proposed {
        who: u64,
        at: At,
    },
    Moved {
        who: u64,
        from: Option<Segment>,
        to: Segment,
        at: At,
    },
    Opened {
        case: u64,
        who: u64,
        rule: usize,
        clause: usize,
        measure: usize,
        stage: Stage,
        at: At,
    },
    Judged {
        case: u64,
        verdict: Verdict,
        at: At,
    },
    SecondLook {
        case: u64,
        who: u64,
        at: At,
    },
    Hit {
        rule: usize,
        exempt: bool,
        at: At,
    },
    Assigned {
        who: u64,
        treated: bool,
        at: At,
    },
    Came {
        who: u64,
        what: Came,
        at: At,
    },
}

impl Fact {
    pub fn at(&self) -> At {
        match self {
            Fact::Joined { at, .. }
            | Fact::Left { at, .. }
            | Fact::Said { at, .. }
            | Fact::Deleted { at, .. }
            | Fact::Asked { at, .. }
            | Fact::Answered { at, .. }
            | Fact::Closed { at, .. }
            | Fact::Heard { at, .. }
            | Fact::Credited { at, .. }
            | Fact::CreditChanged { at, .. }
            | Fact::Tier { at, .. }
            | Fact::Proposed { at, .. }
            | Fact::Moved { at, .. }
            | Fact::Opened { at, .. }
            | Fact::Judged { at, .. }
            | Fact::SecondLook { at, .. }
            | Fact::Hit { at, .. }
            | Fact::Assigned { at, .. }
            | Fact::Came { at, .. } => *at,
        }
    }
}

/// A community, observed since some moment.
#[derive(Debug, Clone)]
pub struct World {
    pub since: At,
    pub facts: Vec<Fact>,
}

/// Three quarters of the time lies within the nine weeks, much of it in the told one.
pub fn world() -> impl Strategy<Value = World> {
    let (from, until) = week().bounds(&zone());
    let early = week().plus(-19).bounds(&zone()).0;
    let late = week().plus(2).bounds(&zone()).1;
    let nine = week().plus(-8).bounds(&zone()).0;
    let moment = prop_oneof![4 => from.0..until.0, 6 => nine.0..until.0, 2 => early.0..late.0];
    let since = prop_oneof![Just(early), (nine.0 - 20 * Span::DAY.0..from.0).prop_map(At)];
    (since, prop::collection::vec((moment, wish()), 0..260)).prop_map(|(since, mut wishes)| {
        wishes.sort_by_key(|(at, _)| *at);
        World { since, facts: resolved(&wishes) }
    })
}

/// Follows a community through its wishes and keeps what could happen.
fn resolved(wishes: &[(i64, Wish)]) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    let (mut here, mut wrote) = (BTreeSet::new(), BTreeSet::new());
    let (mut firsts, mut messages) = (Vec::new(), Vec::new());
    let (mut questions, mut credits, mut cases) = (Vec::new(), Vec::new(), Vec::new());
    let (mut looked, mut about) = (BTreeSet::new(), Vec::new());
    let (mut closed, mut judged, mut gone) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let (mut stands, mut part) = (BTreeMap::new(), BTreeSet::new());
    let mut last = 0;
    for (moment, wish) in wishes {
        // No two things at once: an id is made of its millisecond.
        let at = At((*moment).max(last + 1));
        last = at.0;
        let place = |n: usize, all: usize| (all > 0).then(|| all.saturating_sub(1 + n % all.max(1)));
        let fact = match wish.clone() {
            Wish::Join(who) => here.insert(who).then_some(Fact::Joined { who, at }),
            Wish::Leave(who) => here.remove(&who).then_some(Fact::Left { who, at }),
            Wish::Say { who, language, reply, bot } => {
                let message = MessageId(((at.0 - DISCORD_EPOCH_MS) as u64) << 22);
                // Machines are nobody of those who join.
                let who = if bot { 100 + who } else { who };
                let reply = reply.and_then(|n| messages.get(place(n, messages.len())?).copied());
                if !bot && wrote.insert(who) {
                    firsts.push((message, who, at));
                }
                messages.push(message);
                Some(Fact::Said { message, who, at, language: LANGUAGES[language], reply, bot })
            }
            Wish::Delete(n) => {
                let message = place(n, messages.len()).map(|n| messages[n]);
                message.filter(|it| gone.insert(*it)).map(|message| Fact::Deleted { message, at })
            }
            Wish::Ask { message, language } => {
                let message = place(message, messages.len()).map(|n| messages[n]);
                let new = message.filter(|it| !questions.contains(it));
                new.map(|question| {
                    questions.push(question);
                    Fact::Asked { question, at, language: LANGUAGES[language] }
                })
            }
            Wish::Answer(n) => place(n, questions.len()).map(|n| Fact::Answered { question: questions[n], at }),
            Wish::Close { question, how } => {
                let question = place(question, questions.len()).map(|n| questions[n]);
                question.filter(|it| closed.insert(*it)).map(|question| Fact::Closed { question, at, how })
            }
            Wish::Hear(n) => {
                place(n, firsts.len()).map(|n| firsts[n]).map(|(first, who, said)| Fact::Heard { first, who, said, at })
            }
            Wish::Credit { helper, helped, kind, sure } => {
                let credit = CreditId(at.0);
                credits.push((credit, sure));
                let kind = Kind::ALL[kind];
                (helper != helped).then_some(Fact::Credited { credit, helper, helped, kind, sure, at })
            }
            Wish::Change { credit, counts } => {
                // One change each: the row remembers the last one alone.
                let place = place(credit, credits.len());
                place.map(|n| credits.remove(n)).map(|(credit, _)| Fact::CreditChanged { credit, counts, at })
            }
            Wish::Tier { who, tier, by_proposal } => {
                // Who steps down does so once and for all: what came before it is known from proposals alone.
                let fact = Fact::Tier { who, tier, by_proposal: by_proposal || tier.is_some(), at };
                let stepped =
                    facts.iter().any(|it| matches!(it, Fact::Tier { who: w, by_proposal: false, .. } if *w == who));
                (!stepped).then_some(fact)
            }
            Wish::Propose(who) => Some(Fact::Proposed { who, at }),
            Wish::Move { who, to } => {
                let (from, to) = (stands.get(&who).copied(), SEGMENTS[to]);
                let moves = here.contains(&who) && from != Some(to);
                moves.then(|| {
                    stands.insert(who, to);
                    Fact::Moved { who, from, to, at }
                })
            }
            Wish::Case { who, rule, clause, measure, stage } => {
                let case = cases.len() as u64 + 1;
                cases.push(case);
                about.push(who);
                Some(Fact::Opened { case, who, rule, clause, measure, stage, at })
            }
            Wish::Judge { case, verdict } => {
                let case = place(case, cases.len()).map(|n| cases[n]);
                case.filter(|it| judged.insert(*it)).map(|case| Fact::Judged { case, verdict, at })
            }
            // Looks at what nobody judged: a verdict that is taken back is told as it stands.
            Wish::SecondLook(n) => {
                let case = place(n, cases.len()).map(|n| cases[n]);
                case.filter(|it| !judged.contains(it) && looked.insert(*it)).map(|case| Fact::SecondLook {
                    case,
                    who: about[case as usize - 1],
                    at,
                })
            }
            Wish::Hit { rule, exempt } => Some(Fact::Hit { rule, exempt, at }),
            Wish::Assign { who, treated } => {
                let fits = at > RUN && part.insert(who);
                fits.then_some(Fact::Assigned { who, treated, at })
            }
            Wish::Came { who, what } => part.contains(&who).then_some(Fact::Came { who, what, at }),
        };
        facts.extend(fact);
    }
    facts
}

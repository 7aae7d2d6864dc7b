//! A random community: what happened in it, one thing after the other, and the rows that are written of it.

use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use steward::champions::evidence::{Credit, Kind, State, Withdrawn};
use steward::champions::tiers::{Change, Reason};
use steward::champions::{Closed, Decided, ProposalRow, QuestionChange, QuestionRow, TierRow};
use steward::conduct::case::{Actor, CaseKind, CaseNumber, CaseRow, CaseState, Measure, Verdict};
use steward::digest::source::Known;
use steward::digest::week::Week;
use steward::ids::{At, ChannelId, CreditId, DISCORD_EPOCH_MS, EventId, GuildId, MessageId, Span, UserId};
use steward::ledger::{Activity, CaseChange, HitRow, MemberRow, Record, flag};
use steward::lurkers::rows::{Came, First, Kept, Row, Run, RunState};
use steward::lurkers::segments::Segment;
use steward::lurkers::trial::assign::Arm;
use steward::policy::source::{Stage, Surface};
use steward::store::{Commit, Store, Writer};
use steward::text::{Lang, Reading};

pub const GUILD: GuildId = GuildId(7);
const CHANNEL: ChannelId = ChannelId(11);
pub const RULES: [&str; 2] = ["insults", "links"];
const CLAUSES: [&str; 2] = ["people", "spam"];
pub const LANGUAGES: [Lang; 3] = [Lang::En, Lang::Ko, Lang::Unknown];
pub const SEGMENTS: [Segment; 4] = [Segment::NewSilent, Segment::Active, Segment::SilentDark, Segment::LapsedChampion];
const RUN: At = At(1_791_000_000_000);

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
    Joined { who: u64, at: At },
    Left { who: u64, at: At },
    Said { message: MessageId, who: u64, at: At, language: Lang, reply: Option<MessageId>, bot: bool },
    Deleted { message: MessageId, at: At },
    Asked { question: MessageId, at: At, language: Lang },
    Answered { question: MessageId, at: At },
    Closed { question: MessageId, at: At, how: Closed },
    /// Another person answered somebody's first message, and engagement heard it.
    Heard { first: MessageId, who: u64, said: At, at: At },
    Credited { credit: CreditId, helper: u64, helped: u64, kind: Kind, sure: bool, at: At },
    CreditChanged { credit: CreditId, counts: bool, at: At },
    Tier { who: u64, tier: Option<u8>, by_proposal: bool, at: At },
    Proposed { who: u64, at: At },
    Moved { who: u64, from: Option<Segment>, to: Segment, at: At },
    Opened { case: u64, who: u64, rule: usize, clause: usize, measure: usize, stage: Stage, at: At },
    Judged { case: u64, verdict: Verdict, at: At },
    SecondLook { case: u64, who: u64, at: At },
    Hit { rule: usize, exempt: bool, at: At },
    Assigned { who: u64, treated: bool, at: At },
    Came { who: u64, what: Came, at: At },
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
            Wish::Answer(n) => {
                place(n, questions.len()).map(|n| Fact::Answered { question: questions[n], at })
            }
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
                let stepped = facts.iter().any(|it| matches!(it, Fact::Tier { who: w, by_proposal: false, .. } if *w == who));
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
                case.filter(|it| !judged.contains(it) && looked.insert(*it)).map(|case| Fact::SecondLook { case, who: about[case as usize - 1], at })
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

/// Writes what happened, as the engines write it.
pub struct Scribe {
    pub store: Store,
    writer: Writer,
    members: BTreeMap<u64, MemberRow>,
    questions: BTreeMap<MessageId, QuestionChange>,
}

impl Scribe {
    pub async fn new(since: At) -> Scribe {
        let (store, writer) = Store::memory().await.unwrap();
        let mut scribe = Scribe { store, writer, members: BTreeMap::new(), questions: BTreeMap::new() };
        let run = Run {
            campaign: "hello".into(),
            state: RunState::Running,
            hash: 1,
            started: RUN,
            by: None,
            shadow: false,
            planned: 50,
            ends: RUN.plus(Span::DAY.times(56)),
            holdout: 0.0,
            why: String::new(),
            told: None,
        };
        let kept = [Kept::Observed { since }, Kept::Run(run)].map(|kept| lurkers(Row::Keep(Box::new(kept))));
        scribe.commit(&kept, since).await;
        scribe
    }

    async fn commit(&mut self, records: &[Record], at: At) {
        self.writer.commit(&[Commit { guild: GUILD, records, acts: &[], at }]).await.unwrap();
    }

    pub async fn write(&mut self, facts: &[Fact]) {
        // Each proposal is decided in a commit of its own.
        let alone = |fact: &Fact| matches!(fact, Fact::Tier { .. });
        for part in facts.chunk_by(|a, b| !alone(a) && !alone(b)) {
            let records: Vec<Record> = part.iter().flat_map(|fact| self.records(fact)).collect();
            if let Some(last) = part.last() {
                self.commit(&records, last.at()).await;
            }
        }
    }

    fn member(&mut self, who: u64, change: impl FnOnce(&mut MemberRow)) -> Record {
        let fresh = MemberRow { member: UserId(who), name: format!("member{who}"), bot: who > 100, ..MemberRow::default() };
        let row = self.members.entry(who).or_insert(fresh);
        change(row);
        Record::Member(Box::new(row.clone()))
    }

    fn records(&mut self, fact: &Fact) -> Vec<Record> {
        match fact.clone() {
            Fact::Joined { who, at } => {
                vec![self.member(who, |row| (row.joined, row.left) = (Some(at), None))]
            }
            Fact::Left { who, at } => {
                let joined = self.members.get(&who).and_then(|row| row.joined);
                let stayed = Row::Stayed { member: UserId(who), joined, left: at };
                vec![lurkers(stayed), self.member(who, |row| row.left = Some(at))]
            }
            Fact::Said { message, who, at, language, reply, bot } => {
                let flags = if bot { flag::BOT } else { 0 };
                let activity =
                    Activity { message, channel: CHANNEL, author: UserId(who), at, reply_to: reply, language, bytes: 9, flags };
                let member = self.member(who, |row| {
                    row.first_message.get_or_insert(at);
                    row.messages += 1;
                });
                vec![Record::Activity(activity), member]
            }
            Fact::Deleted { message, at } => vec![Record::Gone { messages: vec![message], at }],
            Fact::Asked { question, at, language } => {
                let asker = UserId(1);
                let change = QuestionChange { message: question, channel: CHANNEL, answered: None, answers: 0, closed: None };
                self.questions.insert(question, change);
                let row = QuestionRow {
                    message: question,
                    channel: CHANNEL,
                    asker,
                    at,
                    language,
                    answered: None,
                    answers: 0,
                    closed: None,
                };
                vec![Record::Question(Box::new(row))]
            }
            Fact::Answered { question, at } => self.question(question, |it| {
                it.answers += 1;
                it.answered.get_or_insert((MessageId(5), UserId(2), at));
            }),
            Fact::Closed { question, at, how } => self.question(question, |it| it.closed = Some((at, how))),
            Fact::Heard { first, who, said, at } => {
                let first = First {
                    member: UserId(who),
                    channel: CHANNEL,
                    message: first,
                    at: said,
                    language: Lang::En,
                    answered: Some((UserId(50), at)),
                    quote: String::new(),
                };
                let key = first.member.to_string();
                let kept = lurkers(Row::Keep(Box::new(Kept::First(first))));
                // It is forgotten at once, and known all the same.
                vec![kept, lurkers(Row::Drop { kind: "first", key })]
            }
            Fact::Credited { credit, helper, helped, kind, sure, at } => {
                let mut row = Credit::new(kind, UserId(helper), UserId(helped), at.0 as u64, at, 0);
                (row.id, row.channel, row.conversation) = (credit, Some(CHANNEL), Some(MessageId(helped)));
                vec![Record::Credit(Box::new(row.sure(if sure { 0.8 } else { 0.5 })))]
            }
            Fact::CreditChanged { credit, counts, at } => {
                let state = if counts { State::Counted } else { State::Revoked { at, why: Withdrawn::Refused } };
                vec![Record::CreditChanged { credit, state, at, by: None }]
            }
            Fact::Tier { who, tier, by_proposal, at } => {
                let row = TierRow { member: UserId(who), tier, since: at, alumni: false };
                let mut records = vec![Record::Tier(row)];
                if by_proposal {
                    // Proposed long ago, so that no other one is decided with it.
                    let proposed = At(at.0 % 1_000_000_007);
                    let change = if tier.is_some() { Change::Promote } else { Change::Alumni };
                    records.push(Record::Proposed(Box::new(proposal(who, proposed, change, tier))));
                    let (member, reason) = (UserId(who), String::new());
                    let decided = Decided { member, proposed, at, approved: true, by: None, reason };
                    records.push(Record::ProposalDecided(Box::new(decided)));
                }
                records
            }
            Fact::Proposed { who, at } => {
                vec![Record::Proposed(Box::new(proposal(who, at, Change::Promote, Some(0))))]
            }
            Fact::Moved { who, from, to, at } => {
                let moved = lurkers(Row::Moved { member: UserId(who), from, to, at });
                vec![moved, self.member(who, |row| row.segment = Some(to))]
            }
            Fact::Opened { case, who, rule, clause, measure, stage, at } => {
                let measures = [Measure::None, Measure::Remind, Measure::Warn, Measure::Lift];
                let state = if stage == Stage::Alert { CaseState::Open } else { CaseState::Applied };
                let row = CaseRow {
                    state,
                    actor: Actor::Rules,
                    clause: Some(format!("{}@a1b2", CLAUSES[clause])),
                    rules: vec![RULES[rule].into()],
                    measure: measures[measure],
                    ..CaseRow::opened(CaseNumber(case), EventId(at.0), at, CaseKind::Breach, UserId(who))
                };
                let case = Some(CaseNumber(case));
                vec![Record::CaseOpened(Box::new(row)), hit(rule, at, stage, case, false)]
            }
            Fact::Judged { case, verdict, at } => {
                let change = CaseChange {
                    number: CaseNumber(case),
                    verdict: Some(verdict),
                    decided_at: Some(at),
                    decided_by: Some(UserId(1)),
                    ..CaseChange::default()
                };
                vec![Record::CaseChanged(Box::new(change))]
            }
            Fact::SecondLook { case, at, .. } => {
                let number = CaseNumber(case);
                vec![Record::CaseChanged(Box::new(CaseChange { number, second_look: Some(at), ..CaseChange::default() }))]
            }
            Fact::Hit { rule, exempt, at } => vec![hit(rule, at, Stage::Shadow, None, exempt)],
            Fact::Assigned { who, treated, at } => {
                let arm = if treated { Arm::Treated } else { Arm::Control };
                let campaign = format!("hello@{}", RUN.seconds());
                vec![lurkers(Row::Assigned { campaign, member: UserId(who), arm, at })]
            }
            Fact::Came { who, what, at } => {
                let campaign = format!("hello@{}", RUN.seconds());
                vec![lurkers(Row::Came { campaign, member: UserId(who), what, at })]
            }
        }
    }

    fn question(&mut self, question: MessageId, change: impl FnOnce(&mut QuestionChange)) -> Vec<Record> {
        let Some(known) = self.questions.get_mut(&question) else { return Vec::new() };
        change(known);
        vec![Record::QuestionChanged(Box::new(known.clone()))]
    }
}

fn lurkers(row: Row) -> Record {
    Record::Lurkers(Box::new(row))
}

fn proposal(who: u64, at: At, change: Change, tier: Option<u8>) -> ProposalRow {
    ProposalRow {
        member: UserId(who),
        at,
        change,
        tier,
        reason: Reason::Reached,
        score: 1.0,
        people: 1,
        weeks: 1,
        evidence: Vec::new(),
        flags: Vec::new(),
        by: None,
        words: String::new(),
        decided: None,
    }
}

fn hit(rule: usize, at: At, stage: Stage, case: Option<CaseNumber>, exempt: bool) -> Record {
    Record::Hit(Box::new(HitRow {
        event: EventId(at.0),
        at,
        rule: RULES[rule].into(),
        clause: "people@a1b2".into(),
        stage,
        member: UserId(3),
        channel: Some(CHANNEL),
        message: None,
        surface: Surface::Content,
        reading: Reading::Raw,
        span: steward::text::Span { start: 0, end: 1 },
        quote: String::new(),
        why: String::new(),
        case,
        exempt,
    }))
}

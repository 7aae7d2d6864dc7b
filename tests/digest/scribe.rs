//! Writes what happened in a community, row by row, as the engines write it.

use crate::world::{CHANNEL, CLAUSES, Fact, GUILD, RULES, RUN};
use std::collections::BTreeMap;
use steward::champions::evidence::{Credit, State, Withdrawn};
use steward::champions::tiers::{Change, Reason};
use steward::champions::{Decided, ProposalRow, QuestionChange, QuestionRow, TierRow};
use steward::conduct::case::{Actor, CaseKind, CaseNumber, CaseRow, CaseState, Measure};
use steward::ids::{At, EventId, MessageId, Span, UserId};
use steward::ledger::{Activity, CaseChange, HitRow, MemberRow, Record, flag};
use steward::lurkers::rows::{First, Kept, Row, Run, RunState};
use steward::lurkers::trial::assign::Arm;
use steward::policy::source::{Stage, Surface};
use steward::store::{Commit, Store, Writer};
use steward::text::{Lang, Reading};

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
            ended: None,
        };
        let kept = [Kept::Observed { since, here: Some(since) }, Kept::Run(run)]
            .map(|kept| lurkers(Row::Keep(Box::new(kept))));
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
        let fresh =
            MemberRow { member: UserId(who), name: format!("member{who}"), bot: who > 100, ..MemberRow::default() };
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
                let activity = Activity {
                    message,
                    channel: CHANNEL,
                    author: UserId(who),
                    at,
                    reply_to: reply,
                    language,
                    bytes: 9,
                    flags,
                };
                let member = self.member(who, |row| {
                    row.first_message.get_or_insert(at);
                    row.messages += 1;
                });
                vec![Record::Activity(activity), member]
            }
            Fact::Deleted { message, at } => vec![Record::Gone { messages: vec![message], at }],
            Fact::Asked { question, at, language } => {
                let asker = asker(question);
                let change =
                    QuestionChange { message: question, channel: CHANNEL, answered: None, answers: 0, closed: None };
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
                vec![Record::CaseChanged(Box::new(CaseChange {
                    number,
                    second_look: Some(at),
                    ..CaseChange::default()
                }))]
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

/// Whose question it is: some ask more than once.
pub fn asker(question: MessageId) -> UserId {
    UserId(question.0 % 7 + 1)
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

//! Rows of recognition come back as they were.

use super::*;
use steward::champions::evidence::{Credit, Kind, State, Withdrawn};
use steward::champions::flags::Flag;
use steward::champions::tiers::{Change, Reason};
use steward::champions::{Closed, Decided, ProposalRow, QuestionChange, QuestionRow, TierRow, WhyNot, Wish};
use steward::ids::CreditId;
use steward::ledger::{BackfillRow, Progress};

pub const HELPER: UserId = UserId(10_000_000_000_000_042);
pub const ASKER: UserId = UserId(10_000_000_000_000_043);
pub const OTHER: UserId = UserId(10_000_000_000_000_044);

pub fn credit(kind: Kind, helper: UserId, giver: UserId, source: u64) -> Credit {
    let mut credit = Credit::new(kind, helper, giver, source, NOW, 20_454).sure(0.91);
    credit.message = Some(MESSAGE);
    credit.answer = Some(MessageId(MESSAGE.0 - 5));
    credit.channel = Some(CHANNEL);
    credit.conversation = Some(MessageId(MESSAGE.0 - 9));
    credit.witnesses = vec![OTHER, MEMBER];
    credit
}

pub fn question() -> QuestionRow {
    QuestionRow {
        message: MessageId(MESSAGE.0 - 9),
        channel: CHANNEL,
        asker: ASKER,
        at: NOW,
        language: Lang::Ko,
        answered: None,
        answers: 0,
        closed: None,
    }
}

pub fn proposal(member: UserId) -> ProposalRow {
    ProposalRow {
        member,
        at: NOW,
        change: Change::Promote,
        tier: Some(1),
        reason: Reason::Reached,
        score: 61.5,
        people: 9,
        weeks: 4,
        evidence: vec![CreditId(-3), CreditId(4)],
        flags: vec![Flag::OnlyPartner { share: 0.7, people: 2 }],
        by: Some(OTHER),
        words: "answers in two languages".into(),
        decided: None,
    }
}

#[tokio::test]
async fn what_was_recognised_comes_back_as_it_was() {
    let (thanks, solved) = (credit(Kind::Thanks, HELPER, ASKER, 1), credit(Kind::Solved, HELPER, ASKER, 2));
    let revoked = State::Revoked { at: NOW.plus(Span::HOUR), why: Withdrawn::ThanksDeleted };
    let closed = Some((NOW.plus(Span::MINUTE), Closed::Solved));
    let answered = Some((MESSAGE, HELPER, NOW));
    let change = QuestionChange { message: question().message, channel: CHANNEL, answered, answers: 2, closed };
    let wish = Wish { opted_out: true, breaks: vec![(NOW, NOW.plus(Span::DAY))] };
    let tier = TierRow { member: HELPER, tier: Some(2), since: NOW, alumni: false };
    let decided = Decided {
        member: ASKER,
        proposed: NOW,
        at: NOW.plus(Span::DAY),
        approved: false,
        by: Some(OTHER),
        reason: "too early".into(),
    };
    let reading = BackfillRow {
        channel: CHANNEL,
        from: MessageId(1),
        until: MESSAGE,
        read: MessageId(7),
        messages: 3,
        progress: Progress::Threads,
    };
    let records = [
        Record::Credit(thanks.clone().into()),
        Record::Credit(solved.clone().into()),
        Record::Credit(thanks.clone().into()),
        Record::CreditChanged { credit: thanks.id, state: revoked, at: NOW, by: None },
        Record::NotCredited { message: MESSAGE, at: NOW, why: WhyNot::Oneself, meant: None },
        Record::Question(question().into()),
        Record::QuestionChanged(change.into()),
        Record::Proposed(proposal(HELPER).into()),
        Record::Proposed(proposal(ASKER).into()),
        Record::ProposalDecided(decided.clone().into()),
        Record::Tier(tier),
        Record::Wish { member: ASKER, wish: wish.clone(), at: NOW },
        Record::Met { member: ASKER, other: MEMBER, instead_of: None },
        Record::Met { member: ASKER, other: HELPER, instead_of: Some(MEMBER) },
        Record::Backfill(reading),
    ];
    let (store, _writer) = holding(&records).await;
    let remembered = store.remembered(GUILD, NOW.plus(Span::DAY), |_| {}).await.unwrap();
    let mut wanted = vec![Credit { state: revoked, ..thanks }, solved];
    wanted.sort_by_key(|credit| credit.id);
    assert_eq!(remembered.credits, wanted);
    assert_eq!(remembered.questions, [QuestionRow { answered, answers: 2, closed, ..question() }]);
    assert_eq!(
        remembered.proposals,
        [proposal(HELPER), ProposalRow { decided: Some(decided.clone()), ..proposal(ASKER) }]
    );
    assert_eq!(remembered.tiers, [tier]);
    assert_eq!(remembered.wishes, [(ASKER, wish)]);
    assert_eq!(remembered.met, [(ASKER, HELPER)]);
    assert_eq!(remembered.backfill, [reading]);
    assert_eq!(store.not_credited(GUILD, MESSAGE).await.unwrap(), Some(WhyNot::Oneself));
    assert_eq!(store.next_backfill().await.unwrap(), Some((GUILD, reading)));
    assert_eq!(store.proposals_of(GUILD, ASKER).await.unwrap()[0].decided, Some(decided));
}

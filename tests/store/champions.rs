//! Rows of recognition come back as they were, and an erased member is in no table any more.

use super::*;
use crate::tables::found;
use steward::champions::evidence::{Credit, Kind, State, Withdrawn};
use steward::champions::flags::Flag;
use steward::champions::tiers::{Change, Reason};
use steward::champions::{Closed, Decided, ProposalRow, QuestionChange, QuestionRow, TierRow, WhyNot, Wish};
use steward::ids::CreditId;
use steward::ledger::{BackfillRow, Progress};

const HELPER: UserId = UserId(10_000_000_000_000_042);
const ASKER: UserId = UserId(10_000_000_000_000_043);
const OTHER: UserId = UserId(10_000_000_000_000_044);

fn credit(kind: Kind, helper: UserId, giver: UserId, source: u64) -> Credit {
    let mut credit = Credit::new(kind, helper, giver, source, NOW, 20_454).sure(0.91);
    credit.message = Some(MESSAGE);
    credit.answer = Some(MessageId(MESSAGE.0 - 5));
    credit.channel = Some(CHANNEL);
    credit.conversation = Some(MessageId(MESSAGE.0 - 9));
    credit.witnesses = vec![OTHER, MEMBER];
    credit
}

fn question() -> QuestionRow {
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

fn proposal(member: UserId) -> ProposalRow {
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

#[tokio::test]
async fn an_erased_member_is_in_no_table_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let (store, mut writer) = Store::open(folder.path(), Mode::Live).await.unwrap();
    for who in [HELPER, ASKER] {
        let own = Activity { author: who, ..activity(MessageId(MESSAGE.0 + who.0 % 100)) };
        let mine = format!("said by {who}");
        let case = CaseRow {
            number: CaseNumber(who.0 % 100),
            event: EventId(-(who.0 as i64 % 100)),
            member: who,
            member_name: "mira-the-great".into(),
            actor: Actor::Person(who),
            decided_by: Some(who),
            evidence: Some(mine.clone()),
            state: CaseState::Applied,
            ..case(1)
        };
        let other = if who == HELPER { ASKER } else { HELPER };
        let mut logged = credit(Kind::Contribution, OTHER, who, 9);
        logged.logged_by = Some(who);
        logged.witnesses = vec![who];
        let mut asked = question();
        (asked.asker, asked.message) = (who, MessageId(who.0));
        let answered = Some((MESSAGE, other, NOW));
        let records = [
            Record::Activity(own.clone()),
            text(own.message, NOW, &mine),
            Record::Member(MemberRow { member: who, name: "mira-the-great".into(), ..member("", 3) }.into()),
            Record::Locale { member: who, locale: "ko".into() },
            Record::Hit(
                HitRow { quote: mine, member: who, event: EventId(-(who.0 as i64 % 100)), ..hit(1, "r", who, None) }
                    .into(),
            ),
            Record::CaseOpened(case.into()),
            Record::Measure { case: CaseNumber(who.0 % 100), member: who, ends: MeasureEnd::Timeout, due: NOW },
            Record::MeasureEnded { member: who, ends: MeasureEnd::Timeout, at: NOW },
            Record::NoticeWaiting { case: CaseNumber(who.0 % 100), member: who },
            Record::AskedAsFile { member: who, at: NOW },
            Record::Credit(credit(Kind::Thanks, who, other, 1).into()),
            Record::Credit(logged.into()),
            Record::NotCredited { message: MessageId(9), at: NOW, why: WhyNot::Bot, meant: Some(who) },
            Record::Question(asked.clone().into()),
            Record::QuestionChanged(
                QuestionChange { message: asked.message, channel: CHANNEL, answered, answers: 1, closed: None }.into(),
            ),
            Record::Proposed(proposal(who).into()),
            Record::Proposed(ProposalRow { by: Some(who), at: NOW.plus(Span::DAY), ..proposal(OTHER) }.into()),
            Record::Tier(TierRow { member: who, tier: Some(0), since: NOW, alumni: false }),
            Record::Wish { member: who, wish: Wish::default(), at: NOW },
            Record::Met { member: who, other: OTHER, instead_of: None },
            Record::StageSet {
                rule: format!("rule {}", who.0 % 100),
                rule_hash: 1,
                stage: Stage::Alert,
                by: Some(who),
                at: NOW,
                why: String::new(),
            },
        ];
        write(&mut writer, &records, &[]).await.unwrap();
        write(&mut writer, &super::lurkers::naming(who), &[]).await.unwrap();
        let post = Post { text: format!("<@{who}>"), ..Post::default() };
        let told = Act {
            key: EventId(who.0 as i64 % 100).act(1),
            ..act(1, None, Effect::Dm { member: who, post, channel: None })
        };
        let settled = Record::Settled { key: told.key, outcome: Outcome::Unknown, at: NOW };
        write(&mut writer, &[], &[told]).await.unwrap();
        write(&mut writer, &[settled], &[]).await.unwrap();
    }
    assert!(found(folder.path(), &[&ASKER.to_string(), "said by 10000000000000043"]).await.len() >= 34);
    let erased = writer.erase(GUILD, ASKER).await.unwrap();
    assert!(erased.deleted >= 16 && erased.pseudonymised >= 15 && erased.running == 0, "{erased:?}");
    // The question's own id was made from the member's in this test; a message's id names nobody.
    let mut left = found(folder.path(), &[&ASKER.to_string(), "said by 10000000000000043"]).await;
    left.retain(|place| !place.starts_with("questions.message"));
    assert_eq!(left, Vec::<String>::new());
    assert!(found(folder.path(), &[&HELPER.to_string(), "said by 10000000000000042"]).await.len() >= 15, "others stay");
    let counts = store.counts().await.unwrap();
    assert_eq!((counts.assignments, counts.due), (2, 3), "a campaign's counts stay, and a task goes on");
    // What they were credited for is gone; what they gave still counts for those who helped them.
    let credits = store.credits(GUILD, NOW).await.unwrap();
    assert!(credits.iter().any(|credit| credit.helper == HELPER && credit.kind == Kind::Thanks));
    assert!(!credits.iter().any(|credit| credit.helper == ASKER || credit.beneficiary == ASKER));
}

//! What a guild's memory is rebuilt from, record by record.

use super::*;

/// Commits the records one by one, all at once, and all at once a second time: what is remembered is the same.
async fn check(records: &[Record], expected: impl FnOnce(&mut Remembered)) {
    check_with_members(records, &[], expected).await;
}

/// Of a guild without rows; a database in memory draws no secret.
fn nothing() -> Remembered {
    let mut nothing = Remembered::default();
    nothing.lurkers.secret = vec![0; 32];
    nothing
}

async fn check_with_members(records: &[Record], members: &[MemberRow], expected: impl FnOnce(&mut Remembered)) {
    let mut wanted = nothing();
    expected(&mut wanted);
    let wanted = format!("{:#?}", (wanted, members));
    let (store, _writer) = holding(records).await;
    assert_eq!(format!("{:#?}", remembered(&store, GUILD).await), wanted, "one by one");

    let (store, mut writer) = Store::memory().await.unwrap();
    for time in ["at once", "a second time"] {
        write(&mut writer, records, &[]).await.unwrap();
        assert_eq!(format!("{:#?}", remembered(&store, GUILD).await), wanted, "{time}");
    }
    let (other, nobody) = remembered(&store, GuildId(8)).await;
    assert_eq!(format!("{other:#?}"), format!("{:#?}", nothing()), "another guild");
    assert_eq!(nobody, [], "another guild");
}

#[tokio::test]
async fn a_member_is_remembered_as_last_known_and_keeps_the_locale() {
    let whole = MemberRow {
        shown: Some("미라".into()),
        bot: true,
        left: Some(NOW),
        first_message: Some(At(1)),
        last_message: Some(At(2)),
        language: Some("ko".into()),
        ..member("mira", 3)
    };
    check_with_members(&[Record::Member(Box::new(whole.clone()))], std::slice::from_ref(&whole), |_| {}).await;
    let records = [
        Record::Member(Box::new(whole.clone())),
        Record::Locale { member: MEMBER, locale: "nl".into() },
        Record::Member(Box::new(member("mira2", 4))),
    ];
    let last_known = MemberRow { locale: Some("nl".into()), ..member("mira2", 4) };
    check_with_members(&records, &[last_known], |_| {}).await;
}

#[tokio::test]
async fn the_furthest_mark_wins() {
    let mark = |message| Record::Mark { channel: CHANNEL, message: MessageId(message) };
    check(&[mark(5), mark(9), mark(7)], |r| r.marks = vec![(CHANNEL, MessageId(9))]).await;
}

#[tokio::test]
async fn messages_of_two_hours_before_the_newest_come_back() {
    let before = |span: Span| MessageId(MESSAGE.0 - ((span.0 as u64) << 22));
    let ids = [before(Span::HOUR.times(3)), before(Span::HOUR), MESSAGE];
    let mut records: Vec<Record> = ids.iter().map(|id| Record::Activity(activity(*id))).collect();
    records.push(Record::Mark { channel: CHANNEL, message: MESSAGE });
    records.push(text(MESSAGE, NOW, "is it plugged in?"));
    check(&records, |r| {
        r.marks = vec![(CHANNEL, MESSAGE)];
        r.recent = vec![(activity(ids[1]), None), (activity(MESSAGE), Some("is it plugged in?".into()))];
    })
    .await;
}

#[tokio::test]
async fn strikes_count_unless_undone_or_faded() {
    let strike = |number, points, at| StandingStrike {
        case: CaseNumber(number),
        member: MEMBER,
        points,
        half_life: Span::DAY.times(90),
        at,
    };
    let old = NOW.minus(Span::DAY.times(900));
    let begun = strike(4, 8, NOW.minus(Span::HOUR));
    let opened = |row: CaseRow| Record::CaseOpened(Box::new(row));
    let records = [
        opened(case(1)),
        opened(CaseRow { state: CaseState::Undone, ..case(2) }),
        opened(CaseRow { at: old, ..case(3) }),
        opened(CaseRow { points: 0, state: CaseState::Open, ..case(4) }),
        Record::CaseChanged(Box::new(CaseChange {
            number: CaseNumber(4),
            state: Some(CaseState::Applied),
            strike: Some(begun),
            ..CaseChange::default()
        })),
    ];
    check(&records, |r| {
        r.strikes = vec![strike(1, 2, NOW), begun];
        r.last_case = CaseNumber(4);
        // All of them are about one message, the last one too, since it was applied.
        let applied = CaseRow { points: 8, state: CaseState::Applied, ..case(4) };
        let undone = CaseRow { state: CaseState::Undone, ..case(2) };
        r.cases = vec![case(1), undone, CaseRow { at: old, ..case(3) }, applied];
    })
    .await;
}

#[tokio::test]
async fn the_newest_stage_of_a_rule_wins() {
    let set = |rule: &str, at, stage| Record::StageSet {
        rule: rule.into(),
        rule_hash: at,
        stage,
        by: Some(MEMBER),
        at: At(at),
        why: "it earned it".into(),
    };
    let records = [set("a", 2, Stage::Enforce), set("a", 1, Stage::Alert), set("b", 1, Stage::Shadow)];
    check(&records, |r| r.stages = vec![("a".into(), 2, Stage::Enforce), ("b".into(), 1, Stage::Shadow)]).await;
}

#[tokio::test]
async fn a_pass_counts_until_its_end() {
    let pass = |text_hash, until| Record::Pass { text_hash, until };
    let later = NOW.plus(Span::HOUR);
    check(&[pass(-1, later), pass(-1, NOW), pass(2, NOW)], |r| r.passes = vec![(-1, later)]).await;
}

#[tokio::test]
async fn a_notice_waits_until_it_is_told() {
    let waiting = |case| Record::NoticeWaiting { case: CaseNumber(case), member: MEMBER };
    let records = [waiting(1), waiting(2), Record::NoticeTold { case: CaseNumber(1) }];
    check(&records, |r| r.waiting_notices = vec![(MEMBER, CaseNumber(2))]).await;
}

#[tokio::test]
async fn a_newer_measure_takes_the_place_of_the_older() {
    let measure = |case, ends, due| Record::Measure { case: CaseNumber(case), member: MEMBER, ends, due: At(due) };
    let ended = |ends| Record::MeasureEnded { member: MEMBER, ends, at: NOW };
    let (ban, timeout) = (MeasureEnd::Ban, MeasureEnd::Timeout);
    check(&[measure(9, ban, 5), measure(2, ban, 8), measure(3, timeout, 1), ended(timeout)], |r| {
        r.measures = vec![(MEMBER, ban, CaseNumber(2), At(8))];
    })
    .await;
}

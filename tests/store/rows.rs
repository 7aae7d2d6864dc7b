//! Single rows, sums over them, and forgetting.

use super::*;

#[tokio::test]
async fn an_edit_takes_the_place_of_the_text_and_a_deletion_takes_all() {
    let edited = NOW.plus(Span::MINUTE);
    let records = [
        Record::Activity(activity(MESSAGE)),
        text(MESSAGE, edited, "after"),
        text(MESSAGE, NOW, "before"),
        Record::Hit(hit(1, "allow insults", MEMBER, None).into()),
    ];
    let (store, mut writer) = holding(&records).await;
    assert_eq!(store.text_of(GUILD, MESSAGE).await.unwrap().as_deref(), Some("after"));
    write(&mut writer, &records, &[]).await.unwrap();
    assert_eq!(store.text_of(GUILD, MESSAGE).await.unwrap().as_deref(), Some("after"), "a second time, at once");
    assert_eq!(store.hits_on(GUILD, MESSAGE).await.unwrap(), [hit(1, "allow insults", MEMBER, None)]);
    assert_eq!(store.deleted_at(GUILD, MESSAGE).await.unwrap(), None);

    write(&mut writer, &[Record::Gone { messages: vec![MESSAGE, MessageId(1)], at: edited }], &[]).await.unwrap();
    assert_eq!(store.text_of(GUILD, MESSAGE).await.unwrap(), None);
    assert_eq!(store.hits_on(GUILD, MESSAGE).await.unwrap()[0].quote, "");
    assert_eq!(store.activity(GUILD, MESSAGE).await.unwrap(), Some(activity(MESSAGE)));
    assert_eq!(store.activity(GuildId(8), MESSAGE).await.unwrap(), None);
    assert_eq!(store.deleted_at(GUILD, MESSAGE).await.unwrap(), Some(edited));
}

#[tokio::test]
async fn every_kind_of_case_comes_back_as_it_was() {
    let until = Some(NOW);
    let measures = [
        Measure::None,
        Measure::Remind,
        Measure::Warn,
        Measure::Timeout { until: NOW },
        Measure::Kick,
        Measure::Ban { until },
        Measure::Ban { until: None },
        Measure::Lift,
        Measure::PauseInvites,
    ];
    let kinds = [CaseKind::Breach, CaseKind::Compromised, CaseKind::Leak, CaseKind::Raid, CaseKind::Ruling];
    let actors = [Actor::Rules, Actor::Native, Actor::Person(MEMBER)];
    let rows: Vec<CaseRow> = (0..measures.len())
        .map(|n| CaseRow {
            kind: kinds[n % 5],
            actor: actors[n % 3],
            measure: measures[n],
            state: CaseState::Open,
            clause: None,
            evidence: None,
            card: Some((CHANNEL, MESSAGE)),
            verdict: Some(Verdict::Unsure),
            second_look: Some(NOW),
            ..case(n as u64 + 1)
        })
        .collect();
    let records: Vec<Record> = rows.iter().map(|row| Record::CaseOpened(Box::new(row.clone()))).collect();
    let (store, _writer) = holding(&records).await;
    assert_eq!(store.open_cases(GUILD, 100).await.unwrap(), rows);
    let newest: Vec<CaseRow> = rows.iter().rev().take(2).cloned().collect();
    assert_eq!(store.cases_of(GUILD, MEMBER, 2).await.unwrap(), newest);
    assert_eq!(store.case(GUILD, CaseNumber(99)).await.unwrap(), None);
}

#[tokio::test]
async fn only_what_changed_about_a_case_is_written() {
    let change = CaseChange {
        number: CaseNumber(1),
        state: Some(CaseState::Failed),
        verdict: Some(Verdict::Right),
        card: Some((CHANNEL, MESSAGE)),
        failure: Some("Missing Permissions".into()),
        measure: Some(Measure::Ban { until: None }),
        ..CaseChange::default()
    };
    let (store, _writer) =
        holding(&[Record::CaseOpened(Box::new(case(1))), Record::CaseChanged(Box::new(change.clone()))]).await;
    let expected = CaseRow {
        state: CaseState::Failed,
        verdict: change.verdict,
        card: change.card,
        measure: Measure::Ban { until: None },
        ..case(1)
    };
    assert_eq!(store.case(GUILD, CaseNumber(1)).await.unwrap(), Some(expected));
    assert_eq!(store.failure_of(GUILD, CaseNumber(1)).await.unwrap(), change.failure);
}

#[tokio::test]
async fn a_rule_is_summed_up_by_stage_member_and_verdict() {
    let judged = |number, verdict| Record::CaseOpened(Box::new(CaseRow { verdict: Some(verdict), ..case(number) }));
    let records = [
        judged(1, Verdict::Right),
        judged(2, Verdict::Wrong),
        Record::Hit(hit(1, "a", MEMBER, Some(1)).into()),
        Record::Hit(hit(2, "a", MEMBER, Some(1)).into()),
        Record::Hit(HitRow { stage: Stage::Shadow, exempt: true, ..hit(3, "a", UserId(1), None) }.into()),
        Record::Hit(HitRow { stage: Stage::Enforce, ..hit(3, "b", UserId(1), Some(2)) }.into()),
        Record::Hit(hit(3, "b", UserId(2), None).into()),
    ];
    let (store, _writer) = holding(&records).await;
    let found = store.hits_summary(GUILD).await.unwrap();
    let lines: Vec<String> = found
        .iter()
        .map(|r| {
            format!(
                "{} {}/{}/{} exempt {} members {} cases {} {}/{}/{}",
                r.rule, r.shadow, r.alert, r.enforce, r.exempt, r.members, r.cases, r.right, r.wrong, r.unsure
            )
        })
        .collect();
    let expected = ["a 1/2/0 exempt 1 members 2 cases 1 1/0/0", "b 0/0/1 exempt 0 members 1 cases 1 0/1/0"];
    assert_eq!(lines, expected);
}

#[tokio::test]
async fn what_is_old_is_forgotten_and_its_hash_stays() {
    let old_message = MessageId(MESSAGE.0 - ((Span::DAY.times(40).0 as u64) << 22));
    let old = old_message.created_at();
    let (store, mut writer) = holding(&[
        text(old_message, NOW, "edited today"),
        text(MESSAGE, NOW, "new"),
        Record::Hit(HitRow { at: old, ..hit(1, "old", MEMBER, None) }.into()),
        Record::Hit(hit(2, "new", MEMBER, None).into()),
        Record::CaseOpened(Box::new(CaseRow { at: NOW.minus(Span::DAY.times(100)), ..case(1) })),
        Record::CaseOpened(Box::new(case(2))),
        Record::Pass { text_hash: 1, until: NOW },
    ])
    .await;
    write(&mut writer, &[], &[act(0, None, delete(1)), act(1, None, delete(2)), act(2, None, delete(3))])
        .await
        .unwrap();
    let settled = |ordinal, at| Record::Settled { key: EventId(1).act(ordinal), outcome: Outcome::Unknown, at };
    write(&mut writer, &[settled(0, old), settled(1, NOW)], &[]).await.unwrap();
    // More than fits one bite.
    let flood: Vec<Record> = (1..=1203).map(|n| text(MessageId(n), NOW, "older still")).collect();
    write(&mut writer, &flood, &[]).await.unwrap();

    let mut found = (0, 0, 0, 0, 0);
    let mut calls = 0;
    loop {
        let bite = writer.prune(NOW, &keep(30, 90)).await.unwrap();
        found.0 += bite.texts;
        found.1 += bite.quotes;
        found.2 += bite.evidence;
        found.3 += bite.payloads;
        found.4 += bite.passes;
        calls += 1;
        if !bite.more {
            break;
        }
    }
    assert_eq!((found, calls), ((1204, 1, 1, 1, 1), 3));
    assert_eq!(store.text_of(GUILD, MESSAGE).await.unwrap().as_deref(), Some("new"));
    let quotes: Vec<String> = store.hits_on(GUILD, MESSAGE).await.unwrap().into_iter().map(|hit| hit.quote).collect();
    assert_eq!(quotes, ["", "1d10t"]);
    let forgotten = store.case(GUILD, CaseNumber(1)).await.unwrap().unwrap();
    assert_eq!((forgotten.evidence, forgotten.evidence_hash), (None, Some(-5)));
    assert_eq!(store.case(GUILD, CaseNumber(2)).await.unwrap(), Some(case(2)));
    assert_eq!(store.leftovers().await.unwrap().len(), 1);
    assert_eq!(writer.prune(NOW, &keep(30, 90)).await.unwrap(), Default::default());
}

#[tokio::test]
async fn small_things_come_back() {
    let asked = Record::AskedAsFile { member: MEMBER, at: NOW };
    let policy = |hash: &str, at| Record::PolicyInForce { hash: hash.into(), at: At(at) };
    let (store, _writer) = holding(&[asked, policy("aaa", 1), policy("bbb", 2), policy("bbb", 2)]).await;
    assert_eq!(store.asked_as_file(GUILD).await.unwrap(), [(MEMBER, NOW)]);
    assert_eq!(store.policies(GUILD, 9).await.unwrap(), [("bbb".to_owned(), At(2)), ("aaa".to_owned(), At(1))]);
}

#[tokio::test]
async fn members_are_found_by_how_their_names_begin_in_the_order_of_the_names() {
    let known = [
        (1, "zoe", Some("Anna")),
        (2, "ANTON", None),
        (3, "anna", Some("Mina")),
        (4, "민수", Some("Édith")),
        (5, "bert", Some("an")),
        (6, "mina", Some("mina")),
    ];
    let record = |(id, name, shown): (u64, &str, Option<&str>)| {
        Record::Member(Box::new(MemberRow { member: UserId(id), shown: shown.map(str::to_owned), ..member(name, 1) }))
    };
    let (store, _writer) = holding(&known.map(record)).await;
    let check = async |prefix: &str, limit: u32, expected: &[u64]| {
        let found = store.members_named(GUILD, prefix, limit).await.unwrap();
        let found: Vec<u64> = found.iter().map(|row| row.member.0).collect();
        assert_eq!(found, expected, "{prefix}");
    };
    check("an", 9, &[5, 1, 2, 3]).await;
    check("AN", 2, &[5, 1]).await;
    check("mina", 9, &[3, 6]).await;
    check("민", 9, &[4]).await;
    check("éd", 9, &[4]).await;
    check("%", 9, &[]).await;
    check("annab", 9, &[]).await;
    assert!(store.members_named(GuildId(8), "an", 9).await.unwrap().is_empty());
}

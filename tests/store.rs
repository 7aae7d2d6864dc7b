//! The store as the rest of the house sees it: what is written comes back, what arrives twice changes nothing, what fails
//! leaves nothing, and what cannot be opened says why.

use std::path::Path;
use steward::conduct::case::{Actor, CaseKind, CaseNumber, CaseRow, CaseState, Measure, Verdict};
use steward::effect::{Act, Effect, Part, Post, Subject};
use steward::event::{DueMeasure, MeasureEnd, Outcome};
use steward::ids::{ActKey, At, ChannelId, EventId, GuildId, MessageId, Span, UserId};
use steward::ledger::{Activity, CaseChange, HitRow, MemberRow, Record, Remembered, StandingStrike};
use steward::policy::source::{Stage, Surface};
use steward::store::{Commit, Counts, Mode, OutboxState, Store, StoreError, Writer};
use steward::text::{Lang, Reading};

const GUILD: GuildId = GuildId(7);
const MEMBER: UserId = UserId(42);
const CHANNEL: ChannelId = ChannelId(11);
/// 2026-01-01, and a message of that moment.
const NOW: At = At(1_767_225_600_000);
const MESSAGE: MessageId = MessageId(((NOW.0 - steward::ids::DISCORD_EPOCH_MS) as u64) << 22);

fn activity(message: MessageId) -> Activity {
    let at = message.created_at();
    Activity { message, channel: CHANNEL, author: MEMBER, at, reply_to: None, language: Lang::Nl, bytes: 12, flags: 4 }
}

fn text(message: MessageId, at: At, text: &str) -> Record {
    Record::Text { message, at, text: text.into() }
}

fn member(name: &str, messages: u32) -> MemberRow {
    MemberRow { member: MEMBER, name: name.into(), messages, joined: Some(NOW), ..MemberRow::default() }
}

fn case(number: u64) -> CaseRow {
    CaseRow {
        number: CaseNumber(number),
        event: EventId(-(number as i64)),
        kind: CaseKind::Breach,
        state: CaseState::Intended,
        at: NOW,
        member: MEMBER,
        member_name: "mira".into(),
        actor: Actor::Person(UserId(99)),
        clause: Some("people@a1b2".into()),
        rules: vec!["allow insults".into(), "with \"quotes\"".into()],
        points: 2,
        half_life: Span::DAY.times(90),
        measure: Measure::Timeout { until: NOW.plus(Span::HOUR) },
        reason: "called somebody a name".into(),
        detail: Some("a token\tthe settings".into()),
        channel: Some(CHANNEL),
        message: Some(MESSAGE),
        evidence: Some("you 바보".into()),
        evidence_hash: Some(-5),
        language: "ko".into(),
        card: None,
        verdict: None,
        decided_by: None,
        second_look: None,
    }
}

fn hit(event: i64, rule: &str, member: UserId, case: Option<u64>) -> HitRow {
    HitRow {
        event: EventId(event),
        at: NOW,
        rule: rule.into(),
        clause: "people@a1b2".into(),
        stage: Stage::Alert,
        member,
        channel: Some(CHANNEL),
        message: Some(MESSAGE),
        surface: Surface::Content,
        reading: Reading::Skeleton,
        span: steward::text::Span { start: 3, end: 9 },
        quote: "1d10t".into(),
        why: "`idiot`, letters replaced".into(),
        case: case.map(CaseNumber),
        exempt: false,
    }
}

fn act(ordinal: u32, after: Option<ActKey>, effect: Effect) -> Act {
    Act {
        key: EventId(1).act(ordinal),
        not_after: Some(NOW.plus(Span::HOUR)),
        after,
        only_if_done: after.is_some(),
        case: Some(CaseNumber(1)),
        part: Part::Measure,
        effect,
    }
}

fn delete(message: u64) -> Effect {
    Effect::DeleteMessage { channel: CHANNEL, message: MessageId(message), reason: "case 1".into() }
}

async fn write(writer: &mut Writer, records: &[Record], acts: &[Act]) -> Result<Vec<ActKey>, StoreError> {
    writer.commit(&[Commit { guild: GUILD, records, acts, at: NOW }]).await
}

/// A store in memory that holds these records, each committed by itself.
async fn holding(records: &[Record]) -> (Store, Writer) {
    let (store, mut writer) = Store::memory().await.unwrap();
    for record in records {
        write(&mut writer, std::slice::from_ref(record), &[]).await.unwrap();
    }
    (store, writer)
}

/// Commits the records one by one, all at once, and all at once a second time: what is remembered is the same.
async fn check(records: &[Record], expected: impl FnOnce(&mut Remembered)) {
    let mut wanted = Remembered::default();
    expected(&mut wanted);
    let wanted = format!("{wanted:#?}");
    let (store, _writer) = holding(records).await;
    let found = store.remembered(GUILD, NOW).await.unwrap();
    assert_eq!(format!("{found:#?}"), wanted, "one by one");

    let (store, mut writer) = Store::memory().await.unwrap();
    for time in ["at once", "a second time"] {
        write(&mut writer, records, &[]).await.unwrap();
        let found = store.remembered(GUILD, NOW).await.unwrap();
        assert_eq!(format!("{found:#?}"), wanted, "{time}");
    }
    let other = store.remembered(GuildId(8), NOW).await.unwrap();
    assert_eq!(format!("{other:#?}"), format!("{:#?}", Remembered::default()), "another guild");
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
    check(&[Record::Member(whole.clone())], |r| r.members = vec![whole.clone()]).await;
    let records = [
        Record::Member(whole.clone()),
        Record::Locale { member: MEMBER, locale: "nl".into() },
        Record::Member(member("mira2", 4)),
    ];
    check(&records, |r| r.members = vec![MemberRow { locale: Some("nl".into()), ..member("mira2", 4) }]).await;
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
    check(&records, |r| {
        r.marks = vec![(CHANNEL, MESSAGE)];
        r.recent = vec![activity(ids[1]), activity(MESSAGE)];
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
    let waiting = |case| Record::NoticeWaiting { case: CaseNumber(case), member: MEMBER, text: format!("notice {case}") };
    let records = [waiting(1), waiting(2), Record::NoticeTold { case: CaseNumber(1) }];
    check(&records, |r| r.waiting_notices = vec![(MEMBER, CaseNumber(2), "notice 2".into())]).await;
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

    let (store, _writer) = holding(&[measure(1, ban, 5), measure(2, timeout, 4), measure(3, MeasureEnd::InvitesPause, 6)]).await;
    let due = |case, ends| (GUILD, DueMeasure { case: CaseNumber(case), member: MEMBER, ends });
    assert_eq!(store.due(At(5)).await.unwrap(), [due(2, timeout), due(1, ban)]);
}

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
async fn acts_wait_are_released_and_settled_once() {
    let notice = Effect::Dm { member: MEMBER, post: Post { text: "hello".into(), ..Post::default() }, channel: None };
    let lift = Effect::LiftTimeout { member: Subject { id: MEMBER, roles: vec![] }, reason: "undone".into() };
    let first = act(0, None, delete(1));
    let second = act(1, Some(first.key), notice);
    let third = act(2, None, lift);
    let acts = [first.clone(), second.clone(), third.clone()];
    let (store, mut writer) = Store::memory().await.unwrap();
    assert_eq!(write(&mut writer, &[], &acts).await.unwrap(), acts.each_ref().map(|act| act.key));
    assert_eq!(write(&mut writer, &[], &acts).await.unwrap(), []);
    let fourth = act(3, None, delete(2));
    let again = [third.clone(), fourth.clone(), fourth.clone()];
    assert_eq!(write(&mut writer, &[], &again).await.unwrap(), [fourth.key]);

    let left = store.leftovers().await.unwrap();
    let found: Vec<_> = left.iter().map(|l| (l.guild, l.state, l.inserted_at, l.act.clone())).collect();
    let states = [OutboxState::Sending, OutboxState::Pending, OutboxState::Sending, OutboxState::Sending];
    let written = [first.clone(), second.clone(), third.clone(), fourth.clone()];
    let expected: Vec<_> = states.into_iter().zip(written).map(|(state, act)| (GUILD, state, NOW, act)).collect();
    assert_eq!(found, expected);

    assert_eq!(writer.release(&[second.key, first.key]).await.unwrap(), [second.key]);
    assert_eq!(writer.release(&[second.key]).await.unwrap(), []);
    let outcomes = [
        Outcome::Done { channel: Some(CHANNEL), message: None },
        Outcome::Refused { status: 403, code: 50007, text: "Cannot send".into() },
        Outcome::Unknown,
        Outcome::Dropped { why: "too late".into() },
    ];
    let keys = [first.key, second.key, third.key, fourth.key];
    let settled: Vec<Record> = std::iter::zip(keys, outcomes.clone())
        .map(|(key, outcome)| Record::Settled { key, outcome, at: NOW })
        .collect();
    write(&mut writer, &settled, &[]).await.unwrap();
    write(&mut writer, &[Record::Settled { key: third.key, outcome: outcomes[0].clone(), at: NOW }], &[]).await.unwrap();
    let states = [OutboxState::Done, OutboxState::Refused, OutboxState::Unknown, OutboxState::Dropped];
    for ((key, outcome), state) in keys.into_iter().zip(outcomes).zip(states) {
        assert_eq!(store.act_state(key).await.unwrap(), Some((state, Some(outcome))));
    }
    assert!(store.leftovers().await.unwrap().is_empty());
    assert_eq!(store.act_state(ActKey(5)).await.unwrap(), None);
}

#[tokio::test]
async fn an_event_that_arrives_again_opens_no_second_case_and_overwrites_none() {
    let (store, mut writer) = holding(&[Record::CaseOpened(Box::new(case(1)))]).await;
    let again = CaseRow { number: CaseNumber(2), reason: "again".into(), ..case(1) };
    write(&mut writer, &[Record::CaseOpened(Box::new(again))], &[]).await.unwrap();
    assert_eq!(store.cases_of(GUILD, MEMBER, 9).await.unwrap(), [case(1)]);
}

#[tokio::test]
async fn a_failed_commit_leaves_nothing() {
    let (store, mut writer) = holding(&[Record::CaseOpened(Box::new(case(1)))]).await;
    let before = store.counts().await.unwrap();
    let other = CaseRow { event: EventId(1000), ..case(1) };
    let records = [Record::Activity(activity(MESSAGE)), text(MESSAGE, NOW, "x"), Record::CaseOpened(Box::new(other))];
    let error = writer
        .commit(&[
            Commit { guild: GuildId(8), records: &[Record::Member(member("m", 1))], acts: &[], at: NOW },
            Commit { guild: GUILD, records: &records, acts: &[act(0, None, delete(1))], at: NOW },
        ])
        .await
        .unwrap_err();
    assert!(matches!(error, StoreError::CaseTaken { guild: 7, number: 1 }), "{error}");
    assert_eq!(store.counts().await.unwrap(), before);
    assert_eq!(store.guilds().await.unwrap(), [GUILD]);
    // The writer goes on.
    write(&mut writer, &records[..1], &[]).await.unwrap();
    assert_eq!(store.counts().await.unwrap(), Counts { activity: 1, ..before });
}

#[tokio::test]
async fn every_number_of_rows_is_written_whole() {
    let (store, mut writer) = Store::memory().await.unwrap();
    let mut written = 0;
    for count in [1, 2, 3, 31, 32, 33, 63, 64, 65, 511, 512, 513, 1023, 1024, 1025, 10_000] {
        let ids = (0..count).map(|n| MessageId(written + n + 1));
        let mut records: Vec<Record> = ids.clone().map(|id| Record::Activity(activity(id))).collect();
        records.extend(ids.clone().map(|id| text(id, NOW, &format!("text {id}"))));
        records.extend(ids.clone().map(|id| Record::Member(MemberRow { member: UserId(id.0), ..member("m", 1) })));
        records.extend(ids.clone().map(|id| Record::Mark { channel: ChannelId(id.0), message: id }));
        records.extend(ids.clone().map(|id| Record::Hit(HitRow { message: Some(id), ..hit(id.0 as i64, "a", MEMBER, None) }.into())));
        let acts: Vec<Act> = ids.clone().map(|id| Act { key: ActKey(id.0 as i64), ..act(0, None, delete(id.0)) }).collect();
        assert_eq!(write(&mut writer, &records, &acts).await.unwrap().len() as u64, count);
        written += count;
        let all = written;
        let expected = Counts { activity: all, texts: all, members: all, marks: all, hits: all, outbox: all, leftovers: all, ..Counts::default() };
        assert_eq!(store.counts().await.unwrap(), expected, "after {count} more");
        assert_eq!(store.text_of(GUILD, MessageId(all)).await.unwrap(), Some(format!("text {all}")));
    }
    assert_eq!(store.remembered(GUILD, NOW).await.unwrap().members.len() as u64, written);
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
    write(&mut writer, &[], &[act(0, None, delete(1)), act(1, None, delete(2)), act(2, None, delete(3))]).await.unwrap();
    let settled = |ordinal, at| Record::Settled { key: EventId(1).act(ordinal), outcome: Outcome::Unknown, at };
    write(&mut writer, &[settled(0, old), settled(1, NOW)], &[]).await.unwrap();
    // More than fits one bite.
    let flood: Vec<Record> = (1..=1203).map(|n| text(MessageId(n), NOW, "older still")).collect();
    write(&mut writer, &flood, &[]).await.unwrap();

    let pruned = writer.prune(NOW, Span::DAY.times(30), Span::DAY.times(90)).await.unwrap();
    let found = (pruned.texts, pruned.quotes, pruned.evidence, pruned.payloads, pruned.passes);
    assert_eq!(found, (1204, 1, 1, 1, 1));
    assert_eq!(store.text_of(GUILD, MESSAGE).await.unwrap().as_deref(), Some("new"));
    let quotes: Vec<String> = store.hits_on(GUILD, MESSAGE).await.unwrap().into_iter().map(|hit| hit.quote).collect();
    assert_eq!(quotes, ["", "1d10t"]);
    let forgotten = store.case(GUILD, CaseNumber(1)).await.unwrap().unwrap();
    assert_eq!((forgotten.evidence, forgotten.evidence_hash), (None, Some(-5)));
    assert_eq!(store.case(GUILD, CaseNumber(2)).await.unwrap(), Some(case(2)));
    assert_eq!(store.leftovers().await.unwrap().len(), 1);
    assert_eq!(writer.prune(NOW, Span::DAY.times(30), Span::DAY.times(90)).await.unwrap(), Default::default());
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
async fn data_survives_a_restart_and_a_backup_of_running_data_opens() {
    let folder = tempfile::tempdir().unwrap();
    let (store, mut writer) = Store::open(&folder.path().join("new/data"), Mode::Live).await.unwrap();
    let records = [Record::Activity(activity(MESSAGE)), text(MESSAGE, NOW, "kept"), Record::Member(member("mira", 1))];
    write(&mut writer, &records, &[act(0, None, delete(1))]).await.unwrap();

    let copy = folder.path().join("copy");
    std::fs::create_dir(&copy).unwrap();
    let to = copy.join("steward.db");
    let attached = Store::attach(&folder.path().join("new/data")).await.unwrap();
    attached.backup(&to).await.unwrap();
    for source in [&attached, &store] {
        let error = source.backup(&to).await.unwrap_err();
        assert!(matches!(error, StoreError::Exists { .. }), "{error}");
    }
    let counts = store.counts().await.unwrap();
    attached.close().await;
    store.close().await;
    writer.close().await;

    for data in [folder.path().join("new/data"), copy] {
        let (store, _writer) = Store::open(&data, Mode::Live).await.unwrap();
        assert_eq!(store.counts().await.unwrap(), counts);
        assert_eq!(store.text_of(GUILD, MESSAGE).await.unwrap().as_deref(), Some("kept"));
        store.check_integrity().await.unwrap();
    }
}

/// Makes a data folder, does something to it, and opens it: the sentence that says why not.
async fn refusal(mode: Mode, spoil: impl AsyncFnOnce(&Path)) -> String {
    let folder = tempfile::tempdir().unwrap();
    let (store, mut writer) = Store::open(folder.path(), Mode::Live).await.unwrap();
    let records: Vec<Record> = (1..2000).map(|n| Record::Activity(activity(MessageId(n)))).collect();
    write(&mut writer, &records, &[]).await.unwrap();
    store.close().await;
    writer.close().await;
    spoil(&folder.path().join("steward.db")).await;
    let before = std::fs::read(folder.path().join("steward.db")).unwrap();
    let error = Store::open(folder.path(), mode).await.map(drop).unwrap_err();
    let after = std::fs::read(folder.path().join("steward.db")).unwrap();
    assert!(before == after, "the data was touched");
    error.to_string().replace(&folder.path().display().to_string(), "DATA")
}

async fn sql(file: &Path, statement: &'static str) {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).create_if_missing(true);
    let mut connection = sqlx::ConnectOptions::connect(&options).await.unwrap();
    sqlx::raw_sql(statement).execute(&mut connection).await.unwrap();
    sqlx::Connection::close(connection).await.unwrap();
}

#[tokio::test]
async fn what_cannot_be_used_is_refused_with_a_reason_and_left_as_it_is() {
    let newer = refusal(Mode::Live, async |file| sql(file, "UPDATE meta SET value = '999' WHERE key = 'schema'").await);
    let simulated = refusal(Mode::Simulated, async |_| {});
    let live = refusal(Mode::Live, async |file| sql(file, "UPDATE meta SET value = 'simulated' WHERE key = 'mode'").await);
    let text = refusal(Mode::Live, async |file| std::fs::write(file, "a diary").unwrap());
    let foreign = refusal(Mode::Live, async |file| {
        std::fs::remove_file(file).unwrap();
        sql(file, "CREATE TABLE recipes (name TEXT)").await;
    });
    let cut = refusal(Mode::Live, async |file| {
        let bytes = std::fs::read(file).unwrap();
        std::fs::write(file, &bytes[..bytes.len() / 2]).unwrap();
    });
    let garbled = refusal(Mode::Live, async |file| {
        let mut bytes = std::fs::read(file).unwrap();
        bytes[100..4096].fill(0x5a);
        std::fs::write(file, bytes).unwrap();
    });
    let sentences = [
        (newer.await, "was written by a newer Steward (schema 999; this one knows 1)"),
        (simulated.await, "DATA/steward.db holds live data and cannot be used for simulated data"),
        (live.await, "DATA/steward.db holds simulated data and cannot be used for live data"),
        (text.await, "DATA/steward.db is not a SQLite database"),
        (foreign.await, "is a database, but not one of Steward's"),
        (cut.await, "The database DATA/steward.db is damaged (it has "),
        (garbled.await, "The database DATA/steward.db is damaged ("),
    ];
    for (found, expected) in sentences {
        assert!(found.contains(expected), "{found}\ndoes not say: {expected}");
    }
}

#[tokio::test]
async fn a_folder_in_use_names_who_uses_it_until_they_let_go() {
    let folder = tempfile::tempdir().unwrap();
    let first = Store::open(folder.path(), Mode::Live).await.unwrap();
    let error = Store::open(folder.path(), Mode::Live).await.map(drop).unwrap_err().to_string();
    let holder = format!("(process {}, since 2", std::process::id());
    assert!(error.contains(" is in use by `") && error.contains(&holder), "{error}");
    let (store, writer) = first;
    drop(writer);
    assert!(Store::open(folder.path(), Mode::Live).await.is_err(), "readers hold it too");
    drop(store);
    Store::open(folder.path(), Mode::Live).await.unwrap();
}

#[tokio::test]
async fn a_path_that_is_no_folder_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let error = Store::open(&file, Mode::Live).await.map(drop).unwrap_err();
    assert!(matches!(error, StoreError::Folder { .. }), "{error}");
    let error = Store::attach(folder.path()).await.unwrap_err();
    assert!(matches!(error, StoreError::Absent { .. }), "{error}");
    let (store, _writer) = Store::memory().await.unwrap();
    let error = store.backup(&folder.path().join("no/such/folder.db")).await.unwrap_err();
    assert!(matches!(error, StoreError::Backup { .. }), "{error}");
}

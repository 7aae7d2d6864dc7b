//! Rows of engagement come back as they were, and what arrives twice changes nothing.

use super::*;
use steward::ids::DueKey;
use steward::lurkers::memory;
use steward::lurkers::rows::{
    Asked, Came, Consent, Due, DueEnd, DueRow, First, Helper, Kept, NudgeEnd, NudgeRow, Row, Run, RunState, Task,
    TaskEnd, TaskWhy, Via, Week,
};
use steward::lurkers::segments::Segment;
use steward::lurkers::trial::assign::Arm;

const OTHER: UserId = UserId(43);

fn record(row: Row) -> Record {
    Record::Lurkers(Box::new(row))
}

fn due(name: &str, at: At, what: Due) -> DueRow {
    DueRow { key: DueKey::of("test", name, &[GUILD.0]), at, not_after: at.plus(Span::DAY), what }
}

fn step(name: &str, at: At) -> DueRow {
    due(name, at, Due::Step { campaign: name.into(), member: MEMBER, step: 1 })
}

fn settled(row: &DueRow, how: DueEnd) -> Record {
    record(Row::DueSettled { key: row.key, at: NOW, how })
}

fn nudge(step: u8, at: At) -> NudgeRow {
    NudgeRow {
        key: DueKey::of("nudge", "spring", &[MEMBER.0, u64::from(step)]),
        campaign: "spring".into(),
        member: MEMBER,
        step,
        at,
        via: Via::Dm,
        act: Some(ActKey(-7)),
        ended: None,
    }
}

fn run(campaign: &str, state: RunState) -> Kept {
    Kept::Run(Run {
        campaign: campaign.into(),
        state,
        hash: -3,
        started: NOW,
        by: Some(OTHER),
        shadow: true,
        planned: 500,
        ends: NOW.plus(Span::DAY.times(56)),
        holdout: 0.2,
        why: "asked for".into(),
        told: None,
        ended: None,
    })
}

/// Commits the records one by one, all at once, and all at once a second time: engagement remembers the same.
async fn check(records: &[Record], expected: impl FnOnce(&mut memory::Remembered)) {
    let mut wanted = memory::Remembered { secret: vec![0; 32], ..memory::Remembered::default() };
    expected(&mut wanted);
    let wanted = format!("{wanted:#?}");
    let found = async |store: &Store| format!("{:#?}", remembered(store, GUILD).await.0.lurkers);
    let (store, _writer) = holding(records).await;
    assert_eq!(found(&store).await, wanted, "one by one");
    let (store, mut writer) = Store::memory().await.unwrap();
    for time in ["at once", "a second time"] {
        write(&mut writer, records, &[]).await.unwrap();
        assert_eq!(found(&store).await, wanted, "{time}");
    }
}

#[tokio::test]
async fn every_document_comes_back_as_it_was() {
    let consent = Consent {
        stopped: true,
        reading_until: Some(NOW),
        remind_since: Some(At(1)),
        closed_until: Some(NOW.plus(Span::DAY)),
    };
    let first = First {
        member: MEMBER,
        channel: CHANNEL,
        message: MESSAGE,
        at: NOW,
        language: Lang::Ko,
        answered: Some((OTHER, NOW)),
        quote: "Hello".into(),
    };
    let helper = Helper {
        member: MEMBER,
        topics: vec!["rust".into()],
        languages: vec![Lang::Nl, Lang::Ko],
        since: NOW,
        told: vec![NOW],
    };
    let task = Task {
        key: DueKey(-9),
        about: MEMBER,
        why: TaskWhy::LapsedChampion,
        place: Some((CHANNEL, MESSAGE)),
        at: NOW,
        offered: vec![OTHER, UserId(9)],
        ended: Some((NOW, TaskEnd::NotNeeded)),
        words: "Say hello.".into(),
    };
    let asked = Asked {
        message: Some(MESSAGE),
        answers: 2,
        brought: 1,
        ..Asked::new(ActKey(-9), MEMBER, CHANNEL, NOW, Lang::Nl)
    };
    let week = Week {
        run: "spring@1".into(),
        week: 3,
        began: NOW,
        on: true,
        silent: 40,
        wrote: 3,
        stopped: 1,
        posts: vec![(CHANNEL, MESSAGE)],
    };
    let mut kept = vec![
        Kept::Observed { since: NOW, here: Some(NOW) },
        Kept::Paused { paused: true, by: OTHER, at: NOW },
        Kept::Consent { member: MEMBER, consent },
        Kept::First(first),
        Kept::Helper(helper),
        Kept::Greeter { member: MEMBER, since: NOW, away_until: Some(NOW) },
        Kept::Task(task),
        run("spring", RunState::Running),
        Kept::Week(week),
        Kept::Asked(asked),
        Kept::TookPart { member: MEMBER, interest: "rust".into() },
        Kept::Breaker { state: "{\"until\":1}".into() },
        Kept::Post { name: "panel".into(), channel: CHANNEL, message: MESSAGE },
    ];
    let records: Vec<Record> = kept.iter().map(|kept| record(Row::Keep(Box::new(kept.clone())))).collect();
    kept.sort_by_key(|kept| (kept.kind(), kept.key()));
    check(&records, |r| r.kept = kept).await;
}

#[tokio::test]
async fn of_a_document_the_newest_stands_until_it_is_dropped() {
    let keep = |kept| record(Row::Keep(Box::new(kept)));
    let post = |name: &str, message| Kept::Post { name: name.into(), channel: CHANNEL, message: MessageId(message) };
    let dropped = record(Row::Drop { kind: "post", key: "roll".into() });
    let records = [keep(post("panel", 1)), keep(post("roll", 2)), keep(post("panel", 3)), dropped];
    check(&records, |r| r.kept = vec![post("panel", 3)]).await;
}

#[tokio::test]
async fn what_is_due_waits_until_it_is_settled_and_the_first_row_of_a_key_stands() {
    let (first, later) = (step("a", NOW), step("b", NOW.plus(Span::HOUR)));
    let again = DueRow { at: NOW.minus(Span::DAY), ..first.clone() };
    let records = [record(Row::Due(first.clone())), record(Row::Due(later.clone())), record(Row::Due(again))];
    check(&records, |r| r.next_due = Some(NOW)).await;
    let until = NOW.plus(Span::DAY);
    let put_off = settled(&first, DueEnd::PutOff(until));
    let done = settled(&later, DueEnd::Done);
    let with = |more: &[Record]| [&records[..], more].concat();
    check(&with(&[put_off.clone(), done.clone()]), |r| r.next_due = Some(until)).await;
    let late = settled(&later, DueEnd::PutOff(NOW));
    let over = [done, late, put_off, settled(&first, DueEnd::Dropped), settled(&first, DueEnd::PutOff(NOW))];
    check(&with(&over), |_| {}).await;
}

#[tokio::test]
async fn what_is_due_comes_oldest_first_and_says_when_the_rest_is() {
    let whats = [
        Due::Responders { member: MEMBER, message: MESSAGE },
        Due::Greeter { member: MEMBER, message: MESSAGE },
        Due::Prompt { run: "spring@1".into() },
        Due::Look { run: "spring@1".into() },
        Due::Step { campaign: "spring".into(), member: MEMBER, step: 2 },
        Due::WelcomeRoll,
        Due::TaskOffered { task: DueKey(-4), greeter: OTHER },
        Due::Ignored { nudge: DueKey(5), member: MEMBER },
    ];
    let rows: Vec<DueRow> = whats
        .into_iter()
        .enumerate()
        .map(|(n, what)| due(&n.to_string(), NOW.plus(Span::HOUR.times(n as i64)), what))
        .collect();
    let records: Vec<Record> = rows.iter().rev().map(|row| record(Row::Due(row.clone()))).collect();
    let (store, mut writer) = Store::memory().await.unwrap();
    write(&mut writer, &records, &[]).await.unwrap();
    for (by, limit, found, next) in [(0, 9, 1, Some(1)), (3, 2, 2, Some(2)), (3, 9, 4, Some(4)), (9, 9, 8, None)] {
        let at = |hours: i64| NOW.plus(Span::HOUR.times(hours));
        let wanted = (rows[..found].to_vec(), next.map(at));
        assert_eq!(store.due(GUILD, at(by), limit).await.unwrap(), wanted, "{by} {limit}");
    }
    assert_eq!(store.due(GuildId(8), NOW.plus(Span::DAY), 9).await.unwrap(), (Vec::new(), None));
}

#[tokio::test]
async fn nudges_come_back_with_the_first_thing_that_came_of_them() {
    let (old, ignored, new) = (NOW.minus(Span::DAY.times(181)), NOW.minus(Span::DAY.times(900)), NOW);
    let open = NOW.minus(Span::DAY.times(182));
    let ended = |step, how| record(Row::NudgeEnded { key: nudge(step, NOW).key, at: NOW, how });
    let records = [
        record(Row::Nudged(nudge(1, new))),
        record(Row::Nudged(NudgeRow { campaign: "another".into(), ..nudge(1, new) })),
        record(Row::Nudged(nudge(2, old))),
        record(Row::Nudged(nudge(3, ignored))),
        record(Row::Nudged(nudge(5, open))),
        record(Row::Nudged(NudgeRow { via: Via::Shadow, act: None, ..nudge(4, new.plus(Span::SECOND)) })),
        ended(1, NudgeEnd::Answered),
        ended(1, NudgeEnd::Stopped),
        ended(2, NudgeEnd::Answered),
        ended(3, NudgeEnd::Ignored),
    ];
    let answered = NudgeRow { ended: Some((NOW, NudgeEnd::Answered)), ..nudge(1, new) };
    let third = NudgeRow { ended: Some((NOW, NudgeEnd::Ignored)), ..nudge(3, ignored) };
    let shadow = NudgeRow { via: Via::Shadow, act: None, ..nudge(4, new.plus(Span::SECOND)) };
    let second = NudgeRow { ended: Some((NOW, NudgeEnd::Answered)), ..nudge(2, old) };
    // What was answered long ago is not asked for; of what is open it will be said that it was ignored.
    let wanted = [third.clone(), nudge(5, open), answered.clone(), shadow.clone()];
    check(&records, |r| r.nudges = wanted.to_vec()).await;
    let (store, _writer) = holding(&records).await;
    assert_eq!(store.nudges_of(GUILD, MEMBER).await.unwrap(), [shadow, answered, second, nudge(5, open), third]);
    assert_eq!(store.nudges_of(GUILD, OTHER).await.unwrap(), []);
}

#[tokio::test]
async fn assignments_of_campaigns_that_go_on_come_back_with_the_first_of_what_came() {
    let id = |campaign: &str| format!("{campaign}@{}", NOW.seconds());
    let assigned = |campaign: &str, arm, at| Row::Assigned { campaign: id(campaign), member: MEMBER, arm, at };
    let came = |what, at| Row::Came { campaign: id("spring"), member: MEMBER, what, at };
    let keep = |kept| Row::Keep(Box::new(kept));
    let later = NOW.plus(Span::HOUR);
    let rows = [
        keep(run("spring", RunState::Paused)),
        keep(run("autumn", RunState::Ended)),
        assigned("spring", Arm::Control, NOW),
        assigned("spring", Arm::Treated, later),
        assigned("autumn", Arm::Treated, NOW),
        came(Came::Wrote, NOW),
        came(Came::Wrote, later),
        came(Came::Reported, later),
        came(Came::OptedOut, NOW),
        came(Came::Left, NOW),
    ];
    let records: Vec<Record> = rows.into_iter().map(record).collect();
    check(&records, |r| {
        r.kept = vec![run("autumn", RunState::Ended), run("spring", RunState::Paused)];
        r.assigned = vec![
            assigned("spring", Arm::Control, NOW),
            came(Came::Wrote, NOW),
            came(Came::Left, NOW),
            came(Came::OptedOut, NOW),
            came(Came::Reported, later),
        ];
    })
    .await;
}

#[tokio::test]
async fn moves_come_back_in_their_order() {
    let moved = |from, to, at| Row::Moved { member: MEMBER, from, to, at };
    let rows = [
        moved(None, Segment::NewSilent, NOW),
        moved(Some(Segment::NewSilent), Segment::SilentDark, NOW.plus(Span::DAY)),
        moved(Some(Segment::SilentDark), Segment::Active, NOW.plus(Span::DAY.times(2))),
    ];
    let records: Vec<Record> = rows.iter().rev().cloned().map(record).collect();
    let (store, mut writer) = holding(&records).await;
    write(&mut writer, &records, &[]).await.unwrap();
    assert_eq!(store.moves_of(GUILD, MEMBER).await.unwrap(), rows);
    assert_eq!(store.moves_of(GUILD, OTHER).await.unwrap(), []);
}

#[tokio::test]
async fn live_data_draws_a_secret_once_and_a_simulation_none() {
    let folder = tempfile::tempdir().unwrap();
    let mut secrets = Vec::new();
    for (name, mode) in [("live", Mode::Live), ("live", Mode::Live), ("other", Mode::Live), ("dry", Mode::Simulated)] {
        let (store, writer) = Store::open(&folder.path().join(name), mode).await.unwrap();
        secrets.push(store.secret().await.unwrap());
        store.close().await;
        writer.close().await;
    }
    assert!(secrets.iter().all(|secret| secret.len() == 32));
    assert_eq!(secrets[0], secrets[1], "the same after a restart");
    assert_ne!(secrets[0], secrets[2], "another installation");
    assert_ne!(secrets[0], [0; 32]);
    assert_eq!(secrets[3], [0; 32]);
}

#[tokio::test]
async fn what_engagement_is_done_with_goes_after_its_time() {
    let long_ago = NOW.minus(Span::DAY.times(731));
    let (old, young, waiting) = (step("old", long_ago), step("young", long_ago), step("waiting", long_ago));
    let end = |row: &DueRow, at| record(Row::DueSettled { key: row.key, at, how: DueEnd::Done });
    let moved = |at| record(Row::Moved { member: MEMBER, from: None, to: Segment::Active, at });
    let assigned = |member, at| record(Row::Assigned { campaign: "spring".into(), member, arm: Arm::Treated, at });
    let ignored = |step| record(Row::NudgeEnded { key: nudge(step, NOW).key, at: NOW, how: NudgeEnd::Ignored });
    let records = [
        record(Row::Due(old.clone())),
        record(Row::Due(young.clone())),
        record(Row::Due(waiting.clone())),
        end(&old, NOW.minus(Span::DAY.times(31))),
        end(&young, NOW.minus(Span::DAY.times(29))),
        moved(long_ago),
        moved(NOW),
        record(Row::Nudged(nudge(1, long_ago))),
        record(Row::Nudged(nudge(2, long_ago))),
        record(Row::Nudged(nudge(3, NOW))),
        ignored(2),
        assigned(MEMBER, long_ago),
        assigned(OTHER, NOW),
    ];
    let (store, mut writer) = holding(&records).await;
    let pruned = writer.prune(NOW, &keep(1, 1)).await.unwrap();
    assert_eq!((pruned.due, pruned.moves, pruned.nudges, pruned.assignments), (1, 1, 1, 1));
    let counts = store.counts().await.unwrap();
    assert_eq!((counts.due, counts.moves, counts.nudges, counts.assignments), (2, 1, 2, 1));
    assert_eq!(store.due(GUILD, NOW, 9).await.unwrap().0, [waiting]);
}

/// Rows that name a member in every way in which engagement does.
pub fn naming(who: UserId) -> Vec<Record> {
    let name = who.to_string();
    let of = |row: DueRow| DueRow { key: DueKey::of("test", &row.at.to_string(), &[who.0]), ..row };
    let first = First {
        member: who,
        channel: CHANNEL,
        message: MessageId(who.0 << 1),
        at: NOW,
        language: Lang::Ko,
        answered: None,
        quote: String::new(),
    };
    let greeted = UserId(who.0 + 100);
    let task = Task {
        key: DueKey::of("task", &name, &[]),
        about: greeted,
        why: TaskWhy::Campaign,
        place: None,
        at: NOW,
        offered: vec![OTHER, who],
        ended: None,
        words: "Say hello.".into(),
    };
    let mut campaign = run(&format!("campaign of {}", who.0 % 100), RunState::Running);
    if let Kept::Run(run) = &mut campaign {
        run.by = Some(who);
    }
    let documents = [
        Kept::Consent { member: who, consent: Consent::default() },
        Kept::First(first.clone()),
        Kept::First(First {
            member: greeted,
            message: MessageId(who.0 << 1 | 1),
            answered: Some((who, NOW)),
            ..first.clone()
        }),
        Kept::Task(task),
        Kept::TookPart { member: who, interest: "rust".into() },
        campaign,
    ];
    let member = who;
    let rows = [
        Row::Moved { member, from: None, to: Segment::Active, at: NOW },
        Row::Stayed { member, joined: None, left: NOW },
        Row::Due(of(due("", NOW, Due::Greeter { member, message: MESSAGE }))),
        Row::Due(of(due("", At(1), Due::TaskOffered { task: DueKey(3), greeter: who }))),
        Row::Nudged(NudgeRow { key: DueKey::of("nudge", "", &[who.0]), member, ..nudge(1, NOW) }),
        Row::Assigned { campaign: "spring".into(), member, arm: Arm::Control, at: NOW },
    ];
    let documents = documents.into_iter().map(|kept| Row::Keep(Box::new(kept)));
    rows.into_iter().chain(documents).map(record).collect()
}

#[tokio::test]
async fn a_due_row_that_cannot_be_read_holds_nothing_up() {
    let folder = tempfile::tempdir().unwrap();
    let (store, mut writer) = Store::open(folder.path(), Mode::Live).await.unwrap();
    let (strange, plain) = (step("a", NOW), step("b", NOW.plus(Span::HOUR)));
    write(&mut writer, &[record(Row::Due(strange.clone())), record(Row::Due(plain.clone()))], &[]).await.unwrap();
    let file = sqlx::sqlite::SqliteConnectOptions::new().filename(folder.path().join("steward.db"));
    let mut connection = sqlx::ConnectOptions::connect(&file).await.unwrap();
    let change = sqlx::query("UPDATE due SET what = '{\"due\":\"of-tomorrow\"}' WHERE key = $1").bind(strange.key.0);
    change.execute(&mut connection).await.unwrap();
    let (rows, next) = store.due(GUILD, NOW.plus(Span::DAY), 9).await.unwrap();
    assert_eq!(rows, [DueRow { what: Due::Unreadable, ..strange }, plain]);
    assert_eq!(next, None);
}

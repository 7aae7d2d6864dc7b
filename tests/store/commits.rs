//! Transactions: all or nothing, once, in any number of rows; and acts on their way through the outbox.

use super::*;

#[tokio::test]
async fn acts_wait_are_released_and_settled_once() {
    let notice = Effect::Dm { member: MEMBER, post: Post::text("hello"), channel: None };
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
    write(&mut writer, &[Record::Settled { key: third.key, outcome: outcomes[0].clone(), at: NOW }], &[])
        .await
        .unwrap();
    let states = [OutboxState::Done, OutboxState::Refused, OutboxState::Unknown, OutboxState::Dropped];
    for ((key, outcome), state) in keys.into_iter().zip(outcomes).zip(states) {
        assert_eq!(store.act_state(key).await.unwrap(), Some((state, Some(outcome))));
    }
    assert!(store.leftovers().await.unwrap().is_empty());
    assert_eq!(store.act_state(ActKey(5)).await.unwrap(), None);
}

#[tokio::test]
async fn a_mail_waits_until_it_is_marked_and_says_so_across_a_crash() {
    let mail = |n| {
        let [to, id, subject, text, html] = [(); 5].map(|()| String::new());
        act(n, None, Effect::Mail { to, id, subject, text, html })
    };
    let (store, mut writer) = Store::memory().await.unwrap();
    let (first, second) = (mail(0), mail(1));
    let new = write(&mut writer, &[], &[first.clone(), second.clone()]).await.unwrap();
    assert_eq!(new, [first.key, second.key]);
    let states =
        async || -> Vec<OutboxState> { store.leftovers().await.unwrap().into_iter().map(|left| left.state).collect() };
    use OutboxState::{Pending, Sending};
    assert_eq!(states().await, [Pending, Pending]);
    for (sending, expected) in [(true, Sending), (true, Sending), (false, Pending), (true, Sending)] {
        assert!(writer.mark(second.key, sending).await.unwrap());
        assert_eq!(states().await, [Pending, expected]);
    }
    let settled = Record::Settled { key: second.key, outcome: Outcome::Unknown, at: NOW };
    write(&mut writer, &[settled], &[]).await.unwrap();
    for (key, sending) in [(second.key, true), (second.key, false), (ActKey(99), true)] {
        assert!(!writer.mark(key, sending).await.unwrap(), "{key:?}");
    }
    assert_eq!(store.act_state(second.key).await.unwrap(), Some((OutboxState::Unknown, Some(Outcome::Unknown))));
    assert_eq!(states().await, [Pending]);
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
            Commit { guild: GuildId(8), records: &[Record::Member(Box::new(member("m", 1)))], acts: &[], at: NOW },
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
        records
            .extend(ids.clone().map(|id| Record::Member(MemberRow { member: UserId(id.0), ..member("m", 1) }.into())));
        records.extend(ids.clone().map(|id| Record::Mark { channel: ChannelId(id.0), message: id }));
        records.extend(
            ids.clone()
                .map(|id| Record::Hit(HitRow { message: Some(id), ..hit(id.0 as i64, "a", MEMBER, None) }.into())),
        );
        let acts: Vec<Act> =
            ids.clone().map(|id| Act { key: ActKey(id.0 as i64), ..act(0, None, delete(id.0)) }).collect();
        assert_eq!(write(&mut writer, &records, &acts).await.unwrap().len() as u64, count);
        written += count;
        let all = written;
        let expected = Counts {
            activity: all,
            texts: all,
            members: all,
            marks: all,
            hits: all,
            outbox: all,
            leftovers: all,
            ..Counts::default()
        };
        assert_eq!(store.counts().await.unwrap(), expected, "after {count} more");
        assert_eq!(store.text_of(GUILD, MessageId(all)).await.unwrap(), Some(format!("text {all}")));
    }
    assert_eq!(remembered(&store, GUILD).await.1.len() as u64, written);
}

#[tokio::test]
async fn writing_and_reading_run_on_any_thread() {
    fn check<T: Send>(future: T) -> T {
        future
    }
    let (store, mut writer) = check(Store::memory()).await.unwrap();
    let records = [Record::Activity(activity(MESSAGE))];
    let commits = [Commit { guild: GUILD, records: &records, acts: &[], at: NOW }];
    check(writer.commit(&commits)).await.unwrap();
    check(writer.release(&[])).await.unwrap();
    check(writer.prune(NOW, &keep(1, 1))).await.unwrap();
    assert_eq!(check(store.remembered(GUILD, NOW, drop)).await.unwrap().last_case, CaseNumber(0));
}

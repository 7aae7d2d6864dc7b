//! Who wants to be gone is gone from every table, but for what others still need to know.

use super::champions::{ASKER, HELPER, OTHER, credit, proposal, question};
use super::*;
use crate::tables::{all, found};
use steward::champions::evidence::Kind;
use steward::champions::{QuestionChange, TierRow, WhyNot, Wish};
use steward::digest::figures::{Digest, Recognition, ToDo};
use steward::digest::week::Week;
use steward::event::Stays;
use steward::ids::EventId;
use steward::office::reads::AuditQuery;
use steward::office::rows::{AuditRow, DigestRow, Extent, Fingerprint, Row, Session, Ticket};

/// Tables in which nobody is named: what is there about channels, policies and the whole.
const NOBODY: [&str; 7] = ["meta", "guilds", "marks", "passes", "policies", "backfill", "deliveries"];
pub const NAME: &str = "mira-the-great";

pub fn office(row: Row) -> Record {
    Record::Office(Box::new(row))
}

pub fn said(who: UserId) -> String {
    format!("said by {}", who.0 % 100)
}

fn digest(who: UserId, week: Week) -> Digest {
    Digest {
        format: 1,
        guild: GUILD,
        week,
        zone: "UTC".into(),
        from: NOW,
        until: NOW,
        made: NOW,
        known_since: None,
        members: 1,
        people_waiting: 0,
        to_do: vec![ToDo::Champions { count: 1, since: NOW, members: vec![who, OTHER] }],
        changes: Vec::new(),
        joy: None,
        figures: Vec::new(),
        languages: Vec::new(),
        curve: Vec::new(),
        first_reply: Default::default(),
        question_reply: Default::default(),
        recognition: Recognition::default(),
        engagement: Default::default(),
        conduct: Default::default(),
    }
}

/// Rows of somebody who wrote, was judged and warned, thanked and was thanked, asked, was nudged, was part of a campaign,
/// was in the console, in a digest, and looks after the community besides.
pub fn everything(who: UserId) -> Vec<Record> {
    let n = who.0 % 100;
    let mine = said(who);
    let own = Activity { author: who, ..activity(MessageId(MESSAGE.0 + n)) };
    let others = Activity { author: OTHER, ..activity(MessageId(MESSAGE.0 + 50 + n)) };
    let case = CaseRow {
        number: CaseNumber(n),
        event: EventId(-(n as i64)),
        member: who,
        member_name: NAME.into(),
        actor: Actor::Person(who),
        decided_by: Some(who),
        addressed: vec![who],
        recused: vec![who],
        reason: mine.clone(),
        evidence: Some(mine.clone()),
        state: CaseState::Applied,
        ..case(1)
    };
    let other = if who == HELPER { ASKER } else { HELPER };
    let mut logged = credit(Kind::Contribution, OTHER, who, 9);
    logged.logged_by = Some(who);
    logged.witnesses = vec![who];
    let mut asked = question();
    (asked.asker, asked.message) = (who, MessageId(MESSAGE.0 - n));
    let answered = Some((MESSAGE, other, NOW));
    let hash = |what: &str| Fingerprint::of(format!("{what} {who}").as_bytes());
    let week = Week::of(NOW, &jiff::tz::TimeZone::UTC).plus(n as i64);
    let until = NOW.plus(Span::HOUR);
    let mut rows = vec![
        Record::Activity(own.clone()),
        text(own.message, NOW, &mine),
        Record::Activity(others.clone()),
        text(others.message, NOW, &format!("good morning <@{who}>")),
        Record::Member(MemberRow { member: who, name: NAME.into(), ..member("", 3) }.into()),
        Record::Locale { member: who, locale: "ko".into() },
        Record::Hit(
            HitRow { quote: mine.clone(), why: mine.clone(), event: EventId(-(n as i64)), ..hit(1, "r", who, Some(n)) }
                .into(),
        ),
        Record::CaseOpened(case.into()),
        Record::Measure { case: CaseNumber(n), member: who, ends: MeasureEnd::Timeout, due: NOW },
        Record::MeasureEnded { member: who, ends: MeasureEnd::Timeout, at: NOW },
        Record::NoticeWaiting { case: CaseNumber(n), member: who },
        Record::AskedAsFile { member: who, at: NOW },
        Record::Credit(credit(Kind::Thanks, who, other, 1).into()),
        Record::Credit(logged.into()),
        Record::NotCredited { message: MessageId(n), at: NOW, why: WhyNot::Bot, meant: Some(who) },
        Record::Question(asked.clone().into()),
        Record::QuestionChanged(
            QuestionChange { message: asked.message, channel: CHANNEL, answered, answers: 1, closed: None }.into(),
        ),
        Record::Proposed(proposal(who).into()),
        Record::Proposed(
            steward::champions::ProposalRow { by: Some(who), at: NOW.plus(Span(n as i64)), ..proposal(OTHER) }.into(),
        ),
        Record::Tier(TierRow { member: who, tier: Some(0), since: NOW, alumni: false }),
        Record::Wish { member: who, wish: Wish::default(), at: NOW },
        Record::Met { member: who, other: OTHER, instead_of: None },
        Record::StageSet {
            rule: format!("rule {n}"),
            rule_hash: 1,
            stage: Stage::Alert,
            by: Some(who),
            at: NOW,
            why: mine.clone(),
        },
        office(Row::Digest(Box::new(DigestRow { week, at: NOW, digest: digest(who, week) }))),
        office(Row::Ticket(Ticket { hash: hash("ticket"), member: who, at: NOW, until, used: None })),
        office(Row::TicketUsed { hash: hash("ticket"), at: NOW }),
        office(Row::Session(Session { id: hash("session"), member: who, since: NOW, until, ended: None })),
        office(Row::Setting { key: format!("key {n}"), value: Some(format!("\"{who}\"")), by: who, at: NOW }),
        office(Row::Audit(AuditRow {
            at: NOW,
            by: who,
            console: true,
            what: "case-undone".into(),
            about: Some(other),
            subject: n.to_string(),
            detail: format!("for <@{who}>"),
        })),
    ];
    rows.extend(super::lurkers::naming(who));
    rows
}

/// A private message to them, not yet settled.
fn told(who: UserId) -> Act {
    let post = Post::text(format!("<@{who}>: {}", said(who)));
    Act { key: EventId(who.0 as i64 % 100).act(1), ..act(1, None, Effect::Dm { member: who, post, channel: None }) }
}

fn settled(act: &Act) -> Record {
    let outcome = Outcome::Dropped { why: "it is late".into() };
    Record::Settled { key: act.key, outcome, at: NOW }
}

/// Two members who did everything, in a folder; and an appeal, which nothing writes yet.
pub async fn two() -> (tempfile::TempDir, Store, Writer) {
    let folder = tempfile::tempdir().unwrap();
    let (store, mut writer) = Store::open(folder.path(), Mode::Live).await.unwrap();
    for who in [HELPER, ASKER] {
        write(&mut writer, &everything(who), &[told(who)]).await.unwrap();
        let sql = "INSERT INTO appeals (guild, case_number, member, at, text, actor) VALUES ($1, $2, $3, $4, $5, $3)";
        run(folder.path(), sql, &[GUILD.to_i64(), who.0 as i64 % 100, who.to_i64(), NOW.0], &said(who)).await;
    }
    (folder, store, writer)
}

async fn run(folder: &Path, sql: &'static str, numbers: &[i64], text: &str) {
    let file = sqlx::sqlite::SqliteConnectOptions::new().filename(folder.join("steward.db"));
    let mut connection = sqlx::ConnectOptions::connect(&file).await.unwrap();
    let asked = numbers.iter().fold(sqlx::query(sql), |asked, n| asked.bind(*n)).bind(text);
    asked.execute(&mut connection).await.unwrap();
}

/// Where something of theirs stands.
async fn places(folder: &Path, who: UserId) -> Vec<String> {
    let mut places = found(folder, &[&who.to_string(), &said(who)]).await;
    places.sort();
    places
}

fn tables(places: &[String]) -> Vec<&str> {
    let mut tables: Vec<&str> = places.iter().filter_map(|place| place.split('.').next()).collect();
    tables.dedup();
    tables
}

#[tokio::test]
async fn an_erased_member_is_in_no_column_of_any_table() {
    let (folder, store, mut writer) = two().await;
    write(&mut writer, &[settled(&told(ASKER)), settled(&told(HELPER))], &[]).await.unwrap();
    // The walk finds them wherever somebody can be: a table that is new needs a rule, or a place among `NOBODY`.
    let before = places(folder.path(), ASKER).await;
    let mut missing = all(folder.path()).await;
    missing.retain(|table| !tables(&before).contains(&table.as_str()) && !NOBODY.contains(&table.as_str()));
    // Of cases that still count alone; see below.
    assert_eq!(missing, ["erasures"], "{before:#?}");

    let erased = writer.erase(GUILD, ASKER, Extent::Whole, NOW).await.unwrap();
    assert!(erased.deleted >= 20 && erased.pseudonymised >= 25, "{erased:?}");
    assert_eq!((erased.counting, erased.running), (0, 0));
    assert_eq!(places(folder.path(), ASKER).await, Vec::<String>::new());
    assert_eq!(found(folder.path(), &[NAME]).await.len(), 2, "the other one's name and case");
    assert!(tables(&places(folder.path(), HELPER).await).len() >= 25, "others stay");
    let counts = store.counts().await.unwrap();
    assert_eq!((counts.activity, counts.assignments, counts.due), (4, 2, 3), "what counts stays, and a task goes on");
    let others = store.text_of(GUILD, MessageId(MESSAGE.0 + 50 + ASKER.0 % 100)).await.unwrap().unwrap();
    assert!(others.starts_with("good morning <@") && others.ends_with('>'), "{others}");
    // What they were credited for is gone; what they gave still counts for those who helped them.
    let credits = store.credits(GUILD, NOW).await.unwrap();
    assert!(credits.iter().any(|credit| credit.helper == HELPER && credit.kind == Kind::Thanks));
    assert!(!credits.iter().any(|credit| credit.helper == ASKER || credit.beneficiary == ASKER));
    // And everything can be read that is left.
    let (rest, members) = remembered(&store, GUILD).await;
    assert_eq!((members.len(), rest.office.digests.len()), (1, 2));
    assert_eq!(store.act_state(told(ASKER).key).await.unwrap().unwrap().0, OutboxState::Dropped);
    assert!(store.digest(GUILD, rest.office.digests[0].0).await.unwrap().is_some());
}

#[tokio::test]
async fn what_is_decided_with_an_erase_brings_nobody_back() {
    let (folder, _store, mut writer) = two().await;
    write(&mut writer, &[settled(&told(ASKER)), settled(&told(HELPER))], &[]).await.unwrap();
    let erase = office(Row::Erase { member: ASKER, at: NOW, extent: Extent::Own });
    let over = |record: &mut Record| match record {
        Record::CaseOpened(case) => case.state = CaseState::Dismissed,
        Record::Hit(hit) => hit.event = EventId(9),
        _ => {}
    };
    run(folder.path(), "UPDATE cases SET state = 'dismissed' WHERE detail <> $1", &[], "").await;
    let mut records = everything(ASKER);
    records.iter_mut().for_each(over);
    records.insert(0, erase);
    let late = Act { key: EventId(500).act(1), ..told(ASKER) };
    write(&mut writer, &records, std::slice::from_ref(&late)).await.unwrap();
    assert_eq!(tables(&places(folder.path(), ASKER).await), ["outbox"], "it is on its way");
    write(&mut writer, &[settled(&late)], &[]).await.unwrap();
    assert_eq!(places(folder.path(), ASKER).await, Vec::<String>::new());
    // Later acts are kept for a day, like all.
    let next = Act { key: EventId(501).act(1), ..told(HELPER) };
    writer
        .commit(&[Commit { guild: GUILD, records: &[], acts: std::slice::from_ref(&next), at: NOW.plus(Span::HOUR) }])
        .await
        .unwrap();
    write(&mut writer, &[settled(&next)], &[]).await.unwrap();
    assert!(tables(&places(folder.path(), HELPER).await).contains(&"outbox"));
}

/// A case of the one who asks, its state and points, opened so many days ago with a half-life of ten days: whether it stays
/// when they ask to be erased, and on which day it goes.
async fn check(state: CaseState, points: u32, days: i64, goes: Option<i64>) {
    let folder = tempfile::tempdir().unwrap();
    let (store, mut writer) = Store::open(folder.path(), Mode::Live).await.unwrap();
    let (who, at) = (ASKER, NOW.minus(Span::DAY.times(days)));
    let row = CaseRow {
        member: who,
        member_name: NAME.into(),
        actor: Actor::Rules,
        evidence: Some(said(who)),
        half_life: Span::DAY.times(10),
        state,
        points,
        at,
        ..case(1)
    };
    let seen = HitRow { at, quote: said(who), ..hit(1, "r", who, Some(1)) };
    let free = HitRow { at, quote: said(who), ..hit(2, "r", who, None) };
    let records = [
        Record::CaseOpened(row.into()),
        Record::Hit(seen.into()),
        Record::Hit(free.into()),
        Record::NoticeWaiting { case: CaseNumber(1), member: who },
        office(Row::Erase { member: who, at: NOW, extent: Extent::Own }),
    ];
    let stays = |cases: u32| {
        let until = (points > 0 && cases > 0).then(|| NOW.plus(Span::DAY.times(goes.unwrap_or_default())));
        let open = u32::from(cases > 0 && state == CaseState::Open);
        Stays { cases, open, until: until.filter(|_| open == 0), ..Stays::default() }
    };
    write(&mut writer, &records[..4], &[]).await.unwrap();
    let told = store.stays(GUILD, who, NOW).await.unwrap();
    let told = Stays { until: told.until.filter(|_| told.open == 0), ..told };
    assert_eq!(told, stays(u32::from(goes.is_some())), "{state:?} {points} {days}");
    write(&mut writer, &records[4..], &[]).await.unwrap();
    let left = places(folder.path(), who).await;
    let Some(goes) = goes else {
        assert_eq!(left, Vec::<String>::new(), "{state:?} {points} {days}");
        return;
    };
    assert_eq!(tables(&left), ["cases", "erasures", "hits", "notices"], "{left:?}");
    assert_eq!(left.iter().filter(|place| place.starts_with("hits.quote")).count(), 1, "that of the case");
    // They came back, and have a case again: it is not meant.
    let again = NOW.plus(Span::DAY);
    let new = CaseRow { member: who, at: again, event: EventId(77), ..case(2) };
    write(&mut writer, &[Record::CaseOpened(new.into())], &[]).await.unwrap();
    if state == CaseState::Open {
        let over = CaseChange { number: CaseNumber(1), state: Some(CaseState::Dismissed), ..CaseChange::default() };
        write(&mut writer, &[Record::CaseChanged(over.into())], &[]).await.unwrap();
    }
    let keep = keep(1_000, 1_000);
    let before = NOW.plus(Span::DAY.times(goes)).minus(Span::HOUR);
    if state != CaseState::Open {
        assert_eq!(writer.prune(before, &keep).await.unwrap().erasures, 0, "{state:?} {points} {days}");
    }
    let after = NOW.plus(Span::DAY.times(goes)).plus(Span::HOUR);
    assert_eq!(writer.prune(after, &keep).await.unwrap().erasures, 1, "{state:?} {points} {days}");
    let left = places(folder.path(), who).await;
    assert_eq!(left, [format!("cases.member: {who}")], "the new one");
    assert_eq!(store.case(GUILD, CaseNumber(2)).await.unwrap().unwrap().member, who);
}

#[tokio::test]
async fn members_who_erase_themselves_leave_what_counts_until_it_counts_no_longer() {
    check(CaseState::Open, 0, 300, Some(1)).await;
    check(CaseState::Open, 4, 300, Some(1)).await;
    check(CaseState::Applied, 0, 0, None).await;
    check(CaseState::Applied, 1, 0, Some(10)).await;
    check(CaseState::Applied, 1, 9, Some(1)).await;
    check(CaseState::Applied, 1, 11, None).await;
    check(CaseState::Applied, 2, 11, Some(9)).await;
    check(CaseState::Applied, 4, 0, Some(30)).await;
    check(CaseState::Applied, 8, 0, Some(40)).await;
    check(CaseState::Failed, 2, 0, Some(20)).await;
    check(CaseState::Dismissed, 4, 0, None).await;
    check(CaseState::Undone, 4, 0, None).await;
}

/// Another's case that a moderator decided, that was written to them and from which they stepped aside: does it still know
/// that after they erased themselves, and until when?
async fn recused(state: CaseState, points: u32, verdict: Option<Verdict>, again: bool, stays: bool) {
    let folder = tempfile::tempdir().unwrap();
    let (store, mut writer) = Store::open(folder.path(), Mode::Live).await.unwrap();
    let (who, said) = (ASKER, format!("{state:?} {points} {verdict:?} {again}"));
    let row = CaseRow {
        member: HELPER,
        actor: Actor::Rules,
        state,
        points,
        half_life: Span::DAY.times(10),
        at: NOW,
        verdict,
        decided_by: Some(who),
        second_look: again.then_some(NOW),
        addressed: vec![OTHER, who],
        recused: vec![who],
        ..case(1)
    };
    write(&mut writer, &[Record::CaseOpened(row.clone().into())], &[]).await.unwrap();
    assert_eq!(store.stays(GUILD, who, NOW).await.unwrap().named, u32::from(stays), "{said}");
    let erase = office(Row::Erase { member: who, at: NOW, extent: Extent::Own });
    write(&mut writer, &[erase], &[]).await.unwrap();
    let known = store.case(GUILD, CaseNumber(1)).await.unwrap().unwrap();
    assert_eq!(known == row, stays, "{said}: {known:?}");
    assert_eq!(known.addressed[0], OTHER, "{said}");
    assert_eq!(places(folder.path(), who).await.len(), if stays { 4 } else { 0 }, "{said}");
    let keep = keep(1_000, 1_000);
    assert_eq!(writer.prune(NOW, &keep).await.unwrap().erasures, 0, "{said}");
    // Somebody decides, and what follows from it no longer counts.
    let state = (state == CaseState::Open).then_some(CaseState::Applied);
    let decided = CaseChange { number: CaseNumber(1), state, verdict: Some(Verdict::Right), ..CaseChange::default() };
    write(&mut writer, &[Record::CaseChanged(decided.into())], &[]).await.unwrap();
    let later = NOW.plus(Span::DAY.times(if points > 0 { 31 } else { 0 }));
    if points > 0 && stays {
        assert_eq!(writer.prune(later.minus(Span::DAY.times(2)), &keep).await.unwrap().erasures, 0, "{said}");
    }
    assert_eq!(writer.prune(later, &keep).await.unwrap().erasures, u64::from(stays), "{said}");
    assert_eq!(places(folder.path(), who).await, Vec::<String>::new(), "{said}");
}

#[tokio::test]
async fn whoever_erases_themselves_has_no_say_in_their_own_matter_for_that() {
    let (right, unsure) = (Some(Verdict::Right), Some(Verdict::Unsure));
    recused(CaseState::Open, 0, None, false, true).await;
    recused(CaseState::Open, 4, unsure, false, true).await;
    recused(CaseState::Applied, 0, unsure, true, true).await;
    recused(CaseState::Applied, 0, unsure, false, true).await;
    // The member may still ask for a second look.
    recused(CaseState::Applied, 4, right, false, true).await;
    recused(CaseState::Applied, 0, right, true, false).await;
    recused(CaseState::Dismissed, 4, unsure, false, false).await;
    recused(CaseState::Undone, 4, unsure, true, false).await;
}

/// What a manager did stands in the log under their name, until that.
async fn logged(over: Option<Record>, days: i64) {
    let (who, folder) = (ASKER, tempfile::tempdir().unwrap());
    let (store, mut writer) = Store::open(folder.path(), Mode::Live).await.unwrap();
    let line = |at, what: &str| {
        let (by, what) = (who, what.to_owned());
        let (subject, detail) = (String::new(), String::new());
        office(Row::Audit(AuditRow { at, by, console: true, what, about: None, subject, detail }))
    };
    let warned = CaseRow {
        member: HELPER,
        actor: Actor::Person(who),
        state: CaseState::Dismissed,
        points: 0,
        at: NOW,
        ..case(1)
    };
    let (rule, why) = ("insults".to_owned(), said(who));
    let done = [
        line(NOW, "warned"),
        office(Row::Setting { key: "digest".into(), value: Some("on".into()), by: who, at: NOW }),
        Record::StageSet { rule, rule_hash: 1, stage: Stage::Alert, by: Some(who), at: NOW, why },
        Record::CaseOpened(warned.into()),
    ];
    write(&mut writer, &done, &[]).await.unwrap();
    let own = places(folder.path(), who).await;
    assert_eq!(tables(&own), ["audit", "cases", "settings", "stages"]);
    assert_eq!(store.stays(GUILD, who, NOW).await.unwrap().logged, 4);
    write(&mut writer, &[office(Row::Erase { member: who, at: NOW, extent: Extent::Staff })], &[]).await.unwrap();
    assert_eq!(remembered(&store, GUILD).await.0.office.named, [who]);
    let mut left = places(folder.path(), who).await;
    left.retain(|place| !place.starts_with("erasures."));
    assert_eq!(left, own, "nothing of what they did for others");
    let keep = Keep { audit: Span::DAY.times(365), ..keep(1_000, 1_000) };
    assert_eq!(writer.prune(NOW.plus(Span::DAY), &keep).await.unwrap().erasures, 0);
    // What they do after that is not meant.
    let next = NOW.plus(Span::DAY.times(2));
    write(&mut writer, &[line(next, "warned")], &[]).await.unwrap();
    write(&mut writer, over.as_slice(), &[]).await.unwrap();
    let then = NOW.plus(Span::DAY.times(days));
    assert_eq!(writer.prune(then, &keep).await.unwrap().erasures, 1);
    assert_eq!(tables(&places(folder.path(), who).await), ["audit"], "the later line");
    assert_eq!(remembered(&store, GUILD).await.0.office.named, []);
}

#[tokio::test]
async fn what_staff_did_stays_in_the_log_while_they_are_staff_and_as_long_as_the_log_is_kept() {
    logged(Some(office(Row::OutOfOffice { member: ASKER })), 2).await;
    logged(None, 366).await;
}

#[tokio::test]
async fn a_measure_that_runs_keeps_its_member_until_it_has_ended() {
    let folder = tempfile::tempdir().unwrap();
    let (_store, mut writer) = Store::open(folder.path(), Mode::Live).await.unwrap();
    let row = CaseRow { member: ASKER, member_name: NAME.into(), points: 0, state: CaseState::Applied, ..case(1) };
    let due = NOW.plus(Span::DAY);
    let measure = Record::Measure { case: CaseNumber(1), member: ASKER, ends: MeasureEnd::Ban, due };
    write(&mut writer, &[Record::CaseOpened(row.into()), measure], &[]).await.unwrap();
    let erased = writer.erase(GUILD, ASKER, Extent::Whole, NOW).await.unwrap();
    assert_eq!((erased.counting, erased.running), (0, 1));
    assert_eq!(tables(&places(folder.path(), ASKER).await), ["erasures", "measures"]);
    assert_eq!(writer.prune(due, &keep(1, 1)).await.unwrap().erasures, 0);
    let ended = Record::MeasureEnded { member: ASKER, ends: MeasureEnd::Ban, at: due };
    write(&mut writer, &[ended], &[]).await.unwrap();
    assert_eq!(writer.prune(due, &keep(1, 1)).await.unwrap().erasures, 1);
    assert_eq!(places(folder.path(), ASKER).await, Vec::<String>::new());
}

#[tokio::test]
async fn a_number_that_is_no_id_changes_no_text() {
    let (store, mut writer) =
        holding(&[Record::Activity(activity(MESSAGE)), text(MESSAGE, NOW, "4 of 42, as agreed")]).await;
    writer.erase(GUILD, UserId(4), Extent::Whole, NOW).await.unwrap();
    assert_eq!(store.text_of(GUILD, MESSAGE).await.unwrap().as_deref(), Some("4 of 42, as agreed"));
}

#[tokio::test]
async fn doors_the_audit_log_and_old_numbers_go_after_their_time() {
    let hash = |what: &str| Fingerprint::of(what.as_bytes());
    let day = |n: i64| NOW.minus(Span::DAY.times(n));
    let ticket = |name: &str, until| {
        office(Row::Ticket(Ticket { hash: hash(name), member: MEMBER, at: until, until, used: None }))
    };
    let session = |name: &str, until| {
        office(Row::Session(Session { id: hash(name), member: MEMBER, since: until, until, ended: None }))
    };
    let audit = |at| {
        office(Row::Audit(AuditRow {
            at,
            by: MEMBER,
            console: false,
            what: "case-undone".into(),
            about: None,
            subject: String::new(),
            detail: String::new(),
        }))
    };
    let weekly = |at| {
        let week = Week::of(at, &jiff::tz::TimeZone::UTC);
        office(Row::Digest(Box::new(DigestRow { week, at, digest: digest(MEMBER, week) })))
    };
    let thanks = |n, at| Record::NotCredited { message: MessageId(n), at, why: WhyNot::Bot, meant: None };
    let asked = |n, at, closed| {
        Record::Question(steward::champions::QuestionRow { message: MessageId(n), at, closed, ..question() }.into())
    };
    let closed = Some((NOW, steward::champions::Closed::Solved));
    let (store, mut writer) = holding(&[
        ticket("old", day(2)),
        ticket("new", NOW),
        session("old", day(2)),
        session("new", NOW),
        audit(day(731)),
        audit(day(729)),
        weekly(day(5 * 366)),
        weekly(day(1)),
        thanks(1, day(731)),
        thanks(2, NOW),
        asked(3, day(731), closed),
        asked(4, day(731), None),
        asked(5, NOW, closed),
    ])
    .await;
    let pruned = writer.prune(NOW, &Keep::default()).await.unwrap();
    assert_eq!((pruned.doors, pruned.audit, pruned.digests, pruned.questions), (2, 1, 1, 2));
    assert_eq!(store.audit_page(GUILD, &AuditQuery::default(), 9).await.unwrap().len(), 1);
    assert_eq!(store.digests(GUILD).await.unwrap().len(), 1);
    assert_eq!(writer.prune(NOW, &Keep::default()).await.unwrap(), Default::default());
}

#[tokio::test]
async fn whoever_left_long_ago_is_forgotten_unless_a_case_still_counts() {
    let left = |n: u64, days: Option<i64>| {
        let left = days.map(|days| NOW.minus(Span::DAY.times(days)));
        Record::Member(MemberRow { member: UserId(n), left, ..member(NAME, 1) }.into())
    };
    let counts = CaseRow { member: UserId(3), state: CaseState::Open, ..case(1) };
    let (_store, mut writer) = holding(&[
        left(1, Some(366)),
        left(2, Some(364)),
        left(3, Some(366)),
        left(4, None),
        Record::CaseOpened(counts.into()),
    ])
    .await;
    let mut gone = Vec::new();
    loop {
        let more = writer.forget_left(NOW, &Keep::default()).await.unwrap();
        if more.is_empty() {
            break;
        }
        gone.extend(more);
    }
    assert_eq!(gone, [(GUILD, UserId(1))]);
}

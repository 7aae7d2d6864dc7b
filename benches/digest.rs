//! What a week's digest costs in a community of 10,000 members: 1,000,000 messages over nine weeks, and questions, credits,
//! moves, cases and hits in proportion, in a file on disk.
//!
//! `cargo bench --bench digest`. With `DIGEST_PEAK=1` it makes one digest and prints how long it took and the most memory
//! that the process has held (Linux), which includes the filling of the store only if that was done by the same call:
//! `DIGEST_FOLDER` names a folder that keeps the data from one call to the next.

use divan::Bencher;
use std::path::{Path, PathBuf};
use std::time::Instant;
use steward::champions::evidence::{Credit, Kind};
use steward::champions::{QuestionRow, TierRow};
use steward::conduct::case::{CaseKind, CaseNumber, CaseRow, CaseState, Measure, Verdict};
use steward::digest::figures::Digest;
use steward::digest::numbers::digest;
use steward::digest::source::Known;
use steward::digest::week::Week;
use steward::ids::{At, ChannelId, EventId, GuildId, MessageId, Span, UserId};
use steward::ledger::{Activity, HitRow, MemberRow, Record};
use steward::lurkers::rows::{Kept, Row};
use steward::lurkers::segments::Segment;
use steward::policy::source::{Stage, Surface};
use steward::store::{Commit, Mode, Store};
use steward::text::{Lang, Reading};

const GUILD: GuildId = GuildId(7);
const MEMBERS: u64 = 10_000;
const MESSAGES: u64 = 1_000_000;
const WEEKS: u64 = 9;
const CHANNEL: ChannelId = ChannelId(11);

fn week() -> Week {
    "2026-W47".parse().unwrap_or_else(|error| panic!("{error}"))
}

fn zone() -> jiff::tz::TimeZone {
    jiff::tz::TimeZone::UTC
}

/// The same numbers every time (splitmix64).
fn dice(n: u64) -> u64 {
    let mut z = n.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// A few write most: the square of a share.
fn member(n: u64) -> UserId {
    let share = (dice(n) % 100_000) as f64 / 100_000.0;
    UserId(((share * share * MEMBERS as f64) as u64) + 1)
}

fn message(at: At) -> MessageId {
    MessageId(((at.0 - steward::ids::DISCORD_EPOCH_MS) as u64) << 22)
}

fn language(n: u64) -> Lang {
    [Lang::En, Lang::En, Lang::En, Lang::Unknown, Lang::Nl, Lang::Ko, Lang::Zh, Lang::De][(dice(n) % 8) as usize]
}

/// Rows of the `n`th message and what came with it.
fn said(n: u64, at: At, records: &mut Vec<Record>) {
    let id = message(at);
    let reply_to =
        dice(n + 1).is_multiple_of(3).then(|| message(At(at.0 - 5 * (1 + (dice(n + 2) % 40) as i64) * 1_000)));
    let author = member(n);
    records.push(Record::Activity(Activity {
        message: id,
        channel: CHANNEL,
        author,
        at,
        reply_to,
        language: language(n),
        bytes: 52,
        flags: 0,
    }));
    let helper = member(n + 500_000);
    if n.is_multiple_of(40) {
        let wait = Span::MINUTE.times((dice(n) % 3_000) as i64);
        records.push(Record::Question(Box::new(QuestionRow {
            message: id,
            channel: CHANNEL,
            asker: author,
            at,
            language: language(n),
            answered: (!n.is_multiple_of(200)).then(|| (id, helper, at.plus(wait))),
            answers: 1,
            closed: None,
        })));
    }
    if n.is_multiple_of(60) && helper != author {
        let mut credit = Credit::new(Kind::Thanks, helper, author, id.0, at, 0).sure(0.9);
        (credit.message, credit.channel, credit.conversation) = (Some(id), Some(CHANNEL), Some(id));
        records.push(Record::Credit(Box::new(credit)));
    }
    if n.is_multiple_of(25) {
        let to = Segment::ALL[(dice(n) % 13) as usize];
        records.push(lurkers(Row::Moved { member: author, from: Some(Segment::Active), to, at }));
    }
    if n.is_multiple_of(100) {
        judged(n, at, author, records);
    }
}

fn judged(n: u64, at: At, author: UserId, records: &mut Vec<Record>) {
    let rule = format!("rule {}", dice(n) % 20);
    let number = n.is_multiple_of(400).then_some(CaseNumber(n / 400 + 1));
    records.push(Record::Hit(Box::new(HitRow {
        event: EventId(n as i64),
        at,
        rule: rule.clone(),
        clause: "people@a1b2".into(),
        stage: Stage::Alert,
        member: author,
        channel: Some(CHANNEL),
        message: None,
        surface: Surface::Content,
        reading: Reading::Raw,
        span: steward::text::Span { start: 0, end: 1 },
        quote: String::new(),
        why: String::new(),
        case: number,
        exempt: false,
    })));
    if let Some(number) = number {
        records.push(Record::CaseOpened(Box::new(CaseRow {
            state: CaseState::Applied,
            clause: Some("people@a1b2".into()),
            rules: vec![rule],
            measure: Measure::Warn,
            verdict: Some(if n.is_multiple_of(2_000) { Verdict::Wrong } else { Verdict::Right }),
            ..CaseRow::opened(number, EventId(n as i64), at, CaseKind::Breach, author)
        })));
    }
}

fn lurkers(row: Row) -> Record {
    Record::Lurkers(Box::new(row))
}

fn people(from: At, length: i64) -> Vec<Record> {
    let mut records = vec![lurkers(Row::Keep(Box::new(Kept::Observed {
        since: from.minus(Span::DAY.times(100)),
        here: Some(from.minus(Span::DAY.times(100))),
    })))];
    for n in 1..=MEMBERS {
        // A third came within the weeks, and a tenth of them left.
        let since = from.plus(Span((dice(n) % length as u64) as i64));
        let new = n.is_multiple_of(3);
        let joined = if new { since } else { from.minus(Span::DAY.times(400)) };
        records.push(Record::Member(Box::new(MemberRow {
            member: UserId(n),
            name: format!("member{n:05}"),
            joined: Some(joined),
            left: n.is_multiple_of(30).then(|| joined.plus(Span::DAY.times(5))),
            first_message: Some(if new { since.plus(Span::HOUR) } else { joined.plus(Span::DAY) }),
            messages: 17,
            segment: Some(Segment::ALL[(dice(n) % 13) as usize]),
            ..MemberRow::default()
        })));
        if n.is_multiple_of(100) {
            let tier = TierRow { member: UserId(n), tier: Some((n % 3) as u8), since: joined, alumni: false };
            records.push(Record::Tier(tier));
        }
    }
    records
}

async fn filled(folder: &Path) -> Store {
    let is_new = !folder.join("steward.db").exists();
    let (store, mut writer) = Store::open(folder, Mode::Simulated).await.unwrap_or_else(|error| panic!("{error}"));
    if !is_new {
        return store;
    }
    let (from, until) = (week().plus(1 - WEEKS as i64).bounds(&zone()).0, week().bounds(&zone()).1);
    let length = until.since(from).0;
    let mut records = people(from, length);
    for n in 0..MESSAGES {
        said(n, At(from.0 + (n as i128 * i128::from(length) / i128::from(MESSAGES)) as i64), &mut records);
        if records.len() > 20_000 || n + 1 == MESSAGES {
            let commit = Commit { guild: GUILD, records: &records, acts: &[], at: until };
            writer.commit(&[commit]).await.unwrap_or_else(|error| panic!("{error}"));
            records.clear();
        }
    }
    store
}

fn known() -> Known {
    Known {
        staff: (1..20).map(UserId).collect(),
        tiers: ["Helper", "Champion", "Pillar"].map(str::to_owned).to_vec(),
        rules: (0..20).map(|n| (format!("rule {n}"), Stage::Alert)).collect(),
    }
}

async fn made(store: &Store) -> Digest {
    let now = week().bounds(&zone()).1.plus(Span::HOUR.times(9));
    let source = store.digest_source(GUILD, week(), &zone(), now).await;
    digest(&source.unwrap_or_else(|error| panic!("{error}")), &known(), &zone(), now)
}

/// A folder that is kept, or one that goes with the process.
fn folder() -> (PathBuf, Option<tempfile::TempDir>) {
    match std::env::var_os("DIGEST_FOLDER") {
        Some(folder) => (folder.into(), None),
        None => {
            let folder = tempfile::tempdir().unwrap_or_else(|error| panic!("{error}"));
            (folder.path().to_owned(), Some(folder))
        }
    }
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap_or_else(|error| panic!("{error}"))
}

/// The most memory that this process has held, as the system says it.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find(|line| line.starts_with("VmHWM")).unwrap_or("VmHWM: unknown").replace('\t', " ")
}

fn main() {
    if std::env::var_os("DIGEST_PEAK").is_some() {
        let (folder, _kept) = folder();
        runtime().block_on(async {
            let store = filled(&folder).await;
            let begun = Instant::now();
            let digest = made(&store).await;
            println!(
                "{:?}, {} bytes as JSON, {}",
                begun.elapsed(),
                serde_json::to_vec(&digest).map_or(0, |it| it.len()),
                peak()
            );
        });
        return;
    }
    divan::main();
}

/// From the store to the frozen form.
#[divan::bench(sample_count = 10)]
fn a_weeks_digest(bencher: Bencher) {
    let (folder, _kept) = folder();
    let runtime = runtime();
    let store = runtime.block_on(filled(&folder));
    bencher.bench_local(|| runtime.block_on(made(&store)));
}

/// The numbers alone.
#[divan::bench(sample_count = 10)]
fn the_numbers_of_it(bencher: Bencher) {
    let (folder, _kept) = folder();
    let runtime = runtime();
    let now = week().bounds(&zone()).1;
    let source = runtime.block_on(async {
        let store = filled(&folder).await;
        store.digest_source(GUILD, week(), &zone(), now).await.unwrap_or_else(|error| panic!("{error}"))
    });
    let known = known();
    bencher.bench_local(|| digest(&source, &known, &zone(), now));
}

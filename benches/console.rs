//! How long the console's pages take in a community of 10,000 members and 1,000,000 messages, with 50 readers at once: the
//! 50th and the 99th percentile of each page, over a real connection. `cargo bench --bench console`; `-- SECONDS` reads for
//! longer than five seconds a page.
//!
//! The rows are written as decisions write them; the wait includes the readers' own work on the same processors.

use std::sync::Arc;
use std::time::{Duration, Instant};
use steward::champions::QuestionRow;
use steward::champions::evidence::{Credit, Kind, State};
use steward::conduct::case::{CaseKind, CaseNumber, CaseRow, CaseState, Verdict};
use steward::config::Config;
use steward::digest::week::Week;
use steward::event::{Ask, Channel, DigestAsk, Event, Guild, Invoker, Member, OfficeAsk, Role, What};
use steward::ids::{At, ChannelId, DISCORD_EPOCH_MS, EventId, GuildId, MessageId, RoleId, Span, UserId};
use steward::ledger::{Activity, HitRow, MemberRow, Record};
use steward::lurkers::rows::{Kept, Row};
use steward::lurkers::segments::Segment;
use steward::office::rows::{self as office, AuditRow};
use steward::policy::source::{Stage, Surface};
use steward::run::console::{Answers, Backend, Tickets};
use steward::run::doors::{Doors, Input};
use steward::run::simulate::Simulation;
use steward::run::{Policies, served};
use steward::store::{Commit, Mode, Store, Writer};
use steward::text::{Lang, Reading, Span as TextSpan};
use steward::web::house::House;
use steward::web::{self, Console};

const GUILD: GuildId = GuildId(1_000 << 22);
const OWNER: UserId = UserId(10);
const MEMBERS: u64 = 10_000;
const MESSAGES: u64 = 1_000_000;
const CASES: u64 = 5_000;
const HITS: u64 = 20_000;
const CREDITS: u64 = 30_000;
const MOVES: u64 = 20_000;
const AUDITED: u64 = 10_000;
const READERS: usize = 50;
/// Monday 2026-06-01, noon; the rows are of the year before.
const NOW: At = At(1_780_315_200_000);
const YEAR: i64 = 365 * Span::DAY.0;
const RULES: [&str; 6] = ["insults-en", "insults-ko", "invites", "flood", "selling", "scam-phrases"];
const CLAUSES: [&str; 3] = ["be-kind@0123456789ab", "no-floods@0123456789ab", "no-scams@0123456789ab"];
const PAGES: [&str; 18] = [
    "/console",
    "/console/cases",
    "/console/cases?state=open",
    "/console/cases?state=second-look&clause=be-kind",
    "/console/cases?rule=flood&before=2500",
    "/console/cases?clause=nothing&rule=nothing",
    "/console/cases/4321",
    "/console/rules",
    "/console/rules/insults-en",
    "/console/champions",
    "/console/members?q=member+99",
    "/console/members?q=nobody",
    "/console/members/100000000000000777",
    "/console/questions",
    "/console/engagement",
    "/console/settings",
    "/console/audit",
    "/console/digests",
];

fn main() {
    let seconds = std::env::args().skip(1).find_map(|it| it.parse().ok()).unwrap_or(5u64);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async {
        let folder = tempfile::tempdir().unwrap();
        let began = Instant::now();
        let (address, link) = serve(folder.path()).await;
        println!("{MEMBERS} members, {MESSAGES} messages, {CASES} cases: ready after {:.0?}", began.elapsed());
        let cookie = sign_in(&address, &link).await;
        println!("{:<52} {:>8} {:>9} {:>9} {:>9} {:>8}", "page", "requests", "p50", "p99", "most", "bytes");
        let digest = format!("/console/digests/{}", Week::of(NOW, &jiff::tz::TimeZone::UTC).plus(-1));
        for page in PAGES.into_iter().chain([digest.as_str()]) {
            read(&address, page, &cookie, Duration::from_secs(seconds)).await;
        }
    });
}

async fn serve(folder: &std::path::Path) -> (String, String) {
    let (store, mut writer) = Store::open(folder, Mode::Simulated).await.unwrap();
    fill(&mut writer).await;
    let policies = Policies::load(Arc::new(Config::load(None).unwrap())).unwrap();
    let simulation = Simulation::new(Arc::new(policies), store.clone(), writer).await.unwrap();
    let (door, inputs) = crossbeam_channel::unbounded();
    let (doors, answers) = (Doors::new(vec![door]), Arc::new(Answers::default()));
    let (for_worker, runtime) = (Arc::clone(&answers), tokio::runtime::Handle::current());
    std::thread::spawn(move || runtime.block_on(served::run(simulation, inputs, for_worker)).unwrap());
    let began = Instant::now();
    let clock = Box::new(move || At(NOW.0 + began.elapsed().as_millis() as i64));
    let house = Arc::new(Backend { doors: doors.clone(), store, answers, clock });
    for what in [What::GuildSeen(Box::new(guild())), What::MembersSeen(vec![owner()])] {
        let id = EventId::of("bench", &[matches!(what, What::GuildSeen(_)).into()]);
        doors.send(GUILD, Input::Event(Event { id, guild: GUILD, at: NOW, seen: NOW, what }));
    }
    doors.kept(GUILD).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let console = Console::new(Arc::clone(&house) as Arc<dyn House>, None);
    tokio::spawn(web::serve(listener, web::console(console), std::future::pending()));
    let tickets = Tickets::new(Some(address.clone()));
    let ticket = tickets.draw(GUILD).unwrap();
    let by = Invoker { id: OWNER, name: "owner".into(), ..Invoker::default() };
    for ask in [OfficeAsk::Console { ticket }, OfficeAsk::Digest(DigestAsk::Now)] {
        house.ask(GUILD, by.clone(), Ask::Office(ask)).await.expect("an answer");
    }
    doors.kept(GUILD).await;
    (address, tickets.link(ticket).unwrap())
}

async fn sign_in(address: &str, link: &str) -> String {
    let client = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let entered = client.post(link).header("origin", address).send().await.unwrap();
    let cookie = entered.headers().get("set-cookie").expect("a session").to_str().unwrap();
    cookie.split(';').next().unwrap().to_owned()
}

/// Fifty readers of one page, each asking again as soon as it was answered.
async fn read(address: &str, page: &str, cookie: &str, during: Duration) {
    let (until, url) = (Instant::now() + during, format!("{address}{page}"));
    let client = reqwest::Client::new();
    let readers = (0..READERS).map(|_| {
        let (client, url, cookie) = (client.clone(), url.clone(), cookie.to_owned());
        tokio::spawn(async move {
            let (mut took, mut bytes) = (Vec::new(), 0);
            while Instant::now() < until {
                let began = Instant::now();
                let answer = client.get(&url).header("cookie", &cookie).send().await.unwrap();
                assert_eq!(answer.status(), 200, "{url}");
                bytes = answer.bytes().await.unwrap().len();
                took.push(began.elapsed());
            }
            (took, bytes)
        })
    });
    let (mut took, mut size) = (Vec::new(), 0);
    for reader in readers.collect::<Vec<_>>() {
        let (more, bytes) = reader.await.unwrap();
        took.extend(more);
        size = bytes;
    }
    took.sort_unstable();
    let at = |part: f64| took[((took.len() - 1) as f64 * part) as usize];
    let ms = |it: Duration| format!("{:.1} ms", it.as_secs_f64() * 1_000.0);
    let (p50, p99, most) = (ms(at(0.5)), ms(at(0.99)), ms(at(1.0)));
    println!("{page:<52} {:>8} {p50:>9} {p99:>9} {most:>9} {size:>8}", took.len());
}

fn guild() -> Guild {
    let role = |id, name: &str, position, permissions| Role { id, name: name.into(), position, permissions };
    let channel = |id, name: &str| Channel { id: ChannelId(id), name: name.into(), ..Channel::default() };
    Guild {
        id: GUILD,
        name: "Ten thousand".into(),
        owner: OWNER,
        locale: "en-US".into(),
        roles: vec![role(RoleId(GUILD.0), "@everyone", 0, 0), role(RoleId(23), "Steward", 3, 1 << 28)],
        channels: (1..=50).map(|n| channel(n, &format!("channel-{n}"))).collect(),
        me: UserId(9),
        my_roles: vec![RoleId(23)],
        member_count: MEMBERS,
        ..Guild::default()
    }
}

fn owner() -> Member {
    Member { id: OWNER, name: "owner".into(), joined: Some(NOW.minus(Span(YEAR))), ..Member::default() }
}

fn person(n: u64) -> UserId {
    UserId(100_000_000_000_000_000 + n % MEMBERS)
}

/// The nth of so many, spread over the year.
fn at(n: u64, of: u64) -> At {
    At(NOW.0 - YEAR + (YEAR as f64 * n as f64 / of as f64) as i64)
}

fn message(n: u64, of: u64) -> MessageId {
    MessageId(((at(n, of).0 - DISCORD_EPOCH_MS) as u64) << 22 | n & 0x3F_FFFF)
}

async fn fill(writer: &mut Writer) {
    let mut records: Vec<Record> = Vec::new();
    let since = NOW.minus(Span::DAY.times(100));
    let observed = Row::Keep(Box::new(Kept::Observed { since, here: Some(since) }));
    let observed = std::iter::once(Record::Lurkers(Box::new(observed)));
    let mut all: Box<dyn Iterator<Item = Record>> = Box::new(observed.chain((0..MEMBERS).map(member)));
    all = Box::new(all.chain((0..MESSAGES).map(activity)));
    all = Box::new(all.chain((1..=CASES).map(case)).chain((0..HITS).map(hit)));
    all = Box::new(all.chain((0..CREDITS).map(credit)).chain((0..MOVES).map(moved)));
    all = Box::new(all.chain((0..AUDITED).map(audited)).chain((0..2_000).map(question)));
    loop {
        records.clear();
        records.extend(all.by_ref().take(20_000));
        if records.is_empty() {
            break;
        }
        writer.commit(&[Commit { guild: GUILD, records: &records, acts: &[], at: NOW }]).await.unwrap();
    }
}

fn member(n: u64) -> Record {
    Record::Member(Box::new(MemberRow {
        member: person(n),
        name: format!("member {n}"),
        shown: n.is_multiple_of(3).then(|| format!("구성원 {n}")),
        joined: Some(at(n, MEMBERS)),
        first_message: Some(at(n, MEMBERS)),
        last_message: Some(NOW),
        messages: 100,
        language: Some(["en", "nl", "ko", "zh"][n as usize % 4].into()),
        segment: Some(Segment::ALL[n as usize % Segment::ALL.len()]),
        ..MemberRow::default()
    }))
}

fn activity(n: u64) -> Record {
    Record::Activity(Activity {
        message: message(n, MESSAGES),
        channel: ChannelId(n % 50 + 1),
        author: person(n * 7),
        at: at(n, MESSAGES),
        language: Lang::En,
        bytes: 80,
        ..Activity::default()
    })
}

fn case(n: u64) -> Record {
    let (event, when) = (EventId::of("case", &[n]), at(n, CASES));
    let mut case = CaseRow::opened(CaseNumber(n), event, when, CaseKind::Breach, person(n * 13));
    case.state = match n % 50 {
        0 => CaseState::Open,
        1 => CaseState::Failed,
        2..10 => CaseState::Dismissed,
        _ => CaseState::Applied,
    };
    case.verdict = [None, Some(Verdict::Right), Some(Verdict::Right), Some(Verdict::Wrong)][n as usize % 4];
    case.decided_by = case.verdict.map(|_| OWNER);
    case.second_look = n.is_multiple_of(40).then_some(when);
    case.clause = Some(CLAUSES[n as usize % CLAUSES.len()].into());
    case.rules = vec![RULES[n as usize % RULES.len()].into()];
    (case.points, case.channel, case.message) = (1, Some(ChannelId(n % 50 + 1)), Some(message(n, CASES)));
    case.evidence = Some("what was written ".repeat(20));
    case.reason = "the word “x”".into();
    Record::CaseOpened(Box::new(case))
}

fn hit(n: u64) -> Record {
    Record::Hit(Box::new(HitRow {
        event: EventId::of("hit", &[n]),
        at: at(n, HITS),
        rule: RULES[n as usize % RULES.len()].into(),
        clause: CLAUSES[n as usize % CLAUSES.len()].into(),
        stage: Stage::Alert,
        member: person(n * 13),
        channel: Some(ChannelId(n % 50 + 1)),
        message: Some(message(n, HITS)),
        surface: Surface::Content,
        reading: Reading::Raw,
        span: TextSpan { start: 0, end: 4 },
        quote: "what was written".into(),
        why: "the word “x”".into(),
        case: Some(CaseNumber(n % CASES + 1)),
        exempt: false,
    }))
}

fn credit(n: u64) -> Record {
    let (helper, helped) = (person(n % 500), person(n * 17 + 1));
    let mut credit = Credit::new(Kind::Thanks, helper, helped, n, at(n, CREDITS), 0);
    credit.day = (credit.at.0 / Span::DAY.0) as i32;
    credit.state = if n.is_multiple_of(100) { State::Pending } else { State::Counted };
    (credit.channel, credit.message) = (Some(ChannelId(n % 50 + 1)), Some(message(n, CREDITS)));
    Record::Credit(Box::new(credit))
}

fn moved(n: u64) -> Record {
    let of = |n: u64| Segment::ALL[n as usize % Segment::ALL.len()];
    let row = Row::Moved { member: person(n), from: Some(of(n)), to: of(n * 3 + 1), at: at(n, MOVES) };
    Record::Lurkers(Box::new(row))
}

fn audited(n: u64) -> Record {
    Record::Office(Box::new(office::Row::Audit(AuditRow {
        at: at(n, AUDITED),
        by: OWNER,
        console: true,
        what: "case-right".into(),
        about: Some(person(n)),
        subject: (n % CASES + 1).to_string(),
        detail: String::new(),
    })))
}

/// Of the last thirty days.
fn question(n: u64) -> Record {
    let when = NOW.minus(Span(n as i64 * 20 * 60_000));
    Record::Question(Box::new(QuestionRow {
        message: MessageId(((when.0 - DISCORD_EPOCH_MS) as u64) << 22 | n),
        channel: ChannelId(n % 50 + 1),
        asker: person(n),
        at: when,
        language: [Lang::En, Lang::Nl, Lang::Ko, Lang::Zh][n as usize % 4],
        answered: None,
        answers: 0,
        closed: None,
    }))
}

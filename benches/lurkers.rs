//! The census of a million members, as the facts hold them: a tenth writes, a third gives signals, one in fifty has roles.

use divan::counter::ItemsCount;
use steward::event::Member;
use steward::facts::Facts;
use steward::facts::members::week_of;
use steward::ids::{At, GuildId, RoleId, Span, UserId};
use steward::ledger::MemberRow;
use steward::lurkers::census;
use steward::lurkers::rows::{Kept, Row};
use steward::lurkers::signals::Weekly;

fn main() {
    println!("{} bytes a member by week", size_of::<Weekly>());
    divan::main();
}

const MEMBERS: u64 = 1_000_000;
const NOW: At = At(1_767_787_200_000);

/// The same numbers every time (splitmix64).
fn dice(n: u64) -> u64 {
    let mut z = n.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

fn member(n: u64) -> MemberRow {
    let (mut weekly, this_week) = (Weekly::default(), week_of(NOW));
    let mut messages = 0;
    if dice(n).is_multiple_of(10) {
        messages = 1 + (dice(n + 1) % 60) as u32;
        for k in 0..u64::from(messages) {
            weekly.wrote(this_week - (dice(n * 64 + k) % 20) as u16);
        }
    }
    if dice(n + 2).is_multiple_of(3) {
        weekly.signalled(this_week - (dice(n + 3) % 18) as u16);
    }
    let last = NOW.minus(Span::DAY.times((dice(n + 4) % 120) as i64));
    let (messages_by_week, signals_by_week, bucket_week) = weekly.parts();
    MemberRow {
        member: UserId(n << 22),
        name: format!("member{n}"),
        joined: Some(NOW.minus(Span::DAY.times((dice(n + 5) % 1_000) as i64))),
        first_message: (messages > 0).then_some(last.minus(Span::DAY)),
        last_message: (messages > 0).then_some(last),
        messages,
        messages_by_week,
        signals_by_week,
        bucket_week,
        ..MemberRow::default()
    }
}

fn community() -> Facts {
    let mut facts = Facts::new(GuildId(7));
    for n in 1..=MEMBERS {
        facts.members.insert(member(n));
        if n.is_multiple_of(50) {
            let row = member(n);
            let roles = vec![RoleId(1 + n % 7), RoleId(10 + n % 3)];
            let known = Member { id: row.member, name: row.name, joined: row.joined, roles, ..Member::default() };
            facts.members.seen(&known);
        }
    }
    facts.lurkers.apply(&Row::Keep(Box::new(Kept::Observed { since: NOW.minus(Span::DAY.times(400)), here: None })));
    facts
}

#[divan::bench(sample_count = 10)]
fn everybody(bencher: divan::Bencher) {
    let facts = community();
    bencher.counter(ItemsCount::new(MEMBERS)).bench_local(|| census::everybody(&facts, NOW).count());
}

#[divan::bench(sample_count = 10)]
fn counts_by_segment_and_language(bencher: divan::Bencher) {
    let facts = community();
    bencher.counter(ItemsCount::new(MEMBERS)).bench_local(|| census::counts(&facts, NOW));
}

/// What one tick costs: a twenty-fourth of the members.
#[divan::bench(sample_count = 10)]
fn one_hour(bencher: divan::Bencher) {
    let facts = community();
    bencher.counter(ItemsCount::new(MEMBERS / 24)).bench_local(|| census::due(&facts, NOW).count());
}

//! The score over the credits of a year: 10,000 members, 60,000 credits, which is what a million messages give.

use steward::champions::evidence::{Credit, Kind, State, Withdrawn};
use steward::champions::score::{People, Person, Rules, Standing};
use steward::ids::{At, MessageId, Span, UserId};

fn main() {
    divan::main();
}

const MEMBERS: u64 = 10_000;
const CREDITS: u64 = 60_000;
const DAYS: u64 = 365;

/// Every fourth member is here for months; everybody was met by two of them.
struct Everybody(Vec<[UserId; 2]>);

impl People for Everybody {
    fn person(&self, member: UserId) -> Person<'_> {
        let met = self.0.get(member.0 as usize).map_or(&[][..], |met| met);
        Person { weeks_active: (member.0 % 20) as u32, staff: member.0 % 2_000 == 7, tier: false, met }
    }
}

/// The same numbers every time (splitmix64).
fn dice(n: u64) -> u64 {
    let mut z = n.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

fn everybody() -> Everybody {
    Everybody((0..MEMBERS).map(|n| [UserId(dice(n) % MEMBERS), UserId(dice(n + MEMBERS) % MEMBERS)]).collect())
}

/// Few help often (about as 1/rank), many are helped; a tenth of the credits goes to somebody who is mostly helped.
fn credit(n: u64) -> Credit {
    let part = dice(n * 3) as f64 / u64::MAX as f64;
    let helper = ((MEMBERS as f64).powf(part) as u64).min(MEMBERS - 1);
    let giver = dice(n * 3 + 1) % MEMBERS;
    let at = At(1_700_000_000_000 + (n * DAYS * 86_400_000 / CREDITS) as i64);
    let kinds = [Kind::Thanks, Kind::Thanks, Kind::Solved, Kind::AskerReaction, Kind::PeerReaction, Kind::Welcome];
    let kind = kinds[(dice(n * 3 + 2) % 6) as usize];
    let mut credit = Credit::new(kind, UserId(helper), UserId(giver), n, at, (at.0 / 86_400_000) as i32);
    credit.conversation = Some(MessageId(1 + n / 3));
    credit
}

fn credits() -> Vec<Credit> {
    (0..CREDITS).map(credit).collect()
}

fn now() -> At {
    credit(CREDITS).at
}

#[divan::bench(sample_count = 20)]
fn everybodys_score(bencher: divan::Bencher) {
    let (standing, people) = (Standing::of(Rules::default(), &credits()), everybody());
    bencher.bench_local(|| standing.scores(&people, now()));
}

/// The busiest helper, one in the middle, and one with a few credits.
#[divan::bench(args = [1, 100, 5_000])]
fn one_score(bencher: divan::Bencher, member: u64) {
    let (standing, people) = (Standing::of(Rules::default(), &credits()), everybody());
    bencher.bench_local(|| standing.score(UserId(member), &people, now()));
}

#[divan::bench(sample_count = 10)]
fn all_rows_at_start(bencher: divan::Bencher) {
    let credits = credits();
    bencher.bench_local(|| Standing::of(Rules::default(), &credits));
}

/// A thousand new rows as they come in live; the figure is for all of them.
#[divan::bench]
fn a_thousand_rows_more(bencher: divan::Bencher) {
    let old = credits();
    let new: Vec<Credit> = (CREDITS..CREDITS + 1_000).map(credit).collect();
    let fresh = || Standing::of(Rules::default(), &old);
    bencher.with_inputs(fresh).bench_local_refs(|standing| new.iter().for_each(|credit| standing.put(credit)));
}

/// One row of half a year ago is taken back and restored.
#[divan::bench]
fn an_old_row_revoked_and_restored(bencher: divan::Bencher) {
    let credits = credits();
    let mut standing = Standing::of(Rules::default(), &credits);
    let old = credits[CREDITS as usize / 2].id;
    let revoked = State::Revoked { at: now(), why: Withdrawn::ThanksDeleted };
    bencher.bench_local(|| (standing.change(old, revoked), standing.change(old, State::Counted)));
}

/// A week later: what is older than ten half-lives goes.
#[divan::bench(sample_count = 10)]
fn forgetting(bencher: divan::Bencher) {
    let credits = credits();
    let fresh = || Standing::of(Rules::default(), &credits);
    bencher.with_inputs(fresh).bench_local_refs(|standing| standing.forget(now().minus(Span::DAY.times(180))));
}

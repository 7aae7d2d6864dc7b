//! The held form against the formula worked out plainly from all rows, and single limits.

use super::People;
use super::returned::TRACE;
use super::world::{World, user};
use super::{Rules, Standing};
use crate::champions::evidence::{Caps, Credit, Kind, State, Withdrawn};
use crate::ids::{At, CreditId, MessageId, Span, UserId};
use proptest::prelude::*;
use std::collections::{BTreeMap, HashMap};

/// What the formula says, without any cleverness: total, known part, people, weeks.
fn plainly(rules: &Rules, rows: &[Credit], people: &World, helper: UserId, now: At) -> (f64, f64, u32, u32) {
    let mut rows: Vec<&Credit> = rows.iter().filter(|c| c.counts() && c.helper != c.beneficiary).collect();
    rows.sort_by_key(|c| (c.day, c.at, c.id));
    let pool = |kind: Kind| if kind.is_help() { 0 } else { 1 + u8::from(kind == Kind::PeerReaction) };
    // Granted and offered, in thousandths.
    let mut done: Vec<(&Credit, u32, u32)> = Vec::new();
    for row in rows {
        let of = |which: &dyn Fn(&Credit) -> bool| {
            let earlier = done.iter().filter(|(c, ..)| which(c));
            earlier.fold((0, 0), |sum, (_, granted, offered)| (sum.0 + granted, sum.1 + offered))
        };
        let same = of(&|c| {
            (c.day, c.helper, c.beneficiary, pool(c.kind)) == (row.day, row.helper, row.beneficiary, pool(row.kind))
        });
        let given = of(&|c| c.kind.is_help() && (c.day, c.beneficiary) == (row.day, row.beneficiary)).0;
        let said =
            of(&|c| c.kind.is_help() && c.beneficiary == row.beneficiary && c.conversation == row.conversation).0;
        let exempt = |kind| matches!(kind, Kind::Solved | Kind::PeerReaction | Kind::Nomination);
        let room = of(&|c| !exempt(c.kind) && (c.day, c.helper) == (row.day, row.helper)).0;
        let left = |limit: f64, used: u32| ((limit * 1000.0) as u32).saturating_sub(used);
        let mut granted = row.worth().saturating_sub(same.0);
        if row.kind.is_help() {
            granted = granted.min(left(rules.giving, given));
            if row.conversation.is_some() {
                granted = granted.min(left(rules.conversation, said));
            }
        }
        if !exempt(row.kind) {
            granted = granted.min(left(rules.room, room));
        }
        done.push((row, granted, row.worth().saturating_sub(same.1)));
    }
    done.retain(|(c, ..)| c.at <= now);
    let fade = |c: &Credit| (-(now.since(c.at).0 as f64) / rules.half_life.0 as f64).exp2() / 1000.0;
    let mut sums: BTreeMap<(UserId, UserId), [f64; 5]> = BTreeMap::new();
    for (c, granted, offered) in &done {
        let sum = sums.entry((c.helper, c.beneficiary)).or_default();
        match c.kind {
            Kind::PeerReaction => sum[2] += fade(c) * f64::from(*granted),
            Kind::Contribution | Kind::Nomination => sum[3] += fade(c) * f64::from(*granted),
            _ => {
                sum[0] += fade(c) * f64::from(*granted);
                sum[4] += fade(c) * f64::from(*offered);
            }
        }
        if c.kind == Kind::Welcome {
            sum[1] += fade(c) * f64::from(*granted);
        }
    }
    let everybody: Vec<UserId> = (0..12).map(user).collect();
    let from_to = |giver: UserId, to: UserId| sums.get(&(to, giver)).map_or(0.0, |s| s[4]);
    // What the helper gave, passed on step by step.
    let mut flow: BTreeMap<UserId, f64> = everybody.iter().map(|k| (*k, from_to(helper, *k))).collect();
    let mut came_back = flow.clone();
    for _ in 0..rules.through {
        let mut next = BTreeMap::<UserId, f64>::new();
        for (via, got) in flow.into_iter().filter(|(_, got)| *got >= TRACE) {
            let gave: f64 = everybody.iter().map(|k| from_to(via, *k)).sum();
            for to in everybody.iter().filter(|to| **to != helper && gave > 0.0) {
                *next.entry(*to).or_default() += from_to(via, *to) * (got / gave).min(1.0);
            }
        }
        next.iter().for_each(|(to, points)| *came_back.entry(*to).or_default() += points);
        flow = next;
    }
    let back = |b: UserId| came_back[&b];
    let helps = |giver: UserId, to: UserId| {
        done.iter()
            .filter(move |(c, granted, _)| c.kind.is_help() && *granted > 0 && c.beneficiary == giver && c.helper == to)
    };
    let mut order: Vec<UserId> = everybody.clone();
    order.retain(|b| helps(*b, helper).next().is_some());
    order.sort_by_key(|b| (helps(*b, helper).map(|(c, ..)| (c.day, c.at)).min().map(|(_, at)| at), *b));
    let mut used: HashMap<UserId, usize> = HashMap::new();
    let mut known = Vec::new();
    for b in order {
        let person = people.person(b);
        let mut vouchers: Vec<UserId> = helps(b, helper).flat_map(|(c, ..)| c.witnesses.clone()).collect();
        if person.weeks_active >= rules.known_after {
            vouchers.extend(person.met);
        }
        vouchers.retain(|v| {
            let to: Vec<_> = everybody.iter().filter(|k| helps(*v, **k).next().is_some()).collect();
            *v != helper && *v != b && people.person(*v).established() && to != [&helper]
        });
        vouchers.sort_by_key(|v| (used.get(v).copied().unwrap_or(0), *v));
        let by_staff = person.staff || vouchers.iter().any(|v| people.person(*v).staff);
        let free = vouchers.first().filter(|v| used.get(v).copied().unwrap_or(0) < rules.vouches.unwrap());
        if by_staff || free.is_some() {
            known.push(b);
        }
        if let Some(voucher) = free.filter(|_| !by_staff) {
            *used.entry(*voucher).or_default() += 1;
        }
    }
    let full = |x: f64| 15.0 * (1.0 - (-x / 15.0).exp());
    let (mut parts, mut d, mut weeks) = ([[0.0; 2]; 2], 0, std::collections::BTreeSet::new());
    let (mut contributions, mut reactions) = (0.0, 0.0);
    for b in everybody.clone() {
        let Some([x, welcomes, peer, logged, _]) = sums.get(&(helper, b)).copied() else { continue };
        contributions += full(logged);
        reactions += peer;
        let share = if x > 0.0 { (back(b) / x).min(1.0) } else { continue };
        let c = (1.0 - 0.75 * share) * full(x);
        parts[usize::from(known.contains(&b))][0] += c * (x - welcomes) / x;
        parts[usize::from(known.contains(&b))][1] += c * welcomes / x;
        if share <= 2.0 / 3.0 {
            d += u32::from(known.contains(&b) && x - welcomes >= 1.0);
            weeks.extend(helps(b, helper).map(|(c, ..)| now.since(c.at).0 / 604_800_000).filter(|week| *week < 13));
        }
    }
    let welcomes: f64 = parts[0][1] + parts[1][1];
    let share = if welcomes > 0.0 { (10.0 + (parts[0][0] + parts[1][0]) / 2.0).min(welcomes) / welcomes } else { 0.0 };
    let a = parts[1][0] + share * parts[1][1];
    let u = (parts[0][0] + share * parts[0][1]).min(30.0 + a / 3.0);
    (a + u + contributions + reactions.min(0.2 * (a + u)), a, d, weeks.len() as u32)
}

#[derive(Debug, Clone)]
enum Step {
    Put(Credit),
    /// The how-manieth known row.
    Change(usize, State),
    Again(usize, i32, f32, u64),
}

fn credit() -> impl Strategy<Value = Credit> {
    let who = (0..8u64, 0..8u64, 0..Kind::ALL.len());
    let when = (0..25i32, 0..4i64, 0..6u64);
    (who, when, 0.5..1.0f32, proptest::option::of(0..12u64)).prop_map(
        |((helper, giver, kind), (day, hour, conversation), sure, witness)| {
            let at = World::at(day).plus(Span::HOUR.times(hour));
            let source = day as u64 * 100 + hour as u64 * 10 + conversation;
            let mut credit = Credit::new(Kind::ALL[kind], user(helper), user(giver), source, at, day).sure(sure);
            credit.conversation = (conversation > 0).then_some(MessageId(conversation));
            credit.witnesses = witness.into_iter().map(user).collect();
            credit
        },
    )
}

fn step() -> impl Strategy<Value = Step> {
    let revoked = State::Revoked { at: At(0), why: Withdrawn::MarkTakenBack };
    let state = prop_oneof![Just(State::Counted), Just(State::Pending), Just(revoked)];
    prop_oneof![
        6 => credit().prop_map(Step::Put),
        2 => (any::<prop::sample::Index>(), state).prop_map(|(at, state)| Step::Change(at.index(1000), state)),
        1 => (any::<prop::sample::Index>(), 0..25i32, 0.1..1.0f32, 0..6u64)
            .prop_map(|(at, day, sure, conversation)| Step::Again(at.index(1000), day, sure, conversation)),
    ]
}

fn community() -> World {
    let mut world = World::of(30);
    world.folk(0..4, 3, &[8, 9]).folk(4..8, 6, &[0, 8, 9]).folk(8..10, 20, &[]).folk(7..8, 13, &[9]).staff(10);
    world.people.entry(user(5)).or_default().met.push(user(10));
    world
}

/// Puts rows in any order, revokes, settles and restores them, and compares with the formula.
fn check_history(steps: Vec<Step>, day: i32) -> Result<(), TestCaseError> {
    let (rules, people) = (Rules { vouches: Some(2), ..Rules::default() }, community());
    let (mut standing, mut rows) = (Standing::new(rules), Vec::<Credit>::new());
    for step in steps {
        match step {
            Step::Put(credit) => {
                standing.put(&credit);
                match rows.iter_mut().find(|row| row.id == credit.id) {
                    Some(row) => {
                        let earlier = (credit.day, credit.at).min((row.day, row.at));
                        *row = credit;
                        (row.day, row.at) = earlier;
                    }
                    None => rows.push(credit),
                }
            }
            Step::Change(at, state) if !rows.is_empty() => {
                let at = at % rows.len();
                rows[at].state = state;
                let known = standing.change(rows[at].id, state);
                prop_assert_eq!(known, rows[at].helper != rows[at].beneficiary);
            }
            Step::Again(at, day, sure, conversation) if !rows.is_empty() => {
                let at = at % rows.len();
                let mut again = rows[at].clone().sure(sure);
                (again.day, again.at) = (day, World::at(day));
                again.conversation = (conversation > 0).then_some(MessageId(conversation));
                standing.put(&again);
                let earlier = (again.day, again.at).min((rows[at].day, rows[at].at));
                rows[at] = again;
                (rows[at].day, rows[at].at) = earlier;
            }
            Step::Change(..) | Step::Again(..) => {}
        }
    }
    let now = World::at(day);
    let everybody = standing.scores(&people, now);
    for helper in (0..8).map(user) {
        let score = standing.score(helper, &people, now);
        let (total, known, d, w) = plainly(&rules, &rows, &people, helper, now);
        prop_assert!((score.total - total).abs() < 1e-9, "{} and {}", score.total, total);
        prop_assert!((score.known - known).abs() < 1e-9, "{} and {}", score.known, known);
        prop_assert_eq!((score.people, score.weeks), (d, w));
        let among = everybody.iter().find(|(who, _)| *who == helper).map(|(_, score)| score.total);
        prop_assert!((among.unwrap_or(0.0) - total).abs() < 1e-9);
        let anew = Standing::of(rules, &rows).score(helper, &people, now);
        prop_assert!((anew.total - total).abs() < 1e-9);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn rows_in_any_order_score_like_the_formula(steps in prop::collection::vec(step(), 0..120), day in 5..150i32) {
        check_history(steps, day)?;
    }

    #[test]
    fn what_is_forgotten_or_erased_was_never_there(rows in prop::collection::vec(credit(), 0..80), day in 0..25i32) {
        let (people, now) = (community(), World::at(30));
        let unique: BTreeMap<CreditId, Credit> = rows.into_iter().map(|c| (c.id, c)).collect();
        let mut standing = Standing::of(Rules::default(), unique.values());
        standing.forget(World::at(day));
        standing.erase(user(3), user(11));
        let mut left: Vec<Credit> = unique.into_values().filter(|c| c.at >= World::at(day)).collect();
        left.retain(|c| c.helper != user(3) && c.helper != c.beneficiary);
        for id in left.iter_mut().flat_map(|c| c.witnesses.iter_mut().chain([&mut c.beneficiary])) {
            if *id == user(3) {
                *id = user(11);
            }
        }
        let anew = Standing::of(Rules::default(), &left);
        prop_assert_eq!(standing.len(), left.len());
        for helper in (0..12).map(user) {
            let (a, b) = (standing.score(helper, &people, now).total, anew.score(helper, &people, now).total);
            prop_assert!((a - b).abs() < 1e-9, "{} and {}", a, b);
        }
    }
}

/// Points granted of each row of member 1, and the limits that bit on it, oldest first.
fn check(world: &World, expected: &[(f64, Caps)]) {
    let mut credits = world.score(Rules::default(), 1).credits;
    credits.reverse();
    let seen: Vec<_> = credits.iter().map(|c| (c.granted, c.caps)).collect();
    assert_eq!(seen, expected);
}

const FREE: Caps = Caps(0);

#[test]
fn one_giver_gives_ten_points_a_day() {
    let mut world = World::of(5);
    world.solved(2, 9, 0);
    world.thanks(1, 9, 0);
    world.thanks(1, 9, 1);
    check(&world, &[(0.0, Caps::GIVEN), (5.0, FREE)]);
}

#[test]
fn one_helper_receives_thirty_points_a_day_and_solved_marks_besides() {
    let mut world = World::of(5);
    for giver in 10..17 {
        world.thanks(1, giver, 0);
    }
    world.solved(1, 20, 0);
    let mut expected = vec![(5.0, FREE); 6];
    expected.extend([(0.0, Caps::ROOM), (10.0, FREE)]);
    check(&world, &expected);
}

#[test]
fn the_heaviest_row_of_two_people_on_a_day_counts() {
    let mut world = World::of(5);
    world.thanks(1, 9, 0);
    world.solved(1, 9, 0);
    world.thanks(1, 9, 0);
    check(&world, &[(5.0, FREE), (5.0, Caps::SAME_DAY), (0.0, Caps::SAME_DAY)]);
}

#[test]
fn one_giver_gives_ten_points_in_a_conversation_however_long_it_lasts() {
    let mut world = World::of(9);
    for day in 0..4 {
        world.thanks(1, 9, day * 2).conversation = Some(MessageId(77));
    }
    check(&world, &[(5.0, FREE), (5.0, FREE), (0.0, Caps::CONVERSATION), (0.0, Caps::CONVERSATION)]);
}

#[test]
fn a_revoked_row_makes_room_for_later_ones() {
    let mut world = World::of(9);
    for day in 0..3 {
        world.thanks(1, 9, day).conversation = Some(MessageId(77));
    }
    world.credits[0].state = State::Revoked { at: World::at(4), why: Withdrawn::ThanksDeleted };
    check(&world, &[(5.0, FREE), (5.0, FREE)]);
}

#[test]
fn nobody_earns_from_oneself_or_while_it_is_pending() {
    let mut world = World::of(5);
    world.thanks(1, 1, 0);
    *world.thanks(1, 9, 0) = world.credits[0].clone();
    world.credits[1].beneficiary = user(9);
    world.credits[1].id = CreditId(5);
    world.credits[1].state = State::Pending;
    check(&world, &[]);
}

#[test]
fn a_row_that_turns_out_to_be_earlier_takes_from_later_ones() {
    let mut world = World::of(9);
    for day in [3, 5, 8] {
        world.thanks(1, 9, day).conversation = Some(MessageId(77));
    }
    let mut standing = world.standing(Rules::default());
    let last = &mut world.credits[2];
    (last.at, last.day) = (World::at(1), last.day - 7);
    standing.put(last);
    let granted = |standing: &Standing| -> Vec<f64> {
        standing.score(user(1), &world, world.now()).credits.iter().map(|c| c.granted).collect()
    };
    assert_eq!(granted(&standing), [0.0, 5.0, 5.0]);
    assert_eq!(granted(&world.standing(Rules::default())), [0.0, 5.0, 5.0]);
}

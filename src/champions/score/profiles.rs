//! Honest people keep their tiers, and the farms that everybody thinks of first win none.

use super::Rules;
use super::world::{World, user};
use crate::champions::evidence::Kind;

/// Ordinary askers: of every five, two were met by one of ten regulars, one by staff, two are hardly here.
fn askers(world: &mut World, range: std::ops::Range<u64>) {
    world.folk(900..910, 30, &[]).staff(990);
    for n in range {
        match n % 5 {
            0 | 1 => world.folk(n..n + 1, 8, &[900 + n / 5 % 10]),
            2 => world.folk(n..n + 1, 5, &[990]),
            _ => world.folk(n..n + 1, 2, &[]),
        };
    }
}

fn check(world: &World, helpers: impl IntoIterator<Item = u64>, language_share: f64, expected: &str) {
    let standing = world.standing(Rules::default());
    for helper in helpers {
        let score = standing.score(user(helper), world, world.now());
        let (total, people, weeks) = (score.total, score.people, score.weeks);
        let tier = World::tier_of(&score, language_share);
        assert_eq!(tier, expected, "{helper}: S {total:.1} D {people} W {weeks} {:?}", score.caps);
    }
}

#[test]
fn helping_once_a_week_for_half_a_year_makes_a_champion() {
    let mut world = World::of(180);
    world.staff(990).folk(0..200, 8, &[990]);
    for week in 0..26 {
        match week % 4 {
            0 => world.solved(1, 10 + week, 5 + week as i32 * 7),
            _ => world.thanks(1, 10 + week, 5 + week as i32 * 7),
        };
    }
    check(&world, [1], 1.0, "Champion");
}

#[test]
fn helping_once_a_week_with_thanks_alone_and_ordinary_askers_makes_a_champion() {
    let mut world = World::of(180);
    askers(&mut world, 10..200);
    for week in 0..26 {
        world.thanks(1, 10 + week, 5 + week as i32 * 7);
        // Every fourth conversation had somebody else in it.
        if week % 4 == 0 {
            world.credits.last_mut().unwrap().witnesses = vec![user(900 + week % 3)];
        }
    }
    check(&world, [1], 1.0, "Champion");
}

#[test]
fn five_helps_a_day_make_a_pillar() {
    let mut world = World::of(180);
    askers(&mut world, 10..600);
    for day in 0..180 {
        for n in 0..5 {
            world.thanks(1, 10 + (day as u64 * 5 + n * 7) % 590, day);
        }
    }
    check(&world, [1], 1.0, "Pillar");
}

#[test]
fn somebody_who_helps_newcomers_in_a_small_language_becomes_champion() {
    let mut world = World::of(180);
    world.folk(900..902, 30, &[]).staff(990);
    // Twenty people speak it; two regulars have met half of them.
    world.folk(10..20, 8, &[900, 901]).folk(20..30, 3, &[]);
    for week in 0..26 {
        for n in 0..2 {
            world.thanks(1, 10 + (week * 2 + n) % 20, 5 + week as i32 * 7 + n as i32);
        }
    }
    check(&world, [1], 0.05, "Champion");
}

#[test]
fn a_support_specialist_whom_most_people_ask_once_becomes_champion() {
    let mut world = World::of(180);
    world.folk(900..903, 30, &[]).staff(990);
    for n in 0..130 {
        let giver = 10 + n;
        match n % 5 {
            // Who stays meets others: three regulars, and every third somebody of the staff.
            0 if n % 3 == 0 => world.folk(giver..giver + 1, 6, &[990]),
            0 => world.folk(giver..giver + 1, 6, &[900 + n / 5 % 3]),
            _ => world.folk(giver..giver + 1, 1, &[]),
        };
        world.thanks(1, giver, 1 + (n as i32 * 180) / 131);
    }
    check(&world, [1], 1.0, "Champion");
}

#[test]
fn regulars_who_help_each_other_and_others_keep_their_tier() {
    let mut world = World::of(180);
    askers(&mut world, 100..400);
    world.folk(0..10, 26, &[990]);
    for week in 0..26u64 {
        for regular in 0..10 {
            let day = 2 + week as i32 * 7;
            // One thanks a week among themselves, two from others.
            world.thanks(regular, (regular + 1 + week) % 10, day);
            world.thanks(regular, 100 + (week * 21 + regular * 2) % 300, day + 1);
            world.thanks(regular, 100 + (week * 21 + regular * 2 + 1) % 300, day + 2);
        }
    }
    check(&world, 0..10, 1.0, "Champion");
}

#[test]
fn a_champion_who_is_gone_for_120_days_has_lapsed() {
    let mut world = World::of(300);
    world.staff(990).folk(0..200, 8, &[990]);
    for week in 0..26 {
        world.thanks(1, 10 + week, 5 + week as i32 * 7).weight = Some(8.0);
    }
    check(&world, [1], 1.0, "none");
    world.last_day = 180;
    check(&world, [1], 1.0, "Champion");
}

#[test]
fn mutual_rings_win_nothing() {
    for size in 2..=12 {
        for met in [vec![], (0..size).collect::<Vec<u64>>()] {
            let (mut all, mut circle) = (World::of(180), World::of(180));
            all.folk(0..size, 26, &met);
            circle.folk(0..size, 26, &met);
            for day in 0..180 {
                for giver in 0..size {
                    circle.solved((giver + 1) % size, giver, day);
                    for helper in (0..size).filter(|helper| *helper != giver) {
                        all.thanks(helper, giver, day);
                    }
                }
            }
            check(&all, 0..size, 1.0, "none");
            check(&circle, 0..size, 1.0, "none");
        }
    }
}

#[test]
fn a_tournament_of_thirteen_wins_nothing() {
    let mut world = World::of(180);
    world.folk(0..13, 26, &(0..13).collect::<Vec<_>>());
    for day in (0..180).step_by(3) {
        for giver in 0..13 {
            for step in 1..=6 {
                world.thanks((giver + step) % 13, giver, day + (step as i32) % 3);
            }
        }
    }
    check(&world, 0..13, 1.0, "none");
}

#[test]
fn fresh_accounts_that_thank_one_person_win_nothing() {
    for puppets in [1, 5, 20, 50] {
        let mut world = World::of(180);
        world.folk(10..10 + puppets, 1, &[]);
        for day in 0..180 {
            for puppet in 0..puppets {
                world.solved(1, 10 + puppet, day);
            }
        }
        check(&world, [1], 1.0, "none");
    }
}

#[test]
fn thirty_reactions_a_day_win_nothing() {
    let mut world = World::of(180);
    world.staff(990).folk(10..100, 20, &[990]);
    for day in 0..180 {
        for n in 0..30 {
            world.credit(Kind::PeerReaction, 1, 10 + n, day);
        }
    }
    check(&world, [1], 1.0, "none");
}

//! Campaigns whose truth is known, played from the first member to the word that is told. Seeds are fixed, so every
//! run is the same; what is asserted is what the product promises.

use super::dice::Dice;
use super::fisher;
use super::guard::{self, Seen};
use super::newcombe::{self, Interval};
use super::plan;
use super::result::{Arms, Count, Look, Outcome, Terms, Verdict, end, look, verdict};
use super::switchback::{self, Week};
use super::weights::Weights;
use crate::ids::{At, GuildId};

/// A community, what its silent members do on their own, and what the campaign truly adds.
#[derive(Debug, Clone, Copy)]
struct World {
    members: u32,
    holdout: f64,
    base_rate: f64,
    uplift: f64,
}

impl World {
    fn play(self, dice: &mut Dice) -> Look {
        let control = dice.hits(self.members, self.holdout);
        let treated = self.members - control;
        let arms = Arms {
            control: Count { members: control, acted: dice.hits(control, self.base_rate) },
            treated: Count { members: treated, acted: dice.hits(treated, self.base_rate + self.uplift) },
        };
        look(&arms, &Terms { holdout: self.holdout, planned: self.members, end: end(At(0)) }, At(0))
    }

    fn outcomes(self, seed: u64, plays: u32) -> Vec<Outcome> {
        let mut dice = Dice(seed);
        let told = |look| match look {
            Look::Told(outcome) => Some(outcome),
            _ => None,
        };
        (0..plays).filter_map(|_| told(self.play(&mut dice))).collect()
    }
}

fn part<T>(all: &[T], fits: impl Fn(&T) -> bool) -> f64 {
    all.iter().filter(|one| fits(one)).count() as f64 / all.len().max(1) as f64
}

const PLAYS: u32 = 4000;

#[test]
fn intervals_cover_the_truth_and_no_effect_is_seldom_called_one() {
    for (members, holdout) in [(200, 0.2), (500, 0.2), (1000, 0.2), (2000, 0.2), (5000, 0.2), (200, 0.5)] {
        for uplift in [0.0, 0.1] {
            let world = World { members, holdout, base_rate: 0.05, uplift };
            let told = world.outcomes(u64::from(members), PLAYS);
            let coverage = part(&told, |outcome| outcome.interval.contains(uplift));
            let worked = part(&told, |outcome| outcome.verdict == Verdict::Worked);
            let harmed = part(&told, |outcome| outcome.verdict == Verdict::Harmed);
            println!(
                "{members:>5} {holdout} {uplift:>4}: coverage {coverage:.4}, worked {worked:.4}, harmed {harmed:.4}"
            );
            assert!((0.94..=0.985).contains(&coverage), "{world:?}: {coverage}");
            assert!(uplift > 0.0 || worked + harmed <= 0.05, "{world:?}: {worked} {harmed}");
            assert!(uplift == 0.0 || harmed <= 0.001, "{world:?}: {harmed}");
            assert!(told.len() as u32 >= PLAYS * 997 / 1000, "{world:?}: fair splits are called broken");
        }
    }
}

/// How likely an outcome of that kind is, summed over all outcomes of two arms with these rates.
fn exactly((control, low): (u32, f64), (treated, high): (u32, f64), fits: impl Fn(&Arms) -> bool) -> f64 {
    let above = Weights::binomial(treated, high).likely(1e-9);
    let below = Weights::binomial(control, low).likely(1e-9);
    let pairs = below.iter().flat_map(|x| above.iter().map(move |y| (x, y)));
    let arms = |x: u32, y: u32| Arms {
        control: Count { members: control, acted: x },
        treated: Count { members: treated, acted: y },
    };
    pairs.filter(|((x, _), (y, _))| fits(&arms(*x, *y))).map(|((_, p), (_, q))| p * q).sum()
}

fn interval(Arms { control, treated }: &Arms) -> Interval {
    newcombe::difference(treated.acted, treated.members, control.acted, control.members, 0.95).unwrap()
}

#[test]
fn no_effect_is_never_called_one_in_more_than_a_twentieth() {
    let claims = |arms: &Arms| verdict(arms, interval(arms)) != Verdict::NotShown;
    for (control, treated) in [(5, 20), (10, 10), (20, 80), (50, 50), (100, 30), (40, 160)] {
        for rate in [0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.49] {
            let claimed = exactly((control, rate), (treated, rate), claims);
            assert!(claimed <= 0.05, "{control} {treated} {rate}: {claimed}");
        }
    }
    // Which the interval alone would not keep.
    let alone = exactly((50, 0.49), (50, 0.49), |arms| !interval(arms).contains(0.0));
    assert!(alone > 0.056, "{alone}");
}

#[test]
fn walds_interval_would_not_do() {
    // Twenty controls of whom 5 % act, eighty treated of whom 10 % do.
    let wald = |Arms { control, treated }: &Arms| {
        let of = |count: &Count| (f64::from(count.acted) / f64::from(count.members), f64::from(count.members));
        let ((p, n), (q, m)) = (of(control), of(treated));
        (q - p - 0.05).abs() <= 1.959_964 * (p * (1.0 - p) / n + q * (1.0 - q) / m).sqrt()
    };
    let newcombe = exactly((20, 0.05), (80, 0.1), |arms| interval(arms).contains(0.05));
    let wald = exactly((20, 0.05), (80, 0.1), wald);
    println!("coverage: Newcombe {newcombe:.4}, Wald {wald:.4}");
    assert!((newcombe - 0.968).abs() < 0.001 && wald < 0.9, "{newcombe} {wald}");
}

#[test]
fn ten_points_are_found_at_the_planned_size() {
    for (base_rate, holdout) in [(0.05, 0.2), (0.05, 0.5), (0.02, 0.2), (0.2, 0.2)] {
        let members = plan::size(base_rate, holdout, 0.1).unwrap();
        let world = World { members, holdout, base_rate, uplift: 0.1 };
        let found = part(&world.outcomes(5, 2 * PLAYS), |outcome| outcome.verdict == Verdict::Worked);
        println!("{base_rate} {holdout}: {members} members, found {found:.4}");
        assert!(found >= plan::POWER, "{world:?}: {found}");
    }
}

#[test]
fn a_harmless_campaign_is_seldom_paused_for_people_leaving() {
    for (members, leaving) in [(500, 0.1), (2000, 0.1), (2000, 0.02)] {
        let mut dice = Dice(11);
        let mut pauses = 0;
        for _ in 0..1000 {
            // When each leaves, in days; the fifth day's look counts those of the days before.
            let mut left = [[0u32; 56]; 2];
            let control = dice.hits(members, 0.2);
            for n in 0..members {
                if dice.share() < leaving {
                    left[usize::from(n >= control)][(dice.share() * 56.0) as usize] += 1;
                }
            }
            let until = |arm: usize, day: usize| left[arm][..day].iter().sum::<u32>();
            let seen = |day| Seen {
                control: Count { members: control, acted: until(0, day) },
                treated: Count { members: members - control, acted: until(1, day) },
                ..Seen::default()
            };
            pauses += u32::from((1..=56).any(|day| guard::check(&seen(day)).is_some()));
        }
        println!("{members} {leaving}: paused {pauses} of 1000");
        assert!(pauses <= 30, "{members} {leaving}: {pauses}");
    }
}

/// Weeks of a channel whose rate drifts with the season and jumps from week to week; the prompt adds `uplift`.
fn season(dice: &mut Dice, blocks: u32, uplift: f64) -> Vec<Week> {
    let secret = dice.bits().to_be_bytes();
    let week = |number: u32| {
        let on = switchback::on(&secret, GuildId(1), "question of the week", number);
        let noise = (0..4).map(|_| dice.share() - 0.5).sum::<f64>() * 0.03;
        let rate = 0.10 + 0.03 * (f64::from(number) / 8.0).sin() + noise + if on { uplift } else { 0.0 };
        Week { number, on, members: 10_000, acted: (rate * 10_000.0).round() as u32 }
    };
    (0..2 * blocks).map(week).collect()
}

#[test]
fn weeks_on_and_off_cover_the_truth_and_no_effect_is_seldom_called_one() {
    for blocks in [6, 8] {
        for uplift in [0.0, 0.05] {
            let mut dice = Dice(u64::from(blocks));
            let looks = (0..PLAYS).map(|_| switchback::look(&season(&mut dice, blocks, uplift), blocks));
            let told: Vec<switchback::Outcome> = looks
                .filter_map(|look| match look {
                    switchback::Look::Told(outcome) => Some(outcome),
                    switchback::Look::Collecting { .. } => None,
                })
                .collect();
            assert_eq!(told.len() as u32, PLAYS);
            let coverage = part(&told, |outcome| outcome.interval.contains(uplift));
            let worked = part(&told, |outcome| outcome.verdict == Verdict::Worked);
            let claimed = part(&told, |outcome| outcome.verdict != Verdict::NotShown);
            println!("{blocks} blocks, {uplift}: coverage {coverage:.4}, worked {worked:.4}, claimed {claimed:.4}");
            assert!((0.94..=0.985).contains(&coverage), "{blocks} {uplift}: {coverage}");
            assert!(uplift > 0.0 || claimed <= 0.05, "{blocks}: {claimed}");
            assert!(uplift < 0.05 || worked >= 0.8, "{blocks}: {worked}");
        }
    }
}

#[test]
fn looking_every_week_would_fool_us_and_one_look_does_not() {
    let (members, mut dice) = (800, Dice(3));
    let (mut peeked, mut once) = (0, 0);
    for _ in 0..1000 {
        let mut arms = Arms::default();
        let mut ever = false;
        for _ in 0..8 {
            for (arm, joined) in [(&mut arms.control, members / 16), (&mut arms.treated, members / 16)] {
                arm.members += joined;
                arm.acted += dice.hits(joined, 0.2);
            }
            let idle = |count: Count| count.members - count.acted;
            let Arms { control, treated } = arms;
            ever |= fisher::two_sided(treated.acted, idle(treated), control.acted, idle(control)) < 0.05;
        }
        peeked += u32::from(ever);
        let told = look(&arms, &Terms { holdout: 0.5, planned: members, end: end(At(0)) }, At(0));
        once += u32::from(matches!(told, Look::Told(outcome) if outcome.verdict != Verdict::NotShown));
    }
    println!("an effect is seen where none is: {peeked} of 1000 with weekly looks, {once} with one");
    assert!(peeked >= 80 && once <= 50, "{peeked} {once}");
}

//! Attacks, nearly all of which were expected to win a tier under the formula as first written down (`first_rules`), with
//! what became of them there and under the present one. Some still win, for nothing in their credits tells those farms
//! from people. Then a flag must stand on the proposal, and a manager decides.

use super::Rules;
use super::world::{World, first_rules, user};
use crate::champions::evidence::{Caps, Credit, Kind, edited_in, queue};
use crate::champions::flags::Flag;
use crate::ids::{MessageId, Span};

/// The tier won under the first formula, under the present one, and whether the farm is flagged.
fn check(world: &World, language_share: f64, first: &str, present: &str, flagged: bool) {
    let of = |rules| {
        let score = world.score(rules, 1);
        let made = format!("S {:.1} D {} W {}", score.total, score.people, score.weeks);
        (World::tier_of(&score, language_share), made)
    };
    let (before, after) = (of(first_rules()), of(Rules::default()));
    let seen = world.flags(1).iter().any(|flag| !matches!(flag, Flag::Jump { .. }));
    let all = format!("first {before:?}, present {after:?}, {:?}", world.flags(1));
    assert_eq!((before.0.as_str(), after.0.as_str(), seen), (first, present, flagged), "{all}");
}

/// Puppets of member 1 thank it once a week in turn.
fn weekly(world: &mut World, puppets: std::ops::Range<u64>) {
    for week in 0..26 {
        for puppet in puppets.clone() {
            world.thanks(1, puppet, week * 7 + (puppet % 7) as i32);
        }
    }
}

#[test]
fn aged_puppets_that_chat_among_themselves_no_longer_win() {
    // Expected: champion, for four weeks of small talk are cheap. They were a pillar.
    let mut world = World::of(180);
    world.folk(10..30, 5, &[10, 11, 12, 13]);
    weekly(&mut world, 10..30);
    check(&world, 1.0, "Pillar", "none", false);
}

#[test]
fn one_friend_cannot_vouch_for_a_farm_by_answering_every_puppet_once() {
    // Expected: champion. A voucher stands for three people.
    let mut world = World::of(180);
    world.folk(900..901, 40, &[]).folk(10..30, 5, &[900]);
    weekly(&mut world, 10..30);
    check(&world, 1.0, "Pillar", "Helper", true);
}

#[test]
fn one_friend_cannot_vouch_for_a_farm_by_looking_in_on_every_thread() {
    let mut world = World::of(180);
    world.folk(900..901, 40, &[]).folk(10..30, 1, &[]);
    weekly(&mut world, 10..30);
    for credit in &mut world.credits {
        credit.witnesses = vec![user(900)];
    }
    check(&world, 1.0, "Pillar", "Helper", true);
}

#[test]
fn a_ring_in_four_layers_is_followed_through_two_others() {
    // Nobody thanks back, directly or through one other person. Expected: champions all, and they were.
    let mut world = World::of(180);
    world.folk(0..32, 30, &(0..4).collect::<Vec<_>>());
    layers(&mut world, 4, 8);
    check(&world, 1.0, "Champion", "none", true);
}

#[test]
fn a_ring_in_seven_layers_is_followed_through_five_others() {
    // Expected: it wins. Fifty-six accounts that were all active for twelve weeks and met each other.
    let mut world = World::of(180);
    world.folk(0..56, 30, &(0..56).step_by(9).collect::<Vec<_>>());
    layers(&mut world, 7, 8);
    check(&world, 1.0, "Champion", "none", true);
}

#[test]
fn a_ring_in_eight_layers_still_wins_and_is_flagged() {
    // Expected: it wins: each of the 48 is a helper. More layers are followed no further.
    let mut world = World::of(180);
    world.folk(0..48, 30, &(0..48).step_by(9).collect::<Vec<_>>());
    layers(&mut world, 8, 6);
    check(&world, 1.0, "Helper", "Helper", true);
}

/// Every week, each of a layer thanks each of the next. Two hundred others thank each other now and then.
fn layers(world: &mut World, layers: u64, size: u64) {
    for week in 0..26 {
        for giver in 0..layers * size {
            for n in 0..size {
                let helper = ((giver / size + 1) % layers) * size + n;
                world.thanks(helper, giver, week * 7 + ((n + giver) % 7) as i32);
            }
        }
    }
    for n in 0..200 {
        world.thanks(1_000 + n, 1_000 + (n * 7 + 1) % 200, (n % 180) as i32);
    }
}

#[test]
fn a_slow_drip_at_every_cap_wins_nothing() {
    // Six puppets a day, exactly what a helper can receive, for months. Expected: pillar.
    let mut world = World::of(180);
    world.folk(10..40, 6, &[]);
    for day in 0..180 {
        for n in 0..6 {
            world.thanks(1, 10 + (day as u64 * 6 + n) % 30, day);
        }
    }
    check(&world, 1.0, "Pillar", "none", false);
}

#[test]
fn traded_solved_marks_win_nothing() {
    // Solved marks are not limited by the helper's day. Thirty puppets mark three answers each, in four weeks.
    let mut world = World::of(30);
    world.folk(10..40, 5, &[11, 12]);
    for puppet in 10..40 {
        for week in 0..4 {
            world.solved(1, puppet, 1 + week * 7);
        }
    }
    check(&world, 1.0, "Champion", "none", false);
}

#[test]
fn one_generous_newcomer_is_one_person() {
    // Expected: helper at least. A pair saturates, and was one person of D before.
    let mut world = World::of(180);
    world.staff(990).folk(10..11, 25, &[990]);
    for day in 0..180 {
        world.solved(1, 10, day);
        world.thanks(1, 10, day);
    }
    check(&world, 1.0, "none", "none", true);
}

#[test]
fn friends_who_are_invited_to_say_thanks_once_win_nothing() {
    let mut world = World::of(180);
    world.folk(10..110, 1, &[]);
    for friend in 10..110 {
        world.solved(1, friend, 1 + (friend as i32 * 3) % 170);
    }
    check(&world, 1.0, "none", "none", false);
}

#[test]
fn thanks_edited_into_old_messages_fill_no_past_week() {
    // Expected: weeks that had no help could be filled later. A credit counts when it was edited in, if at all.
    let mut world = World::of(180);
    world.staff(990).folk(10..40, 20, &[990]);
    for n in 0..30u64 {
        let (written, edited) = (World::at(n as i32 * 6), World::at(180));
        if let Some(at) = edited_in(written, edited) {
            world.thanks(1, 10 + n, 180).at = at;
        }
    }
    assert_eq!(world.credits.len(), 1);
    check(&world, 1.0, "none", "none", true);
}

#[test]
fn a_friend_among_the_managers_logs_no_tier() {
    // Expected: champion by fifty contributions.
    let mut world = World::of(180);
    for manager in 990..993 {
        world.staff(manager);
        for day in (0..180).step_by(2) {
            world.credit(Kind::Contribution, 1, manager, day).weight = Some(10.0);
        }
    }
    check(&world, 1.0, "none", "none", true);
}

#[test]
fn a_friend_among_the_moderators_who_marks_everything_solved_is_flagged() {
    // Expected: it wins, for the askers are real and moderators are trusted.
    let mut world = World::of(180);
    world.staff(990).folk(10..40, 20, &[990]);
    for n in 0..60 {
        world.solved(1, 10 + n % 30, n as i32 * 3).logged_by = Some(user(991));
    }
    check(&world, 1.0, "Pillar", "Pillar", true);
}

#[test]
fn a_language_that_two_puppets_speak_wins_nothing() {
    // Expected: helper with one or two people, since D shrinks with the share of speakers.
    let mut world = World::of(180);
    world.folk(10..13, 6, &[10, 11, 12]);
    weekly(&mut world, 10..13);
    check(&world, 0.001, "Helper", "none", false);
}

#[test]
fn a_language_of_ones_own_with_one_friend_wins_the_first_tier_at_most() {
    let mut world = World::of(180);
    world.folk(900..901, 40, &[]).folk(10..40, 6, &[900]);
    weekly(&mut world, 10..40);
    check(&world, 0.001, "Pillar", "Helper", true);
}

#[test]
fn taking_thanks_back_and_giving_them_again_makes_them_no_younger() {
    // Expected: one afternoon of help lasts for ever.
    let mut world = World::of(0);
    world.staff(990).folk(10..40, 30, &[990]);
    for giver in 10..40 {
        world.solved(1, giver, (giver % 5) as i32);
    }
    let mut standing = world.standing(Rules::default());
    for again in world.credits.clone() {
        let later = Credit { at: World::at(300), day: again.day + 300, ..again };
        standing.put(&later);
    }
    world.last_day = 300;
    let score = standing.score(user(1), &world, world.now());
    assert_eq!(World::tier_of(&score, 1.0), "none", "S {:.1}", score.total);
    check(&world, 1.0, "none", "none", true);
}

#[test]
fn a_flood_of_unsure_thanks_counts_nothing_and_does_not_bury_the_queue() {
    let mut world = World::of(10);
    world.staff(990).folk(10..12, 30, &[990]);
    for n in 0..3_000 {
        let credit = world.thanks(1, 10 + n % 2, 9);
        *credit = credit.clone().sure(0.7);
    }
    assert_eq!(queue(&world.credits, world.now()).len(), 6);
    check(&world, 1.0, "none", "none", false);
}

#[test]
fn greeting_every_newcomer_by_script_wins_nothing() {
    // Expected: pillar, since a tenth of the newcomers stay and become known.
    let mut world = World::of(180);
    world.staff(990);
    for n in 0..1_440 {
        let stays = n % 10 == 0;
        world.folk(1_000 + n..1_001 + n, if stays { 8 } else { 1 }, if stays { &[990] } else { &[] });
        world.credit(Kind::Welcome, 1, 1_000 + n, (n / 8) as i32);
    }
    assert!(world.score(first_rules(), 1).total > 200.0);
    assert!(world.score(Rules::default(), 1).total <= 10.0);
    check(&world, 1.0, "none", "none", true);
}

#[test]
fn one_endless_thread_feeds_nobody() {
    // Twelve known people thank every second day in one thread. They are real, so the tier would be right; the thread's
    // limit keeps it at two thanks a head.
    let mut world = World::of(180);
    world.staff(990).folk(10..22, 26, &[990]);
    for day in (0..180).step_by(2) {
        for giver in 10..22 {
            world.thanks(1, giver, day).conversation = Some(MessageId(7));
        }
    }
    assert!(world.score(Rules::default(), 1).caps.has(Caps::CONVERSATION));
    check(&world, 1.0, "Helper", "none", true);
}

#[test]
fn puppets_that_each_got_a_real_answer_still_win_and_are_flagged() {
    // Expected: it wins. Each puppet asked something real, was answered by staff, and stayed for a month.
    let mut world = World::of(180);
    world.staff(990).folk(10..20, 6, &[990]);
    weekly(&mut world, 10..20);
    check(&world, 1.0, "Champion", "Champion", true);
}

#[test]
fn puppets_that_vouch_for_each_other_after_three_months_do_not_win() {
    // Expected: it wins. But who thanks one person alone does not vouch for that person's people.
    let mut world = World::of(180);
    world.folk(10..30, 20, &[10, 11, 12, 13, 14]);
    weekly(&mut world, 10..30);
    check(&world, 1.0, "Pillar", "none", false);
}

#[test]
fn a_patient_farm_with_four_vouchers_still_wins_and_is_flagged() {
    // Expected: it wins. Twenty puppets and four more that thank nobody, all here for three months.
    let mut world = World::of(180);
    world.folk(10..34, 20, &[]);
    for puppet in 10..30 {
        world.folk(puppet..puppet + 1, 20, &[30 + puppet % 4]);
    }
    weekly(&mut world, 10..30);
    check(&world, 1.0, "Pillar", "Champion", true);
}

#[test]
fn three_friends_who_share_a_farm_are_flagged() {
    // Expected: it wins, and each puppet has three partners, so that nobody is anybody's only one.
    let mut world = World::of(180);
    world.folk(1..4, 26, &[]).folk(10..30, 20, &[10, 11, 12, 13]);
    for week in 0..26 {
        for puppet in 10..30 {
            for helper in 1..4 {
                world.thanks(helper, puppet, week * 7 + (helper + puppet) as i32 % 7);
            }
        }
    }
    check(&world, 1.0, "Pillar", "Champion", true);
}

#[test]
fn eight_members_in_good_standing_who_thank_for_nothing_win_and_are_flagged() {
    // Expected: it wins. They are known, real, and give one-sidedly; only the threads tell.
    let mut world = World::of(180);
    world.staff(990).folk(10..20, 40, &[990]).folk(2..5, 40, &[990]);
    weekly(&mut world, 10..20);
    for n in 0..10 {
        world.thanks(2 + n % 3, 10 + n, 100);
    }
    check(&world, 1.0, "Champion", "Champion", true);
}

#[test]
fn a_clock_that_jumps_ahead_counts_nothing_yet() {
    let mut world = World::of(10);
    world.staff(990).folk(10..40, 40, &[990]);
    for giver in 10..40 {
        world.solved(1, giver, 500 + giver as i32).at = World::at(10).plus(Span::DAY.times(400));
    }
    check(&world, 1.0, "none", "none", false);
}

#[test]
fn somebody_who_was_thanked_once_cannot_spoil_a_champion() {
    // Expected: whom a champion thanked thanks all the champion's people, whose own thanks then look returned. Member 2
    // was thanked twice, and thanks forty people two a day.
    let mut world = World::of(180);
    world.staff(990).folk(2..3, 30, &[990]).folk(10..50, 20, &[990]);
    world.thanks(2, 1, 150);
    world.thanks(2, 1, 151);
    for giver in 10..50 {
        world.thanks(1, giver, (giver as i32 - 10) * 4);
        world.thanks(giver, 2, 150 + (giver as i32 - 10) / 2);
    }
    check(&world, 1.0, "Champion", "Champion", true);
}

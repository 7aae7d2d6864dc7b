//! What is proposed about a member, and what is not.

use super::*;
use crate::champions::evidence::Caps;
use crate::champions::score::Counted;

const NOW: At = At(1_800_000_000_000);

fn days(n: i64) -> Span {
    Span::DAY.times(n)
}

fn score(total: f64, people: u32, weeks: u32) -> Score {
    Score { total, people, weeks, ..Score::default() }
}

fn somebody(tier: Option<usize>, held_for: i64) -> Standpoint {
    Standpoint {
        member: UserId(1),
        tier: tier.map(|tier| (tier, NOW.minus(days(held_for)))),
        breaks: Vec::new(),
        staff: false,
        opted_out: false,
        left: false,
        strikes: 0.0,
        language_share: 1.0,
        nomination: None,
        vouched: false,
    }
}

/// With the same score all the time: what is proposed, to which tier and why.
fn check(about: &Standpoint, score: &Score, expected: Option<(Change, Option<usize>, Reason)>) {
    let seen = review(about, &Tiers::default(), NOW, |_| score.clone(), &[]);
    assert_eq!(seen.map(|p| (p.change, p.to, p.reason)), expected, "{about:?}");
}

fn champion() -> Score {
    score(62.0, 9, 6)
}

#[test]
fn the_highest_tier_that_is_reached_is_proposed() {
    let reached = |tier| Some((Change::Promote, Some(tier), Reason::Reached));
    check(&somebody(None, 0), &score(19.9, 9, 9), None);
    check(&somebody(None, 0), &score(20.0, 3, 2), reached(0));
    check(&somebody(None, 0), &champion(), reached(1));
    check(&somebody(Some(0), 50), &champion(), reached(1));
    check(&somebody(Some(1), 50), &champion(), None);
    check(&somebody(None, 0), &score(500.0, 20, 3), reached(0));
    check(&somebody(None, 0), &score(500.0, 2, 13), None);
}

#[test]
fn strikes_staff_and_opting_out_stop_promotion() {
    check(&Standpoint { strikes: 0.5, ..somebody(None, 0) }, &champion(), None);
    check(
        &Standpoint { strikes: 0.4, ..somebody(None, 0) },
        &champion(),
        Some((Change::Promote, Some(1), Reason::Reached)),
    );
    check(&Standpoint { staff: true, ..somebody(None, 0) }, &champion(), None);
    check(&Standpoint { opted_out: true, ..somebody(None, 0) }, &champion(), None);
}

#[test]
fn a_tier_is_kept_down_to_nine_tenths_and_for_four_weeks_below() {
    let lower = |to, reason| Some((Change::Demote, Some(to), reason));
    check(&somebody(Some(1), 100), &score(54.0, 8, 4), None);
    check(&somebody(Some(1), 100), &score(53.9, 8, 4), lower(0, Reason::BelowForLong));
    check(&somebody(Some(1), 27), &score(53.9, 8, 4), None);
    check(&somebody(Some(1), 100), &score(5.0, 0, 0), Some((Change::Alumni, None, Reason::BelowForLong)));
    // Below today, above three weeks ago.
    let recent = |at: At| if NOW.since(at) > days(20) { champion() } else { score(5.0, 0, 0) };
    assert_eq!(review(&somebody(Some(1), 100), &Tiers::default(), NOW, recent, &[]), None);
}

#[test]
fn after_a_year_a_tier_is_renewed_or_ends() {
    check(&somebody(Some(1), 365), &champion(), Some((Change::Renew, Some(1), Reason::PeriodOver)));
    check(&somebody(Some(1), 365), &score(25.0, 4, 3), Some((Change::Demote, Some(0), Reason::PeriodOver)));
    check(&somebody(Some(1), 365), &score(1.0, 0, 0), Some((Change::Alumni, None, Reason::PeriodOver)));
    check(&Standpoint { strikes: 1.0, ..somebody(Some(1), 365) }, &champion(), None);
}

#[test]
fn a_break_pauses_reviews_and_leaves_time_to_come_back() {
    let away = |from: i64, until: i64, held| Standpoint {
        breaks: vec![(NOW.minus(days(from)), NOW.plus(days(until)))],
        ..somebody(Some(1), held)
    };
    let gone = score(5.0, 0, 0);
    let alumni = |reason| Some((Change::Alumni, None, reason));
    check(&away(60, 30, 200), &gone, None);
    check(&away(100, -49, 200), &gone, None);
    check(&away(100, -50, 200), &gone, alumni(Reason::BelowForLong));
}

#[test]
fn endless_breaks_keep_no_tier() {
    let away = |breaks: &[(i64, i64)], held| Standpoint {
        breaks: breaks.iter().map(|(from, until)| (NOW.minus(days(*from)), NOW.plus(days(*until)))).collect(),
        ..somebody(Some(1), held)
    };
    let gone = score(5.0, 0, 0);
    // One break for ever: paused for 180 days and 90 to come back.
    check(&away(&[(269, 9_999)], 300), &gone, None);
    check(&away(&[(270, 9_999)], 300), &gone, Some((Change::Alumni, None, Reason::BelowForLong)));
    // Four breaks in a row share the 180 days.
    let row = [(300, -240), (240, -180), (180, -120), (120, -1)];
    check(&away(&row, 310), &gone, Some((Change::Alumni, None, Reason::BelowForLong)));
    // A break that is set to begin later, or ended before this period, pauses nothing.
    check(&away(&[(-5, 50)], 300), &gone, Some((Change::Alumni, None, Reason::BelowForLong)));
    check(&away(&[(400, -310)], 300), &gone, Some((Change::Alumni, None, Reason::BelowForLong)));
}

#[test]
fn who_left_or_was_nominated_is_told_to_managers() {
    check(&Standpoint { left: true, ..somebody(Some(2), 30) }, &champion(), Some((Change::Alumni, None, Reason::Left)));
    check(&Standpoint { left: true, ..somebody(None, 0) }, &champion(), None);
    let nominated = Standpoint { nomination: Some(CreditId(7)), ..somebody(None, 0) };
    check(&nominated, &score(3.0, 1, 1), Some((Change::Consider, Some(0), Reason::Nominated)));
    check(&nominated, &champion(), Some((Change::Promote, Some(1), Reason::Reached)));
    // Of who has a tier the next one; whoever falls below or has the highest is not nominated out of it.
    let holder = |tier, days| Standpoint { nomination: Some(CreditId(7)), ..somebody(Some(tier), days) };
    check(&holder(1, 50), &champion(), Some((Change::Consider, Some(2), Reason::Nominated)));
    check(&holder(1, 50), &score(3.0, 1, 1), Some((Change::Alumni, None, Reason::BelowForLong)));
    check(&holder(2, 50), &score(150.0, 20, 8), None);
    check(&Standpoint { strikes: 1.0, ..nominated }, &score(3.0, 1, 1), None);
}

#[test]
fn a_tier_given_on_a_nomination_has_time_to_be_grown_into() {
    let vouched = |days| Standpoint { vouched: true, ..somebody(Some(0), days) };
    check(&vouched(89), &score(3.0, 1, 1), None);
    check(&vouched(90), &score(3.0, 1, 1), Some((Change::Alumni, None, Reason::BelowForLong)));
    check(&somebody(Some(0), 28), &score(3.0, 1, 1), Some((Change::Alumni, None, Reason::BelowForLong)));
}

#[test]
fn people_and_weeks_shrink_with_the_language_to_a_half() {
    let tiers = Tiers::default();
    let needs = |tier, share| tiers.needs(tier, share).map(|n| (n.score, n.people, n.weeks));
    assert_eq!(needs(1, 1.0), Some((60.0, 8, 4)));
    assert_eq!(needs(1, 0.7), Some((60.0, 6, 3)));
    assert_eq!(needs(1, 0.001), Some((60.0, 4, 2)));
    assert_eq!(needs(0, 0.001), Some((20.0, 2, 2)));
    assert_eq!(needs(2, f64::NAN), Some((150.0, 20, 8)));
    assert_eq!(needs(3, 1.0), None);
}

#[test]
fn what_is_missing_for_the_next_tier_is_told_in_numbers() {
    let missing = Tiers::default().missing(Some(0), &score(48.0, 9, 3), 1.0);
    assert_eq!(missing, Some((1, Needs { score: 12.0, people: 0, weeks: 1 })));
    assert_eq!(Tiers::default().missing(Some(2), &champion(), 1.0), None);
}

#[test]
fn a_newcomers_first_help_is_thanked_for() {
    let credit = |day: i64, kind, granted| Counted {
        id: CreditId(day),
        kind,
        at: At(0).plus(days(day)),
        granted,
        caps: Caps::default(),
        logged: false,
    };
    // Newest first, as a score has them.
    let credits = vec![credit(30, Kind::Thanks, 5.0), credit(20, Kind::Solved, 10.0), credit(9, Kind::Welcome, 2.0)];
    let score = Score { credits, ..Score::default() };
    assert_eq!(first_help(&score, At(0), &Tiers::default()), Some(CreditId(20)));
    assert_eq!(first_help(&score, At(0).minus(days(200)), &Tiers::default()), None);
    assert_eq!(first_help(&Score::default(), At(0), &Tiers::default()), None);
}

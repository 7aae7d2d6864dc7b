//! What comes first.

use super::*;
use crate::digest::figures::Change;

#[test]
fn what_waits_stands_in_the_order_in_which_people_suffer_from_it() {
    let place =
        |n: u64| Place { channel: ChannelId(11), message: MessageId(n), at: day(0, n as i64), language: Lang::En };
    let waiting = Waiting {
        people: 7,
        questions: (1..8).map(place).collect(),
        cases: vec![(CaseNumber(4), day(-2, 0)), (CaseNumber(5), day(1, 0))],
        second_looks: vec![(CaseNumber(3), day(-1, 0))],
        proposals: vec![(UserId(6), day(-3, 0))],
        lapsed: vec![UserId(8)],
    };
    let told = made(&Source { waiting, ..source() });
    let expected = [
        ToDo::Questions { count: 7, oldest: (1..6).map(place).collect() },
        ToDo::SecondLooks { count: 1, since: day(-1, 0), numbers: vec![CaseNumber(3)] },
        ToDo::Cases { count: 2, since: day(-2, 0), numbers: vec![CaseNumber(4), CaseNumber(5)] },
        ToDo::Champions { count: 1, since: day(-3, 0), members: vec![UserId(6)] },
        ToDo::Lapsed { count: 1, members: vec![UserId(8)] },
    ];
    assert_eq!(told.to_do, expected);
}

#[test]
fn a_rule_that_is_often_wrong_is_to_be_looked_at() {
    let said = |n: i64| if n < 2 { Verdict::Wrong } else { Verdict::Right };
    let cases = |of: i64| (0..of).map(|n| case(day(-n, 0), Some((day(-n, 1), said(n))))).collect();
    let told = made(&Source { cases: cases(10), ..source() });
    assert_eq!(told.to_do, [ToDo::Rule { rule: "insults".into(), why: Trouble::Imprecise }]);
    assert_eq!(made(&Source { cases: cases(20), ..source() }).to_do, [], "one in ten is no more than one in ten");
    assert_eq!(made(&Source { cases: cases(9), ..source() }).to_do, [], "nine are too few");
}

#[test]
fn the_change_that_is_farthest_from_usual_comes_first_and_each_figure_once() {
    let mut source = source();
    // Messages go from 100 to 160 (band 90 to 110), people from 20 to 25 (18 to 22); all of it in one language.
    for (place, people, each) in (0..8).map(|n| (n, 20, 5)).chain([(LAST, 32, 5)]) {
        source.written[place] = written(&(2..2 + people).map(|n| (n, Lang::En, each)).collect::<Vec<_>>());
        let asked = |n: i64| question(source.edges.week(place).0.plus(Span::HOUR.times(n)), Lang::En, None);
        source.questions.extend((0..if place == LAST { 30 } else { 20 }).map(asked));
    }
    source.stays = (0..20).map(|n| stay(40 + n, day(1, 0), None, None)).collect();
    let names: Vec<_> = made(&source).changes.iter().map(|it| (it.name, it.language)).collect();
    let expected = [
        (Name::Joined, None),
        (Name::Active, None),
        (Name::Messages, None),
        (Name::Questions, None),
        (Name::TopTenth, None),
        (Name::Questions, Some(Lang::En)),
    ];
    assert_eq!(names, expected, "net says nothing beside joined");
    let first: &Change = &made(&source).changes[0];
    assert_eq!((first.value, first.n, first.is_better()), (20.0, 20, Some(true)));
}

#[test]
fn one_thing_is_celebrated_people_before_numbers() {
    let newcomer = Source {
        stays: vec![stay(2, day(-5, 0), None, Some(day(-4, 0)))],
        credits: vec![credit(1, 3, day(0, 0)), credit(4, 3, day(0, 0)), credit(2, 3, day(1, 0))],
        ..source()
    };
    assert!(matches!(made(&newcomer).joy, Some(Joy::NewcomerHelped { member: UserId(2), place: Some(_) })));
    let helped = Source { credits: newcomer.credits.clone(), ..source() };
    assert_eq!(made(&helped).joy, Some(Joy::MostHelped { helped: 1 }));
    let before = credit(4, 5, day(-20, 0));
    let helped = Source { credits: helped.credits.into_iter().chain([before]).collect(), ..source() };
    assert_eq!(made(&helped).joy, Some(Joy::Helpers { helpers: 3, helped: 1 }));
    let moves = vec![(Some(Segment::SilentDark), Segment::Active, 2), (Some(Segment::Active), Segment::Lapsed, 5)];
    assert_eq!(made(&Source { moves, ..helped.clone() }).joy, Some(Joy::SilentWrote { count: 2 }));
    let questions = (0..3).map(|n| question(day(n, 0), Lang::En, Some(day(n, 1)))).collect();
    assert_eq!(made(&Source { questions, ..helped }).joy, Some(Joy::AllAnswered { questions: 3 }));
    assert_eq!(made(&source()).joy, None);
}

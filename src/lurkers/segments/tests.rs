//! A row of the table each, with both sides of every edge.

use super::*;

/// A Wednesday at noon.
const NOW: At = At(1_767_787_200_000);
const MINUTE: Span = Span::MINUTE;
const HOUR: Span = Span::HOUR;
const DAY: Span = Span::DAY;

fn ago(span: Span) -> At {
    NOW.minus(span)
}

/// Here for a hundred days, watched for longer, and silent.
fn somebody() -> Person {
    Person {
        account: ago(DAY.times(1000)),
        joined: Some(ago(DAY.times(100))),
        observed: Some(ago(DAY.times(500))),
        ..Person::default()
    }
}

fn newcomer(days: i64) -> Person {
    Person { joined: Some(ago(DAY.times(days))), ..somebody() }
}

/// Messages: so many, so many weeks ago; the first and last at noon of that day.
fn writer(written: &[(u32, u16)]) -> Person {
    let mut person = somebody();
    for (times, weeks) in written {
        for _ in 0..*times {
            person.weekly.wrote(week_of(NOW) - weeks);
        }
        let at = ago(DAY.times(7 * i64::from(*weeks)));
        person.messages += times;
        person.first_message = Some(person.first_message.map_or(at, |first| first.min(at)));
        person.last_message = Some(person.last_message.map_or(at, |last| last.max(at)));
    }
    person
}

/// One message, so long ago.
fn wrote_once(span: Span) -> Person {
    let mut person =
        Person { messages: 1, first_message: Some(ago(span)), last_message: Some(ago(span)), ..somebody() };
    person.weekly.wrote(week_of(ago(span)));
    person
}

fn signalled(person: Person, weeks: u16) -> Person {
    let mut person = person;
    person.weekly.signalled(week_of(NOW) - weeks);
    person
}

#[track_caller]
fn check(people: &[(Person, Segment)]) {
    for (number, (person, expected)) in people.iter().enumerate() {
        assert_eq!(segment(person, NOW), *expected, "{number}: {person:?}");
    }
}

#[test]
fn some_are_never_approached_whatever_they_do() {
    let active = writer(&[(5, 0)]);
    check(&[
        (active, Segment::Active),
        (Person { bot: true, ..active }, Segment::Excluded),
        (Person { staff: true, ..active }, Segment::Excluded),
        (Person { timed_out: true, ..active }, Segment::Excluded),
        (Person { pending: true, ..active }, Segment::Excluded),
        (Person { pending: true, onboarding: true, ..newcomer(1) }, Segment::Excluded),
        (Person { struck: true, ..active }, Segment::Excluded),
        (Person { opted_out: true, ..active }, Segment::Excluded),
        (Person { account: ago(DAY), ..active }, Segment::Active),
        (Person { account: ago(Span(DAY.0 - 1)), ..active }, Segment::Excluded),
        (Person { bot: true, observed: None, ..active }, Segment::Excluded),
    ]);
}

#[test]
fn who_was_here_before_anybody_looked_is_unknown_for_four_weeks() {
    let watched = |observed, joined| Person { observed, joined, ..writer(&[(5, 0)]) };
    let (since, before) = (ago(DAY.times(27)), ago(DAY.times(28)));
    check(&[
        (watched(None, Some(ago(DAY))), Segment::Unknown),
        (watched(Some(since), Some(since.minus(Span(1)))), Segment::Unknown),
        (watched(Some(since), Some(since)), Segment::Active),
        (watched(Some(since), None), Segment::Unknown),
        (watched(Some(before), Some(ago(DAY.times(90)))), Segment::Active),
        (watched(Some(before.plus(Span(1))), Some(ago(DAY.times(90)))), Segment::Unknown),
    ]);
}

#[test]
fn who_has_not_finished_the_onboarding_is_at_the_gate_for_two_weeks() {
    let begun = |person| Person { onboarding: true, ..person };
    check(&[
        (begun(newcomer(0)), Segment::Gated),
        (begun(newcomer(14)), Segment::Gated),
        (begun(Person { joined: Some(ago(Span(DAY.times(14).0 + 1))), ..somebody() }), Segment::SilentDark),
        (begun(Person { unanswered: true, joined: Some(ago(DAY)), ..wrote_once(HOUR) }), Segment::Gated),
        (begun(Person { joined: None, ..writer(&[(1, 0)]) }), Segment::Active),
    ]);
}

#[test]
fn a_first_message_waits_for_an_answer_between_half_an_hour_and_three_days() {
    let waits = |person| Person { unanswered: true, ..person };
    let second = Person { messages: 2, ..wrote_once(HOUR) };
    check(&[
        (waits(wrote_once(MINUTE.times(30))), Segment::Unanswered),
        (waits(wrote_once(Span(MINUTE.times(30).0 - 1))), Segment::Active),
        (waits(wrote_once(HOUR.times(72))), Segment::Unanswered),
        (waits(wrote_once(Span(HOUR.times(72).0 + 1))), Segment::Active),
        (wrote_once(HOUR), Segment::Active),
        (waits(second), Segment::Unanswered),
        (waits(Person { messages: 3, ..second }), Segment::Active),
        (waits(Person { joined: None, ..second }), Segment::Unanswered),
    ]);
}

#[test]
fn a_newcomer_is_silent_until_there_is_a_signal_and_peeks_until_there_is_a_message() {
    let rejoined = Person { joined: Some(ago(DAY)), ..writer(&[(1, 40)]) };
    check(&[
        (newcomer(0), Segment::NewSilent),
        (newcomer(14), Segment::NewSilent),
        // The clock of who said so was ahead.
        (newcomer(-1), Segment::NewSilent),
        (Person { joined: Some(ago(Span(DAY.times(14).0 + 1))), ..somebody() }, Segment::SilentDark),
        (signalled(newcomer(2), 0), Segment::NewPeeking),
        (signalled(newcomer(14), 2), Segment::NewPeeking),
        (signalled(newcomer(2), 3), Segment::NewSilent),
        (Person { joined: Some(ago(DAY)), ..wrote_once(HOUR) }, Segment::Active),
        (rejoined, Segment::Occasional),
    ]);
}

#[test]
fn one_or_two_messages_a_while_ago_are_one_shot() {
    check(&[
        (wrote_once(DAY.times(7)), Segment::Active),
        (wrote_once(Span(DAY.times(7).0 + 1)), Segment::OneShot),
        (wrote_once(DAY.times(90)), Segment::OneShot),
        // Ninety days reach into the thirteenth week before this one.
        (wrote_once(Span(DAY.times(90).0 + 1)), Segment::SilentDark),
        (Person { messages: 2, ..wrote_once(DAY.times(30)) }, Segment::OneShot),
        (Person { messages: 3, ..wrote_once(DAY.times(30)) }, Segment::Active),
        (Person { messages: 3, ..wrote_once(DAY.times(40)) }, Segment::Occasional),
        (Person { joined: None, ..wrote_once(DAY.times(30)) }, Segment::OneShot),
        (Person { joined: Some(ago(DAY.times(10))), ..wrote_once(DAY.times(9)) }, Segment::OneShot),
    ]);
}

#[test]
fn silence_is_twelve_weeks_and_a_signal_in_four_makes_it_presence() {
    check(&[
        (somebody(), Segment::SilentDark),
        (signalled(somebody(), 0), Segment::SilentPresent),
        (signalled(somebody(), 4), Segment::SilentPresent),
        (signalled(somebody(), 5), Segment::SilentDark),
        (writer(&[(5, 13)]), Segment::SilentDark),
        (signalled(writer(&[(20, 13)]), 1), Segment::SilentPresent),
        (writer(&[(5, 12)]), Segment::Occasional),
        // Of these it is not known whether they are still here, or since when.
        (Person { joined: None, ..somebody() }, Segment::Unknown),
        (Person { joined: None, ..signalled(somebody(), 0) }, Segment::Unknown),
        (Person { joined: None, ..writer(&[(20, 13)]) }, Segment::Unknown),
        (Person { joined: None, ..writer(&[(5, 12)]) }, Segment::Occasional),
    ]);
}

#[test]
fn a_champion_who_is_silent_for_three_weeks_is_missed() {
    let champion = |person| Person { champion: true, ..person };
    let last = |span| Person { last_message: Some(ago(span)), ..champion(writer(&[(9, 3)])) };
    check(&[
        (last(DAY.times(21)), Segment::Active),
        (last(Span(DAY.times(21).0 + 1)), Segment::LapsedChampion),
        (champion(writer(&[(20, 6)])), Segment::LapsedChampion),
        (champion(writer(&[(20, 13)])), Segment::SilentDark),
        (champion(writer(&[(20, 0)])), Segment::Active),
    ]);
}

#[test]
fn regulars_who_fell_silent_have_lapsed() {
    check(&[
        (writer(&[(10, 5)]), Segment::Lapsed),
        (writer(&[(5, 6), (5, 17), (1, 5)]), Segment::Lapsed),
        (writer(&[(9, 5)]), Segment::Occasional),
        // Of one week ten count, which is enough.
        (writer(&[(400, 12)]), Segment::Lapsed),
        (writer(&[(5, 6), (5, 18)]), Segment::Occasional),
        (writer(&[(10, 5), (1, 4)]), Segment::Active),
    ]);
}

#[test]
fn a_message_in_four_weeks_is_active_and_the_rest_is_occasional() {
    check(&[
        (writer(&[(3, 0)]), Segment::Active),
        (writer(&[(3, 4)]), Segment::Active),
        (writer(&[(3, 5)]), Segment::Occasional),
        (Person { joined: None, ..writer(&[(3, 0)]) }, Segment::Active),
    ]);
}

//! Each figure, small and by hand. Weeks are those of UTC; the told one is 2026-W47, from Monday the 16th of November.

mod engagement;
mod first_screen;

use super::*;
use crate::champions::evidence::Kind;
use crate::conduct::case::{CaseNumber, Verdict};
use crate::digest::figures::{Joy, Judged, Place, ToDo, Trouble, Usual, Waits};
use crate::digest::source::{Case, Credited, Edges, First, Held, Question, Stay, Waiting, Written};
use crate::digest::week::Week;
use crate::ids::{ChannelId, GuildId, MessageId, Span, UserId};
use crate::lurkers::segments::Segment;
use crate::policy::source::Stage;
use crate::text::Lang;

const MONDAY: At = At(1_794_787_200_000);

/// So many days after the told Monday, and hours.
fn day(days: i64, hours: i64) -> At {
    MONDAY.plus(Span::DAY.times(days)).plus(Span::HOUR.times(hours))
}

fn source() -> Source {
    let week: Week = "2026-W47".parse().unwrap();
    Source {
        guild: GuildId(7),
        week,
        edges: Edges::of(week, &TimeZone::UTC),
        known_since: Some(day(-400, 0)),
        here_since: Some(day(-400, 0)),
        members: 0,
        stays: Vec::new(),
        firsts: Vec::new(),
        written: vec![Vec::new(); WEEKS],
        questions: Vec::new(),
        credits: Vec::new(),
        tiers: Vec::new(),
        began: Default::default(),
        ended: Default::default(),
        moves: Vec::new(),
        runs: Vec::new(),
        cases: Vec::new(),
        second_looks: Vec::new(),
        hits: Vec::new(),
        waiting: Waiting::default(),
    }
}

fn known() -> Known {
    let rules = [("insults", Stage::Alert), ("links", Stage::Enforce), ("tried", Stage::Shadow)];
    Known {
        staff: [UserId(1)].into(),
        tiers: vec!["Helper".into(), "Champion".into()],
        rules: rules.map(|(name, stage)| (name.to_owned(), stage)).into(),
    }
}

fn made(source: &Source) -> Digest {
    digest(source, &known(), &TimeZone::UTC, day(7, 9))
}

/// Value and n of the told week, and the value of the week before.
fn check(name: Name, source: &Source, expected: (Option<f64>, u32), before: Option<f64>) {
    let told = made(source);
    let figure = told.figure(name).unwrap();
    assert_eq!((figure.value, figure.n, figure.last_week()), (expected.0, expected.1, before), "{name:?}");
}

fn stay(member: u64, joined: At, left: Option<At>, wrote: Option<At>) -> Stay {
    Stay { member: UserId(member), joined: Some(joined), left, wrote }
}

#[test]
fn who_came_and_who_left_is_counted_by_the_week() {
    let stays = vec![
        stay(2, day(0, 0), None, None),
        stay(3, day(6, 23), None, None),
        // Left, and came back: both.
        stay(4, day(-30, 0), Some(day(1, 0)), None),
        stay(4, day(2, 0), None, None),
        stay(5, day(7, 0), None, None),
        stay(6, day(-1, 0), Some(day(-1, 5)), None),
    ];
    let source = Source { stays, ..source() };
    check(Name::Joined, &source, (Some(3.0), 3), Some(1.0));
    check(Name::Left, &source, (Some(1.0), 1), Some(1.0));
    check(Name::Net, &source, (Some(2.0), 4), Some(0.0));
}

#[test]
fn who_stayed_is_told_of_those_whose_seven_days_are_over() {
    let stays = vec![
        stay(2, day(-7, 0), None, None),
        stay(3, day(-6, 0), Some(day(0, 23)), None),
        stay(4, day(-5, 0), Some(day(2, 1)), None),
        // Their week is not over.
        stay(5, day(1, 0), Some(day(2, 0)), None),
        stay(6, day(-10, 0), Some(day(-9, 0)), None),
    ];
    check(Name::Stay, &Source { stays, ..source() }, (Some(2.0 / 3.0), 3).rounded(), Some(0.0));
}

#[test]
fn a_first_message_counts_within_fourteen_days_of_joining() {
    let stays = vec![
        stay(2, day(-14, 0), None, Some(day(-1, 23))),
        stay(3, day(-14, 0), None, Some(day(0, 1))),
        stay(4, day(-8, 0), None, None),
        // Wrote in an earlier stay.
        stay(5, day(-9, 0), None, Some(day(-200, 0))),
        stay(6, day(-7, 0), None, Some(day(-7, 1))),
    ];
    check(Name::FirstMessage, &Source { stays, ..source() }, (Some(1.0 / 3.0), 3).rounded(), None);
}

trait Rounded {
    fn rounded(self) -> Self;
}

impl Rounded for Told {
    fn rounded(self) -> Told {
        (self.0.map(usual::rounded), self.1)
    }
}

fn first(member: u64, at: At, reply: Option<At>) -> First {
    First { member: UserId(member), message: MessageId(member), at, joined: None, deleted: None, reply }
}

#[test]
fn first_replies_are_told_with_those_who_still_wait() {
    let mut firsts = vec![
        first(2, day(0, 0), Some(day(0, 1))),
        first(3, day(0, 0), Some(day(0, 30))),
        first(4, day(0, 0), None),
        // Nobody could watch for a day: it waits for two hours, and counts for those.
        first(5, day(6, 22), None),
        first(6, day(-3, 0), Some(day(0, 1))),
        First { deleted: Some(day(1, 0)), ..first(7, day(0, 5), None) },
    ];
    let told = made(&Source { firsts: firsts.clone(), ..source() });
    // After an hour one of four is answered; after 30 hours one of the two that are still watched.
    assert_eq!(told.first_reply.steps, [(Span::HOUR, 0.75), (Span::HOUR.times(30), 0.375)]);
    check(Name::FirstReply, &Source { firsts: firsts.clone(), ..source() }, (Some(0.25), 4), Some(0.0));
    let half = Some(Span::HOUR.times(30).0 as f64);
    check(Name::FirstReplyMedian, &Source { firsts: firsts.clone(), ..source() }, (half, 4), None);
    // Of who was here before anybody looked it is not known whether it is their first.
    let joined = [None, Some(day(-60, 0)), Some(day(-2, 0)), Some(day(-20, 0))];
    firsts.iter_mut().zip(joined).for_each(|(first, joined)| first.joined = joined);
    let source = Source { firsts, known_since: Some(day(-10, 0)), ..source() };
    assert_eq!(made(&source).first_reply.n, 2);
}

fn written(of: &[(u64, Lang, u32)]) -> Vec<Written> {
    of.iter()
        .map(|(author, language, messages)| Written {
            author: UserId(*author),
            language: *language,
            messages: *messages,
        })
        .collect()
}

#[test]
fn messages_are_counted_by_person_with_staff_apart() {
    let mut source = source();
    source.written[LAST] = written(&[(1, Lang::En, 10), (2, Lang::En, 3), (2, Lang::Ko, 4), (3, Lang::Unknown, 3)]);
    source.written[LAST - 1] = written(&[(2, Lang::En, 5)]);
    check(Name::Active, &source, (Some(3.0), 3), Some(1.0));
    check(Name::ActiveStaff, &source, (Some(1.0), 1), Some(0.0));
    check(Name::Messages, &source, (Some(20.0), 20), Some(5.0));
    check(Name::MessagesStaff, &source, (Some(10.0), 10), Some(0.0));
    check(Name::TopTenth, &source, (Some(0.5), 3), Some(1.0));
    assert!(made(&source).curve.is_empty(), "three people have no tenths");
}

#[test]
fn the_curve_gives_each_tenth_its_share() {
    let mut source = source();
    let people: Vec<(u64, Lang, u32)> = (2..14).map(|n| (n, Lang::En, if n < 4 { 20 } else { 6 })).collect();
    source.written[LAST] = written(&people);
    // Twelve people: the first tenth is two of them, rounded up, and so are the sixth and others.
    let expected = [0.4, 0.06, 0.06, 0.06, 0.06, 0.12, 0.06, 0.06, 0.06, 0.06];
    let curve = made(&source).curve;
    assert_eq!(curve, expected);
    check(Name::TopTenth, &source, (Some(0.4), 12), None);
}

fn question(at: At, language: Lang, answered: Option<At>) -> Question {
    Question { at, language, answered, closed: None, deleted: None }
}

#[test]
fn questions_wait_until_they_are_answered_or_their_asker_says_it_is_over() {
    let questions = vec![
        question(day(0, 0), Lang::En, Some(day(0, 1))),
        question(day(0, 0), Lang::En, Some(day(0, 3))),
        // Answered after the week: it waits.
        question(day(5, 0), Lang::Ko, Some(day(8, 0))),
        Question { closed: Some(day(1, 0)), ..question(day(0, 0), Lang::En, None) },
        Question { deleted: Some(day(1, 0)), ..question(day(0, 0), Lang::En, None) },
        Question { deleted: Some(day(8, 0)), ..question(day(6, 0), Lang::En, None) },
        question(day(-1, 0), Lang::En, None),
    ];
    let source = Source { questions, ..source() };
    check(Name::Questions, &source, (Some(5.0), 5), Some(1.0));
    check(Name::Unanswered, &source, (Some(0.4), 5), Some(1.0));
    // After one hour 4 of 5 wait, after three 3 of 5; then nobody answers any more.
    assert_eq!(made(&source).question_reply.steps, [(Span::HOUR, 0.8), (Span::HOUR.times(3), 0.6)]);
    check(Name::AnswerMedian, &source, (None, 5), None);
    // One language waits where the other is answered.
    let languages = made(&source).languages;
    let told = |of: usize| languages[of].figures.iter().map(|it| (it.value, it.n)).collect::<Vec<_>>();
    assert_eq!((languages[0].language, languages[1].language), (Lang::En, Lang::Ko));
    assert_eq!(told(0), [(Some(4.0), 4), (Some(0.25), 4), (Some(10_800_000.0), 4)]);
    assert_eq!(told(1), [(Some(1.0), 1), (Some(1.0), 1), (None, 1)]);
}

fn credit(helper: u64, helped: u64, at: At) -> Credited {
    Credited {
        helper: UserId(helper),
        helped: UserId(helped),
        kind: Kind::Thanks,
        at,
        channel: Some(ChannelId(11)),
        message: Some(MessageId(helped)),
        conversation: None,
        sure: true,
        counts: true,
        waits: false,
        changed: None,
    }
}

#[test]
fn help_counts_as_it_counted_when_the_week_ended() {
    let revoked = |at: At| Credited { counts: false, changed: Some(at), ..credit(4, 5, day(1, 0)) };
    let waits = Credited { sure: false, counts: false, waits: true, ..credit(6, 7, day(1, 0)) };
    let credits = vec![
        credit(2, 3, day(0, 0)),
        credit(2, 3, day(1, 0)),
        credit(2, 8, day(1, 0)),
        credit(1, 9, day(1, 0)),
        revoked(day(6, 0)),
        waits,
        // Settled on Tuesday after: it counted for nobody's week.
        Credited { counts: true, waits: false, changed: Some(day(8, 0)), ..waits },
        Credited { kind: Kind::PeerReaction, ..credit(10, 11, day(1, 0)) },
        credit(2, 3, day(-1, 0)),
    ];
    let with = |last: Credited| Source { credits: credits.iter().copied().chain([last]).collect(), ..source() };
    let gone_later = with(revoked(day(7, 0)));
    check(Name::Helpers, &gone_later, (Some(3.0), 3), Some(1.0));
    check(Name::Helped, &gone_later, (Some(4.0), 4), Some(1.0));
    let recognition = made(&gone_later).recognition;
    assert_eq!(recognition.pending, 2);
    let helpers: Vec<_> = recognition.helpers.iter().map(|it| (it.member.0, it.people, it.threads.len())).collect();
    assert_eq!(helpers, [(2, 2, 2), (4, 1, 1)], "staff are not ranked");
}

#[test]
fn tiers_tell_who_rose_who_holds_and_who_left() {
    let held = |member: u64, at: At, tier: Option<u8>| Held { member: UserId(member), at, tier };
    let tiers = vec![
        held(2, day(-90, 0), Some(0)),
        held(3, day(-90, 0), Some(0)),
        held(4, day(-90, 0), Some(1)),
        held(5, day(-80, 0), Some(1)),
        // Renewed.
        held(5, day(1, 0), Some(1)),
        held(3, day(2, 0), Some(1)),
        held(4, day(3, 0), None),
        held(6, day(3, 0), Some(0)),
        held(6, day(8, 0), None),
    ];
    let told = made(&Source { tiers, ..source() });
    let rows: Vec<_> = told.recognition.tiers.iter().map(|it| (it.hold, it.promoted, it.held, it.lapsed)).collect();
    assert_eq!(rows, [(2, 1, 1, 0), (2, 1, 1, 1)]);
    let champions: Vec<_> = told.recognition.champions.iter().map(|it| (it.member.0, it.tier)).collect();
    assert_eq!(champions, [(3, 1), (5, 1), (2, 0), (6, 0)]);
    assert_eq!(told.joy, Some(Joy::Promoted { member: UserId(3), tier: 1 }));
}

fn case(at: At, decided: Option<(At, Verdict)>) -> Case {
    Case {
        at,
        clause: "people".into(),
        rules: vec!["insults".into()],
        measure: "warn",
        verdict: decided.map(|it| it.1),
        decided: decided.map(|it| it.0),
        waited: true,
    }
}

#[test]
fn cases_are_told_with_how_soon_a_person_spoke_and_how_often_rules_were_right() {
    let (right, wrong) = (Verdict::Right, Verdict::Wrong);
    let cases = vec![
        case(day(-50, 0), Some((day(-50, 1), wrong))),
        case(day(-48, 0), Some((day(-48, 1), right))),
        case(day(0, 0), Some((day(0, 2), right))),
        case(day(0, 0), Some((day(0, 4), wrong))),
        case(day(6, 0), Some((day(8, 0), right))),
        Case { waited: false, measure: "ban", ..case(day(1, 0), None) },
        Case { clause: String::new(), ..case(day(1, 0), Some((day(1, 3), Verdict::Unsure))) },
    ];
    let source = Source { cases, second_looks: vec![(day(1, 0), UserId(4)), (day(2, 0), UserId(4))], ..source() };
    check(Name::Cases, &source, (Some(5.0), 5), Some(0.0));
    check(Name::CaseAnswer, &source, (Some(Span::HOUR.times(3).0 as f64), 4), None);
    // Eight weeks back is day -49.
    check(Name::Precision, &source, (Some(2.0 / 3.0), 3).rounded(), Some(0.5));
    check(Name::SecondLooks, &source, (Some(1.0), 1), Some(0.0));
    let conduct = made(&source).conduct;
    let people = ("people".to_owned(), vec![("ban".to_owned(), 1), ("warn".to_owned(), 3)]);
    assert_eq!(conduct.clauses, [people, (String::new(), vec![("warn".to_owned(), 1)])]);
    assert_eq!((conduct.rules[0].right, conduct.rules[0].wrong, conduct.rules[0].stage.as_str()), (2, 1, "alert"));
}

#[test]
fn a_rule_that_suddenly_hits_much_more_is_a_runaway() {
    let mut hits: Vec<(String, At, u32)> = (1..9).map(|n| ("insults".to_owned(), day(-7 * n, 1), 6)).collect();
    hits.extend((1..9).map(|n| ("tried".to_owned(), day(-7 * n, 1), 1)));
    hits.extend([("insults".to_owned(), day(1, 0), 10), ("tried".to_owned(), day(1, 0), 40)]);
    hits.push(("links".to_owned(), day(1, 0), 3));
    let told = made(&Source { hits, ..source() });
    let rules: Vec<_> = told.conduct.rules.iter().map(|it| (it.rule.as_str(), it.hits, it.runaway)).collect();
    assert_eq!(rules, [("tried", 40, true), ("insults", 10, true), ("links", 3, false)]);
    assert_eq!(told.conduct.rules[1].usual, Some(Usual { median: 6.0, low: 5.0, high: 7.0 }));
    // What a rule in shadow meets harms nobody.
    assert_eq!(told.to_do, [ToDo::Rule { rule: "insults".into(), why: Trouble::Runaway }]);
}

#[test]
fn only_whole_weeks_are_compared() {
    let mut source = source();
    // History that was read before tells of messages, not of who came and left.
    source.here_since = Some(day(-28, 1));
    source.stays = (0..12).map(|n| stay(2 + n, day(1, 0), None, None)).collect();
    let figure = made(&source).figure(Name::Joined).cloned().unwrap();
    assert_eq!(figure.before.iter().filter(|it| it.is_some()).count(), 3, "{figure:?}");
    assert_eq!((figure.value, figure.judged), (Some(12.0), Judged::TooFew));
    let messages = made(&source).figure(Name::Messages).cloned().unwrap();
    assert_eq!(messages.before, [Some(0.0); 8], "{messages:?}");
    source.here_since = Some(day(-28, 0));
    assert_eq!(made(&source).figure(Name::Joined).unwrap().judged, Judged::Higher);
    // Those who joined in the week before, as far as nobody looked yet, may have left unseen.
    source.here_since = Some(day(-6, 0));
    assert_eq!(made(&source).figure(Name::Stay).unwrap().value, None);
    // Of a week before Steward came nothing is told of it at all.
    source.here_since = Some(day(8, 0));
    assert_eq!(made(&source).figure(Name::Left).unwrap().value, None);
}

#[test]
fn an_empty_week_is_told_without_a_word_too_much() {
    let told = made(&Source { known_since: None, here_since: None, ..source() });
    assert_eq!((told.to_do.len(), told.changes.len(), told.figures.len()), (0, 0, 21));
    assert!(told.figures.iter().all(|figure| figure.judged == Judged::TooFew && figure.before == [None; 8]));
    assert_eq!((told.from, told.until, told.zone.as_str()), (MONDAY, day(7, 0), "UTC"));
}

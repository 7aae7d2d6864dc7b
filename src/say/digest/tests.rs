//! The digest's sentences as they read, and that nobody's name does anything in them.

use super::samples::{MADE, empty, full, place};
use super::{For, change, joy, letter, to_do, value, when};
use crate::digest::figures::*;
use crate::ids::{At, UserId};
use crate::say::Language::{self, *};
use crate::text::Lang;

fn questions(count: u32) -> ToDo {
    ToDo::Questions { count, oldest: vec![place(3, Lang::Ko), place(4, Lang::En)] }
}

#[test]
fn the_letter_opens_as_we_meant_it() {
    let check = |language, waiting: u32, joy: Option<Joy>, expected: &str| {
        let to_do = if waiting == 0 { Vec::new() } else { vec![questions(waiting)] };
        let digest = Digest { to_do, people_waiting: waiting, ..empty() };
        assert_eq!(letter::opening(language, &digest, joy.as_ref(), For::Discord), expected);
    };
    let joy = Joy::AllAnswered { questions: 7 };
    check(
        En,
        3,
        Some(joy.clone()),
        "Good morning. Three people are waiting for you, the oldest since Thursday; and all 7 questions of the week have an answer.",
    );
    check(En, 1, None, "Good morning. One person is waiting for you, since Thursday.");
    check(En, 0, None, "Good morning. Nobody is waiting for you.");
    check(Nl, 12, None, "Goedemorgen. Er wachten 12 mensen op je, de eerste sinds donderdag.");
    check(
        Ko,
        3,
        Some(joy.clone()),
        "좋은 아침이에요. 세 분이 기다리고 있고, 가장 오래된 분은 목요일부터예요. 그리고 한 주 동안의 질문 7개에 모두 답이 있어요.",
    );
    check(ZhCn, 3, Some(joy), "早上好。有三个人在等你，最早的从星期四起；还有，一周里的 7 个问题都有了回答。");
}

#[test]
fn what_is_to_be_done_is_said_in_a_sentence() {
    let name = |id: UserId| (id == UserId(1)).then(|| "Mina".to_owned());
    let check = |it: ToDo, to: For, expected: &str| assert_eq!(to_do(En, &empty(), &it, to), expected);
    check(questions(4), For::Discord, "4 questions have no answer, the oldest since Thursday.");
    let champions = |count, ids: &[u64]| {
        let members = ids.iter().copied().map(UserId).collect();
        ToDo::Champions { count, since: MADE.minus(crate::ids::Span::DAY), members }
    };
    check(champions(1, &[1]), For::Discord, "One member has been proposed for recognition since Sunday: <@1>.");
    check(
        champions(5, &[1, 2, 3]),
        For::Plain(&name),
        "5 members are proposed for recognition, the first since Sunday: \u{2068}Mina\u{2069}, somebody, somebody and 2 more.",
    );
    let rule = ToDo::Rule { rule: "**flood**".into(), why: Trouble::Imprecise };
    check(
        rule.clone(),
        For::Discord,
        r"The rule “\*\*flood\*\*” has been wrong too often of late. Change it, or let it watch only.",
    );
    check(
        rule,
        For::Plain(&name),
        "The rule “\u{2068}**flood**\u{2069}” has been wrong too often of late. Change it, or let it watch only.",
    );
}

#[test]
fn a_change_says_which_way_and_what_is_usual() {
    let check = |language: Language, name, spoken, of: (f64, f64), expected: &str| {
        let usual = Usual { median: of.1, low: 0.0, high: 0.0 };
        assert_eq!(change(language, &Change { name, language: spoken, value: of.0, usual, n: 40 }), expected);
    };
    check(En, Name::Joined, None, (1_204.0, 38.0), "More people joined than usual: 1,204, usually about 38.");
    check(Nl, Name::Joined, None, (1_204.0, 38.5), "Er kwamen meer mensen bij dan anders: 1.204, meestal rond 39.");
    check(
        En,
        Name::Unanswered,
        Some(Lang::Ko),
        (0.634, 0.2),
        "A larger share of questions than usual stayed without an answer (Korean): 63%, usually about 20%.",
    );
    check(
        Ko,
        Name::AnswerMedian,
        None,
        (5_400_000.0, 10_800_000.0),
        "질문이 평소보다 빨리 답을 받았어요. 이번에는 1시간 30분, 평소에는 3시간 정도예요.",
    );
    check(ZhCn, Name::Net, None, (-3.0, 4.0), "社区增长比平常少：−3，平常约 4。");
}

#[test]
fn a_joy_is_a_sentence_of_its_own() {
    let name = |_| Some("Mina".to_owned());
    let check = |it: Joy, to: For, expected: &str| assert_eq!(joy(En, &full("Helper"), &it, to), expected);
    check(Joy::SilentWrote { count: 1 }, For::Discord, "Somebody who had been silent wrote.");
    check(Joy::Helpers { helpers: 8, helped: 1 }, For::Discord, "8 people helped one other person.");
    check(Joy::Promoted { member: UserId(5), tier: 0 }, For::Discord, "<@5> is now Helper.");
    check(
        Joy::NewcomerHelped { member: UserId(5), place: None },
        For::Plain(&name),
        "\u{2068}Mina\u{2069}, new within the last two weeks, helped somebody.",
    );
}

#[test]
fn a_name_turns_nothing_around_it() {
    let name = |_| Some("\u{202e}evil\u{2069}\n\u{7}<b>".to_owned());
    let said = joy(En, &full("x"), &Joy::Promoted { member: UserId(5), tier: 0 }, For::Plain(&name));
    assert_eq!(said, "\u{2068}evil<b>\u{2069} is now \u{2068}x\u{2069}.");
}

#[test]
fn days_are_said_from_the_day_of_the_digest() {
    let check = |language, days: i64, expected: &str| {
        assert_eq!(when(language, &empty(), MADE.minus(crate::ids::Span::DAY.times(days))), expected);
    };
    check(En, 0, "today");
    check(En, 6, "Tuesday");
    check(En, 7, "16 November");
    check(En, 400, "19 October 2025");
    check(Ko, 7, "11월 16일");
    check(ZhCn, 400, "2025 年 10 月 19 日");
    let seoul = Digest { zone: "Asia/Seoul".into(), ..empty() };
    assert_eq!(when(En, &seoul, At(MADE.0 - 9 * 3_600_000)), "today");
    assert_eq!(when(En, &empty(), At(MADE.0 - 9 * 3_600_000)), "Sunday");
}

#[test]
fn values_are_written_as_the_language_does() {
    let check = |language, unit, n: f64, expected: &str| assert_eq!(value(language, unit, n), expected);
    check(En, Unit::Count, 1_234_567.0, "1,234,567");
    check(Nl, Unit::Count, -1_234.0, "−1.234");
    check(Ko, Unit::Share, 0.075, "8%");
    check(En, Unit::Time, 9_000_000.0, "2 hours and 30 minutes");
}

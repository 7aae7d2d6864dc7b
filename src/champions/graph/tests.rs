//! Small conversations, and who answers and thanks whom in them.

use super::{How, Nobody, Said, Speaker, Turns};
use crate::ids::{At, MessageId, UserId};

/// `ann> text`, twenty seconds apart; `+5m ann> text` after a longer silence; `ann ^2> text` is Discord's reply to the
/// second line, `ann @bob> text` a mention. Whoever is called `…bot` is one. Ids of people are hashes of their names.
fn talk(into: Turns, lines: &[&str]) -> Turns {
    let mut turns = into;
    let mut now = At(1_700_000_000_000);
    let mut authors = Vec::new();
    for (n, line) in lines.iter().enumerate() {
        let (head, content) = line.split_once("> ").unwrap();
        let mut parts = head.split(' ').peekable();
        let wait = parts
            .next_if(|part| part.starts_with('+'))
            .map_or(20, |part| part[1..part.len() - 1].parse::<i64>().unwrap() * 60);
        now = At(now.0 + wait * 1_000);
        let name = parts.next().unwrap();
        let (mut reply_to, mut mentions) = (None, Vec::new());
        for part in parts {
            match part.split_at(1) {
                ("^", line) => reply_to = Some(line.parse::<usize>().unwrap()),
                (_, name) => mentions.push(person(name)),
            }
        }
        turns.push(&Said {
            id: message(n + 1),
            at: now,
            author: person(name),
            speaker: if name.ends_with("bot") { Speaker::Machine } else { Speaker::Person },
            name,
            shown: None,
            content,
            reply_to: reply_to.map(message),
            reply_to_author: reply_to.and_then(|line| authors.get(line - 1).copied()),
            mentions: &mentions,
        });
        authors.push(person(name));
    }
    turns
}

fn message(line: usize) -> MessageId {
    MessageId(line as u64)
}

fn person(name: &str) -> UserId {
    UserId(name.bytes().fold(7, |id, byte| id * 31 + u64::from(byte)))
}

/// What the last line answers: the number of a line, 0 for nothing.
fn check_link(lines: &[&str], expected: (usize, How)) {
    let link = talk(Turns::new(), lines).link(message(lines.len())).unwrap();
    assert_eq!((link.reply_to.map_or(0, |to| to.0 as usize), link.how), expected, "{lines:#?}");
    assert!((0.0..=1.0).contains(&link.confidence));
}

/// Whom the last line thanks.
fn check_thanks(lines: &[&str], expected: Result<&[(&str, f32)], Nobody>) {
    let found = talk(Turns::new(), lines).thanked(message(lines.len()));
    let found = found.map(|all| all.iter().map(|one| (one.helper, one.confidence)).collect::<Vec<_>>());
    let expected = expected.map(|all| all.iter().map(|(name, sure)| (person(name), *sure)).collect());
    assert_eq!(found, expected, "{lines:#?}");
}

#[test]
fn a_reply_is_certain() {
    check_link(&["ann> how do I mount this disk?", "bob> morning", "cas ^1> try mount -a"], (1, How::Reply));
}

#[test]
fn who_is_mentioned_is_answered() {
    check_link(&["ann> how do I mount this disk?", "bob> nice weather", "cas @ann> try mount -a"], (1, How::Mention));
}

#[test]
fn a_name_in_the_text_is_as_good() {
    let lines = ["annika> how do I mount this disk?", "bob> nice weather", "cas> annika: try mount -a"];
    check_link(&lines, (1, How::Name));
    check_link(&[lines[0], lines[1], "cas> try mount -a, Annika"], (1, How::Name));
    check_link(&[lines[0], lines[1], "cas> @annika try mount -a"], (1, How::Mention));
}

#[test]
fn who_was_spoken_to_answers_that() {
    check_link(
        &[
            "annika> how do I mount this disk?",
            "bert> annika: which disk is it?",
            "cas> anyone here from Utrecht?",
            "annika> the second one",
        ],
        (2, How::Graph),
    );
}

#[test]
fn the_first_message_answers_nothing() {
    check_link(&["ann> does anybody know how to mount this disk?"], (0, How::Graph));
}

#[test]
fn everyday_words_are_no_names() {
    let lines = ["will> how do I mount this disk?", "thanks> morning", "+9m bob> I think that will do it, thanks"];
    let turns = talk(Turns::new(), &lines);
    assert!(!turns.find(message(3)).unwrap().calls());
}

#[test]
fn names_without_spaces_around_them_need_a_mark() {
    for (text, named) in [("민수 해 보세요", false), ("@민수 해 보세요", true)] {
        let turns = talk(Turns::new(), &["민수> 설치가 안 돼요", &format!("bob> {text}")]);
        assert_eq!(turns.find(message(2)).unwrap().calls(), named, "{text}");
    }
}

#[test]
fn a_name_counts_for_an_hour() {
    for (wait, named) in [(55, true), (65, false)] {
        let turns = talk(Turns::new(), &["annika> how do I mount this?", &format!("+{wait}m bob> annika: like so")]);
        assert_eq!(turns.find(message(2)).unwrap().calls(), named, "{wait} minutes");
    }
}

#[test]
fn whose_message_is_answered_is_thanked() {
    check_thanks(&["ann> how?", "bob> like so", "cas> hi", "ann ^2> thanks"], Ok(&[("bob", 1.0)]));
}

#[test]
fn all_who_are_mentioned_are_thanked() {
    check_thanks(
        &["ann> how?", "bob> like so", "cas> or so", "ann @bob @cas> thanks both"],
        Ok(&[("bob", 0.96), ("cas", 0.96)]),
    );
}

#[test]
fn who_helped_is_thanked_without_a_name() {
    check_thanks(
        &[
            "annika> how do I mount this disk?",
            "bert> annika: mount -a",
            "cas> who is from Utrecht?",
            "annika> thanks, that worked",
        ],
        Ok(&[("bert", 0.91)]),
    );
}

/// Three people helped, and somebody else talks.
const HELPED: [&str; 8] = [
    "annika> how do I mount this disk?",
    "bert> annika: what does lsblk say?",
    "annika> bert: sdb1, no mount point",
    "bert> annika: then mount /dev/sdb1 /mnt",
    "cecile> annika: and put it into fstab",
    "daan> it rains in Utrecht",
    "annika> cecile: with which options?",
    "cecile> annika: defaults is fine",
];

fn check_thanked_after_help(last: &str, expected: &[(&str, f32)]) {
    check_thanks(&[&HELPED[..], &[&format!("annika> {last}")]].concat(), Ok(expected));
}

#[test]
fn thanks_to_several_are_for_all_who_talked_with_the_thanker() {
    let both = [("bert", 0.91), ("cecile", 0.91)];
    for last in [
        "thanks guys",
        "thank you both!",
        "thx again all",
        "thanks for the help everybody",
        "guys, thanks",
        "bedankt allemaal",
        "dank jullie wel jongens",
        "다들 감사합니다",
        "모두 고마워요",
        "谢谢大家",
        "多谢各位",
        "谢谢两位",
    ] {
        let turns = talk(Turns::new(), &[&HELPED[..], &[&format!("annika> {last}")]].concat());
        let mut thanked: Vec<_> =
            turns.thanked(message(9)).unwrap().into_iter().map(|t| (t.helper, t.confidence)).collect();
        thanked.sort_by_key(|(who, _)| both.iter().position(|(name, _)| person(name) == *who));
        assert_eq!(thanked, both.map(|(name, sure)| (person(name), sure)), "{last}");
    }
}

#[test]
fn all_of_something_is_not_all_of_them() {
    check_thanked_after_help("thanks for all the help", &[("cecile", 0.91)]);
    check_thanked_after_help("that is all, thanks", &[("cecile", 0.91)]);
    check_thanked_after_help("thanks, it works on all disks", &[("cecile", 0.91)]);
}

#[test]
fn thanks_to_two_are_for_no_more() {
    let mut lines = HELPED.to_vec();
    lines.extend([
        "eva> annika: or nofail",
        "annika> eva: why?",
        "eva> annika: so that it boots without",
        "annika> thanks both",
    ]);
    assert_eq!(talk(Turns::new(), &lines).thanked(message(12)).unwrap().len(), 2);
    check_thanks(
        &["annika> how?", "bert ^1> like so", "cas ^1> or so", "annika> thanks both"],
        Ok(&[("cas", 0.91), ("bert", 0.91)]),
    );
    lines.pop();
    lines.push("annika> thanks all");
    assert_eq!(talk(Turns::new(), &lines).thanked(message(12)).unwrap().len(), 3);
}

#[test]
fn who_answered_is_thanked_and_not_who_spoke_last() {
    check_thanks(
        &[
            "annika> how do I mount this disk on boot?",
            "bert> put a line for the disk into fstab, then mount it",
            "cas> who is from Utrecht?",
            "daan> me, why?",
            "annika> thanks",
        ],
        Ok(&[("bert", 0.7)]),
    );
}

#[test]
fn machines_neither_thank_nor_are_thanked() {
    check_thanks(&["ann> how?", "infobot> like so", "ann ^2> thanks"], Err(Nobody::Machine(person("infobot"))));
    check_thanks(&["ann> how?", "infobot> ann: thanks for asking"], Err(Nobody::ByMachine));
}

#[test]
fn who_calls_a_bot_for_somebody_is_thanked() {
    let asked = "annika> is there a channel in German?";
    check_thanks(&[asked, "bert> !de", "infobot> German is spoken in that room", "annika> thx!"], Ok(&[("bert", 0.7)]));
    check_thanks(
        &[asked, "bert> !de annika", "infobot> annika: German is spoken in that room", "annika> thx!"],
        Ok(&[("bert", 0.91)]),
    );
    let called_herself = [asked, "annika> !de", "infobot> German is spoken in that room", "annika> thx!"];
    check_thanks(&called_herself, Err(Nobody::Machine(person("infobot"))));
}

#[test]
fn nobody_thanks_oneself() {
    check_thanks(&["ann> how?", "ann> like so", "ann ^2> thanks"], Err(Nobody::Oneself));
    check_thanks(&["ann> thanks everybody"], Err(Nobody::Unknown));
}

#[test]
fn who_said_nothing_here_is_not_thanked() {
    check_thanks(&["ann> how?", "bob> like so", "ann @zoe> thanks"], Err(Nobody::NotHere(person("zoe"))));
}

#[test]
fn in_a_thread_the_first_message_is_answered() {
    let thread = Turns::of_thread(message(1), person("ann"));
    let turns = talk(thread, &["ann> my disk does not mount", "+60m bob> is it plugged in?"]);
    let link = turns.link(message(2)).unwrap();
    assert_eq!(link.reply_to, Some(message(1)));
}

/// Five people in a meeting, who sometimes say two things in a row; `every` so many lines name somebody, 0 for never.
fn meeting(every: usize) -> Vec<String> {
    let people = ["annika", "bert", "carla", "dirk", "elsa"];
    let texts = [
        "next point is the budget",
        "we spent less than we planned",
        "ok, agreed",
        "what about the room for the summer party?",
        "the big one costs too much",
        "I can ask around",
        "fine, who writes that down?",
    ];
    let who = |n: usize| people[(n * n / 3 + n) % 5];
    let line = |n: usize| match every != 0 && n.is_multiple_of(every) {
        true => format!("{}> {}: {}", who(n), who(n + 2), texts[n % 7]),
        false => format!("{}> {}", who(n), texts[(n * 3 + n / 5) % 7]),
    };
    (1..=90).map(line).collect()
}

#[test]
fn in_a_meeting_each_turn_answers_the_one_before() {
    for (every, is_meeting) in [(0, true), (60, true), (10, false), (3, false)] {
        let lines = meeting(every);
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        let turns = talk(Turns::new(), &lines);
        let asked = 85..=89;
        let found = asked.clone().filter(|&n| turns.in_meeting(turns.find(message(n)).unwrap()).is_some());
        assert_eq!(found.count(), if is_meeting { 5 } else { 0 }, "a name every {every} lines");
        for n in asked.filter(|_| is_meeting) {
            assert_eq!(turns.link(message(n)).unwrap().reply_to, Some(message(n - 1)));
        }
    }
}

#[test]
fn a_meeting_needs_company_and_no_silence() {
    let of = |people: &[&str], last: &str| {
        let mut lines: Vec<String> = (0..40).map(|n| format!("{}> so it goes", people[n % people.len()])).collect();
        lines.push(last.to_owned());
        let turns = talk(Turns::new(), &lines.iter().map(String::as_str).collect::<Vec<_>>());
        turns.in_meeting(turns.find(message(41)).unwrap()).is_some()
    };
    for (people, last, expected) in [
        (&["annika", "bert", "carla"][..], "bert> on we go", true),
        (&["annika", "bert"][..], "bert> on we go", false),
        (&["annika", "bert", "carla"][..], "+6m bert> on we go", false),
        (&["annika", "bert", "carla"][..], "bert> annika: on we go", false),
    ] {
        assert_eq!(of(people, last), expected, "{people:?} {last}");
    }
}

#[test]
fn a_link_is_the_same_however_late_it_is_asked_for() {
    let people = ["annika", "bert", "carla", "dirk", "else"];
    let texts = [
        "how do I mount this disk?",
        "annika: mount -a",
        "thanks",
        "which version is it?",
        "bert: the disk is full",
        "ok",
    ];
    let lines: Vec<String> =
        (0..150).map(|n| format!("{}> {}", people[n * n % 7 % 5], texts[(n * 5 + n / 3) % 6])).collect();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    for n in [1, 5, 90, 118] {
        let (then, now) = (talk(Turns::new(), &lines[..n]), talk(Turns::new(), &lines));
        assert_eq!(then.link(message(n)), now.link(message(n)), "line {n}");
        assert_eq!(then.thanked(message(n)), now.thanked(message(n)), "line {n}");
    }
}

#[test]
fn what_is_forgotten_is_not_guessed() {
    let lines = vec!["ann> hm"; 400];
    let turns = talk(Turns::new(), &lines);
    assert_eq!(turns.link(message(100)), None);
    assert_eq!(turns.link(message(300)), None);
    assert!(turns.link(message(390)).is_some());
    assert_eq!(turns.thanked(message(100)), Err(Nobody::Forgotten));
    assert!(turns.bytes() < 64 * 1024, "{}", turns.bytes());
}

#[test]
fn any_text_is_read() {
    for text in [
        "",
        "@",
        "::::",
        "\u{feff}",
        "é́́",
        "👩‍👩‍👧‍👦",
        "漢",
        "漢字かな",
        "_",
        "__",
        "a\u{0}b",
        "İstanbul",
        &"字".repeat(4_000),
        &"x".repeat(100_000),
    ] {
        let turns = talk(Turns::new(), &["ann> how?", &format!("bob> {text}")]);
        assert!(turns.link(message(2)).is_some(), "{text}");
    }
}

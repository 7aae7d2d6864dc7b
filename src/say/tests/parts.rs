//! The small parts: languages, escapes, cuts, dates and spans.

use super::super::notice::{By, Next, Now, Removal, Rung, removal};
use super::super::{
    Language, clauses, code_block, cut, date, defuse, escape, escape_within, pause, points, reason, span, stamp,
};
use super::samples::{ABOUT, CHANNEL};
use crate::conduct::case::CaseNumber;
use crate::ids::{At, Span};
use jiff::tz::{TimeZone, offset};

#[test]
fn locales_of_discord_are_read() {
    let check = |code, expected| assert_eq!(Language::parse(code), expected, "{code}");
    check("en-US", Some(Language::En));
    check("en-GB", Some(Language::En));
    check("nl", Some(Language::Nl));
    check("nl-NL", Some(Language::Nl));
    check("KO", Some(Language::Ko));
    check("zh", Some(Language::ZhCn));
    check("zh_CN", Some(Language::ZhCn));
    check("zh-TW", Some(Language::ZhCn));
    check("de", None);
    check("none", None);
    check("", None);
    for language in Language::ALL {
        check(language.as_str(), Some(language));
    }
}

#[test]
fn what_others_wrote_loses_its_powers_but_not_its_look() {
    let check = |text, expected: &str| assert_eq!(escape(text), expected);
    check("plain words, 3.5 % and C++", "plain words, 3.5 % and C++");
    check("**bold** _it_ ~~no~~ `x` ||s||", r"\*\*bold\*\* \_it\_ \~\~no\~\~ \`x\` \|\|s\|\|");
    check("@everyone", "@\u{200b}everyone");
    check("<@1> <#2> <:a:3>", "\\<@\u{200b}1> \\<#2> \\<:a:3>");
    check("[free](https://bad.example)", "\\[free\\](https:\u{200b}//bad.example)");
    check("join discord.gg/abc", "join discord.\u{200b}gg/abc");
    check("discord.com/invite/abc", "discord.com/\u{200b}invite/abc");
    check("# heading\n> quote\n- item\n1. one", "\\# heading\n\\> quote\n\\- item\n1\\. one");
    check("  > indented", "  \\> indented");
    check("a > b - c # d", "a > b - c # d");
    check(r"C:\new", r"C:\\new");
    check("nul\0l", "null");
}

#[test]
fn a_cut_keeps_graphemes_whole_and_counts_code_points() {
    let check = |text, most, expected: &str| {
        let short = cut(text, most);
        assert_eq!(short, expected);
        assert!(short.chars().count() <= most);
    };
    check("short", 5, "short");
    check("longer", 5, "long…");
    check("two words", 5, "two…");
    check("안녕하세요", 3, "안녕…");
    check("ab👩‍👩‍👧c", 5, "ab…");
    check("ne\u{301}e", 3, "n…");
    check("", 0, "");
    check("x", 0, "");
    check("xy", 1, "…");
}

#[test]
fn an_escaped_text_fits_and_never_ends_in_half_an_escape() {
    for most in 0..40 {
        let short = escape_within("*a*_b_@c|d|👩‍👩‍👧<#1>https://x*", most);
        assert!(short.chars().count() <= most, "{most}: {short}");
        assert!(!short.trim_end_matches('…').ends_with('\\') || short.ends_with(r"\\"), "{most}: {short}");
    }
    assert_eq!(escape_within("abc", 3), "abc");
    assert_eq!(escape_within("abcd", 3), "ab…");
}

#[test]
fn a_code_block_cannot_be_left() {
    let check = |text: &str, expected: &str| assert_eq!(code_block(text), expected);
    check("let x;", "```\nlet x;\n```");
    check("ends\n", "```\nends\n```");
    check("```rust\nx\n```", "```\n`\u{200b}`\u{200b}`rust\nx\n`\u{200b}`\u{200b}`\n```");
    for text in ["````", "``` @everyone ```", "a``", "`"] {
        let inside = code_block(text);
        let inside = inside.trim_start_matches("```\n").trim_end_matches("\n```");
        assert!(!inside.contains("``"), "{inside}");
    }
}

#[test]
fn plain_names_mention_nobody() {
    assert_eq!(defuse("@here\nnew\u{7} line"), "@\u{200b}here new line");
}

#[test]
fn spans_are_said_as_people_say_them() {
    let check = |text: &str, said: [&str; 4]| {
        let length = Span::parse(text).unwrap_or_default();
        for (language, expected) in Language::ALL.into_iter().zip(said) {
            assert_eq!(span(language, length), expected, "{text} in {language:?}");
        }
    };
    check("1h", ["an hour", "een uur", "1시간", "1 小时"]);
    check("1d", ["a day", "een dag", "1일", "1 天"]);
    check("7d", ["7 days", "7 dagen", "7일", "7 天"]);
    check("12h", ["12 hours", "12 uur", "12시간", "12 小时"]);
    check("1h30m", ["an hour and 30 minutes", "een uur en 30 minuten", "1시간 30분", "1 小时 30 分钟"]);
    check("1d5s", ["a day", "een dag", "1일", "1 天"]);
    check("45s", ["45 seconds", "45 seconden", "45초", "45 秒"]);
    assert_eq!(span(Language::En, Span(0)), "a second");
    assert_eq!(span(Language::En, Span(-5)), "a second");
}

#[test]
fn pauses_are_things() {
    let check = |length, expected: &str| assert_eq!(pause(Language::En, length), expected);
    check(Span::HOUR, "an hour's pause");
    check(Span::DAY, "a day's pause");
    check(Span::DAY.times(7), "7 days' pause");
    check(Span::MINUTE.times(90), "a pause of an hour and 30 minutes");
}

#[test]
fn dates_name_weekday_and_zone() {
    let at = At(1_785_758_700_000); // 2026-08-03T12:05:00Z
    let zone = TimeZone::fixed(offset(2));
    let check = |language, expected: &str| assert_eq!(date(language, at, &zone), expected);
    check(Language::En, "Monday 3 August 2026, 14:05 +02");
    check(Language::Nl, "maandag 3 augustus 2026, 14:05 +02");
    check(Language::Ko, "2026년 8월 3일 월요일 14:05 +02");
    check(Language::ZhCn, "2026 年 8 月 3 日星期一 14:05 +02");
    assert_eq!(stamp(at), "<t:1785758700:f>");
}

#[test]
fn points_have_one_decimal_at_most() {
    let check = |language, n, expected: &str| assert_eq!(points(language, n), expected);
    check(Language::En, 4.0, "4");
    check(Language::En, 2.46, "2.5");
    check(Language::Nl, 2.46, "2,5");
    check(Language::En, -0.01, "0");
    check(Language::En, 1e9, "1000000000");
}

#[test]
fn several_clauses_are_named_together() {
    let two = ["Be kind", "No floods"];
    assert_eq!(clauses(Language::En, &two), "“Be kind” and “No floods”");
    assert_eq!(clauses(Language::Nl, &two), "“Be kind” en “No floods”");
    assert_eq!(clauses(Language::En, &[]), "");
}

#[test]
fn a_reason_in_the_audit_log_reads_alone() {
    let said = reason::by_rules(Language::En, CaseNumber(12), &["insults"], "be-kind");
    assert_eq!(said, "Steward case 12: insults (be-kind)");
}

#[test]
fn the_first_notice_sounds_as_we_meant_it() {
    let notice = Removal {
        about: ABOUT,
        by: By::Steward,
        channel: CHANNEL,
        clauses: &["Be kind"],
        removed: true,
        quote: "you ```idiot```",
        reason: None,
        now: Now::Reminder,
        next: Some(Next { rung: Rung::Pause(Span::HOUR), within: Span::DAY.times(30) }),
    };
    let letter = removal(Language::En, &notice);
    assert_eq!(
        letter.text,
        "I removed your message in <#22> because of “Be kind”.\n\n\
         Here it is in full:\n```\nyou `\u{200b}`\u{200b}`idiot`\u{200b}`\u{200b}`\n```\n\n\
         Nothing else happens now. Another time within a month means an hour's pause.\n\n\
         If I got it wrong, press here and a person will look.\n\n\
         -# Rust Seoul · case 12"
    );
    assert_eq!(letter.file, None);
}

//! The room as a whole: entries in, hits out. Words, guards, languages, patterns, spans, and texts that nobody wrote.
//! Longer than other files because it is tables.
//!
//! Exceptions: single steps are tested beside their code.

use proptest::prelude::*;

use super::*;

const NO_EXCEPTIONS: &[&str] = &[];

struct Rule<'a> {
    entries: &'a [&'a str],
    exceptions: &'a [&'a str],
    options: ListOptions,
}

fn words<'a>(entries: &'a [&'a str]) -> Rule<'a> {
    Rule { entries, exceptions: NO_EXCEPTIONS, options: ListOptions::default() }
}

fn found(rule: &Rule, text: &str) -> Vec<(String, Reading)> {
    let mut builder = MatcherBuilder::new();
    let entries = rule.entries.iter().copied();
    builder.list(entries, rule.exceptions.iter().copied(), rule.options);
    let mut hits = Vec::new();
    builder.build().find_detecting(&Text::new(text), Lang::Unknown, &mut hits);
    hits.iter().map(|hit| (hit.span.of(text).to_owned(), hit.reading)).collect()
}

/// What was written and the reading it took, for each hit.
fn check(rule: &Rule, text: &str, expected: &[(&str, Reading)]) {
    let expected: Vec<(String, Reading)> =
        expected.iter().map(|(text, reading)| ((*text).to_owned(), *reading)).collect();
    assert_eq!(found(rule, text), expected, "{:?} in {text:?}", rule.entries);
}

fn check_all(rule: &Rule, expected: &[(&str, Option<(&str, Reading)>)]) {
    for (text, hit) in expected {
        check(rule, text, hit.as_slice());
    }
}

#[test]
fn an_insult_is_found_in_every_disguise() {
    use Reading::*;
    let all = [
        ("you scumbag", ("scumbag", Raw)),
        ("Scumbag!", ("Scumbag", Folded)),
        ("ｓｃｕｍｂａｇ", ("ｓｃｕｍｂａｇ", Folded)),
        ("a 𝐬𝐜𝐮𝐦𝐛𝐚𝐠 here", ("𝐬𝐜𝐮𝐦𝐛𝐚𝐠", Folded)),
        ("scúmbag", ("scúmbag", Folded)),
        ("scum\u{200b}bag", ("scum\u{200b}bag", Stripped)),
        ("sc\u{ad}um\u{2060}bag", ("sc\u{ad}um\u{2060}bag", Stripped)),
        ("s\u{334}\u{301}c\u{320}u\u{301}\u{300}mbag", ("s\u{334}\u{301}c\u{320}u\u{301}\u{300}mbag", Stripped)),
        ("**s**cum**bag**", ("s**cum**bag", Stripped)),
        ("||scum||bag", ("scum||bag", Stripped)),
        ("\u{202e}gabmucs\u{202c} ok", ("gabmucs", Stripped)),
        ("%73cumb%61g", ("%73cumb%61g", Decoded)),
        ("&#115;cumbag", ("&#115;cumbag", Decoded)),
        ("%2573cumbag", ("%2573cumbag", Decoded)),
        ("5cumb4g", ("5cumb4g", Skeleton)),
        ("$(umb@9", ("$(umb@9", Skeleton)),
        ("ѕсumЬаg", ("ѕсumЬаg", Skeleton)),
        ("ѕсυмвαg", ("ѕсυмвαg", Skeleton)),
        ("ꜱᴄᴜᴍʙᴀɢ", ("ꜱᴄᴜᴍʙᴀɢ", Skeleton)),
        ("🇸🇨🇺🇲🇧🇦🇬", ("🇸🇨🇺🇲🇧🇦🇬", Skeleton)),
        ("sc*mbag", ("sc*mbag", Skeleton)),
        ("scuuuumbag", ("scuuuumbag", Collapsed)),
        ("scummbaag", ("scummbaag", Collapsed)),
        ("what a s c u m b a g", ("s c u m b a g", Joined)),
        ("s.c.u.m.b.a.g", ("s.c.u.m.b.a.g", Joined)),
        ("so... s-c-u-m-b-a-g. ok", ("s-c-u-m-b-a-g", Joined)),
        ("s_c_u_m_b_a_g", ("s_c_u_m_b_a_g", Stripped)),
        ("🇸 🇨 🇺 🇲 🇧 🇦 🇬", ("🇸 🇨 🇺 🇲 🇧 🇦 🇬", Joined)),
        ("5.c.u.m.b.4.g", ("5.c.u.m.b.4.g", Joined)),
        ("s\u{200b}.с.u.m.b.a.g", ("s\u{200b}.с.u.m.b.a.g", Joined)),
    ];
    for (text, hit) in all {
        check(&words(&["scumbag"]), text, &[hit]);
    }
}

#[test]
fn only_whole_words_are_hits() {
    let rule = words(&["ham", "spam mail", "god"]);
    check_all(
        &rule,
        &[
            ("hamster", None),
            ("Birmingham", None),
            ("ham", Some(("ham", Reading::Raw))),
            ("ham's", Some(("ham", Reading::Raw))),
            ("(ham)", Some(("ham", Reading::Raw))),
            ("big_ham", Some(("ham", Reading::Raw))),
            ("ham123", Some(("ham", Reading::Raw))),
            ("你是ham吗", Some(("ham", Reading::Raw))),
            ("spam   mail", Some(("spam   mail", Reading::Raw))),
            ("spam-mail", Some(("spam-mail", Reading::Raw))),
            ("spam\nMail", Some(("spam\nMail", Reading::Folded))),
            ("spammail", None),
            ("spam and mail", None),
            ("good", None),
            ("sooo good", None),
            ("godd", None),
            ("oh my goood", Some(("goood", Reading::Collapsed))),
        ],
    );
}

#[test]
fn asterisks_and_substring_open_a_word() {
    check_all(
        &words(&["hond*", "*kater"]),
        &[
            ("hondenhok", Some(("hond", Reading::Raw))),
            ("bloedhond", None),
            ("brombeerkater", Some(("kater", Reading::Raw))),
            ("katers", None),
            ("h0ndenhok", Some(("h0nd", Reading::Skeleton))),
        ],
    );
    let rule = Rule { entries: &["ass"], exceptions: &["class"], options: ListOptions { substring: true, lang: None } };
    check_all(&rule, &[("brassy", Some(("ass", Reading::Raw))), ("classes", None), ("as", None)]);
}

#[test]
fn what_only_looks_like_a_disguise_is_none() {
    let rule = words(&["ass", "scat", "con", "boss", "tit", "xxx", "pis", "yaoi", "scum bag", "sob"]);
    for text in [
        "version 4.5.5 and 4.5.s",
        "45s later",
        "an A55 phone",
        "id 4a55-b055-77",
        "455",
        "the file a55.b055.c1",
        "a$b",
        "`let a$$ = \"x\";`",
        "https://example.org/a55/b0ss",
        "N A S A",
        "C L A S S",
        "172.x.x.x",
        "x_x and xxxxxxx",
        "pls help",
        "see the manual (on page 3)",
        "what is this Yao!!!",
        "9.0) +",
        "s.o.",
        "so.b",
        "```\nass scat\n```",
        "a-b-c-d",
        "::1 and 127.0.0.1",
        "sooooo good",
        "e = mc²",
        "рот и сад",
    ] {
        check(&rule, text, &[]);
    }
}

#[test]
fn code_is_read_unless_it_is_a_block_of_several_lines() {
    let rule = words(&["kill", "scumbag"]);
    check(&rule, "```\nkill -9 1\n```", &[]);
    check(&rule, "```kill```", &[("kill", Reading::Raw)]);
    check(&rule, "`scumbag`", &[("scumbag", Reading::Raw)]);
    check(&rule, "`$cumb@g`", &[("$cumb@g", Reading::Skeleton)]);
    check(&rule, "```\nx\n``` kill", &[("kill", Reading::Raw)]);
    check(&rule, "https://example.org/%6bill", &[("%6bill", Reading::Decoded)]);
}

#[test]
fn scripts_without_spaces_match_anywhere() {
    let rule = Rule {
        entries: &["笨蛋", "性", "ばか", "멍청이", "개", "ㅁㅊ", "🖕"],
        exceptions: &["멍청이네"],
        options: ListOptions::default(),
    };
    check_all(
        &rule,
        &[
            ("你这个笨蛋吗", Some(("笨蛋", Reading::Raw))),
            ("笨*蛋", Some(("笨*蛋", Reading::Stripped))),
            ("笨 蛋", Some(("笨 蛋", Reading::Joined))),
            ("笨1蛋", Some(("笨1蛋", Reading::Joined))),
            ("性能测试", None),
            ("有 性 吗", Some(("性", Reading::Raw))),
            ("ほんとばかだね", Some(("ばか", Reading::Raw))),
            ("바보 멍청이야", Some(("멍청이", Reading::Raw))),
            ("왕멍청이", None),
            ("우리 멍청이네 집", None),
            ("멍.청.이", Some(("멍.청.이", Reading::Joined))),
            ("멍1청이", Some(("멍1청이", Reading::Joined))),
            ("개발자", None),
            ("개", Some(("개", Reading::Raw))),
            ("진짜 ㅁㅊ", Some(("ㅁㅊ", Reading::Folded))),
            ("no 🖕🏽 way", Some(("🖕", Reading::Raw))),
        ],
    );
}

#[test]
fn accents_are_decoration_except_where_they_make_another_letter() {
    let spanish = |entries| Rule {
        entries,
        exceptions: NO_EXCEPTIONS,
        options: ListOptions { substring: false, lang: Some(Lang::Es) },
    };
    check(&spanish(&["ano"]), "hace un año", &[]);
    check(&spanish(&["tonto"]), "qué tonto", &[("tonto", Reading::Raw)]);
    check(&words(&["schön"]), "das ist schon gut", &[]);
    check(&words(&["crétin"]), "quel cretin", &[("cretin", Reading::Folded)]);
    check(&words(&["scum"]), "scüm", &[("scüm", Reading::Folded)]);
    check(&words(&["хрен"]), "хрен", &[("хрен", Reading::Raw)]);
    check(&words(&["хрен"]), "xpeн", &[("xpeн", Reading::Skeleton)]);
    check(&words(&["xpeh"]), "старый хрен", &[]);
}

#[test]
fn a_list_with_a_language_is_for_texts_in_it() {
    let dutch = Rule {
        entries: &["die", "sukkel"],
        exceptions: NO_EXCEPTIONS,
        options: ListOptions { substring: false, lang: Some(Lang::Nl) },
    };
    check(&dutch, "the old processes never die when the container stops", &[]);
    check(&dutch, "ik vind dat hij een grote sukkel is en blijft", &[("sukkel", Reading::Raw)]);
    check(&dutch, "sukkel", &[("sukkel", Reading::Raw)]);
}

#[test]
fn exceptions_excuse_what_they_cover() {
    let rule =
        Rule {
            entries: &["dick", "보지"], exceptions: &["dick van dyke", "보지 않"], options: ListOptions::default()
        };
    check(&rule, "I like Dick van Dyke", &[]);
    check(&rule, "Dick, van Dyke", &[]);
    check(&rule, "dick and dick van dyke", &[("dick", Reading::Raw)]);
    check(&rule, "로그를 보지 않으면", &[]);
    check(&rule, "로그를 보지", &[("보지", Reading::Raw)]);
}

fn check_pattern(pattern: &str, text: &str, expected: &[(&str, Reading)]) {
    let mut builder = MatcherBuilder::new();
    let id = builder.pattern(pattern).expect("a valid pattern");
    let mut hits = Vec::new();
    builder.build().find(&Text::new(text), Lang::Unknown, Lang::Unknown, &mut hits);
    let found: Vec<(&str, Reading)> = hits.iter().map(|hit| (hit.span.of(text), hit.reading)).collect();
    assert_eq!(found, expected, "{pattern} in {text}");
    assert!(hits.iter().all(|hit| hit.source == Source::Pattern(id) && hit.entry == 0));
}

#[test]
fn signs_at_the_ends_of_an_entry_have_to_stand_there() {
    use Reading::*;
    let all = [
        ("c#", "I like C# more", Some(("C#", Folded))),
        ("c#", "c is older, d# too", None),
        ("c++", "c++ then", Some(("c++", Raw))),
        ("c++", "plain c", None),
        (".net", "on .net 9", Some((".net", Raw))),
        (".net", "the net", None),
        ("#metoo", "so #metoo it is", Some(("#metoo", Raw))),
        ("#metoo", "metoo", None),
        ("50%", "50% off", Some(("50%", Raw))),
        ("50%", "50 off", None),
        // These frame a word and end a sentence: they are no part of it.
        ("snail!", "you snail", Some(("snail", Raw))),
        ("(snail)", "you snail?", Some(("snail", Raw))),
        ("what?", "what now", Some(("what", Raw))),
        ("sna!l", "sna!l", Some(("sna!l", Raw))),
    ];
    for (entry, text, hit) in all {
        check_all(&words(&[entry]), &[(text, hit)]);
    }
    for (text, expected) in [("c#", true), ("snail", true), ("你", true), ("c", false), ("7", false), ("(?)", false)] {
        assert_eq!(is_entry(text), expected, "{text}");
    }
}

#[test]
fn patterns_match_the_text_and_its_readings() {
    check_pattern(r"(?i)\bfree\s+nitro\b", "get Free  Nitro now", &[("Free  Nitro", Reading::Raw)]);
    check_pattern(r"(?i)\bfree\s+nitro\b", "freenitro", &[]);
    check_pattern("free nitro", "ｆｒｅｅ nitro", &[("ｆｒｅｅ nitro", Reading::Folded)]);
    check_pattern("free nitro", "fr\u{200b}ee nitro", &[("fr\u{200b}ee nitro", Reading::Stripped)]);
    check_pattern("free nitro", "fr33 n1tr0", &[("fr33 n1tr0", Reading::Skeleton)]);
    check_pattern(r"\d{3}-\d{3}", "call 555-123", &[("555-123", Reading::Raw)]);
    check_pattern("^$", "", &[]);
    check_pattern("x*", "abc", &[]);
}

#[test]
fn a_bad_pattern_is_refused_with_a_reason() {
    let error = MatcherBuilder::new().pattern("(unclosed").unwrap_err();
    assert!(error.contains("unclosed"), "{error}");
}

#[test]
fn each_source_and_span_is_reported_once() {
    let mut builder = MatcherBuilder::new();
    let first = builder.list(["scum", "Scum", "", "***"].into_iter(), std::iter::empty(), ListOptions::default());
    let second = builder.list(["scum"].into_iter(), std::iter::empty(), ListOptions::default());
    let matcher = builder.build();
    let mut hits = Vec::new();
    matcher.find(&Text::new("scum! scum"), Lang::Unknown, Lang::Unknown, &mut hits);
    let found: Vec<_> = hits.iter().map(|hit| (hit.source, hit.entry, hit.span.start)).collect();
    let (first, second) = (Source::List(first), Source::List(second));
    assert_eq!(found, [(first, 0, 0), (second, 0, 0), (first, 0, 6), (second, 0, 6)]);
    assert_eq!(matcher.entry(ListId(0), 1), "Scum");
    assert_eq!(matcher.entry(ListId(7), 1), "");
    assert!(matcher.memory() > 0);
}

#[test]
fn every_reading_that_differs_is_explained() {
    let text = Text::new("Ｓ\u{200b}C%75м 5nааil s.n.a.i.l");
    let readings: Vec<Reading> = explain_readings(&text).into_iter().map(|(reading, _)| reading).collect();
    use Reading::*;
    assert_eq!(readings, [Raw, Folded, Stripped, Decoded, Skeleton, Joined]);
    assert_eq!(explain_readings(&Text::new("plain")), [(Raw, "plain".to_owned())]);
    let (_, collapsed) = explain_readings(&Text::new("nooooo")).pop().expect("a reading");
    assert_eq!(collapsed, "no");
}

fn everything() -> Matcher {
    let mut builder = MatcherBuilder::new();
    let entries =
        ["a", "ab", "scum", "s&m", "笨蛋", "보지", "*x*", "ß", "хрен", "ab cd", "1", "🖕", "é*", "ㅁㅊ", "性"];
    for substring in [false, true] {
        let options = ListOptions { substring, lang: None };
        builder.list(entries.into_iter(), ["abc", "scum bag"].into_iter(), options);
    }
    builder.pattern(r"(?i)s+c.m").expect("valid");
    builder.pattern(r".").expect("valid");
    builder.build()
}

proptest! {
    #[test]
    fn no_text_panics_and_every_span_lies_on_char_boundaries(text in prop_oneof![
        any::<String>(),
        "[ab scum1!@$|*_~`.%6&#;\u{200b}\u{202e}\u{202c}\u{301}äßﬁＡ🇦🅱笨蛋보지ㅁㅓхрен🖕\n-]{0,60}",
    ]) {
        let matcher = everything();
        let mut hits = Vec::new();
        let read = Text::new(&text);
        matcher.find_detecting(&read, Lang::Unknown, &mut hits);
        explain_readings(&read);
        for hit in hits {
            prop_assert!(text.get(hit.span.start as usize..hit.span.end as usize).is_some(), "{:?}", hit);
            prop_assert!(hit.span.start < hit.span.end);
        }
    }

    #[test]
    fn a_word_alone_is_always_found(word in "[a-z]{2,9}", before in "[ ,.:]{1,3}", after in "[ ,.?]{1,3}") {
        let text = format!("well{before}{word}{after}right");
        prop_assert!(!found(&words(&[&word]), &text).is_empty(), "{}", text);
    }
}

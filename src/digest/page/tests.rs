//! The page: whole and alone in its file, the same for whoever reads it by eye or by ear, and proof against names.

use super::{Names, body, clean, page};
use crate::digest::figures::Digest;
use crate::digest::sample;
use crate::say::Language;

const CONSOLE: &str = "https://steward.example/console";

/// Every page that a test looks at.
fn pages() -> Vec<String> {
    let digests = [sample::digest(), sample::second(), sample::calm(), sample::empty()];
    let all = |digest: &Digest| {
        let page = |language| page(digest, &sample::names(), language, Some(CONSOLE));
        Language::ALL.map(page)
    };
    digests.iter().flat_map(all).collect()
}

/// The inside of every tag, one after the other; what stands in the style sheet is none.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    let (head, rest) = html.split_once("<style>").unwrap_or(("", html));
    let rest = rest.split_once("</style>").map_or(rest, |(_, rest)| rest);
    head.split('<').chain(rest.split('<')).skip(1).filter_map(|part| part.split_once('>').map(|(tag, _)| tag))
}

#[test]
fn a_page_is_one_file_of_at_most_300_kb_that_fetches_nothing() {
    for html in pages() {
        assert!(html.len() <= 300_000, "{} bytes", html.len());
        for fetched in ["<script", "<link", "<img", "<iframe", "src=", "style=", "url(", "@import", "javascript:"] {
            let html = html.replace("&#60;img src=x", "");
            assert!(!html.contains(fetched), "{fetched}");
        }
        for (at, _) in html.match_indices("://") {
            let (before, scheme) = html[..at].rsplit_once('"').unwrap_or_default();
            assert!(scheme == "https" && before.ends_with("href="), "{scheme}");
        }
    }
}

#[test]
fn links_lead_into_the_console_only_where_there_is_one() {
    let (digest, names) = (sample::digest(), sample::names());
    let with = page(&digest, &names, Language::En, Some(CONSOLE));
    for link in ["/questions\"", "/cases?state=open\"", "/cases/412\"", "/champions\"", "/rules/insults\""] {
        assert!(with.contains(&format!("{CONSOLE}{link}")), "{link}");
    }
    let without = page(&digest, &names, Language::En, None);
    assert!(!without.contains(CONSOLE) && without.contains("https://discord.com/channels/300000000000000001/"));
}

#[test]
fn a_name_is_no_markup_and_turns_nothing_around() {
    for html in pages() {
        for markup in ["<i>", "<em>", "<b>", "alert('", "<bdi></bdi>"] {
            assert!(!html.contains(markup), "{markup}");
        }
        let turns = html.chars().find(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{200e}' | '\u{200f}'));
        assert_eq!(turns, None);
        let isolates = |c: char| html.matches(c).count();
        assert_eq!(isolates('\u{2068}'), isolates('\u{2069}'));
    }
    let html = page(&sample::digest(), &sample::names(), Language::En, None);
    assert!(html.contains("<bdi>\"&#62;") || html.contains("<bdi>&#34;&#62;&#60;img"), "the name is shown as it is");
}

#[test]
fn a_name_is_cleaned() {
    let check = |name: &str, expected: &str| assert_eq!(clean(name), expected);
    check("Mina", "Mina");
    check("  two\n lines\t", "two lines");
    check("\u{202e}turned\u{2066}", "turned");
    check("\u{200f}\u{0}", "");
    check("سارة 김 👩‍👩‍👧‍👦", "سارة 김 👩‍👩‍👧‍👦");
}

#[test]
fn whoever_has_no_name_any_more_is_somebody() {
    let html = page(&sample::digest(), &Names::default(), Language::En, None);
    assert!(html.contains("<bdi>somebody</bdi>") && !html.contains("100000000000000001"));
}

#[test]
fn every_element_is_closed_where_it_was_opened() {
    const VOID: [&str; 2] = ["!doctype", "meta"];
    for html in pages() {
        let mut open: Vec<&str> = Vec::new();
        let without_style = |tag: &&str| !tag.starts_with("/style");
        for tag in tags(&html).filter(without_style) {
            let name = tag.split([' ', '\n', '/']).next().unwrap_or_default();
            if let Some(name) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(name));
            } else if !tag.ends_with('/') && !VOID.contains(&name) {
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn ids_are_unique_and_what_is_named_by_one_is_there() {
    for html in pages() {
        let of = |attribute: &str| -> Vec<String> {
            let values = html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next());
            values.flat_map(str::split_whitespace).map(str::to_owned).collect()
        };
        let mut ids = of(" id=\"");
        for named in of("aria-labelledby=\"") {
            assert!(ids.contains(&named), "{named}");
        }
        let all = ids.len();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }
}

#[test]
fn headings_go_down_one_level_at_a_time_and_tables_say_what_they_are() {
    for html in pages() {
        let mut last = 0;
        for tag in tags(&html).filter(|tag| tag.starts_with('h') && tag.len() > 1) {
            let Some(level) = tag[1..2].parse::<u32>().ok() else { continue };
            assert!(level <= last + 1, "h{level} after h{last}");
            last = level;
        }
        assert_eq!(html.matches("<h1").count(), 1);
        assert_eq!(html.matches("<table").count(), html.matches("<caption").count());
        assert_eq!(html.matches("<th ").count(), html.matches("<th scope=").count());
        assert_eq!(html.matches("<details").count(), html.matches("<summary").count());
    }
}

#[test]
fn a_week_in_which_nothing_is_known_is_told_as_that() {
    let html = page(&sample::empty(), &sample::names(), Language::En, Some(CONSOLE));
    for said in ["Nothing waits for you", "too few weeks", "too few to compare"] {
        assert!(html.contains(said), "{said}");
    }
    for wrong in ["NaN", "inf", "role=\"img\"", "<table"] {
        assert!(!html.contains(wrong), "{wrong}");
    }
}

#[test]
fn the_first_screen_holds_three_things_to_do_and_two_changes() {
    let html = body(&sample::digest(), &sample::names(), Language::En, Some(CONSOLE));
    let first = html.split("<details").next().unwrap_or_default();
    assert_eq!(first.matches("class=\"task\"").count(), 3);
    assert_eq!(html.matches("class=\"task\"").count(), sample::digest().to_do.len());
    assert_eq!(html.matches("class=\"worth\"").count(), 2);
    assert_eq!(html.matches("class=\"card joy\"").count(), 1);
}

#[test]
fn too_few_are_counted_and_not_compared() {
    let html = body(&sample::digest(), &sample::names(), Language::En, None);
    assert!(html.contains("2 of 4") && html.contains("3 of 4"), "shares of few are told as numbers");
    assert!(html.contains("More than half still wait"));
}

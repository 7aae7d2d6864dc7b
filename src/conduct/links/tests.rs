//! What counts as a link and what only looks like one.

use super::*;

/// Every link as `host` of the original bytes that it covers, and the text that names another host.
fn check(text: &str, expected: &[(&str, &str)]) {
    let links = find_links(text);
    let seen: Vec<(&str, &str)> =
        links.iter().map(|l| (&text[l.span.start as usize..l.span.end as usize], l.host.as_str())).collect();
    assert_eq!(seen, expected, "{text}");
}

fn check_none(texts: &[&str]) {
    for text in texts {
        check(text, &[]);
    }
}

#[test]
fn an_address_with_a_scheme_is_a_link() {
    check("see https://example.com/a?b=c#d.", &[("https://example.com/a?b=c#d", "example.com")]);
    check("HTTP://EXAMPLE.COM", &[("HTTP://EXAMPLE.COM", "example.com")]);
    check("hxxps://evil.example/x", &[("hxxps://evil.example/x", "evil.example")]);
    check("http://localhost:3000/x", &[("http://localhost:3000/x", "localhost")]);
    check("<https://example.com/a>", &[("https://example.com/a", "example.com")]);
    check("`https://example.com/a`", &[("https://example.com/a", "example.com")]);
    check("||https://example.com/a||", &[("https://example.com/a", "example.com")]);
    check("(https://example.com/a_(b))", &[("https://example.com/a_(b)", "example.com")]);
    check("https://a.com https://b.org", &[("https://a.com", "a.com"), ("https://b.org", "b.org")]);
    check("https://example.com请看", &[("https://example.com", "example.com")]);
    check("https://한국.kr/x", &[("https://한국.kr/x", "xn--3e0b707e.kr")]);
    check("http:\\\\example.com\\a", &[("http:\\\\example.com\\a", "example.com")]);
}

#[test]
fn user_info_does_not_hide_the_host() {
    check("https://discord.com@evil.tld/x", &[("https://discord.com@evil.tld/x", "evil.tld")]);
    check("https://discord.com:443@evil.ru:8080/x", &[("https://discord.com:443@evil.ru:8080/x", "evil.ru")]);
    check("https://a@b@evil.ru", &[("https://a@b@evil.ru", "evil.ru")]);
}

#[test]
fn a_disguised_host_is_read() {
    check("https://dis%63ord%2ecom/x", &[("https://dis%63ord%2ecom/x", "discord.com")]);
    check("https://ｄｉｓｃｏｒｄ．ｃｏｍ/x", &[("https://ｄｉｓｃｏｒｄ．ｃｏｍ/x", "discord.com")]);
    check("https://dis\u{200b}cord.com", &[("https://dis\u{200b}cord.com", "discord.com")]);
    check("https://discord。com", &[("https://discord。com", "discord.com")]);
    check("look: ev**il**.com now", &[("ev**il**.com", "evil.com")]);
    check("http://0x7f.1/", &[("http://0x7f.1/", "127.0.0.1")]);
    check("http://2130706433/a", &[("http://2130706433/a", "127.0.0.1")]);
    check("http://[::1]:80/a", &[("http://[::1]:80/a", "[::1]")]);
    check("1.2.3.4/login", &[("1.2.3.4/login", "1.2.3.4")]);
    check("https://dіscord.com", &[("https://dіscord.com", "xn--dscord-pvf.com")]);
}

#[test]
fn a_bare_domain_is_a_link() {
    check("go to example.com now", &[("example.com", "example.com")]);
    check("example.com/path, then", &[("example.com/path", "example.com")]);
    check("www.example.info", &[("www.example.info", "www.example.info")]);
    check("DISCORD.COM", &[("DISCORD.COM", "discord.com")]);
    check("in *example.com*.", &[("example.com", "example.com")]);
    check("사이트는naver.com입니다", &[("naver.com", "naver.com")]);
    check("请看example.com。谢谢", &[("example.com", "example.com")]);
    check("my-nice-shop.click", &[("my-nice-shop.click", "my-nice-shop.click")]);
    check("t.me/something", &[("t.me/something", "t.me")]);
    check("youtu.be/abc", &[("youtu.be/abc", "youtu.be")]);
    check("a.co.uk", &[("a.co.uk", "a.co.uk")]);
}

#[test]
fn what_only_looks_like_a_host_is_no_link() {
    check_none(&[
        "main.rs",
        "README.md",
        "node.js",
        "setup.py",
        "index.html",
        "1.2.3",
        "e.g. this",
        "i.e.",
        "3.14",
        "v1.2.3.4",
        "src/main.rs",
        "user.name",
        "thanks.My name is",
        "console.log(x)",
        "System.Net",
        "ASP.NET and VB.NET",
        "done.It works",
        "a.b.c",
        "...what",
        "wait...com",
        "me@example.com",
        "file.tar.gz",
        "docker-compose.yml",
        "10.0.0.0/8",
        "1.2.3.4",
        "event.target",
        "run.sh && x.pl",
        "$foo.com",
        "foo.bar()",
        "etc.so on",
        "Dr.No",
        "archive.zip",
        "안녕하세요.반갑습니다",
        "你好。世界",
        "12:30",
        "a: b",
        "std::io",
        "C:\\dir\\a.txt",
        "co.uk",
        "@angular/core",
        "p.m. or a.m.",
        "socket.io",
        "log.info",
    ]);
}

#[test]
fn a_markdown_link_that_shows_another_host_says_so() {
    let shown = |text: &str| find_links(text).into_iter().find_map(|l| l.shown.map(|s| (s, l.host)));
    assert_eq!(shown("[discord.com](https://evil.ru/x)"), Some(("discord.com".into(), "evil.ru".into())));
    assert_eq!(
        shown("[https://discord.com/gift](<https://evil.ru/x>)"),
        Some(("https://discord.com/gift".into(), "evil.ru".into()))
    );
    assert_eq!(shown("[the page](https://example.com)"), None);
    assert_eq!(shown("[example.com](https://www.example.com/a)"), None);
}

#[test]
fn the_registrable_domain_is_told() {
    let domain = |text: &str| find_links(text).into_iter().map(|l| l.domain).next();
    assert_eq!(domain("https://a.b.example.co.uk/x").as_deref(), Some("example.co.uk"));
    assert_eq!(domain("https://me.pages.dev").as_deref(), Some("me.pages.dev"));
    assert_eq!(domain("http://localhost").as_deref(), Some("localhost"));
}

#[test]
fn the_quick_test_misses_no_link() {
    for text in ["plain words, nothing else.", "Really? Yes. No!", "12 apples", "보지 않으면.", "你好。世界"]
    {
        assert!(!may_have_link(text), "{text}");
    }
    for text in ["example.com", "http://x", "x discord。com"] {
        assert!(may_have_link(text), "{text}");
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_read_without_panic(text in "(?s:.{0,200})|([a-z.:/@%\\[\\]()<>*|。ｄ\u{200b}가0-9-]{0,80})") {
        for link in find_links(&text) {
            proptest::prop_assert!(link.span.start < link.span.end);
            proptest::prop_assert!(text.get(link.span.start as usize..link.span.end as usize).is_some());
            proptest::prop_assert!(may_have_link(&text));
        }
    }
}

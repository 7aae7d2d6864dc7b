//! Who gets in, and who does not.

use crate::community::{Community, GUILD, MANAGER, MEMBER, MODERATOR, OTHER, OWNER, Setup, member, request};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use steward::event::What;
use steward::ids::{Span, UserId};
use steward::office::reads::AuditQuery;

/// A request with these headers in place of a browser's own.
fn with(mut request: Request<Body>, headers: &[(&'static str, &'static str)]) -> Request<Body> {
    for (name, value) in headers {
        match *value {
            "" => drop(request.headers_mut().remove(*name)),
            value => drop(request.headers_mut().insert(*name, value.parse().unwrap())),
        }
    }
    request
}

#[tokio::test]
async fn a_link_signs_in_once_and_shows_only_a_button_before_that() {
    let community = Community::new().await;
    let link = community.link(GUILD, MANAGER).await.unwrap();
    for _ in 0..3 {
        let shown = community.send(request(Method::GET, &link, None, "")).await;
        assert_eq!(shown.status, StatusCode::OK);
        assert!(shown.body.contains("Rust &#38; &#60;Friends&#62;"), "{}", shown.body);
        assert!(shown.headers.get("set-cookie").is_none());
    }
    let entered = community.enter(&link).await;
    assert_eq!((entered.status, entered.header("location")), (StatusCode::SEE_OTHER, "/console"));
    let cookie = entered.header("set-cookie");
    assert!(cookie.starts_with("steward=") && cookie.ends_with("; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax"));
    for method in [Method::GET, Method::POST] {
        let again = community.send(request(method, &link, None, "")).await;
        assert_eq!(again.status, StatusCode::GONE);
    }
}

#[tokio::test]
async fn managers_and_moderators_get_a_link_and_nobody_else() {
    let community = Community::new().await;
    for (who, gets) in [(OWNER, true), (MANAGER, true), (MODERATOR, true), (MEMBER, false), (UserId(99), false)] {
        assert_eq!(community.link(GUILD, who).await.is_some(), gets, "{who}");
    }
}

#[tokio::test]
async fn a_link_that_is_old_replaced_wrong_or_of_elsewhere_opens_nothing() {
    let community = Community::new().await;
    let check = async |link: &str, why: &str| {
        for method in [Method::GET, Method::POST] {
            let refused = community.send(request(method, link, None, "")).await;
            assert_eq!(refused.status, StatusCode::GONE, "{why}");
            assert!(refused.headers.get("set-cookie").is_none(), "{why}");
        }
    };
    let first = community.link(GUILD, MANAGER).await.unwrap();
    let second = community.link(GUILD, MANAGER).await.unwrap();
    check(&first, "a newer one was asked for").await;
    let elsewhere = second.replace(&GUILD.to_string(), &OTHER.to_string());
    check(&elsewhere, "another community").await;
    check(&second.replace(&GUILD.to_string(), "77"), "no community").await;
    check(&second[..second.len() - 2], "cut").await;
    check("/console/in/x", "no pass").await;
    check("/console/in/%F0%9F%A6%80", "no pass").await;
    community.pass(Span(5 * Span::MINUTE.0));
    check(&second, "five minutes").await;
}

#[tokio::test]
async fn the_button_of_a_link_works_from_its_own_page_alone() {
    let community = Community::new().await;
    let link = community.link(GUILD, MANAGER).await.unwrap();
    for headers in [
        [("sec-fetch-site", "cross-site"), ("origin", "https://a.example")],
        [("sec-fetch-site", ""), ("origin", "null")],
        [("sec-fetch-site", "same-site"), ("origin", "http://127.0.0.1:9464")],
    ] {
        let forged = community.send(with(request(Method::POST, &link, None, ""), &headers)).await;
        assert_eq!(forged.status, StatusCode::FORBIDDEN, "{headers:?}");
    }
    assert_eq!(community.enter(&link).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn many_links_that_do_not_open_are_answered_no_more_for_a_minute() {
    let community = Community::new().await;
    let wrong = format!("/console/in/{GUILD}-{}", "0a".repeat(32));
    for link in ["/console/in/x", &wrong].repeat(15) {
        assert_eq!(community.enter(link).await.status, StatusCode::GONE);
    }
    for link in ["/console/in/x", &wrong] {
        assert_eq!(community.enter(link).await.status, StatusCode::TOO_MANY_REQUESTS);
    }
    community.pass(Span::MINUTE);
    assert_eq!(community.enter(&wrong).await.status, StatusCode::GONE);
}

#[tokio::test]
async fn nobody_is_kept_out_by_the_guesses_of_others() {
    let community = Community::new().await;
    let link = community.link(GUILD, MANAGER).await.unwrap();
    // From one address, and from as many as somebody cares to invent.
    for n in 0..700 {
        let address: &'static str = Box::leak(format!("203.0.{}.{}", n / 250, n % 250).into_boxed_str());
        let guess = request(Method::POST, "/console/in/x", None, "");
        let guess = if n < 40 { guess } else { with(guess, &[("x-forwarded-for", address)]) };
        assert_ne!(community.send(guess).await.status, StatusCode::SEE_OTHER);
    }
    let refused = community.enter("/console/in/x").await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(community.enter(&link).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_session_ends_by_time_by_idleness_by_hand_and_by_a_newer_one() {
    let community = Community::new().await;
    let home = async |browser| community.get("/console", browser).await.status;
    let first = community.sign_in(GUILD, MANAGER).await;
    assert_eq!(home(&first).await, StatusCode::OK);
    community.pass(Span(Span::HOUR.0 * 2 - 1));
    assert_eq!(home(&first).await, StatusCode::OK);
    community.pass(Span(Span::HOUR.0 * 2));
    assert_eq!(home(&first).await, StatusCode::UNAUTHORIZED, "two hours without a request");
    assert_eq!(home(&first).await, StatusCode::UNAUTHORIZED, "for good");

    let second = community.sign_in(GUILD, MANAGER).await;
    for _ in 0..11 {
        community.pass(Span::HOUR);
        assert_eq!(home(&second).await, StatusCode::OK);
    }
    community.pass(Span::HOUR);
    assert_eq!(home(&second).await, StatusCode::UNAUTHORIZED, "twelve hours");

    let third = community.sign_in(GUILD, MANAGER).await;
    let left = community.post("/console/out", "", &third).await;
    assert_eq!(left.status, StatusCode::OK);
    assert!(left.header("set-cookie").contains("Max-Age=0"), "{}", left.header("set-cookie"));
    assert_eq!(home(&third).await, StatusCode::UNAUTHORIZED, "signed out");

    let old = community.sign_in(GUILD, MANAGER).await;
    for _ in 0..3 {
        community.sign_in(GUILD, MANAGER).await;
        assert_eq!(home(&old).await, StatusCode::OK);
    }
    community.sign_in(GUILD, MANAGER).await;
    assert_eq!(home(&old).await, StatusCode::UNAUTHORIZED, "the fifth ends the first");
}

#[tokio::test]
async fn who_leaves_or_is_no_longer_a_moderator_is_out_for_good() {
    for gone in [
        What::Left(MODERATOR),
        What::MemberChanged(Box::new(steward::event::Member { roles: Vec::new(), ..member(MODERATOR, None) })),
    ] {
        let community = Community::new().await;
        let browser = community.sign_in(GUILD, MODERATOR).await;
        community.happens(GUILD, gone).await;
        assert_eq!(community.get("/console", &browser).await.status, StatusCode::FORBIDDEN);
        community.happens(GUILD, What::Joined(Box::new(member(MODERATOR, None)))).await;
        assert_eq!(community.get("/console", &browser).await.status, StatusCode::UNAUTHORIZED, "it ended");
    }
}

#[tokio::test]
async fn a_form_from_elsewhere_changes_nothing() {
    let community = Community::new().await;
    let browser = community.sign_in(GUILD, MANAGER).await;
    let other = community.sign_in(GUILD, MODERATOR).await;
    let form = |token: &str, headers: &[(&'static str, &'static str)]| {
        with(request(Method::POST, "/console/out", Some(&browser.cookie), &format!("token={token}")), headers)
    };
    let own = browser.token.as_str();
    let cut = &own[..own.len() - 1];
    for (why, forged) in [
        ("no token", form("", &[])),
        ("another session's token", form(&other.token, &[])),
        ("a part of it", form(cut, &[])),
        ("another site", form(own, &[("sec-fetch-site", "cross-site")])),
        ("another host of the same site", form(own, &[("sec-fetch-site", "same-site")])),
        ("another origin", form(own, &[("origin", "https://a.example"), ("sec-fetch-site", "")])),
        ("an origin that is hidden", form(own, &[("origin", "null"), ("sec-fetch-site", "")])),
        ("another kind of body", form(own, &[("content-type", "text/plain")])),
    ] {
        assert_eq!(community.send(forged).await.status, StatusCode::FORBIDDEN, "{why}");
    }
    let large = "x".repeat(70_000);
    assert_eq!(community.post("/console/out", &large, &browser).await.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(community.get("/console", &browser).await.status, StatusCode::OK, "nothing was changed");
    let old_browser = form(own, &[("origin", ""), ("sec-fetch-site", "")]);
    assert_eq!(community.send(old_browser).await.status, StatusCode::OK, "a browser that says nothing of itself");
}

#[tokio::test]
async fn a_session_of_one_community_opens_no_other() {
    let community = Community::new().await;
    let browser = community.sign_in(GUILD, MANAGER).await;
    let cookie = browser.cookie.replace(&GUILD.to_string(), &OTHER.to_string());
    let elsewhere = community.send(request(Method::GET, "/console", Some(&cookie), "")).await;
    assert_eq!(elsewhere.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn every_response_has_the_headers_that_keep_others_out() {
    let community = Community::with(Setup { public_url: Some("https://steward.example"), ..Setup::default() }).await;
    let link = community.link(GUILD, MANAGER).await.unwrap();
    for (method, path) in [
        (Method::GET, "/console"),
        (Method::GET, link.as_str()),
        (Method::POST, "/console/out"),
        (Method::GET, "/console/out"),
        (Method::GET, "/console/no-such-page"),
        (Method::DELETE, "/console"),
        (Method::GET, "/no-such-page"),
    ] {
        let response = community.send(request(method.clone(), path, None, "")).await;
        let header = |name| response.header(name).to_owned();
        assert!(header("content-security-policy").starts_with("default-src 'none'; style-src 'self';"), "{path}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(header("x-frame-options"), "DENY", "{path}");
        assert_eq!(header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(header("cache-control"), "no-store", "{path}");
        assert_eq!(header("strict-transport-security"), "max-age=31536000", "{path}");
        assert!(header("content-type").starts_with("text/html"), "{method} {path}: {}", response.body);
        assert!(!response.body.contains("style="), "{path}");
    }
}

#[tokio::test]
async fn behind_tls_the_cookie_is_for_this_host_alone() {
    let community = Community::with(Setup { public_url: Some("https://steward.example"), ..Setup::default() }).await;
    let link = community.link(GUILD, MANAGER).await.unwrap();
    let here = [("origin", "https://steward.example")];
    let entered = community.send(with(request(Method::POST, &link, None, ""), &here)).await;
    let cookie = entered.header("set-cookie");
    assert!(
        cookie.starts_with("__Host-steward=")
            && cookie.ends_with("; Path=/; Max-Age=43200; HttpOnly; SameSite=Lax; Secure")
    );
    let plain = cookie.split(';').next().unwrap().replace("__Host-steward", "steward");
    let refused = community.send(request(Method::GET, "/console", Some(&plain), "")).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "the other name is no session");
}

#[tokio::test]
async fn errors_are_pages_in_the_readers_language() {
    let community = Community::new().await;
    for (accepted, said) in [
        ("", "You are not signed in"),
        ("nl-BE,nl;q=0.9", "Je bent niet aangemeld"),
        ("fr, ko;q=0.8, en;q=0.5", "로그인하지 않았어요"),
        ("zh-TW", "你还没有登录"),
        ("<script>", "You are not signed in"),
    ] {
        let response =
            community.send(with(request(Method::GET, "/console", None, ""), &[("accept-language", accepted)])).await;
        assert!(response.body.contains(said), "{accepted}: {}", response.body);
    }
}

#[tokio::test]
async fn the_store_knows_no_secret() {
    let community = Community::new().await;
    let link = community.link(GUILD, MANAGER).await.unwrap();
    let ticket = link.rsplit('-').next().unwrap().to_owned();
    let entered = community.enter(&link).await;
    let session = entered.header("set-cookie").split(['-', ';']).nth(1).unwrap().to_owned();
    let database = community.folder.path().join("steward.db");
    let logged = community.store.audit_page(GUILD, &AuditQuery::default(), 10).await.unwrap();
    let logged: Vec<&str> = logged.iter().map(|read| read.row.what.as_str()).collect();
    assert_eq!(logged, ["signed-in", "console-link"]);
    let mut kept = std::fs::read(&database).unwrap();
    kept.extend(std::fs::read(database.with_extension("db-wal")).unwrap_or_default());
    let has = |text: &str| kept.windows(text.len()).any(|bytes| bytes == text.as_bytes());
    assert!(has("signed-in") && has("console-link"), "what was decided is in the store");
    assert!(!has(&ticket) && !has(&session) && ticket.len() == 64 && session.len() == 64);
}

#[tokio::test]
async fn what_others_call_themselves_is_text_and_nothing_else() {
    let names =
        ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</bdi><svg/onload=alert(1)>", "{{7*7}}"];
    for name in names {
        let names = [(MANAGER, name.to_owned())].into();
        let community = Community::with(Setup { names, ..Setup::default() }).await;
        let link = community.link(GUILD, MANAGER).await.unwrap();
        let shown = community.send(request(Method::GET, &link, None, "")).await;
        let browser = community.sign_in(GUILD, MANAGER).await;
        let home = community.get("/console", &browser).await;
        for page in [shown, home] {
            let escaped = name.replace('<', "&#60;").replace('>', "&#62;").replace('"', "&#34;");
            assert!(page.body.contains(&format!("<bdi>{escaped}</bdi>")), "{name}: {}", page.body);
            assert!(!page.body.contains("<script") && !page.body.contains("alert(1)>"), "{name}");
        }
    }
}

#[tokio::test]
async fn huge_addresses_unknown_paths_and_other_methods_are_pages_too() {
    let community = Community::new().await;
    let browser = community.sign_in(GUILD, MANAGER).await;
    let check = async |method: Method, path: &str, status: StatusCode| {
        let response = community.send(request(method, path, Some(&browser.cookie), "")).await;
        assert_eq!(response.status, status, "{}", &path[..path.len().min(60)]);
        assert!(status == StatusCode::OK || response.body.contains("<h1>"), "{}", response.body);
    };
    let long = "x".repeat(50_000);
    check(Method::GET, &format!("/console?page={long}"), StatusCode::OK).await;
    check(Method::GET, "/console?page=-1&page=18446744073709551616&%zz=%ff", StatusCode::OK).await;
    check(Method::GET, &format!("/console/{long}"), StatusCode::NOT_FOUND).await;
    check(Method::GET, &format!("/console/in/{long}"), StatusCode::GONE).await;
    check(Method::GET, "/console/in/%ff", StatusCode::BAD_REQUEST).await;
    check(Method::GET, "/console/../metrics", StatusCode::NOT_FOUND).await;
    check(Method::GET, "/console/out", StatusCode::METHOD_NOT_ALLOWED).await;
    check(Method::POST, "/console", StatusCode::METHOD_NOT_ALLOWED).await;
    check(Method::PATCH, "/console", StatusCode::METHOD_NOT_ALLOWED).await;
}

#[tokio::test]
async fn while_roles_are_not_known_nobody_gets_in_and_no_session_ends() {
    let community = Community::new().await;
    let browser = community.sign_in(GUILD, MANAGER).await;
    // As after a start: the guild is back before its roles are.
    let guild = steward::event::Guild { id: GUILD, partial: true, ..steward::event::Guild::default() };
    community.happens(GUILD, What::GuildSeen(Box::new(guild))).await;
    let early = community.get("/console", &browser).await;
    assert_eq!((early.status, early.header("retry-after")), (StatusCode::SERVICE_UNAVAILABLE, "15"));
    community.appears(GUILD).await;
    assert_eq!(community.get("/console", &browser).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_style_sheet_may_be_kept_for_good() {
    let community = Community::new().await;
    let signed_out = community.send(request(Method::GET, "/console", None, "")).await;
    let path = signed_out.body.split("href=\"/console/style").nth(1).unwrap().split('"').next().unwrap();
    let style = community.send(request(Method::GET, &format!("/console/style{path}"), None, "")).await;
    assert_eq!((style.status, style.header("content-type")), (StatusCode::OK, "text/css; charset=utf-8"));
    assert_eq!(style.header("cache-control"), "public, max-age=31536000, immutable");
    assert!(style.body.contains("--accent"));
    let other = community.send(request(Method::GET, "/console/style-0000000000000000.css", None, "")).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND);
}

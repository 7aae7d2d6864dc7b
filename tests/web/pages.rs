//! What every page of the console shows, to whom, and what its forms do.

use crate::community::*;
use axum::http::StatusCode;
use steward::conduct::case::CaseNumber;
use steward::event::{Author, Message, MessageKind, What};
use steward::ids::{ChannelId, MessageId, Span, UserId};

/// Every page, and whether moderators see it.
const PAGES: [(&str, bool); 16] = [
    ("/console", true),
    ("/console/cases", true),
    ("/console/cases?state=open&clause=be-kind&rule=insults-en&member=13&before=99", true),
    ("/console/cases?state=second-look", true),
    ("/console/rules", true),
    ("/console/rules/insults-en", true),
    ("/console/members", true),
    ("/console/members?q=member", true),
    ("/console/members/13", true),
    ("/console/questions", true),
    ("/console/questions?language=ko", true),
    ("/console/digests", false),
    ("/console/champions", false),
    ("/console/engagement", false),
    ("/console/settings", false),
    ("/console/audit?what=cases&by=11", false),
];

const HOSTILE: &str = "<b>x</b>**y**\u{202e}\"'&{{z}}";

pub fn said(n: u64, by: UserId, name: &str, text: &str, at: steward::ids::At) -> What {
    let id = MessageId(((at.0 - 1_420_070_400_000) as u64) << 22 | n);
    let roles = member(by, None).roles;
    let author = Author { id: by, name: name.into(), roles, ..Author::default() };
    What::Message(Box::new(Message {
        id,
        channel: ChannelId(31),
        author,
        kind: MessageKind::Said,
        content: text.into(),
        ..Message::default()
    }))
}

/// Somebody insults somebody: one case waits, with their words in it.
pub async fn insulted(name: &str, words: &str) -> Community {
    let names = [(MEMBER, name.to_owned())].into();
    let community = Community::with(Setup { names, ..Setup::default() }).await;
    let text = format!("you absolute idiot {words}");
    community.happens(GUILD, said(1, MEMBER, name, &text, community.now())).await;
    community
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn every_page_is_there_for_who_may_see_it() {
    let community = Community::new().await;
    let manager = community.sign_in(GUILD, MANAGER).await;
    let moderator = community.sign_in(GUILD, MODERATOR).await;
    let rule = community.get("/console/rules/insults-en", &manager).await;
    let longest = format!("maxlength=\"{}\"", steward::office::stages::LONGEST_REASON);
    assert!(rule.body.contains(&longest), "{}", rule.body);
    for (path, for_moderators) in PAGES {
        let page = community.get(path, &manager).await;
        assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.body);
        assert_eq!(page.body.matches("<h1").count(), 1, "{path}");
        let expected = if for_moderators { StatusCode::OK } else { StatusCode::FORBIDDEN };
        assert_eq!(community.get(path, &moderator).await.status, expected, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_is_not_there_is_not_found() {
    let community = Community::new().await;
    let manager = community.sign_in(GUILD, MANAGER).await;
    for path in [
        "/console/cases/1",
        "/console/cases/18446744073709551615",
        "/console/cases/99999999999999999999",
        "/console/cases/x",
        "/console/rules/no-such-rule",
        "/console/rules/%00%ff",
        "/console/members/77",
        "/console/members/x",
        "/console/digests/2026-W01",
        "/console/digests/never",
        "/console/nothing",
    ] {
        assert_eq!(community.get(path, &manager).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let long = "x".repeat(60_000);
    for query in
        ["before=-1&member=x&state=y", "before=99999999999999999999999", "by=%ff&before=x", &format!("q={long}")]
    {
        for path in ["/console/cases", "/console/audit", "/console/members", "/console/questions"] {
            let answer = community.get(&format!("{path}?{query}"), &manager).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}?{}", &query[..query.len().min(40)]);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_others_wrote_is_shown_and_does_nothing() {
    let community = insulted(HOSTILE, HOSTILE).await;
    let manager = community.sign_in(GUILD, MANAGER).await;
    let escaped = "&#60;b&#62;x&#60;/b&#62;**y**";
    for path in [
        "/console/cases",
        "/console/cases/1",
        "/console/members?q=%3Cb",
        "/console/members/13",
        "/console/rules/insults-en",
    ] {
        let page = community.get(path, &manager).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert!(!page.body.contains("<b>"), "{path}");
        assert!(page.body.contains(escaped), "{path}: {}", page.body);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_case_is_decided_on_its_page_once() {
    let community = insulted("Ada", "").await;
    let moderator = community.sign_in(GUILD, MODERATOR).await;
    let home = community.get("/console", &moderator).await;
    assert!(home.body.contains("A case waits for somebody&#39;s word."), "{}", home.body);
    let page = community.get("/console/cases/1", &moderator).await;
    assert!(page.body.contains("you absolute idiot") && page.body.contains("value=\"not-a-breach\""), "{}", page.body);
    let sent = community.post("/console/cases/1", "press=not-a-breach", &moderator).await;
    assert_eq!((sent.status, sent.header("location")), (StatusCode::SEE_OTHER, "/console/cases/1"));
    let page = community.get("/console/cases/1", &moderator).await;
    assert!(page.body.contains("class=\"flash") && !page.body.contains("name=\"press\""), "{}", page.body);
    let case = community.store.case(GUILD, CaseNumber(1)).await.unwrap().unwrap();
    assert_eq!((case.verdict.map(|it| it.as_str()), case.decided_by), (Some("wrong"), Some(MODERATOR)));
    // Again, or nonsense: refused, and nothing changes.
    for press in ["press=apply", "press=open", "press=nonsense", ""] {
        assert_eq!(
            community.post("/console/cases/1", press, &moderator).await.status,
            StatusCode::SEE_OTHER,
            "{press}"
        );
        assert_eq!(community.store.case(GUILD, CaseNumber(1)).await.unwrap().unwrap(), case, "{press}");
    }
    // Who decided is named, and not by a number in brackets.
    let page = community.get("/console/cases/1", &moderator).await;
    assert!(page.body.contains("member 12") && !page.body.contains("&#60;@"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn nobody_reads_the_file_of_their_own_case() {
    let community = Community::new().await;
    let text = "you absolute idiot, secretly";
    community.happens(GUILD, said(1, MODERATOR, "member 12", text, community.now())).await;
    let moderator = community.sign_in(GUILD, MODERATOR).await;
    let owner = community.sign_in(GUILD, OWNER).await;
    let list = community.get("/console/cases", &moderator).await;
    assert!(!list.body.contains("/console/cases/1"), "{}", list.body);
    for path in ["/console/cases/1", "/console/members/12", "/console/rules/insults-en", "/console"] {
        let page = community.get(path, &moderator).await;
        assert!(!page.body.contains("secretly") && !page.body.contains("absolute idiot”"), "{path}: {}", page.body);
    }
    let seen = community.get("/console/cases?state=open", &owner).await;
    let expected = community.store.open_cases(GUILD, 10).await.unwrap().len();
    assert_eq!(seen.body.matches("<th scope=\"row\">").count(), expected, "{}", seen.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_stage_is_set_by_managers_with_a_reason() {
    let community = Community::new().await;
    let manager = community.sign_in(GUILD, MANAGER).await;
    let moderator = community.sign_in(GUILD, MODERATOR).await;
    let path = "/console/rules/insults-en";
    assert!(!community.get(path, &moderator).await.body.contains("<textarea"));
    let form = "stage=enforce&why=looked+at+every+hit";
    assert_eq!(community.post(path, form, &moderator).await.status, StatusCode::FORBIDDEN);
    assert_eq!(community.post(path, form, &manager).await.status, StatusCode::SEE_OTHER);
    let page = community.get(path, &manager).await;
    assert!(
        page.body.contains("looked at every hit") && page.body.contains("value=\"enforce\" checked"),
        "{}",
        page.body
    );
    let list = community.get("/console/rules", &manager).await;
    assert!(list.body.contains("set here"));
    let log = community.get("/console/audit?what=settings", &manager).await;
    assert!(log.body.contains("insults-en"), "{}", log.body);
    assert!(!community.get("/console/audit?what=privacy", &manager).await.body.contains("insults-en"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn engagement_is_paused_and_goes_on() {
    let community = Community::new().await;
    let manager = community.sign_in(GUILD, MANAGER).await;
    for (press, paused) in [("do=pause", true), ("do=nonsense", true), ("do=resume", false)] {
        assert_eq!(community.post("/console/engagement", press, &manager).await.status, StatusCode::SEE_OTHER);
        let page = community.get("/console/engagement", &manager).await;
        assert_eq!(page.body.contains("value=\"resume\""), paused, "{press}");
    }
    let started = community.post("/console/engagement/missed-champions", "do=shadow", &manager).await;
    assert_eq!(started.status, StatusCode::SEE_OTHER);
    let page = community.get("/console/engagement", &manager).await;
    assert!(page.body.contains("dry run</span>"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_question_waits_until_it_is_answered() {
    let community = Community::new().await;
    let manager = community.sign_in(GUILD, MANAGER).await;
    let asked = said(1, MEMBER, "member 13", "How do I read a file line by line in Rust?", community.now());
    community.happens(GUILD, asked).await;
    community.pass(Span::HOUR);
    let page = community.get("/console/questions", &manager).await;
    assert!(page.body.contains("#general") && page.body.contains("member 13"), "{}", page.body);
    assert!(community.get("/console", &manager).await.body.contains("A question has no answer yet."));
    assert!(!community.get("/console/questions?language=ko", &manager).await.body.contains("member 13"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn members_are_found_by_name_in_any_script_and_by_id() {
    let names = [(MEMBER, "Éva 민수".to_owned()), (MODERATOR, "%_x".to_owned())].into();
    let community = Community::with(Setup { names, ..Setup::default() }).await;
    let manager = community.sign_in(GUILD, MANAGER).await;
    let check = async |query: &str, found: &[u64]| {
        let page = community.get(&format!("/console/members?q={query}"), &manager).await;
        for id in [10, 11, 12, 13] {
            let link = format!("href=\"/console/members/{id}\"");
            assert_eq!(page.body.contains(&link), found.contains(&id), "{query}: {id}");
        }
    };
    check("%C3%A9va", &[13]).await;
    check("%C3%89VA+%EB%AF%BC", &[13]).await;
    check("MEMBER", &[10, 11]).await;
    check("%25", &[12]).await;
    check("%25_y", &[]).await;
    check("_", &[]).await;
    check("nobody", &[]).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn erasing_asks_twice_and_is_for_managers() {
    let community = Community::new().await;
    let manager = community.sign_in(GUILD, MANAGER).await;
    let moderator = community.sign_in(GUILD, MODERATOR).await;
    for path in ["/console/members/13/erase", "/console/members/13/export"] {
        assert_eq!(community.post(path, "sure=13", &moderator).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    for sure in ["", "sure=yes", "sure=12"] {
        let asked = community.post("/console/members/13/erase", sure, &manager).await;
        assert_eq!(asked.header("location"), "/console/members/13?erase=sure", "{sure}");
    }
    let page = community.get("/console/members/13?erase=sure", &manager).await;
    assert!(page.body.contains("name=\"sure\" value=\"13\""), "{}", page.body);
    assert!(!community.get("/console/members/13?erase=sure", &moderator).await.body.contains("name=\"sure\""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_digests_day_is_set_and_taken_back() {
    let community = Community::new().await;
    let manager = community.sign_in(GUILD, MANAGER).await;
    let is_set = async |day: &str| {
        let page = community.get("/console/settings", &manager).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        page.body.contains(&format!("value=\"{day}\" selected"))
    };
    assert!(is_set("monday").await);
    for (form, day) in [
        ("key=digest.day&value=friday&do=set", "friday"),
        ("key=digest.day&value=someday&do=set", "friday"),
        ("key=digest.colour&value=red&do=set", "friday"),
        ("key=digest.day&value=monday&do=clear", "monday"),
    ] {
        assert_eq!(community.post("/console/settings", form, &manager).await.status, StatusCode::SEE_OTHER, "{form}");
        assert!(is_set(day).await, "{form}");
    }
}

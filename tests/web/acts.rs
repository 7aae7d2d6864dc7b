//! What managers do on the pages, to its end: recognition, a member's export, an erasure.

use crate::community::*;
use crate::pages::said;
use axum::http::StatusCode;
use steward::event::{Ask, Manage, Target};
use steward::ids::{Span, UserId};
use steward::office::reads::AuditQuery;
use steward::web::house::House;

const WORDS: &str = "a+kind+word";

async fn tier(community: &Community) -> Option<u8> {
    let house: &dyn House = &*community.house;
    house.see(GUILD, |facts, _| facts.tier_of(MEMBER)).await.flatten()
}

/// A member who is proposed for recognition.
async fn nominated(community: &Community) {
    let member = Target { id: MEMBER, name: "member 13".into(), roles: Some(Vec::new()), ..Target::default() };
    let nominate = Manage::Nominate { member, reason: "helps everybody".into() };
    community.asks(GUILD, MANAGER, Ask::Manage(nominate)).await;
    // Reviews are spread over the hours of a week.
    for _ in 0..8 {
        community.pass(Span::DAY);
        let n = 100 + community.now().seconds() as u64 % 1000;
        community.happens(GUILD, said(n, OWNER, "member 10", "good morning", community.now())).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_proposal_is_approved_or_declined_on_its_page_once() {
    for (decision, expected) in [("approve", Some(0)), ("decline", None), ("forget", None)] {
        let community = Community::new().await;
        nominated(&community).await;
        let manager = community.sign_in(GUILD, MANAGER).await;
        let form = "action=\"/console/champions/13\"";
        assert!(community.get("/console/champions", &manager).await.body.contains(form), "{decision}");
        let fields = format!("decision={decision}&words={WORDS}");
        let answer = community.post("/console/champions/13", &fields, &manager).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/console/champions"));
        assert_eq!(tier(&community).await, expected, "{decision}");
        let page = community.get("/console/champions", &manager).await;
        assert_eq!(page.body.contains(form), decision == "forget", "{decision}");
        let again = community.post("/console/champions/13", "decision=approve&words=", &manager).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        let decided = if decision == "forget" { Some(0) } else { expected };
        assert_eq!(tier(&community).await, decided, "{decision}, and once more");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_credit_that_waits_is_settled_on_its_page() {
    for (counts, expected) in [("yes", Some(true)), ("no", Some(false)), ("perhaps", None)] {
        let community = Community::new().await;
        let manager = community.sign_in(GUILD, MANAGER).await;
        let talk = [
            (MODERATOR, "How do I read a file line by line in Rust without loading all of it?"),
            (MEMBER, "use BufReader and its lines method"),
            (OWNER, "anybody up for lunch?"),
            (MODERATOR, "thanks, that works"),
        ];
        for (n, (by, text)) in talk.into_iter().enumerate() {
            community.pass(Span::MINUTE);
            let said = said(n as u64, by, &format!("member {by}"), text, community.now());
            community.happens(GUILD, said).await;
        }
        let page = community.get("/console/champions", &manager).await.body;
        let (_, rest) = page.split_once("action=\"/console/champions/credits/").expect("a credit waits");
        let credit = rest.split('"').next().unwrap();
        let path = format!("/console/champions/credits/{credit}");
        let answer = community.post(&path, &format!("counts={counts}"), &manager).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{counts}");
        let page = community.get("/console/champions", &manager).await.body;
        assert_eq!(page.contains(&path), expected.is_none(), "{counts}");
        let house: &dyn House = &*community.house;
        let counted = house.see(GUILD, |facts, _| facts.champions.credits().filter(|it| it.counts()).count()).await;
        assert_eq!(counted, Some(usize::from(expected == Some(true))), "{counts}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn an_export_holds_what_is_kept_about_a_member_and_is_in_the_log() {
    let community = Community::new().await;
    let manager = community.sign_in(GUILD, MANAGER).await;
    community.happens(GUILD, said(1, MEMBER, "member 13", "my own words", community.now())).await;
    community.happens(GUILD, said(2, OWNER, "member 10", "somebody else's words", community.now())).await;
    let file = community.post("/console/members/13/export", "", &manager).await;
    assert_eq!(file.status, StatusCode::OK, "{}", file.body);
    assert!(file.header("content-disposition").starts_with("attachment"), "{:?}", file.headers);
    assert_eq!(file.header("cache-control"), "no-store");
    let told: serde_json::Value = serde_json::from_str(&file.body).expect("JSON");
    assert!(told.to_string().contains("my own words") && !told.to_string().contains("somebody else's words"), "{told}");
    let log = community.store.audit_page(GUILD, &AuditQuery::default(), 1).await.unwrap();
    assert_eq!((log[0].row.what.as_str(), log[0].row.about, log[0].row.by), ("member-exported", Some(MEMBER), MANAGER));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn who_is_erased_is_nowhere_any_more() {
    let community = Community::new().await;
    let manager = community.sign_in(GUILD, MANAGER).await;
    let question = "How do I read a file line by line in Rust?";
    community.happens(GUILD, said(1, MEMBER, "member 13", question, community.now())).await;
    assert!(community.get("/console/questions", &manager).await.body.contains("member 13"));
    let answer = community.post("/console/members/13/erase", "sure=13", &manager).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(community.get("/console/members/13", &manager).await.status, StatusCode::NOT_FOUND);
    for path in ["/console/cases", "/console/members?q=member", "/console/audit", "/console/questions", "/console"] {
        let page = community.get(path, &manager).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for gone in ["member 13", "/console/members/13\""] {
            assert!(!page.body.contains(gone), "{path} still shows {gone}");
        }
    }
    let house: &dyn House = &*community.house;
    let known = house.see(GUILD, |facts, _| facts.members.get(UserId(13)).is_some()).await;
    assert_eq!(known, Some(false), "memory forgets too");
    let log = community.store.audit_page(GUILD, &AuditQuery::default(), 1).await.unwrap();
    assert_eq!((log[0].row.what.as_str(), log[0].row.about), ("member-erased", None));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_community_in_which_nothing_has_happened_has_pages_too() {
    let community = Community::new().await;
    let manager = community.sign_in(GUILD, MANAGER).await;
    let pages = ["", "/digests", "/cases", "/rules", "/champions", "/members", "/questions", "/engagement", "/audit"];
    for path in pages.map(|page| format!("/console{page}")) {
        let page = community.get(&path, &manager).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        let shown: String = page.body.split('<').filter_map(|it| it.split_once('>')).map(|(_, text)| text).collect();
        for odd in ["NaN", "inf", "None", "Some(", "console-"] {
            assert!(!shown.contains(odd), "{path} shows {odd}");
        }
    }
}

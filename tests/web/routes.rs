//! Every address of the console against everybody who should not get anywhere by it.

use crate::community::*;
use crate::pages::insulted;
use axum::http::{Method, StatusCode};
use std::collections::BTreeSet;
use steward::office::reads::AuditQuery;

/// An address that exists, its route, and how it is asked.
struct Route {
    route: &'static str,
    path: &'static str,
    form: Option<&'static str>,
    for_moderators: bool,
    /// What it names is of the one community and not of the other.
    own: bool,
}

const fn page(route: &'static str, path: &'static str, for_moderators: bool, own: bool) -> Route {
    Route { route, path, form: None, for_moderators, own }
}

const fn form(route: &'static str, path: &'static str, form: &'static str, for_moderators: bool) -> Route {
    Route { route, path, form: Some(form), for_moderators, own: false }
}

const ROUTES: [Route; 24] = [
    page("/console", "/console", true, false),
    page("/console/digests", "/console/digests", false, false),
    page("/console/digests/{week}", "/console/digests/2026-W22", false, true),
    page("/console/digests/{week}/file", "/console/digests/2026-W22/file", false, true),
    page("/console/cases", "/console/cases", true, false),
    page("/console/cases/{number}", "/console/cases/1", true, true),
    form("/console/cases/{number}", "/console/cases/1", "press=not-a-breach", true),
    page("/console/rules", "/console/rules", true, false),
    page("/console/rules/{name}", "/console/rules/insults-en", true, false),
    form("/console/rules/{name}", "/console/rules/insults-en", "stage=shadow&why=noisy", false),
    page("/console/champions", "/console/champions", false, false),
    form("/console/champions/{member}", "/console/champions/13", "decision=approve", false),
    form("/console/champions/credits/{credit}", "/console/champions/credits/1", "counts=yes", false),
    page("/console/members", "/console/members", true, false),
    page("/console/members/{member}", "/console/members/13", true, true),
    form("/console/members/{member}/export", "/console/members/13/export", "", false),
    form("/console/members/{member}/erase", "/console/members/13/erase", "sure=13", false),
    page("/console/questions", "/console/questions", true, false),
    page("/console/engagement", "/console/engagement", false, false),
    form("/console/engagement", "/console/engagement", "do=pause", false),
    form("/console/engagement/{campaign}", "/console/engagement/missed-champions", "do=shadow", false),
    page("/console/settings", "/console/settings", false, false),
    form("/console/settings", "/console/settings", "digest.on=off", false),
    page("/console/audit", "/console/audit", false, false),
];

impl Route {
    fn method(&self) -> Method {
        if self.form.is_some() { Method::POST } else { Method::GET }
    }

    async fn ask(&self, community: &Community, cookie: Option<&str>, token: &str) -> Response {
        let fields = self.form.map(|fields| format!("token={token}&{fields}")).unwrap_or_default();
        community.send(request(self.method(), self.path, cookie, &fields)).await
    }
}

/// Lines of the audit log, but for those of the doors.
async fn changes(community: &Community) -> usize {
    let logged = community.store.audit_page(GUILD, &AuditQuery::default(), 100).await.unwrap();
    logged.iter().filter(|read| !["console-link", "signed-in"].contains(&read.row.what.as_str())).count()
}

#[test]
fn every_route_is_tried() {
    let source = include_str!("../../src/web/pages.rs");
    let routes: BTreeSet<&str> = source.split(".route(\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let tried: BTreeSet<&str> = ROUTES.iter().map(|route| route.route).collect();
    assert_eq!(routes, tried);
    let takes_forms = source.matches("post(").count();
    assert_eq!(takes_forms, ROUTES.iter().filter(|route| route.form.is_some()).count());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn who_is_signed_out_gets_nowhere() {
    let community = insulted("Ada", "").await;
    let member = community.sign_in(GUILD, MANAGER).await;
    let ended = community.sign_in(GUILD, MODERATOR).await;
    community.post("/console/out", "", &ended).await;
    let guessed = member.cookie.replace(|c: char| c.is_ascii_digit(), "1");
    let cookies = [None, Some(ended.cookie.as_str()), Some(guessed.as_str()), Some("steward="), Some("steward=x; a=b")];
    for route in &ROUTES {
        for cookie in cookies {
            let refused = route.ask(&community, cookie, &member.token).await;
            assert_eq!(refused.status, StatusCode::UNAUTHORIZED, "{} {} {cookie:?}", route.method(), route.path);
            assert!(refused.body.contains("<h1>You are not signed in</h1>"), "{}", route.path);
        }
    }
    assert_eq!(changes(&community).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn moderators_get_nowhere_that_is_the_managers() {
    let community = insulted("Ada", "").await;
    let moderator = community.sign_in(GUILD, MODERATOR).await;
    for route in ROUTES.iter().filter(|route| !route.for_moderators) {
        let refused = route.ask(&community, Some(&moderator.cookie), &moderator.token).await;
        // The stage of a rule stands on a page that moderators see: what is sent is judged like a command.
        assert_eq!(refused.status, StatusCode::FORBIDDEN, "{} {}", route.method(), route.path);
    }
    assert_eq!(changes(&community).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn a_forged_form_is_refused_whatever_it_is_for() {
    let community = insulted("Ada", "").await;
    let manager = community.sign_in(GUILD, MANAGER).await;
    let other = community.sign_in(GUILD, OWNER).await;
    for route in ROUTES.iter().filter(|route| route.form.is_some()) {
        for token in ["", "0", &other.token] {
            let refused = route.ask(&community, Some(&manager.cookie), token).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{} with {token:?}", route.path);
        }
        let fields = format!("token={}&{}", manager.token, route.form.unwrap_or_default());
        let mut elsewhere = request(Method::POST, route.path, Some(&manager.cookie), &fields);
        elsewhere.headers_mut().insert("sec-fetch-site", "cross-site".parse().unwrap());
        assert_eq!(community.send(elsewhere).await.status, StatusCode::FORBIDDEN, "{} from elsewhere", route.path);
    }
    assert_eq!(changes(&community).await, 0);
    // The same form of its own session does something, or this test would show nothing.
    community.post("/console/cases/1", "press=not-a-breach", &manager).await;
    assert_eq!(changes(&community).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_is_of_one_community_is_not_there_in_another() {
    let community = insulted("Ada", "").await;
    let here = community.sign_in(GUILD, MANAGER).await;
    let there = community.sign_in(OTHER, MANAGER).await;
    let own = |route: &&Route| route.own && !route.path.contains("digests") && !route.path.contains("members");
    for route in ROUTES.iter().filter(own) {
        assert_eq!(community.get(route.path, &here).await.status, StatusCode::OK, "{}", route.path);
        assert_eq!(community.get(route.path, &there).await.status, StatusCode::NOT_FOUND, "{}", route.path);
    }
    community.post("/console/cases/1", "press=not-a-breach", &there).await;
    assert_eq!(changes(&community).await, 0);
}

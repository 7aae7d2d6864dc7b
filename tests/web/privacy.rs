//! Who sees what of whom, and what stays when those who look after others ask to be forgotten.

use crate::community::*;
use crate::pages::{insulted, said};
use axum::http::StatusCode;
use sqlx::ConnectOptions;
use sqlx::sqlite::SqliteConnectOptions;
use steward::conduct::case::CaseNumber;
use steward::effect::Post;
use steward::event::{Ask, LurkersAsk, Member, OfficeAsk, Press, PrivacyAsk, Target, What};
use steward::ids::{RoleId, Span, UserId};
use steward::office::reads::AuditQuery;
use steward::web::house::House;

fn target(id: UserId, roles: &[RoleId]) -> Target {
    Target { id, name: format!("member {id}"), roles: Some(roles.to_vec()), ..Target::default() }
}

fn warn(member: Target) -> Ask {
    Ask::Warn { member, reason: "please stop".into(), clause: None }
}

async fn erases(community: &Community, by: UserId) -> String {
    community.asks(GUILD, by, Ask::Office(OfficeAsk::Privacy(PrivacyAsk::Erase { sure: true }))).await.text
}

/// All that a post says.
fn words(post: &Post) -> String {
    let embeds = post.embeds.iter().map(|embed| format!("{}\n{}", embed.title, embed.text));
    std::iter::once(post.text.clone()).chain(embeds).collect::<Vec<_>>().join("\n")
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn who_stepped_aside_does_not_decide_after_erasing_themselves() {
    let community = insulted("Ada", "").await;
    let card = |press| Ask::Card { case: CaseNumber(1), press };
    community.asks(GUILD, MODERATOR, card(Press::StepAside)).await;
    let told = erases(&community, MODERATOR).await;
    assert!(told.contains("One case of somebody else still knows"), "{told}");
    let before = community.store.case(GUILD, CaseNumber(1)).await.unwrap().unwrap();
    assert_eq!(before.recused, [MODERATOR]);
    let opened = community.asks(GUILD, MODERATOR, card(Press::Open)).await;
    assert!(opened.embeds.is_empty() && opened.text.contains("case 1"), "{opened:?}");
    community.asks(GUILD, MODERATOR, card(Press::NotABreach)).await;
    assert_eq!(community.store.case(GUILD, CaseNumber(1)).await.unwrap().unwrap(), before);
    // Somebody else does.
    community.asks(GUILD, MANAGER, card(Press::NotABreach)).await;
    assert_eq!(community.store.case(GUILD, CaseNumber(1)).await.unwrap().unwrap().decided_by, Some(MANAGER));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn staff_stay_in_the_log_under_their_name_until_they_are_staff_no_more() {
    let community = Community::new().await;
    community.asks(GUILD, MODERATOR, warn(target(MEMBER, &[]))).await;
    let told = erases(&community, MODERATOR).await;
    assert!(told.contains("stays in its log"), "{told}");
    let log = community.store.audit_page(GUILD, &AuditQuery::default(), 9).await.unwrap();
    assert!(!log.is_empty() && log.iter().all(|line| line.row.by == MODERATOR), "{log:?}");
    let named = async || {
        let house: &dyn House = &*community.house;
        house.see(GUILD, |facts, _| facts.office.named().collect::<Vec<_>>()).await.unwrap()
    };
    assert_eq!(named().await, [MODERATOR]);
    // Still there: whose roles are not known, and who is seen again with them.
    let tick = || What::Tick { due: Vec::new(), known: Box::default() };
    community.happens(GUILD, tick()).await;
    community.happens(GUILD, What::MemberChanged(member(MODERATOR, None).into())).await;
    community.happens(GUILD, What::Left(MEMBER)).await;
    community.happens(GUILD, tick()).await;
    assert_eq!(named().await, [MODERATOR]);
    let plain = Member { roles: Vec::new(), ..member(MODERATOR, None) };
    community.happens(GUILD, What::MemberChanged(plain.into())).await;
    community.happens(GUILD, tick()).await;
    assert_eq!(named().await, []);
    // Or leaves.
    erases(&community, MANAGER).await;
    assert_eq!(named().await, [], "nothing of theirs stands there");
    community.asks(GUILD, MANAGER, Ask::Lurkers(LurkersAsk::Pause)).await;
    erases(&community, MANAGER).await;
    assert_eq!(named().await, [MANAGER]);
    community.happens(GUILD, What::Left(MANAGER)).await;
    assert_eq!(named().await, []);
    // Members have no such lines.
    let told = erases(&community, UserId(99)).await;
    assert!(told.contains("I have forgotten you") && !told.contains("log"), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn cases_of_who_was_staff_are_for_managers_still() {
    let community = Community::new().await;
    // Insulted somebody as a moderator, and is none any more.
    let What::Message(mut insult) = said(1, MEMBER, "member 13", "you absolute idiot", community.now()) else {
        unreachable!("it was said")
    };
    insult.author.roles = vec![RoleId(22)];
    community.happens(GUILD, What::Message(insult)).await;
    community.happens(GUILD, What::MemberChanged(member(MEMBER, None).into())).await;
    assert!(community.store.case(GUILD, CaseNumber(1)).await.unwrap().unwrap().about_staff);
    for (who, sees) in [(MODERATOR, false), (MANAGER, true)] {
        let browser = community.sign_in(GUILD, who).await;
        let page = community.get("/console/members/13", &browser).await.body;
        assert_eq!(page.contains("/console/cases/1"), sees, "{page}");
        assert_eq!(page.contains("What still counts"), sees, "{page}");
        assert_eq!(page.contains("Some cases are for managers."), !sees, "{page}");
        let history = community.asks(GUILD, who, Ask::History { member: target(MEMBER, &[]) }).await;
        let said = words(&history).replace('\\', "");
        assert_eq!(said.contains("Some cases are for managers."), !sees, "{said}");
        assert_eq!(said.contains("insults-en"), sees, "{said}");
    }
    let own = community.asks(GUILD, MANAGER, Ask::History { member: target(MANAGER, &[RoleId(21)]) }).await;
    assert!(own.embeds.is_empty() && own.text.contains("Nobody reads their own history"), "{own:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn moderators_see_cases_and_managers_the_rest_in_numbers() {
    let community = Community::new().await;
    let opt_out = Ask::Office(OfficeAsk::Privacy(PrivacyAsk::OptOut(true)));
    community.asks(GUILD, MEMBER, opt_out).await;
    let file = SqliteConnectOptions::new().filename(community.folder.path().join("steward.db"));
    let mut connection = file.connect().await.unwrap();
    let day = |n: i64| community.now().minus(Span::DAY.times(n)).0;
    let rows = [(1, 1, Some("answered")), (2, 27, None), (3, 20, Some("stopped")), (4, 29, Some("answered"))];
    for (key, days, how) in rows {
        let sql = "INSERT INTO nudges (key, guild, campaign, member, step, at, via, ended_at, how) \
                   VALUES ($1, $2, 'a-secret-campaign', $3, 1, $4, 'dm', $5, $6)";
        let asked = sqlx::query(sql).bind(key).bind(GUILD.to_i64()).bind(MEMBER.to_i64()).bind(day(days));
        asked.bind(how.map(|_| day(days))).bind(how).execute(&mut connection).await.unwrap();
    }
    for (who, sees) in [(MODERATOR, false), (MANAGER, true)] {
        let browser = community.sign_in(GUILD, who).await;
        let page = community.get("/console/members/13", &browser).await;
        assert_eq!(page.status, StatusCode::OK);
        for part in ["Credited for", "What Steward sent them", "does not want to be noted"] {
            assert_eq!(page.body.contains(part), sees, "{part}: {}", page.body);
        }
        assert!(!page.body.contains("a-secret-campaign") && page.body.contains("No cases."), "{}", page.body);
        let numbers = "<dt>Messages</dt><dd>3</dd>\n<dt>Answered</dt><dd>1</dd>\n<dt>Stopped</dt><dd>1</dd>";
        assert_eq!(page.body.contains(numbers), sees, "{}", page.body);
    }
}

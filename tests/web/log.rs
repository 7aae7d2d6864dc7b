//! The audit log: what people changed, in Discord and in the console, and nothing that they only tried.

use crate::community::{Community, GUILD, MANAGER, MEMBER, MODERATOR};
use steward::event::{Ask, CampaignAsk, LurkersAsk, Manage, OfficeAsk, PrivacyAsk, Target};
use steward::ids::{Span, UserId};
use steward::office::reads::AuditQuery;
use steward::policy::source::Stage;
use steward::web::house::House;

fn target(id: UserId) -> Target {
    Target { id, name: format!("member {id}"), roles: Some(Vec::new()), ..Target::default() }
}

/// What was asked by whom, and the line that it leaves: what, about whom, subject, detail.
async fn check(by: UserId, ask: Ask, expected: Option<(&str, Option<UserId>, &str, &str)>) {
    let community = Community::new().await;
    let said = format!("{ask:?}");
    let post = community.asks(GUILD, by, ask).await;
    let logged = community.store.audit_page(GUILD, &AuditQuery::default(), 10).await.unwrap();
    let lines: Vec<_> = logged
        .iter()
        .map(|read| &read.row)
        .map(|row| (row.what.as_str(), row.about, row.subject.as_str(), row.detail.as_str()))
        .collect();
    assert_eq!(lines, expected.into_iter().collect::<Vec<_>>(), "{said}: {}", post.text);
    assert!(logged.iter().all(|read| read.row.by == by && read.row.console), "{said}");
}

#[tokio::test]
async fn what_a_person_changed_is_in_the_log() {
    let reason = "please stop".to_owned();
    let warn = Ask::Warn { member: target(MEMBER), reason: reason.clone(), clause: None };
    check(MODERATOR, warn.clone(), Some(("warned", Some(MEMBER), "1", ""))).await;
    let timeout = Ask::Timeout { member: target(MEMBER), length: Span::HOUR, reason: reason.clone(), clause: None };
    check(MODERATOR, timeout, Some(("timed-out", Some(MEMBER), "1", "1h"))).await;
    check(MEMBER, warn, None).await;
    check(MANAGER, Ask::Lurkers(LurkersAsk::Pause), Some(("engagement-paused", None, "", ""))).await;
    check(MANAGER, Ask::Lurkers(LurkersAsk::Resume), None).await;
    check(MANAGER, Ask::Lurkers(LurkersAsk::Overview), None).await;
    let nominate = Manage::Nominate { member: target(MEMBER), reason };
    check(MANAGER, Ask::Manage(nominate.clone()), Some(("champion-nominated", Some(MEMBER), "", ""))).await;
    check(MODERATOR, Ask::Manage(nominate), None).await;
    let post = Ask::Office(OfficeAsk::Privacy(PrivacyAsk::Post));
    check(MODERATOR, post.clone(), None).await;
    check(MANAGER, post, Some(("privacy-posted", None, "", ""))).await;
    let unknown = CampaignAsk::Start { campaign: "no such".into(), shadow: false };
    check(MANAGER, Ask::Campaign(unknown), None).await;
}

#[tokio::test]
async fn a_stage_is_set_by_a_manager_with_a_reason_and_once() {
    let stage =
        |rule: &str, stage, why: &str| Ask::Office(OfficeAsk::Stage { rule: rule.into(), stage, why: why.into() });
    let rule = "insults-en";
    check(MODERATOR, stage(rule, Stage::Shadow, "noisy"), None).await;
    check(MANAGER, stage("no-such-rule", Stage::Shadow, "noisy"), None).await;
    check(MANAGER, stage(rule, Stage::Shadow, "  "), None).await;
    check(MANAGER, stage(rule, Stage::Shadow, &"x".repeat(401)), None).await;
    check(MANAGER, stage(rule, Stage::Shadow, "noisy"), Some(("stage-set", None, rule, "shadow"))).await;

    let community = Community::new().await;
    for expected in ["from now on: only recorded", "that is so already"] {
        let post = community.asks(GUILD, MANAGER, stage(rule, Stage::Shadow, "noisy")).await;
        assert!(post.text.contains(expected), "{}", post.text);
    }
    let house: &dyn House = &*community.house;
    let now = house.see(GUILD, move |facts, policy| Some(facts.stage(policy.rule(policy.rule_named(rule)?)))).await;
    assert_eq!(now.flatten(), Some(Stage::Shadow));
}

//! What managers ask, and what they see before anything begins.

use super::*;

#[test]
fn what_cannot_begin_says_why_and_begins_nothing() {
    let check = |change: &dyn Fn(&mut World), expected: &str| {
        let mut world = World::new(prompt(), 10);
        change(&mut world);
        let said = world.start();
        assert!(said.contains(expected), "{said}");
        assert!(
            world.facts.lurkers.runs.latest("spring").is_none()
                && world.due.values().all(|(row, _)| { !matches!(row.what, Due::Prompt { .. } | Due::Look { .. }) })
        );
    };
    check(&|world| world.set(Vec::new(), None), "There are no campaigns");
    check(&|world| world.set(vec![Campaign { name: "autumn".into(), ..prompt() }], None), "There are: autumn");
    let english = || Campaign { texts: [(Language::En, "Hello.".to_owned())].into(), ..prompt() };
    check(&|world| world.set(vec![english()], None), "no text in 한국어");
    check(&|world| world.hear(What::ChannelGone(GENERAL)), "cannot be posted in 11");
}

#[test]
fn only_who_manages_the_server_sees_campaigns() {
    let mut world = World::new(prompt(), 3);
    let list = || Ask::Campaign(CampaignAsk::List);
    let said = world.command(UserId(1_000), list());
    assert!(said.embeds.is_empty() && said.text.contains("Manage Server"), "{said:?}");
    let preview = || Ask::Lurkers(LurkersAsk::Preview { campaign: None });
    let said = world.command(UserId(1_000), preview());
    assert!(said.embeds.is_empty() && said.files.is_empty(), "{said:?}");
    let said = world.command(OWNER, list());
    assert!(said.embeds[0].text.contains("**spring**") && said.embeds[0].text.contains("off"), "{said:?}");
}

#[test]
fn a_preview_names_all_and_says_why_not_and_shows_no_arms() {
    let mut world = World::new(campaign(Way::Reminder), 30);
    world.consents(1_000, Consent { stopped: true, ..Consent::default() });
    world.says(1_001, GENERAL);
    let preview = || Ask::Lurkers(LurkersAsk::Preview { campaign: Some("spring".into()) });
    let said = world.command(OWNER, preview());
    let text = &said.embeds[0].text;
    assert!(text.contains("it is for 28 members") && text.contains("20 in 100 of them are left alone"), "{text}");
    assert!(text.contains("- 2: they stand elsewhere"), "{text}");
    assert_eq!(text.matches("<@1").count(), 20, "{text}");
    let file = &said.files[0].1;
    assert_eq!(file.lines().count(), 29, "{file}");
    assert!(file.contains("1029,\"member 29\",silent-dark,2026-01-05T12:00:00Z"), "{file}");
    assert!(!format!("{said:?}").to_lowercase().contains("control"));
    world.start();
    world.pass(Span::DAY);
    let text = world.command(OWNER, preview()).embeds[0].text.clone();
    assert!(text.contains("28: they are part of it already"), "{text}");
}

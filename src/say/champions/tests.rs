//! What recognition never says, and what one message holds.

use super::samples::{Sample, everything};
use super::{Language, me, thank_you};
use crate::champions::evidence::Kind;
use crate::champions::tiers::Needs;
use crate::effect::Post;
use crate::ids::UserId;
use me::{Account, Next, Part};

#[test]
fn a_whole_queue_fits_one_message() {
    for language in Language::ALL {
        for (name, sample) in everything(language, &"길_*@".repeat(25)) {
            let Sample::Post(post) = sample else { continue };
            check(language, name, &post);
        }
    }
    fn check(language: Language, name: &str, post: &Post) {
        let letters = |text: &str| text.chars().count();
        let all: usize = post.embeds.iter().map(|embed| letters(&embed.title) + letters(&embed.text)).sum();
        assert!(all <= 6_000 && post.embeds.len() <= 10, "{name} in {language:?}: {all} in embeds");
        assert!(post.buttons.len() <= 5 && post.buttons.iter().all(|row| row.len() <= 5), "{name}: buttons");
        let whole = |embed: &crate::effect::Embed| embed.text.matches('(').count() == embed.text.matches(')').count();
        assert!(post.embeds.iter().all(whole), "{name} in {language:?}: half a link");
    }
}

/// Points, and what is missing of them, are words.
#[test]
fn somebody_reads_people_and_shares_and_never_points() {
    let account = Account {
        parts: vec![
            Part { kind: Kind::Thanks, share: 0.7, people: 9 },
            Part { kind: Kind::Welcome, share: 0.3, people: 1 },
        ],
        next: Some(Next::Tier { name: "Champion", missing: Needs { score: 41.5, people: 3, weeks: 0 }, share: 0.7 }),
        ..Account::default()
    };
    let said = me::why(Language::En, &account);
    let fields: Vec<(&str, &str)> = said.fields.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    assert_eq!(
        fields,
        [
            ("What it rests on", "- thanks from 9 people: most of it\n- welcoming one newcomer: a part"),
            ("On the way to Champion", "- 3 more people helped who are at home here\n- a good deal more help"),
        ]
    );
}

#[test]
fn a_thank_you_is_in_the_managers_words_where_they_gave_some() {
    let check = |tier, words, expected: &str| assert_eq!(thank_you(Language::En, UserId(7), tier, words), expected);
    check("Helper", None, "<@7> is now **Helper** here.\nThank you for the time you take for others.");
    check("Helper", Some("  Thanks, Mina. "), "<@7> is now **Helper** here.\nThanks, Mina.");
    check("Helper", Some(" "), "<@7> is now **Helper** here.\nThank you for the time you take for others.");
    check(
        "",
        None,
        "<@7> has carried this community for a while, and steps back now.\nThank you for all of it. The door stays open.",
    );
}

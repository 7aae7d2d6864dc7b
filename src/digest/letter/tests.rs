//! The letter as it reads, within Discord's limits whatever comes, and as plain text.

use super::*;
use crate::digest::figures::*;
use crate::ids::{At, ChannelId, MessageId, Span};
use crate::say::digest::samples::{MADE, empty, figure, full};
use crate::text::Lang;

/// Markup, mentions, a link, characters that are escaped: the longest name of all.
fn long() -> String {
    "길_*@<`|".repeat(20)
}

/// A week as many communities have it.
fn usual() -> Digest {
    let since = |days: i64| MADE.minus(Span::DAY.times(days));
    let place =
        |n: u64, days, language| Place { channel: ChannelId(7), message: MessageId(n), at: since(days), language };
    let band = |median: f64, off: f64| Some(Usual { median, low: median - off, high: median + off });
    let of = |name, value, usual, judged| Figure {
        before: vec![None, Some(38.0)],
        ..figure(name, Some(value), usual, judged)
    };
    Digest {
        guild: GuildId(1),
        members: 1_204,
        people_waiting: 3,
        to_do: vec![
            ToDo::Questions { count: 3, oldest: vec![place(11, 4, Lang::Ko), place(12, 1, Lang::En)] },
            ToDo::Cases { count: 1, since: since(2), numbers: vec![CaseNumber(41)] },
            ToDo::Champions { count: 1, since: since(3), members: vec![UserId(5)] },
            ToDo::Campaign { campaign: "welcome".into(), why: Waits::Over },
        ],
        changes: vec![Change {
            name: Name::Joined,
            language: None,
            value: 61.0,
            usual: Usual { median: 30.0, low: 20.0, high: 40.0 },
            n: 61,
        }],
        joy: Some(Joy::NewcomerHelped { member: UserId(9), place: Some(place(13, 2, Lang::En)) }),
        figures: vec![
            of(Name::Joined, 61.0, band(30.0, 10.0), Judged::Higher),
            of(Name::Questions, 40.0, band(39.0, 50.0), Judged::Usual),
            of(Name::Helpers, 4.0, None, Judged::TooFew),
        ],
        ..empty()
    }
}

#[test]
fn the_first_screen_says_what_to_do_what_changed_and_what_is_good() {
    let post = letter(&usual(), Language::En, Some("https://a.example/1"));
    assert_eq!(
        post.text,
        "Good morning. Three people are waiting for you, the oldest since Thursday; and <@9>, new within the last two \
         weeks, helped somebody.\n[See the conversation](https://discord.com/channels/1/7/13)\n\n\
         **To do**\n\
         1. **Helpers**: 3 questions have no answer, the oldest since Thursday.\n   \
         [Thursday (Korean)](https://discord.com/channels/1/7/11) · [Sunday (English)](https://discord.com/channels/1/7/12)\n\
         2. **Moderators**: One case has waited for a person's word since Saturday.\n\
         3. **Managers**: One member has been proposed for recognition since Friday: <@5>.\n\
         And one more, in the digest.\n\n\
         **Worth knowing**\n\
         - More people joined than usual: 61, usually about 30."
    );
    let fields = &post.embeds[0].fields;
    assert_eq!(post.embeds[0].title, "16 November to 22 November");
    assert_eq!(fields[0].1, "Joined: **61** · the week before 38 · higher than usual (20 to 40)");
    assert_eq!(fields[1].1, "Questions: **40** · the week before 38 · as usual (0 to 89)");
    assert_eq!(fields[2].1, "People who helped: **4** · the week before 38 · too few to compare");
}

#[test]
fn buttons_act_in_discord_and_links_lead_to_the_rest() {
    let check = |console: Option<&str>, expected: &[&str]| {
        let post = letter(&usual(), Language::En, console);
        let ids: Vec<String> = post.buttons.iter().flatten().map(|it| it.id.to_string()).collect();
        assert_eq!(ids, ["show:questions", "show:queue", "card:41:open"]);
        let links: Vec<&str> = post.links.iter().map(|(_, url)| url.as_str()).collect();
        assert_eq!(links, expected);
    };
    check(None, &[]);
    check(
        Some("https://a.example/1"),
        &["https://a.example/1/digests/2026-W47", "https://a.example/1/cases?state=open"],
    );
}

#[test]
fn it_pings_nobody_and_is_within_discords_limits_whatever_waits() {
    for language in Language::ALL {
        let all = full(&long());
        for first in 0..all.to_do.len() {
            let mut digest = all.clone();
            digest.to_do.rotate_left(first);
            digest.changes.rotate_left(2 * first % all.changes.len());
            let post = letter(&digest, language, Some("https://steward.example.org/console/1"));
            let text = post.text.chars().count();
            assert!((200..=MESSAGE).contains(&text), "{language:?} {first}: {text}\n{}", post.text);
            assert!(post.ping.is_empty() && post.ping_roles.is_empty());
            assert!(post.pictures.len() <= PICTURES && post.links.len() <= BUTTONS);
            for picture in &post.pictures {
                assert!(
                    (1..=ALT).contains(&picture.alt.chars().count()) && picture.svg.starts_with("<svg"),
                    "{picture:?}"
                );
            }
            let rows = post.buttons.len() + usize::from(!post.links.is_empty());
            assert!(rows <= 5 && post.buttons.iter().all(|row| row.len() <= BUTTONS), "{language:?} {first}");
            for (label, url) in &post.links {
                assert!(label.chars().count() <= 80 && url.len() <= 512, "{label} {url}");
            }
            let embed = &post.embeds[0];
            let mut length: usize =
                [&embed.title, &embed.text, &embed.footer].map(|it| it.chars().count()).iter().sum();
            for (name, value) in &embed.fields {
                assert!(name.chars().count() <= 256 && (1..=FIELD).contains(&value.chars().count()), "{name}: {value}");
                length += name.chars().count() + value.chars().count();
            }
            assert!(embed.fields.len() == GROUPS.len() && length <= 6_000, "{language:?}: {length}");
            // A link that was cut would lead elsewhere.
            let whole = format!("https://discord.com/channels/{0}/{0}/{0})", u64::MAX);
            assert!(post.text.split("](").skip(1).all(|link| link.starts_with(&whole)), "{}", post.text);
        }
    }
}

#[test]
fn a_week_without_anything_is_said_so() {
    let post = letter(&empty(), Language::En, None);
    assert_eq!(
        post.text,
        "Good morning. Nobody is waiting for you.\n\n**To do**\nNothing is waiting.\n\n\
         **Worth knowing**\nThere are too few weeks before to tell what is usual."
    );
    assert!(post.embeds[0].fields.is_empty() && post.buttons.is_empty() && post.links.is_empty());
}

#[test]
fn a_week_that_began_before_anything_was_known_says_so() {
    let text = |known_since| letter(&Digest { known_since, ..usual() }, Language::En, None).embeds[0].text.clone();
    let members = "1,204 members at the end of the week.";
    let from = usual().from;
    assert_eq!(text(Some(from)), members);
    let wednesday = text(Some(from.plus(Span::DAY.times(2))));
    assert_eq!(wednesday, format!("{members} Known since Wednesday; what was before is not counted."));
}

#[test]
fn the_mail_reads_without_markup_and_without_mentions() {
    let names = |id: UserId| (id == UserId(5)).then(|| "*Mina* @everyone".to_owned());
    for language in Language::ALL {
        let text = mail(&usual(), language, Some("https://a.example"), "Rust Seoul", &names);
        assert!(text.contains("\u{2068}*Mina* @everyone\u{2069}") && text.contains("Rust Seoul"), "{text}");
        for mark in ["**", "<@", "](", "digest-"] {
            assert!(!text.contains(mark), "{mark} in {text}");
        }
        for url in ["https://a.example/digests/2026-W47", "https://a.example/champions", "channels/1/7/11"] {
            assert!(text.contains(url), "{url} in {text}");
        }
    }
    let late = Digest { made: At(MADE.0 + 12 * 3_600_000), ..usual() };
    assert!(plain(&late, Language::Nl, None, &names).starts_with("Goedenavond. Er wachten drie mensen op je"));
}

//! One of everything that the digest says, with the longest values that can come; and a digest of them.

use super::letter::{self, Heading, Page};
use super::{For, change, joy, owner, to_do};
use crate::conduct::case::CaseNumber;
use crate::digest::figures::*;
use crate::digest::week::Week;
use crate::ids::{At, ChannelId, GuildId, MessageId, UserId};
use crate::say::Language;
use crate::say::champions::samples::Sample;
use crate::text::Lang;
use jiff::tz::TimeZone;

const MEMBER: UserId = UserId(u64::MAX);
/// 23 November 2026, a Monday, 08:00 in UTC.
pub const MADE: At = At(1_795_420_800_000);
/// 28 days without a second, which is long in every language.
const LONG_TIME: f64 = 2_419_199_000.0;

pub fn place(days_ago: i64, language: Lang) -> Place {
    let at = MADE.minus(crate::ids::Span::DAY.times(days_ago));
    Place { channel: ChannelId(u64::MAX), message: MessageId(u64::MAX), at, language }
}

pub fn figure(name: Name, value: Option<f64>, usual: Option<Usual>, judged: Judged) -> Figure {
    Figure { name, value, n: 1_000_000, before: vec![value; BEFORE], usual, judged }
}

/// Every kind of thing to do. `long` is the longest name there can be.
pub fn to_dos(long: &str) -> Vec<ToDo> {
    let name = || long.to_owned();
    let mut all = Vec::new();
    for count in [1, 2, 1_000_000] {
        let oldest = vec![place(0, Lang::Ko), place(4, Lang::Unknown), place(70, Lang::Zh), place(700, Lang::En)];
        let numbers = vec![CaseNumber(9_999_999); 10];
        let members = vec![MEMBER; count.min(5) as usize];
        all.extend([
            ToDo::Questions { count, oldest: [oldest, vec![place(2, Lang::Nl)]].concat() },
            ToDo::Cases { count, since: MADE, numbers: numbers.clone() },
            ToDo::SecondLooks { count, since: MADE, numbers },
            ToDo::Champions { count, since: MADE, members: members.clone() },
            ToDo::Lapsed { count, members },
            ToDo::Lapsed { count, members: Vec::new() },
            ToDo::Champions { count: 4, since: MADE, members: vec![MEMBER; 3] },
        ]);
    }
    all.extend([Waits::Over, Waits::Paused].map(|why| ToDo::Campaign { campaign: name(), why }));
    all.extend([Trouble::Runaway, Trouble::Imprecise].map(|why| ToDo::Rule { rule: name(), why }));
    all
}

pub fn joys() -> Vec<Joy> {
    let n = 1_000_000;
    vec![
        Joy::NewcomerHelped { member: MEMBER, place: Some(place(2, Lang::En)) },
        Joy::Promoted { member: MEMBER, tier: 0 },
        Joy::Promoted { member: MEMBER, tier: 9 },
        Joy::SilentWrote { count: 1 },
        Joy::SilentWrote { count: n },
        Joy::AllAnswered { questions: 1 },
        Joy::AllAnswered { questions: n },
        Joy::MostHelped { helped: 1 },
        Joy::MostHelped { helped: n },
        Joy::Helpers { helpers: 1, helped: 1 },
        Joy::Helpers { helpers: n, helped: n },
    ]
}

fn changes() -> Vec<Change> {
    let of = |name: Name| {
        let value = if name.unit() == Unit::Time { LONG_TIME } else { 1_000_000.0 };
        [(value, None), (0.0, Some(Lang::Ko))].map(|(value, language)| {
            let usual = Usual { median: 500_000.5, low: -1.0, high: value };
            Change { name, language, value, usual, n: 10 }
        })
    };
    Name::ALL.into_iter().flat_map(of).collect()
}

/// The fullest digest there can be, as far as the letter shows it.
pub fn full(long: &str) -> Digest {
    let usual = |name: Name| {
        let most = if name.unit() == Unit::Time { LONG_TIME } else { 1_000_000_000.0 };
        Some(Usual { median: most / 2.0, low: most / 2.0 + 1.0, high: most })
    };
    let value = |name: Name| Some(if name.unit() == Unit::Time { LONG_TIME } else { 1_000_000_000.0 });
    let judged = [Judged::Higher, Judged::Lower, Judged::Usual];
    let all = Name::ALL.iter().zip(judged.into_iter().cycle());
    let figures: Vec<Figure> = all.map(|(name, judged)| figure(*name, value(*name), usual(*name), judged)).collect();
    let spoken = |language: &Lang| {
        let of = [Name::Questions, Name::Unanswered, Name::AnswerMedian];
        let figures = figures.iter().filter(|it| of.contains(&it.name)).cloned().collect();
        OfLanguage { language: *language, active: 10, messages: 10, figures, reply: Survival::default() }
    };
    let tier = Tier { tier: 0, name: long.to_owned(), hold: 1, promoted: 1, held: 1, lapsed: 1 };
    Digest {
        to_do: to_dos(long),
        people_waiting: u32::MAX,
        changes: changes(),
        joy: joys().into_iter().next(),
        languages: Lang::ALL.iter().map(spoken).collect(),
        recognition: Recognition { tiers: vec![tier], ..Recognition::default() },
        figures,
        members: u32::MAX,
        ..empty()
    }
}

/// A digest of a week in which nothing happened.
pub fn empty() -> Digest {
    let zone = TimeZone::UTC;
    let week = Week::of(MADE, &zone).plus(-1);
    let (from, until) = week.bounds(&zone);
    Digest {
        format: 1,
        guild: GuildId(u64::MAX),
        week,
        zone: "UTC".to_owned(),
        from,
        until,
        made: MADE,
        known_since: None,
        members: 0,
        to_do: Vec::new(),
        people_waiting: 0,
        changes: Vec::new(),
        joy: None,
        figures: Vec::new(),
        languages: Vec::new(),
        curve: Vec::new(),
        first_reply: Survival::default(),
        question_reply: Survival::default(),
        recognition: Recognition::default(),
        engagement: Engagement::default(),
        conduct: Conduct::default(),
    }
}

pub fn samples(language: Language, long: &str) -> Vec<(&'static str, Sample)> {
    let digest = full(long);
    let named = |_| Some(long.to_owned());
    let nobody = |_| None;
    let mut all = Vec::new();
    let mut text = |name, text| all.push((name, Sample::Text(text)));
    for to in [For::Discord, For::Plain(&named), For::Plain(&nobody)] {
        for it in to_dos(long) {
            text("to do", to_do(language, &digest, &it, to));
        }
        for it in joys() {
            text("joy", joy(language, &digest, &it, to));
            text("opening", letter::opening(language, &digest, Some(&it), to));
        }
        for made in [4, 12, 20] {
            let made = At(MADE.0 + made * 3_600_000);
            let nobody_waits = Digest { made, to_do: Vec::new(), people_waiting: 0, ..full(long) };
            text("opening", letter::opening(language, &nobody_waits, None, to));
        }
        for it in &digest.figures {
            text("figure", letter::figure(language, it, to));
            let unknown = Figure { value: None, before: Vec::new(), judged: Judged::TooFew, ..it.clone() };
            text("figure", letter::figure(language, &unknown, to));
        }
        text("why", letter::why(language, long, to));
    }
    for it in &digest.changes {
        text("change", change(language, it));
    }
    for it in [Owner::Helpers, Owner::Moderators, Owner::Managers] {
        text("owner", owner(language, it));
    }
    let headings = [Heading::ToDo, Heading::Changes, Heading::Arrivals, Heading::Activity, Heading::Questions];
    for it in headings.into_iter().chain([Heading::Help, Heading::Conduct]) {
        text("heading", letter::heading(language, it));
    }
    text("nothing to do", letter::nothing_to_do(language));
    text("more to do", letter::more_to_do(language, 1));
    text("nothing unlike", letter::nothing_unlike(language, true));
    text("no weeks", letter::nothing_unlike(language, false));
    let late = Digest { known_since: Some(At(digest.from.0 + 1)), ..empty() };
    text("known since", letter::known_since(language, &late).unwrap_or_default());
    text("week", letter::week(language, &digest));
    text("members", letter::members(language, u32::MAX));
    text("place", letter::place(language, &digest, &place(2, Lang::Fil)));
    text("footer", letter::footer(language));
    text("subject", letter::subject(language, &digest, long));
    text("there", letter::there(language));
    let mut labels = vec![letter::open(language)];
    use Page::*;
    let pages = [Page::Questions, Cases, SecondLooks, Proposals, Champions, Campaigns, Rule];
    labels.extend(pages.map(|it| letter::page(language, it)));
    for label in labels {
        assert!(label.chars().count() <= 80, "{label}");
        text("label", label);
    }
    let posts = [digest, empty()].map(|it| crate::digest::letter::letter(&it, language, Some("https://a.example")));
    all.extend(posts.map(|post| ("letter", Sample::Post(post))));
    all
}

//! One of everything that can be said, filled with the longest values that can come.

mod cards;
mod commands;

use super::super::champions::samples as recognition;
use super::super::notice::{self, *};
use super::super::{Language, Letter, second_look};
use crate::conduct::case::CaseNumber;
use crate::effect::{Button, Embed};
use crate::ids::{At, ChannelId, Span, UserId};

/// A text and where it goes.
pub(super) enum Said {
    Message(String),
    Button(String),
    ButtonId(String),
    ThreadTitle(String),
    AuditReason(String),
    Embed(Embed),
}

pub(super) const ABOUT: About = About { community: "Rust Seoul", case: CaseNumber(12) };
pub(super) const CHANNEL: ChannelId = ChannelId(22);
const LONG_CHANNEL: ChannelId = ChannelId(u64::MAX);
const MEMBER: UserId = UserId(u64::MAX);
const CASE: CaseNumber = CaseNumber(9_999_999);
const NOW: At = At(1_785_758_700_000);
const UNTIL: At = At(253_402_300_799_000);
const ODD_SPAN: Span = Span(27 * 86_400_000 + 23 * 3_600_000);

/// Thirty-two letters, the longest display name.
const NAME: &str = "김수한무거북이와두루미삼천갑자동방삭치치카포사리사리센타워워리";
/// A hundred characters, the longest name of a guild.
fn community() -> String {
    "길_*@".repeat(25)
}

/// A quote with all that makes a quote longer once it is safe.
fn quote() -> String {
    "`` *별* @everyone ||x|| https://a.example <@1>\n".repeat(90)
}

/// Every notice by its name.
pub(super) fn notices(language: Language) -> Vec<(&'static str, String)> {
    letters(language).into_iter().map(|(name, letter)| (name, letter.text)).collect()
}

fn letters(language: Language) -> Vec<(&'static str, Letter)> {
    let (community, quote) = (community(), quote());
    let (quote, reason) = (quote.as_str(), Some(quote.as_str()));
    let about = About { community: &community, case: CASE };
    let channel = LONG_CHANNEL;
    let clauses: &[&str] = &[community.as_str(); 6];
    let mut all = Vec::new();

    let nows =
        [Now::Nothing, Now::Reminder, Now::Warning, Now::Pause { length: ODD_SPAN, until: UNTIL }, Now::Moderators];
    let rungs = [
        Rung::Reminder,
        Rung::Warning,
        Rung::Pause(ODD_SPAN),
        Rung::Pause(Span::HOUR),
        Rung::Pause(Span::DAY),
        Rung::Moderators,
    ];
    for (rung, now) in rungs.into_iter().zip(nows.into_iter().cycle()) {
        for (by, removed) in [(By::Steward, true), (By::Person, true), (By::Steward, false), (By::Person, false)] {
            let next = Some(Next { rung, within: Span::DAY.times(30) });
            let one = Removal { about, by, channel, clauses, removed, quote, reason, now, next };
            all.push(("removal", removal(language, &one)));
        }
    }
    let next = Some(Next { rung: Rung::Warning, within: Span::DAY.times(90) });
    for rotate in [None, Some("https://example.org/settings/tokens")] {
        for removed in [true, false] {
            let one = Secret { about, channel, kind: &community, removed, rotate, quote };
            all.push(("secret", secret(language, &one)));
        }
    }
    use PersonalData::*;
    for kind in [Phone, Card, Iban, Address, Email, NationalId] {
        all.push(("personal", personal(language, &Personal { about, channel, kind, quote })));
    }
    for (removed, until) in [(true, Some(UNTIL)), (false, Some(UNTIL)), (true, None)] {
        let one = Compromised { about, channels: 500, removed, until, quote };
        all.push(("compromised", compromised(language, &one)));
    }
    for removed in [true, false] {
        all.push(("as file", as_file(language, &AsFile { about, channel, removed, quote })));
    }
    for left_in in [None, Some(channel)] {
        let now = Now::Warning;
        let one = Copies { about, channels: 500, left_in, clauses, quote, now, next };
        all.push(("copies", copies(language, &one)));
    }
    for by in [By::Steward, By::Person] {
        for how in [Exit::Kick, Exit::Ban { until: None }, Exit::Ban { until: Some(UNTIL) }] {
            for appeal in [None, Some("https://example.org/appeal/ABCDEFGH")] {
                let one = Leaving { about, by, how, clauses, reason, quote: Some(quote), appeal };
                all.push(("leaving", leaving(language, &one)));
            }
        }
    }
    for now in nows {
        for clauses in [&[], clauses] {
            let one = Ruling { about, clauses, reason, quote: Some(quote), now, next };
            all.push(("ruling", ruling(language, &one)));
        }
    }
    all.push(("lifted", lifted(language, about, reason)));
    for removed in [None, Some((channel, quote))] {
        let one = Undone { about, removed, pause_lifted: true };
        all.push(("undone", undone(language, &one)));
    }
    all.push(("name", name_asked(language, &NameAsked { about, name: NAME, clauses })));
    all.push(("upheld", second_look::upheld(language, about, Some(ODD_SPAN), reason)));
    all.push(("second look undone", second_look::undone(language, about)));
    let waiting: Vec<Letter> = all.iter().map(|(_, letter)| waited(language, letter, UNTIL)).collect();
    all.extend(waiting.into_iter().map(|letter| ("waited", letter)));
    all
}

/// Everything, by the name of its function.
pub(super) fn everything(language: Language) -> Vec<(&'static str, Said)> {
    let mut all: Vec<(&'static str, Said)> =
        letters(language).into_iter().map(|(name, letter)| (name, Said::Message(letter.text))).collect();
    all.push(("thread title", Said::ThreadTitle(notice::thread_title(language, CASE))));
    cards::buttons(language, &mut all);
    cards::cards(language, &mut all);
    commands::whys(language, &mut all);
    commands::answers(language, &mut all);
    commands::files(language, &mut all);
    commands::reasons(language, &mut all);
    commands::starts(language, &mut all);
    let names = crate::text::Lang::ALL.iter().map(|lang| crate::say::why::language_name(language, lang.code()));
    all.extend(names.map(|name| ("language", Said::Message(name))));
    pages(language);
    let engagement = super::super::lurkers::samples(language, &community());
    let privacy = super::super::privacy::samples(language, &community());
    let digest = super::super::digest::samples(language, &community());
    let office = super::super::office::samples(language, &community());
    let others = engagement.into_iter().chain(privacy).chain(digest).chain(office);
    for (name, sample) in recognition::everything(language, &community()).into_iter().chain(others) {
        all.extend(parts(sample).into_iter().map(|said| (name, said)));
    }
    let console = super::super::console::samples(language, &community());
    all.extend(console.into_iter().map(|(name, text)| (name, Said::Message(text))));
    all
}

/// Pages have no limits of Discord's: they are only spoken.
fn pages(language: Language) {
    use crate::digest::{page, sample};
    for digest in [sample::digest(), sample::second(), sample::calm(), sample::empty()] {
        let page = page::page(&digest, &sample::names(), language, Some("https://steward.example"));
        assert!(page.contains("</html>"));
    }
}

fn parts(sample: recognition::Sample) -> Vec<Said> {
    use recognition::Sample;
    let button = |it: Button| [Said::Button(it.label), Said::ButtonId(it.id.to_string())];
    match sample {
        Sample::Text(text) => vec![Said::Message(text)],
        Sample::Reason(text) => vec![Said::AuditReason(text)],
        Sample::Embed(embed) => vec![Said::Embed(embed)],
        Sample::Button(it) => button(it).into(),
        Sample::Post(post) => {
            let buttons = post.buttons.into_iter().flatten().flat_map(button);
            let embeds = post.embeds.into_iter().map(Said::Embed);
            [Said::Message(post.text)].into_iter().chain(embeds).chain(buttons).collect()
        }
    }
}

//! What is noted about members, who sees it, and how to say no: the post for everybody, and the answers to `/privacy`.

use super::lurkers::me::stands;
use super::{Language, cut, escape_within, limit, list, say, span, stamp};
use crate::effect::{Button, ButtonId, Embed, Look, Post};
use crate::event::Stays;
use crate::ids::{At, ChannelId, UserId};
use crate::lurkers::segments::Segment;
use crate::office::privacy::Keep;

/// Campaigns that are named.
const TESTS: usize = 5;

/// What is kept about the one who asks, ready to be said.
#[derive(Debug, Clone, Copy)]
pub struct Account<'a> {
    pub messages: u32,
    pub first: Option<At>,
    pub segment: Option<Segment>,
    /// Credits for help.
    pub credits: u32,
    pub tier: Option<&'a str>,
    /// Private messages that nobody asked for.
    pub sent: u32,
    /// Opted out of recognition.
    pub not_noted: bool,
    /// And of messages.
    pub not_written_to: bool,
    pub stays: Stays,
    pub tests: &'a [Test<'a>],
    pub keep: Keep,
}

/// A campaign that is being measured, of which somebody is a part.
#[derive(Debug, Clone, Copy)]
pub struct Test<'a> {
    pub campaign: &'a str,
    /// They get it; else they are left alone, to compare with.
    pub treated: bool,
}

/// The answer to something that was asked.
#[derive(Debug, Clone, Copy)]
pub enum Answer<'a> {
    /// `other`: about somebody else. `cut`: lists that were too long.
    Exported {
        other: Option<UserId>,
        cut: &'a [String],
    },
    ExportedLately,
    Erased {
        stays: &'a Stays,
    },
    ErasedOther {
        stays: &'a Stays,
    },
    /// `before`: it was so already.
    Opted {
        out: bool,
        before: bool,
    },
    Posted {
        channel: ChannelId,
        done: Posted,
    },
    /// The store could not be read.
    NotRead,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Posted {
    Renewed,
    AndPinned,
    /// By hand: Discord did not let Steward.
    ToBePinned,
}

pub fn answer(language: Language, answer: &Answer) -> String {
    let one = |key: &str| say(language, key, &[]);
    match answer {
        Answer::Exported { other, cut } => {
            let mut said = match other {
                None => one("privacy-exported"),
                Some(who) => say(language, "privacy-exported-other", &[("who", (*who).into())]),
            };
            if !cut.is_empty() {
                let lists = list(language, cut.iter().map(|name| format!("`{name}`")));
                said = format!("{said}\n{}", say(language, "privacy-export-cut", &[("lists", lists.into())]));
            }
            said
        }
        Answer::ExportedLately => one("privacy-exported-lately"),
        Answer::Erased { stays } => lines([
            Some(one("privacy-erased")),
            staying(language, stays),
            named(language, stays),
            Some(one("privacy-anew")),
        ]),
        Answer::ErasedOther { stays } => {
            lines([Some(one("privacy-erased-other")), staying(language, stays), named(language, stays), None])
        }
        Answer::Opted { out: true, before: false } => one("privacy-out"),
        Answer::Opted { out: true, before: true } => one("privacy-out-before"),
        Answer::Opted { out: false, before: false } => one("privacy-in"),
        Answer::Opted { out: false, before: true } => one("privacy-in-before"),
        Answer::Posted { channel, done } => {
            let key = match done {
                Posted::Renewed => "privacy-post-renewed",
                Posted::AndPinned => "privacy-post-pinned",
                Posted::ToBePinned => "privacy-post-by-hand",
            };
            say(language, key, &[("channel", (*channel).into())])
        }
        Answer::NotRead => one("privacy-not-read"),
    }
}

fn lines(said: [Option<String>; 4]) -> String {
    said.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

/// What an erase means, before it is done.
pub fn erase_asked(language: Language, stays: &Stays) -> String {
    let one = |key: &str| Some(say(language, key, &[]));
    lines([one("privacy-erase"), staying(language, stays), named(language, stays), one("privacy-anew")])
}

pub fn erase_button(language: Language) -> Button {
    Button { id: ButtonId::Erase, label: cut(&say(language, "button-erase", &[]), limit::BUTTON), look: Look::Danger }
}

/// Cases that stay, and until when.
fn staying(language: Language, stays: &Stays) -> Option<String> {
    let n = ("n", stays.cases.into());
    match (stays.cases, stays.open, stays.until) {
        (0, ..) => None,
        (_, 0, Some(until)) => Some(say(language, "privacy-stays", &[n, ("when", stamp(until).into())])),
        (_, 0, None) => Some(say(language, "privacy-stays-running", &[n])),
        (_, open, _) => Some(say(language, "privacy-stays-open", &[n, ("open", open.into())])),
    }
}

/// Where their name stays for the sake of others, and until when.
fn named(language: Language, stays: &Stays) -> Option<String> {
    let cases = (stays.named > 0).then(|| say(language, "privacy-stays-named", &[("n", stays.named.into())]));
    let log = (stays.logged > 0).then(|| say(language, "privacy-stays-log", &[]));
    let said: Vec<String> = cases.into_iter().chain(log).collect();
    (!said.is_empty()).then(|| said.join("\n\n"))
}

/// `/privacy show`.
pub fn account(language: Language, account: &Account) -> Embed {
    let one = |key: &str| say(language, key, &[]);
    let mut about = vec![match account.first {
        Some(first) if account.messages > 0 => {
            say(language, "privacy-you-wrote", &[("n", account.messages.into()), ("when", stamp(first).into())])
        }
        _ => one("privacy-you-silent"),
    }];
    about.push(stands(language, account.segment));
    if account.credits > 0 {
        about.push(say(language, "privacy-you-credits", &[("n", account.credits.into())]));
    }
    about.extend(account.tier.map(|name| {
        let name = escape_within(name, limit::NAME);
        say(language, "me-tier", &[("tier", name.into())])
    }));
    if account.sent > 0 {
        about.push(say(language, "privacy-you-sent", &[("n", account.sent.into())]));
    }
    about.push(staying(language, &account.stays).unwrap_or_else(|| one("privacy-you-no-case")));
    about.extend(account.not_noted.then(|| one("privacy-you-not-noted")));
    about.extend(account.not_written_to.then(|| one("privacy-you-not-written-to")));
    let mut tests: Vec<String> = account.tests.iter().take(TESTS).map(|it| test(language, it)).collect();
    if tests.is_empty() {
        tests.push(one("privacy-you-no-test"));
    }
    let fields = vec![
        (one("privacy-you-about"), cut(&about.join("\n"), limit::FIELD)),
        (one("privacy-you-tests"), cut(&tests.join("\n"), limit::FIELD)),
        (one("privacy-field-seen"), one("privacy-seen")),
        (one("privacy-field-long"), how_long(language, account.keep)),
        (one("privacy-field-no"), one("privacy-no")),
    ];
    Embed { title: one("privacy-you-title"), text: one("privacy-you"), fields, ..Embed::default() }
}

fn test(language: Language, test: &Test) -> String {
    let key = if test.treated { "privacy-you-treated" } else { "privacy-you-left-alone" };
    say(language, key, &[("campaign", escape_within(test.campaign, 60).into())])
}

fn how_long(language: Language, keep: Keep) -> String {
    let args = [
        ("text", span(language, keep.text).into()),
        ("evidence", span(language, keep.evidence).into()),
        ("audit", span(language, keep.audit).into()),
        ("left", span(language, keep.left).into()),
    ];
    say(language, "privacy-long", &args)
}

/// The post for everybody: an embed for each of these languages, and a button that shows each reader their own.
pub fn post(languages: &[Language], community: &str, keep: Keep) -> Post {
    let first = languages.first().copied().unwrap_or_default();
    let label = cut(&say(first, "button-about-me", &[]), limit::BUTTON);
    let embeds = languages.iter().map(|language| about(*language, community, keep)).collect();
    let buttons = vec![vec![Button { id: ButtonId::AboutMe, label, look: Look::Plain }]];
    Post { embeds, buttons, silent: true, ..Post::default() }
}

/// Is it that post?
pub fn is_post(post: &Post) -> bool {
    post.buttons.iter().flatten().any(|button| button.id == ButtonId::AboutMe)
}

fn about(language: Language, community: &str, keep: Keep) -> Embed {
    let one = |key: &str| say(language, key, &[]);
    let fields = vec![
        (one("privacy-field-notes"), say(language, "privacy-notes", &[("text", span(language, keep.text).into())])),
        (one("privacy-field-tests"), one("privacy-tests")),
        (one("privacy-field-seen"), one("privacy-seen")),
        (one("privacy-field-long"), how_long(language, keep)),
        (one("privacy-field-no"), one("privacy-no")),
    ];
    let text = say(language, "privacy-intro", &[("community", escape_within(community, limit::NAME).into())]);
    Embed { title: one("privacy-title"), text, fields, ..Embed::default() }
}

/// For the audit log.
pub fn pin_reason(language: Language) -> String {
    super::reason::short(&say(language, "privacy-pin-reason", &[]))
}

#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, crate::say::champions::samples::Sample)> {
    use crate::ids::Span;
    use crate::say::champions::samples::Sample;
    let until = Some(At(253_402_300_799_000));
    let stays = [
        Stays::default(),
        Stays { cases: 1, open: 0, until, named: 1, logged: 0 },
        Stays { cases: 3, open: 0, until: None, named: 0, logged: 7 },
        Stays { cases: 900, open: 2, until, named: 900, logged: 7 },
    ];
    let odd = Span(27 * 86_400_000 + 23 * 3_600_000);
    let keep = Keep { text: odd, evidence: odd, audit: odd, left: odd };
    let tests = [true, false].map(|treated| Test { campaign: long, treated }).repeat(5);
    let full = Account {
        messages: 1_000_000,
        first: until,
        segment: Some(Segment::Active),
        credits: 900,
        tier: Some(long),
        sent: 1,
        not_noted: true,
        not_written_to: true,
        stays: stays[3],
        tests: &tests,
        keep,
    };
    let none = Account { messages: 0, credits: 0, tier: None, sent: 0, stays: stays[0], tests: &[], ..full };
    let mut said: Vec<_> = [full, none].map(|it| ("privacy", Sample::Embed(account(language, &it)))).into();
    let lists: Vec<String> =
        ["messages", "rules-that-matched", "credits"].repeat(5).into_iter().map(str::to_owned).collect();
    let channel = ChannelId(u64::MAX);
    let mut answers = vec![
        Answer::Exported { other: None, cut: &[] },
        Answer::Exported { other: Some(UserId(u64::MAX)), cut: &lists },
        Answer::ExportedLately,
        Answer::NotRead,
    ];
    for out in [true, false] {
        answers.extend([true, false].map(|before| Answer::Opted { out, before }));
    }
    answers
        .extend([Posted::Renewed, Posted::AndPinned, Posted::ToBePinned].map(|done| Answer::Posted { channel, done }));
    for stays in &stays {
        answers.extend([Answer::Erased { stays }, Answer::ErasedOther { stays }]);
        said.push(("erase", Sample::Text(erase_asked(language, stays))));
    }
    said.extend(answers.iter().map(|it| ("privacy", Sample::Text(answer(language, it)))));
    said.push(("erase", Sample::Button(erase_button(language))));
    let whole = post(&[language], long, keep);
    said.extend(whole.embeds.into_iter().map(|it| ("privacy", Sample::Embed(it))));
    said.extend(whole.buttons.into_iter().flatten().map(|it| ("privacy", Sample::Button(it))));
    said.push(("pin", Sample::Reason(pin_reason(language))));
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_post_fits_one_message_in_all_languages() {
        let whole = post(&Language::ALL, &"길_*@".repeat(25), Keep::default());
        let letters = |text: &str| text.chars().count();
        let of = |embed: &Embed| {
            let fields: usize = embed.fields.iter().map(|(name, text)| letters(name) + letters(text)).sum();
            letters(&embed.title) + letters(&embed.text) + fields
        };
        let all: usize = whole.embeds.iter().map(of).sum();
        assert!(all <= limit::EMBED, "{all}");
        assert!(is_post(&whole) && !is_post(&Post::default()));
    }
}

//! Cards to moderators. In a channel that several share, a card carries number, rule and buttons only (`brief`); the
//! whole (`case`) opens for one person at a time, so that who is part of a case does not read it there.

mod alarm;

pub use alarm::{Raid, Runaway, raid, runaway};

use super::button::Choice;
use super::note::{Note, note};
use super::{Arg, Language, cut, escape, escape_within, limit, list, points, say, span, spoiler, stamp};
use crate::conduct::case::{CaseNumber, Measure};
use crate::effect::Embed;
use crate::event::Press;
use crate::ids::{ChannelId, Span, UserId};
use crate::text::Reading;

/// Why the card is there; decides its title, colour and buttons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    Alert,
    Enforce,
    SecondLook,
    Compromised,
    Leak,
    AboutStaff,
}

impl Stage {
    /// The buttons that go with it, while it is not settled.
    pub fn choice(self) -> Choice {
        match self {
            Stage::Alert | Stage::AboutStaff => Choice::Alert,
            Stage::Enforce | Stage::Compromised | Stage::Leak => Choice::Enforce,
            Stage::SecondLook => Choice::SecondLook,
        }
    }

    fn colour(self) -> u32 {
        match self {
            Stage::Alert | Stage::AboutStaff => AMBER,
            Stage::Enforce | Stage::Leak => BLUE,
            Stage::SecondLook => VIOLET,
            Stage::Compromised => RED,
        }
    }
}

const MESSAGE_ADDRESS: &str = "https://discord.com/channels/";
const AMBER: u32 = 0xE0_A0_30;
const BLUE: u32 = 0x3B_78_C4;
const VIOLET: u32 = 0x8A_5F_C0;
const RED: u32 = 0xC0_44_3C;
const GREY: u32 = 0x8A_90_99;

/// What everybody in a moderators' channel may see of a case.
#[derive(Debug, Clone, Copy)]
pub struct Head<'a> {
    pub case: CaseNumber,
    pub stage: Stage,
    /// The rule's name.
    pub rule: &'a str,
    /// The clause's title.
    pub clause: &'a str,
}

/// Everything a moderator needs to decide.
#[derive(Debug, Clone)]
pub struct Card<'a> {
    pub head: Head<'a>,
    pub member: UserId,
    pub member_name: &'a str,
    pub channel: Option<ChannelId>,
    /// Address of the message, while it stands.
    pub link: Option<&'a str>,
    /// What was written; absent when it is no longer kept.
    pub quote: Option<&'a str>,
    /// Hide it behind a spoiler.
    pub severe: bool,
    /// What matched, from `found`, which has escaped it.
    pub found: &'a str,
    /// How it had to be read to match, and what it reads then.
    pub read_as: Option<(Reading, &'a str)>,
    /// Other rules that matched.
    pub also: &'a [&'a str],
    /// Standing weight before and after; `None` when the case carries no strike.
    pub standing: Option<(f64, f64)>,
    pub act: Act,
    pub looking: Option<UserId>,
    pub notes: &'a [Note],
    /// Who wrote what before it, the oldest first; instead of a text, it may be the message's address.
    pub before: &'a [(&'a str, &'a str)],
}

/// What was done, or would be by Apply.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Act {
    pub removed: bool,
    pub as_file: bool,
    pub measure: Measure,
    /// Length of a time-out that is only proposed.
    pub length: Option<Span>,
}

/// For a channel that several moderators share.
pub fn brief(language: Language, head: &Head) -> Embed {
    let text = match head.stage.choice() {
        _ if head.stage == Stage::AboutStaff => note(language, &Note::AboutStaff),
        Choice::Alert => say(language, "card-brief-alert", &[]),
        Choice::SecondLook => say(language, "card-brief-second-look", &[]),
        Choice::Enforce | Choice::Settled => say(language, "card-brief-enforce", &[]),
    };
    Embed { title: title(language, head), text, colour: Some(head.stage.colour()), ..Embed::default() }
}

/// For one person, or a channel that only managers read.
pub fn case(language: Language, card: &Card) -> Embed {
    let mut fields = Fields::new(language);
    let who = [("who", Arg::from(card.member)), ("name", escape_within(card.member_name, limit::NAME).into())];
    fields.add("card-field-who", say(language, "card-who", &who));
    if let Some(channel) = card.channel {
        let place = match card.link {
            Some(link) => say(language, "card-where", &[("channel", channel.into()), ("link", cut(link, 200).into())]),
            None => format!("<#{channel}>"),
        };
        fields.add("card-field-where", place);
    }
    fields.add("card-field-matched", matched(language, card));
    if !card.also.is_empty() {
        let also = card.also.iter().take(20).map(|rule| escape(rule));
        fields.add("card-field-also", cut(&list(language, also), 300));
    }
    if let Some((before, after)) = card.standing {
        let before = ("before", Arg::from(points(language, before)));
        let standing = match card.standing_changes() {
            true => say(language, "card-standing", &[before, ("after", points(language, after).into())]),
            false => say(language, "card-standing-same", &[before]),
        };
        fields.add("card-field-standing", standing);
    }
    let act = match card.head.stage.choice() {
        Choice::Alert => "card-field-proposed",
        _ => "card-field-done",
    };
    fields.add(act, act_line(language, &card.act));
    if let Some(who) = card.looking {
        fields.add("card-field-looking", format!("<@{who}>"));
    }
    if !card.notes.is_empty() {
        let notes: Vec<String> = card.notes.iter().map(|it| note(language, it)).collect();
        fields.add("card-field-notes", notes.join("\n"));
    }
    if !card.before.is_empty() {
        fields.add("card-field-before", conversation(card.before, card.severe));
    }
    Embed {
        title: title(language, &card.head),
        text: said(language, card.quote, card.severe),
        colour: Some(card.head.stage.colour()),
        fields: fields.done,
        footer: String::new(),
    }
}

impl Card<'_> {
    fn standing_changes(&self) -> bool {
        self.standing.is_some_and(|(before, after)| (after - before).abs() >= 0.05)
    }
}

fn title(language: Language, head: &Head) -> String {
    let key = match head.stage {
        Stage::Alert => "card-title-alert",
        Stage::Enforce => "card-title-enforce",
        Stage::SecondLook => "card-title-second-look",
        Stage::Compromised => "card-title-compromised",
        Stage::Leak => "card-title-leak",
        Stage::AboutStaff => "card-title-staff",
    };
    let args = [
        ("case", head.case.into()),
        ("rule", escape_within(head.rule, 80).into()),
        ("clause", escape_within(head.clause, 80).into()),
    ];
    cut(&say(language, key, &args), limit::TITLE)
}

/// The quote under its heading. Room is left for the fields within Discord's 6,000.
fn said(language: Language, quote: Option<&str>, severe: bool) -> String {
    let Some(quote) = quote else {
        return say(language, "card-evidence-gone", &[]);
    };
    let shown = escape_within(quote, 1_400);
    let shown = if severe { spoiler(&shown) } else { shown };
    format!("**{}**\n{shown}", say(language, "card-field-said", &[]))
}

fn matched(language: Language, card: &Card) -> String {
    let hide = |text: String| if card.severe { spoiler(&text) } else { text };
    let found = hide(cut(card.found, 600));
    let Some((reading, plain)) = card.read_as else {
        return found;
    };
    let plain = [("plain", Arg::from(hide(escape_within(plain, 200))))];
    let read = match reading {
        Reading::Raw | Reading::Folded => return found,
        Reading::Stripped => say(language, "card-read-stripped", &plain),
        Reading::Decoded => say(language, "card-read-decoded", &plain),
        Reading::Skeleton => say(language, "card-read-skeleton", &plain),
        Reading::Collapsed => say(language, "card-read-collapsed", &plain),
        Reading::Joined => say(language, "card-read-joined", &plain),
    };
    format!("{found}\n{read}")
}

/// How much of each text is shown: as much as lets all ten fit one field, and no less than the last.
const SHOWN: [usize; 5] = [400, 250, 150, 100, 70];

/// The newest lines that fit one field, the texts cut alike. A text that is the address of a message stays one, to be
/// clicked.
fn conversation(before: &[(&str, &str)], severe: bool) -> String {
    let line = |(name, text): &(&str, &str), most: usize| {
        let said = match text.starts_with(MESSAGE_ADDRESS) {
            true => cut(text, 100),
            false if severe => spoiler(&escape_within(&text.replace(['\n', '\r'], " "), most)),
            false => escape_within(&text.replace(['\n', '\r'], " "), most),
        };
        format!("**{}** {said}", escape_within(name, 24))
    };
    let last = &before[before.len().saturating_sub(10)..];
    let lines = |most: usize| last.iter().map(|it| line(it, most)).collect::<Vec<String>>();
    let length = |lines: &[String]| lines.iter().map(|line| line.chars().count() + 1).sum::<usize>();
    let mut lines =
        SHOWN.into_iter().map(lines).find(|lines| length(lines) <= limit::FIELD).unwrap_or_else(|| lines(66));
    while length(&lines) > limit::FIELD {
        lines.remove(0);
    }
    lines.join("\n")
}

/// "message removed, warning"
pub fn act_line(language: Language, act: &Act) -> String {
    let place = match (act.as_file, act.removed) {
        (true, _) => say(language, "act-file", &[]),
        (false, true) => say(language, "act-removed", &[]),
        (false, false) => say(language, "act-kept", &[]),
    };
    let measure = match (act.measure, act.length) {
        (Measure::Timeout { .. }, Some(length)) => {
            say(language, "measure-timeout-for", &[("span", span(language, length).into())])
        }
        (measure, _) => measure_name(language, &measure),
    };
    list(language, [place, measure])
}

/// "time-out until …"
pub fn measure_name(language: Language, measure: &Measure) -> String {
    match measure {
        Measure::None => say(language, "measure-none", &[]),
        Measure::Remind => say(language, "measure-remind", &[]),
        Measure::Warn => say(language, "measure-warn", &[]),
        Measure::Timeout { until } => say(language, "measure-timeout", &[("when", stamp(*until).into())]),
        Measure::Kick => say(language, "measure-kick", &[]),
        Measure::Ban { until: None } => say(language, "measure-ban", &[]),
        Measure::Ban { until: Some(until) } => say(language, "measure-ban-until", &[("when", stamp(*until).into())]),
        Measure::Lift => say(language, "measure-lift", &[]),
        Measure::PauseInvites => say(language, "measure-pause-invites", &[]),
    }
}

/// The line that takes the buttons' place when somebody has decided. `Open` decides nothing: `None`.
pub fn settled(language: Language, press: Press, by: UserId) -> Option<String> {
    let who = [("who", Arg::from(by))];
    Some(match press {
        Press::Apply => say(language, "settled-apply", &who),
        Press::DeleteOnly => say(language, "settled-delete-only", &who),
        Press::Right => say(language, "settled-right", &who),
        Press::NotABreach => say(language, "settled-not-a-breach", &who),
        Press::Undo => say(language, "settled-undo", &who),
        Press::Unsure => say(language, "settled-unsure", &who),
        Press::Uphold => say(language, "settled-uphold", &who),
        Press::Open | Press::StepAside => return None,
    })
}

/// A brief card after somebody decided.
pub fn brief_settled(language: Language, head: &Head, press: Press, by: UserId) -> Embed {
    let open = brief(language, head);
    match settled(language, press, by) {
        Some(text) => Embed { text, colour: Some(GREY), ..open },
        None => open,
    }
}

/// Fields of an embed, each within Discord's length; never empty, which Discord refuses.
pub(super) struct Fields {
    language: Language,
    pub done: Vec<(String, String)>,
}

impl Fields {
    pub fn new(language: Language) -> Fields {
        Fields { language, done: Vec::new() }
    }

    pub fn add(&mut self, name: &str, value: String) {
        let value = if value.trim().is_empty() { "–".to_owned() } else { value };
        self.done.push((say(self.language, name, &[]), cut(&value, limit::FIELD)));
    }
}

//! `/me nudges`, and the answers to buttons that say what somebody wants.

use super::{Language, cut, escape_within, limit, say};
use crate::effect::Embed;
use crate::ids::At;
use crate::lurkers::rows::{Consent, NudgeEnd, NudgeRow, Via};
use crate::lurkers::segments::Segment;
use crate::say::stamp;

/// The length of an interest's or campaign's name.
const NAME: usize = 60;
/// Lines of one kind that are shown; the file has all.
const LINES: usize = 8;

/// What somebody said with a button.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wished {
    Stopped,
    Reading { until: At },
    Allowed,
    Remind,
}

pub fn wished(language: Language, wished: Wished) -> String {
    match wished {
        Wished::Stopped => say(language, "consent-stopped", &[]),
        Wished::Reading { until } => say(language, "consent-reading", &[("when", stamp(until).into())]),
        Wished::Allowed => say(language, "consent-allowed", &[]),
        Wished::Remind => say(language, "consent-remind", &[]),
    }
}

/// Where somebody stands, in words for themselves.
pub fn stands(language: Language, segment: Option<Segment>) -> String {
    let key = match segment {
        None | Some(Segment::Unknown) => "stands-not-known",
        Some(Segment::Excluded) => "stands-left-out",
        Some(Segment::Gated) => "stands-at-the-door",
        Some(Segment::Unanswered) => "stands-unanswered",
        Some(Segment::NewSilent | Segment::NewPeeking) => "stands-new",
        Some(Segment::OneShot) => "stands-once",
        Some(Segment::SilentPresent | Segment::SilentDark) => "stands-reads",
        Some(Segment::LapsedChampion) => "stands-helped",
        Some(Segment::Lapsed) => "stands-less",
        Some(Segment::Active) => "stands-takes-part",
        Some(Segment::Occasional) => "stands-sometimes",
    };
    say(language, key, &[])
}

/// A question that somebody asked without a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    pub at: At,
    /// `None` when its message is gone.
    pub link: Option<String>,
    pub answers: u16,
    pub looks: u32,
}

/// What is noted of somebody, ready to be said.
#[derive(Debug, Clone, Copy)]
pub struct Account<'a> {
    pub segment: Option<Segment>,
    pub interests: &'a [&'a str],
    pub consent: Consent,
    pub now: At,
    /// The newest first.
    pub sent: &'a [NudgeRow],
    pub asked: &'a [Question],
}

pub fn account(language: Language, account: &Account) -> Embed {
    let one = |key: &str| say(language, key, &[]);
    let interests = match account.interests {
        [] => one("interests-none"),
        some => super::super::list(language, some.iter().take(20).map(|name| escape_within(name, NAME))),
    };
    let sent: Vec<String> = account.sent.iter().take(LINES).map(|row| sent(language, row)).collect();
    let sent = if sent.is_empty() { one("sent-none") } else { sent.join("\n") };
    let asked: Vec<String> = account.asked.iter().take(5).map(|it| asked(language, it)).collect();
    let mut fields = vec![
        (one("nudges-field-stands"), stands(language, account.segment)),
        (one("nudges-field-interests"), cut(&interests, limit::FIELD)),
        (one("nudges-field-wish"), wish(language, account.consent, account.now)),
        (one("nudges-field-sent"), cut(&sent, limit::FIELD)),
    ];
    if !asked.is_empty() {
        fields.push((one("nudges-field-asked"), cut(&asked.join("\n"), limit::FIELD)));
    }
    Embed { title: one("nudges-title"), text: one("nudges-intro"), fields, ..Embed::default() }
}

fn wish(language: Language, consent: Consent, now: At) -> String {
    let at = |key: &str, when: At| say(language, key, &[("when", stamp(when).into())]);
    let still = |until: &At| now < *until;
    let mut said = Vec::new();
    if consent.stopped {
        said.push(say(language, "wish-stopped", &[]));
    }
    said.extend(consent.reading_until.filter(still).map(|until| at("wish-reading", until)));
    said.extend(consent.remind_since.map(|since| at("wish-remind", since)));
    said.extend(consent.closed_until.filter(still).map(|until| at("wish-closed", until)));
    if said.is_empty() {
        said.push(say(language, "wish-none", &[]));
    }
    said.join("\n")
}

fn sent(language: Language, row: &NudgeRow) -> String {
    let how = match (row.via, row.ended) {
        (Via::Shadow, _) => "sent-dry",
        (Via::Dm, None) => "sent-open",
        (Via::Dm, Some((_, NudgeEnd::Answered))) => "sent-answered",
        (Via::Dm, Some((_, NudgeEnd::Ignored))) => "sent-ignored",
        (Via::Dm, Some((_, NudgeEnd::Stopped))) => "sent-stopped",
        (Via::Dm, Some((_, NudgeEnd::Undelivered))) => "sent-undelivered",
    };
    let campaign = escape_within(&row.campaign, NAME);
    let how = say(language, how, &[]);
    say(language, "sent-line", &[("when", day(row.at).into()), ("campaign", campaign.into()), ("how", how.into())])
}

fn asked(language: Language, asked: &Question) -> String {
    let link = match &asked.link {
        Some(link) => link.clone(),
        None => say(language, "asked-gone", &[]),
    };
    let answers = say(language, "asked-answers", &[("n", u32::from(asked.answers).into())]);
    let looks = say(language, "asked-looks", &[("n", asked.looks.into())]);
    let args =
        [("when", day(asked.at).into()), ("link", link.into()), ("answers", answers.into()), ("looks", looks.into())];
    say(language, "asked-line", &args)
}

/// A day, in the reader's own zone and language.
fn day(at: At) -> String {
    format!("<t:{}:d>", at.seconds())
}

#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, crate::say::champions::samples::Sample)> {
    use crate::ids::{DueKey, UserId};
    use crate::say::champions::samples::Sample;
    let now = At(1_785_758_700_000);
    let wishes = [Wished::Stopped, Wished::Reading { until: now }, Wished::Allowed, Wished::Remind];
    let mut said: Vec<_> = wishes.map(|it| ("wish", Sample::Text(wished(language, it)))).into();
    said.extend(Segment::ALL.map(|segment| ("stands", Sample::Text(stands(language, Some(segment))))));
    let row = |via, ended: Option<NudgeEnd>| NudgeRow {
        key: DueKey(1),
        campaign: long.to_owned(),
        member: UserId(1),
        step: 0,
        at: now,
        via,
        act: None,
        ended: ended.map(|end| (now, end)),
    };
    use NudgeEnd::{Answered, Ignored, Stopped, Undelivered};
    let ends = [None, Some(Answered), Some(Ignored), Some(Stopped), Some(Undelivered)];
    let mut rows: Vec<NudgeRow> = ends.map(|end| row(Via::Dm, end)).into();
    rows.push(row(Via::Shadow, None));
    let later = Some(now.plus(crate::ids::Span::DAY));
    let consent = Consent { stopped: true, reading_until: later, remind_since: Some(now), closed_until: later };
    let link = "https://discord.com/channels/18446744073709551615/18446744073709551615/18446744073709551615";
    let asked = [Some(link.to_owned()), None].map(|link| Question { at: now, link, answers: 3, looks: 2 });
    let interests = [long; 30];
    let full = Account { segment: None, interests: &interests, consent, now, sent: &rows, asked: &asked };
    let none = Account { interests: &[], consent: Consent::default(), sent: &[], asked: &[], ..full };
    said.extend([full, none].map(|it| ("account", Sample::Embed(account(language, &it)))));
    said
}

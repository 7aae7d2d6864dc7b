//! Thanks in texts: does a message thank somebody, now and sincerely?
//!
//! A thanks phrase counts unless something beside it undoes it: what stands right before it ("no thanks", "she said
//! thanks"), right after it ("thanks in advance", "thanks to the update"), or later in its sentence ("thanks, now it is
//! broken"). What quotes or cites is cut out before (see [`plain`]). Of two phrases in one place the longer one says what is
//! meant: "thanks" before "to" is undone, "many thanks to" is not.
//!
//! Exceptions: "thanks, but that did not work" is thanks: somebody took the trouble, and the author says so. Thanks that end
//! a message which asks something ("how do I …? thanks") are thanks in advance.

mod matcher;
mod pattern;
pub mod phrases;
pub mod plain;
mod subsets;
#[cfg(test)]
pub mod tests;

use crate::text::{Lang, Span};
use phrases::{Found, Matter, Phrases, Role};
use plain::Plain;

/// So many thanks are looked at in a message.
const MOST: usize = 16;

/// How warm the thanks are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Warmth {
    /// "thanks", "ty".
    Plain,
    /// "thank you so much", "you're a lifesaver".
    Strong,
}

/// Thanks in a message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Thanks {
    /// The phrase, in bytes of the raw content.
    pub span: Span,
    pub kind: Warmth,
    /// The language of the phrase.
    pub lang: Lang,
}

/// Why a message with a thanks phrase thanks nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum NoThanks {
    /// There is no thanks phrase.
    NoPhrase,
    /// It stands in a quotation or in code.
    Quoted,
    /// A reply to thanks: "you're welcome".
    Returned,
    /// What stands beside the phrase turns it into something else: refused, reported, ironic, for later.
    Undone,
    /// Gratitude, but to nobody here: "thank god", "thankfully", "thanks to the new version".
    ToNobody,
    /// For something to come: "thanks in advance", or the message asks something and ends with the phrase.
    InAdvance,
}

impl NoThanks {
    /// Whether the message speaks of thanks all the same. It earns nobody a credit.
    pub fn speaks_of_thanks(self) -> bool {
        self != NoThanks::NoPhrase
    }
}

impl Phrases {
    /// The thanks that a message gives, in `lang` (that of the text or the channel; `Unknown` tries all).
    pub fn thanks(&self, raw: &str, lang: Lang) -> Option<Thanks> {
        self.judge_thanks(raw, lang).ok()
    }

    /// As `thanks`, with the reason why not.
    pub fn judge_thanks(&self, raw: &str, lang: Lang) -> Result<Thanks, NoThanks> {
        self.read(raw, lang, false).thanks
    }

    /// As `judge_thanks`, of a message that is read already.
    pub(super) fn thanks_in(&self, raw: &str, plain: &Plain, found: &[Found], lang: Lang) -> Result<Thanks, NoThanks> {
        let judged = thanks_among(plain, found, lang);
        if judged != Err(NoThanks::NoPhrase) || !plain.is_cut {
            return judged;
        }
        let uncut = Plain::uncut(raw);
        let mut found = self.find_telling(&uncut);
        if found.iter().any(|f| f.role.matter() == Matter::Thanks) {
            self.find_beside(&uncut, &mut found, |matter| matter == Matter::Thanks);
            if thanks_among(&uncut, &found, lang) != judged {
                return Err(NoThanks::Quoted);
            }
        }
        judged
    }
}

fn thanks_among(plain: &Plain, found: &[Found], lang: Lang) -> Result<Thanks, NoThanks> {
    let is_thanks = |f: &&Found| match f.role {
        Role::Thanks | Role::Warm => true,
        Role::Local => f.lang == lang,
        _ => false,
    };
    let longer = |other: &Found, f: &Found| other.covers(f) && (other.start, other.end) != (f.start, f.end);
    // Inside thanks these say nothing of their own: "thanks to" in "many thanks to", "thank" where it is the sentence.
    let void = |f: &Found| {
        matches!(f.role, Role::Nobody | Role::Ahead) && found.iter().filter(is_thanks).any(|other| other.covers(f))
    };
    let mut why_not = NoThanks::NoPhrase;
    let mut best: Option<Thanks> = None;
    for phrase in found.iter().filter(is_thanks).take(MOST) {
        if found.iter().filter(is_thanks).any(|other| longer(other, phrase)) {
            continue;
        }
        let undoes = |other: &Found| undone_by(plain, other, phrase).filter(|_| !void(other));
        let undone = found.iter().filter_map(undoes).max();
        if let Some(reason) = undone.or_else(|| ends_a_request(plain, found, phrase).then_some(NoThanks::InAdvance)) {
            why_not = why_not.max(reason);
            continue;
        }
        let kind = if phrase.role == Role::Warm { Warmth::Strong } else { Warmth::Plain };
        if best.is_none_or(|best| best.kind < kind) {
            best = Some(Thanks { span: plain.span(phrase.start, phrase.end), kind, lang: phrase.lang });
        }
    }
    if best.is_none() && why_not == NoThanks::NoPhrase {
        let weaker = found.iter().filter_map(|f| Some((f, gratitude(f.role)?))).take(MOST);
        let why =
            weaker.map(|(f, why)| found.iter().filter_map(|other| undone_by(plain, other, f)).fold(why, NoThanks::max));
        why_not = why.max().unwrap_or(why_not);
    }
    best.ok_or(why_not)
}

/// What a phrase that is weaker than thanks says by itself.
fn gratitude(role: Role) -> Option<NoThanks> {
    match role {
        Role::Nobody => Some(NoThanks::ToNobody),
        Role::Returns => Some(NoThanks::Returned),
        _ => None,
    }
}

/// What `other` makes of the thanks `phrase`, if it turns them into something else.
fn undone_by(plain: &Plain, other: &Found, phrase: &Found) -> Option<NoThanks> {
    let between = |from: usize, to: usize| plain.text.get(from..to);
    let close = |gap: Option<&str>| matches!(gap, Some("" | " "));
    let undone = match other.role {
        Role::Never => other.overlaps(phrase),
        Role::Nobody => other.covers(phrase),
        Role::Before => close(between(other.end, phrase.start)),
        Role::After => close(between(phrase.end, other.start)),
        Role::Later => between(phrase.end, other.start).is_some_and(|text| !text.contains(['.', '?'])),
        Role::Ahead => {
            let gap = between(phrase.end, other.start).or_else(|| between(other.end, phrase.start));
            other.overlaps(phrase) || gap.is_some_and(|text| !text.contains(['.', '?']))
        }
        _ => false,
    };
    undone.then_some(match other.role {
        Role::Ahead => NoThanks::InAdvance,
        Role::Nobody => NoThanks::ToNobody,
        _ => NoThanks::Undone,
    })
}

/// Whether something is asked for before the phrase, in the same sentence or in the ones before that, and nothing but names
/// follows it. "Ah, ok? Good, thanks" has an answer between the two.
fn ends_a_request(plain: &Plain, found: &[Found], phrase: &Found) -> bool {
    let (sentence, _) = plain.sentence(phrase.start);
    let before = plain.text.get(..phrase.start).unwrap_or("");
    let after = plain.text.get(phrase.end..).unwrap_or("");
    let alone = !before.get(sentence..).is_some_and(|text| text.chars().any(char::is_alphanumeric));
    let requests = |r: &Found| r.role == Role::Request && r.end <= phrase.start && (alone || sentence <= r.start);
    let asked = (alone && before.contains('?')) || found.iter().any(requests);
    asked && !after.chars().any(char::is_alphanumeric)
}

//! Recognition in words: what is credited and why not, where somebody stands, who is thanked, what managers decide.
//!
//! Nobody ever reads a number of points here. Shares are words, people and weeks are numbers.

pub mod done;
pub mod me;
pub mod message;
pub mod people;
pub mod queue;
pub mod record;
#[cfg(test)]
pub(super) mod samples;
#[cfg(test)]
mod tests;

use super::{Arg, Language, cut, escape_within, limit, reason, say};
use crate::champions::evidence::Kind;
use crate::effect::Embed;
use crate::ids::{At, UserId};

/// Names of tiers and roles, as managers chose them.
const TIER: usize = 60;
/// A manager's own words.
const WORDS: usize = 1_500;

/// A credit as one line shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    pub kind: Kind,
    /// Where it happened, if that is a message.
    pub link: Option<String>,
    /// The other one of the two.
    pub who: Option<UserId>,
    pub at: At,
}

/// The public thank-you to a new champion, or to one who leaves (`tier` is empty). `words` are the managers' own.
pub fn thank_you(language: Language, member: UserId, tier: &str, words: Option<&str>) -> String {
    let (first, thanks) = match tier {
        "" => (say(language, "champion-alumni", &[("who", member.into())]), "champion-alumni-thanks"),
        tier => {
            let args = [("who", member.into()), ("tier", escape_within(tier, TIER).into())];
            (say(language, "champion-new", &args), "champion-thanks")
        }
    };
    let words = words.map(str::trim).filter(|words| !words.is_empty());
    let second = words.map_or_else(|| say(language, thanks, &[]), |words| cut(words, WORDS));
    format!("{first}\n{second}")
}

/// Why a role is given or taken, for the audit log. `tier_name` is empty for no tier.
pub fn role_reason(language: Language, tier_name: &str) -> String {
    let text = match tier_name {
        "" => say(language, "reason-no-tier", &[]),
        tier => say(language, "reason-tier", &[("tier", super::defuse(tier).into())]),
    };
    reason::short(&text)
}

/// "thanks", "an answer marked as the solution".
pub fn kind(language: Language, kind: Kind) -> String {
    let key = match kind {
        Kind::Solved => "credit-kind-solved",
        Kind::Thanks => "credit-kind-thanks",
        Kind::AskerReaction => "credit-kind-asker-reaction",
        Kind::Welcome => "credit-kind-welcome",
        Kind::PeerReaction => "credit-kind-peer-reaction",
        Kind::Contribution => "credit-kind-contribution",
        Kind::Nomination => "credit-kind-nomination",
    };
    say(language, key, &[])
}

/// Words that lead somewhere, where they do.
fn linked(words: &str, link: Option<&str>) -> String {
    link.map_or_else(|| words.to_owned(), |link| format!("[{words}]({link})"))
}

/// A day, in the reader's own zone and language.
fn day(at: At) -> String {
    format!("<t:{}:d>", at.seconds())
}

/// "two hours ago", kept up to date by Discord.
fn ago(at: At) -> String {
    format!("<t:{}:R>", at.seconds())
}

fn line(language: Language, line: &Line) -> String {
    let link = Arg::from(linked(&kind(language, line.kind), line.link.as_deref()));
    match line.who {
        Some(who) => {
            say(language, "credit-line", &[("link", link), ("who", who.into()), ("when", day(line.at).into())])
        }
        None => say(language, "credit-line-alone", &[("link", link), ("when", day(line.at).into())]),
    }
}

/// Lines as a list, as many as `most` characters hold; then `more` says how many are left out.
pub(super) fn listed(lines: impl IntoIterator<Item = String>, most: usize, more: impl Fn(u64) -> String) -> String {
    let lines: Vec<String> = lines.into_iter().collect();
    // Room for the line that counts the rest.
    let room = most.saturating_sub(120);
    let (mut text, mut length, mut shown) = (String::new(), 0, 0);
    for line in &lines {
        let next = line.chars().count() + 3;
        if length + next > room {
            break;
        }
        text.push_str("- ");
        text.push_str(line);
        text.push('\n');
        length += next;
        shown += 1;
    }
    if shown < lines.len() {
        text.push_str(&more((lines.len() - shown) as u64));
    }
    text.trim_end().to_owned()
}

/// "And three more."
fn more(language: Language) -> impl Fn(u64) -> String {
    move |n| say(language, "me-more", &[("n", n.into())])
}

fn named(name: &str) -> (&'static str, Arg<'static>) {
    ("name", escape_within(name, limit::NAME).into())
}

fn tier(name: &str) -> (&'static str, Arg<'static>) {
    ("tier", escape_within(name, TIER).into())
}

fn embed(title: &str, text: &str) -> Embed {
    Embed { title: cut(title, limit::TITLE), text: cut(text, limit::DESCRIPTION), ..Embed::default() }
}

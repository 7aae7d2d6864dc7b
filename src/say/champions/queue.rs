//! What waits for managers: proposals with their evidence and flags, credits that are not sure, newcomers' first help.
//!
//! One message holds five proposals and eight credits; the rest shows when those are decided. Embeds of one message
//! share Discord's 6,000 characters.

use super::message::settle;
use super::{Line, day, kind, linked, tier};
use crate::champions::flags::Flag;
use crate::champions::tiers::{Change, Reason};
use crate::effect::{Button, ButtonId, Embed, Look, Post};
use crate::ids::{CreditId, UserId};
use crate::say::{Language, cut, escape_within, limit, list, say};

/// Shown at once.
pub const PROPOSALS: usize = 5;
pub const CREDITS: usize = 6;
pub const NEWCOMERS: usize = 3;
/// Characters of one proposal, of the credits, and of the newcomers.
const A_PROPOSAL: usize = 700;
const ALL_CREDITS: usize = 1_500;
const ALL_NEWCOMERS: usize = 500;
/// Links of one proposal.
const LINKS: usize = 3;
/// A name in a title or on a button.
const SHORT: usize = 40;

/// A proposal as managers see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal<'a> {
    pub member: UserId,
    pub name: &'a str,
    pub change: Change,
    pub reason: Reason,
    /// The tier to have, and the one that they have.
    pub tier: &'a str,
    pub before: &'a str,
    pub people: u32,
    pub weeks: u32,
    pub evidence: Vec<Line>,
    pub flags: &'a [Flag],
    /// Of a nomination.
    pub by: Option<UserId>,
    pub words: &'a str,
    /// Whoever asks may approve it.
    pub may_approve: bool,
}

/// A credit that waits.
#[derive(Debug, Clone, PartialEq)]
pub struct Pending {
    pub id: CreditId,
    pub helper: UserId,
    pub line: Line,
}

/// Somebody new who helped for the first time.
#[derive(Debug, Clone, PartialEq)]
pub struct FirstHelp {
    pub who: UserId,
    pub whom: UserId,
    pub line: Line,
}

/// The queue. `more`: proposals and credits that are left out.
pub fn queue(
    language: Language,
    proposals: &[Proposal],
    pending: &[Pending],
    newcomers: &[FirstHelp],
    more: (usize, usize),
) -> Post {
    let mut post = Post::default();
    if proposals.is_empty() && pending.is_empty() && newcomers.is_empty() {
        post.text = say(language, "queue-empty", &[]);
        return post;
    }
    post.text = say(language, "queue-title", &[]);
    let left = [(more.0, "queue-more-proposals"), (more.1, "queue-more-credits")];
    for (n, key) in left.into_iter().filter(|(n, _)| *n > 0) {
        post.text.push('\n');
        post.text.push_str(&say(language, key, &[("n", (n as u64).into())]));
    }
    let shown = proposals.iter().take(PROPOSALS);
    post.embeds.extend(shown.clone().map(|it| proposal(language, it)));
    let approve: Vec<Button> = shown.filter(|it| it.may_approve).map(|it| approve(language, it)).collect();
    if !approve.is_empty() {
        post.buttons.push(approve);
    }
    if !pending.is_empty() {
        post.embeds.push(credits(language, pending));
        let buttons: Vec<Button> =
            (1u32..).zip(pending.iter().take(CREDITS)).flat_map(|(n, it)| settle(language, it.id, n)).collect();
        // Two credits a row, so that both buttons of one stand together.
        post.buttons.extend(buttons.chunks(4).map(<[Button]>::to_vec));
    }
    if !newcomers.is_empty() {
        post.embeds.push(first_help(language, newcomers));
    }
    post
}

/// What is proposed: "Make Mina a Helper".
pub fn title(language: Language, it: &Proposal) -> String {
    let name = ("name", escape_within(it.name, SHORT).into());
    match it.change {
        Change::Promote => say(language, "proposal-promote", &[name, tier(it.tier)]),
        Change::Renew => say(language, "proposal-renew", &[name, tier(it.tier)]),
        Change::Demote => {
            let before = ("before", escape_within(it.before, super::TIER).into());
            say(language, "proposal-demote", &[name, before, tier(it.tier)])
        }
        Change::Alumni => say(language, "proposal-alumni", &[name]),
        Change::Consider if it.tier.is_empty() => say(language, "proposal-consider", &[name]),
        Change::Consider => say(language, "proposal-consider-tier", &[name, tier(it.tier)]),
    }
}

/// In numbers, and why now.
pub fn reasons(language: Language, it: &Proposal) -> [String; 2] {
    let numbers = [("who", it.member.into()), ("people", it.people.into()), ("weeks", it.weeks.into())];
    let why = match it.reason {
        Reason::Reached => say(language, "proposal-reached", &[tier(it.tier)]),
        Reason::BelowForLong => say(language, "proposal-below", &[]),
        Reason::PeriodOver => say(language, "proposal-period", &[]),
        Reason::Left => say(language, "proposal-left", &[]),
        Reason::Nominated => {
            let who = it.by.map_or_else(String::new, |by| format!("<@{by}>"));
            let args = [("who", who.into()), ("words", escape_within(it.words, 120).into())];
            say(language, "proposal-nominated", &args)
        }
    };
    [say(language, "proposal-people", &numbers), why]
}

fn proposal(language: Language, it: &Proposal) -> Embed {
    let mut lines = Vec::from(reasons(language, it));
    if !it.flags.is_empty() {
        lines.push(say(language, "proposal-flags", &[]));
        lines.extend(it.flags.iter().map(|it| format!("- {}", flag(language, it))));
    }
    let links = it.evidence.iter().filter(|line| line.link.is_some()).take(LINKS);
    let links: Vec<String> = links.map(|it| linked(&kind(language, it.kind), it.link.as_deref())).collect();
    // The links come last and whole: half a link leads nowhere.
    let evidence = match links.is_empty() {
        true => String::new(),
        false => format!("\n{}", say(language, "proposal-evidence", &[("links", list(language, links).into())])),
    };
    let room = A_PROPOSAL.saturating_sub(evidence.chars().count());
    let text = format!("{}{evidence}", cut(&lines.join("\n"), room));
    Embed { title: cut(&title(language, it), 180), text, ..Embed::default() }
}

/// What managers should look at first.
pub fn flag(language: Language, flag: &Flag) -> String {
    let percent = |share: f64| ("percent", i64::from((share * 100.0).clamp(0.0, 100.0).round() as i32).into());
    match flag {
        Flag::OnlyPartner { share, people } => {
            say(language, "flag-only-partner", &[percent(*share), ("n", (*people).into())])
        }
        Flag::ClosedCircle { share, people } => {
            say(language, "flag-closed-circle", &[percent(*share), ("n", (*people).into())])
        }
        Flag::Island { people } => say(language, "flag-island", &[("n", (*people as u64).into())]),
        Flag::Logged { share } => say(language, "flag-logged", &[percent(*share)]),
        Flag::Jump { .. } => say(language, "flag-jump", &[]),
    }
}

fn approve(language: Language, it: &Proposal) -> Button {
    let name = ("name", super::super::defuse(&cut(it.name, SHORT)).into());
    let label = cut(&say(language, "button-approve", &[name]), limit::BUTTON);
    Button { id: ButtonId::Approve { member: it.member.0 }, label, look: Look::Good }
}

fn credits(language: Language, pending: &[Pending]) -> Embed {
    let line = |(n, it): (u32, &Pending)| {
        let from = it.line.who.map_or_else(|| "–".to_owned(), |who| format!("<@{who}>"));
        let args = [
            ("n", n.into()),
            ("kind", kind(language, it.line.kind).into()),
            ("from", from.into()),
            ("to", it.helper.into()),
            ("link", linked(&day(it.line.at), it.line.link.as_deref()).into()),
        ];
        say(language, "pending-line", &args)
    };
    let lines: Vec<String> = (1..).zip(pending.iter().take(CREDITS)).map(line).collect();
    Embed { title: say(language, "pending-title", &[]), text: fit(lines, ALL_CREDITS), ..Embed::default() }
}

fn first_help(language: Language, newcomers: &[FirstHelp]) -> Embed {
    let line = |it: &FirstHelp| {
        let link = linked(&kind(language, it.line.kind), it.line.link.as_deref());
        say(language, "newcomer-line", &[("who", it.who.into()), ("whom", it.whom.into()), ("link", link.into())])
    };
    let mut lines: Vec<String> = newcomers.iter().take(NEWCOMERS).map(line).collect();
    lines.push(say(language, "newcomer-hint", &[]));
    Embed { title: say(language, "newcomer-title", &[]), text: fit(lines, ALL_NEWCOMERS), ..Embed::default() }
}

/// Whole lines only, as many as fit.
fn fit(lines: Vec<String>, most: usize) -> String {
    let mut text = String::new();
    for line in lines {
        if text.chars().count() + line.chars().count() < most {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text.trim_end().to_owned()
}

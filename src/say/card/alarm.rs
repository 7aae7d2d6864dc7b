//! Alarms: many joins at once, and a rule that hits far too much.

use super::super::note::{Note, note};
use super::super::{Language, cut, escape_within, limit, say, sentences, span, stamp};
use super::{Fields, RED};
use crate::conduct::case::CaseNumber;
use crate::effect::Embed;
use crate::ids::{At, Span};

/// Many joins at once.
#[derive(Debug, Clone)]
pub struct Raid<'a> {
    pub case: CaseNumber,
    pub joins: u32,
    pub within: Span,
    /// How many share a fingerprint, and which, in words or as written.
    pub shared: Option<(u32, &'a str)>,
    /// Until when invites are paused, if they are.
    pub paused_until: Option<At>,
    pub notes: &'a [Note],
}

pub fn raid(language: Language, raid: &Raid) -> Embed {
    let within = span(language, raid.within);
    let mut text = say(language, "raid-joins", &[("count", raid.joins.into()), ("span", within.into())]);
    if let Some((count, what)) = raid.shared {
        let args = [("count", count.into()), ("what", escape_within(what, 200).into())];
        text = sentences(language, &text, &say(language, "raid-shared", &args));
    }
    let paused = match raid.paused_until {
        Some(until) => say(language, "raid-paused", &[("when", stamp(until).into())]),
        None => say(language, "raid-not-paused", &[]),
    };
    text = format!("{text}\n{paused}");
    if raid.paused_until.is_some() {
        text = format!("{text}\n{}", say(language, "raid-ask", &[]));
    }
    let mut fields = Fields::new(language);
    if !raid.notes.is_empty() {
        let notes: Vec<String> = raid.notes.iter().map(|it| note(language, it)).collect();
        fields.add("card-field-notes", notes.join("\n"));
    }
    Embed {
        title: cut(&say(language, "card-title-raid", &[("case", raid.case.into())]), limit::TITLE),
        text: cut(&text, limit::DESCRIPTION),
        colour: Some(RED),
        fields: fields.done,
        footer: String::new(),
    }
}

/// A rule that was changed lately hits too much and went back to alert.
#[derive(Debug, Clone, Copy)]
pub struct Runaway<'a> {
    pub rule: &'a str,
    pub hits: u32,
    pub messages: u32,
    pub members: u32,
}

pub fn runaway(language: Language, runaway: &Runaway) -> String {
    let args = [
        ("rule", escape_within(runaway.rule, limit::NAME).into()),
        ("hits", runaway.hits.into()),
        ("messages", runaway.messages.into()),
        ("members", runaway.members.into()),
    ];
    say(language, "runaway-guard", &args)
}

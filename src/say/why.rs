//! "Why (not) flagged?": one line a rule, those that matched first.

use super::{Arg, Language, cut, escape_within, limit, list, say, span};
use crate::ids::{ChannelId, Span};
use crate::policy::source::Stage;
use crate::text::Lang;

/// What one rule made of a message.
#[derive(Debug, Clone, PartialEq)]
pub struct Line<'a> {
    pub rule: &'a str,
    pub verdict: Verdict<'a>,
}

#[derive(Debug, Clone, PartialEq)]
pub enum Verdict<'a> {
    /// `clause`: its title. `found`: from `found::found`, and the reading if it matters.
    Matched {
        clause: &'a str,
        stage: Stage,
        found: &'a str,
    },
    Not(Because<'a>),
}

/// Why a rule did not match.
#[derive(Debug, Clone, PartialEq)]
pub enum Because<'a> {
    NothingFound,
    /// Languages as two letters; anything unknown is "too short to tell".
    OtherLanguage {
        rule: &'a str,
        text: &'a str,
    },
    ExceptRole(&'a str),
    ExceptChannel(ChannelId),
    ExceptMember,
    OnlyRoles,
    OnlyChannels,
    OnlyJoinedWithin(Span),
    OnlyAccountYounger(Span),
    OnlyFewerMessages(u32),
    /// It does not look at this part of a message.
    OtherSurface,
    /// It needs what came before (flood, copies, raid), which is not known here.
    NeedsHistory,
    Off,
    /// A moderator gave this text back.
    Passed,
    Late,
}

/// About the writer, before the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Writer {
    Member,
    Staff,
    Bot,
}

/// At most 2,000 characters: lines that do not fit are counted at the end. `readings`: other texts that it was read as.
pub fn why(language: Language, writer: Writer, lines: &[Line], readings: &[&str]) -> String {
    let flagged = lines.iter().any(|line| matches!(line.verdict, Verdict::Matched { .. }));
    let heading = match flagged {
        true => say(language, "why-heading-flagged", &[]),
        false => say(language, "why-heading-clean", &[]),
    };
    let writer = match writer {
        Writer::Member => None,
        Writer::Staff => Some(say(language, "why-staff", &[])),
        Writer::Bot => Some(say(language, "why-bot", &[])),
    };
    let read_as = (!readings.is_empty()).then(|| {
        let shown = readings.iter().take(6).map(|it| {
            let it = escape_within(it, 80);
            say(language, "clause-name", &[("title", it.into())])
        });
        say(language, "why-read-as", &[("texts", list(language, shown).into())])
    });
    let head: Vec<String> = [writer, read_as, Some(heading)].into_iter().flatten().collect();
    let mut text = head.join("\n");
    let matched = lines.iter().filter(|line| matches!(line.verdict, Verdict::Matched { .. }));
    let rest = lines.iter().filter(|line| matches!(line.verdict, Verdict::Not(_)));
    // Room for the line that counts the rest.
    let room = limit::MESSAGE - 120;
    let mut length = text.chars().count();
    let mut left_out = 0u64;
    for line in matched.chain(rest) {
        let said = self::line(language, line);
        let more = said.chars().count() + 3;
        if left_out > 0 || length + more > room {
            left_out += 1;
            continue;
        }
        length += more;
        text.push_str("\n- ");
        text.push_str(&said);
    }
    if left_out > 0 {
        text.push('\n');
        text.push_str(&say(language, "why-more", &[("n", left_out.into())]));
    }
    cut(&text, limit::MESSAGE)
}

/// One rule's line.
pub fn line(language: Language, line: &Line) -> String {
    let rule = Arg::from(escape_within(line.rule, 80));
    match &line.verdict {
        Verdict::Matched { clause, stage, found } => {
            let args = [
                ("rule", rule),
                ("clause", escape_within(clause, 80).into()),
                ("stage", stage_name(language, *stage).into()),
                ("found", cut(found, 600).into()),
            ];
            say(language, "why-matched", &args)
        }
        Verdict::Not(because) => {
            say(language, "why-not", &[("rule", rule), ("because", self::because(language, because).into())])
        }
    }
}

/// What a stage does: "asks a moderator".
pub fn stage_name(language: Language, stage: Stage) -> String {
    let key = match stage {
        Stage::Shadow => "stage-shadow",
        Stage::Alert => "stage-alert",
        Stage::Enforce => "stage-enforce",
    };
    say(language, key, &[])
}

fn because(language: Language, because: &Because) -> String {
    match because {
        Because::NothingFound => say(language, "not-found", &[]),
        Because::OtherLanguage { rule, text } => {
            let args = [("rule", language_name(language, rule).into()), ("text", language_name(language, text).into())];
            say(language, "not-language", &args)
        }
        Because::ExceptRole(role) => say(language, "not-role", &[("role", escape_within(role, limit::NAME).into())]),
        Because::ExceptChannel(channel) => say(language, "not-channel", &[("channel", (*channel).into())]),
        Because::ExceptMember => say(language, "not-member", &[]),
        Because::OnlyRoles => say(language, "not-only-role", &[]),
        Because::OnlyChannels => say(language, "not-only-channel", &[]),
        Because::OnlyJoinedWithin(within) => say(language, "not-joined", &[("span", span(language, *within).into())]),
        Because::OnlyAccountYounger(age) => say(language, "not-account", &[("span", span(language, *age).into())]),
        Because::OnlyFewerMessages(n) => say(language, "not-messages", &[("n", (*n).into())]),
        Because::OtherSurface => say(language, "not-surface", &[]),
        Because::NeedsHistory => say(language, "not-history", &[]),
        Because::Off => say(language, "not-off", &[]),
        Because::Passed => say(language, "not-passed", &[]),
        Because::Late => say(language, "not-late", &[]),
    }
}

/// The name of a language.
pub(super) fn language_name(language: Language, code: &str) -> String {
    match Lang::parse(code) {
        Some(Lang::Unknown) | None => say(language, "language-unknown", &[]),
        Some(lang) => say(language, &format!("language-{}", lang.code()), &[]),
    }
}

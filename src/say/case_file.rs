//! What `/case`, `/history` and `/rules` show: one case, a member's cases, the code of conduct.

use super::card::{Fields, measure_name};
use super::{Arg, Language, clauses, cut, escape, escape_within, limit, list, points, say, span, spoiler, stamp};
use crate::conduct::case::{Actor, CaseKind, CaseRow, CaseState, Measure, Verdict};
use crate::effect::Embed;

/// One case. `clause_title` in the reader's language; `severe` hides the quote behind a spoiler.
pub fn case_file(language: Language, row: &CaseRow, clause_title: Option<&str>, severe: bool) -> Embed {
    let mut fields = Fields::new(language);
    let who = [("who", Arg::from(row.member)), ("name", escape_within(&row.member_name, limit::NAME).into())];
    fields.add("case-field-about", say(language, "card-who", &who));
    fields.add("case-field-kind", kind(language, row.kind));
    fields.add("case-field-state", state(language, row.state));
    if let Some(title) = clause_title.or(row.clause.as_deref()) {
        fields.add("case-field-clause", clauses(language, &[title]));
    }
    if !row.rules.is_empty() {
        fields.add("case-field-rules", list(language, row.rules.iter().take(20).map(|rule| escape(rule))));
    }
    fields.add("case-field-measure", measure_name(language, &row.measure));
    if row.points > 0 {
        let args = [("points", row.points.into()), ("span", span(language, row.half_life).into())];
        fields.add("case-field-points", say(language, "case-points", &args));
    }
    fields.add("case-field-by", actor(language, row.actor));
    if !row.reason.trim().is_empty() {
        // What a rule found was escaped when it was put into words.
        let reason = match row.actor {
            Actor::Person(_) => escape_within(&row.reason, limit::FIELD),
            Actor::Rules | Actor::Native => cut(&row.reason, limit::FIELD),
        };
        fields.add("case-field-reason", reason);
    }
    if let Some(verdict) = row.verdict {
        let word = match verdict {
            Verdict::Right => say(language, "verdict-right", &[]),
            Verdict::Wrong => say(language, "verdict-wrong", &[]),
            Verdict::Unsure => say(language, "verdict-unsure", &[]),
        };
        let word = match row.reviewed_by.or(row.decided_by) {
            Some(who) => say(language, "verdict-by", &[("word", word.into()), ("who", who.into())]),
            None => word,
        };
        fields.add("case-field-word", word);
    }
    if row.no_second_reviewer {
        fields.add("card-field-notes", say(language, "note-no-second-reviewer", &[]));
    }
    if let Some(asked) = row.second_look {
        fields.add("case-field-second-look", say(language, "second-look-asked", &[("when", stamp(asked).into())]));
    }
    let said = match &row.evidence {
        Some(text) => {
            let text = escape_within(text, 1_500);
            if severe { spoiler(&text) } else { text }
        }
        None if row.evidence_hash.is_some() => say(language, "card-evidence-gone", &[]),
        None => String::new(),
    };
    let place = row.channel.map(|channel| format!(" · <#{channel}>")).unwrap_or_default();
    Embed {
        title: say(language, "case-title", &[("case", row.number.into())]),
        text: cut(format!("{}{place}\n{said}", stamp(row.at)).trim_end(), limit::DESCRIPTION),
        colour: None,
        fields: fields.done,
        footer: String::new(),
    }
}

/// A member's cases, the newest first as given; `standing` is what counts now, `None` where the reader is not shown all
/// cases.
pub fn history(language: Language, name: &str, rows: &[&CaseRow], standing: Option<f64>) -> Embed {
    let name = escape_within(name, limit::NAME);
    let title = cut(&say(language, "history-title", &[("name", name.as_str().into())]), limit::TITLE);
    if rows.is_empty() && standing.is_some() {
        let text = say(language, "history-none", &[("name", name.into())]);
        return Embed { title, text, ..Embed::default() };
    }
    let of = |standing| say(language, "history-standing", &[("points", points(language, standing).into())]);
    let mut text = standing.map_or_else(|| say(language, "history-closed", &[]), of);
    let mut length = text.chars().count();
    let mut shown = 0;
    // Room for the line that counts the rest.
    let room = limit::DESCRIPTION - 120;
    for row in rows {
        let line = history_line(language, row);
        let more = line.chars().count() + 1;
        if length + more > room {
            break;
        }
        text.push('\n');
        text.push_str(&line);
        length += more;
        shown += 1;
    }
    if shown < rows.len() {
        let left = (rows.len() - shown) as u64;
        text.push('\n');
        text.push_str(&say(language, "history-more", &[("n", left.into())]));
    }
    Embed { title, text, ..Embed::default() }
}

fn history_line(language: Language, row: &CaseRow) -> String {
    let what = match (row.rules.is_empty(), row.measure) {
        (true, measure) => measure_name(language, &measure),
        (false, Measure::None) => list(language, row.rules.iter().take(5).map(|rule| escape_within(rule, 60))),
        (false, measure) => {
            let rules = list(language, row.rules.iter().take(5).map(|rule| escape_within(rule, 60)));
            let args = [("name", rules.into()), ("value", measure_name(language, &measure).into())];
            say(language, "field-line", &args)
        }
    };
    let args = [
        ("case", row.number.into()),
        ("when", stamp(row.at).into()),
        ("what", what.into()),
        ("state", state(language, row.state).into()),
    ];
    say(language, "history-line", &args)
}

/// The code of conduct: titles and texts of its clauses in the reader's language. What does not fit one message comes
/// whole as a file (name, content).
pub fn rules(
    language: Language,
    community: &str,
    clauses: &[(&str, &str)],
    appeal: Option<&str>,
) -> (Embed, Option<(String, String)>) {
    let title = say(language, "rules-title", &[("community", escape_within(community, limit::NAME).into())]);
    let appeal = appeal.map(|address| say(language, "rules-appeal", &[("address", cut(address, 300).into())]));
    let mut text = String::new();
    for (title, body) in clauses {
        text.push_str(&format!("**{}**\n{}\n\n", escape(title), escape(body.trim())));
    }
    text.push_str(appeal.as_deref().unwrap_or_default());
    let mut text = text.trim_end().to_owned();
    let mut file = None;
    if text.chars().count() > limit::DESCRIPTION {
        let mut whole = format!("# {title}\n");
        for (title, body) in clauses {
            whole.push_str(&format!("\n## {title}\n\n{}\n", body.trim()));
        }
        file = Some(("code-of-conduct.md".to_owned(), whole));
        let tail = [Some(say(language, "rules-whole", &[])), appeal].into_iter().flatten().collect::<Vec<_>>();
        let tail = tail.join("\n");
        let room = limit::DESCRIPTION.saturating_sub(tail.chars().count() + 2);
        text = format!("{}\n\n{tail}", cut(&text, room));
    }
    (Embed { title: cut(&title, limit::TITLE), text, ..Embed::default() }, file)
}

/// "waits for a moderator"
pub fn state(language: Language, state: CaseState) -> String {
    let key = match state {
        CaseState::Open => "case-state-open",
        CaseState::Intended => "case-state-intended",
        CaseState::Applied => "case-state-applied",
        CaseState::Failed => "case-state-failed",
        CaseState::Dismissed => "case-state-dismissed",
        CaseState::Undone => "case-state-undone",
    };
    say(language, key, &[])
}

/// "breach of the code of conduct"
pub fn kind(language: Language, kind: CaseKind) -> String {
    let key = match kind {
        CaseKind::Breach => "case-kind-breach",
        CaseKind::Compromised => "case-kind-compromised",
        CaseKind::Leak => "case-kind-leak",
        CaseKind::Raid => "case-kind-raid",
        CaseKind::Ruling => "case-kind-ruling",
    };
    say(language, key, &[])
}

/// Who decided; a person as a mention.
pub fn actor(language: Language, actor: Actor) -> String {
    match actor {
        Actor::Rules => say(language, "case-by-rules", &[]),
        Actor::Native => say(language, "case-by-native", &[]),
        Actor::Person(who) => format!("<@{who}>"),
    }
}

//! Sentences of the console that depend on something: what a rule looks for, when, and what it does. Everything else is looked up by its key where it is shown.

use super::{Arg, Language, list, say, span};
use crate::policy::{Condition, Named, Respond};
use crate::text::Lang;

/// Triggers by their key in the policy's files, each with its sentence.
const TRIGGERS: [(&str, &str); 17] = [
    ("words", "console-looks-words"),
    ("pattern", "console-looks-pattern"),
    ("names", "console-looks-names"),
    ("links", "console-looks-links"),
    ("invites", "console-looks-invites"),
    ("mentions", "console-looks-mentions"),
    ("flood", "console-looks-flood"),
    ("copies", "console-looks-copies"),
    ("honeypot", "console-looks-honeypot"),
    ("shouting", "console-looks-shouting"),
    ("zalgo", "console-looks-zalgo"),
    ("secrets", "console-looks-secrets"),
    ("personal-data", "console-looks-personal"),
    ("selling", "console-looks-selling"),
    ("newcomer", "console-looks-newcomer"),
    ("native", "console-looks-native"),
    ("raid", "console-looks-raid"),
];

/// What a rule looks for, in plain words. `trigger`: its key in the policy's files.
pub fn looks_for(language: Language, trigger: &str) -> String {
    let known = TRIGGERS.iter().find(|(name, _)| *name == trigger);
    known.map_or_else(|| trigger.to_owned(), |(_, key)| say(language, key, &[]))
}

/// For whom and where a rule holds, and for whom and where it does not; a sentence each.
pub fn conditions(language: Language, only: &Condition, except: &Condition) -> Vec<String> {
    let sentence = |key: &str, condition: &Condition| {
        let parts = parts(language, condition);
        let joined = list(language, parts);
        (!joined.is_empty()).then(|| say(language, key, &[("what", joined.into())]))
    };
    [sentence("console-rule-only", only), sentence("console-rule-except", except)].into_iter().flatten().collect()
}

fn parts(language: Language, condition: &Condition) -> Vec<String> {
    let named = |sign: char, of: &[Named]| {
        let names = of.iter().map(|named| match named {
            Named::Name(name) => format!("{sign}{name}"),
            Named::Id(id) => format!("{sign}{id}"),
        });
        list(language, names)
    };
    let mut parts: Vec<String> = [named('@', &condition.roles), named('#', &condition.channels)]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    let mut add = |key: &str, name: &'static str, value: Option<Arg>| {
        parts.extend(value.map(|value| say(language, key, &[(name, value)])));
    };
    let members = condition.members.len() as u32;
    add("console-when-members", "n", (members > 0).then(|| members.into()));
    add("console-when-joined", "span", condition.joined_within.map(|it| span(language, it).into()));
    add("console-when-account", "span", condition.account_younger.map(|it| span(language, it).into()));
    add("console-when-messages", "n", condition.fewer_messages.map(Arg::from));
    parts.extend(condition.languages.iter().map(|it: &Lang| say(language, &format!("language-{}", it.code()), &[])));
    parts
}

/// What a rule does once it is enforced.
pub fn responses(language: Language, respond: &Respond) -> Vec<String> {
    let told = [
        (respond.delete, "console-does-delete"),
        (respond.strike, "console-does-strike"),
        (respond.ask_as_file, "console-does-file"),
        (respond.kick, "console-does-kick"),
        (respond.ban, "console-does-ban"),
        (respond.pause_invites, "console-does-pause"),
    ];
    let told = told.into_iter().filter(|(on, _)| *on).map(|(_, key)| say(language, key, &[]));
    let timeout =
        respond.timeout.map(|it| say(language, "console-does-timeout", &[("span", span(language, it).into())]));
    told.chain(timeout).collect()
}

/// One of everything, with the longest values that can come.
#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, String)> {
    let mut said: Vec<String> = TRIGGERS.iter().map(|(trigger, _)| looks_for(language, trigger)).collect();
    let condition = Condition {
        roles: vec![Named::Name(long.to_owned())],
        channels: vec![Named::Id(u64::MAX)],
        members: vec![crate::ids::UserId(1)],
        joined_within: Some(crate::ids::Span::DAY),
        account_younger: Some(crate::ids::Span::DAY),
        fewer_messages: Some(3),
        languages: vec![Lang::Ko],
    };
    said.extend(conditions(language, &condition, &condition));
    let timeout = Some(crate::ids::Span::HOUR);
    said.extend(responses(
        language,
        &Respond { delete: true, strike: true, ask_as_file: true, timeout, kick: true, ban: true, pause_invites: true },
    ));
    said.into_iter().map(|text| ("console", text)).collect()
}

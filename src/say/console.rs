//! Sentences of the console that depend on something: what a rule looks for and does, who is to do something, what
//! somebody did. Everything else is looked up by its key where it is shown.

use super::{Arg, Language, list, say, span};
use crate::conduct::triggers::Trigger;
use crate::digest::figures::Owner;
use crate::policy::{Condition, Named, Respond};
use crate::text::Lang;

/// Who is to do it.
pub fn owner(language: Language, owner: Owner) -> String {
    let key = match owner {
        Owner::Helpers => "console-owner-helpers",
        Owner::Moderators => "console-owner-moderators",
        Owner::Managers => "console-owner-managers",
    };
    say(language, key, &[])
}

/// What a rule looks for, in plain words.
pub fn looks_for(language: Language, trigger: &Trigger) -> String {
    let key = match trigger {
        Trigger::Words => "console-looks-words",
        Trigger::Pattern => "console-looks-pattern",
        Trigger::Names => "console-looks-names",
        Trigger::Links(_) => "console-looks-links",
        Trigger::Invites(_) => "console-looks-invites",
        Trigger::Mentions(_) => "console-looks-mentions",
        Trigger::Flood(_) => "console-looks-flood",
        Trigger::Copies(_) => "console-looks-copies",
        Trigger::Honeypot(_) => "console-looks-honeypot",
        Trigger::Shouting(_) => "console-looks-shouting",
        Trigger::Zalgo(_) => "console-looks-zalgo",
        Trigger::Secrets(_) => "console-looks-secrets",
        Trigger::PersonalData(_) => "console-looks-personal",
        Trigger::Selling(_) => "console-looks-selling",
        Trigger::Newcomer(_) => "console-looks-newcomer",
        Trigger::Native(_) => "console-looks-native",
        Trigger::Raid(_) => "console-looks-raid",
    };
    say(language, key, &[])
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

/// Words of the audit log that have a sentence, in the order in which a list offers them.
pub const AUDITED: [&str; 3] = ["stage-set", "digest-setting", "signed-in"];

/// What somebody did; a word without a sentence stands for itself.
pub fn audited(language: Language, what: &str) -> String {
    if AUDITED.contains(&what) { say(language, &format!("audit-{what}"), &[]) } else { what.to_owned() }
}

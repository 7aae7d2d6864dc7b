//! The four files: the same keys, the same placeholders, no mistakes of syntax, nothing that nobody says.

use super::super::{Arg, Language, format_in, say};
use super::{forget, heard_keys, samples};
use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};

/// Keys of a file with the text of each, selectors and all.
pub(super) fn messages(language: Language) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut current = None;
    for line in language.source().lines() {
        if line.starts_with('#') || line.is_empty() {
            continue;
        }
        let opens = line.split_once(" =").filter(|(key, _)| key.starts_with(|c: char| c.is_ascii_lowercase()));
        if let Some((key, text)) = opens {
            let twice = found.insert(key.to_owned(), text.trim().to_owned());
            assert_eq!(twice, None, "{key} stands twice in {language:?}");
            current = Some(key.to_owned());
        } else if let Some(text) = current.as_ref().and_then(|key| found.get_mut(key)) {
            text.push('\n');
            text.push_str(line);
        }
    }
    found
}

/// The names after `$` in a text.
fn placeholders(text: &str) -> BTreeSet<String> {
    let ends = |c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_';
    text.split('$').skip(1).map(|rest| rest.split(ends).next().unwrap_or_default().to_owned()).collect()
}

/// The keys that pages name: in templates, and in the code around them.
fn named_in_pages() -> BTreeSet<String> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = BTreeSet::new();
    let mut folders = vec![root.join("templates"), root.join("src/web")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let is_code = path.extension().is_some_and(|ending| ending == "rs");
            let starts = if is_code { ["\"console-", "\"digest-"] } else { [".t(\"", ".with(\""] };
            for start in starts {
                let skipped = if is_code { 1 } else { start.len() };
                let keys = text.match_indices(start).filter_map(|(at, _)| text[at + skipped..].split('"').next());
                // The name of a file may begin like a key.
                let is_key = |key: &&str| {
                    !key.ends_with('-') && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
                };
                found.extend(keys.filter(is_key).map(str::to_owned));
            }
        }
    }
    assert!(found.contains("console-sign-out") && found.contains("console-error-forged"), "{found:?}");
    found
}

#[test]
fn every_file_is_correct_fluent() {
    for language in Language::ALL {
        let parsed = FluentResource::try_new(language.source().to_owned());
        let errors = parsed.err().map(|(_, errors)| errors).unwrap_or_default();
        assert!(errors.is_empty(), "{language:?}: {errors:?}");
    }
}

#[test]
fn every_language_has_every_key_and_no_other() {
    let english: BTreeSet<String> = messages(Language::En).into_keys().collect();
    assert!(english.len() > 300);
    for language in Language::ALL {
        let own: BTreeSet<String> = messages(language).into_keys().collect();
        let missing: Vec<&String> = english.difference(&own).collect();
        let extra: Vec<&String> = own.difference(&english).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{language:?}: missing {missing:?}, extra {extra:?}");
    }
}

#[test]
fn a_key_has_the_same_placeholders_in_every_language() {
    let english = messages(Language::En);
    for language in Language::ALL {
        for (key, text) in messages(language) {
            assert_eq!(placeholders(&text), placeholders(&english[&key]), "{key} in {language:?}");
        }
    }
}

#[test]
fn every_text_formats_with_numbers_of_every_size() {
    for language in Language::ALL {
        for (key, text) in messages(language) {
            for n in [0, 1, 2, 7, 11, 1_000_000] {
                let names = placeholders(&text);
                let args: Vec<(&str, Arg)> = names.iter().map(|name| (name.as_str(), Arg::Number(n))).collect();
                let said = format_in(language, &key, &args);
                assert!(said.is_some_and(|said| !said.trim().is_empty()), "{key} in {language:?}");
            }
        }
    }
}

#[test]
fn every_key_is_said_by_some_function_and_every_said_key_is_there() {
    let keys: BTreeSet<String> = messages(Language::En).into_keys().collect();
    for language in Language::ALL {
        forget();
        samples::everything(language);
        let heard: BTreeSet<String> = heard_keys().into_iter().chain(named_in_pages()).collect();
        let never_said: Vec<&String> = keys.difference(&heard).collect();
        let not_there: Vec<&String> = heard.difference(&keys).collect();
        assert!(
            never_said.is_empty() && not_there.is_empty(),
            "{language:?}: never said {never_said:?}, not there {not_there:?}"
        );
    }
}

#[test]
fn an_unknown_key_is_said_as_it_is() {
    for language in Language::ALL {
        assert_eq!(say(language, "no-such-key", &[]), "no-such-key");
    }
}

#[test]
fn translations_differ_from_the_english() {
    let english = messages(Language::En);
    for language in [Language::Nl, Language::Ko, Language::ZhCn] {
        let copied: Vec<String> = messages(language)
            .into_iter()
            // Esperanto has one name everywhere.
            .filter(|(key, text)| english[key] == *text && key != "language-eo")
            .filter(|(_, text)| {
                text.split(['{', '}']).step_by(2).any(|said| said.chars().filter(|c| c.is_alphabetic()).count() > 8)
            })
            .map(|(key, _)| key)
            .collect();
        assert!(copied.is_empty(), "{language:?} repeats the English: {copied:?}");
    }
}

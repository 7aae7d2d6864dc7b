//! A TOML file read key by key, so that one wrong value does not hide the next: every fault with its place, and with the
//! nearest known word where one was misspelt.

use crate::policy::compile::{Fault, line_and_column};
use serde::de::DeserializeOwned;
use std::ops::Range;
use std::path::Path;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

pub(super) struct Reader<'t> {
    file: &'t Path,
    text: &'t str,
    pub faults: Vec<Fault>,
}

/// A table whose keys are taken out one after the other; what is left at the end nobody knows.
pub(super) struct Section<'t> {
    name: &'static str,
    entries: Vec<(Spanned<String>, Spanned<DeValue<'t>>)>,
    /// Where the table begins: what is missing is told there.
    pub span: Range<usize>,
}

impl<'t> Reader<'t> {
    pub fn new(file: &'t Path, text: &'t str) -> Reader<'t> {
        Reader { file, text, faults: Vec::new() }
    }

    pub fn fault(&mut self, at: &Range<usize>, said: impl Into<String>) {
        let (line, column) = line_and_column(self.text, at.start);
        self.faults.push(Fault { file: self.file.to_owned(), line, column, said: said.into() });
    }

    /// The whole file; `None` when it is not TOML.
    pub fn file(&mut self) -> Option<Section<'t>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in &errors {
            self.fault(&error.span().unwrap_or(0..0), error.message());
        }
        errors.is_empty().then(|| Section::of("", 0..0, table.into_inner()))
    }

    /// A table below a table; an empty one where there is none.
    pub fn section<'s>(&mut self, of: &mut Section<'s>, name: &'static str) -> Section<'s> {
        match of.entry(name) {
            Some((key, value)) => match value.into_inner() {
                DeValue::Table(table) => Section::of(name, key, table),
                other => {
                    let said = format!("`{name}` is a {}; write [{name}] and the keys below it", other.type_str());
                    self.fault(&key, said);
                    Section::of(name, key, DeTable::default())
                }
            },
            None => Section::of(name, of.span.clone(), DeTable::default()),
        }
    }

    /// A value, if it is there and what it should be. `example` follows "write for example".
    pub fn take<T: DeserializeOwned>(
        &mut self,
        section: &mut Section<'_>,
        key: &str,
        example: &str,
    ) -> Option<(T, Range<usize>)> {
        let (_, value) = section.entry(key)?;
        let span = value.span();
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(value) => Some((value, span)),
            Err(error) => {
                let at = error.span().unwrap_or(span);
                let said = error.message().lines().next().unwrap_or_default();
                self.fault(&at, format!("{key}: {said}; write for example {key} = {example}"));
                None
            }
        }
    }

    /// Every key that was not taken is unknown.
    pub fn done(&mut self, section: Section<'_>, known: &[&str]) {
        for (key, _) in section.entries {
            let name = key.get_ref();
            let place = if section.name.is_empty() { "a campaign".into() } else { format!("[{}]", section.name) };
            let said = match nearest(name, known) {
                Some(meant) => format!("unknown key `{name}`; did you mean `{meant}`?"),
                None => format!("unknown key `{name}`; {place} holds {}", known.join(", ")),
            };
            self.fault(&key.span(), said);
        }
    }
}

impl<'t> Section<'t> {
    fn of(name: &'static str, span: Range<usize>, table: DeTable<'t>) -> Section<'t> {
        let entries =
            table.into_iter().map(|(key, value)| (Spanned::new(key.span(), key.get_ref().to_string()), value));
        Section { name, entries: entries.collect(), span }
    }

    fn entry(&mut self, name: &str) -> Option<(Range<usize>, Spanned<DeValue<'t>>)> {
        let at = self.entries.iter().position(|(key, _)| key.get_ref() == name)?;
        let (key, value) = self.entries.remove(at);
        Some((key.span(), value))
    }

    /// The keys that are left, with their values as texts where they are texts.
    pub fn texts(&mut self) -> Vec<(Spanned<String>, Option<String>)> {
        let text = |value: DeValue| match value {
            DeValue::String(text) => Some(text.into_owned()),
            _ => None,
        };
        self.entries.drain(..).map(|(key, value)| (key, text(value.into_inner()))).collect()
    }
}

/// The known word that was probably meant: at most a third of its letters away.
pub(super) fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let word = word.to_lowercase();
    let near = known.iter().map(|known| (distance(&word, known), *known));
    let (far, meant) = near.min_by_key(|(far, _)| *far)?;
    (far * 3 <= meant.chars().count().max(3)).then_some(meant)
}

/// Letters to add, drop, change, or swap with their neighbour until one word is the other (optimal string alignment).
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let changed = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = changed.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_finds_the_one_that_was_meant() {
        let known = ["silent-present", "silent-dark", "one-shot", "new-silent"];
        let check = |word, expected| assert_eq!(nearest(word, &known), expected, "{word}");
        check("silent-presnet", Some("silent-present"));
        check("silentpresent", Some("silent-present"));
        check("one_shot", Some("one-shot"));
        check("newsilent", Some("new-silent"));
        check("lurkers", None);
        check("", None);
    }
}

//! The notation of phrases: how one line of a phrase file becomes the texts that are looked for.
//!
//! | sign | meaning |
//! |---|---|
//! | `(a\|b\|)` | one of these; with an empty one, it may be missing |
//! | `*` at an end | the word may go on: `감사합*`, `*bedankt` |
//! | `^` at the start | only where a sentence starts |
//! | `$` at the end | only where a sentence ends |
//! | `@` | a mention |
//! | `,` | a comma, a colon or the like |
//!
//! Case, apostrophes and repeated letters make no difference. Latin words stand alone, Korean ones start a word,
//! Chinese ones stand anywhere.

use super::plain::Plain;

/// One text that is looked for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Literal {
    /// In plain form.
    pub text: String,
    pub ends: Ends,
}

/// What the ends of a text ask for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ends {
    /// The word may go on to the left.
    pub open_left: bool,
    /// The word may go on to the right.
    pub open_right: bool,
    /// Only where a sentence starts.
    pub at_start: bool,
    /// Only where a sentence ends.
    pub at_end: bool,
}

/// One line may stand for this many texts.
const MOST: usize = 4_000;

/// All texts that `phrase` stands for. The error says what is wrong and what to write instead.
pub fn literals(phrase: &str) -> Result<Vec<Literal>, String> {
    let mut found = Vec::new();
    for one in alternatives(phrase).map_err(|said| format!("{said} in `{phrase}`"))? {
        found.push(literal(one.trim()).map_err(|said| format!("{said} in `{phrase}`"))?);
    }
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

fn literal(mut rest: &str) -> Result<Literal, String> {
    let mut ends = Ends::default();
    loop {
        if let Some(less) = rest.strip_prefix('^') {
            ends.at_start = true;
            rest = less.trim_start();
        } else if let Some(less) = rest.strip_prefix('*') {
            ends.open_left = true;
            rest = less;
        } else if let Some(less) = rest.strip_suffix('$') {
            ends.at_end = true;
            rest = less.trim_end();
        } else if let Some(less) = rest.strip_suffix('*') {
            ends.open_right = true;
            rest = less;
        } else {
            break;
        }
    }
    if let Some(sign) = rest.chars().find(|c| matches!(c, '*' | '^' | '$')) {
        return Err(format!("a `{sign}` in the middle: it may only stand at an end"));
    }
    let text = tidy(&Plain::uncut(rest).text);
    if !text.chars().any(char::is_alphanumeric) {
        return Err("a text without letters, which would be found everywhere,".to_owned());
    }
    Ok(Literal { text, ends })
}

/// Spaces that an empty alternative leaves doubled or at an end are dropped.
fn tidy(text: &str) -> String {
    text.trim_matches([' ', '.']).to_owned()
}

fn alternatives(text: &str) -> Result<Vec<String>, String> {
    let mut rest = text;
    let all = sequence(&mut rest, 0)?;
    match rest.chars().next() {
        Some(sign) => Err(format!("a `{sign}` without a `(` before it")),
        None => Ok(all),
    }
}

/// Deeper brackets are a slip of the pen.
const DEEPEST: usize = 4;

/// All texts up to the `|` or `)` that ends the sequence.
fn sequence(rest: &mut &str, depth: usize) -> Result<Vec<String>, String> {
    let mut all = vec![String::new()];
    loop {
        let length = rest.find(['(', '|', ')']).unwrap_or(rest.len());
        let (plain, tail) = rest.split_at(length);
        all.iter_mut().for_each(|one| one.push_str(plain));
        *rest = tail;
        let Some(tail) = tail.strip_prefix('(') else {
            return Ok(all);
        };
        *rest = tail;
        if depth == DEEPEST {
            return Err(format!("more than {DEEPEST} brackets inside each other: write the alternatives out"));
        }
        let mut choices = Vec::new();
        loop {
            choices.extend(sequence(rest, depth + 1)?);
            match rest.chars().next() {
                Some('|') => *rest = &rest[1..],
                Some(_) => break,
                None => return Err("a `(` that is not closed: write `(a|b)`".to_owned()),
            }
        }
        *rest = &rest[1..];
        if all.len() * choices.len() > MOST {
            return Err(format!("more than {MOST} combinations: split the line"));
        }
        all = all.iter().flat_map(|start| choices.iter().map(move |one| format!("{start}{one}"))).collect();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(phrase: &str, expected: Result<&[&str], &str>) {
        match (literals(phrase), expected) {
            (Ok(found), Ok(expected)) => {
                let texts: Vec<&str> = found.iter().map(|literal| literal.text.as_str()).collect();
                assert_eq!(texts, expected, "{phrase}");
            }
            (Err(said), Err(part)) => assert!(said.contains(part), "{phrase}: {said}"),
            (found, _) => panic!("{phrase}: {found:?}"),
        }
    }

    #[test]
    fn one_line_stands_for_all_its_combinations() {
        check("Thank you", Ok(&["thank you"]));
        check(
            "(many|big) thanks (to you|)",
            Ok(&["big thanks", "big thanks to you", "many thanks", "many thanks to you"]),
        );
        check("you're too kind", Ok(&["youre to kind"]));
        check("no, thanks", Ok(&["no,thanks"]));
        check("a (b|(c|d) e)", Ok(&["a b", "a c e", "a d e"]));
        check("감사(합니다|해요)", Ok(&["감사합니다", "감사해요"]));
        check("thanks to @", Ok(&["thanks to @"]));
    }

    #[test]
    fn signs_at_the_ends_are_no_part_of_the_text() {
        let found = literals("^*bedankt*$").unwrap_or_default();
        assert_eq!(found.len(), 1);
        let all = Ends { open_left: true, open_right: true, at_start: true, at_end: true };
        assert_eq!((found[0].text.as_str(), found[0].ends), ("bedankt", all));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        check("thanks (a|b", Err("not closed"));
        check("thanks b)", Err("without a `(`"));
        check("a|b", Err("a `|` without"));
        check("a ((((((b))))))", Err("inside"));
        check("tha*nks", Err("only stand at an end"));
        check("", Err("without letters"));
        check("(thanks|)", Err("without letters"));
        check(&"(a|b|c|d|e)".repeat(6), Err("combinations"));
    }
}

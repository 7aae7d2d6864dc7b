//! The notation of phrases: how one line of a phrase file becomes steps that a matcher takes.
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

/// One step of a line. Where nothing else is said the next one follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// A byte of the plain form.
    Sign(u8),
    /// `^`, `*` or `$`.
    Mark(u8),
    /// Goes on at each of these steps.
    Fork(Vec<u32>),
    Goto(u32),
    /// A phrase of the list with this number is read.
    End(u16),
}

/// One line may stand for this many texts.
const MOST: usize = 4_000;
/// Deeper brackets are a slip of the pen.
const DEEPEST: usize = 4;

/// Adds the steps of a line, which lead to step `end`. The error says what is wrong and what to write instead.
pub(super) fn add_line(steps: &mut Vec<Step>, line: &str, end: u32) -> Result<(), String> {
    let mut rest = line;
    let read = sequence(steps, &mut rest, 0).map_err(|said| format!("{said} in `{line}`"))?;
    steps.push(Step::Goto(end));
    match rest.chars().next() {
        Some(sign) => Err(format!("a `{sign}` without a `(` before it in `{line}`")),
        None if !read.letters => Err(format!("a text without letters, which would be found everywhere, in `{line}`")),
        None => Ok(()),
    }
}

/// What a part of a line stands for.
struct Part {
    texts: usize,
    /// Whether each of its texts has letters.
    letters: bool,
}

/// Reads up to the `|` or `)` that ends the sequence.
fn sequence(steps: &mut Vec<Step>, rest: &mut &str, depth: usize) -> Result<Part, String> {
    let mut all = Part { texts: 1, letters: false };
    loop {
        let length = rest.find(['(', '|', ')', '^', '*', '$']).unwrap_or(rest.len());
        let text = Plain::uncut(&rest[..length]).text;
        all.letters |= text.chars().any(char::is_alphanumeric);
        steps.extend(text.bytes().map(Step::Sign));
        *rest = &rest[length..];
        match rest.as_bytes().first() {
            Some(b'(') => {
                let one_of = choice(steps, rest, depth + 1)?;
                all.texts *= one_of.texts;
                all.letters |= one_of.letters;
            }
            Some(mark @ (b'^' | b'*' | b'$')) => {
                steps.push(Step::Mark(*mark));
                *rest = &rest[1..];
            }
            _ => return Ok(all),
        }
        if all.texts > MOST {
            return Err(format!("more than {MOST} combinations: split the line"));
        }
    }
}

/// Reads `(a|b)`.
fn choice(steps: &mut Vec<Step>, rest: &mut &str, depth: usize) -> Result<Part, String> {
    if depth > DEEPEST {
        return Err(format!("more than {DEEPEST} brackets inside each other: write the alternatives out"));
    }
    let mut all = Part { texts: 0, letters: true };
    let fork = steps.len();
    steps.push(Step::Fork(Vec::new()));
    let mut starts = Vec::new();
    while !rest.starts_with(')') {
        *rest = &rest[1..];
        starts.push(steps.len() as u32);
        let one = sequence(steps, rest, depth)?;
        all.texts += one.texts;
        all.letters &= one.letters;
        steps.push(Step::Goto(0));
        if rest.is_empty() {
            return Err("a `(` that is not closed: write `(a|b)`".to_owned());
        }
    }
    *rest = &rest[1..];
    let after = steps.len() as u32;
    starts.iter().skip(1).for_each(|start| steps[*start as usize - 1] = Step::Goto(after));
    steps[after as usize - 1] = Step::Goto(after);
    steps[fork] = Step::Fork(starts);
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::champions::thanks::subsets::{Accept, States};

    /// All texts that lead on from a state.
    fn texts(states: &States, state: usize, read: &mut Vec<u8>, all: &mut Vec<(String, Accept)>) {
        let accepts = &states.accepts[usize::from(states.reads(state))];
        all.extend(accepts.iter().map(|accept| (String::from_utf8_lossy(read).into_owned(), *accept)));
        for (byte, next) in states.edges(state) {
            read.push(*byte);
            texts(states, *next as usize, read, all);
            read.pop();
        }
    }

    /// All texts that `line` stands for.
    fn literals(line: &str) -> Result<Vec<(String, Accept)>, String> {
        let mut steps = vec![Step::End(0)];
        add_line(&mut steps, line, 0)?;
        let states = States::new(&steps, [1].into_iter()).map_err(|misplaced| misplaced.said)?;
        let mut all = Vec::new();
        texts(&states, 0, &mut Vec::new(), &mut all);
        Ok(all)
    }

    fn check(phrase: &str, expected: Result<&[&str], &str>) {
        match (literals(phrase), expected) {
            (Ok(found), Ok(expected)) => {
                let texts: Vec<&str> = found.iter().map(|(text, _)| text.as_str()).collect();
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
        let all = Accept { list: 0, at_start: true, at_end: true, open_right: true };
        assert_eq!(found, [("bedankt".to_owned(), all)]);
        check("thanks,", Ok(&["thanks,"]));
        check("thanks (a lot |)*", Ok(&["thanks", "thanks a lot"]));
    }

    #[test]
    fn where_alternatives_meet_runs_are_one() {
        check("al(lo|so)", Ok(&["alo", "also"]));
        check("(al|so) lo", Ok(&["al lo", "so lo"]));
        check("no (,|) thanks", Ok(&["no thanks", "no,thanks"]));
        check("(hi |)(there|)", Err("without letters"));
        check("( |a) b", Ok(&["a b", "b"]));
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        check("thanks (a|b", Err("not closed"));
        check("thanks b)", Err("without a `(`"));
        check("a|b", Err("a `|` without"));
        check("a ((((((b))))))", Err("inside"));
        check("tha*nks", Err("only stand at an end"));
        check("a (b|^c)", Err("only stand at an end"));
        check("(a|b$) c", Err("only stand at an end"));
        check("", Err("without letters"));
        check("(thanks|)", Err("without letters"));
        check(&"(a|b|c|d|e)".repeat(6), Err("combinations"));
    }
}

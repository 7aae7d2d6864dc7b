//! Patterns: regular expressions over the raw text, and over the decoded and skeleton readings where these differ.
//!
//! Exceptions: only patterns of which a literal occurred run, and those without one.

use super::matcher::{Hit, Matcher, PatternId, Scratch, Source};
use super::readings::Rendered;
use super::{Reading, Span, Text};

impl Matcher {
    /// Runs the patterns of which a literal occurred, over the raw text and, where a pattern finds nothing there and the
    /// text was read closely, over the readings that differ.
    pub(super) fn run_patterns(&self, text: &Text, closely: bool, scratch: &mut Scratch) {
        let mut candidates = std::mem::take(&mut scratch.candidates);
        candidates.sort_unstable();
        candidates.dedup();
        let mut readings: Option<[Option<Rendered>; 2]> = None;
        for id in candidates.iter().chain(&self.always) {
            let Some(regex) = self.patterns[*id as usize].regex() else {
                continue;
            };
            let hit = |reading, span| Hit { source: Source::Pattern(PatternId(*id)), entry: 0, reading, span };
            let known = scratch.found.len();
            for found in regex.find_iter(text.raw()).filter(|found| !found.is_empty()) {
                let span = Span { start: found.start() as u32, end: found.end() as u32 };
                scratch.found.push(hit(Reading::Raw, span));
            }
            if !closely || scratch.found.len() > known {
                continue;
            }
            let units = text.units();
            let readings = readings.get_or_insert_with(|| {
                [
                    units.disguised.then(|| units.render(false)),
                    (units.disguised || units.symbols || units.digits).then(|| units.render(true)),
                ]
            });
            for (n, rendered) in readings.iter().enumerate() {
                let Some(rendered) = rendered else { continue };
                for found in regex.find_iter(&rendered.text) {
                    let Some((first, last)) = rendered.units(found.range()) else {
                        continue;
                    };
                    let steps = units.list.get(first..=last).unwrap_or_default();
                    let mut step = steps.iter().map(|unit| unit.step).max().unwrap_or_default();
                    if steps.iter().skip(1).any(|unit| unit.stripped) {
                        step = step.max(Reading::Stripped);
                    }
                    let least = if n == 0 { Reading::Folded } else { Reading::Skeleton };
                    scratch.found.push(hit(step.max(least), units.span(first, last)));
                }
                if scratch.found.len() > known {
                    break;
                }
            }
        }
        scratch.candidates = candidates;
    }
}

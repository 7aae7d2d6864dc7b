//! Readings as texts of their own: for patterns, and to explain why a rule matched or did not.
//!
//! Exceptions: words are not looked for in these texts but on the tapes, which keep more of what was written.

use super::fold::{Glyphs, Kind, glyphs};
use super::units::{Unit, Units};
use super::{Reading, Text};

/// A reading as a text, with the unit of each of its characters.
#[derive(Debug, Default)]
pub(super) struct Rendered {
    pub text: String,
    places: Vec<(u32, u32)>,
}

impl Rendered {
    /// The first and last unit of a byte range of the text; `None` for an empty range.
    pub fn units(&self, range: std::ops::Range<usize>) -> Option<(usize, usize)> {
        let first = self.places.partition_point(|p| (p.0 as usize) < range.start);
        let past = self.places.partition_point(|p| (p.0 as usize) < range.end);
        let last = past.checked_sub(1).filter(|last| *last >= first)?;
        Some((self.places[first].1 as usize, self.places[last].1 as usize))
    }
}

impl Units {
    /// The units as a text of their own: folded letters, or with `skeleton` the letters that they look like.
    pub fn render(&self, skeleton: bool) -> Rendered {
        let mut rendered = Rendered::default();
        // Digits and symbols are letters in a run that has letters.
        let (mut run_end, mut letters) = (0, false);
        for (i, unit) in self.list.iter().enumerate() {
            let in_run = |unit: &Unit| unit.kind.is_word() || unit.kind == Kind::Symbol;
            if i >= run_end {
                let run = self.list[i..].iter().take_while(|unit| in_run(unit));
                letters = run.clone().any(|unit| unit.kind == Kind::Letter);
                run_end = i + run.count().max(1);
            }
            let shout = unit.base == '!' && i + 1 == run_end;
            let c = match unit.kind {
                Kind::Markup if unit.step == Reading::Raw => continue,
                Kind::Digit | Kind::Symbol if skeleton && letters && !shout => unit.look,
                Kind::Letter if skeleton => unit.look,
                _ => unit.base,
            };
            rendered.places.push((rendered.text.len() as u32, i as u32));
            rendered.text.push(c);
        }
        rendered
    }
}

/// Every reading of a text that differs from the ones before it, for explaining why a rule did or did not match.
pub fn explain_readings(text: &Text) -> Vec<(Reading, String)> {
    let mut readings = vec![(Reading::Raw, text.raw().to_owned())];
    let mut add = |reading, found: String| {
        if readings.iter().all(|(_, known)| *known != found) {
            readings.push((reading, found));
        }
    };
    let folded = text.raw().chars().fold(String::new(), |mut out, c| {
        match glyphs(c) {
            Glyphs::One(glyph) if !matches!(glyph.kind, Kind::Mark | Kind::Ignorable) => out.push(glyph.base),
            Glyphs::One(_) => out.push(c),
            Glyphs::Many(many) => out.extend(many.iter().map(|glyph| glyph.base)),
        }
        out
    });
    add(Reading::Folded, folded);
    add(Reading::Stripped, Units::build(text.raw(), false).render(false).text);
    let units = text.units();
    add(Reading::Decoded, units.render(false).text);
    let skeleton = units.render(true).text;
    let mut collapsed = String::new();
    let mut letters = skeleton.chars().peekable();
    while let Some(c) = letters.next() {
        let mut run = 1;
        while letters.next_if_eq(&c).is_some() {
            run += 1;
        }
        let keep = if run >= 3 && c.is_alphabetic() { 1 } else { run };
        collapsed.extend(std::iter::repeat_n(c, keep));
    }
    add(Reading::Skeleton, skeleton);
    add(Reading::Collapsed, collapsed);
    if units.singles >= 3 {
        let rendered = units.render(true);
        let joined = rendered
            .text
            .chars()
            .zip(&rendered.places)
            .filter(|(_, (_, i))| {
                let i = *i as usize;
                units.list[i].kind.is_word() || !(i > 0 && units.is_single(i - 1) && units.is_single(i + 1))
            })
            .map(|(c, _)| c)
            .collect();
        add(Reading::Joined, joined);
    }
    readings
}

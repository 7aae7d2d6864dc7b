//! The digest's charts. Each is a drawing with a title, a sentence that says the same in words, and the numbers behind it;
//! a chart that has nothing to show is not there.
//!
//! Colour never stands alone: a label, a shape or a place says the same.

pub mod drawing;
mod matrix;
mod over_weeks;
mod standing;
#[cfg(test)]
mod tests;
mod waits;

pub(super) use matrix::verdicts;
pub use matrix::{precision, tiers};
pub use over_weeks::{active, arrivals, sparkline};
pub use standing::{curve, flows, segments};
pub use waits::{languages, replies};

use super::figures::Digest;
use crate::effect::Picture;
use crate::say::Language;
use crate::say::words::Words;
use drawing::Drawing;

/// Pixels across, of a picture for a chat.
pub const WIDE: u32 = 1000;

#[derive(Debug, Clone, PartialEq)]
pub struct Chart {
    /// Of its own in a digest: `arrivals`. Also the name of its file.
    pub name: &'static str,
    pub title: String,
    /// What it shows, in a sentence or two.
    pub alt: String,
    pub data: Data,
    language: Language,
    drawing: Drawing,
}

/// The numbers of a chart as a table: the first cell of a row names it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Data {
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

impl Chart {
    /// SVG for inside a page whose style sheet knows the classes.
    pub fn inline(&self) -> String {
        drawing::inline(&self.drawing, &format!("chart-{}", self.name), &self.title, &self.alt)
    }

    /// SVG that stands alone, `WIDE` pixels across.
    pub fn picture(&self) -> String {
        drawing::picture(&self.drawing, self.language.as_str(), &self.title, &self.alt, WIDE)
    }
}

impl From<Chart> for Picture {
    fn from(chart: Chart) -> Picture {
        let svg = chart.picture();
        Picture { name: format!("{}.png", chart.name), alt: chart.alt, svg }
    }
}

/// Every chart that has something to show, as the page has them from top to bottom.
pub fn all(digest: &Digest, language: Language) -> Vec<Chart> {
    let charts = [arrivals, active, replies, languages, curve, tiers, segments, flows, precision];
    charts.into_iter().filter_map(|chart| chart(digest, language)).collect()
}

/// Those that go with the letter, at most four.
pub fn for_letter(digest: &Digest, language: Language) -> Vec<Chart> {
    [arrivals, active, replies, segments].into_iter().filter_map(|chart| chart(digest, language)).collect()
}

/// A chart by its name, its title and alternative text being `digest-chart-<name>` and `digest-chart-<name>-alt`.
fn chart(
    w: Words,
    name: &'static str,
    alt: &[(&str, crate::say::Arg)],
    drawing: Drawing,
    head: &[&str],
    rows: Vec<Vec<String>>,
) -> Chart {
    let title = w.t(&format!("digest-chart-{name}"));
    let alt = w.with(&format!("digest-chart-{name}-alt"), alt);
    let data = Data { head: head.iter().map(|key| w.t(key)).collect(), rows };
    Chart { name, title, alt, data, language: w.language(), drawing }
}

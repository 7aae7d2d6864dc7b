//! Charts of where people stand: what share of messages each tenth writes, the segments, and the moves between them.

use super::drawing::{Anchor, Drawing, Sign, WIDTH, fit, width_of};
use super::{Chart, chart};
use crate::digest::figures::Digest;
use crate::lurkers::segments::Segment;
use crate::say::Language;
use crate::say::words::Words;

const MOST_FLOWS: usize = 8;

/// The community's own participation curve.
pub fn curve(digest: &Digest, language: Language) -> Option<Chart> {
    let w = Words::of(language);
    let most = digest.curve.iter().copied().fold(0.0, f64::max);
    let first = *digest.curve.first().filter(|_| most > 0.0)?;
    let (top, tall) = (18.0, 140.0);
    let mut drawing = Drawing::new(top + tall + 40.0);
    let bottom = top + tall;
    drawing.level("base-line", (0.0, WIDTH), bottom);
    let wide = WIDTH / digest.curve.len() as f64;
    for (index, share) in digest.curve.iter().enumerate() {
        let middle = wide * (index as f64 + 0.5);
        let height = (tall * share / most).max(1.0);
        let class = if index == 0 { "main" } else { "soft" };
        drawing.rect(class, (middle - wide * 0.36, bottom - height), (middle + wide * 0.36, bottom), 2.0);
        drawing.text("axis", Anchor::Middle, (middle, bottom - height - 6.0), w.share(*share));
        drawing.text("axis", Anchor::Middle, (middle, bottom + 15.0), w.number(index as i64 + 1));
    }
    let ends = [(Anchor::Start, 2.0, "digest-chart-most"), (Anchor::End, WIDTH - 2.0, "digest-chart-least")];
    for (anchor, x, key) in ends {
        drawing.text("axis", anchor, (x, bottom + 33.0), fit(&w.t(key), WIDTH / 2.0 - 8.0, 11.0));
    }
    let rows = digest.curve.iter().enumerate();
    let rows = rows.map(|(index, share)| vec![w.number(index as i64 + 1), w.share(*share)]).collect();
    let head = ["digest-chart-tenth", "digest-chart-share"];
    Some(chart(w, "curve", &[("share", w.share(first).into())], drawing, &head, rows))
}

pub(in crate::digest) fn segment(w: Words, segment: Segment) -> String {
    w.t(&format!("segment-{}", segment.name()))
}

/// Members of each segment now, a mark where it stood when the week began, and the difference.
pub fn segments(digest: &Digest, language: Language) -> Option<Chart> {
    const ROW: f64 = 25.0;
    const LABEL: f64 = 158.0;
    let w = Words::of(language);
    let held: Vec<_> = digest.engagement.segments.iter().filter(|(_, now, before)| now + before > 0).collect();
    let most = held.iter().map(|(_, now, before)| *now.max(before)).max()?;
    let mut drawing = Drawing::new(0.0);
    let entries = [(Sign::Patch("main"), w.t("digest-chart-now")), (Sign::Dot("dot-other"), w.t("digest-chart-began"))];
    let top = drawing.legend(&entries) + 8.0;
    let amounts: Vec<_> = held.iter().map(|(_, now, before)| amount(w, *now, *before)).collect();
    let right = amounts.iter().map(|text| width_of(text, 12.0)).fold(0.0, f64::max);
    let room = WIDTH - LABEL - right - 12.0;
    for (index, ((segment_of, now, before), amount)) in held.iter().zip(&amounts).enumerate() {
        let y = top + index as f64 * ROW;
        let x = |n: u32| LABEL + room * f64::from(n) / f64::from(most.max(1));
        let name = fit(&segment(w, *segment_of), LABEL - 10.0, 12.0);
        drawing.text("", Anchor::Start, (0.0, y + 13.0), name);
        drawing.rect("track", (LABEL, y + 4.0), (LABEL + room, y + 14.0), 2.0);
        drawing.rect("main", (LABEL, y + 4.0), (x(*now).max(LABEL + 1.0), y + 14.0), 2.0);
        drawing.dot("dot-other", (x(*before), y + 9.0), 3.5);
        drawing.text("axis", Anchor::End, (WIDTH, y + 13.0), amount);
    }
    drawing.height = top + held.len() as f64 * ROW;
    let largest = held.iter().max_by_key(|(_, now, _)| *now)?;
    let alt = [("segment", segment(w, largest.0).into()), ("n", w.number(largest.1).into())];
    let row = |(of, now, before): &&(Segment, u32, u32)| vec![segment(w, *of), w.number(*now), w.number(*before)];
    let rows = held.iter().map(row).collect();
    let head = ["digest-chart-segment", "digest-chart-now", "digest-chart-began"];
    Some(chart(w, "segments", &alt, drawing, &head, rows))
}

/// `1,234 (+12)`
fn amount(w: Words, now: u32, before: u32) -> String {
    let change = w.signed(i64::from(now) - i64::from(before));
    format!("{} ({change})", w.number(now))
}

/// The largest moves of the week.
pub fn flows(digest: &Digest, language: Language) -> Option<Chart> {
    const ROW: f64 = 34.0;
    let w = Words::of(language);
    let shown: Vec<_> = digest.engagement.flows.iter().filter(|(.., n)| *n > 0).take(MOST_FLOWS).collect();
    let most = shown.iter().map(|(.., n)| *n).max()?;
    let label = |from: &Option<Segment>, to: &Segment| {
        let from = from.map_or_else(|| w.t("digest-chart-not-here"), |from| segment(w, from));
        w.with("digest-chart-flow", &[("from", from.into()), ("to", segment(w, *to).into())])
    };
    let mut drawing = Drawing::new(shown.len() as f64 * ROW);
    for (index, (from, to, n)) in shown.iter().enumerate() {
        let y = index as f64 * ROW;
        let number = w.number(*n);
        let room = WIDTH - width_of(&number, 12.0) - 10.0;
        drawing.text("", Anchor::Start, (0.0, y + 12.0), fit(&label(from, to), room, 12.0));
        drawing.text("strong", Anchor::End, (WIDTH, y + 12.0), number);
        drawing.rect("track", (0.0, y + 18.0), (WIDTH, y + 24.0), 2.0);
        drawing.rect("main", (0.0, y + 18.0), (WIDTH * f64::from(*n) / f64::from(most), y + 24.0), 2.0);
    }
    let (from, to, n) = shown.first()?;
    let alt = [("flow", label(from, to).into()), ("n", w.number(*n).into())];
    let all = digest.engagement.flows.iter();
    let rows = all.map(|(from, to, n)| vec![label(from, to), w.number(*n)]).collect();
    Some(chart(w, "flows", &alt, drawing, &["digest-chart-move", "digest-chart-people"], rows))
}

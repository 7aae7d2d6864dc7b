//! Charts over the nine weeks: who came and went, who was active, and the small line beside a figure.

use super::drawing::{Anchor, Drawing, Sign, WIDTH, scale};
use super::{Chart, chart};
use crate::digest::figures::{BEFORE, Digest, Figure, Name, Unit, Usual};
use crate::digest::week::Week;
use crate::say::Language;
use crate::say::words::Words;

const WEEKS: usize = BEFORE + 1;

/// Where a chart's values are drawn: the axis' numbers stand left of it.
const LEFT: f64 = 38.0;
const PLOT: f64 = 150.0;

/// Of the nine weeks, the oldest first; `None` where it is not known.
pub(super) fn nine(figure: &Figure) -> [Option<f64>; WEEKS] {
    let mut all = [None; WEEKS];
    let known = figure.before.len().min(BEFORE);
    all[BEFORE - known..BEFORE].copy_from_slice(&figure.before[figure.before.len() - known..]);
    all[BEFORE] = figure.value;
    all
}

/// The middle of a week's column.
fn column(index: usize) -> f64 {
    LEFT + (WIDTH - LEFT) * (index as f64 + 0.5) / WEEKS as f64
}

/// The Mondays under every second column, the last among them.
fn mondays(drawing: &mut Drawing, w: Words, week: Week, y: f64) {
    for index in (0..WEEKS).step_by(2) {
        let monday = week.plus(index as i64 - BEFORE as i64).monday();
        drawing.text("axis", Anchor::Middle, (column(index), y), w.tick(monday));
    }
}

/// Who joined (up), who left (down), and the difference.
pub fn arrivals(digest: &Digest, language: Language) -> Option<Chart> {
    let w = Words::of(language);
    let (joined, left, net) = (digest.figure(Name::Joined)?, digest.figure(Name::Left)?, digest.figure(Name::Net)?);
    let (ups, downs, nets) = (nine(joined), nine(left), nine(net));
    let up = ups.into_iter().flatten().fold(joined.usual.map_or(0.0, |usual| usual.high), f64::max);
    let down = downs.into_iter().flatten().fold(0.0, f64::max);
    if up + down == 0.0 {
        return None;
    }
    let mut drawing = Drawing::new(0.0);
    let mut entries = vec![
        (Sign::Patch("main"), w.t("digest-name-joined")),
        (Sign::Patch("other"), w.t("digest-name-left")),
        (Sign::Dot("dot-other"), w.t("digest-name-net")),
    ];
    if joined.usual.is_some() {
        entries.push((Sign::Patch("band"), w.t("digest-chart-usual-joined")));
    }
    let top = drawing.legend(&entries) + 8.0;
    let (step, _) = scale(up.max(down));
    let (above, below) = ((up / step).ceil().max(1.0), (down / step).ceil());
    let unit = PLOT / ((above + below) * step);
    let zero = top + above * step * unit;
    let y = |value: f64| zero - value * unit;
    band(&mut drawing, joined.usual, y, above * step);
    for tick in -(below as i64)..=above as i64 {
        let class = if tick == 0 { "base-line" } else { "grid-line" };
        let value = tick as f64 * step;
        drawing.level(class, (LEFT, WIDTH), y(value));
        drawing.text("axis", Anchor::End, (LEFT - 7.0, y(value) + 4.0), w.rounded(value.abs()));
    }
    for index in 0..WEEKS {
        let class = if index == BEFORE { "main" } else { "soft" };
        let (from, to) = (column(index) - 11.0, column(index) + 11.0);
        if let Some(value) = ups[index].filter(|value| *value > 0.0) {
            drawing.rect(class, (from, y(value)), (to, zero), 2.0);
        }
        if let Some(value) = downs[index].filter(|value| *value > 0.0) {
            drawing.rect("other", (from, zero), (to, y(-value)), 2.0);
        }
        if let Some(value) = nets[index] {
            drawing.dot("dot-other", (column(index), y(value)), 3.5);
        }
    }
    let bottom = top + PLOT + 18.0;
    mondays(&mut drawing, w, digest.week, bottom);
    drawing.height = bottom + 6.0;
    let said = |figure: &Figure| figure.value.map_or_else(|| w.t("digest-page-unknown"), |value| w.rounded(value));
    let alt = [("joined", said(joined).into()), ("left", said(left).into()), ("net", said(net).into())];
    let head = ["digest-chart-week", "digest-name-joined", "digest-name-left", "digest-name-net"];
    Some(chart(w, "arrivals", &alt, drawing, &head, rows(w, digest.week, &[joined, left, net])))
}

/// People who wrote, and what is usual.
pub fn active(digest: &Digest, language: Language) -> Option<Chart> {
    let w = Words::of(language);
    let active = digest.figure(Name::Active)?;
    let values = nine(active);
    let most = values.into_iter().flatten().fold(active.usual.map_or(0.0, |usual| usual.high), f64::max);
    let now = active.value.filter(|_| most > 0.0)?;
    let mut drawing = Drawing::new(0.0);
    let mut entries = vec![(Sign::Line("line"), w.t("digest-name-active"))];
    if active.usual.is_some() {
        entries.push((Sign::Patch("band"), w.t("digest-chart-usual")));
    }
    let top = drawing.legend(&entries) + 12.0;
    let (step, highest) = scale(most);
    let y = |value: f64| top + PLOT * (1.0 - value / highest);
    band(&mut drawing, active.usual, y, highest);
    for tick in 0..=(highest / step).round() as i64 {
        let value = tick as f64 * step;
        drawing.level(if tick == 0 { "base-line" } else { "grid-line" }, (LEFT, WIDTH), y(value));
        drawing.text("axis", Anchor::End, (LEFT - 7.0, y(value) + 4.0), w.rounded(value));
    }
    let points = values.iter().enumerate().map(|(index, value)| value.map(|value| (column(index), y(value))));
    let points: Vec<_> = points.collect();
    drawing.line("line", points.iter().copied());
    for point in points.iter().flatten() {
        drawing.dot("dot", *point, if point.0 == column(BEFORE) { 4.5 } else { 3.0 });
    }
    drawing.text("strong", Anchor::Middle, (column(BEFORE), y(now) - 9.0), w.rounded(now));
    let bottom = top + PLOT + 18.0;
    mondays(&mut drawing, w, digest.week, bottom);
    drawing.height = bottom + 6.0;
    let before = active.last_week().map_or_else(|| w.t("digest-page-unknown"), |value| w.rounded(value));
    let alt = [("now", w.rounded(now).into()), ("before", before.into())];
    let head = ["digest-chart-week", "digest-name-active"];
    Some(chart(w, "active", &alt, drawing, &head, rows(w, digest.week, &[active])))
}

fn band(drawing: &mut Drawing, usual: Option<Usual>, y: impl Fn(f64) -> f64, highest: f64) {
    if let Some(usual) = usual {
        let (low, high) = (usual.low.clamp(0.0, highest), usual.high.clamp(0.0, highest));
        drawing.rect("band", (LEFT, y(high)), (WIDTH, y(low)), 0.0);
    }
}

/// A row a week: its Monday, and each figure's value.
fn rows(w: Words, week: Week, figures: &[&Figure]) -> Vec<Vec<String>> {
    let nines: Vec<_> = figures.iter().map(|figure| nine(figure)).collect();
    let row = |index: usize| {
        let mut cells = vec![w.day(week.plus(index as i64 - BEFORE as i64).monday())];
        cells.extend(nines.iter().map(|nine| nine[index].map_or_else(|| "–".into(), |value| w.rounded(value))));
        cells
    };
    (0..WEEKS).map(row).collect()
}

/// Nine weeks without a word, with what is usual behind them; `None` when fewer than two weeks are known.
pub fn sparkline(figure: &Figure) -> Option<String> {
    const TALL: f64 = 40.0;
    const WIDE: f64 = 200.0;
    let values = nine(figure);
    let known: Vec<f64> = values.into_iter().flatten().collect();
    if known.len() < 2 {
        return None;
    }
    let band = figure.usual.map_or([known[0]; 2], |usual| [usual.low, usual.high]);
    let (low, high) =
        known.iter().chain(&band).fold((f64::MAX, f64::MIN), |(low, high), value| (low.min(*value), high.max(*value)));
    // What never changes is a line in the middle.
    let spread = if high > low { high - low } else { 1.0 };
    let low = if high > low { low } else { low - 0.5 };
    // Shares are seen within 0 to 1, so that a tenth of a per cent is no mountain.
    let (low, spread) = match figure.name.unit() {
        Unit::Share if spread < 0.2 => (low - (0.2 - spread) / 2.0, 0.2),
        _ => (low, spread),
    };
    let y = |value: f64| TALL - 5.0 - (TALL - 10.0) * (value - low) / spread;
    let x = |index: usize| 5.0 + (WIDE - 10.0) * index as f64 / BEFORE as f64;
    let mut drawing = Drawing::new(TALL);
    if let Some(usual) = figure.usual {
        drawing.rect("band", (0.0, y(usual.high) - 1.0), (WIDE, y(usual.low) + 1.0), 0.0);
    }
    let points = values.iter().enumerate().map(|(index, value)| value.map(|value| (x(index), y(value))));
    drawing.line("line thin", points);
    if let Some(value) = figure.value {
        // A line without length and with round ends: a dot that stays round however the line is stretched.
        let end = Some((x(BEFORE), y(value)));
        drawing.line("line end", [end, end]);
    }
    Some(super::drawing::spark(&drawing, WIDE))
}

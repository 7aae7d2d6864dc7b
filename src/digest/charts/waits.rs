//! Charts of waiting: what share had a reply after how long, by Kaplan–Meier, for newcomers and questions, and for the
//! questions of each language.

use super::drawing::{Anchor, Drawing, Sign, WIDTH, fit};
use super::{Chart, chart};
use crate::digest::figures::{Digest, ENOUGH, Survival};
use crate::ids::Span;
use crate::say::Language;
use crate::say::words::Words;

/// The axis of time is logarithmic: the first minutes matter as much as the last days.
const FIRST: Span = Span(5 * Span::MINUTE.0);
const LAST: Span = Span(7 * Span::DAY.0);
const TICKS: [Span; 5] = [Span(10 * Span::MINUTE.0), Span::HOUR, Span(6 * Span::HOUR.0), Span::DAY, LAST];

const MOST_LANGUAGES: usize = 6;

/// A rectangle to draw in.
#[derive(Clone, Copy)]
struct Frame {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

impl Frame {
    fn x(&self, span: Span) -> f64 {
        let part = |span: Span| (span.0.clamp(FIRST.0, LAST.0) as f64).ln();
        self.left + (self.right - self.left) * (part(span) - part(FIRST)) / (part(LAST) - part(FIRST))
    }

    fn y(&self, answered: f64) -> f64 {
        self.bottom - (self.bottom - self.top) * answered.clamp(0.0, 1.0)
    }

    /// Steps up from nobody to the last that is known.
    fn curve(&self, drawing: &mut Drawing, class: &'static str, survival: &Survival) {
        let mut points = vec![Some((self.left, self.bottom))];
        let mut height = self.bottom;
        for (span, waiting) in &survival.steps {
            let (x, y) = (self.x(*span), self.y(1.0 - waiting));
            points.extend([Some((x, height)), Some((x, y))]);
            height = y;
        }
        points.push(Some((self.right, height)));
        drawing.line(class, points);
    }

    /// The median, where it is: half have a reply.
    fn median(&self, drawing: &mut Drawing, class: &'static str, survival: &Survival) {
        if let Some(median) = survival.median {
            drawing.dot(class, (self.x(median), self.y(0.5)), 4.0);
        }
    }
}

fn told(survival: &Survival) -> bool {
    survival.n >= ENOUGH
}

/// In words: within a day, the median, and of how many.
pub(in crate::digest) fn summary(w: Words, survival: &Survival) -> String {
    if !told(survival) {
        return w.with("digest-chart-few", &[("n", survival.n.into())]);
    }
    let day = survival.within_day.map_or_else(|| w.t("digest-page-unknown"), |share| w.share(share));
    let args = [("share", day.into()), ("n", survival.n.into())];
    match survival.median {
        Some(median) => {
            let [share, n] = args;
            w.with("digest-chart-wait", &[share, n, ("median", w.brief(median).into())])
        }
        None => w.with("digest-chart-wait-open", &args),
    }
}

/// Share answered after each of the axis' times.
fn row(w: Words, name: String, survival: &Survival) -> Vec<String> {
    let after = |span: &Span| {
        let waiting =
            survival.steps.iter().take_while(|(at, _)| at <= span).last().map_or(1.0, |(_, waiting)| *waiting);
        w.share(1.0 - waiting)
    };
    let mut cells = vec![name, w.number(survival.n)];
    match told(survival) {
        true => cells.extend(TICKS.iter().map(after)),
        false => cells.extend(TICKS.iter().map(|_| "–".into())),
    }
    cells
}

/// A chart whose table has a column a time.
fn with_times(mut chart: Chart, w: Words) -> Chart {
    chart.data.head.extend(TICKS.iter().map(|span| w.brief(*span)));
    chart
}

/// Newcomers' first messages, and questions.
pub fn replies(digest: &Digest, language: Language) -> Option<Chart> {
    let w = Words::of(language);
    let (first, question) = (&digest.first_reply, &digest.question_reply);
    if !told(first) && !told(question) {
        return None;
    }
    let mut drawing = Drawing::new(0.0);
    let both = [
        (first, "line", "dot", "digest-chart-newcomers"),
        (question, "line-other", "dot-other", "digest-chart-questions"),
    ];
    let shown = both.iter().filter(|(survival, ..)| told(survival));
    let mut entries: Vec<_> = shown.clone().map(|(_, line, _, key)| (Sign::Line(line), w.t(key))).collect();
    entries.push((Sign::Dot("dot-other"), w.t("digest-chart-half")));
    let top = drawing.legend(&entries) + 10.0;
    let frame = Frame { left: 40.0, right: WIDTH - 4.0, top, bottom: top + 150.0 };
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
        let class = if share == 0.0 { "base-line" } else { "grid-line" };
        drawing.level(class, (frame.left, frame.right), frame.y(share));
        drawing.text("axis", Anchor::End, (frame.left - 7.0, frame.y(share) + 4.0), w.share(share));
    }
    let day = frame.x(Span::DAY);
    drawing.line("guide", [Some((day, frame.top)), Some((day, frame.bottom))]);
    for tick in TICKS {
        let anchor = if tick == LAST { Anchor::End } else { Anchor::Middle };
        let x = if tick == LAST { WIDTH } else { frame.x(tick) };
        drawing.text("axis", anchor, (x, frame.bottom + 18.0), w.brief(tick));
    }
    for (survival, line, ..) in shown.clone() {
        frame.curve(&mut drawing, line, survival);
    }
    for (survival, _, dot, _) in shown {
        frame.median(&mut drawing, dot, survival);
    }
    drawing.height = frame.bottom + 24.0;
    let alt = [("newcomers", summary(w, first).into()), ("questions", summary(w, question).into())];
    let rows = both.iter().map(|(survival, .., key)| row(w, w.t(key), survival)).collect();
    let chart = chart(w, "replies", &alt, drawing, &["digest-chart-who", "digest-chart-n"], rows);
    Some(with_times(chart, w))
}

/// Questions by language, each in a small chart of its own; `None` unless at least one language has enough of them.
pub fn languages(digest: &Digest, language: Language) -> Option<Chart> {
    let w = Words::of(language);
    let mut all: Vec<_> = digest.languages.iter().filter(|of| of.reply.n > 0).collect();
    all.sort_by_key(|of| std::cmp::Reverse(of.reply.n));
    all.truncate(MOST_LANGUAGES);
    if !all.iter().any(|of| told(&of.reply)) {
        return None;
    }
    const ACROSS: f64 = 190.0;
    const DOWN: f64 = 128.0;
    let mut drawing = Drawing::new(all.len().div_ceil(2) as f64 * DOWN - 8.0);
    for (index, of) in all.iter().enumerate() {
        let left = (index % 2) as f64 * (WIDTH - ACROSS);
        let top = (index / 2) as f64 * DOWN;
        let frame = Frame { left, right: left + ACROSS, top: top + 36.0, bottom: top + 100.0 };
        let name = w.name_of(of.language);
        drawing.text("strong", Anchor::Start, (left, top + 11.0), fit(&name, ACROSS, 12.0));
        for share in [0.0, 0.5, 1.0] {
            drawing.level(if share == 0.0 { "base-line" } else { "grid-line" }, (left, frame.right), frame.y(share));
        }
        if !told(&of.reply) {
            let few = w.with("digest-chart-few", &[("n", of.reply.n.into())]);
            drawing.text("axis", Anchor::Start, (left, top + 27.0), fit(&few, ACROSS, 10.0));
            continue;
        }
        let day = of.reply.within_day.map_or_else(|| w.t("digest-page-unknown"), |share| w.share(share));
        let day = w.with("digest-chart-in-day", &[("share", day.into()), ("n", of.reply.n.into())]);
        drawing.text("axis", Anchor::Start, (left, top + 27.0), fit(&day, ACROSS, 10.0));
        drawing.line("guide", [Some((frame.x(Span::DAY), frame.top)), Some((frame.x(Span::DAY), frame.bottom))]);
        frame.curve(&mut drawing, "line", &of.reply);
        frame.median(&mut drawing, "dot", &of.reply);
        for (tick, anchor) in [(Span::HOUR, Anchor::Middle), (Span::DAY, Anchor::Middle)] {
            drawing.text("axis", anchor, (frame.x(tick), frame.bottom + 14.0), w.brief(tick));
        }
    }
    let named = |of: &&crate::digest::figures::OfLanguage| w.name_of(of.language);
    let said = all.iter().map(|of| {
        let args = [("name", named(of).into()), ("value", summary(w, &of.reply).into())];
        w.with("digest-chart-pair", &args)
    });
    let said = said.collect::<Vec<_>>().join(" ");
    let rows = all.iter().map(|of| row(w, named(of), &of.reply)).collect();
    let head = ["digest-chart-language", "digest-chart-n"];
    Some(with_times(chart(w, "languages", &[("languages", said.into())], drawing, &head, rows), w))
}

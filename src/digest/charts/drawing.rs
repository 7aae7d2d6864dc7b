//! A drawing as a list of marks, and the one template that makes SVG of it: for a page, whose style sheet gives the classes
//! their colours, or as a picture that carries its colours with it.
//!
//! Units are those of the view box. A drawing is 400 wide, so that letters of 12 are readable on a phone, and at 1,000
//! pixels in a chat.

use askama::Template;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

pub const WIDTH: f64 = 400.0;

/// How wide a letter is, of its height: of DejaVu Sans, which is wider than what pages are shown in.
const NARROW: f64 = 0.58;

/// Height of a letter.
pub const LETTER: f64 = 12.0;

/// Around a picture, which stands alone.
const MARGIN: f64 = 16.0;
const HEADING: f64 = 30.0;

#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    pub height: f64,
    marks: Vec<Mark>,
}

#[derive(Debug, Clone, PartialEq)]
enum Mark {
    Rect { class: &'static str, x: f64, y: f64, width: f64, height: f64, round: f64 },
    Path { class: &'static str, d: String },
    Dot { class: &'static str, x: f64, y: f64, r: f64 },
    Text { class: &'static str, anchor: Anchor, x: f64, y: f64, text: String },
}

/// Which end of a text stands at its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    fn name(&self) -> &'static str {
        match self {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        }
    }
}

impl Drawing {
    pub fn new(height: f64) -> Drawing {
        Drawing { height, marks: Vec::new() }
    }

    /// From a corner to another, in any order.
    pub fn rect(&mut self, class: &'static str, from: (f64, f64), to: (f64, f64), round: f64) {
        let (x, y) = (tenth(from.0.min(to.0)), tenth(from.1.min(to.1)));
        let (width, height) = (tenth((to.0 - from.0).abs()), tenth((to.1 - from.1).abs()));
        let round = round.min(width / 2.0).min(height / 2.0);
        self.marks.push(Mark::Rect { class, x, y, width, height, round });
    }

    pub fn dot(&mut self, class: &'static str, (x, y): (f64, f64), r: f64) {
        self.marks.push(Mark::Dot { class, x: tenth(x), y: tenth(y), r });
    }

    pub fn text(&mut self, class: &'static str, anchor: Anchor, (x, y): (f64, f64), text: impl Into<String>) {
        self.marks.push(Mark::Text { class, anchor, x: tenth(x), y: tenth(y), text: text.into() });
    }

    /// Straight from point to point; a gap where there is none.
    pub fn line(&mut self, class: &'static str, points: impl IntoIterator<Item = Option<(f64, f64)>>) {
        let (mut d, mut pen_down) = (String::new(), false);
        for point in points {
            if let Some((x, y)) = point {
                d.push_str(&format!("{}{} {}", if pen_down { "L" } else { "M" }, tenth(x), tenth(y)));
            }
            pen_down = point.is_some();
        }
        if !d.is_empty() {
            self.marks.push(Mark::Path { class, d });
        }
    }

    /// Across the whole width between two edges.
    pub fn level(&mut self, class: &'static str, (left, right): (f64, f64), y: f64) {
        self.line(class, [Some((left, y)), Some((right, y))]);
    }

    /// From left to right: each a sign and what it stands for, in as many lines as it takes; how high that is.
    pub fn legend(&mut self, entries: &[(Sign, String)]) -> f64 {
        const SPACE: f64 = 18.0;
        let (mut x, mut y) = (0.0, 10.0);
        for (sign, text) in entries {
            let text = fit(text, WIDTH - 20.0, LETTER);
            let width = 18.0 + width_of(&text, LETTER) + SPACE;
            if x > 0.0 && x + width - SPACE > WIDTH {
                (x, y) = (0.0, y + 17.0);
            }
            match sign {
                Sign::Patch(class) => self.rect(class, (x, y - 9.0), (x + 11.0, y + 1.0), 2.0),
                Sign::Line(class) => self.level(class, (x, x + 13.0), y - 4.0),
                Sign::Dot(class) => self.dot(class, (x + 5.5, y - 4.0), 3.5),
            }
            self.text("axis", Anchor::Start, (x + 18.0, y), text);
            x += width;
        }
        y + 8.0
    }
}

/// What stands before a word in a legend.
pub enum Sign {
    Patch(&'static str),
    Line(&'static str),
    Dot(&'static str),
}

/// To a tenth of a unit, which nobody sees and which keeps files small.
fn tenth(x: f64) -> f64 {
    let rounded = (x * 10.0).round() / 10.0;
    if rounded == 0.0 { 0.0 } else { rounded }
}

/// An estimate of how wide a text becomes: letters of the widest face in use, and squares for Han and Hangul.
pub fn width_of(text: &str, letter: f64) -> f64 {
    text.graphemes(true).map(|grapheme| if grapheme.width() > 1 { letter } else { NARROW * letter }).sum()
}

/// Cut between graphemes so that it is no wider than that, the last being `…` if anything was left out.
pub fn fit(text: &str, most: f64, letter: f64) -> String {
    if width_of(text, letter) <= most {
        return text.to_owned();
    }
    let mut room = most - NARROW * letter;
    let kept: String = text
        .graphemes(true)
        .take_while(|grapheme| {
            room -= width_of(grapheme, letter);
            room >= 0.0
        })
        .collect();
    format!("{}…", kept.trim_end())
}

/// From zero to at least `most` in round steps: the step, and the top.
pub fn scale(most: f64) -> (f64, f64) {
    let rough = (most / 4.0).max(1.0);
    let power = 10f64.powf(rough.log10().floor());
    // Whole numbers only: 2.5 is a step among tens and more.
    let steps = [1.0, 2.0, if power < 10.0 { 2.0 } else { 2.5 }, 5.0, 10.0];
    let step = steps.into_iter().map(|n| n * power).find(|step| *step >= rough).unwrap_or(rough);
    (step, (most / step).ceil().max(1.0) * step)
}

#[derive(Template)]
#[template(path = "chart/inline.svg")]
struct Inline<'a> {
    id: &'a str,
    title: &'a str,
    alt: &'a str,
    height: f64,
    marks: &'a [Mark],
}

#[derive(Template)]
#[template(path = "chart/picture.svg")]
struct Picture<'a> {
    lang: &'a str,
    title: &'a str,
    alt: &'a str,
    style: &'static str,
    /// Pixels.
    size: (u32, u32),
    /// Units.
    whole: (f64, f64),
    margin: f64,
    top: f64,
    marks: &'a [Mark],
}

#[derive(Template)]
#[template(path = "chart/spark.svg")]
struct Spark<'a> {
    marks: &'a [Mark],
    width: f64,
    height: f64,
}

/// Writing into a string does not fail, and the templates call nothing that does.
fn written(template: &impl Template) -> String {
    template.render().unwrap_or_default()
}

/// The fonts of a picture have no emoji: a name is better without them than with an empty box.
fn without_emoji(text: &str) -> String {
    let emoji = |c: char| matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{fe00}'..='\u{fe0f}' | '\u{200d}' | '\u{20e3}' | '\u{e0000}'..='\u{e007f}');
    let kept: String = text.chars().filter(|c| !emoji(*c)).collect();
    kept.trim_end().to_owned()
}

/// As a part of a page: `id` is unique there, and colours are the page's.
pub fn inline(drawing: &Drawing, id: &str, title: &str, alt: &str) -> String {
    written(&Inline { id, title, alt, height: drawing.height, marks: &drawing.marks })
}

/// As a file of its own, so many pixels wide, with its title and its colours: dark on light, whatever is around it.
pub fn picture(drawing: &Drawing, lang: &str, title: &str, alt: &str, wide: u32) -> String {
    let whole = (WIDTH + 2.0 * MARGIN, drawing.height + 2.0 * MARGIN + HEADING);
    let size = (wide, (f64::from(wide) * whole.1 / whole.0).round() as u32);
    let title = &fit(&without_emoji(title), WIDTH, 15.0);
    let style = include_str!("../../../templates/chart/picture.css");
    let top = MARGIN + HEADING;
    let mut marks = drawing.marks.clone();
    for mark in &mut marks {
        if let Mark::Text { text, .. } = mark {
            *text = without_emoji(text);
        }
    }
    written(&Picture { lang, title, alt, style, size, whole, margin: MARGIN, top, marks: &marks })
}

/// A line without words, to stand beside a figure that says the same.
pub fn spark(drawing: &Drawing, width: f64) -> String {
    written(&Spark { marks: &drawing.marks, width, height: drawing.height })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_to_its_width_between_graphemes() {
        let check = |text: &str, most: f64, expected: &str| {
            let fitted = fit(text, most, 10.0);
            assert_eq!(fitted, expected);
            assert!(width_of(&fitted, 10.0) <= most.max(5.8), "{fitted}");
        };
        check("moderators", 62.0, "moderators");
        check("moderators", 40.0, "moder…");
        check("무거북이와두루미", 50.0, "무거북이…");
        check("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 27.0, "👩‍👩‍👧‍👦👩‍👩‍👧‍👦…");
        check("", 0.0, "");
        check("abc", 1.0, "…");
    }

    #[test]
    fn a_scale_has_round_steps_and_reaches_the_most() {
        let check = |most: f64, expected: (f64, f64)| assert_eq!(scale(most), expected, "{most}");
        check(0.0, (1.0, 1.0));
        check(3.0, (1.0, 3.0));
        check(9.0, (5.0, 10.0));
        check(47.0, (20.0, 60.0));
        check(100.0, (25.0, 100.0));
        check(8_500.0, (2500.0, 10_000.0));
    }

    #[test]
    fn a_line_has_a_gap_where_nothing_is_known() {
        let mut drawing = Drawing::new(10.0);
        drawing.line("line", [Some((0.0, 1.0)), None, Some((2.0, 3.04)), Some((4.0, -0.01))]);
        assert_eq!(drawing.marks, [Mark::Path { class: "line", d: "M0 1M2 3L4 0".into() }]);
    }

    #[test]
    fn nothing_that_somebody_wrote_is_markup() {
        let mut drawing = Drawing::new(10.0);
        drawing.text("axis", Anchor::Start, (0.0, 0.0), "</text><script>alert(1)</script>&\"'");
        for svg in [inline(&drawing, "x", "<b>", "\"><script>"), picture(&drawing, "en", "<b>", "\"><script>", 100)] {
            assert!(!svg.contains("<script") && !svg.contains("<b>"), "{svg}");
        }
    }
}

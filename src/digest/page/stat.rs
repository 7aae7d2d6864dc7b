//! One figure as a tile: its value, the week before, what is usual, and, for whoever opens it, its definition, over how
//! many it is computed, and the weeks behind the line.

use super::{Badge, View};
use crate::digest::charts::sparkline;
use crate::digest::figures::{ENOUGH, Figure, Judged, Name, Unit};
use crate::ids::Span;
use crate::say::words::Words;

pub(super) struct Stat {
    pub label: String,
    pub value: String,
    /// A sentence where there is no value.
    pub in_words: bool,
    /// `of 214`
    pub of: String,
    pub badge: Badge,
    pub before: String,
    pub usual: String,
    pub spark: Option<String>,
    pub what: String,
    pub over: String,
    pub weeks: String,
}

/// Higher, lower, as usual, or too few: with a sign, so that the colour says nothing alone.
pub(super) fn judged(w: Words, judged: Judged, better: Option<bool>) -> Badge {
    let tone = match better {
        Some(true) => "good",
        Some(false) => "bad",
        None => "accent",
    };
    match judged {
        Judged::Higher => Badge { tone, text: format!("▲ {}", w.t("digest-page-higher")) },
        Judged::Lower => Badge { tone, text: format!("▼ {}", w.t("digest-page-lower")) },
        Judged::Usual => Badge { tone: "quiet", text: w.t("digest-page-as-usual") },
        Judged::TooFew => Badge { tone: "quiet", text: w.t("digest-page-too-few") },
    }
}

/// Of a figure: better than usual, worse, or neither.
pub(super) fn verdict(w: Words, figure: &Figure) -> Badge {
    let more = figure.name.more_is_better();
    let better = match figure.judged {
        Judged::Higher => more,
        Judged::Lower => more.map(|more| !more),
        _ => None,
    };
    judged(w, figure.judged, better)
}

/// A value in its unit.
pub(super) fn value(w: Words, name: Name, value: f64) -> String {
    match name.unit() {
        Unit::Count if name == Name::Net => w.signed(value.round() as i64),
        Unit::Count => w.rounded(value),
        Unit::Share => w.share(value),
        Unit::Time => w.brief(Span(value.round() as i64)),
    }
}

/// The value as it is told: a share of few as `3 of 7`, a median that is not reached as a sentence.
pub(super) fn told(w: Words, figure: &Figure) -> (String, bool) {
    match figure.value {
        Some(share) if figure.name.is_part() && figure.n < ENOUGH => {
            let k = (share * f64::from(figure.n)).round() as i64;
            (w.with("digest-page-of", &[("k", w.number(k).into()), ("n", w.number(figure.n).into())]), false)
        }
        Some(known) => (value(w, figure.name, known), false),
        None if figure.name.unit() == Unit::Time && figure.n > 0 => (w.t("digest-page-half-wait"), true),
        None => ("–".to_owned(), false),
    }
}

impl View<'_> {
    /// Those of the names that the digest has.
    pub(super) fn stats(&self, names: &[Name]) -> Vec<Stat> {
        names.iter().filter_map(|name| self.digest.figure(*name)).map(|figure| self.stat(figure)).collect()
    }

    fn stat(&self, figure: &Figure) -> Stat {
        let w = self.w;
        let (name, key) = (figure.name, figure.name.key());
        let (told, in_words) = told(w, figure);
        // What is told as `3 of 7` has it already, and the top tenth's share is one of messages.
        let has_n = name == Name::FirstReply || name.is_part() && figure.n >= ENOUGH;
        let of = match figure.value {
            Some(_) if has_n => w.with("digest-page-of-all", &[("n", w.number(figure.n).into())]),
            _ => String::new(),
        };
        let before = figure.last_week().map_or_else(|| "–".to_owned(), |last| value(w, name, last));
        let usual = figure.usual.map(|usual| {
            let (low, high) = (value(w, name, usual.low), value(w, name, usual.high));
            let median = value(w, name, usual.median);
            match low == high {
                true => w.with("digest-page-usual-one", &[("median", median.into())]),
                false => w.with("digest-page-usual", &[("low", low.into()), ("high", high.into())]),
            }
        });
        let weeks = figure.before.iter().map(|week| week.map_or_else(|| "–".to_owned(), |week| value(w, name, week)));
        Stat {
            label: w.t(&format!("digest-name-{key}")),
            value: told,
            in_words,
            of,
            badge: verdict(w, figure),
            before: w.with("digest-page-before", &[("value", before.into())]),
            usual: usual.unwrap_or_default(),
            spark: sparkline(figure),
            what: w.t(&format!("digest-what-{key}")),
            over: w.with("digest-page-over", &[("n", w.number(figure.n).into())]),
            weeks: w.with("digest-page-weeks", &[("weeks", weeks.collect::<Vec<_>>().join(" · ").into())]),
        }
    }
}

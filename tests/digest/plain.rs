//! Waiting, middles and bands, computed as plainly as can be.

use std::collections::BTreeSet;
use steward::digest::figures::{Judged, Name};

const DAY: i64 = 24 * 3_600_000;

/// Product of shares over every moment at which somebody's waiting ended.
pub fn waiting_after(waits: &[(i64, bool)], moment: i64) -> f64 {
    let ends: BTreeSet<i64> = waits.iter().filter(|(length, ended)| *ended && *length <= moment).map(|w| w.0).collect();
    ends.into_iter().fold(1.0, |share, end| {
        let at_risk = waits.iter().filter(|(length, _)| *length >= end).count() as f64;
        let ended = waits.iter().filter(|wait| **wait == (end, true)).count() as f64;
        share * (1.0 - ended / at_risk)
    })
}

pub fn median_wait(waits: &[(i64, bool)]) -> Option<f64> {
    let mut ends: Vec<i64> = waits.iter().filter(|(_, ended)| *ended).map(|(length, _)| *length).collect();
    ends.sort_unstable();
    ends.into_iter().find(|end| waiting_after(waits, *end) < 0.5 + 1e-9).map(|end| end as f64)
}

pub fn within_day(waits: &[(i64, bool)]) -> Option<f64> {
    let share = waiting_after(waits, DAY);
    (share < 1e-12 || waits.iter().any(|(length, _)| *length >= DAY)).then_some(1.0 - share)
}

fn middle(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    (sorted[(sorted.len() - 1) / 2] + sorted[sorted.len() / 2]) / 2.0
}

/// What is usual by the eight weeks before, and what this week is beside it. `kind`: 0 count, 1 share, 2 time.
pub fn judged(kind: u8, value: Option<f64>, n: u32, before: &[Option<f64>]) -> (Option<(f64, f64)>, Judged) {
    let known: Vec<f64> = before.iter().flatten().copied().collect();
    if known.len() < 4 {
        return (None, Judged::TooFew);
    }
    let median = middle(&known);
    let off: Vec<f64> = known.iter().map(|it| (it - median).abs()).collect();
    let least = [f64::max(1.0, median.abs() / 10.0), 0.01, f64::max(60_000.0, median / 10.0)][usize::from(kind)];
    let reach = f64::max(3.0 * middle(&off), least);
    let over = if kind == 0 { f64::max(f64::from(n), median.abs()) } else { f64::from(n) };
    let verdict = match value {
        Some(value) if over >= 10.0 => {
            if value > median + reach * 1.001 {
                Judged::Higher
            } else if value < median - reach * 1.001 {
                Judged::Lower
            } else {
                Judged::Usual
            }
        }
        _ => Judged::TooFew,
    };
    (Some((median, reach)), verdict)
}

pub fn unit(name: Name) -> u8 {
    match name {
        Name::Stay | Name::FirstMessage | Name::FirstReply | Name::TopTenth | Name::Unanswered | Name::Precision => 1,
        Name::FirstReplyMedian | Name::AnswerMedian | Name::CaseAnswer => 2,
        _ => 0,
    }
}

pub fn ratio(part: usize, all: usize) -> (Option<f64>, u32) {
    (if all == 0 { None } else { Some(part as f64 / all as f64) }, all as u32)
}

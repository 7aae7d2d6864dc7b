//! Charts of standing among tiers, and of how often the rules were right.

use super::drawing::{Anchor, Drawing, Sign, WIDTH, fit};
use super::{Chart, chart};
use crate::digest::figures::{Digest, ENOUGH, Rule, Tier};
use crate::digest::page::clean;
use crate::say::Language;
use crate::say::words::Words;

const MOST_RULES: usize = 10;

/// Rows are tiers, the highest on top; columns how many hold it, rose to it, kept it and left it.
pub fn tiers(digest: &Digest, language: Language) -> Option<Chart> {
    const ROW: f64 = 34.0;
    const LABEL: f64 = 128.0;
    const HEAD: [&str; 4] = ["digest-chart-hold", "digest-chart-promoted", "digest-chart-held", "digest-chart-lapsed"];
    let w = Words::of(language);
    let tiers = &digest.recognition.tiers;
    let cells = |tier: &Tier| [tier.hold, tier.promoted, tier.held, tier.lapsed];
    if tiers.iter().flat_map(cells).all(|n| n == 0) {
        return None;
    }
    let wide = (WIDTH - LABEL) / HEAD.len() as f64;
    let middle = |index: usize| LABEL + wide * (index as f64 + 0.5);
    let mut drawing = Drawing::new(24.0 + tiers.len() as f64 * ROW);
    for (index, key) in HEAD.iter().enumerate() {
        drawing.text("axis", Anchor::Middle, (middle(index), 12.0), fit(&w.t(key), wide - 4.0, 11.0));
    }
    for (row, tier) in tiers.iter().rev().enumerate() {
        let y = 22.0 + row as f64 * ROW;
        drawing.text("", Anchor::Start, (0.0, y + 20.0), fit(&clean(&tier.name), LABEL - 10.0, 12.0));
        for (index, n) in cells(tier).into_iter().enumerate() {
            let left = LABEL + wide * index as f64;
            let class = match (n, index) {
                (0, _) => "track",
                (_, 0) => "main",
                (_, 3) => "other",
                _ => "band",
            };
            drawing.rect(class, (left + 1.5, y), (left + wide - 1.5, y + ROW - 4.0), 3.0);
            let class = if class == "main" { "on-main" } else { "" };
            drawing.text(class, Anchor::Middle, (middle(index), y + 19.5), w.number(n));
        }
    }
    let sum = |of: fn(&Tier) -> u32| w.number(tiers.iter().map(of).sum::<u32>());
    let alt = [
        ("hold", sum(|tier| tier.hold).into()),
        ("promoted", sum(|tier| tier.promoted).into()),
        ("lapsed", sum(|tier| tier.lapsed).into()),
    ];
    let row = |tier: &Tier| {
        let mut row = vec![clean(&tier.name)];
        row.extend(cells(tier).map(|n| w.number(n)));
        row
    };
    let head = ["digest-chart-tier", HEAD[0], HEAD[1], HEAD[2], HEAD[3]];
    Some(chart(w, "tiers", &alt, drawing, &head, tiers.iter().rev().map(row).collect()))
}

/// What moderators said of each rule's hits: right, wrong. Rules with most words first.
pub fn precision(digest: &Digest, language: Language) -> Option<Chart> {
    const ROW: f64 = 26.0;
    const LABEL: f64 = 150.0;
    const AMOUNT: f64 = 78.0;
    let w = Words::of(language);
    let said = |rule: &Rule| rule.right + rule.wrong;
    let mut rules: Vec<_> = digest.conduct.rules.iter().filter(|rule| said(rule) > 0).collect();
    rules.sort_by_key(|rule| std::cmp::Reverse(said(rule)));
    rules.truncate(MOST_RULES);
    let most = rules.first().map(|rule| said(rule))?;
    let mut drawing = Drawing::new(0.0);
    let entries = [(Sign::Patch("main"), w.t("digest-chart-right")), (Sign::Patch("other"), w.t("digest-chart-wrong"))];
    let top = drawing.legend(&entries) + 8.0;
    let room = WIDTH - LABEL - AMOUNT;
    for (index, rule) in rules.iter().enumerate() {
        let y = top + index as f64 * ROW;
        let right = LABEL + room * f64::from(rule.right) / f64::from(most);
        let end = LABEL + room * f64::from(said(rule)) / f64::from(most);
        drawing.text("", Anchor::Start, (0.0, y + 13.0), fit(&clean(&rule.rule), LABEL - 10.0, 12.0));
        drawing.rect("main", (LABEL, y + 3.0), (right, y + 15.0), 0.0);
        drawing.rect("other", (right, y + 3.0), (end, y + 15.0), 0.0);
        drawing.text("axis", Anchor::End, (WIDTH, y + 13.0), verdicts(w, rule));
    }
    drawing.height = top + rules.len() as f64 * ROW;
    let (right, all) = rules.iter().fold((0, 0), |(right, all), rule| (right + rule.right, all + said(rule)));
    let row = |rule: &&Rule| vec![clean(&rule.rule), w.number(rule.right), w.number(rule.wrong), verdicts(w, rule)];
    let rows = rules.iter().map(row).collect();
    let head = ["digest-chart-rule", "digest-chart-right", "digest-chart-wrong", "digest-name-precision"];
    let alt = [("right", w.number(right).into()), ("all", w.number(all).into())];
    Some(chart(w, "precision", &alt, drawing, &head, rows))
}

/// As a share, or as `3 of 4` where a share would say too much.
pub(in crate::digest) fn verdicts(w: Words, rule: &Rule) -> String {
    let all = rule.right + rule.wrong;
    match all >= ENOUGH {
        true => w.share(f64::from(rule.right) / f64::from(all)),
        false => w.with("digest-page-of", &[("k", w.number(rule.right).into()), ("n", w.number(all).into())]),
    }
}

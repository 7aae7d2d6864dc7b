//! The charts: each says in words what it shows, holds what it draws within its edges, and stands up to any figures.

use super::drawing::WIDTH;
use super::{Chart, all, for_letter};
use crate::digest::figures::{BEFORE, Digest, Judged, Usual};
use crate::digest::sample;
use crate::effect::Picture;
use crate::say::Language;

fn every_chart(digest: &Digest) -> Vec<Chart> {
    Language::ALL.into_iter().flat_map(|language| all(digest, language)).collect()
}

/// The numbers of these attributes.
fn numbers<'a>(svg: &'a str, attribute: &'a str) -> impl Iterator<Item = f64> + 'a {
    svg.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()?.parse().ok())
}

/// Nothing is drawn outside, and nothing is no number.
fn check_within(chart: &Chart) {
    let svg = chart.inline();
    assert!(!svg.contains("NaN") && !svg.contains("inf\""), "{}", chart.name);
    let height = chart.drawing.height;
    for (attribute, most) in [(" x=\"", WIDTH), (" cx=\"", WIDTH), (" y=\"", height), (" cy=\"", height)] {
        for number in numbers(&svg, attribute) {
            assert!((-0.5..=most + 0.5).contains(&number), "{}: {attribute}{number}", chart.name);
        }
    }
}

#[test]
fn every_chart_is_drawn_from_a_full_digest_and_none_from_an_empty_one() {
    let names = |digest: &Digest| all(digest, Language::En).iter().map(|chart| chart.name).collect::<Vec<_>>();
    let every = ["arrivals", "active", "replies", "languages", "curve", "tiers", "segments", "flows", "precision"];
    assert_eq!(names(&sample::digest()), every);
    assert!(names(&sample::empty()).is_empty());
}

#[test]
fn every_chart_says_in_words_what_it_shows_and_holds_its_numbers() {
    for chart in every_chart(&sample::digest()) {
        let svg = chart.inline();
        for part in ["role=\"img\"", "<title id=", "<desc id="] {
            assert!(svg.contains(part), "{}: {part}", chart.name);
        }
        assert!(chart.alt.chars().count() > 10 && !chart.title.is_empty());
        assert!(!chart.alt.contains("digest-") && !chart.title.contains("digest-"), "{}", chart.alt);
        assert!(!chart.data.rows.is_empty());
        for row in &chart.data.rows {
            assert_eq!(row.len(), chart.data.head.len(), "{}", chart.name);
        }
    }
}

#[test]
fn everything_is_drawn_within_the_edges() {
    every_chart(&sample::digest()).iter().for_each(check_within);
}

#[test]
fn figures_of_any_size_break_no_chart() {
    for size in [1.0, 1e3, 1e6, 4e9] {
        let mut digest = sample::digest();
        for figure in &mut digest.figures {
            figure.value = Some(size);
            figure.before = (0..BEFORE).map(|week| (week % 3 > 0).then_some(size / (week + 1) as f64)).collect();
            figure.usual = Some(Usual { median: size, low: -size, high: 2.0 * size });
            figure.judged = Judged::Higher;
        }
        for (_, now, before) in &mut digest.engagement.segments {
            (*now, *before) = (size as u32, 1);
        }
        every_chart(&digest).iter().for_each(check_within);
    }
}

#[test]
fn short_rows_of_weeks_and_long_ones_are_read_from_their_end() {
    for weeks in [0, 1, BEFORE, 20] {
        let mut digest = sample::digest();
        for figure in &mut digest.figures {
            figure.before = vec![Some(3.0); weeks];
        }
        assert_eq!(every_chart(&digest).len(), 9 * Language::ALL.len());
    }
}

#[test]
fn a_picture_goes_with_the_letter_under_its_name() {
    let pictures: Vec<Picture> = for_letter(&sample::digest(), Language::Ko).into_iter().map(Picture::from).collect();
    let names: Vec<&str> = pictures.iter().map(|picture| picture.name.as_str()).collect();
    assert_eq!(names, ["arrivals.png", "active.png", "replies.png", "segments.png"]);
    for picture in pictures {
        assert!(picture.alt.chars().count() <= 1024 && picture.svg.len() < 40_000, "{} bytes", picture.svg.len());
    }
}

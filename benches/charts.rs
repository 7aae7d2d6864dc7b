//! What charts cost: each drawn and made into a picture of 1,000 pixels, and the whole page. `cargo bench --bench charts`

use divan::Bencher;
use steward::digest::charts::{self, Chart};
use steward::digest::figures::Digest;
use steward::digest::page::{Names, page};
use steward::digest::picture::png;
use steward::say::Language;

type Draw = fn(&Digest, Language) -> Option<Chart>;

const CHARTS: [(&str, Draw); 9] = [
    ("arrivals", charts::arrivals),
    ("active", charts::active),
    ("replies", charts::replies),
    ("languages", charts::languages),
    ("curve", charts::curve),
    ("tiers", charts::tiers),
    ("segments", charts::segments),
    ("flows", charts::flows),
    ("precision", charts::precision),
];

fn digest() -> Digest {
    serde_json::from_str(include_str!("../tests/data/digest.json")).expect("the frozen digest can be read")
}

fn main() {
    divan::main();
}

#[divan::bench(args = CHARTS.map(|(name, _)| name))]
fn picture(bencher: Bencher, name: &str) {
    let digest = digest();
    let Some((_, draw)) = CHARTS.into_iter().find(|(chart, _)| *chart == name) else { return };
    bencher.bench(|| draw(&digest, Language::Ko).map(|chart| png(&chart.picture())));
}

#[divan::bench]
fn whole_page(bencher: Bencher) {
    let (digest, names) = (digest(), Names::default());
    bencher.bench(|| page(&digest, &names, Language::Ko, Some("https://steward.example")));
}

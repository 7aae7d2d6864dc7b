//! Domains that imitate a brand: never seen before, and yet plainly made to be taken for `discord.com`.
//!
//! Ways that are seen: letters that look alike (UTS 39 skeleton, punycode, digits for letters, `rn` for `m`), misspellings (edit
//! distance, with limits by length), the name with a bait word (`-gift`, `free`, `airdrop`), the name under a foreign suffix,
//! the official domain as a label of another (`discord.com-login.ru`), words of the brand that promise something
//! (`nitro`) beside a bait word or on a cheap suffix.
//!
//! Exceptions: the brand's own domains and the well-known sites of others that carry its name (`config/brands.toml`) imitate nobody.
//! A subdomain that is exactly a brand's name (`discord.example.org`) is usual and no imitation.

mod distance;
pub(super) mod fold;
mod table;

use super::links::{DomainSet, host};
use distance::Pattern;
use fold::folded;
use std::sync::OnceLock;
use table::{Brand, Name};

pub use table::Brands;

/// Whom a domain imitates, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imitation {
    /// The brand as a notice names it: `Discord`.
    pub brand: String,
    /// Its main domain: `discord.com`.
    pub official: String,
    /// `embedded`, `foreign-suffix`, `skeleton`, `misspelt`, `affix` or `bait-words`.
    pub how: &'static str,
}

/// How a name stands in a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// Inside a longer word: `mydiscordworld`.
    Inside,
    /// A word of its own between hyphens: `get-discord`.
    Word,
    /// The whole label.
    Whole,
}

/// What a label and its suffix say besides the name.
#[derive(Debug, Clone, Copy)]
struct Evidence {
    bait: bool,
    cheap: bool,
}

/// One label, in the spellings that are compared.
struct Label {
    /// As written, without hyphens.
    plain: String,
    /// Folded, without hyphens.
    joined: Vec<u8>,
    /// Positions in `joined` where a word starts; the first is 0, the last its length.
    edges: Vec<usize>,
    /// Bait words: start and end in `joined`, and which word.
    baits: Vec<(usize, usize, usize)>,
}

impl Brands {
    /// The brands of `config/brands.toml` as the program was built with it.
    pub fn shipped() -> &'static Brands {
        static SHIPPED: OnceLock<Brands> = OnceLock::new();
        SHIPPED.get_or_init(|| {
            Brands::parse(include_str!("../../config/brands.toml")).expect("the shipped brands parse, as a test shows")
        })
    }

    /// Whom `host` (lower-case ASCII or Unicode) imitates, if anybody. Never fails.
    pub fn imitates(&self, host: &str) -> Option<Imitation> {
        let host = host::read(host)?;
        if !host.known || self.trusted.contains(&host.ascii).is_some() || host.ascii.starts_with('[') {
            return None;
        }
        let suffix = host.domain.split_once('.')?.1;
        let labels: Vec<&str> = host.unicode.split('.').collect();
        let count = suffix.split('.').count();
        let own = labels.len().checked_sub(count + 1)?;
        if let Some(found) = self.embedded(&labels[..=own]) {
            return Some(found);
        }
        let cheap = self.cheap.contains(&host.ascii).is_some();
        let country = suffix.rsplit('.').next().is_some_and(|l| l.len() == 2);
        let own_label = self.judged(labels[own], cheap, country, false);
        own_label.or_else(|| labels[..own].iter().rev().find_map(|l| self.judged(l, cheap, country, true)))
    }

    /// An official domain at the beginning of a foreign one: `discord.com.evil.ru`, `discord.com-login.ru`.
    fn embedded(&self, labels: &[&str]) -> Option<Imitation> {
        let at = |i: usize| labels.get(i).copied().unwrap_or_default();
        for (i, label) in labels.iter().enumerate().take(labels.len().saturating_sub(1)) {
            let Some(brand) = self.by_first_label.get(*label) else {
                continue;
            };
            for (rest, brand) in brand {
                let next = at(i + 1);
                let follows = next.strip_prefix(rest.as_str()).is_some_and(|r| r.is_empty() || r.starts_with('-'));
                if follows {
                    return Some(self.imitation(*brand, "embedded"));
                }
            }
        }
        None
    }

    fn imitation(&self, brand: usize, how: &'static str) -> Imitation {
        let brand = &self.brands[brand];
        Imitation { brand: brand.name.clone(), official: brand.official.clone(), how }
    }

    /// Whom one label imitates. `sub`: it is no registered name but a label below one.
    fn judged(&self, raw: &str, cheap: bool, country: bool, sub: bool) -> Option<Imitation> {
        if raw.len() < 3 || raw == "www" {
            return None;
        }
        let label = self.label(raw);
        if label.joined.len() < 3 {
            return None;
        }
        let mut best: Option<(u32, usize, &'static str)> = None;
        // Most names need more of their letters than a label has: only the others are searched for.
        let letters = distance::letters(&label.joined);
        let evident = usize::from(cheap || !label.baits.is_empty());
        for name in self.names.iter().filter(|n| n.pattern.possible(letters, n.limits[evident])) {
            if let Some((distance, how)) = self.named(name, &label, cheap, country, sub)
                && best.is_none_or(|(d, _, _)| distance < d)
            {
                best = Some((distance, name.brand, how));
            }
        }
        if let Some((_, brand, how)) = best {
            return Some(self.imitation(brand, how));
        }
        self.baited(&label, cheap, sub).map(|brand| self.imitation(brand, "bait-words"))
    }

    /// How a label imitates one name, if it does, and at what distance.
    fn named(&self, name: &Name, label: &Label, cheap: bool, country: bool, sub: bool) -> Option<(u32, &'static str)> {
        let (distance, end) =
            name.pattern.search(&label.joined, name.limits[usize::from(cheap || !label.baits.is_empty())])?;
        let start = name.pattern.start(&label.joined, end, distance);
        let brand = &self.brands[name.brand];
        let evidence = Evidence { bait: label.bait_beside(start, end), cheap };
        let (length, place) = (name.pattern.len(), label.place(start, end));
        let exact = distance == 0 && label.plain.contains(name.raw.as_str());
        let how = if name.common {
            (exact && evidence.bait && place != Place::Whole && label.touches_edge(start, end)).then_some("affix")
        } else if exact {
            exactly(length, place, evidence, sub, brand, country)
        } else if distance == 0 {
            (place >= Place::Word || evidence.bait || cheap || length >= 7 || label.edges.contains(&start))
                .then_some("skeleton")
        } else {
            let ordinary = name.unlike.iter().any(|word| find(&label.joined, word).is_some());
            let near = !ordinary && name.head_fits(&label.joined, start, end);
            (near && misspelt(length, distance, place, evidence, sub)).then_some("misspelt")
        };
        how.map(|how| (distance, how))
    }

    /// A word that promises something of a brand, beside another bait word or on a cheap suffix.
    fn baited(&self, label: &Label, cheap: bool, sub: bool) -> Option<usize> {
        label.baits.iter().find_map(|(at, end, word)| {
            let brand = (*self.bait_brands.get(*word)?)?;
            let left = label.edges.contains(at) || label.baits.iter().any(|(_, e, _)| e == at);
            let right = label.edges.contains(end) || label.baits.iter().any(|(s, _, _)| s == end);
            let other = label.baits.iter().any(|(s, e, _)| e <= at || s >= end);
            let evident = if sub { other && cheap } else { other || cheap };
            (left && right && evident).then_some(brand)
        })
    }

    fn label(&self, raw: &str) -> Label {
        let (mut joined, mut edges) = (Vec::with_capacity(raw.len()), vec![0]);
        for word in raw.split(['-', '_']) {
            folded(word, &mut joined);
            if edges.last() != Some(&joined.len()) {
                edges.push(joined.len());
            }
        }
        let baits =
            self.bait.find_overlapping_iter(&joined).map(|m| (m.start(), m.end(), m.pattern().as_usize())).collect();
        Label { plain: raw.replace(['-', '_'], ""), joined, edges, baits }
    }
}

impl Label {
    /// How `start..end` stands in the label.
    fn place(&self, start: usize, end: usize) -> Place {
        if start == 0 && end == self.joined.len() {
            Place::Whole
        } else if self.edges.contains(&start) && self.edges.contains(&end) {
            Place::Word
        } else {
            Place::Inside
        }
    }

    fn touches_edge(&self, start: usize, end: usize) -> bool {
        self.edges.contains(&start) || self.edges.contains(&end)
    }

    /// True when a bait word stands beside `start..end`: bounded on one side, or on both when it is short.
    fn bait_beside(&self, start: usize, end: usize) -> bool {
        self.baits.iter().any(|(from, to, _)| {
            // One letter may belong to both: the end of a misspelt name is not exactly known.
            let outside = *to <= start + 1 || *from + 1 >= end;
            let left = self.edges.contains(from) || from.abs_diff(end) <= 1;
            let right = self.edges.contains(to) || to.abs_diff(start) <= 1;
            outside && if to - from <= 3 { left && right } else { left || right }
        })
    }
}

impl Name {
    /// For a name of two words (`steam-community`): the first one, which tells it from other communities, must be there too.
    fn head_fits(&self, joined: &[u8], start: usize, end: usize) -> bool {
        let Some((head, tail)) = &self.parts else {
            return true;
        };
        let tail_exact = find(&joined[start..end], tail).is_some();
        let window = &joined[start..(start + head.len() + 2).min(end)];
        head.search(window, if tail_exact { 1 } else { 2 }).is_some()
    }
}

/// The exact name: its whole label under a foreign suffix, or beside a bait word, or on a cheap suffix.
fn exactly(
    length: usize,
    place: Place,
    evidence: Evidence,
    sub: bool,
    brand: &Brand,
    country: bool,
) -> Option<&'static str> {
    let Evidence { bait, cheap } = evidence;
    // Names this long are coined words that nobody else uses by chance.
    let long = length >= 9;
    match place {
        Place::Whole if sub => long.then_some("foreign-suffix"),
        Place::Whole => (!(brand.anywhere && country) && (!brand.fans || cheap)).then_some("foreign-suffix"),
        _ if brand.fans => (bait && cheap).then_some("affix"),
        _ if sub => (bait || long).then_some("affix"),
        _ => (bait || cheap || long).then_some("affix"),
    }
}

/// Limits of the edit distance by the length of the name, the place and what else speaks for it.
fn misspelt(length: usize, distance: u32, place: Place, evidence: Evidence, sub: bool) -> bool {
    let some = evidence.bait || evidence.cheap;
    let both = evidence.bait && evidence.cheap;
    let allowed = match (length, place) {
        (0..=4, _) => 0,
        (5..=6, Place::Whole) => u32::from(some && !sub),
        (5..=6, Place::Word) => u32::from(evidence.bait),
        (5..=6, Place::Inside) => u32::from(both),
        (7..=8, Place::Whole) => {
            if some {
                2
            } else {
                u32::from(!sub)
            }
        }
        (7..=8, Place::Word) => {
            if evidence.bait {
                2
            } else {
                1
            }
        }
        (7..=8, Place::Inside) => {
            if both {
                2
            } else {
                u32::from(evidence.bait)
            }
        }
        (9..=11, Place::Whole) => 1 + u32::from(some) + u32::from(both),
        (9..=11, Place::Word) => 1 + u32::from(some),
        (9..=11, Place::Inside) => u32::from(some) * 2,
        (_, Place::Inside) => 3 + u32::from(some),
        (_, _) => 4 + u32::from(some),
    };
    distance <= allowed
}

/// The largest distance that [`misspelt`] allows in any place: without evidence, and with it.
fn widest(length: usize) -> [u32; 2] {
    match length {
        0..=4 => [0, 0],
        5..=6 => [0, 1],
        7..=8 => [1, 2],
        9..=11 => [1, 3],
        _ => [4, 5],
    }
}

/// Where `needle` first stands in `bytes`.
fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes.windows(needle.len()).position(|w| w == needle)
}

#[cfg(test)]
mod tests;

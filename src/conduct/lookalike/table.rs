//! The brands as `config/brands.toml` has them, compiled for [`Brands::imitates`].
//!
//! Exceptions: an unknown key, a domain that is none and a name that cannot be searched for are errors, with the place and the remedy.

use super::{DomainSet, Pattern, folded, host};
use aho_corasick::{AhoCorasick, AhoCorasickKind};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap};

/// The compiled brands. Build once, share; about 200 kB for the shipped ones.
#[derive(Debug)]
pub struct Brands {
    pub(super) brands: Vec<Brand>,
    pub(super) names: Vec<Name>,
    /// Official and known domains.
    pub(super) trusted: DomainSet,
    /// Suffixes and hosting services where a name costs nothing.
    pub(super) cheap: DomainSet,
    /// First label of an official domain -> the label after it, and the brand.
    pub(super) by_first_label: HashMap<String, Vec<(String, usize)>>,
    /// Bait words of all brands, folded.
    pub(super) bait: AhoCorasick,
    /// For every word of `bait`, the brand that it promises something of.
    pub(super) bait_brands: Vec<Option<usize>>,
}

#[derive(Debug)]
pub(super) struct Brand {
    pub(super) name: String,
    pub(super) official: String,
    pub(super) anywhere: bool,
    pub(super) fans: bool,
}

#[derive(Debug)]
pub(super) struct Name {
    pub(super) raw: String,
    pub(super) brand: usize,
    pub(super) common: bool,
    /// No distance above these is ever an imitation of the name: without a bait word or cheap suffix, and with one.
    pub(super) limits: [u32; 2],
    pub(super) pattern: Pattern,
    /// For a name of two words: the first as a pattern, the second folded.
    pub(super) parts: Option<(Pattern, Vec<u8>)>,
    /// Ordinary words that are near the name, folded.
    pub(super) unlike: Vec<Vec<u8>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct File {
    bait: Bait,
    brand: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Bait {
    words: Vec<String>,
    cheap: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Entry {
    name: String,
    official: Vec<String>,
    #[serde(default)]
    known: Vec<String>,
    #[serde(default)]
    names: Vec<String>,
    #[serde(default)]
    common: Vec<String>,
    #[serde(default)]
    baits: Vec<String>,
    #[serde(default)]
    unlike: Vec<String>,
    #[serde(default)]
    anywhere: bool,
    #[serde(default)]
    fans: bool,
}

impl Brands {
    /// Reads the form of `config/brands.toml`. An error names the place and what to write instead.
    pub fn parse(text: &str) -> Result<Brands, String> {
        let file: File = toml::from_str(text).map_err(|problem| problem.to_string())?;
        let mut trusted = DomainSet::default();
        let (mut brands, mut names) = (Vec::new(), Vec::new());
        let mut by_first_label: HashMap<String, Vec<(String, usize)>> = HashMap::new();
        let mut words: BTreeMap<Vec<u8>, Option<usize>> = BTreeMap::new();
        for word in &file.bait.words {
            words.insert(plain(word, "bait")?, None);
        }
        for (at, entry) in file.brand.iter().enumerate() {
            let place = format!("brand `{}`", entry.name);
            let Some(official) = entry.official.first() else {
                return Err(format!(
                    "{place}: `official` is empty; write its main domain first, as in official = [\"discord.com\"]"
                ));
            };
            for domain in entry.official.iter().chain(&entry.known) {
                let taken = match domain.strip_prefix('.') {
                    Some(own_suffix) => trusted.insert_suffix(own_suffix),
                    None => trusted.insert(domain),
                };
                if !taken {
                    return Err(format!("{place}: `{domain}` is no domain; write it as in \"discord.com\""));
                }
            }
            for domain in &entry.official {
                let mut labels = domain.split('.');
                if let (Some(first), Some(next)) = (labels.next(), labels.next())
                    && first.len() > 2
                {
                    by_first_label.entry(first.to_string()).or_default().push((next.to_string(), at));
                }
            }
            let unlike = entry.unlike.iter().map(|word| plain(word, &place)).collect::<Result<Vec<_>, _>>()?;
            for (raw, common) in entry.names.iter().map(|n| (n, false)).chain(entry.common.iter().map(|n| (n, true))) {
                let parts = match raw.split_once('-') {
                    Some((head, tail)) => Pattern::new(&plain(head, &place)?).zip(Some(plain(tail, &place)?)),
                    None => None,
                };
                let raw = raw.replacen('-', "", 1);
                let name = plain(&raw, &place)?;
                let limits = if common { [0, 0] } else { super::widest(name.len()) };
                let pattern = Pattern::new(&name)
                    .ok_or_else(|| format!("{place}: the name `{raw}` is longer than 32 letters; shorten it"))?;
                names.push(Name { raw, brand: at, common, limits, pattern, parts, unlike: unlike.clone() });
            }
            for word in &entry.baits {
                let word = plain(word, &place)?;
                words.insert(word, Some(at));
            }
            brands.push(Brand {
                name: entry.name.clone(),
                official: official.clone(),
                anywhere: entry.anywhere,
                fans: entry.fans,
            });
        }
        let mut cheap = DomainSet::default();
        for suffix in &file.bait.cheap {
            if host::read(suffix).is_none() || !cheap.insert_suffix(suffix) {
                return Err(format!("[bait] cheap: `{suffix}` is no suffix; write it as in \"xyz\" or \"com.ru\""));
            }
        }
        let bait = AhoCorasick::builder()
            .kind(Some(AhoCorasickKind::DFA))
            .build(words.keys())
            .map_err(|problem| format!("[bait] words: {problem}"))?;
        Ok(Brands { brands, names, trusted, cheap, by_first_label, bait, bait_brands: words.into_values().collect() })
    }
}

/// A name or word of the file, folded.
fn plain(word: &str, place: &str) -> Result<Vec<u8>, String> {
    if word.len() < 2 || !word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()) {
        return Err(format!("{place}: `{word}` must be two or more of a-z and 0-9; write it as in \"discord\""));
    }
    let mut out = Vec::new();
    folded(word, &mut out);
    Ok(out)
}

//! Links: denied domains, look-alikes of brands, links whose text shows another host. Every link is judged, never only
//! the first.

use super::Finding;
use crate::conduct::links::{DomainSet, Link};
use crate::conduct::lookalike::{Brands, Imitation};
use crate::say::Language;
use crate::say::found::{Found, found};

#[derive(Debug, Default)]
pub struct Links {
    pub deny: DomainSet,
    pub allow: DomainSet,
    pub only_allowed: bool,
    pub look_alike: bool,
    pub masked: bool,
}

impl Links {
    pub fn judge(&self, links: &[Link], brands: &Brands, language: Language) -> Vec<Finding> {
        links.iter().filter_map(|link| Some(Finding::at(link.span, self.why(link, brands, language)?))).collect()
    }

    fn why(&self, link: &Link, brands: &Brands, language: Language) -> Option<String> {
        let host = link.host_unicode.as_str();
        if self.allow.contains(&link.host).is_some() {
            return None;
        }
        if let Some(listed) = self.deny.contains(&link.host) {
            return Some(found(language, &Found::Link { host: listed }));
        }
        if self.look_alike
            && let Some(Imitation { brand, official, .. }) = brands.imitates(&link.host)
        {
            return Some(found(language, &Found::Imitation { host, brand: &brand, official: &official }));
        }
        if self.masked
            && let Some(shown) = &link.shown
        {
            return Some(found(language, &Found::Masked { shown, host }));
        }
        self.only_allowed.then(|| found(language, &Found::LinkNotAllowed { host }))
    }
}

//! A set of domains that covers their subdomains: what an allow list, a deny list and a feed are.
//!
//! Exceptions: none. `example.com` covers `a.example.com` and itself, never `notexample.com` or `com`.

use super::host;
use std::collections::HashSet;

/// Domains, looked up label by label from the whole host to its last two labels. 20,000 entries cost about 1.5 MB.
#[derive(Debug, Clone, Default)]
pub struct DomainSet {
    names: HashSet<Box<str>>,
}

impl DomainSet {
    /// Reads one domain a line. Understood: `example.com`, `*.example.com`, `https://example.com/path`, hosts-file lines
    /// (`0.0.0.0 example.com`), blocker lines (`||example.com^`), comments after `#` or `!`. The second value holds
    /// the numbers (from 1) of the lines that hold no domain.
    pub fn read(lines: &str) -> (DomainSet, Vec<usize>) {
        let mut set = DomainSet::default();
        let mut wrong = Vec::new();
        for (at, line) in lines.lines().enumerate() {
            let line = line.split_once('#').map_or(line, |(before, _)| before).trim();
            if line.is_empty() || line.starts_with('!') {
                continue;
            }
            if !set.insert(line) {
                wrong.push(at + 1);
            }
        }
        (set, wrong)
    }

    /// Adds one domain, in any of the forms that [`DomainSet::read`] takes; false when the entry holds no domain.
    pub fn insert(&mut self, entry: &str) -> bool {
        let entry = entry.split_whitespace().next_back().unwrap_or_default();
        let entry = entry.split_once("://").map_or(entry, |(_, rest)| rest);
        let entry = entry.trim_start_matches("||").trim_start_matches("*.").trim_start_matches('.');
        let end = entry.find(['/', '^', ':', '?', '$']).unwrap_or(entry.len());
        match host::read(&entry[..end]) {
            Some(host) if host.ascii.contains('.') => {
                self.names.insert(host.ascii.into_boxed_str());
                true
            }
            _ => false,
        }
    }

    /// Adds a whole suffix such as `xyz` or `com.ru`; false when it is none.
    pub fn insert_suffix(&mut self, suffix: &str) -> bool {
        host::read(suffix).is_some_and(|host| {
            self.names.insert(host.ascii.into_boxed_str());
            true
        })
    }

    /// The entry that covers `host` (lower-case ASCII, as [`super::Link::host`] is), if any; the most exact one.
    pub fn contains(&self, host: &str) -> Option<&str> {
        if self.names.is_empty() {
            return None;
        }
        let mut rest = host;
        loop {
            if let Some(name) = self.names.get(rest) {
                return Some(name);
            }
            rest = rest.split_once('.')?.1;
        }
    }

    pub fn len(&self) -> usize {
        self.names.len()
    }

    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

impl<S: AsRef<str>> FromIterator<S> for DomainSet {
    /// Entries that hold no domain are left out; [`DomainSet::read`] tells which they are.
    fn from_iter<T: IntoIterator<Item = S>>(entries: T) -> Self {
        let mut set = DomainSet::default();
        for entry in entries {
            set.insert(entry.as_ref());
        }
        set
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(lines: &str, host: &str, expected: Option<&str>) {
        let (set, wrong) = DomainSet::read(lines);
        assert_eq!(wrong, Vec::<usize>::new(), "{lines}");
        assert_eq!(set.contains(host), expected, "{lines} / {host}");
    }

    #[test]
    fn a_domain_covers_its_subdomains_and_nothing_else() {
        check("example.com", "example.com", Some("example.com"));
        check("example.com", "a.b.example.com", Some("example.com"));
        check("example.com", "notexample.com", None);
        check("example.com", "example.com.evil.org", None);
        check("example.com", "com", None);
        check("a.example.com\nexample.com", "x.a.example.com", Some("a.example.com"));
        check("", "example.com", None);
    }

    #[test]
    fn lists_come_in_many_forms() {
        check("# a list\n\n  Example.COM # why\n", "example.com", Some("example.com"));
        check("0.0.0.0 example.com", "example.com", Some("example.com"));
        check("||example.com^", "example.com", Some("example.com"));
        check("*.example.com", "a.example.com", Some("example.com"));
        check("https://example.com/path?x", "example.com", Some("example.com"));
        check("bücher.example", "xn--bcher-kva.example", Some("xn--bcher-kva.example"));
    }

    #[test]
    fn a_line_without_a_domain_is_named() {
        assert_eq!(DomainSet::read("example.com\nnonsense\n\nb c$d\n").1, vec![2, 4]);
    }
}

//! Every link of a text, whatever it hides behind: `https://`, `hxxp://`, `www.`, bare domains, `<url>`, `[text](url)`, code,
//! full-width or zero-width letters, percent signs, user info (`https://discord.com@evil.example`), ports, addresses.
//!
//! Exceptions: a bare name (without a scheme) is a link only when its suffix is public and it is not more likely the name
//! of a file, a member in code or two sentences without a space: `main.rs`, `user.name`, `e.g.`, `1.2.3`. The address of
//! a mailbox is no link.

mod bounds;
mod domains;
pub mod host;
mod punycode;
mod suffixes;
pub mod view;

pub use domains::DomainSet;

use crate::text::Span;
use bounds::{address_end, host_char, label_before, spaceless};
use host::Host;
use suffixes::Suffix;
use view::View;

/// One link, and where it stands in the original text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The bytes of the original, disguise included.
    pub span: Span,
    /// The address as written, without its disguise of invisible and full-width characters.
    pub url: String,
    /// The host in lower-case ASCII, punycode where needed.
    pub host: String,
    /// The host in lower-case Unicode.
    pub host_unicode: String,
    /// The registrable domain of the host (Public Suffix List), in ASCII; the host itself where there is none.
    pub domain: String,
    /// The text of a `[text](url)` that names another domain than the one it leads to.
    pub shown: Option<String>,
}

/// Every link of the text, in order. Linear in the length of the text; never fails.
pub fn find_links(text: &str) -> Vec<Link> {
    let mut links = Vec::new();
    if !may_have_link(text) {
        return links;
    }
    let view = View::new(text);
    scan(&view, true, &mut links);
    // A second look for names that markdown cuts in pieces: only what the first look did not see.
    if let Some(stripped) = view.without_markdown() {
        let mut more = Vec::new();
        scan(&stripped, true, &mut more);
        more.retain(|m| {
            !links.iter().any(|l| l.span.start < m.span.end && m.span.start < l.span.end && l.host == m.host)
        });
        links.append(&mut more);
        links.sort_by_key(|l| (l.span.start, l.span.end));
    }
    links
}

/// False for a text that certainly holds no link: no dot between two characters of a word and no `:/`. Costs a few
/// nanoseconds for an ordinary message.
pub fn may_have_link(text: &str) -> bool {
    let bytes = text.as_bytes();
    let solid = |b: Option<&u8>| b.is_some_and(|b| !b.is_ascii_whitespace());
    // `contains` reads whole words at a time, and most messages fail both.
    let (dots, colons) = (bytes.contains(&b'.'), bytes.contains(&b':'));
    let mut from = 0;
    while dots && let Some(found) = bytes[from..].iter().position(|b| *b == b'.') {
        let at = from + found;
        if at > 0
            && solid(bytes.get(at - 1))
            && solid(bytes.get(at + 1))
            && bytes[at - 1] != b'.'
            && bytes[at + 1] != b'.'
        {
            return true;
        }
        from = at + 1;
    }
    from = 0;
    while colons && let Some(found) = bytes[from..].iter().position(|b| *b == b':') {
        if matches!(bytes.get(from + found + 1), Some(b'/' | b'\\')) {
            return true;
        }
        from += found + 1;
    }
    !text.is_ascii() && may_have_odd_dot(text)
}

/// The same for dots that are not ASCII. The ideographic full stop ends Chinese sentences, so it must stand between two
/// Latin (or full-width) letters.
fn may_have_odd_dot(text: &str) -> bool {
    let mut before = ' ';
    let mut chars = text.chars().filter(|c| !host::invisible(*c)).peekable();
    while let Some(c) = chars.next() {
        if !c.is_ascii() && host::is_dot(c) {
            let wordly = |c: char| view::plain(c).is_ascii_alphanumeric();
            if wordly(before) && chars.peek().is_some_and(|c| wordly(*c)) {
                return true;
            }
        }
        before = c;
    }
    false
}

/// Appends the links of a view; `labels`: whether to look for the text of a markdown link before each.
fn scan(view: &View, labels: bool, links: &mut Vec<Link>) {
    let text = view.text();
    let bytes = text.as_bytes();
    let (mut taken, mut at) = (0, 0);
    while let Some(found) = bytes[at..].iter().position(|b| matches!(b, b'.' | b':')) {
        at += found;
        let next = match bytes[at] {
            b':' => with_scheme(view, labels, taken, at, links),
            _ => bare(view, labels, taken, at, links),
        };
        match next {
            Some(end) => {
                taken = end;
                at = end.max(at + 1);
            }
            None => at += 1,
        }
        if at >= bytes.len() {
            break;
        }
    }
}

/// A link whose scheme ends before the colon at `colon`; returns where to go on.
fn with_scheme(view: &View, labels: bool, taken: usize, colon: usize, links: &mut Vec<Link>) -> Option<usize> {
    let text = view.text();
    let bytes = text.as_bytes();
    let slashes = bytes[colon + 1..].iter().take_while(|b| matches!(b, b'/' | b'\\')).count();
    if slashes == 0 {
        return None;
    }
    let word = bytes[taken..colon].iter().rev().take_while(|b| b.is_ascii_alphanumeric() || **b == b'*').count();
    let scheme = &text[colon - word..colon];
    let length = web_scheme(scheme)?;
    let start = colon - length;
    let from = colon + 1 + slashes;
    let stop =
        text[from..].find(|c: char| matches!(c, '/' | '\\' | '?' | '#' | '<' | '>' | '"' | '`') || c.is_whitespace());
    let authority = &text[from..stop.map_or(text.len(), |s| from + s)];
    // The host follows the last `@`: everything before it is user info that only a person reads.
    let host_at = from + authority.rfind('@').map_or(0, |at| at + 1);
    let (host, host_end) = host_in(text, host_at)?;
    let end = address_end(text, start, host_end);
    links.push(link(view, labels, start, end, host));
    Some(end)
}

/// The length of the web scheme that `word` ends in.
fn web_scheme(word: &str) -> Option<usize> {
    ["https", "hxxps", "http", "hxxp", "h**ps", "h**p", "ftp", "ftps"]
        .iter()
        .find(|s| {
            word.len() >= s.len()
                && word.is_char_boundary(word.len() - s.len())
                && word[word.len() - s.len()..].eq_ignore_ascii_case(s)
        })
        .map(|s| s.len())
}

/// Reads the host of an address with a scheme, which starts at `from`.
fn host_in(text: &str, from: usize) -> Option<(Host, usize)> {
    let rest = &text[from..];
    if rest.starts_with('[') {
        let end = rest.bytes().take(48).position(|b| b == b']')? + 1;
        return Some((host::read(&rest[..end])?, from + end));
    }
    let length = rest.find(|c: char| !(host_char(c) || c == '%')).unwrap_or(rest.len());
    let raw = &rest[..length];
    let whole = host::read(raw);
    if whole.as_ref().is_none_or(|h| !h.known)
        && let Some(cut) = ascii_host(raw)
        && let Some(host) = host::read(&raw[..cut])
        && host.known
    {
        // Text of another script follows without a space.
        return Some((host, from + cut));
    }
    whole.map(|host| (host, from + length))
}

/// Where the ASCII beginning of a host ends when other letters follow it.
fn ascii_host(raw: &str) -> Option<usize> {
    let cut = raw.find(|c: char| !c.is_ascii())?;
    (cut > 0).then_some(cut)
}

/// A bare name around the dot at `dot`; returns where to go on.
fn bare(view: &View, labels: bool, taken: usize, dot: usize, links: &mut Vec<Link>) -> Option<usize> {
    let text = view.text();
    let name_char = |c: char| host_char(c) && !spaceless(c);
    let start = text[taken..dot]
        .char_indices()
        .rev()
        .take_while(|(_, c)| name_char(*c))
        .last()
        .map_or(dot, |(at, _)| taken + at);
    let end = dot + text[dot..].find(|c: char| !name_char(c)).unwrap_or(text.len() - dot);
    let (mut start, mut stop) = (start, end);
    while start < stop && matches!(text.as_bytes()[start], b'.' | b'-' | b'_') {
        start += 1;
    }
    while stop > start && matches!(text.as_bytes()[stop - 1], b'.' | b'-' | b'_') {
        stop -= 1;
    }
    if let Some(host) = bare_host(text, start, stop) {
        let last = address_end(text, start, stop);
        links.push(link(view, labels, start, last, host));
        return Some(last);
    }
    Some(end.max(dot + 1))
}

/// The host `text[start..end]`, if it is a link on its own.
fn bare_host(text: &str, start: usize, end: usize) -> Option<Host> {
    let raw = &text[start..end];
    let last = raw.rsplit('.').next()?;
    if raw.len() < 4
        || !last.chars().all(|c| c.is_alphanumeric() || c == '-')
        || last.starts_with(|c: char| c.is_ascii_digit())
    {
        return bare_address(text, start, end);
    }
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    // A mailbox, a path (`src/main.rs`), a variable, a call.
    let doubled = text[..start].ends_with("//");
    if matches!(before, Some('@' | '$' | '\\'))
        || (before == Some('/') && !doubled)
        || matches!(after, Some('@' | '(' | '=' | '['))
    {
        return None;
    }
    let host = host::read(raw)?;
    if !host.known || !host.ascii.contains('.') || psl_only(&host) {
        return None;
    }
    let www = host.ascii.starts_with("www.");
    let labels = host.ascii.split('.').count();
    let path = after == Some('/') && text[end + 1..].starts_with(|c: char| c.is_alphanumeric() || c == '#' || c == '?');
    let mixed = raw.bytes().any(|b| b.is_ascii_lowercase()) && raw.bytes().skip(1).any(|b| b.is_ascii_uppercase());
    let (name, last) = host.ascii.rsplit_once('.')?;
    let link = match suffixes::suffix(last) {
        _ if www => true,
        _ if suffixes::is_product(&host.ascii) => path,
        // The name of a package, turned round: `com.example.app`.
        _ if labels > 2
            && matches!(host.ascii.split('.').next(), Some("com" | "org" | "net" | "io" | "dev" | "by")) =>
        {
            false
        }
        // A suffix of two labels (`co.uk`, `vercel.app`) is no accident.
        _ if host.domain.split('.').count() > 2 => !mixed || path,
        Suffix::Plain => !mixed || path || !last_capital(raw),
        Suffix::Word => path || (name.contains('-') && !mixed) || imitates(&host),
        Suffix::File => labels > 2 && path && !mixed,
    };
    link.then_some(host)
}

/// A name with an ambiguous suffix that imitates a brand is no accident.
fn imitates(host: &Host) -> bool {
    super::lookalike::Brands::shipped().imitates(&host.ascii).is_some()
}

/// True when the last label is written with a capital: `System.Net`, "done.It".
fn last_capital(raw: &str) -> bool {
    raw.rsplit('.').next().is_some_and(|l| l.starts_with(|c: char| c.is_ascii_uppercase()))
}

/// True for a host that is nothing but a public suffix: `co.uk`.
fn psl_only(host: &Host) -> bool {
    psl::domain(host.unicode.as_bytes()).is_none()
}

/// Four numbers and a path that starts with a letter: an address without a scheme. A version or a network (`10.0.0.0/8`)
/// has no such path.
fn bare_address(text: &str, start: usize, end: usize) -> Option<Host> {
    let raw = &text[start..end];
    let four = raw.len() >= 7 && raw.split('.').count() == 4 && raw.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let rest = text[end..]
        .strip_prefix(':')
        .map_or(&text[end..], |rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    let path = rest.strip_prefix('/').is_some_and(|p| p.starts_with(|c: char| c.is_ascii_alphabetic()));
    let free = !text[..start].ends_with(['/', '@', '-']);
    (four && path && free).then(|| host::read(raw)).flatten()
}

fn link(view: &View, labels: bool, start: usize, end: usize, host: Host) -> Link {
    let text = view.text();
    let label = if labels { label_before(text, start) } else { None };
    let shown = label.filter(|label| names_another(label, &host)).map(str::to_string);
    Link {
        span: view.span(start, end),
        url: text[start..end].to_string(),
        host: host.ascii,
        host_unicode: host.unicode,
        domain: host.domain,
        shown,
    }
}

/// True when the label of a link names a domain that is not the link's.
fn names_another(label: &str, host: &Host) -> bool {
    let mut named = Vec::new();
    scan(&View::new(label), false, &mut named);
    named.iter().any(|l| l.domain != host.domain)
}

#[cfg(test)]
mod tests;

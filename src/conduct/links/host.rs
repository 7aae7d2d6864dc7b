//! Host names in one spelling: percent signs, full-width letters, odd dots and old ways to write an IP address undone, every
//! label as ASCII (punycode, RFC 3492) and as Unicode, and the registrable domain by the Public Suffix List.
//!
//! Exceptions: an IPv6 host keeps its brackets. A host without a known suffix is its own registrable domain.

use super::punycode;
use unicode_normalization::UnicodeNormalization;

/// A host in every spelling that the rules compare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    /// Lower-case ASCII, punycode where needed: `xn--dscord-vve.com`.
    pub ascii: String,
    /// Lower-case Unicode: `dіscord.com`.
    pub unicode: String,
    /// The registrable domain, ASCII: `b.co.uk` of `a.b.co.uk`.
    pub domain: String,
    /// Whether the suffix stands in the Public Suffix List (or the host is an IP address).
    pub known: bool,
}

/// True for characters that show nothing and so can hide in a name: zero-width, format and filler characters.
pub fn invisible(c: char) -> bool {
    matches!(c as u32,
        0xAD | 0x34F | 0x61C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F
        | 0x202A..=0x202E | 0x2060..=0x206F | 0x2800 | 0x3164 | 0xFE00..=0xFE0F | 0xFEFF | 0xFFA0 | 0xFFF9..=0xFFFB
        | 0x1BCA0..=0x1BCA3 | 0xE0000..=0xE0FFF)
}

/// True for the full stops that a browser reads as the dot of a host name (UTS 46), and their look-alikes.
pub fn is_dot(c: char) -> bool {
    matches!(c, '.' | '。' | '．' | '｡' | '․')
}

/// Reads a host as it was written (without user info and port). `None` when it cannot be a host.
pub fn read(raw: &str) -> Option<Host> {
    if raw.len() > 1024 {
        return None;
    }
    if raw.starts_with('[') {
        let inner = raw.strip_prefix('[')?.strip_suffix(']')?;
        let address: std::net::Ipv6Addr = inner.parse().ok()?;
        let text = format!("[{address}]");
        return Some(Host { ascii: text.clone(), unicode: text.clone(), domain: text, known: true });
    }
    let simple =
        raw.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.' || b == b'-' || b == b'_');
    let name = if simple { raw.to_string() } else { spelled(raw)? };
    let name = name.trim_end_matches('.');
    if name.is_empty() || name.len() > 253 {
        return None;
    }
    if let Some(address) = ipv4(name) {
        let text = address.to_string();
        return Some(Host { ascii: text.clone(), unicode: text.clone(), domain: text, known: true });
    }
    let (mut ascii, mut unicode) = (String::with_capacity(name.len()), String::with_capacity(name.len()));
    for (at, label) in name.split('.').enumerate() {
        if label.is_empty() {
            return None;
        }
        if at > 0 {
            ascii.push('.');
            unicode.push('.');
        }
        if label.is_ascii() {
            ascii.push_str(label);
            match label.strip_prefix("xn--").and_then(punycode::decode) {
                Some(decoded) => unicode.push_str(&decoded),
                None => unicode.push_str(label),
            }
        } else {
            ascii.push_str("xn--");
            ascii.push_str(&punycode::encode(label)?);
            unicode.push_str(label);
        }
    }
    if ascii.len() > 253 {
        return None;
    }
    let (domain, known) = registrable(&ascii, &unicode);
    Some(Host { ascii, unicode, domain, known })
}

/// The registrable domain of a host in both spellings, and whether its suffix is known.
fn registrable(ascii: &str, unicode: &str) -> (String, bool) {
    let Some(domain) = psl::domain(unicode.as_bytes()) else {
        // The host is a public suffix itself (`github.io`), or a single label.
        let known = ascii.contains('.') && psl::suffix(unicode.as_bytes()).is_some_and(|s| s.is_known());
        return (ascii.to_string(), known);
    };
    let labels = domain.as_bytes().iter().filter(|b| **b == b'.').count() + 1;
    (last_labels(ascii, labels).to_string(), domain.suffix().is_known())
}

/// The last `count` labels of a host.
pub fn last_labels(host: &str, count: usize) -> &str {
    let mut left = count;
    for (at, byte) in host.bytes().enumerate().rev() {
        if byte == b'.' {
            left -= 1;
            if left == 0 {
                return &host[at + 1..];
            }
        }
    }
    host
}

/// Lower case, NFKC, plain dots, no invisible characters, no percent signs.
fn spelled(raw: &str) -> Option<String> {
    let mut text = raw.to_string();
    for _ in 0..2 {
        if !text.contains('%') {
            break;
        }
        text = percent_decoded(&text)?;
    }
    let mut name = String::with_capacity(text.len());
    for c in text.chars().filter(|c| !invisible(*c)).nfkc().flat_map(char::to_lowercase) {
        match c {
            c if is_dot(c) => name.push('.'),
            'a'..='z' | '0'..='9' | '-' | '_' => name.push(c),
            c if c.is_ascii() || c.is_whitespace() || c.is_control() => return None,
            // What lower-casing or composition made anew (the dot above of a capital İ) may be invisible or a mark: kept.
            c => name.push(c),
        }
    }
    Some(name)
}

/// One round of percent-decoding; `None` when the bytes are no UTF-8.
fn percent_decoded(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let digits = (bytes[at] == b'%').then(|| bytes.get(at + 1..at + 3)).flatten();
        let value = digits.and_then(|d| std::str::from_utf8(d).ok()).and_then(|d| u8::from_str_radix(d, 16).ok());
        match value {
            Some(value) => {
                out.push(value);
                at += 3;
            }
            None => {
                out.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(out).ok()
}

/// An IPv4 address in any form a browser takes (WHATWG URL, "IPv4 parser"): four parts or fewer, decimal, octal or hex.
pub fn ipv4(name: &str) -> Option<std::net::Ipv4Addr> {
    if !name.bytes().next_back().is_some_and(|b| b.is_ascii_hexdigit()) || !name.as_bytes()[0].is_ascii_digit() {
        return None;
    }
    let mut parts = [0u64; 4];
    let mut count = 0;
    for part in name.split('.') {
        if count == 4 {
            return None;
        }
        parts[count] = match part.strip_prefix("0x") {
            Some("") => 0,
            Some(hex) => u64::from_str_radix(hex, 16).ok()?,
            None if part.len() > 1 && part.starts_with('0') => u64::from_str_radix(part, 8).ok()?,
            None if part.bytes().all(|b| b.is_ascii_digit()) => part.parse().ok()?,
            None => return None,
        };
        count += 1;
    }
    let last = parts[count - 1];
    if last >= 256u64.pow(5 - count as u32) || parts[..count - 1].iter().any(|p| *p > 255) {
        return None;
    }
    let mut value = last;
    for (at, part) in parts[..count - 1].iter().enumerate() {
        value += part << (8 * (3 - at));
    }
    u32::try_from(value).ok().map(std::net::Ipv4Addr::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(raw: &str, ascii: &str, unicode: &str, domain: &str) {
        let host = read(raw).unwrap_or_else(|| panic!("{raw} is a host"));
        assert_eq!(
            (host.ascii.as_str(), host.unicode.as_str(), host.domain.as_str()),
            (ascii, unicode, domain),
            "{raw}"
        );
    }

    #[test]
    fn a_host_has_one_spelling() {
        check("Example.COM.", "example.com", "example.com", "example.com");
        check("a.b.co.uk", "a.b.co.uk", "a.b.co.uk", "b.co.uk");
        check("me.github.io", "me.github.io", "me.github.io", "me.github.io");
        check("ｄｉｓｃｏｒｄ．ｃｏｍ", "discord.com", "discord.com", "discord.com");
        check("dis%63ord%2ecom", "discord.com", "discord.com", "discord.com");
        check("discord。com", "discord.com", "discord.com", "discord.com");
        check("dis\u{200b}cord.com", "discord.com", "discord.com", "discord.com");
        check("bücher.example.com", "xn--bcher-kva.example.com", "bücher.example.com", "example.com");
        check("xn--bcher-kva.com", "xn--bcher-kva.com", "bücher.com", "xn--bcher-kva.com");
        check("한국.kr", "xn--3e0b707e.kr", "한국.kr", "xn--3e0b707e.kr");
        check("пример.рф", "xn--e1afmkfd.xn--p1ai", "пример.рф", "xn--e1afmkfd.xn--p1ai");
    }

    #[test]
    fn an_address_has_one_spelling() {
        check("1.2.3.4", "1.2.3.4", "1.2.3.4", "1.2.3.4");
        check("16909060", "1.2.3.4", "1.2.3.4", "1.2.3.4");
        check("0x1.2.3.4", "1.2.3.4", "1.2.3.4", "1.2.3.4");
        check("0x01020304", "1.2.3.4", "1.2.3.4", "1.2.3.4");
        check("[::1]", "[::1]", "[::1]", "[::1]");
    }

    #[test]
    fn what_is_no_host_is_refused() {
        for raw in ["", ".", "a..b", "a b.com", "%ff.com", "[::1", "a$b.com", &"a".repeat(300)] {
            assert_eq!(read(raw), None, "{raw}");
        }
    }
}

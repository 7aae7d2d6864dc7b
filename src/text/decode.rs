//! Percent-encoding and HTML entities, undone in at most two rounds, each sign keeping its place in the original.
//!
//! Exceptions: bytes that are not UTF-8 after decoding stay as they are written.

/// A character with the bytes of the original that it was written with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Item {
    pub c: char,
    pub start: u32,
    pub end: u32,
    pub decoded: bool,
}

/// The characters of `text` as written.
pub(super) fn plain(text: &str) -> Vec<Item> {
    text.char_indices()
        .map(|(at, c)| Item { c, start: at as u32, end: (at + c.len_utf8()) as u32, decoded: false })
        .collect()
}

/// The characters of `text`, decoded where something is encoded.
pub(super) fn items(text: &str) -> Vec<Item> {
    let mut items = plain(text);
    for _ in 0..2 {
        match round(&items) {
            Some(decoded) => items = decoded,
            None => break,
        }
    }
    items
}

/// Whether there is anything to decode, judged by the signs alone.
pub(super) fn is_encoded(text: &str) -> bool {
    let bytes = text.as_bytes();
    bytes.iter().enumerate().any(|(i, b)| match b {
        b'%' => {
            matches!(bytes.get(i + 1..i + 3), Some([a, b]) if a.is_ascii_hexdigit() && b.is_ascii_hexdigit())
        }
        b'&' => matches!(bytes.get(i + 1), Some(b) if b.is_ascii_alphanumeric() || *b == b'#'),
        _ => false,
    })
}

fn round(items: &[Item]) -> Option<Vec<Item>> {
    let mut out = Vec::with_capacity(items.len());
    let mut changed = false;
    let mut at = 0;
    while let Some(item) = items.get(at) {
        let used = match item.c {
            '%' => percent(&items[at..], &mut out),
            '&' => entity(&items[at..], &mut out),
            _ => 0,
        };
        if used == 0 {
            out.push(*item);
            at += 1;
        } else {
            changed = true;
            at += used;
        }
    }
    changed.then_some(out)
}

/// Decodes one character written as `%XX…`; returns how many items it took.
fn percent(items: &[Item], out: &mut Vec<Item>) -> usize {
    let byte = |n: usize| -> Option<u8> {
        let [sign, high, low] = items.get(n * 3..n * 3 + 3)? else {
            return None;
        };
        if sign.c != '%' {
            return None;
        }
        Some((high.c.to_digit(16)? * 16 + low.c.to_digit(16)?) as u8)
    };
    let mut bytes = [0; 4];
    for n in 0..4 {
        let Some(b) = byte(n) else { return 0 };
        bytes[n] = b;
        if let Ok(text) = std::str::from_utf8(&bytes[..=n]) {
            let used = (n + 1) * 3;
            out.extend(text.chars().map(|c| Item {
                c,
                start: items[0].start,
                end: items[used - 1].end,
                decoded: true,
            }));
            return used;
        }
    }
    0
}

/// Decodes `&amp;`, `&#102;`, `&#x66;` and the few names that keyboards have no key for.
fn entity(items: &[Item], out: &mut Vec<Item>) -> usize {
    let Some(length) = items.iter().take(12).position(|item| item.c == ';') else {
        return 0;
    };
    let name: String = items[1..length].iter().map(|item| item.c).collect();
    let c = match name.as_str() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        "shy" | "zwj" | "zwnj" => Some('\u{ad}'),
        _ => numeric(&name),
    };
    let Some(c) = c else { return 0 };
    out.push(Item { c, start: items[0].start, end: items[length].end, decoded: true });
    length + 1
}

fn numeric(name: &str) -> Option<char> {
    let digits = name.strip_prefix('#')?;
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => digits.parse(),
    };
    char::from_u32(code.ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str, encoded: bool) {
        let found = items(text);
        assert_eq!(found.iter().map(|i| i.c).collect::<String>(), expected, "{text}");
        assert_eq!(is_encoded(text), encoded, "{text}");
        for item in found {
            assert!(text.get(item.start as usize..item.end as usize).is_some());
        }
    }

    #[test]
    fn encoded_letters_are_decoded() {
        check("plain", "plain", false);
        check("%66oo", "foo", true);
        check("%EB%B3%B4", "보", true);
        check("%2566", "f", true);
        check("&#102;&#x6F;o", "foo", true);
        check("&amp;lt;", "<", true);
        check("a &amp b;", "a &amp b;", true);
    }

    #[test]
    fn what_is_not_encoded_stays() {
        check("100% sure", "100% sure", false);
        check("100%", "100%", false);
        check("%ff", "%ff", true);
        check("%zz & co", "%zz & co", false);
        check("&#xD800;", "&#xD800;", true);
        check("%é9", "%é9", false);
    }
}

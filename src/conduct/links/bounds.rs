//! Where an address begins and ends in a sentence, and the label of a markdown link before it.
//!
//! Exceptions: punctuation of the sentence around an address does not belong to it, a bracket that opens inside it does.

/// No text is searched for the label of a markdown link further back than this.
const LABEL_LIMIT: usize = 400;

pub fn host_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') || (!c.is_ascii() && !stops_address(c))
}

/// Punctuation and spaces outside ASCII that end an address.
pub fn stops_address(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c as u32, 0x2010..=0x2027 | 0x2030..=0x205E | 0x3000..=0x3020 | 0xFF00..=0xFF0F | 0xFF1A..=0xFF20 | 0xFF3B..=0xFF40 | 0xFF5B..=0xFF65)
        || matches!(c, '«' | '»' | '·' | '¿' | '¡')
}

/// Letters of scripts that are written without spaces around a Latin name.
pub fn spaceless(c: char) -> bool {
    matches!(c as u32, 0x1100..=0x11FF | 0x2E80..=0x2FFF | 0x3000..=0x33FF | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xA960..=0xA97F | 0xAC00..=0xD7FF
        | 0xF900..=0xFAFF | 0x20000..=0x3FFFF | 0x0E00..=0x0EFF)
}

/// Where an address ends whose host ends at `from`: its port, path, query and fragment belong to it, the punctuation
/// of the sentence around it does not.
pub fn address_end(text: &str, start: usize, from: usize) -> usize {
    let bytes = text.as_bytes();
    let mut end = from;
    if bytes.get(end) == Some(&b':') {
        let digits = bytes[end + 1..].iter().take_while(|b| b.is_ascii_digit()).count();
        if digits > 0 && digits < 6 {
            end += 1 + digits;
        }
    }
    if !matches!(bytes.get(end), Some(b'/' | b'\\' | b'?' | b'#')) {
        return end;
    }
    let in_label = text[..start].ends_with("](") || text[..start].ends_with("](<");
    let mut open = 0usize;
    let host_end = end;
    for (at, c) in text[host_end..].char_indices() {
        match c {
            '<' | '>' | '"' | '`' => break,
            // The label of a markdown link ends here, whatever it shows.
            ']' if text[host_end + at..].starts_with("](") => break,
            '(' => open += 1,
            ')' if open == 0 && in_label => break,
            ')' => open = open.saturating_sub(1),
            '|' if text[host_end + at..].starts_with("||") => break,
            c if c.is_whitespace() || (!c.is_ascii() && stops_address(c)) => break,
            _ => {}
        }
        end = host_end + at + c.len_utf8();
    }
    // How many closing parentheses of the tail have no opening one in the address.
    let count = |wanted: u8| bytes[host_end..end].iter().filter(|b| **b == wanted).count();
    let mut unopened = count(b')').saturating_sub(count(b'('));
    loop {
        if end <= host_end {
            return end;
        }
        let closing = match bytes[end - 1] {
            b')' if unopened > 0 => {
                unopened -= 1;
                true
            }
            b'.' | b',' | b':' | b';' | b'!' | b'\'' | b'*' | b'_' | b'~' | b']' | b'}' | b'?' => true,
            _ => false,
        };
        if !closing {
            return end;
        }
        end -= 1;
    }
}

/// The text of the markdown link whose address starts at `start`.
pub fn label_before(text: &str, start: usize) -> Option<&str> {
    let before = text[..start].strip_suffix('<').unwrap_or(&text[..start]).trim_end_matches(' ');
    let before = before.strip_suffix("](")?;
    let mut open = 0;
    for (at, byte) in before.bytes().enumerate().rev().take(LABEL_LIMIT) {
        match byte {
            b']' => open += 1,
            b'[' if open == 0 => return Some(&before[at + 1..]),
            b'[' => open -= 1,
            _ => {}
        }
    }
    None
}

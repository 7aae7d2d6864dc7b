//! One spelling for everything that looks alike in a domain name: what a hurried reader takes `dlsc0rd` or `dіscord` for.
//!
//! Exceptions: meant for comparing names and labels that went through the same function, never for showing. `i`, `l`, `j` and `1`
//! become one letter; letters that resemble no Latin one become `?`.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_security::confusable_detection::skeleton;

/// Appends the folded form of a lower-case label: bytes `a`–`z`, `0`–`9` and `?`.
pub fn folded(label: &str, out: &mut Vec<u8>) {
    for c in label.chars() {
        if c.is_ascii() {
            push(c as u8, out);
        } else {
            unusual(c, out);
        }
    }
}

/// The small ASCII letter or digit that a letter outside ASCII is taken for, if it is one letter.
pub fn latin(c: char) -> Option<char> {
    let mut out = Vec::new();
    unusual(c, &mut out);
    match out[..] {
        // `l` stands for the whole family of i, j and l; the letter itself tells which.
        [b'l'] if !"ӏⅼ∣ǀ".contains(c) => Some('i'),
        [b] if b != b'?' => Some(b as char),
        _ => None,
    }
}

/// A letter outside ASCII: its base letter (`é`), or the Latin letters that UTS 39 says it resembles (`і` of Cyrillic).
fn unusual(c: char, out: &mut Vec<u8>) {
    let mut base = c;
    decompose_canonical(c, |part| {
        if !is_combining_mark(part) {
            base = part;
        }
    });
    if base.is_ascii() {
        return push(base.to_ascii_lowercase() as u8, out);
    }
    // A capital may resemble a Latin letter where the small one does not, and the other way round.
    let mut buffer = [0; 4];
    let mut known = false;
    for part in skeleton(base.encode_utf8(&mut buffer)) {
        if is_combining_mark(part) {
            continue;
        }
        known = true;
        push(if part.is_ascii() { part.to_ascii_lowercase() as u8 } else { other(part) }, out);
    }
    if !known {
        out.push(b'?');
    }
}

/// Letters that UTS 39 keeps apart and that are used as Latin ones all the same.
fn other(c: char) -> u8 {
    match c {
        'ı' | 'ɪ' | 'ι' => b'i',
        'ɑ' | 'α' | 'ᴀ' | 'ʌ' => b'a',
        'ʙ' | 'β' | 'в' => b'b',
        'ᴄ' | 'ϲ' => b'c',
        'ᴅ' | 'ԁ' => b'd',
        'ᴇ' | 'є' | 'ε' | 'э' => b'e',
        'ɢ' | 'ɡ' => b'g',
        'ʜ' | 'н' => b'h',
        'ᴋ' | 'к' | 'κ' => b'k',
        'ʟ' => b'l',
        'ᴍ' | 'м' => b'm',
        'ɴ' | 'и' | 'п' | 'η' => b'n',
        'ø' => b'o',
        'ʀ' | 'г' | 'я' => b'r',
        'ꜱ' => b's',
        'ᴛ' | 'т' | 'τ' => b't',
        'ʏ' | 'у' => b'y',
        _ => b'?',
    }
}

fn push(byte: u8, out: &mut Vec<u8>) {
    let folded = match byte {
        b'0' => b'o',
        b'1' | b'i' | b'j' | b'|' => b'l',
        b'3' => b'e',
        b'4' | b'@' => b'a',
        b'5' | b'$' => b's',
        b'7' => b't',
        b'8' => b'b',
        b'9' | b'q' => b'g',
        b'2' => b'z',
        b'a'..=b'z' | b'6' => byte,
        _ => b'?',
    };
    // Pairs that show another letter.
    match (out.last(), folded) {
        (Some(b'r'), b'n') => replace(out, b'm'),
        (Some(b'v'), b'v') => replace(out, b'w'),
        _ => out.push(folded),
    }
}

fn replace(out: &mut [u8], byte: u8) {
    if let Some(last) = out.last_mut() {
        *last = byte;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(disguised: &str, plain: &str) {
        let of = |text: &str| {
            let mut out = Vec::new();
            folded(text, &mut out);
            String::from_utf8_lossy(&out).into_owned()
        };
        assert_eq!(of(disguised), of(plain), "{disguised}");
    }

    #[test]
    fn what_looks_alike_folds_alike() {
        check("dlsc0rd", "discord");
        check("dіscοrd", "discord");
        check("díscörd", "discord");
        check("stearncornrnunity", "steamcommunity");
        check("tvvitch", "twitch");
        check("rob1ox", "roblox");
        check("ԁiѕcоrԁ", "discord");
        check("ᴅɪꜱᴄᴏʀᴅ", "discord");
        check("m33six", "meesix");
        check("githυb", "github");
    }
}

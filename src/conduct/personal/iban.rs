//! International bank account numbers, by country, length and checksum.
//!
//! Exceptions: small letters are not read; an account with a wrong checksum is none.

use super::{Personal, PersonalKind, personal};

/// Lengths of bank account numbers by country (SWIFT IBAN registry).
const IBANS: &[(&str, usize)] = &[
    ("AD", 24),
    ("AE", 23),
    ("AT", 20),
    ("BE", 16),
    ("BG", 22),
    ("CH", 21),
    ("CY", 28),
    ("CZ", 24),
    ("DE", 22),
    ("DK", 18),
    ("EE", 20),
    ("ES", 24),
    ("FI", 18),
    ("FR", 27),
    ("GB", 22),
    ("GR", 27),
    ("HR", 21),
    ("HU", 28),
    ("IE", 22),
    ("IL", 23),
    ("IS", 26),
    ("IT", 27),
    ("LI", 21),
    ("LT", 20),
    ("LU", 20),
    ("LV", 21),
    ("MC", 27),
    ("MT", 31),
    ("NL", 18),
    ("NO", 15),
    ("PL", 28),
    ("PT", 25),
    ("RO", 24),
    ("RS", 22),
    ("SA", 24),
    ("SE", 24),
    ("SI", 19),
    ("SK", 24),
    ("TR", 26),
    ("UA", 29),
];

/// ISO 13616: country, two check digits, the account; remainder 1 of a division by 97.
pub fn find(text: &str, found: &mut Vec<Personal>) {
    let bytes = text.as_bytes();
    for start in 0..bytes.len().saturating_sub(14) {
        let head = &bytes[start..start + 4];
        if !(head[0].is_ascii_uppercase()
            && head[1].is_ascii_uppercase()
            && head[2].is_ascii_digit()
            && head[3].is_ascii_digit())
            || start > 0 && (bytes[start - 1].is_ascii_alphanumeric() || bytes[start - 1] == b'_')
        {
            continue;
        }
        let Some((_, length)) = IBANS.iter().find(|(country, _)| country.as_bytes() == &head[..2]) else {
            continue;
        };
        let (mut at, mut taken, mut value) = (start, 0, Vec::with_capacity(*length));
        while taken < *length && at < bytes.len() {
            match bytes[at] {
                b if b.is_ascii_uppercase() || b.is_ascii_digit() => {
                    value.push(b);
                    taken += 1;
                }
                b' ' if taken % 4 == 0 => {}
                _ => break,
            }
            at += 1;
        }
        let ends = !bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
        if taken == *length && ends && remainder(&value) == 1 {
            found.push(personal(start, at, PersonalKind::Iban));
        }
    }
}

fn remainder(iban: &[u8]) -> u32 {
    iban[4..].iter().chain(&iban[..4]).fold(0, |rest, b| {
        if b.is_ascii_digit() {
            (rest * 10 + u32::from(b - b'0')) % 97
        } else {
            (rest * 100 + u32::from(b - b'A') + 10) % 97
        }
    })
}

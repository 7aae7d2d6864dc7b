//! Personal data that is a number: telephone, payment card, bank account, identity number.
//!
//! Exceptions: a number that stands inside a word, a path, an address, a version or a longer run of digits is none.

use super::{Personal, PersonalKind, personal};

/// A run of digits.
#[derive(Debug, Clone, Copy)]
struct Group {
    start: usize,
    end: usize,
    /// Whether only one space, hyphen or dot, or a bracket, stands between this group and the one before.
    joined: bool,
}

/// Words that say that a number is a telephone's.
const PHONE_WORDS: &[&str] = &[
    "phone",
    "tel",
    "call me",
    "whatsapp",
    "mobile",
    "mobiel",
    "bel me",
    "telefoon",
    "telnr",
    "nummer",
    "my number",
    "sms",
    "전화",
    "연락처",
    "휴대폰",
    "핸드폰",
    "번호",
    "电话",
    "手机",
    "联系",
    "微信",
    "號碼",
    "号码",
];
const CARD_WORDS: &[&str] =
    &["card", "visa", "mastercard", "amex", "cvv", "cvc", "expir", "kaart", "카드", "卡号", "信用卡", "银行卡"];

/// The most groups that one number is written in.
const MOST_GROUPS: usize = 6;

pub fn find(text: &str, found: &mut Vec<Personal>) {
    let groups = groups(text);
    let lower = text.to_lowercase();
    let said = |words: &[&str]| words.iter().any(|w| lower.contains(w));
    let phone = said(PHONE_WORDS);
    let context = Context {
        phone,
        card: said(CARD_WORDS),
        bsn: said(&["bsn", "burgerservicenummer", "sofinummer"]),
        ssn: said(&["ssn", "social security"]),
        rrn: said(&["주민"]),
    };
    let mut at = 0;
    while at < groups.len() {
        let mut reach = 1;
        while reach < MOST_GROUPS && at + reach < groups.len() && groups[at + reach].joined {
            reach += 1;
        }
        let best = (1..=reach)
            .rev()
            .find_map(|count| number(text, &groups[at..at + count], context).map(|kind| (count, kind)));
        match best {
            Some((count, (kind, start, end))) => {
                found.push(personal(start, end, kind));
                at += count;
            }
            None => at += 1,
        }
    }
}

#[derive(Debug, Clone, Copy)]
struct Context {
    phone: bool,
    card: bool,
    bsn: bool,
    ssn: bool,
    rrn: bool,
}

fn groups(text: &str) -> Vec<Group> {
    let bytes = text.as_bytes();
    let mut groups: Vec<Group> = Vec::new();
    let mut at = 0;
    while let Some(next) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + next;
        let end = start + bytes[start..].iter().take_while(|b| b.is_ascii_digit()).count();
        let joined = groups.last().is_some_and(|before| {
            matches!(&bytes[before.end..start], b" " | b"-" | b"." | b") " | b")" | b" (" | b"-(" | b" - ")
        });
        groups.push(Group { start, end, joined });
        at = end;
    }
    groups
}

/// What the groups are together, and where the number starts and ends (a plus or a bracket belongs to it).
fn number(text: &str, groups: &[Group], context: Context) -> Option<(PersonalKind, usize, usize)> {
    let bytes = text.as_bytes();
    let (mut start, mut end) = (groups[0].start, groups[groups.len() - 1].end);
    let total: usize = groups.iter().map(|g| g.end - g.start).sum();
    // The last place of a Chinese identity number may be an X.
    let x = total == 17 && groups.len() == 1 && text[end..].starts_with(['X', 'x']);
    end += usize::from(x);
    if !(8..=19).contains(&total) {
        return None;
    }
    let bracket = start > 0 && bytes[start - 1] == b'(';
    if bracket {
        start -= 1;
    }
    let plus = start > 0 && bytes[start - 1] == b'+';
    if plus {
        start -= 1;
    }
    if !free(text, start, end, context.phone) {
        return None;
    }
    let digits: Vec<u8> = groups.iter().flat_map(|g| bytes[g.start..g.end].iter().map(|b| b - b'0')).collect();
    let lengths: Vec<usize> = groups.iter().map(|g| g.end - g.start).collect();
    let separator = groups.get(1).map(|g| bytes[g.start - 1]);
    let kind = if plus {
        international(&digits, &lengths, context).then_some(PersonalKind::Phone)
    } else if is_card(&digits, &lengths, context) {
        Some(PersonalKind::Card)
    } else if is_national_id(&digits, &lengths, separator, x, context) {
        Some(PersonalKind::NationalId)
    } else {
        national(&digits, &lengths, separator, bracket, context).then_some(PersonalKind::Phone)
    };
    kind.map(|kind| (kind, start, end))
}

/// True when nothing around the number makes it a part of something else.
fn free(text: &str, start: usize, end: usize, phone: bool) -> bool {
    let before = text[..start].chars().next_back();
    let after = text[end..].chars().next();
    let beyond = text[end..].chars().nth(1);
    let tel = text[..start].ends_with("tel:");
    let open = match before {
        None => true,
        Some(':') => tel || phone,
        Some(c) => {
            !(c.is_ascii_alphanumeric()
                || matches!(
                    c,
                    '_' | '-'
                        | '.'
                        | '/'
                        | '='
                        | '#'
                        | '@'
                        | '%'
                        | '$'
                        | '&'
                        | '\\'
                        | '<'
                        | '+'
                        | '€'
                        | '£'
                        | '~'
                        | '^'
                        | '*'
                ))
        }
    };
    let close = match after {
        None => true,
        Some('.' | ',' | ':') => !beyond.is_some_and(|c| c.is_ascii_alphanumeric()),
        Some(c) => {
            !(c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '/' | '=' | '%' | '>' | '\\' | '@' | '+'))
                || c == '/' && !beyond.is_some_and(char::is_alphanumeric)
        }
    };
    open && close
}

/// `+` and a country's number of the right length (ITU-T E.164 and the national plans of NL, KR, CN, US).
fn international(d: &[u8], lengths: &[usize], context: Context) -> bool {
    let written = lengths.len() > 1 || context.phone;
    match d {
        [3, 1, rest @ ..] => {
            matches!(rest.len(), 9 | 10) && (rest[0] != 0 || rest.len() == 10) && rest.iter().any(|x| *x != rest[0])
        }
        [8, 2, rest @ ..] => matches!(rest.len(), 8..=11),
        [8, 6, 1, rest @ ..] => rest.len() == 10 && rest[0] >= 3,
        [1, area, rest @ ..] if *area >= 2 => rest.len() == 9 && written && rest[2] >= 2 && !fiction(&d[1..]),
        [first, ..] => *first >= 2 && written && matches!(d.len(), 10..=13) && lengths[0] <= 3,
        [] => false,
    }
}

/// 555-0100 to 555-0199 are reserved for fiction.
fn fiction(ten: &[u8]) -> bool {
    ten.len() == 10 && ten[3..8] == [5, 5, 5, 0, 1]
}

/// A telephone number as it is written inside its country.
fn national(d: &[u8], lengths: &[usize], separator: Option<u8>, bracket: bool, context: Context) -> bool {
    if d.iter().all(|x| *x == d[0]) || d.windows(6).any(|w| w.iter().all(|x| *x == w[0])) {
        return false;
    }
    let hyphen = separator == Some(b'-');
    let dots = separator == Some(b'.');
    match d {
        // Dutch mobile numbers (06 and eight digits) and numbers with an area code.
        [0, 6, third, ..] if d.len() == 10 => (1..=5).contains(third) && !dots || *third == 8 && hyphen,
        [0, second, ..] if d.len() == 10 && *second != 0 => context.phone && lengths.len() <= 4 && !dots,
        // Korean mobile numbers.
        [0, 1, 0, ..] if d.len() == 11 => lengths.len() == 1 || (lengths == [3, 4, 4] && !dots),
        [0, 1, 1 | 6..=9, ..] if d.len() == 10 || d.len() == 11 => lengths.len() == 3 && hyphen,
        [0, ..] if matches!(d.len(), 9..=11) => context.phone && lengths.len() == 3 && hyphen,
        // Chinese mobile numbers.
        [1, 3..=9, ..] if d.len() == 11 => {
            if lengths.len() == 1 {
                context.phone
            } else {
                lengths == [3, 4, 4] && !dots
            }
        }
        // North American numbers.
        [2..=9, _, _, 2..=9, ..] if d.len() == 10 => {
            lengths == [3, 3, 4]
                && (bracket || hyphen || (dots || separator == Some(b' ')) && context.phone)
                && !fiction(d)
        }
        _ => false,
    }
}

/// A payment card: an issuer's range, its length, Luhn's checksum. In one run of digits only beside a word for it.
fn is_card(d: &[u8], lengths: &[usize], context: Context) -> bool {
    let grouped = matches!(lengths, [4, 4, 4, 4] | [4, 6, 5] | [4, 6, 4] | [4, 4, 4, 4, 3]);
    if !(grouped || lengths.len() == 1 && context.card) {
        return false;
    }
    let head = d.iter().take(4).fold(0u32, |a, x| a * 10 + u32::from(*x));
    let issued = match d.len() {
        16 => {
            matches!(head, 4000..=4999 | 5100..=5599 | 2221..=2720 | 6011 | 6440..=6599 | 3528..=3589 | 6200..=6299 | 5000..=5099 | 5600..=5899 | 6700..=6799)
        }
        15 => matches!(head, 3400..=3499 | 3700..=3799),
        14 => matches!(head, 3000..=3059 | 3600..=3699 | 3800..=3999),
        13 | 19 => matches!(head, 4000..=4999 | 6200..=6299),
        _ => false,
    };
    let mut seen = [false; 10];
    d.iter().for_each(|x| seen[usize::from(*x)] = true);
    // Payment services' test cards repeat a few digits.
    issued && seen.iter().filter(|s| **s).count() > 4 && luhn(d)
}

fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(at, d)| if at % 2 == 1 { u32::from(*d) * 2 / 10 + u32::from(*d) * 2 % 10 } else { u32::from(*d) })
        .sum();
    sum.is_multiple_of(10)
}

fn is_national_id(d: &[u8], lengths: &[usize], separator: Option<u8>, x: bool, context: Context) -> bool {
    let hyphen = separator == Some(b'-');
    // Dutch citizen service number: nine digits, the "eleven test".
    let bsn = context.bsn && d.len() == 9 && {
        let sum: i32 = d[..8].iter().zip((2..=9).rev()).map(|(x, w)| i32::from(*x) * w).sum::<i32>() - i32::from(d[8]);
        sum % 11 == 0
    };
    let ssn = context.ssn && lengths == [3, 2, 4] && hyphen && d[0] < 9 && d[..3] != [0, 0, 0] && d[..3] != [6, 6, 6];
    bsn || ssn || is_korean(d, lengths, hyphen, context) || is_chinese(d, lengths, x)
}

/// Korean resident registration number: birthday, a hyphen, century and sex, a checksum (none since October 2020, then only beside the word).
fn is_korean(d: &[u8], lengths: &[usize], hyphen: bool, context: Context) -> bool {
    if lengths != [6, 7] || !hyphen || !day(&d[2..6]) || !(1..=8).contains(&d[6]) {
        return false;
    }
    let weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
    let sum: u32 = d.iter().zip(weights).map(|(x, w)| u32::from(*x) * w).sum();
    context.rrn || (11 - sum % 11) % 10 == u32::from(d[12])
}

/// Chinese identity number (GB 11643): place, birthday, order, checksum that may be X.
fn is_chinese(d: &[u8], lengths: &[usize], x: bool) -> bool {
    if lengths != [if x { 17 } else { 18 }] || !(1..=8).contains(&d[0]) {
        return false;
    }
    let year = d[6..10].iter().fold(0u32, |a, v| a * 10 + u32::from(*v));
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = d.iter().zip(weights).map(|(v, w)| u32::from(*v) * w).sum();
    (1930..=2025).contains(&year)
        && day(&d[10..14])
        && (12 - sum % 11) % 11 == d.get(17).map_or(10, |last| u32::from(*last))
}

/// True for month and day as four digits.
fn day(d: &[u8]) -> bool {
    let (month, day) = (d[0] * 10 + d[1], d[2] * 10 + d[3]);
    (1..=12).contains(&month) && (1..=31).contains(&day)
}

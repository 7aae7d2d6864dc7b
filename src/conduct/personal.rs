//! Personal data in a text: telephone numbers, payment cards, bank accounts, addresses, mailboxes, national identity numbers.
//!
//! Method: the published formats with their checksums (ISO/IEC 7812 Luhn, ISO 13616 IBAN, the Dutch "elfproef", the Korean and the Chinese
//! identity number), and words nearby where a format alone would also fit an id.
//!
//! Exceptions: versions, time stamps, IP addresses, snowflakes, commit ids and amounts are no personal data; nor are the test card numbers
//! of payment services, numbers reserved for fiction, and mailboxes of machines (`noreply@`, `git@`).

mod address;
mod iban;
mod numbers;

use crate::text::Span;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PersonalKind {
    Phone,
    Card,
    Iban,
    Address,
    Email,
    NationalId,
}

/// One piece of personal data, and where it stands in the original.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Personal {
    pub span: Span,
    pub kind: PersonalKind,
}

/// Everything personal in the text, in order, none inside another. Linear in the length of the text; never fails.
pub fn find_personal(text: &str) -> Vec<Personal> {
    let bytes = text.as_bytes();
    let digits = bytes.iter().filter(|b| b.is_ascii_digit()).count();
    let mut found = Vec::new();
    if digits >= 7 {
        numbers::find(text, &mut found);
        iban::find(text, &mut found);
    }
    if digits >= 4 || (digits >= 1 && !text.is_ascii()) {
        address::find(text, &mut found);
    }
    if bytes.contains(&b'@') {
        mailboxes(text, &mut found);
    }
    found.sort_by_key(|p: &Personal| (p.span.start, u32::MAX - p.span.end));
    let mut end = 0;
    found.retain(|p| {
        let free = p.span.start >= end;
        end = end.max(if free { p.span.end } else { 0 });
        free
    });
    found
}

fn personal(start: usize, end: usize, kind: PersonalKind) -> Personal {
    Personal { span: Span { start: start as u32, end: end as u32 }, kind }
}

/// Mailboxes of people: `name@example.org`, whose domain has a public suffix.
fn mailboxes(text: &str, found: &mut Vec<Personal>) {
    let bytes = text.as_bytes();
    let mut from = 0;
    while let Some(next) = bytes[from..].iter().position(|b| *b == b'@') {
        let at = from + next;
        let start = at
            - bytes[from..at]
                .iter()
                .rev()
                .take(64)
                .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+'))
                .count();
        let length = bytes[at + 1..]
            .iter()
            .take(253)
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'))
            .count();
        from = at + 1;
        let mut end = at + 1 + length;
        while end > at + 1 && matches!(bytes[end - 1], b'.' | b'-') {
            end -= 1;
        }
        let (name, domain) = (&text[start..at], &text[at + 1..end]);
        let in_address = text[..start].ends_with("//")
            || text[..start].ends_with(':')
            || matches!(bytes.get(end), Some(b':' | b'/' | b'@'));
        if name.is_empty() || in_address || !domain.contains('.') || machine(name, domain) {
            continue;
        }
        let lower = domain.to_ascii_lowercase();
        let word = lower.rsplit('.').next().is_some_and(|l| l.len() >= 2 && l.bytes().all(|b| b.is_ascii_alphabetic()));
        if word
            && psl::suffix(lower.as_bytes()).is_some_and(|s| s.is_known())
            && psl::domain(lower.as_bytes()).is_some()
        {
            found.push(personal(start, end, PersonalKind::Email));
            from = end;
        }
    }
}

/// True for mailboxes that belong to nobody.
fn machine(name: &str, domain: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let domain = domain.to_ascii_lowercase();
    let role = [
        "git",
        "noreply",
        "no-reply",
        "donotreply",
        "support",
        "info",
        "hello",
        "contact",
        "security",
        "abuse",
        "admin",
        "root",
        "user",
        "username",
        "me",
        "you",
        "test",
        "foo",
        "email",
        "postmaster",
        "sales",
        "help",
    ];
    let sample = [
        "example.",
        "email.com",
        "domain.com",
        "foo.com",
        "bar.com",
        "test.com",
        "mydomain.com",
        "company.com",
        "users.noreply.github.com",
    ];
    role.contains(&name.as_str())
        || sample.iter().any(|s| domain.starts_with(s) || domain.contains(".example"))
        || name.chars().all(|c| c == 'x')
}

#[cfg(test)]
mod tests;

//! The language that Discord told of a member: a locale code of at most 6 bytes, in place.

use super::Members;
use crate::ids::UserId;

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Locale([u8; 6]);

impl Locale {
    pub(super) fn of(code: &str) -> Locale {
        let mut bytes = [0; 6];
        let short = code.get(..code.len().min(6)).unwrap_or("");
        bytes[..short.len()].copy_from_slice(short.as_bytes());
        Locale(bytes)
    }
    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or("").trim_end_matches('\0')
    }
}

impl Members {
    pub fn speaks(&mut self, member: UserId, locale: &str) {
        let locale = Locale::of(locale);
        if self.row(member).is_none_or(|row| row.locale != locale) {
            self.touch(member).locale = locale;
        }
    }

    pub fn locale(&self, member: UserId) -> Option<&str> {
        self.row(member).map(|row| row.locale.as_str()).filter(|code| !code.is_empty())
    }
}

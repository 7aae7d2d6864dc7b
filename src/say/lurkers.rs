//! Engagement in words: what members are offered and asked, what they want of it, and what managers read.
//!
//! Nobody is called silent, dark or inactive to anybody: reading is a way to belong.

pub mod ask;
pub mod button;
pub mod campaign;
pub mod door;
pub mod greeter;
pub mod helper;
pub mod me;
pub mod offer;
pub mod overview;
pub mod preview;
pub mod reminder;

use super::{Language, cut, escape_within, limit, say};

/// One of everything that is said here, with the longest values that can come.
#[cfg(test)]
pub(super) fn samples(language: Language, long: &str) -> Vec<(&'static str, super::champions::samples::Sample)> {
    let all = [
        ask::samples,
        button::samples,
        campaign::samples,
        door::samples,
        greeter::samples,
        helper::samples,
        me::samples,
        offer::samples,
        overview::samples,
        preview::samples,
        reminder::samples,
    ];
    all.into_iter().flat_map(|of| of(language, long)).collect()
}

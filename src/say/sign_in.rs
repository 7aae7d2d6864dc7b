//! The answer to `/console`: a link for one person and one use, or why there is none.

use super::{Language, escape_within, limit, say};

/// Why somebody gets no link.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoLink {
    /// Neither a manager nor a moderator.
    NotStaff,
    /// The console is switched off where Steward runs.
    Off,
}

pub fn no_link(language: Language, why: NoLink) -> String {
    say(language, if why == NoLink::Off { "console-link-off" } else { "console-link-not-staff" }, &[])
}

/// The text, and the label of the link.
pub fn link(language: Language, community: &str) -> (String, String) {
    let community = escape_within(community, limit::NAME);
    (say(language, "console-link", &[("community", community.into())]), say(language, "console-link-button", &[]))
}

//! Lines of the audit log, as plain text for a page.

use super::{Language, say};

/// Every word that a line may have for what was done; each has its sentence.
pub const WORDS: [&str; 35] = [
    "console-link",
    "signed-in",
    "warned",
    "timed-out",
    "timeout-lifted",
    "kicked",
    "banned",
    "banned-for",
    "unbanned",
    "case-apply",
    "case-delete-only",
    "case-right",
    "case-not-a-breach",
    "case-undo",
    "case-unsure",
    "case-step-aside",
    "case-uphold",
    "champion-approved",
    "champion-declined",
    "champion-nominated",
    "contribution-noted",
    "credit-counts",
    "credit-dismissed",
    "history-wanted",
    "engagement-paused",
    "engagement-resumed",
    "campaign-started",
    "campaign-shadowed",
    "campaign-stopped",
    "panel-posted",
    "stage-set",
    "digest-setting",
    "member-exported",
    "member-erased",
    "privacy-posted",
];

/// What was done. `about`: the name of whom it was done to, as it is; the page escapes it.
pub fn line(language: Language, what: &str, about: &str, subject: &str, detail: &str) -> String {
    let somebody = || say(language, "audit-somebody", &[]);
    let about = if about.is_empty() { somebody() } else { about.to_owned() };
    match WORDS.contains(&what) {
        true => {
            let args = [("about", about.into()), ("subject", subject.into()), ("detail", detail.into())];
            say(language, &format!("audit-{what}"), &args)
        }
        // Of a later version.
        false => say(language, "audit-other", &[("what", what.into()), ("subject", subject.into())]),
    }
}

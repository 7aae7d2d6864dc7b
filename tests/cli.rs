//! The command line, through the real binary: what it says, on which stream, and with which exit code.
//!
//! Exit codes: 0 fine, 1 findings (`check`, `judge`), 2 misuse or failure. Whatever is wrong is named with its place and a
//! remedy, and the data is untouched.

#[path = "fake/mod.rs"]
mod fake;
#[path = "process/mod.rs"]
mod process;
#[path = "tables/mod.rs"]
mod tables;

#[path = "cli/campaign.rs"]
mod campaign;
#[path = "cli/check.rs"]
mod check;
#[path = "cli/digest.rs"]
mod digest;
#[path = "cli/import.rs"]
mod import;
#[path = "cli/judge.rs"]
mod judge;
#[path = "cli/refusals.rs"]
mod refusals;
#[path = "cli/replay.rs"]
mod replay;

use process::{Ended, Home, run, steward};

/// One clause and one rule that acts.
pub const POLICY: &str = r#"
[[clause]]
id = "be-kind"
title = "Be kind"
text = "No insults."

[[rule]]
name = "insults"
clause = "be-kind"
severity = "minor"
words = { entries = ["idiot"], lang = "en" }
respond = ["delete", "strike"]
stage = "enforce"
"#;

/// Runs a command with the config folder of this home.
pub fn with_config(home: &Home, words: &[&str], input: &str) -> Ended {
    run(steward(words).arg("--config").arg(home.config()), input)
}

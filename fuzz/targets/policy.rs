//! Policy files: whatever stands in one, it is taken or refused with places that exist.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::PathBuf;
use steward::policy::compile::compile;
use steward::policy::examples;
use steward::policy::files::{Files, PolicyText};

fuzz_target!(|text: &str| {
    let file = PolicyText { path: PathBuf::from("conduct/x.toml"), text: text.to_owned() };
    let faults = match compile(&[file], &Files::Shipped) {
        Ok(policy) => examples::run(&policy),
        Err(faults) => {
            assert!(!faults.is_empty(), "refused without a word");
            faults
        }
    };
    let lines = text.matches('\n').count() + 1;
    for fault in faults {
        assert!(fault.line <= lines && !fault.said.is_empty(), "{fault}");
    }
});

//! Chat exports: whatever a file holds, it gives what can be read of it, names the places of the rest, and ends.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::path::PathBuf;
use std::sync::LazyLock;

static FILE: LazyLock<PathBuf> =
    LazyLock::new(|| std::env::temp_dir().join(format!("steward-fuzz-{}.json", std::process::id())));

fuzz_target!(|bytes: &[u8]| {
    let file = &*FILE;
    if std::fs::write(file, bytes).is_err() {
        return;
    }
    let Ok(events) = steward::exports::open(std::slice::from_ref(file)) else { return };
    for (n, event) in events.enumerate() {
        assert!(n <= bytes.len() + 8, "more events than bytes");
        if let Err(error) = event {
            assert!(error.byte.is_none_or(|byte| byte <= bytes.len() as u64), "{error}");
        }
    }
});

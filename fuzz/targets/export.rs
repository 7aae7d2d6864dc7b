//! Chat exports: whatever a file holds, it gives what can be read of it, then at most one error, and ends.

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
    let mut errors = 0;
    for (n, event) in events.enumerate() {
        errors += usize::from(event.is_err());
        assert!(n <= bytes.len() + 2, "more events than bytes");
    }
    assert!(errors <= 1, "{errors} errors of one file");
});

//! Reads the command line and runs the command. Exit codes: 0 fine, 1 findings (`judge`, `check`), 2 misuse or failure.
#![forbid(unsafe_code)]

use std::process::ExitCode;

/// The largest single lever on throughput that measurements showed.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    steward::cli::main()
}

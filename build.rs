//! Makes the files of `config/` that a community starts with part of the binary: a table of paths and texts.

use std::fmt::Write as _;
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    // Where the package is now; what the script was compiled with may have moved.
    let root = PathBuf::from(std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("config");
    println!("cargo::rerun-if-changed={}", root.display());
    let mut files = Vec::new();
    for folder in ["", "campaigns", "conduct", "words"] {
        let folder = root.join(folder);
        println!("cargo::rerun-if-changed={}", folder.display());
        for entry in std::fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|e| e == "toml" || e == "txt") {
                files.push(path);
            }
        }
    }
    files.sort();
    let mut table = String::from("/// Path below `config/`, and text.\npub const SHIPPED: &[(&str, &str)] = &[\n");
    for path in files {
        let name = path.strip_prefix(&root).unwrap_or(&path).display().to_string();
        let _ = writeln!(table, "    ({name:?}, include_str!({path:?})),");
    }
    table.push_str("];\n");
    let out = PathBuf::from(std::env::var_os("OUT_DIR").unwrap_or_default()).join("shipped.rs");
    std::fs::write(out, table)
}

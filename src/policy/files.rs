//! Where a policy's texts come from: a folder on disk, or the files that are part of the binary.

use crate::ids::GuildId;
use std::path::{Component, Path, PathBuf};

/// A policy file: the name that errors show, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyText {
    /// Relative to the config folder: `conduct/10-conduct.toml`.
    pub path: PathBuf,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Files {
    /// What a community gets on its first day.
    Shipped,
    Folder(PathBuf),
}

include!(concat!(env!("OUT_DIR"), "/shipped.rs"));

impl Files {
    /// The code of conduct, in name order; the shipped one where the folder has none.
    pub fn policy(&self) -> Result<Vec<PolicyText>, String> {
        if let Files::Folder(root) = self {
            let own = read_folder(root, Path::new("conduct"))?;
            if !own.is_empty() {
                return Ok(own);
            }
        }
        Ok(SHIPPED
            .iter()
            .filter(|(path, _)| path.starts_with("conduct/"))
            .map(|(path, text)| PolicyText { path: path.into(), text: (*text).to_owned() })
            .collect())
    }

    /// What one community changes.
    pub fn overrides(&self, guild: GuildId) -> Result<Vec<PolicyText>, String> {
        match self {
            Files::Shipped => Ok(Vec::new()),
            Files::Folder(root) => read_folder(root, &PathBuf::from(format!("communities/{guild}/conduct"))),
        }
    }

    /// A list named in the policy file `near`: relative to that file's folder, else to the config folder, else shipped.
    pub fn list(&self, near: &Path, name: &str) -> Result<String, String> {
        let beside = near.parent().unwrap_or(Path::new("")).join(name);
        let candidates = [tidy(&beside), tidy(Path::new(name))];
        if let Files::Folder(root) = self {
            for candidate in &candidates {
                let path = root.join(candidate);
                if path.is_file() {
                    return read_text(&path);
                }
            }
        }
        let shipped = |path: &PathBuf| SHIPPED.iter().find(|(name, _)| Path::new(name) == path).map(|(_, text)| *text);
        if let Some(text) = candidates.iter().find_map(shipped) {
            return Ok(text.to_owned());
        }
        Err(match self {
            Files::Shipped => format!("there is no shipped file `{name}`"),
            Files::Folder(root) => format!(
                "the file `{name}` is neither in {} nor in {}",
                root.join(near).parent().unwrap_or(root).display(),
                root.display()
            ),
        })
    }

    /// The phrase lists `words/thanks.*.toml` and `words/questions.*.toml`, in name order: the shipped ones, a folder's own
    /// in the place of those of the same name and beside them.
    pub fn phrases(&self) -> Result<Vec<PolicyText>, String> {
        let is_phrases = |path: &Path| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            path.starts_with("words") && (name.starts_with("thanks.") || name.starts_with("questions."))
        };
        let mut texts: Vec<PolicyText> = match self {
            Files::Shipped => Vec::new(),
            Files::Folder(root) => read_folder(root, Path::new("words"))?,
        };
        texts.retain(|text| is_phrases(&text.path));
        for (path, text) in SHIPPED.iter().filter(|(path, _)| is_phrases(Path::new(path)) && path.ends_with(".toml")) {
            if !texts.iter().any(|own| own.path == Path::new(path)) {
                texts.push(PolicyText { path: path.into(), text: (*text).to_owned() });
            }
        }
        texts.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(texts)
    }

    /// Campaigns, in name order: the shipped ones, a folder's own in the place of those of the same name, and one
    /// community's in the place of both.
    pub fn campaigns(&self, community: Option<GuildId>) -> Result<Vec<PolicyText>, String> {
        let mut texts = Vec::new();
        if let Files::Folder(root) = self {
            if let Some(guild) = community {
                texts.extend(read_folder(root, &PathBuf::from(format!("communities/{guild}/campaigns")))?);
            }
            texts.extend(read_folder(root, Path::new("campaigns"))?);
        }
        let shipped = SHIPPED.iter().filter(|(path, _)| path.starts_with("campaigns/"));
        texts.extend(shipped.map(|(path, text)| PolicyText { path: path.into(), text: (*text).to_owned() }));
        // The first of a name stands, as the sort keeps the order of equals.
        texts.sort_by(|a, b| a.path.file_name().cmp(&b.path.file_name()));
        texts.dedup_by(|later, first| later.path.file_name() == first.path.file_name());
        Ok(texts)
    }

    /// A single file of the config folder, else the shipped one.
    pub fn file(&self, name: &str) -> Result<Option<String>, String> {
        if let Files::Folder(root) = self {
            let path = root.join(name);
            if path.is_file() {
                return read_text(&path).map(Some);
            }
        }
        Ok(SHIPPED.iter().find(|(path, _)| *path == name).map(|(_, text)| (*text).to_owned()))
    }
}

/// Whether it is one of the shipped files, as it was shipped.
pub fn is_shipped(file: &PolicyText) -> bool {
    SHIPPED.iter().any(|(path, text)| file.path == Path::new(path) && file.text == *text)
}

fn read_folder(root: &Path, folder: &Path) -> Result<Vec<PolicyText>, String> {
    let full = root.join(folder);
    if !full.is_dir() {
        return Ok(Vec::new());
    }
    let unreadable = |e: std::io::Error| format!("cannot read {}: {e}", full.display());
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(&full).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.extension().is_some_and(|e| e == "toml") {
            let name = path.file_name().map(PathBuf::from).unwrap_or_default();
            texts.push(PolicyText { path: folder.join(name), text: read_text(&path)? });
        }
    }
    texts.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(texts)
}

fn read_text(path: &Path) -> Result<String, String> {
    let bytes = std::fs::read(path).map_err(|e| format!("cannot read {}: {e}", path.display()))?;
    let text = String::from_utf8(bytes).map_err(|e| {
        let at = e.utf8_error().valid_up_to();
        format!("{} is not UTF-8 text: byte {at} cannot be read; save it as UTF-8", path.display())
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Resolves `.` and `..` by name alone.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir if tidy.file_name().is_some() => {
                tidy.pop();
            }
            other => tidy.push(other),
        }
    }
    tidy
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_shipped_config_is_part_of_the_binary() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("config");
        let mut on_disk = Vec::new();
        for folder in ["campaigns", "conduct", "words", "."] {
            for entry in std::fs::read_dir(root.join(folder)).unwrap() {
                let path = entry.unwrap().path();
                if path.extension().is_some_and(|e| e == "toml" || e == "txt") {
                    on_disk
                        .push(path.strip_prefix(&root).unwrap().to_str().unwrap().trim_start_matches("./").to_owned());
                }
            }
        }
        on_disk.sort();
        let mut shipped: Vec<String> = SHIPPED.iter().map(|(path, _)| path.to_string()).collect();
        shipped.sort();
        assert_eq!(shipped, on_disk);
    }

    #[test]
    fn a_list_is_looked_for_beside_the_file_then_in_the_folder_then_among_the_shipped() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("conduct/words")).unwrap();
        std::fs::create_dir_all(root.path().join("words")).unwrap();
        std::fs::write(root.path().join("conduct/words/a.txt"), "beside").unwrap();
        std::fs::write(root.path().join("words/a.txt"), "root").unwrap();
        std::fs::write(root.path().join("words/b.txt"), "\u{feff}root b").unwrap();
        std::fs::write(root.path().join("words/bad.txt"), [b'a', 0xff]).unwrap();
        let files = Files::Folder(root.path().to_owned());
        let near = Path::new("conduct/x.toml");
        for (name, expected) in [("words/a.txt", "beside"), ("words/b.txt", "root b"), ("../words/a.txt", "root")] {
            assert_eq!(files.list(near, name).as_deref(), Ok(expected), "{name}");
        }
        assert!(files.list(near, "words/none.txt").unwrap_err().contains("words/none.txt"));
        assert!(files.list(near, "words/bad.txt").unwrap_err().contains("byte 1"));
    }
}

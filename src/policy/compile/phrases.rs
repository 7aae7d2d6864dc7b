//! The phrase lists of thanks and questions, compiled once for all communities that share them, and kept for the next
//! policy: they seldom change, and compiling them takes longer than everything else of a policy.

use super::Fault;
use crate::champions::thanks::phrases::Phrases;
use crate::policy::files::Files;
use crate::text::Lang;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// Hashes of the texts, and what they compiled to.
type Shared = (Vec<i64>, Arc<Phrases>);

pub(super) fn compiled(files: &Files) -> Result<Arc<Phrases>, Fault> {
    static SHARED: OnceLock<Mutex<Vec<Shared>>> = OnceLock::new();
    let whole = |said| Fault { file: PathBuf::from("words"), line: 0, column: 0, said };
    let texts = files.phrases().map_err(whole)?;
    let key: Vec<i64> = texts.iter().map(|text| crate::ids::text_hash(&text.text)).collect();
    let mut shared = SHARED.get_or_init(Mutex::default).lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, phrases)) = shared.iter().find(|(known, _)| *known == key) {
        return Ok(Arc::clone(phrases));
    }
    // Of those that nobody uses, one is kept.
    shared.retain(|(_, phrases)| Arc::strong_count(phrases) > 1);
    let mut sources = Vec::new();
    for text in &texts {
        let mut parts = text.path.file_name().and_then(|name| name.to_str()).unwrap_or_default().split('.');
        let Some(lang) = parts.nth(1).and_then(Lang::parse) else {
            let said = "is not named after a language; write for example `thanks.nl.toml`".to_owned();
            return Err(Fault { file: text.path.clone(), line: 0, column: 0, said });
        };
        sources.push((lang, text.text.as_str()));
    }
    let phrases = Phrases::compile(&sources).map(Arc::new).map_err(|fault| {
        let file = texts.iter().zip(&sources).find(|(_, (lang, _))| *lang == fault.lang);
        let file = file.map_or_else(|| PathBuf::from("words"), |(text, _)| text.path.clone());
        Fault { file, line: fault.line, column: fault.column, said: fault.said }
    })?;
    shared.push((key, Arc::clone(&phrases)));
    Ok(phrases)
}

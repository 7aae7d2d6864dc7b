//! Which texts thank somebody, to measure the phrases of `config/words`: `thanks_in_texts [--speaks] < TEXTS.jsonl`
//!
//! A line of input: `{"id", "text", "lang"}`; `lang` may be missing. A line of output: `{"id", "flag", "why"}`: `flag` is
//! whether the text thanks somebody, as credits count it, and `why` the reason why not. With `--speaks`, thanks that earn
//! nobody a credit are flagged too: refused, in advance, returned, to nobody here, quoted.

use serde::Deserialize;
use serde_json::json;
use std::error::Error;
use std::io::{BufRead, Write};
use steward::policy::files::Files;
use steward::text::Lang;

#[derive(Deserialize)]
struct Asked {
    id: serde_json::Value,
    text: String,
    lang: Option<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let speaks = std::env::args().any(|argument| argument == "--speaks");
    let policy = steward::policy::compile::load(&Files::Shipped, None).map_err(|faults| format!("{faults:?}"))?;
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let asked: Asked = serde_json::from_str(&line?)?;
        let lang = asked.lang.as_deref().and_then(Lang::parse).unwrap_or_default();
        let why = policy.phrases.judge_thanks(&asked.text, lang).err();
        let flag = why.is_none_or(|why| speaks && why.speaks_of_thanks());
        writeln!(out, "{}", json!({ "id": asked.id, "flag": flag, "why": why.map(|why| format!("{why:?}")) }))?;
    }
    Ok(())
}

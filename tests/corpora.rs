//! The shipped policy against texts that we wrote: lists hit their words in every form that members write, and leave
//! harmless talk of developers and harsh but fair criticism alone.

use serde::Deserialize;
use std::fs;
use std::path::PathBuf;
use steward::conduct::judge::{Breach, Scene};
use steward::event::Message;
use steward::facts::Facts;
use steward::policy::Policy;
use steward::policy::compile::load;
use steward::policy::files::Files;
use steward::text::Lang;

fn read(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpora").join(name);
    fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

fn policy() -> Policy {
    load(&Files::Shipped, None).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

fn judge(policy: &Policy, text: &str, lang: Lang) -> Vec<Breach> {
    let facts = Facts::default();
    let message = Message { content: text.to_owned(), ..Message::default() };
    Scene::text_alone(policy, &facts, Some(lang)).judge(&message).breaches
}

/// Every line of the file is left alone, in a channel of that language and in one of none.
fn check_harmless(kind: &str, least: usize) {
    let policy = policy();
    let mut wrong = Vec::new();
    for lang in [Lang::En, Lang::Nl, Lang::Ko, Lang::Zh] {
        let text = read(&format!("{kind}.{}.txt", lang.code()));
        let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
        assert!(lines.len() >= least, "{kind}.{}: only {} lines", lang.code(), lines.len());
        for line in lines {
            for channel in [lang, Lang::Unknown] {
                for breach in judge(&policy, line, channel) {
                    wrong.push(format!("{}: {line} — {}", policy.rule(breach.rule).name, breach.why));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn harmless_talk_of_developers_is_left_alone() {
    check_harmless("harmless", 500);
}

#[test]
fn harsh_but_fair_criticism_is_left_alone() {
    check_harmless("fair-criticism", 60);
}

#[test]
fn lists_hit_their_words_with_particles_inflections_and_compounds() {
    #[derive(Deserialize)]
    struct Hit {
        text: String,
        word: String,
    }
    let policy = policy();
    for lang in [Lang::Nl, Lang::Ko, Lang::Zh] {
        let file = read(&format!("hits.{}.jsonl", lang.code()));
        let hits: Vec<Hit> = file.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert!(hits.len() >= 60, "{}: only {}", lang.code(), hits.len());
        let missed: Vec<String> = hits
            .iter()
            .filter(|hit| judge(&policy, &hit.text, lang).is_empty())
            .map(|hit| format!("{} ({})", hit.text, hit.word))
            .collect();
        let found = 1.0 - missed.len() as f64 / hits.len() as f64;
        assert!(found >= 0.9, "{}: {found:.3}\n{}", lang.code(), missed.join("\n"));
    }
}

//! The examples of every rule, run at `check` and at every start: a policy whose examples fail is refused.

use super::Policy;
use super::compile::Fault;
use crate::conduct::judge::Scene;
use crate::event::Message;
use crate::facts::Facts;
use std::path::PathBuf;

/// Examples that do not come out as written.
pub fn run(policy: &Policy) -> Vec<Fault> {
    let facts = Facts::default();
    let mut failed = Vec::new();
    for (index, rule) in policy.rules.iter().enumerate() {
        for example in &rule.examples {
            let scene = Scene::text_alone(policy, &facts, example.language);
            let message = Message { content: example.text.clone(), ..Message::default() };
            let breaches = match rule.trigger {
                crate::conduct::triggers::Trigger::Names => scene.judge_name(&example.text),
                _ => scene.judge(&message).breaches,
            };
            let hit = breaches.iter().any(|b| usize::from(b.rule) == index);
            if hit != example.breach {
                let file = rule.place.rsplit_once(':').map_or(rule.place.as_str(), |(file, _)| file);
                let said = if hit {
                    let why = breaches.iter().find(|b| usize::from(b.rule) == index).map_or("", |b| &b.why);
                    format!("rule \"{}\" hits its example of no breach \"{}\": {why}", rule.name, example.text)
                } else {
                    format!("rule \"{}\" misses its example of a breach \"{}\"", rule.name, example.text)
                };
                failed.push(Fault { file: PathBuf::from(file), line: example.line, column: example.column, said });
            }
        }
    }
    failed
}

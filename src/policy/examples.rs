//! The examples of every rule, run at `check` and at every start: a policy whose examples fail is refused.

use super::Policy;
use super::compile::Fault;
use crate::conduct::judge::Scene;
use crate::event::Message;
use crate::facts::Facts;
use crate::text::Lang;
use std::path::PathBuf;

/// Examples that do not come out as written.
pub fn run(policy: &Policy) -> Vec<Fault> {
    let facts = Facts::default();
    let mut failed = Vec::new();
    for (index, rule) in policy.rules.iter().enumerate() {
        for example in &rule.examples {
            let channel = example.lang.as_deref().and_then(Lang::parse);
            let scene = Scene::text_alone(policy, &facts, channel);
            let message = Message { content: example.text.clone(), ..Message::default() };
            let breaches = match rule.trigger {
                crate::conduct::triggers::Trigger::Names => scene.judge_name(&example.text),
                _ => scene.judge(&message).breaches,
            };
            let hit = breaches.iter().any(|b| usize::from(b.rule) == index);
            if hit != example.breach {
                let (file, line) = rule.place.rsplit_once(':').unwrap_or((&rule.place, "0"));
                let said = if hit {
                    let why = breaches.iter().find(|b| usize::from(b.rule) == index).map_or("", |b| &b.why);
                    format!("rule \"{}\" hits its example of no breach \"{}\": {why}", rule.name, example.text)
                } else {
                    format!("rule \"{}\" misses its example of a breach \"{}\"", rule.name, example.text)
                };
                failed.push(Fault { file: PathBuf::from(file), line: line.parse().unwrap_or(0), column: 1, said });
            }
        }
    }
    failed
}

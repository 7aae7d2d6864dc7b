//! Gateway payloads: whatever Discord sends, it becomes events or is refused. What became an event is judged and
//! remembered.

#![no_main]

use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;
use steward::decide::decide;
use steward::discord::Me;
use steward::discord::translate::from_json;
use steward::facts::Facts;
use steward::ids::{At, UserId};
use steward::policy::Policy;
use steward::policy::compile::load;
use steward::policy::files::Files;

static POLICY: LazyLock<Policy> = LazyLock::new(|| match load(&Files::Shipped, None) {
    Ok(policy) => policy,
    Err(faults) => panic!("{faults:?}"),
});

fuzz_target!(|text: &str| {
    let me = Me { user: UserId(900), application: 901 };
    let mut facts = Facts::default();
    // A payload a line: the later ones meet what the earlier ones left.
    for line in text.lines() {
        for event in from_json(line, &me, At(1_790_000_000_000)).unwrap_or_default() {
            let decision = decide(&event, &facts, &POLICY);
            facts.apply(&event, &decision, &POLICY);
        }
    }
});
